/** Connections to PostgreSQL. The application works as the role `thong_suot_app`, which row-level security binds. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from '../db/tables.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export const APP_ROLE = 'thong_suot_app'

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20
const NUMERIC = 1700
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value
    if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString()
    if (oid === INT8 || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** A pool bound to the application's role; `role: 'owner'` is for migrations and jobs' own tables only. */
export function makePool(
  url: string,
  { role = 'app', max = 20 }: { role?: 'app' | 'owner'; max?: number } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    ...(role === 'app' ? { options: `-c role=${APP_ROLE}` } : {}),
  })
  // Without a listener the process ends when the database stops (57P01).
  pool.on('error', () => {})
  return pool
}

export function makeDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** What row-level security lets through; everything else is not there. */
export type Scope = { scope: string[]; unitId?: string; personId?: string; standsFor?: { personId: string } }

/** The whole tree, for jobs and set-up; never for a request. */
export const EVERYTHING: Scope = { scope: ['g'] }

/** Runs reads and writes within what the actor may see. Forgetting this call shows nothing. */
export function within<T>(db: Db, who: Actor | Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('app.scope', ${who.scope.join(',')}, true),
                     set_config('app.unit', ${who.unitId ?? ''}, true),
                     set_config('app.person', ${who.personId ?? ''}, true),
                     set_config('app.stands_for', ${who.standsFor?.personId ?? ''}, true)`.execute(tx)
    return work(tx)
  })
}
