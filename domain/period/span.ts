/** Which periods a rhythm has in a year, the days their figures are of, and the days counted from them. */
import { z } from 'zod'
import { addDays, addMonths, type Day, daysBetween, weekday } from '../day.ts'
import type { Cadence } from './period.ts'

const DayNumber = z.number().int().min(1, 'Ngày từ 1 đến 31.').max(31, 'Ngày từ 1 đến 31.')

/** A day counted from the last month of a period: { month: -1, day: 10 } of a year is 10 November; month 0 is the last month itself. */
const DayByMonth = z.object({ month: z.number().int().min(-12).max(12), day: DayNumber })
/** A day counted from a week: { week: 1, weekday: 1 } is the Monday after it. */
const DayByWeek = z.object({ week: z.number().int().min(-4).max(4), weekday: z.number().int().min(1).max(7) })
/** A day counted from the one day a period stands for: { after: -3 } is three days before it. */
const DayByDay = z.object({ after: z.number().int().min(-180).max(60) })

export const DayOfPeriod = z.union([DayByMonth, DayByWeek, DayByDay])
export type DayOfPeriod = z.infer<typeof DayOfPeriod>

const Year = z.number().int().min(2000, 'Năm từ 2000.').max(2100, 'Năm đến 2100.')

/** What a rhythm must be told beyond its name. */
export const Rhythm = z.object({
  /** Several years: how many, and a year one of the spans begins in ("02 năm một lần", từ năm 2025). */
  years: z.object({ every: z.number().int().min(2).max(10), since: Year }).nullish(),
  /** Days of the calendar that come round each year (20/4, 20/8). */
  days: z
    .array(z.object({ month: z.number().int().min(1).max(12), day: DayNumber }))
    .min(1)
    .max(24)
    .nullish(),
  /** Reviews on the way (sơ kết) and at the end (tổng kết), each over its own years. */
  reviews: z
    .array(
      z
        .object({ kind: z.enum(['interim', 'final']), from: Year, to: Year })
        .refine(({ from, to }) => from <= to, { error: 'Năm cuối phải từ năm đầu trở đi.', path: ['to'] }),
    )
    .min(1)
    .max(12)
    .nullish(),
})
export type Rhythm = z.infer<typeof Rhythm>

/** One period of a calendar: its place in the year, its name, and what its days are counted from. */
export type Span = { index: number; name: string } & (
  | { lastMonth: { year: number; month: number }; months: number }
  | { monday: Day }
  | { day: Day; before: Day }
)

const ROMAN = ['I', 'II', 'III', 'IV']

/** The periods that end in a year, for what repeats and for reviews; what comes on request has none of its own. */
export function spansOf(cadence: Cadence, year: number, rhythm: Rhythm = {}): Span[] {
  const span = (index: number, name: string, month: number, months: number): Span => ({
    index,
    name,
    lastMonth: { year, month },
    months,
  })
  switch (cadence) {
    case 'weekly':
      return weeksOf(year)
    case 'monthly':
      return Array.from({ length: 12 }, (_, i) => span(i + 1, `tháng ${i + 1} năm ${year}`, i + 1, 1))
    case 'quarterly':
      return ROMAN.map((roman, i) => span(i + 1, `quý ${roman} năm ${year}`, 3 * (i + 1), 3))
    case 'semiannual':
      return [span(1, `sáu tháng đầu năm ${year}`, 6, 6), span(2, `sáu tháng cuối năm ${year}`, 12, 6)]
    case 'ninemonth':
      return [span(1, `chín tháng năm ${year}`, 9, 9)]
    case 'annual':
      return [span(1, `năm ${year}`, 12, 12)]
    case 'multiyear': {
      if (!rhythm.years) return []
      const { every, since } = rhythm.years
      const ends = year >= since && (year - since + 1) % every === 0
      return ends ? [span(1, `giai đoạn ${year - every + 1}-${year}`, 12, 12 * every)] : []
    }
    case 'days':
      return daysOf(year, rhythm.days ?? [])
    case 'review':
      return (rhythm.reviews ?? [])
        .filter(review => review.to === year)
        .map(({ kind, from, to }, i) => {
          const years = from === to ? `năm ${to}` : `giai đoạn ${from}-${to}`
          return span(i + 1, `${kind === 'interim' ? 'sơ kết' : 'tổng kết'} ${years}`, 12, 12 * (to - from + 1))
        })
    default:
      return []
  }
}

