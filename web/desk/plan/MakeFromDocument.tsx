import { Modal, Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import type { DocumentOne } from '@thong-suot/domain/document/document.ts'
import { spanOfPlan } from '@thong-suot/domain/plan/due-days.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { FieldSelect } from '../field/FieldFilterBox.tsx'

/** A plan out of a paper whose facts were confirmed; its title and span are proposed and may be changed. */
export function MakeFromDocument({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const { data, error } = useAsk(documents.getDocument, { id: documentId })
  return (
    <Modal opened onClose={onClose} title="Lập kế hoạch từ văn bản">
      {error && <Refused error={error} />}
      {!data && !error && <LoadingRows rows={3} />}
      {data && <MakeForm document={data} onClose={onClose} />}
    </Modal>
  )
}

function MakeForm({ document, onClose }: { document: DocumentOne; onClose: () => void }) {
  const navigate = useNavigate()
  const { today } = useMe()
  const make = useDo(api.makePlan, { onDone: ({ id }) => void navigate({ to: `/ke-hoach/${id}` }) })
  const title = document.title ?? document.fileName ?? ''
  const span = spanOfPlan(title, document.issuedOn, [], today)
  const form = useFields(
    { title, fieldId: '', startsOn: span.startsOn as string | undefined, endsOn: span.endsOn as string | undefined },
    make.error,
  )
  const made = (make.error?.facts as { planId?: string } | undefined)?.planId
  return (
    <Form
      submit="Lập kế hoạch"
      busy={make.isPending}
      error={make.error}
      onCancel={onClose}
      labels={{ title: 'Tên kế hoạch', startsOn: 'Từ ngày', endsOn: 'Đến ngày' }}
      onSubmit={() =>
        make.mutate({
          id: document.id,
          title: form.values.title,
          fieldId: form.values.fieldId || null,
          ...(form.values.startsOn ? { startsOn: form.values.startsOn } : {}),
          ...(form.values.endsOn ? { endsOn: form.values.endsOn } : {}),
        })
      }
    >
      <p className="small second">
        Chỉ dữ kiện đã xác nhận hoặc đã sửa mới vào kế hoạch. Thời hạn hằng năm thành từng kỳ trong khoảng thời gian
        dưới đây.
      </p>
      {made && (
        <Link to={`/ke-hoach/${made}`} className="strong">
          Mở kế hoạch đã lập
        </Link>
      )}
      {make.error?.code === 'plan.without-facts' && (
        <Link to={`/van-ban-den/${document.id}/doc`} className="strong">
          Mở Đọc văn bản
        </Link>
      )}
      <Textarea label="Tên kế hoạch" autosize minRows={2} {...form.bind('title')} data-autofocus />
      <FieldSelect value={form.values.fieldId} onChange={id => form.set('fieldId', id)} />
      <DayInput label="Từ ngày" {...form.bind('startsOn')} onChange={day => form.set('startsOn', day)} />
      <DayInput label="Đến ngày" {...form.bind('endsOn')} onChange={day => form.set('endsOn', day)} />
    </Form>
  )
}
