import * as api from '@thong-suot/domain/menu/menu.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serveRead } from '../serve.ts'
import { countForMenu } from './menu.queries.ts'

export function menuRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.findMenuCounts, ({ tx, actor, today }) => countForMenu(tx, actor, today))
}
