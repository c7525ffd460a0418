import { Autocomplete, Button, CloseButton, NumberInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { MEASURES } from '@thong-suot/domain/obligation/proof-number.ts'
import type { ProblemError } from '../../ask.ts'
import names from './obligation.module.css'

export type TypedNumber = { key: number; amount: string | number; measure: string }

/** What is sent: lines in which nothing was typed are none. */
export const numbersOf = (typed: readonly TypedNumber[]) =>
  typed
    .filter(n => n.amount !== '' || n.measure !== '')
    .map(n => ({ amount: n.amount === '' ? Number.NaN : Number(n.amount), measure: n.measure }))

/** Numbers with their units of measure, a line each. */
export function NumbersField({
  value,
  onChange,
  error,
}: {
  value: readonly TypedNumber[]
  onChange: (value: TypedNumber[]) => void
  error: ProblemError | null
}) {
  const set = (key: number, changes: Partial<TypedNumber>) =>
    onChange(value.map(n => (n.key === key ? { ...n, ...changes } : n)))
  return (
    <fieldset className={names.numbers}>
      <legend>Số liệu làm thêm được</legend>
      <p className="small second">Hệ thống cộng dồn theo đơn vị tính. Ghi thừa thì nhập số âm để bớt.</p>
      {value.map((n, i) => (
        <div key={n.key} className={names.numberLine}>
          <NumberInput
            aria-label="Số"
            placeholder="ví dụ: 12"
            value={n.amount}
            decimalSeparator=","
            thousandSeparator="."
            decimalScale={2}
            hideControls
            onChange={amount => set(n.key, { amount })}
            error={error?.fields[`numbers.${i}.amount`]}
          />
          <Autocomplete
            aria-label="Đơn vị tính"
            placeholder="ví dụ: lớp"
            data={MEASURES}
            value={n.measure}
            maxLength={40}
            onChange={measure => set(n.key, { measure })}
            error={error?.fields[`numbers.${i}.measure`]}
          />
          <CloseButton aria-label="Bỏ dòng số liệu này" onClick={() => onChange(value.filter(v => v.key !== n.key))} />
        </div>
      ))}
      {value.length < 10 && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => onChange([...value, { key: (value.at(-1)?.key ?? 0) + 1, amount: '', measure: '' }])}
        >
          Thêm số liệu
        </Button>
      )}
    </fieldset>
  )
}
