/** What a plan leaves open: clauses without work, work not taken up, units without a plan of their own, a broken chain. */
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { checkChain } from '@thong-suot/domain/period/chain.ts'
import type { ClauseRow, Coverage, PlanRow } from '@thong-suot/domain/plan/plan.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { loadTree } from '../../unit/match.queries.ts'
import { ceilingsOf } from '../hand-down/hand-down.queries.ts'

const MOST = 200

/** Who sees only a part of the work cannot tell what is left open in the rest. */
const NOTHING_OPEN = {
  clausesWithoutObligation: [],
  clausesWithoutLead: [],
  unaccepted: [],
  unitsWithoutPlan: [],
  withoutPerson: [],
  unitsWithNothing: [],
}

export async function coverageOf(tx: Tx, plan: PlanRow, clauses: readonly ClauseRow[], today: Day): Promise<Coverage> {
  if (!plan.whole) return { ...NOTHING_OPEN, chain: await chainOf(tx, plan, clauses, today) }
  const plain = ({ id, label, title }: ClauseRow) => ({ id, label, title })
  return {
    clausesWithoutObligation: clauses.filter(c => c.handed === 0).map(plain),
    clausesWithoutLead: clauses.filter(c => c.leadNames.length === 0 && c.handed === 0).map(plain),
    unaccepted: await listUnaccepted(tx, plan),
    unitsWithoutPlan: await listWithoutPlan(tx, plan),
    withoutPerson: await listWithoutPerson(tx, plan),
    unitsWithNothing: await listWithNothing(tx, plan, today),
    chain: await chainOf(tx, plan, clauses, today),
  }
}

function listUnaccepted(tx: Tx, plan: PlanRow): Promise<Coverage['unaccepted']> {
  return tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .select(['unit.id as unitId', 'unit.shortName as unitName', sql<number>`count(*)::int`.as('count')])
    .where('obligation.planId', '=', plan.id)
    .where('obligation.giverId', '=', plan.unitId)
    .where('obligation.state', '=', 'given')
    .groupBy(['unit.id', 'unit.shortName', 'unit.no'])
    .orderBy('unit.no')
    .limit(MOST)
    .execute()
}

/** Taken up by the unit, and nobody in it named to do it. */
function listWithoutPerson(tx: Tx, plan: PlanRow): Promise<Coverage['withoutPerson']> {
  return tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .select(['unit.id as unitId', 'unit.shortName as unitName', sql<number>`count(*)::int`.as('count')])
    .where('obligation.planId', '=', plan.id)
    .where('obligation.giverId', '=', plan.unitId)
    .where('obligation.role', '<>', 'know')
    .where('obligation.state', 'in', ['under-way', 'returned', 'extension-asked'])
    .where('obligation.personId', 'is', null)
    .groupBy(['unit.id', 'unit.shortName', 'unit.no'])
    .orderBy('unit.no')
    .limit(MOST)
    .execute()
}

/** Once work has been handed down: units right below the plan's unit, or below the head of the province, that have none of it. */
async function listWithNothing(tx: Tx, plan: PlanRow, today: Day): Promise<Coverage['unitsWithNothing']> {
  if (plan.units === 0) return []
  return tx
    .selectFrom('unit')
    .innerJoin('unit as seat', join => join.on('seat.id', '=', plan.unitId))
    .select(['unit.id as unitId', 'unit.shortName as unitName'])
    .where('unit.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(unit.valid_to, 'infinity') >= ${today}`)
    .where(
      sql<boolean>`case when seat.kind in ('province', 'committee', 'steering-body')
        then unit.kind in ('department', 'commune') and exists (
          select from unit top where top.kind = 'province' and seat.path <@ top.path and unit.path <@ top.path)
        else unit.parent_id = seat.id end`,
    )
    .where(
      sql<boolean>`not exists (select from obligation o where o.plan_id = ${plan.id} and o.state <> 'withdrawn' and o.path <@ unit.path)`,
    )
    .orderBy('unit.no')
    .limit(MOST)
    .execute()
}

/** Asked only where the plan tells units to make one: its words say so in a clause. */
async function listWithoutPlan(tx: Tx, plan: PlanRow): Promise<Coverage['unitsWithoutPlan']> {
  return tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .select(['unit.id as unitId', 'unit.shortName as unitName'])
    .distinctOn('unit.no')
    .where('obligation.planId', '=', plan.id)
    .where('obligation.giverId', '=', plan.unitId)
    .where('obligation.unitId', '<>', plan.unitId)
    .where('obligation.state', 'not in', ['withdrawn', 'done'])
    .where(
      sql<boolean>`plain(clause.title || ' ' || coalesce(clause.quote, '')) ~ '(xay dung|ban hanh|lap) (cac )?ke hoach'`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan as own')
            .select('own.id')
            .where('own.carriesOutId', '=', plan.id)
            .whereRef('own.unitId', '=', 'obligation.unitId')
            .where('own.state', '<>', 'withdrawn'),
        ),
      ),
    )
    .orderBy('unit.no')
    .limit(MOST)
    .execute()
}

/** The nearest report that units send to the plan's unit, and the day by which the unit itself sends on. */
async function chainOf(tx: Tx, plan: PlanRow, clauses: readonly ClauseRow[], today: Day): Promise<Coverage['chain']> {
  if (clauses.filter(c => c.kind === 'report').length < 2) return null
  const tree = await loadTree(tx, plan.unitId, today)
  const { aboveOf } = await ceilingsOf(tx, clauses, tree)
  const pairs = clauses
    .filter(c => c.kind === 'report')
    .flatMap(c =>
      c.days.flatMap(({ dueOn }) => {
        const above = aboveOf(c, dueOn.slice(0, 4))
        const lower = { who: c.leadNames[0] ?? 'đơn vị', on: dueOn, operator: c.operator ?? 'by' }
        return above ? [[lower, { who: plan.unitName, on: above.dueOn, operator: above.operator ?? 'by' }]] : []
      }),
    )
    .sort((a, b) => (a[0]?.on ?? '').localeCompare(b[0]?.on ?? ''))
  const links = pairs.find(p => (p.at(-1)?.on ?? '') >= today) ?? pairs.at(-1)
  if (!links) return null
  const remarks = checkChain(links, '0001-01-01', await holidaysOf(tx))
  const says = `Từ ${showDay(links[0]?.on as Day)} đến ${showDay(links.at(-1)?.on as Day)}, mỗi cấp đủ ngày làm việc.`
  return { links, holds: !remarks.some(r => r.severity === 'must'), says: remarks[0]?.says ?? says }
}
