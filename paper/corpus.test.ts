import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readPaper } from './read-paper.ts'

const CORPUS = process.env.CORPUS_DIR ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const folder = join(CORPUS, 'files')
const there = existsSync(folder)

/** Text PDFs and Word files are read whole, of scans the first page; `npm run bench -- paper` reads every page. */
describe('the corpus of real papers', { skip: !there && 'no corpus here (CORPUS_DIR)' }, () => {
  for (const name of there ? readdirSync(folder) : [])
    it(`${name} is read in time`, async () => {
      const bytes = readFileSync(join(folder, name))
      const from = performance.now()
      const whole = name.endsWith('.docx') || bytes.includes('/Font')
      const { pages } = await readPaper(bytes, whole ? {} : { firstPages: 1 })
      const seconds = (performance.now() - from) / 1000
      const scanned = pages.filter(page => page.how === 'scan').length
      const letters = pages.reduce((n, page) => n + page.lines.reduce((m, line) => m + line.text.length, 0), 0)
      assert.ok(letters > 300, `${letters} letters`)
      // Three times the aim: tests share the machine; the bench measures the aim itself.
      assert.ok(
        seconds < 3 * (2 + 5 * scanned),
        `${seconds.toFixed(1)} s for ${pages.length} pages, ${scanned} scanned`,
      )
    })
})
