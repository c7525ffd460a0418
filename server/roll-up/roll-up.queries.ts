import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { distance } from '@thong-suot/domain/period/period.ts'
import { PeriodNotFound } from '@thong-suot/domain/report/report.problems.ts'
import type { RollUpPage, SnapshotLine } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { Total } from '@thong-suot/domain/roll-up/roll-up.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { getForm } from '../template/template.queries.ts'
import { doubledReports } from './doubled/doubled.queries.ts'
import { earlierPeriods, getPeriod, receiverFor, unitsOf } from './period.queries.ts'
import { countRolledRows } from './rows/rolled-rows.queries.ts'
import { predecessorsOf } from './successors.queries.ts'
import { totalRows, totalsOf } from './totals.queries.ts'

/** Totals of a unit for a period, who is in them, who is not. */
export async function getRollUp(
  tx: Tx,
  actor: Actor,
  { id, unitId }: { id: string; unitId?: string | undefined },
  today: Day,
): Promise<RollUpPage> {
  const period = await getPeriod(tx, id)
  const at = unitId ?? (await receiverFor(tx, actor, period))
  const unit = await tx.selectFrom('unit').select(['id', 'name']).where('id', '=', at).executeTakeFirst()
  if (!unit) throw new PeriodNotFound()
  const { indicators, narratives, annexes } = await getForm(tx, period.templateVersionId)
  const [earlier] = await earlierPeriods(tx, period, 1)
  const now = await totalsOf(tx, id, [at])
  const before = earlier ? await totalsOf(tx, earlier.id, await predecessorsOf(tx, at)) : new Map<string, Total>()
  const units = await unitsOf(tx, id, at, today)
  const [clock] = (await sql<{ at: string }>`select now() as at`.execute(tx)).rows
  return {
    period: {
      ...{
        id,
        name: period.name,
        regimeId: period.regimeId,
        regimeName: period.regimeName,
        state: period.state as 'open' | 'closed',
        own: period.unitId === at,
      },
      ...{ fromOn: period.fromOn, toOn: period.toOn, dueOn: period.dueOn, operator: period.operator },
      ...{ upwardTo: period.upwardTo, upwardDueOn: period.upwardDueOn, upwardOperator: period.upwardOperator },
      upwardDistance: period.upwardDueOn
        ? distance(period.upwardDueOn, period.upwardOperator, today, await holidaysOf(tx)).says
        : null,
      beforeName: earlier?.name ?? null,
    },
    unit,
    mine: at === actor.unitId,
    at: clock!.at,
    units,
    doubled: await doubledReports(tx, { periodId: id, unitId: at }, units),
    indicators,
    narratives,
    annexes,
    rowCounts: annexes.length ? await countRolledRows(tx, id, at) : {},
    totals: totalRows(indicators, now, before),
    snapshots: await listSnapshots(tx, id, at),
  }
}

async function listSnapshots(tx: Tx, periodId: string, unitId: string): Promise<SnapshotLine[]> {
  const rows = await tx
    .selectFrom('periodSnapshot')
    .leftJoin('person', 'person.id', 'periodSnapshot.personId')
    .select(['no', 'periodSnapshot.at', 'person.name as person', 'documentId'])
    .select([
      sql<number>`(content->>'accepted')::int`.as('accepted'),
      sql<number>`(content->>'owed')::int`.as('units'),
      sql<number>`(select count(*)::int from report r where r.period_id = period_snapshot.period_id and r.receiver_id = period_snapshot.unit_id and r.accepted_at > period_snapshot.at)`.as(
        'later',
      ),
    ])
    .where('periodId', '=', periodId)
    .where('periodSnapshot.unitId', '=', unitId)
    .orderBy('no', 'desc')
    .execute()
  return rows
}
