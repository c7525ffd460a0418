import type { Readable } from 'node:stream'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { enterByHand } from '@thong-suot/domain/document/document.api.ts'
import {
  DocumentNotFound,
  DocumentNotNow,
  DocumentSecret,
  IssuedAfterArrival,
} from '@thong-suot/domain/document/document.problems.ts'
import {
  type DocumentAction,
  type DocumentRow,
  type DocumentState,
  documentActions,
} from '@thong-suot/domain/document/document.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { EVERYTHING, type Tx, within } from '../db.ts'
import { getDocumentForUpdate, getDocumentRow } from './document.queries.ts'
import { takeRegisterNumber } from './register.ts'

const DOING: Record<DocumentAction, string> = {
  assign: 'phân công',
  readAgain: 'đọc lại',
  keepDuplicate: 'vào sổ',
  discard: 'bỏ',
  enterByHand: 'nhập tay',
  confirmFacts: 'xác nhận dữ kiện',
  makePlan: 'lập kế hoạch',
  keepExample: 'lưu làm ví dụ',
}

/** The row for a change, if the change may be made now by the unit whose register it is. */
export async function getDocumentFor(tx: Tx, actor: Actor, id: string, action: DocumentAction) {
  const before = await getDocumentForUpdate(tx, id)
  if (before.unitId !== actor.unitId) throw new DocumentNotFound()
  if (!documentActions({ state: before.state as DocumentState }).includes(action))
    throw new DocumentNotNow({ doing: DOING[action] })
  return before
}

export type GivenFile = { name: string; type: string; bytes: Readable }

/**
 * Takes a file in: keeps it, and has it read in the background. It gets its number in the register once it is known to be no
 * secret paper and not there already. The same file in the same register waits for a person to say what it is.
 */
