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
  const places = placesOf(reading, text, lines)
  const { fields, ...facts } = reading
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (typeof value !== 'object' || value === null) return value
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)]))
    return isSpan(value) ? { ...parts, ...placed(value) } : parts
  }
  const placed = (fact: Span & { quote?: string }) => {
    const start = places[fact.start]!
    const end = places[fact.end]!
    const whole = fact.quote === onOneLine(reading.text.slice(fact.start, fact.end))
    return { start, end, ...(whole ? { quote: onOneLine(text.slice(start, end)) } : {}) }
  }
  return { ...(moved(facts) as Omit<Reading, 'fields'>), fields: moved(fields) as Reading['fields'], text, lines }
}

/** A letter with the marks behind it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

/** For each place between composed letters the same place between the printed ones. */
function placesOf(reading: Reading, text: string, lines: LinePlace[]): Uint32Array {
  const places = new Uint32Array(reading.text.length + 1)
  for (const [i, { start, end }] of reading.lines.entries()) {
    const line = lines[i]!
    let place = start
    for (const { 0: letter, index } of matchesOf(LETTER, text.slice(line.start, line.end)))
      for (let n = letter.normalize('NFC').length; n > 0 && place < end; n--) places[place++] = line.start + index
    places.fill(line.end, place, end + 1)
  }
  return places
}
