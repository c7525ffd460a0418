/** Where the rows of a table begin whose numbers stand at the head or in the middle of their rows. */
import type { Piece } from './columns.ts'

const ROW = /^(?:\d{1,2}\.)?\d{1,3}[.)]?$/u

type Placed = { gap: number; pieces: Piece[] }

/** [from, to) of each row and of each line that is a section of its own. */
export function rowStarts(lines: Placed[], work: number): [number, number][] {
  const numbered = lines.flatMap((line, i) => (isNumbered(line) ? [i] : []))
  const starts: number[] = []
  for (const [k, at] of numbered.entries()) {
    const before = numbered[k - 1] ?? -1
    const section = lastSection(lines, at)
    // Whatever stands between the heads or a section and the first number is the first row's.
    starts.push(section >= before || before < 0 ? section + 1 : startOf(lines, work, starts.at(-1)!, before, at))
  }
  const cuts = [...starts, ...lines.flatMap((line, i) => (isSection(line) ? [i] : []))].sort((a, b) => a - b)
  return cuts.map((from, i) => [from, cuts[i + 1] ?? lines.length])
}

const isNumbered = ({ pieces }: Placed) => pieces[0]?.column === 0 && ROW.test(pieces[0].text)
const isSection = ({ pieces }: Placed) =>
  pieces[0]?.column === -1 || (pieces[0]?.column === 0 && !ROW.test(pieces[0].text))

/** The section above line `at`, which no row reaches over; -1 where there is none. */
const lastSection = (lines: Placed[], at: number) => lines.findLastIndex((line, i) => i < at && isSection(line))

const opensWork = ({ pieces }: Placed, work: number) =>
  pieces.some(piece => piece.column === work && /^[\p{Lu}\d“"(-]/u.test(piece.text))

const hasWork = ({ pieces }: Placed, work: number) => pieces.some(piece => piece.column === work)

/** A row begins behind a blank line, or where its work opens with a capital; of several such lines the one is taken that leaves the number before it in the middle of its row. */
function startOf(lines: Placed[], work: number, started: number, before: number, at: number): number {
  const between = Array.from({ length: at - before }, (_, i) => before + 1 + i)
  const blank = between.filter(i => lines[i]!.gap > 0)
  const opening = blank.length > 0 ? blank : between.filter(i => mayOpen(lines, work, i, at))
  if (opening.length === 0) return at
  const wanted = before > started ? before + (before - started) + 1 : at
  return opening.reduce((best, i) => (Math.abs(i - wanted) < Math.abs(best - wanted) ? i : best))
}

/** Its work opens with a capital, or beside it stands no work and the next work does. */
function mayOpen(lines: Placed[], work: number, i: number, at: number): boolean {
  const next = lines.slice(i, at + AHEAD).find(line => hasWork(line, work))
  return next === undefined || opensWork(next, work)
}
/** The work of a row begins no further than this below its number, in lines. */
const AHEAD = 4
