/** Reading a paper in the background: pages, facts, then its place in the register. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { DocumentReadingFault } from '@thong-suot/domain/document/document.problems.ts'
import { type PaperAndReading, readInWorker } from '@thong-suot/paper/in-worker.ts'
import { PaperFault, PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import type { Page } from '@thong-suot/reader/page.ts'
import { read } from '@thong-suot/reader/read.ts'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Tx, within } from '../db.ts'
import type { Job } from '../jobs.ts'
import { notePagesRead, refuseSecret, registrarOf } from './document.actions.ts'
import { getDocumentForUpdate } from './document.queries.ts'
import { keepReading } from './reading/keep-reading.ts'
import { listKnownCitations } from './reading/reading.queries.ts'

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
      tx.selectFrom('document').select(['fileSha256', 'bundleId']).where('id', '=', documentId).executeTakeFirst(),
    )
    if (!row?.fileSha256) return
    if (row.bundleId) return readPartAgain(context, actor, documentId)
    try {
      const bytes = await context.files.read(row.fileSha256)
      const paper = await readInWorker(bytes, {
        onPage: (done, of) => void notePagesRead(context, actor, documentId, done, of).catch(() => {}),
        register: await within(context.db, actor, listKnownCitations),
        limits: { bytes: context.config.MAX_FILE_MB * 1024 * 1024, scanPages: context.config.MAX_SCAN_PAGES },
        ownReader: context.config.SCAN_READER === 'own',
      })
      const mark = secrecyOf(paper)
      if (mark) await refuseSecret(context, actor, documentId, mark)
      else await keepPaper(context, actor, documentId, paper, keep)
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

/** The mark of secrecy on any of a file's documents. */
const secrecyOf = (paper: PaperAndReading) =>
  [paper.reading, ...paper.documents.map(one => one.reading)].map(reading => reading.document.secrecy).find(Boolean)

async function noteTrouble(context: Context, actor: Actor, id: string, trouble: string): Promise<void> {
  await act(context.db, actor, 'document.fail', async tx => {
    const before = await getDocumentForUpdate(tx, id)
    if (before.state !== 'read')
      await tx.updateTable('document').set({ state: 'failed', trouble }).where('id', '=', id).execute()
    return { after: { id, trouble } }
  })
}

/** Keeps what was read; a file of several documents waits for a person to say where each begins. */
async function keepPaper(
  context: Context,
  actor: Actor,
  id: string,
  paper: PaperAndReading,
  keep: boolean,
): Promise<void> {
  await act(context.db, actor, 'document.read', async tx => {
    const before = await getDocumentForUpdate(tx, id)
    if (paper.documents.length > 1 && before.state !== 'read') await askForCuts(tx, id, paper)
    else await keepReading(tx, before, paper, { keep })
    return { before, after: await getDocumentForUpdate(tx, id) }
  })
}

async function askForCuts(tx: Tx, id: string, paper: PaperAndReading): Promise<void> {
  const cuts = paper.documents.map(({ cut, reading: { document: d } }) => ({
    ...cut,
    number: d.number,
    title: d.title,
  }))
  await tx
    .updateTable('document')
    .set({
      state: 'bundle',
      pageCount: paper.pages.length,
      pagesRead: paper.pages.length,
      fileType: paper.kind,
      trouble: paper.warnings.join(' ') || null,
      pages: JSON.stringify(paper.pages),
      cuts: JSON.stringify(cuts),
    })
    .where('id', '=', id)
    .execute()
}

/** Of a file that was cut only this document's own pages are read again, from the letters kept. */
async function readPartAgain(context: Context, actor: Actor, id: string): Promise<void> {
  await act(context.db, actor, 'document.read', async tx => {
    const before = await getDocumentForUpdate(tx, id)
    const row = await tx.selectFrom('document').select('pages').where('id', '=', id).executeTakeFirstOrThrow()
    const pages = row.pages as Page[]
    await keepReading(tx, before, { reading: read(pages, { register: await listKnownCitations(tx) }), pages })
    return { before, after: await getDocumentForUpdate(tx, id) }
  })
}
