/** The printed text and the form that rules read, with a map from one back to the other. */

import type { Page } from '../page.ts'
import type { LinePlace, Span } from '../reading.ts'
import { matchesOf } from '../scanner/matches.ts'
import { BULLET, OTHER_LETTERS, sameLetters } from './letters.ts'

/** A stretch of clean text [at, at + size) and the printed letters [from, to) it came from; of equal length, it maps letter by letter. */
export type Run = { at: number; size: number; from: number; to: number }

/** Clean text: composed letters, single spaces, no marks of Markdown, one flowing line. */
export type Flow = { text: string; runs: Run[] }

/** All letters of a paper: lines joined by \n, pages by \f, and where each line stands. */
export function printedText(pages: Page[]): { text: string; lines: LinePlace[] } {
  const lines: LinePlace[] = []
  const parts: string[] = []
  let at = 0
  for (const [p, page] of pages.entries()) {
    if (p > 0) at += parts.push('\f') && 1
    for (const [l, line] of page.lines.entries()) {
      if (l > 0) at += parts.push('\n') && 1
      lines.push({ start: at, end: at + line.text.length, page: page.number, line: l })
      parts.push(line.text)
      at += line.text.length
    }
  }
  return { text: parts.join(''), lines }
}

// A letter with its marks, odd or doubled spaces and those before a closing mark, letters of no width, tags, marks of Markdown: whatever is not read as it stands.
const ODD =
  /\P{M}\p{M}+| (?=[,;:)])|(?<=\() |[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\p{M}\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u0008]|<\/?[a-zA-Z][^<>]{0,60}>|\*+|`+|[_\u2013\u2014]{3,}|-{4,}|\\(?=[\\`*_{}[\]()#+\-.!|~>])/gu
const ODD_LETTER =
  /[\p{M}\t\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u0000-\u0008<*`\\_\u2013\u2014]/u
const AFTER_VOWEL = /[àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴíúÚ]/
const MARKED_I = /[íìỉĩÍÌỈĨ]/
/** Marks before which no blank is read. */
const CLOSING_MARK = /[,;:)]/
const ODDLY = 1
const OTHERWISE = 2
const MAYBE_MOVED = 4
const MAYBE_I = 8
const BLANK_OR_MARK = 16
/** Which letters of the basic plane keep a line from being taken as it stands. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return (
    (ODD_LETTER.test(letter) ? ODDLY : 0) |
    (letter.search(OTHER_LETTERS) === 0 || BULLET.test(`${letter}a`) ? OTHERWISE : 0) |
    (AFTER_VOWEL.test(letter) ? MAYBE_MOVED : 0) |
    (MARKED_I.test(letter) ? MAYBE_I : 0) |
    (/[ -]/.test(letter) || CLOSING_MARK.test(letter) ? BLANK_OR_MARK : 0)
  )
})

/** o, O, u, U, q, Q: the marked letter behind them may be set the other way. */
const BEFORE_MOVED = new Set([111, 79, 117, 85, 113, 81])
/** k, K, l, L, m, M, t, T: the i behind them may be a y. */
const BEFORE_I = new Set([107, 75, 108, 76, 109, 77, 116, 84])

/** What a line holds that is not read as it stands; most hold nothing. */
function kindsIn(raw: string): number {
  let kinds = 0
  let before = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    const kind = KINDS[code]!
    kinds |= kind
    if (kind >= MAYBE_MOVED) kinds |= kindBeside(kind, before, code, raw.charCodeAt(i + 1))
    before = code
  }
  return kinds
}

/** What a letter is by those beside it. */
function kindBeside(kind: number, before: number, code: number, next: number): number {
  if (kind & BLANK_OR_MARK) {
    if (code === 32) return before === 32 || before === 40 ? ODDLY : 0
    return before === (code === 45 ? 45 : 32) ? ODDLY : 0
  }
  // "qúy" goes on behind its mark; the others end the syllable.
  if (kind & MAYBE_MOVED && BEFORE_MOVED.has(before) && (code === 0xfa || code === 0xda || !isLatin(next)))
    return OTHERWISE
  return kind & MAYBE_I && BEFORE_I.has(before) && !isLatin(next) ? OTHERWISE : 0
}

const isLatin = (code: number) => (code | 32) >= 97 && (code | 32) <= 122

const FOOTNOTE_MARK = /<sup>\s*\[?\d{1,2}\]?\s*<\/sup>/gi

/** Cleans the printed letters [from, to) of `printed`, on one line. */
export function cleanText(printed: string, from: number, to: number): Flow {
  let start = from
  let end = to
  while (start < end && isSpace(printed.charCodeAt(start))) start++
  while (end > start && isSpace(printed.charCodeAt(end - 1))) end--
  const raw = printed.slice(start, end)
  const kinds = kindsIn(raw)
  if ((kinds & ODDLY) === 0)
    return {
      text: kinds & OTHERWISE ? sameLetters(raw) : raw,
      runs: raw ? [{ at: 0, size: raw.length, from: start, to: end }] : [],
    }
  const runs: Run[] = []
  let text = ''
  const keep = (letters: string, a: number, b: number) => {
    if (letters) runs.push({ at: text.length, size: letters.length, from: start + a, to: start + b })
    text += letters
  }
  const dropped = footnoteMarks(raw)
  let last = 0
  for (const odd of matchesOf(ODD, raw)) {
    const at = odd.index
    if (at < last) continue
    if (at > last) keep(raw.slice(last, at), last, at)
    const mark = dropped.get(at)
    last = mark ?? at + odd[0].length
    if (mark === undefined) keep(readOdd(odd[0], raw, at, text), at, last)
  }
  if (last < raw.length) keep(raw.slice(last), last, raw.length)
  return trimmed({ text: kindsIn(text) & OTHERWISE ? sameLetters(text) : text, runs })
}

/** Where a mark of a footnote begins, and where it ends. */
function footnoteMarks(raw: string): Map<number, number> {
  if (!raw.includes('<')) return NO_MARKS
  return new Map(matchesOf(FOOTNOTE_MARK, raw).map(m => [m.index, m.index + m[0].length]))
}

const NO_MARKS: Map<number, number> = new Map()

function readOdd(odd: string, raw: string, at: number, before: string): string {
  if (/^[\s\u00a0]/u.test(odd) || /^[\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(odd))
    return /[ (]$/.test(before) || CLOSING_MARK.test(raw[at + odd.length] ?? '') ? '' : ' '
  // A rule drawn with letters parts columns.
  if (/^[_\u2013\u2014]|^----/.test(odd)) return before.endsWith(' ') ? '' : ' '
  // A star before a space at the head of a line is a bullet, "(*)" a remark; all others are emphasis.
  if (odd[0] === '*') return odd === '*' && (raw[at - 1] === '(' || (before === '' && raw[at + 1] === ' ')) ? '*' : ''
  if (/^<br/i.test(odd)) return ' '
  if (odd.length > 1 && odd[0] !== '<' && odd[0] !== '`') return odd.normalize('NFC')
  return ''
}

function trimmed(flow: Flow): Flow {
  const text = flow.text.trim()
  return text.length === flow.text.length
    ? flow
    : cut(flow, flow.text.indexOf(text), flow.text.indexOf(text) + text.length)
}

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f)

