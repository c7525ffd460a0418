import * as api from '@thong-suot/domain/log/log.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve } from '../serve.ts'
import { listLog, withinLog } from './log.queries.ts'
import { writeLog } from './log-sheet.ts'

const READ = { right: 'log.read', what: 'xem nhật ký' } as const
/** More rows than anybody reads; a longer log is exported by spans of days. */
const MOST = 50_000

export function logRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    context,
    api.listLog,
    ({ db, actor, input }) => withinLog(db, actor, (tx, nouns) => listLog(tx, input, nouns)),
    READ,
  )
  serve(
    app,
    context,
    api.exportLog,
    async ({ db, actor, input, today, reply }) => {
      const { rows } = await withinLog(db, actor, (tx, nouns) => listLog(tx, { ...input, page: 1, size: MOST }, nouns))
      reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', 'attachment; filename="nhat-ky.xlsx"')
      return Buffer.from(await writeLog(actor.unitName, rows, today))
    },
    READ,
  )
}
