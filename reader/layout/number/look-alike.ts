/** Numbers and letters that optical reading took for others: a marker is what those before and behind it require. */

import { isCapitals } from '../paragraph/paragraph.ts'
import type { Part } from '../parts.ts'
import type { Strip } from '../strip.ts'
import { LEVEL, type Marker, markerOf, POINTS } from './outline.ts'

/** What the letter of a point is read as. */
const READ_AS: Record<string, readonly string[]> = {
  a: ['4', 'ä', 'â', 'à', 'á', 'ã', '@'],
  b: ['6', 'ð', 'D', 'B'],
  c: ['©', 'c©', 'e', '€', '¢', '0', 'o', 'O'],
  d: ['đ', 'đd', 'dđ', '4', 'ä', 'ả'],
  đ: ['d', 'đd', 'dđ', '3', 'ä', 'ð'],
  e: ['c', '©', '€'],
  g: ['ø', 'gø', '8', '9', 'q'],
  h: ['b', 'n'],
  i: ['1', '¡', 'ï', 'í', 'ì', 'l', 'I', 'j', '!', ''],
  l: ['1', 'I', 'i', 'ï', 'Ï', 'J', 'D', 'Ù', '!', ']'],
}
/** "¡) Rà soát", "__ 0) Xây dựng", ") Phối hợp": strokes, and three letters or marks at most before the bracket. */
const POINT_HEAD = /^[^\p{L}\p{N}(“"]{0,4}[^\s()“"]{0,3}\) ?(?=[\p{Lu}\d“"])/u
const STROKES = /[)_\s|~'’`:\\.,„¬-]/gu

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']
/** Two strokes that ran together; the others are three. */
const TWO_STROKES = /^(?:H|IL|LI|I1|1I|Il|lI|TI)$/

/** "D Chia sẻ", "1 Rà soát": the bracket is lost too. "Ở" is a word. */
const BARE_HEAD = /^(?!Ở )[^\s\p{Ll}(“"+-]{1,2} (?=\p{Lu}\p{Ll}+ )/u

type Line = { strip: Strip; at: number; annex: number; marker: Marker | undefined; head: string | undefined }

/** Sets the marker of each line whose printed one is damaged, where its neighbours leave no other. */
export function settleMarkers(strips: Strip[], parts: Part[]): void {
  const lines: Line[] = []
  for (const [i, strip] of strips.entries()) {
    if (parts[i]!.name !== 'body' || strip.cell || strip.apart) continue
    const head = strip.flow.text.slice(0, 9).includes(')') ? POINT_HEAD.exec(strip.flow.text)?.[0] : undefined
    const marker = markerOf(strip.flow.text)
    if (head !== undefined || (marker && marker.level < LEVEL.dash))
      lines.push({ strip, at: i, annex: parts[i]!.annex, marker, head })
  }
  settlePoints(lines)
  settleBare(lines, strips)
  settleRomans(lines)
  settleNumbers(lines)
}

function set(line: Line, label: string, level: number): void {
  line.marker = { label, level, length: line.head?.length ?? line.marker!.length }
  line.strip.marker = line.marker
}

const levelOf = (line: Line | undefined) => line?.marker?.level ?? 0
const printedIn = (line: Line) => (line.head ?? '').replace(STROKES, '')
/** Place of a point's letter in the alphabet; -1 where the line begins with none. */
const orderOf = (line: Line | undefined) => (levelOf(line) === LEVEL.point ? POINTS.indexOf(line!.marker!.label) : -1)
const looksLike = (line: Line, order: number) =>
  line.head !== undefined && (READ_AS[POINTS[order] ?? ''] ?? []).includes(printedIn(line))

function settlePoints(lines: Line[]): void {
  // Once "d" and "đ" follow one another as "đ" and "đ", the paper has lost the difference.
  const merged = lines.some((line, i) => line.marker?.label === 'đ' && lines[i - 1]?.marker?.label === 'đ')
  let last = -1
  for (const [i, line] of lines.entries()) {
    if (line.annex !== lines[i - 1]?.annex) last = -1
    if (line.head !== undefined && orderOf(line) !== last + 1 && isPointAt(lines, i, last + 1, merged))
      set(line, POINTS[last + 1]!, LEVEL.point)
    if (orderOf(line) >= 0) last = orderOf(line)
    else if (line.marker && line.marker.level < LEVEL.point) last = -1
  }
}

/** Can line `i` be no other than the point at `order`? */
function isPointAt(lines: Line[], i: number, order: number, merged: boolean): boolean {
  const line = lines[i]!
  const next = lines[i + 1]
  const isLast = !next || (next.head === undefined && next.marker!.level < LEVEL.point)
  if (orderOf(line) === 0 || order >= POINTS.length) return false
  // A letter that was printed so is another only where it looks like it: "c, đ, đ" is "c, d, đ".
  if (orderOf(line) > 0 && line.marker!.label === printedIn(line)) {
    if (order === 0 || !looksLike(line, order)) return false
    if (isLast) return line.marker!.label === 'e' || (merged && line.marker!.label === 'đ')
    return orderOf(next) === order + 1 || looksLike(next!, order + 1)
  }
  if (order === 0) return orderOf(next) === 1 && !follows(lines[i - 1], line)
  if (orderOf(next) === order + 1 || (POINTS[order] === 'd' && orderOf(next) === order + 2)) return true
  return looksLike(line, order) && (isLast || looksLike(next!, order + 1))
}

/** "7)", "8)"; not "7.", "8)". */
const follows = (before: Line | undefined, line: Line) =>
  before?.head !== undefined && Number(before.marker?.label) + 1 === Number(line.marker?.label)

/** Between two points that leave one out, the one line that begins with a letter or mark of its own. */
function settleBare(lines: Line[], strips: Strip[]): void {
  for (const [i, line] of lines.entries()) {
    const order = orderOf(line)
    if (order < 0 || orderOf(lines[i + 1]) !== order + 2) continue
    const bare = strips.slice(line.at + 1, lines[i + 1]!.at).filter(({ flow }) => BARE_HEAD.test(flow.text))
    if (bare.length === 1)
      bare[0]!.marker = {
        label: POINTS[order + 1]!,
        level: LEVEL.point,
        length: BARE_HEAD.exec(bare[0]!.flow.text)![0].length,
      }
  }
}

function settleRomans(lines: Line[]): void {
  let last = 0
  let settled = false
  for (const [i, line] of lines.entries()) {
    if (line.annex !== lines[i - 1]?.annex || (levelOf(line) > 0 && levelOf(line) < LEVEL.roman)) last = 0
    if (levelOf(line) !== LEVEL.roman || !/^\P{L}*[IVXHLT1l]/u.test(line.strip.flow.text)) continue
    if (isOne(lines, i)) {
      set(line, '1', LEVEL.number)
      continue
    }
    const own = ROMANS.indexOf(line.marker!.label) + 1
    const next = nextRoman(lines, i)
    if (own === 0) {
      const least = TWO_STROKES.test(line.marker!.label) ? 2 : 3
      last = Math.max(last + 1, next === 3 || next === 4 ? next - 1 : least)
      set(line, ROMANS[last - 1]!, LEVEL.roman)
      settled = true
    } else {
      // Behind strokes that ran together "II" has lost one of its own.
      const lost = settled && own === last && (next === undefined || next === own + 2)
      last = lost ? own + 1 : own
      if (lost) set(line, ROMANS[last - 1]!, LEVEL.roman)
      settled = false
    }
  }
}

/** "II. NỘI DUNG" / "I. Mục đích" / "2. Yêu cầu": the figure 1. */
function isOne(lines: Line[], i: number): boolean {
  const { marker, strip } = lines[i]!
  if (marker!.label !== 'I' || isCapitals(strip.flow.text.slice(marker!.length))) return false
  return levelOf(lines[i - 1]) === LEVEL.roman && lines[i + 1]?.marker?.label === '2'
}

/** The next roman number that is printed clean. */
function nextRoman(lines: Line[], from: number): number | undefined {
  for (const [i, line] of lines.slice(from + 1).entries()) {
    if (levelOf(line) > 0 && levelOf(line) < LEVEL.roman) return undefined
    if (levelOf(line) !== LEVEL.roman || isOne(lines, from + 1 + i)) continue
    return ROMANS.indexOf(line.marker!.label) + 1 || undefined
  }
  return undefined
}

/** "4.", "Š.", "6." */
function settleNumbers(lines: Line[]): void {
  const numbers = lines.filter(line => levelOf(line) > 0 && levelOf(line) <= LEVEL.number)
  for (const [i, line] of numbers.entries()) {
    const before = Number(numbers[i - 1]?.marker?.label)
    if (!/^\P{N}$/u.test(line.marker!.label) || levelOf(line) !== LEVEL.number) continue
    if (Number(numbers[i + 1]?.marker?.label) === before + 2) set(line, String(before + 1), LEVEL.number)
  }
}
