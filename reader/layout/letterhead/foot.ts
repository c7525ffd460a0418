/** The foot of a paper that a web page keeps in one row of a table, its lines run together: "| Nơi nhận: - Bộ trưởng; - Lưu: VT. | KT. BỘ TRƯỞNG … |". */
import type { Strip } from '../strip.ts'
import { cutApart } from '../table/unflatten.ts'

const RECIPIENTS = /^[^\p{L}]{0,4}Nơi nhận ?[:.]/iu
/** No list of recipients is longer than this, in letters. */
const LONGEST = 1500

/** Puts such rows back into lines: the recipients, then the signature. */
export function cutFeet(strips: Strip[]): void {
  for (let i = strips.length - 1; i >= 0; i--) {
    const table = footAt(strips, i)
    if (table === undefined) continue
    const foot = strips.slice(i, i + 2).filter(strip => strip.cell?.table === table)
    for (const strip of foot) strip.cell = undefined
    strips.splice(i, foot.length, ...foot.flatMap(cutApart))
  }
}

/** The table of which the foot is the only row, its columns no more than two. */
function footAt(strips: Strip[], at: number): number | undefined {
  const { cell, flow } = strips[at]!
  if (!cell || cell.row > 0 || cell.col > 0 || flow.text.length > LONGEST) return undefined
  if (!RECIPIENTS.test(flow.text) || !/[:;] ?- ?\p{L}/u.test(flow.text)) return undefined
  const others = strips.slice(at + 1, at + 4).filter(other => other.cell?.table === cell.table)
  return others.length < 2 && others.every(other => other.cell!.row === 0) ? cell.table : undefined
}
