/** Tables get numbers that hold for the whole paper; one that goes on over a page's end stays one table. */
import type { Line, Page } from '@thong-suot/reader/page.ts'

type CellLine = Line & { cell: NonNullable<Line['cell']> }
type Table = { lines: CellLine[]; columns: number; rows: number; number: number }

/** Changes the cells' `table` (on each page from 0) and, of tables that go on, their `row`. */
export function joinTables(pages: Page[]): void {
  let next = 0
  let open: Table | undefined
  for (const page of pages) {
    const flow = page.lines.filter(line => !line.role && /[\p{L}\d]/u.test(line.text))
    // The blank backs of sheets part nothing.
    if (flow.length === 0) continue
    for (const [own, lines] of Map.groupBy(page.lines.filter(isCell), line => line.cell.table)) {
      const table = measured(lines, next)
      const first = flow[0]?.cell?.table === own
      if (open && first && open.columns === table.columns) goOn(open, table)
      else next++
      // Lines of one cell share its place, so each gets its own.
      for (const line of lines) if (line.cell) line.cell = { ...line.cell, table: table.number }
      if (flow.at(-1)?.cell?.table === table.number) open = table
    }
    if (!flow.at(-1)?.cell) open = undefined
  }
}

const isCell = (line: Line): line is CellLine => line.cell !== undefined

function measured(lines: CellLine[], number: number): Table {
  const end = (from: 'row' | 'col', span: 'rowSpan' | 'colSpan') =>
    Math.max(...lines.map(({ cell }) => cell[from] + (cell[span] ?? 1)))
  return { lines, columns: end('col', 'colSpan'), rows: end('row', 'rowSpan'), number }
}

/** Rows of the second part are counted on from the first's; its heads, where printed again, are no row. */
function goOn(open: Table, table: Table): void {
  table.number = open.number
  const again = headsAgain(open, table)
  const top = again ? 1 : 0
  const shift = open.rows - top - (isRestOfRow(open, table, top) ? 1 : 0)
  for (const line of table.lines) {
    if (again && line.cell.row === 0) {
      line.role = 'header'
      continue
    }
    line.cell = { ...line.cell, row: line.cell.row + shift }
  }
  table.rows += shift
}

const rowOf = ({ lines }: Table, row: number) => lines.filter(({ cell }) => cell.row === row)
const lettersOf = (lines: Line[]) => lines.map(line => line.text.toLowerCase().replace(/[^\p{L}]+/gu, '')).join('')

function headsAgain(open: Table, table: Table): boolean {
  const letters = lettersOf(rowOf(table, 0))
  return letters.length > 5 && letters === lettersOf(rowOf(open, 0))
}

/** A row broken over the page: nothing in its first column, and little besides, or every row before has its number there. */
function isRestOfRow(open: Table, table: Table, row: number): boolean {
  const filled = new Set(rowOf(table, row).map(({ cell }) => cell.col))
  return filled.size > 0 && !filled.has(0) && (filled.size <= table.columns / 2 || isNumbered(open))
}

/** All rows but those of heads and the rest of one. */
function isNumbered({ lines }: Table): boolean {
  const rows = new Set(lines.map(({ cell }) => cell.row)).size
  const numbered = lines.filter(({ cell, text }) => cell.col === 0 && !cell.rowSpan && /^\d{1,3}\.?$/.test(text.trim()))
  return numbered.length > 1 && numbered.length >= rows - 2
}
