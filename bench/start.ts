/** From nothing to the first page: a fresh clone with an empty npm cache, the start after it, and reading each seed. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pagesOfText } from '@thong-suot/reader/page.ts'
import { read } from '@thong-suot/reader/read.ts'
import type { Figure } from './bench.ts'

const ROOT = join(import.meta.dirname, '..')
const LATER_STARTS = 3

export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-bench-'))
  try {
    const clone = join(folder, 'clone')
    execFileSync('git', ['clone', '--quiet', ROOT, clone])
    const cache = join(folder, 'npm-cache')
    const first = await startAndStop(clone, cache)
    const later: number[] = []
    for (let i = 0; i < LATER_STARTS; i++) later.push(await startAndStop(clone, cache))
    return [
      { name: 'first start: fresh clone, empty npm cache', value: first, unit: 's', aim: '<= 90' },
      { name: `later start: slowest of ${LATER_STARTS}`, value: Math.max(...later), unit: 's', aim: '<= 4' },
      ...seeds(),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Seconds from `npm start` until the log-in page answers; then everything is stopped again. */
async function startAndStop(clone: string, cache: string): Promise<number> {
  const port = await freePort()
  const from = performance.now()
  // npm looks for Node itself: the one that this process brought must not stand in its way.
  const path = (process.env.PATH ?? '').split(':').filter(part => !part.includes('node_modules'))
  const env = { HOME: process.env.HOME, PATH: path.join(':'), PORT: String(port), npm_config_cache: cache }
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += chunk
    })
  }
  let ended = false
  const end = new Promise<void>(done =>
    child.once('close', () => {
      ended = true
      done()
    }),
  )
  while (!(await answers(port))) {
    if (ended) throw new Error(`npm start ended before the page answered:\n${said}`)
    await new Promise(done => setTimeout(done, 50))
  }
  const seconds = (performance.now() - from) / 1000
  process.kill(-(child.pid as number), 'SIGINT')
  await end
  while (existsSync(join(clone, 'data', 'server.pid'))) await new Promise(done => setTimeout(done, 50))
  return seconds
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok
  } catch {
    return false
  }
}

/** The plans that the project was made for, where they are at hand: in CORPUS_DIR, else in shared/corpus beside the repository. */
function seeds(): Figure[] {
  const folder = join(resolve(process.env.CORPUS_DIR ?? join(ROOT, '..', 'shared', 'corpus')), 'seeds')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
  return files.map(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    read(pagesOfText(text))
    const from = performance.now()
    read(pagesOfText(text))
    return { name: `reading seed ${file.slice(0, 3)}`, value: performance.now() - from, unit: 'ms', aim: null }
  })
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
