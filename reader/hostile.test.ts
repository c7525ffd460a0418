/** Whatever letters come, the reader answers: it never throws, its quotes stand in the text, its time grows with the length. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { pagesOfText } from './page.ts'
import { read } from './read.ts'
import type { Quoted, Reading } from './reading.ts'

// Pieces that patterns begin with, and begin again with: where backtracking would show.
const PIECES = [
  'trước ngày ',
  'chậm nhất ',
  '05/11/',
  '2025',
  'ngày ',
  'tháng ',
  'năm ',
  'hằng ',
  'quý ',
  'Giao ',
  'Sở ',
  'Công an tỉnh',
  ', ',
  ' và ',
  'chủ trì, phối hợp với ',
  'báo cáo ',
  'gửi về ',
  '(qua ',
  'Căn cứ ',
  'Quyết định số ',
  '12/',
  'KH-',
  'UBND',
  '- ',
  '\n',
  '\n\n',
  '\f',
  '1. ',
  'a) ',
  'I. ',
  'Điều 1. ',
  '|',
  '|---|---|\n',
  '**',
  '<br>',
  'KẾ HOẠCH\n',
  'Nơi nhận:\n',
  'KT. CHỦ TỊCH\n',
  'định kỳ ',
  '06 tháng ',
  '…',
  '“',
  '”',
  'a\u0301',
  '\u00a0',
  'Số: ',
  ' /',
  'UBND các huyện, thị xã, thành phố',
  ';',
  '.',
  ':',
  'các sở, ban, ngành',
]

const facts = (reading: Reading): Quoted[] => [
  ...Object.values(reading.fields),
  ...reading.citations,
  ...reading.deadlines,
  ...reading.owners,
  ...reading.reports,
  ...reading.obligations,
  ...reading.findings,
]

function check(text: string): void {
  const reading = read(pagesOfText(text))
  for (const fact of facts(reading)) {
    assert.ok(
      fact.start >= 0 && fact.end <= reading.text.length && fact.start <= fact.end,
      `${fact.rule} ${fact.start}-${fact.end}`,
    )
  }
}

describe('reader', () => {
  it('reads any letters without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 300, seed: 7 })
  })

  it('reads any mixture of what papers are made of', () => {
    const mixture = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map(parts => parts.join(''))
    fc.assert(fc.property(mixture, check), { numRuns: 500, seed: 7 })
  })

  it('takes time in proportion to the length, whatever is repeated', () => {
    const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(hostile, piece => {
        const short = milliseconds(piece.repeat(Math.ceil(10_000 / piece.length)))
        const long = milliseconds(piece.repeat(Math.ceil(40_000 / piece.length)))
        assert.ok(
          long < Math.max(500, short * 12),
          `${JSON.stringify(piece)}: ${short.toFixed(0)} ms, four times as long ${long.toFixed(0)} ms`,
        )
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('gives the same reading for the same letters', () => {
    const text = 'KẾ HOẠCH\nTập huấn năm 2026\n\n1. Giao Sở Y tế hoàn thành trước ngày 05/11/2026.'
    assert.deepEqual(read(pagesOfText(text)), read(pagesOfText(text)))
  })
})

/** The quickest of three: the machine has other work too. */
function milliseconds(text: string): number {
  const pages = pagesOfText(text)
  return Math.min(
    ...[1, 2, 3].map(() => {
      const from = performance.now()
      read(pages)
      return performance.now() - from
    }),
  )
}
