import * as api from '@thong-suot/domain/roster/roster.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { addRosterEntry, changeRosterEntry, leaveRoster } from './roster.actions.ts'
import { listRoster, rosterSheet } from './roster.queries.ts'

const WORK = { right: 'obligation.work', what: 'sửa danh sách đội ngũ của đơn vị' } as const

export function rosterRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listRoster, ({ tx, actor, input, today }) => listRoster(tx, actor, input, today))
  serve(app, context, api.addRosterEntry, ({ db, actor, input }) => addRosterEntry(db, actor, input), WORK)
  serve(app, context, api.changeRosterEntry, ({ db, actor, input }) => changeRosterEntry(db, actor, input), WORK)
  serve(app, context, api.leaveRoster, ({ db, actor, input }) => leaveRoster(db, actor, input), WORK)
  serveSheet(app, context, api.exportRoster, 'doi-ngu.xlsx', ({ db, actor, input }) =>
    within(db, actor, tx => rosterSheet(tx, input)),
  )
}
