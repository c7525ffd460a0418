import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Due } from '@thong-suot/domain/document/fact.ts'
import { showDue } from '@thong-suot/domain/document/show-due.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { dueDaysOf } from '@thong-suot/domain/plan/due-days.ts'
import type { listPlans as listPlansApi } from '@thong-suot/domain/plan/plan.api.ts'
import { ClauseNotFound, PlanNotFound } from '@thong-suot/domain/plan/plan.problems.ts'
import type { ClauseRow, PlanOne, PlanRow, PlanState } from '@thong-suot/domain/plan/plan.ts'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { ClauseTable, PlanTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'
import { ofField } from '../field/field.queries.ts'
import { hasWords, ordered } from '../list.ts'
import { cellsOfRow, countCells } from '../obligation/list/cell.ts'
import { coverageOf } from './coverage/coverage.queries.ts'
import { readablePaper } from './paper.queries.ts'

/** Whether all that was handed down from a plan is seen, not only what concerns the unit that looks. */
export const SEEN_WHOLE = sql<boolean>`plan.path <@ any ((select scope_paths())::ltree[])`

export async function getPlanRow(tx: Tx, id: string): Promise<Selectable<PlanTable>> {
  const plan = await tx.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
  if (!plan) throw new PlanNotFound()
  return plan
}

export async function getClause(tx: Tx, id: string): Promise<Selectable<ClauseTable>> {
  const clause = await tx.selectFrom('clause').selectAll().where('id', '=', id).executeTakeFirst()
  if (!clause) throw new ClauseNotFound()
  return clause
}

export async function countHanded(tx: Tx, clauseId: string): Promise<number> {
  const row = await tx
    .selectFrom('obligation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('clauseId', '=', clauseId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return row?.n ?? 0
}

/** A plan with its counts; `mine` for the unit that looks. */
function planRows(tx: Tx, unitId: string, today: Day) {
  return tx
    .selectFrom('plan')
    .innerJoin('unit', 'unit.id', 'plan.unitId')
    .leftJoin('field', 'field.id', 'plan.fieldId')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('obligation')
          .select(countCells('obligation', today))
          .select(
            sql<number>`count(distinct obligation.unit_id) filter (where obligation.state <> 'withdrawn')::int`.as(
              'units',
            ),
          )
          .whereRef('obligation.planId', '=', 'plan.id')
          // A plan counts what it laid itself; what units handed on from it is their own.
          .whereRef('obligation.giverId', '=', 'plan.unitId')
          .as('counts'),
      join => join.onTrue(),
    )
    .select([
      'plan.id',
      'plan.title',
      'plan.number',
      'plan.unitId',
      'unit.name as unitName',
      'plan.documentId',
      'plan.issuedOn',
      'plan.startsOn',
      'plan.endsOn',
      'plan.state',
      'plan.carriesOutId',
      'plan.fieldId',
      'field.name as fieldName',
    ])
    .selectAll('counts')
    .select(sql<number>`(select count(*)::int from clause where clause.plan_id = plan.id)`.as('clauses'))
    .select(sql<boolean>`plan.unit_id = ${unitId}`.as('mine'))
    .select(SEEN_WHOLE.as('whole'))
}

function asPlanRow(row: object): PlanRow {
  const r = row as PlanRow & { state: string; units: number | null; fieldId: string | null; fieldName: string | null }
  return {
    id: r.id,
    title: r.title,
    number: r.number,
    unitId: r.unitId,
    unitName: r.unitName,
    documentId: r.documentId,
    issuedOn: r.issuedOn,
    startsOn: r.startsOn,
    endsOn: r.endsOn,
    state: r.state as PlanState,
    field: r.fieldId && r.fieldName ? { id: r.fieldId, name: r.fieldName } : null,
    clauses: r.clauses,
    units: r.units ?? 0,
    cells: cellsOfRow(row),
    mine: r.mine,
    whole: r.whole,
  }
}

export type Filter = Omit<z.output<typeof listPlansApi.input>, 'size'> & { size: number }

const ORDER: Record<string, RawBuilder<unknown>> = {
  made: sql`created_at`,
  title: sql`plain(title)`,
  issued: sql`issued_on`,
  unit: sql`(select no from unit where unit.id = plan.unit_id)`,
}

export async function listPlans(
  tx: Tx,
  actor: Actor,
  { q, year, state, field, mine, sort, page, size }: Filter,
  today: Day,
): Promise<Page<PlanRow>> {
  const conditions = [sql<boolean>`true`]
  if (q) conditions.push(hasWords(sql`plan.title || ' ' || coalesce(plan.number, '')`, q) as RawBuilder<boolean>)
  if (state) conditions.push(sql<boolean>`plan.state = ${state}`)
  if (field) conditions.push(ofField('plan', field) as RawBuilder<boolean>)
  if (mine) conditions.push(sql<boolean>`plan.unit_id = ${actor.unitId}`)
  if (year)
    conditions.push(
      sql<boolean>`plan.starts_on <= make_date(${year}, 12, 31) and plan.ends_on >= make_date(${year}, 1, 1)`,
    )
  const matches = sql<boolean>`${sql.join(conditions, sql` and `)}`
  // The page is picked first: work is counted for its plans alone.
  const picked = await tx
    .selectFrom('plan')
    .select(['id', sql<number>`(count(*) over ())::int`.as('n')])
    .where(matches)
    .$if(sort === '-made', some => some.orderBy(sql`unit_id = ${actor.unitId}`, 'desc'))
    .orderBy(ordered(sort, ORDER))
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const ids = picked.map(p => p.id)
  const rows = ids.length ? await planRows(tx, actor.unitId, today).where('plan.id', 'in', ids).execute() : []
  const count = picked[0]?.n ?? (page > 1 ? await countPlans(tx, matches) : 0)
  return { rows: rows.map(asPlanRow).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)), count, page, size }
}

