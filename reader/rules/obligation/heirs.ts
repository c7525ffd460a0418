/** Whose work is that names nobody: the body's whose sentence or order stands right above it, and nobody's who stands below. */
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import { type Block, type Paper, placeOf } from '../../tree.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { beginsWithVerb } from './begins.ts'

/** The number or letter that a list begins with. */
const FIRST = /^(?:a|\(?1\)?|\d{1,2}(?:\.\d{1,2}){0,2}\.1|\(a\)|\(i\))$/u

/** What stands before a block, stamps and notes left out. */
function before(paper: Paper, block: Block): Block | undefined {
  let at = block.index - 1
  while (paper.blocks[at]?.kind === 'stamp' || paper.blocks[at]?.kind === 'footnote') at--
  return paper.blocks[at]
}

/** "d) …. Giao Sở Tài chính:" above points that begin anew: the place of the words that may head them. */
export function leadIn(paper: Paper, block: Block): Block | undefined {
  if (block.kind !== 'clause' || !FIRST.test(block.label ?? '')) return undefined
  const above = before(paper, block)
  if (!above || above.index === block.parent || above.annex !== block.annex) return undefined
  return above.text.endsWith(':') ? above : undefined
}

/** Whether the words of an owner reach to the end of a block: no other sentence stands behind them. */
export function closesWith(paper: Paper, block: Block, owner: OwnerFact): boolean {
  const rest = paper.text.slice(owner.end, placeOf(block, 0, block.text.length).end)
  return !/[.;]\s+\p{Lu}/u.test(rest)
}

/** Orders to others, which are nobody's further work. */
const ORDERS = phrases('yêu cầu | đề nghị | giao | phân công | căn cứ | mời | ban hành kèm | xin')

/** "Tăng cường kiểm tra …." on a line of its own behind the sentence of a body: more of what that body does. */
export function goesOn(block: Block): boolean {
  // With "./." a paper closes: said of all of it.
  if (block.kind !== 'para' || /(?::|\.\/\.?)$/u.test(block.text.slice(-3))) return false
  const tokens = tokensIn(block)
  const at = tokenFrom(tokens, block.body)
  return beginsWithVerb(block) && phraseAt(tokens, at, ORDERS) === 0
}
