/** How a person wants to be told; everybody's own, and nobody else's. */
import { randomBytes } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type {
  Reception,
  setReception as setApi,
  subscribePush as subscribeApi,
} from '@thong-suot/domain/message/message.api.ts'
import { PushHostUnknown } from '@thong-suot/domain/message/message.problems.ts'
import { CHANNELS, defaultTopics, type Topic } from '@thong-suot/domain/message/message.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Db, type Tx, within } from '../db.ts'
import { hostAllowed } from './channel/push.ts'

/** More browsers than a person uses; the oldest gives way. */
const MOST_DEVICES = 10

export async function getReception(context: Context, actor: Actor): Promise<Reception> {
  return within(context.db, actor, async tx => {
    const me = await tx.selectFrom('person').select('email').where('id', '=', actor.personId).executeTakeFirstOrThrow()
    const own = await tx.selectFrom('reception').selectAll().where('personId', '=', actor.personId).executeTakeFirst()
    const devices = await tx
      .selectFrom('pushSubscription')
      .select(['id', 'device', 'madeAt'])
      .where('personId', '=', actor.personId)
      .orderBy('madeAt')
      .execute()
    const feed = await tx
      .selectFrom('calendarFeed')
      .selectAll()
      .where('personId', '=', actor.personId)
      .executeTakeFirst()
    const topics = (own?.topics ?? {}) as Partial<Record<string, Topic[]>>
    return {
      email: me.email,
      phone: own?.phone ?? null,
      topics: Object.fromEntries(
        CHANNELS.map(c => [c, topics[c] ?? [...defaultTopics(c, actor.role)]]),
      ) as Reception['topics'],
      onlyMine: own?.onlyMine ?? false,
      quietFrom: own?.quietFrom.slice(0, 5) ?? '21:00',
      quietTo: own?.quietTo.slice(0, 5) ?? '07:00',
      onDaysOff: own?.onDaysOff ?? false,
      channels: channelStatus(context),
      devices,
      pushKey: context.channels.pushKey,
      digestAt: context.config.DIGEST_AT,
      calendar: feed ? { address: `${context.baseUrl}/lich/${feed.secret}.ics`, renewedAt: feed.renewedAt } : null,
    }
  })
}

export const channelStatus = ({ channels }: Pick<Context, 'channels'>) =>
  CHANNELS.map(channel => ({ channel, off: channels[channel].off ?? null }))

type Wanted = z.output<typeof setApi.input>
export function setReception(db: Db, actor: Actor, { email, ...wanted }: Wanted): Promise<unknown> {
  return act(db, actor, 'reception.set', async tx => {
    const row = { ...wanted, phone: wanted.phone || null, topics: JSON.stringify(wanted.topics) }
    await tx
      .updateTable('person')
      .set({ email: email || null })
      .where('id', '=', actor.personId)
      .execute()
    const after = await tx
      .insertInto('reception')
      .values({ ...row, personId: actor.personId })
      .onConflict(c => c.column('personId').doUpdateSet({ ...row, changedAt: sql`now()` }))
      .returning(['personId', 'onlyMine', 'quietFrom', 'quietTo', 'onDaysOff'])
      .executeTakeFirstOrThrow()
    return { after, subject: actor.personId }
  })
}

/** A browser that asks for pushes; the same one again takes the place of what it had, whoever it was for. */
export function subscribePush(
  { db, channels }: Context,
  actor: Actor,
  given: z.output<typeof subscribeApi.input>,
): Promise<unknown> {
  if (!hostAllowed(given.endpoint, channels.pushHosts))
    throw new PushHostUnknown({ host: URL.parse(given.endpoint)?.hostname ?? given.endpoint })
  return act(db, actor, 'reception.subscribe', async tx => {
    await forgetEndpoint(tx, given.endpoint)
    await tx
      .insertInto('pushSubscription')
      .values({ ...given, personId: actor.personId })
      .execute()
    const old = await tx
      .selectFrom('pushSubscription')
      .select('id')
      .where('personId', '=', actor.personId)
      .orderBy('madeAt', 'desc')
      .offset(MOST_DEVICES)
      .execute()
    if (old.length > 0)
      await tx
        .deleteFrom('pushSubscription')
        .where(
          'id',
          'in',
          old.map(o => o.id),
        )
        .execute()
    return { after: { device: given.device }, subject: actor.personId }
  })
}

/** A browser shared by two people belongs to the one who asked last: the row of another is taken away by its address. */
async function forgetEndpoint(tx: Tx, endpoint: string): Promise<void> {
  await sql`select set_config('app.scope', 'g', true)`.execute(tx)
  await tx.deleteFrom('pushSubscription').where('endpoint', '=', endpoint).execute()
}

export function dropPush(db: Db, actor: Actor, id: string): Promise<unknown> {
  return act(db, actor, 'reception.unsubscribe', async tx => {
    const gone = await tx
      .deleteFrom('pushSubscription')
      .where('id', '=', id)
      .where('personId', '=', actor.personId)
      .returning('device')
      .executeTakeFirst()
    if (!gone) throw new NotFound({ what: 'trình duyệt này' })
    return { before: gone, after: {}, subject: actor.personId }
  })
}

/** A new secret address; the old one answers no more. */
export function renewCalendar(db: Db, actor: Actor): Promise<unknown> {
  return act(db, actor, 'reception.renew-calendar', async tx => {
    const secret = randomBytes(32).toString('base64url')
    await tx
      .insertInto('calendarFeed')
      .values({ personId: actor.personId, secret })
      .onConflict(c => c.column('personId').doUpdateSet({ secret, renewedAt: sql`now()` }))
      .execute()
    return { after: {}, subject: actor.personId }
  })
}

export function dropCalendar(db: Db, actor: Actor): Promise<unknown> {
  return act(db, actor, 'reception.drop-calendar', async tx => {
    await tx.deleteFrom('calendarFeed').where('personId', '=', actor.personId).execute()
    return { after: {}, subject: actor.personId }
  })
}
