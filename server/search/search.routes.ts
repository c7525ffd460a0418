import * as api from '@thong-suot/domain/search/search.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serveRead } from '../serve.ts'
import { searchAll } from './search.queries.ts'

export function searchRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.searchAll, ({ tx, input, today }) => searchAll(tx, input.q, today))
}
