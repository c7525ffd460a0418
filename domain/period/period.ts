/** Kỳ báo cáo: how often one comes round, and where its limit stands. Which spans there are: span.ts; days by level: chain.ts. */
import { z } from 'zod'
import { addDays, type Day, daysBetween, type Holidays, isDay, showDay, workingDaysBetween } from '../day.ts'

export const CADENCES = [
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'ninemonth',
  'annual',
  'multiyear',
  'days',
  'once',
  'adhoc',
  'review',
] as const
export const Cadence = z.enum(CADENCES)
export type Cadence = z.infer<typeof Cadence>

export const CADENCE_NAMES: Record<Cadence, string> = {
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  semiannual: 'Sáu tháng',
  ninemonth: 'Chín tháng',
  annual: 'Hằng năm',
  multiyear: 'Nhiều năm một lần',
  days: 'Các ngày ấn định trong năm',
  once: 'Một lần',
  adhoc: 'Đột xuất, theo yêu cầu',
  review: 'Sơ kết, tổng kết',
}

export const OPERATORS = ['before', 'by'] as const
export const Operator = z.enum(OPERATORS)
export type Operator = z.infer<typeof Operator>

/** 'trước ngày 05/11/2025', 'chậm nhất ngày 05/11/2025'. */
export function showDue(day: Day, operator: string): string {
  return `${operator === 'before' ? 'trước' : 'chậm nhất'} ${showDay(day)}`
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
  return isDay(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ? { month, day } : undefined
}