/** For a page beyond the last one, which has no row to carry the count. */
async function countPlans(tx: Tx, matches: RawBuilder<boolean>): Promise<number> {
  const row = await tx.selectFrom('plan').select(sql<number>`count(*)::int`.as('n')).where(matches).executeTakeFirst()
  return row?.n ?? 0
}

/** Clauses with the days they come to in the plan. */
export async function listClauses(
  tx: Tx,
  plan: Pick<Selectable<PlanTable>, 'id' | 'startsOn' | 'endsOn' | 'issuedOn'>,
): Promise<ClauseRow[]> {
  const rows = await tx
    .selectFrom('clause')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from obligation o where o.clause_id = clause.id and o.state <> 'withdrawn')`.as(
        'handed',
      ),
    )
    .select(sql<string | null>`(select f.value->>'cadence' from fact f where f.id = clause.fact_id)`.as('cadence'))
    .where('planId', '=', plan.id)
    .orderBy('position')
    .execute()
  return rows.map(row => {
    const due = row.due as Due | null
    const found = dueDaysOf(due, plan, plan.issuedOn)
    const once = !found.recurring && row.dueOn ? [{ instance: '', dueOn: row.dueOn }] : found.days
    return {
      id: row.id,
      position: row.position,
      label: row.label,
      title: row.title,
      quote: row.quote,
      leadNames: row.leadNames,
      partnerNames: row.partnerNames,
      product: row.product,
      due,
      dueOn: row.dueOn,
      operator: row.operator as ClauseRow['operator'],
      kind: row.kind as ClauseRow['kind'],
      reportTo: row.reportTo,
      through: row.through,
      factId: row.factId,
      fromObligationId: row.fromObligationId,
      says: showDue(due, row.operator as ClauseRow['operator']),
      days: once,
      beforeIssue: found.beforeIssue,
      recurring: found.recurring,
      ask: once.length === 0 ? (found.ask ?? null) : null,
      handed: row.handed,
      onRequest: row.cadence === 'adhoc',
    }
  })
}

export async function getPlanOne(tx: Tx, actor: Actor, id: string, today: Day): Promise<PlanOne> {
  const found = await planRows(tx, actor.unitId, today).where('plan.id', '=', id).executeTakeFirst()
  if (!found) throw new PlanNotFound()
  const plan = asPlanRow(found)
  const clauseRows = await listClauses(tx, plan)
  const above = found.carriesOutId
    ? await tx
        .selectFrom('plan')
        .innerJoin('unit', 'unit.id', 'plan.unitId')
        .select(['plan.id', 'plan.title', 'unit.name as unitName'])
        .where('plan.id', '=', found.carriesOutId)
        .executeTakeFirst()
    : undefined
  const own = await ownPlanOf(tx, actor, id)
  const mine = await workNotPlanned(tx, actor, id).select(sql<number>`count(*)::int`.as('n')).executeTakeFirst()
  return {
    ...plan,
    documentId: await readablePaper(tx, plan),
    documentNumber: plan.number,
    carriesOut: above ?? null,
    parts: await partsOf(tx, actor, id),
    basis: await basisOf(tx, plan.documentId),
    clauseRows,
    coverage: await coverageOf(tx, plan, clauseRows, today),
    canChange: plan.mine && (plan.state === 'draft' || plan.state === 'in-force'),
    myObligations: mine?.n ?? 0,
    myPlanId: own?.id ?? null,
  }
}

/** The plan by which the actor's unit carries this one out. */
export function ownPlanOf(tx: Tx, actor: Actor, id: string) {
  return tx
    .selectFrom('plan')
    .selectAll()
    .where('carriesOutId', '=', id)
    .where('unitId', '=', actor.unitId)
    .where('state', '<>', 'withdrawn')
    .orderBy('createdAt')
    .executeTakeFirst()
}

/** Open work that the actor's unit has from a plan of another and has not put into a plan of its own. */
export function workNotPlanned(tx: Tx, actor: Actor, planId: string) {
  return tx
    .selectFrom('obligation')
    .where('obligation.planId', '=', planId)
    .where('obligation.unitId', '=', actor.unitId)
    .where('obligation.giverId', '<>', actor.unitId)
    .where('obligation.state', 'not in', ['withdrawn', 'done'])
    .where('obligation.role', '<>', 'know')
    .where(
      sql<boolean>`not exists (select from clause c join plan p on p.id = c.plan_id
        where c.from_obligation_id = obligation.id and p.unit_id = obligation.unit_id and p.state <> 'withdrawn')`,
    )
}

/** Plans that say they carry this one out, as far as they may be seen. */
function partsOf(tx: Tx, actor: Actor, id: string): Promise<PlanOne['parts']> {
  return tx
    .selectFrom('plan')
    .innerJoin('unit', 'unit.id', 'plan.unitId')
    .select(['plan.id', 'plan.title', 'unit.name as unitName', 'plan.startsOn', 'plan.endsOn'])
    .select(sql<boolean>`plan.unit_id = ${actor.unitId}`.as('mine'))
    .where('plan.carriesOutId', '=', id)
    .where('plan.state', '<>', 'withdrawn')
    .orderBy(sql`plan.unit_id = ${actor.unitId}`, 'desc')
    .orderBy('plan.startsOn')
    .orderBy('unit.no')
    .limit(300)
    .execute()
}

/** Papers that the plan's paper rests on, as far as a person confirmed them. */
async function basisOf(tx: Tx, documentId: string | null): Promise<PlanOne['basis']> {
  if (!documentId) return []
  const rows = await tx
    .selectFrom('fact')
    .select(['value'])
    .where('documentId', '=', documentId)
    .where('kind', '=', 'citation')
    .where('state', 'in', ['confirmed', 'corrected'])
    .orderBy('position')
    .execute()
  const numbers = rows.flatMap(r => {
    const { number } = r.value as { number: string | null }
    return number ? [number] : []
  })
  return [...new Set(numbers)].slice(0, 6).map(number => ({ number, documentId: null }))
}
