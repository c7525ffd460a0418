/** Files that go with a report, as far as the one who asks may see them. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import type { ReportProof } from '@thong-suot/domain/report/report-proof.api.ts'
import type { Tx } from '../../db.ts'

type Of = { id: string; unitId: string; status: string }

/** The unit itself sees what is attached now; others what went with the last sending, never what is being prepared. */
export async function proofsOf(tx: Tx, actor: Actor, report: Of): Promise<ReportProof[]> {
  const rows = await tx
    .selectFrom('reportProof')
    .leftJoin('person', 'person.id', 'reportProof.personId')
    .select([
      'reportProof.id',
      'reportProof.name',
      'fileType',
      'fileSize',
      'at',
      'removed',
      'person.name as personName',
    ])
    .where('reportId', '=', report.id)
    .orderBy('at')
    .orderBy('reportProof.id')
    .execute()
  if (rows.length === 0) return []
  const inside = actor.unitId === report.unitId
  const went = inside ? undefined : await wentAlong(tx, report.id)
  return rows.filter(({ id, removed }) => (went ? went.has(id) : !removed)).map(({ removed: _, ...proof }) => proof)
}

async function wentAlong(tx: Tx, reportId: string): Promise<Set<string>> {
  const last = await tx
    .selectFrom('reportVersion')
    .select('proofs')
    .where('reportId', '=', reportId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return new Set(last?.proofs ?? [])
}

/** What a sending takes along. */
export async function proofsNow(tx: Tx, reportId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('reportProof')
    .select('id')
    .where('reportId', '=', reportId)
    .where('removed', '=', false)
    .execute()
  return rows.map(row => row.id)
}

/** A file for taking away. @throws NotFound also when it is there but not for this actor */
export async function getReportProof(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ name: string; type: string | null; sha256: string }> {
  const row = await tx
    .selectFrom('reportProof')
    .innerJoin('report', 'report.id', 'reportProof.reportId')
    .select(['reportProof.name', 'fileType', 'fileSha256', 'report.id as reportId', 'report.unitId', 'report.status'])
    .where('reportProof.id', '=', id)
    .executeTakeFirst()
  const seen = row ? await proofsOf(tx, actor, { ...row, id: row.reportId }) : []
  if (!row || !seen.some(each => each.id === id)) throw new NotFound({ what: 'tài liệu này' })
  return { name: row.name, type: row.fileType, sha256: row.fileSha256 }
}
