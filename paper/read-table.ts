/** A list as people keep it, XLSX or CSV, to rows of text. */
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { asTheFile, PaperProblem } from './paper.problems.ts'

/** Every cell as text; `no` is the row's number as the spreadsheet shows it. */
export type TableRow = { no: number; cells: string[] }

const ZIP = [0x50, 0x4b]

/** The first sheet of a workbook, or the lines of a text file, with commas, semicolons or tabs. Days come as '2025-07-01'. */
export async function readTable(bytes: Uint8Array): Promise<TableRow[]> {
  const book = new ExcelJS.Workbook()
  const isXlsx = ZIP.every((b, i) => bytes[i] === b)
  await asTheFile(async () => {
    if (isXlsx) return void (await book.xlsx.load(bytes as never))
    const text = textOfFile(bytes)
    await book.csv.read(Readable.from([Buffer.from(text)]), {
      map: v => v,
      parserOptions: { delimiter: delimiterOf(text) },
    })
  })
  const sheet = book.worksheets[0]
  if (!sheet) throw new PaperProblem('paper.broken')
  const rows: TableRow[] = []
  sheet.eachRow((row, no) => {
    const cells = Array.from({ length: Math.min(row.cellCount, 60) }, (_, i) => textOf(row.getCell(i + 1).value))
    if (cells.some(Boolean)) rows.push({ no, cells })
  })
  return rows
}

/** UTF-8, or what spreadsheets call Unicode text: UTF-16 with its mark. */
function textOfFile(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PaperProblem('paper.not-utf8')
  }
}

/** The first line of three columns or more tells: spreadsheets in Vietnam write semicolons, Unicode text has tabs. */
function delimiterOf(text: string): string {
  for (const line of text.slice(0, 4000).split('\n')) {
    const columns = (mark: string) => line.split(mark).length
    const most = [',', ';', '\t'].reduce((best, mark) => (columns(mark) > columns(best) ? mark : best))
    if (columns(most) > 2) return most
  }
  return ','
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') {
    if ('richText' in value)
      return value.richText
        .map(r => r.text)
        .join('')
        .normalize('NFC')
        .trim()
    if ('text' in value) return String(value.text).normalize('NFC').trim()
    if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
    return ''
  }
  return (
    String(value)
      .replace(/^\uFEFF/, '')
      // As the sheets that go out mark text that a spreadsheet would take for a formula.
      .replace(/^'(?=[=+\-@])/, '')
      .normalize('NFC')
      .trim()
  )
}

/** The same table out as CSV, with the mark by which Excel knows UTF-8. */
export async function writeCsv(rows: readonly (readonly (string | null)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('1')
  // A spreadsheet would take text that begins so for a formula.
  for (const row of rows) sheet.addRow(row.map(cell => (/^[=+\-@]/.test(cell ?? '') ? `'${cell}` : (cell ?? ''))))
  return Buffer.concat([Buffer.from('\uFEFF'), Buffer.from(await book.csv.writeBuffer())])
}
