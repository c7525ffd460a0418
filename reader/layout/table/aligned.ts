/** Tables of work whose columns a conversion set one beside another with spaces: their lines become cells again. */
import { cleanText, joined } from '../../text/text.ts'
import { KINDS } from '../../words/names/bodies.ts'
import { phraseAt } from '../../words/phrases.ts'
import { tokensOf } from '../../words/tokens.ts'
import type { Strip } from '../strip.ts'
import {
  cellsOfLine,
  DIVIDES,
  endsOfColumns,
  type Heads,
  headPieces,
  headsFrom,
  type Piece,
  piecesOf,
  timeColumn,
  withFigures,
  withTime,
} from './columns.ts'
import { rowStarts } from './row-starts.ts'
import { NUMBER_HEAD, WHO_HEAD, WORK_HEAD } from './table.ts'
import { unnumberedAt } from './unnumbered.ts'

const BEGINS = /^(?:S?T\.?T\.?|Số TT|Số thứ tự)(?: |$)/iu
/** Also where the narrow column or another below it hides how the head goes on. */
export const WHO = /^(?:chủ trì|đơn vị|cơ quan|phụ trách)(?! (?:tính|phối|tham gia|liên quan|hỗ trợ))/iu
const ROW = /^(?:\d{1,2}\.)?\d{1,3}[.)]?$/u
const FIRST = /^0?1[.)]?$/u
export const SECTION = /^(?:[IVX]{1,5}|[A-H])[.)]?(?: |$)/u
export const CLAUSE = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)\. \p{Lu}/u
export const END = /^(?:nơi nhận|phụ lục|ghi chú|tm\.|kt\.|tl\.|\*|trên đây)/iu
/** Lines that the heads may fill, above and below "TT". */
export const HEAD_LINES = 4
/** Lines that one row may fill. */
const MOST_LINES = 30
/** Lines of one table. */
const LONGEST = 3000

export type Line = { strip: Strip; raw: string; pieces: Piece[] }

/** The strips, those of such tables as cells; tables already known keep their numbers. */
export function withAlignedTables(strips: Strip[], text: string): Strip[] {
  let table = strips.reduce((next, strip) => Math.max(next, (strip.cell?.table ?? -1) + 1), 0)
  let out: Strip[] | undefined
  let done = 0
  for (let i = 0; i < strips.length; i++) {
    const found = strips[i]!.cell ? undefined : tableAt(strips, i, text, done)
    if (!found) continue
    out ??= []
    out.push(...strips.slice(done, found.from), ...cellsOf(found, table++, text))
    done = found.to
    i = done - 1
  }
  return out ? [...out, ...strips.slice(done)] : strips
}

/** `reaches`: a column before the work whose cells reach down over the rows that have none. */
export type Found = { from: number; to: number; heads: Line[]; rows: Line[][]; width: number; reaches?: number }

function tableAt(strips: Strip[], at: number, text: string, done: number): Found | undefined {
  const line = (strip: Strip): Line => {
    const raw = text.slice(strip.from, strip.to)
    return { strip, raw, pieces: piecesOf(raw) }
  }
  if (!BEGINS.test(strips[at]!.flow.text)) return unnumberedAt(strips, at, line)
  const first = line(strips[at]!)
  if (!NUMBER_HEAD.test(first.pieces[0]?.text ?? '') || first.pieces.length < 2) return undefined
  const headed = headsAround(strips, at, done, line)
  if (!headed) return undefined
  for (const one of headed.lines) one.pieces = headPieces(one.raw)
  const heads = headsFrom(headed.lines.map(({ pieces }) => pieces))
  const who = heads.texts.findIndex((head, i) => i > 0 && (WHO_HEAD.test(head) || WHO.test(head)))
  const work = heads.texts.findIndex((head, i) => i > 0 && i !== who && WORK_HEAD.test(head))
  if (heads.texts.length < 3 || who < 0 || work < 0) return undefined
  const { lines, to, ends } = linesBelow(linesAhead(strips, headed.to, line), heads, headed.lines)
  const placed = lines.map(({ strip, pieces }) => ({ gap: strip.gap, pieces }))
  const rows = rowStarts(placed, work).map(([from, until]) => cutAgain(lines.slice(from, until), heads, ends))
  return rows.length > 1 && holdsBodies(rows, who)
    ? { from: headed.from, to: headed.to + to, heads: headed.lines, rows, width: heads.texts.length }
    : undefined
}

