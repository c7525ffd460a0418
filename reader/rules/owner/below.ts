/** Whether what stands below the heading of a body are its duties. */

import { listAt } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Found } from '../../rule.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { dutyAt } from './duty.ts'
import { startsFurtherWork } from './further-work.ts'
import { OPENERS } from './heading.ts'
import type { OwnerRead } from './owner.ts'
import { proposesUp, standsInWork, startsDuty } from './place.ts'

/** Things one may be told about a body under its name, where it is looked at instead of given work. */
const NO_DUTY =
  /^(?:(?:các )?(?:ông|bà)[ :/(]|đồng chí |đ\/c |công tác|việc|hoạt động|pháp nhân|kết quả|tình hình|số lượng|tổng số|gồm|đã|có \d|tầng |phòng \d|địa điểm)/iu

const ANYBODY =
  /^(?:các )?(?:cơ quan|đơn vị|địa phương|sở|ban|bộ|ngành|tổ chức|cá nhân|phòng|bộ phận)(?:, ?(?:cơ quan|đơn vị|địa phương|ban|ngành|tổ chức|cá nhân|phòng|bộ phận)| và (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)| có liên quan| liên quan)*$/iu

/** "Các đơn vị thuộc Bộ:" above "a) Vụ Pháp chế: …" likewise, where the first clause already names its body. */
const HOUSE = /^(?:các )?(?:cơ quan|đơn vị|phòng|ban)[, \p{Ll}]{0,40} thuộc [^,;]{2,60}$/iu

function headsBodies(value: OwnerRead, under: Block[]): boolean {
  if (value.lead.length > 1 && under.length > 1 && under.every(one => startsWithName(one) || namesInBullet(one)))
    return true
  const clauses = under.filter(one => one.kind === 'clause' && one.parent === under[0]!.parent)
  if (clauses.length > 1 && clauses.every(one => namesOther(one, value))) return true
  if (isAnybody(value)) return under.some(startsWithName)
  if (value.lead.length !== 1 || !HOUSE.test(value.lead[0]!) || under[0] === undefined) return false
  return startsWithName(under[0]) || (under.length > 1 && under.slice(0, 2).every(namesInBullet))
}

/** "Trách nhiệm của các cơ quan, đơn vị" above clauses that name each: the heading of them all. */
const isAnybody = (value: OwnerRead) => value.lead.every(name => ANYBODY.test(name))

/** "- Vụ Pháp chế phối hợp với …", "- Văn phòng Bộ:": a bullet that begins with who does it. */
function namesInBullet(block: Block): boolean {
  const tokens = tokensIn(block)
  const list = block.kind === 'bullet' ? listAt(block.text, tokens, tokenFrom(tokens, block.body)) : undefined
  return list !== undefined && (tokens[list.to]?.low === ':' || dutyAt(tokens, list.to) !== undefined)
}

/** "Điều 4. Trách nhiệm của các cơ quan quản lý nhà nước" / "1. Sở Y tế chủ trì …": every clause has a body of its own. */
function namesOther(block: Block, { lead }: OwnerRead): boolean {
  const tokens = tokensIn(block)
  const list = startsWithName(block) ? listAt(block.text, tokens, tokenFrom(tokens, block.body)) : undefined
  return list !== undefined && !lead.includes(list.names[0]!)
}

function startsWithName(block: Block): boolean {
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, block.body)
  const at = first + phraseAt(tokens, first, OPENERS)
  return block.kind === 'clause' && tokens[at]?.cap === true && nameAt(tokens, at) !== undefined
}

/** Whether the heading of a body stands above its duties: something follows, it begins with a verb, and the section is one of work. */
export function headsDuties(paper: Paper, block: Block, found: Found<OwnerRead>, under: Block[]): boolean {
  if (!standsInWork(paper, block) || headsBodies(found.value, under) || proposesUp(paper, block, found)) return false
  const uncertain = isUncertain(block, found)
  const runsOn = found.end < block.text.length || /:.*\p{L}.*[^:]$/u.test(block.text.slice(block.body))
  if (runsOn) {
    const at = tokenAfterColon(block)
    return startsDuty(tokensIn(block), at) || (block.kind !== 'para' && startsFurtherWork(tokensIn(block), at))
  }
  const first = under[0] ?? followingPara(paper, block)
  // "CHƯƠNG II NHIỆM VỤ CỦA HỘI ĐỒNG" over its articles.
  if (first && ARTICLE.test(first.text) && !ARTICLE.test(block.text)) return false
  if (!first || (NO_DUTY.test(first.text.slice(first.body)) && !/ (?:phải|cần) (?!thiết)/u.test(first.text)))
    return false
  if (listsBodies(under)) return false
  const tokens = tokensIn(first)
  const at = tokenFrom(tokens, first.body)
  if (isDescribed(first, tokens, at)) return false
  if (uncertain) return first.parent === block.index && startsDuty(tokens, at)
  return (
    startsDuty(tokens, at) ||
    nameAt(tokens, at) !== undefined ||
    first.kind === 'bullet' ||
    first.label !== undefined ||
    under.length > 1
  )
}

/** "- Công an tỉnh", "2. Các địa phương có dịch lây lan", "4. Đơn vị vận hành hệ thống": only duties below make a heading of it. */
function isUncertain(block: Block, { value }: Found<OwnerRead>): boolean {
  if (block.kind === 'bullet' && !block.text.endsWith(':')) return true
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, block.body)
  if (!value.groups || value.lead.length > 1 || phraseAt(tokens, first, OPENERS) > 0) return false
  return listAt(block.text, tokens, first)?.names[0] !== value.lead[0]
}

const ARTICLE = /^điều \d/iu

/** "Ban tổ chức được thành lập theo khu vực", "Mỗi sở là một đơn vị dự thi": what a body is, no duty. */
function isDescribed(first: Block, tokens: Tokens, at: number): boolean {
  const name = listAt(first.text, tokens, at)
  return name !== undefined && (phraseAt(tokens, name.to, DESCRIBES) > 0 || IS_ONE.test(first.text.slice(first.body)))
}
const DESCRIBES = phrases('được thành lập | được tổ chức | gồm | bao gồm | là các | là những | có tên')
const IS_ONE = /^[^.;:]{3,200} là một (?:đơn vị|cơ quan|đội|đoàn|tổ chức)/u

/** "3. Bệnh viện: 3.1. Bệnh viện Đa khoa tỉnh. 3.2. …": bodies stand below, no duties. */
function listsBodies(under: Block[]): boolean {
  return under.slice(0, MOST_LOOKED_AT).filter(isNameAlone).length > 1
}
const MOST_LOOKED_AT = 6

function isNameAlone(block: Block): boolean {
  const tokens = tokensIn(block)
  const name = nameAt(tokens, tokenFrom(tokens, block.body))
  return name !== undefined && !tokens.slice(name.to).some(token => !token.mark)
}

function followingPara(paper: Paper, block: Block): Block | undefined {
  const next = paper.blocks[block.index + 1]
  return next && isBody(next) && (next.kind === 'bullet' || next.kind === 'para') && block.text.endsWith(':')
    ? next
    : undefined
}

/** "Trung tâm Y tế: (a) Có kế hoạch …": the marks of a list run into the heading are no words of it. */
function tokenAfterColon(block: Block): number {
  const colon = block.text.indexOf(':', block.body) + 1
  return tokenFrom(
    tokensIn(block),
    colon + /^(?: ?\((?:\d|\p{L}|i{1,3}|@)\))?/u.exec(block.text.slice(colon))![0].length,
  )
}
