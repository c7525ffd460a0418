import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { ClauseRow } from '@thong-suot/domain/plan/plan.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'

const OPERATORS = [
  { value: 'by', label: 'chậm nhất' },
  { value: 'before', label: 'trước' },
  { value: 'until', label: 'đến hết' },
]
const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** A clause added by hand or mended; names are written as in the paper, one a line, and matched when it is handed down. */
export function ClauseDialog({ planId, clause, onClose }: { planId: string; clause?: ClauseRow; onClose: () => void }) {
  const add = useDo(api.addClause, { onDone: onClose })
  const change = useDo(api.changeClause, { onDone: onClose })
  const doing = clause ? change : add
  const form = useFields(
    {
      label: clause?.label ?? '',
      title: clause?.title ?? '',
      lead: clause?.leadNames.join('\n') ?? '',
      partner: clause?.partnerNames.join('\n') ?? '',
      product: clause?.product ?? '',
      dueOn: (clause?.dueOn ?? undefined) as string | undefined,
      operator: (clause?.operator ?? 'by') as string,
    },
    doing.error,
  )
  const send = () => {
    const { label, title, lead, partner, product, dueOn, operator } = form.values
    // A day that comes again every year stays as the paper says unless a day is typed.
    const due =
      dueOn && dueOn !== clause?.dueOn
        ? ({ kind: 'date', date: dueOn } as const)
        : dueOn || clause?.recurring
          ? (clause?.due ?? (dueOn ? ({ kind: 'date', date: dueOn } as const) : null))
          : null
    const fields = {
      label: label || null,
      title,
      leadNames: lines(lead),
      partnerNames: lines(partner),
      product: product || null,
      due,
      operator: due ? (operator as 'by') : null,
    }
    if (clause) change.mutate({ id: clause.id, ...fields })
    else add.mutate({ id: planId, ...fields })
  }
  return (
    <Modal opened onClose={onClose} title={clause ? `Sửa khoản ${clause.label ?? ''}` : 'Thêm khoản'}>
      <Form
        submit={clause ? 'Lưu thay đổi' : 'Thêm khoản'}
        busy={doing.isPending}
        error={doing.error}
        onCancel={onClose}
        onSubmit={send}
        labels={{ title: 'Nội dung', label: 'Số khoản' }}
      >
        <TextInput
          label="Số khoản trên văn bản"
          description="Ví dụ II.3; để trống nếu không có"
          {...form.bind('label')}
        />
        <Textarea label="Nội dung" autosize minRows={2} {...form.bind('title')} data-autofocus />
        <Textarea
          label="Đơn vị chủ trì"
          description="Viết như trong văn bản, mỗi tên một dòng"
          autosize
          minRows={1}
          {...form.bind('lead')}
        />
        <Textarea
          label="Đơn vị phối hợp"
          description="Mỗi tên một dòng"
          autosize
          minRows={1}
          {...form.bind('partner')}
        />
        <TextInput label="Sản phẩm" {...form.bind('product')} />
        <NativeSelect label="Cách ghi thời hạn" data={OPERATORS} {...form.bind('operator')} />
        <DayInput
          label="Thời hạn"
          description={
            clause?.recurring
              ? `Văn bản ghi ${clause.says}; để trống thì giữ như vậy`
              : 'Để trống nếu là việc thường xuyên'
          }
          {...form.bind('dueOn')}
          onChange={day => form.set('dueOn', day)}
        />
      </Form>
    </Modal>
  )
}
