import { z } from 'zod'
import { type Day, DayInput, type Instant } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns, sortBy, YearInput } from '../endpoint.ts'
import type { FigureRemark } from '../indicator/check-figures.ts'
import type { PeriodLine } from '../regime/regime.api.ts'
import type { FigureChange, RowChange, TextChange } from './difference.ts'
import { Reason, RemarkInput, ReportStatus } from './report.ts'
import type { ReportLine, ReportPage } from './report-page.ts'

const FigureInput = z.object({
  indicatorId: Id,
  part: z.number().int().min(0).max(99).default(0),
  number: z.number().finite().nullable(),
  text: z.string().max(4000).nullish(),
  explain: z.string().max(2000).nullish(),
  /** The edition the typist saw; another's typing in between is answered, not overwritten. */
  edition: z.number().int().min(0),
})
const TextInput = z.object({ narrativeId: Id, text: z.string().max(20000), edition: z.number().int().min(0) })
const RowInput = z.object({
  annexId: Id,
  id: Id,
  no: z.number().int().min(1).max(1_000_000),
  removed: z.boolean().default(false),
  cells: z.record(z.string().max(3), z.union([z.string().max(4000), z.number().finite(), z.null()])),
  edition: z.number().int().min(0),
})
export type RowInput = z.infer<typeof RowInput>
/** Name of the file that the values were taken from, when they were not typed. */
const FileInput = z.string().trim().max(300).optional()
export type FillInput = {
  figures: z.infer<typeof FigureInput>[]
  texts: z.infer<typeof TextInput>[]
  rows: RowInput[]
  file?: string | undefined
}

export type Filled = {
  at: Instant
  figures: { indicatorId: string; part: number; edition: number }[]
  texts: { narrativeId: string; edition: number }[]
  rows: { annexId: string; id: string; edition: number }[]
  checks: FigureRemark[]
}

/** What the actor's unit owes. */
export const listOwedReports = endpoint({
  method: 'GET',
  path: '/reports/owed',
  input: z.object({
    state: z.enum(['open', 'sent', 'all']).default('open'),
    q: z.string().trim().max(200).optional(),
    status: ReportStatus.optional(),
    /** Past its day, sent or not. */
    late: z.enum(['1']).optional(),
    /** Due in the year. */
    year: YearInput.optional(),
    sort: sortBy('due', 'title', 'receiver', 'state'),
    ...PageOf,
  }),
  output: returns<Page<ReportLine>>(),
})
export const exportOwedReports = endpoint({
  method: 'GET',
  path: '/reports/owed.xlsx',
  input: listOwedReports.input,
  output: returns<Blob>(),
})
export type ReceivedPeriod = PeriodLine & { regimeId: string; regimeName: string }
/** Periods whose reports the actor's unit receives; `waiting`: reports of all of them that nobody has looked at yet. */
export const listReceivedPeriods = endpoint({
  method: 'GET',
  path: '/periods',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    year: YearInput.optional(),
    /** With a report to look at; with a late one; still without a report of every unit. */
    still: z.enum(['waiting', 'late', 'missing']).optional(),
    sort: sortBy('-due', 'title', 'waiting', 'late'),
    ...PageOf,
  }),
  output: returns<Page<ReceivedPeriod> & { waiting: number }>(),
})
export const exportReceivedPeriods = endpoint({
  method: 'GET',
  path: '/periods.xlsx',
  input: listReceivedPeriods.input,
  output: returns<Blob>(),
})
export const getReport = endpoint({
  method: 'GET',
  path: '/reports/:id',
  input: z.object({ id: Id }),
  output: returns<ReportPage>(),
})
export const fillReport = endpoint({
  method: 'PUT',
  path: '/reports/:id/fields',
  input: z.object({
    id: Id,
    figures: z.array(FigureInput).max(2000).default([]),
    texts: z.array(TextInput).max(40).default([]),
    rows: z.array(RowInput).max(2000).default([]),
    file: FileInput,
  }),
  output: returns<Filled>(),
})
export const submitReport = endpoint({
  method: 'POST',
  path: '/reports/:id/submit',
  input: z.object({ id: Id, nothingToReport: z.boolean().default(false) }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const withdrawReport = endpoint({
  method: 'POST',
  path: '/reports/:id/withdraw',
  input: z.object({ id: Id }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const acceptReport = endpoint({
  method: 'POST',
  path: '/reports/:id/accept',
  input: z.object({ id: Id }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const returnReport = endpoint({
  method: 'POST',
  path: '/reports/:id/return',
  input: z.object({ id: Id, remarks: z.array(RemarkInput).max(100) }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const excuseReport = endpoint({
  method: 'POST',
  path: '/reports/:id/excuse',
  input: z.object({ id: Id, reason: Reason }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
/** Hủy miễn: the report is owed again, as it stood. */
export const liftExcuse = endpoint({
  method: 'POST',
  path: '/reports/:id/lift-excuse',
  input: z.object({ id: Id, reason: Reason }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
/** Trình ký: to the unit's own leader, before it goes. */
export const presentReport = endpoint({
  method: 'POST',
  path: '/reports/:id/present',
  input: z.object({ id: Id, nothingToReport: z.boolean().default(false) }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const handBackReport = endpoint({
  method: 'POST',
  path: '/reports/:id/hand-back',
  input: z.object({ id: Id, reason: Reason }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
/** Accepted, yet not added up: another report of a merged unit tells the same. */
export const leaveOutReport = endpoint({
  method: 'POST',
  path: '/reports/:id/leave-out',
  input: z.object({ id: Id, reason: Reason }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const countInReport = endpoint({
  method: 'POST',
  path: '/reports/:id/count-in',
  input: z.object({ id: Id }),
  output: returns<{ id: string; status: ReportStatus }>(),
})
export const askExtension = endpoint({
  method: 'POST',
  path: '/reports/:id/extensions',
  input: z.object({ id: Id, until: DayInput, reason: Reason }),
  output: returns<{ id: string }>(),
})
export const answerExtension = endpoint({
  method: 'POST',
  path: '/reports/:id/extensions/:extensionId/answer',
  input: z.object({ id: Id, extensionId: Id, grant: z.boolean(), reason: z.string().trim().max(2000).default('') }),
  output: returns<{ id: string; extendedTo: Day | null }>(),
})
/** Does the actor's unit have its reports signed off before they go, and by whom. */
export const getSignOff = endpoint({
  method: 'GET',
  path: '/sign-off',
  input: nothing,
  output: returns<{ on: boolean; personId: string | null; people: { id: string; name: string; title: string }[] }>(),
})
export const setSignOff = endpoint({
  method: 'PUT',
  path: '/sign-off',
  input: z.object({ on: z.boolean(), personId: z.uuid().nullish() }),
  output: returns<{ on: boolean }>(),
})
/** The last sending beside the one before it, or what is typed now beside the last sending. */
export const compareReport = endpoint({
  method: 'GET',
  path: '/reports/:id/difference',
  input: z.object({ id: Id }),
  output: returns<{ from: string; to: string; figures: FigureChange[]; texts: TextChange[]; rows: RowChange[] }>(),
})
