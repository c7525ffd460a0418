/** Lists of bodies: parted by commas, semicolons and "và", where the names themselves hold commas and "và". */

import { DUTIES } from '../words/duties.ts'
import { KINDS } from '../words/names/bodies.ts'
import { PERSONS, POSTS } from '../words/names/posts.ts'
import { phraseAt, phrases } from '../words/phrases.ts'
import { type Name, type Tokens, tokenEnd, tokenStart } from '../words/tokens.ts'
import { nameAt, STANDING } from './name.ts'
import { endsName } from './run.ts'
import { furtherField, type Shared, separatorEnd, sharedFields, sharedPlaces } from './shared-word.ts'
import { otherWordAt, quantifierAt, startsBody } from './start.ts'

/** The names as they are handed on, the ones among them that are groups, and the token behind the list, or behind what more of it stands further on. */
export type BodyList = { names: string[]; groups: string[]; from: number; to: number; more?: number }

/** A list longer than this is read no further. */
const MOST = 80
/** A bracket longer than this, in tokens, is no remark on a name. */
const BRACKET = 60

/** The list of bodies that starts at token `at`. */
export function listAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const first = nameAt(tokens, at)
  if (!first) return headedAt(text, tokens, at)
  return listFrom(text, tokens, at, first)
}

/** "Giám đốc: Trung tâm Công báo, Trung tâm Lưu trữ": one post at the head of each. */
export function headedAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const post = tokens[at]?.cap ? phraseAt(tokens, at, POSTS) : 0
  if (post === 0 || tokens[at + post]?.low !== ':' || !tokens[at + post + 1]?.cap) return undefined
  const head = text.slice(tokenStart(tokens, at), tokenEnd(tokens, at + post - 1))
  const list: BodyList = { names: [], groups: [], from: at, to: at + post + 1 }
  for (let next: number | undefined = list.to; next !== undefined; next = separatorEnd(tokens, list.to)) {
    const name = phraseAt(tokens, next, POSTS) > 0 ? undefined : nameAt(tokens, next, true)
    if (!name || name.group) break
    list.to = name.to
    list.names.push(`${head} ${lettersOf(text, tokens, name.from, name.to)}`)
  }
  return list.names.length > 0 ? list : undefined
}

/** Behind an order a word like "chủ đầu tư" is a name without "các": "đề nghị Chủ đầu tư rà soát". */
export function bareListAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const bare = phraseAt(tokens, at, BARE) || smallKindAt(tokens, at)
  const first = bare > 0 ? nameAt(tokens, at, true) : undefined
  return first ? listFrom(text, tokens, at, first) : undefined
}

/** Bodies that in one house there is only one of, or that are told of by the same word throughout. */
const OF_HOUSE = phrases(
  'nhà trường | cơ sở giáo dục | cơ sở y tế | cơ sở đào tạo | tổ chuyên môn | tổ bộ môn | ban giám hiệu | ban lãnh đạo | hội đồng trường | chủ đầu tư',
)

/** "Hằng năm, sở GDĐT tổ chức …", "Cuối học kỳ, tổ chuyên môn rà soát …": a kind in small letters with its own name, or the only one there is. */
export function smallListAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const first = smallKindAt(tokens, at) > 0 || phraseAt(tokens, at, OF_HOUSE) > 0 ? nameAt(tokens, at, true) : undefined
  return first ? listFrom(text, tokens, at, first) : undefined
}

/** "giao phòng Quản lý đô thị", "giao ban thường vụ các huyện ủy": the kind in small letters, and what makes it a name. */
function smallKindAt(tokens: Tokens, at: number): number {
  const kind = phraseAt(tokens, at, KINDS)
  if (kind === 0 || otherWordAt(tokens, at) > 0) return 0
  return tokens[at + kind]?.cap || quantifierAt(tokens, at + kind) > 0 ? kind : 0
}

