/** Lists of a form that came back: rows changed, added and taken out, each against what the report holds. */
import type { AnnexColumn, AnnexField } from '../../template/template.ts'
import type { RowField } from '../report-page.ts'
import { type Cells, type CellValue, fitsColumn, MOST_ROWS, ownCells, readCell, showCell, unreadCell } from '../row.ts'
import type { FormChange, FormRemark } from './form-sheet.api.ts'
import { asKept, dayOf, faultOf, isBlank, short, type Written, wordsOf } from './form-sheet.ts'

export type ReturnedRow = {
  annexId: string
  id: string
  sheet: string
  /** As the spreadsheet counts rows, and where the first of its cells is. */
  row: number
  at: string
  /** By the number of the column. */
  cells: Record<string, Written & { at: string }>
}
/** A list whose sheet is in the file, with its rows; a sheet that is gone takes nothing out. */
export type ReturnedList = { annexId: string; sheet: string; rows: ReturnedRow[] }

export const rowSlot = (id: string) => `r${id}`
export const heldRow = (columns: readonly AnnexColumn[], cells: Cells) => JSON.stringify(ownCells(columns, cells))

type Of = {
  annex: AnnexField
  /** Rows of the list as they stand, those taken out among them. */
  now: readonly RowField[]
  away: ReadonlyMap<string, { edition: number; held: string }>
}
export type ListAnswer = { changes: FormChange[]; problems: FormRemark[]; same: number }

export function listChanges({ annex, now, away }: Of, list: ReturnedList): ListAnswer {
  const answer: ListAnswer = { changes: [], problems: [], same: 0 }
  const kept = new Map(now.map(row => [row.id, row]))
  const filled = list.rows.filter(row => Object.values(row.cells).some(cell => !isBlank(cell)))
  let last = Math.max(0, ...now.map(row => row.no))
  const weigh = (id: string, place: Place, cells: Cells) => {
    const before = kept.get(id)
    const standing = before && !before.removed ? ownCells(annex.columns, before.cells) : {}
    const [mine, holds] = [heldRow(annex.columns, cells), heldRow(annex.columns, standing)]
    const taken = away.get(rowSlot(id))
    if (mine === holds || mine === taken?.held) answer.same++
    else {
      const moved = taken !== undefined && (before?.removed === true || taken.edition !== (before?.edition ?? 0))
      const since = moved ? (before?.typedBy ?? 'Một người khác') : null
      const no = before?.no ?? ++last
      const change = { ...place, slot: rowSlot(id), since, ...wordsOfChange(annex.columns, standing, cells) }
      const input = { annexId: annex.id, id, no, removed: mine === '{}', edition: before?.edition ?? 0 }
      answer.changes.push({ ...change, row: { ...input, cells: mine === '{}' ? (before?.cells ?? {}) : cells } })
    }
  }
  filled.forEach((row, i) => {
    const cells = cellsOf(annex, row, answer.problems)
    const place = { sheet: row.sheet, at: row.at, name: `${annex.code} ${annex.title}, dòng ${i + 1}` }
    if (cells) weigh(row.id, kept.has(row.id) ? place : { ...place, name: `${place.name} (thêm)` }, cells)
  })
  const ids = new Set(filled.map(row => row.id))
  for (const [i, row] of now.filter(each => !each.removed).entries()) {
    // Rows that others added after the form was taken away are not the file's to take out.
    if (ids.has(row.id) || !away.has(rowSlot(row.id))) continue
    weigh(row.id, { sheet: list.sheet, at: '', name: `${annex.code} ${annex.title}, dòng ${i + 1} (xóa)` }, {})
  }
  if (filled.length > MOST_ROWS) answer.problems.push(tooLong(list, annex))
  return answer
}

type Place = Pick<FormChange, 'sheet' | 'at' | 'name'>

const tooLong = ({ sheet }: ReturnedList, { title }: AnnexField): FormRemark => ({
  ...{ sheet, at: '' },
  says: `“${title}” quá ${MOST_ROWS.toLocaleString('vi-VN')} dòng. Bớt dòng rồi nạp lại.`,
})

/** undefined when a cell of the row cannot be kept; it is told. */
function cellsOf({ columns }: AnnexField, row: ReturnedRow, problems: FormRemark[]): Cells | undefined {
  let whole = true
  const cells: Cells = {}
  for (const column of columns) {
    const written = row.cells[column.no]
    if (!written || isBlank(written)) continue
    const read = readListCell(column, written)
    if (typeof read === 'object' && read !== null) {
      whole = false
      problems.push({ sheet: row.sheet, at: written.at, says: `${column.name}: ${read.says}` })
    } else cells[column.no] = read
  }
  return whole ? ownCells(columns, cells) : undefined
}

function readListCell(column: AnnexColumn, written: Written): CellValue | { says: string } {
  const fault = faultOf(written)
  if (fault) return { says: fault }
  const { value, shownAs } = written
  const words = wordsOf(written)
  const refused = { says: `${unreadCell(column)} Ô đang ghi “${short(words)}”.` }
  if (column.kind === 'number' || column.kind === 'money') {
    if (shownAs === 'day' || typeof value === 'boolean') return refused
    const number = typeof value === 'number' ? asKept(value) : readCell(column, words)
    return number !== undefined && fitsColumn(column, number) ? number : refused
  }
  const typed = column.kind === 'date' && typeof value === 'number' ? dayOf(value) : readCell(column, words)
  return typed === undefined ? refused : typed
}

/** Only the columns that differ. */
function wordsOfChange(columns: readonly AnnexColumn[], before: Cells, after: Cells): { from: string; to: string } {
  const differing = columns.filter(({ no }) => (before[no] ?? null) !== (after[no] ?? null))
  const say = (cells: Cells) =>
    Object.keys(cells).length === 0
      ? ''
      : differing.map(column => `${column.name}: ${showCell(column, cells[column.no]) || 'để trống'}`).join('; ')
  return { from: say(before), to: say(after) }
}
