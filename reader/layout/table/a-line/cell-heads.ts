/** The heads of a table written one cell a line: each below the other, or several on one line. */
import { matchesOf } from '../../../scanner/matches.ts'
import { cut, joined } from '../../../text/text.ts'
import { fold } from '../../../words/fold.ts'
import { hasNoSmall } from '../../paragraph/paragraph.ts'
import type { Strip } from '../../strip.ts'
import { HEAD, TIME_HEAD, WHO_HEAD, WORK_HEAD } from '../table.ts'

export const BEGINS = /^(?:S?T\.?T\.?|Số TT|Số thứ tự)(?: |$)/iu
const BESIDE = /phối hợp|tham gia|liên quan/iu
const LONGEST_HEAD = 60
const MOST_HEADS = 12
/** "Thời gian" divided: "Đến 2025", "2026 - 2030". */
const YEARS_HEAD = /^(?:đến |giai đoạn |năm )*20\d{2}(?: ?- ?20\d{2})?$/iu
export const FIRST = /^0?1(?:\.1)?[.)]?$/u
export const SECTION = /^(?:[IVX]{1,5}|[A-H])[.)] ?\p{Lu}/u
/** Also without a stop, where it is a letter: "A Nhóm nhiệm vụ". */
export const LETTERED = /^[A-H] (?=\p{Lu}\p{Ll}+ \p{Ll})/u
/** The number of a section, its title on the next line. */
export const SECTION_NUMBER = /^(?:[IVX]{1,5}|[A-H])[.)]?$/u
export const joinedStrip = <Of extends Strip>(a: Of, b: Strip): Of => ({
  ...a,
  flow: joined([a.flow, b.flow]),
  to: b.to,
})

/** `names` is the first column that holds bodies: who leads, or those beside him where they stand before. */
export type Columns = {
  heads: Strip[][]
  work: number
  who: number
  names: number
  time: number
  section: Strip | undefined
  next: number
}

/** Heads that stand on one line: each begins with a capital and is known. */
export function headsOn(strip: Strip): Strip[] {
  const starts = [0, ...matchesOf(/ (?=\p{Lu}\p{Ll})/gu, strip.flow.text).map(({ index }) => index + 1)]
  const parts = starts.map((from, i) => cut(strip.flow, from, (starts[i + 1] ?? strip.flow.text.length + 1) - 1))
  return parts.every(({ text }) => HEAD.test(fold(text))) ? parts.map(flow => ({ ...strip, flow })) : [strip]
}

/** The heads below "TT" up to the number of the first row; undefined if they are not those of a table of work. */
export function columnsAt(strips: Strip[], at: number, beside: Strip[]): Columns | undefined {
  let heads: Strip[][] = beside.map(strip => [strip])
  let section: Strip | undefined
  let next = at + 1
  for (; next < strips.length && next <= at + MOST_HEADS; next++) {
    const strip = strips[next]!
    const text = strip.flow.text
    if (strip.cell) return undefined
    if (FIRST.test(text)) break
    if (section && SECTION_NUMBER.test(section.flow.text)) section = joinedStrip(section, strip)
    else if (
      SECTION.test(text) ||
      (heads.length > 1 && LETTERED.test(text)) ||
      (heads.length > 1 && SECTION_NUMBER.test(text)) ||
      (heads.length > 1 && hasNoSmall(text) && !hasNoSmall(heads[0]![0]!.flow.text))
    )
      section = strip
    else if (section || text.length > LONGEST_HEAD || /[.;]$/u.test(text)) return undefined
    else if (/^\p{Ll}/u.test(text) && heads.length > 0) heads.at(-1)!.push(strip)
    else heads.push(...headsOn(strip).map(head => [head]))
  }
  if (!FIRST.test(strips[next]?.flow.text ?? '')) return undefined
  if (heads.some(([head]) => TIME_HEAD.test(head!.flow.text)))
    heads = heads.filter(([head]) => !YEARS_HEAD.test(head!.flow.text))
  heads = withoutGroup(heads)
  const texts = heads.map(lines => lines.map(line => line.flow.text).join(' '))
  const who = texts.findIndex(text => WHO_HEAD.test(text))
  const work = texts.findIndex((text, i) => i !== who && WORK_HEAD.test(text))
  if (who < 0 || work < 0 || work > who + 1) return undefined
  const time = texts.findIndex(text => TIME_HEAD.test(text))
  const joins = texts.findIndex((text, i) => i > work && i < who && BESIDE.test(text))
  return {
    heads,
    work: work + 1,
    who: who + 1,
    names: 1 + (joins < 0 ? who : joins),
    time: time < 0 ? -1 : time + 1,
    section,
    next,
  }
}

/** "Phân công thực hiện" above "Chủ trì | Phối hợp", which are written last: the two stand in its place. */
function withoutGroup(heads: Strip[][]): Strip[][] {
  const text = (head: Strip[] | undefined) => head?.map(line => line.flow.text).join(' ') ?? ''
  const divided = /^(?:\S+ \S+ )?chủ trì$/iu.test(text(heads.at(-2))) && BESIDE.test(text(heads.at(-1)))
  const group = divided ? heads.findIndex((head, i) => i < heads.length - 2 && GROUP.test(text(head))) : -1
  return group < 0 ? heads : [...heads.slice(0, group), ...heads.slice(-2), ...heads.slice(group + 1, -2)]
}
const GROUP = /^(?:phân công|(?:cơ quan|đơn vị|tổ chức)(?=$| thực hiện))/iu
