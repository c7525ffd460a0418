import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import type { Overview } from '@thong-suot/domain/overview/overview.ts'
import { type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'

/** The overview as two sheets: by sector, by unit late; the sums are formulas. */
export function overviewSheet(actor: Actor, o: Overview, today: Day): Promise<Uint8Array> {
  const counts: SheetColumn[] = [
    ...CELLS.map(cell => ({ header: CELL_NAMES[cell], width: 16, kind: 'number' as const, total: true })),
    { header: 'Cộng', width: 12, kind: 'number', total: true },
  ]
  const titles = [
    actor.unitName,
    `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ: ${o.title.toUpperCase()}`,
    `Số liệu ngày ${showDay(today)}, người xuất: ${actor.personName}`,
  ]
  return writeXlsx(
    {
      sheet: 'Theo khối',
      titles,
      columns: [{ header: 'Khối', width: 34 }, { header: 'Đơn vị', width: 10, kind: 'number', total: true }, ...counts],
      rows: o.sectors.map(s => [s.name, s.units, ...CELLS.map(c => s.cells[c]), cellSum(s.cells)]),
      totalLabel: o.title,
    },
    {
      sheet: 'Đơn vị chậm',
      titles,
      columns: [{ header: 'Đơn vị', width: 44 }, { header: 'Lâu nhất (ngày)', width: 12, kind: 'number' }, ...counts],
      rows: o.late.map(u => [u.name, u.oldestDays, ...CELLS.map(c => u.cells[c]), cellSum(u.cells)]),
    },
  )
}
