/** Writes db/tables.ts anew from a fresh database made of the migrations. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import { printTables } from '../db/print-tables.ts'
import { startPostgres } from '../server/postgres.ts'

/** The printed types, from a database that lives only as long as this call. */
export async function tablesAsPrinted(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-print-'))
  chmodSync(folder, 0o755)
  const running = await startPostgres(folder)
  const pool = new pg.Pool({ connectionString: running.url('postgres') })
  pool.on('error', () => {})
  try {
    await migrate(pool)
    return await printTables(pool)
  } finally {
    await pool.end()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'db', 'tables.ts'), await tablesAsPrinted())
