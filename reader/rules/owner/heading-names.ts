/** What stands behind the names of a heading and tells which of them are meant, or who else is. */

import { namedEnd } from '../../body/group/places.ts'
import { type BodyList, listAt } from '../../body/list.ts'
import { quantifierAt, startsBody } from '../../body/start.ts'
import { isPerson } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import { STAFF } from './beside.ts'

/** "Phân công đơn vị thực hiện:" above a table or a list: it shares out the work and names nobody. */
export const DIVIDES =
  /^phân công (?:cơ quan|đơn vị|bộ phận)(?:,? (?:cơ quan|đơn vị|bộ phận|cá nhân))* (?:chủ trì|thực hiện|phụ trách|phối hợp)/iu
/** How far what tells a group apart may reach, in tokens. */
const WHICH = 14

/** "Đối với các đơn vị CHƯA GỬI BÁO CÁO: rà soát …": what a group has or has not done says which of it is told. */
export function whichOnes(text: string, tokens: Tokens, list: BodyList | undefined): BodyList | undefined {
  const group = list?.groups.at(-1)
  if (!list || group === undefined || list.names.at(-1) !== group || !tellsApart(tokens, list.to)) return list
  let colon = list.to
  while (tokens[colon] && !tokens[colon]!.mark && colon < list.to + WHICH) colon++
  if (tokens[colon]?.low !== ':') return list
  const at = text.lastIndexOf(group, tokenStart(tokens, list.to))
  const name = at < 0 ? group : text.slice(at, tokenEnd(tokens, colon - 1))
  return { ...list, names: [...list.names.slice(0, -1), name], groups: [...list.groups.slice(0, -1), name], to: colon }
}

/** The grammar of names may have taken the first words of it for a quality. */
const tellsApart = (tokens: Tokens, at: number) =>
  [at, at - 1, at - 2].some(i => /^(?:chưa|đã|không)$/u.test(tokens[i]?.low ?? ''))

/** How many words tell which persons are meant. */
const PERSONS = 8

/** "Tổ chuyên môn VÀ GIÁO VIÊN BỘ MÔN": persons behind the bodies, who are no owners, to the colon or the end of the heading. */
export function behindPersons(tokens: Tokens, at: number): number {
  if (!/^(?:,|và)$/u.test(tokens[at]?.low ?? '') || !(isPerson(tokens, at + 1) || phraseAt(tokens, at + 1, STAFF) > 0))
    return at
  for (let i = at + 1; i <= at + PERSONS + 1; i++) {
    if (!tokens[i] || (tokens[i]!.mark && i > at + 1)) return i
    if (startsBody(tokens, i)) return at
  }
  return at
}

/** "Đối với giáo viên phụ trách công tác Đoàn VÀ TỔ TƯ VẤN": bodies behind persons, to the colon or the end of the heading. */
export function besidePersons(text: string, tokens: Tokens, at: number): BodyList | undefined {
  if (!isPerson(tokens, at + quantifierAt(tokens, at))) return undefined
  for (let i = at + 1; tokens[i] && !/^[.;:()]$/u.test(tokens[i]!.low) && i <= at + WHICH; i++) {
    if (tokens[i]!.low !== 'và') continue
    const list = listAt(text, tokens, i + 1)
    return list && (tokens[list.to]?.low ?? ':') === ':' ? list : undefined
  }
  return undefined
}

const PLACE = phrases('xã | phường | thị trấn | đặc khu | huyện | quận | thị xã | thành phố | tỉnh | thủ đô')

/** "Đối với XÃ AN BÌNH, PHƯỜNG HÒA SƠN:": places in small letters that are told what stands below, to the end of the heading. */
export function placesAt(text: string, tokens: Tokens, from: number): BodyList | undefined {
  const names: string[] = []
  for (let at = from; ; ) {
    const word = tokens[at]?.cap === false || tokens[at]?.low === 'thủ' ? phraseAt(tokens, at, PLACE) : 0
    const to = namedEnd(tokens, at + word)
    if (word === 0 || to === at + word) return undefined
    names.push(text.slice(tokenStart(tokens, at), tokenEnd(tokens, to - 1)))
    const end = tokens[to]
    if (!end || (/^[.:]$/u.test(end.low) && !tokens[to + 1])) return { names, groups: [], from, to }
    if (!/^(?:,|và)$/u.test(end.low)) return undefined
    at = to + 1
  }
}
