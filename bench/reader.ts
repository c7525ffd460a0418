/** The reader over all texts of the corpus in one warm process, beside chrono-node `vi` reading the same texts for dates alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pagesOfText } from '@thong-suot/reader/page.ts'
import { read } from '@thong-suot/reader/read.ts'
import { vi } from 'chrono-node'

export type Measured = { name: string; value: number; unit: string; aim: string | null }

const WARM_UP = 3
const ROUNDS = 8

export async function run(): Promise<Measured[]> {
  const texts = corpusTexts()
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const long = stretched(texts, 1_000_000)
  const tenths = Array.from({ length: 10 }, (_, i) => long.slice(i * 100_000, (i + 1) * 100_000))
  const readAll = (all: readonly string[]) => {
    for (const text of all) read(pagesOfText(text))
  }
  const [reader, chrono] = best(
    () => readAll(texts),
    () => {
      for (const text of texts) vi.parse(text)
    },
  )
  const [whole, parts] = best(
    () => readAll([long]),
    () => readAll(tenths),
  )
  const [lists, shortLists] = best(
    () => readAll(listsOf(20_000)),
    () => readAll(listsOf(2_000)),
  )
  return [
    { name: 'reader: texts', value: texts.length, unit: 'documents', aim: null },
    { name: 'reader: letters read', value: bytes / 1e6 / (reader / 1000), unit: 'MB/s', aim: null },
    { name: 'reader: documents read', value: texts.length / (reader / 1000), unit: 'documents/s', aim: null },
    {
      name: 'chrono-node vi: letters read for dates alone',
      value: bytes / 1e6 / (chrono / 1000),
      unit: 'MB/s',
      aim: null,
    },
    { name: 'reader against chrono-node vi', value: chrono / reader, unit: 'times as fast', aim: '>= 1.5' },
    { name: 'reader: 1 MB against 100 kB', value: whole / (parts / 10), unit: 'times as long', aim: '<= 12' },
    {
      name: 'reader: lists of bodies ten times as long',
      value: lists / shortLists,
      unit: 'times as long',
      aim: '<= 12',
    },
  ]
}

/** Names that run on and on, as a hostile paper may have them. */
const listsOf = (names: number): string[] =>
  ['Sở Y tế; ', 'Sở A - ', 'các xã, ', 'Phòng A thuộc ', 'Sở Aa và Bb, '].map(part => `Giao ${part.repeat(names)}`)

/** Milliseconds of the quickest round of either work. They take turns, so that a busy machine and a warm engine are the same for both. */
function best(one: () => void, other: () => void): [number, number] {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [i, work] of [one, other].entries()) {
      const from = performance.now()
      work()
      if (round >= WARM_UP) least[i] = Math.min(least[i]!, performance.now() - from)
    }
  }
  return least
}

/** All texts of the corpus; without one, papers made up here. */
function corpusTexts(): string[] {
  const dir = process.env.CORPUS_DIR ?? resolve(import.meta.dirname, '../../shared/corpus')
  try {
    return ['wild', 'labelled'].flatMap(folder =>
      readdirSync(join(dir, folder))
        .filter(file => file.endsWith('.txt'))
        .sort()
        .map(file => readFileSync(join(dir, folder, file), 'utf8')),
    )
  } catch {
    return Array.from({ length: 100 }, (_, i) => madeUp(i + 1))
  }
}

function madeUp(number: number): string {
  const clause = (n: number) =>
    `${n}. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh và các cơ quan liên quan rà soát, tổng hợp kết quả thực hiện Kế hoạch số ${n}/KH-UBND ngày 05/3/2026 của UBND tỉnh, hoàn thành trước ngày ${(n % 27) + 1}/11/2026; định kỳ hằng quý báo cáo UBND tỉnh (qua Văn phòng UBND tỉnh).`
  return `UBND TỈNH BÌNH AN\nSố: ${number}/KH-UBND\nBình An, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn năm 2026\n\n${Array.from({ length: 40 }, (_, i) => clause(i + 1)).join('\n\n')}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`
}

/** Texts one after the other up to a length, in letters. */
function stretched(texts: string[], length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++) text += `${texts[i % texts.length]}\n\n`
  return text.slice(0, length)
}

if (import.meta.main) {
  for (const { name, value, unit, aim } of await run())
    console.log(`${name}: ${value.toFixed(2)} ${unit}${aim ? ` (aim ${aim})` : ''}`)
}
