/** One word for many bodies and what tells them apart: fields ("các Sở: Tài chính, Xây dựng") or places ("UBND các xã: An Bình, Yên Hòa"). */

import { DUTIES, MANNERS, STRONG } from '../words/duties.ts'
import { KINDS } from '../words/names/bodies.ts'
import { FIELDS } from '../words/names/fields.ts'
import { POSTS } from '../words/names/posts.ts'
import { phraseAt } from '../words/phrases.ts'
import { type Name, type Tokens, tokenEnd, tokenStart } from '../words/tokens.ts'
import { regionsEnd } from './group/places.ts'
import { isOfSameKind, nameAt } from './name.ts'
import { runEnd } from './run.ts'
import { placeAt, quantifierAt, startsBody } from './start.ts'

export type Shared = { names: string[]; to: number }

/** "các Sở: Tài chính, Xây dựng", "các Bộ Y tế, Nội vụ": each field is a body of its own. */
export function sharedFields(text: string, tokens: Tokens, name: Name): Shared | undefined {
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
    // "các sở: Y tế, CÔNG AN TỈNH", "các phòng nghiệp vụ, CÔNG AN CẤP XÃ": nothing but a ministry is called so.
    const police = tokens[kind]!.low !== 'bộ' && tokens[at]?.low === 'công' && tokens[at + 1]?.low === 'an'
    const length =
      opensWork(tokens, at) || police
        ? 0
        : phraseAt(tokens, at, FIELDS) || unknownField(tokens, at, names.length > 0 || colon)
    const other =
      length === 0 && colon && names.length > 0 ? (police ? policeEnd(tokens, at) : amongFields(tokens, at)) : 0
    if (length === 0 && other === 0) break
    to = at + length + other
    names.push(`${other > 0 ? '' : `${head} `}${text.slice(tokenStart(tokens, at), tokenEnd(tokens, to - 1))}`)
  }
  const known = phraseAt(tokens, kind + 2, FIELDS) > 0
  return names.length > 1 || (colon && known && names.length > 0) ? { names, to } : undefined
}

/** "Sở Y tế, NỘI VỤ, TÀI CHÍNH rà soát": a further field behind the first body, where the list or the verb goes on behind it. */
export function furtherField(
  text: string,
  tokens: Tokens,
  first: Name,
  at: number,
): { name: string; to: number } | undefined {
  const kind = tokens[first.from]!
  const next =
    first.group || !/^(?:Sở|Bộ)$/u.test(kind.text) || phraseAt(tokens, first.from + 1, FIELDS) === 0
      ? undefined
      : separatorEnd(tokens, at)
  if (next === undefined || !tokens[next]?.cap || nameAt(tokens, next, true)) return undefined
  const to = next + phraseAt(tokens, next, FIELDS)
  if (to === next || !endsNames(tokens, to)) return undefined
  // "Sở Y tế, XÂY DỰNG và ban hành kế hoạch": the verb of a careless typist, unless another stands right behind it.
  if (phraseAt(tokens, next, DUTIES) > 0 && phraseAt(tokens, to, DUTIES) < 2) return undefined
  return { name: `${kind.text} ${text.slice(tokenStart(tokens, next), tokenEnd(tokens, to - 1))}`, to }
}

/** "Các Đội Truyền tải điện: TỔ CHỨC huấn luyện", "Các phòng: XÂY DỰNG kế hoạch": work behind the colon, no field. */
function opensWork(tokens: Tokens, at: number): boolean {
  const verb = phraseAt(tokens, at, DUTIES)
  if (verb === 0 || verb < phraseAt(tokens, at, FIELDS)) return false
  const behind = tokens[at + verb]
  return (
    !tokens[at]!.cap || (tokens[at - 1]?.low === ':' && behind !== undefined && !behind.mark && behind.low !== 'và')
  )
}

const policeEnd = (tokens: Tokens, at: number) => (nameAt(tokens, at, true)?.to ?? at) - at

/** "các Sở, ngành: Tài chính, Kho bạc Nhà nước, Xây dựng": a body with its own name stands between two fields. */
function amongFields(tokens: Tokens, at: number): number {
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
export function sharedPlaces(text: string, tokens: Tokens, name: Name): Shared | undefined {
  let many = name.from
  while (many < name.to && !(quantifierAt(tokens, many) === 1 && placeAt(tokens, many + 1) > 0)) many++
  const word = placeAt(tokens, many + 1)
  if (many >= name.to) return undefined
  if (regionsEnd(tokens, many + 1 + word) > many + 1 + word) return undefined
  const colon = tokens[many + 1 + word]?.low === ':'
  const head = many === name.from ? '' : `${text.slice(tokenStart(tokens, name.from), tokenEnd(tokens, many - 1))} `
  const kind = text.slice(tokenStart(tokens, many + 1), tokenEnd(tokens, many + word))
  const names: string[] = []
  let to = many + 1 + word + (colon ? 1 : 0)
  for (let at: number | undefined = to; at !== undefined; at = separatorEnd(tokens, to)) {
    const own = tokens[at]?.cap ? 0 : placeAt(tokens, at)
    const end = placeNameEnd(tokens, at + own)
    if (end === at + own) break
    to = end
    names.push(`${head}${own > 0 ? '' : `${kind} `}${text.slice(tokenStart(tokens, at), tokenEnd(tokens, to - 1))}`)
  }
  return names.length > 1 && endsNames(tokens, to) ? { names, to } : undefined
}

function placeNameEnd(tokens: Tokens, from: number): number {
  if (startsBody(tokens, from)) return from
  let to = from
  while (to < from + PLACE_NAME && (tokens[to]?.cap || (to > from && /^\d+$/u.test(tokens[to]?.low ?? '')))) to++
  return to
}

/** "các huyện Miền núi": small letters that are no verb belong to the word before, which is then no name. */
const endsNames = (tokens: Tokens, at: number) =>
  !tokens[at] ||
  tokens[at]!.mark ||
  tokens[at]!.low === 'và' ||
  quantifierAt(tokens, at) > 0 ||
  phraseAt(tokens, at, DUTIES) > 0 ||
  phraseAt(tokens, at, MANNERS) > 0 ||
  phraseAt(tokens, at, STRONG) > 0

/** Behind a colon or fields that are known, one that is not: words with capitals that begin no body of their own. */
function unknownField(tokens: Tokens, at: number, expected: boolean): number {
  if (!expected || !tokens[at]?.cap || startsBody(tokens, at)) return 0
  const end = runEnd(tokens, at)
  for (let i = at + 1; i < end; i++) if (tokens[i]!.low === ',' && phraseAt(tokens, i + 1, FIELDS) > 0) return i - at
  return end - at
}

/** Behind ", ", "; ", " và ", ", và ", " hoặc " or "/"; undefined if none stands there. */
export function separatorEnd(tokens: Tokens, at: number): number | undefined {
  const low = tokens[at]?.low
  if (low === ',' || low === ';' || low === '/' || low === '&') return tokens[at + 1]?.low === 'và' ? at + 2 : at + 1
  if (low === '-' && isOfSameKind(tokens, at) && startsBody(tokens, at + 1)) return at + 1
  return low === 'và' || low === 'hoặc' ? at + 1 : undefined
}
