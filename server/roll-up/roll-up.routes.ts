import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { draftFromRollUp } from '../draft/draft.actions.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { lookAgain, sayNotDoubled } from './doubled/doubled.actions.ts'
import { writeRolledText } from './narrative/narrative.actions.ts'
import { listNarratives } from './narrative/narrative.queries.ts'
import { openTotal } from './parts.queries.ts'
import { getRollUp } from './roll-up.queries.ts'
import { rollUpWorkbook } from './roll-up.sheet.ts'
import { getRolledRows } from './rows/rolled-rows.queries.ts'
import { rolledRowsSheet } from './rows/rolled-rows.sheet.ts'
import { closePeriod } from './snapshot/snapshot.actions.ts'
import { openSnapshot } from './snapshot/snapshot.queries.ts'
import { readUnitTable } from './unit-table/unit-table.queries.ts'

const JUDGE = { right: 'report.judge', what: 'tổng hợp báo cáo' } as const
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function rollUpRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getRollUp, ({ tx, actor, input, today }) => getRollUp(tx, actor, input, today))
  serveRead(app, context, api.openTotal, ({ tx, actor, input }) => openTotal(tx, actor, input))
  serveRead(app, context, api.openSnapshot, ({ tx, actor, input }) => openSnapshot(tx, actor, input))
  serveRead(app, context, api.listNarratives, ({ tx, actor, input }) => listNarratives(tx, actor, input))
  serve(app, context, api.getUnitTable, ({ db, actor, input }) => readUnitTable(db, actor, input))
  serveRead(
    app,
    context,
    api.listRolledRows,
    async ({ tx, actor, input }) => (await getRolledRows(tx, actor, input)).list,
  )
  serveSheet(app, context, api.exportRolledRows, 'danh-sach-kem-theo.xlsx', rolledRowsSheet)
  serveRead(app, context, api.exportRollUp, async ({ tx, actor, input, today, reply }) => {
    const bytes = await rollUpWorkbook(tx, actor, input, today)
    return reply
      .type(XLSX)
      .header('content-disposition', 'attachment; filename="tong-hop.xlsx"')
      .send(Buffer.from(bytes))
  })
  serve(app, context, api.writeRolledText, ({ db, actor, input }) => writeRolledText(db, actor, input), JUDGE)
  serve(app, context, api.sayNotDoubled, ({ db, actor, input, today }) => sayNotDoubled(db, actor, input, today), JUDGE)
  serve(app, context, api.lookAgain, ({ db, actor, input }) => lookAgain(db, actor, input), JUDGE)
  serve(app, context, api.closePeriod, ({ db, actor, input, today }) => closePeriod(db, actor, input, today), JUDGE)
  serve(
    app,
    context,
    api.draftFromRollUp,
    ({ db, actor, input, today }) => draftFromRollUp(db, actor, input, today),
    JUDGE,
  )
}
