/** Everything between an empty folder and a running application; main.ts and the tests both go through here. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayAt } from '@thong-suot/domain/day.ts'
import type { FastifyInstance } from 'fastify'
import { migrate } from '../db/migrate.ts'
import { type Context, makeApp } from './app.ts'
import type { Config } from './config.ts'
import { makeDb, makePool } from './db.ts'
import { makeFileStore } from './file-store.ts'
import { startJobs } from './jobs.ts'
import { makeAccounts } from './login/accounts.ts'
import { makeChannels } from './message/channel/channels.ts'
import { ensurePushKey } from './message/send/push-key.ts'
import { keepSecret } from './postgres.ts'
import { TIMETABLE } from './timetable.ts'

export type Started = { app: FastifyInstance; context: Context; stop: () => Promise<void> }

export type StartOptions = {
  databaseUrl: string
  config: Config
  now: () => Date
  /** Fills a database that has just been made; decides between sample province and empty. */
  fill?: (owner: import('pg').Pool, today: string) => Promise<void>
  workers?: boolean
}

export async function startApp({ databaseUrl, config, now, fill, workers = true }: StartOptions): Promise<Started> {
  const today = () => dayAt(now())
  mkdirSync(config.dataDir, { recursive: true })
  const owner = makePool(databaseUrl, { role: 'owner', max: 8 })
  await migrate(owner)
  await fill?.(owner, today())
  const { rows } = await owner.query<{ mode: string }>('select mode from installation')
  const sample = rows[0]?.mode === 'sample'
  const pool = makePool(databaseUrl)
  const db = makeDb(pool)
  const baseUrl = config.PUBLIC_URL ?? `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${config.PORT}`
  const secret = config.SECRET ?? keepSecret(join(config.dataDir, 'secret'))
  const jobs = await startJobs(databaseUrl, TIMETABLE)
  const { app, context } = await makeApp({
    config,
    db,
    owner,
    accounts: makeAccounts(owner, { secret, baseUrl, sample }),
    files: makeFileStore(config.dataDir),
    jobs,
    baseUrl,
    sample,
    now,
    today,
    channels: makeChannels(config, { baseUrl, pushKey: await ensurePushKey(owner) }),
  })
  if (workers) await jobs.work(context)
  return {
    app,
    context,
    async stop() {
      await app.close()
      await jobs.stop()
      await db.destroy()
      await owner.end()
    },
  }
}
