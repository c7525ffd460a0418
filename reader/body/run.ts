/** A field that is in no list of fields: where a run of words with capitals ends, and with it the name. */

import { DUTIES, MANNERS } from '../words/duties.ts'
import { KINDS, MEMBERS } from '../words/names/bodies.ts'
import { FIELDS, LEVELS, QUALITIES } from '../words/names/fields.ts'
import { PERSONS } from '../words/names/posts.ts'
import { exactPhrases, phraseAt, phrases } from '../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart, type Word } from '../words/tokens.ts'
import { placeAt, quantifierAt, startsBody } from './start.ts'

/** How many small words in a row may stand in a name of unknown field before it is no name. */
const SMALL_WORDS = 5
/** No field is longer, in tokens. */
const LONGEST = 60

/** A field that is in no list: words with capitals and what belongs to them. */
export function runEnd(tokens: Tokens, from: number): number {
  let to = from
  let small = 0
  while (to < tokens.length && to < from + LONGEST) {
    const token = tokens[to]!
    if (token.mark) {
      if (!markGoesOn(tokens, to, from)) break
      to++
      continue
    }
    if (token.low === 'và' || token.low === 'các') {
      if (token.low !== 'và' || to === from || !andGoesOn(tokens, to)) break
      to++
      small = 0
      continue
    }
    if (token.cap || /^\d/.test(token.low)) {
      if (token.low !== token.text && to > from && startsSentence(tokens, to)) break
      small = 0
    } else {
      const quality = phraseAt(tokens, to, QUALITIES)
      // "nhân DÂN CỬ cán bộ".
      const split = token.low === 'dân' && tokens[to - 1]?.low === 'nhân'
      if (quality > 1 && !split && placeAt(tokens, to) === 0 && quality > phraseAt(tokens, to, DUTIES)) {
        to += quality
        continue
      }
      if (endsName(tokens, to, from) || placeAt(tokens, to) > 0) break
      small++
      if (small > SMALL_WORDS) return from
    }
    to++
  }
  return to
}

const startsSentence = (tokens: Tokens, at: number) => tokens[at - 1]?.low === '.' || tokens[at - 1]?.low === ':'

const COMPOUNDS: Record<string, RegExp> = {
  trình: /^(?:chương|công|quy|quá|lộ|hành|giáo|lịch|tiến)$/u,
  lập: /^(?:công|độc|thành|tái|sáng|học|nghiệp)$/u,
  cử: /^(?:bầu|ứng|đề|tiến|tranh)$/u,
  thu: /^(?:nguồn|tiếp|bảo|hấp|doanh)$/u,
  nhận: /^(?:chứng|công|xác|tiếp|ghi)$/u,
  tính: /^(?:máy|giới|tài)$/u,
}
/** "Đào TẠO lập danh sách", "Vật TƯ tổ chức": with the verb behind it the second syllable sounds like another verb. */
const SECOND_HALVES: Record<string, RegExp> = { tạo: /^(?:đào|chế|sáng|kiến)$/u, tư: /^(?:vật|đầu)$/u }
const FIRST_OF: Record<string, RegExp> = {
  giao: /^(?:thông|dịch|lưu)$/u,
  phát: /^(?:thanh|điện)$/u,
  giảm: /^(?:nghèo|nhẹ)$/u,
  thu: /^(?:nhập|ngân)$/u,
}

/** "chương TRÌNH", "GIAO thông": one syllable of a longer word is no verb. */
export function inCompound(tokens: Tokens, at: number): boolean {
  const low = tokens[at]!.low
  return (
    COMPOUNDS[low]?.test(tokens[at - 1]?.low ?? '') === true || FIRST_OF[low]?.test(tokens[at + 1]?.low ?? '') === true
  )
}

/** A verb or adverb; the second syllable of a word with a capital is none ("Xây dựng"). */
export function endsName(tokens: Tokens, at: number, from: number): boolean {
  const length = Math.max(phraseAt(tokens, at, DUTIES), phraseAt(tokens, at, MANNERS))
  if (NO_STOPS[tokens[at]?.low ?? '']?.test(tokens[at - 1]?.low ?? '') || phraseAt(tokens, at, SAME_LEVEL) > 0)
    return false
  if (phraseAt(tokens, at, STOPS) > 0) return true
  if (length === 0 || (length === 1 && inCompound(tokens, at)) || (length === 2 && reportsNext(tokens, at)))
    return false
  if (SECOND_HALVES[tokens[at]!.low]?.test(tokens[at - 1]?.low ?? '')) return false
  const before = tokens[at - 1]
  if (length === 1 && before && at > from && before.cap && before.text !== before.text.toUpperCase())
    return phraseAt(tokens, at - 1, KINDS) > 0 || isVerbAlone(tokens, at) || (at - 2 >= from && endsPlace(tokens, at))
  return !(at === from && tokens[at]!.low === 'quản' && phraseAt(tokens, at, MANAGES) === 0)
}

