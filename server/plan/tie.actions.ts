/** The plan that a plan is part of: a yearly one within one of several years, or the superior's that it carries out. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import type { tiePlan as api } from '@thong-suot/domain/plan/plan.api.ts'
import { PlanOutsideAbove, PlanUnderItself } from '@thong-suot/domain/plan/plan.problems.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { ownPlan } from './plan.actions.ts'
import { getPlanRow } from './plan.queries.ts'

export function tiePlan(db: Db, actor: Actor, { id, aboveId }: z.output<typeof api.input>): Promise<{ id: string }> {
  return act(db, actor, 'plan.tie', async tx => {
    const before = await ownPlan(tx, actor, id)
    if (aboveId) await refuseTie(tx, before, aboveId)
    const after = await tx
      .updateTable('plan')
      .set({ carriesOutId: aboveId })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}

/** A plan lies in the time of the one it is part of, at least in part; and never under itself. */
export async function refuseTie(
  tx: Tx,
  plan: { id?: string; startsOn: string; endsOn: string },
  aboveId: string,
): Promise<void> {
  const above = await getPlanRow(tx, aboveId)
  if (above.startsOn > plan.endsOn || above.endsOn < plan.startsOn)
    throw new PlanOutsideAbove({ title: above.title, from: showDay(above.startsOn), to: showDay(above.endsOn) })
  for (let at: string | null = aboveId, level = 0; at && level < 12; level++) {
    if (at === plan.id) throw new PlanUnderItself()
    const next: { carriesOutId: string | null } | undefined = await tx
      .selectFrom('plan')
      .select('carriesOutId')
      .where('id', '=', at)
      .executeTakeFirst()
    at = next?.carriesOutId ?? null
  }
}
