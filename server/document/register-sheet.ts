import type { Actor } from '@thong-suot/domain/actor.ts'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import type { listDocuments } from '@thong-suot/domain/document/document.api.ts'
import { type DocumentRow, typeAndSubject } from '@thong-suot/domain/document/document.ts'
import { type CellValue, type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { listDocumentsOf } from './document.queries.ts'

// Decree 30/2020/NĐ-CP, Annex IV: the ten columns of the registers of incoming and of outgoing papers.
const IN: SheetColumn[] = [
  { header: 'Ngày đến', width: 11, kind: 'day' },
  { header: 'Số đến', width: 8, kind: 'number' },
  { header: 'Tác giả', width: 28 },
  { header: 'Số, ký hiệu', width: 20 },
  { header: 'Ngày tháng văn bản', width: 12, kind: 'day' },
  { header: 'Tên loại và trích yếu nội dung', width: 60 },
  { header: 'Đơn vị hoặc người nhận', width: 28 },
  { header: 'Ngày chuyển', width: 11, kind: 'day' },
  { header: 'Ký nhận', width: 12 },
  { header: 'Ghi chú', width: 20 },
]
const OUT: SheetColumn[] = [
  { header: 'Số, ký hiệu văn bản', width: 20 },
  { header: 'Ngày tháng văn bản', width: 12, kind: 'day' },
  { header: 'Tên loại và trích yếu nội dung', width: 60 },
  { header: 'Người ký', width: 22 },
  { header: 'Nơi nhận văn bản', width: 34 },
  { header: 'Đơn vị, người nhận bản lưu', width: 20 },
  { header: 'Số lượng bản', width: 9, kind: 'number' },
  { header: 'Ngày chuyển', width: 11, kind: 'day' },
  { header: 'Ký nhận', width: 12 },
  { header: 'Ghi chú', width: 20 },
]

/** The register as a workbook: every row that matches, not only the page that is shown. */
export async function writeRegister(
  tx: Tx,
  actor: Actor,
  asked: z.output<typeof listDocuments.input>,
  today: string,
): Promise<Uint8Array> {
  const { rows } = await listDocumentsOf(tx, actor, { ...asked, page: 1, size: 200_000 }, today)
  const handled = await handledBy(
    tx,
    rows.map(r => r.id),
  )
  const inward = asked.direction === 'in'
  return writeXlsx({
    sheet: inward ? 'Văn bản đến' : 'Văn bản đi',
    titles: [actor.unitName, inward ? 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' : 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', `Lập ngày ${showDay(today)}`],
    columns: inward ? IN : OUT,
    rows: rows.map(row => (inward ? rowIn(row, handled.get(row.id)) : rowOut(row, handled.get(row.id)))),
  })
}

type Handled = { names: string; on: string | null; signer: string | null }

function rowIn(row: DocumentRow, handled: Handled | undefined): CellValue[] {
  return [
    row.arrivedOn,
    row.registerNo,
    row.issuer ?? '',
    row.number ?? '',
    row.issuedOn,
    typeAndSubject(row.type, row.title),
    handled?.names ?? '',
    handled?.on ?? null,
    '',
    row.trouble ?? '',
  ]
}

function rowOut(row: DocumentRow, handled: Handled | undefined): CellValue[] {
  return [
    row.number ?? '',
    row.issuedOn,
    typeAndSubject(row.type, row.title),
    handled?.signer ?? '',
    handled?.names ?? '',
    'Văn thư',
    1,
    handled?.on ?? null,
    '',
    '',
  ]
}

async function handledBy(tx: Tx, ids: string[]): Promise<Map<string, Handled>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .selectFrom('document')
    .leftJoin('documentUnit', 'documentUnit.documentId', 'document.id')
    .leftJoin('unit', 'unit.id', 'documentUnit.unitId')
    .select(['document.id', 'document.signer', 'unit.name', 'documentUnit.at'])
    .where('document.id', 'in', ids)
    .orderBy('documentUnit.at')
    .execute()
  const found = new Map<string, Handled>()
  for (const row of rows) {
    const old = found.get(row.id)
    const names = [old?.names, row.name].filter(Boolean).join('; ')
    found.set(row.id, { names, on: old?.on ?? (row.at ? dayOfInstant(row.at) : null), signer: row.signer })
  }
  return found
}
