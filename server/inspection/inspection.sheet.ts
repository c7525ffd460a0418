import { showDay } from '@thong-suot/domain/day.ts'
import type { InspectionRow } from '@thong-suot/domain/inspection/inspection.ts'
import { type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'

const COLUMNS: SheetColumn[] = [
  { header: 'STT', width: 6, kind: 'number' },
  { header: 'Ngày kiểm tra', width: 14 },
  { header: 'Nội dung', width: 46 },
  { header: 'Đơn vị được kiểm tra', width: 36 },
  { header: 'Đơn vị kiểm tra', width: 36 },
  { header: 'Thành phần', width: 40 },
  { header: 'Tồn tại, hạn chế', width: 12, kind: 'number' },
  { header: 'Đã giao khắc phục', width: 12, kind: 'number' },
  { header: 'Đã xong', width: 12, kind: 'number' },
  { header: 'Quá hạn', width: 12, kind: 'number' },
]

export function writeInspections(agency: string, rows: readonly InspectionRow[], today: string): Promise<Uint8Array> {
  return writeXlsx({
    sheet: 'Kiểm tra',
    titles: [agency, 'DANH SÁCH KIỂM TRA', `Ngày xuất: ${showDay(today)}`],
    columns: COLUMNS,
    rows: rows.map((r, i) => [
      i + 1,
      showDay(r.heldOn),
      r.title,
      r.inspectedName,
      r.unitName,
      r.members.join('; '),
      r.faults,
      r.handed,
      r.done,
      r.overdue,
    ]),
  })
}
