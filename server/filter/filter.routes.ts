import * as api from '@thong-suot/domain/filter/filter.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { dropFilter, keepFilter } from './filter.actions.ts'
import { listFilters } from './filter.queries.ts'

export function filterRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listFilters, ({ tx, actor, input }) => listFilters(tx, actor, input.page))
  serve(app, context, api.keepFilter, ({ db, actor, input }) => keepFilter(db, actor, input))
  serve(app, context, api.dropFilter, ({ db, actor, input }) => dropFilter(db, actor, input.id))
}
