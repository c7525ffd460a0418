import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns } from '../endpoint.ts'
import type { FigureRemark } from '../indicator/check-figures.ts'
import type { Figure } from '../indicator/indicator.ts'
import type { PeriodLine } from '../regime/regime.api.ts'
import type { TemplateForm } from '../template/template.ts'
import type { FigureChange, TextChange } from './difference.ts'
import { Reason, RemarkInput, type ReportAction, type ReportStatus, type Standing } from './report.ts'

export type ReportLine = {
  id: string
  periodId: string
  periodName: string
  regimeName: string
  unitId: string
  unitName: string
  receiverName: string
  dueOn: Day
  operator: string
  status: ReportStatus
  firstSentOn: Day | null
  nothingToReport: boolean
  standing: Standing
  distance: string
}

export type ReportRemark = {
  id: string
  indicatorId: string | null
  narrativeId: string | null
  reason: string
  person: string | null
  unit: string
  at: Instant
}
export type FigureField = Figure & {
  indicatorId: string
  /** 0 is the figure itself, 1 and on the parts of its breakdown. */
  part: number
  edition: number
  typedBy: string | null
  before: number | null
  beforeText: string | null
  /** The same period of the year before, when the cadence is less than a year. */
  lastYear: number | null
  /** Out of the reports this unit received for the same period: offered, never filled in. */
  below: { number: number; units: number } | null
}
export type TextField = {
  narrativeId: string
  text: string
  edition: number
  typedBy: string | null
  before: string | null
}

export type ReportPage = ReportLine &
  TemplateForm & {
    regimeId: string
    content: string
    /** The words that ask for it, and where they stand. */
    quote: string | null
    documentId: string | null
    documentNumber: string | null
    fromOn: Day
    toOn: Day
    beforeName: string | null
    lastYearName: string | null
    version: number
    sentAt: Instant | null
    sentBy: string | null
    acceptedAt: Instant | null
    acceptedBy: string | null
    typedAt: Instant | null
    excusedReason: string | null
    actions: ReportAction[]
    side: 'sender' | 'receiver' | 'reader'
    figures: FigureField[]
    texts: TextField[]
    remarks: ReportRemark[]
    checks: FigureRemark[]
  }

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
export type FillInput = { figures: z.infer<typeof FigureInput>[]; texts: z.infer<typeof TextInput>[] }

export type Filled = {
  at: Instant
  figures: { indicatorId: string; part: number; edition: number }[]
  texts: { narrativeId: string; edition: number }[]
  checks: FigureRemark[]
}

/** What the actor's unit owes. */
export const listOwedReports = endpoint({
  method: 'GET',
  path: '/reports/owed',
  input: z.object({ state: z.enum(['open', 'sent', 'all']).default('open'), ...PageOf }),
  output: returns<Page<ReportLine>>(),
})
/** Periods whose reports the actor's unit receives. */
export const listReceivedPeriods = endpoint({
  method: 'GET',
  path: '/periods',
  input: nothing,
  output: returns<(PeriodLine & { regimeId: string; regimeName: string })[]>(),
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
/** The last sending beside the one before it, or what is typed now beside the last sending. */
export const compareReport = endpoint({
  method: 'GET',
  path: '/reports/:id/difference',
  input: z.object({ id: Id }),
  output: returns<{ from: string; to: string; figures: FigureChange[]; texts: TextChange[] }>(),
})
