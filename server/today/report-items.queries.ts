/** Reports on the page of today: those my unit owes, those sent to it that wait to be looked at. */
import { may } from '@thong-suot/domain/actor.ts'
import { addDays, type Day, workingDaysBetween } from '@thong-suot/domain/day.ts'
import { distance } from '@thong-suot/domain/period/period.ts'
import type { TodayItem } from '@thong-suot/domain/today/today.ts'
import { sql } from 'kysely'
import { neverSentBy, OWED, OWED_ON, OWED_OPERATOR, overdueFor } from '../report/list/owed.ts'
import { type Around, SOON } from './around.ts'

/** Reports that my unit owes, and those sent to it that nobody has looked at. */
export async function reportItems(around: Around): Promise<{ items: TodayItem[]; owed: number }> {
  const { tx, actor, today, holidays } = around
  const owed = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .select([
      'report.id',
      OWED_ON.as('dueOn'),
      OWED_OPERATOR.as('operator'),
      'report.status',
      'period.name as period',
      'period.reportName as name',
      'receiver.shortName as receiverName',
    ])
    .where('report.unitId', '=', actor.unitId)
    .where('report.status', 'in', OWED)
    .where(OWED_ON, '<=', addDays(today, 45))
    .orderBy(OWED_ON)
    .limit(100)
    .execute()
  const items: TodayItem[] = []
  if (may(actor.role, 'report.fill')) {
    for (const r of owed) {
      const where = distance(r.dueOn, r.operator, today, holidays)
      if (!where.late && r.status !== 'returned' && workingDaysBetween(today, r.dueOn, holidays) > SOON) continue
      items.push({
        key: `report ${r.id}`,
        group: where.late ? 'overdue' : 'soon',
        day: r.dueOn,
        distance: where.says,
        late: where.late,
        title: r.status === 'returned' ? `Sửa báo cáo ${r.period} đã bị trả lại` : `Gửi báo cáo ${r.period}`,
        quote: null,
        source: { says: r.name, to: `/bao-cao/${r.id}` },
        says: `gửi ${r.receiverName}`,
        verb: { says: r.status === 'returned' ? 'Sửa báo cáo' : 'Làm báo cáo', to: `/bao-cao/${r.id}` },
      })
    }
  }
  if (may(actor.role, 'report.judge')) items.push(...(await receivedReports(around)))
  return { items, owed: owed.length }
}

/** Reports past their day: those my unit owes, and periods in which units still owe it one. */
export async function countLateReports({ tx, actor, today }: Around): Promise<number> {
  const { rows } = await sql<{ owed: number; below: number }>`select
    (select count(*)::int from report where unit_id = ${actor.unitId} and ${overdueFor(today)}) as owed,
    (select count(distinct report.period_id)::int from report join period on period.id = report.period_id
      where report.receiver_id = ${actor.unitId} and period.state = 'open'
        and ${neverSentBy(today)}) as below`.execute(tx)
  const { owed = 0, below = 0 } = rows[0] ?? {}
  return (may(actor.role, 'report.fill') ? owed : 0) + (may(actor.role, 'report.judge') ? below : 0)
}

async function receivedReports({ tx, actor, today, holidays }: Around): Promise<TodayItem[]> {
  const rows = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .select([
      'period.id',
      'period.name',
      'period.reportName as regimeName',
      sql<number>`count(*) filter (where report.status = 'submitted')::int`.as('sent'),
      sql<number>`count(*) filter (where ${neverSentBy(today)})::int`.as('late'),
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where report.status = 'accepted')::int`.as('accepted'),
      sql<Day>`min(coalesce(period.upward_due_on, ${OWED_ON}))`.as('day'),
      sql<Day>`min(${OWED_ON}) filter (where ${neverSentBy(today)})`.as('dueOn'),
    ])
    .where('report.receiverId', '=', actor.unitId)
    .where('period.state', '=', 'open')
    .groupBy(['period.id', 'period.name', 'period.reportName'])
    .execute()
  return rows.flatMap(r => {
    const to = `/bao-cao/tong-hop/${r.id}`
    const done = { of: r.all, count: r.accepted }
    const base = { quote: null, source: { says: r.regimeName, to }, done }
    const made: TodayItem[] = []
    if (r.sent > 0)
      made.push({
        ...base,
        key: `judge ${r.id}`,
        group: 'decide',
        day: r.day,
        distance: distance(r.day, 'by', today, holidays).says,
        late: false,
        title: `Xem ${r.sent} báo cáo mới gửi, ${r.name}`,
        says: null,
        verb: { says: 'Xem, tiếp nhận', to },
      })
    if (r.late > 0)
      made.push({
        ...base,
        key: `late ${r.id}`,
        group: 'below',
        day: r.dueOn,
        distance: distance(r.dueOn, 'by', today, holidays).says,
        late: true,
        title: `Đôn đốc ${r.late} đơn vị chưa gửi báo cáo ${r.name}`,
        says: null,
        verb: { says: 'Xem đơn vị', to },
      })
    return made
  })
}
