import { showDay } from '@thong-suot/domain/day.ts'
import { useMe } from '../../shell/use-me.ts'
import { DayInput } from '../form/DayInput.tsx'
import { ChoiceFilter } from '../table/Filters.tsx'
import names from './kept-filters.module.css'

/** The year before, this one and the next, and two more back. */
export function YearFilter({ value, onChange }: { value: string; onChange: (year: string) => void }) {
  const year = Number(useMe().today.slice(0, 4))
  return (
    <ChoiceFilter
      label="Năm"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: 'Mọi năm' },
        ...[1, 0, -1, -2, -3].map(n => ({ value: String(year + n), label: `Năm ${year + n}` })),
      ]}
    />
  )
}

type Span = { from: string; to: string }

/** From a day, to a day. */
export function DaysFilter({ value, onChange }: { value: Span; onChange: (changes: Partial<Span>) => void }) {
  return (['from', 'to'] as const).map(edge => (
    <div key={edge} className={names.day}>
      <DayInput
        label=""
        aria-label={edge === 'from' ? 'Từ ngày' : 'Đến ngày'}
        size="xs"
        value={value[edge] || undefined}
        onChange={day => onChange({ [edge]: day ?? '' })}
      />
    </div>
  ))
}

export const spanWords = ({ from, to }: Span) => [from && `Từ ngày ${showDay(from)}`, to && `Đến ngày ${showDay(to)}`]
