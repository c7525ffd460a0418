/** Columns set with spaces: where the heads of a table stand, where its columns part, and the cells of a line. */
import { matchesOf } from '../../scanner/matches.ts'
import { TIME_HEAD } from './table.ts'

/** Letters of a line: [start, end) counts from the line's beginning. */
export type Piece = { text: string; start: number; end: number; column: number }

export type Heads = { texts: string[]; centres: number[] }

const PIECE = /\S+(?: \S+)*/g
/** Heads begin with a capital: one space alone may part two of them. */
const HEAD = /\S+(?: (?!\p{Lu}\p{Ll})\S+)*/gu
/** No word is longer than this. */
const FARTHEST = 20

export const piecesOf = (line: string) => matched(line, PIECE)

export const headPieces = (line: string) => matched(line, HEAD)

function matched(line: string, pattern: RegExp): Piece[] {
  return matchesOf(pattern, line).map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
    column: -1,
  }))
}

/** The heads that stand in some lines: pieces one above another are one head. Sets the column of each piece. */
export function headsFrom(lines: Piece[][]): Heads {
  const reach: [number, number][] = []
  const pieces = lines.flatMap((line, i) => line.filter(piece => !isGroup(piece, lines.slice(i + 1).flat())))
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = reach.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else reach.push([start, end])
  }
  const texts = reach.map(() => '')
  for (const piece of pieces) {
    piece.column = reach.findIndex(([start, end]) => piece.start < end && piece.end > start)
    texts[piece.column] = `${texts[piece.column]} ${piece.text}`.trim()
  }
  return { texts, centres: reach.map(([start, end]) => (start + end) >> 1) }
}

/** "Phân công thực hiện" over "Chủ trì" and "Phối hợp", which are heads of their own. */
const isGroup = (piece: Piece, below: Piece[]) =>
  below.filter(({ text, start, end }) => start < piece.end && end > piece.start && DIVIDES.test(text)).length > 1
export const DIVIDES = /^(?:(?:đơn vị|cơ quan) )?(?:chủ trì|phối hợp)(?! [,/])/iu

/** Where each column ends: of the places between two heads that the lines leave blank, the one before the next column's cells. */
export function endsOfColumns(lines: string[], { texts, centres }: Heads, whole?: number[]): number[] {
  const timed = timeColumn(texts)
  const time = whole && timed > 1 ? firstTime(lines, centres[timed - 2]!) : undefined
  return centres.slice(1).map((to, column) => {
    if (time !== undefined && column === timed - 1) return time - 1
    const from = Math.max(centres[column]! + 1, column === timed && time !== undefined ? Math.min(time + 2, to - 1) : 0)
    const blank = Array.from(
      { length: to - from },
      (_, i) => lines.filter(line => (line[from + i] ?? ' ') === ' ').length,
    )
    const wanted = startBetween(lines, from, to, whole?.[column])
    return from + (wanted === undefined ? lastOfWidest(blank) : nearestTo(wanted - from, blank, lines, from))
  })
}

export const timeColumn = (heads: string[]) => heads.findIndex(head => TIME_HEAD.test(head))
/** What a cell of a column of times begins with. */
const TIME =
  /(?<= )(?:(?:Trước|Xong|Quý|Tháng|H[ằà]ng|Thường xuyên|Thường|Năm 20|Cuối|Đầu|Từ (?:ngày|tháng|quý)|Trong (?:năm|tháng|quý)|Hết (?:năm|tháng|quý)|Giai đoạn|Chậm nhất|Mỗi (?:năm|quý|tháng))(?!\p{L})|\d{1,2}\/\d{1,2}(?!\d)|(?:0?1|0?6) (?:tháng|lần)\/|20\d{2} ?- ?20\d{2})/gu
/** And with what a further line of it may. */
const TIME_GOES_ON = /(?<= )(?:(?:IV|I{1,3}|\d{1,2})\/20|xuyên(?!\p{L})|20\d{2}(?!\d))/gu

/** Where the first time of a row stands, right of the column two before its own. */
function firstTime(lines: string[], from: number): number | undefined {
  const starts = lines.flatMap(line =>
    matchesOf(TIME, line)
      .map(({ index }) => index)
      .filter(at => at > from),
  )
  return starts.length > 0 ? Math.min(...starts) : undefined
}

