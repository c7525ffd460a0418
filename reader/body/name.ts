/** The name of a body, read from its first word to the word that is no longer part of it. */

import { BRANDS, KINDS, MEMBERS, NO_KINDS, PLACED_KINDS, SEATED_KINDS } from '../words/names/bodies.ts'
import { FIELDS, LEVELS, QUALITIES } from '../words/names/fields.ts'
import { chargeEnd, isPerson, OF_PLACE, POSTS, WHOLE_POSTS } from '../words/names/posts.ts'
import { phraseAt, phrases } from '../words/phrases.ts'
import { type Name, type Tokens, tokenEnd, tokenStart } from '../words/tokens.ts'
import { fieldAt, fieldEnd } from './field.ts'
import { goesOnOrganising, groupEnd, opensGroup, organises } from './group/group.ts'
import { areaName, namedEnd, placeAsBodyEnd, placesEnd, seatEnd, spansPlaces } from './group/places.ts'
import { grantedEnd, RANKS } from './group/quality.ts'
import { longFieldEnd } from './long-field.ts'
import { endsName, headingTailEnd, isDay, runEnd, secondWord } from './run.ts'
import {
  bracketEnd,
  countAt,
  isCode,
  mayBegin,
  otherWordAt,
  placeAt,
  postAt,
  quantifierAt,
  shortKindAt,
  startsBody,
  unmarkedKindAt,
} from './start.ts'

/** How many upper bodies deep a name may go ("Phòng A thuộc Sở B thuộc UBND C"), and how many levels and places may follow. */
const DEEPEST = 3
const MOST_SUFFIXES = 24

/** The name of a body that starts at token `at`; `listed` when it follows another name, where small letters are enough. */
export function nameAt(tokens: Tokens, at: number, listed = false, depth = 0): Name | undefined {
  const first = tokens[at]
  if (!first || !mayBegin(first)) return undefined
  // Rules ask at the same places, and names before this one once more.
  tokens.names[at] ??= []
  const asked = tokens.names[at]
  const how = depth * 2 + (listed ? 1 : 0)
  asked[how] ??= readName(tokens, at, listed, depth) ?? false
  return asked[how] || undefined
}

function readName(tokens: Tokens, at: number, listed: boolean, depth: number): Name | undefined {
  if (isPerson(tokens, at)) return undefined
  const many = quantifierAt(tokens, at)
  const first = at + many
  if (many > 0 && isPerson(tokens, first)) return undefined
  const post = postAt(tokens, first, many > 0)
  if (post === 0) return bodyAt(tokens, at, first, { many: many > 0, headed: false, listed, depth })
  const ownKind = postsKind(tokens, first, post, { many: false, headed: false, listed, depth })
  if (ownKind !== undefined)
    return { from: at, to: ownKind, group: many > 0 || spansPlaces(tokens, first + post - 1, ownKind) }
  const whole = wholePostEnd(tokens, first, post)
  if (whole > 0 && organises(tokens, whole)) return { from: at, to: whole, group: many > 0 }
  const shared = many > 0 ? undefined : sharedHead(tokens, at, first + post, depth)
  if (shared) return shared
  const more = quantifierAt(tokens, first + post) || countAt(tokens, first + post)
  const of = tokens[first + post]?.low === 'của' ? 1 : 0
  const body = bodyAt(tokens, at, first + post + more + of, { many: many + more > 0, headed: true, listed, depth })
  // "Trưởng Đoàn đại biểu Quốc hội tỉnh": the level of one body.
  const ofLevel = phraseAt(tokens, first, WHOLE_POSTS) === post && placeAt(tokens, first + post) > 0
  const held = body && secondPost(tokens, body, depth)
  if (held) return ofLevel ? { ...held, group: many > 0 } : held
  return whole > 0 ? { from: at, to: chargeEnd(tokens, first, whole), group: many > 0 } : undefined
}

