/** A period as the one who adds it up sees it: what went before it, whose totals, and who reports. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { PeriodNotFound, PeriodNotReceived } from '@thong-suot/domain/report/report.problems.ts'
import { type ReportStatus, reportStanding } from '@thong-suot/domain/report/report.ts'
import type { UnitInPeriod } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'

export type PeriodRow = Awaited<ReturnType<typeof getPeriod>>

export async function getPeriod(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('period')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .selectAll('period')
    .select(['period.reportName as regimeName', 'regime.content'])
    .where('period.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new PeriodNotFound()
  return row
}

/** Periods of the same regime whose time ended before this one began, the latest first. */
export function earlierPeriods(tx: Tx, period: Pick<PeriodRow, 'regimeId' | 'fromOn'>, most: number) {
  return tx
    .selectFrom('period')
    .select(['id', 'name', 'toOn'])
    .where('regimeId', '=', period.regimeId)
    .where('toOn', '<', period.fromOn)
    .orderBy('toOn', 'desc')
    .limit(most)
    .execute()
}

/** Reports that a unit receives in a period, by kind of unit. */
export async function unitsOf(
  tx: Tx,
  periodId: string,
  receiverId: string,
  today: Day,
): Promise<(UnitInPeriod & { version: number })[]> {
  const holidays = await holidaysOf(tx)
  const rows = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'report.id as reportId',
      'report.unitId',
      'unit.name',
      'unit.kind',
      'report.status',
      'report.firstSentOn',
      'report.nothingToReport',
    ])
    .select([
      'report.dueOn',
      'report.operator',
      'report.typedAt',
      'report.version',
      'report.extendedTo',
      'report.leftOut',
    ])
    // Asked once for all of them.
    .select(
      sql<boolean>`coalesce(report.accepted_at <= (select rolled_up_at(${periodId}, ${receiverId})), false)`.as(
        'merged',
      ),
    )
    .where('report.periodId', '=', periodId)
    .where('report.receiverId', '=', receiverId)
    .orderBy('unit.no')
    .execute()
  return rows.map(({ dueOn, operator, typedAt, ...row }) => ({
    ...row,
    status: row.status as ReportStatus,
    standing: reportStanding(
      { ...row, status: row.status as ReportStatus, dueOn, operator, begun: typedAt !== null },
      today,
      holidays,
    ),
  }))
}

/** Whose totals a person sees first: their own unit's if it receives reports in this period, else the regime's. */
export async function receiverFor(tx: Tx, actor: Actor, period: PeriodRow): Promise<string> {
  const own = await tx
    .selectFrom('report')
    .select('id')
    .where('periodId', '=', period.id)
    .where('receiverId', '=', actor.unitId)
    .limit(1)
    .executeTakeFirst()
  return own ? actor.unitId : period.unitId
}

/** @throws when the actor's unit adds up nothing in this period */
export async function receives(tx: Tx, actor: Actor, periodId: string): Promise<void> {
  const period = await getPeriod(tx, periodId)
  if (period.unitId === actor.unitId) return
  const own = await tx
    .selectFrom('report')
    .select('id')
    .where('periodId', '=', periodId)
    .where('receiverId', '=', actor.unitId)
    .limit(1)
    .executeTakeFirst()
  if (own) return
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', period.unitId).executeTakeFirstOrThrow()
  throw new PeriodNotReceived({ receiver: name })
}
