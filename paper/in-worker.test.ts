import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { strToU8 } from 'fflate'
import { readInWorker, renderInWorker } from './in-worker.ts'
import { PaperFault } from './paper.problems.ts'
import { docxFile, paragraph } from './samples/docx-file.ts'
import { pdfOfPages, typeset } from './samples/pdf-file.ts'

const run = promisify(execFile)

describe('a file opened in a process of its own', () => {
  it('gives pages and facts, while the server goes on', async () => {
    const bytes = await typeset(
      'Sở Nội vụ hoàn thành trước ngày 15/6/2026. Các đơn vị báo cáo kết quả thực hiện về Sở Nội vụ theo quy định.',
    )
    let ticks = 0
    const clock = setInterval(() => ticks++, 5).unref()
    const pages: number[] = []
    const { kind, reading } = await readInWorker(bytes, { onPage: done => pages.push(done) })
    clearInterval(clock)
    assert.deepEqual([kind, pages], ['pdf', [1]])
    assert.match(reading.deadlines[0]?.quote ?? '', /trước ngày 15\/6\/2026/)
    assert.ok(ticks > 10)
  })

  it('is refused with its own problem', async () => {
    await assert.rejects(readInWorker(new Uint8Array()), { code: 'paper.empty' })
    await assert.rejects(readInWorker(strToU8('%PDF-1.7\n')), { code: 'paper.broken' })
  })

  it('is not called broken when the fault is ours', async () => {
    const register = [null] as never
    const citing = strToU8('Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh.')
    await assert.rejects(
      readInWorker(citing, { register }),
      error => error instanceof PaperFault && /TypeError[\s\S]*at /.test(error.trace),
    )
  })

  it('is stopped when it takes too long', async () => {
    const body = paragraph('Kính gửi: Sở Nội vụ').repeat(20_000)
    await assert.rejects(readInWorker(docxFile({ body }), { seconds: 0.05 }), { code: 'paper.too-slow' })
  })

  it('leaves nothing lying about, even when it is stopped', async t => {
    const before = process.env.TMPDIR
    const folder = mkdtempSync(join(tmpdir(), 'thong-suot-test-'))
    process.env.TMPDIR = folder
    t.after(() => {
      process.env.TMPDIR = before ?? '/tmp'
      rmSync(folder, { recursive: true })
    })
    const body = paragraph('Kính gửi: Sở Nội vụ').repeat(20_000)
    const stopped = assert.rejects(readInWorker(docxFile({ body }), { seconds: 0.05 }))
    assert.equal(readdirSync(folder).length, 1)
    await stopped
    for (let i = 0; i < 100 && readdirSync(folder).length > 0; i++) await setTimeout(20)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('is stopped when it takes too much memory', async () => {
    const body = paragraph('Kính gửi: Sở Nội vụ').repeat(60_000)
    await assert.rejects(readInWorker(docxFile({ body }), { megabytes: 60 }), { code: 'paper.too-heavy' })
  })

  it('gives pictures of its pages', async () => {
    const { width } = await renderInWorker(pdfOfPages(2), 2, 72)
    assert.equal(width, 10)
  })

  it('leaves another waiting for the next file, for which the server does not stay', async () => {
    const asks = `
      import { readInWorker } from ${JSON.stringify(new URL('./in-worker.ts', import.meta.url).href)}
      for (const words of ['một', 'hai']) await readInWorker(Buffer.from('Điều ' + words + '. Giao Sở Nội vụ thực hiện.'))
      console.log('read')`
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', asks], { timeout: 60_000 })
    assert.equal(stdout, 'read\n')
  })
})
