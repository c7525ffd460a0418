import * as api from '@thong-suot/domain/today/today.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serveRead } from '../serve.ts'
import { getTodayOf } from './today.queries.ts'

export function todayRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getToday, ({ tx, actor, input, today }) =>
    getTodayOf(tx, actor, input.mine === '1', today),
  )
}
