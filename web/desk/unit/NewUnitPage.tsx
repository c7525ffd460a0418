import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { createUnit } from '@thong-suot/domain/unit/unit.api.ts'
import {
  COMMUNE_KIND_NAMES,
  COMMUNE_KINDS,
  type CommuneKind,
  UNIT_KIND_NAMES,
  UNIT_KINDS,
  type UnitKind,
} from '@thong-suot/domain/unit/unit.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { UNIT_LABELS, UnitParticulars } from './UnitParticulars.tsx'
import names from './unit.module.css'

const LABELS = {
  ...UNIT_LABELS,
  name: 'Tên đầy đủ',
  kind: 'Loại đơn vị',
  communeKind: 'Xã, phường hay đặc khu',
  parentId: 'Cấp trên',
  validFrom: 'Hoạt động từ ngày',
}

export default function NewUnitPage() {
  const navigate = useNavigate()
  const { today } = useMe()
  const make = useDo(createUnit, { onDone: ({ id }) => navigate({ to: `/don-vi/${id}` }) })
  const form = useFields(
    {
      name: '',
      shortName: '',
      symbol: '',
      code: '',
      codeQcvn: '',
      place: '',
      email: '',
      phone: '',
      address: '',
      kind: 'division' as UnitKind,
      communeKind: '' as CommuneKind | '',
      parentId: null as string | null,
      validFrom: today as string | undefined,
    },
    make.error,
  )
  const { values } = form
  const submit = () =>
    make.mutate({
      ...values,
      communeKind: values.kind === 'commune' && values.communeKind ? values.communeKind : null,
      parentId: values.parentId ?? '',
      validFrom: values.validFrom ?? '',
    })
  return (
    <Page narrow>
      <PageHead title="Thêm đơn vị" crumbs={[{ to: '/don-vi', text: 'Đơn vị' }]} />
      <Form
        submit="Thêm đơn vị"
        onSubmit={submit}
        busy={make.isPending}
        error={make.error}
        labels={LABELS}
        onCancel={() => navigate({ to: '/don-vi' })}
      >
        <TextInput {...form.bind('name')} label={LABELS.name} description="Viết đúng như quyết định thành lập" />
        <UnitPicker {...form.bind('parentId')} label={LABELS.parentId} />
        <div className={names.pair}>
          <NativeSelect
            {...form.bind('kind')}
            label={LABELS.kind}
            data={UNIT_KINDS.map(kind => ({ value: kind, label: UNIT_KIND_NAMES[kind] }))}
          />
          {values.kind === 'commune' ? (
            <NativeSelect
              {...form.bind('communeKind')}
              label={LABELS.communeKind}
              data={[
                { value: '', label: 'Chọn' },
                ...COMMUNE_KINDS.map(kind => ({ value: kind, label: COMMUNE_KIND_NAMES[kind] })),
              ]}
            />
          ) : (
            <span />
          )}
          <DayInput
            id={fieldId('validFrom')}
            label={LABELS.validFrom}
            value={values.validFrom}
            onChange={day => form.set('validFrom', day)}
            error={form.bind('validFrom').error}
          />
        </div>
        <UnitParticulars bind={name => form.bind(name)} />
      </Form>
    </Page>
  )
}
