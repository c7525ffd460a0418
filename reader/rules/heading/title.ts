/** The abstract (trích yếu): below the type, or behind "V/v" in the letterhead of a letter. */

import { typeInWords, typeOfLine } from '../../layout/letterhead/type-line.ts'
import type { Quoted } from '../../reading.ts'
import { type Block, type Paper, placeOf, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'

/** Without "V/v", a letter's abstract may begin with "Về" on a line of its own. */
const PLAIN_ABSTRACT = /^Về(?: việc)? ?(?<mark>: ?|(?<= ))(?=\p{Ll})/u
const OF_LETTER =
  /^(?:S[ốỐóÓ] ?[:.]? ?\d[\d ]{0,8}\/\S{2,40} (?=V))?[\W_]{0,3}(?:[VW] ?[/!|lI]? ?v|Về việc|V\/ v)(?![\p{L}])[.:]? ?/iu

/** "V/v" below the type. */
const ABOUT = /^\(?[VW] ?\/ ?v[.:]? ?/iu

/** A stop behind a word that cannot be the last, or one that stands by itself, is a blot. */
const ENDS = /(?<!\s)(?<!(?:^| )(?:và|của|số|theo|về) ?)[.:]$/u
const endsTitle = (paper: Paper, block: Block) =>
  ENDS.test(block.text) && !/\s/.test(paper.text[placeOf(block, 0, block.text.length).end - 2] ?? '')

/** "V/v" that optical reading made marks of. */
const DAMAGED_MARK = /^[^\s.:]{0,3}[/⁄%|!][^\s.:]{0,2} (?=\p{Ll}{2})/u

export function titleOf(paper: Paper): Quoted | undefined {
  const block = paper.blocks.find(other => other.kind === 'title' && other.annex === 0)
  if (block) {
    // Below "NGHỊ QUYẾT" the words "QUY ĐỊNH MỨC THU" are the abstract's own.
    const named = paper.blocks.some(other => other.kind === 'type' && other.annex === 0)
    const type = named ? undefined : (typeOfLine(block.text) ?? typeInWords(block.text))
    const start = type && !type.alone ? /^[\s:.-]*/.exec(block.text.slice(type.length))![0].length + type.length : 0
    const own = (OWN_HEAD.exec(block.text.slice(start)) ?? ABOUT.exec(block.text.slice(start)))?.[0].length ?? 0
    return quoted(paper, block, start + own, endOfTitle(block.text), 'heading/title')
  }
  return abstractOfLetter(paper) ?? titleOfCopy(paper)
}

/** "… năm 2026 (Kèm theo Quyết định số …)": what the paper came with is not what it is about. */
const CAME_WITH = /\s*\((?:Ban hành )?[Kk]èm theo /u

function endOfTitle(text: string): number {
  const at = CAME_WITH.exec(text)?.index ?? 0
  return at > 0 ? at : text.length
}

/** Copies in law libraries leave out the line of the type: "BAN HÀNH KẾ HOẠCH …" stands above the authority. */
export const TITLE_OF_COPY =
  /^(?:BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|SỬA ĐỔI|BỔ SUNG|BÃI BỎ|CÔNG BỐ|THÀNH LẬP|KIỆN TOÀN|VỀ)(?: [^\s\p{Ll}]+){3,}$/u

function titleOfCopy(paper: Paper): Quoted | undefined {
  const block = paper.blocks.find(
    other => other.kind === 'heading' && other.annex === 0 && TITLE_OF_COPY.test(other.text.trim()),
  )
  return block && quoted(paper, block, 0, block.text.trimEnd().length, 'heading/title')
}

/** From "V/v" to the first line that is another part of the letterhead. */
function abstractOfLetter(paper: Paper): Quoted | undefined {
  const head = paper.blocks.filter(block => block.kind === 'heading' && block.annex === 0)
  const marked = head.findIndex(block => OF_LETTER.test(block.text))
  const plain = marked >= 0 ? marked : head.findIndex(block => PLAIN_ABSTRACT.test(block.text))
  const first = plain >= 0 ? plain : head.findIndex(block => DAMAGED_MARK.test(block.text))
  if (first < 0) return belowNumber(paper, head) ?? aboveAddressee(paper, head)
  const lines = [head[first]!]
  for (const [i, next] of head.slice(first + 1).entries()) {
    if (isDayWithin(next, head[first + i + 2])) continue
    if (
      isOtherPart(next) ||
      isRule(next) ||
      isBodyBelow(lines.at(-1)!, next) ||
      lines.length > 8 ||
      endsTitle(paper, lines.at(-1)!)
    )
      break
    lines.push(next)
  }
  const parts = lines.map((block, i) => {
    const start = i === 0 ? (markOf(block.text)?.[0].length ?? 0) : 0
    return quoted(paper, block, start, endOfAbstract(block.text), 'heading/title')
  })
  return { ...parts[0]!, end: parts.at(-1)!.end, quote: parts.map(part => part.quote).join(' ') }
}

/** The line of the day, of the right column, stands in the middle of an abstract of the left one. */
const isDayWithin = ({ text }: Block, next: Block | undefined) =>
  DATE.exec(text)?.index === 0 && /\d{4}$/u.test(text) && /^\p{Ll}/u.test(next?.text ?? '')

/** A body in capitals below an abstract in small letters: of the stamp of those who got the letter. */
const isBodyBelow = (above: Block, { text }: Block) =>
  !/\p{Ll}/u.test(text) &&
  /\p{Ll}{2}/u.test(above.text) &&
  /^(?:UBND|[ỦU][YỶ] BAN|SỞ|BỘ|TRƯỜNG|PHÒNG|CỤC|CHI CỤC|CÔNG TY|HỘI ĐỒNG|ĐẢNG [ỦU][YỶ]) \p{Lu}{2}/u.test(text)

/** "V/v", "Về việc", "Về:"; a bare "Về" belongs to the abstract. */
function markOf(text: string): RegExpExecArray | null {
  const plain = PLAIN_ABSTRACT.exec(text)
  return OF_LETTER.exec(text) ?? DAMAGED_MARK.exec(text) ?? (plain?.groups?.mark ? plain : null)
}

/** The symbol of a letter of the Party: "12-CV/ĐU". */
const PARTY_LETTER = /^S[ốỐóÓ] ?:? ?[\d ….]*-CV\/\p{Lu}/u

/** A letter of the Party prints its abstract below the number, without "V/v". */
function belowNumber(paper: Paper, head: Block[]): Quoted | undefined {
  const number = head.findIndex(block => PARTY_LETTER.test(block.text))
  const lines: Block[] = []
  for (const next of number < 0 ? [] : head.slice(number + 1)) {
    if (isOtherPart(next) || next.text === next.text.toUpperCase() || lines.length > 8) break
    lines.push(next)
  }
  if (lines.length === 0 || !/^\p{Lu}?\p{Ll}/u.test(lines[0]!.text)) return undefined
  const parts = lines.map(block => quoted(paper, block, 0, endOfAbstract(block.text), 'heading/title'))
  return { ...parts[0]!, end: parts.at(-1)!.end, quote: parts.map(part => part.quote).join(' ') }
}

/** Letterheads of two lines, as a clerk types them into a page: the body in capitals, and below it what the letter is about. */
function aboveAddressee(paper: Paper, head: Block[]): Quoted | undefined {
  const [body, about, ...others] = head
  const addressed = paper.blocks[(about?.index ?? 0) + 1]?.kind === 'addressee'
  if (!body || !about || others.length > 0 || !addressed || body.text !== body.text.toUpperCase()) return undefined
  if (isOtherPart(about) || !/^\p{Lu}\p{Ll}+(?: [^\s.:;]+){4,30}$/u.test(about.text)) return undefined
  return quoted(paper, about, 0, about.text.length, 'heading/title')
}

/** Party papers and law libraries print issuer, number and day between type and abstract: "CỦA BAN BÍ THƯ về …". */
export const OWN_HEAD =
  /^CỦA (?<issuer>[\p{Lu} ,]{4,80}?)(?: (?:SỐ|số) (?<number>\d[\p{L}\p{N}/.-]+))?(?: NGÀY (?<day>\d{1,2}) THÁNG (?<month>\d{1,2}) NĂM (?<year>\d{4}))? (?=VỀ |[Vv]ề |\p{Lu}?\p{Ll})/u

const DATE = /,? ?(?:\p{Lu}\p{Ll}+ ){1,4}?\p{Lu}\p{Ll}+, ngày .{0,8}tháng .{0,6}năm|Kính gửi/u

/** A date line merged in from the right column ends the abstract. */
function endOfAbstract(text: string): number {
  return DATE.exec(text)?.index ?? text.length
}

/** What optical reading makes of the rule below the abstract. */
const isRule = ({ text }: Block) => /^[-–—_=~”“"'‘]{2,}/u.test(text)

function isOtherPart(block: Block): boolean {
  const text = fold(block.text)
  // "… Chương trình hành động" / "số 104-CTr/TU ngày …": in small letters the number of the paper that is cited.
  if (/^số \d/u.test(block.text)) return false
  if (
    /^(?:so \d|so kinh|kinh gui|hoa toc|thuong khan|khan|cong hoa|doc lap|dang cong san|doan (?:tncs|thanh nien cong san) ho chi minh$)/.test(
      text,
    )
  )
    return true
  return (
    /ngày .{0,8}tháng .{0,6}năm.{0,7}$/u.test(block.text) &&
    /^[\p{Lu}]/u.test(block.text) &&
    DATE.exec(block.text)?.index === 0
  )
}
