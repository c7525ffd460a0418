/**
 * Where a page stands in two columns side by side, each is read to its end before the other.
 * Decree 30/2020/NĐ-CP, annex I, part IV: the heading (issuer left, motto right) and the foot (recipients left, signature
 * right) are so set, parted near the middle of the page.
 */
import { type Row, type Segment, segmentsOf } from './rows.ts'

export type Part = { words: Segment['words']; row: Row }
type Block = { from: number; to: number; gutter: number }
type Side = 'left' | 'right' | 'both' | 'across'

/** Rows in reading order: rows of the two columns of a block are parted, left column first. */
export function inReadingOrder(rows: Row[], width: number): Part[] {
  const segments = rows.map(row => segmentsOf(row))
  const parts: Part[] = []
  let at = 0
  for (const block of blocksOf(segments, width)) {
    for (; at < block.from; at++) parts.push({ words: rows[at]!.words, row: rows[at]! })
    const inside = segments.slice(block.from, block.to)
    for (const side of ['left', 'right'] as const) parts.push(...columnOf(inside, block.gutter, side))
    at = block.to
  }
  for (; at < rows.length; at++) parts.push({ words: rows[at]!.words, row: rows[at]! })
  return parts
}

function columnOf(rows: Segment[][], gutter: number, side: 'left' | 'right'): Part[] {
  return rows.flatMap(segments => {
    const mine = segments.filter(s => middle(s) < gutter === (side === 'left'))
    return mine.length > 0 ? [{ words: mine.flatMap(s => s.words), row: mine[0]!.row }] : []
  })
}

const middle = (s: Segment) => (s.x0 + s.x1) / 2

/** Blocks of two columns from the top down; the longest over all places of the gutter wins, then what is left of the page. */
function blocksOf(rows: Segment[][], width: number, from = 0, to = rows.length): Block[] {
  let best: Block | undefined
  for (let gutter = 0.3 * width; gutter <= 0.68 * width; gutter += 3) {
    const block = longestBlock(rows, gutter, width, from, to)
    if (block && (!best || worth(rows, block) > worth(rows, best))) best = block
  }
  if (!best) return []
  return [...blocksOf(rows, width, from, best.from), best, ...blocksOf(rows, width, best.to, to)]
}

const worth = (rows: Segment[][], { from, to, gutter }: Block) => {
  const inside = rows.slice(from, to)
  const both = inside.filter(row => sideOf(row, gutter) === 'both')
  const room = both.length > 0 ? Math.min(...both.map(row => gapAt(row, gutter))) : 0
  return both.length * 100 + inside.length * 10 + Math.min(room, 60) / 10
}

function gapAt(row: Segment[], gutter: number): number {
  const left = Math.max(...row.filter(s => s.x1 <= gutter).map(s => s.x1))
  const next = Math.min(...row.filter(s => s.x0 >= gutter).map(s => s.x0))
  return Math.min(gutter - left, next - gutter) * 2
}

function longestBlock(rows: Segment[][], gutter: number, width: number, from: number, to: number): Block | undefined {
  let best: Block | undefined
  for (let i = from; i < to; ) {
    let end = i
    while (end < to && sideOf(rows[end]!, gutter) !== 'across') end++
    const block = end > i ? trimmed(rows, { from: i, to: end, gutter }, width) : undefined
    if (block && (!best || block.to - block.from > best.to - best.from)) best = block
    i = end + 1
  }
  return best
}

function sideOf(row: Segment[], gutter: number): Side {
  if (row.some(s => s.x0 < gutter && s.x1 > gutter)) return 'across'
  const left = row.some(s => s.x1 <= gutter)
  const rightToo = row.some(s => s.x0 >= gutter)
  return left && rightToo ? 'both' : left ? 'left' : 'right'
}

/** Cuts off rows above and below that merely do not reach the gutter: the last words of a paragraph, a centred title. */
function trimmed(rows: Segment[][], block: Block, width: number): Block | undefined {
  const indexes = range(block.from, block.to)
  const both = indexes.filter(i => sideOf(rows[i]!, block.gutter) === 'both' || standsBeside(rows, i, block, width))
  if (both.length === 0) return undefined
  const belongs = fitsColumns(rows, both, block.gutter, width)
  let { from, to } = { from: both[0]!, to: both.at(-1)! + 1 }
  while (from > block.from && belongs(from - 1)) from--
  while (to < block.to && belongs(to)) to++
  return to - from >= 2 ? { from, to, gutter: block.gutter } : undefined
}

/** A row at the right between two at the left: a signature's block whose lines are not level with the recipients'. */
function standsBeside(rows: Segment[][], i: number, { from, to, gutter }: Block, width: number): boolean {
  if (sideOf(rows[i]!, gutter) !== 'right' || rows[i]![0]!.x0 < 0.5 * width) return false
  const left = (n: number) => n >= from && n < to && sideOf(rows[n]!, gutter) === 'left'
  return [1, 2, 3].some(n => left(i - n)) && [1, 2, 3].some(n => left(i + n))
}

function fitsColumns(rows: Segment[][], both: number[], gutter: number, width: number) {
  const lefts = both.flatMap(i => rows[i]!.filter(s => s.x1 <= gutter))
  const rights = both.flatMap(i => rows[i]!.filter(s => s.x0 >= gutter))
  if (lefts.length === 0)
    lefts.push(...rows.slice(Math.max(0, both[0]! - 3), both.at(-1)! + 4).flatMap(r => r.filter(s => s.x1 <= gutter)))
  const leftEdge = Math.min(...lefts.map(s => s.x0)) - 0.04 * width
  const rightMiddle = rights.reduce((sum, s) => sum + middle(s), 0) / rights.length
  return (i: number) => {
    const row = rows[i]!
    const near = Math.abs(row[0]!.row.base - nearestBase(rows, both, i)) < 14 * row[0]!.row.size
    if (!near || isAddressed(row)) return false
    if (sideOf(row, gutter) === 'left') return row.every(s => s.x0 >= leftEdge && middle(s) < 0.46 * width)
    return row.every(s => Math.abs(middle(s) - rightMiddle) < 0.09 * width || s.x0 > 0.52 * width)
  }
}

/** "Kính gửi:" stands below both columns of the heading, however far to the left. */
const isAddressed = ([first]: Segment[]) =>
  first?.words[0]?.text === 'Kính' && /^gửi:?$/.test(first.words[1]?.text ?? '')

function nearestBase(rows: Segment[][], both: number[], i: number): number {
  const bases = both.map(n => rows[n]![0]!.row.base)
  const here = rows[i]![0]!.row.base
  return bases.reduce((best, base) => (Math.abs(base - here) < Math.abs(best - here) ? base : best))
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
