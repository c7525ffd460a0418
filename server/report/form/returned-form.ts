/** A workbook that came back: whose form it is, and every cell where a row of the form meets a column of it. */
import { createHash } from 'node:crypto'
import type { Away, Returned, ReturnedCell } from '@thong-suot/domain/report/form/form-changes.ts'
import type { ReturnedList } from '@thong-suot/domain/report/form/form-rows.ts'
import type { FormRemark } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import {
  FormBomb,
  FormLocked,
  FormTooBig,
  FormUnreadable,
  FormWithoutFile,
  FormWithoutIdentity,
} from '@thong-suot/domain/report/form/form-sheet.problems.ts'
import { PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import { type BookCell, type BookSheet, readWorkbook } from '@thong-suot/paper/workbook/read-workbook.ts'
import { letterOf } from '@thong-suot/paper/write-xlsx.ts'
import {
  FIGURES_MARK,
  FIRST_SHEET,
  IDENTITY_MARK,
  LIST_MARK,
  LISTS_SHEET,
  REASONS_MARK,
  WORDS_MARK,
} from './lay-out.ts'

const MEGABYTE = 1048576
export const MOST_MEGABYTES = 5

export type FormFile = { name: string; bytes: Uint8Array }
export type FormIdentity = {
  reportId: string
  versionId: string
  versionName: string
  /** Of this taking away: no other has it. */
  taken: string
  unitId: string
  unitName: string
  reportName: string
  periodName: string
}
export type ReturnedForm = Returned & { identity: FormIdentity }

/** @throws FormWithoutFile, FormTooBig, FormLocked, FormBomb, FormUnreadable, FormWithoutIdentity */
export function readReturnedForm({ name, bytes }: FormFile): ReturnedForm {
  if (bytes.length === 0) throw new FormWithoutFile()
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) throw new FormTooBig({ most: MOST_MEGABYTES })
  const sheets = open(name, bytes)
  const own = sheets.find(each => each.cells.some(isMark(IDENTITY_MARK)))
  if (!own) throw new FormWithoutIdentity({ name })
  const { identity, away } = identityOf(own)
  const cells: ReturnedCell[] = []
  const notes: FormRemark[] = []
  const lists: ReturnedList[] = []
  for (const sheet of sheets) {
    if (sheet === own || sheet.name === FIRST_SHEET || sheet.name === LISTS_SHEET) continue
    const list = listIn(sheet, identity.taken)
    const read = cellsIn(sheet)
    if (list) lists.push(list)
    else if (read) {
      cells.push(...read.cells)
      notes.push(...read.notes)
    } else if (sheet.cells.length > 0)
      notes.push({ sheet: sheet.name, at: '', says: 'Trang tính này không thuộc biểu mẫu, không đọc.' })
  }
  return { identity, away, cells, lists, notes }
}

function open(name: string, bytes: Uint8Array): BookSheet[] {
  try {
    return readWorkbook(bytes)
  } catch (error) {
    if (!(error instanceof PaperProblem)) throw error
    if (error.code === 'paper.encrypted') throw new FormLocked()
    if (error.code === 'paper.bomb') throw new FormBomb()
    throw new FormUnreadable({ name })
  }
}

const isMark = (mark: string) => (cell: BookCell) => cell.value === mark
const words = (cell: BookCell | undefined) => (cell?.value == null ? '' : String(cell.value))

/** Two columns of what the form is, then three of slots: what is in its first column names each row. */
function identityOf({ cells }: BookSheet): { identity: FormIdentity; away: Away } {
  const rows = Map.groupBy(cells, cell => cell.row)
  const facts = new Map<string, string>()
  const away = new Map<string, { edition: number; held: string }>()
  for (const row of rows.values()) {
    const at = (column: number) => words(row.find(cell => cell.column === column))
    if (/^[efrt][0-9a-f]{8}-/.test(at(1))) away.set(at(1), { edition: Number(at(2)) || 0, held: at(3) })
    else facts.set(at(1), at(2))
  }
  const fact = (key: string) => (facts.get(key) ?? '').slice(0, 300)
  return {
    away,
    identity: {
      ...{
        taken: fact('taken'),
        reportId: fact('report'),
        versionId: fact('version'),
        versionName: fact('version-name'),
      },
      ...{ unitId: fact('unit'), unitName: fact('unit-name') },
      ...{ reportName: fact('report-name'), periodName: fact('period-name') },
    },
  }
}

