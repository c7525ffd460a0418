/** Lines that name what is done below them and are no work by themselves, though they end like it or have lost their number. */
import { type Block, placeOf } from '../../tree.ts'
import { beginsWork } from './begins.ts'
import { within } from './piece.ts'
import { factsIn, type Walk } from './walk.ts'

/** What the blocks below one clause have in common, looked at once. */
type Row = {
  /** By level, how many there are and how many of them are titles. */
  levels: Map<number, { all: number; titles: number }>
  /** Paragraphs, and how many of them end with a mark. */
  paras: number
  stopped: number
}

const rows = new WeakMap<Block[], Row>()
const ENDS = /[.;:]$/u

function rowOf(walk: Walk, block: Block): Row {
  const blocks = walk.children.get(block.parent) ?? []
  const known = rows.get(blocks)
  if (known) return known
  const row: Row = { levels: new Map(), paras: 0, stopped: 0 }
  for (const one of blocks) {
    const level = row.levels.get(one.level) ?? { all: 0, titles: 0 }
    row.levels.set(one.level, { all: level.all + 1, titles: level.titles + (one.title ? 1 : 0) })
    if (one.kind !== 'para') continue
    row.paras++
    if (ENDS.test(one.text.slice(-1))) row.stopped++
  }
  rows.set(blocks, row)
  return row
}

/** "c) Phòng, chống bệnh dại." above points, among "a) Phòng, chống sốt xuất huyết", "b) …": the name of what is done below. */
export function headsPoints(walk: Walk, block: Block, below: Block[]): boolean {
  if (below.length === 0 || block.kind !== 'clause' || block.title) return false
  if (/[.:] /u.test(block.text.slice(block.body)) || (block.text.includes('; ') && ENDS.test(block.text.slice(-1))))
    return false
  const row = rowOf(walk, block).levels.get(block.level)
  if (!row || row.all < 2 || row.titles < row.all - 1) return false
  const span = placeOf(block, 0, block.text.length)
  if (factsIn(walk, block).length > 0 || within(walk.found.deadlines, span).length > 0) return false
  return below.some(beginsWork)
}

/** How many paragraphs a section has at least before it is known how they end. */
const FEW = 4
/** The longest such line, in letters. */
const LINE = 110

/** "Nâng cao chất lượng tuyên truyền" on a line of its own between paragraphs that end with a stop: a heading without its number. */
export function isTopic(walk: Walk, block: Block): boolean {
  if (block.kind !== 'para' || block.text.length > LINE || /[\p{P}\d]$/u.test(block.text.slice(-2))) return false
  const next = walk.paper.blocks[block.index + 1]
  if (next?.kind !== 'para' || next.parent !== block.parent || !ENDS.test(next.text.slice(-1))) return false
  const { paras, stopped } = rowOf(walk, block)
  return paras >= FEW && stopped >= paras / 2
}
