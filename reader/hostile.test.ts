/** Whatever letters come, the reader answers: it never throws, its quotes stand in the text, its time grows with the length. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { pagesOfText } from './page.ts'
import { read } from './read.ts'
import type { Quoted, Reading } from './reading.ts'
import { allRules } from './rules/all-rules.ts'

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

/** One letter or word again and again, where a pattern that may stop anywhere would try all ways. */
const RUNS = ['0', '1/', '1.', '1-', ' ', '-', '- ', '_', '.', '. ', ', ', '…', '(', ')', '()', '“', '"', '/', '*', '#']
RUNS.push(
  'a ',
  'A ',
  'ngày ',
  'Ngày 1 ',
  'tháng ',
  'năm 2026 ',
  'số ',
  'và ',
  'các ',
  'Sở ',
  'UBND ',
  'A-',
  'A/',
  'a\u0301',
)
RUNS.push(
  '|a|b|\n',
  '|---|---|\n',
  '| ',
  '<br>',
  '<sup>1</sup>',
  '\n',
  '1\n',
  'a) \n',
  '1. \n',
  'I. A\n',
  '\f',
  '\u00a0',
)

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
      fc.property(hostile, piece => growsWithLength(readWhole, piece, 3_000)),
      { numRuns: 40, seed: 7 },
    )
  })

  for (const piece of RUNS) {
    it(`takes time in proportion to the length of a run of ${JSON.stringify(piece)}`, () => {
      growsWithLength(readWhole, piece, 4_000)
    })
  }

  it('takes time in proportion to the length, up to a third of a million letters', () => {
    const paper = `KẾ HOẠCH\n${PIECES.join('')}\n1. Giao Sở Y tế chủ trì, báo cáo trước ngày 05/11/2026.\n`
    growsWithLength(readWhole, paper, 40_000)
  })

  it('gives the same reading for the same letters', () => {
    const text = 'KẾ HOẠCH\nTập huấn năm 2026\n\n1. Giao Sở Y tế hoàn thành trước ngày 05/11/2026.'
    assert.deepEqual(read(pagesOfText(text)), read(pagesOfText(text)))
  })
})

describe('each rule', async () => {
  for (const { rule } of await allRules()) {
    // Its own words, in any order: what comes nearest to a match and fails.
    const words = rule.examples.flatMap(([text]) => text.split(/(?<= )|(?=[,.;:/()-])/u))
    const hostile = fc
      .array(fc.constantFrom(...new Set([...words, ' ', '1'])), { minLength: 1, maxLength: 4 })
      .map(parts => parts.join(''))
    it(`${rule.name} tries its pattern in time in proportion to the length`, () => {
      const match = (text: string) => {
        for (const _ of text.matchAll(rule.pattern));
      }
      fc.assert(
        fc.property(hostile, piece => growsWithLength(match, piece, 2_000)),
        { numRuns: 8, seed: 7 },
      )
    })
  }
})

const readWhole = (text: string) => {
  read(pagesOfText(text))
}

/** Eight times the letters: squares would take 64 times the time. What is done in a moment says nothing. */
function growsWithLength(work: (text: string) => void, piece: string, letters: number): void {
  const short = milliseconds(work, piece.repeat(Math.ceil(letters / piece.length)))
  const long = milliseconds(work, piece.repeat(Math.ceil((8 * letters) / piece.length)))
  assert.ok(
    long < Math.max(500, short * 30),
    `${JSON.stringify(piece)}: ${short.toFixed(0)} ms, eight times as long ${long.toFixed(0)} ms`,
  )
}

/** The quickest of three on this processor, unless the first is quick enough: the machine has other work too. */
function milliseconds(work: (text: string) => void, text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && least > 20; i++) {
    const from = process.cpuUsage()
    work(text)
    least = Math.min(least, process.cpuUsage(from).user / 1000)
  }
  return least
}
