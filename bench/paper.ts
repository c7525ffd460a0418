/** Every file of the corpus from file to facts, each in a process of its own, as the server does it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { decision, letter, plan, report } from '@thong-suot/paper/form/samples.ts'
import { readInWorker } from '@thong-suot/paper/in-worker.ts'
import { readPaper } from '@thong-suot/paper/read-paper.ts'
import { writePdf } from '@thong-suot/paper/write-pdf.ts'
import { read } from '@thong-suot/reader/read.ts'
import { secondsOfBareTesseract } from './bare-tesseract.ts'

type Figure = { name: string; value: number; unit: string; aim: string | null }
/** `bare` is what drawing the pages and tesseract alone took. */
type Run = { seconds: number; pages: number; scanned: number; bare: number }

/** Milliseconds in which the process for the next file starts: not beside what is measured. */
const UNTIL_THE_NEXT_IS_READY = 2000

const CORPUS = process.env.CORPUS_DIR ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))

export async function run(): Promise<Figure[]> {
  const folder = join(CORPUS, 'files')
  if (!existsSync(folder)) throw new Error(`no files under ${CORPUS}; set CORPUS_DIR`)
  const runs: Run[] = []
  let failed = 0
  for (const name of readdirSync(folder)) {
    const from = performance.now()
    try {
      const { pages } = await readInWorker(readFileSync(join(folder, name)))
      const scanned = pages.filter(page => page.how === 'scan').length
      const seconds = (performance.now() - from) / 1000
      await setTimeout(UNTIL_THE_NEXT_IS_READY)
      const bare = scanned === pages.length ? ((await secondsOfBareTesseract(join(folder, name))) ?? 0) : 0
      runs.push({ seconds, pages: pages.length, scanned, bare })
    } catch (error) {
      failed++
      console.error(`${name}: ${String(error).split('\n')[0]}`)
    }
  }
  const scans = runs.filter(one => one.scanned > 0)
  const texts = runs.filter(one => one.scanned === 0)
  const compared = runs.filter(one => one.bare > 0)
  const round = (n: number) => Math.round(n * 100) / 100
  const most = (list: number[]) => round(Math.max(0, ...list))
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
  return [
    { name: 'files read', value: runs.length, unit: 'files', aim: `>= ${runs.length + failed}` },
    {
      name: 'slowest text or Word file, with its process',
      value: most(texts.map(r => r.seconds)),
      unit: 's',
      aim: '<= 2',
    },
    {
      name: 'a scanned page, all cores',
      value: round(sum(scans.map(r => r.seconds)) / sum(scans.map(r => r.scanned))),
      unit: 's',
      aim: '<= 5',
    },
    {
      name: 'slowest scan against 2 s + 5 s a page',
      value: most(scans.map(r => r.seconds / (2 + 5 * r.scanned))),
      unit: 'share',
      aim: '<= 1',
    },
    {
      name: 'scans, with their process, against bare tesseract',
      value: round(sum(compared.map(r => r.seconds)) / sum(compared.map(r => r.bare))),
      unit: 'times',
      aim: '<= 1.2',
    },
    {
      name: 'ten pages of text PDF, file to facts, warm',
      value: round(await tenPagesWarm(folder)),
      unit: 's',
      aim: '<= 0.5',
    },
    { name: 'a paper that goes out, as PDF, warm', value: round(await written()), unit: 'ms', aim: '<= 200' },
  ]
}

/** Milliseconds a paper, after one to warm the compiler up. */
async function written(): Promise<number> {
  const papers = [plan, report, letter, decision]
  await writePdf(report)
  const from = performance.now()
  for (const paper of papers) await writePdf({ ...paper, number: 7 })
  return (performance.now() - from) / papers.length
}

/** The text PDF with most pages, measured to ten pages, after one reading to warm up. */
async function tenPagesWarm(folder: string): Promise<number> {
  const bytes = readdirSync(folder)
    .filter(name => name.endsWith('.pdf'))
    .map(name => readFileSync(join(folder, name)))
    .filter(file => file.includes('/Font'))
    .sort((a, b) => pagesIn(b) - pagesIn(a))[0]
  if (!bytes) return 0
  let seconds = 0
  let pages = 1
  for (let i = 0; i < 4; i++) {
    const from = performance.now()
    const paper = await readPaper(bytes)
    read(paper.pages)
    seconds = (performance.now() - from) / 1000
    pages = paper.pages.length
  }
  return (seconds / pages) * 10
}

const pagesIn = (file: Buffer) => file.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
