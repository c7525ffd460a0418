/** Registers and tables as XLSX, row by row, so that two hundred thousand rows need no more memory than one, eight bytes a figure aside. */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { DECIMAL, numberFormat, numberRules, WHOLE } from './workbook/number-format.ts'
import { EDGES, FACE, fill, HEAD_FILL, PRINTED } from './workbook/sheet-look.ts'

export type Kind = 'text' | 'number' | 'percent' | 'money' | 'day'
export type SheetColumn = {
  header: string
  /** Characters. */
  width: number
  kind?: Kind
  /** Write the sum of the column in the last row, as a formula; or another formula of that row. */
  total?: boolean | RowFormula
}
/** A formula by the number of the row that it stands in: `row => \`B${row}/C${row}\``. */
export type RowFormula = (row: number) => string
/**
 * Days are '2026-11-05'; null is an empty cell, which is not the same as 0. A formula's result, where it is known, is shown
 * by what cannot count (a telephone's preview).
 */
export type CellValue =
  | string
  | number
  | null
  | { sumOf: CellRange }
  | { formula: RowFormula; result?: number | string | null }
/** Rows of the same column, from 0 among the rows given, to be added up by a formula. */
export type CellRange = { from: number; to: number } | { rows: readonly number[] }
export type Sheet = {
  sheet: string
  /** Above the table: the agency, the title, the moment of the figures. The second is set as title. */
  titles: string[]
  columns: SheetColumn[]
  rows: Iterable<readonly CellValue[]>
  /** Rows, from 0, set in bold. */
  bold?: ReadonlySet<number>
  /** First cell of the row of totals. */
  totalLabel?: string
}

const FORMAT: Record<Kind, string> = {
  text: '@',
  number: DECIMAL,
  percent: '0.0"%"',
  money: WHOLE,
  day: 'dd/mm/yyyy',
}
/**
 * One workbook of one or more sheets: titles, a head that repeats on every printed page, A4 landscape fitted to the
 * width. Text never becomes a formula, whatever it begins with: it is stored as a string cell of text format.
 */
export async function writeXlsx(...sheets: Sheet[]): Promise<Uint8Array> {
  const out = new PassThrough()
  const whole = buffer(out)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  for (const sheet of sheets) writeSheet(book, sheet)
  await book.commit()
  return new Uint8Array(await whole)
}

function writeSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheet, titles, columns, rows, bold, totalLabel }: Sheet,
): void {
  const headAt = titles.length + (titles.length ? 2 : 1)
  const page = book.addWorksheet(sheetName(sheet), {
    views: [{ state: 'frozen', ySplit: headAt }],
    ...PRINTED,
    pageSetup: { ...PRINTED.pageSetup, printTitlesRow: `${headAt}:${headAt}` },
  })
  page.columns = columns.map(column => ({ width: column.width, style: { font: FACE } }))
  titles.forEach((words, i) => {
    const row = page.addRow([safe(words)])
    row.getCell(1).font = { ...FACE, size: i === 1 ? 14 : 12, bold: i <= 1 }
    row.commit()
  })
  if (titles.length) page.addRow([]).commit()
  head(page, columns)
  let count = 0
  const known: Known = columns.map(() => [])
  for (const values of rows) {
    line(page, columns, values, { first: headAt + 1, bold: bold?.has(count) === true, known })
    count++
  }
  if (columns.some(column => column.total) && count > 0)
    totals(page, columns, { first: headAt + 1, last: headAt + count, label: totalLabel ?? 'Tổng cộng', known })
  // The row after the last one holds the totals.
  numbers(page, columns, { first: headAt + 1, last: headAt + count + 1 })
  page.commit()
}

type CellRows = { first: number; last: number }
/** What the cells of each column of figures come to, row by row: 0 for what is no number, NaN where only the spreadsheet can tell. */
type Known = number[][]

/** The sum of cells that are known; undefined where one is not, or stands further down. */
function sumKnown(cells: readonly number[], range: CellRange): number | undefined {
  const wanted = 'rows' in range ? range.rows.map(i => cells[i]) : cells.slice(range.from, range.to + 1)
  if ('to' in range && range.to >= cells.length) return undefined
  const sum = wanted.reduce<number>((all, one) => all + (one ?? Number.NaN), 0)
  return Number.isNaN(sum) ? undefined : sum
}

/** A formula beside what it comes to, for what cannot count. */
const counted = (formula: string, result: number | undefined): ExcelJS.CellValue =>
  result === undefined ? { formula } : { formula, result }

