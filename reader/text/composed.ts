/** Papers whose letters and marks stand apart (NFD): read with composed letters, told with the places of the printed ones. */
import type { Line, Page } from '../page.ts'
import type { LinePlace, Reading, Span } from '../reading.ts'
import { matchesOf } from '../scanner/matches.ts'
import { onOneLine, printedText } from './text.ts'

const APART = /[\u0300-\u036f]/

/** The pages with composed letters; undefined where no mark stands apart. */
export function composed(pages: Page[]): Page[] | undefined {
  if (!pages.some(page => page.lines.some(({ text }) => APART.test(text)))) return undefined
  const lines = (all: Line[]) => all.map(line => ({ ...line, text: line.text.normalize('NFC') }))
  return pages.map(page => ({ ...page, lines: lines(page.lines) }))
}

/** A reading of the composed pages, its places those in the pages as printed. */
export function asPrinted(reading: Reading, pages: Page[]): Reading {
  const { text, lines } = printedText(pages)
  const place = (at: number) => placeIn(reading, text, lines, at)
  const { fields, ...facts } = reading
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (typeof value !== 'object' || value === null) return value
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)]))
    return isSpan(value) ? { ...parts, ...placed(value) } : parts
  }
  const placed = (fact: Span & { quote?: string }) => {
    const start = place(fact.start)
    const end = place(fact.end)
    const whole = fact.quote === onOneLine(reading.text.slice(fact.start, fact.end))
    return { start, end, ...(whole ? { quote: onOneLine(text.slice(start, end)) } : {}) }
  }
  return { ...(moved(facts) as Omit<Reading, 'fields'>), fields: moved(fields) as Reading['fields'], text, lines }
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

/** The same place between the printed letters as `at` between the composed ones. */
function placeIn(reading: Reading, text: string, lines: LinePlace[], at: number): number {
  const i = lineAt(reading.lines, at)
  const from = reading.lines[i]!.start
  const printed = text.slice(lines[i]!.start, lines[i]!.end)
  return lines[i]!.start + (APART.test(printed) ? lettersTo(printed, at - from) : Math.min(at - from, printed.length))
}

/** The last line that begins at or before a place. */
function lineAt(lines: LinePlace[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** A letter with the marks behind it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu

/** How many printed letters make up the first `count` composed ones. */
function lettersTo(printed: string, count: number): number {
  let composed = 0
  for (const { 0: letter, index } of matchesOf(LETTER, printed)) {
    composed += letter.normalize('NFC').length
    if (composed > count) return index
  }
  return printed.length
}
