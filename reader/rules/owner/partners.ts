/** Who works with the owner: "chủ trì, phối hợp với Sở Y tế", "với sự tham gia của …", "; Công an tỉnh phối hợp". */
import { type BodyList, listAt, partnerListAt } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { separatorEnd } from '../../body/shared-word.ts'
import { quantifierAt, startsBody } from '../../body/start.ts'
import { PERSONS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens, Word } from '../../words/tokens.ts'
import { ONLY_REPORTS } from './no-duty.ts'

/** "phối hợp" must belong to the owner: behind a comma, or a word of manner. */
const JOINERS = new Set([
  ',',
  'trì',
  'công',
  'tác',
  'và',
  'động',
  'tục',
  'giao',
  'xuyên',
  'cực',
  'nhiệm',
  'cường',
  'vụ',
  'năng',
  'trương',
  'trung',
  'sẽ',
  'cần',
  'phải',
  'thời',
  'chẽ',
  '(',
  'mối',
  'trực',
  'quyền',
  'gửi',
  'đạo',
  'hoặc',
  'mình',
  'hạn',
  ':',
])
const CLOSELY = phrases(
  'liên ngành|chặt chẽ|chặt chế|quyết liệt|thống nhất|nghiêm túc|mật thiết|linh hoạt|nhanh chóng|tốt|nhịp nhàng|chủ động|thường xuyên|đồng bộ|hiệu quả|tích cực|kịp thời|thực hiện|triển khai|tổ chức thực hiện|công tác',
)
export const PARTNER_REACH = 26

/** The partners of the sentence, behind token `from`. */
export function partnersFrom(text: string, tokens: Tokens, from: number): BodyList | undefined {
  for (let i = from; i < tokens.length && i < from + PARTNER_REACH; i++) {
    const token = tokens[i]!
    if (token.low === ';') return helpersBehind(text, tokens, from, i) ?? nextClause(text, tokens, i, from)
    if (token.low === '.' && (tokens[i + 1]?.cap ?? true)) return undefined
    if (isTogether(tokens, i) && (i === from || joins(tokens, i))) {
      const list = partnersAt(text, tokens, i + 2)
      // "tổ chức hoặc phối hợp bồi dưỡng; phối hợp với Sở Y tế …": with nobody named the next is asked.
      if (list || tokens[i - 1]?.low !== 'hoặc') return list
    }
    if (i > from && passesOn(text, tokens, i)) return undefined
    if (token.low === ',' || token.low === '(') {
      const list = listAt(text, tokens, i + 1)
      const together = list ? list.to + phraseAt(tokens, list.to, AS_PARTNERS) : 0
      if (list && isTogether(tokens, together) && !partnersAt(text, tokens, together + 2))
        return namedBehind(text, tokens, together + 2) ?? list
      if (list && takesPart(tokens, list.to, leadsOnly(tokens, from, i))) return list
    }
    const beside = i === from ? phraseAt(tokens, i, ALONGSIDE) : 0
    const companions = beside > 0 ? partnerListAt(text, tokens, i + beside) : undefined
    if (companions) return companions
    const sharing =
      phraseAt(tokens, i, SHARING) ||
      (i > from && /^(?:,|và|đổi)$/u.test(tokens[i - 1]!.low) ? phraseAt(tokens, i, AGREEING) : 0) ||
      (i > from && leads(tokens[i - 1]!) ? phraseAt(tokens, i, ALONGSIDE) : 0)
    if (sharing > 0) return partnerListAt(text, tokens, i + sharing)
  }
  return furtherOn(text, tokens, from + PARTNER_REACH, from)
}

const TAKES_PART = phrases(
  'tham gia | cùng tham gia | hỗ trợ | cùng hỗ trợ | cùng thực hiện | cùng làm | là thành viên | làm thành viên',
)
/** Tokens of those who are sent to take part. */
const SENT = 6

