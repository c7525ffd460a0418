import type { exportReorganisations } from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  REORGANISATION_KIND_NAMES,
  REORGANISATION_STATE_NAMES,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import type { z } from 'zod'
import { within } from '../db.ts'
import type { Asked } from '../serve.ts'
import { WHOLE, writeList } from '../sheet.ts'
import { listReorganisations } from './reorganisation.queries.ts'

export async function reorganisationSheet(
  asked: Asked<z.output<typeof exportReorganisations.input>>,
): Promise<Uint8Array> {
  const { db, actor, input } = asked
  const { rows } = await within(db, actor, tx => listReorganisations(tx, { ...input, ...WHOLE }))
  return writeList(asked, {
    sheet: 'Sắp xếp đơn vị',
    title: 'Danh sách phương án sắp xếp đơn vị',
    rows,
    columns: [
      { header: 'Đơn vị kết thúc', width: 56, of: r => r.ends.join('; ') },
      { header: 'Đơn vị kế thừa', width: 56, of: r => r.successors.join('; ') },
      { header: 'Hình thức', width: 20, of: r => REORGANISATION_KIND_NAMES[r.kind] },
      { header: 'Ngày cuối cùng', width: 12, kind: 'day', of: r => r.lastDay },
      { header: 'Căn cứ, lý do', width: 56, of: r => r.reason },
      { header: 'Người lập', width: 26, of: r => r.madeBy },
      { header: 'Trạng thái', width: 16, of: r => REORGANISATION_STATE_NAMES[r.state] },
    ],
  })
}
