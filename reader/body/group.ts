/** Groups: "các sở, ban, ngành", "Thủ trưởng các đơn vị trực thuộc", "UBND các xã, phường có cụm công nghiệp". */
import { KINDS, MEMBERS, NO_KINDS } from '../words/bodies.ts'
import { DUTIES, MANNERS, QUALITY_ENDS, STRONG } from '../words/duties.ts'
import { FIELDS, OPEN_QUALITIES, OPEN_VERBS, QUALITIES, REGIONS, TRADES } from '../words/fields.ts'
import { phraseAt, phrases, type Token } from '../words/phrases.ts'
import { PERSONS } from '../words/posts.ts'
import { endsName, inCompound } from './run.ts'
import { bracketEnd, placeAt, quantifierAt, startsBody } from './start.ts'

/** How far an open quality may run, in tokens. */
const OPEN_LENGTH = 30

/** Where a group ends whose first member stands at `at`. */
export function groupEnd(tokens: Token[], at: number): number {
  let to = at + memberAt(tokens, at)
  const place = phraseAt(tokens, at, MEMBERS) === 0
  for (;;) {
    const next = groupStep(tokens, to, place)
    if (next === to) return to
    to = next
  }
}

const HAS_DUTIES = phrases('có nhiệm vụ | có nhiệm vụ sau | có nhiệm vụ như sau | có các nhiệm vụ sau')

function memberAt(tokens: Token[], at: number): number {
  return Math.max(phraseAt(tokens, at, MEMBERS), placeAt(tokens, at))
}

function groupStep(tokens: Token[], at: number, place: boolean): number {
  const token = tokens[at]
  if (!token) return at
  if (token.low === ',' || token.low === 'và' || token.low === '/' || token.low === ';' || token.low === '&')
    return furtherMember(tokens, at, place)
  if (token.low === '-' && tokens[at + 1] && !tokens[at + 1]!.mark && phraseAt(tokens, at + 1, MEMBERS) > 0)
    return at + 1 + phraseAt(tokens, at + 1, MEMBERS)
  if (token.mark) return bracketEnd(tokens, at)
  const trade = phraseAt(tokens, at, TRADES)
  if (trade > 0 && /^(?:ty|nghiệp|thầu)$/u.test(tokens[at - 1]!.low)) return at + trade
  const regions = placeBefore(tokens, at) ? regionsEnd(tokens, at) : at
  if (regions > at) return regions
  const quality = phraseAt(tokens, at, QUALITIES)
  // "cấp ủy CẤP TRÊN TRỰC TIẾP của đảng bộ": no place.
  const places = quality > 2 ? at : placesEnd(tokens, at)
  if (places > at) return places
  // "Các thành viên CÓ NHIỆM VỤ:" heads their duties.
  const duties = phraseAt(tokens, at, HAS_DUTIES)
  if (duties > 0 && (tokens[at + duties]?.low ?? ':') === ':') return at
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  const open = openAt(tokens, at)
  if (quality > 0 && quality >= ends && quality >= open) return at + quality
  if (open > 0 && open >= ends) return openEnd(tokens, at + open)
  if (ends > 0) return at
  const member = memberAt(tokens, at)
  // "ban ngành", "cơ quan đơn vị": two members without a comma.
  if (member > 0 && phraseAt(tokens, at, DUTIES) === 0 && memberBefore(tokens, at)) return at + member
  if (token.cap) return startsSentence(tokens, at) ? at : capitalEnd(tokens, at)
  return unknownEnd(tokens, at)
}

/** "Các hộ gia đình chăn nuôi, mua, bán gia cầm PHẢI …": verbs within the quality, up to the word that obliges. */
const OBLIGED = phrases('phải | có trách nhiệm | chịu trách nhiệm | có nghĩa vụ')
const TO_OBLIGED = 18

