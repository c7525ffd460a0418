import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { denyJoint, joinWork, partWork } from './joint-work.actions.ts'
import { listDenied, listJoined } from './joint-work.queries.ts'
import { proposedPairs } from './proposal.queries.ts'

const SAY = { right: 'obligation.work', what: 'nói hai nhiệm vụ có cùng một việc hay không' } as const

export function jointWorkRoutes(app: FastifyInstance, context: Context): void {
  serveRead(
    app,
    context,
    api.listJointWork,
    async ({ tx, actor }) => ({
      proposed: await proposedPairs(tx, actor.unitId),
      joined: await listJoined(tx, actor.unitId),
      denied: await listDenied(tx, actor.unitId),
    }),
    SAY,
  )
  serve(app, context, api.joinWork, ({ db, actor, input }) => joinWork(db, actor, input), SAY)
  serve(app, context, api.denyJoint, ({ db, actor, input }) => denyJoint(db, actor, input), SAY)
  serve(app, context, api.partWork, ({ db, actor, input }) => partWork(db, actor, input), SAY)
}
