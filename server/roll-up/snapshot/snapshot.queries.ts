/** A cut opened: its figures as they were, those of today beside, and by name what came later. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { SnapshotNotFound } from '@thong-suot/domain/report/report.problems.ts'
import type { SnapshotPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { Tx } from '../../db.ts'
import { getPeriod, receiverFor } from '../period.queries.ts'
import { totalRows, totalsOf } from '../totals.queries.ts'
import type { Snapshot } from './snapshot.actions.ts'

type Asked = { id: string; unitId?: string | undefined; no: number }

/** @throws SnapshotNotFound */
export async function openSnapshot(tx: Tx, actor: Actor, { id, unitId, no }: Asked): Promise<SnapshotPage> {
  const period = await getPeriod(tx, id)
  const at = unitId ?? (await receiverFor(tx, actor, period))
  const row = await tx
    .selectFrom('periodSnapshot')
    .select(['content', 'at'])
    .where('periodId', '=', id)
    .where('unitId', '=', at)
    .where('no', '=', no)
    .executeTakeFirst()
  if (!row) throw new SnapshotNotFound({ no })
  const { indicators, totals } = row.content as Snapshot
  const later = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id as reportId', 'unit.name as unitName', 'report.acceptedAt'])
    .where('periodId', '=', id)
    .where('receiverId', '=', at)
    .where('report.acceptedAt', '>', row.at)
    .orderBy('report.acceptedAt')
    .execute()
  const now = totalRows(indicators, await totalsOf(tx, id, [at]), new Map())
  return { no, indicators, totals, now, later: later.map(each => ({ ...each, acceptedAt: each.acceptedAt! })) }
}
