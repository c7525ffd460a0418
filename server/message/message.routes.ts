import * as api from '@thong-suot/domain/message/message.api.ts'
import { CalendarNotFound } from '@thong-suot/domain/message/message.problems.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { EVERYTHING, within } from '../db.ts'
import { serve } from '../serve.ts'
import { serveSheet, WHOLE } from '../sheet.ts'
import { calendarOf } from './calendar.ts'
import { sendAgain, sendTrial } from './message.actions.ts'
import { getMessage, listMessages, withinMessages } from './message.queries.ts'
import { writeMessages } from './message.sheet.ts'
import * as reception from './reception.actions.ts'
import { sendWaiting } from './send/send.ts'

const READ = { right: 'message.read', what: 'xem tin gửi' } as const

export function messageRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    context,
    api.listMessages,
    async ({ db, actor, input }) => ({
      ...(await withinMessages(db, actor, tx => listMessages(tx, actor, input))),
      channels: reception.channelStatus(context),
    }),
    READ,
  )
  serve(
    app,
    context,
    api.getMessage,
    ({ db, actor, input }) => withinMessages(db, actor, tx => getMessage(tx, actor, input.id)),
    READ,
  )
  serveSheet(
    app,
    context,
    api.exportMessages,
    'tin-gui.xlsx',
    async ({ db, actor, input, today }) => {
      const { rows } = await withinMessages(db, actor, tx => listMessages(tx, actor, { ...input, ...WHOLE }))
      return writeMessages(actor.unitName, rows, today)
    },
    READ,
  )
  serve(
    app,
    context,
    api.sendAgain,
    async ({ db, actor, input }) => {
      const answer = await sendAgain(db, actor, input.ids, context.now())
      // Under way at once; how it fares stands in the list.
      void sendWaiting(context).catch(error => app.log.error(error))
      return answer
    },
    READ,
  )
  receptionRoutes(app, context)
}

function receptionRoutes(app: FastifyInstance, context: Context): void {
  const own = (actor: Parameters<typeof reception.getReception>[1]) => reception.getReception(context, actor)
  serve(app, context, api.getReception, ({ actor }) => own(actor))
  serve(app, context, api.setReception, async ({ db, actor, input }) => {
    await reception.setReception(db, actor, input)
    return own(actor)
  })
  serve(app, context, api.subscribePush, async ({ actor, input }) => {
    await reception.subscribePush(context, actor, input)
    return own(actor)
  })
  serve(app, context, api.dropPush, async ({ db, actor, input }) => {
    await reception.dropPush(db, actor, input.id)
    return own(actor)
  })
  serve(app, context, api.sendTrial, ({ actor, input }) => sendTrial(context, actor, input.channel))
  serve(app, context, api.renewCalendar, async ({ db, actor }) => {
    await reception.renewCalendar(db, actor)
    return own(actor)
  })
  serve(app, context, api.dropCalendar, async ({ db, actor }) => {
    await reception.dropCalendar(db, actor)
    return own(actor)
  })
  // Outside the API and without a log-in: a telephone's calendar knows the secret address and nothing else.
  app.get<{ Params: { file: string } }>('/lich/:file', async (request, reply) => {
    const secret = /^([\w-]{32,64})\.ics$/.exec(request.params.file)?.[1]
    const text = await within(context.db, EVERYTHING, async tx => {
      const feed = secret
        ? await tx
            .selectFrom('calendarFeed')
            .innerJoin('person', 'person.id', 'calendarFeed.personId')
            .select('personId')
            .where('secret', '=', secret)
            .where('person.lockedAt', 'is', null)
            .executeTakeFirst()
        : undefined
      return feed && calendarOf(tx, feed.personId, { today: context.today(), baseUrl: context.baseUrl })
    })
    if (!text) throw new CalendarNotFound()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="thong-suot.ics"')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(text)
  })
}
