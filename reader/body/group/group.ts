/** Groups: "các sở, ban, ngành", "Thủ trưởng các đơn vị trực thuộc", "UBND các xã, phường có cụm công nghiệp". */

import { DUTIES, MANNERS, QUALITY_ENDS, STRONG } from '../../words/duties.ts'
import { KINDS, MEMBERS, NO_KINDS, NOT_FIRST } from '../../words/names/bodies.ts'
import { FIELDS, OPEN_QUALITIES, OPEN_VERBS, QUALITIES, TRADES } from '../../words/names/fields.ts'
import { PERSONS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { endsName, inCompound } from '../run.ts'
import { bracketEnd, placeAt, quantifierAt, startsBody } from '../start.ts'
import { placeBefore, placesEnd, regionsEnd } from './places.ts'
import { memberBefore, OBLIGED, openAt, openEnd, TO_OBLIGED, takingPartEnd, worksNext } from './quality.ts'

/** Where a group ends whose first member stands at `at`. */
export function groupEnd(tokens: Tokens, at: number): number {
  let to = at + memberAt(tokens, at)
  const place = phraseAt(tokens, at, MEMBERS) === 0
  for (;;) {
    const next = groupStep(tokens, to, place)
    if (next === to) return to
    to = next
  }
}

const HAS_DUTIES = phrases('có nhiệm vụ | có nhiệm vụ sau | có nhiệm vụ như sau | có các nhiệm vụ sau')

function memberAt(tokens: Tokens, at: number): number {
  return Math.max(phraseAt(tokens, at, MEMBERS), placeAt(tokens, at))
}

function groupStep(tokens: Tokens, at: number, place: boolean): number {
  const token = tokens[at]
  if (!token) return at
  if (/^(?:,|và|hoặc|\/|;|&)$/u.test(token.low)) return furtherMember(tokens, at, place)
  if (token.low === '-' && tokens[at + 1] && !tokens[at + 1]!.mark && phraseAt(tokens, at + 1, MEMBERS) > 0)
    return at + 1 + phraseAt(tokens, at + 1, MEMBERS)
  if (token.mark) return shortPairEnd(tokens, at) ?? bracketEnd(tokens, at)
  const agency = phraseAt(tokens, at - 2, AGENCY) === 2 ? phraseAt(tokens, at, MATTERS) : 0
  if (agency > 0) return at + agency
  const trade = phraseAt(tokens, at, TRADES)
  if (trade > 0 && /^(?:ty|nghiệp|thầu)$/u.test(tokens[at - 1]!.low)) return at + trade
  const regions = placeBefore(tokens, at) ? regionsEnd(tokens, at) : at
  if (regions > at) return regions
  // "doanh nghiệp viễn thông CUNG CẤP đường truyền": the verb sounds like "cùng cấp".
  const quality = token.low === 'cung' ? 0 : phraseAt(tokens, at, QUALITIES)
  // "cấp ủy CẤP TRÊN TRỰC TIẾP của đảng bộ": no place.
  const places = quality > 2 ? at : placesEnd(tokens, at)
  if (places > at) return places
  // "Các thành viên CÓ NHIỆM VỤ:" heads their duties.
  const duties = phraseAt(tokens, at, HAS_DUTIES)
  if (duties > 0 && (tokens[at + duties]?.low ?? ':') === ':') return at
  const partakes = takingPartEnd(tokens, at)
  if (partakes > at) return partakes
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  const open = openAt(tokens, at)
  // "trên địa bàn GIÁO DỤC HỌC SINH": the verb behind a place, though it begins like a quality.
  if (quality > 0 && phraseAt(tokens, at, DUTIES) > quality && worksNext(tokens, at)) return at
  if (quality > 0 && quality >= ends && quality >= open) return at + quality
  if (open > 0 && open >= ends) return openEnd(tokens, at + open)
  if (ends > 0) return at
  const member = memberAt(tokens, at)
  // "ban ngành", "cơ quan đơn vị": two members without a comma.
  if (member > 0 && phraseAt(tokens, at, DUTIES) === 0 && memberBefore(tokens, at))
    return at + member + (token.cap ? phraseAt(tokens, at + member, FIELDS) : 0)
  if (token.cap) return startsSentence(tokens, at) ? at : capitalEnd(tokens, at)
  return unknownEnd(tokens, at)
}

/** "các trung tâm GDNN-GDTX": two short names in one. */
function shortPairEnd(tokens: Tokens, at: number): number | undefined {
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]]
  if (tokens[at]!.low !== '-' || !before.cap || !next?.cap) return undefined
  return before.text === before.text.toUpperCase() && next.text === next.text.toUpperCase() && next.text.length > 1
    ? at + 2
    : undefined
}
const AGENCY = phrases('cơ quan')
/** "cơ quan THUẾ khấu trừ", "cơ quan THI HÀNH ÁN tổ chức cưỡng chế": what such an agency is for. */
const MATTERS = phrases(`
  thuế | quản lý thuế | tài chính | thi hành án | thi hành án dân sự | đăng ký kinh doanh | đăng ký đầu tư | đăng ký đất đai
  đại diện ngoại giao | đại diện việt nam ở nước ngoài | tiến hành tố tụng
`)