/** "…, các phòng CỬ NGƯỜI CÙNG LÀM", "…, Công an xã HỖ TRỢ.": they only take part, and nothing more is said of it unless the one before only leads. */
function takesPart(tokens: Tokens, at: number, ledOnly: boolean): boolean {
  let verb = at
  if (tokens[at]?.low === 'cử')
    while (verb < at + SENT && tokens[verb]?.mark === false && phraseAt(tokens, verb, TAKES_PART) === 0) verb++
  const length = phraseAt(tokens, verb, TAKES_PART)
  const behind = verb + length + (tokens[verb + length]?.low === 'thực' ? 2 : 0)
  return length > 0 && (ledOnly || tokens[behind]?.mark !== false)
}

const LEADS_ONLY = phrases('chủ trì | chủ trì thực hiện | là đầu mối | làm đầu mối | phụ trách | phụ trách chung')

/** "Ban Tổ chức CHỦ TRÌ; Ban Tài chính tham gia chuẩn bị hội nghị": what the work is stands behind the second. */
const leadsOnly = (tokens: Tokens, from: number, to: number) => phraseAt(tokens, from, LEADS_ONLY) === to - from

function helpersBehind(text: string, tokens: Tokens, from: number, at: number): BodyList | undefined {
  const list = leadsOnly(tokens, from, at) ? listAt(text, tokens, at + 1) : undefined
  return list && takesPart(tokens, list.to, true) ? list : undefined
}

/** "sẵn sàng phối hợp VỚI Sở Y tế": behind these only where it goes on with whom. */
const JOINERS_WITH = /^(?:sàng|mạnh|tiếp|chức|hiện)$/u
const joins = (tokens: Tokens, at: number) =>
  JOINERS.has(tokens[at - 1]!.low) || (JOINERS_WITH.test(tokens[at - 1]!.low) && WITH.test(tokens[at + 2]?.low ?? ''))

const HANDS_UP = phrases('báo cáo | trình | đề nghị | kiến nghị | đề xuất')

/** "Sở Y tế lập hồ sơ báo cáo Bộ Y tế CHỦ TRÌ, phối hợp với Bộ Tài chính …": from here on another body leads. */
function passesOn(text: string, tokens: Tokens, at: number): boolean {
  const verb = phraseAt(tokens, at, HANDS_UP)
  const list = verb > 0 ? listAt(text, tokens, at + verb) : undefined
  return list !== undefined && tokens[list.to]?.low === 'chủ' && leads(tokens[list.to + 1] ?? tokens[at]!)
}

function nextClause(text: string, tokens: Tokens, at: number, verb: number): BodyList | undefined {
  return joiningBehind(text, tokens, at + 1) ?? joinedBehind(text, tokens, at + 1) ?? furtherOn(text, tokens, at, verb)
}

const WITH = /^(?:với|cùng)$/u
const DIRECTS = phrases('chỉ đạo')
/** How far down its sentence the same body may name those it works with, in tokens. */
const SENTENCE_REACH = 160

/** "Bộ Tài chính thực hiện nghiêm …; chủ trì, phối hợp với Bộ Tư pháp …": in a later clause of the same body. */
function furtherOn(text: string, tokens: Tokens, from: number, verb: number): BodyList | undefined {
  for (let i = from; i < tokens.length && i < from + SENTENCE_REACH; i++) {
    if (/^[.:]$/u.test(tokens[i]!.low) && (tokens[i + 1]?.cap ?? true)) return undefined
    if (tokens[i]!.low !== ';') continue
    if (startsBody(tokens, i + 1)) return undefined
    const goesOn = tokens[i + 1]?.low === 'chủ' && leads(tokens[i + 2]!)
    const together = isTogether(tokens, i + 1) && WITH.test(tokens[i + 3]?.low ?? '')
    // "chỉ đạo Công an tỉnh kiểm tra; phối hợp với …": it may be the body below that works with them.
    if (!goesOn && !(together && phraseAt(tokens, verb, DIRECTS) === 0)) continue
    const list = joinedBehind(text, tokens, i + 1)
    // "…; phối hợp với Sở Y tế báo cáo UBND tỉnh": who reports together need not work together.
    if (list && (goesOn || phraseAt(tokens, list.to, ONLY_REPORTS) === 0)) return list
  }
  return undefined
}

