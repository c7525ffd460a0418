import type { Actor } from '@thong-suot/domain/actor.ts'
import { may } from '@thong-suot/domain/actor.ts'
import type { ExtensionLine } from '@thong-suot/domain/report/report.api.ts'
import type { Tx } from '../db.ts'
import type { ReportRow } from './report.queries.ts'

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
