import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns } from '../endpoint.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { ReportStatus, Standing } from '../report/report.ts'
import type { Cells } from '../report/row.ts'
import type { AnnexField, NarrativeField } from '../template/template.ts'
import { type DifficultySource, Passage, type ReportSource, type SourceState } from './passage.ts'
import type { RepeatedWords } from './repeated.ts'
import type { Gathered } from './roll-up.ts'

export type UnitInPeriod = {
  reportId: string
  unitId: string
  name: string
  kind: string
  status: ReportStatus
  standing: Standing
  firstSentOn: Day | null
  extendedTo: Day | null
  /** Accepted, yet not added up, and why. */
  leftOut: string | null
  nothingToReport: boolean
}
/** Accepted reports of units that became one, its own among them: the same may stand in two of them. */
export type Doubled = {
  successorId: string
  successor: string
  /** Who has seen these very sendings and let all of them count, and when; null: nobody, or one has changed since. */
  seen: { by: string | null; at: Instant } | null
  reports: {
    reportId: string
    version: number
    name: string
    /** The day on which it became another unit; null for the successor itself. */
    endedOn: Day | null
    leftOut: string | null
    counts: boolean
  }[]
}
export type TotalRow = {
  indicatorId: string
  now: number | null
  /** How many units gave a figure. */
  counted: number
  before: number | null
  change: string
  /** Parts of its breakdown, or how many units chose what. */
  parts: { no: number; name: string; now: number | null; before: number | null }[]
}
export type RollUpPage = {
  period: {
    id: string
    name: string
    regimeId: string
    regimeName: string
    fromOn: Day
    toOn: Day
    dueOn: Day
    operator: string
    upwardTo: string | null
    upwardDueOn: Day | null
    upwardOperator: string
    upwardDistance: string | null
    state: 'open' | 'closed'
    /** Of a regime of the unit whose totals these are: it may end the period. */
    own: boolean
    beforeName: string | null
  }
  /** Whose totals: the regime's own unit, or one further down that adds up for it. */
  unit: { id: string; name: string }
  mine: boolean
  at: Instant
  units: UnitInPeriod[]
  doubled: Doubled[]
  indicators: Indicator[]
  narratives: NarrativeField[]
  annexes: AnnexField[]
  /** By list: rows of all accepted reports below. */
  rowCounts: Record<string, number>
  totals: TotalRow[]
  snapshots: SnapshotLine[]
}
export type SnapshotLine = {
  no: number
  at: Instant
  person: string | null
  accepted: number
  units: number
  documentId: string | null /** Accepted since. */
  later: number
}
/** A cut: its totals as they were, those of today beside, and what was let in since. */
export type SnapshotPage = {
  no: number
  indicators: Indicator[]
  totals: TotalRow[]
  now: TotalRow[]
  later: { reportId: string; unitName: string; acceptedAt: Instant }[]
}
export type TotalPart = {
  /** null: a unit that took over what another received in this period, and owes no report of its own. */
  reportId: string | null
  unitId: string
  unitName: string
  /** Of the unit with all below it, added up as the indicator is. */
  now: number | null
  own: number | null
  /** What it wrote where nothing is added up: words, a day. */
  words: string | null
  below: number | null
  /** Reports further down that are not in it yet. */
  missingBelow: number
  version: number
  sentOn: Day | null
  sentBy: string | null
  acceptedAt: Instant | null
  acceptedBy: string | null
}
export type NotCounted = { reportId: string; unitName: string; number: number | null; why: string }
export type NarrativeColumn = {
  narrative: NarrativeField
  passages: (Gathered & { late: boolean })[]
  /** In sections of difficulties and proposals: what several units say. */
  repeated: { words: RepeatedWords[]; work: RepeatedWork[] } | null
  own: {
    /** Of the section: who writes on an older one is told. */
    edition: number
    at: Instant
    person: string | null
    passages: OwnPassage[]
  } | null
}
/** A passage of one's own narrative: what became of each source since, and, where it changed, the words that stand there now. */
export type OwnPassage = {
  text: string
  edited: boolean
  sources: OwnSource[]
}
export type OwnSource = ReportSourceNow | DifficultySourceNow
export type ReportSourceNow = ReportSource & {
  unit: string
  state: SourceState
  nowVersion: number
  now: string | null
}
export type DifficultySourceNow = DifficultySource & { unit: string; obligationId: string }
/** Difficulties that several units told about the same piece of work within the period. */
export type RepeatedWork = { title: string; text: string; from: DifficultySourceNow[] }