/** "Trưởng phòng", "Trưởng thôn AN BÌNH", "Trưởng bản 3": a post that needs no body behind it, and its place; 0 if it is none. */
function wholePostEnd(tokens: Tokens, first: number, post: number): number {
  const whole = phraseAt(tokens, first, WHOLE_POSTS)
  if (whole === 0) return 0
  const to = first + Math.max(whole, post)
  return OF_PLACE.test(tokens[to - 1]!.low) && !startsBody(tokens, to) ? namedEnd(tokens, to) : to
}

/** "Giám đốc, Phó Giám đốc các Sở", "Thủ trưởng, Lãnh đạo các đơn vị": two posts at the head of the same bodies. "Thủ trưởng, Chủ tịch Công đoàn": the first by itself. */
function sharedHead(tokens: Tokens, from: number, at: number, depth: number): Name | undefined {
  if (!/^(?:,|và)$/u.test(tokens[at]?.low ?? '') || phraseAt(tokens, from, HEADS) !== at - from) return undefined
  const post = phraseAt(tokens, at + 1, POSTS)
  const deputy = tokens[at + 1]?.low === 'phó'
  const next = post > 0 || startsBody(tokens, at + 1) ? nameAt(tokens, at + 1, true, depth) : undefined
  if (next && post > 0 && (deputy || (next.group && quantifierAt(tokens, at + 1 + post) > 0))) return { ...next, from }
  return next && tokens[from]!.low === 'thủ' ? { from, to: at, group: true } : undefined
}
const HEADS = phrases('thủ trưởng | giám đốc | chủ tịch | hiệu trưởng | bí thư | cục trưởng | vụ trưởng | trưởng')

/** "Giám đốc Sở KIÊM Trưởng Ban Phòng dịch các tỉnh": one post of many places more. */
function secondPost(tokens: Tokens, name: Name, depth: number): Name {
  if (tokens[name.to]?.low !== 'kiêm') return name
  const second = phraseAt(tokens, name.to + 1, POSTS) > 0 ? nameAt(tokens, name.to + 1, true, depth) : undefined
  return second && spansPlaces(tokens, name.to, second.to) ? { from: name.from, to: second.to, group: true } : name
}

/** "Trưởng phòng Tổ chức cán bộ": the post ends in the kind of the body, and the field stands behind it. */
function postsKind(tokens: Tokens, first: number, post: number, how: Manner): number | undefined {
  const last = first + post - 1
  // "Trưởng BAN CÔNG TÁC MẶT TRẬN các thôn": a kind of several words.
  const whole = post < 2 ? 0 : phraseAt(tokens, last, KINDS)
  if (whole > 1 && !tokens[last + 1]!.cap) return kindEnd(tokens, last, whole, how)
  if (post < 2 || !tokens[first + post]?.cap) return undefined
  if (
    !/^(?:ban|phòng|khoa|đội|trạm|tổ)$/u.test(tokens[last]!.low) ||
    phraseAt(tokens, first + post, KINDS) >
      Math.max(phraseAt(tokens, first + post, NO_KINDS), phraseAt(tokens, first + post, FIELDS) - 1)
  )
    return undefined
  const to = kindEnd(tokens, last, 1, how)
  return to !== undefined && to > first + post ? to : undefined
}

const SCHOOLS = phrases(
  'mầm non | mẫu giáo | tiểu học | thcs | thpt | pt dtnt | trung học | đại học, cao đẳng | cao đẳng, trung cấp',
)

type Manner = { many: boolean; headed: boolean; listed: boolean; depth: number }

