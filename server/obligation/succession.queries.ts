/** Work that changed hands when its unit was reorganised: what it was before, what it is now. */
import type { ObligationOne, Succeeding } from '@thong-suot/domain/obligation/obligation.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export async function successionOf(tx: Tx, id: string): Promise<{ later: Succeeding[]; former: Succeeding[] }> {
  const side = (own: 'oldId' | 'newId', other: 'oldId' | 'newId') =>
    tx
      .selectFrom('obligationSuccession')
      .innerJoin('obligation', 'obligation.id', `obligationSuccession.${other}`)
      .innerJoin('unit', 'unit.id', 'obligation.unitId')
      .select(['obligation.id', 'unit.name as unitName', 'obligation.dueOn', 'obligation.operator'])
      .where(`obligationSuccession.${own}`, '=', id)
      .orderBy('unit.no')
      .execute()
  return { later: await side('oldId', 'newId'), former: await side('newId', 'oldId') }
}

/** Open at the same unit: from the same clause by another giver, or under the same words in another plan. */
export function alsoFrom(tx: Tx, id: string): Promise<ObligationOne['alsoFrom']> {
  return tx
    .selectFrom('obligation as o')
    .innerJoin('obligation as d', 'd.unitId', 'o.unitId')
    .innerJoin('unit as giver', 'giver.id', 'd.giverId')
    .innerJoin('plan', 'plan.id', 'd.planId')
    .select(['d.id', 'giver.name as giverName', 'plan.title as planTitle', 'd.dueOn', 'd.operator'])
    .where('o.id', '=', id)
    .whereRef('d.id', '<>', 'o.id')
    .where('d.state', 'not in', ['done', 'withdrawn'])
    .where('o.state', 'not in', ['done', 'withdrawn'])
    .whereRef('d.instance', '=', 'o.instance')
    .where(sql<boolean>`(d.clause_id = o.clause_id or (d.plan_id <> o.plan_id and plain(d.title) = plain(o.title)))`)
    .limit(20)
    .execute()
}