const OfPeriod = z.object({ id: Id, unitId: z.uuid().optional() })

export const getRollUp = endpoint({
  method: 'GET',
  path: '/periods/:id/roll-up',
  input: OfPeriod,
  output: returns<RollUpPage>(),
})
export const openTotal = endpoint({
  method: 'GET',
  path: '/periods/:id/totals/:indicatorId',
  input: OfPeriod.extend({
    indicatorId: Id,
    /** 0 the figure itself, 1 and on a part of its breakdown or a choice. */
    part: z.coerce.number().int().min(0).max(99).default(0),
  }),
  output: returns<{ parts: TotalPart[]; notCounted: NotCounted[] }>(),
})
export const openSnapshot = endpoint({
  method: 'GET',
  path: '/periods/:id/snapshots/:no',
  input: OfPeriod.extend({ no: z.coerce.number().int().min(1) }),
  output: returns<SnapshotPage>(),
})
export const listNarratives = endpoint({
  method: 'GET',
  path: '/periods/:id/narratives',
  input: OfPeriod,
  output: returns<NarrativeColumn[]>(),
})
export const writeRolledText = endpoint({
  method: 'PUT',
  path: '/periods/:id/narratives/:narrativeId',
  input: z.object({
    id: Id,
    narrativeId: Id,
    /** The edition the writer saw, 0 for none. */
    edition: z.number().int().min(0),
    passages: z.array(Passage).max(200),
  }),
  output: returns<{ at: Instant; edition: number }>(),
})
/** Indicators × units × periods, the period asked for last; figures stand as cells[indicator][unit][period]. */
export type UnitTable = {
  periods: { id: string; name: string }[]
  units: {
    id: string
    name: string
    /** Units it took over, whose earlier figures stand in its row. */
    took: string[]
    /** Places of the periods in which its report is not accepted. */
    missing: number[]
  }[]
  indicators: Indicator[]
  cells: (number | null)[][][]
  totals: (number | null)[][]
}
export const getUnitTable = endpoint({
  method: 'GET',
  path: '/periods/:id/table',
  input: OfPeriod.extend({ periods: z.coerce.number().int().min(1).max(12).default(4) }),
  output: returns<UnitTable>(),
})
/** A row of a list with the unit it came from. */
export type RolledRow = {
  id: string
  reportId: string
  unitName: string
  /** Whose report it went into first; null: it came straight to the one who adds up. */
  through: string | null
  cells: Cells
}
const OfList = OfPeriod.extend({ annexId: Id, q: z.string().trim().max(200).optional() })
export const listRolledRows = endpoint({
  method: 'GET',
  path: '/periods/:id/annexes/:annexId/rows',
  input: OfList.extend(PageOf),
  output: returns<Page<RolledRow>>(),
})
export const exportRolledRows = endpoint({
  method: 'GET',
  path: '/periods/:id/annexes/:annexId/rows.xlsx',
  input: OfList,
  output: returns<Blob>(),
})
const OfDoubled = z.object({ id: Id, successorId: Id })
/** A report by the number of the sending that was seen. */
const Sending = z.object({ reportId: Id, version: z.number().int().min(1) })
export type Sending = z.infer<typeof Sending>
/** Đã xem, không trùng: reports of units that became one all count. */
export const sayNotDoubled = endpoint({
  method: 'PUT',
  path: '/periods/:id/not-doubled/:successorId',
  input: OfDoubled.extend({ reports: z.array(Sending).min(2).max(200) }),
  output: returns<{ at: Instant }>(),
})
/** Xem lại: they are pointed out again. */
export const lookAgain = endpoint({
  method: 'DELETE',
  path: '/periods/:id/not-doubled/:successorId',
  input: OfDoubled,
  output: returns<{ id: string }>(),
})
/** Chốt số liệu: a numbered cut that never changes. */
export const closePeriod = endpoint({
  method: 'POST',
  path: '/periods/:id/close',
  input: z.object({ id: Id, final: z.boolean().default(false) }),
  output: returns<{ no: number }>(),
})
/** Lập dự thảo báo cáo from a cut; without one, a cut is made first. */
export const draftFromRollUp = endpoint({
  method: 'POST',
  path: '/periods/:id/draft',
  input: z.object({ id: Id, no: z.number().int().min(1).nullish() }),
  output: returns<{ documentId: string; no: number }>(),
})
/** XLSX of the totals and of every unit's figures, with formulas. */
export const exportRollUp = endpoint({
  method: 'GET',
  path: '/periods/:id/roll-up.xlsx',
  input: OfPeriod,
  output: returns<unknown>(),
})
