/** The heading fields: each by its own rule; a field that was not found is null. */

import { typeInWords, typeOfLine } from '../../layout/letterhead/type-line.ts'
import type { DocumentFacts, FieldName, Quoted } from '../../reading.ts'
import { apply } from '../../rule.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { repaired } from '../../settle/repair/repair.ts'
import { cleanText } from '../../text/text.ts'
import { type Block, type Paper, printedOf, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { TYPES } from '../../words/types.ts'
import { bodiesOf } from './bodies.ts'
import { setHeadless } from './headless.ts'
import { bodySpeaks, selfNamedBody } from './issuer.ts'
import { marks } from './marks.ts'
import { numberAndSymbol } from './number-and-symbol.ts'
import { placeAndDate } from './place-and-date.ts'
import { recipientLines } from './recipients.ts'
import { signing } from './signer.ts'
import { OWN_HEAD, titleOf } from './title.ts'

export type Heading = { document: Partial<DocumentFacts>; fields: Partial<Record<FieldName, Quoted>> }

/** The heading fields of a paper and where each was found. */
export function findHeading(paper: Paper): Heading {
  const heading: Heading = { document: {}, fields: {} }
  const set = <K extends FieldName>(field: K, value: DocumentFacts[K], at: Quoted | undefined) => {
    // Values are kept in composed letters; the quote beside them is the paper's own.
    heading.document[field] = (typeof value === 'string' ? value.normalize('NFC') : value) as DocumentFacts[K]
    if (at) heading.fields[field] = at
  }
  const head = paper.blocks.filter(block => block.annex === 0 && (block.kind === 'heading' || block.kind === 'type'))
  const number = setNumber(paper, head, set)
  setDate(paper, head, set)
  setBodies(paper, set)
  setType(paper, number, heading.document.issuer, set)
  const title = titleOf(paper)
  if (title) set('title', withoutEnd(setRight(paper, title.quote)), title)
  setOwnHead(paper, heading, set)
  setFromAnnex(paper, head, heading, set)
  const { signer, capacity, post } = signing(paper)
  if (signer) set('signer', signer.quote.replace(/(?<= )['’‘`](?=\p{Lu})/gu, ''), signer)
  if (capacity) set('capacity', capacity.quote, capacity)
  if (post) set('post', post.quote, post)
  setHeadless(paper, heading, set)
  const recipients = recipientLines(paper)
  const first = recipients[0]
  heading.document.purposes = Object.fromEntries(
    recipients.flatMap(({ line, purpose }) => (purpose ? [[line, purpose]] : [])),
  )
  if (first)
    set(
      'recipients',
      recipients.map(r => r.line),
      { ...first.at, end: recipients.at(-1)!.at.end },
    )
  const { urgency, secrecy } = marks(paper)
  if (urgency) set('urgency', urgency.quote, urgency)
  if (secrecy) set('secrecy', secrecy.value, secrecy)
  return heading
}

/** Marks behind the abstract are none of it, nor is a bracket around it, which "(V/v" may have begun. */
const withoutEnd = (title: string) => title.replace(/[\s_.;:*-]+$/u, '').replace(/^\(?([^()]*)\)$/u, '$1')

/** What optical reading damaged for certain is not left to be corrected by hand; the quote beside keeps the printed letters. */
function setRight(paper: Paper, letters: string): string {
  if (!paper.damaged) return letters
  const clean = cleanText(letters, 0, letters.length)
  const right = repaired(clean).text
  return right === clean.text ? letters : right
}

export type SetField = <K extends FieldName>(field: K, value: DocumentFacts[K], at: Quoted | undefined) => void

/** What stands between the type and the abstract, where the letterhead does not say it: "CỦA BỘ … SỐ … NGÀY …". */
function setOwnHead(paper: Paper, { document }: Heading, set: SetField): void {
  const block = paper.blocks.find(other => other.kind === 'title' && other.annex === 0)
  const own = block && OWN_HEAD.exec(block.text)
  if (!block || !own) return
  const { issuer = '', number, day, month, year } = own.groups ?? {}
  const at = quoted(paper, block, 0, own[0].trimEnd().length, 'heading/title')
  set('issuer', printedOf(paper, block, 4, 4 + issuer.length), at)
  if (number && !document.number) set('number', number, at)
  if (day && month && year && !document.date)
    set('date', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, at)
}

/** "(Ban hành kèm theo Quyết định số 773/QĐ-TTg ngày 26 tháng 6 năm 2018 …)": a paper without number and day in its head has them in its annex. */
function setFromAnnex(paper: Paper, head: Block[], { document }: Heading, set: SetField): void {
  if (document.number || document.date || head.some(block => NUMBERED.test(block.text.replace(RECITAL, '')))) return
  const block = paper.blocks.find(other => other.annex > 0 && ISSUED_WITH.test(other.text))
  const found = block && ISSUED_WITH.exec(block.text)
  if (!block || !found) return
  const { type = '', number = '', day = '', month = '', year = '' } = found.groups ?? {}
  if (TYPES.find(([name]) => name === type.toLowerCase())?.[1] !== document.type) return
  const at = quoted(paper, block, found.index + 1, found.index + found[0].length, 'heading/number-and-symbol')
  set('number', number, at)
  set('date', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, at)
}
const RECITAL = /^\W*(?:Căn cứ|Theo|Xét) .*/u
const NUMBERED = /^\W*Số(?!\p{L})|(?:^|, ?)ngày .{0,8}tháng/iu
const ISSUED_WITH =
  /\((?:Ban hành )?kèm theo (?<type>[^\s\d]+ [^\s\d]+) số:? ?(?<number>\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:-[\p{L}\d]+)*) ngày (?<day>[0-3]?\d)(?: tháng |\/)(?<month>1[0-2]|0?[1-9])(?: năm |\/)(?<year>20\d{2})(?!\d)/iu

/** Number and symbol; also where the two were set on two lines. Returns the symbol. */
function setNumber(paper: Paper, head: Block[], set: SetField): string | undefined {
  for (const [i, block] of head.entries()) {
    const found = apply(numberAndSymbol, block)[0]
    if (found) {
      const from = found.start + /^[\s|_]?/.exec(block.text.slice(found.start))![0].length
      set('number', found.value.number, quoted(paper, block, from, found.end, found.rule))
      return found.value.symbol
    }
    const split = /^[Ss]ố ?:? ?(\d{1,5})$/u.exec(block.text)
    const rest =
      split && head.slice(i + 1, i + 3).find(next => /^[/-] ?\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*$/u.test(next.text))
    if (split && rest) {
      const symbol = rest.text.replace(/\s/g, '')
      set('number', split[1]! + symbol, quoted(paper, block, 0, block.text.length, 'heading/number-and-symbol'))
      return symbol.slice(1)
    }
  }
  return undefined
}

function setDate(paper: Paper, head: Block[], set: SetField): void {
  for (const block of [...head, ...dateAtFoot(paper)]) {
    const found = apply(placeAndDate, block)[0]
    if (!found) continue
    const at = quoted(paper, block, found.start, found.end, found.rule)
    set('place', found.value.place, at)
    set('date', found.value.date, at)
    return
  }
}

/** "Bình An, ngày 05 tháng 3 năm 2026" alone on the last line before recipients and signature. */
function dateAtFoot(paper: Paper): Block[] {
  const closing = paper.blocks.find(
    block => block.annex === 0 && (block.kind === 'recipients' || block.kind === 'signature'),
  )
  const last = paper.blocks[(closing?.index ?? 0) - 1]
  if (last?.kind !== 'para') return []
  const found = apply(placeAndDate, last)[0]
  return found?.value.place && found.start === 0 && found.end >= last.text.length - 1 ? [last] : []
}

function setBodies(paper: Paper, set: SetField): void {
  const bodies = bodiesOf(paper)
  const issuer = bodies.at(-1) ?? selfNamedBody(paper)
  if (!issuer) return
  set('issuer', setRight(paper, issuer.name), issuer.at)
  const parent = bodies.at(-2)
  if (parent) set('parent', setRight(paper, parent.name), parent.at)
}

/** Codes that begin no body's own abbreviation (CT may be Cục Thuế, PC Pháp chế): they make a paper with an addressee more than a letter. */
const NEVER_A_BODY = new Set(['GM', 'HD', 'TTr', 'BC', 'KH', 'TB', 'QĐ', 'CTr', 'BB', 'PA', 'ĐA', 'NQ', 'CĐ'])

const CODES = new Set(TYPES.map(([, code]) => code))

/** By the word of the type; else by the symbol; a letter has neither, but an addressee or an abstract behind "V/v". */
function setType(paper: Paper, symbol: string | undefined, issuer: string | null | undefined, set: SetField): void {
  const block = paper.blocks.find(other => (other.kind === 'type' || other.kind === 'title') && other.annex === 0)
  const named = block && (typeOfLine(block.text) ?? typeInWords(block.text))
  if (block && named) {
    set('type', named.code, quoted(paper, block, 0, named.length, 'heading/type'))
    return
  }
  const letter = paper.blocks.find(
    other => other.annex === 0 && (other.kind === 'addressee' || /^V ?\/ ?v /iu.test(other.text)),
  )
  const code = symbol?.split(/[-/]/).find(part => CODES.has(part))
  // Trade unions sign with the letters of an urgent telegram.
  const wire = code === 'CĐ' && !/cong doan/.test(fold(issuer ?? ''))
  if (wire) set('type', code, undefined)
  else if (code && NEVER_A_BODY.has(code) && !/^V ?\/ ?v /iu.test(letter?.text ?? '')) set('type', code, undefined)
  else if (letter) set('type', 'CV', quoted(paper, letter, 0, Math.min(8, letter.text.length), 'heading/type'))
  else if (code) set('type', code, undefined)
  else setSelfCalled(paper, set)
}

const SELF_CALLED =
  /(?<!\p{L})(Kế hoạch|Chỉ thị|Thông báo|Quyết định|Công điện|Chương trình|Nghị quyết|Hướng dẫn|Công văn|Tờ trình|Đề án|Thông tư|Nghị định) này(?!\p{L})/gu

const MADE =
  /^ (Kế hoạch|Hướng dẫn|Chương trình|Phương án|Đề án|Quy chế)(?! số)[^.;]*(?:như sau|sau đây|nội dung sau)/iu

/** A paper without its head says what it is: "Sở Y tế xây dựng Kế hoạch … như sau", "thực hiện Chỉ thị này"; the word it uses most often. */
function setSelfCalled(paper: Paper, set: SetField): void {
  const spoken = bodySpeaks(paper)
  const made = spoken && MADE.exec(spoken.block.text.slice(spoken.hit.end))?.[1]
  const makes = made && TYPES.find(([name]) => name === made.toLowerCase())?.[1]
  if (spoken && made && makes) {
    const start = spoken.hit.end + 1
    set('type', makes, quoted(paper, spoken.block, start, start + made.length, 'heading/type'))
    return
  }
  const called = new Map<string, Quoted[]>()
  for (const block of paper.blocks) {
    if (block.annex > 0) break
    for (const match of matchesOf(SELF_CALLED, block.text)) {
      const at = quoted(paper, block, match.index, match.index + match[0].length, 'heading/type')
      called.set(match[1]!, [...(called.get(match[1]!) ?? []), at])
    }
  }
  const [most] = [...called].sort((a, b) => b[1].length - a[1].length)
  const code = most && TYPES.find(([name]) => name === most[0].toLowerCase())?.[1]
  if (most && code) set('type', code, most[1][0])
}
