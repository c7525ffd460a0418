/** A block that names several owners: where the work of each begins and ends. */

import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact, Span } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import type { Block, Paper } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { tokenStart, tokensOf } from '../../words/tokens.ts'
import { beginsWork } from './begins.ts'
import { type Owned, pieceOf } from './piece.ts'

type Found = { deadlines: DeadlineFact[]; reports: ReportFact[] }

/** The work of each owner that a block names in a stretch of it, and before them that of the owner it stands under. */
export function piecesOf(
  paper: Paper,
  found: Found,
  block: Block,
  place: Span,
  own: OwnerFact[],
  owned: Owned | undefined,
): ObligationFact[] {
  const told = toldBehind(paper, block, place, own)
  if (told) return [pieceOf(paper, found, { ...told, path: block.path, title: block })]
  const starts = own.map((owner, i) => startOf(paper, place, owner, i === 0 ? undefined : own[i - 1]))
  if (own.length === 1 && CLOSES.has(own[0]!.rule)) starts[0] = place.start
  // "Sở Y tế lập kho dữ liệu (SỞ TÀI CHÍNH bố trí kinh phí)": with its bracket.
  for (const [i, owner] of own.entries())
    if (i > 0 && owner.rule === 'owner/bracket' && paper.text[owner.start - 1] === '(') starts[i] = owner.start - 1
  const pieces = own
    .map((owner, i) =>
      pieceOf(paper, found, {
        from: { start: starts[i]!, end: starts[i + 1] ?? place.end },
        owner,
        path: block.path,
        title: owner.rule === 'owner/bracket' && own.length === 1 ? block : undefined,
        block,
      }),
    )
    .filter((piece, i) => !onlyNames(paper.text.slice(own[i]!.start, piece.end), own[i]!))
  const before = { start: place.start, end: starts[0]! }
  return owned?.fact && worksBefore(paper, block, before)
    ? [
        pieceOf(paper, found, {
          from: before,
          owner: owned.fact,
          elsewhere: owned.fact,
          path: block.path,
          title: block,
        }),
        ...pieces,
      ]
    : pieces
}

/** Rules whose owner stands behind the whole clause. */
const CLOSES = new Set(['owner/bracket', 'owner/label'])
/** Rules whose owner stands at the head of its work. */
const HEADS = new Set([
  'owner/heading',
  'owner/next-heading',
  'owner/give',
  'owner/ask',
  'owner/subject',
  'owner/listed',
])
/** How many letters an order may have besides the names: "Đề nghị …:". */
const ORDER = 20

/** "Giao xã mới SAU KHI THÀNH LẬP:": since when they are there is no work. */
const SINCE = /(?:sau|từ|kể từ) khi [^,.;:]{3,40}(?=:$)/u

/** What says that they do it, and no more. */
const FORMULAS = phrases(`
  thực hiện | triển khai | tổ chức thực hiện | triển khai thực hiện | chủ trì | chủ trì thực hiện | phụ trách | tổ chức triển khai
  có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | chủ động thực hiện | nghiêm túc thực hiện | tiếp tục thực hiện
`)

/** "Phòng Kinh tế CÂN ĐỐI KINH PHÍ.": a verb behind the last of the names, which says what. */
function saysWhat(letters: string, owner: OwnerFact): boolean {
  if (letters.trimEnd().endsWith(':')) return false
  const last = owner.lead.at(-1)!.split(' ').at(-1)!
  const at = letters.lastIndexOf(last)
  if (at < 0) return false
  const tokens = tokensOf(letters.slice(at + last.length))
  const first = tokens.findIndex(token => !token.mark)
  const verb = first < 0 ? 0 : phraseAt(tokens, first, DUTIES)
  return verb > 0 && phraseAt(tokens, first, FORMULAS) < verb && tokens.length - first > verb
}

/** "Giao Sở Tài chính:", "Phòng Y tế (đối với bếp ăn).": names to which the work stands elsewhere. */
export const onlyNames = (letters: string, owner: OwnerFact) =>
  HEADS.has(owner.rule) &&
  owner.lead.length > 0 &&
  letters
    .replace(/\([^()]*\)/gu, '')
    .trim()
    .replace(SINCE, '').length <
    owner.lead.join(', ').length + ORDER &&
  !saysWhat(letters, owner)

