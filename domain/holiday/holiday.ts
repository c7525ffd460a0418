/** Ngày nghỉ: the administrator's table of days off and swapped working days; days are counted by it. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, type Page, PageOf, returns, sortBy, YearInput } from '../endpoint.ts'

export type HolidayKind = 'off' | 'work'
export const HOLIDAY_KIND_NAMES: Record<HolidayKind, string> = { off: 'Nghỉ', work: 'Làm bù' }
export type Holiday = { day: Day; name: string; kind: HolidayKind }

export const listHolidays = endpoint({
  method: 'GET',
  path: '/holidays',
  input: z.object({
    year: YearInput,
    q: z.string().trim().max(100).optional(),
    kind: z.enum(['off', 'work']).optional(),
    sort: sortBy('day', 'name', 'kind'),
    ...PageOf,
  }),
  output: returns<Page<Holiday>>(),
})
export const exportHolidays = endpoint({
  method: 'GET',
  path: '/holidays.xlsx',
  input: listHolidays.input,
  output: returns<Blob>(),
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
