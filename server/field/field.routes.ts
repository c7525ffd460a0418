import * as api from '@thong-suot/domain/field/field.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { addField, endField, renameField } from './field.actions.ts'
import { listFields } from './field.queries.ts'

const CHANGE = { right: 'unit.change', what: 'sửa danh sách lĩnh vực' } as const

export function fieldRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listFields, ({ tx }) => listFields(tx))
  serve(app, context, api.addField, ({ db, actor, input }) => addField(db, actor, input.name), CHANGE)
  serve(app, context, api.renameField, ({ db, actor, input }) => renameField(db, actor, input), CHANGE)
  serve(app, context, api.endField, ({ db, actor, input }) => endField(db, actor, input), CHANGE)
}
