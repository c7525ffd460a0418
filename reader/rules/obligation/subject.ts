/** Work whose own subject no rule of owners has read: nobody's, and not that of whoever stands above it. */

import { OBLIGED } from '../../body/group/quality.ts'
import { listAt, skipBracket } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import type { Block } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { fold } from '../../words/fold.ts'
import { PERSONS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import type { Owned } from './piece.ts'

/** "TRONG THỜI GIAN chờ bầu lại, Thường trực …": upon what a subject does it. */
const UPON = phrases('trong thời gian | trong quá trình | trong khi | khi | sau khi | kể từ khi')
/** "TRƯỚC NGÀY 05/3/2027, Sở …": by when. */
const WHEN = phrases('kể từ ngày | hằng năm | hàng năm | trước ngày | đến ngày | ngày | chậm nhất')
/** How long such an opening may be, in tokens. */
const OPENING = 16
/** How far behind its subject a verb may stand, in tokens: "Các bộ CÓ THÀNH VIÊN THAM GIA HỘI ĐỒNG cử …". */
const REACH = 40

/** Whose work it is that somebody is told whom the paper does not know as a body. */
export const NOBODY: Owned = { fact: undefined, elsewhere: true }

/** "told" where a body begins the sentence and something is to be done, "spoken of" where nothing is; undefined where none begins it. */
export function subjectOf(block: Block, above: OwnerFact | undefined): 'told' | 'spoken of' | undefined {
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, block.body)
  const at = behindOpening(tokens, first)
  if (phraseAt(tokens, at, DUTIES) > 0) return undefined
  if (phraseAt(tokens, first, WHEN) > 0 && at > first && phraseAt(tokens, at, PERSONS) > 0) return 'told'
  const name = nameAt(tokens, at)
  if (!name) return undefined
  const to = skipBracket(tokens, listAt(block.text, tokens, at)?.to ?? name.to)
  if (at > first && phraseAt(tokens, to, DUTIES) === 0) return undefined
  const called = fold(block.text.slice(tokenStart(tokens, name.from), tokenEnd(tokens, name.to - 1)))
  if (above?.lead.some(lead => isSame(fold(lead), called))) return undefined
  return hasVerb(tokens, to) ? 'told' : 'spoken of'
}

const isSame = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

function behindOpening(tokens: Tokens, at: number): number {
  const when = phraseAt(tokens, at, WHEN) > 0
  if (!when && phraseAt(tokens, at, UPON) === 0) return at
  for (let i = at + 1; i < tokens.length && i < at + OPENING; i++) {
    if (tokens[i]!.low === ',') return i + 1
    if (/^[.;:]$/u.test(tokens[i]!.low) || (when && phraseAt(tokens, i, DUTIES) > 0)) return at
  }
  return at
}

/** A duty before the first mark, or words that oblige further on. */
function hasVerb(tokens: Tokens, from: number): boolean {
  let listed = false
  for (let i = from; i < tokens.length && i < from + REACH; i++) {
    const { low, cap } = tokens[i]!
    if (/^[.;]$/u.test(low)) return false
    listed = low === ',' || (listed && low !== ':')
    if (!cap && phraseAt(tokens, i, listed ? OBLIGED : DUTIES) > 0) return true
  }
  return false
}