function bodyAt(tokens: Tokens, from: number, at: number, how: Manner): Name | undefined {
  const first = tokens[at]
  if (isCode(first)) return { from, to: suffixEnd(tokens, at + 1, how.depth), group: false }
  if (!first || first.mark || (!how.many && !how.headed && goesOnOrganising(tokens, at))) return undefined
  const other = otherWordAt(tokens, at)
  // "Công an tỉnh, Quản lý thị trường": among bodies it is one, elsewhere the work.
  const among = how.listed && first.cap && phraseAt(tokens, at, KINDS) > other
  const kind = other > 0 && !among ? 0 : kindAt(tokens, at)
  const named = how.listed && (tokens[at + kind]?.cap || quantifierAt(tokens, at + kind) > 0)
  // "Đồn Biên phòng, công an xã": in small letters, but with its place.
  const placedKind = how.listed && kind > 1 && phraseAt(tokens, at, PLACED_KINDS) === kind
  const capital = first.cap || how.headed || how.many || named || (placedKind && placeAt(tokens, at + kind) > 0)
  // "Các trường Mầm non, Tiểu học": levels of schools, no names.
  const levels = how.many && tokens[at]!.low === 'trường' && phraseAt(tokens, at + 1, SCHOOLS) > 0
  if (kind > 0 && capital && !levels) {
    const end = kindEnd(tokens, at, kind, how)
    const to = end && how.many ? grantedEnd(tokens, end) : end
    if (to) return { from, to, group: how.many || spansPlaces(tokens, at + kind - 1, to) }
  }
  const place = how.many || how.headed || how.depth > 0 ? at : placeAsBodyEnd(tokens, at)
  if (place > at) return { from, to: place, group: false }
  const placed = how.many || how.headed ? placeAt(tokens, at) : 0
  const member = phraseAt(tokens, at, MEMBERS) < other ? 0 : phraseAt(tokens, at, MEMBERS)
  if (member === 0 && placed === 0) return undefined
  // Without "các" a word like "đơn vị" makes a group only behind a post, in a list, or as the first word of a sentence.
  if (!how.many && !how.headed && !how.listed && !first.cap) return undefined
  const to = groupEnd(tokens, at)
  if (!how.many && !how.headed && !how.listed && !opensGroup(tokens, at, member, to)) return undefined
  return { from, to, group: true }
}

/** "Ban Tổ chức - Nhân sự": where the second half of a kind of two words begins a longer field, the first word is the kind. */
function kindAt(tokens: Tokens, at: number): number {
  const kind = phraseAt(tokens, at, KINDS) || unmarkedKindAt(tokens, at) || shortKindAt(tokens, at)
  if (kind < 2 || !/^(?:ban|phòng|khoa|tổ)$/u.test(tokens[at]!.low)) return kind
  return phraseAt(tokens, at + 1, FIELDS) > kind - 1 ? 1 : kind
}

/** Where a name ends whose kind stands at `at`; undefined if nothing behind it makes it a name. */
function kindEnd(tokens: Tokens, at: number, kind: number, how: Manner): number | undefined {
  if (kind === 0) return undefined
  let to = at + kind
  // "Sở/phòng GDĐT": two kinds, one field.
  if (tokens[to]?.low === '/' && tokenStart(tokens, to) === tokenEnd(tokens, to - 1)) {
    const second = phraseAt(tokens, to + 1, KINDS)
    const behind = to + 1 + second
    if (second > 0 && phraseAt(tokens, behind, FIELDS) > 0 && tokens[to + 1]!.low === tokens[to + 1]!.text) to = behind
  }
  const open = to
  const field = fieldAt(tokens, to)
  if (field > 0) to = fieldEnd(tokens, at, to, field)
  // "Văn phòng Ban An toàn giao thông": what follows is a name of its own.
  else if (phraseAt(tokens, at, PLACED_KINDS) < kind && !ofBody(tokens, to, how)) to = runEnd(tokens, to)
  to = longFieldEnd(tokens, at, kind, to)
  if (to > open && !how.many && tokens[at]!.cap && !/^(?:bộ|sở)$/u.test(tokens[at]!.low))
    to = headingTailEnd(tokens, to)
  // One short word with a capital may only be the head of a sentence: "Tổ xây dựng", "Đoàn kết".
  if (kind === 1 && field === 0 && !how.headed && to > open && isSmall(tokens, open) && tokens[at]!.text.length < 7)
    return undefined
  to = suffixEnd(tokens, to, how.depth)
  if (tokens[to]?.low === 'tại' && phraseAt(tokens, at, SEATED_KINDS) > 0) to = seatEnd(tokens, to)
  if (to === open) to = kindOfGroup(tokens, to)
  if (to > open) return to
  if (how.headed && (how.many || !tokens[at]!.cap || furtherMember(tokens, to))) return undefined
  if (how.headed || (tokens[at]!.text === tokens[at]!.text.toUpperCase() && tokens[at]!.text.length > 2)) return to
  if (tokens[at]!.cap && phraseAt(tokens, at, BRANDS) === kind) return to
  // "Các Tập đoàn, Tổng công ty": a group, not one of that kind.
  return kind > 1 && tokens[at]!.cap && !(how.many && phraseAt(tokens, at, MEMBERS) >= kind) ? to : undefined
}

