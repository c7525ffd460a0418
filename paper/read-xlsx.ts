/** A workbook as rows of cells in words, the way they are shown; formulas as their last result, nothing is run. */
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { asTheFile, PaperProblem } from './paper.problems.ts'

export type SheetRows = { sheet: string; rows: { cells: string[]; bold: boolean }[] }

const UNPACKED = 64 * 1048576
const MOST_ROWS = 5000
const MOST_COLUMNS = 200

/** @throws PaperProblem when it is no workbook, is damaged, or unpacks to far more than a table */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRows[]> {
  refuseBomb(bytes)
  const book = new ExcelJS.Workbook()
  await asTheFile(() => book.xlsx.load(bytes.slice().buffer as ArrayBuffer))
  return book.worksheets
    .filter(sheet => sheet.state === 'visible')
    .map(sheet => {
      const rows: SheetRows['rows'] = []
      sheet.eachRow((row, at) => {
        if (at > MOST_ROWS) return
        const cells: string[] = []
        const width = Math.min(row.cellCount, MOST_COLUMNS)
        let bold = false
        for (let i = 1; i <= width; i++) {
          const cell = row.getCell(i)
          // A merged cell has its words in its first place only.
          cells.push(cell.isMerged && cell.master !== cell ? '' : wordsOf(cell.value))
          if (cell.font?.bold && cells.at(-1)) bold = true
        }
        rows.push({ cells, bold })
      })
      return { sheet: sheet.name, rows }
    })
}

/** Every cell by sheet and place, a formula as it stands ("=SUM(B6:B9)"): what a file that was written really holds. */
export async function readCells(bytes: Uint8Array): Promise<Record<string, Record<string, string | number>>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  const sheets: Record<string, Record<string, string | number>> = {}
  for (const sheet of book.worksheets) {
    const cells: Record<string, string | number> = {}
    sheet.eachRow(row =>
      row.eachCell(cell => {
        cells[cell.address] = cell.formula
          ? `=${cell.formula}`
          : typeof cell.value === 'number'
            ? cell.value
            : wordsOf(cell.value)
      }),
    )
    sheets[sheet.name] = cells
  }
  return sheets
}

function refuseBomb(bytes: Uint8Array): void {
  let total = 0
  try {
    unzipSync(bytes, {
      filter: file => {
        total += file.originalSize
        if (total > UNPACKED) throw new PaperProblem('paper.bomb', { bytes: total })
        return false
      },
    })
  } catch (cause) {
    throw cause instanceof PaperProblem ? cause : new PaperProblem('paper.broken', {}, { cause })
  }
}

function wordsOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') {
    if ('richText' in value) return value.richText.map(run => run.text).join('')
    if ('result' in value) return wordsOf(value.result as ExcelJS.CellValue)
    if ('text' in value) return String(value.text)
    return ''
  }
  // Numbers keep their own digits, with the decimal mark of the country.
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value).normalize('NFC')
}