const MARKS = [FIGURES_MARK, WORDS_MARK, REASONS_MARK]

/** Keys of columns stand in the row of the mark, keys of rows below it: wherever rows and columns were moved to. */
function cellsIn(sheet: BookSheet): { cells: ReturnedCell[]; notes: FormRemark[] } | undefined {
  const mark = sheet.cells.find(cell => MARKS.some(each => cell.value === each))
  if (!mark) return undefined
  const columns = sheet.cells.filter(cell => cell.row === mark.row && cell !== mark && words(cell))
  const keys = sheet.cells.filter(cell => cell.column === mark.column && cell !== mark && words(cell))
  const held = new Map(sheet.cells.map(cell => [`${cell.row}/${cell.column}`, cell]))
  const cells = keys.flatMap(row =>
    columns.map(column => ({
      ...{ sheet: sheet.name, at: `${letterOf(column.column - 1)}${row.row}`, row: words(row), column: words(column) },
      ...writtenIn(held.get(`${row.row}/${column.column}`)),
    })),
  )
  return { cells, notes: strays(sheet, mark, keys, columns) }
}

/** A list has its id in its mark. A row without a key of its own, or with a copied one, gets one that is always the same. */
function listIn(sheet: BookSheet, taken: string): ReturnedList | undefined {
  const mark = sheet.cells.find(cell => String(cell.value).startsWith(LIST_MARK))
  if (!mark) return undefined
  const annexId = words(mark).slice(LIST_MARK.length)
  const columns = sheet.cells.filter(cell => cell.row === mark.row && cell !== mark && words(cell))
  const byRow = Map.groupBy(sheet.cells, cell => cell.row)
  const used = new Set<string>()
  const first = Math.min(
    ...sheet.cells.filter(cell => cell.column === mark.column && cell !== mark).map(cell => cell.row),
  )
  // Without the keys nobody knows which row is which: nothing is taken for deleted.
  if (!Number.isFinite(first)) return undefined
  const rows = [...byRow.keys()]
    .filter(no => no >= first)
    .sort((a, b) => a - b)
    .map(no => {
      const held = new Map(byRow.get(no)!.map(cell => [cell.column, cell]))
      const key = words(held.get(mark.column))
      const id = UUID.test(key) && !used.has(key) ? key : idFrom(`${taken} ${annexId} ${no}`)
      used.add(id)
      const place = (column: BookCell) => `${letterOf(column.column - 1)}${no}`
      const cells = Object.fromEntries(
        columns.map(column => [words(column), { ...writtenIn(held.get(column.column)), at: place(column) }]),
      )
      return { annexId, id, sheet: sheet.name, row: no, at: columns[0] ? place(columns[0]) : '', cells }
    })
  return { annexId, sheet: sheet.name, rows }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** RFC 9562, version 8: a number made of words. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function writtenIn(cell: BookCell | undefined) {
  if (!cell) return { value: '', formula: false, error: false }
  const { value, formula, error, shownAs } = cell
  return { value, formula, error, ...(shownAs ? { shownAs } : {}) }
}

/** Figures that somebody wrote under the form or beside it: they are not read, and it is said. */
function strays(
  sheet: BookSheet,
  mark: BookCell,
  keys: readonly BookCell[],
  columns: readonly BookCell[],
): FormRemark[] {
  const rows = new Set(keys.map(cell => cell.row))
  const inForm = new Set(columns.map(cell => cell.column))
  const firstRow = Math.min(...rows, Number.POSITIVE_INFINITY)
  const lastColumn = Math.max(...inForm, 0) + 1
  return sheet.cells
    .filter(({ row, column, value }) => {
      if (row === mark.row || column === mark.column || row < firstRow) return false
      const below = !rows.has(row)
      // A column after the last may be the form's own remarks: only numbers beside it are figures.
      const beside = column > lastColumn || (column === lastColumn && typeof value === 'number')
      return below ? inForm.has(column) || typeof value === 'number' : beside
    })
    .map(({ at }) => ({ sheet: sheet.name, at, says: 'Ô này nằm ngoài biểu mẫu, không nạp.' }))
}
