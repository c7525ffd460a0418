import { type Actor, may } from '@thong-suot/domain/actor.ts'
import type { RemindRule } from '@thong-suot/domain/notice/notice.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { ownPlan } from '../plan/plan.actions.ts'
import { getPlanRow } from '../plan/plan.queries.ts'

type Shown = RemindRule & { canChange: boolean }

export async function findRemindRule(tx: Tx, actor: Actor, id: string): Promise<Shown> {
  const { unitId } = await getPlanRow(tx, id)
  const row = await tx
    .selectFrom('plan')
    .select(['remindBefore', 'remindAfter'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const canChange = unitId === actor.unitId && may(actor.role, 'plan.make')
  return { before: row.remindBefore, after: row.remindAfter, canChange }
}

/** From the next morning on; reminders that went stay. */
export function setRemindRule(
  db: Db,
  actor: Actor,
  { id, before, after }: { id: string; before: number[]; after: number },
): Promise<Shown> {
  return act(db, actor, 'plan.set-reminders', async tx => {
    await ownPlan(tx, actor, id)
    const was = await findRemindRule(tx, actor, id)
    const days = [...new Set(before)].sort((a, b) => b - a)
    await tx.updateTable('plan').set({ remindBefore: days, remindAfter: after }).where('id', '=', id).execute()
    return { before: was, after: await findRemindRule(tx, actor, id), subject: id }
  })
}
