/** Tables of work set with spaces whose rows no number counts: a row begins where the work and the body both do. */
import { fold } from '../../words/fold.ts'
import type { Strip } from '../strip.ts'
import {
  CLAUSE,
  cellText,
  continuesHead,
  END,
  endsIn,
  type Found,
  HEAD_LINES,
  isProse,
  type Line,
  opensBody,
  SECTION,
  WHO,
} from './aligned.ts'
import { cellsOfLine, type Heads, headsFrom, timeColumn } from './columns.ts'
import { HEAD, WHO_HEAD, WORK_HEAD } from './table.ts'

/** Lines of one table. */
const LONGEST = 400
/** Two wide gaps are so many spaces more than the clean line has. */
const GAPS = 4

/** The table whose heads stand on the line `at`: the work and who leads among three or more. */
export function unnumberedAt(strips: Strip[], at: number, line: (strip: Strip) => Line): Found | undefined {
  const { flow, from, to: end } = strips[at]!
  if (end - from < flow.text.length + GAPS || !HEAD.test(fold(flow.text.slice(0, 30)))) return undefined
  const first = line(strips[at]!)
  if (first.pieces.length < 3 || !first.pieces.every(({ text }) => text.length < 50 && HEAD.test(fold(text))))
    return undefined
  let to = at + 1
  while (to < strips.length && to < at + HEAD_LINES && continuesHead(line(strips[to]!))) to++
  const headed = strips.slice(at, to).map(line)
  const heads = headsFrom(headed.map(({ pieces }) => pieces))
  const who = heads.texts.findIndex(head => WHO_HEAD.test(head) || WHO.test(head))
  const work = heads.texts.findIndex((head, i) => i !== who && WORK_HEAD.test(head))
  if (heads.texts.length < 3 || who < 0 || work < 0) return undefined
  const below = linesBelow(strips, to, heads, line)
  const rows = rowsOf(below, work, who)
  const timed = timeColumn(heads.texts)
  return rows.length > 1 && rows.every(row => isSection(row[0]!) || opensBody(cellText(row, who)))
    ? {
        ...{ from: at, to: to + below.length, heads: headed, rows, width: heads.texts.length },
        ...(timed >= 0 && timed < work ? { reaches: timed } : {}),
      }
    : undefined
}

/** The lines of the rows, cut into cells. */
function linesBelow(strips: Strip[], from: number, heads: Heads, line: (strip: Strip) => Line): Line[] {
  const ahead: Line[] = []
  for (let at = from; at < Math.min(strips.length, from + LONGEST); at++) {
    const next = line(strips[at]!)
    const text = next.strip.flow.text
    if (next.strip.cell || END.test(text)) break
    if (next.pieces.length === 1 && (CLAUSE.test(text) || next.strip.gap > 0) && !rowBelow(strips, at, line)) break
    ahead.push(next)
  }
  const ends = endsIn(
    ahead.filter(({ pieces }) => pieces.length > 1),
    heads,
  )
  const lines: Line[] = []
  for (const { strip, raw, pieces } of ahead) {
    const section = pieces.length === 1 && SECTION.test(strip.flow.text)
    if (!section && pieces.length === 1 && isProse(pieces[0]!, ends)) break
    const whole = [{ text: strip.flow.text, start: 0, end: raw.length, column: -1 }]
    lines.push({ strip, raw, pieces: section ? whole : cellsOfLine(raw, ends) })
  }
  return lines
}

/** Behind a line that may be a section, or one more of the row above, the table goes on. */
const rowBelow = (strips: Strip[], at: number, line: (strip: Strip) => Line) =>
  strips.slice(at + 1, at + 3).some(strip => !strip.cell && line(strip).pieces.length > 2)

const isSection = ({ pieces }: Line) => pieces[0]?.column === -1

/** A row begins where both its work and who leads begin, each with a capital; sections stand by themselves. */
function rowsOf(lines: Line[], work: number, who: number): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (!last || isSection(line) || isSection(last[0]!) || opensRow(line, work, who)) rows.push([line])
    else last.push(line)
  }
  return rows
}

const opensRow = (line: Line, work: number, who: number) =>
  /^["“]?[\p{Lu}\d-]/u.test(cellText([line], work)) && opensBody(cellText([line], who))
