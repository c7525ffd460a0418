/** Miễn: the receiver does without a report of this period, or asks for it again after all. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { ExcusedUnitEnded } from '@thong-suot/domain/report/report.problems.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { type Outcome, reportFor, tellUnit, turn } from './report.actions.ts'
import type { ReportRow } from './report.queries.ts'

type Reasoned = { id: string; reason: string }

export function excuseReport(db: Db, actor: Actor, { id, reason }: Reasoned): Promise<Outcome> {
  return act(db, actor, 'report.excuse', async tx => {
    const before = await reportFor(tx, actor, id, 'excuse')
    const after = await turn(tx, before, 'excuse', { excusedReason: reason })
    await tellUnit(tx, before, 'report-excused', `${before.receiverName} miễn báo cáo kỳ này: ${reason}`)
    return { before, after, reason }
  })
}

/** Hủy miễn: the report, and the work it fulfils, are where they were. @throws for a unit that has ended, or in a closed period */
export function liftExcuse(db: Db, actor: Actor, { id, reason }: Reasoned, today: Day): Promise<Outcome> {
  return act(db, actor, 'report.lift-excuse', async tx => {
    const before = await reportFor(tx, actor, id, 'lift-excuse')
    await refuseEnded(tx, before, today)
    const after = await turn(tx, before, 'lift-excuse', { excusedReason: null })
    await tellUnit(
      tx,
      before,
      'report-excuse-lifted',
      `${before.receiverName} hủy miễn, vẫn phải báo cáo kỳ này: ${reason}`,
    )
    return { before, after, reason }
  })
}

async function refuseEnded(tx: Tx, { unitId, unitName }: ReportRow, today: Day): Promise<void> {
  const { validTo } = await tx.selectFrom('unit').select('validTo').where('id', '=', unitId).executeTakeFirstOrThrow()
  if (validTo && validTo < today) throw new ExcusedUnitEnded({ unit: unitName, on: showDay(validTo) })
}