function mustEnd(tokens: Tokens, at: number): number {
  if (phraseAt(tokens, at, MANNERS) > 0 || phraseAt(tokens, at, STRONG) > 0 || phraseAt(tokens, at, OBLIGED) > 0)
    return at
  for (let i = at; i < at + TO_OBLIGED; i++) {
    const token = tokens[i]
    if (
      !token ||
      /^[.;:()]$/u.test(token.low) ||
      /^(?:khi|để|nhằm|trong|theo|tại|thì|nếu|là|được|đã)$/u.test(token.low)
    )
      return at
    if (i > at && phraseAt(tokens, i, OBLIGED) > 0) return i
    if (token.low === ',' && startsBody(tokens, i + 1)) return at
    if (phraseAt(tokens, i, STRONG) > 0) return at
  }
  return at
}

/** How many tokens a quality that is in no list may take. */
const UNKNOWN = 12

/** "các cơ quan thông tin đại chúng CHỦ ĐỘNG", "Các đơn vị dự thi GỬI": words that are no verb, up to the verb, the colon or the next name. */
function unknownEnd(tokens: Tokens, at: number): number {
  const must = mustEnd(tokens, at)
  if (must > at) return must
  if (endsName(tokens, at, at) || phraseAt(tokens, at, MEMBERS) > 0 || /^\d/.test(tokens[at]!.low)) return at
  for (let i = at + 1; i <= at + UNKNOWN; i++) {
    const token = tokens[i]
    if (!token || token.low === ':') return i
    if (token.low === 'cùng' && tokens[i + 1]?.low === 'cấp') return i + 2
    if (token.low === ',' || token.low === 'và' || token.low === ';') {
      if (startsBody(tokens, i + 1)) return i
      if (token.low === ';' || !tokens[i + 1] || tokens[i + 1]!.cap || endsName(tokens, i + 1, i + 1)) return at
      continue
    }
    if (token.mark) return at
    const open = Math.max(phraseAt(tokens, i, OPEN_QUALITIES), phraseAt(tokens, i, OPEN_VERBS))
    const verb = Math.max(phraseAt(tokens, i, DUTIES), phraseAt(tokens, i, QUALITY_ENDS))
    if (open > 1 && open >= verb) return openEnd(tokens, i + open)
    if (verb > 1 || (verb === 1 && phraseAt(tokens, i, QUALITY_ENDS) === 1 && !inCompound(tokens, i))) return i
    if (endsName(tokens, i, at)) return at
  }
  return at
}

/** "Trưởng các ban thuộc Tập đoàn, TỔ CHỨC PHÁP CHẾ …": with a capital, beside the group. */
const PARTS = phrases('bộ phận')
const PART_NAMES = phrases('văn phòng | văn thư | kế toán | tài vụ | hành chính | một cửa | tiếp dân | pháp chế')
const LEGAL = phrases('tổ chức pháp chế')

/** "các ban, ngành, đoàn thể phường VÀ TỔ DÂN PHỐ khu vực …": with a capital they are beside the group, no part of it. */
const NEIGHBOURS = phrases('tổ dân phố | khu dân cư | ban công tác mặt trận')

const startsSentence = (tokens: Tokens, at: number) => tokens[at - 1]?.low === '.' || tokens[at - 1]?.low === ':'

/** A name within the group: "các cơ quan THADS", "các đơn vị Quân đội". */
function capitalEnd(tokens: Tokens, at: number): number {
  const second = tokens[at + 1]
  // "các thành viên BAN CHỈ ĐẠO có nhiệm vụ": a kind of several words is whole.
  const kind = phraseAt(tokens, at, KINDS)
  if (kind > 2) return at + kind + phraseAt(tokens, at + kind, FIELDS)
  if (
    tokens[at]!.text === tokens[at]!.text.toUpperCase() ||
    !second ||
    second.mark ||
    second.cap ||
    second.low === 'và'
  )
    return at + 1
  return phraseAt(tokens, at + 1, QUALITY_ENDS) > 0 || phraseAt(tokens, at + 1, DUTIES) > 1 ? at + 1 : at + 2
}

