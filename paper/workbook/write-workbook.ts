/** A workbook to be filled in: cells that are typed, chosen or counted, with what each may hold, and sheets that nobody sees. */
import ExcelJS from 'exceljs'
import { safe } from '../write-xlsx.ts'
import { numberFormat, numberRules, WHOLE } from './number-format.ts'
import { EDGES, FACE, fill, HEAD_FILL, PRINTED } from './sheet-look.ts'

/** Typed in, counted or not to be filled (grey), a head, a label beside, a title, a small remark. */
export type Look = 'input' | 'grey' | 'head' | 'label' | 'title' | 'strong' | 'hint' | 'plain'
/** What a cell takes; `says` is what the spreadsheet answers to anything else. */
export type InputRule = { says: string } & (
  | { takes: 'number'; whole: boolean; most?: number }
  | { takes: 'day' }
  /** `from`: the cells the list is in, "'Danh mục'!$A$1:$A$3". */
  | { takes: 'list'; from: string }
)
export type FormCell = {
  /** A day is { day: '2026-11-05' }; left out or null is an empty cell. */
  value?: string | number | { day: string } | null
  /** Without "=". The value is then its result as far as it is known. */
  formula?: string
  look?: Look
  format?: keyof typeof FORMATS
  indent?: number
  rule?: InputRule
}
export type FormSheet = {
  name: string
  /** Not even the list of hidden sheets shows it. */
  hidden?: boolean
  /** Width in characters; 0 hides the column. */
  columns: number[]
  /** A row is as high as its words need, and at least so many points. */
  rows: { cells: (FormCell | null)[]; hidden?: boolean; least?: number }[]
  /** 'C5:C6' */
  merged?: string[]
  frozen?: { rows: number; columns: number }
  /** Cells whose numbers show decimals only when they have some. */
  numbers?: string
}

const FORMATS = { text: '@', number: WHOLE, day: 'dd/mm/yyyy' }

const LOOKS: Record<Look, Partial<ExcelJS.Style>> = {
  input: { font: FACE, border: EDGES, fill: fill('FFFFFFFF'), protection: { locked: false } },
  grey: { font: FACE, border: EDGES, fill: fill('FFE3E6EA') },
  head: { font: { ...FACE, bold: true }, border: EDGES, fill: fill(HEAD_FILL) },
  label: { font: FACE, border: EDGES },
  title: { font: { ...FACE, size: 14, bold: true } },
  strong: { font: { ...FACE, bold: true } },
  hint: { font: { ...FACE, size: 11, italic: true }, border: EDGES },
  plain: { font: FACE },
}

/** Sheets are locked but for the cells to be typed, without a password: who wants to move rows takes the lock off. */
export async function writeWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const sheet of sheets) await addSheet(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function addSheet(book: ExcelJS.Workbook, sheet: FormSheet): Promise<void> {
  const page = book.addWorksheet(sheet.name, {
    state: sheet.hidden ? 'veryHidden' : 'visible',
    views: sheet.frozen ? [{ state: 'frozen', ySplit: sheet.frozen.rows, xSplit: sheet.frozen.columns }] : [],
    ...PRINTED,
  })
  page.columns = sheet.columns.map(width => (width === 0 ? { hidden: true } : { width }))
  sheet.rows.forEach(({ cells, hidden, least = 0 }, i) => {
    const row = page.getRow(i + 1)
    if (hidden) row.hidden = true
    row.height = Math.max(least, heightFor(cells, sheet.columns))
    cells.forEach((cell, j) => {
      if (cell) fillCell(row.getCell(j + 1), cell)
    })
  })
  for (const range of sheet.merged ?? []) page.mergeCells(range)
  if (sheet.numbers) page.addConditionalFormatting({ ref: sheet.numbers, rules: numberRules(sheet.numbers) })
  await page.protect('', {
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    autoFilter: true,
    sort: true,
  })
}

const LINE_POINTS = 16

/** Not every program makes a row as high as its words. */
function heightFor(cells: readonly (FormCell | null)[], columns: readonly number[]): number {
  const lines = cells.map((cell, i) => {
    if (!cell || typeof cell.value !== 'string' || !wraps(cell.look ?? 'plain') || !columns[i]) return 1
    return cell.value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / columns[i]!)), 0)
  })
  return Math.min(400, Math.max(1, ...lines) * LINE_POINTS + 2)
}

/** Titles run on over empty cells; all else keeps to its own. */
const wraps = (look: Look) => look !== 'title' && look !== 'strong' && look !== 'plain'

function fillCell(
  cell: ExcelJS.Cell,
  { value, formula, look = 'plain', format = 'text', indent, rule }: FormCell,
): void {
  cell.value = stored(value, formula)
  cell.style = {
    ...LOOKS[look],
    numFmt: format === 'number' && typeof value === 'number' ? numberFormat(value) : FORMATS[format],
    alignment: {
      horizontal: look === 'head' ? 'center' : format === 'number' ? 'right' : 'left',
      vertical: look === 'head' ? 'middle' : 'top',
      wrapText: wraps(look),
      ...(indent ? { indent } : {}),
    },
  }
  if (rule) cell.dataValidation = validationOf(rule)
}

function stored(value: FormCell['value'], formula: string | undefined): ExcelJS.CellValue {
  const plain = typeof value === 'string' ? safe(value) : (value ?? null)
  if (formula) return { formula, result: (plain ?? '') as string | number }
  return plain !== null && typeof plain === 'object' ? new Date(`${plain.day}T00:00:00Z`) : plain
}

const FIRST_DAY = new Date('2000-01-01T00:00:00Z')

function validationOf(rule: InputRule): ExcelJS.DataValidation {
  const common = { allowBlank: true, showErrorMessage: true, errorTitle: 'Chưa đúng', error: rule.says.slice(0, 225) }
  if (rule.takes === 'list') return { ...common, type: 'list', formulae: [rule.from] }
  if (rule.takes === 'day') return { ...common, type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] }
  const type = rule.whole ? 'whole' : 'decimal'
  return rule.most === undefined
    ? { ...common, type, operator: 'greaterThanOrEqual', formulae: [0] }
    : { ...common, type, operator: 'between', formulae: [0, rule.most] }
}
