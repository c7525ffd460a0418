/** For stories: an application on a fresh copy of the sample province, and people of it who ask. */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import { momentOf } from '@thong-suot/domain/message/message.ts'
import pg from 'pg'
import type { z } from 'zod'
import { migrate } from '../db/migrate.ts'
import { loadSampleProvince } from '../db/sample-province/load.ts'
import type { SAMPLE_ROLES } from '../db/sample-province/roles.ts'
import { type Config, readConfig } from './config.ts'
import { EVERYTHING, makePool } from './db.ts'
import { startPostgres } from './postgres.ts'
import { type Started, startApp } from './start.ts'

/** The day in every story, unless it moves it. */
export const TODAY = '2025-11-06'

export type SampleLogin = (typeof SAMPLE_ROLES)[number]['loginId']

export type Answer<T> = { status: number; body: T; headers: Record<string, unknown> }

/** Somebody of the sample province, logged in. */
export type Somebody = {
  ask: <I extends z.ZodType, O>(e: Endpoint<I, O>, input: z.input<I>) => Promise<O>
  /** The answer whatever it is; for refusals. */
  tries: <I extends z.ZodType, O>(
    e: Endpoint<I, O>,
    input: z.input<I>,
  ) => Promise<Answer<O & { code?: string; detail?: string; fields?: Record<string, string> }>>
  cookie: string
}

export type TestApp = Started & {
  databaseUrl: string
  /** @param address where the person sits, when many ask so often that one address would be slowed down */
  as: (login: SampleLogin | (string & {}), address?: string) => Promise<Somebody>
  nobody: Somebody
  /** Eight in the morning of the day, or another time of it ('23:15'). */
  setToday: (day: string, time?: string) => void
  /** Looks behind the pages: rows of any unit, by SQL. */
  look: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>
  /** Waits until a condition holds, for work done by jobs. */
  until: <T>(question: () => Promise<T | undefined | false>) => Promise<T>
}

let server: Promise<(database: string) => string> | undefined

/** One PostgreSQL for the whole run: TEST_DATABASE_URL, or the embedded one in a temporary folder. */
function postgresUrl(): Promise<(database: string) => string> {
  server ??= (async () => {
    const given = process.env.TEST_DATABASE_URL
    if (given) return (database: string) => Object.assign(new URL(given), { pathname: `/${database}` }).toString()
    const folder = mkdtempSync(join(tmpdir(), 'thong-suot-test-'))
    chmodSync(folder, 0o755)
    const running = await startPostgres(folder)
    // Nothing in it is worth keeping: SIGQUIT ends PostgreSQL at once.
    process.on('exit', () => {
      process.kill(running.pid, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    })
    return asCommoner(running.url)
  })()
  return server
}
/**
 * Stories run as an agency's server would let them: as a role that may make databases and roles but is no superuser,
 * since a superuser passes through row-level security and would hide what was forgotten.
 */
export async function asCommoner(url: (database: string) => string): Promise<(database: string) => string> {
  const password = randomUUID()
  await onServer(url, `create role story login createdb createrole nosuperuser password '${password}'`)
  return database => Object.assign(new URL(url(database)), { username: 'story', password }).toString()
}

/** A migrated database with the sample province, made once and copied for each story; `npm test` makes one for all files. */
let template: Promise<string> | undefined
function templateDatabase(url: (database: string) => string): Promise<string> {
  template ??= process.env.TEST_TEMPLATE ? Promise.resolve(process.env.TEST_TEMPLATE) : makeTemplate(url)
  return template
}

/** @returns the name of a new database with the sample province as it is on the day of the stories */
export async function makeTemplate(url: (database: string) => string): Promise<string> {
  const name = `template_${randomUUID().slice(0, 8)}`
  await onServer(url, `create database ${name}`)
  const pool = makePool(url(name), { role: 'owner', max: 2 })
  await migrate(pool)
  await loadSampleProvince(pool, TODAY)
  await pool.end()
  return name
}

async function onServer(url: (database: string) => string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/**
 * An application for one test file: call in `before`, `stop` in `after`.
 * @param workers runs background jobs too (reading documents, reminders)
 */
export async function startTestApp({
  workers = false,
  config = {},
}: {
  workers?: boolean
  config?: Partial<Config>
} = {}): Promise<TestApp> {
  const url = await postgresUrl()
  const from = await templateDatabase(url)
  const name = `story_${randomUUID().slice(0, 8)}`
  await onServer(url, `create database ${name} template ${from} strategy file_copy`)
  const dataDir = mkdtempSync(join(tmpdir(), 'thong-suot-data-'))
  let now = momentOf(TODAY, '08:00')
  const settings = { ...readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', SECRET: 'x'.repeat(40) }), ...config }
  const started = await startApp({ databaseUrl: url(name), config: settings, now: () => now, workers })
  const somebody = (cookie: string, remoteAddress = '127.0.0.1'): Somebody => {
    const tries: Somebody['tries'] = async (e, input) => {
      const { path, rest } = fillPath(e.path, input as Record<string, unknown>)
      const answer = await started.app.inject({
        method: e.method,
        url: `/api${path}${e.method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''}`,
        headers: { cookie },
        remoteAddress,
        ...(e.method === 'GET' ? {} : { payload: rest as object }),
      })
      return {
        status: answer.statusCode,
        body: answer.body ? JSON.parse(answer.body) : undefined,
        headers: answer.headers,
      }
    }
    return {
      cookie,
      tries,
      async ask(e, input) {
        const { status, body } = await tries(e, input)
        if (status >= 300) throw new Error(`${e.method} ${e.path}: ${status} ${JSON.stringify(body)}`)
        return body
      },
    }
  }
  return {
    ...started,
    databaseUrl: url(name),
    nobody: somebody(''),
    look: (text, values) => lookBehind(started.context.owner, text, values),
    async as(login, address) {
      const answer = await started.app.inject({
        method: 'POST',
        url: '/api/login/sample',
        payload: { loginId: login },
        ...(address ? { remoteAddress: address } : {}),
      })
      if (answer.statusCode !== 200) throw new Error(`${login}: ${answer.body}`)
      return somebody(answer.cookies.map(c => `${c.name}=${encodeURIComponent(c.value)}`).join('; '), address)
    },
    setToday: (day, time = '08:00') => {
      now = momentOf(day, time)
    },
    async until(question) {
      for (let i = 0; i < 600; i++) {
        const answer = await question()
        if (answer) return answer
        await new Promise(done => setTimeout(done, 50))
      }
      throw new Error('waited 30 seconds in vain')
    },
    async stop() {
      await started.stop()
      await dropDatabase(url, name)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL's own vacuum may be in the database, and a commoner may not end it: it is done in a moment. */
async function dropDatabase(url: (database: string) => string, name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await onServer(url, `drop database if exists ${name} with (force)`)
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || tries === 600) throw error
      await new Promise(done => setTimeout(done, 200))
    }
  }
}

/** Row-level security binds the owner too where it is no superuser, so the whole tree is asked for. */
async function lookBehind<R extends pg.QueryResultRow>(
  owner: pg.Pool,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = await owner.connect()
  try {
    await client.query(`select set_config('app.scope', $1, false)`, [EVERYTHING.scope.join(',')])
    return (await client.query<R>(text, values)).rows
  } finally {
    await client.query(`select set_config('app.scope', '', false)`)
    client.release()
  }
}

/** Puts `:id` in the path; the rest is query or body. */
function fillPath(path: string, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}
