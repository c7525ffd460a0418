/** Ngày nghỉ: the administrator's table of days off and swapped working days; days are counted by it. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, returns } from '../endpoint.ts'

export type HolidayKind = 'off' | 'work'
export const HOLIDAY_KIND_NAMES: Record<HolidayKind, string> = { off: 'Nghỉ', work: 'Làm bù' }
export type Holiday = { day: Day; name: string; kind: HolidayKind }

export const listHolidays = endpoint({
  method: 'GET',
  path: '/holidays',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  output: returns<Holiday[]>(),
})
export const setHoliday = endpoint({
  method: 'POST',
  path: '/holidays',
  input: z.object({ day: DayInput, name: z.string().trim().min(2).max(100), kind: z.enum(['off', 'work']) }),
  output: returns<Holiday>(),
})
export const dropHoliday = endpoint({
  method: 'POST',
  path: '/holidays/:day/drop',
  input: z.object({ day: DayInput }),
  output: returns<Holiday>(),
})