function ofBody(tokens: Tokens, at: number, how: Manner): boolean {
  if (how.depth >= DEEPEST || tokens[at]?.cap !== true) return false
  if (phraseAt(tokens, at, KINDS) === 0 || phraseAt(tokens, at, POSTS) > 0) return false
  const upper = nameAt(tokens, at, false, how.depth + 1)
  if (upper?.group !== false) return false
  // "Phòng Thanh tra - Pháp chế", "Phòng Thanh tra & Pháp chế", "Ban Kiểm tra và Pháp chế": two fields, of which the first sounds like a body.
  const next = tokens[upper.to + 1]
  return !(/^(?:[-&]|và)$/u.test(tokens[upper.to]?.low ?? '') && next?.cap && !startsBody(tokens, upper.to + 1))
}

const isSmall = (tokens: Tokens, at: number) =>
  !tokens[at]!.cap && placeAt(tokens, at) === 0 && phraseAt(tokens, at, LEVELS) === 0 && !/^\d/.test(tokens[at]!.low)

/** "Công an các đơn vị, địa phương": a kind and a group of places of work. */
function kindOfGroup(tokens: Tokens, at: number): number {
  const many = quantifierAt(tokens, at)
  return many > 0 && phraseAt(tokens, at + many, MEMBERS) > 0 ? groupEnd(tokens, at + many) : at
}

/** "Thủ trưởng Ban, ngành": the kind is the first of a group. */
const furtherMember = (tokens: Tokens, at: number) =>
  tokens[at]?.low === ',' && !(tokens[at + 1]?.cap ?? true) && phraseAt(tokens, at + 1, MEMBERS) > 0

/** "Ban Quản lý Khu kinh tế Bình An và các khu công nghiệp tỉnh" is one body. */
const ZONES = phrases(
  'và các khu công nghiệp | và các khu kinh tế | và các khu chế xuất | và các kcn | và các kkt | và tương đương',
)

/** Level, place and upper body behind a name: "tỉnh", "huyện Trà Bồng", "các xã, phường", "thuộc Sở". */
function suffixEnd(tokens: Tokens, from: number, depth: number): number {
  let to = from
  for (let steps = 0; steps < MOST_SUFFIXES && to < tokens.length; steps++) {
    const next = suffixStep(tokens, to, depth)
    if (next === to) return to
    to = next
  }
  return to
}

/** "Phòng Nội vụ - Phòng Tài chính": the second is not above the first, but beside it. */
export function isOfSameKind(tokens: Tokens, dash: number): boolean {
  const kind = tokens[dash + 1]
  if (!kind?.cap || !startsBody(tokens, dash + 1)) return false
  for (let i = dash - 1; i >= 0 && !tokens[i]!.mark; i--) if (tokens[i]!.cap && tokens[i]!.low === kind.low) return true
  return false
}

/** What a body is among those that work together; behind a dash it is no part of the name. */
export const STANDING = phrases(
  'cơ quan thường trực | đơn vị thường trực | cơ quan chủ trì | đơn vị chủ trì | cơ quan đầu mối',
)

