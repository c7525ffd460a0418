/** Days: ISO strings ('2026-06-30') everywhere; Temporal only inside this file. `today` is always passed in. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** 'YYYY-MM-DD', a day of the calendar without a time. */
export type Day = string
/** ISO 8601 with zone, a moment. */
export type Instant = string

export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

export const DayInput = z.string().refine(isDay, {
  error: ({ input }) =>
    input === '' ? 'Chưa nhập. Điền vào ô này.' : 'Ngày không có trên lịch. Nhập theo dạng ngày/tháng/năm.',
})

/** Is it a real day of the calendar, written YYYY-MM-DD? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The day in Vietnam at a moment; only server/main.ts and tests pass a clock. */
export function dayAt(moment: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString()
}

/** The day in Vietnam of a moment written as ISO text. */
export function dayOfInstant(instant: Instant): Day {
  return dayAt(new Date(instant))
}

export function addDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString()
}

export function addMonths(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ months: n }).toString()
}

/** Whole days from a to b; negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'days' }).days
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** Days off and swapped working days, as the administrator's table has them. */
export type Holidays = { off: ReadonlySet<Day>; work: ReadonlySet<Day> }
export const NO_HOLIDAYS: Holidays = { off: new Set(), work: new Set() }

/** Labour Code 2019, Art. 112: weekends and public holidays are off; the yearly table may swap days. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  if (holidays.work.has(day)) return true
  return weekday(day) <= 5 && !holidays.off.has(day)
}

/** The last working day strictly before `day`. */
export function workingDayBefore(day: Day, holidays: Holidays): Day {
  let d = addDays(day, -1)
  while (!isWorkingDay(d, holidays)) d = addDays(d, -1)
  return d
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. Lists of thousands ask this, so it counts and does not walk. */
export function workingDaysBetween(from: Day, to: Day, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  const inside = (day: Day) => day > from && day <= to
  const working = (day: Day) => (dayNumber(day) + 3) % 7 < 5
  let n = weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from))
  for (const day of holidays.off) if (inside(day) && working(day) && !holidays.work.has(day)) n--
  for (const day of holidays.work) if (inside(day) && !working(day)) n++
  return n
}

/** Days since 1 January 1970, which was a Thursday. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** Mondays to Fridays from Monday 29 December 1969 up to and with a day. */
function weekdaysUpTo(number: number): number {
  const days = number + 4
  return Math.floor(days / 7) * 5 + Math.min(((days % 7) + 7) % 7, 5)
}

/** '2025-11-05' → '05/11/2025'. */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** 'Thứ Năm, 06/11/2025'. */
export function showLongDay(day: Day): string {
  const names = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']
  return `${names[weekday(day) - 1]}, ${showDay(day)}`
}

/** '5/11', '05/11/2025', '5-11-25' as an officer types it; the year that fits is the one nearest after `today` minus half a year. */
export function readTypedDay(text: string, today: Day): Day | undefined {
  const m = /^\s*(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{2}|\d{4}))?\s*$/.exec(text)
  if (!m) return isDay(text.trim()) ? text.trim() : undefined
  const make = (year: number) => {
    const iso = `${String(year).padStart(4, '0')}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`
    return isDay(iso) ? iso : undefined
  }
  if (m[3]) return make(m[3].length === 2 ? 2000 + Number(m[3]) : Number(m[3]))
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map(make).find(d => d && daysBetween(today, d) >= -183)
}
