/** Lines of a paper made clean, blank ones counted, tables of Markdown and of tabs taken to pieces: what blocks are made of. */

import type { Line, Page } from '../page.ts'
import type { LinePlace } from '../reading.ts'
import { matchesOf } from '../scanner/matches.ts'
import { cleanText, type Flow } from '../text/text.ts'
import type { Marker } from './number/outline.ts'
import { tabbedCells, tabbedHeight } from './table/tabbed.ts'

export type CellPlace = { table: number; row: number; col: number; rowSpan?: number; colSpan?: number }

export type Strip = {
  flow: Flow
  /** Where the line stands in the printed text. */
  from: number
  to: number
  page: number
  /** Blank lines before it. */
  gap: number
  /** Spaces before it. */
  indent: number
  bold: boolean
  italic: boolean
  cell: CellPlace | undefined
  role: Line['role'] | undefined
  /** A rule ("_____") or a run of spaces as wide as one stands before it. */
  ruled: boolean
  /** Stands at the head of its page. */
  top: boolean
  /** Two columns set on one line, parted by a wide gap: each on its own. */
  columns: Flow[] | undefined
  /** Stood in the right one of two columns. */
  right: boolean
  /** Cut out of a stretch whose lines meant nothing: it goes on with no other. */
  cut?: true
  /** A number stood before it that is lost. */
  lost?: true
  /** What its damaged or lost number or letter must be by those around it, set by look-alike.ts and lost-number.ts. */
  marker?: Marker
  /** Set when the line is no part of the flowing text. */
  apart: 'stamp' | 'footnote' | undefined
}

const RULE_LINE = /^[\s*]*(?:[_\-–—=.…*~]\s?){4,}[\s*]*$/
/** Optical reading sets the letters of a stain behind the rule. */
const RULE_HEAD = /^[_–—-]{4}/
const WIDE_BLANK = /^ {20,}$/

/** All lines of all pages that print something, tables of Markdown and of tabs as cells; `text` and `lines` as printedText gives them. */
export function stripsOf(pages: Page[], text: string, lines: LinePlace[]): Strip[] {
  const strips: Strip[] = []
  let gap = 0
  let ruled = false
  let table = nextTable(pages)
  let at = 0
  for (const page of pages) {
    let top = true
    for (let l = 0; l < page.lines.length; l++, at++) {
      const line = page.lines[l]!
      const place = lines[at]!
      const piped = pipeTableHeight(page.lines, l)
      const height = piped || tabbedHeight(page.lines, l)
      if (height > 0) {
        const places = lines.slice(at, at + height)
        strips.push(...cellsOf(text, places, table++, gap, piped > 0 ? pipeCells : tabbedCells))
        l += height - 1
        at += height - 1
        gap = 0
        ruled = false
        continue
      }
      const blank = line.text.trim() === ''
      if (blank || RULE_LINE.test(line.text)) {
        ruled ||= !blank || WIDE_BLANK.test(line.text)
        gap++
        continue
      }
      const strip = stripOf(line, text, place, { gap, ruled, top })
      if (strip.flow.text) strips.push(strip)
      gap = 0
      ruled = false
      top = false
    }
  }
  return strips
}

type Before = { gap: number; ruled: boolean; top: boolean }

function stripOf(line: Line, text: string, place: LinePlace, before: Before): Strip {
  const indent = line.text.length - line.text.trimStart().length
  const raw = line.text.trim()
  const marked = raw[0] === '#' ? /^#{1,6}\s+/u.exec(raw) : null
  const columns = columnsOf(line.text, text, place)
  const lead = indent + (marked?.[0].length ?? 0)
  return {
    flow: cleanText(text, place.start + lead, place.end),
    from: place.start,
    to: place.end,
    page: place.page,
    indent,
    bold: line.bold ?? (!!marked || (raw.startsWith('**') && raw.endsWith('**'))),
    italic: line.italic ?? (/^\*[^*\s]/.test(raw) && raw.endsWith('*')),
    gap: before.gap,
    ruled: before.ruled || RULE_HEAD.test(raw),
    top: before.top,
    cell: line.cell,
    role: line.role,
    columns: columns.length > 1 && !line.cell ? columns : undefined,
    right: false,
    apart: undefined,
  }
}