/** The clean letters [start, end) of a flow, as a flow of their own. */
export function cut(flow: Flow, start: number, end: number): Flow {
  const runs: Run[] = []
  for (let i = firstRun(flow.runs, start); i < flow.runs.length; i++) {
    const run = flow.runs[i]!
    if (run.at >= end) break
    const a = Math.max(run.at, start)
    const b = Math.min(run.at + run.size, end)
    if (a >= b) continue
    const same = run.size === run.to - run.from
    runs.push({
      at: a - start,
      size: b - a,
      from: same ? run.from + (a - run.at) : run.from,
      to: same ? run.from + (b - run.at) : run.to,
    })
  }
  return { text: flow.text.slice(start, end), runs }
}

/** The first run that reaches beyond `start`: runs stand in order. */
function firstRun(runs: Run[], start: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.at + runs[middle]!.size <= start) low = middle + 1
    else high = middle
  }
  return low
}

const moved = ({ at, size, from, to }: Run, by: number): Run => ({ at: at + by, size, from, to })

const OPEN_SYMBOL = /(?:\d|[A-ZĐ])[/-](?:[A-ZĐ]{1,6}-)?$|[/][A-ZĐ]{2,}-$/u

/** Lines of one paragraph as one flow: a break is one space, but none inside a symbol ("1270/KH-" + "BCĐ138"). */
export function joined(flows: Flow[]): Flow {
  if (flows.length === 1) return flows[0]!
  const texts: string[] = []
  const runs: Run[] = []
  let at = 0
  let tail = ''
  for (const flow of flows) {
    if (!flow.text) continue
    const glued = /^[A-ZĐ]/u.test(flow.text) && OPEN_SYMBOL.test(tail)
    if (at > 0 && !glued) {
      texts.push(' ')
      at++
    }
    for (const run of flow.runs) runs.push(moved(run, at))
    texts.push(flow.text)
    at += flow.text.length
    tail = flow.text.slice(-24)
  }
  return { text: texts.join(''), runs }
}