export async function takeDocumentIn(context: Context, actor: Actor, file: GivenFile): Promise<DocumentRow> {
  const kept = await context.files.keep(file.bytes)
  const today = context.today()
  return act(context.db, actor, 'document.take-in', async tx => {
    const same = await tx
      .selectFrom('document')
      .select('id')
      .where('unitId', '=', actor.unitId)
      .where('direction', '=', 'in')
      .where('fileSha256', '=', kept.sha256)
      .executeTakeFirst()
    const { id } = await tx
      .insertInto('document')
      .values({
        direction: 'in',
        unitId: actor.unitId,
        path: actor.unitPath,
        registerYear: Number(today.slice(0, 4)),
        arrivedOn: today,
        fileSha256: kept.sha256,
        fileSize: kept.size,
        fileName: file.name.slice(-200),
        fileType: file.type,
        state: same ? 'duplicate' : 'waiting',
        duplicateOfId: same?.id ?? null,
        registeredBy: actor.personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (!same) await context.jobs.enqueue(tx, 'document.read', { documentId: id })
    return { after: await getDocumentRow(tx, id) }
  })
}

/** "Vẫn vào sổ": the paper is another one, or is wanted twice; it is numbered, and read if it was not. */
export function keepDuplicate(context: Context, actor: Actor, id: string): Promise<DocumentRow> {
  return act(context.db, actor, 'document.keep', async tx => {
    const before = await getDocumentFor(tx, actor, id, 'keepDuplicate')
    const { reading } = await tx.selectFrom('document').select('reading').where('id', '=', id).executeTakeFirstOrThrow()
    if (reading) await register(tx, before)
    else {
      await tx.updateTable('document').set({ state: 'waiting' }).where('id', '=', id).execute()
      await context.jobs.enqueue(tx, 'document.read', { documentId: id, keep: true })
    }
    return { before, after: await getDocumentRow(tx, id) }
  })
}

/** Gives a paper its place in the register. */
export async function register(tx: Tx, document: { id: string; unitId: string; registerYear: number }): Promise<void> {
  const registerNo = await takeRegisterNumber(tx, document.unitId, 'in', document.registerYear)
  await tx
    .updateTable('document')
    .set({ state: 'read', registerNo, duplicateOfId: null })
    .where('id', '=', document.id)
    .execute()
}

/** Puts aside what never got a number: a second copy, a refused or broken file. */
export async function discardDocument(context: Context, actor: Actor, id: string): Promise<{ id: string }> {
  const gone = await act(context.db, actor, 'document.discard', async tx => {
    const before = await getDocumentFor(tx, actor, id, 'discard')
    await tx.deleteFrom('document').where('id', '=', id).execute()
    return { before, after: { id, sha256: before.fileSha256 }, subject: id }
  })
  if (gone.sha256) await forgetUnlessUsed(context, gone.sha256)
  return { id }
}

/** Nothing of a secret paper is kept: neither file nor letters nor title. Law on protection of state secrets. */
export async function refuseSecret(context: Context, actor: Actor, id: string, mark: string): Promise<void> {
  const nothing = { type: null, number: null, issuer: null, place: null, issuedOn: null, title: null, signer: null }
  const { sha256 } = await act(context.db, actor, 'document.refuse', async tx => {
    const { fileSha256 } = await getDocumentForUpdate(tx, id)
    await tx.deleteFrom('fact').where('documentId', '=', id).execute()
    await tx
      .updateTable('document')
      .set({
        ...nothing,
        state: 'refused',
        registerNo: null,
        trouble: new DocumentSecret({ mark }).message,
        fileSha256: null,
        fileName: null,
        fileSize: null,
        reading: null,
        pages: null,
        cuts: null,
      })
      .where('id', '=', id)
      .execute()
    return { after: { id, mark, sha256: fileSha256 } }
  })
  if (sha256) await forgetUnlessUsed(context, sha256)
}

/** A file is deleted when no paper needs it any more, whoever's it is. */
export async function forgetUnlessUsed(context: Context, sha256: string): Promise<void> {
  const used = await within(context.db, EVERYTHING, async tx => {
    const { rows } = await sql`
      select 1 from document where file_sha256 = ${sha256} union all select 1 from proof where file_sha256 = ${sha256}
       union all select 1 from report_proof where file_sha256 = ${sha256} limit 1`.execute(tx)
    return rows.length > 0
  })
  if (!used) await context.files.forget(sha256)
}

/** Reads a paper anew; facts that people decided on stay, the machine's open proposals are replaced. */
export function readAgain(context: Context, actor: Actor, id: string): Promise<DocumentRow> {
  return act(context.db, actor, 'document.read-again', async tx => {
    const before = await getDocumentFor(tx, actor, id, 'readAgain')
    if (before.state === 'failed') {
      await tx
        .updateTable('document')
        .set({ state: 'waiting', trouble: null, pagesRead: 0 })
        .where('id', '=', id)
        .execute()
    }
    await context.jobs.enqueue(tx, 'document.read', { documentId: id })
    return { before, after: await getDocumentRow(tx, id) }
  })
}

/** A paper the machine could not read is entered as its clerk reads it. */
export function enterDocumentByHand(
  context: Context,
  actor: Actor,
  input: z.output<typeof enterByHand.input>,
): Promise<DocumentRow> {
  return act(context.db, actor, 'document.enter', async tx => {
    const before = await getDocumentFor(tx, actor, input.id, 'enterByHand')
    if (before.arrivedOn && input.issuedOn > before.arrivedOn)
      throw new IssuedAfterArrival({ arrivedOn: before.arrivedOn })
    await register(tx, before)
    await tx
      .updateTable('document')
      .set({
        type: input.type,
        number: input.number || null,
        issuer: input.issuer,
        issuedOn: input.issuedOn,
        title: input.title,
        trouble: null,
      })
      .where('id', '=', input.id)
      .execute()
    return { before, after: await getDocumentRow(tx, input.id) }
  })
}

/** For the job that reads: the actor who took the paper in, so that the log says in whose name it was numbered. */
export async function registrarOf(context: Context, documentId: string): Promise<Actor | undefined> {
  const row = await within(context.db, EVERYTHING, tx =>
    tx
      .selectFrom('document')
      .innerJoin('unit', 'unit.id', 'document.unitId')
      .leftJoin('person', 'person.id', 'document.registeredBy')
      .select(['document.unitId', 'document.path', 'person.id as personId', 'person.name', 'unit.name as unitName'])
      .where('document.id', '=', documentId)
      .executeTakeFirst(),
  )
  if (!row) return undefined
  return {
    personId: row.personId ?? '',
    personName: row.name ?? '',
    postId: '',
    unitId: row.unitId,
    unitName: row.unitName,
    unitPath: row.path,
    role: 'clerk',
    scope: [row.path],
    ip: null,
  }
}

/** How far the reading has come; not a change that anybody made, so it is not logged. */
export async function notePagesRead(
  context: Context,
  actor: Actor,
  id: string,
  done: number,
  of: number,
): Promise<void> {
  await within(context.db, actor, tx =>
    tx
      .updateTable('document')
      .set({ state: 'reading', pagesRead: done, pageCount: of })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'reading'])
      .execute(),
  )
}
