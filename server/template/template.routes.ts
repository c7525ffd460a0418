import * as api from '@thong-suot/domain/template/template.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { makeTemplate } from './template.actions.ts'
import { getTemplate, listTemplates } from './template.queries.ts'

const MAKE = { right: 'regime.make', what: 'lập biểu mẫu báo cáo' } as const

export function templateRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listTemplates, ({ tx, actor }) => listTemplates(tx, actor))
  serveRead(app, context, api.getTemplate, ({ tx, actor, input }) => getTemplate(tx, actor, input))
  serve(app, context, api.makeTemplate, ({ db, actor, input }) => makeTemplate(db, actor, input), MAKE)
}
