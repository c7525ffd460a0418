import * as api from '@thong-suot/domain/notice/notice.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { listNoticesOf, markRead } from './notice.queries.ts'
import { findRemindRule, setRemindRule } from './remind-rule.actions.ts'

export function noticeRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listNotices, ({ tx, actor }) => listNoticesOf(tx, actor))
  serveRead(app, context, api.readNotice, async ({ tx, actor, input }) => ({
    unread: await markRead(tx, actor, input.id),
  }))
  serveRead(app, context, api.findRemindRule, ({ tx, actor, input }) => findRemindRule(tx, actor, input.id))
  serve(app, context, api.setRemindRule, ({ db, actor, input }) => setRemindRule(db, actor, input), {
    right: 'plan.make',
    what: 'đặt quy tắc nhắc việc',
  })
  serveRead(app, context, api.readAllNotices, async ({ tx, actor }) => ({ unread: await markRead(tx, actor) }))
}
