/** What a body must do, which is work wherever in a paper it stands. */
import { listAt, skipBracket } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Found } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { OBLIGED } from './only-reports.ts'
import type { OwnerRead } from './owner.ts'

/** "2. Yêu cầu" / "- Ban Thường trực PHẢI chuyển đơn trong ngày": what a body must do is work wherever it stands. */
export function isObliged(block: Block, { rule, start }: Found<OwnerRead>): boolean {
  if (rule !== 'owner/subject') return false
  const tokens = tokensIn(block)
  const list = listAt(block.text, tokens, tokenFrom(tokens, start))
  const at = list ? skipBracket(tokens, list.to) : 0
  const obliged = list ? phraseAt(tokens, at, OBLIGED) : 0
  return obliged > 0 && phraseAt(tokens, at + obliged, HOLDS) === 0
}
/** "Các ngành phải COI chuyển đổi số là …": what one is to think, no work. */
const HOLDS = phrases('coi | xem | xác định | nhận thức | quán triệt | hiểu | luôn | là')
