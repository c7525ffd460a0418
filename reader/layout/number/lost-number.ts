/** Converters that drop automatic numbers run the paragraph into the one before: "… năm 2027.. Giao Sở Y tế:" is a clause of its own. */
import { cut } from '../../text/text.ts'
import type { Strip } from '../strip.ts'
import { LEVEL, type Marker, markerOf, POINTS } from './outline.ts'

/** The stop of the number behind that of the sentence; three are left out, and what optical reading makes of a stain. */
const LOST = /(?<=[\p{Ll}\d)]{2}|\p{Lu}{2})[.:]\. (?=\p{Lu}\p{Ll}+ |\p{Lu}{2,} \p{Lu}{2})/u
/** A sentence before it, in letters. */
const SENTENCE = 40

/** Strips as they are, cut where a number was lost. */
export function withLostNumbers(strips: Strip[]): Strip[] {
  return strips.flatMap((strip, i) =>
    strip.cell || !/[.:]\. /.test(strip.flow.text) ? [strip] : cutAt(strip, strips[i + 1]),
  )
}

function cutAt(strip: Strip, next: Strip | undefined): Strip[] {
  const { flow } = strip
  const at = LOST.exec(flow.text)
  if (!at || at.index < SENTENCE) return [strip]
  // A heading is known by what stands below it.
  if (!/[.;:]$/.test(flow.text) && !/^a\) /.test(next?.flow.text ?? '')) return [strip]
  const before = cut(flow, 0, at.index + 1)
  const behind = cut(flow, at.index + at[0].length, flow.text.length)
  const from = behind.runs[0]?.from ?? strip.from
  return [
    { ...strip, flow: before, to: before.runs.at(-1)?.to ?? strip.to, columns: undefined },
    ...cutAt({ ...strip, flow: behind, from, gap: 0, top: false, columns: undefined, cut: true, lost: true }, next),
  ]
}

type Line = { strip: Strip; marker: Marker | undefined }

/** Gives each of them the number that the ones before and behind leave out. */
export function settleLost(strips: Strip[]): void {
  const lines: Line[] = strips.flatMap(strip => {
    const marker = strip.marker ?? markerOf(strip.flow.text)
    return strip.lost || (marker && marker.level < LEVEL.dash) ? [{ strip, marker }] : []
  })
  for (const [i, { marker }] of lines.entries()) {
    const order = orderOf(marker)
    if (!marker || order === undefined) continue
    const end = lines.findIndex((line, n) => n > i && line.marker && line.marker.level <= marker.level)
    const row = lines.slice(i + 1, end < 0 ? lines.length : end)
    for (const [n, { strip }] of lostBehind(marker, row, lines[end]?.marker).entries())
      strip.marker = { label: labelAt(order + n + 1, marker.level), level: marker.level, length: 0 }
  }
}

/** The lost ones that go on with the row of `marker`: those that fill the gap before the next of its level, or the one that ends the row. */
function lostBehind(marker: Marker, row: Line[], next: Marker | undefined): Line[] {
  // Below "1.1" the lost one may be "1.2".
  if (row.some(line => line.marker?.label.includes('.'))) return []
  const lost = row.filter(({ strip }) => strip.lost)
  if (next?.level === marker.level) return orderOf(next) === orderOf(marker)! + lost.length + 1 ? lost : []
  return lost.filter(line => beginsRow(row, line)).slice(0, 1)
}

/** "d) …" / the lost one / "a) …" */
function beginsRow(row: Line[], line: Line): boolean {
  const i = row.indexOf(line)
  return row[i - 1]?.marker?.level === LEVEL.point && row[i + 1]?.marker?.label === 'a'
}

function orderOf(marker: Marker | undefined): number | undefined {
  if (marker?.level === LEVEL.number && /^\d+$/.test(marker.label)) return Number(marker.label)
  if (marker?.level === LEVEL.point) return POINTS.indexOf(marker.label) + 1 || undefined
  return undefined
}

const labelAt = (order: number, level: number) => (level === LEVEL.point ? POINTS[order - 1]! : String(order))
