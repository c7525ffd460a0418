import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { closeUnit, moveUnit, previewUnitChange } from '@thong-suot/domain/unit/unit.api.ts'
import type { SuccessionKind, UnitWhole } from '@thong-suot/domain/unit/unit.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker, UnitsPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import names from './unit.module.css'

const LABELS = {
  parentId: 'Cấp trên mới',
  reason: 'Căn cứ, lý do',
  on: 'Ngày hoạt động cuối cùng',
  kind: 'Hình thức',
  successorIds: 'Đơn vị kế tiếp',
}

/** The numbers first, then the deed: what hangs on this unit today. */
function WhatHangsOnIt({ id, says }: { id: string; says: string }) {
  const { data } = useAsk(previewUnitChange, { id })
  if (!data) return null
  const lines: [number, string][] = [
    [data.unitsBelow, 'đơn vị trực thuộc'],
    [data.people, 'người đang được phân công'],
    [data.openObligations, 'nhiệm vụ chưa hoàn thành'],
    [data.openGiven, 'nhiệm vụ đã giao chưa xong'],
    [data.reportsDue, 'báo cáo chưa gửi'],
    [data.documents, 'văn bản trong sổ'],
  ]
  return (
    <section className="panel" aria-label="Những gì thay đổi theo">
      <p>{says}</p>
      <ul className={names.numbers}>
        {lines.map(([n, what]) => (
          <li key={what}>
            <strong>{n.toLocaleString('vi-VN')}</strong> {what}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function MoveUnit({ unit }: { unit: UnitWhole }) {
  const navigate = useNavigate()
  const back = () => navigate({ to: `/don-vi/${unit.id}` })
  const move = useDo(moveUnit, { onDone: back })
  const form = useFields({ parentId: null as string | null, reason: '' }, move.error)
  return (
    <Form
      submit="Chuyển cấp trên"
      onSubmit={() => move.mutate({ id: unit.id, reason: form.values.reason, parentId: form.values.parentId ?? '' })}
      busy={move.isPending}
      error={move.error}
      labels={LABELS}
      onCancel={back}
    >
      <WhatHangsOnIt
        id={unit.id}
        says="Tất cả chuyển theo; cấp trên mới xem được, cấp trên cũ không xem được nữa. Việc ai giao ai làm giữ nguyên."
      />
      <UnitPicker {...form.bind('parentId')} label={LABELS.parentId} />
      <Textarea
        {...form.bind('reason')}
        label={LABELS.reason}
        description="Số quyết định, ít nhất 10 ký tự"
        autosize
        minRows={2}
      />
    </Form>
  )
}

const KINDS: { value: SuccessionKind; label: string }[] = [
  { value: 'merge', label: 'Sáp nhập, hợp nhất' },
  { value: 'split', label: 'Chia, tách' },
  { value: 'rename', label: 'Tổ chức lại, tên mới' },
  { value: 'close', label: 'Giải thể' },
]

export function CloseUnit({ unit }: { unit: UnitWhole }) {
  const navigate = useNavigate()
  const back = () => navigate({ to: `/don-vi/${unit.id}` })
  const close = useDo(closeUnit, { onDone: back })
  const form = useFields(
    { on: undefined as string | undefined, kind: 'merge' as SuccessionKind, successorIds: [] as string[], reason: '' },
    close.error,
  )
  const { values } = form
  return (
    <Form
      submit="Kết thúc đơn vị"
      onSubmit={() => close.mutate({ id: unit.id, ...values, on: values.on ?? '' })}
      busy={close.isPending}
      error={close.error}
      labels={LABELS}
      onCancel={back}
    >
      <WhatHangsOnIt
        id={unit.id}
        says="Việc và báo cáo đã có vẫn đứng tên đơn vị này. Phân công của người thuộc đơn vị kết thúc cùng ngày. Việc chưa xong cần được giao lại cho đơn vị kế tiếp."
      />
      <NativeSelect {...form.bind('kind')} label={LABELS.kind} data={KINDS} />
      <UnitsPicker {...form.bind('successorIds')} label={LABELS.successorIds} />
      <DayInput
        id={fieldId('on')}
        label={LABELS.on}
        value={values.on}
        onChange={day => form.set('on', day)}
        error={form.bind('on').error}
      />
      <Textarea
        {...form.bind('reason')}
        label={LABELS.reason}
        description="Số quyết định, ít nhất 10 ký tự"
        autosize
        minRows={2}
      />
    </Form>
  )
}
