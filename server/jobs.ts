/** Work the machine does later. A job is enqueued in the transaction that causes it; every job may run twice without harm. */
import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Context } from './app.ts'
import { APP_ROLE, type Tx } from './db.ts'

/** One kind of job: `name` is noun.verb; `every` is a cron line in Vietnam's time. */
export type Job<D extends object = object> = {
  name: string
  every?: string
  /** How many at once in one server. */
  together?: number
  retries?: number
  /** Seconds after which a job whose worker is gone is given to another. */
  timeout?: number
  run: (context: Context, data: D) => Promise<void>
}

export type Jobs = {
  enqueue: (tx: Tx, name: string, data: object) => Promise<void>
  /** Runs what is enqueued; a server without workers only enqueues. */
  work: (context: Context) => Promise<void>
  stop: () => Promise<void>
}

const SCHEMA = 'job'

/** @param list every job there is: server/timetable.ts */
export async function startJobs(url: string, list: readonly Job<never>[]): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, max: 4, useListenNotify: true, schedule: true })
  let stopping = false
  // Its last connection may be cut off while the database stops; that is no news.
  boss.on('error', error => stopping || console.error(`tác vụ nền: ${error.message}`))
  await boss.start()
  for (const job of list) {
    await boss.createQueue(job.name, {
      retryLimit: job.retries ?? 3,
      retryBackoff: true,
      expireInSeconds: job.timeout ?? 900,
      notify: true,
    })
  }
  await grantToApp(boss)
  return {
    async enqueue(tx, name, data) {
      const executeSql = async (text: string, values?: unknown[]) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
        return { rows }
      }
      await boss.send(name, data, { db: { executeSql } })
    },
    async work(context) {
      for (const job of list) {
        await boss.work(job.name, { pollingIntervalSeconds: 2, localConcurrency: job.together ?? 1 }, async jobs => {
          for (const one of jobs)
            await Promise.resolve(job.run(context, one.data as never)).catch(error => {
              console.error(`tác vụ nền ${job.name}: ${error.message}`)
              throw error
            })
        })
        if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'Asia/Ho_Chi_Minh' })
      }
    },
    async stop() {
      stopping = true
      await boss.stop({ graceful: true, timeout: 5000, close: true })
    },
  }
}

/** The application enqueues within its own transactions, so it may write the queue's tables. */
async function grantToApp(boss: PgBoss): Promise<void> {
  const db = boss.getDb()
  await db.executeSql(`grant usage on schema ${SCHEMA} to ${APP_ROLE}`)
  await db.executeSql(`grant select, insert, update on all tables in schema ${SCHEMA} to ${APP_ROLE}`)
  await db.executeSql(`grant execute on all functions in schema ${SCHEMA} to ${APP_ROLE}`)
}
