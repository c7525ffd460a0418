import * as api from '@thong-suot/domain/bundle/bundle.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { cutBundle } from './bundle.actions.ts'
import { getBundleOf } from './bundle.queries.ts'

export function bundleRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getBundle, ({ tx, actor, input }) => getBundleOf(tx, actor, input.id))
  serve(app, context, api.cutBundle, ({ actor, input }) => cutBundle(context, actor, input.id, input.cuts), {
    right: 'document.register',
    what: 'vào sổ văn bản',
  })
}
