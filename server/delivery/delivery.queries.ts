import type { Delivery } from '@thong-suot/domain/delivery/delivery.ts'
import type { Tx } from '../db.ts'

const rows = (tx: Tx) =>
  tx
    .selectFrom('delivery')
    .innerJoin('unit', 'unit.id', 'delivery.unitId')
    .innerJoin('unit as sender', 'sender.id', 'delivery.senderId')
    .select([
      'delivery.unitId',
      'unit.name as unitName',
      'sender.name as senderName',
      'delivery.state',
      'delivery.registerNo',
      'delivery.arrivedOn',
      'delivery.reason',
      'delivery.changedAt',
    ])

export async function listDeliveries(tx: Tx, documentId: string): Promise<Delivery[]> {
  return (await rows(tx).where('delivery.documentId', '=', documentId).orderBy('unit.no').execute()) as Delivery[]
}

export async function findArrival(tx: Tx, inDocumentId: string): Promise<Delivery | null> {
  const row = await rows(tx).where('delivery.inDocumentId', '=', inDocumentId).executeTakeFirst()
  return (row as Delivery | undefined) ?? null
}
