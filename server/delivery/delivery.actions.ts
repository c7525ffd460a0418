import type { Actor } from '@thong-suot/domain/actor.ts'
import { DeliveryNotFound, DeliveryNotNow, DeliveryReasonOwed } from '@thong-suot/domain/delivery/delivery.problems.ts'
import { type Delivery, type DeliveryState, deliveryNext, sayDelivery } from '@thong-suot/domain/delivery/delivery.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Db, EVERYTHING, type Tx, within } from '../db.ts'
import { takeRegisterNumber } from '../document/register.ts'
import { findArrival } from './delivery.queries.ts'

/** Sets a paper on its way to units; in the transaction that issues it. */
export async function dispatch(tx: Tx, actor: Actor, documentId: string, unitIds: readonly string[]): Promise<void> {
  const ids = [...new Set(unitIds)].filter(id => id !== actor.unitId)
  if (ids.length === 0) return
  await tx
    .insertInto('delivery')
    .columns(['documentId', 'unitId', 'path', 'senderId', 'senderPath'])
    .expression(
      tx
        .selectFrom('unit')
        .select([
          sql<string>`${documentId}::uuid`.as('documentId'),
          'id',
          'path',
          sql<string>`${actor.unitId}::uuid`.as('senderId'),
          sql<string>`${actor.unitPath}::ltree`.as('senderPath'),
        ])
        .where('id', 'in', ids),
    )
    .onConflict(c => c.doNothing())
    .execute()
}

type Delivering = Pick<Context, 'db' | 'today' | 'jobs'>

/**
 * Everything on its way arrives: its number in the receiver's register and the receipt are one transaction, so it neither
 * arrives twice nor is lost, however often this is run.
 * @returns how many arrived
 */
export async function deliverAll(context: Delivering): Promise<number> {
  const open = await within(context.db, EVERYTHING, tx =>
    tx
      .selectFrom('delivery')
      .innerJoin('unit', 'unit.id', 'delivery.unitId')
      .select(['delivery.documentId', 'delivery.unitId', 'delivery.path', 'unit.name'])
      .where('delivery.state', '=', '00')
      .orderBy('delivery.createdAt')
      .execute(),
  )
  let arrived = 0
  for (const { documentId, unitId, path, name } of open) {
    // By the timetable, in the register of the unit it goes to.
    const system: Actor = {
      personId: '',
      personName: 'Hệ thống',
      postId: '',
      unitId,
      unitName: name,
      unitPath: path,
      role: 'clerk',
      scope: EVERYTHING.scope,
      ip: null,
    }
    arrived += await deliverOne(context, system, documentId)
  }
  return arrived
}

function deliverOne({ db, today, jobs }: Delivering, to: Actor, documentId: string): Promise<number> {
  return act(db, to, 'document.deliver', async tx => {
    const day = today()
    const taken = await tx
      .selectFrom('delivery')
      .select('senderId')
      .where('documentId', '=', documentId)
      .where('unitId', '=', to.unitId)
      .where('state', '=', '00')
      .forUpdate()
      .executeTakeFirst()
    if (!taken) return { after: 0 }
    const paper = await tx
      .selectFrom('document')
      .select(['type', 'number', 'issuer', 'place', 'issuedOn', 'title', 'signer', 'urgency'])
      .select(['fileSha256', 'fileName', 'fileType', 'fileSize'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    const registerYear = Number(day.slice(0, 4))
    const registerNo = await takeRegisterNumber(tx, to.unitId, 'in', registerYear)
    const { id } = await tx
      .insertInto('document')
      .values({
        ...paper,
        direction: 'in',
        unitId: to.unitId,
        path: to.unitPath,
        registerYear,
        registerNo,
        issuerUnitId: taken.senderId,
        arrivedOn: day,
        state: 'read',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('delivery')
      .set({ state: '01', inDocumentId: id, registerNo, arrivedOn: day, changedAt: sql`now()` })
      .where('documentId', '=', documentId)
      .where('unitId', '=', to.unitId)
      .execute()
    await tx
      .insertInto('notice')
      .values({
        unitId: to.unitId,
        path: to.unitPath,
        kind: 'document-arrived',
        subjectKind: 'document',
        subjectId: id,
        title: paper.title ?? paper.number ?? 'Văn bản đến',
        reason: `${paper.issuer ?? ''} gửi, số đến ${registerNo}`,
        key: `arrived ${documentId} ${to.unitId}`,
      })
      .execute()
    // Its text and facts follow; its heading is known already.
    await jobs.enqueue(tx, 'document.read', { documentId: id })
    return { after: 1, subject: id }
  })
}

/** The receiver says what it does with the paper; the sender reads it at once. */
export function answerDelivery(
  db: Db,
  actor: Actor,
  { id, state, reason }: { id: string; state: '02' | '03' | '05' | '06'; reason?: string | undefined },
): Promise<Delivery | null> {
  return act(db, actor, 'document.answer-sender', async tx => {
    if (state === '02' && (reason ?? '').length < 10) throw new DeliveryReasonOwed()
    const before = await tx
      .selectFrom('delivery')
      .selectAll()
      .where('inDocumentId', '=', id)
      .where('unitId', '=', actor.unitId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new DeliveryNotFound()
    const now = before.state as DeliveryState
    if (!deliveryNext(now).includes(state)) throw new DeliveryNotNow({ state: sayDelivery(now) })
    await tx
      .updateTable('delivery')
      .set({ state, reason: reason || null, changedAt: sql`now()` })
      .where('inDocumentId', '=', id)
      .execute()
    if (state === '02') await tellSender(tx, before, actor, reason as string)
    return { before, after: await findArrival(tx, id), subject: id, ...(reason ? { reason } : {}) }
  })
}

function tellSender(
  tx: Tx,
  { documentId, senderId, senderPath }: { documentId: string; senderId: string; senderPath: string },
  actor: Actor,
  reason: string,
): Promise<unknown> {
  return tx
    .insertInto('notice')
    .values({
      unitId: senderId,
      path: senderPath,
      kind: 'document-refused',
      subjectKind: 'draft',
      subjectId: documentId,
      title: `${actor.unitName} từ chối tiếp nhận văn bản`,
      reason,
    })
    .execute()
}
