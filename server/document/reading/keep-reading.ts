/** A reading and its paper: what was read becomes the paper's fields and proposals, and its place in the register. */
import type { Page } from '@thong-suot/reader/page.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { register } from '../document.actions.ts'
import type { getDocumentForUpdate } from '../document.queries.ts'
import { factsOfReading } from './facts-of-reading.ts'

type Kept = { reading: Reading; pages: Page[]; kind?: string; warnings?: string[] }
type How = {
  /** It is wanted though the register has it already. */
  keep?: boolean
  /** What was read of it before was of another stretch of the file. */
  anew?: boolean
}

/** Keeps the reading of a paper: open proposals anew, and its number in the register if it has none. */
export async function keepReading(
  tx: Tx,
  before: Awaited<ReturnType<typeof getDocumentForUpdate>>,
  { reading, pages, kind, warnings }: Kept,
  { keep = false, anew = false }: How = {},
): Promise<void> {
  const d = reading.document
  const registered = before.state === 'read'
  await tx
    .updateTable('document')
    .set({
      ...(registered && !anew ? {} : fieldsOf(reading)),
      pageCount: pages.length,
      pagesRead: pages.length,
      ...(kind && { fileType: kind }),
      ...(warnings && { trouble: warnings.join(' ') || null }),
      reading: JSON.stringify(reading),
      pages: JSON.stringify(pages),
      cuts: null,
    })
    .where('id', '=', before.id)
    .execute()
  await proposeFacts(tx, before.id, reading)
  if (!registered) await numberOrAsk(tx, { ...before, number: d.number, issuer: d.issuer }, keep)
}

const fieldsOf = ({ document: d }: Reading) => ({
  type: d.type,
  number: d.number,
  issuer: d.issuer,
  place: d.place,
  issuedOn: d.date,
  title: d.title,
  signer: d.signer,
  urgency: d.urgency,
})

/** Facts that a person decided on stay; what the machine only proposed is proposed anew where no decided fact has the same words. */
async function proposeFacts(tx: Tx, documentId: string, reading: Reading): Promise<void> {
  await tx.deleteFrom('fact').where('documentId', '=', documentId).where('state', '=', 'proposed').execute()
  const decided = await tx
    .selectFrom('fact')
    .select(['kind', 'startAt', 'endAt'])
    .where('documentId', '=', documentId)
    .execute()
  const taken = new Set(decided.map(f => `${f.kind} ${f.startAt} ${f.endAt}`))
  const rows = factsOfReading(reading)
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
