import * as api from '@thong-suot/domain/log/log.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve } from '../serve.ts'
import { serveSheet, WHOLE } from '../sheet.ts'
import { listLog, withinLog } from './log.queries.ts'
import { writeLog } from './log-sheet.ts'

const READ = { right: 'log.read', what: 'xem nhật ký' } as const

export function logRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    context,
    api.listLog,
    ({ db, actor, input }) => withinLog(db, actor, (tx, nouns) => listLog(tx, input, nouns)),
    READ,
  )
  serveSheet(
    app,
    context,
    api.exportLog,
    'nhat-ky.xlsx',
    async ({ db, actor, input, today }) => {
      const { rows } = await withinLog(db, actor, (tx, nouns) => listLog(tx, { ...input, ...WHOLE }, nouns))
      return writeLog(actor.unitName, rows, today)
    },
    READ,
  )
}
