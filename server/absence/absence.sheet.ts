import { ABSENCE_KIND_NAMES, ABSENCE_STATE_NAMES, type exportAbsences } from '@thong-suot/domain/absence/absence.ts'
import type { z } from 'zod'
import { within } from '../db.ts'
import type { Asked } from '../serve.ts'
import { WHOLE, writeList } from '../sheet.ts'
import { seesAbsences } from './absence.actions.ts'
import { listAbsences } from './absence.queries.ts'

export async function absenceSheet(asked: Asked<z.output<typeof exportAbsences.input>>): Promise<Uint8Array> {
  const { db, actor, input, today } = asked
  const { rows } = await within(db, seesAbsences(actor), tx => listAbsences(tx, actor, { ...input, ...WHOLE }, today))
  return writeList(asked, {
    sheet: 'Vắng mặt',
    title: 'Danh sách vắng mặt, người thay',
    rows,
    columns: [
      { header: 'Người vắng', width: 26, of: a => a.personName },
      { header: 'Chức vụ', width: 28, of: a => a.title },
      { header: 'Đơn vị', width: 40, of: a => a.unitName },
      { header: 'Người thay', width: 26, of: a => a.substituteName },
      { header: 'Từ ngày', width: 12, kind: 'day', of: a => a.fromOn },
      { header: 'Đến ngày', width: 12, kind: 'day', of: a => a.toOn },
      { header: 'Loại', width: 18, of: a => ABSENCE_KIND_NAMES[a.kind] },
      { header: 'Lý do', width: 40, of: a => a.reason },
      { header: 'Trạng thái', width: 14, of: a => ABSENCE_STATE_NAMES[a.state] },
    ],
  })
}
