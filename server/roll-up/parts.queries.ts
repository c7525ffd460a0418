/** A total opened: the reports in it with version, person and day, and, by name, who is not in it. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { countsInTotals, type ReportStatus } from '@thong-suot/domain/report/report.ts'
import type { NotCounted, TotalPart } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { getPeriod, receiverFor } from './period.queries.ts'

type Asked = { id: string; unitId?: string | undefined; indicatorId: string }

/** The parts of a total: each report in it with its version and who accepted it, and, by name, who is not in it. */
export async function openTotal(
  tx: Tx,
  actor: Actor,
  { id, unitId, indicatorId }: Asked,
): Promise<{ parts: TotalPart[]; notCounted: NotCounted[] }> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const rows = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('person', 'person.id', 'report.acceptedBy')
    .leftJoin('reportValue', join =>
      join
        .onRef('reportValue.reportId', '=', 'report.id')
        .on('reportValue.indicatorId', '=', indicatorId)
        .on('reportValue.part', '=', 0),
    )
    .leftJoin('reportTotal', join =>
      join.onRef('reportTotal.unitId', '=', 'report.unitId').on('reportTotal.periodId', '=', id),
    )
    .select([
      'report.id as reportId',
      'unit.name as unitName',
      'report.status',
      'report.version',
      'report.acceptedAt',
      'report.nothingToReport',
      'report.leftOut',
    ])
    .select(['reportValue.number as own', 'person.name as acceptedBy', 'report.typedAt'])
    .select(sql<number | null>`(report_total.below -> ${indicatorId} ->> 0)::numeric`.as('below'))
    .where('report.periodId', '=', id)
    .where('report.receiverId', '=', receiver)
    .orderBy('unit.no')
    .execute()
  const parts: TotalPart[] = []
  const notCounted: NotCounted[] = []
  for (const { status: stands, nothingToReport, leftOut, typedAt, own, ...row } of rows) {
    const status = stands as ReportStatus
    const accepted = countsInTotals({ status, leftOut })
    if ((accepted && own !== null) || row.below) parts.push({ ...row, own: accepted ? own : null })
    if (!accepted)
      notCounted.push({
        reportId: row.reportId,
        unitName: row.unitName,
        number: status === 'submitted' || leftOut ? own : null,
        why: leftOut ? `không cộng: ${leftOut}` : whyNot(status, row.version, typedAt),
      })
    else if (own === null && !row.below) {
      notCounted.push({
        reportId: row.reportId,
        unitName: row.unitName,
        number: null,
        why: nothingToReport ? 'không phát sinh' : 'để trống chỉ tiêu này',
      })
    }
  }
  parts.sort((a, b) => (b.own ?? 0) + (b.below ?? 0) - (a.own ?? 0) - (a.below ?? 0))
  return { parts, notCounted }
}

function whyNot(status: string, version: number, typedAt: string | null): string {
  if (status === 'submitted') return 'chờ xem'
  if (status === 'returned') return 'đang sửa'
  if (status === 'excused') return 'được miễn'
  return version > 0 ? 'đã lấy lại' : typedAt ? 'đang nhập, chưa gửi' : 'chưa gửi'
}
