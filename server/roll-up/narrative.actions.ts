import type { Actor } from '@thong-suot/domain/actor.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { receives } from './period.queries.ts'

type Written = { id: string; narrativeId: string; text: string; sources: string[] }

/** Keeps the narrative a person put together, with the reports and versions it rests on. */
export function writeRolledText(
  db: Db,
  actor: Actor,
  { id, narrativeId, text, sources }: Written,
): Promise<{ at: string }> {
  return act(db, actor, 'period.write', async tx => {
    await receives(tx, actor, id)
    const known = sources.length
      ? await tx
          .selectFrom('report')
          .innerJoin('unit', 'unit.id', 'report.unitId')
          .select(['report.id as reportId', 'report.version', 'unit.name as unit'])
          .where('report.periodId', '=', id)
          .where('report.id', 'in', sources)
          .execute()
      : []
    const values = {
      text: text.normalize('NFC'),
      sources: JSON.stringify(known),
      personId: actor.personId,
      at: sql<string>`now()`,
    }
    const after = await tx
      .insertInto('rolledText')
      .values({ periodId: id, unitId: actor.unitId, path: actor.unitPath, narrativeId, ...values })
      .onConflict(conflict => conflict.columns(['periodId', 'unitId', 'narrativeId']).doUpdateSet(values))
      .returning('at')
      .executeTakeFirstOrThrow()
    return { after, subject: id }
  })
}
