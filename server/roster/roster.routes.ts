import { NotLoggedIn } from '@thong-suot/domain/problem.ts'
import * as api from '@thong-suot/domain/roster/roster.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { readInput, serve, serveRead } from '../serve.ts'
import { addRosterEntry, changeRosterEntry, leaveRoster } from './roster.actions.ts'
import { listRoster, rosterSheet } from './roster.queries.ts'

const WORK = { right: 'obligation.work', what: 'sửa danh sách đội ngũ của đơn vị' } as const

export function rosterRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listRoster, ({ tx, actor, input, today }) => listRoster(tx, actor, input, today))
  serve(app, context, api.addRosterEntry, ({ db, actor, input }) => addRosterEntry(db, actor, input), WORK)
  serve(app, context, api.changeRosterEntry, ({ db, actor, input }) => changeRosterEntry(db, actor, input), WORK)
  serve(app, context, api.leaveRoster, ({ db, actor, input }) => leaveRoster(db, actor, input), WORK)
  app.get('/api/roster.xlsx', async (request, reply) => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    const asked = readInput(api.exportRoster, request)
    const bytes = await within(context.db, actor, tx => rosterSheet(tx, asked))
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="doi-ngu.xlsx"')
      .send(Buffer.from(bytes))
  })
}