/** Behind "phối hợp với" small letters are enough: "cơ quan, đơn vị liên quan". */
export function partnerListAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const first = nameAt(tokens, at, true)
  return first ? listFrom(text, tokens, at, first) : undefined
}

const BARE = phrases(
  'chủ đầu tư | nhà đầu tư | đơn vị | cơ quan | địa phương | nhà trường | nhà thầu | doanh nghiệp | công ty | chính quyền',
  'chủ rừng | công đoàn | công đoàn cơ sở | cấp ủy | cấp uỷ | tổ chức đảng | tổ chức tín dụng | hợp tác xã | chủ cơ sở | thành viên',
)

function listFrom(text: string, tokens: Tokens, at: number, first: Name): BodyList {
  const list: BodyList = { names: [], groups: [], from: at, to: at }
  let name: Name | undefined = first
  while (name && list.names.length < MOST) {
    addName(list, text, tokens, { ...name, to: unknownEnd(tokens, name.to) })
    for (let more = furtherField(text, tokens, name, list.to); more; more = furtherField(text, tokens, name, list.to)) {
      list.names.push(more.name)
      list.to = more.to
    }
    const next = separatorEnd(tokens, skipBracket(tokens, list.to))
    name =
      next === undefined || labels(tokens, next) ? undefined : (nameAt(tokens, next, true) ?? strangerAt(tokens, next))
  }
  return list
}

/** How many tokens a name in the middle of a list may have whose kind is damaged. */
const STRANGER = 9

/** "Sở Y tế, Độ Chỉ huy Quân sự tỉnh, Công an tỉnh": words with capitals between two bodies are the damaged name of one. */
function strangerAt(tokens: Tokens, at: number): Name | undefined {
  if (!tokens[at]?.cap || tokens[at]!.text === tokens[at]!.text.toUpperCase() || phraseAt(tokens, at, PERSONS) > 0)
    return undefined
  let capitals = 0
  for (let i = at; i < at + STRANGER && i < tokens.length; i++) {
    const low = tokens[i]!.low
    if ((low === ',' || low === ';') && capitals > 1 && i - at > 3 && tokens[i - 1]!.cap === false)
      return startsBody(tokens, i + 1) && nameAt(tokens, i + 1, true) ? { from: at, to: i, group: false } : undefined
    if (tokens[i]!.mark || phraseAt(tokens, i, DUTIES) > 1) return undefined
    if (tokens[i]!.cap) capitals++
  }
  return undefined
}

/** How many tokens a name may run on beyond what the grammar knows. */
const UNKNOWN = 10

