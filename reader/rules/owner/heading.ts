import { type BodyList, bareListAt, listAt, partnerListAt, skipBracket } from '../../body/list.ts'
import { endsName } from '../../body/run.ts'
import { mayStart, startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { isCapitals } from '../../layout/paragraph/paragraph.ts'
import { rule } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { DUTIES, STRONG } from '../../words/duties.ts'
import { KINDS, NO_KINDS } from '../../words/names/bodies.ts'
import { FIELDS } from '../../words/names/fields.ts'
import { holdsPhrase, phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import { ledByOther } from './bracket.ts'
import { functionHeadAt, NOT_OF_NAME } from './by-function.ts'
import { EXAMPLES, NOT } from './heading.examples.ts'
import { behindPersons, besidePersons, DIVIDES, placesAt, whichOnes } from './heading-names.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

export const OPENERS = phrases(
  'giao|giao cho|phân cấp cho|phân cấp|ủy quyền cho|uỷ quyền cho|đề nghị|yêu cầu|yêu cầu đối với|trách nhiệm của|trách nhiệm chung của|nhiệm vụ của|nhiệm vụ chung của|phần việc của|công việc của|đối với|phân công|mời|về phía|trách nhiệm',
  'trách nhiệm cụ thể của|nhiệm vụ cụ thể của|trách nhiệm phối hợp của|trách nhiệm, quyền hạn của|trách nhiệm và quyền hạn của|quyền hạn, trách nhiệm của|quyền hạn và trách nhiệm của|trách nhiệm và nghĩa vụ của',
  'nhiệm vụ, quyền hạn của|nhiệm vụ và quyền hạn của|chức năng, nhiệm vụ của|chức năng nhiệm vụ của|chức năng, nhiệm vụ, quyền hạn của|nghĩa vụ của|quyền và nghĩa vụ của|quyền, nghĩa vụ của|quyền và trách nhiệm của',
)
const OPENER =
  /^(?:chỉ đạo |phần việc |công việc |thẩm quyề|nội dung|nhiệm|các nhiệm|những|giao|đề nghị|yêu cầu|trách|đối với|phân|ủy|uỷ|mời|về phía|chức năn|quyền|nghĩa vụ)/iu
const TAILS = phrases(
  'như sau|sau đây|gồm|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có nhiệm vụ sau|có nhiệm vụ như sau|có các nhiệm vụ sau|thực hiện một số nhiệm vụ|thực hiện một số nhiệm vụ, quyền hạn|thực hiện một số nhiệm vụ, quyền hạn sau|thực hiện các nhiệm vụ, quyền hạn sau|thực hiện nhiệm vụ, quyền hạn sau|thực hiện|thực hiện các nhiệm vụ|thực hiện các nhiệm vụ sau|thực hiện nhiệm vụ|tập trung thực hiện|theo chức năng, nhiệm vụ|theo chức năng nhiệm vụ được giao',
)

/** "Điều 12. Kiểm toán": what the article is about. */
const ARTICLE = /^điều \d/iu
const TRADE =
  /^(?:kiểm toán|thống kê|bảo hiểm|thuế|hải quan|thanh tra|quân sự|viễn thông|bưu chính|kiểm lâm|điện lực)[ .:]*$/iu

/** "8. Doanh nghiệp số": what a programme is about. */
const TOPIC = /^doanh nghiệp số[ .:]*$/iu

// Whether a list of duties stands below is settled in find.ts: the same words may head a list of bodies to be inspected.
export default rule<OwnerRead>({
  name: 'owner/heading',
  says: 'A heading that names a body, alone or before a colon: what stands below or behind it is that body’s work.',
  pattern: /^/g,
  read(_groups, match, block) {
    if (
      block.kind === 'cell' ||
      !(mayStart(block.text, block.body) || OPENER.test(block.text.slice(block.body, block.body + 10)))
    )
      return undefined
    const tokens = tokensIn(block)
    const first = tokenFrom(tokens, block.body)
    const directed = directing(block, tokens, first)
    const opener = phraseAt(tokens, first, OPENERS) || directed || delegating(block, tokens, first)
    if (DIVIDES.test(block.text.slice(block.body))) return undefined
    if (opener === 0 && TOPIC.test(block.text.slice(block.body))) return undefined
    if (opener === 0 && TRADE.test(block.text.slice(block.body)) && ARTICLE.test(block.text)) return undefined
    const named = toColon(block, tokens, headAt(block, tokens, first + opener, opener > 0))
    const list = whichOnes(block.text, tokens, named)
    if (!list || (directed > 0 && list.groups.length === list.names.length)) return undefined
    if (ledByOther(block.text.slice(tokenEnd(tokens, list.to - 1)))) return undefined
    const at = headEnd(block, tokens, list, opener > 0)
    if (opener === 0 && at === list.to && isLongTitle(block, tokens, list)) {
      const last = tokens.length - 1
      stretch(match, block, block.body, block.text.length)
      const lead = [
        block.text.slice(
          tokenStart(tokens, first),
          tokens[last]!.low === ':' ? tokenStart(tokens, last) : tokenEnd(tokens, last),
        ),
      ]
      return { lead, with: [], ...(list.groups.length > 0 ? { groups: lead } : {}) }
    }
    const mark = tokens[at]
    // Optical reading leaves marks behind the colon.
    const runIn = mark?.low === ':' && tokens.slice(at + 1, at + 9).some(token => !token.mark)
    const numbered = block.kind === 'clause'
    if (mark && !runIn && !(mark.low === ':' || (at + 1 === tokens.length && mark.low === '.' && numbered)))
      return undefined
    if (!mark && block.kind === 'para' && opener === 0) return undefined
    if (runIn && listsFields(tokens, at + 1)) return undefined
    if (runIn && tokens[at + 1]!.mark && tokens[at + 1]!.low !== '-' && tokens[at + 3]?.low !== ')') return undefined
    const { value, end } = ownerOf(block.text, tokens, list, runIn ? at + 1 : list.to)
    stretch(match, block, block.body, runIn ? end : block.text.length)
    return runIn ? value : { lead: value.lead, with: [], ...(list.groups.length > 0 ? { groups: list.groups } : {}) }
  },

  examples: EXAMPLES,
  not: NOT,
})

/** "- Chỉ đạo Sở Y tế:" among what is asked of who stands above: how many tokens stand before the body. */
function directing(block: Block, tokens: Tokens, first: number): number {
  const directs = block.kind !== 'para' && tokens[first]?.cap && tokens[first]!.bare === 'chi'
  return directs && tokens[first + 1]?.low === 'đạo' && tokens[first + 2]?.cap ? 2 : 0
}

/** Where the words about the names end, before the mark or the duties; what more belongs to the names, the list takes in. */
function headEnd(block: Block, tokens: Tokens, list: BodyList, opened: boolean): number {
  let at = behindPersons(tokens, skipBracket(tokens, list.to))
  if (ANSWERS.test(block.text.slice(tokens.starts[at])) && leadsToColon(block.text, tokens, at)) at = tokens.length - 1
  if (opened || tokens[at]?.bare === 'co' || tokens[at]?.bare === 'chiu') at += phraseAt(tokens, at, TAILS)
  if (phraseAt(tokens, at, GUIDES) > 0 && tokens[at + phraseAt(tokens, at, GUIDES)]?.low === ':')
    at += phraseAt(tokens, at, GUIDES)
  if (leadsToColon(block.text, tokens, at)) at = tokens.length - 1
  return block.title && tokens[list.from - 1]?.low === 'của'
    ? takeRest(block.text, tokens, list, at)
    : takeOfWhom(block.text, tokens, list, at)
}

/** A title that names one body in more words than the grammar knows. */
const isLongTitle = (block: Block, tokens: Tokens, list: BodyList) =>
  block.title && list.names.length === 1 && !isCapitals(block.text) && goesOnToEnd(tokens, list.to)

function headAt(block: Block, tokens: Tokens, at: number, opened: boolean): BodyList | undefined {
  const named = listAt(block.text, tokens, at)
  if (named) return named
  const bare = opened ? bareHeadAt(block, tokens, at) : undefined
  // "Trách nhiệm của ĐƠN VỊ chủ trì:" is no whole name.
  const behind = bare && tokens[bare.to]
  if (bare && (!behind || (behind.mark && behind.low !== ','))) return bare
  return (
    fundAt(block, tokens, at) ??
    functionHeadAt(block, tokens, at) ??
    (opened ? (besidePersons(block.text, tokens, at) ?? placesAt(block.text, tokens, at)) : undefined) ??
    bare
  )
}

/** "Điều 3. Thẩm quyền của Ủy ban nhân dân tỉnh PHÂN CẤP CHO Sở Y tế": how many tokens stand before the one it goes to. */
const DELEGATED =
  /^(?:Thẩm quyền|Nội dung|Nhiệm vụ|Các nhiệm vụ|Những nhiệm vụ)(?: [^\s.;:]+){0,24}? (?:phân cấp|ủy quyền|uỷ quyền)(?: cho)? (?=\p{Lu})/u

function delegating(block: Block, tokens: Tokens, first: number): number {
  const from = tokens.starts[first]
  if (from === undefined || block.kind !== 'clause') return 0
  const head = DELEGATED.exec(block.text.slice(from))
  return head ? tokenFrom(tokens, from + head[0].length) - first : 0
}

/** "Trách nhiệm của TỔ CHỨC, CÁ NHÂN thu thập dữ liệu": at the head of their duties small letters are enough. */
const OF_ALL =
  /^(?:(?:cơ quan|tổ chức|đơn vị|cơ sở|doanh nghiệp), (?:tổ chức|cá nhân|đơn vị|hộ)|(?:cơ quan|người|cấp) quyết định đầu tư)/u
const OF_ALL_LENGTH = 140

function bareHeadAt(block: Block, tokens: Tokens, at: number): BodyList | undefined {
  const ofThem = block.kind === 'clause' && tokens[at - 1]?.low === 'của'
  const list = bareListAt(block.text, tokens, at) ?? (ofThem ? partnerListAt(block.text, tokens, at) : undefined)
  const from = tokens.starts[at]
  if (block.kind !== 'clause' || from === undefined || (list && !OF_ALL.test(block.text.slice(from)))) return list
  const name = block.text.slice(from).replace(/[ .:]+$/u, '')
  if (name.length > OF_ALL_LENGTH || !OF_ALL.test(name) || NOT_OF_NAME.test(name)) return undefined
  return { names: [name], groups: [name], from: at, to: tokenFrom(tokens, from + name.length) }
}

const WHAT_IT_IS = phrases(
  'là chủ đầu tư | là cơ quan | là đơn vị | là đầu mối | làm đầu mối | - cơ quan | - đơn vị | - chủ đầu tư | - thường trực',
)

/** "1. Quỹ bảo trì đường bộ:": kinds whose field stands in small letters and may begin like a verb. */
const OF_SMALL_FIELD = /^(?:Quỹ|Trạm|Đội|Tổ|Hội đồng|Trung tâm|Xí nghiệp|Nhà máy|Cảng) \p{Ll}/u

function fundAt(block: Block, tokens: Tokens, first: number): BodyList | undefined {
  const from = tokens.starts[first]
  if (from === undefined || block.kind !== 'clause' || !OF_SMALL_FIELD.test(block.text.slice(from, from + 20)))
    return undefined
  if (phraseAt(tokens, first, NO_KINDS) > 0) return undefined
  const kind = Math.max(1, phraseAt(tokens, first, KINDS))
  return {
    names: [block.text.slice(from, tokenEnd(tokens, first + kind - 1))],
    groups: [],
    from: first,
    to: first + kind,
  }
}

/** "Trung tâm Kiểm soát THANH TOÁN BẢO HIỂM:", "Phòng Hỗ trợ …": a field that is a verb with a capital is nothing without its object. */
function needsObject(tokens: Tokens, list: BodyList): boolean {
  const field = list.to - 2
  if (list.names.length > 1 || field <= list.from || !tokens[field]!.cap || tokens[list.to - 1]!.cap) return false
  return phraseAt(tokens, list.from, KINDS) === field - list.from && phraseAt(tokens, field, DUTIES) === 2
}

/** "2. Đảng ủy các cơ quan Đảng tỉnh CHỈ ĐẠO:": what those named below are told through. */
const GUIDES = phrases('chỉ đạo | lãnh đạo | lãnh đạo, chỉ đạo | chỉ đạo các đơn vị')

/** How many tokens the last name of a heading may run on to its colon. */
const TO_COLON = 24

/** "1. Trung tâm Phòng, chống HIV/AIDS: Xây dựng …": the last name is whole at the colon, whatever its field. */
function toColon(block: Block, tokens: Tokens, list: BodyList | undefined): BodyList | undefined {
  if (!list || block.kind === 'para' || skipBracket(tokens, list.to) !== list.to || tokens[list.to]?.low === ':')
    return list
  if (behindPersons(tokens, list.to) > list.to) return list
  const whole = needsObject(tokens, list)
  if (
    endsName(tokens, list.to, list.to) &&
    !whole &&
    !OF_SMALL_FIELD.test(block.text.slice(tokenStart(tokens, list.from)))
  )
    return list
  let colon = list.to
  while (colon < tokens.length && colon < list.to + TO_COLON && tokens[colon]!.low !== ':') {
    const low = tokens[colon]!.low
    if (/^[.;()"“”|]$/u.test(low) || phraseAt(tokens, colon, STRONG) > 0) return list
    const abbreviated = whole && tokens[colon]!.text === tokens[colon]!.text.toUpperCase()
    if (startsBody(tokens, colon) && !abbreviated && !closesFields(tokens, colon)) return list
    colon++
  }
  if (tokens[colon]?.low !== ':' || /^(?:theo|trong|căn|có|chịu|như|sau|gồm)$/u.test(tokens[list.to]!.low)) return list
  // "Hội đồng nhân dân tỉnh giao:": who orders.
  if (/^(?:giao|cầu|nghị)$/u.test(tokens[colon - 1]!.low) || phraseAt(tokens, colon - 2, GUIDES) > 0) return list
  const behind = tokens[colon + 1]
  if (behind && !/^[-(]$/u.test(behind.low) && phraseAt(tokens, colon + 1, DUTIES) === 0) return list
  const last = list.names.at(-1)!
  const at = block.text.lastIndexOf(last, tokenEnd(tokens, list.to - 1))
  if (at < 0) return list
  const name = block.text.slice(at, tokenStart(tokens, colon)).trimEnd()
  return {
    ...list,
    names: [...list.names.slice(0, -1), name],
    groups: list.groups.map(group => (group === last ? name : group)),
    to: colon,
  }
}

/** "Giám đốc Sở: Tư pháp, Nội vụ;": behind the colon stand fields, no work. */
function listsFields(tokens: Tokens, at: number): boolean {
  const first = phraseAt(tokens, at, FIELDS)
  if (first === 0) return false
  const behind = tokens[at + first]?.low
  return behind === ',' || behind === 'và'
    ? phraseAt(tokens, at + first + 1, FIELDS) > 0
    : phraseAt(tokens, at, DUTIES) === 0
}

/** A title that is a name of unknown field: "Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện"; no verb and no further body stands in it. */
function goesOnToEnd(tokens: Tokens, at: number): boolean {
  const rest = tokens.slice(at, tokens.at(-1)!.low === ':' ? -1 : undefined)
  if (rest.length < 2 || rest.length > 16) return false
  return rest.every(
    (token, i) =>
      !/^[.:;()"“”/|]$/u.test(token.low) &&
      (!startsBody(tokens, at + i) || closesFields(tokens, at + i)) &&
      phraseAt(tokens, at + i, STRONG) === 0 &&
      !(i === 0 && endsName(tokens, at, at)),
  )
}

/** "Cục Văn hóa cơ sở, Gia đình và THƯ VIỆN": the last of three fields is a bare word for a kind. */
function closesFields(tokens: Tokens, at: number): boolean {
  const behind = tokens[at + phraseAt(tokens, at, KINDS)]
  if (tokens[at - 1]?.low !== 'và' || (behind && behind.low !== ':')) return false
  for (let i = at - 2; i > at - 10 && i > 0; i--) if (tokens[i]!.low === ',') return true
  return false
}

/** Persons and everybody: no body more. */
const NO_BODIES =
  /^(?:(?:các |mọi )?(?:tổ chức, )?(?:cá nhân|người|công dân|nhân dân|hộ |cán bộ|công chức|viên chức))/iu

/** How far a title may go on behind its names, in letters. */
const TO_TITLE_END = 140

/** "Trách nhiệm của Sở Y tế TRONG CÔNG TÁC PHÒNG BỆNH", "… VÀ Y TẾ CÁC NGÀNH": what for, or one more whose name is not known, to the end of the title. */
function takeRest(text: string, tokens: Tokens, list: BodyList, at: number): number {
  const from = tokens[at]
  const rest = from ? text.slice(tokenStart(tokens, at)) : ''
  if (!from || /[.:()]/u.test(rest) || rest.length > TO_TITLE_END) return at
  if (/^(?:trong|đối|về|khi)$/u.test(from.low)) return tokens.length
  if (!/^(?:và|,)$/u.test(from.low) || holdsPhrase(tokens, at, tokens.length, STRONG)) return at
  const more = rest.slice(from.text.length).trim()
  if (!NO_BODIES.test(more)) list.names.push(more)
  return tokens.length
}

/** "các Trung tâm Y tế (TTYT) CỦA CÁC HUYỆN (sau đây gọi là TTYT):": whose they are, to the colon, brackets left out. */
function takeOfWhom(text: string, tokens: Tokens, list: BodyList, at: number): number {
  const last = tokens.length - 1
  if (tokens[at - 1]?.low !== ')' || tokens[at]?.low !== 'của' || tokens[last]!.low !== ':') return at
  const of = text
    .slice(tokenStart(tokens, at), tokenStart(tokens, last))
    .replace(/ ?\([^()]{0,120}\)/gu, '')
    .trimEnd()
  if (of.length > TO_TITLE_END || /[.;:()]/u.test(of) || holdsPhrase(tokens, at, last, STRONG)) return at
  const name = list.names.pop()!
  list.names.push(`${name} ${of}`)
  list.groups = list.groups.map(group => (group === name ? `${name} ${of}` : group))
  return last
}

/** "Chủ đầu tư CHỊU TRÁCH NHIỆM toàn diện TRƯỚC Giám đốc Sở:" */
const ANSWERS = /^chịu trách nhiệm (?:\p{Ll}+ ){0,3}trước /iu

/** "… theo chức năng, nhiệm vụ được giao:", "… là đơn vị quản lý hồ chứa:": a condition, or what the body is, then the list of duties. */
function leadsToColon(text: string, tokens: Tokens, at: number): boolean {
  const first = tokens[at]
  if (!first || tokens.at(-1)!.low !== ':') return false
  const start = tokenStart(tokens, at)
  const colon = tokenStart(tokens, tokens.length - 1)
  if (colon - start > 90) return false
  if (
    !/^(?:theo|trong|căn)$/u.test(first.low) &&
    !ANSWERS.test(text.slice(start, start + 90)) &&
    phraseAt(tokens, at, WHAT_IT_IS) === 0
  )
    return false
  return !/[.;:]/u.test(text.slice(start, colon))
}
