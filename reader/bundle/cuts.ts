/** Where the documents of a bundle begin: one file often holds several papers that were scanned or bound one behind the other. */
import { isCapitals } from '../layout/paragraph/paragraph.ts'
import { SIGNING_FOR } from '../layout/signing.ts'
import type { Page } from '../page.ts'
import { fold } from '../words/fold.ts'
import { BODY_WORDS } from '../words/letterhead.ts'

/** A document begins at this line (from 0) of this page (its printed number). */
export type Cut = { page: number; line: number }

type Row = Cut & { text: string; folded: string; top: number }

/** Lines of a letterhead before and behind its motto: the two columns are read one after the other. */
const LINES_BEFORE = 8
const LINES_BEHIND = 9
/** Lines behind a motto within which "(Kèm theo …)" says that this is an annex: a title fills some. */
const LINES_OF_TITLE = 22

/**
 * Where documents begin, the first always at the first line. A document has a letterhead with the motto and a number of its own
 * and stands behind the closing of the one before; annexes ("Kèm theo …"), forms and drafts with blank number and day do not count.
 */
export function cutsOf(pages: readonly Page[]): Cut[] {
  const rows = rowsOf(pages)
  const cuts: Cut[] = [{ page: pages[0]?.number ?? 1, line: 0 }]
  let closed = false
  let number = numberAmong(rows.slice(0, 45))?.written
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    closed ||= isClosing(row)
    const motto = isMotto(row)
    if (!motto && !(closed && row.top <= LINES_BEFORE && NUMBER.test(row.text))) continue
    const head = letterheadAt(rows, i)
    if (!head || head.number === number || !(closed || head.top)) continue
    // Where the motto is too damaged to be seen, all the rest has to be there.
    if (!motto && !(head.top && head.whole)) continue
    if (isAnnex(rows, i)) continue
    const { page, line } = rows[head.from]!
    if (cuts.length === 1 && head.from === 0) continue
    cuts.push({ page, line })
    number = head.number
    closed = false
  }
  return cuts
}

/**
 * Where a document may begin if a person says so: at the head of each page, at each letterhead within one, and where
 * cutsOf proposes.
 */
export function placesOf(pages: readonly Page[]): Cut[] {
  const rows = rowsOf(pages)
  const heads = rows.flatMap((row, i) => {
    if (!isMotto(row)) return []
    const { page, line } = rows[letterheadAt(rows, i)?.from ?? i]!
    return [{ page, line }]
  })
  const places = [...pages.map(page => ({ page: page.number, line: 0 })), ...heads, ...cutsOf(pages)]
  const known = new Map(places.map(place => [`${place.page}:${place.line}`, place]))
  return [...known.values()].sort((a, b) => a.page - b.page || a.line - b.line)
}

/** The pages of each document, cut at the places given; a page on which one ends and another begins is parted at the line. */
export function documentsOf(pages: readonly Page[], cuts: readonly Cut[]): Page[][] {
  return cuts.map((cut, i) => pagesBetween(pages, cut, cuts[i + 1]))
}

function pagesBetween(pages: readonly Page[], from: Cut, to: Cut | undefined): Page[] {
  return pages.flatMap(page => {
    if (page.number < from.page || (to && page.number > to.page)) return []
    const first = page.number === from.page ? from.line : 0
    const last = to && page.number === to.page ? to.line : page.lines.length
    if (first === 0 && last === page.lines.length) return [page]
    return first < last ? [{ ...page, lines: page.lines.slice(first, last) }] : []
  })
}