/** Verbs of one syllable, and what they are the second syllable of: "Đại học Huế GỬI", but "Bảo hiểm Tiền gửi". */
const ALONE: Record<string, RegExp> = {
  gửi: /^(?:tiền|ký)$/u,
  giúp: /^trợ$/u,
  nộp: /^(?:giao|thu|người)$/u,
  mời: /^kính$/u,
  giao: /^(?:bàn|ngoại|chuyển|tiếp|xã)$/u,
  ký: /^(?:đăng|thư|nhật|chữ)$/u,
  lấy: /^ $/u,
  trình: /^(?:chương|công|quy|quá|lộ|hành|giáo|lịch|tiến|thuyết)$/u,
}
export const isVerbAlone = (tokens: Tokens, at: number) => ALONE[tokens[at]!.low]?.test(tokens[at - 1]!.low) === false

/** "Công ty Cấp nước Bình An GỬI": behind two words with capitals and before a small one, this is a verb and no third syllable. */
const endsPlace = (tokens: Tokens, at: number) =>
  !tokens[at - 2]?.mark && tokens[at - 2]?.cap === true && tokens[at + 1]?.mark === false

/** "Giao THÔNG BÁO CÁO", "Sinh vật CẢNH BÁO CÁO": the syllable before the verb belongs to the name. */
const reportsNext = (tokens: Tokens, at: number) => tokens[at + 1]?.low === 'báo' && tokens[at + 2]?.low === 'cáo'

/** "Văn phòng QUẢN LÝ CHẶT CHẼ": right behind the kind too, this is the verb. */
const MANAGES = phrases(
  'quản lý chặt chẽ | quản lý nghiêm | quản lý tốt | quản lý việc | quản lý hiệu quả | quản lý có hiệu quả',
)

/** "Liên đoàn Lao động CÙNG CẤP". */
const SAME_LEVEL = exactPhrases('cùng cấp')

/** "Thiết BỊ", "việc LÀM", "gia ĐÌNH hướng dẫn", "kiểm ĐỊNH kỹ thuật": second syllables that sound like other words. */
const NO_STOPS: Record<string, RegExp> = {
  bị: /^thiết$/u,
  làm: /^việc$/u,
  đình: /^gia$/u,
  trúc: /^kiến$/u,
  định: /^(?:kiểm|giám|thẩm)$/u,
  trực: /^thường$/u,
  đẳng: /^cao$/u,
  động: /^(?:lao|cơ|hoạt)$/u,
  đồng: /^(?:cộng|hội)$/u,
  không: /^(?:hàng|phòng|-)$/u,
}

/** Words that are never the second syllable of a name. */
const STOPS = exactPhrases(
  'cụ thể',
  'ta|nhờ|có|là|làm|để|nhằm|thì|đã|đang|được|bị|do|nếu|khi|này|đó|mà|thuộc|trực|của|tại|về|với|từ|đến|cho|gồm',
  'chịu|như|ở|trước|sau|hoặc|cùng|theo|trong|trên|nơi|vào|bằng|căn|cũng|chưa|không|vẫn|sẽ|phải|cần|đều|nên',
)

/** No more small words than these stand behind a known field in a heading. */
const TAIL = 4

/** "Đội Y tế LƯU ĐỘNG:": small words that are no verb, up to the colon; `known` if anything else stands there. */
export function headingTailEnd(tokens: Tokens, known: number): number {
  for (let i = known; i <= known + TAIL; i++) {
    const token = tokens[i]
    if (token?.low === ':') return i
    if (!token || token.mark || token.cap || placeAt(tokens, i) > 0 || quantifierAt(tokens, i) > 0) return known
    if ([DUTIES, MANNERS, STOPS, MEMBERS, LEVELS, QUALITIES].some(list => phraseAt(tokens, i, list) > 0)) return known
  }
  return known
}

const isUpper = (token: Word) => token.cap && token.text === token.text.toUpperCase()

