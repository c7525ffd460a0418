import * as api from '@thong-suot/domain/holiday/holiday.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet, WHOLE, writeList } from '../sheet.ts'
import { dropHoliday, setHoliday } from './holiday.actions.ts'
import { listHolidays } from './holiday.queries.ts'

const CHANGE = { right: 'unit.change', what: 'sửa bảng ngày nghỉ' } as const

export function holidayRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listHolidays, ({ tx, input }) => listHolidays(tx, input))
  serveSheet(app, context, api.exportHolidays, 'ngay-nghi.xlsx', async asked => {
    const { db, actor, input } = asked
    const { rows } = await within(db, actor, tx => listHolidays(tx, { ...input, ...WHOLE }))
    return writeList(asked, {
      sheet: 'Ngày nghỉ',
      title: `Ngày nghỉ và ngày làm bù năm ${input.year}`,
      rows,
      columns: [
        { header: 'Ngày', width: 12, kind: 'day', of: h => h.day },
        { header: 'Tên', width: 50, of: h => h.name },
        { header: 'Loại', width: 14, of: h => api.HOLIDAY_KIND_NAMES[h.kind] },
      ],
    })
  })
  serve(app, context, api.setHoliday, ({ db, actor, input }) => setHoliday(db, actor, input), CHANGE)
  serve(app, context, api.dropHoliday, ({ db, actor, input }) => dropHoliday(db, actor, input.day), CHANGE)
}
