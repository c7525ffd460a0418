import { may } from '@thong-suot/domain/actor.ts'
import * as api from '@thong-suot/domain/overview/overview.ts'
import { NotAllowed, NotLoggedIn } from '@thong-suot/domain/problem.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { readInput, serveRead } from '../serve.ts'
import { getOverviewOf } from './overview.queries.ts'
import { overviewSheet } from './overview.sheet.ts'

const LOOKING = { right: 'overview.read', what: 'xem tổng quan' } as const

export function overviewRoutes(app: FastifyInstance, context: Context): void {
  serveRead(
    app,
    context,
    api.getOverview,
    ({ tx, actor, input, today }) => getOverviewOf(tx, actor, input, today),
    LOOKING,
  )
  app.get('/api/overview.xlsx', async (request, reply) => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    if (!may(actor.role, LOOKING.right)) throw new NotAllowed({ what: LOOKING.what })
    const asked = readInput(api.getOverview, request)
    const today = context.today()
    const overview = await within(context.db, actor, tx => getOverviewOf(tx, actor, asked, today))
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('tong-quan.xlsx')}`)
      .send(Buffer.from(await overviewSheet(actor, overview, today)))
  })
}
