import * as api from '@thong-suot/domain/holiday/holiday.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { dropHoliday, setHoliday } from './holiday.actions.ts'

const CHANGE = { right: 'unit.change', what: 'sửa bảng ngày nghỉ' } as const

export function holidayRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listHolidays, async ({ tx, input: { year } }) => {
    const rows = await tx
      .selectFrom('holiday')
      .selectAll()
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .orderBy('day')
      .execute()
    return rows as api.Holiday[]
  })
  serve(app, context, api.setHoliday, ({ db, actor, input }) => setHoliday(db, actor, input), CHANGE)
  serve(app, context, api.dropHoliday, ({ db, actor, input }) => dropHoliday(db, actor, input.day), CHANGE)
}