const BRANCHES = phrases('các cấp | các ngành')

/** "các ngành, CÁC CẤP": said of everybody in one breath. */
function everyBranch(tokens: Tokens, at: number): number {
  const next = phraseAt(tokens, at + 1, BRANCHES)
  return next > 0 && phraseAt(tokens, at - 2, BRANCHES) === 2 ? at + 1 + next : at
}

/** ", ban, ngành", "và địa phương": members in small letters and without "các" belong to the group before them. */
function furtherMember(tokens: Tokens, at: number, place: boolean): number {
  const next = tokens[at + 1]
  if (!next || next.mark || tokens[at]!.low === ';') return at
  if (quantifierAt(tokens, at + 1) > 0) return everyBranch(tokens, at)
  const word = phraseAt(tokens, at + 1, MEMBERS)
  if (word === 0 && phraseAt(tokens, at + 1, PERSONS) > 0) return at
  const member = phraseAt(tokens, at + 1, NO_KINDS) > word ? 0 : word
  const placed = placeAt(tokens, at + 1)
  const own = next.cap && phraseAt(tokens, at + 1, KINDS) > Math.max(member, 1)
  const bare = member > 0 && bareMember(tokens, at + 1 + member) && !namedBesideSmall(tokens, at, at + 1 + member)
  if (next.cap && startsBody(tokens, at + 1) && (own || !bare)) return at
  if (place) return placed > 0 ? at + 1 + placed : at
  if (next.cap && phraseAt(tokens, at + 1, NEIGHBOURS) > 0 && placeAt(tokens, at - 1) > 0) return at
  if (next.cap && phraseAt(tokens, at + 1, LEGAL) > 0) return at
  // "các tổ chuyên môn và BỘ PHẬN VĂN PHÒNG": a part of the house with its own name.
  if (phraseAt(tokens, at + 1, PARTS) > 0 && phraseAt(tokens, at + 3, PART_NAMES) > 0) return at
  const quality = phraseAt(tokens, at + 1, QUALITIES)
  if (member > 0 && member >= quality && !opensOther(tokens, at + 1, member)) return at + 1 + member
  // "các phòng chuyên môn, nghiệp vụ", "báo chí của tỉnh và Trung ương": a further quality.
  if (quality > 0)
    return phraseAt(tokens, at + 1, QUALITY_ENDS) === 0 && phraseAt(tokens, at + 1, DUTIES) === 0
      ? at + 1 + quality
      : at
  // "các doanh nghiệp viễn thông và truyền hình cáp": the second of two qualities is in no list.
  if (next.cap || /^(?:quan|trên|khác|dân)$/u.test(tokens[at - 1]!.low) || memberBefore(tokens, at)) return at
  const end = unknownEnd(tokens, at + 1)
  return end > at + 1 ? end : at
}

/** How far back a group may have begun, in tokens. */
const BACK = 16

/** "Các Vụ, Cục, TRUNG TÂM QUẢN LÝ HẠ TẦNG": a field of several words with capitals is a name, even among members with capitals. */
function longNameAt(tokens: Tokens, field: number): boolean {
  const words = phraseAt(tokens, field, QUALITIES)
  return tokens[field]!.cap && words > 1 && tokens[field + words]?.cap === true && !startsBody(tokens, field + words)
}

/** Bodies that each house has one of. */
const ALONE = phrases(`
  tỉnh đoàn | thành đoàn | công đoàn | công đoàn cơ sở | đoàn thanh niên | hội phụ nữ | hội nông dân | hội cựu chiến binh | hội người cao tuổi
  đảng ủy | tỉnh ủy | thành ủy | chi ủy | tổ công nghệ số cộng đồng
`)

/** "các đơn vị, TRUNG TÂM Y TẾ": beside members in small letters, a kind and a field with capitals are one body. */
function namedBesideSmall(tokens: Tokens, separator: number, field: number): boolean {
  const kind = phraseAt(tokens, separator + 1, KINDS)
  const place = kind > 1 ? placeAt(tokens, field) : 0
  if (!tokens[separator + 1]!.cap || kind === 0) return false
  if (!tokens[field]?.cap && place === 0 && phraseAt(tokens, separator + 1, ALONE) < kind) return false
  for (let i = separator - 1; i >= Math.max(0, separator - BACK); i--)
    if (quantifierAt(tokens, i) > 0)
      return tokens[i + quantifierAt(tokens, i)]?.cap === false || longNameAt(tokens, field)
  return !tokens[separator - 1]?.cap && tokens[separator - 2]?.cap === false
}

