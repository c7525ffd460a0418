import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { changeUnit, renameUnit } from '@thong-suot/domain/unit/unit.api.ts'
import type { UnitWhole } from '@thong-suot/domain/unit/unit.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { WhatHangsOnIt } from './EndOrMove.tsx'
import { UNIT_LABELS, UnitParticulars } from './UnitParticulars.tsx'

export function UnitDetails({ unit }: { unit: UnitWhole }) {
  const navigate = useNavigate()
  const back = () => navigate({ to: `/don-vi/${unit.id}` })
  const change = useDo(changeUnit, { onDone: back })
  const { shortName, symbol, code, codeQcvn, place, email, phone, address } = unit
  const form = useFields(
    {
      shortName,
      symbol: symbol ?? '',
      code: code ?? '',
      codeQcvn: codeQcvn ?? '',
      place: place ?? '',
      email: email ?? '',
      phone: phone ?? '',
      address: address ?? '',
    },
    change.error,
  )
  return (
    <Form
      submit="Lưu thay đổi"
      onSubmit={() => change.mutate({ id: unit.id, ...form.values })}
      busy={change.isPending}
      error={change.error}
      labels={UNIT_LABELS}
      onCancel={back}
    >
      <UnitParticulars bind={name => form.bind(name)} />
    </Form>
  )
}

const LABELS = { name: 'Tên mới', shortName: 'Tên ngắn', until: 'Ngày cuối mang tên cũ' }

export function RenameUnit({ unit }: { unit: UnitWhole }) {
  const navigate = useNavigate()
  const back = () => navigate({ to: `/don-vi/${unit.id}` })
  const rename = useDo(renameUnit, { onDone: back })
  const { today } = useMe()
  const form = useFields(
    { name: unit.name, shortName: unit.shortName, until: today as string | undefined },
    rename.error,
  )
  return (
    <Form
      submit="Đổi tên"
      onSubmit={() => rename.mutate({ id: unit.id, ...form.values })}
      busy={rename.isPending}
      error={rename.error}
      labels={LABELS}
      onCancel={back}
    >
      <p className="second">
        Việc, văn bản, báo cáo, người và quyền vẫn theo đơn vị này. Văn bản cũ ghi tên cũ vẫn được hiểu là đơn vị này.
        Nếu đơn vị được lập lại theo quyết định mới, dùng Sáp nhập, chia tách, giải thể.
      </p>
      <WhatHangsOnIt id={unit.id} says="Những gì từ nay đứng tên mới:" />
      <TextInput {...form.bind('name')} label={LABELS.name} />
      <TextInput {...form.bind('shortName')} label={LABELS.shortName} />
      <DayInput
        id={fieldId('until')}
        label={LABELS.until}
        description="Theo quyết định đổi tên; tên mới dùng từ ngày hôm sau"
        value={form.values.until}
        onChange={day => form.set('until', day)}
        error={form.bind('until').error}
      />
    </Form>
  )
}