/** What a formula comes to is known to the spreadsheet alone. */
function numbers(page: ExcelJS.Worksheet, columns: SheetColumn[], { first, last }: CellRows): void {
  columns.forEach(({ kind }, i) => {
    if (kind !== 'number') return
    const ref = `${letterOf(i)}${first}:${letterOf(i)}${last}`
    page.addConditionalFormatting({ ref, rules: numberRules(ref) })
  })
}

function head(page: ExcelJS.Worksheet, columns: SheetColumn[]): void {
  const row = page.addRow(columns.map(column => safe(column.header)))
  row.eachCell(cell => {
    cell.font = { ...FACE, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = EDGES
    cell.fill = fill(HEAD_FILL)
  })
  row.commit()
}

type Place = { first: number; bold: boolean; known: Known }

function line(
  page: ExcelJS.Worksheet,
  columns: SheetColumn[],
  values: readonly CellValue[],
  { first, bold, known }: Place,
): void {
  const row = page.addRow([])
  columns.forEach((column, i) => {
    const kind = column.kind ?? 'text'
    const cell = row.getCell(i + 1)
    cell.value = stored(values[i] ?? null, kind, { letter: letterOf(i), first, row: row.number, above: known[i]! })
    if (isFigure(kind)) known[i]!.push(numberIn(cell.value))
    cell.font = { ...FACE, bold }
    cell.numFmt = formatOf(kind, values[i])
    cell.alignment = {
      horizontal: kind === 'text' ? 'left' : kind === 'day' ? 'center' : 'right',
      vertical: 'top',
      wrapText: kind === 'text',
    }
    cell.border = EDGES
  })
  row.commit()
}

function totals(
  page: ExcelJS.Worksheet,
  columns: SheetColumn[],
  { first, last, label, known }: CellRows & { label: string; known: Known },
): void {
  const row = page.addRow([])
  const labelAt = columns.findIndex(column => !column.total && column.width >= 12)
  columns.forEach((column, i) => {
    const cell = row.getCell(i + 1)
    if (typeof column.total === 'function') cell.value = { formula: column.total(row.number) }
    else if (column.total) {
      const sum = sumKnown(known[i]!, { from: 0, to: last - first })
      cell.value = counted(`SUM(${letterOf(i)}${first}:${letterOf(i)}${last})`, sum)
    } else if (i === labelAt) cell.value = safe(label)
    cell.font = { ...FACE, bold: true }
    cell.numFmt = FORMAT[column.kind ?? 'text']
    cell.border = EDGES
  })
  row.commit()
}

type At = { letter: string; first: number; row: number; above: readonly number[] }

function stored(value: CellValue, kind: Kind, at: At): ExcelJS.CellValue {
  if (value === null) return null
  if (typeof value === 'object' && 'formula' in value) {
    const formula = value.formula(at.row)
    return value.result === undefined ? { formula } : { formula, result: value.result ?? '' }
  }
  if (typeof value === 'object') return counted(sumFormula(value.sumOf, at), sumKnown(at.above, value.sumOf))
  if (typeof value === 'number') return value
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`)
  return safe(value)
}

const isFigure = (kind: Kind) => kind !== 'text' && kind !== 'day'

function numberIn(value: ExcelJS.CellValue): number {
  if (value && typeof value === 'object' && 'formula' in value)
    return value.result === undefined ? Number.NaN : numberIn(value.result)
  return typeof value === 'number' ? value : 0
}

function formatOf(kind: Kind, value: CellValue | undefined): string {
  const known = value && typeof value === 'object' && 'result' in value ? value.result : value
  return kind === 'number' && typeof known === 'number' ? numberFormat(known) : FORMAT[kind]
}

function sumFormula(range: CellRange, { letter, first }: { letter: string; first: number }): string {
  if ('rows' in range) return range.rows.length ? range.rows.map(i => `${letter}${first + i}`).join('+') : '0'
  return `SUM(${letter}${first + range.from}:${letter}${first + range.to})`
}

// XML 1.0 has no place for these; a cell holds 32,767 letters at most.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A string cell: exceljs stores strings as text, never as formulas, so "=1+1" is shown and not counted. */
export function safe(words: string): string {
  return words.normalize('NFC').replace(NOT_IN_XML, '').slice(0, 32767)
}

/** Sheet names hold 31 letters and none of []:*?/\ . */
function sheetName(words: string): string {
  return safe(words)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
}

/** 0 → 'A', 26 → 'AA'. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
