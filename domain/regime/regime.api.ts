import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns, sortBy } from '../endpoint.ts'
import { CADENCES, type Cadence } from '../period/period.ts'
import type { DutyRule } from './duty.ts'
import {
  type Addressees,
  type DaysRemark,
  HandDays,
  type LevelDay,
  RegimeChange,
  RegimeInput,
  type RegimeKind,
  type RegimeRule,
} from './regime.ts'

export type PeriodLine = {
  id: string
  name: string
  fromOn: Day
  toOn: Day
  dueOn: Day
  operator: string
  upwardDueOn: Day | null
  state: 'open' | 'closed'
  units: number
  accepted: number
  waiting: number
  returned: number
  excused: number
  late: number
}
export type RegimeLine = {
  id: string
  name: string
  kind: RegimeKind
  cadence: Cadence
  upwardTo: string | null
  unitId: string
  unitName: string
  state: 'in-force' | 'ended'
  startsOn: Day
  endsOn: Day | null
  mine: boolean
  next: { name: string; due: Day; operator: string } | null
}
export type RegimePage = RegimeLine & {
  content: string
  sentHow: string
  through: string | null
  coordinator: string | null
  process: string
  rule: RegimeRule
  addressees: Addressees
  templateId: string
  templateName: string
  edition: number
  quote: string | null
  units: { id: string; name: string }[]
  /** Those asked by name, whatever became of them. */
  named: { id: string; name: string }[]
  periods: PeriodLine[]
  /** Periods of the calendar that could be opened now. */
  openable: { name: string; due: Day }[]
}
export const listRegimes = endpoint({
  method: 'GET',
  path: '/regimes',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    cadence: z.enum(CADENCES).optional(),
    state: z.enum(['in-force', 'ended']).optional(),
    /** One's own unit's only. */
    mine: z.enum(['1']).optional(),
    sort: sortBy('-made', 'name', 'unit', 'cadence', 'starts'),
    ...PageOf,
  }),
  output: returns<Page<RegimeLine>>(),
})
export const exportRegimes = endpoint({
  method: 'GET',
  path: '/regimes.xlsx',
  input: listRegimes.input,
  output: returns<Blob>(),
})
export const getRegime = endpoint({
  method: 'GET',
  path: '/regimes/:id',
  input: z.object({ id: Id }),
  output: returns<RegimePage>(),
})
export const makeRegime = endpoint({
  method: 'POST',
  path: '/regimes',
  input: RegimeInput,
  output: returns<{ id: string; remarks: DaysRemark[] }>(),
})
/** What a confirmed duty of a document proposes; nothing is kept by asking. */
export type RegimeProposal = DutyRule & {
  name: string
  quote: string
  from: string | null
  to: string | null
  through: string | null
  documentId: string
  planId: string | null
  /** The one day of a duty that does not recur. */
  date: Day | null
  /** Names as written, with the units below one's own that they mean today. */
  addressees: { written: string; units: { id: string; name: string }[]; reason: string }[]
  /** The receiver's own day in a chain of two, when the paper names it. */
  upward: (LevelDay & { to: string | null; through: string | null; date: Day | null }) | null
}
export const proposeRegime = endpoint({
  method: 'GET',
  path: '/regimes/proposal/:factId',
  input: z.object({ factId: Id }),
  output: returns<RegimeProposal>(),
})
/** Says a regime anew: it holds for the periods that open from now on. */
export const changeRegime = endpoint({
  method: 'PUT',
  path: '/regimes/:id',
  input: RegimeChange,
  output: returns<{ id: string; remarks: DaysRemark[] }>(),
})
/** Takes back that it ends. */
export const resumeRegime = endpoint({
  method: 'POST',
  path: '/regimes/:id/resume',
  input: z.object({ id: Id }),
  output: returns<{ id: string }>(),
})
export const endRegime = endpoint({
  method: 'POST',
  path: '/regimes/:id/end',
  input: z.object({ id: Id, on: DayInput }),
  output: returns<{ id: string }>(),
})
/** Lets a unit go on in a locked period until a day, with the reason. */
export const openException = endpoint({
  method: 'POST',
  path: '/reports/:id/exception',
  input: z.object({
    id: Id,
    until: DayInput,
    reason: z.string().trim().min(10, 'Ghi lý do, ít nhất 10 ký tự.').max(2000),
  }),
  output: returns<{ id: string }>(),
})
export const openPeriod = endpoint({
  method: 'POST',
  path: '/regimes/:id/periods',
  input: z.object({
    id: Id,
    /** Name of a period of the calendar ("năm 2025"), or a name of one's own with its days. */
    name: z.string().trim().min(1).max(200),
    days: HandDays.nullish(),
  }),
  output: returns<{ id: string; units: number }>(),
})
/** Units right under one's own, by kind: what a group of addressees is chosen from. */
export const listSubordinateKinds = endpoint({
  method: 'GET',
  path: '/regimes/subordinates',
  input: nothing,
  output: returns<{ under: string; underName: string; kind: string; count: number; names: string[] }[]>(),
})