function markGoesOn(tokens: Tokens, at: number, from: number): boolean {
  const next = tokens[at + 1]
  if (!next || next.mark || at === from) return false
  switch (tokens[at]!.low) {
    case '-':
      return (
        next.cap ||
        // "COVID-19": a name and its number.
        (/^\d/u.test(next.low) && tokens.starts[at + 1] === tokenEnd(tokens, at) && tokens[at - 1]!.cap) ||
        (!tokens[at - 1]!.cap && phraseAt(tokens, at + 1, DUTIES) === 0 && phraseAt(tokens, at + 1, MEMBERS) === 0)
      )
    case '&':
      return true
    case '/':
      if (isDay(tokens, at)) return true
      // "HIV/AIDS", "138/ĐP": two abbreviations, a number and what it is of.
      return (
        isUpper(next) &&
        (isUpper(tokens[at - 1]!) || next.low === 'đp') &&
        tokens.starts[at + 1] === tokenEnd(tokens, at - 1) + 1
      )
    case ',':
      // "KH,CN&MT": an abbreviation.
      if (
        tokens.starts[at + 1] === tokenEnd(tokens, at) &&
        tokenStart(tokens, at) === tokenEnd(tokens, at - 1) &&
        isUpper(next)
      )
        return true
      return next.low === 'chống' || (next.cap && (isBroadcaster(tokens, at) || fieldGoesOn(tokens, at + 1)))
    default:
      return false
  }
}

/** "Trường Mầm non 19/5": a day that a house is named after. */
export const isDay = (tokens: Tokens, slash: number) =>
  [slash - 1, slash + 1].every(i => /^\d{1,2}$/u.test(tokens[i]?.low ?? '')) &&
  tokenEnd(tokens, slash) - tokenStart(tokens, slash) === tokenStart(tokens, slash + 1) - tokenEnd(tokens, slash - 1) &&
  tokens[slash + 2]?.low !== '/'

/** "Báo Tin sáng và Phát thanh, Truyền hình tỉnh": one house. */
const isBroadcaster = (tokens: Tokens, at: number) =>
  tokens[at - 1]!.low === 'thanh' && tokens[at - 2]?.low === 'phát' && tokens[at + 1]!.low === 'truyền'

/** "…, Thể thao và Du lịch": behind the comma stands another part of the field, and "và" with the last of them. */
function fieldGoesOn(tokens: Tokens, at: number): boolean {
  if (startsBody(tokens, at)) return false
  for (let i = at; i < at + 9 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.low === 'và') return tokens[i + 1]?.cap === true && !startsBody(tokens, i + 1)
    if (token.mark && token.low !== ',' && token.low !== '-') return false
    if (token.low === ',' && (startsBody(tokens, i + 1) || !tokens[i + 1]?.cap)) return false
    if (i > at && !token.cap && phraseAt(tokens, i, DUTIES) > 1) return false
  }
  return false
}

export function andGoesOn(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  if (!next || next.mark || startsBody(tokens, at + 1)) return false
  if (next.cap) return true
  return (
    phraseAt(tokens, at + 1, DUTIES) === 0 &&
    phraseAt(tokens, at + 1, MEMBERS) === 0 &&
    phraseAt(tokens, at + 1, PERSONS) === 0 &&
    quantifierAt(tokens, at + 1) === 0
  )
}

/** "Vụ Giáo dục PHỔ THÔNG": how many tokens a word with a capital behind a small one takes, the second if it is none that ends a name. */
export function secondWord(tokens: Tokens, at: number): number {
  const second = tokens[at + 1]
  const field = tokens[at - 1]?.mark === false ? phraseAt(tokens, at, FIELDS) : 0
  if (field > 1) return field
  if (tokens[at - 1]?.cap !== false || tokens[at - 1]!.mark || tokens[at]!.text === tokens[at]!.text.toUpperCase())
    return 1
  if (!second || second.mark || second.cap || /^(?:và|huế)$/u.test(second.low) || tokens[at]!.low === 'huế') return 1
  const small = placeAt(tokens, at + 1) || phraseAt(tokens, at + 1, LEVELS) || phraseAt(tokens, at + 1, QUALITIES)
  if (small > 0 || quantifierAt(tokens, at + 1) > 0 || phraseAt(tokens, at + 1, MEMBERS) > 0) return 1
  if (phraseAt(tokens, at, DUTIES) > 1 || endsName(tokens, at + 1, at + 1)) return 1
  return 2
}
