import { CADENCE_NAMES, showDue } from '@thong-suot/domain/period/period.ts'
import type { exportRegimes } from '@thong-suot/domain/regime/regime.api.ts'
import type { z } from 'zod'
import { within } from '../db.ts'
import type { Asked } from '../serve.ts'
import { WHOLE, writeList } from '../sheet.ts'
import { listRegimes } from './regime.queries.ts'

export async function regimeSheet(asked: Asked<z.output<typeof exportRegimes.input>>): Promise<Uint8Array> {
  const { db, actor, input, today } = asked
  const { rows } = await within(db, actor, tx => listRegimes(tx, actor, { ...input, ...WHOLE }, today))
  return writeList(asked, {
    sheet: 'Chế độ báo cáo',
    title: 'Danh sách chế độ báo cáo',
    rows,
    columns: [
      { header: 'Chế độ báo cáo', width: 56, of: r => r.name },
      { header: 'Nơi nhận', width: 36, of: r => r.unitName },
      { header: 'Nhịp', width: 18, of: r => CADENCE_NAMES[r.cadence] },
      { header: 'Áp dụng từ', width: 12, kind: 'day', of: r => r.startsOn },
      { header: 'Đến', width: 12, kind: 'day', of: r => r.endsOn },
      { header: 'Kỳ tới', width: 20, of: r => r.next?.name ?? null },
      { header: 'Hạn kỳ tới', width: 20, of: r => (r.next ? showDue(r.next.due, r.next.operator) : null) },
      { header: 'Gửi tiếp lên', width: 30, of: r => r.upwardTo },
      { header: 'Tình trạng', width: 16, of: r => (r.state === 'ended' ? 'Đã thôi' : 'Đang áp dụng') },
    ],
  })
}
