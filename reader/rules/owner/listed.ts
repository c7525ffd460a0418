/** "Giao các đơn vị gồm: - Khoa Dược (…); - Phòng Y tế. Có trách nhiệm: …": each bullet names a body that the order is for. */

import { type BodyList, listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import { type Block, isBody, type Paper, quoted } from '../../tree.ts'
import { tokenEnd } from '../../words/tokens.ts'

const ORDER =
  /^(?:[^.;:]{0,80} )?(?:giao|phân công|yêu cầu)(?: nhiệm vụ)?(?: cho)? (?:các|những) [^.;:]{3,160}(?:gồm|sau|sau đây) ?:$/iu
const DUTY = /^(?:có trách nhiệm|chịu trách nhiệm|thực hiện|triển khai|tổ chức thực hiện)[^.;]{0,120}:?$/iu

/** The bodies below a block that opens such a list and behind which their duties stand; none where a bullet says more than a name. */
export function listedBelow(paper: Paper, block: Block): OwnerFact[] {
  if (paper.blocks[block.index + 1]?.kind !== 'bullet') return []
  if (SHARED_OUT.test(block.text)) return sharedOut(paper, block)
  if (!ORDER.test(block.text.slice(block.body).trimEnd())) return []
  const facts: OwnerFact[] = []
  let at = block.index + 1
  for (; paper.blocks[at]?.kind === 'bullet'; at++) {
    const item = paper.blocks[at]!
    const list = namesAlone(item)
    if (!list) return []
    facts.push({
      ...quoted(paper, item, item.body, item.text.length, 'owner/listed'),
      lead: list.names,
      with: [],
      ...(list.groups.length > 0 ? { groups: list.groups } : {}),
    })
  }
  return facts.length > 1 && dutiesFollow(paper.blocks[at - 1]!, paper.blocks[at]) ? facts : []
}

const SHARED_OUT =
  /(?:thực hiện|phân công|chủ trì|phụ trách|đảm nhiệm|tham mưu)(?!\p{L})[^.]{0,300}(?:như sau|sau đây|cụ thể|gồm) ?:\s*$/iu
const PERSON = /^(?:ông|bà|đồng chí|đ\/c|các ông|các đồng chí)(?!\p{L})/iu
/** The longest name behind the dash, in letters. */
const NAME = 160

/** "… thực hiện, cụ thể như sau: - Hạ tầng đô thị - Sở Xây dựng; - Hạ tầng cụm công nghiệp - Sở Công Thương": each matter and who has it. */
function sharedOut(paper: Paper, block: Block): OwnerFact[] {
  const facts: OwnerFact[] = []
  for (let at = block.index + 1; paper.blocks[at]?.kind === 'bullet'; at++) {
    const item = paper.blocks[at]!
    const dash = Math.max(item.text.lastIndexOf(' - '), item.text.lastIndexOf(' – '))
    if (dash <= item.body || item.text.length - dash > NAME || PERSON.test(item.text.slice(item.body))) return []
    const tokens = tokensIn(item)
    const list = listAt(item.text, tokens, tokenFrom(tokens, dash + 3))
    if (!list || !REMARK.test(item.text.slice(tokenEnd(tokens, list.to - 1)))) return []
    facts.push({
      ...quoted(paper, item, item.body, tokenEnd(tokens, list.to - 1), 'owner/listed'),
      lead: list.names,
      with: [],
      ...(list.groups.length > 0 ? { groups: list.groups } : {}),
    })
  }
  return facts.length > 1 ? facts : []
}

/** The words that lead to the duties, on their own line or run into the last bullet. */
const dutiesFollow = (last: Block, next: Block | undefined) =>
  / trách nhiệm[^.;:]{0,80}:$/iu.test(last.text) ||
  (next !== undefined && isBody(next) && DUTY.test(next.text.slice(next.body)))

const REMARK = /^ ?(?:\([^()]*\))?[ .;,]*(?:(?:có|chịu) trách nhiệm[^.;:]{0,80}:)?$/iu

/** The names of a bullet that holds nothing else but a remark in brackets. */
function namesAlone(block: Block): BodyList | undefined {
  const tokens = tokensIn(block)
  const list = listAt(block.text, tokens, tokenFrom(tokens, block.body))
  if (!list) return undefined
  return REMARK.test(block.text.slice(tokenEnd(tokens, list.to - 1))) ? list : undefined
}
