import { useNavigate } from '@tanstack/react-router'
import { makeInspection } from '@thong-suot/domain/inspection/inspection.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { asInput, InspectionFields, LABELS, type Typed } from './InspectionFields.tsx'

export default function NewInspectionPage() {
  const { today } = useMe()
  const navigate = useNavigate()
  const make = useDo(makeInspection, { onDone: ({ id }) => void navigate({ to: `/kiem-tra/${id}` }) })
  const [inspectedId, setInspectedId] = useState<string | null>(null)
  const form = useFields<Typed & Record<string, unknown>>(
    { title: '', heldOn: today, members: '', conclusion: '' },
    make.error,
  )
  return (
    <Page narrow>
      <PageHead title="Ghi cuộc kiểm tra" crumbs={[{ to: '/kiem-tra', text: 'Kiểm tra' }, { text: 'Mới' }]} />
      <Form
        submit="Ghi cuộc kiểm tra"
        busy={make.isPending}
        error={make.error}
        labels={LABELS}
        onCancel={() => void navigate({ to: '/kiem-tra' })}
        onSubmit={() => make.mutate({ inspectedId: inspectedId ?? '', ...asInput(form.values) })}
      >
        <UnitPicker
          id={fieldId('inspectedId')}
          label={LABELS.inspectedId}
          value={inspectedId}
          onChange={setInspectedId}
          error={make.error?.fields.inspectedId}
        />
        <InspectionFields bind={form.bind} />
      </Form>
    </Page>
  )
}
