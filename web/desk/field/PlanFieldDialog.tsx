import { Modal } from '@mantine/core'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { PlanRow } from '@thong-suot/domain/plan/plan.ts'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'
import { FieldSelect } from './FieldFilterBox.tsx'

export function PlanFieldDialog({ plan, onClose }: { plan: PlanRow; onClose: () => void }) {
  const set = useDo(api.setPlanField, { onDone: onClose })
  const form = useFields({ fieldId: plan.field?.id ?? '' }, set.error)
  return (
    <Modal opened onClose={onClose} title="Lĩnh vực của kế hoạch">
      <Form
        submit="Lưu"
        busy={set.isPending}
        error={set.error}
        onCancel={onClose}
        labels={{ fieldId: 'Lĩnh vực' }}
        onSubmit={() => set.mutate({ id: plan.id, fieldId: form.values.fieldId || null })}
      >
        <p className="small second">
          Tổng quan và danh sách nhiệm vụ chia, lọc việc của kế hoạch theo lĩnh vực này. Danh sách lĩnh vực do quản trị
          giữ.
        </p>
        <FieldSelect value={form.values.fieldId} onChange={fieldId => form.set('fieldId', fieldId)} />
      </Form>
    </Modal>
  )
}
