/** Clauses, bullets and paragraphs put below one another. */
import type { Block } from '../../tree.ts'
import { isCapitals } from '../paragraph/paragraph.ts'
import { LEVEL, pathOf } from './outline.ts'

/** A paragraph that ends in a colon leads the bullets below it. */
const LEAD_IN = LEVEL.point + 0.5

type Above = { level: number; path: string; index: number }

/** Sets path, parent and title of every block of the body. */
export function nest(blocks: Block[]): void {
  let above: Above[] = []
  let annex = 0
  for (const block of blocks) {
    if (block.annex !== annex) above = []
    annex = block.annex
    if (block.kind === 'para' || block.kind === 'cell') leave(above, block)
    else if (block.kind === 'clause' || block.kind === 'bullet') enter(above, block)
  }
  for (const block of blocks) block.title = isTitle(blocks, block)
}

function leave(above: Above[], block: Block): void {
  while (above.length && above.at(-1)!.level >= LEAD_IN) above.pop()
  place(above, block)
  if (block.kind === 'para' && /:$/.test(block.text))
    above.push({ level: LEAD_IN, path: block.path, index: block.index })
}

function enter(above: Above[], block: Block): void {
  while (above.length && above.at(-1)!.level >= block.level) above.pop()
  place(above, block)
  if (block.kind === 'clause') block.path = pathOf(block.path, block.label!, block.level)
  above.push({ level: block.level, path: block.path, index: block.index })
}

function place(above: Above[], block: Block): void {
  const top = above.at(-1)
  block.path = top?.path ?? ''
  if (top) block.parent = top.index
}

/** A clause that is a heading: capitals, or a short line without a stop above deeper blocks. */
function isTitle(blocks: Block[], block: Block): boolean {
  if (block.kind !== 'clause' || block.text.length > 220) return false
  if (isCapitals(block.text.slice(block.body))) return true
  if (/[.;,]$/.test(block.text)) return false
  const next = blocks
    .slice(block.index + 1, block.index + 4)
    .find(other => other.kind !== 'stamp' && other.kind !== 'footnote')
  return next?.parent === block.index || (block.bold && block.text.length < 120)
}
