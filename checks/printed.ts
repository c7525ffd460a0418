/** Pages and files that are printed from the code: `--write` prints them anew, without it what is stale is told. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { printRules } from '@thong-suot/reader/rules/print-rules.ts'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import { printSchema } from '../db/print-schema.ts'
import { printTables } from '../db/print-tables.ts'
import { printEnvExample } from '../server/config.ts'
import { startPostgres } from '../server/postgres.ts'
import { printProblems } from './problems.ts'
import { printReaderPage } from './reader-page.ts'
import { ROOT } from './sources.ts'

/** Every printed file with the text it ought to have. */
export async function printed(): Promise<Map<string, string>> {
  const { tables, schema } = await fromDatabase()
  return new Map([
    ['docs/rules.md', await printRules()],
    ['docs/reader.md', printReaderPage()],
    ['docs/problems.md', await printProblems()],
    ['.env.example', printEnvExample()],
    ['db/tables.ts', tables],
    ['db/schema.sql', schema],
  ])
}

/** @returns one sentence a stale page, and for decisions that share a number */
export async function stale(): Promise<string[]> {
  const pages = [...(await printed())]
  const old = pages.filter(
    ([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text,
  )
  return [...old.map(([file]) => `${file} is stale: run npm run print`), ...sharedNumbers()]
}

function sharedNumbers(): string[] {
  const numbers = Map.groupBy(readdirSync(join(ROOT, 'docs/decisions')), name => name.slice(0, 4))
  return [...numbers]
    .filter(([, names]) => names.length > 1)
    .map(([no, names]) => `decision ${no} is given twice: ${names.join(', ')}`)
}

async function fromDatabase(): Promise<{ tables: string; schema: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-print-'))
  chmodSync(folder, 0o755)
  const running = await startPostgres(folder)
  const pool = new pg.Pool({ connectionString: running.url('postgres') })
  pool.on('error', () => {})
  try {
    await migrate(pool)
    return { tables: await printTables(pool), schema: await printSchema(pool) }
  } finally {
    await pool.end()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  if (process.argv.includes('--write')) {
    for (const [file, text] of await printed()) {
      mkdirSync(dirname(join(ROOT, file)), { recursive: true })
      writeFileSync(join(ROOT, file), text)
    }
  } else {
    const troubles = await stale()
    console.log(troubles.join('\n') || 'Every printed page is fresh.')
    process.exitCode = troubles.length ? 1 : 0
  }
}
