/** A plan of one's own unit: whose it is, its field, and its end. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { PlanHasOpenWork, PlanNotYours, PlanOver } from '@thong-suot/domain/plan/plan.problems.ts'
import type { Selectable } from 'kysely'
import type { PlanTable } from '../../db/tables.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { chosenField } from '../field/field.queries.ts'
import { getPlanRow } from './plan.queries.ts'

export type PlanRowAll = Selectable<PlanTable>

/** The plan, when it is the actor's unit's and still open; else refused. */
export async function ownPlan(tx: Tx, actor: Actor, id: string): Promise<PlanRowAll> {
  const plan = await getPlanRow(tx, id)
  if (plan.unitId !== actor.unitId) {
    const { name } = await tx.selectFrom('unit').select('name').where('id', '=', plan.unitId).executeTakeFirstOrThrow()
    throw new PlanNotYours({ unitName: name })
  }
  if (plan.state === 'withdrawn' || plan.state === 'ended') throw new PlanOver()
  return plan
}

export function setPlanField(
  db: Db,
  actor: Actor,
  { id, fieldId }: { id: string; fieldId: string | null },
): Promise<{ id: string }> {
  return act(db, actor, 'plan.set-field', async tx => {
    const before = await ownPlan(tx, actor, id)
    const field = await chosenField(tx, fieldId)
    const after = await tx
      .updateTable('plan')
      .set({ fieldId: field?.id ?? null })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const was = before.fieldId
      ? await tx.selectFrom('field').select('name').where('id', '=', before.fieldId).executeTakeFirst()
      : null
    return { before: { ...before, field: was?.name ?? null }, after: { ...after, field: field?.name ?? null } }
  })
}

type Withdrawal = { id: string; reason: string; withWork: boolean }

export function withdrawPlan(db: Db, actor: Actor, { id, reason, withWork }: Withdrawal): Promise<{ id: string }> {
  return act(db, actor, 'plan.withdraw', async tx => {
    const before = await ownPlan(tx, actor, id)
    const open = await tx
      .selectFrom('obligation')
      .select(['id'])
      .where('planId', '=', id)
      .where('giverId', '=', actor.unitId)
      .where('state', 'not in', ['done', 'withdrawn'])
      .execute()
    if (open.length > 0 && !withWork) throw new PlanHasOpenWork({ count: open.length })
    if (open.length > 0) {
      const ids = open.map(o => o.id)
      await tx.updateTable('obligation').set({ state: 'withdrawn', wantedOn: null }).where('id', 'in', ids).execute()
      await tx
        .insertInto('progress')
        .values(
          ids.map(obligationId => ({
            obligationId,
            personId: actor.personId,
            unitId: actor.unitId,
            kind: 'withdrawn',
            note: reason,
          })),
        )
        .execute()
    }
    const after = await tx
      .updateTable('plan')
      .set({ state: 'withdrawn' })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after, reason }
  })
}