const WIDE_GAP = /(?<=\S)(?: {6,}| *\t[ \t]*)(?=\S)/g

const NO_COLUMNS: Flow[] = []

function columnsOf(raw: string, text: string, place: LinePlace): Flow[] {
  if (!raw.includes('      ') && !raw.includes('\t')) return NO_COLUMNS
  const gaps = matchesOf(WIDE_GAP, raw.trimEnd()).filter(gap => /\p{L}/u.test(raw.slice(0, gap.index)))
  if (gaps.length !== 1) return NO_COLUMNS
  const cutAt = place.start + gaps[0]!.index
  return [cleanText(text, place.start, cutAt), cleanText(text, cutAt, place.end)]
}

function nextTable(pages: Page[]): number {
  let next = 0
  for (const page of pages) for (const line of page.lines) if (line.cell) next = Math.max(next, line.cell.table + 1)
  return next
}

const SEPARATOR = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/

/** How many lines from `l` on are one table of Markdown; 0 where none begins. */
function pipeTableHeight(lines: Line[], l: number): number {
  if (!lines[l]!.text.trimStart().startsWith('|')) return 0
  const second = lines[l + 1]
  if (!SEPARATOR.test(lines[l]!.text) && !(second && SEPARATOR.test(second.text))) return barredHeight(lines, l)
  let height = 0
  while (l + height < lines.length && lines[l + height]!.text.trimStart().startsWith('|')) height++
  return height
}

/** Rows alone, without the line below the heads: each between bars, as many in one as in the other. */
function barredHeight(lines: Line[], l: number): number {
  const bars = barsOf(lines[l]!.text)
  let height = 0
  while (bars > 2 && l + height < lines.length && barsOf(lines[l + height]!.text) === bars) height++
  return height < 2 ? 0 : height
}

const barsOf = (text: string) => (/^\s*\|.*\|\s*$/.test(text) ? text.split('|').length - 1 : 0)

type CellsOfLine = (text: string, start: number, end: number) => [number, number][]

function cellsOf(text: string, places: LinePlace[], table: number, gap: number, cellsOfLine: CellsOfLine): Strip[] {
  const strips: Strip[] = []
  let row = 0
  for (const place of places) {
    if (SEPARATOR.test(text.slice(place.start, place.end))) continue
    for (const [col, [from, to]] of cellsOfLine(text, place.start, place.end).entries()) {
      for (const [a, b] of brokenAt(text, from, to)) {
        const raw = text.slice(a, b).trim()
        strips.push({
          flow: cleanText(text, a, b),
          from: a,
          to: b,
          page: place.page,
          gap: strips.length ? 0 : gap,
          indent: 0,
          bold: raw.startsWith('**') && raw.endsWith('**'),
          italic: false,
          ruled: false,
          top: false,
          cell: { table, row, col },
          role: undefined,
          columns: undefined,
          right: false,
          apart: undefined,
        })
      }
    }
    row++
  }
  return strips.filter(strip => strip.flow.text && !RULE_LINE.test(strip.flow.text))
}

/** The stretches between the bars of a line. */
function pipeCells(text: string, start: number, end: number): [number, number][] {
  const cells: [number, number][] = []
  let from = text.indexOf('|', start) + 1
  for (let i = from; i < end; i++) {
    if (text[i] !== '|' || text[i - 1] === '\\') continue
    cells.push([from, i])
    from = i + 1
  }
  if (from < end && text.slice(from, end).trim()) cells.push([from, end])
  return cells
}

/** The lines of a cell: <br> breaks them. */
function brokenAt(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = []
  let at = from
  for (const br of matchesOf(/<br\s*\/?>/gi, text.slice(from, to))) {
    parts.push([at, from + br.index])
    at = from + br.index + br[0].length
  }
  parts.push([at, to])
  return parts
}