/** Weeks by ISO 8601: the first is the one with the 4th of January, so a year has 52 or 53 of them. */
function weeksOf(year: number): Span[] {
  const firstOf = (each: number) => {
    const fourth = iso(each, 1, 4)
    return addDays(fourth, 1 - weekday(fourth))
  }
  const first = firstOf(year)
  const count = daysBetween(first, firstOf(year + 1)) / 7
  return Array.from({ length: count }, (_, i) => ({
    index: i + 1,
    name: `tuần ${i + 1} năm ${year}`,
    monday: addDays(first, 7 * i),
  }))
}

/** Each day with the one before it: the figures run from one to the next. */
function daysOf(year: number, days: NonNullable<Rhythm['days']>): Span[] {
  const inYear = (each: number) => [...new Set(days.map(({ month, day }) => clamped(each, month, day)))].sort()
  const last = inYear(year - 1).at(-1)
  return inYear(year).map((day, i, all) => ({
    index: i + 1,
    name: `${Number(day.slice(8))}/${Number(day.slice(5, 7))} năm ${year}`,
    day,
    before: all[i - 1] ?? last!,
  }))
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The 31st of a shorter month is its last. */
function clamped(year: number, month: number, day: number): Day {
  const last = Number(addDays(addMonths(iso(year, month, 1), 1), -1).slice(8))
  return iso(year, month, Math.min(day, last))
}

/** The day of the calendar. @throws when it is counted otherwise than its period; `fits` tells before */
export function dayOf(span: Span, of: DayOfPeriod): Day {
  if ('lastMonth' in span && 'month' in of) {
    const moved = addMonths(iso(span.lastMonth.year, span.lastMonth.month, 1), of.month)
    return clamped(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)), of.day)
  }
  if ('monday' in span && 'weekday' in of) return addDays(span.monday, 7 * of.week + of.weekday - 1)
  if ('day' in span && 'after' in of) return addDays(span.day, of.after)
  throw new Error(`A day ${JSON.stringify(of)} cannot be counted from ${span.name}`)
}

/** Are days of this rule counted the way periods of this rhythm are? */
export function fits(cadence: Cadence, of: DayOfPeriod): boolean {
  if (cadence === 'weekly') return 'weekday' in of
  if (cadence === 'days') return 'after' in of
  return 'month' in of
}

/**
 * The closing day where nobody set one: the 14th of Decree 09/2019, Art. 12; a week's Sunday, or where the week is reported
 * before it ends (on its Friday) the last day that leaves a working day; the day before a day of the calendar.
 * @param dues the days it is sent by
 */
export function usualCutoff(cadence: Cadence, dues: readonly DayOfPeriod[] = []): DayOfPeriod {
  if (cadence === 'weekly') return weekCutoff(dues)
  if (cadence === 'days') return { after: -1 }
  return { month: 0, day: 14 }
}

const SUNDAY = 6

/** Days are numbered from the Monday of the week, 0. */
function weekCutoff(dues: readonly DayOfPeriod[]): DayOfPeriod {
  const latest = dues.flatMap(due => {
    if (!('weekday' in due)) return []
    // Sent on a Saturday or Sunday, the Friday is the working day before.
    const back = Math.max(1, due.weekday - 4)
    return [7 * due.week + due.weekday - 1 - back]
  })
  const day = Math.min(SUNDAY, ...latest)
  const week = Math.floor(day / 7)
  return { week, weekday: day - 7 * week + 1 }
}

/**
 * From and to of the figures. Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th of the month before to the 14th of the
 * last month; half and whole years begin on 15/12 or 15/6. A regime may set its own closing day; the next period then
 * begins the day after it, so that no day is counted twice or not at all.
 */
export function figuresOf(span: Span, cutoff?: DayOfPeriod): { from: Day; to: Day } {
  if ('monday' in span) {
    const to = dayOf(span, cutoff ?? usualCutoff('weekly'))
    return { from: addDays(to, -6), to }
  }
  if ('day' in span) {
    const of = cutoff ?? usualCutoff('days')
    return { from: addDays(dayOf({ ...span, day: span.before }, of), 1), to: dayOf(span, of) }
  }
  const of = cutoff ?? usualCutoff('annual')
  const first = addMonths(iso(span.lastMonth.year, span.lastMonth.month, 1), -span.months)
  const before = { ...span, lastMonth: { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) } }
  return { from: addDays(dayOf(before, of), 1), to: dayOf(span, of) }
}
