/** Every minute: what is due today and not yet done is done, then what waits is sent. Nothing here minds being run twice. */
import { isWorkingDay } from '@thong-suot/domain/day.ts'
import { timeOf } from '@thong-suot/domain/message/message.ts'
import type { Context } from '../app.ts'
import { EVERYTHING, within } from '../db.ts'
import { deliverAll } from '../delivery/delivery.actions.ts'
import type { Job } from '../jobs.ts'
import { remindOn } from '../notice/notice.jobs.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { routeNotices } from './send/route.ts'
import { type Sent, sendWaiting } from './send/send.ts'

export const sendMessages: Job = {
  name: 'message.send',
  every: '* * * * *',
  timeout: 600,
  run: async context => {
    await tick(context)
  },
}

type Ticking = Pick<Context, 'db' | 'now' | 'today' | 'channels' | 'config' | 'baseUrl' | 'jobs'>

/**
 * One beat of the clock. A server that was down at half past six makes the reminders when it comes up, and they are in the
 * digest of that day: it closes only once it has been put together.
 */
export async function tick(context: Ticking): Promise<Sent> {
  const today = context.today()
  const time = timeOf(context.now())
  if (time >= context.config.REMIND_AT && (await isOwed(context, 'remind'))) await remindOn(context, today)
  await deliverAll(context)
  await routeNotices(context)
  if (time >= context.config.DIGEST_AT) await close(context, 'digest')
  return sendWaiting(context)
}

/** Not yet done on this day, and a day on which it is done. */
function isOwed({ db, today }: Ticking, name: string): Promise<boolean> {
  return within(db, EVERYTHING, async tx => {
    const done = await tx
      .selectFrom('dailyRun')
      .select('day')
      .where('name', '=', name)
      .where('day', '=', today())
      .executeTakeFirst()
    return !done && isWorkingDay(today(), await holidaysOf(tx))
  })
}

function close({ db, today }: Ticking, name: string): Promise<unknown> {
  return within(db, EVERYTHING, tx =>
    tx
      .insertInto('dailyRun')
      .values({ name, day: today() })
      .onConflict(c => c.doNothing())
      .execute(),
  )
}
