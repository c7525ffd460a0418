/** Files attached to a report while it is being written, and taken away again. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { ReportProofsTooMany, ReportProofWithoutFile } from '@thong-suot/domain/report/report.problems.ts'
import { MOST_PROOFS } from '@thong-suot/domain/report/report-proof.api.ts'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Context } from '../../app.ts'
import { type Tx, within } from '../../db.ts'
import { forgetUnlessUsed } from '../../document/document.actions.ts'
import { type GivenFile, keepFiles } from '../../kept-files.ts'
import { refuseLocked } from '../../regime/lock.actions.ts'
import { reportFor } from '../report.actions.ts'

/** Asked before a byte is kept and again when it is written down: a file sent in vain leaves nothing behind. */
export async function attachReportProofs(
  context: Context,
  actor: Actor,
  id: string,
  request: FastifyRequest,
): Promise<{ id: string; count: number }> {
  await within(context.db, actor, tx => mayAttach(tx, actor, id))
  const files = await keepFiles(context, request)
  if (files.length === 0) throw new ReportProofWithoutFile()
  try {
    return await attach(context, actor, id, files)
  } catch (error) {
    for (const { sha256 } of files) await forgetUnlessUsed(context, sha256)
    throw error
  }
}

async function mayAttach(tx: Tx, actor: Actor, id: string) {
  const report = await reportFor(tx, actor, id, 'fill')
  await refuseLocked(tx, id)
  return report
}

function attach(
  context: Context,
  actor: Actor,
  id: string,
  files: readonly GivenFile[],
): Promise<{ id: string; count: number }> {
  return act(context.db, actor, 'report.attach', async tx => {
    await mayAttach(tx, actor, id)
    await tx
      .insertInto('reportProof')
      .values(
        files.map(({ name, type, sha256, size }) => ({
          // Several at once keep the order in which they were chosen.
          ...{ reportId: id, name, personId: actor.personId, at: sql<string>`clock_timestamp()` },
          ...{ fileSha256: sha256, fileType: type, fileSize: size },
        })),
      )
      .execute()
    const { count } = await tx
      .selectFrom('reportProof')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('reportId', '=', id)
      .where('removed', '=', false)
      .executeTakeFirstOrThrow()
    if (count > MOST_PROOFS) throw new ReportProofsTooMany({ most: MOST_PROOFS })
    return { after: { id, count, proofs: files }, reason: files.map(file => file.name).join('; ') }
  })
}

/** What a sending had is kept for it; a file that nobody was ever sent goes for good. */
export async function takeReportProofAway(
  context: Context,
  actor: Actor,
  { id, proofId }: { id: string; proofId: string },
): Promise<{ id: string }> {
  let gone: string | undefined
  const done = await act(context.db, actor, 'report.take-proof-away', async tx => {
    await mayAttach(tx, actor, id)
    const proof = await tx
      .selectFrom('reportProof')
      .selectAll()
      .select(
        sql<boolean>`exists (select from report_version v where v.report_id = report_proof.report_id and report_proof.id::text = any (v.proofs))`.as(
          'sent',
        ),
      )
      .where('id', '=', proofId)
      .where('reportId', '=', id)
      .where('removed', '=', false)
      .executeTakeFirst()
    if (!proof) throw new NotFound({ what: 'tài liệu này' })
    if (proof.sent) await tx.updateTable('reportProof').set({ removed: true }).where('id', '=', proofId).execute()
    else {
      await tx.deleteFrom('reportProof').where('id', '=', proofId).execute()
      gone = proof.fileSha256
    }
    return { before: proof, after: { id }, reason: proof.name }
  })
  if (gone) await forgetUnlessUsed(context, gone)
  return done
}
