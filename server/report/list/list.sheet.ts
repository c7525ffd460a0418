/** The lists of reports as workbooks. */
import { showDay } from '@thong-suot/domain/day.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { exportOwedReports, exportReceivedPeriods } from '@thong-suot/domain/report/report.api.ts'
import type { z } from 'zod'
import { within } from '../../db.ts'
import type { Asked } from '../../serve.ts'
import { WHOLE, writeList } from '../../sheet.ts'
import { listOwedReports, listReceivedPeriods } from './list.queries.ts'

export async function owedSheet(asked: Asked<z.output<typeof exportOwedReports.input>>): Promise<Uint8Array> {
  const { db, actor, input, today } = asked
  const { rows } = await within(db, actor, tx => listOwedReports(tx, actor, { ...input, ...WHOLE }, today))
  return writeList(asked, {
    sheet: 'Báo cáo',
    title: { open: 'Báo cáo phải nộp', sent: 'Báo cáo đã gửi', all: 'Báo cáo của đơn vị' }[input.state],
    rows,
    columns: [
      { header: 'Báo cáo', width: 50, of: r => r.regimeName },
      { header: 'Kỳ', width: 20, of: r => r.periodName },
      { header: 'Gửi cho', width: 36, of: r => r.receiverName },
      { header: 'Hạn gửi', width: 20, of: r => showDue(r.dueOn, r.operator) },
      { header: 'Gia hạn đến', width: 12, kind: 'day', of: r => r.extendedTo },
      { header: 'Gửi lần đầu', width: 12, kind: 'day', of: r => r.firstSentOn },
      { header: 'Số ngày trễ', width: 10, kind: 'number', of: r => r.standing.daysLate },
      { header: 'Tình trạng', width: 30, of: r => r.standing.says },
      { header: 'Không phát sinh', width: 12, of: r => (r.nothingToReport ? 'x' : '') },
    ],
  })
}

export async function receivedSheet(asked: Asked<z.output<typeof exportReceivedPeriods.input>>): Promise<Uint8Array> {
  const { db, actor, input, today } = asked
  const { rows } = await within(db, actor, tx => listReceivedPeriods(tx, actor, { ...input, ...WHOLE }, today))
  return writeList(asked, {
    sheet: 'Kỳ báo cáo',
    title: 'Kỳ báo cáo nhận về',
    rows,
    columns: [
      { header: 'Chế độ báo cáo', width: 50, of: r => r.regimeName },
      { header: 'Kỳ', width: 20, of: r => r.name },
      { header: 'Thời gian chốt số liệu', width: 26, of: r => `${showDay(r.fromOn)} – ${showDay(r.toOn)}` },
      { header: 'Hạn đơn vị gửi', width: 20, of: r => showDue(r.dueOn, r.operator) },
      { header: 'Hạn gửi lên', width: 12, kind: 'day', of: r => r.upwardDueOn },
      { header: 'Số đơn vị', width: 10, kind: 'number', total: true, of: r => r.units },
      { header: 'Đã tiếp nhận', width: 10, kind: 'number', total: true, of: r => r.accepted },
      { header: 'Chờ xem', width: 10, kind: 'number', total: true, of: r => r.waiting },
      { header: 'Trả lại', width: 10, kind: 'number', total: true, of: r => r.returned },
      { header: 'Được miễn', width: 10, kind: 'number', total: true, of: r => r.excused },
      { header: 'Trễ hạn', width: 10, kind: 'number', total: true, of: r => r.late },
    ],
  })
}
