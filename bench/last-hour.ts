/**
 * The last ten minutes before a cut-off, compressed into five: 3,321 communes type and send over 200 connections to a server
 * of its own on this machine; once undisturbed, once with the server killed in the middle. It stops by itself.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../server/postgres.ts'
import type { Figure } from './bench.ts'
import { COMMUNES, countKept, figuresOf, makeSenders, type Sender } from './last-hour-world.ts'

const ROOT = join(import.meta.dirname, '..')
const CONNECTIONS = 200
const WINDOW = 300_000
/** After this long nobody tries any more, and the bench says what is missing. */
const MOST = 600_000
const SECRET = 'last-hour-'.repeat(4)

export async function run(): Promise<Figure[]> {
  return [...(await rush(false)), ...(await rush(true))]
}

async function rush(killed: boolean): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-last-hour-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  let server = await start(folder, port)
  try {
    // The database that the server brought along; it outlives the server when that is killed.
    const url = (await startPostgres(folder)).url('thong_suot')
    const senders = await makeSenders(url, SECRET)
    let down = 0
    const halfway = async () => {
      if (!killed) return
      const from = performance.now()
      server.kill('SIGKILL')
      server = await start(folder, port)
      down = performance.now() - from
    }
    const { acknowledged, times, seconds } = await sendAll(senders, port, halfway)
    const kept = await countKept(url, acknowledged, senders)
    const name = (what: string) => `last hour${killed ? ', server killed and started in the middle' : ''}: ${what}`
    return [
      { name: name(`acknowledged of ${COMMUNES}`), value: acknowledged.size, unit: 'reports', aim: `>= ${COMMUNES}` },
      { name: name('acknowledged but not in the database'), value: kept.lost.length, unit: 'reports', aim: '<= 0' },
      { name: name('sent twice: versions, log, notices'), value: kept.doubled, unit: 'reports', aim: '<= 0' },
      { name: name('figures other than typed'), value: kept.wrong, unit: 'reports', aim: '<= 0' },
      { name: name('one request, 95th percentile'), value: at(times, 0.95), unit: 'ms', aim: killed ? null : '<= 300' },
      { name: name('one request, median'), value: at(times, 0.5), unit: 'ms', aim: null },
      { name: name('from first to last'), value: seconds, unit: 's', aim: null },
      ...(killed ? [{ name: name('nobody served for'), value: down / 1000, unit: 's', aim: null }] : []),
    ]
  } finally {
    server.kill('SIGINT')
    await new Promise(done => server.once('close', done))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

type Sent = { acknowledged: Set<string>; times: number[]; seconds: number }

async function sendAll(senders: readonly Sender[], port: number, halfway: () => Promise<void>): Promise<Sent> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const acknowledged = new Set<string>()
  const times: number[] = []
  const from = performance.now()
  let disturbance: Promise<void> | undefined
  const one = async (sender: Sender, i: number) => {
    // Fewer at first, most at the very end.
    await sleep(WINDOW * Math.sqrt(i / senders.length))
    const until = from + MOST
    const figures = figuresOf(sender).map((number, at) => ({ indicatorId: sender.indicators[at]!, number, edition: 0 }))
    const kept = await insist(() => request(agent, port, sender, 'PUT', 'fields', { figures }, times), until)
    if (kept?.status !== 200) return
    const sent = await insist(() => request(agent, port, sender, 'POST', 'submit', {}, times), until)
    // Sent before its answer was lost: the server says so, and nothing is sent twice.
    if (sent?.status === 200 || sent?.code === 'report.already-sent') acknowledged.add(sender.reportId)
    if (acknowledged.size >= senders.length / 2) disturbance ??= halfway()
  }
  await Promise.all(senders.map(one))
  await disturbance
  agent.destroy()
  return { acknowledged, times, seconds: (performance.now() - from) / 1000 }
}

type Reply = { status: number; code?: string }

/** Asks again while nobody answers, as a page does whose line dropped. */
async function insist(ask: () => Promise<Reply>, until: number): Promise<Reply | undefined> {
  while (performance.now() < until) {
    try {
      const reply = await ask()
      if (reply.status < 500 && reply.status !== 429) return reply
    } catch {
      // No answer: it may or may not have been done.
    }
    await sleep(500)
  }
}

function request(
  agent: http.Agent,
  port: number,
  sender: Sender,
  method: string,
  what: string,
  body: object,
  times: number[],
): Promise<Reply> {
  const text = JSON.stringify(body)
  const from = performance.now()
  return new Promise((done, fail) => {
    const asked = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path: `/api/reports/${sender.reportId}/${what}`,
        headers: {
          cookie: sender.cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-forwarded-for': sender.address,
        },
      },
      answer => {
        let said = ''
        answer.on('data', chunk => {
          said += chunk
        })
        answer.on('error', fail)
        answer.on('end', () => {
          times.push(performance.now() - from)
          const { code } = said ? (JSON.parse(said) as { code?: string }) : {}
          done({ status: answer.statusCode ?? 0, ...(code ? { code } : {}) })
        })
      },
    )
    asked.setTimeout(30_000, () => asked.destroy(new Error('no answer')))
    asked.on('error', fail)
    asked.end(text)
  })
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
    SECRET,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: '',
  }
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let ended = false
  child.once('close', () => {
    ended = true
  })
  while (!(await answers(port))) {
    if (ended) throw new Error('the server ended before it answered')
    await sleep(50)
  }
  return child
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/me`)).status < 500
  } catch {
    return false
  }
}

const sleep = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

function at(times: number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
