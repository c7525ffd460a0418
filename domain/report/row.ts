/** Danh sách kèm theo: its rows, each cell kept as what its column is (words, a number, a day, a choice). */
import { uncapital } from '../capital.ts'
import { isDay, readTypedDay, showDay } from '../day.ts'
import { readNumber, showFigure } from '../indicator/indicator.ts'
import type { AnnexColumn, AnnexField } from '../template/template.ts'

/** A choice is kept by its number, a day as 'YYYY-MM-DD'. */
export type CellValue = string | number | null
/** By the number of the column. */
export type Cells = Record<string, CellValue>
export type AnnexRow = { id: string; no: number; cells: Cells }
export type RowRemark = {
  /** `rowKey` of the cell, or the code of the list. */
  key: string
  code: string
  says: string
  /** Nothing is there yet: no error until one wants to send. */
  missing: boolean
}

/** Rows that one list of one report may have. */
export const MOST_ROWS = 2000
/** Letters of one cell. */
export const MOST_LETTERS = 2000

/** '2.A/3f…/1': a cell, as errors and fields name it. */
export const rowKey = (code: string, rowId: string, no: number | string) => `${code}/${rowId}/${no}`

/** What was typed, as the column keeps it. @returns undefined when it cannot be read */
export function readCell({ kind, choices }: AnnexColumn, typed: string): CellValue | undefined {
  const text = typed.normalize('NFC').trim()
  if (text === '') return null
  switch (kind) {
    case 'text':
      return text.length > MOST_LETTERS ? undefined : text
    case 'date':
      return readWholeDay(text)
    case 'choice':
      return choices.find(({ no, name }) => String(no) === text || sameWords(name, text))?.no
    default: {
      const number = readNumber(text)
      return number === undefined || number === null || number < 0 ? undefined : number
    }
  }
}

/** A list tells of a whole period: a day without its year says too little. */
function readWholeDay(text: string): string | undefined {
  return /^\d{1,2}[/.\-\s]\d{1,2}$/.test(text) ? undefined : readTypedDay(text, '2000-01-01')
}

const sameWords = (a: string, b: string) => a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi')

const UNREAD: Record<AnnexColumn['kind'], string> = {
  text: `Dài quá ${MOST_LETTERS.toLocaleString('vi-VN')} chữ cái. Rút gọn lại.`,
  number: 'Chưa đọc được số này. Nhập dạng 1.240 hoặc 61,7, không âm.',
  money: 'Chưa đọc được số tiền này. Nhập dạng 12.500.000, không âm.',
  date: 'Chưa đọc được ngày này. Nhập đủ ngày/tháng/năm, như 05/11/2025.',
  choice: 'Mục này không có trong danh sách chọn. Chọn lại.',
}
/** Why what was typed cannot be kept. */
export const unreadCell = ({ kind }: AnnexColumn): string => UNREAD[kind]

/** A cell as it stands on a page and on paper. */
export function showCell({ kind, choices }: AnnexColumn, value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (kind === 'choice') return choices.find(each => each.no === value)?.name ?? ''
  if (typeof value === 'number') return showFigure(value, kind === 'money' ? 'money' : 'number')
  return kind === 'date' && isDay(value) ? showDay(value) : value
}

/** Is the value what its column keeps? What is not is refused, whoever sent it. */
export function fitsColumn({ kind, choices }: AnnexColumn, value: CellValue): boolean {
  if (value === null) return true
  if (kind === 'text') return typeof value === 'string' && value.length <= MOST_LETTERS
  if (kind === 'date') return typeof value === 'string' && isDay(value)
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  return kind === 'choice' ? choices.some(each => each.no === value) : value >= 0
}

/** The cells of a list's own columns, blank ones left out. */
export function ownCells(columns: readonly AnnexColumn[], cells: Cells): Cells {
  return Object.fromEntries(
    columns.flatMap(({ no, kind }) => {
      const value = cells[no] ?? null
      const kept = kind === 'text' && typeof value === 'string' ? value.normalize('NFC').trim() : value
      return kept === null || kept === '' ? [] : [[no, kept]]
    }),
  )
}

/** What keeps the lists of a report from being sent. */
export function checkRows(
  annexes: readonly AnnexField[],
  rowsOf: (annexId: string) => readonly Pick<AnnexRow, 'id' | 'cells'>[],
): RowRemark[] {
  return annexes.flatMap(({ id, code, required, columns }) => {
    const rows = rowsOf(id)
    if (rows.length === 0 && required)
      return [{ key: code, code, says: 'Danh sách chưa có dòng nào. Thêm ít nhất một dòng.', missing: true }]
    return rows.flatMap(row =>
      columns
        .filter(column => column.required && (row.cells[column.no] ?? null) === null)
        .map(({ no, name }) => ({
          key: rowKey(code, row.id, no),
          code,
          says: `Chưa có ${lower(name)}. Điền vào ô này.`,
          missing: true,
        })),
    )
  })
}

const lower = (name: string) => (/^\p{Lu}{2}/u.test(name) ? name : uncapital(name))
