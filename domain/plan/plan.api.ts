/** What the pages may ask about plans. */
import { z } from 'zod'
import { DayInput } from '../day.ts'
import { Due } from '../document/fact.ts'
import { endpoint, Id, type Page, PageOf, returns, sortBy, YearInput } from '../endpoint.ts'
import { FieldFilter } from '../field/field.ts'
import type { DayRemark, HandDownLine } from '../obligation/hand-down.ts'
import { URGENCIES } from '../obligation/urgency.ts'
import type { NameMatch } from '../unit/name-match.ts'
import {
  type ClauseRow,
  type Matrix,
  PLAN_STATE_KEYS,
  type PlanOne,
  type PlanRow,
  type Proposal,
  type ShownUnit,
} from './plan.ts'
import type { Timeline } from './timeline.ts'

const one = z.object({ id: Id })
const title = z.string().trim().min(5).max(1000)
const operator = z.enum(['before', 'by', 'until', 'within', 'on', 'from-to'])

export const listPlans = endpoint({
  method: 'GET',
  path: '/plans',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    year: YearInput.optional(),
    state: z.enum(PLAN_STATE_KEYS).optional(),
    field: FieldFilter.optional(),
    /** One's own unit's only. */
    mine: z.enum(['1']).optional(),
    /** One's own unit's first when nothing else is asked. */
    sort: sortBy('-made', 'title', 'issued', 'unit'),
    ...PageOf,
  }),
  output: returns<Page<PlanRow>>(),
})
export const exportPlans = endpoint({
  method: 'GET',
  path: '/plans.xlsx',
  input: listPlans.input,
  output: returns<Blob>(),
})
export const getPlan = endpoint({ method: 'GET', path: '/plans/:id', input: one, output: returns<PlanOne>() })
export const getMatrix = endpoint({
  method: 'GET',
  path: '/plans/:id/matrix',
  input: z.object({ id: Id, kind: z.string().max(40).optional() }),
  output: returns<Matrix>(),
})

/** Clauses through time, with the days of each level below. */
export const getTimeline = endpoint({
  method: 'GET',
  path: '/plans/:id/timeline',
  input: z.object({ id: Id, unit: Id.optional() }),
  output: returns<Timeline>(),
})

export const makePlan = endpoint({
  method: 'POST',
  path: '/documents/:id/plan',
  input: z.object({
    id: Id,
    title: title.optional(),
    startsOn: DayInput.optional(),
    endsOn: DayInput.optional(),
    fieldId: Id.nullish(),
  }),
  output: returns<{ id: string }>(),
})
export const makePlanByHand = endpoint({
  method: 'POST',
  path: '/plans',
  input: z.object({ title, startsOn: DayInput, endsOn: DayInput, aboveId: Id.nullish(), fieldId: Id.nullish() }),
  output: returns<{ id: string }>(),
})
/** One's own plan, prefilled with the work that one has from the plan above. */
export const makeOwnPlan = endpoint({
  method: 'POST',
  path: '/plans/:id/own-plan',
  input: z.object({ id: Id, title: title.optional() }),
  output: returns<{ id: string }>(),
})
/** What the plan is about; null: none. */
export const setPlanField = endpoint({
  method: 'POST',
  path: '/plans/:id/field',
  input: z.object({ id: Id, fieldId: Id.nullable() }),
  output: returns<{ id: string }>(),
})
export const withdrawPlan = endpoint({
  method: 'POST',
  path: '/plans/:id/withdraw',
  input: z.object({ id: Id, reason: z.string().trim().min(10).max(1000), withWork: z.boolean().default(false) }),
  output: returns<{ id: string }>(),
})

const clauseFields = {
  label: z.string().trim().max(60).nullish(),
  title: z.string().trim().min(3).max(500),
  leadNames: z.array(z.string().trim().min(1).max(300)).max(60).default([]),
  partnerNames: z.array(z.string().trim().min(1).max(300)).max(60).default([]),
  product: z.string().trim().max(500).nullish(),
  due: Due.nullish(),
  operator: operator.nullish(),
}
export const addClause = endpoint({
  method: 'POST',
  path: '/plans/:id/clauses',
  input: z.object({ id: Id, ...clauseFields }),
  output: returns<ClauseRow>(),
})
export const changeClause = endpoint({
  method: 'POST',
  path: '/clauses/:id',
  input: z.object({ id: Id, ...clauseFields }),
  output: returns<ClauseRow>(),
})
export const dropClause = endpoint({
  method: 'POST',
  path: '/clauses/:id/drop',
  input: one,
  output: returns<{ id: string }>(),
})

export type HandDownClause = ClauseRow & {
  proposals: Proposal[]
  /** The superior's day that a day below may not pass. */
  above: { dueOn: string; operator: string | null; who: string } | null
  /** Days as they would be handed down now: past ones of a recurring duty are left out. */
  nextDays: { instance: string; dueOn: string }[]
  remarks: DayRemark[]
  handedTo: string[]
  /** The plan's own unit does this one itself: it goes upward. */
  ownWork: boolean
}
export type HandDownSheet = {
  planId: string
  planTitle: string
  unitName: string
  issuedOn: string | null
  on: string
  clauses: HandDownClause[]
  /** Every unit named by a proposal, and those below that may be added. */
  units: ShownUnit[]
}
export const getHandDown = endpoint({
  method: 'GET',
  path: '/plans/:id/hand-down',
  input: one,
  output: returns<HandDownSheet>(),
})

export const handDown = endpoint({
  method: 'POST',
  path: '/plans/:id/hand-down',
  input: z.object({
    id: Id,
    clauses: z
      .array(
        z.object({
          clauseId: Id,
          /** Left out: the days of the clause itself. */
          dueOn: DayInput.nullish(),
          units: z
            .array(z.object({ unitId: Id, role: z.enum(['lead', 'partner', 'know']), dueOn: DayInput.nullish() }))
            .max(500),
        }),
      )
      .min(1)
      .max(200),
    note: z.string().trim().max(2000).optional(),
    urgency: z.enum(URGENCIES).nullish(),
    /** Queries (a day off, a day gone by) have been seen and are kept. */
    keep: z.boolean().default(false),
  }),
  output: returns<{ lines: HandDownLine[]; made: number }>(),
})

/** A unit added to a group or taken out of it for this paper, with the reason; or the rule again. */
export const correctGroup = endpoint({
  method: 'POST',
  path: '/plans/:id/groups',
  input: z.object({
    id: Id,
    written: z.string().trim().min(1).max(300),
    unitId: Id,
    kind: z.enum(['in', 'out', 'as-rule']),
    reason: z.string().trim().min(10).max(500),
  }),
  output: returns<{ id: string }>(),
})
/** The plan that this one is part of or carries out; null: none. */
export const tiePlan = endpoint({
  method: 'POST',
  path: '/plans/:id/above',
  input: z.object({ id: Id, aboveId: Id.nullable() }),
  output: returns<{ id: string }>(),
})

export const matchNames = endpoint({
  method: 'POST',
  path: '/units/match',
  input: z.object({ names: z.array(z.string().trim().min(1).max(300)).min(1).max(200) }),
  output: returns<{ matches: NameMatch[]; units: ShownUnit[] }>(),
})
/** A person says which unit a name means; remembered for the unit that said it. */
export const confirmName = endpoint({
  method: 'POST',
  path: '/units/names',
  input: z.object({ written: z.string().trim().min(1).max(300), unitId: Id }),
  output: returns<{ written: string; unitId: string }>(),
})
