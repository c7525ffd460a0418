import { showDay } from '@thong-suot/domain/day.ts'
import { CHANNEL_NAMES, MESSAGE_STATE_NAMES, type MessageRow } from '@thong-suot/domain/message/message.ts'
import { type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'

const COLUMNS: SheetColumn[] = [
  { header: 'Giờ gửi', width: 18 },
  { header: 'Kênh', width: 20 },
  { header: 'Người nhận', width: 26 },
  { header: 'Đơn vị', width: 36 },
  { header: 'Địa chỉ', width: 30 },
  { header: 'Nội dung', width: 60 },
  { header: 'Số tin', width: 8 },
  { header: 'Trạng thái', width: 18 },
  { header: 'Lý do', width: 50 },
  { header: 'Số lần thử', width: 10 },
]
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

export function writeMessages(agency: string, rows: readonly MessageRow[], today: string): Promise<Uint8Array> {
  return writeXlsx({
    sheet: 'Tin gửi',
    titles: [agency, 'DANH SÁCH TIN GỬI', `Ngày xuất: ${showDay(today)}`],
    columns: COLUMNS,
    rows: rows.map(r => [
      MOMENT.format(new Date(r.sentAt ?? r.nextTryAt)),
      CHANNEL_NAMES[r.channel],
      r.personName ?? '',
      r.unitName,
      r.address ?? '',
      r.title,
      r.notices,
      MESSAGE_STATE_NAMES[r.state],
      r.reason ?? '',
      r.attempts,
    ]),
  })
}
