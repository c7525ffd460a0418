import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS } from '@thong-suot/domain/obligation/obligation.ts'
import { PLAN_STATES } from '@thong-suot/domain/plan/plan.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { Tx } from '../db.ts'
import { cutLine } from '../sheet.ts'
import { type Filter, listPlans } from './plan.queries.ts'

const MOST = 5000

/** Every plan that matches, with its four cells. */
export async function planSheet(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<Uint8Array> {
  const { rows } = await listPlans(tx, actor, { ...filter, page: 1, size: MOST }, today)
  return writeXlsx({
    sheet: 'Kế hoạch',
    titles: [
      actor.unitName,
      'DANH SÁCH KẾ HOẠCH',
      `Số liệu ngày ${showDay(today)}, người xuất: ${actor.personName}`,
      ...cutLine(rows.length, MOST),
    ],
    columns: [
      { header: 'Kế hoạch', width: 60 },
      { header: 'Đơn vị ban hành', width: 34 },
      { header: 'Lĩnh vực', width: 26 },
      { header: 'Số, ký hiệu', width: 18 },
      { header: 'Ngày', width: 12, kind: 'day' },
      { header: 'Từ ngày', width: 12, kind: 'day' },
      { header: 'Đến ngày', width: 12, kind: 'day' },
      { header: 'Trạng thái', width: 18 },
      { header: 'Khoản', width: 8, kind: 'number' },
      { header: 'Đơn vị', width: 8, kind: 'number' },
      ...CELLS.map(cell => ({ header: CELL_NAMES[cell], width: 14, kind: 'number' as const, total: true })),
    ],
    rows: rows.map(p => [
      p.title,
      p.unitName,
      p.field?.name ?? null,
      p.number,
      p.issuedOn,
      p.startsOn,
      p.endsOn,
      PLAN_STATES[p.state],
      p.clauses,
      p.units,
      ...CELLS.map(c => p.cells[c]),
    ]),
    totalLabel: 'Cộng',
  })
}