/** "Cục Hộ tịch, quốc tịch, chứng thực, Thủ trưởng …": a name runs on to the mark behind which the next surely begins, if no verb stands between. */
function unknownEnd(tokens: Tokens, from: number): number {
  const start = skipBracket(tokens, from)
  const next = separatorEnd(tokens, start)
  if (next !== undefined && (nameAt(tokens, next, true) || labels(tokens, next))) return from
  for (let i = start; i < tokens.length && i < start + UNKNOWN; i++) {
    if (i > start && tokens[i]!.low === ';' && startsBody(tokens, i + 1)) return i
    if (i > start && tokens[i]!.low === ',' && phraseAt(tokens, i + 1, POSTS) > 0 && tokens[i + 1]!.cap) return i
    if (i > start && tokens[i]!.low === ',' && quantifierAt(tokens, i + 1) > 0 && startsBody(tokens, i + 1)) return i
    if (/^[.:()"“”]$/u.test(tokens[i]!.low) || endsName(tokens, i, i) || phraseAt(tokens, i, DUTIES) > 0) return from
  }
  return from
}

/** "Đơn vị phối hợp:" is the label of another list, no name. */
function labels(tokens: Tokens, at: number): boolean {
  // "Sở Y tế, PHÒNG QUẢN LÝ DƯỢC: rà soát": a name of its own.
  if (tokens[at - 1]?.low === 'hoặc' || (tokens[at]?.cap && tokens[at + 1]?.cap)) return false
  for (let i = at; i < at + 7; i++) if (tokens[i]?.low === ':') return phraseAt(tokens, at, LABELS) > 0
  return false
}
const LABELS = phrases('đơn vị|cơ quan|bộ phận|phòng|sở, ngành|thời gian|phối hợp|chủ trì')

/** "Thủ trưởng các đơn vị VÀ TỔ CHỨC, CÁ NHÂN có liên quan": those behind "và" are headed by nobody. */
const AND_OTHERS = /(?<!tổ chức) và ((?:các |những )?(?:(?:cơ quan, )?(?:đơn vị, )?tổ chức, )?cá nhân(?: .+)?)$/u
const PERSONS_ALONE = /^(?:các |những )?cá nhân/u

function addName(list: BodyList, text: string, tokens: Tokens, name: Name): void {
  list.to = name.to
  const fields = sharedNames(text, tokens, name)
  if (fields) {
    list.to = fields.to
    list.names.push(...fields.names)
    return
  }
  const words = lettersOf(text, tokens, name.from, name.to)
  const others = phraseAt(tokens, name.from, POSTS) > 0 ? AND_OTHERS.exec(words) : null
  if (others) {
    // Persons are no body.
    const names = [words.slice(0, others.index), others[1]!].slice(0, PERSONS_ALONE.test(others[1]!) ? 1 : 2)
    list.names.push(...names)
    list.groups.push(...names)
    return
  }
  if (list.names.includes(words)) return
  list.names.push(words)
  if (name.group) list.groups.push(words)
}

/** Letters of tokens [from, to), brackets left out. */
function lettersOf(text: string, tokens: Tokens, from: number, to: number): string {
  return text.slice(tokenStart(tokens, from), tokenEnd(tokens, to - 1)).replace(/ ?\([^()]{0,200}\)/g, '')
}

/** The bodies that one word stands for, where it does. */
export function sharedNames(text: string, tokens: Tokens, name: Name): Shared | undefined {
  return sharedFields(text, tokens, name) ?? sharedPlaces(text, tokens, name) ?? namedMembers(text, tokens, name)
}

const AS_FOLLOWS = phrases('sau | sau đây | gồm | bao gồm | như sau')

/** "các cơ quan: Công an tỉnh, Sở Y tế", "các hội sau: Hội Nông dân, Hội Làm vườn": the group is named member by member. */
function namedMembers(text: string, tokens: Tokens, name: Name): Shared | undefined {
  const colon = name.to + phraseAt(tokens, name.to, AS_FOLLOWS)
  if (!name.group || tokens[colon]?.low !== ':' || quantifierAt(tokens, name.from) === 0) return undefined
  if (!tokens[colon + 1]?.cap || !startsBody(tokens, colon + 1)) return undefined
  const members = listAt(text, tokens, colon + 1)
  return members && members.names.length > 1 && tokens[members.to]?.low !== ',' ? members : undefined
}

/** The token behind a bracket at `at`, or behind what else says which part the body plays; otherwise `at`. */
export function skipBracket(tokens: Tokens, at: number): number {
  const low = tokens[at]?.low
  if (low === '-') return standingEnd(tokens, at)
  if (low !== '(') return at
  for (let i = at + 1; i < tokens.length && i < at + BRACKET; i++) if (tokens[i]!.low === ')') return i + 1
  return at
}

/** "Công an tỉnh - CƠ QUAN THƯỜNG TRỰC BAN CHỈ ĐẠO rà soát": what the body is among the others. */
function standingEnd(tokens: Tokens, dash: number): number {
  const standing = phraseAt(tokens, dash + 1, STANDING)
  if (standing === 0) return dash
  const to = dash + 1 + standing
  return nameAt(tokens, tokens[to]?.low === 'của' ? to + 1 : to, true)?.to ?? to
}
