import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'

const LABELS = { unitId: 'Đơn vị nhận', title: 'Nội dung', dueOn: 'Thời hạn', reason: 'Lý do' }

/** This piece is taken back and another stands for it; both are tied to each other. */
export function ReplaceForm({ o, onDone }: { o: api.ObligationOne; onDone: () => void }) {
  const navigate = useNavigate()
  const replace = useDo(api.replaceObligation, { onDone: ({ id }) => void navigate({ to: `/nhiem-vu/${id}` }) })
  const form = useFields(
    {
      unitId: o.unitId as string | null,
      title: o.title,
      dueOn: (o.dueOn ?? undefined) as string | undefined,
      reason: '',
    },
    replace.error,
  )
  const { unitId, title, dueOn, reason } = form.values
  return (
    <Form
      submit="Thay thế"
      busy={replace.isPending}
      error={replace.error}
      labels={LABELS}
      onCancel={onDone}
      onSubmit={() => replace.mutate({ id: o.id, title, dueOn: dueOn ?? null, reason, ...(unitId ? { unitId } : {}) })}
    >
      <p className="small second">
        Nhiệm vụ này bị thu hồi, việc đã giao tiếp từ nó cũng vậy; nhiệm vụ mới được giao thay và hai bên đều xem được.
      </p>
      <UnitPicker {...form.bind('unitId')} label={LABELS.unitId} known={[{ id: o.unitId, name: o.unitName }]} />
      <TextInput {...form.bind('title')} label={LABELS.title} />
      <DayInput {...form.bind('dueOn')} label={LABELS.dueOn} onChange={day => form.set('dueOn', day)} />
      <Textarea
        {...form.bind('reason')}
        label={LABELS.reason}
        description="Đơn vị nhận đọc được lý do này; ít nhất 10 ký tự"
        autosize
        minRows={2}
      />
    </Form>
  )
}
