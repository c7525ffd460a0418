import { Button, Modal, NumberInput, TextInput } from '@mantine/core'
import * as api from '@thong-suot/domain/notice/notice.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useAsk, useDo } from '../../use-ask.ts'

/** When the plan reminds, in a sentence; its own unit may change it. */
export function RemindRule({ planId }: { planId: string }) {
  const { data } = useAsk(api.findRemindRule, { id: planId })
  const [open, setOpen] = useState(false)
  if (!data) return null
  return (
    <section className="panel" aria-labelledby="nhac-viec">
      <h2 id="nhac-viec">Nhắc việc</h2>
      <p>Nhắc {api.sayRule(data)}. Không nhắc vào ngày nghỉ.</p>
      {data.canChange && (
        <Button size="compact-sm" mt="xs" className="no-print" onClick={() => setOpen(true)}>
          Đổi quy tắc nhắc
        </Button>
      )}
      {open && <RuleDialog planId={planId} rule={data} onClose={() => setOpen(false)} />}
    </section>
  )
}

function RuleDialog({ planId, rule, onClose }: { planId: string; rule: api.RemindRule; onClose: () => void }) {
  const set = useDo(api.setRemindRule, { onDone: onClose })
  const form = useFields({ before: rule.before.join(', '), after: rule.after as number | string }, set.error)
  const wrong = Object.entries(set.error?.fields ?? {}).find(([field]) => field.startsWith('before'))?.[1]
  const save = () =>
    set.mutate({
      id: planId,
      before: form.values.before
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(Number),
      after: Number(form.values.after),
    })
  return (
    <Modal opened onClose={onClose} title="Quy tắc nhắc việc của kế hoạch">
      <Form submit="Lưu" busy={set.isPending} error={set.error} onSubmit={save} onCancel={onClose}>
        <TextInput
          {...form.bind('before')}
          error={wrong}
          label="Trước hạn, số ngày làm việc"
          description="Mỗi số là một lần nhắc, ví dụ 7, 3, 1. Để trống: không nhắc trước."
        />
        <NumberInput
          {...form.bind('after')}
          label="Sau hạn, cách mấy ngày làm việc nhắc một lần"
          description="1: mỗi ngày làm việc; 0: không nhắc sau hạn."
          min={0}
          max={30}
        />
      </Form>
    </Modal>
  )
}
