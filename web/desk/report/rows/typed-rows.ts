/** Rows of the lists of a report as they are typed: text by cell, what it says, and what is wrong with it. */
import type { LaidRow } from '@thong-suot/domain/report/paste-rows.ts'
import type { RowInput } from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import {
  type Cells,
  type CellValue,
  checkRows,
  type RowRemark,
  readCell,
  rowKey,
  showCell,
  unreadCell,
} from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'

export type TypedRow = LaidRow
/** By list, those taken out among them. */
export type TypedRows = Record<string, TypedRow[]>

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 })

/** A value as it stands in its field; a choice by its number. */
export function typedCell({ kind }: AnnexColumn, value: CellValue | undefined): string {
  if (typeof value === 'number') return kind === 'choice' ? String(value) : whole.format(value)
  return kind === 'date' ? showCell({ kind } as AnnexColumn, value) : (value ?? '')
}

export function typedRowsOf({ annexes, rows }: Pick<ReportPage, 'annexes' | 'rows'>): TypedRows {
  return Object.fromEntries(
    annexes.map(({ id: annexId, columns }) => [
      annexId,
      rows
        .filter(row => row.annexId === annexId)
        .map(({ id, no, cells, removed }) => ({
          ...{ id, no, removed },
          cells: Object.fromEntries(columns.map(column => [column.no, typedCell(column, cells[column.no])])),
        })),
    ]),
  )
}

export const isBlank = ({ cells }: Pick<TypedRow, 'cells'>): boolean => Object.values(cells).every(cell => !cell.trim())
/** What counts as a row: not taken out, and something in it. */
export const standingRows = (rows: readonly TypedRow[] | undefined): TypedRow[] =>
  (rows ?? []).filter(row => !row.removed && !isBlank(row))

/** What the row says, cell by cell. @returns undefined when a cell cannot be read */
function cellsRead({ columns }: AnnexField, row: TypedRow): Cells | undefined {
  const cells: Cells = {}
  for (const column of columns) {
    const value = readCell(column, row.cells[column.no] ?? '')
    if (value === undefined) return undefined
    cells[column.no] = value
  }
  return cells
}

const values = new WeakMap<TypedRow, string>()

/** The row as a place that is saved and merged as one: '' when it is taken out or blank. */
export function rowValue(row: TypedRow): string {
  const known = values.get(row)
  if (known !== undefined) return known
  const filled = Object.entries(row.cells).filter(([, cell]) => cell.trim())
  const value =
    row.removed || filled.length === 0 ? '' : JSON.stringify({ no: row.no, cells: Object.fromEntries(filled) })
  values.set(row, value)
  return value
}

/** The rows with one of them as a place says it. */
export function withRow(rows: readonly TypedRow[], id: string, value: string): TypedRow[] {
  if (value === '') return rows.map(row => (row.id === id ? { ...row, removed: true } : row))
  const row: TypedRow = { id, removed: false, ...(JSON.parse(value) as Pick<TypedRow, 'no' | 'cells'>) }
  if (rows.some(each => each.id === id)) return rows.map(each => (each.id === id ? row : each))
  return [...rows, row].sort((a, b) => a.no - b.no)
}

/** What goes to the server of a row; nothing while a cell cannot be read, or when the server never had it. */
export function rowInput(annex: AnnexField, row: TypedRow, edition: number): RowInput[] {
  const { id, no } = row
  const base = { annexId: annex.id, id, no, edition }
  if (row.removed || isBlank(row)) return edition ? [{ ...base, removed: true, cells: {} }] : []
  const cells = cellsRead(annex, row)
  return cells ? [{ ...base, removed: false, cells }] : []
}

/** Remarks at the cells of all lists, by key: what cannot be read, and what is still asked for. */
export function remarksOfRows(report: ReportPage, typed: TypedRows): Map<string, RowRemark> {
  const found = report.annexes.flatMap(annex => {
    const rows = standingRows(typed[annex.id])
    return rows.length ? rows.flatMap(row => remarksOfRow(annex, row)) : checkRows([annex], () => [])
  })
  return new Map(found.map(remark => [remark.key, remark]))
}

/** A row that is typed in is a new one, so what was found of the others still holds. */
const remarked = new WeakMap<TypedRow, RowRemark[]>()

function remarksOfRow(annex: AnnexField, row: TypedRow): RowRemark[] {
  const known = remarked.get(row)
  if (known) return known
  const { code, columns } = annex
  const unread = columns
    .filter(column => readCell(column, row.cells[column.no] ?? '') === undefined)
    .map(column => ({ key: rowKey(code, row.id, column.no), code, says: unreadCell(column), missing: false }))
  const cells = Object.fromEntries(Object.entries(row.cells).map(([no, cell]) => [no, cell.trim() || null]))
  const remarks = [...unread, ...checkRows([annex], () => [{ id: row.id, cells }])]
  remarked.set(row, remarks)
  return remarks
}

/** '2.A Danh sách mô hình, dòng “Camera an ninh”': a row by name. */
export function nameOfRow(
  { annexes, rows }: Pick<ReportPage, 'annexes' | 'rows'>,
  annexId: string,
  id: string,
): string {
  const annex = annexes.find(each => each.id === annexId)
  if (!annex) return ''
  const row = rows.find(each => each.id === id)
  const words = row && shownRow(annex, row.cells)
  const which = words ? `dòng “${words}”${row.removed ? ' (đã xóa)' : ''}` : 'dòng mới'
  return `${annex.code} ${annex.title}, ${which}`
}

/** The first words of a row, to know it by. */
export function shownRow({ columns }: AnnexField, cells: Cells): string {
  for (const column of columns) {
    const words = showCell(column, cells[column.no])
    if (words) return words
  }
  return ''
}

/** All cells of a row in words, for choosing between two of them. */
export function rowWords({ columns }: AnnexField, value: string): string {
  if (value === '') return 'xóa dòng này'
  const { cells } = JSON.parse(value) as Pick<TypedRow, 'cells'>
  return columns
    .map(column => {
      const typed = cells[column.no] ?? ''
      return column.kind === 'choice' ? (column.choices.find(each => String(each.no) === typed)?.name ?? typed) : typed
    })
    .filter(Boolean)
    .join(', ')
}
