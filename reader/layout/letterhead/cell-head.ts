/** The head of a paper that a program keeps in one row of a table, the lines of each cell run together: "| SỞ Y TẾ ------- Số: 12/KH-SYT | CỘNG HÒA … |". */
import { matchesOf } from '../../scanner/matches.ts'
import { cut } from '../../text/text.ts'
import { isMotto } from '../begins.ts'
import { isCapitals } from '../paragraph/paragraph.ts'
import type { Strip } from '../strip.ts'
import { cutApart } from '../table/unflatten.ts'

/** Strips in which such a row may stand, and the most letters of its cells. */
const FIRST = 8
const LONGEST = 400
const NUMBER = / S[ốóô] ?: ?[\d ….]{0,8}\/ ?\p{Lu}/u
const DAY = / (?=(?:\p{Lu}\p{Ll}+ ){1,4}?\p{Lu}?\p{Ll}*, ?ngày [\d ….]{0,5} ?tháng )/u
/** The rule below a body or the motto, and where the next line must begin. */
const SEAM = new RegExp(
  String.raw` ?(?:\\?[-_–—*=]){3,} ?| (?=S[ốóô] ?: ?[\d ….]{0,8}\/)| (?=V ?\/ ?v )|(?<=Hạnh phúc) |${DAY.source}`,
  'giu',
)

/** Puts the cells of that row back into lines. */
export function cutHeads(strips: Strip[]): void {
  for (let i = Math.min(FIRST, strips.length) - 1; i >= 0; i--)
    if (isRunTogether(strips, i)) strips.splice(i, 1, ...linesOf(strips[i]!).flatMap(cutApart))
}

function isRunTogether(strips: Strip[], at: number): boolean {
  const { cell, flow } = strips[at]!
  if (!cell || cell.row > 0 || flow.text.length > LONGEST) return false
  if (isMotto(flow.text)) return /(?:Hạnh phúc|VIỆT NAM) .{4}/u.test(flow.text)
  return (
    (NUMBER.test(flow.text) || isCapitals(flow.text)) &&
    strips.slice(0, FIRST).some(other => other.cell?.table === cell.table && isMotto(other.flow.text))
  )
}

function linesOf(strip: Strip): Strip[] {
  const { flow } = strip
  const lines: Strip[] = []
  let from = 0
  const end = flow.text.length
  for (const [start, to] of [...matchesOf(SEAM, flow.text).map(m => [m.index, m.index + m[0].length]), [end, end]]) {
    if (start! > from) lines.push({ ...strip, flow: cut(flow, from, start!) })
    from = to!
  }
  return lines
}
