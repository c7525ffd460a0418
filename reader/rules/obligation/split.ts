/** Work of one body in one clause that is due on two days is two pieces: "… trước ngày 05/3/2027; hết năm 2027, tổ chức tổng kết …"; and a sentence behind one with a day has none. */

import type { DeadlineFact, ObligationFact, OwnerFact } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { cleanText, onOneLine } from '../../text/text.ts'
import type { Paper } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokensOf } from '../../words/tokens.ts'
import { behindTime } from './ground.ts'
import { reportsFrom } from './no-work.ts'
import { deadlineIn, within } from './piece.ts'
import { NO_STOP } from './pieces.ts'
import { titleOf } from './title.ts'

type Found = { deadlines: DeadlineFact[]; owners: OwnerFact[] }

/** The shortest piece of work, in letters. */
const SHORTEST = 30
const STOP = new RegExp(String.raw`[.;]${NO_STOP}\s+(?=\p{L})`, 'gu')
/** The shortest work before its time, in letters. */
const SHORTEST_OWN = 15
const ALL_OF_IT =
  /^hoàn thành|[,.;:(–-] ?(?:(?:tất cả |và |phải |bảo đảm |đảm bảo |xong |thời gian |thời hạn |yêu cầu )?(?:hoàn thành|thực hiện|xong)?(?: xong)? ?)?$/iu
/** "…, BẢO ĐẢM việc thi công đồng bộ và hoàn thành trước ngày …": what all of it leads to. */
const SO_THAT = /(?<!\p{L})(?:bảo đảm|đảm bảo)(?!\p{L})/iu
const FINISH = phrases('hoàn thành')
/** Verbs of one syllable that begin work behind a mark. */
const SHORT = phrases('treo | mở | cử | lập | in | thu | mua | thuê | giao | dựng | dọn | chọn | chốt | cắm')
const YEARLY = /^(?:định kỳ )?(?:hằng|hàng) (?:năm|quý|tháng),? (?:phải |cần )?$/iu

/** A piece of work, and those that begin within it with a time of their own. */
export function splitByTime(paper: Paper, found: Found, piece: ObligationFact): ObligationFact[] {
  const letters = paper.text.slice(piece.start, piece.end)
  const dated = within(found.deadlines, piece).filter(deadline => !deadline.report)
  if (dated.length === 0 || piece.rule !== 'obligation/clause') return [piece]
  const stops = matchesOf(STOP, letters).map(stop => piece.start + stop.index + stop[0].length)
  const starts = [piece.start]
  for (const [i, start] of stops.entries()) {
    const end = stops[i + 1] ?? piece.end
    const before = dated.some(({ start: at }) => at >= starts.at(-1)! && at < start)
    const own = dated.find(deadline => deadline.start >= start && deadline.start < end)
    const long = start - starts.at(-1)! >= SHORTEST && end - start >= SHORTEST
    // A time that stands twice and was read once is not the second's alone.
    const twice = own && paper.text.slice(starts.at(-1)!, start).includes(own.quote)
    if (long && !twice && (own ? begins(paper, start, end, before, own) : before && goesOn(paper, start, end)))
      starts.push(start)
  }
  return starts.map((start, i) => part(paper, found, piece, start, starts[i + 1] ?? piece.end))
}

/** With a time and its verb; or with a verb, where what stands before has a time of its own, or this one stands in the sentence and not behind all of it. */
function begins(paper: Paper, start: number, end: number, before: boolean, own: DeadlineFact): boolean {
  const tokens = tokensOf(cleanText(paper.text, start, end).text)
  if (own.due.kind === 'continuous') return yearly(tokens)
  if (behindTime(tokens, 0) !== undefined) return true
  const verb = phraseAt(tokens, 0, DUTIES) > 1 || phraseAt(tokens, 0, SHORT) > 0
  return verb && (before || isOwn(cleanText(paper.text, start, own.start).text))
}

/** "Tập huấn cho cán bộ thôn trong tháng 4/2027. CHUẨN BỊ DỤNG CỤ SƠ CỨU.": another sentence, which is due on no day. */
function goesOn(paper: Paper, start: number, end: number): boolean {
  const { text } = cleanText(paper.text, start, end)
  if (!/^\p{Lu}/u.test(text) || !/\.\s+$/u.test(paper.text.slice(start - 3, start))) return false
  const tokens = tokensOf(text)
  const verb = phraseAt(tokens, 0, DUTIES)
  return verb > 1 && tokens[verb]?.low !== ':' && phraseAt(tokens, 0, FINISH) === 0 && !reportsFrom(tokens, 0)
}

/** "…; cấp phát biểu mẫu cho các xã TRƯỚC NGÀY …", but "…; kiểm tra toàn bộ chợ, hoàn thành trước ngày …": the time of all that stands before. */
function isOwn(before: string): boolean {
  return before.length >= SHORTEST_OWN && !ALL_OF_IT.test(`${before} `) && !SO_THAT.test(before)
}

/** "Định kỳ hằng năm phải tổ chức diễn tập …". */
function yearly(tokens: Tokens): boolean {
  const verb = tokens.findIndex((token, i) => i > 1 && !/^(?:hằng|hàng|năm|quý|tháng|,|phải|cần)$/u.test(token.low))
  const time = tokens.slice(0, verb).map(token => token.text)
  return YEARLY.test(`${time.join(' ').replace(' ,', ',')} `) && phraseAt(tokens, verb, DUTIES) > 1
}

function part(paper: Paper, found: Found, piece: ObligationFact, start: number, end: number): ObligationFact {
  if (start === piece.start && end === piece.end) return piece
  const span = { start, end }
  const same = {
    ...span,
    quote: onOneLine(paper.text.slice(start, end)),
    deadline: deadlineIn(paper, found.deadlines, span),
  }
  if (start === piece.start) return { ...piece, ...same }
  const { refersTo: _, ...rest } = piece
  const owner = within(found.owners, piece).find(fact => fact.lead.join() === piece.lead.join())
  return {
    ...rest,
    ...same,
    title: titleOf(paper.text, cleanText(paper.text, start, end)),
    with: [],
    groups: piece.groups.filter(name => piece.lead.includes(name)),
    owner: piece.owner ?? (owner ? { start: owner.start, end: owner.end } : null),
  }
}
