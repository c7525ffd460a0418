/** Notices: one row an object and a reason, read on opening. Reminders go by rule, and never twice. */
import { z } from 'zod'
import { type Day, type Holidays, type Instant, isWorkingDay, workingDaysBetween } from '../day.ts'
import { endpoint, Id, nothing, returns } from '../endpoint.ts'

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

/** When reminders go: so many working days before the last day, and every so many working days after it (0: not). */
export type RemindRule = { before: readonly number[]; after: number }
export const REMIND_RULE: RemindRule = { before: [7, 3, 1], after: 1 }

/**
 * Does a reminder go today for work whose last day is `last`? Never on days off.
 * @param since the day on which reminders went last; what fell between then and now is made up for
 */
export function remindToday(
  last: Day,
  today: Day,
  holidays: Holidays,
  rule: RemindRule = REMIND_RULE,
  since?: Day,
): 'before' | 'today' | 'after' | undefined {
  if (!isWorkingDay(today, holidays)) return undefined
  const left = workingDaysBetween(today, last, holidays)
  if (today > last) {
    if (rule.after === 0) return undefined
    const past = -left
    const told = since && since > last ? workingDaysBetween(last, since, holidays) : 0
    const upTo = (days: number) => Math.floor((days - 1) / rule.after)
    return upTo(past) > (since ? upTo(told) : upTo(past - 1)) ? 'after' : undefined
  }
  if (today === last) return 'today'
  const before = since && since < today ? workingDaysBetween(since, last, holidays) : left + 1
  return rule.before.some(days => days >= left && days < before) ? 'before' : undefined
}

export const sayRule = (rule: RemindRule): string => {
  const before = [...rule.before].sort((a, b) => b - a)
  const after =
    rule.after === 0
      ? ''
      : rule.after === 1
        ? 'sau hạn mỗi ngày làm việc'
        : `sau hạn ${rule.after} ngày làm việc một lần`
  return [before.length > 0 ? `trước hạn ${before.join(', ')} ngày làm việc` : '', 'ngày đến hạn', after]
    .filter(Boolean)
    .join('; ')
}

const Days = z.number().int().min(1, 'Từ 1 đến 60 ngày.').max(60, 'Từ 1 đến 60 ngày.')
/** The rule of a plan; only its own unit changes it. */
export const findRemindRule = endpoint({
  method: 'GET',
  path: '/plans/:id/reminders',
  input: z.object({ id: Id }),
  output: returns<RemindRule & { canChange: boolean }>(),
})
export const setRemindRule = endpoint({
  method: 'POST',
  path: '/plans/:id/reminders',
  input: z.object({
    id: Id,
    before: z.array(Days).max(6, 'Nhiều nhất 6 lần nhắc trước hạn.'),
    after: z.number().int().min(0).max(30, 'Từ 0 đến 30 ngày.'),
  }),
  output: returns<RemindRule & { canChange: boolean }>(),
})

/** Where a notice leads. */
export function placeOf(subjectKind: string, subjectId: string): string {
  const places: Record<string, string> = {
    obligation: '/nhiem-vu/',
    plan: '/ke-hoach/',
    report: '/bao-cao/',
    document: '/van-ban-den/',
    draft: '/van-ban-di/',
    absence: '/vang-mat?',
    reorganisation: '/don-vi/sap-xep/',
  }
  return `${places[subjectKind] ?? '/hom-nay?'}${subjectId}`
}
