/** Khóa nhập: after a period's lock nothing is typed or sent, but by a unit that was given an exception. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays, type Day, showDay } from '@thong-suot/domain/day.ts'
import { ExceptionNotNeeded, ExceptionTooShort, ReportLocked } from '@thong-suot/domain/regime/regime.problems.ts'
import { ReportNotFound, ReportNotReceived } from '@thong-suot/domain/report/report.problems.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

function lockOf(tx: Tx, reportId: string) {
  return tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.locked', 'report.receiverId', 'report.unitId', 'unit.path', 'period.name', 'period.lockOn'])
    .select(['receiver.name as receiver'])
    .where('report.id', '=', reportId)
    .executeTakeFirst()
}

/** @throws ReportLocked when the period is locked for this report */
export async function refuseLocked(tx: Tx, reportId: string): Promise<void> {
  const lock = await lockOf(tx, reportId)
  if (!lock?.locked || !lock.lockOn) return
  throw new ReportLocked({ period: lock.name, on: showDay(lock.lockOn), receiver: lock.receiver })
}

/** The exception that runs, if the report has one. */
export async function exceptionOf(tx: Tx, id: string, today: Day): Promise<{ until: Day; reason: string } | null> {
  const row = await tx
    .selectFrom('periodException')
    .select(['until', 'reason'])
    .where('reportId', '=', id)
    .where('until', '>=', today)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

type Asked = { id: string; until: Day; reason: string }

/** Lets one unit go on until a day, with the reason; the one that receives the report gives it. */
export function openException(db: Db, actor: Actor, { id, until, reason }: Asked, today: Day): Promise<{ id: string }> {
  return act(db, actor, 'period.except', async tx => {
    const lock = await lockOf(tx, id)
    if (!lock) throw new ReportNotFound()
    if (lock.receiverId !== actor.unitId) throw new ReportNotReceived({ receiver: lock.receiver })
    if (!lock.locked) throw new ExceptionNotNeeded({ period: lock.name })
    if (until < today) throw new ExceptionTooShort({ today: showDay(today) })
    await tx.insertInto('periodException').values({ reportId: id, until, reason, personId: actor.personId }).execute()
    await tx.updateTable('report').set({ locked: false }).where('id', '=', id).execute()
    await tx
      .insertInto('notice')
      .values({
        unitId: lock.unitId,
        path: lock.path,
        kind: 'report-opened',
        subjectKind: 'report',
        subjectId: id,
        title: `Được nhập tiếp báo cáo ${lock.name} đến hết ${showDay(until)}`,
        reason,
      })
      .execute()
    return { before: { locked: true }, after: { id, locked: false, until }, reason }
  })
}

/** Locks what is not sent of every period past its day, but where an exception still runs. Run twice it changes nothing. */
export async function lockReports(tx: Tx, today: Day): Promise<number> {
  const locked = await tx
    .updateTable('report')
    .set({ locked: true })
    .from('period')
    .whereRef('period.id', '=', 'report.periodId')
    .where('period.lockOn', '<=', addDays(today, -1))
    .where('report.locked', '=', false)
    .where('report.status', 'in', ['draft', 'presented', 'returned'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('periodException')
            .select('periodException.id')
            .whereRef('periodException.reportId', '=', 'report.id')
            .where('periodException.until', '>=', today),
        ),
      ),
    )
    .returning('report.id')
    .execute()
  return locked.length
}
