/** Whether a line goes on with the paragraph of the line before it. */
import { markerOf } from '../number/outline.ts'
import type { Part } from '../parts.ts'
import type { Strip } from '../strip.ts'
import { tornName } from './torn-name.ts'

/** A line longer than a page is wide is a paragraph of its own. */
const WHOLE = 150

/** How the lines of a paper are set. */
export type Measure = {
  /** Letters of a full line, among the lines that are not whole paragraphs. */
  width: number
  /** Blank lines between the lines of one paragraph. */
  gap: number
  /** Every paragraph stands behind a blank line: what stands behind none goes on. */
  apart: boolean
}

export function measureOf(strips: Strip[], parts: Part[]): Measure {
  const lengths: number[] = []
  const gaps: number[] = []
  let whole = 0
  let broken = 0
  // Clauses, lines within a paragraph, and those of both that stand where the others of their kind do not.
  let [clauses, within, closed] = [0, 0, 0]
  for (const [i, strip] of strips.entries()) {
    if (parts[i]!.name !== 'body' || strip.apart || strip.cell) continue
    const { text } = strip.flow
    if (text.length < WHOLE) lengths.push(text.length)
    else whole++
    if (text.length > 40) gaps.push(strip.gap)
    if (markerOf(text)) {
      clauses++
      if (strip.gap === 0) closed++
    } else if (SMALL.test(text)) {
      within++
      if (strip.gap > 0) closed++
    }
    const next = strips[i + 1]?.flow.text
    if (next && SMALL.test(next) && !ENDS.test(text) && !markerOf(next)) broken++
  }
  // Where every third line is a whole paragraph, and hardly one goes on in small letters, the short ones end where they end.
  const unbroken = whole >= 5 && whole >= gaps.length / 3 && broken * 8 < whole
  return {
    width: unbroken ? Number.POSITIVE_INFINITY : percentile(lengths, 0.9, 80),
    gap: percentile(gaps, 0.5, 0),
    apart: clauses >= ENOUGH && within >= ENOUGH && closed <= (clauses + within) / 50,
  }
}

/** Clauses and lines within a paragraph that must be met to tell. */
const ENOUGH = 8

function percentile(values: number[], share: number, otherwise: number): number {
  if (values.length === 0) return otherwise
  return Uint32Array.from(values).sort()[Math.min(values.length - 1, Math.floor(values.length * share))]!
}

const HANGING =
  /(?:^| )(?:và|của|với|các|tại|theo|cho|là|trong|số|đối với|trên|để|bằng|giữa|thuộc|việc|được|không|phải|hoặc|như|về|ngày|tháng|năm)$|[,(]$/iu
/** "3." / "Công an tỉnh": the number on a line of its own. */
const ONLY_MARKER = /^(?:\d{1,2}|[a-zđ])[.)]$/u
/** "1. Sở" / "Tài chính": a heading broken behind a word that is no name by itself. */
const BARE_KIND = /^(?:\d{1,2}|[a-zđ])[.)] ?(?:Sở|Bộ|Cục|Chi cục|Phòng|Ban|Vụ|Ủy|Uỷ|Ủy ban|Uỷ ban|Các sở|Các Sở)$/u
/** "1. Thường trực" / "Hội đồng nhân dân tỉnh:": whole words too, where the line behind them ends the heading. */
const OPEN_KIND =
  /^(?:\d{1,2}|[a-zđ])[.)] ?(?:(?:Ban )?Thường trực|Ban Thường vụ|Văn phòng|Chủ tịch|Giám đốc|Thủ trưởng|Trung tâm|Hội|Đoàn)$/u
