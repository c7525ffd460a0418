/** Kế hoạch: the clauses that lay work, the units they mean, and where the work stands. */
import type { Day } from '../day.ts'
import type { Due } from '../document/fact.ts'
import type { CellCounts, Operator } from '../obligation/obligation.ts'
import type { NameMatch } from '../unit/name-match.ts'
import type { DueDay } from './due-days.ts'

export const PLAN_STATE_KEYS = ['draft', 'in-force', 'withdrawn', 'ended'] as const
export type PlanState = (typeof PLAN_STATE_KEYS)[number]
export const PLAN_STATES: Record<PlanState, string> = {
  draft: 'Đang lập',
  'in-force': 'Đang thực hiện',
  withdrawn: 'Thu hồi',
  ended: 'Đã kết thúc',
}

export type PlanRow = {
  id: string
  title: string
  number: string | null
  unitId: string
  unitName: string
  documentId: string | null
  issuedOn: Day | null
  startsOn: Day
  endsOn: Day
  state: PlanState
  /** What it is about. */
  field: { id: string; name: string } | null
  clauses: number
  units: number
  cells: CellCounts
  /** Mine: my unit made it; otherwise my unit has work from it. */
  mine: boolean
  /** All that was handed down from it may be seen; otherwise only what concerns the unit that looks. */
  whole: boolean
}

export type ClauseRow = {
  id: string
  position: number
  label: string | null
  title: string
  quote: string | null
  leadNames: string[]
  partnerNames: string[]
  product: string | null
  due: Due | null
  dueOn: Day | null
  operator: Operator | null
  kind: 'work' | 'report'
  reportTo: string | null
  through: string | null
  factId: string | null
  fromObligationId: string | null
  /** In the words of an office: "trước 10/11 hằng năm". */
  says: string
  days: DueDay[]
  beforeIssue: DueDay[]
  recurring: boolean
  ask: string | null
  handed: number
  /** A report owed when something happens or is asked for (đột xuất): it has no day of its own. */
  onRequest: boolean
}

/** A name of the paper and what it was matched to; `role` as the paper gives it. */
export type Proposal = NameMatch & {
  role: 'lead' | 'partner'
  /** What a person added to the group or took out of it for this paper. */
  corrections?: GroupCorrection[]
}
export type GroupCorrection = {
  unitId: string
  unitName: string
  kind: 'in' | 'out'
  reason: string
  personName: string | null
}

export type ShownUnit = {
  id: string
  name: string
  shortName: string
  kind: string
  communeKind: string | null
  withReceiver: boolean
  mine: boolean
}

export type Coverage = {
  /** Clauses from which nothing has been handed to anybody. */
  clausesWithoutObligation: { id: string; label: string | null; title: string }[]
  clausesWithoutLead: { id: string; label: string | null; title: string }[]
  unaccepted: { unitId: string; unitName: string; count: number }[]
  unitsWithoutPlan: { unitId: string; unitName: string }[]
  /** Work taken up that no person of the unit was named for. */
  withoutPerson: { unitId: string; unitName: string; count: number }[]
  /** Units below that the plan gives nothing at all. */
  unitsWithNothing: { unitId: string; unitName: string }[]
  chain: { links: { who: string; on: Day; operator: string }[]; holds: boolean; says: string } | null
}

export type PlanOne = PlanRow & {
  documentNumber: string | null
  carriesOut: { id: string; title: string; unitName: string } | null
  /** Plans that carry this one out: yearly ones of one's own, and those of units. */
  parts: { id: string; title: string; unitName: string; startsOn: Day; endsOn: Day; mine: boolean }[]
  basis: { number: string; documentId: string | null }[]
  clauseRows: ClauseRow[]
  coverage: Coverage
  /** May the person looking change it and hand down from it? */
  canChange: boolean
  /** Work my unit has from this plan and has in no plan of its own, for making one or adding to it. */
  myObligations: number
  myPlanId: string | null
}

export type MatrixColumn = { key: string; name: string; shortName: string; unitIds: string[] }
/** What a cell shows: one obligation, or counts when a column is a kind of unit. */
export type MatrixCell = { obligationId: string | null; cells: CellCounts; dueOn: Day | null; daysLate: number | null }
export type Matrix = {
  columns: MatrixColumn[]
  byKind: boolean
  rows: {
    clauseId: string
    label: string | null
    title: string
    quote: string | null
    says: string
    cells: (MatrixCell | null)[]
    sum: CellCounts
  }[]
  sums: CellCounts[]
  total: CellCounts
  units: number
}
