/** What the pages may ask about obligations. */
import { z } from 'zod'
import { type Day, DayInput, type Instant } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns } from '../endpoint.ts'
import { FieldFilter } from '../field/field.ts'
import type { JointPair } from '../joint-work/joint-work.ts'
import type { ReportStatus } from '../report/report.ts'
import type { Board } from './board.ts'
import type { HandDownLine } from './hand-down.ts'
import type { CellCounts, ObligationAction, ObligationRow } from './obligation.ts'
import { type ProofNumber, ProofNumbers } from './proof-number.ts'
import type { Urgency } from './urgency.ts'

export const OBLIGATION_TABS = ['received', 'given', 'partner'] as const

export const ObligationFilter = {
  tab: z.enum(OBLIGATION_TABS).default('received'),
  q: z.string().trim().max(200).optional(),
  cell: z.enum(['on-time', 'done-late', 'in-time', 'overdue']).optional(),
  state: z.enum(['given', 'under-way', 'extension-asked', 'declared', 'done', 'returned', 'withdrawn']).optional(),
  plan: z.uuid().optional(),
  clause: z.uuid().optional(),
  unit: z.uuid().optional(),
  sector: z.string().max(40).optional(),
  /** Of plans of this field of work. */
  field: FieldFilter.optional(),
  mine: z.enum(['1']).optional(),
  difficulty: z.enum(['1']).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  /** Due from, due to. */
  from: DayInput.optional(),
  to: DayInput.optional(),
  /** Work without a day. */
  undated: z.enum(['1']).optional(),
  /** A dash before it turns the order. */
  sort: z
    .string()
    .regex(/^-?(?:due|unit|clause|given)$/)
    .default('due'),
  down: z.enum(['0', '1']).default('0'),
}

export type ObligationList = Page<ObligationRow> & {
  tabs: Record<(typeof OBLIGATION_TABS)[number], number>
  cells: CellCounts
  /** Names of what the list is narrowed to by its address. */
  narrowed: { plan: string | null; clause: string | null; unit: string | null; field: string | null }
}
export const listObligations = endpoint({
  method: 'GET',
  path: '/obligations',
  input: z.object({ ...ObligationFilter, ...PageOf }),
  output: returns<ObligationList>(),
})

/** The same work by state: the first cards of each column. */
export const getBoard = endpoint({
  method: 'GET',
  path: '/obligations/board',
  input: z.object({ ...ObligationFilter, ...PageOf }),
  output: returns<Board>(),
})

/** All rows that match, in the 25 columns of domain 2.6. */
export const exportObligations = endpoint({
  method: 'GET',
  path: '/obligations.xlsx',
  input: z.object({ ...ObligationFilter, ...PageOf }),
  output: returns<Blob>(),
})
export const getProofFile = endpoint({
  method: 'GET',
  path: '/proofs/:id',
  input: z.object({ id: Id }),
  output: returns<Blob>(),
})

export type Progress = {
  id: number
  at: Instant
  kind: string
  note: string | null
  percent: number | null
  personName: string | null
  unitName: string | null
  oldDueOn: Day | null
  newDueOn: Day | null
  /** What was told with it as numbers. */
  numbers: ProofNumber[]
}
export type Proof = {
  id: string
  kind: 'file' | 'link' | 'number'
  name: string
  /** Of a number, with its unit of measure. */
  amount: number | null
  measure: string | null
  link: string | null
  fileType: string | null
  fileSize: number | null
  personName: string | null
  at: Instant
}

