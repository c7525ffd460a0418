import type { Actor } from '@thong-suot/domain/actor.ts'
import { CutNotThere } from '@thong-suot/domain/bundle/bundle.problems.ts'
import type { Cut } from '@thong-suot/domain/bundle/bundle.ts'
import { DocumentSecret } from '@thong-suot/domain/document/document.problems.ts'
import type { DocumentRow } from '@thong-suot/domain/document/document.ts'
import { type BundledDocument, readDocuments } from '@thong-suot/reader/bundle/read-documents.ts'
import type { Page } from '@thong-suot/reader/page.ts'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Tx, within } from '../db.ts'
import { refuseSecret } from '../document/document.actions.ts'
import { getDocumentForUpdate, getDocumentRow } from '../document/document.queries.ts'
import { keepReading } from '../document/reading/keep-reading.ts'
import { listKnownCitations } from '../document/reading/reading.queries.ts'
import { getBundleOf } from './bundle.queries.ts'

/**
 * A person says where the documents of a file begin: each gets its own reading, proposals and number; the file stays one.
 * The first keeps the row (and number, if it had one) of the file.
 */
export async function cutBundle(context: Context, actor: Actor, id: string, cuts: Cut[]): Promise<DocumentRow[]> {
  const documents = await within(context.db, actor, tx => readAt(tx, actor, id, cuts))
  const mark = documents.map(one => one.reading.document.secrecy).find(Boolean)
  if (mark) {
    // What shows only now is as secret as what shows at once: nothing of the file is kept.
    await refuseSecret(context, actor, id, mark)
    throw new DocumentSecret({ mark })
  }
  const { rows } = await act(context.db, actor, 'bundle.cut', async tx => {
    await getBundleOf(tx, actor, id)
    const before = await getDocumentForUpdate(tx, id)
    const ids = documents.length === 1 ? [id] : await makeDocuments(tx, before, documents, actor)
    for (const [i, one] of documents.entries()) {
      const row = await getDocumentForUpdate(tx, ids[i] as string)
      await keepReading(tx, row, one, { anew: true })
    }
    const rows = await Promise.all(ids.map(one => getDocumentRow(tx, one)))
    return { before, after: { id, rows } }
  })
  return rows
}

/** The documents as they would be cut. @throws CutNotThere where a place is none of the file's */
async function readAt(tx: Tx, actor: Actor, id: string, cuts: Cut[]): Promise<BundledDocument[]> {
  const { places } = await getBundleOf(tx, actor, id)
  const at = cuts.map(cut => places.findIndex(place => place.page === cut.page && place.line === cut.line))
  if (at[0] !== 0 || at.some((n, i) => i > 0 && n <= (at[i - 1] as number))) throw new CutNotThere()
  const { pages } = await tx.selectFrom('document').select('pages').where('id', '=', id).executeTakeFirstOrThrow()
  return readDocuments(pages as Page[], cuts, { register: await listKnownCitations(tx) })
}

/** Rows for the documents behind the first, which keeps the file's own; each knows its pages. */
async function makeDocuments(
  tx: Tx,
  file: Awaited<ReturnType<typeof getDocumentForUpdate>>,
  documents: BundledDocument[],
  actor: Actor,
): Promise<string[]> {
  const ids: string[] = []
  for (const { cut, pages } of documents) {
    const part = { bundleId: file.id, partFrom: cut.page, partTo: pages.at(-1)?.number ?? cut.page }
    if (ids.length === 0) {
      await tx.updateTable('document').set(part).where('id', '=', file.id).execute()
      ids.push(file.id)
    } else ids.push(await insertPart(tx, file, part, actor))
  }
  return ids
}

async function insertPart(
  tx: Tx,
  file: Awaited<ReturnType<typeof getDocumentForUpdate>>,
  part: { bundleId: string; partFrom: number; partTo: number },
  actor: Actor,
): Promise<string> {
  const { unitId, path, registerYear, arrivedOn, fileSha256, fileSize, fileName, fileType, trouble } = file
  const { id } = await tx
    .insertInto('document')
    .values({
      ...{ unitId, path, registerYear, arrivedOn, fileSha256, fileSize, fileName, fileType, trouble, ...part },
      direction: 'in',
      state: 'reading',
      registeredBy: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