/** Replaces clean letters [start, end) by others, which then stand for the same printed letters. */
export function replaced(flow: Flow, start: number, end: number, letters: string): Flow {
  const span = spanOf(flow, start, end)
  return joinedAsIs([
    cut(flow, 0, start),
    { text: letters, runs: [{ at: 0, size: letters.length, from: span.start, to: span.end }] },
    cut(flow, end, flow.text.length),
  ])
}

function joinedAsIs(flows: Flow[]): Flow {
  let at = 0
  const runs: Run[] = []
  for (const flow of flows) {
    for (const run of flow.runs) runs.push(moved(run, at))
    at += flow.text.length
  }
  return { text: flows.map(f => f.text).join(''), runs }
}

/** The printed place of clean letters [start, end); of a stretch that holds none, the place after it. */
export function spanOf(flow: Flow, start: number, end: number): Span {
  const part = cut(flow, start, end).runs
  const first = part[0]
  if (first) return { start: first.from, end: part[part.length - 1]!.to }
  const last = flow.runs.findLast(run => run.at + run.size <= start)
  const at = last ? last.to : (flow.runs[0]?.from ?? 0)
  return { start: at, end: at }
}

/** Letters with every break and run of spaces as one space, none at the ends. */
export function onOneLine(letters: string): string {
  return hasOddSpace(letters) ? letters.replace(/\s+/gu, ' ').trim() : letters
}

/** Whether there is a space that is doubled, at an end, or of another kind. */
function hasOddSpace(letters: string): boolean {
  let before = 32
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i)
    if (code === 32 ? before === 32 : code < 32 || (code >= 0x80 && SPACES.has(code))) return true
    before = code
  }
  return before === 32 && letters.length > 0
}

const SPACES = new Set([
  0x85,
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
])

/** The printed letters of clean text [start, end), breaks of line and runs of spaces as one space. */
export function quoteOf(printed: string, flow: Flow, start: number, end: number): string {
  const parts: string[] = []
  let last = -1
  for (const run of cut(flow, start, end).runs) {
    if (last >= 0 && /\s/.test(printed.slice(last, run.from))) parts.push(' ')
    parts.push(printed.slice(run.from, run.to))
    last = run.to
  }
  return onOneLine(parts.length === 1 ? parts[0]! : parts.join(''))
}
