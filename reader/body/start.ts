/** What a name of a body may start with. */
import { KINDS, MEMBERS, NO_KINDS, NO_PLACES, PLACES, PLACES_AS_BODIES } from '../words/names/bodies.ts'
import { FIELDS } from '../words/names/fields.ts'
import { POSTS } from '../words/names/posts.ts'
import { exactPhrases, phraseAt, phrases } from '../words/phrases.ts'
import { bareLetters, type Tokens, type Word } from '../words/tokens.ts'

const QUANTIFIERS = new Set(['các', 'những', 'mỗi', 'cac'])

/** "PC06", "PV01", "C06": divisions of the police of a province and departments of the ministry, by their codes. */
const CODES = 'ACHKPVX'
const CODE = new RegExp(`^(?:P[${CODES}]\\d{2}[A-Z]?|[ACV]0\\d)$`, 'u')
const MOST_CODES = 30

export const isCode = (token: Word | undefined) =>
  token?.cap === true && token.text.length > 2 && token.text.length < 6 && CODE.test(token.text)

const codes = () =>
  [...CODES].flatMap(letter =>
    Array.from({ length: MOST_CODES }, (_, number) => `p${letter.toLowerCase()}${String(number).padStart(2, '0')}`),
  )

const STARTERS = new Set([
  ...codes(),
  ...[...'acv'].flatMap(letter => Array.from({ length: 10 }, (_, number) => `${letter}0${number}`)),
  ...codes().flatMap(code => ['a', 'b', 'c'].map(half => code + half)),
  ...[...QUANTIFIERS].map(bareLetters),
  'tat',
  'toan',
  'quy',
  'hai',
  'ba',
  'bon',
  'tt',
  'p',
  ...KINDS.byHead.keys(),
  ...MEMBERS.byHead.keys(),
  ...POSTS.byHead.keys(),
  ...PLACES_AS_BODIES.byHead.keys(),
])
/** Whether a word is the first of any name at all. */
export const mayBegin = (token: Word | undefined) => token !== undefined && (STARTERS.has(token.bare) || isCode(token))

/** Words letter by letter: nodes by letter, `true` where a word ends. */
type Node = { next: Map<number, Node>; ends: boolean }
const LONGEST = 20

/** Words in small letters without marks, for a look at the letters of a text. */
export function nodesOf(words: Iterable<string>): Node {
  const root: Node = { next: new Map(), ends: false }
  for (const word of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      const next = node.next.get(code) ?? { next: new Map(), ends: false }
      node.next.set(code, next)
      node = next
    }
    node.ends = true
  }
  return root
}

/** Small letters without marks, by letter; 0 for what no word is made of. */
const BARE = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[\p{L}\p{N}&]/u.test(letter) ? bareLetters(letter.toLowerCase()).charCodeAt(0) : 0
})

const FIRST_WORDS = nodesOf(STARTERS)

/** Whether the word at an offset is one of these, or the first of any name at all: quick, before the letters are made into tokens. */
export function mayStart(text: string, offset: number, words = FIRST_WORDS): boolean {
  let node = words
  for (let i = offset; i < offset + LONGEST; i++) {
    const bare = i < text.length ? BARE[text.charCodeAt(i)]! : 0
    if (bare === 0) return node.ends
    const next = node.next.get(bare)
    if (next === undefined) return false
    node = next
  }
  return node.ends
}

const COUNCIL = phrases('hđnd | hội đồng nhân dân | của hđnd | của hội đồng nhân dân')
const PARTIES = new Set(['hai', 'ba', 'bốn'])
const PARTY = phrases('cơ quan | đơn vị | ngành')
const HEADS_OF_PARTIES = /^(?:trưởng|đạo|đốc|diện)$/u

/** At the head of a sentence, or behind the post of their heads. */
function isNumberOfParties(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  return (tokens[at]!.cap || HEADS_OF_PARTIES.test(before?.low ?? '')) && phraseAt(tokens, at + 1, PARTY) > 0
}

/** How many tokens of "các", "tất cả các", "mỗi" stand at `at`. */
export function quantifierAt(tokens: Tokens, at: number): number {
  const low = tokens[at]?.low
  if (low === undefined) return 0
  if (QUANTIFIERS.has(low)) return 1
  // "Thường trực HĐND, HAI BAN HĐND xã": all that a council of a commune has.
  if (low === 'hai' && tokens[at + 1]?.text === 'Ban') return phraseAt(tokens, at + 2, COUNCIL) > 0 ? 1 : 0
  // "Thủ trưởng ba cơ quan", "Hai đơn vị": the parties of an agreement.
  if (PARTIES.has(low)) return isNumberOfParties(tokens, at) ? 1 : 0
  // "Quý cơ quan", not "quý I".
  if (low === 'quý') return phraseAt(tokens, at + 1, MEMBERS) > 1 ? 1 : 0
  if ((low === 'tất' && tokens[at + 1]?.low === 'cả') || (low === 'toàn' && tokens[at + 1]?.low === 'thể')) {
    return QUANTIFIERS.has(tokens[at + 2]?.low ?? '') ? 3 : 2
  }
  return 0
}

/** "Trưởng 17 ấp": a post of so many places. */
export const countAt = (tokens: Tokens, at: number): number =>
  /^\d{1,3}$/u.test(tokens[at]?.low ?? '') && placeAt(tokens, at + 1) > 0 ? 1 : 0

/** "Bộ chỉ số": no ministry, whatever marks optical reading gives it. */
const SETS = phrases('bộ chỉ số | bộ tiêu chí | bộ câu hỏi | bộ quy tắc | bộ tài liệu | bộ thủ tục')

