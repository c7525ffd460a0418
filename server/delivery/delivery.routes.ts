import * as api from '@thong-suot/domain/delivery/delivery.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { answerDelivery } from './delivery.actions.ts'
import { findArrival, listDeliveries } from './delivery.queries.ts'

export function deliveryRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listDeliveries, ({ tx, input }) => listDeliveries(tx, input.id))
  serveRead(app, context, api.findArrival, ({ tx, input }) => findArrival(tx, input.id))
  serve(app, context, api.answerDelivery, ({ db, actor, input }) => answerDelivery(db, actor, input), {
    right: 'document.register',
    what: 'tiếp nhận văn bản',
  })
}
