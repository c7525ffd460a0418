import * as api from '@thong-suot/domain/calendar/calendar.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serveRead } from '../serve.ts'
import { getCalendarOf } from './calendar.queries.ts'

export function calendarRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getCalendar, ({ tx, actor, input, today }) => getCalendarOf(tx, actor, input, today))
}
