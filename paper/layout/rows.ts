/** Words → rows (words on one baseline) → segments (stretches of a row between wide gaps). */
import type { PlacedWord } from './word.ts'

export type Row = { base: number; size: number; words: PlacedWord[] }
export type Segment = { x0: number; x1: number; row: Row; words: PlacedWord[] }

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raise = (text: string) => text.replace(/\d/g, digit => RAISED[Number(digit)]!)

export const right = (word: PlacedWord) => word.box.x + word.box.w

/** Words that stand on one baseline, rows from the top, words from the left. */
export function rowsOf(words: PlacedWord[]): Row[] {
  const rows: Row[] = []
  const small: PlacedWord[] = []
  const usual = median(words.map(word => word.size))
  for (const word of [...words].sort((a, b) => a.base - b.base)) {
    if (word.size < 0.75 * usual && /^[\d*()]{1,4}$/.test(word.text)) {
      small.push(word)
      continue
    }
    const row = rows.findLast(r => Math.abs(r.base - word.base) < 0.35 * Math.min(r.size, word.size))
    if (row) add(row, word)
    else rows.push({ base: word.base, size: word.size, words: [word] })
  }
  for (const word of small) attach(rows, word)
  for (const row of rows) row.words.sort((a, b) => a.box.x - b.box.x)
  return rows.sort((a, b) => a.base - b.base)
}

function add(row: Row, word: PlacedWord) {
  row.words.push(word)
  row.size = Math.max(row.size, word.size)
}

/** A small figure set above a word is a footnote's mark: it goes with the word, written ¹, so that it is not read into it. */
function attach(rows: Row[], word: PlacedWord) {
  const near = (w: PlacedWord) =>
    Math.abs(right(w) - word.box.x) < 0.4 * w.size || Math.abs(right(word) - w.box.x) < 0.6 * w.size
  const row = rows.find(
    r => word.base < r.base - 0.15 * r.size && word.base > r.base - 0.7 * r.size && r.words.some(near),
  )
  if (row) {
    const before = row.words.some(w => Math.abs(right(w) - word.box.x) < 0.25 * w.size)
    row.words.push({ ...word, text: raise(word.text), glued: before })
    return
  }
  const level = rows.find(r => Math.abs(r.base - word.base) < 0.3 * r.size)
  if (level) level.words.push(word)
  else rows.push({ base: word.base, size: word.size, words: [word] })
}

/** Stretches of a row between gaps wider than `gap` times the height of its letters, and than what is left for a number or a day. */
export function segmentsOf(row: Row, gap = 1.1): Segment[] {
  const segments: Segment[] = []
  for (const word of row.words) {
    const last = segments.at(-1)
    if (last && (word.box.x - last.x1 < gap * row.size || isBlank(last, word, row.size))) {
      last.words.push(word)
      last.x1 = Math.max(last.x1, right(word))
    } else segments.push({ x0: word.box.x, x1: right(word), row, words: [word] })
  }
  return segments
}

/** The room of a blank, in heights of letters. */
const BLANK = 8

/** What stands before and behind room to be filled in by hand: "số      /KH-UBND", "ngày     tháng". */
const AROUND_BLANK: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/^[Ss]ố:?$/, /^\/\p{Lu}/u],
  [/^ngày$/, /^tháng$/],
  [/^tháng$/, /^năm$/],
]

/** Such room is no gap between columns. */
function isBlank(before: Segment, next: PlacedWord, size: number): boolean {
  const last = before.words.at(-1)!.text
  return (
    next.box.x - before.x1 <= BLANK * size &&
    AROUND_BLANK.some(([left, right]) => left.test(last) && right.test(next.text))
  )
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
