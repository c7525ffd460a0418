/** Optical reading: the machine's own tesseract where it is installed with Vietnamese, else the one that comes along. */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { asBmp, asPgm } from './picture-file.ts'
import type { Raster } from './raster.ts'

/** A word in pixels; words of one `line` stand on one line. `sure` from 0 to 1. */
export type SeenWord = { text: string; x: number; y: number; w: number; h: number; sure: number; line: string }

export type Recogniser = {
  /** How many pictures it reads at once. */
  hands: number
  /** Dots an inch it is to be given: below 250 marks above vowels are lost, above 300 only time. */
  dpi: number
  name: 'tesseract' | 'tesseract.js'
  /** `scattered` looks for words anywhere instead of columns of text. */
  read: (picture: Raster, dpi: number, scattered?: boolean) => Promise<SeenWord[]>
  close: () => Promise<void>
}

/** Each reader of tesseract.js takes some 120 MB; a paper's reading is held to 500. */
const MOST_HANDS_INSIDE = 2

let native: Promise<boolean> | undefined

/** @param own use the reader that comes along even where the machine has one */
export async function openRecogniser(pages: number, own: boolean): Promise<Recogniser> {
  return !own && (await hasNative()) ? openNative(pages) : openInside()
}

/** Whether the machine has a tesseract that knows Vietnamese; asked once a process. */
export const hasNative = (): Promise<boolean> => (native ??= askForNative())

async function askForNative(): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('tesseract', ['--list-langs'], { timeout: 5000 })
    return /^vie$/m.test(stdout)
  } catch {
    return false
  }
}

function openNative(pages: number): Recogniser {
  return {
    name: 'tesseract',
    dpi: 300,
    hands: Math.min(availableParallelism(), pages),
    read: async (picture, dpi, scattered) => wordsOfTsv(await runNative(picture, dpi, scattered ? '11' : '3')),
    close: async () => {},
  }
}

/**
 * By a file: what comes over a pipe tesseract takes in byte by byte, which costs a tenth of a page's time. The process is under way
 * before anything else is done here: drawing the next page holds this one up.
 */
async function runNative(picture: Raster, dpi: number, mode: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thong-suot-page-'))
  try {
    const page = join(folder, 'page.bmp')
    writeFileSync(page, asBmp(picture))
    return await tsvOf([page, 'stdout', '-l', 'vie', '--psm', mode, '--dpi', String(Math.round(dpi))])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tsvOf(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // One thread each: pages are read side by side, and tesseract's own threads only get in each other's way.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const child = spawn('tesseract', [...args, '-c', 'tessedit_create_tsv=1'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const out: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.on('error', reject)
    child.on('close', code =>
      code === 0 ? resolve(Buffer.concat(out).toString()) : reject(new Error(`tesseract ended with ${code}`)),
    )
  })
}

async function openInside(): Promise<Recogniser> {
  const { createScheduler, createWorker } = await import('tesseract.js')
  const hands = Math.min(availableParallelism(), MOST_HANDS_INSIDE)
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')))
  const options = { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true } as const
  const scheduler = createScheduler()
  const workers = await Promise.all(Array.from({ length: hands }, () => createWorker('vie', 1, options)))
  for (const worker of workers) scheduler.addWorker(worker)
  return {
    name: 'tesseract.js',
    // Two readers and their pictures have to stay below 500 MB.
    dpi: 250,
    hands,
    read: async (picture, dpi, scattered) => {
      const settings = { user_defined_dpi: String(Math.round(dpi)), tessedit_pageseg_mode: scattered ? '11' : '3' }
      const job = await scheduler.addJob('recognize', Buffer.concat(asPgm(picture)), settings as never, {
        text: false,
        tsv: true,
      })
      return wordsOfTsv(job.data.tsv ?? '')
    },
    close: async () => void (await scheduler.terminate()),
  }
}

/** level page block par line word left top width height conf text; words are level 5. */
function wordsOfTsv(tsv: string): SeenWord[] {
  return tsv.split('\n').flatMap(row => {
    const f = row.split('\t')
    if (f[0] !== '5' || !f[11]?.trim()) return []
    const [x, y, w, h, sure] = [f[6], f[7], f[8], f[9], f[10]].map(Number) as [number, number, number, number, number]
    return [{ text: f[11].trim(), x, y, w, h, sure: sure / 100, line: f.slice(2, 5).join('/') }]
  })
}
