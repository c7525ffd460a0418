/** Tables get numbers that hold for the whole paper; one that goes on over a page's end stays one table. */
import type { Line, Page } from '@thong-suot/reader/page.ts'

type CellLine = Line & { cell: NonNullable<Line['cell']> }
/** `heads`: the letters of its first row. */
type Table = { lines: CellLine[]; columns: number; rows: number; number: number; heads: string }

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
  return {
    lines,
    columns: Math.max(...lines.map(({ cell }) => cell.columns ?? cell.col + (cell.colSpan ?? 1))),
    rows: Math.max(...lines.map(({ cell }) => cell.row + (cell.rowSpan ?? 1))),
    number,
    heads: lettersOf(rowOf(lines, 0)),
  }
}

/** Rows of the second part are counted on from the first's; its heads, where printed again, are no row and stand in no cell. */
function goOn(open: Table, table: Table): void {
  table.number = open.number
  const again = table.heads.length > 5 && table.heads === open.heads
  table.heads = open.heads
  const top = again ? 1 : 0
  const shift = open.rows - top - (isRestOfRow(open, table, top) ? 1 : 0)
  if (again) for (const line of rowOf(table.lines, 0)) Object.assign(line, { role: 'header', cell: undefined })
  const more = table.lines.filter(isCell)
  for (const line of more) line.cell = { ...line.cell, row: line.cell.row + shift }
  table.lines = [...open.lines, ...more]
  table.rows += shift
}

const rowOf = (lines: CellLine[], row: number) => lines.filter(({ cell }) => cell.row === row)
const lettersOf = (lines: Line[]) => lines.map(line => line.text.toLowerCase().replace(/[^\p{L}]+/gu, '')).join('')

/** A row broken over the page: nothing in its first column, and little besides, or every row before has its number there. */
function isRestOfRow(open: Table, table: Table, row: number): boolean {
  const filled = new Set(rowOf(table.lines, row).map(({ cell }) => cell.col))
  return filled.size > 0 && !filled.has(0) && (filled.size <= table.columns / 2 || isNumbered(open))
}

/** All rows but those of heads, the rest of one, and those of one cell ("I. NHIỆM VỤ CHUNG"). */
function isNumbered({ lines, columns }: Table): boolean {
  const rows = new Set(lines.filter(({ cell }) => cell.colSpan !== columns).map(({ cell }) => cell.row)).size
  const numbered = lines.filter(({ cell, text }) => cell.col === 0 && !cell.rowSpan && NUMBER.test(text.trim()))
  return numbered.length > 1 && numbered.length >= rows - 2
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4})[.)]?$/
