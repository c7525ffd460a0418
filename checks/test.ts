/**
 * `npm test`: tables, stories on a real PostgreSQL, walks in a real browser; one database server for all of them.
 * `npm test -- report` runs only the files whose path has the word.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { startPostgres } from '../server/postgres.ts'
import { asCommoner, makeTemplate } from '../server/testing.ts'
import { ROOT, sources } from './sources.ts'

type Group = { name: string; files: string[]; isolation: 'none' | 'process'; concurrency: number }
type Counts = Record<(typeof COUNTED)[number], number>

/** The closing lines of node's own runner, in its order. */
const COUNTED = ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo'] as const
const STORY = /startTestApp/

process.env.NODE_ENV = 'test'
const wanted = process.argv.slice(2)
const from = performance.now()
const counts = Object.fromEntries(COUNTED.map(name => [name, 0])) as Counts
const postgres = process.env.TEST_DATABASE_URL ? undefined : await ownPostgres()
const all = groups()
if (all.some(({ name, files }) => (name === 'stories' || name === 'walks') && files.length > 0)) await prepareTemplate()
for (const group of all) if (group.files.length) await runGroup(group)
await postgres?.stop()
for (const name of COUNTED) console.log(`ℹ ${name} ${counts[name]}`)
console.log(`ℹ duration_ms ${(performance.now() - from).toFixed(0)}`)
if (counts.tests === 0) console.log(`Không có tệp kiểm thử nào có “${wanted.join(' ')}” trong đường dẫn.`)
process.exit(counts.fail + counts.cancelled > 0 || counts.tests === 0 ? 1 : 0)

function groups(): Group[] {
  const files = sources(/\.test\.tsx?$/).filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))
  const isWalk = (file: string) => /\bwalks?\b/.test(file)
  const isStory = (file: string) => !isWalk(file) && (file.startsWith('server/') || STORY.test(file))
  // paper/ starts workers and WASM of its own: a process a file, so that none waits for another's.
  const isPaper = (file: string) => file.startsWith('paper/')
  const is = (test: (file: string) => boolean) => files.filter(test)
  return [
    { name: 'tables', files: is(f => !isWalk(f) && !isStory(f) && !isPaper(f)), isolation: 'none', concurrency: 1 },
    { name: 'paper', files: is(isPaper), isolation: 'process', concurrency: 2 },
    { name: 'stories', files: is(isStory), isolation: 'process', concurrency: 2 },
    { name: 'walks', files: is(isWalk), isolation: 'process', concurrency: 1 },
  ]
}

async function runGroup({ name, files, isolation, concurrency }: Group): Promise<void> {
  const started = performance.now()
  const stream = run({
    files: files.map(file => join(ROOT, file)),
    cwd: ROOT,
    isolation,
    ...(isolation === 'process' ? { concurrency, timeout: 10 * 60_000 } : {}),
  })
  const counting = new Transform({
    objectMode: true,
    transform(event, _, done) {
      const count =
        event.type === 'test:diagnostic' && event.data.nesting === 0 ? /^(\w+) (\d+)/.exec(event.data.message) : null
      const counted = COUNTED.find(each => each === count?.[1])
      if (counted) counts[counted] += Number(count?.[2])
      // The closing lines of each group are added up and printed once, at the end.
      if (counted || count?.[1] === 'duration_ms') done()
      else done(null, event)
    },
  })
  const report = stream.compose(counting).compose(new spec())
  for await (const chunk of report) process.stdout.write(chunk as string)
  console.log(`▷ ${name}: ${files.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

/** The sample province is loaded once; every file copies it. */
async function prepareTemplate(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL ?? ''
  process.env.TEST_TEMPLATE = await makeTemplate(database =>
    Object.assign(new URL(server), { pathname: `/${database}` }).toString(),
  )
}

/** Nothing in it is worth keeping: it goes with this process. */
async function ownPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-test-'))
  chmodSync(folder, 0o755)
  const running = await startPostgres(folder)
  const url = await asCommoner(running.url)
  process.env.TEST_DATABASE_URL = url('postgres')
  const end = () => {
    try {
      process.kill(running.pid, 'SIGQUIT')
    } catch {}
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
  process.on('exit', end)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
  return running
}
