/** Lists of bodies: parted by commas, semicolons and "và", where the names themselves hold commas and "và". */
import { KINDS } from '../words/bodies.ts'
import { DUTIES, MANNERS, STRONG } from '../words/duties.ts'
import { FIELDS } from '../words/fields.ts'
import { phraseAt, phrases, type Token } from '../words/phrases.ts'
import { PERSONS, POSTS } from '../words/posts.ts'
import { regionsEnd } from './group-places.ts'
import { isOfSameKind, type Name, nameAt } from './name.ts'
import { endsName, runEnd } from './run.ts'
import { otherWordAt, placeAt, quantifierAt, startsBody } from './start.ts'

/** The names as they are handed on, the ones among them that are groups, and the token behind the list. */
export type BodyList = { names: string[]; groups: string[]; from: number; to: number }

/** A list longer than this is read no further. */
const MOST = 80
/** A bracket longer than this, in tokens, is no remark on a name. */
const BRACKET = 40

/** The list of bodies that starts at token `at`. */
export function listAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  const first = nameAt(tokens, at)
  if (!first) return headedAt(text, tokens, at)
  return listFrom(text, tokens, at, first)
}

/** "Giám đốc: Trung tâm Công báo, Trung tâm Lưu trữ": one post at the head of each. */
export function headedAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  const post = tokens[at]?.cap ? phraseAt(tokens, at, POSTS) : 0
  if (post === 0 || tokens[at + post]?.low !== ':' || !tokens[at + post + 1]?.cap) return undefined
  const head = text.slice(tokens[at]!.start, tokens[at + post - 1]!.end)
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
export function bareListAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  const bare = phraseAt(tokens, at, BARE) || smallKindAt(tokens, at)
  const first = bare > 0 ? nameAt(tokens, at, true) : undefined
  return first ? listFrom(text, tokens, at, first) : undefined
}

/** Bodies that in one house there is only one of, or that are told of by the same word throughout. */
const OF_HOUSE = phrases(
  'nhà trường | cơ sở giáo dục | cơ sở y tế | cơ sở đào tạo | tổ chuyên môn | tổ bộ môn | ban giám hiệu | ban lãnh đạo | hội đồng trường | chủ đầu tư',
)

/** "Hằng năm, sở GDĐT tổ chức …", "Cuối học kỳ, tổ chuyên môn rà soát …": a kind in small letters with its own name, or the only one there is. */
export function smallListAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  const first = smallKindAt(tokens, at) > 0 || phraseAt(tokens, at, OF_HOUSE) > 0 ? nameAt(tokens, at, true) : undefined
  return first ? listFrom(text, tokens, at, first) : undefined
}

/** "giao phòng Quản lý đô thị", "giao ban thường vụ các huyện ủy": the kind in small letters, and what makes it a name. */
function smallKindAt(tokens: Token[], at: number): number {
  const kind = phraseAt(tokens, at, KINDS)
  if (kind === 0 || otherWordAt(tokens, at) > 0) return 0
  return tokens[at + kind]?.cap || quantifierAt(tokens, at + kind) > 0 ? kind : 0
}

/** Behind "phối hợp với" small letters are enough: "cơ quan, đơn vị liên quan". */
export function partnerListAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  const first = nameAt(tokens, at, true)
  return first ? listFrom(text, tokens, at, first) : undefined
}

const BARE = phrases(
  'chủ đầu tư | nhà đầu tư | đơn vị | cơ quan | địa phương | nhà trường | nhà thầu | doanh nghiệp | công ty | chính quyền',
  'chủ rừng | công đoàn | công đoàn cơ sở | cấp ủy | cấp uỷ | tổ chức đảng | tổ chức tín dụng | hợp tác xã | chủ cơ sở',
)

function listFrom(text: string, tokens: Token[], at: number, first: Name): BodyList {
  const list: BodyList = { names: [], groups: [], from: at, to: at }
  let name: Name | undefined = first
  while (name && list.names.length < MOST) {
    addName(list, text, tokens, { ...name, to: unknownEnd(tokens, name.to) })
    const next = separatorEnd(tokens, skipBracket(tokens, list.to))
    name =
      next === undefined || labels(tokens, next) ? undefined : (nameAt(tokens, next, true) ?? strangerAt(tokens, next))
  }
  return list
}

/** How many tokens a name in the middle of a list may have whose kind is damaged. */
const STRANGER = 9