function suffixStep(tokens: Tokens, at: number, depth: number): number {
  const token = tokens[at]!
  if (token.low === '-' && phraseAt(tokens, at + 1, STANDING) > 0) return at
  if (token.low === '-' && tokens[at + 1]?.cap && !isOfSameKind(tokens, at) && otherWordAt(tokens, at + 1) === 0) {
    const upper = depth < DEEPEST ? nameAt(tokens, at + 1, false, depth + 1) : undefined
    return upper ? upper.to : at + areaName(tokens, at)
  }
  if (token.mark) return bracketEnd(tokens, at)
  const zones = phraseAt(tokens, at, ZONES)
  if (zones > 0) return at + zones
  const places = placesEnd(tokens, at)
  if (places > at) return places
  // "Tổ đảng ở Thường trực Hội đồng nhân dân".
  const within = token.low === 'ở' && tokens[at - 1]?.low === 'đảng'
  const above = within || /^(?:thuộc|trực|của)$/u.test(token.low) ? upperEnd(tokens, at, depth) : at
  // "các Chi cục Thuế TRỰC THUỘC rà soát": of whom it is not said.
  if (above > at || token.low === 'thuộc' || token.low === 'của') return above
  const level = phraseAt(tokens, at, LEVELS)
  if (level > 1 && !endsName(tokens, at, at)) return at + level
  if (token.cap && phraseAt(tokens, at, POSTS) <= 1 && token.low !== 'quyết' && quantifierAt(tokens, at) === 0) {
    // "Nam Trung BỘ tham mưu": a part of the country.
    if (token.low === 'bộ' && /^(?:bắc|trung|nam)$/u.test(tokens[at - 1]!.low)) return at + 1
    // "Phòng Nghiệp vụ Y Sở Y tế"
    const upper = phraseAt(tokens, at, KINDS) > 0 && depth < DEEPEST ? nameAt(tokens, at, false, depth + 1) : undefined
    return upper && !upper.group ? upper.to : at + Math.max(secondWord(tokens, at), phraseAt(tokens, at, KINDS))
  }
  if (level > 0 && !endsName(tokens, at, at)) return at + level
  const quality = phraseAt(tokens, at, QUALITIES)
  if (quality > 1 && ['liên', 'có', 'trên', 'nêu', 'trực'].includes(token.low)) return at + quality
  if (/^\d+$/.test(token.low) && tokens[at + 1]?.low === '/' && isDay(tokens, at + 1)) return at + 3
  return /^\d+$/.test(token.low) || (token.low === 'số' && /^\d/.test(tokens[at + 1]?.low ?? '')) ? at + 1 : at
}

/** "của trường", "của đơn vị": the house that the paper is for. */
const HOUSES = phrases('trường | nhà trường | cơ quan | đơn vị | công ty | tổng công ty | bệnh viện | ngành | quốc hội')

/** "thuộc Sở", "trực thuộc Sở Y tế", "của UBND tỉnh", "của tỉnh". */
function upperEnd(tokens: Tokens, at: number, depth: number): number {
  const start = tokens[at]!.low === 'trực' ? at + 2 : at + 1
  if (tokens[at]!.low === 'trực' && tokens[at + 1]?.low !== 'thuộc') return at
  const level = phraseAt(tokens, start, LEVELS)
  const upper = tokens[start]?.cap && depth < DEEPEST ? nameAt(tokens, start, false, depth + 1) : undefined
  const ranks = phraseAt(tokens, start, RANKS)
  if (ranks > 0) return start + ranks
  if (upper) return upper.to
  if (kindOfGroup(tokens, start) > start) return kindOfGroup(tokens, start)
  const house = tokens[at]!.low === 'của' ? phraseAt(tokens, start, HOUSES) : 0
  if (house > 0) return start + house
  if (level > 0) return start + level
  return tokens[start]?.cap && phraseAt(tokens, start, KINDS) > 0 ? start + phraseAt(tokens, start, KINDS) : at
}
