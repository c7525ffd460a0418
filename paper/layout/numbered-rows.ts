/**
 * Lines between rows fade in a scan, and rows run together. Numbers in the first column, one after the other, show the rows that
 * are there: they are parted at the widest gap between two numbers, or above the second where there is none.
 */
import type { Grid, GridCell } from './grid.ts'
import type { PlacedWord } from './word.ts'

/** The grid with rows that hold several numbers parted.  */
export function withNumberedRows(grid: Grid, words: readonly PlacedWord[]): Grid {
  const numbers = words
    .filter(word => /^\d{1,3}[.)]?$/.test(word.text) && cellAt(grid, word)?.col === 0)
    .sort((a, b) => middle(a) - middle(b))
  const inside = words.filter(word => cellAt(grid, word))
  const bounds = numbers.slice(1).flatMap((number, i) => {
    const before = numbers[i]!
    const [cell, next] = [cellAt(grid, before)!, cellAt(grid, number)!]
    if (Number.parseInt(number.text, 10) !== Number.parseInt(before.text, 10) + 1) return []
    // Between two cells of numbers a line is drawn, which may be missing in other columns.
    if (cell !== next) return next.row === cell.row + cell.rowSpan ? [next.box.y] : []
    return widestGap(inside, middle(before), middle(number)) ?? number.box.y - 0.25 * number.size
  })
  return bounds.reduce((parted, at) => partedAt(parted, at, inside), grid)
}

const middle = ({ box }: PlacedWord) => box.y + box.h / 2

const cellAt = (grid: Grid, word: PlacedWord) =>
  grid.cells.find(({ box }) => {
    const x = word.box.x + word.box.w / 2
    return x >= box.x && x <= box.x + box.w && middle(word) >= box.y && middle(word) <= box.y + box.h
  })

/** The middle of the widest stretch between two heights that no word crosses. */
function widestGap(words: readonly PlacedWord[], from: number, to: number): number | undefined {
  const spans = words
    .map(({ box }) => [box.y, box.y + box.h] as const)
    .filter(([top, end]) => end > from && top < to)
    .sort((a, b) => a[0] - b[0])
  let best: { size: number; at: number } | undefined
  let reached = from
  for (const [top, end] of [...spans, [to, to] as const]) {
    if (top - reached > (best?.size ?? 0.5)) best = { size: top - reached, at: (top + reached) / 2 }
    reached = Math.max(reached, end)
  }
  return best?.at
}

/** Cells through which the line runs are parted where letters stand on both sides of it; others span one row more. */
function partedAt(grid: Grid, at: number, words: readonly PlacedWord[]): Grid {
  const crossed = grid.cells.filter(({ box }) => at > box.y + 2 && at < box.y + box.h - 2)
  const toPart = crossed.filter(cell => {
    const own = words.filter(word => cellAt({ ...grid, cells: [cell] }, word))
    return own.some(word => middle(word) < at) && own.some(word => middle(word) > at)
  })
  // Where a line between the rows is drawn for some columns, the rows are counted already.
  const single = crossed.filter(cell => cell.rowSpan === 1)
  const row = single[0]?.row
  if (toPart.length === 0) return grid
  if (row === undefined)
    return {
      ...grid,
      cells: grid.cells.flatMap(cell => (toPart.includes(cell) ? halves(cell, at, rowsAbove(grid, cell, at)) : [cell])),
    }
  const cells = grid.cells.flatMap(cell => {
    if (crossed.includes(cell)) {
      const higher = { ...cell, rowSpan: cell.rowSpan + 1 }
      return toPart.includes(cell) ? halves(higher, at, row - cell.row + 1) : [higher]
    }
    return [cell.row > row ? { ...cell, row: cell.row + 1 } : cell]
  })
  return { ...grid, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) }
}

/** How many of a merged cell's rows end above the line, by the cells of other columns. */
function rowsAbove(grid: Grid, cell: GridCell, at: number): number {
  const others = grid.cells.filter(one => one.rowSpan === 1 && one.row >= cell.row && one.row < cell.row + cell.rowSpan)
  const above = others.filter(({ box }) => box.y + box.h / 2 < at).map(one => one.row - cell.row + 1)
  return Math.min(Math.max(1, ...above), cell.rowSpan - 1)
}

function halves(cell: GridCell, at: number, above: number): GridCell[] {
  const { box, row, rowSpan } = cell
  return [
    { ...cell, rowSpan: above, box: { ...box, h: at - box.y } },
    { ...cell, row: row + above, rowSpan: rowSpan - above, box: { ...box, y: at, h: box.y + box.h - at } },
  ]
}