const OFFICE = phrases('văn phòng')

/** "Các Sở, Ban, Ngành": capitals for show. */
function bareMember(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  // "các phòng và Văn phòng Sở": the office of one body.
  const office = next?.cap && phraseAt(tokens, at - 2, OFFICE) > 0
  return (
    !next ||
    next.mark ||
    next.low === 'và' ||
    // "các cơ quan Đảng tỉnh, Đảng ủy Công an tỉnh": a body of its own.
    (phraseAt(tokens, at, QUALITIES) > 0 && !(next.cap && /^(?:ủy|bộ|sở)$/u.test(tokens[at - 1]!.low)) && !office) ||
    phraseAt(tokens, at, OPEN_QUALITIES) > 0 ||
    (phraseAt(tokens, at, MEMBERS) > 0 && !office) ||
    phraseAt(tokens, at, QUALITY_ENDS) > 0
  )
}

/** "các hội, tổ chức TIẾP TỤC vận động": nobody organises to go on. */
const GO_ON = phrases(
  'tiếp tục | chủ động | có trách nhiệm | chịu trách nhiệm | phải | cần | khẩn trương | nghiêm túc | tăng cường | tích cực | thường xuyên',
)

/** "Hiệu trưởng tổ chức xây dựng …": the verb, not the organisations that somebody heads. */
export const organises = (tokens: Tokens, at: number) =>
  tokens[at]?.text === 'tổ' && tokens[at + 1]?.text === 'chức' && phraseAt(tokens, at + 2, DUTIES) > 0

/** "với sự phối hợp của Công an tỉnh, TỔ CHỨC kiểm tra": the verb; in "các cơ quan, tổ chức tiếp tục thực hiện" they are organisations. */
export const goesOnOrganising = (tokens: Tokens, at: number) =>
  tokens[at - 1]?.low === ',' &&
  organises(tokens, at) &&
  phraseAt(tokens, at + 2, GO_ON) === 0 &&
  phraseAt(tokens, at + 2, TOLD) === 0
/** What organisations are told, and nobody is to organise. */
const TOLD = phrases('phối hợp | căn cứ | chấp hành | nộp | gửi | báo cáo | cung cấp')

/** "…, tổ chức thực hiện": a verb that begins like a member. */
function opensOther(tokens: Tokens, at: number, member: number): boolean {
  return (
    phraseAt(tokens, at, DUTIES) > member ||
    (member === 2 &&
      tokens[at + 1]!.bare === 'chuc' &&
      phraseAt(tokens, at + member, DUTIES) > 1 &&
      phraseAt(tokens, at + member, GO_ON) === 0)
  )
}

const HAMLET = /^(?:thôn|bản|xóm|ấp|buôn|khóm)$/u

/** Before these even a bare "Địa phương" is who is told. */
const RESPONSIBLE = phrases('có trách nhiệm | chịu trách nhiệm | chủ trì')

const LEADING = phrases('chủ trì')
const HOSTS = phrases('cơ quan | đơn vị')

/** "Tổ chức, doanh nghiệp có giấy phép …": a group without "các" at the head of a sentence; "Tổ chức tập huấn" is none. */
export function opensGroup(tokens: Tokens, at: number, member: number, to: number): boolean {
  // "Cơ quan chủ trì là cơ quan được giao …": the lead, whoever it is.
  const leads = phraseAt(tokens, to, LEADING)
  if (leads > 0 && (to + leads === tokens.length || (to === at + member && phraseAt(tokens, at, HOSTS) > 0)))
    return false
  if (to === at + member) return !tokens[to - 1]!.cap && member > 1 && phraseAt(tokens, to, RESPONSIBLE) > 0
  // "Thôn, bản, khu phố rà soát": places in a row.
  if (tokens[at + 1]?.low === ',' && HAMLET.test(tokens[at]!.low) && memberAt(tokens, at + 2) > 0) return true
  if (phraseAt(tokens, at, NOT_FIRST) >= member) return false
  return tokens[at + member]?.low === ',' || phraseAt(tokens, at, DUTIES) < member
}
