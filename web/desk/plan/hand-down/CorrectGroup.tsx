import { Button, Modal, Select, Textarea } from '@mantine/core'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { Proposal, ShownUnit } from '@thong-suot/domain/plan/plan.ts'
import { bare } from '@thong-suot/domain/unit/name-key.ts'
import { useState } from 'react'
import { REASON_LEAST } from '../../../parts/form/Dialogs.tsx'
import { Form } from '../../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../../parts/form/use-fields.ts'
import { Refused } from '../../../parts/page/Empty.tsx'
import { useDo } from '../../../use-ask.ts'

type Props = { planId: string; proposal: Proposal; byId: ReadonlyMap<string, ShownUnit>; all: readonly ShownUnit[] }

/** What a group means in this paper, where that is not what the rule finds: each correction with its reason. */
export function CorrectGroup({ planId, proposal, byId, all }: Props) {
  const [open, setOpen] = useState(false)
  const back = useDo(api.correctGroup)
  const corrections = proposal.corrections ?? []
  return (
    <div>
      {corrections.map(c => (
        <p key={c.unitId} className="small second">
          {c.kind === 'out' ? 'Bỏ' : 'Thêm'} {c.unitName}: {c.reason}
          {c.personName && ` (${c.personName})`}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() =>
              back.mutate({
                id: planId,
                written: proposal.written,
                unitId: c.unitId,
                kind: 'as-rule',
                reason: 'Trở lại danh sách theo quy tắc nhóm',
              })
            }
          >
            Trở lại như quy tắc
          </Button>
        </p>
      ))}
      {back.error && <Refused error={back.error} />}
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        Sửa nhóm cho văn bản này
      </Button>
      {open && <Dialog {...{ planId, proposal, byId, all }} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Dialog({ planId, proposal, byId, all, onClose }: Props & { onClose: () => void }) {
  const correct = useDo(api.correctGroup, { onDone: onClose })
  const form = useFields({ unitId: null as string | null, reason: '' }, correct.error)
  const inside = new Set(proposal.unitIds)
  const option = (u: ShownUnit) => ({ value: u.id, label: u.name })
  const groups = [
    { group: 'Bỏ khỏi nhóm', items: proposal.unitIds.flatMap(id => byId.get(id) ?? []).map(option) },
    { group: 'Thêm vào nhóm', items: all.filter(u => !inside.has(u.id)).map(option) },
  ]
  const { unitId, reason } = form.values
  const out = unitId !== null && inside.has(unitId)
  return (
    <Modal opened onClose={onClose} title={`Sửa nhóm “${proposal.written}”`}>
      <Form
        submit={out ? 'Bỏ khỏi nhóm' : 'Thêm vào nhóm'}
        busy={correct.isPending}
        error={correct.error}
        labels={{ unitId: 'Đơn vị', reason: 'Lý do' }}
        onCancel={onClose}
        onSubmit={() =>
          correct.mutate({
            id: planId,
            written: proposal.written,
            unitId: unitId ?? '',
            kind: out ? 'out' : 'in',
            reason,
          })
        }
      >
        <p className="small second">Chỉ áp dụng cho văn bản này; quy tắc chung của nhóm không đổi. {proposal.reason}</p>
        <Select
          id={fieldId('unitId')}
          label="Đơn vị"
          searchable
          limit={200}
          data={groups}
          value={unitId}
          onChange={value => form.set('unitId', value)}
          error={correct.error?.fields.unitId}
          filter={({ options, search }) =>
            (options as { group: string; items: { value: string; label: string }[] }[])
              .map(g => ({ ...g, items: g.items.filter(o => bare(o.label).includes(bare(search))) }))
              .filter(g => g.items.length > 0)
          }
        />
        <Textarea
          {...form.bind('reason')}
          label="Lý do"
          description={`Ít nhất ${REASON_LEAST} ký tự`}
          autosize
          minRows={2}
        />
      </Form>
    </Modal>
  )
}
