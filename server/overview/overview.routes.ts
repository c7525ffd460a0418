import { type Actor, may } from '@thong-suot/domain/actor.ts'
import { exportFourCells, getFourCells } from '@thong-suot/domain/overview/four-cells.ts'
import * as api from '@thong-suot/domain/overview/overview.ts'
import { NotAllowed, NotLoggedIn } from '@thong-suot/domain/problem.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../app.ts'
import { type Tx, within } from '../db.ts'
import { readInput, serveRead } from '../serve.ts'
import { fourCellsOf, fourCellsSheet } from './four-cells.queries.ts'
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
  serveRead(app, context, getFourCells, ({ tx, actor, input, today }) => fourCellsOf(tx, actor, input, today), LOOKING)
  const sheet = (
    path: string,
    name: string,
    write: (tx: Tx, actor: Actor, request: FastifyRequest) => Promise<Uint8Array>,
  ) =>
    app.get(`/api${path}`, async (request, reply) => {
      const actor = await context.actorOf(request)
      if (!actor) throw new NotLoggedIn()
      if (!may(actor.role, LOOKING.right)) throw new NotAllowed({ what: LOOKING.what })
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(Buffer.from(await within(context.db, actor, tx => write(tx, actor, request))))
    })
  sheet(api.exportOverview.path, 'tong-quan.xlsx', async (tx, actor, request) => {
    const today = context.today()
    return overviewSheet(actor, await getOverviewOf(tx, actor, readInput(api.exportOverview, request), today), today)
  })
  sheet(exportFourCells.path, 'bon-o.xlsx', async (tx, actor, request) => {
    const asked = readInput(exportFourCells, request)
    return fourCellsSheet(actor, asked, await fourCellsOf(tx, actor, asked, context.today()), context.today())
  })
}