export type ObligationOne = ObligationRow & {
  actions: ObligationAction[]
  /** From the paper down to this unit; the last one is this obligation. */
  chain: { id: string | null; who: string; dueOn: Day | null; operator: string | null; here: boolean; late: boolean }[]
  parentId: string | null
  firstDueOn: Day | null
  note: string | null
  product: string | null
  documentId: string | null
  factStart: number | null
  progressRows: Progress[]
  proofs: Proof[]
  children: ObligationRow[]
  /** The report that fulfils it. */
  report: { id: string; name: string; status: ReportStatus } | null
  personId: string | null
  /** People of the unit, for Phân công. */
  people: { id: string; name: string; title: string }[]
  /** Units right below, for Giao xuống, with the day proposed for them. */
  below: { id: string; name: string; shortName: string; withReceiver: boolean }[]
  defaultDay: Day | null
  /** From the day on which another unit took it over: which pieces it goes on as; and of which this one is the going on. */
  passedOn: Day | null
  urgency: Urgency | null
  /** What may be the same work, with the reason; nobody of the unit has said so yet. */
  maybeSame: JointPair[]
  later: Succeeding[]
  former: Succeeding[]
}
/** The same work under the unit before or after a reorganisation. */
export type Succeeding = { id: string; unitName: string; dueOn: Day | null; operator: string | null }
const one = z.object({ id: Id })
const text = (min: number) => z.string().trim().min(min).max(4000)

export const getObligation = endpoint({
  method: 'GET',
  path: '/obligations/:id',
  input: one,
  output: returns<ObligationOne>(),
})

type Step = ObligationOne
const step = <T extends z.ZodRawShape>(verb: string, fields: T) =>
  endpoint({
    method: 'POST',
    path: `/obligations/:id/${verb}`,
    input: z.object({ id: Id, ...fields }),
    output: returns<Step>(),
  })

export const acceptObligation = step('accept', {})
export const assignPerson = step('assign', { personId: z.uuid(), note: z.string().trim().max(1000).optional() })
export const noteProgress = step('progress', {
  note: text(3),
  percent: z.coerce.number().int().min(0).max(100).nullish(),
  numbers: ProofNumbers.default([]),
})
export const tellDifficulty = step('difficulty', { note: text(10) })
export const answerDifficulty = step('answer', { note: text(3) })
/** To the giver's own giver, in the giver's words; the answer comes back down. */
export const raiseDifficulty = step('raise', { note: text(10) })
export const askExtension = step('ask-extension', { wantedOn: DayInput, reason: text(10) })
export const grantExtension = step('grant-extension', {
  newDueOn: DayInput.nullish(),
  note: z.string().trim().max(1000).optional(),
})
export const refuseExtension = step('refuse-extension', { reason: text(10) })
export const addLink = step('links', { name: z.string().trim().min(1).max(300), link: z.url({ protocol: /^https?$/ }) })
/** Numbers by themselves, as proof. */
export const addNumbers = step('numbers', { numbers: ProofNumbers.min(1) })
export const declareDone = step('declare', { note: text(3) })
export const confirmDone = step('confirm', { note: z.string().trim().max(1000).optional() })
export const returnObligation = step('return', { reason: text(10) })
export const withdrawObligation = step('withdraw', { reason: text(10), withBelow: z.boolean().default(false) })

/** Taken back, and another piece in its place: with another day, other words, or at another unit. */
export const replaceObligation = endpoint({
  method: 'POST',
  path: '/obligations/:id/replace',
  input: z.object({
    id: Id,
    unitId: Id.optional(),
    title: z.string().trim().min(3).max(500).optional(),
    dueOn: DayInput.nullish(),
    reason: text(10),
  }),
  output: returns<{ id: string }>(),
})

/** Multipart: fields as above, files under `file`. */
export const attachProof = endpoint({
  method: 'POST',
  path: '/obligations/:id/proofs',
  input: one,
  output: returns<Step>(),
})

export const handDownObligation = endpoint({
  method: 'POST',
  path: '/obligations/:id/hand-down',
  input: z.object({
    id: Id,
    units: z
      .array(
        z.object({ unitId: Id, role: z.enum(['lead', 'partner', 'know']).default('lead'), dueOn: DayInput.nullish() }),
      )
      .min(1)
      .max(300),
    dueOn: DayInput.nullish(),
    title: z.string().trim().min(3).max(500).optional(),
    note: z.string().trim().max(2000).optional(),
    keep: z.boolean().default(false),
  }),
  output: returns<{ lines: HandDownLine[]; made: number }>(),
})

/** Đôn đốc: a notice to each unit, once a day each. */
export const chaseObligations = endpoint({
  method: 'POST',
  path: '/obligations/chase',
  input: z.object({ ids: z.array(Id).min(1).max(500), note: z.string().trim().max(1000).optional() }),
  output: returns<{ chased: number; already: number }>(),
})
