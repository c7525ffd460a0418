/** Notices: one row an object and a reason, read on opening. Reminders go by rule, and never twice. */
import { z } from 'zod'
import { type Day, type Holidays, type Instant, isWorkingDay, workingDaysBetween } from '../day.ts'
import { endpoint, nothing, returns } from '../endpoint.ts'

export type Notice = { id: number; kind: string; title: string; reason: string; at: Instant; to: string; read: boolean }

export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  input: nothing,
  output: returns<{ rows: Notice[]; unread: number }>(),
})
export const readNotice = endpoint({
  method: 'POST',
  path: '/notices/:id/read',
  input: z.object({ id: z.coerce.number().int() }),
  output: returns<{ unread: number }>(),
})
export const readAllNotices = endpoint({
  method: 'POST',
  path: '/notices/read',
  input: nothing,
  output: returns<{ unread: number }>(),
})

/** Working days before the day on which a reminder goes; after it, each working day. */
export const REMIND_BEFORE = [7, 3, 1] as const

/** Does a reminder go today for work whose last day is `last`? Never on days off. */
export function remindToday(last: Day, today: Day, holidays: Holidays): 'before' | 'today' | 'after' | undefined {
  if (!isWorkingDay(today, holidays)) return undefined
  if (today > last) return 'after'
  if (today === last) return 'today'
  return (REMIND_BEFORE as readonly number[]).includes(workingDaysBetween(today, last, holidays)) ? 'before' : undefined
}

/** Where a notice leads. */
export function placeOf(subjectKind: string, subjectId: string): string {
  const places: Record<string, string> = {
    obligation: '/nhiem-vu/',
    plan: '/ke-hoach/',
    report: '/bao-cao/',
    document: '/van-ban-den/',
  }
  return `${places[subjectKind] ?? '/hom-nay?'}${subjectId}`
}
