/** Kỳ báo cáo: the span of time figures are of, the day they are closed, and the day each level sends by. */
import { z } from 'zod'
import { addDays, addMonths, type Day, daysBetween, type Holidays, isDay, showDay, workingDaysBetween } from '../day.ts'

export const CADENCES = [
  'monthly',
  'quarterly',
  'semiannual',
  'ninemonth',
  'annual',
  'once',
  'adhoc',
  'review',
] as const
export const Cadence = z.enum(CADENCES)
export type Cadence = z.infer<typeof Cadence>

export const CADENCE_NAMES: Record<Cadence, string> = {
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  semiannual: 'Sáu tháng',
  ninemonth: 'Chín tháng',
  annual: 'Hằng năm',
  once: 'Một lần',
  adhoc: 'Đột xuất, theo yêu cầu',
  review: 'Sơ kết, tổng kết',
}

/** A day counted from the last month of a period: { month: -1, day: 10 } of a year is 10 November; month 0 is the last month itself. */
export const DayOfPeriod = z.object({
  month: z.number().int().min(-12).max(12),
  day: z.number().int().min(1, 'Ngày từ 1 đến 31.').max(31, 'Ngày từ 1 đến 31.'),
})
export type DayOfPeriod = z.infer<typeof DayOfPeriod>

export const OPERATORS = ['before', 'by'] as const
export const Operator = z.enum(OPERATORS)
export type Operator = z.infer<typeof Operator>

/** 'trước ngày 05/11/2025', 'chậm nhất ngày 05/11/2025'. */
export function showDue(day: Day, operator: string): string {
  return `${operator === 'before' ? 'trước' : 'chậm nhất'} ${showDay(day)}`
}

/** One period of a calendar: its place in the year (1-12, 1-4, 1-2; 1 for the rest), its name and its last month. */
export type Span = { index: number; name: string; lastMonth: { year: number; month: number }; months: number }

const ROMAN = ['I', 'II', 'III', 'IV']

/** The periods of a year for what repeats; what does not repeat has none of its own. */
export function spansOf(cadence: Cadence, year: number): Span[] {
  const span = (index: number, name: string, month: number, months: number): Span => ({
    index,
    name,
    lastMonth: { year, month },
    months,
  })
  switch (cadence) {
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
    default:
      return []
  }
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function lastDayOf(year: number, month: number): number {
  return Number(addDays(addMonths(iso(year, month, 1), 1), -1).slice(8))
}

/** The day of the calendar; the 31st of a shorter month is its last. */
export function dayOf({ lastMonth }: Pick<Span, 'lastMonth'>, { month, day }: DayOfPeriod): Day {
  const moved = addMonths(iso(lastMonth.year, lastMonth.month, 1), month)
  const [year, at] = [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))]
  return iso(year, at, Math.min(day, lastDayOf(year, at)))
}

/**
 * From and to of the figures. Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th of the month before to the 14th of the
 * last month; half and whole years begin on 15/12 or 15/6. A regime may set its own closing day; the next period then
 * begins the day after it, so that no day is counted twice or not at all.
 */
export function figuresOf(span: Span, cutoff: DayOfPeriod = { month: 0, day: 14 }): { from: Day; to: Day } {
  const to = dayOf(span, cutoff)
  const first = addMonths(iso(span.lastMonth.year, span.lastMonth.month, 1), -span.months)
  const before = { lastMonth: { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) } }
  return { from: addDays(dayOf(before, cutoff), 1), to }
}

/** Days by which each level sends, the lowest first; the last is the day the receiver itself sends on, when it does. */
export type ChainLink = { who: string; on: Day; operator: string }
export type ChainRemark = { severity: 'must' | 'look'; says: string }

/**
 * Does the chain of days hold? A lower level must send before the one above it; at least one working day between them
 * and after the figures are closed is asked for (Nghị định 09/2019/NĐ-CP, Điều 8), so less is a query, not an error.
 */
export function checkChain(links: readonly ChainLink[], cutoff: Day, holidays: Holidays): ChainRemark[] {
  const remarks: ChainRemark[] = []
  const first = links[0]
  if (first && workingDaysBetween(cutoff, first.on, holidays) < 1) {
    remarks.push({
      severity: 'look',
      says: `${first.who} gửi ${showDue(first.on, first.operator)}, chưa đủ một ngày làm việc sau ngày chốt số liệu ${showDay(cutoff)}.`,
    })
  }
  for (const [i, upper] of links.entries()) {
    const lower = links[i - 1]
    if (!lower) continue
    if (lower.on >= upper.on) {
      remarks.push({
        severity: 'must',
        says: `${lower.who} gửi ${showDue(lower.on, lower.operator)} thì không kịp cho ${upper.who} gửi ${showDue(upper.on, upper.operator)}. Lùi ngày của cấp trên hoặc rút ngày của cấp dưới.`,
      })
    } else if (workingDaysBetween(lower.on, upper.on, holidays) < 2) {
      remarks.push({
        severity: 'look',
        says: `Giữa hạn của ${lower.who} (${showDay(lower.on)}) và hạn của ${upper.who} (${showDay(upper.on)}) không đủ một ngày làm việc để tổng hợp.`,
      })
    }
  }
  return remarks
}

/** Where a day stands: 'quá 3 ngày', 'hôm nay', 'còn 2 ngày làm việc'. A limit "before" a day is past on that day. */
export function distance(
  due: Day,
  operator: string,
  today: Day,
  holidays: Holidays,
): { late: boolean; days: number; says: string } {
  const last = lastDayFor(due, operator)
  if (today > last) {
    const days = daysBetween(last, today)
    return { late: true, days, says: `quá ${days} ngày` }
  }
  if (today === last) return { late: false, days: 0, says: 'hạn hôm nay' }
  const working = workingDaysBetween(today, last, holidays)
  if (working === 0) return { late: false, days: 0, says: 'hạn rơi vào ngày nghỉ tới' }
  return { late: false, days: working, says: `còn ${working} ngày làm việc` }
}

/** The agency's setting for "trước ngày X": false counts X itself in, as offices do; true leaves it out, as the letters say. */
export const BEFORE_LEAVES_THE_DAY_OUT: boolean = false

/**
 * The last day that is still in time. "Trước ngày X" leaves X itself out by its letters; offices count it in, so the
 * agency's setting decides (screens: "counted figure follows it") and the default follows the offices.
 */
export function lastDayFor(due: Day, operator: string, strict = BEFORE_LEAVES_THE_DAY_OUT): Day {
  return operator === 'before' && strict ? addDays(due, -1) : due
}

/** '10/5', '5-11', '05/06' → month and day of the calendar. */
export function readMonthDay(text: string): { month: number; day: number } | undefined {
  const m = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(text)
  if (!m) return undefined
  const [day, month] = [Number(m[1]), Number(m[2])]
  return isDay(iso(2024, month, day)) ? { month, day } : undefined
}