/** The shortest work before the first name, in letters. */
const SHORTEST = 30

/** "Rà soát hồ sơ của các chợ. Phòng Kinh tế theo dõi …": work of the body above, before another is named. */
function worksBefore(paper: Paper, block: Block, before: Span): boolean {
  if (before.end - before.start < SHORTEST || !/[.;]\s*$/u.test(paper.text.slice(before.start, before.end)))
    return false
  return beginsWork(block)
}

/** "Số hóa sổ hộ tịch. Giao Phòng Tư pháp thực hiện.", "Dọn vệ sinh chợ; Hội Phụ nữ phụ trách.": the work of those whom the last words name and no more. */
function toldBehind(paper: Paper, block: Block, place: Span, [owner, ...others]: OwnerFact[]) {
  if (!owner || others.length > 0 || !TELLS.has(owner.rule)) return undefined
  const from = { start: place.start, end: owner.start }
  const letters = paper.text.slice(owner.start, place.end)
  if (letters.trimEnd().endsWith(':') || !onlyNames(letters, owner) || !worksBefore(paper, block, from))
    return undefined
  // In a sentence with its work a subject is that of no sentence before.
  const before = paper.text.slice(from.start, from.end)
  if (owner.rule === 'owner/subject' && (!/;\s*$/u.test(before) || SENTENCES.test(before))) return undefined
  return { from, owner, elsewhere: owner }
}

const TELLS = new Set(['owner/give', 'owner/ask', 'owner/subject'])
const SENTENCES = /[.]\s+\p{Lu}/u

/** Behind a mark: not that of "TP. Hà Nội". */
export const NO_STOP = String.raw`(?<!(?<!\p{L})(?:TP|Tp|TX|TT|Q|P).)`
const STOP = new RegExp(String.raw`[.;:]${NO_STOP}\s+(?=\S)`, 'gu')
/** Times and conditions that stand before an order: "Trước ngày 05/3/2027, giao Sở Y tế …". */
const LEADS_IN =
  /^(?:trước|trong|chậm nhất|muộn nhất|hằng|hàng|định kỳ|từ|đến|ngay|sau|khi|căn cứ|trên cơ sở|quý|tháng|năm|đối với)(?!\p{L})[^.;:]*,? $/iu
/** "Cuối tháng 3 năm 2027: các sở hoàn thành …": the time that a colon parts from whom it is for. */
const TIME_BEFORE =
  /(?:^|[.;]\s+)((?:cuối|đầu|giữa|trước|trong|chậm nhất|ngày|tháng|quý|từ|đến|hết)(?!\p{L})[^.;:]{0,60}\d[^.;:]{0,20}:\s+)$/iu
/** How far before its name the sentence of an owner may begin, in letters. */
const REACH = 400

/** The end of the last sentence before an order to carry out the paper, which may stand behind work in the same block. */
export function endBefore(paper: Paper, place: Span, order: OwnerFact): number {
  const before = paper.text.slice(place.start, order.start + 1)
  const stop = matchesOf(STOP, before).at(-1)
  return stop && stop.index >= SHORTEST ? place.start + stop.index + 1 : place.start
}

/** The work of an owner begins with its sentence: "Trước ngày 05/3/2027, Sở Y tế …"; an order begins it by itself. */
function startOf(paper: Paper, place: Span, owner: OwnerFact, last: OwnerFact | undefined): number {
  if (owner.rule === 'owner/heading' && !last) return place.start
  const from = Math.max(last?.end ?? place.start, owner.start - REACH)
  const before = paper.text.slice(from, owner.start)
  const stop = matchesOf(STOP, before).at(-1)
  const time = TIME_BEFORE.exec(before)
  if (time && !last) return owner.start - time[1]!.length
  const start = stop ? from + stop.index + stop[0].length : last || from > place.start ? owner.start : place.start
  return LEADS_IN.test(paper.text.slice(start, owner.start).replace(/\s+/gu, ' ')) ? start : owner.start
}