const REST_OF_HEADING = /^\p{Lu}[^.;:]{2,80}:$/u
const ENDS = /[.;:!?]["”)]?$|\.\/\.?$/
/** A recital ends with a mark, however short its first line; so does the law that amends others in it. */
const RECITAL =
  /^(?:- ?)?(?:(?:Căn cứ|Theo đề nghị|Xét đề nghị)(?: [^;:.,]{1,60})?|Luật sửa đổi,? bổ sung một số điều [^;:.,]{1,90})$/u
const BEGINS_ANEW = /^(?:Căn cứ|Theo đề nghị|Xét|QUYẾT|CHỈ THỊ|Điều \d)/u
/** "Giám đốc Sở Tư pháp; Thủ trưởng các sở;" / "Chủ tịch UBND các xã chịu trách nhiệm …": posts of one sentence. */
const POSTS = '(?:Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|Chánh|Bộ trưởng|Cục trưởng|Vụ trưởng|Hiệu trưởng) '
const POST = new RegExp(`^${POSTS}`, 'u')
const LIST_OF_POSTS = new RegExp(`[;,] ?${POSTS}[^;.]{3,};$`, 'u')
/** "… tại khoản 5 mục III" / "Điều 2." is the end of a reference. */
const REFERS = /[\p{L}\d] (?:khoản|mục|điểm|tại|của|theo)(?: [IVXa-zđ\d]+)?$/u
const REFERRED = /^Điều \d{1,3}\.?$/u
const SMALL = /^["“(]?\p{Ll}/u
/** "… gồm có:" / "120 quầy đã học": a figure in a sentence, no number of a clause. */
const FIGURE = /^\d[\d.,]* \p{Ll}/u
/** "Thông tư số 12/2027/TT-" / "BYT" / "ngày 05/3/2027": a citation broken in a narrow column. */
const BROKEN_NUMBER = /\d\/\p{Lu}[\p{L}\d]{1,6}(?:-\p{Lu}[\p{L}\d]*){0,2}(?<open>-)?$|^\p{Lu}{2,8}$/u

function breaksCitation(before: string, text: string): boolean {
  const broken = BROKEN_NUMBER.exec(before)
  return broken !== null && (broken.groups!.open ? /^\p{Lu}{2}/u : /^ngày(?: \d|$)/u).test(text)
}

export function continues(last: Strip, next: Strip, measure: Measure): boolean {
  if (next.cut) return false
  const before = last.flow.text
  const text = next.flow.text
  if (/\.\/\.?$/.test(before)) return false
  if (ONLY_MARKER.test(before) && /^\p{Lu}\p{L}/u.test(text) && !markerOf(text)) return true
  const full = before.length < WHOLE && before.length + Math.max(0, text.indexOf(' ')) >= measure.width * 0.86
  if (REFERRED.test(text) && REFERS.test(before)) return true
  if (next.marker || beginsClause(before, text, full)) return false
  const ends = ENDS.test(before)
  if (breaksCitation(before, text)) return true
  if (RECITAL.test(before) && !BEGINS_ANEW.test(text) && next.gap <= measure.gap) return true
  if (isCapitals(before)) return isCapitals(text) && next.gap <= measure.gap && !ends
  if (last.bold && !next.bold && !SMALL.test(text)) return false
  if (!ends && (SMALL.test(text) || hangs(before, text))) return true
  if (measure.apart && next.gap === 0 && last.bold === next.bold && !ends) return true
  if (BARE_KIND.test(before) && /^\p{Lu}/u.test(text) && next.gap <= measure.gap) return true
  if (OPEN_KIND.test(before) && REST_OF_HEADING.test(text) && next.gap <= measure.gap) return true
  if (SMALL.test(text) || (full && FIGURE.test(text))) return !/[;:]$/.test(before) || full
  // A line without a stop that fills most of its width is broken in a sentence; headings are shorter.
  const most = !ends && next.gap <= measure.gap && before.length < WHOLE && before.length >= measure.width * 0.75
  // Blank lines at the edges of pages part nothing.
  const apart = next.gap > measure.gap + 1 && (next.page === last.page || ends)
  if (!(full || most) || apart) return false
  if (LIST_OF_POSTS.test(before) && POST.test(text)) return true
  // A full line that ends a sentence may end a paragraph too: an indented or set-off line begins a new one.
  if (ends) return /\.$/.test(before) && next.gap <= measure.gap && next.indent <= last.indent
  return true
}

/** A line ends in a word that more must follow; not "2. Hạ tầng số" / "Nâng cấp mạng …": figures follow where a number is meant. */
const hangs = (before: string, text: string) =>
  HANGING.test(before) && (/^\d/u.test(text) || !/ số$/iu.test(before) || markerOf(before) === undefined)

/** A marker begins a clause, unless it is the middle of a phrase broken before its dash ("kinh tế" / "- xã hội"). */
function beginsClause(before: string, text: string, full: boolean): boolean {
  const marker = markerOf(text)
  if (!marker) return false
  if (
    marker.label === '-' &&
    full &&
    !ENDS.test(before) &&
    !/[,]$/.test(before) &&
    (/^- \p{Ll}/u.test(text) || tornName(before, text))
  )
    return false
  // "… chợ Bình An" / "1, Bình An 2": a comma is the stop of a number only where a sentence has ended.
  return !(full && !ENDS.test(before) && /^\d+,/.test(text))
}

/** 1 for each letter of the basic plane that has a capital, 2 for halves of letters beyond it. */
const SMALL_LETTERS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code >= 0xd800 && code <= 0xdfff ? 2 : String.fromCharCode(code).toUpperCase() === String.fromCharCode(code) ? 0 : 1,
)

export function isCapitals(text: string): boolean {
  return hasNoSmall(text) && /\p{Lu}{2}/u.test(text)
}

/** The same as `text === text.toUpperCase()`, without making the capitals. */
export function hasNoSmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const kind = SMALL_LETTERS[text.charCodeAt(i)]!
    if (kind === 1) return false
    if (kind === 2) return text === text.toUpperCase()
  }
  return true
}
