import { randomUUID } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { ChannelOff, MessageNotAgain } from '@thong-suot/domain/message/message.problems.ts'
import { type Channel, MAY_GO_AGAIN, type MessageState } from '@thong-suot/domain/message/message.ts'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { type Db, EVERYTHING, within } from '../db.ts'
import { seesWork } from './message.queries.ts'
import { sendWaiting } from './send/send.ts'

/** Gửi lại: what failed or had no address is tried anew, at once. What was sent stays sent. */
export function sendAgain(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<{ again: number; left: number }> {
  const within = seesWork(actor) ? actor : { ...actor, scope: EVERYTHING.scope }
  return act(db, within, 'message.send-again', async tx => {
    const rows = await tx
      .updateTable('message')
      .set({ state: 'waiting', attempts: 0, handedAt: null, reason: null, nextTryAt: now.toISOString() })
      .where('id', 'in', [...ids])
      .where('state', 'in', MAY_GO_AGAIN)
      .where('kind', '<>', 'nobody')
      .returning('id')
      .execute()
    if (rows.length === 0) throw new MessageNotAgain()
    return { after: { again: rows.length, left: ids.length - rows.length } }
  })
}

/** A trial to oneself goes at once, whatever the hour; the answer says how it fared. */
export async function sendTrial(
  context: Context,
  actor: Actor,
  channel: Channel,
): Promise<{ state: MessageState; reason: string | null }> {
  const { off } = context.channels[channel]
  if (off) throw new ChannelOff({ why: off })
  const ids = await act(context.db, actor, 'message.try', async tx => {
    const devices =
      channel === 'push'
        ? await tx.selectFrom('pushSubscription').select('id').where('personId', '=', actor.personId).execute()
        : []
    const rows = await tx
      .insertInto('message')
      .values(
        (devices.length > 0 ? devices.map(d => d.id) : [null]).map(subscriptionId => ({
          kind: 'trial',
          channel,
          personId: actor.personId,
          unitId: actor.unitId,
          path: actor.unitPath,
          subscriptionId,
          key: `trial ${randomUUID()}`,
          nextTryAt: context.now().toISOString(),
        })),
      )
      .returning('id')
      .execute()
    return { after: rows.map(r => r.id), subject: actor.personId }
  })
  await sendWaiting(context)
  const rows = await within(context.db, actor, tx =>
    tx.selectFrom('message').select(['state', 'reason']).where('id', 'in', ids).orderBy('state').execute(),
  )
  const worst = rows.find(r => r.state !== 'sent') ?? rows[0]
  return { state: (worst?.state ?? 'waiting') as MessageState, reason: worst?.reason ?? null }
}
