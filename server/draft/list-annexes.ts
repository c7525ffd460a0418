/** Lists of a cut as annexes of the paper: a row a row, the unit beside it. */
import type { Paper, PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import { showCell } from '@thong-suot/domain/report/row.ts'
import type { RolledRow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'
import { unitWords } from '../roll-up/rows/rolled-rows.sheet.ts'
import type { Snapshot } from '../roll-up/snapshot/snapshot.actions.ts'

/** A longer list is not for paper: its first rows are printed, and it says where the rest is. */
const MOST_PRINTED = 1000
const ALIGN: Partial<Record<AnnexColumn['kind'], 'right' | 'center'>> = {
  number: 'right',
  money: 'right',
  date: 'center',
}
const WIDTH: Partial<Record<AnnexColumn['kind'], number>> = { number: 0.1, money: 0.13, date: 0.11 }

export type FilledList = { annex: AnnexField; rows: RolledRow[]; label: string }

/** Lists that have rows, each with the label of its annex. @param label of the nth of them, from 0 */
export function filledLists({ annexes, rows }: Snapshot, label: (n: number) => string): FilledList[] {
  return (annexes ?? [])
    .map(annex => ({ annex, rows: rows?.[annex.id] ?? [] }))
    .filter(each => each.rows.length > 0)
    .map((each, n) => ({ ...each, label: label(n) }))
}

export function listAnnex({ annex, rows, label }: FilledList): NonNullable<Paper['annexes']>[number] {
  const { columns, title } = annex
  const printed = rows.slice(0, MOST_PRINTED)
  const table: PaperBlock = {
    kind: 'table',
    ...(rows.length > printed.length ? { note: noteOf(rows.length) } : {}),
    columns: [
      { header: 'STT', width: 0.06, align: 'center' },
      { header: 'Đơn vị', width: columns.length > 5 ? 0.16 : 0.22 },
      ...columns.map(({ name, kind }) => ({
        header: name,
        ...(WIDTH[kind] ? { width: WIDTH[kind] } : {}),
        ...(ALIGN[kind] ? { align: ALIGN[kind] } : {}),
      })),
    ],
    rows: printed.map((row, i) => [
      String(i + 1),
      unitWords(row),
      ...columns.map(column => showCell(column, row.cells[column.no])),
    ]),
  }
  return { label, title, landscape: columns.length > 3, blocks: [table] }
}

const noteOf = (count: number) =>
  `Danh sách có ${count.toLocaleString('vi-VN')} dòng, in ${MOST_PRINTED.toLocaleString('vi-VN')} dòng đầu; toàn bộ ở tệp Excel tổng hợp.`
