import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import {
  agreeReorganisation,
  cancelReorganisation,
  changeReorganisation,
  chooseSuccessors,
  prepareReorganisation,
} from './reorganisation.actions.ts'
import { getReorganisation, listLeftBehind, listReorganisations } from './reorganisation.queries.ts'
import { reorganisationSheet } from './reorganisation.sheet.ts'
import { listWork } from './work.queries.ts'

const CHANGE = { right: 'unit.change', what: 'sắp xếp đơn vị' } as const
const WORK = { right: 'obligation.hand-down', what: 'chọn nơi nhận việc khi sắp xếp' } as const

export function reorganisationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, context, api.listReorganisations, async ({ db, actor, input, today }) => ({
    ...(await within(db, actor, tx => listReorganisations(tx, input))),
    leftBehind: await listLeftBehind(db, today),
  }))
  serveSheet(app, context, api.exportReorganisations, 'sap-xep-don-vi.xlsx', reorganisationSheet)
  serve(app, context, api.getReorganisation, ({ db, input }) => getReorganisation(db, input.id))
  serveRead(app, context, api.listWork, ({ tx, input }) => listWork(tx, input), WORK)
  serve(app, context, api.chooseSuccessors, ({ db, actor, input }) => chooseSuccessors(db, actor, input), WORK)
  serve(
    app,
    context,
    api.prepareReorganisation,
    ({ db, actor, input }) => prepareReorganisation(db, actor, input),
    CHANGE,
  )
  serve(
    app,
    context,
    api.changeReorganisation,
    ({ db, actor, input }) => changeReorganisation(db, actor, input),
    CHANGE,
  )
  serve(
    app,
    context,
    api.agreeReorganisation,
    ({ db, actor, input, today }) => agreeReorganisation(db, actor, input.id, today),
    CHANGE,
  )
  serve(
    app,
    context,
    api.cancelReorganisation,
    ({ db, actor, input }) => cancelReorganisation(db, actor, input.id),
    CHANGE,
  )
}
