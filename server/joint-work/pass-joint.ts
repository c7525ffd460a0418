import type { Selectable } from 'kysely'
import type { ObligationTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'
import { joinAll } from './join.ts'

type Passed = Pick<Selectable<ObligationTable>, 'id' | 'jointId'>

/** What was one piece of work under the unit that ends is one under each unit that takes it. @param passed as they stood before */
export async function passJoint(tx: Tx, passed: readonly Passed[], personId: string | null): Promise<void> {
  const groups = new Map<string, string[]>()
  for (const { id, jointId } of passed) if (jointId) groups.set(jointId, [...(groups.get(jointId) ?? []), id])
  for (const ids of groups.values()) {
    const heirs = await tx
      .selectFrom('obligationSuccession')
      .innerJoin('obligation', 'obligation.id', 'obligationSuccession.newId')
      .select(['obligation.id', 'obligation.unitId', 'obligation.role', 'obligation.jointId'])
      .distinct()
      .where('oldId', 'in', ids)
      .where('obligation.state', 'not in', ['done', 'withdrawn'])
      .execute()
    for (const unitId of new Set(heirs.map(h => h.unitId))) {
      const own = heirs.filter(h => h.unitId === unitId)
      if (own.length > 1) await joinAll(tx, own, personId)
    }
  }
}