function mustEnd(tokens: Token[], at: number): number {
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
function unknownEnd(tokens: Token[], at: number): number {
  const must = mustEnd(tokens, at)
  if (must > at) return must
  if (endsName(tokens, at, at) || phraseAt(tokens, at, MEMBERS) > 0 || /^\d/.test(tokens[at]!.low)) return at
  for (let i = at + 1; i <= at + UNKNOWN; i++) {
    const token = tokens[i]
    if (!token || token.low === ':') return i
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

const startsSentence = (tokens: Token[], at: number) => tokens[at - 1]?.low === '.' || tokens[at - 1]?.low === ':'

/** "các TTYT huyện ĐƯỢC CẤP thiết bị TIẾN HÀNH …", "các Chi cục Thuế TRÊN ĐỊA BÀN tỉnh": what is said of all of them, up to their verb; `at` if nothing is. */
export function grantedEnd(tokens: Token[], at: number): number {
  const open = /^(?:được|trên|đóng)$/u.test(tokens[at]?.low ?? '') ? phraseAt(tokens, at, OPEN_QUALITIES) : 0
  return open > 0 ? openEnd(tokens, at + open) : at
}

/** "trong phạm vi của mình": how they are to work, not which of them. */
const OWN_RANGE = phrases(
  'trong phạm vi của mình | trong phạm vi chức năng | trong phạm vi nhiệm vụ | trong phạm vi quyền hạn | trong phạm vi trách nhiệm | trong phạm vi thẩm quyền',
)

function openAt(tokens: Token[], at: number): number {
  // "Các đơn vị ĐƯỢC UBND tỉnh giao vốn …": by whom.
  if (tokens[at]!.low === 'được' && tokens[at + 1]?.cap && memberBefore(tokens, at)) return 1
  if (phraseAt(tokens, at, OWN_RANGE) > 0) return 0
  const open = phraseAt(tokens, at, OPEN_QUALITIES)
  return open > 0 || !memberBefore(tokens, at) ? open : phraseAt(tokens, at, OPEN_VERBS)
}

function memberBefore(tokens: Token[], at: number): boolean {
  return [1, 2, 3].some(length => phraseAt(tokens, at - length, MEMBERS) === length)
}

/** A name within the group: "các cơ quan THADS", "các đơn vị Quân đội". */
function capitalEnd(tokens: Token[], at: number): number {
  const second = tokens[at + 1]
  // "các thành viên BAN CHỈ ĐẠO có nhiệm vụ": a kind of several words is whole.
  const kind = phraseAt(tokens, at, KINDS)
  if (kind > 2) return at + kind
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

/** ", ban, ngành", "và địa phương": members in small letters and without "các" belong to the group before them. */
function furtherMember(tokens: Token[], at: number, place: boolean): number {
  const next = tokens[at + 1]
  if (!next || next.mark || tokens[at]!.low === ';') return at
  if (quantifierAt(tokens, at + 1) > 0) return at
  const word = phraseAt(tokens, at + 1, MEMBERS)
  if (word === 0 && phraseAt(tokens, at + 1, PERSONS) > 0) return at
  const member = phraseAt(tokens, at + 1, NO_KINDS) > word ? 0 : word
  const placed = placeAt(tokens, at + 1)
  if (next.cap && startsBody(tokens, at + 1) && !(member > 0 && bareMember(tokens, at + 1 + member))) return at
  if (place) return placed > 0 ? at + 1 + placed : at
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

/** "Các Sở, Ban, Ngành": capitals for show. */
function bareMember(tokens: Token[], at: number): boolean {
  const next = tokens[at]
  return (
    !next ||
    next.mark ||
    next.low === 'và' ||
    // "các cơ quan Đảng tỉnh, Đảng ủy Công an tỉnh": a body of its own.
    (phraseAt(tokens, at, QUALITIES) > 0 && !(next.cap && /^(?:ủy|bộ|sở)$/u.test(tokens[at - 1]!.low))) ||
    phraseAt(tokens, at, OPEN_QUALITIES) > 0 ||
    phraseAt(tokens, at, MEMBERS) > 0 ||
    phraseAt(tokens, at, QUALITY_ENDS) > 0
  )
}

/** "…, tổ chức thực hiện": a verb that begins like a member. */
function opensOther(tokens: Token[], at: number, member: number): boolean {
  return (
    phraseAt(tokens, at, DUTIES) > member ||
    (member === 2 && tokens[at]!.low === 'tổ' && phraseAt(tokens, at + member, DUTIES) > 1)
  )
}

/** Before those of a group who are named once more. */
export const STRESSED = phrases('đặc biệt là | nhất là | trước hết là | kể cả | bao gồm cả')

/** "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": all of them stand behind one name. */
export const RANKS = phrases(
  'bộ , cơ quan ngang bộ | bộ , cơ quan ngang bộ , cơ quan thuộc chính phủ | bộ , cơ quan ngang bộ và cơ quan thuộc chính phủ',
)

/** Runs to the verb, or to the mark behind which another name or nothing follows. */
function openEnd(tokens: Token[], from: number): number {
  let to = from + phraseAt(tokens, from, RANKS)
  while (to < tokens.length && to < from + OPEN_LENGTH) {
    const token = tokens[to]!
    if (token.low === ',' || token.low === 'và' || token.low === '-' || token.low === '&') {
      if (startsBody(tokens, to + 1) || (token.low === ',' && phraseAt(tokens, to + 1, QUALITY_ENDS) > 0)) return to
      if (token.low === ',' && phraseAt(tokens, to + 1, STRESSED) > 0) return to
      if (token.low === ',' && phraseAt(tokens, to + 1, MEMBERS) > 0 && phraseAt(tokens, to + 1, DUTIES) === 0)
        return to
    } else if (token.low === 'là' && to > from) return to
    else if (token.mark && token.low !== '/' && token.low !== '"' && token.low !== '“' && token.low !== '”') return to
    else if (!token.cap && to > from && endsQuality(tokens, to)) return to
    else if (
      !token.cap &&
      to === from &&
      (phraseAt(tokens, to, QUALITY_ENDS) > 1 || organises(tokens, to) || worksNext(tokens, to))
    )
      return to
    else if (token.cap && to > from && !tokens[to - 1]!.mark && startsDuty(tokens, to)) return to
    to++
  }
  return to
}

/** A heading and its first sentence run together: "… trên địa bàn tỉnh Cử phóng viên". */
const startsDuty = (tokens: Token[], at: number) =>
  phraseAt(tokens, at, DUTIES) > 0 &&
  !(tokens[at + 1]?.cap ?? true) &&
  tokens[at]!.text !== tokens[at]!.text.toUpperCase()

const WHOLE = /^(?:bộ|sở|tỉnh|huyện|xã|ngành|cục|ban)$/u

/** What is no second syllable of a name in capitals: "giáp ranh với tỉnh Bình An ĐỂ điều tiết". */
const CLOSING = phrases('để | nhằm | phải | cần | sẽ')
const ORGANISED = phrases('tổ chức')
const ORGANISATIONS = phrases(`
  tổ chức chính trị | tổ chức đảng | tổ chức xã hội | tổ chức đoàn | tổ chức hội | tổ chức tín dụng | tổ chức kinh tế | tổ chức quần chúng
  tổ chức công đoàn | tổ chức cá nhân | tổ chức có | tổ chức liên quan | tổ chức khác | tổ chức và | tổ chức cán bộ | tổ chức bộ máy
  tổ chức phi chính phủ | tổ chức tôn giáo | tổ chức sự nghiệp | tổ chức hành chính | tổ chức khoa học | tổ chức cơ sở
`)

/** "trên địa bàn xã TỔ CHỨC khám", "thuộc Bộ Công an TỔ CHỨC": the verb, where no "của", "thuộc" or "công tác" makes it a noun. */
const organises = (tokens: Token[], at: number) =>
  phraseAt(tokens, at, ORGANISED) > 0 &&
  tokens[at]!.text === 'tổ' &&
  !tokens[at - 1]!.mark &&
  !/^(?:của|thuộc|với|bởi|cho|trong|là|các|những|mọi|và|hoặc|tác|ban|hệ|theo|do|từ|vụ|trách)$/u.test(
    tokens[at - 1]!.low,
  ) &&
  phraseAt(tokens, at, ORGANISATIONS) === 0 &&
  tokens[at + 2]?.mark === false

/** What others did to them, and no work of theirs: "các dự án của Sở Xây dựng QUẢN LÝ". */
const DONE_TO = phrases(
  'quản lý | phụ trách | thành lập | phê duyệt | cấp phép | tổ chức | đầu tư | chủ quản | giao | theo',
)

/** "các đơn vị thuộc Sở Y tế BAN HÀNH quy chế", "các xã miền núi CỬ CÁN BỘ": a verb and its object behind a quality that is whole. */
function worksNext(tokens: Token[], at: number): boolean {
  const verb = phraseAt(tokens, at, DUTIES)
  if (verb < 2 || phraseAt(tokens, at, DONE_TO) > 0 || (tokens[at + verb]?.mark ?? true)) return false
  if (phraseAt(tokens, at - 2, WHOLE_QUALITIES) !== 2 && !wholeBodyBefore(tokens, at)) return false
  for (let i = at; i < at + TO_OBLIGED && tokens[i] && !/^[.,;:()]$/u.test(tokens[i]!.low); i++)
    if (phraseAt(tokens, i, OBLIGED) > 0 || tokens[i]!.low === 'bị' || tokens[i]!.low === 'đã') return false
  return true
}

const WHOLE_QUALITIES = phrases(
  'miền núi | vùng cao | ven biển | biên giới | liên quan | trực thuộc | có rừng | có biển | có đê',
)

/** Whether a body that all of them belong to ends before `at`: its kind and a field that is known. */
function wholeBodyBefore(tokens: Token[], at: number): boolean {
  for (let i = at - 2; i > 0 && i > at - OPEN_LENGTH; i--) {
    const kind = tokens[i]!.cap ? phraseAt(tokens, i, KINDS) : 0
    if (kind > 0 && /^(?:thuộc|của)$/u.test(tokens[i - 1]!.low))
      return i + kind + phraseAt(tokens, i + kind, FIELDS) === at && i + kind < at
  }
  return false
}

function endsQuality(tokens: Token[], at: number): boolean {
  if ((tokens[at - 1]!.cap && phraseAt(tokens, at, CLOSING) > 0) || organises(tokens, at)) return true
  if (worksNext(tokens, at)) return true
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  if (ends === 0 || openAt(tokens, at) > ends || (ends === 1 && inCompound(tokens, at))) return false
  const before = tokens[at - 1]!
  // "các cơ sở kinh doanh thuốc được KIỂM TRA": what was done to them.
  if (before.low === 'được' || before.low === 'bị') return false
  // The second syllable of "Chương trình" is no verb; "của Bộ" is whole.
  return ends > 1 || WHOLE.test(before.low) || !before.cap || before.text === before.text.toUpperCase()
}

/** "các huyện, thị xã, thành phố trực thuộc Trung ương", "cấp xã, phường", "huyện Trà Bồng": where a run of places ends. */
export function placesEnd(tokens: Token[], at: number): number {
  const many = quantifierAt(tokens, at)
  let to = at + many
  // "UBND 07 xã, phường"
  if (many === 0 && /^\d{1,3}$/.test(tokens[to]?.low ?? '')) to++
  const first = placeAt(tokens, to)
  if (first === 0) return at
  to += first
  for (;;) {
    const next = placeStep(tokens, to, many > 0 || (tokens[to - 2]?.low === 'cấp' && tokens[to]?.low === 'nơi'))
    if (next === to) return to
    to = next
  }
}

function placeStep(tokens: Token[], at: number, many: boolean): number {
  const token = tokens[at]
  if (!token) return at
  if (token.low === ',' || token.low === 'và' || token.low === '/' || token.low === '-') {
    const place = placeAt(tokens, at + 1)
    // "các Huyện, Thị xã, Thành phố": words for places in capitals, with no name behind them.
    const word = !tokens[at + 1]?.cap || (many && !tokens[at + 1 + place]?.cap)
    return place > 0 && word ? at + 1 + place : at
  }
  if (token.mark) return at
  const regions = many ? regionsEnd(tokens, at) : at
  if (regions > at) return regions
  if (token.low === 'quân' && tokens[at + 1]?.low === 'khu' && tokens[at - 1]!.low === 'cấp') return at + 2
  const place = placeAt(tokens, at)
  if (place > 0) return at + place
  if (token.cap && phraseAt(tokens, at, KINDS) === 0) return at + 1
  if (/^\d+$/.test(token.low)) return at + 1
  if (token.low === 'trung' && tokens[at + 1]?.low === 'ương') return at + 2
  if (many && token.low === 'từ') return stretchEnd(tokens, at)
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  const open = phraseAt(tokens, at, OPEN_QUALITIES)
  const quality = phraseAt(tokens, at, QUALITIES)
  if (quality > 1 && quality > ends && quality >= open && phraseAt(tokens, at, DUTIES) < quality) return at + quality
  return many && open > 0 && open > ends ? openEnd(tokens, at + open) : at
}

/** "các tỉnh Trung Bộ, Tây Nguyên và khu vực Nam Bộ": the parts of the country they lie in; `at` if none is named. */
export function regionsEnd(tokens: Token[], at: number): number {
  let to = at
  for (let next = at; ; next = to + 1) {
    const area = phraseAt(tokens, next, AREAS)
    const region = phraseAt(tokens, next + area, REGIONS)
    if (region === 0) return to
    to = next + area + region
    if (tokens[to]?.low === 'từ') return stretchEnd(tokens, to)
    if (tokens[to]?.low !== ',' && tokens[to]?.low !== 'và') return to
  }
}

const AREAS = phrases('khu vực | vùng | thuộc khu vực | thuộc vùng | thuộc | ở khu vực')

const placeBefore = (tokens: Token[], at: number) => /^(?:tỉnh|phố|phương)$/u.test(tokens[at - 1]?.low ?? '')

/** "các tỉnh từ Bình An đến Hòa Bình": behind both words stands the name of a place. */
function stretchEnd(tokens: Token[], at: number): number {
  const to = namedEnd(tokens, at + 1)
  if (to === at + 1 || tokens[to]?.low !== 'đến') return at
  const end = namedEnd(tokens, to + 1)
  return end > to + 1 ? end : at
}

function namedEnd(tokens: Token[], from: number): number {
  let to = from
  while (tokens[to]?.cap && to < from + 4) to++
  return to
}