/** Lines with letters, cells of a table set with bars each by itself. */
function rowsOf(pages: readonly Page[]): Row[] {
  return pages.flatMap(({ number, lines }) => {
    let top = 0
    return lines.flatMap(({ text, role }, line) => {
      if (role === 'footer' || role === 'footnote') return []
      const parts = text.trimStart().startsWith('|') ? text.split(/\||<br\s*\/?>/i) : [text]
      return parts.flatMap(part => {
        const clean = part.replace(/[*#\s]+/g, ' ').trim()
        if (!/[\p{L}\d]/u.test(clean)) return []
        return [{ page: number, line, text: clean, folded: clean.length < 160 ? fold(clean) : '', top: top++ }]
      })
    })
  })
}

const MOTTO = /cong h[oa]\w? xa h\wi ch|dang cong san viet nam/

/** In capitals, as letterheads print it; beside it may stand the name of the body. */
function isMotto({ text, folded }: Row): boolean {
  return text.length < 120 && MOTTO.test(folded) && (isCapitals(text) || (/^C\S+ h/u.test(text) && text.length < 45))
}

const CLOSING = /^(?:n ?[o0]i? ?n?h[a-z]n|oi nhan)(?: |$)/

function isClosing({ text, folded }: Row): boolean {
  return text.length < 100 && (CLOSING.test(folded) || SIGNING_FOR.test(text))
}

/** "Số: 12/KH-UBND", "Số 15-CV/TU", also with a blank or damaged number. */
const NUMBER =
  /^[^\p{L}]{0,40}S[ốóòôồỗộo](?:[z:.; ]|$)(?:(?<own>.{0,18}?)[/⁄] ?(?:\d{4} ?\/ ?)?(?<symbol>\p{Lu}{2}[\p{L}\d /-]{0,24})|(?<party> ?:? ?\d{1,5} ?- ?\p{Lu}{2}[\p{L}\d /-]{0,24}))/iu
/** Its first half, where the symbol stands on the next line. */
const HALF = /^Số ?:? ?\d{0,5}$/u
const DATE = /ng[àa]y(?<day>.{0,8}?)th[áa]ng(?<month>.{0,8}?)n[ăa]m/iu

type Number = { written: string; blank: boolean }

function numberAmong(rows: readonly Row[]): Number | undefined {
  for (const [i, { text }] of rows.entries()) {
    if (text.length > 120) continue
    const whole = HALF.test(text) ? `${text} ${rows[i + 1]?.text ?? ''}` : text
    const found = NUMBER.exec(whole)?.groups
    if (!found) continue
    const own = found.party ?? found.own ?? ''
    return { written: fold(`${own} ${found.symbol ?? ''}`), blank: !/[\p{L}\d]/u.test(own) }
  }
  return undefined
}

/** What the line of place and date shows: handwritten days come out damaged, drafts have none, forms no month either. */
function datedAmong(rows: readonly Row[]): { day: boolean; month: boolean } {
  const dates = rows.map(({ text }) => DATE.exec(text)?.groups)
  const filled = (part: 'day' | 'month') => dates.some(date => /[\p{L}\d]/u.test(date?.[part] ?? ''))
  return { day: filled('day'), month: filled('month') }
}

type Head = { from: number; number: string; top: boolean; whole: boolean }

/** The letterhead around the line at `i`, if it carries a number: where it begins, and whether that is the head of a page. */
function letterheadAt(rows: readonly Row[], i: number): Head | undefined {
  const motto = rows[i]!
  // At the head of a page all of the letterhead stands on it; elsewhere what stands above may be the closing of another document.
  const top = motto.top <= LINES_BEFORE && !rows.slice(i - motto.top, i).some(isClosing)
  const earliest = top
    ? i - motto.top
    : Math.max(0, i - LINES_BEFORE, rows.findLastIndex((row, n) => n < i && isClosing(row)) + 1)
  const numbered = rows.slice(earliest, i).findIndex(row => numberAmong([row]))
  const from = top ? earliest : firstOfLetterhead(rows, numbered < 0 ? i : earliest + numbered)
  const around = rows.slice(from, i + LINES_BEHIND)
  const number = numberAmong(around)
  const dated = datedAmong(around)
  if (!number || (number.blank && !dated.day && !dated.month)) return undefined
  return { from, number: number.written, top, whole: dated.month && !number.blank }
}

const BODY = new RegExp(`^(?:${BODY_WORDS.map(fold).join('|')})(?: |$)`)

/** Upwards over lines in capitals that name a body, and its number. */
function firstOfLetterhead(rows: readonly Row[], i: number): number {
  let from = i
  while (from > 0 && i - from < LINES_BEFORE) {
    const { text, folded } = rows[from - 1]!
    const names =
      text.length < 70 && isCapitals(text) && (BODY.test(folded) || /^(?:tinh|thanh pho|huyen|xa) /.test(folded))
    if (!names && !NUMBER.test(text)) break
    from--
  }
  return from
}

const COMES_WITH = /^(?:ban hanh )?kem theo /
const FORM = /^(?:mau (?:so )?[\divx]+|bieu (?:mau|so)|phu luc|du thao)\b/

/** An annex, a form or a draft has a letterhead too, and says so above or below it. */
function isAnnex(rows: readonly Row[], i: number): boolean {
  if (rows.slice(Math.max(0, i - 5), i + LINES_BEHIND).some(({ folded }) => FORM.test(folded))) return true
  return rows
    .slice(i, i + LINES_OF_TITLE)
    .some(({ text, folded }) => COMES_WITH.test(folded) && /^\W{0,2}\(|^[^\p{L}]*(?:Ban hành k|K)èm/u.test(text))
}
