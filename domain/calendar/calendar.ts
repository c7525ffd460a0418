/** Lịch: what falls due on each day of a month or a week; equal work of many units is one entry. */
import { z } from 'zod'
import { addDays, addMonths, type Day, DayInput, weekday } from '../day.ts'
import { endpoint, returns } from '../endpoint.ts'

export const CALENDAR_SCOPES = ['received', 'partner', 'below', 'given'] as const
export type CalendarScope = (typeof CALENDAR_SCOPES)[number]
export const CALENDAR_SCOPE_NAMES: Record<CalendarScope, string> = {
  received: 'Đơn vị tôi phải làm',
  partner: 'Đơn vị tôi phối hợp',
  below: 'Cả cấp dưới',
  given: 'Đơn vị tôi đã giao',
}

export type CalendarEntry = {
  key: string
  kind: 'obligation' | 'report'
  title: string
  /** How many units or instances it stands for, how many of them are done, how many overdue. */
  count: number
  done: number
  overdue: number
  /** The one it stands for; null when it stands for several. */
  id: string | null
  clauseId: string | null
  /** "Chi cục Kiểm lâm", "18 đơn vị". */
  who: string
}
export type CalendarDay = {
  day: Day
  /** Why it is not worked: the holiday's name; null on a working day. */
  off: string | null
  entries: CalendarEntry[]
  /** All work due on the day, shown or not. */
  count: number
  overdue: number
}
export type Calendar = { from: Day; to: Day; days: CalendarDay[] }

export const getCalendar = endpoint({
  method: 'GET',
  path: '/calendar',
  input: z.object({
    span: z.enum(['month', 'week']).default('month'),
    /** Any day of the month or week. */
    on: DayInput.optional(),
    scope: z.enum(CALENDAR_SCOPES).default('received'),
  }),
  output: returns<Calendar>(),
})

/** Entries shown of one day; the rest is a link to the list. */
export const SHOWN = { month: 3, week: 40 } as const

/** Whole weeks around the month of a day, Monday first; or the one week. */
export function daysShown(on: Day, span: 'month' | 'week'): { from: Day; to: Day } {
  const first = span === 'month' ? `${on.slice(0, 7)}-01` : on
  const last = span === 'month' ? addDays(addMonths(first, 1), -1) : on
  return { from: addDays(first, 1 - weekday(first)), to: addDays(last, 7 - weekday(last)) }
}

/** The day to turn to, a month or a week further. */
export function turned(on: Day, span: 'month' | 'week', by: 1 | -1): Day {
  return span === 'week' ? addDays(on, 7 * by) : addMonths(`${on.slice(0, 7)}-01`, by)
}
