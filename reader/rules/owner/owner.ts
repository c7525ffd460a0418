/** What the rules of owners share: the value they read, and how it is quoted. */

import type { BodyList } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { byBrackets } from '../../body/roles.ts'
import { quantifierAt, startsBody } from '../../body/start.ts'
import type { Block } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { PERSONS, POSTS } from '../../words/names/posts.ts'
import { SURNAMES } from '../../words/names/surnames.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import { PARTNER_REACH, partnersFrom } from './partners.ts'

export type OwnerRead = { lead: string[]; with: string[]; groups?: string[]; for?: string[]; standing?: boolean }

/** Sets the letters that a match stands for: the names are read by a grammar, not by the pattern. */
export function stretch(match: RegExpExecArray, block: Block, from: number, to: number): void {
  match.index = from
  match[0] = block.text.slice(from, to)
}

const ADDRESSES = phrases('các đồng chí | đồng chí | các đ/c | đ/c | các ông | ông | các bà | bà')

const MEMBERS_OF = phrases('thành viên')

/** How many tokens of "các đồng chí" stand before a post that heads a body: "các đồng chí Giám đốc Sở". */
export function addressAt(tokens: Tokens, at: number): number {
  const length = phraseAt(tokens, at, ADDRESSES)
  // "các đồng chí THÀNH VIÊN Ban Chỉ đạo": all of them together.
  if (length > 0 && phraseAt(tokens, at + length, MEMBERS_OF) > 0) return tokens[at + length + 2]?.cap ? length : 0
  const behind = behindPersons(tokens, at, length)
  if (behind !== undefined) return behind - at
  if (length === 0 || !tokens[at + length]?.cap) return 0
  return phraseAt(tokens, at + length, POSTS) > 0 ? length : (behindPerson(tokens, at + length) ?? at) - at
}

/** How many tokens the persons before a body may take. */
const PERSONS_LENGTH = 10

/** "các đồng chí ủy viên Ban Chấp hành, CÁC CHI HỘI …", "cán bộ, hội viên và CÁC CHI HỘI …": the bodies behind persons who are told by what they are. */
function behindPersons(tokens: Tokens, at: number, address: number): number | undefined {
  const first = at + quantifierAt(tokens, at)
  if (address === 0 && phraseAt(tokens, first, PERSONS) === 0) return undefined
  if (address > 0 && (SURNAMES.has(tokens[at + address]?.bare ?? '') || phraseAt(tokens, at + address, POSTS) > 0))
    return undefined
  for (let i = first; i < first + PERSONS_LENGTH && tokens[i]; i++) {
    if (/^(?:,|và)$/u.test(tokens[i]!.low)) {
      const next = i + 1 + quantifierAt(tokens, i + 1)
      if (phraseAt(tokens, next, PERSONS) > 0 || phraseAt(tokens, next, POSTS) > 0) continue
      if (next > i + 1 && startsBody(tokens, i + 1)) return i + 1
    } else if (tokens[i]!.mark || (!tokens[i]!.cap && phraseAt(tokens, i, DUTIES) > 1)) return undefined
  }
  return undefined
}

/** How many words a person's name may have. */
const LONGEST_NAME = 5

/** "đồng chí Nguyễn Văn An - Phó Giám đốc Sở VÀ Trưởng phòng Tổ chức": behind the person and the person's own post. */
function behindPerson(tokens: Tokens, at: number): number | undefined {
  if (!SURNAMES.has(tokens[at]!.bare)) return undefined
  let to = at
  while (to < at + LONGEST_NAME && tokens[to]?.cap) to++
  if (/^[-,]$/u.test(tokens[to]?.low ?? '')) to = nameAt(tokens, to + 1, true)?.to ?? to
  return tokens[to]?.low === 'và' ? to + 1 : undefined
}

const STANDING = phrases('là cơ quan thường trực|làm cơ quan thường trực|cơ quan thường trực')

/** "tham mưu UBND tỉnh", "giúp Bộ trưởng": who is served. */
export function servedFrom(text: string, tokens: Tokens, from: number): string[] | undefined {
  for (let i = from; i < tokens.length && i < from + PARTNER_REACH; i++) {
    const token = tokens[i]!
    if (token.low === ';' || token.low === '.') return undefined
    const advises = token.bare === 'tham' && tokens[i + 1]?.bare === 'muu' ? 2 : token.low === 'giúp' ? 1 : 0
    if (advises === 0) continue
    let at = i + advises
    // "tham mưu, giúp UBND tỉnh", but not "tham mưu, Phòng Kinh tế bố trí kinh phí".
    while (/^(?:cho|giúp)$/u.test(tokens[at]?.low ?? '') || (tokens[at]?.low === ',' && tokens[at + 1]?.low === 'giúp'))
      at++
    const name = nameAt(tokens, at)
    if (name) return [text.slice(tokenStart(tokens, name.from), tokenEnd(tokens, name.to - 1))]
  }
  return undefined
}

/** How much of the sentence behind the duty is quoted, in tokens. */
const QUOTED = 14

/** The value for names at the head of a sentence, and where its quote ends. */
export function ownerOf(
  text: string,
  tokens: Tokens,
  list: BodyList,
  from = list.to,
): { value: OwnerRead; end: number } {
  const partners = partnersFrom(text, tokens, from)
  const roles = partners ? undefined : byBrackets(text, tokens, list)
  const value: OwnerRead = roles ?? {
    lead: list.names,
    with: partners?.names.filter(name => !list.names.includes(name)) ?? [],
  }
  const groups = [...list.groups, ...(partners?.groups ?? [])]
  if (groups.length > 0) value.groups = groups
  const served = servedFrom(text, tokens, from)
  if (served) value.for = served
  if (phraseAt(tokens, from, STANDING) > 0) value.standing = true
  return { value, end: quoteEnd(tokens, from, partners?.more ?? partners?.to) }
}

function quoteEnd(tokens: Tokens, from: number, partnersEnd?: number): number {
  let i = from
  while (i < tokens.length && i < from + QUOTED) {
    const low = tokens[i]!.low
    if (low === ';' || low === ':' || (low === '.' && (tokens[i + 1]?.cap ?? true))) break
    // "…, giao Sở Nội vụ …", "… đồng thời giao Sở Nội vụ …": the order to the next.
    const order = tokens[i + 1]?.low === 'đồng' ? i + 3 : i + 1
    if (/^(?:,|và)$/u.test(low) && tokens[order]?.text === 'giao' && tokens[order + 1]?.cap) break
    i++
  }
  return tokenEnd(tokens, Math.max(i, partnersEnd ?? 0) - 1)
}
