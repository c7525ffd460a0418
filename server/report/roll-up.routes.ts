import * as api from '@thong-suot/domain/report/roll-up.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { draftFromRollUp } from '../draft/draft.actions.ts'
import { serve, serveRead } from '../serve.ts'
import { closePeriod, writeRolledText } from './roll-up.actions.ts'
import { getRollUp, listNarratives, openTotal } from './roll-up.queries.ts'
import { rollUpWorkbook } from './roll-up.sheet.ts'

const JUDGE = { right: 'report.judge', what: 'tổng hợp báo cáo' } as const
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function rollUpRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getRollUp, ({ tx, actor, input, today }) => getRollUp(tx, actor, input, today))
  serveRead(app, context, api.openTotal, ({ tx, actor, input }) => openTotal(tx, actor, input))
  serveRead(app, context, api.listNarratives, ({ tx, actor, input }) => listNarratives(tx, actor, input))
  serveRead(app, context, api.exportRollUp, async ({ tx, actor, input, today, reply }) => {
    const bytes = await rollUpWorkbook(tx, actor, input, today)
    return reply
      .type(XLSX)
      .header('content-disposition', 'attachment; filename="tong-hop.xlsx"')
      .send(Buffer.from(bytes))
  })
  serve(app, context, api.writeRolledText, ({ db, actor, input }) => writeRolledText(db, actor, input), JUDGE)
  serve(app, context, api.closePeriod, ({ db, actor, input, today }) => closePeriod(db, actor, input, today), JUDGE)
  serve(
    app,
    context,
    api.draftFromRollUp,
    ({ db, actor, input, today }) => draftFromRollUp(db, actor, input, today),
    JUDGE,
  )
}
