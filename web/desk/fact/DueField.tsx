/** A time by which work is due: what kind it is, and the day, month or year that kind needs. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { isDay, showDay } from '@thong-suot/domain/day.ts'
import type { Due, Operator } from '@thong-suot/domain/document/fact.ts'
import { typedDay } from './typed-day.ts'

type Kind = Due['kind'] | 'none'

const KINDS: Partial<Record<Kind, string>> = {
  none: 'Không nêu ngày',
  date: 'Một ngày',
  yearly: 'Ngày, tháng hằng năm',
  monthly: 'Ngày hằng tháng',
  quarterly: 'Ngày hằng quý',
  month: 'Trong tháng',
  quarter: 'Trong quý',
  year: 'Trong năm',
  span: 'Giai đoạn',
  relative: 'Số ngày kể từ',
  continuous: 'Thường xuyên',
}

const OPERATORS: Record<Operator, string> = {
  before: 'trước',
  by: 'chậm nhất',
  until: 'đến hết',
  within: 'trong',
  on: 'vào',
  'from-to': 'từ … đến',
}

const year = () => new Date().getFullYear()
const EMPTY: Partial<Record<Kind, () => Due>> = {
  date: () => ({ kind: 'date', date: '' }),
  yearly: () => ({ kind: 'yearly', month: 12, day: 15 }),
  monthly: () => ({ kind: 'monthly', day: 20 }),
  quarterly: () => ({ kind: 'quarterly', day: 15, ofMonth: 3 }),
  month: () => ({ kind: 'month', year: year(), month: 12 }),
  quarter: () => ({ kind: 'quarter', year: year(), quarter: 4 }),
  year: () => ({ kind: 'year', year: year() }),
  span: () => ({ kind: 'span', from: year(), to: year() + 1 }),
  relative: () => ({ kind: 'relative', days: 5, of: 'nhận được văn bản' }),
  continuous: () => ({ kind: 'continuous' }),
}

const PARTS: Partial<Record<Kind, [key: string, label: string, min: number, max: number][]>> = {
  yearly: [
    ['day', 'Ngày', 1, 31],
    ['month', 'Tháng', 1, 12],
  ],
  monthly: [['day', 'Ngày', 1, 31]],
  quarterly: [
    ['day', 'Ngày', 1, 31],
    ['ofMonth', 'Của tháng thứ', 1, 3],
  ],
  month: [
    ['month', 'Tháng', 1, 12],
    ['year', 'Năm', 2000, 2100],
  ],
  quarter: [
    ['quarter', 'Quý', 1, 4],
    ['year', 'Năm', 2000, 2100],
  ],
  year: [['year', 'Năm', 2000, 2100]],
  span: [
    ['from', 'Từ năm', 2000, 2100],
    ['to', 'Đến năm', 2000, 2100],
  ],
  relative: [['days', 'Số ngày', 1, 3650]],
}

type Props = {
  due: Due | null
  operator?: Operator | undefined
  error?: string | undefined
  onChange: (due: Due | null, operator: Operator | undefined) => void
}

export function DueField({ due, operator, error, onChange }: Props) {
  const kind: Kind = due?.kind ?? 'none'
  const parts = PARTS[kind] ?? []
  const kinds = kind in KINDS ? KINDS : { ...KINDS, [kind]: 'Như văn bản ghi' }
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))',
        gap: '0.5rem',
        alignItems: 'start',
      }}
    >
      <NativeSelect
        label="Thời hạn"
        value={kind}
        error={kind === 'date' ? undefined : error}
        onChange={e => onChange(EMPTY[e.currentTarget.value as Kind]?.() ?? null, operator)}
        data={Object.entries(kinds).map(([value, label]) => ({ value, label: label as string }))}
      />
      {(kind === 'date' || kind === 'yearly' || kind === 'monthly' || kind === 'quarterly') && (
        <NativeSelect
          label="Cách ghi"
          value={operator ?? 'before'}
          onChange={e => onChange(due, e.currentTarget.value as Operator)}
          data={Object.entries(OPERATORS).map(([value, label]) => ({ value, label }))}
        />
      )}
      {due?.kind === 'date' && (
        <TextInput
          label="Ngày"
          placeholder="ngày/tháng/năm"
          error={error}
          defaultValue={isDay(due.date) ? showDay(due.date) : due.date}
          onChange={e => onChange({ kind: 'date', date: typedDay(e.currentTarget.value) }, operator ?? 'before')}
        />
      )}
      {parts.map(([key, label, min, max]) => (
        <NumberInput
          key={`${kind}-${key}`}
          label={label}
          min={min}
          max={max}
          hideControls
          value={(due as unknown as Record<string, number>)[key] ?? ''}
          onChange={n =>
            onChange({ ...(due as object), [key]: typeof n === 'number' ? n : undefined } as unknown as Due, operator)
          }
        />
      ))}
      {due?.kind === 'relative' && (
        <TextInput
          label="Kể từ khi"
          value={due.of}
          onChange={e => onChange({ ...due, of: e.currentTarget.value }, operator)}
        />
      )}
    </div>
  )
}
