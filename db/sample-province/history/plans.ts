/** Rows of the two plans: clauses, who has them, how far they are, and what was said about it. */
import type { Day } from '@thong-suot/domain/day.ts'
import { fieldId } from '../fields.ts'
import { idOf } from '../ids.ts'
import { personId } from '../people.ts'
import { unitId } from '../unit.ts'
import { aboveClauses, ownClauses, type SampleClause } from './clauses.ts'
import { standingOf, type WorkStanding } from './standing.ts'
import type { StoryDays } from './story-days.ts'

export type PlanKey = 'above' | 'own'
type Rows = Record<'plan' | 'clause' | 'obligation' | 'progress', object[]>
export type SamplePlan = {
  key: PlanKey
  unit: string
  number: string
  title: string
  issuedOn: Day
  by: string
  clauses: SampleClause[]
}

export const planId = (key: PlanKey) => idOf('plan', key)
export const clauseId = (plan: PlanKey, label: string) => idOf('clause', plan, label)
export const obligationId = (plan: PlanKey, label: string, unit: string) => idOf('obligation', plan, label, unit)
export const planDocumentId = (key: PlanKey) => idOf('document', 'plan', key)

export const PLAN_NUMBERS: Record<PlanKey, string> = { above: '118/KH-BCĐ138', own: '64/KH-SNNMT' }

export function planTitle(year: number): string {
  return `Thực hiện phong trào Toàn dân bảo vệ an ninh Tổ quốc trên không gian mạng năm ${year}`
}

export function samplePlans(days: StoryDays): SamplePlan[] {
  const title = planTitle(days.year)
  return [
    {
      key: 'above',
      unit: 'bcd-138',
      number: PLAN_NUMBERS.above,
      title,
      issuedOn: days.aboveIssuedOn,
      by: 'sample-standing',
      clauses: aboveClauses(days),
    },
    {
      key: 'own',
      unit: 'so-nnmt',
      number: PLAN_NUMBERS.own,
      title,
      issuedOn: days.ownIssuedOn,
      by: 'sample-office',
      clauses: ownClauses(days),
    },
  ]
}

/** @param factOf the fact of a plan's paper that a clause was made from */
export function planRows(
  days: StoryDays,
  pathOf: (unit: string) => string,
  factOf: (plan: SamplePlan, clause: SampleClause) => string,
): Rows {
  const rows: Rows = { plan: [], clause: [], obligation: [], progress: [] }
  for (const plan of samplePlans(days)) {
    rows.plan.push({
      id: planId(plan.key),
      unit_id: unitId(plan.unit),
      path: pathOf(plan.unit),
      document_id: planDocumentId(plan.key),
      carries_out_id: plan.key === 'own' ? planId('above') : null,
      field_id: fieldId('an-ninh'),
      title: plan.title,
      number: plan.number,
      issued_on: plan.issuedOn,
      starts_on: plan.issuedOn,
      ends_on: days.endOn,
      state: 'in-force',
      made_by: personId(plan.by),
      created_at: `${plan.issuedOn}T02:00:00Z`,
    })
    for (const [i, clause] of plan.clauses.entries()) {
      rows.clause.push(clauseRow(plan, clause, i + 1, factOf(plan, clause)))
      for (const key of clause.leadUnits) addObligation(rows, plan, clause, key, 'lead', days, pathOf)
      for (const key of clause.partnerUnits ?? []) addObligation(rows, plan, clause, key, 'partner', days, pathOf)
    }
  }
  return rows
}

function clauseRow(plan: SamplePlan, clause: SampleClause, position: number, fact: string) {
  return {
    id: clauseId(plan.key, clause.label),
    plan_id: planId(plan.key),
    fact_id: fact,
    position,
    label: clause.label,
    title: clause.title,
    quote: clause.text,
    lead_names: clause.lead,
    partner_names: clause.with,
    due: clause.due ? { kind: 'date', date: clause.due.day } : { kind: 'continuous' },
    due_on: clause.due?.day ?? null,
    operator: clause.due?.operator ?? null,
    kind: clause.kind,
    created_at: `${plan.issuedOn}T02:00:00Z`,
  }
}

function addObligation(
  rows: Rows,
  plan: SamplePlan,
  clause: SampleClause,
  key: string,
  role: string,
  days: StoryDays,
  pathOf: (unit: string) => string,
): void {
  const id = obligationId(plan.key, clause.label, key)
  const standing = standingOf(clause, key, plan.key, days)
  const givenAt = `${plan.issuedOn}T03:00:00Z`
  rows.obligation.push({
    id,
    clause_id: clauseId(plan.key, clause.label),
    plan_id: planId(plan.key),
    parent_id: null,
    unit_id: unitId(key),
    path: pathOf(key),
    giver_id: unitId(plan.unit),
    giver_path: pathOf(plan.unit),
    role,
    title: clause.title,
    due_on: clause.due?.day ?? null,
    operator: clause.due?.operator ?? null,
    instance: '',
    urgency: null,
    state: standing.state,
    progress: standing.progress,
    given_at: givenAt,
    given_by: personId(plan.by),
    accepted_at: standing.state === 'given' ? null : `${plan.issuedOn}T08:00:00Z`,
    done_on: standing.done_on,
    confirmed_at: standing.state === 'done' ? `${standing.done_on}T09:00:00Z` : null,
    extensions: 0,
    first_due_on: clause.due?.day ?? null,
  })
  rows.progress.push(...said(plan, id, key, standing, givenAt))
}

function said(
  plan: SamplePlan,
  obligation_id: string,
  key: string,
  { state, progress, done_on }: WorkStanding,
  givenAt: string,
): object[] {
  const by = (kind: string, unit: string, at: string, more: object = {}) => ({
    obligation_id,
    at,
    person_id: null,
    unit_id: unitId(unit),
    kind,
    note: null,
    percent: null,
    ...more,
  })
  const lines = [by('given', plan.unit, givenAt, { person_id: personId(plan.by) })]
  if (state === 'given') return lines
  lines.push(by('accepted', key, `${plan.issuedOn}T08:00:00Z`))
  if (state === 'under-way' && progress > 0)
    lines.push(
      by('note', key, `${plan.issuedOn}T09:00:00Z`, { percent: progress, note: 'Đã triển khai đến các bộ phận.' }),
    )
  if (done_on) lines.push(by('declared', key, `${done_on}T08:00:00Z`, { percent: 100, note: 'Đã thực hiện xong.' }))
  if (state === 'done') lines.push(by('confirmed', plan.unit, `${done_on}T09:00:00Z`, { person_id: personId(plan.by) }))
  if (state === 'returned')
    lines.push(
      by('returned', plan.unit, `${plan.issuedOn}T10:00:00Z`, {
        note: 'Số liệu chưa khớp danh sách kèm theo.',
        person_id: personId(plan.by),
      }),
    )
  return lines
}
