/** A group as one paper means it: a unit added or taken out, with the reason. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { correctGroup as api } from '@thong-suot/domain/plan/plan.api.ts'
import { UnitNotFound } from '@thong-suot/domain/unit/match.problems.ts'
import { bare } from '@thong-suot/domain/unit/name-key.ts'
import type { z } from 'zod'
import { act } from '../../act.ts'
import type { Db } from '../../db.ts'
import { ownPlan } from '../plan.actions.ts'

export function correctGroup(db: Db, actor: Actor, input: z.output<typeof api.input>): Promise<{ id: string }> {
  return act(db, actor, 'plan.correct-group', async tx => {
    const plan = await ownPlan(tx, actor, input.id)
    const unit = await tx.selectFrom('unit').select(['id', 'name']).where('id', '=', input.unitId).executeTakeFirst()
    if (!unit) throw new UnitNotFound()
    // The key by which corrections are looked up: "Các sở, ban, ngành" has commas, and papers set them at will.
    const written = bare(input.written)
    const before = await tx
      .deleteFrom('groupCorrection')
      .where('planId', '=', plan.id)
      .where('written', '=', written)
      .where('unitId', '=', unit.id)
      .returningAll()
      .executeTakeFirst()
    if (input.kind !== 'as-rule')
      await tx
        .insertInto('groupCorrection')
        .values({
          planId: plan.id,
          written,
          unitId: unit.id,
          kind: input.kind,
          reason: input.reason,
          personId: actor.personId,
        })
        .execute()
    const after = { id: plan.id, written: input.written, unit: unit.name, kind: input.kind }
    return { before, after, subject: plan.id, reason: input.reason }
  })
}
