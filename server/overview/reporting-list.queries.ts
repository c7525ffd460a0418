/** The single reports behind a figure of the overview of reporting. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { listReporting, ReportingFilter, ReportingLine } from '@thong-suot/domain/overview/reporting.ts'
import { daysLate } from '@thong-suot/domain/report/report.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { LAST_ON, reportingCellSql } from '../report/list/owed.ts'
import { reportsMatching } from './reporting.queries.ts'

type Asked = ReportingFilter & { page: number; size: number }
type Row = Omit<ReportingLine, 'daysLate' | 'back'> & { status: string }

export async function listReportingOf(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  today: Day,
): Promise<(typeof listReporting)['output']> {
  const matching = reportsMatching(actor, asked, today)
  const { rows } = await sql<Row>`
    select report.id as report_id, unit.name as unit_name, receiver.name as receiver_name, period.name as period_name,
           period.report_name as regime_name, report.due_on, report.operator, report.extended_to, report.first_sent_on, report.status,
           ${reportingCellSql(today)} as cell, report.nothing_to_report and report.first_sent_on is not null as nothing,
           report.excused_reason
      from report join period on period.id = report.period_id join regime on regime.id = period.regime_id
      join unit on unit.id = report.unit_id join unit receiver on receiver.id = report.receiver_id
     where ${matching}
     order by array_position(array['missing', 'late', 'waiting', 'on-time', 'excused'], ${reportingCellSql(today)}),
              ${LAST_ON}, unit.no, report.id
     limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(tx)
  const counted = await sql<{ n: number; unit: string | null; period: string | null }>`
    select count(*)::int as n, (select name from unit where id = ${asked.unit ?? null}) as unit,
           (select name from period where id = ${asked.period ?? null}) as period
      from report join period on period.id = report.period_id where ${matching}`.execute(tx)
  const { n, ...narrowed } = counted.rows[0]!
  return { rows: rows.map(row => lineOf(row, today)), count: n, page: asked.page, size: asked.size, narrowed }
}

function lineOf({ status, ...row }: Row, today: Day): ReportingLine {
  const givenBack = status === 'returned' || (status === 'presented' && row.firstSentOn !== null)
  return {
    ...row,
    daysLate: row.cell === 'late' || row.cell === 'missing' ? daysLate(row, today) : 0,
    back: givenBack ? 'returned' : status === 'draft' && row.firstSentOn !== null ? 'withdrawn' : null,
    excusedReason: status === 'excused' ? row.excusedReason : null,
  }
}