/** "Trạm Kiểm soát Biên phòng Cửa Lớn": one body, where "trạm kiểm soát" alone is a place. */
const STATIONS = phrases('trạm kiểm soát biên phòng | trạm ksbp')

/** How many tokens of a word that only begins like a kind stand at `at`; "Ban Hành chính" is a body, "Ban hành" is none. */
export function otherWordAt(tokens: Tokens, at: number): number {
  if (tokens[at]?.cap && phraseAt(tokens, at, STATIONS) > 0) return 0
  const other = phraseAt(tokens, at, NO_KINDS) || phraseAt(tokens, at, SETS)
  const second = tokens[at + 1]
  const named = other > 1 && tokens[at]!.cap && second?.cap === true && second.text !== second.text.toUpperCase()
  return named && phraseAt(tokens, at + 1, FIELDS) > 1 ? 0 : other
}

const UNMARKED = /^(?:vu|cuc|so|phong|vien)$/u

/** "Vu Kế hoạch - Tài chính": a kind that has lost its marks, before a field that is known. */
export function unmarkedKindAt(tokens: Tokens, at: number): number {
  const field = tokens[at]!.cap && UNMARKED.test(tokens[at]!.low) && tokens[at + 1]?.cap === true
  return field && phraseAt(tokens, at + 1, FIELDS) > 1 ? 1 : 0
}

/** An abbreviated field; "NỘI DUNG" in the head of a table is none. */
const ABBREVIATED = /^[BCDĐGHKLMNPQRSTVX&]{2,}$/u

/** "TT CNTT", "P. Đào tạo": a kind so short that only its field makes it one. */
export function shortKindAt(tokens: Tokens, at: number): number {
  const kind = tokens[at]?.text === 'TT' ? 1 : tokens[at]?.text === 'P' && tokens[at + 1]?.low === '.' ? 2 : 0
  const next = kind > 0 ? tokens[at + kind] : undefined
  if (!next?.cap) return 0
  return ABBREVIATED.test(next.text) || (kind > 1 && phraseAt(tokens, at + kind, FIELDS) > 1) ? kind : 0
}

/** Whether a name of its own starts here, so that it is no part of the one before. */
export function startsBody(tokens: Tokens, at: number): boolean {
  if (!mayBegin(tokens[at])) return false
  const many = quantifierAt(tokens, at)
  if (many > 0) {
    const behind = at + many
    return (
      phraseAt(tokens, behind, MEMBERS) > 0 ||
      phraseAt(tokens, behind, KINDS) > 0 ||
      placeAt(tokens, behind) > 0 ||
      phraseAt(tokens, behind, POSTS) > 0
    )
  }
  if (!tokens[at]?.cap) return phraseAt(tokens, at, POSTS) > 1
  if (otherWordAt(tokens, at) > 0) return false
  if (isCode(tokens[at])) return true
  if (phraseAt(tokens, at, KINDS) > 0 || phraseAt(tokens, at, POSTS) > 0 || shortKindAt(tokens, at) > 0) return true
  const place = tokens[at + phraseAt(tokens, at, PLACES_AS_BODIES)]
  return place !== tokens[at] && (place?.cap === true || /^\d{1,2}$/u.test(place?.low ?? ''))
}

/** A bracket in the middle of a name is no longer than this, in tokens. */
const ABBREVIATION = 4

/** "công nghệ thông tin (CNTT) của các bộ": the token behind a short bracket within a name, or `at`. */
export function bracketEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.low !== '(') return at
  for (let i = at + 2; i <= at + ABBREVIATION; i++)
    if (tokens[i]?.low === ')') return /^(?:của|thuộc|trực)$/u.test(tokens[i + 1]?.low ?? '') ? i + 1 : at
  return at
}

/** "Khẩn CẤP", "Trung CẤP": the second half of a word, no level. */
export const NO_LEVEL = /^(?:khẩn|cung|nâng|trợ|cao|trung|sơ)$/u

/** The length of a word for a place at `at`; the second half of "khẩn cấp" or "nông thôn" is none. */
export function placeAt(tokens: Tokens, at: number): number {
  const place = phraseAt(tokens, at, PLACES)
  if (place === 0) return 0
  if (tokens[at]?.low === 'cấp' && NO_LEVEL.test(tokens[at - 1]?.low ?? '')) return 0
  // "Công đoàn CẤP TRÊN": above another, no place.
  if (tokens[at]?.low === 'cấp' && tokens[at + 1]?.low === 'trên') return 0
  if (tokens[at]?.low === 'thôn' && tokens[at - 1]?.low === 'nông') return 0
  return phraseAt(tokens, at, NO_PLACES) > 0 ? 0 : place
}

/** "Các trường BÀN GIAO tài sản": schools that hand over, no "trưởng ban". */
const HANDS_OVER = exactPhrases('bàn giao | bàn bạc')

/** How many tokens of a post stand at `at`; one word alone needs a capital, or bodies that are many. */
export function postAt(tokens: Tokens, at: number, many: boolean): number {
  if (phraseAt(tokens, at + 1, HANDS_OVER) > 0) return 0
  const length = phraseAt(tokens, at, POSTS)
  if (length > 1) return length
  // "Chánh Văn phòng, TRƯỞNG các đơn vị": behind another post in small letters.
  const ofMany = tokens[at]?.low === 'trưởng' && tokens[at - 1]?.mark === true && quantifierAt(tokens, at + 1) > 0
  return length === 1 && (many || ofMany || tokens[at]!.cap) ? 1 : 0
}
