/** Rows copied from a spreadsheet, laid into a list from the cell they were dropped on. */

export type Block = string[][]

/**
 * Rows of cells out of the text a spreadsheet gives. A cell with a line break stands in quotation marks.
 * @returns undefined when it is one value, for this field alone
 */
export function readBlock(text: string): Block | undefined {
  const rows: Block = [[]]
  let cell = ''
  let quoted = false
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (plain[i + 1] === '"') cell += plain[++i]
      else quoted = false
    } else if (letter === '"' && cell === '' && closes(plain, i)) quoted = true
    else if (letter === '\t' || letter === '\n') {
      rows.at(-1)!.push(cell.trim())
      cell = ''
      if (letter === '\n') rows.push([])
    } else cell += letter
  }
  rows.at(-1)!.push(cell.trim())
  return rows.length === 1 && rows[0]!.length === 1 ? undefined : rows
}

/** Words that begin with a quotation mark are words, unless the mark is closed where a cell ends. */
function closes(text: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(text.slice(from))
}

/** Without the row of headings and the column of running numbers that often come along when a whole table is copied. */
export function bareBlock(block: Block, columns: readonly { name: string }[]): Block {
  const headed = isHead(block[0] ?? [], columns) ? block.slice(1) : block
  const numbered =
    headed.length > 0 &&
    headed.every((row, i) => row.length > columns.length && Number(row[0]) === Number(headed[0]![0]) + i)
  return (numbered ? headed.map(row => row.slice(1)) : headed).filter(row => row.some(Boolean))
}

function isHead(row: readonly string[], columns: readonly { name: string }[]): boolean {
  const plain = (words: string) => words.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  const names = new Set(columns.map(({ name }) => plain(name)))
  return row.filter(cell => names.has(plain(cell))).length > row.length / 2
}

/** A row as it is being typed: cells by the number of their column. */
export type LaidRow = { id: string; no: number; cells: Record<string, string>; removed: boolean }
export type Laid<R> = {
  rows: R[]
  /** Rows of the block that were laid. */
  count: number
  /** Cells that had no column left to go into. */
  over: number
}

/**
 * Lays a block over the standing rows from a cell on; rows that are missing are made.
 * @param at the row by its id, the column by its place
 * @param cellOf what a column takes a pasted text as (a choice by its name)
 */
export function layBlock<C extends { no: number; name: string }>(
  rows: readonly LaidRow[],
  text: Block,
  {
    at,
    columns,
    most,
    cellOf,
    newId,
  }: {
    at: { rowId: string; column: number }
    columns: readonly C[]
    most: number
    cellOf: (column: C, text: string) => string
    newId: () => string
  },
): Laid<LaidRow> {
  const block = at.column === 0 ? bareBlock(text, columns) : text
  const standing = rows.filter(row => !row.removed)
  const from = Math.max(
    0,
    standing.findIndex(row => row.id === at.rowId),
  )
  const into = columns.slice(at.column)
  const laid = block.slice(0, most - from)
  let last = Math.max(0, ...rows.map(row => row.no))
  const changed = new Map<string, LaidRow>()
  const made: LaidRow[] = []
  laid.forEach((cells, i) => {
    const given = Object.fromEntries(
      into.flatMap((column, j) => (j in cells ? [[column.no, cellOf(column, cells[j]!)]] : [])),
    )
    const old = standing[from + i]
    if (old) changed.set(old.id, { ...old, cells: { ...old.cells, ...given } })
    else made.push({ id: newId(), no: ++last, cells: given, removed: false })
  })
  return {
    rows: [...rows.map(row => changed.get(row.id) ?? row), ...made],
    count: laid.length,
    over: laid.reduce((sum, cells) => sum + cells.slice(into.length).filter(Boolean).length, 0),
  }
}
