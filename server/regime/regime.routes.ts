import * as api from '@thong-suot/domain/regime/regime.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { changeRegime, endRegime, resumeRegime } from './change.actions.ts'
import { openException } from './lock.actions.ts'
import { makeRegime, openPeriod } from './regime.actions.ts'
import { getRegime, listRegimes, listSubordinateKinds } from './regime.queries.ts'
import { regimeSheet } from './regime.sheet.ts'
import { proposeRegime } from './regime-proposal.ts'

const MAKE = { right: 'regime.make', what: 'đặt chế độ báo cáo' } as const

export function regimeRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listRegimes, ({ tx, actor, input, today }) => listRegimes(tx, actor, input, today))
  serveSheet(app, context, api.exportRegimes, 'che-do-bao-cao.xlsx', regimeSheet)
  serveRead(app, context, api.getRegime, ({ tx, input, actor, today }) => getRegime(tx, input.id, actor, today))
  serveRead(
    app,
    context,
    api.proposeRegime,
    ({ tx, actor, input, today }) => proposeRegime(tx, actor, input.factId, today),
    MAKE,
  )
  serveRead(
    app,
    context,
    api.listSubordinateKinds,
    ({ tx, actor, today }) => listSubordinateKinds(tx, actor, today),
    MAKE,
  )
  serve(app, context, api.makeRegime, ({ db, actor, input, today }) => makeRegime(db, actor, input, today), MAKE)
  serve(app, context, api.changeRegime, ({ db, actor, input, today }) => changeRegime(db, actor, input, today), MAKE)
  serve(app, context, api.endRegime, ({ db, actor, input, today }) => endRegime(db, actor, input, today), MAKE)
  serve(app, context, api.resumeRegime, ({ db, actor, input }) => resumeRegime(db, actor, input.id), MAKE)
  serve(app, context, api.openException, ({ db, actor, input, today }) => openException(db, actor, input, today), {
    right: 'report.judge',
    what: 'mở khóa kỳ báo cáo',
  })
  serve(app, context, api.openPeriod, ({ db, actor, input, today }) => openPeriod(db, actor, input, today), MAKE)
}
