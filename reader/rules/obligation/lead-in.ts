/** What a block is to those below it: the order that heads them, the work they belong to, or work of its own before them. */
import type { OwnerFact } from '../../reading.ts'
import { type Block, placeOf } from '../../tree.ts'
import { standsInWork } from '../owner/place.ts'
import { beginsWithVerb, beginsWork } from './begins.ts'
import { closesWith, leadIn } from './heirs.ts'
import type { Owned } from './piece.ts'
import { onlyNames } from './pieces.ts'
import { isStatement } from './statement.ts'
import { factsIn, isClause, OF_CLAUSE, ownedBy, type Walk } from './walk.ts'

/** "Giao Phòng Tổ chức thực hiện các việc sau:", "Phòng Y tế:" above others of its own level: the order that heads them. */
export function opensList(walk: Walk, block: Block, next: Block | undefined): OwnerFact | undefined {
  if (block.kind !== 'para' || next?.annex !== block.annex || walk.children.has(block.index)) return undefined
  if (!block.text.endsWith(':') || !standsInWork(walk.paper, block)) return undefined
  const order = factsIn(walk, block).findLast(fact => !OF_CLAUSE.has(fact.rule) && !walk.general.includes(fact))
  const bare = order && namesAlone(walk, block, order)
  return isClause(next) || (bare && next.kind === 'bullet') ? order : undefined
}

export const namesAlone = ({ paper }: Walk, block: Block, owner: OwnerFact) =>
  onlyNames(paper.text.slice(owner.start, placeOf(block, 0, block.text.length).end), owner)

/** "… Giao Sở Tài chính:" at the end of what stands before points that begin anew. */
export function headBefore(walk: Walk, block: Block): Owned | undefined {
  const above = leadIn(walk.paper, block)
  const order = above && factsIn(walk, above).at(-1)
  return order && !OF_CLAUSE.has(order.rule) && closesWith(walk.paper, above, order) ? ownedBy(order) : undefined
}

/** "4. Tập huấn cho cán bộ xã" above points that each tell another body its part: what they are about. */
export function headsOthers(walk: Walk, block: Block, below: Block[]): boolean {
  if (block.kind !== 'clause' || factsIn(walk, block).length > 0 || below.length < 2) return false
  return below.every(child => child.kind !== 'para' && factsIn(walk, child).length > 0)
}

/** The shortest work before the sentence that opens a list, in letters. */
const SHORTEST = 40

/** "Sở Y tế rà soát …. Trong đó chú ý các nội dung sau:": where the work ends that stands before the words that open the list; 0 if none does. */
export function sentencesBefore(block: Block): number {
  const stop = block.text.lastIndexOf('. ')
  return stop - block.body > SHORTEST && /^\. \p{Lu}/u.test(block.text.slice(stop, stop + 3)) ? stop + 1 : 0
}

const MADE_OF = / (?:gồm|bao gồm|gồm có):$/u

/** "Lập hồ sơ gồm:" and what it is made of, which is no work by itself. */
export function isWhole(walk: Walk, block: Block, below: Block[]): boolean {
  return (
    (!block.title || MADE_OF.test(block.text.slice(-12))) &&
    below.every(child => !walk.children.has(child.index) && !beginsWork(child) && factsIn(walk, child).length === 0) &&
    beginsWork(block)
  )
}

/** "Chuẩn bị tài liệu cho Đoàn kiểm tra:" above a thing: work itself, whatever more is to be done below. */
export function opensThings(walk: Walk, block: Block, below: Block[]): boolean {
  const first = below[0]!
  if (block.title || !block.text.endsWith(':') || factsIn(walk, block).length > 0 || !beginsWithVerb(block))
    return false
  return first.kind === 'bullet' && !beginsWork(first) && factsIn(walk, first).length === 0 && isStatement(first)
}
