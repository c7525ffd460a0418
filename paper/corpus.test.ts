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
if (!there && process.env.CI) throw new Error(`no papers at ${folder}: set CORPUS_DIR`)

describe('the corpus of real papers', { skip: !there && 'no corpus here (CORPUS_DIR)' }, () => {
  for (const name of there ? readdirSync(folder) : [])
    it(`${name} is read`, { timeout: 120_000 }, async () => {
      const bytes = readFileSync(join(folder, name))
      const whole = name.endsWith('.docx') || bytes.includes('/Font')
      const { pages } = await readPaper(bytes, whole ? {} : { firstPages: 1 })
      const letters = pages.reduce((n, page) => n + page.lines.reduce((m, line) => m + line.text.length, 0), 0)
      assert.ok(letters > 300, `${letters} letters`)
    })
})
