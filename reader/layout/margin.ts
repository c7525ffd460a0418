/** What is printed on a paper and is no part of its text: stamps, running headers, page numbers, footnotes. */
import { fold } from '../words/fold.ts'
import { beginsAnnexWord } from './annex.ts'
import { hasNoSmall } from './paragraph/paragraph.ts'
import { isPost } from './signing.ts'
import type { Strip } from './strip.ts'

const PAGE_NUMBER =
  /^(?:[-–] ?)?\d{1,3}(?: ?[-–])?$|^(?:Trang|Page) \d{1,3}(?: ?(?:[/|]|of) ?\d{1,3})?$|^\[\d{1,3}\]$|^\d{1,3} ?\| ?(?:Trang|Page)$/i
// Decree 30/2020/NĐ-CP, annex I: the stamp of a digital signature is the time in ISO 8601; older software prints its own forms.
const SIGNED_AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}|\b\d{1,2}[. ]\d{1,2}[. ]\d{4} \d{1,2}:\d{2}:\d{2}|^[+-]\d{2}:?\d{2}$/
const SIGNED_BY =
  /^(?:người ký|ký bởi|cơ quan|thời gian ký|ngày ký|email|signature not verified|digitally signed|ký số) ?:/iu
const MAIL = /^[\w.()-]{3,}@[\w.-]{4,}$/
const ARRIVAL = /^(?:van ban|cong van) (?:den|dien|de n)\b|^(?:so)? ?den so\b|^den(?: so\b.*)?$/
const ARRIVAL_LINE = /^(?:so|ngay|gio|chuyen|so va ky hieu|luu ho so|so ho so)\b/

/** Marks the lines that stand apart from the flowing text. */
export function setApart(strips: Strip[]): void {
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i]!
    if (strip.apart || strip.cell) continue
    if (strip.role === 'header' || strip.role === 'footer' || isStamp(strip) || isStain(strip)) strip.apart = 'stamp'
    else if (strip.role === 'footnote') strip.apart = 'footnote'
    else if (isArrival(strip)) i = setArrivalApart(strips, i)
  }
  setRunningApart(strips)
  setNameOfStampApart(strips)
  setPortalApart(strips)
  setFootnotesApart(strips)
}

function isStamp(strip: Strip): boolean {
  const text = strip.flow.text
  if (text.length > 60 || !/[\d@:]/.test(text)) return false
  if (PAGE_NUMBER.test(text) || SIGNED_AT.test(text) || MAIL.test(text)) return true
  return SIGNED_BY.test(text) && !/[;,]$/.test(text)
}

// Marks that no clerk types: three of them make a line that optical reading made out of a stamp or a stain.
const STAIN =
  /[\^#~`\u00a2-\u00a9\u00ab-\u00b0\u00b6\u00bf\\{}\u2039\u203a\u25a0-\u25ff=<>\u20ac$\u0152\u0153\u0178\u00cf\u00ef\u00cb\u00eb\u00c4\u00e4\u00d6\u00f6]/
/** 1 for the letters of the basic plane that words and figures are made of, 2 for such marks. */
const LETTERS = new Uint8Array(0x10000)
for (let code = 0; code < 0x2600; code++) {
  const letter = String.fromCharCode(code)
  LETTERS[code] = STAIN.test(letter) ? 2 : /[\p{L}\p{N}_.…]/u.test(letter) ? 1 : 0
}

/** A recipient beside a signature: its own words end at the mark, the stain stands behind it. */
const RECIPIENT = /^[-~+•] ?\p{L}[\p{L}\p{N} ,.:()&–-]{8,};/u

function isStain(strip: Strip): boolean {
  const text = strip.flow.text
  return looksStained(text) && !RECIPIENT.test(text)
}

function looksStained(text: string): boolean {
  let words = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const kind = LETTERS[text.charCodeAt(i)]!
    words += kind & 1
    marks += kind >> 1
  }
  if (marks >= 3 && marks / text.length > 0.03) return true
  return text.length > 3 && words / text.length < 0.4 && !/\d{1,2}[/.]\d{1,2}/.test(text)
}

function isArrival(strip: Strip): boolean {
  return strip.flow.text.length < 40 && /^[VCĐĐSs]/u.test(strip.flow.text) && ARRIVAL.test(fold(strip.flow.text))
}

/** The stamp of arrival and the lines it holds (number, day, passed to); returns the last of them. */
function setArrivalApart(strips: Strip[], at: number): number {
  strips[at]!.apart = 'stamp'
  let last = at
  for (let i = at + 1; i < Math.min(strips.length, at + 6); i++) {
    const strip = strips[i]!
    if (strip.flow.text.length > 45 || strip.cell || !ARRIVAL_LINE.test(fold(strip.flow.text))) break
    strip.apart = 'stamp'
    last = i
  }
  return last
}

