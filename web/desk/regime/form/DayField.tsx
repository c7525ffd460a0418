/** A day counted from a period, chosen in the words of its rhythm: "ngày 20 của tháng cuối quý", "thứ Sáu của tuần đó". */
import { NativeSelect, TextInput } from '@mantine/core'
import { dayChoices, WEEKDAYS } from '@thong-suot/domain/period/day-words.ts'
import type { Cadence, Operator } from '@thong-suot/domain/period/period.ts'
import type { DaysRemark } from '@thong-suot/domain/regime/regime.ts'
import type { ReactNode } from 'react'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from '../regime.module.css'
import type { TypedDay } from './typed-day.ts'

export const OPERATORS = [
  { value: 'before', label: 'trước' },
  { value: 'by', label: 'chậm nhất' },
]

type Props = {
  label: string
  /** The name of the field, as problems tell it. */
  name: string
  cadence: Cadence
  half?: number | undefined
  value: TypedDay
  onChange: (value: TypedDay) => void
  operator?: Operator
  onOperator?: (operator: Operator) => void
  optional?: boolean
  description?: ReactNode
  error?: string | undefined
  /** What is to be said of the day as it stands now; it comes before what was refused earlier. */
  remark?: DaysRemark | undefined
}

export function DayField(p: Props) {
  const id = fieldId(p.name)
  return (
    <fieldset className={css.dayField}>
      <legend className={css.dayLabel}>{p.label}</legend>
      {p.description && <span className="hint small">{p.description}</span>}
      <div className={css.dayInputs}>
        {p.operator && (
          <NativeSelect
            aria-label={`${p.label}: cách tính`}
            value={p.operator}
            onChange={event => p.onOperator?.(event.currentTarget.value as Operator)}
            data={OPERATORS}
          />
        )}
        <Inputs {...p} id={id} />
      </div>
      {p.remark && (
        <span className={`${p.remark.severity === 'must' ? 'overdue' : 'soon'} small`}>{p.remark.says}</span>
      )}
      {p.error && !p.remark && <span className="overdue small">{p.error}</span>}
    </fieldset>
  )
}

function Inputs({ label, cadence, half, value, onChange, optional, error, id }: Props & { id: string }) {
  const set = (change: Partial<TypedDay>) => onChange({ ...value, ...change })
  const bad = error !== undefined
  if (cadence === 'days')
    return (
      <>
        {(value.from === 'before' || value.from === 'after') && (
          <TextInput
            id={id}
            aria-label={`${label}: số ngày`}
            className={css.count}
            inputMode="numeric"
            maxLength={3}
            error={bad}
            value={value.count}
            onChange={event => set({ count: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          {...(value.from === 'before' || value.from === 'after' ? {} : { id })}
          aria-label={`${label}: so với ngày báo cáo`}
          error={bad}
          value={value.from}
          onChange={event => set({ from: event.currentTarget.value })}
          data={[
            { value: '', label: optional ? 'không đặt' : 'chọn ngày' },
            { value: 'on', label: 'đúng ngày báo cáo' },
            { value: 'before', label: 'ngày trước ngày báo cáo' },
            { value: 'after', label: 'ngày sau ngày báo cáo' },
          ]}
        />
      </>
    )
  const choices = dayChoices(cadence, half)
  const known = choices.some(each => String(each.value) === value.from)
  return (
    <>
      {cadence === 'weekly' ? (
        <NativeSelect
          id={id}
          aria-label={`${label}: thứ`}
          error={bad}
          value={value.count}
          onChange={event => set({ count: event.currentTarget.value })}
          data={[
            { value: '', label: optional ? 'không đặt' : 'chọn thứ' },
            ...WEEKDAYS.map((name, i) => ({ value: String(i + 1), label: name })),
          ]}
        />
      ) : (
        <TextInput
          id={id}
          aria-label={`${label}: ngày`}
          className={css.count}
          leftSection={<span className="small">ngày</span>}
          leftSectionWidth="3rem"
          inputMode="numeric"
          maxLength={2}
          error={bad}
          value={value.count}
          onChange={event => set({ count: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        aria-label={`${label}: ${cadence === 'weekly' ? 'tuần' : 'tháng'}`}
        value={value.from}
        onChange={event => set({ from: event.currentTarget.value })}
        data={[
          ...(known ? [] : [{ value: value.from, label: `cách ${value.from} tháng` }]),
          ...choices.map(each => ({ value: String(each.value), label: each.label })),
        ]}
      />
    </>
  )
}
