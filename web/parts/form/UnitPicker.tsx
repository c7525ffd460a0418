import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { listUnits } from '@thong-suot/domain/unit/unit.api.ts'
import { type ReactNode, useRef, useState } from 'react'
import { useAsk } from '../../use-ask.ts'

type Known = { id: string; name: string }
type Common = { id?: string; label: string; description?: ReactNode; error?: ReactNode; known?: readonly Known[] }

/** Units that match what is typed, from the whole tree; chosen ones stay in the list with their names. */
function useChoices(known: readonly Known[]) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const names = useRef(new Map(known.map(u => [u.id, u.name])))
  const { data } = useAsk(listUnits, { q, most: 20 }, { enabled: q.length > 0 })
  const found = q ? (data ?? []) : []
  for (const u of found) names.current.set(u.id, u.aboveName ? `${u.name} · ${u.aboveName}` : u.name)
  const options = (chosen: readonly string[]) =>
    [...new Set([...chosen, ...found.map(u => u.id)])].map(id => ({ value: id, label: names.current.get(id) ?? '' }))
  return { typed, setTyped, options }
}

/** One unit, found by typing part of its name without accents. */
export function UnitPicker({
  value,
  onChange,
  known = [],
  ...rest
}: Common & { value: string | null | undefined; onChange: (id: string | null) => void }) {
  const { typed, setTyped, options } = useChoices(known)
  return (
    <Select
      {...rest}
      searchable
      clearable
      placeholder="Gõ một phần tên, không cần dấu"
      nothingFoundMessage={typed.trim() ? 'Không có đơn vị nào khớp' : 'Gõ một phần tên đơn vị'}
      filter={({ options: all }) => all}
      data={options(value ? [value] : [])}
      value={value ?? null}
      onChange={onChange}
      onSearchChange={setTyped}
    />
  )
}

/** Several units. */
export function UnitsPicker({
  value,
  onChange,
  known = [],
  ...rest
}: Common & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const { typed, setTyped, options } = useChoices(known)
  return (
    <MultiSelect
      {...rest}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? 'Gõ một phần tên, không cần dấu' : ''}
      nothingFoundMessage={typed.trim() ? 'Không có đơn vị nào khớp' : 'Gõ một phần tên đơn vị'}
      filter={({ options: all }) => all}
      data={options(value)}
      value={[...value]}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  )
}
