/** Placed words and ruled lines of a page → its lines in reading order, tables cell by cell. */
import type { Box, Line, Word } from '@thong-suot/reader/page.ts'
import { inReadingOrder, type Part } from './columns.ts'
import { type Grid, type GridCell, gridsOf, RULES_NEAR } from './grid.ts'
import { withNumberedRows } from './numbered-rows.ts'
import { rowsOf } from './rows.ts'
import type { PlacedWord, Rule } from './word.ts'

export type LaidLine = Line & { box: Box; words: Word[]; size: number }

/** Lines of an upright page `width` points wide; a scan's rules are less exact and leave remnants that look like letters. */
export function linesOf(words: PlacedWord[], rules: Rule[], width: number, scanned = false): LaidLine[] {
  return scanned ? scannedLines(words, rules, width) : laidOut(words, gridsOf(rules), width)
}

/** What is left of a rule beside the letters of a cell. */
const REMNANT = /^[|_\][.,'`"‘’“”~^\\:;]+$/

function scannedLines(words: PlacedWord[], rules: Rule[], width: number): LaidLine[] {
  const drawn = gridsOf(rules, RULES_NEAR)
  const clean = words.filter(word => !(REMNANT.test(word.text) && homeOf(word, drawn)))
  const grids = drawn.map(grid => withNumberedRows(grid, clean))
  return laidOut(clean, grids, width)
}

function laidOut(words: PlacedWord[], grids: Grid[], width: number): LaidLine[] {
  const homes = words.map(word => homeOf(word, grids))
  const free = words.filter((_, i) => homes[i] === undefined)
  const lines: LaidLine[] = []
  let above = 0
  grids.forEach((grid, table) => {
    const columns = Math.max(...grid.cells.map(({ col, colSpan }) => col + colSpan))
    const before = free.filter(w => w.base >= above && w.base < grid.box.y + grid.box.h / 2)
    lines.push(...flowLines(before, width))
    lines.push(
      ...grid.cells.flatMap(cell =>
        cellLines(
          words.filter((_, i) => homes[i] === cell),
          cell,
          { table, columns },
        ),
      ),
    )
    above = grid.box.y + grid.box.h / 2
  })
  return [
    ...lines,
    ...flowLines(
      free.filter(w => w.base >= above || grids.length === 0),
      width,
    ),
  ]
}

function homeOf({ box }: PlacedWord, grids: Grid[]): GridCell | undefined {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
  const holds = (b: Box) => x >= b.x && x <= b.x + b.w && y >= b.y && y <= b.y + b.h
  return grids.find(grid => holds(grid.box))?.cells.find(cell => holds(cell.box))
}

const flowLines = (words: PlacedWord[], width: number) => inReadingOrder(rowsOf(words), width).map(lineOf)

function cellLines(
  words: PlacedWord[],
  { row, col, rowSpan, colSpan }: GridCell,
  { table, columns }: { table: number; columns: number },
): LaidLine[] {
  const cell = { table, row, col, ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { colSpan }), columns }
  return rowsOf(words).map(r => ({ ...lineOf({ words: r.words, row: r }), cell }))
}

function lineOf({ words: placed }: Part): LaidLine {
  let text = ''
  const words: Word[] = []
  for (const word of placed) {
    if (text && !word.glued) text += ' '
    words.push({ at: [text.length, text.length + word.text.length], box: word.box })
    text += word.text
  }
  const letters = (pick: (w: PlacedWord) => boolean | undefined) =>
    placed.reduce((n, w) => n + (pick(w) ? w.text.length : 0), 0) > 0.85 * placed.reduce((n, w) => n + w.text.length, 0)
  return {
    text,
    box: around(placed.map(word => word.box)),
    words,
    size: Math.max(...placed.map(word => word.size)),
    ...(letters(w => w.bold) && { bold: true }),
    ...(letters(w => w.italic) && { italic: true }),
  }
}

export function around(boxes: Box[]): Box {
  const x = Math.min(...boxes.map(b => b.x))
  const y = Math.min(...boxes.map(b => b.y))
  return { x, y, w: Math.max(...boxes.map(b => b.x + b.w)) - x, h: Math.max(...boxes.map(b => b.y + b.h)) - y }
}
