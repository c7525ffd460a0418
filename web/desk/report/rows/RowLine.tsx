/** One row of a list being typed. Keys go through the cells as in a spreadsheet. */
import { IconTrash } from '@tabler/icons-react'
import { rowKey } from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn } from '@thong-suot/domain/template/template.ts'
import { type ClipboardEvent, type KeyboardEvent, memo, type RefObject } from 'react'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from './rows.module.css'
import type { TypedRow } from './typed-rows.ts'

export type CellPlace = { row: number; column: number }
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
export type RowActs = {
  remove: (row: TypedRow) => void
  /** @returns false when it is one value, for the field alone */
  paste: (text: string, at: CellPlace) => boolean
  step: (from: CellPlace, key: string) => void
  change: (next: (rows: TypedRow[]) => TypedRow[]) => void
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  Enter: [1, 0],
  'Shift+Enter': [-1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
export function stepOf({ row, column }: CellPlace, key: string): CellPlace {
  const [rows, columns] = STEPS[key] ?? [0, 0]
  return { row: Math.max(0, row + rows), column: Math.max(0, column + columns) }
}

type Props = {
  row: TypedRow
  at: number
  code: string
  columns: readonly AnnexColumn[]
  /** Sentences by column, as JSON: a row is drawn anew only when it or they changed. */
  wrong: string
  acts: RefObject<RowActs>
  onLeave: () => void
}

export const RowLine = memo(function RowLine({ row, at, code, columns, wrong, acts, onLeave }: Props) {
  const says: Record<string, string> = wrong ? JSON.parse(wrong) : {}
  const set = (no: number, value: string) =>
    acts.current.change(old =>
      old.map(each => (each.id === row.id ? { ...each, cells: { ...each.cells, [no]: value } } : each)),
    )
  return (
    <tr>
      <th scope="row" className={css.no}>
        {at + 1}
      </th>
      {columns.map((column, j) => (
        <td key={column.no} className={css[column.kind]} data-label={column.name}>
          <Cell
            column={column}
            id={fieldId(rowKey(code, row.id, column.no))}
            label={`${column.name}, dòng ${at + 1}`}
            place={{ row: at, column: j }}
            value={row.cells[column.no] ?? ''}
            says={says[column.no]}
            acts={acts}
            onSet={value => set(column.no, value)}
            onLeave={onLeave}
          />
        </td>
      ))}
      <td className={css.tool}>
        <button
          type="button"
          className={css.remove}
          aria-label={`Xóa dòng ${at + 1}`}
          title="Xóa dòng"
          onClick={() => acts.current.remove(row)}
        >
          <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
        </button>
      </td>
    </tr>
  )
})

type CellProps = {
  column: AnnexColumn
  id: string
  label: string
  place: CellPlace
  value: string
  says: string | undefined
  acts: RefObject<RowActs>
  onSet: (value: string) => void
  onLeave: () => void
}

function Cell({ column, id, label, place, value, says, acts, onSet, onLeave }: CellProps) {
  const common = {
    id,
    'aria-label': label,
    'aria-invalid': says ? true : undefined,
    'aria-describedby': says ? `${id}-loi` : undefined,
    'data-at': `${place.row}/${place.column}`,
    className: says ? `${css.input} ${css.wrong}` : css.input,
    value,
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      const key = stepKey(event)
      if (!key) return
      event.preventDefault()
      acts.current.step(place, key)
    },
    onPaste: (event: ClipboardEvent) => {
      if (acts.current.paste(event.clipboardData.getData('text'), place)) event.preventDefault()
    },
  }
  const onChange = (event: { currentTarget: { value: string } }) => onSet(event.currentTarget.value)
  return (
    <>
      {column.kind === 'choice' ? (
        <select {...common} onChange={onChange}>
          <option value="">Chọn</option>
          {column.choices.map(({ no, name }) => (
            <option key={no} value={String(no)}>
              {name}
            </option>
          ))}
          {value && !column.choices.some(({ no }) => String(no) === value) && <option value={value}>{value}</option>}
        </select>
      ) : column.kind === 'text' ? (
        <textarea {...common} rows={1} onChange={onChange} />
      ) : (
        <input
          {...common}
          inputMode={column.kind === 'date' ? 'text' : 'decimal'}
          placeholder={column.kind === 'date' ? 'ngày/tháng/năm' : undefined}
          autoComplete="off"
          onChange={onChange}
        />
      )}
      {says && (
        <span id={`${id}-loi`} className={css.must}>
          {says}
        </span>
      )}
    </>
  )
}

const linesOf = (field: HTMLTextAreaElement): number => {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field)
  const inner = field.scrollHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  return Math.round(inner / Number.parseFloat(lineHeight))
}

/** The step that a key asks for, when the caret has nothing left to do in the cell. */
function stepKey(event: KeyboardEvent<Field>): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return undefined
  if (event.key === 'Enter') return event.shiftKey ? 'Shift+Enter' : 'Enter'
  const field = event.currentTarget
  if (event.shiftKey || !(event.key in STEPS) || field instanceof HTMLSelectElement) return undefined
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  const all = start === 0 && end === field.value.length
  const oneLine = field instanceof HTMLInputElement || linesOf(field) === 1
  if (event.key === 'ArrowUp') return oneLine || all || end === 0 ? event.key : undefined
  if (event.key === 'ArrowDown') return oneLine || all || start === field.value.length ? event.key : undefined
  if (event.key === 'ArrowLeft') return all || end === 0 ? event.key : undefined
  return all || start === field.value.length ? event.key : undefined
}
