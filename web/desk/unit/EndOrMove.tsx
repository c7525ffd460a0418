import { Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReorganisationKind } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { moveUnit, previewUnitChange } from '@thong-suot/domain/unit/unit.api.ts'
import type { UnitWhole } from '@thong-suot/domain/unit/unit.ts'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import names from './unit.module.css'

const LABELS = {
  parentId: 'Cấp trên mới',
  reason: 'Căn cứ, lý do',
}

/** The numbers first, then the deed: what hangs on this unit today. */
export function WhatHangsOnIt({ id, says }: { id: string; says: string }) {
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

const WAYS: { kind: ReorganisationKind; head: string; says: string }[] = [
  {
    kind: 'merge',
    head: 'Sáp nhập, hợp nhất',
    says: 'Đơn vị này (có thể cùng đơn vị khác) nhập vào một đơn vị đang có hoặc lập mới.',
  },
  {
    kind: 'split',
    head: 'Chia, tách',
    says: 'Việc của đơn vị này về nhiều đơn vị kế thừa; chọn đơn vị nhận từng việc.',
  },
  { kind: 'close', head: 'Giải thể', says: 'Đơn vị kết thúc hẳn; việc chưa xong chuyển cho đơn vị được chỉ định.' },
]

/** Each way is prepared and previewed before anything is done. */
export function EndUnit({ unit }: { unit: UnitWhole }) {
  return (
    <div className="stack">
      <WhatHangsOnIt
        id={unit.id}
        says="Việc và báo cáo đã xong vẫn đứng tên đơn vị này. Việc chưa xong, người và quyền đi về đâu được xem trước, rồi mới thực hiện; trước ngày thực hiện vẫn hủy được."
      />
      <ul className={names.list}>
        {WAYS.map(way => (
          <li key={way.kind}>
            <Link
              to="/don-vi/sap-xep/moi"
              search={{ 'ket-thuc': unit.id, hinhthuc: way.kind } as never}
              className="strong"
            >
              {way.head}
            </Link>
            <p className="small second">{way.says}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
