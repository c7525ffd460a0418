/** Numbered SQL files, forward only, each in its own transaction, checked against what was run before. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'migrations')
/** Any number, the same everywhere: two servers never migrate at once. */
const LOCK = 7_138_138

/**
 * Brings a database up to date.
 * @returns names of the migrations that were run now
 * @throws Error when a migration that was run before has been edited since
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
    const known = new Map(rows.map(row => [row.name, row.checksum]))
    const run: string[] = []
    for (const name of readdirSync(FOLDER)
      .filter(f => f.endsWith('.sql'))
      .sort()) {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      if (known.get(name) === checksum) continue
      if (known.has(name))
        throw new Error(`Tệp ${name} đã bị sửa sau khi chạy. Dữ liệu này thuộc một bản khác của chương trình.`)
      await runOne(client, name, text, checksum)
      run.push(name)
    }
    return run
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    client.release()
  }
}

async function runOne(client: pg.PoolClient, name: string, text: string, checksum: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
  }
}
