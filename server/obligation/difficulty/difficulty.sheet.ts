import { dayOfInstant } from '@thong-suot/domain/day.ts'
import { DIFFICULTY_STATE_NAMES, type exportDifficulties } from '@thong-suot/domain/obligation/difficulty.api.ts'
import type { z } from 'zod'
import { within } from '../../db.ts'
import type { Asked } from '../../serve.ts'
import { WHOLE, writeList } from '../../sheet.ts'
import { listDifficulties } from './difficulty.queries.ts'

export async function difficultySheet(asked: Asked<z.output<typeof exportDifficulties.input>>): Promise<Uint8Array> {
  const { db, actor, input } = asked
  const { rows } = await within(db, actor, tx => listDifficulties(tx, actor, { ...input, ...WHOLE }))
  return writeList(asked, {
    sheet: 'Khó khăn, vướng mắc',
    title: 'Khó khăn, vướng mắc khi thực hiện nhiệm vụ',
    rows,
    columns: [
      { header: 'Đơn vị', width: 34, of: r => r.unitName },
      { header: 'Khó khăn, vướng mắc', width: 60, of: r => r.note },
      { header: 'Ngày nêu', width: 12, kind: 'day', of: r => dayOfInstant(r.at) },
      { header: 'Người nêu', width: 24, of: r => r.personName },
      { header: 'Nhiệm vụ', width: 46, of: r => r.title },
      { header: 'Mục', width: 8, of: r => r.clauseLabel },
      { header: 'Kế hoạch', width: 46, of: r => r.planTitle },
      { header: 'Nơi giao', width: 30, of: r => r.giverName },
      { header: 'Tình trạng', width: 20, of: r => DIFFICULTY_STATE_NAMES[r.state] },
      { header: 'Trả lời', width: 60, of: r => r.answer },
      { header: 'Nơi trả lời', width: 30, of: r => r.answeredBy },
      { header: 'Ngày trả lời', width: 12, kind: 'day', of: r => (r.answeredAt ? dayOfInstant(r.answeredAt) : null) },
    ],
  })
}
