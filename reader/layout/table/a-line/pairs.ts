/** Tables one cell a line of nothing but the work and who does it, line by line; a time may stand before and reach over several of them. */
import type { Strip } from '../../strip.ts'
import { TIME_HEAD, WHO_HEAD, WORK_HEAD } from '../table.ts'
import { END, isName, opensName, TIME } from './cell-a-line.ts'
import { joinedStrip } from './cell-heads.ts'

const LONGEST_HEAD = 40
const LONGEST_TIME = 50
const LONGEST_WORK = 240
/** Fewer pairs than this are no table, without a time before them. */
const FEWEST = 3
/** What opens the rows of one time. */
const OPENS_TIME = /^(?:tuần|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|sáng|chiều|đầu|cuối)(?!\p{L})/iu
const CLAUSE = /^(?:[IVX]{1,5}|\d{1,2})[.)] \p{Lu}/u

type Pair = { time: Strip | undefined; work: Strip; who: Strip }
export type Found = { end: number; cells: (table: number) => Strip[] }

export function pairsAt(strips: Strip[], at: number): Found | undefined {
  const timed = TIME_HEAD.test(strips[at]!.flow.text) ? 1 : 0
  const heads = strips.slice(at, at + timed + 2)
  const [work, who] = heads.slice(timed).map(({ flow }) => flow.text)
  if (!WORK_HEAD.test(work ?? '') || !WHO_HEAD.test(who ?? '')) return undefined
  if (!heads.every(isHead) || heads.slice(1).some(({ gap }) => gap > 0)) return undefined
  const { pairs, end } = pairsFrom(strips, at + heads.length, timed > 0)
  return pairs.length < FEWEST - timed
    ? undefined
    : { end, cells: table => [...heads.map((head, col) => cell(head, table, 0, col)), ...cellsOf(pairs, table, timed)] }
}

const isHead = ({ flow: { text }, cell }: Strip) => !cell && text.length < LONGEST_HEAD && /^\p{Lu}[^.;:]*$/u.test(text)

function pairsFrom(strips: Strip[], from: number, timed: boolean): { pairs: Pair[]; end: number } {
  const pairs: Pair[] = []
  let time: Strip | undefined
  let at = from
  while (isCell(strips[at])) {
    if (timed && opensTime(strips[at]!)) {
      time = strips[at++]
      continue
    }
    const [work, next] = workFrom(strips, at)
    const who = strips[next]
    if ((timed && !time) || isWho(work) || !isCell(who) || who.gap > 0 || !isWho(who)) break
    pairs.push({ time, work, who })
    time = timed ? time : undefined
    at = next + 1
  }
  return { pairs, end: at }
}

const isCell = (strip: Strip | undefined): strip is Strip =>
  strip !== undefined && !strip.cell && !END.test(strip.flow.text) && !CLAUSE.test(strip.flow.text)

const opensTime = ({ flow: { text } }: Strip) =>
  text.length < LONGEST_TIME && (TIME.test(text) || OPENS_TIME.test(text))

const isWho = (strip: Strip) => isName(strip.flow.text) || (opensName(strip) && strip.flow.text.length < LONGEST_HEAD)

/** The work with the lines that go on in small letters, and where the next cell stands. */
function workFrom(strips: Strip[], at: number): [Strip, number] {
  let work = strips[at]!
  let next = at + 1
  while (/^\p{Ll}/u.test(strips[next]?.flow.text ?? '') && work.flow.text.length < LONGEST_WORK)
    work = joinedStrip(work, strips[next++]!)
  return [work, next]
}

const cell = (strip: Strip, table: number, row: number, col: number, rowSpan = 1): Strip => ({
  ...strip,
  columns: undefined,
  cell: { table, row, col, ...(rowSpan > 1 ? { rowSpan } : {}) },
})

function cellsOf(pairs: Pair[], table: number, timed: number): Strip[] {
  return pairs.flatMap(({ time, work, who }, i) => [
    ...(time && time !== pairs[i - 1]?.time
      ? [cell(time, table, i + 1, 0, pairs.filter(pair => pair.time === time).length)]
      : []),
    cell(work, table, i + 1, timed),
    cell(who, table, i + 1, timed + 1),
  ])
}
