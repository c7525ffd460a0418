/** Which part of the paper each line belongs to: letterhead, type, title, addressee, body, recipients, signature, annex. */
import { fold } from '../words/fold.ts'
import { annexTitle, beginsAnnex, beginsAnnexWord, COMES_WITH, comesWith } from './annex.ts'
import { BODY_BEGINS, MOTTO } from './begins.ts'
import { cutHeads } from './letterhead/cell-head.ts'
import { cutFeet, halvesOf } from './letterhead/foot.ts'
import { HANGING, headOf, isAddressee } from './letterhead/head.ts'
import { strayHead } from './letterhead/stray-head.ts'
import { typeOfLine } from './letterhead/type-line.ts'
import { hasNoSmall } from './paragraph/paragraph.ts'
import { FILED, isPost, POST_THEN_NAME, SIGNING_FOR, withoutSigned } from './signing.ts'
import type { Strip } from './strip.ts'

export type PartName = 'heading' | 'type' | 'title' | 'addressee' | 'body' | 'recipients' | 'signature' | 'annex-title'
export type Part = { name: PartName; annex: number }

/** Cheaper than folding: the word that stands at the head of the line. */
const NN = /^[^\p{L}]{0,6}\p{L}{1,3} ?\p{L}?h\p{L}n/iu
/** "Nơi nhận", its first letter perhaps lost or damaged: "Vơi nhận", "ơi nhận", "Noinhận". */
const RECIPIENTS = /^(?:n[o0]i? ?n?h[a-z]n|(?:[vwnm]|[nv]h)?[o0]i ?nhan)\b(?: |$)/
const FILE_COPY = /^[^\p{L}]{0,4}L(?:[ưu]|ur)u ?[:;.]? ?(?:VT|VP|Văn|V\.T)/u
const DASHED = /^[.,'_]?[-+•~] ?\p{L}/u

export function partsOf(strips: Strip[]): Part[] {
  cutHeads(strips)
  cutFeet(strips)
  flattenLayoutTables(strips)
  splitColumns(strips)
  const parts: Part[] = strips.map(() => ({ name: 'body', annex: 0 }))
  const head = headOf(strips)
  for (let i = 0; i < head.body; i++)
    parts[i] = { name: i < head.type ? 'heading' : i < head.title ? 'type' : 'title', annex: 0 }
  let at = addressee(strips, parts, head.body)
  let annex = 0
  let closed = false
  const bare = bareRecipients(strips, at)
  for (; at < strips.length; at++) {
    const strip = strips[at]!
    const text = strip.flow.text
    const named = !strip.cell && text.length < 90 && NN.test(text) && RECIPIENTS.test(fold(text))
    const listed = named || at === bare
    if (listed || (annex === 0 && isUnlistedSignature(strips, at))) {
      at = closing(strips, parts, at, annex, listed)
      closed = true
    } else {
      if (beginsAnnex(strip, closed, closed && comesWith(strips, at + 1) > at)) {
        annex++
        at = annexTitle(strips, parts, at, annex)
        continue
      }
      parts[at] = { name: 'body', annex }
    }
  }
  strayHead(strips, parts)
  return parts
}

/** Lines of the closing on which recipients and signature stand side by side become two. */
function splitColumns(strips: Strip[]): void {
  for (let i = 0; i < strips.length; i++) {
    if (!NN.test(strips[i]!.flow.text) || !RECIPIENTS.test(fold(strips[i]!.flow.text.slice(0, 90)))) continue
    const until = Math.min(strips.length, i + 50)
    for (let n = until - 1; n >= i; n--) {
      const halves = columnsOf(strips[n]!)
      if (halves) strips.splice(n, 1, ...halves)
    }
  }
}

/** The two columns of a line: apart by a wide gap, or by a bar before what only a signature has. */
function columnsOf(strip: Strip): [Strip, Strip] | undefined {
  const [left, right] = strip.columns ?? []
  if (left?.text && right?.text)
    return [
      { ...strip, columns: undefined, flow: left },
      { ...strip, columns: undefined, flow: right, right: true, gap: 0 },
    ]
  const halves = halvesOf(strip)
  const behind = halves ? withoutSigned(halves[1].flow.text) : ''
  const signs = SIGNING_FOR.test(behind) || PERSON.test(behind) || (hasNoSmall(behind) && isPost(behind))
  return signs ? halves : undefined
}

/** A table that only sets letterhead or signature side by side is read as lines, column by column. */
function flattenLayoutTables(strips: Strip[]): void {
  const layout = new Set<number>()
  const feet = new Set<number>()
  for (const strip of strips) {
    if (!strip.cell || layout.has(strip.cell.table) || strip.flow.text.length > 90) continue
    const text = fold(strip.flow.text)
    const foot = RECIPIENTS.test(text) && !headsColumn(strips, strip)
    if (MOTTO.test(text) || foot) layout.add(strip.cell.table)
    if (foot) feet.add(strip.cell.table)
  }
  for (const table of feet) columnByColumn(strips, table)
  for (const strip of strips) if (strip.cell && layout.has(strip.cell.table)) strip.cell = undefined
}

/** Rows of recipients with the signature beside them. */
function columnByColumn(strips: Strip[], table: number): void {
  const from = strips.findIndex(strip => strip.cell?.table === table)
  const rows = strips.filter(strip => strip.cell?.table === table)
  if (rows.some((strip, i) => strips[from + i] !== strip || strip.cell!.col > 1)) return
  const [left, right] = [0, 1].map(col => rows.filter(strip => strip.cell!.col === col))
  strips.splice(from, rows.length, ...left!, ...right!.map(strip => ({ ...strip, right: true })))
}

/** "Nơi nhận" among the heads of a wide table is who gets each report, not the foot of the paper. */
function headsColumn(strips: Strip[], { cell, flow }: Strip): boolean {
  if (!cell || cell.row > 0 || flow.text.length > 30 || /[:;-]/u.test(flow.text)) return false
  return strips.some(other => other.cell?.table === cell.table && other.cell.row === 0 && other.cell.col >= 3)
}

/** Marks "Kính gửi" and the names below it; returns where the body begins. */
function addressee(strips: Strip[], parts: Part[], from: number): number {
  let at = from
  const limit = Math.min(strips.length, from + 6)
  for (let i = from; i < limit; i++) {
    if (!isAddressee(strips[i]!.flow.text)) continue
    for (let n = from; n < i; n++) parts[n] = { name: 'heading', annex: 0 }
    at = i
    do parts[at++] = { name: 'addressee', annex: 0 }
    while (at < strips.length && isAddressed(strips[at - 1]!, strips[at]!))
    return at
  }
  return at
}

/** "- Công ty A (khu công nghiệp Bình" / "An)." */
const OPEN_BRACKET = /\([^)]*$/

function isAddressed(last: Strip, next: Strip): boolean {
  const text = next.flow.text
  if (DASHED.test(text) || (OPEN_BRACKET.test(last.flow.text) && /^[^(]{1,60}\)[;.,]?$/.test(text))) return true
  if (BODY_BEGINS.test(text) || text.length > 140) return false
  if (text.length < 100 && /;$/u.test(text) && /^[.,'_]?[-+•~] ?\p{L}.*[^;.:]$/u.test(last.flow.text)) return true
  return /^\p{Ll}/u.test(text) || HANGING.test(last.flow.text) || (/;$/.test(last.flow.text) && text.length < 80)
}

/** "Nguyễn Văn An", "PGS.TS. Nguyễn Văn An", "Đại tá Nguyễn Văn An", "NGUYỄN VĂN AN". */
const PERSON =
  /^(?:(?:(?:GS|PGS|TS|ThS|BS|Bs|DS|Ds|KS|CN)\.? ?|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy) ){0,3}(?:\p{Lu}[\p{L}’']* ){1,4}\p{Lu}\p{Ll}+|(?:NGUYỄN|TRẦN|LÊ|PHẠM(?! VI)|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ(?! SƠ)|NGÔ|DƯƠNG|LÝ) (?:\p{Lu}{1,7} ){1,2}\p{Lu}{2,7})$/u

/** Signature without a list of recipients: the authority's line in the last part of the paper, its name below. */
function isUnlistedSignature(strips: Strip[], at: number): boolean {
  const { flow, cell } = strips[at]!
  if (cell || at < strips.length * 0.4) return false
  const text = withoutSigned(flow.text)
  if (text.length > 120) return false
  const authority = SIGNING_FOR.test(text)
  if (authority && POST_THEN_NAME.test(text)) return true
  if (text.length > 60 || !(authority || (hasNoSmall(text) && isPost(text)))) return false
  // The authority above its grounds.
  if (BODY_BEGINS.test(strips[at + 1]?.flow.text ?? '')) return false
  return strips.slice(at + 1, at + 8).some(next => PERSON.test(next.flow.text))
}

/**
 * Where the recipients begin whose "Nơi nhận:" is lost: a run of lines with dashes behind the end of a sentence, the last
 * of them the file copy. -1 where "Nơi nhận:" stands, or no such run.
 */
function bareRecipients(strips: Strip[], from: number): number {
  const last = strips.findIndex((strip, i) => i >= from && !strip.cell && FILE_COPY.test(strip.flow.text))
  if (last < 0) return -1
  let first = last
  for (let i = last - 1; i >= from && i > last - 40; i--) {
    const text = strips[i]!.flow.text
    if (NN.test(text) && RECIPIENTS.test(fold(text))) return -1
    if (/[./:] ?$/u.test(text) && !/^[^\p{L}]{0,2}[-–•]/u.test(text)) break
    if (text.length > 110) break
    if (/^[^\p{L}]{0,2}[-–•]/u.test(text)) first = i
  }
  return last - first < 3 ? -1 : first
}

/** Recipients and signature, from `from` to the annex or the end; returns the last of their lines. */
function closing(strips: Strip[], parts: Part[], from: number, annex: number, listed: boolean): number {
  // Without a list of recipients whatever stands here belongs to the signature.
  let filed = !listed
  let at = from
  for (; at < strips.length; at++) {
    const strip = strips[at]!
    if (strip.apart) continue
    const text = strip.flow.text
    if (at > from && (strip.cell || text.length > 150 || beginsAnnexWord(text))) break
    if (filed && endsClosing(strip)) break
    if (at > from + 60) break
    const set = (strip.right || (strip.indent >= 28 && !strip.columns)) && !/^[^\p{L}\p{N}]/u.test(text)
    const signed = set || isSignatureLine(text, filed) || (parts[at - 1]?.name === 'signature' && PERSON.test(text))
    parts[at] = { name: signed ? 'signature' : 'recipients', annex }
    filed ||= FILED.test(text)
  }
  return at - 1
}

function endsClosing(strip: Strip): boolean {
  const text = strip.flow.text
  return (
    text.length > 75 ||
    /^(?:(?:[IVX]{1,4}|\d{1,2})\. ?[|\p{L}]|\[\d{1,2}\] ?\p{Lu})/u.test(text) ||
    COMES_WITH.test(text) ||
    typeOfLine(text)?.alone === true ||
    MOTTO.test(fold(text))
  )
}

function isSignatureLine(line: string, filed: boolean): boolean {
  const text = withoutSigned(line)
  if (SIGNING_FOR.test(text) || (hasNoSmall(text) && !/^[-•]/.test(text) && isPost(text))) return true
  return filed && !/^[-•+]/.test(text) && !/[;.]$/.test(text.replace(/(?:\.{2,}|…)$/u, '')) && !FILED.test(text)
}
