/** Work that changed hands when its unit was reorganised: what it was before, what it is now. */
import type { Succeeding } from '@thong-suot/domain/obligation/obligation.api.ts'
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