/** The lines of the heads: some may stand above the line of "TT", the others end where the first row begins. */
function headsAround(
  strips: Strip[],
  at: number,
  done: number,
  line: (strip: Strip) => Line,
): { lines: Line[]; from: number; to: number } | undefined {
  let from = at
  while (from > done && from > at - HEAD_LINES && strips[from]!.gap === 0 && isHeadLine(line(strips[from - 1]!))) from--
  let to = at + 1
  while (to < strips.length && to < at + HEAD_LINES && continuesHead(line(strips[to]!))) to++
  if (to >= strips.length || strips[to]!.cell) return undefined
  return { lines: strips.slice(from, to).map(line), from, to }
}

const isHeadLine = ({ strip, pieces }: Line) =>
  !strip.cell && pieces.length > 0 && (pieces[0]!.start > 12 || pieces.length > 1) && pieces.every(isHeadPiece)
const isHeadPiece = ({ text }: Piece) => text.length < 50 && !/[.;:]$/u.test(text) && !ROW.test(text)

/** In small letters, or far from the left edge, where neither a number nor the work stands. */
export const continuesHead = ({ strip, pieces }: Line) =>
  !strip.cell &&
  strip.gap === 0 &&
  pieces.length > 0 &&
  pieces.every(
    piece => isHeadPiece(piece) && (/^(?:\p{Ll}|\()/u.test(piece.text) || piece.start > 40 || DIVIDES.test(piece.text)),
  )

/** As far as the table may reach. */
function linesAhead(strips: Strip[], from: number, line: (strip: Strip) => Line): Line[] {
  const lines: Line[] = []
  let since = 0
  for (let at = from; at < Math.min(strips.length, from + LONGEST) && since < MOST_LINES; at++) {
    const next = line(strips[at]!)
    if (next.strip.cell || END.test(next.strip.flow.text)) break
    since = ROW.test(next.pieces[0]?.text ?? '') ? 0 : since + 1
    lines.push(next)
  }
  return lines
}

/** The lines of the rows cut into cells, and how many of the lines ahead the table takes. */
function linesBelow(ahead: Line[], heads: Heads, headed: Line[]): { lines: Line[]; to: number; ends: number[] } {
  const again = new Set(headed.map(({ strip }) => strip.flow.text))
  const ends = endsIn(
    ahead.filter(({ pieces }) => pieces.length > 1),
    heads,
  )
  const lines: Line[] = []
  let [last, to] = [0, 0]
  for (const [at, { strip, raw, pieces }] of ahead.entries()) {
    const text = strip.flow.text
    if (again.has(text) || isFolio(pieces, last, ends)) continue
    const section =
      SECTION.test(text) && (pieces.length < 3 || !pieces[0]!.text.includes(' ')) && rowFollows(ahead, at, last)
    if (section) {
      lines.push({ strip, raw, pieces: [{ text, start: 0, end: raw.length, column: -1 }] })
      continue
    }
    if (pieces.length === 1 && (isProse(pieces[0]!, ends) || CLAUSE.test(text))) break
    const cells = cellsOfLine(raw, ends)
    const number = cells[0]?.column === 0 && ROW.test(cells[0].text) ? countOf(cells[0].text) : undefined
    if (cells[0]?.column === 0 && number === undefined) break
    last = number ?? last
    lines.push({ strip, raw, pieces: cells })
    to = at + 1
  }
  return { lines: lines.slice(0, lines.findLastIndex(({ strip }) => strip === ahead[to - 1]?.strip) + 1), to, ends }
}

/** "3", "2.3": the third. */
const countOf = (number: string) => Number.parseInt(number.slice(number.search(/\d+[.)]?$/)), 10)

