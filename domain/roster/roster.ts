/** Đội ngũ: who is full-time or part-time for a line of work in each unit, how the office reaches them, what they were trained in. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns } from '../endpoint.ts'

export const Training = z.object({ name: z.string().trim().min(2).max(200), on: DayInput.nullish() })
export type Training = z.infer<typeof Training>

export type RosterEntry = {
  id: string
  unitId: string
  unitName: string
  line: string
  name: string
  title: string | null
  fullTime: boolean
  phone: string | null
  email: string | null
  training: Training[]
  since: Day
  leftOn: Day | null
  /** The unit that looks may mend it. */
  mine: boolean
}
export const FULL_TIME_NAMES = { '1': 'Chuyên trách', '0': 'Kiêm nhiệm' } as const

const Filter = {
  q: z.string().trim().max(100).optional(),
  line: z.string().trim().max(200).optional(),
  full: z.enum(['0', '1']).optional(),
  trained: z.enum(['0', '1']).optional(),
  left: z.enum(['0', '1']).default('0'),
  unit: z.uuid().optional(),
  sort: z
    .string()
    .regex(/^-?(?:unit|name|line|since)$/)
    .default('unit'),
}
export const listRoster = endpoint({
  method: 'GET',
  path: '/roster',
  input: z.object({ ...Filter, ...PageOf }),
  /** `lines`: every line of work that somebody is named for; `missing`: units below without anybody for the line that is filtered. */
  output: returns<Page<RosterEntry> & { lines: string[]; missing: { id: string; name: string }[] }>(),
})
export const exportRoster = endpoint({
  method: 'GET',
  path: '/roster.xlsx',
  input: z.object({ ...Filter, ...PageOf }),
  output: returns<Blob>(),
})

const fields = {
  line: z.string().trim().min(2).max(200),
  name: z.string().trim().min(3).max(100),
  title: z.string().trim().max(100).nullish(),
  fullTime: z.boolean(),
  phone: z.string().trim().max(30).nullish(),
  email: z.union([z.literal(''), z.email()]).nullish(),
  training: z.array(Training).max(30).default([]),
  since: DayInput,
}
export const addRosterEntry = endpoint({
  method: 'POST',
  path: '/roster',
  input: z.object(fields),
  output: returns<{ id: string }>(),
})
export const changeRosterEntry = endpoint({
  method: 'POST',
  path: '/roster/:id',
  input: z.object({ id: Id, ...fields }),
  output: returns<{ id: string }>(),
})
/** Leaves on a day; the row stays in the list of those who left. null: is there again. */
export const leaveRoster = endpoint({
  method: 'POST',
  path: '/roster/:id/leave',
  input: z.object({ id: Id, on: DayInput.nullable() }),
  output: returns<{ id: string }>(),
})