/** "Sở Y tế, Độ Chỉ huy Quân sự tỉnh, Công an tỉnh": words with capitals between two bodies are the damaged name of one. */
function strangerAt(tokens: Token[], at: number): Name | undefined {
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
function unknownEnd(tokens: Token[], from: number): number {
  const start = skipBracket(tokens, from)
  const next = separatorEnd(tokens, start)
  if (next !== undefined && (nameAt(tokens, next, true) || labels(tokens, next))) return from
  for (let i = start; i < tokens.length && i < start + UNKNOWN; i++) {
    if (i > start && tokens[i]!.low === ';' && startsBody(tokens, i + 1)) return i
    if (i > start && tokens[i]!.low === ',' && phraseAt(tokens, i + 1, POSTS) > 0 && tokens[i + 1]!.cap) return i
    if (/^[.:()"“”]$/u.test(tokens[i]!.low) || endsName(tokens, i, i) || phraseAt(tokens, i, DUTIES) > 0) return from
  }
  return from
}

/** "Đơn vị phối hợp:" is the label of another list, no name. */
function labels(tokens: Token[], at: number): boolean {
  if (tokens[at - 1]?.low === 'hoặc') return false
  for (let i = at; i < at + 6; i++) if (tokens[i]?.low === ':') return phraseAt(tokens, at, LABELS) > 0
  return false
}
const LABELS = phrases('đơn vị|cơ quan|bộ phận|phòng|sở, ngành|thời gian|phối hợp|chủ trì')

/** "Thủ trưởng các đơn vị VÀ TỔ CHỨC, CÁ NHÂN có liên quan": those behind "và" are headed by nobody. */
const AND_OTHERS = /(?<!tổ chức) và ((?:các |những )?(?:(?:cơ quan, )?(?:đơn vị, )?tổ chức, )?cá nhân(?: .+)?)$/u
const PERSONS_ALONE = /^(?:các |những )?cá nhân/u

function addName(list: BodyList, text: string, tokens: Token[], name: Name): void {
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
function lettersOf(text: string, tokens: Token[], from: number, to: number): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/ ?\([^()]{0,200}\)/g, '')
}

type Shared = { names: string[]; to: number }

/** One word for many bodies and what tells them apart: fields ("các Sở: Tài chính, Xây dựng") or places ("UBND các xã: An Bình, Yên Hòa"). */
export function sharedNames(text: string, tokens: Token[], name: Name): Shared | undefined {
  return sharedFields(text, tokens, name) ?? sharedPlaces(text, tokens, name) ?? namedMembers(text, tokens, name)
}

const AS_FOLLOWS = phrases('sau | sau đây | gồm | bao gồm | như sau')

/** "các cơ quan: Công an tỉnh, Sở Y tế", "các hội sau: Hội Nông dân, Hội Làm vườn": the group is named member by member. */
function namedMembers(text: string, tokens: Token[], name: Name): Shared | undefined {
  const colon = name.to + phraseAt(tokens, name.to, AS_FOLLOWS)
  if (!name.group || tokens[colon]?.low !== ':' || quantifierAt(tokens, name.from) === 0) return undefined
  if (!tokens[colon + 1]?.cap || !startsBody(tokens, colon + 1)) return undefined
  const members = listAt(text, tokens, colon + 1)
  return members && members.names.length > 1 && tokens[members.to]?.low !== ',' ? members : undefined
}

/** "các Sở: Tài chính, Xây dựng", "các Bộ Y tế, Nội vụ": each field is a body of its own. */
function sharedFields(text: string, tokens: Token[], name: Name): Shared | undefined {
  const post = phraseAt(tokens, name.from, POSTS)
  const kind = name.from + post + quantifierAt(tokens, name.from + post)
  if (kind === name.from + post || phraseAt(tokens, kind, KINDS) !== 1) return undefined
  const colon = tokens[name.to]?.low === ':'
  // "các ban, ngành: Công an, Quân sự": no body of the kind “ban”.
  if (colon && tokens[kind]!.low === 'ban' && name.to > kind + 1) return undefined
  const word = tokens[kind]!.text
  const head = [
    ...tokens.slice(name.from, name.from + post).map(token => token.text),
    word[0]!.toUpperCase() + word.slice(1),
  ].join(' ')
  const names: string[] = []
  let to = colon ? name.to + 1 : kind + 1
  for (let at: number | undefined = to; at !== undefined; at = separatorEnd(tokens, to)) {
    const length = opensWork(tokens, at)
      ? 0
      : phraseAt(tokens, at, FIELDS) || unknownField(tokens, at, names.length > 0 || colon)
    const other = length === 0 && colon && names.length > 0 ? amongFields(tokens, at) : 0
    if (length === 0 && other === 0) break
    to = at + length + other
    names.push(`${other > 0 ? '' : `${head} `}${text.slice(tokens[at]!.start, tokens[to - 1]!.end)}`)
  }
  const known = phraseAt(tokens, kind + 2, FIELDS) > 0
  return names.length > 1 || (colon && known && names.length > 0) ? { names, to } : undefined
}

/** "Các Đội Truyền tải điện: TỔ CHỨC huấn luyện", "Các phòng: XÂY DỰNG kế hoạch": work behind the colon, no field. */
function opensWork(tokens: Token[], at: number): boolean {
  const verb = phraseAt(tokens, at, DUTIES)
  if (verb === 0 || verb < phraseAt(tokens, at, FIELDS)) return false
  const behind = tokens[at + verb]
  return (
    !tokens[at]!.cap || (tokens[at - 1]?.low === ':' && behind !== undefined && !behind.mark && behind.low !== 'và')
  )
}

/** "các Sở, ngành: Tài chính, Kho bạc Nhà nước, Xây dựng": a body with its own name stands between two fields. */
function amongFields(tokens: Token[], at: number): number {
  const name = startsBody(tokens, at) ? nameAt(tokens, at, true) : undefined
  if (!name || name.group || tokens[at]!.low === 'công') return 0
  for (let to = at + 1; to <= name.to; to++) {
    const next = separatorEnd(tokens, to)
    if (next !== undefined && phraseAt(tokens, next, FIELDS) > 0) return to - at
  }
  return 0
}

/** A name of a place is no longer than this, in tokens. */
const PLACE_NAME = 5

/** "Chủ tịch UBND các xã: An Bình, Yên Hòa", "các huyện Trà Bồng, Sơn Hà": each place stands for a body of its own. */
function sharedPlaces(text: string, tokens: Token[], name: Name): Shared | undefined {
  let many = name.from
  while (many < name.to && !(quantifierAt(tokens, many) === 1 && placeAt(tokens, many + 1) > 0)) many++
  const word = placeAt(tokens, many + 1)
  if (many >= name.to) return undefined
  if (regionsEnd(tokens, many + 1 + word) > many + 1 + word) return undefined
  const colon = tokens[many + 1 + word]?.low === ':'
  const head = many === name.from ? '' : `${text.slice(tokens[name.from]!.start, tokens[many - 1]!.end)} `
  const kind = text.slice(tokens[many + 1]!.start, tokens[many + word]!.end)
  const names: string[] = []
  let to = many + 1 + word + (colon ? 1 : 0)
  for (let at: number | undefined = to; at !== undefined; at = separatorEnd(tokens, to)) {
    const own = tokens[at]?.cap ? 0 : placeAt(tokens, at)
    const end = placeNameEnd(tokens, at + own)
    if (end === at + own) break
    to = end
    names.push(`${head}${own > 0 ? '' : `${kind} `}${text.slice(tokens[at]!.start, tokens[to - 1]!.end)}`)
  }
  return names.length > 1 && endsNames(tokens, to) ? { names, to } : undefined
}

function placeNameEnd(tokens: Token[], from: number): number {
  if (startsBody(tokens, from)) return from
  let to = from
  while (to < from + PLACE_NAME && (tokens[to]?.cap || (to > from && /^\d+$/u.test(tokens[to]?.low ?? '')))) to++
  return to
}

/** "các huyện Miền núi": small letters that are no verb belong to the word before, which is then no name. */
const endsNames = (tokens: Token[], at: number) =>
  !tokens[at] ||
  tokens[at]!.mark ||
  tokens[at]!.low === 'và' ||
  quantifierAt(tokens, at) > 0 ||
  phraseAt(tokens, at, DUTIES) > 0 ||
  phraseAt(tokens, at, MANNERS) > 0 ||
  phraseAt(tokens, at, STRONG) > 0

/** Behind a colon or fields that are known, one that is not: words with capitals that begin no body of their own. */
function unknownField(tokens: Token[], at: number, expected: boolean): number {
  if (!expected || !tokens[at]?.cap || startsBody(tokens, at)) return 0
  const end = runEnd(tokens, at)
  for (let i = at + 1; i < end; i++) if (tokens[i]!.low === ',' && phraseAt(tokens, i + 1, FIELDS) > 0) return i - at
  return end - at
}

/** Behind ", ", "; ", " và ", ", và ", " hoặc " or "/"; undefined if none stands there. */
function separatorEnd(tokens: Token[], at: number): number | undefined {
  const low = tokens[at]?.low
  if (low === ',' || low === ';' || low === '/' || low === '&') return tokens[at + 1]?.low === 'và' ? at + 2 : at + 1
  if (low === '-' && isOfSameKind(tokens, at) && startsBody(tokens, at + 1)) return at + 1
  return low === 'và' || low === 'hoặc' ? at + 1 : undefined
}

/** The token behind a bracket at `at`, or `at`. */
export function skipBracket(tokens: Token[], at: number): number {
  if (tokens[at]?.low !== '(') return at
  for (let i = at + 1; i < tokens.length && i < at + BRACKET; i++) if (tokens[i]!.low === ')') return i + 1
  return at
}