/** What stands at the edge of so many pages in the same words is a running title. */
const OFTEN = 3

/** Running titles: at the head or foot of a page, or beside its number. */
function setRunningApart(strips: Strip[]): void {
  const places = new Map<string, Strip[]>()
  for (const [i, strip] of strips.entries()) {
    if (i < HEAD || strip.apart || strip.cell || strip.flow.text.length > LONGEST_RUNNING) continue
    const [above, below] = [strips[i - 1], strips[i + 1]]
    if (!strip.top && !below?.top && !isFolio(above) && !isFolio(below)) continue
    const key = strip.flow.text
    if (!/\p{L}{3}/u.test(key) || /[.;:]$/.test(key)) continue
    const same = places.get(key)
    if (same) same.push(strip)
    else places.set(key, [strip])
  }
  for (const same of places.values()) if (same.length >= OFTEN) for (const strip of same) strip.apart = 'stamp'
}

/** Lines of a letterhead, which annexes may say again. */
const HEAD = 12
const LONGEST_RUNNING = 120
const isFolio = (strip: Strip | undefined) => strip?.apart === 'stamp' && PAGE_NUMBER.test(strip.flow.text)

/** A stamp repeats the signer's name under its time. */
function setNameOfStampApart(strips: Strip[]): void {
  for (let i = 1; i < strips.length; i++) {
    const strip = strips[i]!
    const above = strips[i - 1]!
    if (above.apart !== 'stamp' || strip.apart || strip.flow.text.length > 40 || !/T\d{2}:/.test(above.flow.text))
      continue
    const same = strips.findIndex(other => other.flow.text === strip.flow.text)
    if (same >= 0 && same < i) strip.apart = 'stamp'
  }
}

/** What a portal prints below a paper: "Bài liên quan:", "Văn bản liên quan (3)". */
const BELOW_PAPER =
  /^(?:(?:Các )?(?:[Bb]ài|[Tt]in|[Vv]ăn bản)(?: viết)? (?:liên quan|cùng chuyên mục|khác)|Tin khác)(?: ?\(\d+\))? ?:?$/u

/** Everything from such a line on, where the paper was signed above it; annexes stay. */
function setPortalApart(strips: Strip[]): void {
  const from = strips.findIndex(strip => !strip.cell && BELOW_PAPER.test(strip.flow.text))
  if (from < 0) return
  const above = strips.slice(0, from).map(strip => strip.flow.text)
  if (!above.some(text => /^Nơi nhận/u.test(text) || (hasNoSmall(text) && isPost(text)))) return
  for (const strip of strips.slice(from)) {
    if (beginsAnnexWord(strip.flow.text)) return
    strip.apart ??= 'stamp'
  }
}

const NOTE_BEGINS = /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}) ?(?=["“(]?\p{Lu})/u

/**
 * Footnotes of a text without places: below a rule at the foot of a page, beginning with a number that has no stop behind it.
 * A note that breaks off goes on below the next rule.
 */
function setFootnotesApart(strips: Strip[]): void {
  let open = false
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i]!
    if (!strip.ruled || strip.apart || strip.cell) continue
    const begins = NOTE_BEGINS.test(strip.flow.text) && hasReference(strips, i)
    if (!begins && !(open && /^\p{Ll}/u.test(strip.flow.text))) continue
    let last = i
    while (last + 1 < strips.length && !endsNote(strips, last + 1)) last++
    for (let n = i; n <= last; n++) strips[n]!.apart ??= 'footnote'
    open = !/[.;]$/.test(strips[last]!.flow.text)
    i = last
  }
}

/** The page ends before this line: a page number stands there, or in text of a PDF its first line keeps one space, or stands without the blank line between the others. */
function endsNote(strips: Strip[], i: number): boolean {
  const strip = strips[i]!
  return (
    strip.apart !== undefined ||
    strip.top ||
    strip.page !== strips[i - 1]!.page ||
    strip.indent === 1 ||
    strip.gap > 3 ||
    strip.cell !== undefined
  )
}

/** The number of a note is printed behind a word before it, on its page. */
function hasReference(strips: Strip[], i: number): boolean {
  const number = /\d{1,2}/.exec(strips[i]!.flow.text)?.[0]
  const mark = new RegExp(`\\p{L}[”")]?\\(?${number}\\)?(?!\\d)`, 'u')
  for (let n = Math.max(0, i - 60); n < i; n++) if (mark.test(strips[n]!.flow.text)) return true
  return false
}
