/** Columns set with spaces: where the heads of a table stand, where its columns part, and the cells of a line. */

/** Letters of a line: [start, end) counts from the line's beginning. */
export type Piece = { text: string; start: number; end: number; column: number }

export type Heads = { texts: string[]; centres: number[] }

const PIECE = /\S+(?: \S+)*/g
/** Heads begin with a capital: one space alone may part two of them. */
const HEAD = /\S+(?: (?!\p{Lu}\p{Ll})\S+)*/gu
/** How far from the place where a column ends a line may be cut, in letters. */
const SLIP = 4

export const piecesOf = (line: string) => matched(line, PIECE)

export const headPieces = (line: string) => matched(line, HEAD)

function matched(line: string, pattern: RegExp): Piece[] {
  return [...line.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
    column: -1,
  }))
}

/** The heads that stand in some lines: pieces one above another are one head. Sets the column of each piece. */
export function headsFrom(lines: Piece[][]): Heads {
  const reach: [number, number][] = []
  for (const { start, end } of lines.flat().sort((a, b) => a.start - b.start)) {
    const last = reach.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else reach.push([start, end])
  }
  const texts = reach.map(() => '')
  for (const piece of lines.flat()) {
    piece.column = reach.findIndex(([start, end]) => piece.start < end && piece.end > start)
    texts[piece.column] = `${texts[piece.column]} ${piece.text}`.trim()
  }
  return { texts, centres: reach.map(([start, end]) => (start + end) >> 1) }
}

/** Where each column ends: of the places between two heads that most lines leave blank, the one before the next column's cells. */
export function endsOfColumns(lines: string[], { centres }: Heads, whole?: number[]): number[] {
  return centres.slice(1).map((to, column) => {
    const from = centres[column]! + 1
    const blank = Array.from(
      { length: to - from },
      (_, i) => lines.filter(line => (line[from + i] ?? ' ') === ' ').length,
    )
    const most = Math.max(...blank)
    const places = blank.flatMap((count, i) => (count === most ? [from + i] : []))
    const wanted = startBetween(lines, from, to) ?? whole?.[column]
    return wanted === undefined ? lastOfWidest(places) : nearestTo(wanted, places, lines)
  })
}

/** Before the first cell of the next column: in each line the last piece that begins between the two heads. */
function startBetween(lines: string[], from: number, to: number): number | undefined {
  const starts = lines.flatMap(line => {
    const pieces = piecesOf(line)
    const last = pieces.findLast(({ start }, i) => i > 0 && start > from && start <= to)
    return last ? [last.start - 1] : []
  })
  return starts.length > 0 ? Math.min(...starts) : undefined
}

function lastOfWidest(places: number[]): number {
  let [best, width, run] = [places[0]!, 0, 0]
  for (const [i, at] of places.entries()) {
    run = at - 1 === places[i - 1] ? run + 1 : 1
    if (run >= width) [best, width] = [at, run]
  }
  return best
}

/** A place inside a phrase, before small letters, is rather not taken. */
function nearestTo(wanted: number, places: number[], lines: string[]): number {
  const cost = (at: number) =>
    Math.abs(at - wanted) + (lines.some(line => /^\S \p{Ll}/u.test(line.slice(at - 1, at + 2))) ? INSIDE : 0)
  return places.reduce((best, at) => (cost(at) < cost(best) ? at : best))
}
const INSIDE = 2

/** The cells of a line, cut where its columns end; undefined where a word stands across. */
export function cellsOfLine(line: string, ends: number[]): Piece[] | undefined {
  const cuts: number[] = []
  for (const end of ends) {
    const at = cutNear(line, end)
    if (at === undefined) return undefined
    cuts.push(Math.max(at, cuts.at(-1) ?? 0))
  }
  return [0, ...cuts].flatMap((from, column) => {
    const letters = line.slice(from, cuts[column])
    const text = letters.trim()
    const start = from + letters.length - letters.trimStart().length
    return text ? [{ text, start, end: start + text.length, column }] : []
  })
}

/** The space nearest to where a column ends, rather one before a capital or a wide one. */
function cutNear(line: string, end: number): number | undefined {
  if ((line[end] ?? ' ') === ' ') return end
  let best: number | undefined
  let least = SLIP + 1
  for (let at = end - SLIP; at <= end + SLIP; at++) {
    if (line[at] !== ' ') continue
    const away = Math.abs(at - end) + (/[\p{Lu}\d ]/u.test(line[at + 1] ?? ' ') ? 0 : 1)
    if (away < least) [best, least] = [at, away]
  }
  return best
}
