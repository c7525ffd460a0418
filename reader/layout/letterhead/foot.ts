/** The foot of a paper that a web page keeps in one row of a table, its lines run together: "| Nơi nhận: - Bộ trưởng; - Lưu: VT. | KT. BỘ TRƯỞNG … |". */
import { cut } from '../../text/text.ts'
import type { Strip } from '../strip.ts'
import { cutApart } from '../table/unflatten.ts'

const RECIPIENTS = /^[^\p{L}]{0,4}Nơi nhận ?[:.]/iu
const RUN_TOGETHER = /[:;] ?- ?\p{L}/u
/** No list of recipients is longer than this, in letters. */
const LONGEST = 1500

/** Puts such rows back into lines: the recipients, then the signature. */
export function cutFeet(strips: Strip[]): void {
  for (let i = strips.length - 1; i >= 0; i--) {
    const table = footAt(strips, i)
    if (table === undefined) {
      const stretches = barredFoot(strips[i]!) ?? runTogether(strips[i]!)
      if (stretches) strips.splice(i, 1, ...stretches.flatMap(cutApart))
      continue
    }
    const foot = strips.slice(i, i + 2).filter(strip => strip.cell?.table === table)
    for (const strip of foot) strip.cell = undefined
    strips.splice(i, foot.length, ...foot.flatMap(cutApart))
  }
}

/** A bar is what is left of the table on such a line. */
const BAR = / \| ?/u

/** The columns of a line that a bar parts: "Nơi nhận: | KT. BỘ TRƯỞNG", "- Lưu: VT. | Nguyễn Văn An |". */
export function halvesOf(strip: Strip): [Strip, Strip] | undefined {
  const { text } = strip.flow
  const bar = !strip.cell && text.includes(' | ') && text[0] !== '|' ? BAR.exec(text) : null
  if (!bar) return undefined
  const right = text.slice(bar.index + bar[0].length).replace(/[ |]+$/u, '')
  if (!right || right.includes('|')) return undefined
  const from = bar.index + bar[0].length
  const half = (start: number, end: number): Strip => ({
    ...strip,
    flow: cut(strip.flow, start, end),
    columns: undefined,
  })
  return [half(0, bar.index), { ...half(from, from + right.length), right: true, gap: 0 }]
}

const barredFoot = (strip: Strip) =>
  strip.flow.text.includes(' | ') &&
  strip.flow.text.length <= LONGEST &&
  RECIPIENTS.test(strip.flow.text) &&
  RUN_TOGETHER.test(strip.flow.text)
    ? halvesOf(strip)
    : undefined

/** "Nơi nhận: - Như trên; - Sở Y tế; - Lưu: VT." */
const runTogether = (strip: Strip) =>
  !strip.cell && strip.flow.text.length <= LONGEST && RECIPIENTS.test(strip.flow.text) && LISTED.test(strip.flow.text)
    ? [strip]
    : undefined
const LISTED = /; ?- ?\p{L}.*; ?- ?\p{L}/u

/** The table of which the foot is the only row, its columns no more than two. */
function footAt(strips: Strip[], at: number): number | undefined {
  const { cell, flow } = strips[at]!
  if (!cell || cell.row > 0 || cell.col > 0 || flow.text.length > LONGEST) return undefined
  if (!RECIPIENTS.test(flow.text) || !RUN_TOGETHER.test(flow.text)) return undefined
  const others = strips.slice(at + 1, at + 4).filter(other => other.cell?.table === cell.table)
  return others.length < 2 && others.every(other => other.cell!.row === 0) ? cell.table : undefined
}
