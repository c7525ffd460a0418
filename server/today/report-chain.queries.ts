/** The chain of days of the nearest report: units send, figures are closed, the unit itself sends on. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { ReportChain } from '@thong-suot/domain/today/today.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { OWED_ON, OWED_OPERATOR } from '../report/list/owed.ts'

export async function reportChain(tx: Tx, actor: Actor, today: Day): Promise<ReportChain | null> {
  return (await chainReceived(tx, actor, today)) ?? (await chainOwed(tx, actor, today))
}

/** My unit receives: those below, the closing, then upward. */
async function chainReceived(tx: Tx, actor: Actor, today: Day): Promise<ReportChain | null> {
  const period = await tx
    .selectFrom('period')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .selectAll('period')
    .select(['period.upwardTo', 'period.reportName as regimeName'])
    .where('period.unitId', '=', actor.unitId)
    .where('period.state', '=', 'open')
    .orderBy(sql`abs(period.due_on - ${today}::date)`)
    .executeTakeFirst()
  if (!period) return null
  const counts = await tx
    .selectFrom('report')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where status in ('draft', 'presented'))::int`.as('unsent'),
      sql<number>`count(*) filter (where status = 'returned')::int`.as('returned'),
      sql<number>`count(*) filter (where status = 'accepted')::int`.as('accepted'),
    ])
    .where('periodId', '=', period.id)
    .where('receiverId', '=', actor.unitId)
    .executeTakeFirstOrThrow()
  const to = `/bao-cao/tong-hop/${period.id}`
  const past = period.dueOn < today
  const open = [counts.unsent && `${counts.unsent} chưa gửi`, counts.returned && `${counts.returned} đang sửa`]
    .filter(Boolean)
    .join(', ')
  const links: ReportChain['links'] = [
    {
      on: period.dueOn,
      operator: period.operator,
      says: 'các đơn vị gửi',
      state: past ? (open ? 'late' : 'done') : 'next',
      more: open || `đủ ${counts.all} đơn vị`,
      to,
    },
  ]
  if (past)
    links.push({
      on: today,
      operator: null,
      says: `hôm nay, đã tiếp nhận ${counts.accepted}/${counts.all} báo cáo`,
      state: 'now',
      more: null,
      to,
    })
  if (period.upwardDueOn)
    links.push({
      on: period.upwardDueOn,
      operator: period.upwardOperator,
      says: `gửi ${period.upwardTo ?? 'cấp trên'}`,
      state: period.upwardDueOn < today ? 'late' : 'next',
      more: null,
      to,
    })
  return { title: `Báo cáo ${period.name}`, links }
}

/** My unit only sends: its own day, then the receiver's. */
async function chainOwed(tx: Tx, actor: Actor, today: Day): Promise<ReportChain | null> {
  const report = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .select([
      'report.id',
      OWED_ON.as('dueOn'),
      OWED_OPERATOR.as('operator'),
      'report.status',
      'period.name',
      'period.upwardDueOn',
      'period.upwardOperator',
      'period.upwardTo',
      'receiver.shortName',
    ])
    .where('report.unitId', '=', actor.unitId)
    .where('period.state', '=', 'open')
    .orderBy(sql`abs(${OWED_ON} - ${today}::date)`)
    .executeTakeFirst()
  if (!report) return null
  const sent = report.status === 'submitted' || report.status === 'accepted'
  const links: ReportChain['links'] = [
    {
      on: report.dueOn,
      operator: report.operator,
      says: `gửi ${report.shortName}`,
      state: sent ? 'done' : report.dueOn < today ? 'late' : 'now',
      more: sent ? 'đã gửi' : report.status === 'returned' ? 'trả lại để sửa' : 'chưa gửi',
      to: `/bao-cao/${report.id}`,
    },
  ]
  if (report.upwardDueOn)
    links.push({
      on: report.upwardDueOn,
      operator: report.upwardOperator,
      says: `${report.shortName} gửi ${report.upwardTo ?? 'cấp trên'}`,
      state: 'next',
      more: null,
      to: null,
    })
  return { title: `Báo cáo ${report.name}`, links }
}