/** In a line that has a time the column of times begins with it, if not far from where it begins in the other lines. */
export function withTime(line: string, ends: number[], column: number): number[] {
  const end = ends[column - 1]
  if (end === undefined) return ends
  const starts = [TIME, TIME_GOES_ON].flatMap(of => matchesOf(of, line).map(({ index }) => index - 1))
  const own = starts.filter(at => Math.abs(at - end) <= SHIFT).sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0]
  return own === undefined ? ends : ends.with(column - 1, own)
}
const SHIFT = 12

/** "Trước" and "15/4 Kế hoạch": the figures belong to the time before them. */
export function withFigures(cells: Piece[], column: number): Piece[] {
  const at = cells.findIndex(cell => cell.column === column)
  const [time, next] = [cells[at], cells[at + 1]]
  const figures = next && FIGURES.exec(next.text)?.[0]
  if (!time || !figures || !OPEN_TIME.test(time.text)) return cells
  const whole = { ...time, text: `${time.text} ${figures}`, end: next.start + figures.length }
  const left = next.text.slice(figures.length).trimStart()
  const rest = left ? [{ ...next, text: left, start: next.end - left.length }] : []
  return [...cells.slice(0, at), whole, ...rest, ...cells.slice(at + 2)]
}
const OPEN_TIME = /(?:^|(?<= ))(?:trước|ngày|quý|tháng|năm|từ|đến|hết)$/iu
const FIGURES = /^(?:\d[\d/.]*|(?:IV|I{1,3})(?:\/20\d{2})?)(?= |$)/u

/** Before the cells of the next column: in each line the last piece that begins between the two heads, at the place where most do. */
function startBetween(lines: string[], from: number, to: number, whole?: number): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const last = piecesOf(line).findLast(({ start }) => start > from && start <= to)
    if (last) counts.set(last.start - 1, (counts.get(last.start - 1) ?? 0) + 1)
  }
  const away = (at: number) => Math.abs(at - (whole ?? at))
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || away(a[0]) - away(b[0]) || a[0] - b[0])
  // Words set far apart in one cell stand alone in their line.
  return best && (best[1] > 1 || away(best[0]) <= NEAR) ? best[0] : whole
}
const NEAR = 3

function lastOfWidest(blank: number[]): number {
  const most = Math.max(...blank)
  let [best, width, run] = [0, 0, 0]
  for (const [at, count] of blank.entries()) {
    run = count === most ? run + 1 : 0
    if (run >= width && run > 0) [best, width] = [at, run]
  }
  return best
}

/** A place inside a phrase, before small letters, or where a line has a word, is rather not taken. */
function nearestTo(wanted: number, blank: number[], lines: string[], from: number): number {
  const cost = (at: number) =>
    Math.abs(at - wanted) +
    (lines.some(line => /^\S \p{Ll}/u.test(line.slice(from + at - 1, from + at + 2))) ? INSIDE : 0) +
    (lines.length - blank[at]!) * ACROSS
  let best = 0
  for (let at = 1; at < blank.length; at++) if (cost(at) < cost(best)) best = at
  return best
}
const INSIDE = 2
const ACROSS = 3

/** The cells of a line, cut where its columns end or at the space that is nearest. */
export function cellsOfLine(line: string, ends: number[]): Piece[] {
  const cuts: number[] = []
  for (const end of ends) cuts.push(Math.max(cutNear(line, end), cuts.at(-1) ?? 0))
  return [0, ...cuts].flatMap((from, column) => {
    const letters = line.slice(from, cuts[column])
    const text = letters.trim()
    const start = from + letters.length - letters.trimStart().length
    return text ? [{ text, start, end: start + text.length, column }] : []
  })
}

/** The space nearest to where a column ends, rather one before a capital or a wide one. */
function cutNear(line: string, end: number): number {
  let best = line.length
  let least = Number.POSITIVE_INFINITY
  for (let at = Math.max(0, end - FARTHEST); at <= end + FARTHEST; at++) {
    if ((line[at] ?? ' ') !== ' ') continue
    const beside = line.slice(Math.max(0, at - 1), at + 2)
    const away = Math.abs(at - end) + (/ {2}/.test(beside) ? 0 : /\p{Lu}$/u.test(beside) ? 1 : 2)
    if (away < least) [best, least] = [at, away]
  }
  return best
}
