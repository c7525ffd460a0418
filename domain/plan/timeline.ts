/** Biểu đồ thời gian: each clause of a plan from the day it was given to its day, and the days of the levels below it. */
import { addDays, addMonths, type Day, daysBetween } from '../day.ts'
import type { CellCounts } from '../obligation/obligation.ts'

/** One level of units that have the clause: the plan's own addressees are level 1, whom they hand it on to level 2. */
export type TimelineLevel = {
  level: number
  units: number
  cells: CellCounts
  givenOn: Day
  /** The first and the last day among them; null: no day. */
  firstDueOn: Day | null
  lastDueOn: Day | null
}
export type TimelineRow = {
  clauseId: string
  label: string | null
  title: string
  instance: string
  /** The day of the superior's work that the clause was taken over from; it may not be passed. */
  aboveDueOn: Day | null
  dueOn: Day | null
  levels: TimelineLevel[]
  /** A day that lies after the one above it. */
  broken: string | null
}
export type Timeline = {
  title: string
  startsOn: Day
  endsOn: Day
  rows: TimelineRow[]
  unitName: string | null
  /** All that was handed down may be seen, as of a plan. */
  whole: boolean
}

/** What is wrong with the days from the superior down; null when each lies on or before the one above. */
export function brokenChain(row: Omit<TimelineRow, 'broken'>): string | null {
  const links: [who: string, on: Day | null][] = [
    ['việc cấp trên giao', row.aboveDueOn],
    ['mục của kế hoạch', row.dueOn],
    ...row.levels.map(l => [`cấp ${l.level}`, l.lastDueOn] as [string, Day | null]),
  ]
  const dated = links.filter((link): link is [string, Day] => link[1] !== null)
  for (const [i, [who, on]] of dated.entries()) {
    const above = dated[i - 1]
    if (above && on > above[1]) return `Hạn của ${who} sau hạn của ${above[0]} ${daysBetween(above[1], on)} ngày`
  }
  return null
}

/** Where a day stands between two others, in per cent; days outside stand at the edge. */
export function placeOf(day: Day, from: Day, to: Day): number {
  const whole = daysBetween(from, to) || 1
  return Math.min(100, Math.max(0, Math.round((daysBetween(from, day) / whole) * 10000) / 100))
}

/** The first days of the months shown, at most `most` marks over the whole span. */
export function monthsOf(from: Day, to: Day, most = 18): Day[] {
  const first = `${from.slice(0, 7)}-01`
  const all: Day[] = []
  for (let day = first; day <= to && all.length < 240; day = addMonths(day, 1)) all.push(day)
  const step = [1, 2, 3, 6, 12].find(n => all.length / n <= most) ?? 24
  return all.filter((day, i) => i % step === 0 && (day >= from || day === first))
}

/** The span that shows every day of the rows. */
export function spanOf({ startsOn, endsOn, rows }: Pick<Timeline, 'startsOn' | 'endsOn' | 'rows'>): {
  from: Day
  to: Day
} {
  const days = rows.flatMap(r => [
    r.aboveDueOn,
    r.dueOn,
    ...r.levels.flatMap(l => [l.givenOn, l.firstDueOn, l.lastDueOn]),
  ])
  const known = [startsOn, endsOn, ...days].filter(day => day !== null).sort()
  return { from: `${known[0]?.slice(0, 7)}-01`, to: addDays(addMonths(`${known.at(-1)?.slice(0, 7)}-01`, 1), -1) }
}
