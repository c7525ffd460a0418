import type { exportTemplates } from '@thong-suot/domain/template/template.api.ts'
import type { z } from 'zod'
import { within } from '../db.ts'
import type { Asked } from '../serve.ts'
import { WHOLE, writeList } from '../sheet.ts'
import { listTemplates } from './list.queries.ts'

export async function templateSheet(asked: Asked<z.output<typeof exportTemplates.input>>): Promise<Uint8Array> {
  const { db, actor, input } = asked
  const { rows } = await within(db, actor, tx => listTemplates(tx, actor, { ...input, ...WHOLE }))
  return writeList(asked, {
    sheet: 'Biểu mẫu',
    title: 'Danh sách biểu mẫu báo cáo',
    rows,
    columns: [
      { header: 'Biểu mẫu', width: 56, of: r => r.name },
      { header: 'Nơi lập', width: 36, of: r => r.unitName },
      { header: 'Số chỉ tiêu', width: 12, kind: 'number', of: r => r.indicators },
      { header: 'Phần thuyết minh', width: 12, kind: 'number', of: r => r.narratives },
      { header: 'Danh sách kèm theo', width: 12, kind: 'number', of: r => r.annexes },
      { header: 'Chế độ đang dùng', width: 12, kind: 'number', of: r => r.regimes },
      { header: 'Bản công bố', width: 12, kind: 'number', of: r => r.version },
      { header: 'Bản nháp', width: 12, of: r => (r.draft ? 'có' : null) },
    ],
  })
}
