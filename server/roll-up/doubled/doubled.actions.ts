/** Đã xem, không trùng: whoever adds up lets all reports of units that became one count, until one of them changes. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day, Instant } from '@thong-suot/domain/day.ts'
import type { Sending } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { DoubledChanged, NotSaidNotDoubled } from '@thong-suot/domain/roll-up/roll-up.problems.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db } from '../../db.ts'
import { receives, unitsOf } from '../period.queries.ts'
import { doubledReports } from './doubled.queries.ts'

type Seen = { id: string; successorId: string; reports: Sending[] }

/** @throws when other reports, or other sendings of them, are accepted now than those that were seen */
export function sayNotDoubled(
  db: Db,
  actor: Actor,
  { id, successorId, reports }: Seen,
  today: Day,
): Promise<{ at: Instant }> {
  return act(db, actor, 'period.not-doubled', async tx => {
    await receives(tx, actor, id)
    const place = { periodId: id, unitId: actor.unitId }
    const doubled = await doubledReports(tx, place, await unitsOf(tx, id, actor.unitId, today))
    const found = doubled.find(each => each.successorId === successorId)
    const sendings = Object.fromEntries(reports.map(({ reportId, version }) => [reportId, version]))
    const same = found?.reports.every(({ reportId, version }) => sendings[reportId] === version)
    if (!found || !same || found.reports.length !== reports.length) throw new DoubledChanged()
    const seen = { sendings: JSON.stringify(sendings), personId: actor.personId, at: sql<Instant>`now()` }
    const after = await tx
      .insertInto('notDoubled')
      .values({ ...place, successorId, ...seen })
      .onConflict(conflict => conflict.columns(['periodId', 'unitId', 'successorId']).doUpdateSet(seen))
      .returning('at')
      .executeTakeFirstOrThrow()
    return {
      after,
      subject: id,
      reason: `Cùng về ${found.successor}: ${found.reports.map(each => each.name).join('; ')}`,
    }
  })
}

/** Xem lại: the reports are pointed out again. */
export function lookAgain(
  db: Db,
  actor: Actor,
  { id, successorId }: { id: string; successorId: string },
): Promise<{ id: string }> {
  return act(db, actor, 'period.look-again', async tx => {
    await receives(tx, actor, id)
    const before = await tx
      .deleteFrom('notDoubled')
      .where('periodId', '=', id)
      .where('unitId', '=', actor.unitId)
      .where('successorId', '=', successorId)
      .returning(['successorId', 'at'])
      .executeTakeFirst()
    if (!before) throw new NotSaidNotDoubled()
    return { before, after: { id } }
  })
}
