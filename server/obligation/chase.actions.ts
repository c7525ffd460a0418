/** Đôn đốc: a notice to the unit that has not done it, at most once a day for one piece of work. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { obligationActions } from '@thong-suot/domain/obligation/obligation.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'

export function chaseObligations(
  db: Db,
  actor: Actor,
  { ids, note }: { ids: string[]; note?: string | undefined },
  today: Day,
): Promise<{ chased: number; already: number }> {
  return act(db, actor, 'obligation.chase', async tx => {
    const rows = await tx.selectFrom('obligation').selectAll().where('id', 'in', ids).forUpdate().execute()
    const mine = rows.filter(o =>
      obligationActions({ ...o, openDifficulty: false } as never, actor.unitId).includes('chase'),
    )
    let chased = 0
    for (const o of mine) {
      // The key lets one reminder a day through; without a conflict target nothing has to be read back.
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('notice')
        .values({
          unitId: o.unitId,
          path: o.path,
          personId: o.personId,
          kind: 'obligation-chased',
          subjectKind: 'obligation',
          subjectId: o.id,
          title: o.title,
          reason: `${actor.unitName} đôn đốc${note ? `: ${note}` : ''}`,
          key: `chase ${o.id} ${today}`,
        })
        .onConflict(c => c.doNothing())
        .executeTakeFirst()
      if (!numInsertedOrUpdatedRows) continue
      chased++
      await tx
        .insertInto('progress')
        .values({
          obligationId: o.id,
          personId: actor.personId,
          unitId: actor.unitId,
          kind: 'chased',
          note: note ?? null,
        })
        .execute()
    }
    return { after: { chased, already: ids.length - chased }, reason: note }
  })
}
