import { NativeSelect } from '@mantine/core'
import { listFields, NO_FIELD } from '@thong-suot/domain/field/field.ts'
import { ChoiceFilter } from '../../parts/table/Filters.tsx'
import { useAsk } from '../../use-ask.ts'

type Props = { value: string; onChange: (id: string) => void }

/** Of a row of filters: absent while the administrator keeps no fields. */
export function FieldFilterBox({ value, onChange }: Props) {
  const { data = [] } = useAsk(listFields, {}, { staleTime: 60_000 })
  if (data.length === 0) return null
  return (
    <ChoiceFilter
      label="Lĩnh vực"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: 'Mọi lĩnh vực' },
        ...data.map(f => ({ value: f.id, label: f.name })),
        { value: 'none', label: NO_FIELD },
      ]}
    />
  )
}

/** Of a form: the fields in use, and the one that is chosen already. */
export function FieldSelect({ value, onChange, error }: Props & { error?: string | undefined }) {
  const { data = [] } = useAsk(listFields, {}, { staleTime: 60_000 })
  if (data.length === 0) return null
  return (
    <NativeSelect
      label="Lĩnh vực"
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error}
      data={[
        { value: '', label: NO_FIELD },
        ...data.filter(f => !f.ended || f.id === value).map(f => ({ value: f.id, label: f.name })),
      ]}
    />
  )
}
