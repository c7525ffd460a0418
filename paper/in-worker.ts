/** Each file is opened in a process of its own, with limits of time and memory: whatever they do, the server goes on. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BundledDocument } from '@thong-suot/reader/bundle/read-documents.ts'
import type { KnownCitation } from '@thong-suot/reader/findings/finding.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'
import { type Facts, PaperFault, PaperProblem, type PaperProblemCode } from './paper.problems.ts'
import { kindOf } from './paper-kind.ts'
import { LIMITS, type Paper, type ReadOptions } from './read-paper.ts'
import type { RenderedPage } from './render-page.ts'

export type WorkerOptions = ReadOptions & {
  /** Seconds; by default ten minutes for what may be a scan, one for others. */
  seconds?: number
  /** Of memory, all told. */
  megabytes?: number
  /** Documents known elsewhere, to set citations against. */
  register?: readonly KnownCitation[]
}
export type PaperAndReading = Paper & {
  /** Of the whole file. */
  reading: Reading
  /** The documents of a file that holds several, one behind the other; else none. */
  documents: BundledDocument[]
}

/** `folder` is where the process and the readers it starts may lay files down; it goes with them, however they end. */
export type Order = { folder: string } & Task
type Task =
  | { do: 'read'; bytes: Uint8Array; options: Omit<ReadOptions, 'onPage'>; register: readonly KnownCitation[] }
  | { do: 'render'; bytes: Uint8Array; page: number; dpi?: number }
export type Answer =
  | { is: 'page'; done: number; of: number }
  | { is: 'done'; value: unknown }
  | { is: 'problem'; code: PaperProblemCode; facts: Facts }
  | { is: 'fault'; trace: string }

const MEGABYTES = 500

/** Has the C library give freed pictures back at once: a third less memory for scans. */
const THRIFT = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '1000000', MALLOC_MMAP_THRESHOLD_: '1000000' }

/** Where Node keeps what it has compiled: a process starts in half the time. Where it cannot be written it is gone without. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

/**
 * Reads a file and finds its facts, in a process of its own.
 * @throws PaperProblem when the file cannot be taken in, or takes too long or too much memory; PaperFault when the failure is ours.
 */
export async function readInWorker(
  bytes: Uint8Array,
  { register = [], onPage, seconds, megabytes, ...options }: WorkerOptions = {},
): Promise<PaperAndReading> {
  // What is plainly wrong needs no process.
  const limit = options.limits?.bytes ?? LIMITS.bytes
  if (bytes.length > limit) throw new PaperProblem('paper.too-big', { bytes: bytes.length, limit })
  const kind = kindOf(bytes)
  const mayBeScan = kind === 'pdf' || kind === 'png' || kind === 'jpeg'
  const task: Task = { do: 'read', bytes, options, register }
  const held = { onPage, seconds: seconds ?? (mayBeScan ? 600 : 60), megabytes }
  return (await carryOut(task, held)) as PaperAndReading
}

/** A page (from 1) as a picture, drawn in a process of its own. */
export async function renderInWorker(bytes: Uint8Array, page: number, dpi?: number): Promise<RenderedPage> {
  return (await carryOut({ do: 'render', bytes, page, ...(dpi && { dpi }) }, { seconds: 60 })) as RenderedPage
}

type Held = { seconds: number; megabytes?: number | undefined; onPage?: WorkerOptions['onPage'] | undefined }

function start(megabytes: number): ChildProcess {
  return fork(new URL('./worker.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...THRIFT },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  })
}

/** A process that has opened no file yet waits for the next one: to start it takes longer than to read a letter. */
let waiting: ChildProcess | undefined

function takeProcess(megabytes: number): ChildProcess {
  const child = megabytes === MEGABYTES && waiting?.connected ? waiting : start(megabytes)
  if (child === waiting) waiting = undefined
  hold(child, true)
  return child
}

/** Only when a file is done: until then the machine is the file's. */
function makeAnotherWait(): void {
  if (waiting?.connected) return
  waiting = start(MEGABYTES)
  waiting.on('error', () => {})
  hold(waiting, false)
}

/** Whether the server stays for the process's sake; one that waits goes when the server does. */
function hold(child: ChildProcess, stay: boolean): void {
  const how = stay ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
  ;(child.stderr as Socket | null)?.[how]()
}

function carryOut(task: Task, { seconds, megabytes = MEGABYTES, onPage }: Held): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-paper-'))
  const child = takeProcess(megabytes)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(clock)
      clearInterval(scale)
      child.removeAllListeners()
      child.on('error', () => {})
      stop(child)
      void rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
      makeAnotherWait()
      act()
    }
    const refuse = (code: PaperProblemCode, facts: Facts = {}) => end(() => reject(new PaperProblem(code, facts)))
    const fault = (trace: string) => end(() => reject(new PaperFault(trace)))
    const clock = setTimeout(() => refuse('paper.too-slow', { seconds }), seconds * 1000)
    const scale = setInterval(async () => {
      if ((await residentMegabytes(child)) > megabytes) refuse('paper.too-heavy', { megabytes })
    }, 200)
    child.on('message', (answer: Answer) => {
      if (answer.is === 'page') onPage?.(answer.done, answer.of)
      else if (answer.is === 'done') end(() => resolve(answer.value))
      else if (answer.is === 'fault') fault(answer.trace)
      else refuse(answer.code, answer.facts)
    })
    child.on('error', error => fault(error.stack ?? error.message))
    child.on('exit', (code, signal) => {
      if (isOutOfMemory(code, signal)) refuse('paper.too-heavy', { megabytes })
      else fault(`process ended with ${signal ?? code}\n${said}`)
    })
    child.send({ ...task, folder } satisfies Order)
  })
}

/** Node ends by a signal of its own making when its heap is full; the system kills what takes the last of its memory. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  const signals = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL']
  return signal ? signals.includes(signal) : code === 134 || code === 133 || code === 137
}

/** Ends the process and the readers it started. */
function stop(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Pictures and WebAssembly live outside the heap that Node limits, so what the process really holds is looked at (Linux). */
async function residentMegabytes(child: ChildProcess): Promise<number> {
  if (process.platform !== 'linux' || child.pid === undefined) return 0
  const pages = await readFile(`/proc/${child.pid}/statm`, 'utf8').then(
    text => Number(text.split(' ')[1]),
    () => 0,
  )
  return (pages * 4096) / 1048576
}
