import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { matchName } from '@thong-suot/domain/unit/name-match.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { confirmName } from './match.actions.ts'
import { loadTree, showUnits } from './match.queries.ts'

export function matchRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.matchNames, async ({ tx, input, actor, today }) => {
    const tree = await loadTree(tx, actor.unitId, today)
    const matches = input.names.map(name => matchName(name, tree))
    const ids = matches.flatMap(m => [...m.unitIds, ...m.candidateIds, ...m.ended.flatMap(e => e.successorIds)])
    return { matches, units: await showUnits(tx, ids, tree, actor.scope) }
  })
  serve(app, context, api.confirmName, ({ db, actor, input }) => confirmName(db, actor, input), {
    right: 'plan.make',
    what: 'xác nhận tên đơn vị',
  })
}
