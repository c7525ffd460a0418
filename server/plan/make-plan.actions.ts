/** Plans made from confirmed facts, by hand, or from what a superior handed down. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { capital } from '@thong-suot/domain/capital.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { DocumentNotFound } from '@thong-suot/domain/document/document.problems.ts'
import { CADENCES, type ObligationValue, type ReportValue } from '@thong-suot/domain/document/fact.ts'
import { dueDaysOf, type Span, spanOfPlan } from '@thong-suot/domain/plan/due-days.ts'
import { PlanAlreadyMade, PlanSpanWrong, PlanWithoutFacts } from '@thong-suot/domain/plan/plan.problems.ts'
import { splitNames } from '@thong-suot/domain/unit/name-match.ts'
import { type Insertable, sql } from 'kysely'
import type { ClauseTable } from '../../db/tables.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { chosenField } from '../field/field.queries.ts'
import { labelFinder } from './clause-label.ts'
import { getPlanRow } from './plan.queries.ts'
import { refuseTie } from './tie.actions.ts'

type Asked = {
  id: string
  title?: string | undefined
  startsOn?: Day | undefined
  endsOn?: Day | undefined
  fieldId?: string | null | undefined
}

/** Only facts that a person confirmed or corrected come into a plan; without any it is refused. */
export function makePlan(db: Db, actor: Actor, input: Asked, today: Day): Promise<{ id: string }> {
  return act(db, actor, 'plan.make', async tx => {
    const document = await tx
      .selectFrom('document')
      .select(['id', 'title', 'fileName', 'number', 'issuedOn', 'reading'])
      .where('id', '=', input.id)
      .where('state', 'in', ['read', 'issued'])
      .executeTakeFirst()
    if (!document) throw new DocumentNotFound()
    // Two presses at once make one plan: the second waits here, and finds it made.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${document.id}:${actor.unitId}`}, 0))`.execute(tx)
    const made = await tx
      .selectFrom('plan')
      .select(['id', 'title'])
      .where('documentId', '=', document.id)
      .where('unitId', '=', actor.unitId)
      .where('state', '<>', 'withdrawn')
      .executeTakeFirst()
    if (made) throw new PlanAlreadyMade({ title: made.title, planId: made.id })
    const facts = await tx
      .selectFrom('fact')
      .selectAll()
      .where('documentId', '=', document.id)
      .where('kind', 'in', ['obligation', 'report'])
      .orderBy('startAt')
      .orderBy('position')
      .execute()
    const agreed = facts.filter(f => f.state === 'confirmed' || f.state === 'corrected')
    if (agreed.length === 0) throw new PlanWithoutFacts({ waiting: facts.filter(f => f.state === 'proposed').length })
    const title = input.title ?? (document.title || document.fileName || 'Kế hoạch')
    const span = await spanOf(
      input,
      title,
      document.issuedOn,
      agreed.map(f => f.value),
      today,
    )
    const plan = await tx
      .insertInto('plan')
      .values({
        unitId: actor.unitId,
        path: actor.unitPath,
        documentId: document.id,
        title,
        number: document.number,
        issuedOn: document.issuedOn,
        ...span,
        fieldId: (await chosenField(tx, input.fieldId))?.id ?? null,
        madeBy: actor.personId,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const labelOf = labelFinder(document.reading)
    await tx
      .insertInto('clause')
      .values(agreed.map((fact, i) => ({ ...clauseOfFact(fact, labelOf, span), planId: plan.id, position: i + 1 })))
      .execute()
    return { after: { ...plan, clauses: agreed.length } }
  })
}

async function spanOf(input: Asked, title: string, issuedOn: Day | null, values: unknown[], today: Day): Promise<Span> {
  const windows = values.flatMap(value => {
    const { window } = value as { window?: { from: number; to: number } }
    return window ? [window] : []
  })
  const read = spanOfPlan(title, issuedOn, windows, today)
  const span = { startsOn: input.startsOn ?? read.startsOn, endsOn: input.endsOn ?? read.endsOn }
  if (span.endsOn < span.startsOn) throw new PlanSpanWrong()
  return span
}

type FactRow = { id: string; kind: string; quote: string | null; startAt: number | null; value: unknown }
type NewClause = Omit<Insertable<ClauseTable>, 'planId' | 'position'>

/** A clause says what the fact says; the day is filled in when it comes to one single day. */
function clauseOfFact(fact: FactRow, labelOf: (at: number | null) => string | null, span: Span): NewClause {
  if (fact.kind === 'report') return clauseOfReport(fact, labelOf, span)
  const value = fact.value as ObligationValue
  const due = value.deadline?.due ?? null
  return {
    factId: fact.id,
    label: value.clause ?? labelOf(fact.startAt),
    title: capital(value.title),
    quote: fact.quote,
    leadNames: value.lead,
    partnerNames: value.with,
    due: due && JSON.stringify(due),
    dueOn: oneDay(due, span),
    operator: value.deadline?.operator ?? null,
    kind: 'work',
  }
}

function clauseOfReport(fact: FactRow, labelOf: (at: number | null) => string | null, span: Span): NewClause {
  const value = fact.value as ReportValue
  const often = value.cadence === 'once' ? '' : ` ${CADENCES[value.cadence]}`
  const about = value.about ? ` ${value.about}` : ''
  return {
    factId: fact.id,
    label: labelOf(fact.startAt),
    title: `Báo cáo${often}${about}${value.to ? ` gửi ${value.to}` : ''}`.slice(0, 500),
    quote: fact.quote,
    leadNames: splitNames(value.from ?? ''),
    due: value.due && JSON.stringify(value.due),
    dueOn: oneDay(value.due, span),
    operator: value.operator ?? null,
    kind: 'report',
    reportTo: value.to,
    through: value.through ?? null,
  }
}

function oneDay(due: ReportValue['due'], span: Span): Day | null {
  const found = dueDaysOf(due, span, null)
  return found.recurring ? null : (found.days[0]?.dueOn ?? null)
}

type ByHand = {
  title: string
  startsOn: Day
  endsOn: Day
  aboveId?: string | null | undefined
  fieldId?: string | null | undefined
}
/** Without a field of its own it has that of the plan above. */
export function makePlanByHand(db: Db, actor: Actor, { aboveId, fieldId, ...input }: ByHand): Promise<{ id: string }> {
  return act(db, actor, 'plan.make', async tx => {
    if (input.endsOn < input.startsOn) throw new PlanSpanWrong()
    if (aboveId) await refuseTie(tx, input, aboveId)
    const field = (await chosenField(tx, fieldId))?.id ?? (aboveId ? (await getPlanRow(tx, aboveId)).fieldId : null)
    const after = await tx
      .insertInto('plan')
      .values({
        ...input,
        carriesOutId: aboveId ?? null,
        fieldId: field,
        unitId: actor.unitId,
        path: actor.unitPath,
        madeBy: actor.personId,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { after }
  })
}
