/** Nhật ký: who did what, when, to what, and what it was before and after. */
import { z } from 'zod'
import { DayInput, type Instant } from '../day.ts'
import { endpoint, type Page, PageOf, returns, sortBy } from '../endpoint.ts'

export type LogChange = { field: string; before: string | null; after: string | null }
export type LogEntry = {
  id: number
  at: Instant
  /** 'Gửi báo cáo' */
  says: string
  action: string
  personName: string | null
  unitName: string | null
  /** What it was done to, as its name stands in the row. */
  subject: string | null
  reason: string | null
  ip: string | null
  changes: LogChange[]
}

const Filter = {
  q: z.string().trim().max(100).optional(),
  noun: z.string().max(30).optional(),
  from: DayInput.optional(),
  to: DayInput.optional(),
  subject: z.string().max(64).optional(),
  sort: sortBy('-at'),
}

export const listLog = endpoint({
  method: 'GET',
  path: '/log',
  input: z.object({ ...Filter, ...PageOf }),
  output: returns<Page<LogEntry>>(),
})
export const exportLog = endpoint({
  method: 'GET',
  path: '/log.xlsx',
  input: z.object(Filter),
  output: returns<unknown>(),
})
