import type { Actor } from '@thong-suot/domain/actor.ts'
import { UnitNotFound } from '@thong-suot/domain/unit/match.problems.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db } from '../db.ts'

/** Remembers for the actor's unit which unit a name means. */
export function confirmName(
  db: Db,
  actor: Actor,
  input: { written: string; unitId: string },
): Promise<{ written: string; unitId: string }> {
  return act(db, actor, 'unit.name', async tx => {
    const unit = await tx.selectFrom('unit').select('id').where('id', '=', input.unitId).executeTakeFirst()
    if (!unit) throw new UnitNotFound()
    const written = sql<string>`plain(${input.written})`
    const before = await tx
      .selectFrom('unitAlias')
      .selectAll()
      .where('written', '=', written)
      .where('seatId', '=', actor.unitId)
      .executeTakeFirst()
    const after = await tx
      .insertInto('unitAlias')
      .values({ written, seatId: actor.unitId, unitId: unit.id, confirmedBy: actor.personId })
      .onConflict(c => c.columns(['written', 'seatId']).doUpdateSet({ unitId: unit.id, confirmedBy: actor.personId }))
      .returning(['written', 'unitId'])
      .executeTakeFirstOrThrow()
    return { before, after, subject: unit.id }
  })
}
