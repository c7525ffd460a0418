import type { Actor } from '@thong-suot/domain/actor.ts'
import { may } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { ExtensionLine } from '@thong-suot/domain/report/report-page.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import type { ReportRow } from '../report.queries.ts'

/** What was asked for and answered, the last first. */
export async function listExtensions(tx: Tx, reportId: string): Promise<ExtensionLine[]> {
  const rows = await tx
    .selectFrom('reportExtension')
    .leftJoin('person as asker', 'asker.id', 'reportExtension.askedBy')
    .leftJoin('person as answerer', 'answerer.id', 'reportExtension.answeredBy')
    .select(['reportExtension.id', 'until', 'reason', 'state', 'askedAt', 'answer'])
    .select(['asker.name as askedBy', 'answerer.name as answeredBy'])
    .where('reportId', '=', reportId)
    .orderBy('askedAt', 'desc')
    .execute()
  return rows as ExtensionLine[]
}

/** More time is asked for before the first sending: after it, being late or not is settled. */
export function mayAskExtension(actor: Actor, report: Pick<ReportRow, 'unitId' | 'status' | 'firstSentOn'>): boolean {
  return (
    report.unitId === actor.unitId &&
    may(actor.role, 'report.fill') &&
    report.firstSentOn === null &&
    report.status !== 'excused'
  )
}

/** Who sends on what the report goes into, and by when; null where nobody does. */
export async function sendsOn(tx: Tx, reportId: string): Promise<{ who: string; on: Day } | null> {
  const { rows } = await sql<{ who: string; on: Day | null }>`
    select up.who, up.on_day::text as "on" from report, lateral sends_on(report) up where report.id = ${reportId}`.execute(
    tx,
  )
  const [row] = rows
  return row?.on ? { who: row.who, on: row.on } : null
}