export const endsIn = (lines: Line[], heads: Heads, whole?: number[]) =>
  endsOfColumns(
    lines.map(({ raw }) => raw),
    heads,
    whole,
  )

/** The lines of one row, cut where its own columns end: they stand one below another, but not below those of other rows. */
function cutAgain(row: Line[], heads: Heads, whole: number[]): Line[] {
  if (row[0]!.pieces[0]?.column === -1) return row
  const ends = endsIn(row, heads, whole)
  const timed = timeColumn(heads.texts)
  return row.map(line => ({
    ...line,
    pieces: withFigures(cellsOfLine(line.raw, withTime(line.raw, ends, timed)), timed),
  }))
}

/** One run of words over several columns, or from the column of numbers into the next. */
export const isProse = ({ start, end, text }: Piece, ends: number[]) =>
  !ROW.test(text) &&
  (ends.filter(at => start < at && end > at + 1).length > 1 || (start < ends[0]! && end > ends[0]! + 1))

/** A number alone that counts no row: that of a page. */
const isFolio = (pieces: Piece[], last: number, ends: number[]) =>
  pieces.length === 1 &&
  ROW.test(pieces[0]!.text) &&
  (pieces[0]!.start > ends[0]! || Number.parseInt(pieces[0]!.text, 10) !== last + 1)

/** The next row stands below a section. */
const rowFollows = (lines: Line[], at: number, last: number) =>
  lines.slice(at + 1, at + 10).some(({ pieces }) => {
    const number = pieces[0]?.text ?? ''
    return ROW.test(number) && (Number.parseInt(number, 10) === last + 1 || (pieces.length > 1 && FIRST.test(number)))
  })

const holdsBodies = (rows: Line[][], who: number) => {
  const counted = rows.filter(row => row[0]!.pieces[0]?.column !== -1)
  return counted.filter(row => opensBody(cellText(row, who))).length * 2 > counted.length
}

export const cellText = (row: Line[], column: number) =>
  row.flatMap(({ pieces }) => pieces.filter(piece => piece.column === column).map(({ text }) => text)).join(' ')

export const opensBody = (text: string) =>
  /^[-+]? ?(?:Các|\p{Lu})/u.test(text) &&
  (/^Các /u.test(text) || phraseAt(tokensOf(text), 0, KINDS) > 0 || /^[-+] ?\p{Lu}/u.test(text))

function cellsOf({ heads, rows, width, reaches }: Found, table: number, text: string): Strip[] {
  const cells: Strip[] = []
  for (const [row, lines] of [heads, ...rows].entries()) {
    for (let col = row === 0 ? 0 : -1; col < width; col++) {
      for (const { strip, pieces } of lines) {
        const own = pieces.filter(piece => piece.column === col)
        if (own.length === 0) continue
        const flow = joined(own.map(piece => cleanText(text, strip.from + piece.start, strip.from + piece.end)))
        const rowSpan = col === reaches && row > 0 ? reachOf(rows, row - 1, col) : 1
        const span = col < 0 ? { colSpan: width } : rowSpan > 1 ? { rowSpan } : {}
        const cell = { table, row, col: Math.max(col, 0), ...span }
        cells.push({ ...strip, flow, columns: undefined, cell })
      }
    }
  }
  return cells
}

/** How many rows down to the next that has a cell of its own in the column, or is a section. */
function reachOf(rows: Line[][], row: number, col: number): number {
  const next = rows.slice(row + 1).findIndex(([first]) => [col, -1].includes(first!.pieces[0]?.column ?? -1))
  return next < 0 ? rows.length - row : next + 1
}
