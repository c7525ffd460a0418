/** Work that a line of its own says the owner of. */

import { isCapitals } from '../../layout/paragraph/paragraph.ts'
import type { DeadlineFact, OwnerFact } from '../../reading.ts'
import { type Block, placeOf } from '../../tree.ts'
import { within } from './piece.ts'
import { factsIn, isClause, OF_CLAUSE, type Walk } from './walk.ts'

/** Work that says itself who does it, in a line of its own: "Cơ quan thực hiện: Sở Y tế", "(Phòng Tổ chức chủ trì)". */
export function labelOf(walk: Walk, block: Block | undefined): OwnerFact | undefined {
  if (!block || block.kind === 'clause') return undefined
  const facts = factsIn(walk, block)
  // "Sở Y tế lập kho dữ liệu (Sở Tài chính bố trí kinh phí)": the sentence has a body of its own.
  return facts[0]?.rule === 'owner/subject' ? undefined : facts.find(fact => OF_CLAUSE.has(fact.rule))
}

/** "Cơ quan thực hiện: …" at the head of its line, so that the work stands on the line before. */
export const opensWith = (label: OwnerFact, line: Block) =>
  label.rule === 'owner/label' && label.start <= placeOf(line, line.body, line.text.length).start

/** A paragraph or dash of work that stands alone and names nobody. */
export const isBare = (walk: Walk, block: Block) =>
  (block.kind === 'para' || block.kind === 'bullet') &&
  !isCapitals(block.text) &&
  !walk.children.has(block.index) &&
  factsIn(walk, block).length === 0

/** What belongs to the line that says who does it: when, with whom, and what comes of it. */
const OF_LABEL = /^(?:thời gian|thời hạn|tiến độ|sản phẩm|kết quả|(?:cơ quan|đơn vị)? ?phối hợp)(?: [^:]{0,30})?:/iu

export function lastOfLabel(blocks: Block[], at: number): number {
  let last = at
  while (blocks[last + 1]?.kind === 'para' && OF_LABEL.test(blocks[last + 1]!.text)) last++
  return last
}

/** Where below a clause the line stands that says who does it; -1 if none does, or others stand between. */
export function labelBelow(walk: Walk, block: Block, below: Block[]): number {
  const at = block.kind === 'clause' ? below.findIndex(child => labelOf(walk, child)) : -1
  if (at < 0 || isCapitals(block.text) || (block.title && below.some(isClause))) return -1
  // "- Số hóa bản đồ (Sở Y tế chủ trì)." above other dashes: of that dash alone.
  const line = below[at]!
  if (line.kind === 'bullet' && at < below.length - 1 && !line.text.slice(line.body).trimStart().startsWith('(')) {
    if (factsIn(walk, line)[0]!.rule === 'owner/bracket') return -1
  }
  // Each dash has a line of its own.
  if (below[at - 1]?.kind === 'bullet' && below.slice(at + 1).some(child => labelOf(walk, child))) return -1
  return below.slice(0, at).every(child => !isClause(child) && factsIn(walk, child).length === 0) ? at : -1
}

/** Where among clauses of one level, from one on, another says who does what stands in those before it; -1 if none does. */
export function labelAmong(walk: Walk, blocks: Block[], from: number): number {
  let at = from
  while (at < blocks.length && !(isClause(blocks[at]!) && isLabel(walk, blocks[at]!))) {
    if (factsIn(walk, blocks[at]!).length > 0) return -1
    at++
  }
  return at < blocks.length && blocks.slice(from, at).some(isClause) ? at : -1
}

/** Behind such a line and those that say when, with whom and to what end. */
export function behindLabel(blocks: Block[], at: number): number {
  let to = at + 1
  while (to < blocks.length && OF_LABEL.test(blocks[to]!.text.slice(blocks[to]!.body))) to++
  return to
}

/** How much may stand behind the names, in letters: "Đơn vị thực hiện: Sở Y tế (Chi cục Dân số)." */
const REST = 40

function isLabel(walk: Walk, block: Block): boolean {
  const [label, ...others] = factsIn(walk, block)
  if (label?.rule !== 'owner/label' || others.length > 0 || !opensWith(label, block)) return false
  return placeOf(block, 0, block.text.length).end - label.end < REST && !walk.children.has(block.index)
}

/** The time that one of them names for all: "c) Thời gian: Quý II/2027". */
export function timeAmong(walk: Walk, blocks: Block[]): DeadlineFact | undefined {
  const line = blocks.find(block => /^(?:thời gian|thời hạn|tiến độ)(?!\p{L})/iu.test(block.text.slice(block.body)))
  const times = line ? within(walk.found.deadlines, placeOf(line, 0, line.text.length)) : []
  return times.find(time => !time.report)
}
