/** Reading a paper in the background: pages, facts, then its place in the register. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { DocumentReadingFault, DocumentSecret } from '@thong-suot/domain/document/document.problems.ts'
import { type PaperAndReading, readInWorker } from '@thong-suot/paper/in-worker.ts'
import { PaperFault, PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Tx, within } from '../db.ts'
import type { Job } from '../jobs.ts'
import { forgetUnlessUsed, notePagesRead, register, registrarOf } from './document.actions.ts'
import { getDocumentForUpdate, listKnownCitations } from './document.queries.ts'
import { factsOfReading } from './facts-of-reading.ts'

type Ordered = { documentId: string; keep?: boolean }

export const readDocument: Job<Ordered> = {
  name: 'document.read',
  together: 2,
  retries: 1,
  timeout: 1800,
  async run(context, { documentId, keep = false }) {
    const actor = await registrarOf(context, documentId)
    if (!actor) return // put aside meanwhile
    const row = await within(context.db, actor, tx =>
      tx
        .selectFrom('document')
        .select(['fileSha256', 'fileName', 'state'])
        .where('id', '=', documentId)
        .executeTakeFirst(),
    )
    if (!row?.fileSha256) return
    try {
      const bytes = await context.files.read(row.fileSha256)
      const paper = await readInWorker(bytes, {
        onPage: (done, of) => void notePagesRead(context, actor, documentId, done, of).catch(() => {}),
        register: await within(context.db, actor, listKnownCitations),
        limits: { bytes: context.config.MAX_FILE_MB * 1024 * 1024, scanPages: context.config.MAX_SCAN_PAGES },
        ownReader: context.config.SCAN_READER === 'own',
      })
      if (paper.reading.document.secrecy)
        await refuseSecret(context, actor, documentId, row.fileSha256, paper.reading.document.secrecy)
      else await keepReading(context, actor, documentId, paper, keep)
    } catch (error) {
      if (error instanceof PaperProblem) return noteTrouble(context, actor, documentId, error.detail)
      const lookup = randomUUID().slice(0, 8)
      console.error(`[${lookup}] đọc văn bản ${documentId}: ${traceOf(error)}`)
      await noteTrouble(context, actor, documentId, new DocumentReadingFault({ lookup }).message)
      // Failed, not ended: the job is tried once more, and a reading that then succeeds is kept.
      throw error
    }
  },
}

const traceOf = (error: unknown) =>
  error instanceof PaperFault ? error.trace : error instanceof Error ? error.stack : String(error)

/** Nothing of a secret paper is kept: neither file nor letters nor title. Law on protection of state secrets. */
async function refuseSecret(context: Context, actor: Actor, id: string, sha256: string, mark: string): Promise<void> {
  await act(context.db, actor, 'document.refuse', async tx => {
    await tx
      .updateTable('document')
      .set({
        state: 'refused',
        trouble: new DocumentSecret({ mark }).message,
        fileSha256: null,
        fileName: null,
        fileSize: null,
        reading: null,
        pages: null,
      })
      .where('id', '=', id)
      .execute()
    return { after: { id, mark } }
  })
  await forgetUnlessUsed(context, sha256)
}

async function noteTrouble(context: Context, actor: Actor, id: string, trouble: string): Promise<void> {
  await act(context.db, actor, 'document.fail', async tx => {
    const before = await getDocumentForUpdate(tx, id)
    if (before.state !== 'read')
      await tx.updateTable('document').set({ state: 'failed', trouble }).where('id', '=', id).execute()
    return { after: { id, trouble } }
  })
}

async function keepReading(
  context: Context,
  actor: Actor,
  id: string,
  paper: PaperAndReading,
  keep: boolean,
): Promise<void> {
  await act(context.db, actor, 'document.read', async tx => {
    const before = await getDocumentForUpdate(tx, id)
    const d = paper.reading.document
    await tx
      .updateTable('document')
      .set({
        ...(before.state === 'read'
          ? {}
          : {
              type: d.type,
              number: d.number,
              issuer: d.issuer,
              place: d.place,
              issuedOn: d.date,
              title: d.title,
              signer: d.signer,
              urgency: d.urgency,
            }),
        pageCount: paper.pages.length,
        pagesRead: paper.pages.length,
        fileType: paper.kind,
        trouble: paper.warnings.join(' ') || null,
        reading: JSON.stringify(paper.reading),
        pages: JSON.stringify(paper.pages),
      })
      .where('id', '=', id)
      .execute()
    await proposeFacts(tx, id, paper)
    if (before.state !== 'read') await numberOrAsk(tx, { ...before, number: d.number, issuer: d.issuer }, keep)
    const after = await getDocumentForUpdate(tx, id)
    return { before, after }
  })
}

/** Facts that a person decided on stay; what the machine only proposed is proposed anew where no decided fact has the same words. */
async function proposeFacts(tx: Tx, documentId: string, paper: PaperAndReading): Promise<void> {
  await tx.deleteFrom('fact').where('documentId', '=', documentId).where('state', '=', 'proposed').execute()
  const decided = await tx
    .selectFrom('fact')
    .select(['kind', 'startAt', 'endAt'])
    .where('documentId', '=', documentId)
    .execute()
  const taken = new Set(decided.map(f => `${f.kind} ${f.startAt} ${f.endAt}`))
  const rows = factsOfReading(paper.reading)
    .filter(f => !taken.has(`${f.kind} ${f.startAt} ${f.endAt}`))
    .map(f => ({ ...f, documentId }))
  if (rows.length) await tx.insertInto('fact').values(rows).execute()
}

/** Same number, symbol and issuer in this register: a person says whether it is the same paper. Decree 30/2020/NĐ-CP, Annex VI. */
async function numberOrAsk(
  tx: Tx,
  document: { id: string; unitId: string; registerYear: number; number: string | null; issuer: string | null },
  keep: boolean,
): Promise<void> {
  const same =
    document.number && !keep
      ? await tx
          .selectFrom('document')
          .select('id')
          .where('unitId', '=', document.unitId)
          .where('direction', '=', 'in')
          .where('id', '<>', document.id)
          .where('state', '=', 'read')
          .where(sql<boolean>`plain(number) = plain(${document.number})`)
          .where(sql<boolean>`plain(coalesce(issuer, '')) = plain(${document.issuer ?? ''})`)
          .executeTakeFirst()
      : undefined
  if (same)
    await tx
      .updateTable('document')
      .set({ state: 'duplicate', duplicateOfId: same.id })
      .where('id', '=', document.id)
      .execute()
  else await register(tx, document)
}