/** Those named further down in the same work, behind a comma, a stop or a word that leads over: "…; đồng thời, phối hợp với Sở Y tế …". */
export function laterPartners(text: string, tokens: Tokens, from: number): BodyList | undefined {
  for (let i = from + 1; i < tokens.length && i < from + WORK_REACH; i++) {
    if (!isTogether(tokens, i) || !LEADS_OVER.test(tokens[i - 1]!.low)) continue
    const list = partnersAt(text, tokens, i + 2)
    if (list) return list
  }
  return undefined
}
const LEADS_OVER = /^(?:[,;.]|thời|động|cực|xuyên|trì)$/u
/** How far into its work the partners of a body may be named, in tokens. */
const WORK_REACH = 240

/** "…, các khoa LÀ ĐƠN VỊ phối hợp". */
const AS_PARTNERS = phrases('là đơn vị|là cơ quan|là các đơn vị|là các cơ quan|làm đơn vị|làm cơ quan|cùng|tham gia')

/** "chủ trì, có sự phối hợp của Sở Tài chính". */
const SHARING = phrases(
  'với sự tham gia của|với sự phối hợp của|với sự hỗ trợ của|có sự tham gia của|có sự phối hợp của|có sự hỗ trợ của',
)
/** "Bộ Tài chính nghiên cứu, trao đổi, thống nhất với Bộ Tư pháp": those one must come to terms with. */
const AGREEING = phrases('thống nhất với')
/** "Sở Y tế chủ trì, cùng với Sở Tài chính xây dựng": beside who leads, not only whose work goes on beside it. */
const ALONGSIDE = phrases('cùng với|, cùng với|cùng|, cùng')
const leads = (token: Word) => token.low === 'trì' || token.low === 'mối'

/** "…, các cơ quan phối hợp gồm: Sở Tài chính, Công an tỉnh": the group is named member by member. */
function namedBehind(text: string, tokens: Tokens, at: number): BodyList | undefined {
  let i = at + phraseAt(tokens, at, AS_FOLLOWS)
  if (tokens[i]?.low === ':') i++
  return i > at ? listAt(text, tokens, i) : undefined
}
const AS_FOLLOWS = phrases('gồm|bao gồm|là|gồm có')

/** "Phòng Đào tạo chủ trì; các khoa phối hợp.": behind the semicolon stand those that only take part. */
function joiningBehind(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const list = listAt(text, tokens, at)
  const together = list ? list.to + phraseAt(tokens, list.to, AS_PARTNERS) : 0
  if (!list || !isTogether(tokens, together)) return undefined
  const behind = together + 2 + (tokens[together + 2]?.low === 'thực' ? 2 : 0)
  return tokens[behind]?.mark === false ? undefined : list
}

/** "…; chỉ đạo, quản lý và phối hợp với Sở Tư pháp hướng dẫn": the same body goes on. */
function joinedBehind(text: string, tokens: Tokens, at: number): BodyList | undefined {
  if (tokens[at]?.cap !== false) return undefined
  for (let i = at; i < tokens.length && i < at + NEXT_WORK; i++) {
    if (isTogether(tokens, i) && (i === at || JOINERS.has(tokens[i - 1]!.low))) return partnersAt(text, tokens, i + 2)
    if (tokens[i]!.mark && tokens[i]!.low !== ',') return undefined
  }
  return undefined
}
/** How far behind a semicolon the partners of the next work may be named, in tokens. */
const NEXT_WORK = 10

const isTogether = (tokens: Tokens, at: number) =>
  (tokens[at]?.bare === 'phoi' && (tokens[at + 1]?.bare === 'hop' || tokens[at + 1]?.bare === 'họp')) ||
  (tokens[at]?.bare === 'ket' && tokens[at + 1]?.bare === 'hop') ||
  (tokens[at]?.bare === 'hiep' && tokens[at + 1]?.bare === 'dong')

function partnersAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  // Optical reading sets a stop: "Phối hợp. với Sở Y tế".
  let i = tokens[at]?.low === '.' && tokens[at + 1]?.low === 'với' ? at + 1 : at
  const closely = phraseAt(tokens, i, CLOSELY)
  const joins = (k: number) => tokens[k]?.low === 'với' || tokens[k]?.low === 'cùng' || tokens[k]?.low === 'vối'
  let way = i + closely
  while (closely > 0 && /^(?:,|và)$/u.test(tokens[way]?.low ?? '') && phraseAt(tokens, way + 1, CLOSELY) > 0)
    way += 1 + phraseAt(tokens, way + 1, CLOSELY)
  if (joins(way)) i = way
  while (joins(i)) i++
  // "Sở Y tế chủ trì; phối hợp: Công an tỉnh".
  if (tokens[i]?.low === ':') i++
  if (i === at) i += phraseAt(tokens, i, HELPING)
  if (i >= tokens.length) return undefined
  if (i > at) i = behindPersons(tokens, i)
  // Without "với" the next word may be a verb that begins like a name: "phối hợp tổ chức".
  return i > at ? withMore(text, tokens, partnerListAt(text, tokens, i)) : listAt(text, tokens, i)
}

const FAMILY = phrases(`
  gia đình | cha mẹ học sinh | phụ huynh | phụ huynh học sinh | cha mẹ | quần chúng nhân dân | gia đình học sinh | cảnh sát khu vực
  giáo viên chủ nhiệm | giáo viên bộ môn | cộng tác viên dân số | nhân viên y tế thôn | y tế thôn
  người có uy tín | già làng | chức sắc | người sử dụng lao động | người lao động | bí thư chi bộ | chuyên gia | nhà khoa học
`)

/** "phối hợp với CHA MẸ HỌC SINH VÀ Công an xã": behind the persons named first, where a body follows them. */
function behindPersons(tokens: Tokens, at: number): number {
  for (let next: number | undefined = at; next !== undefined; ) {
    const who: number = next + quantifierAt(tokens, next)
    const persons: number = phraseAt(tokens, who, FAMILY) || phraseAt(tokens, who, PERSONS)
    next = persons > 0 ? separatorEnd(tokens, who + persons) : undefined
    if (next !== undefined && nameAt(tokens, next, true)) return next
  }
  return at
}

/** "phối hợp, HỖ TRỢ chính quyền địa phương". */
const HELPING = phrases(', hỗ trợ | và hỗ trợ')

/** "phối hợp với Bộ Tài chính kiểm tra chi phí, VỚI SỰ THAM GIA CỦA các hiệp hội": where more are named behind their work; 0 if none are. */
function sharersAt(tokens: Tokens, from: number): number {
  for (let i = from; i < from + PARTNER_REACH && tokens[i] && !/^[.;:]$/u.test(tokens[i]!.low); i++)
    if (tokens[i]!.low === ',' && phraseAt(tokens, i + 1, SHARING) > 0) return i + 1 + phraseAt(tokens, i + 1, SHARING)
  return 0
}

const AND_WITH = phrases(
  'và chủ trì cùng | và chủ trì, phối hợp với | và chủ trì phối hợp với | và phối hợp với | cùng | cùng với | , cùng | , cùng với',
)

/** "với nhà trường, PHỤ HUYNH VÀ các đoàn thể": how many tokens of persons stand between two bodies. */
function personsBetween(tokens: Tokens, at: number): number {
  const next = separatorEnd(tokens, at)
  if (next === undefined) return 0
  const behind = behindPersons(tokens, next)
  return behind > next ? behind - at : 0
}

/** "phối hợp với Sở Y tế VÀ CHỦ TRÌ CÙNG các địa phương": more that take part. */
function withMore(text: string, tokens: Tokens, list: BodyList | undefined): BodyList | undefined {
  const joint = list ? phraseAt(tokens, list.to, AND_WITH) || personsBetween(tokens, list.to) : 0
  const from = list ? (joint > 0 ? list.to + joint : sharersAt(tokens, list.to)) : 0
  const more = from > 0 ? partnerListAt(text, tokens, from) : undefined
  if (!list || !more) return list
  const both = {
    ...list,
    names: [...list.names, ...more.names],
    groups: [...list.groups, ...more.groups],
    to: joint > 0 ? more.to : list.to,
    more: more.to,
  }
  return joint > 0 ? withMore(text, tokens, both) : both
}
