import { showDay } from '@thong-suot/domain/day.ts'
import type { LogEntry } from '@thong-suot/domain/log/log.ts'
import { type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'

const COLUMNS: SheetColumn[] = [
  { header: 'Lúc', width: 18 },
  { header: 'Người làm', width: 24 },
  { header: 'Đơn vị', width: 32 },
  { header: 'Việc', width: 26 },
  { header: 'Đối tượng', width: 40 },
  { header: 'Thay đổi', width: 60 },
  { header: 'Lý do', width: 30 },
  { header: 'Địa chỉ máy', width: 16 },
]

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** 'Thời hạn: 05/11/2025 → 10/11/2025' */
export function sayChanges(entry: Pick<LogEntry, 'changes'>): string {
  return entry.changes.map(c => `${c.field}: ${c.before ?? 'trống'} → ${c.after ?? 'trống'}`).join('; ')
}

/** All entries that match, as a workbook. */
export function writeLog(agency: string, entries: readonly LogEntry[], today: string): Promise<Uint8Array> {
  const rows = entries.map(e => [
    MOMENT.format(new Date(e.at)),
    e.personName ?? 'Hệ thống',
    e.unitName ?? '',
    e.says,
    e.subject ?? '',
    sayChanges(e),
    e.reason ?? '',
    e.ip ?? '',
  ])
  return writeXlsx({
    sheet: 'Nhật ký',
    titles: [agency, 'NHẬT KÝ THAO TÁC', `Ngày xuất: ${showDay(today)}`],
    columns: COLUMNS,
    rows,
  })
}
