/** One sentence that tells to report, made into its duties: periods and days paired, parties read, quote set. */

import type { Cadence, DeadlineFact, ReportFact } from '../../reading.ts'
import type { Found } from '../../rule.ts'
import { isHandedOver } from '../../rules/report/parts.ts'
import { PURPOSE, type Recurring, type Told } from '../../rules/report/told.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { type Block, type Paper, placeOf, quoted } from '../../tree.ts'
import { type Stretch, sentenceStart } from '../clauses.ts'
import { startingIn } from '../within.ts'
import { cadenceAbove, cadenceBeside, cadenceInRow, receiverBeside, reportersBeside } from './heading.ts'
import { kindAt } from './label.ts'
import { addresseeOf, receiverAbove } from './receiver.ts'
import { daysFor, type Scene } from './scene.ts'
import { reporterOf } from './sender.ts'
import { isDay, OF_DUE, type Period, type Timing, timingsOf } from './times.ts'

/** A day that was read with its label: "Thời gian gửi báo cáo: Báo cáo 6 tháng trước ngày …". */
const LABELLED = 'deadline/time-cell'
/** What is told happens on occasion: the duty arises when the matter does. */
const OCCASION =
  /(?:khó khăn|vướng mắc|phát sinh|vượt thẩm quyền|nếu có|khi có|khi phát hiện|có khả năng|vi phạm|sự cố|(?<!(?:kiểm|thanh) tra )đột xuất|bất thường|tình huống|phải báo cáo ngay|báo cáo nhanh (?:về |các )?(?:vụ |ca )?(?:tai nạn|sự cố|cháy|dịch)|mỗi đợt|sau mỗi|vượt quá|trường hợp|chưa thống nhất|không thống nhất| nào (?:chưa|không)(?!\p{L})|(?<!(?:để|đã|không|chưa) )xảy ra(?! (?:trong|từ|vào|tại)))/iu
/** "báo cáo kết quả và THAM MƯU giải pháp tháo gỡ khó khăn": other work behind the report. */
const BESIDE = /(?:,| và) tham mưu(?!\p{L}).*$/u
/** A sentence that opens with its condition; the end of the work itself is none. */
const CONDITION =
  /^ ?(?:(?:[-+*•]|\p{L}{1,2}[.)]|(?:\d{1,2}\.){0,3}\d{1,2}[.)]) ?)?(?:Nếu|Khi|Mỗi khi|Trường hợp|Trong trường hợp) (?!(?:các |đã )?(?:kết thúc|hoàn thành|nhận được|triển khai|xây dựng|thực hiện))/u
/** "trường hợp có thay đổi thì gửi BÁO CÁO bổ sung": right before the verb. */
const IF_SO = /(?<!\p{L})(?:trường hợp|nếu|khi) (?:có|phát sinh) [^.;,:]{2,60},? thì (?:\p{Ll}+ ){0,3}$/u
/** "Trường hợp có vướng mắc, các xã báo cáo Sở trước ngày …": what may not come. */
const IF_ANY =
  /^ ?(?:(?:[-+*•]|\p{L}{1,2}[.)]|(?:\d{1,2}\.){0,3}\d{1,2}[.)]) ?)?(?:Nếu|Trường hợp|Trong trường hợp) (?:có|phát hiện|phát sinh|xảy ra) [^.;,]{2,80}, (?![^.;]*, (?:đồng thời )?(?:báo cáo|gửi báo cáo)(?!\p{L}))/u
/** "khi phát hiện sự cố", "bị tai nạn": days that run from what may happen. */
const HAPPENS =
  /(?<!\p{L})(?:(?:khi|nếu|trường hợp) (?:phát hiện|xảy ra|có (?:sự cố|vụ|dịch|tai nạn|cháy))|bị tai nạn|xảy ra (?:sự cố|tai nạn|cháy))(?!\p{L})/iu
/** "kịp thời phát hiện khó khăn và có biện pháp", "các giải pháp tháo gỡ khó khăn": difficulties that are dealt with, not told of. */
const HANDLED =
  /(?:giải pháp|biện pháp) (?:tháo gỡ|xử lý|giải quyết) (?:các |những )?khó khăn(?:, vướng mắc)?|phát hiện (?:các |những )?khó khăn(?:, vướng mắc)? và có (?:các |những )?(?:biện pháp|giải pháp)/giu
/** "tình hình hoạt động và khó khăn vướng mắc của các trạm": part of what a report tells at any time. */
const AMONG_OTHERS =
  /(?<!kịp thời )(?:tình hình|kết quả|tiến độ)(?: (?!báo |kịp )[^\s.;,]+){0,8}?(?:,| và)(?: những| các)? khó khăn,? (?:và )?vướng mắc(?! (?:nếu|khi|phát sinh|vượt))/giu
const ABOUT =
  /báo cáo(?: (?:định kỳ|nhanh|bằng văn bản|đầy đủ))? ((?:kết quả|tình hình|tiến độ|việc|công tác|những|các)[^.;,()]{0,140}?)(?= (?:về|cho|gửi|với|tới|trước|chậm nhất|định kỳ|theo|để|\p{Lu}[\p{L}]+ (?:ban|tịch))(?!\p{L})|[.;,()]|$)/u

export function dutiesOf(
  scene: Scene,
  block: Block,
  clause: Stretch,
  told: Found<Told>,
  periods: Found<Recurring>[],
): ReportFact[] {
  const { paper } = scene
  const days = told.value.way === 'trouble' ? [] : daysFor(scene, block, clause)
  const times = timesOf(scene, block, clause, told, days, periods)
  if (times.length === 0) return []
  const named = reporterOf({ scene, block, clause, at: verbOf(block, told) })
  const here = named !== null && block.text.slice(clause.start, clause.end).includes(named)
  const party = addresseeOf(
    block,
    clause,
    told.value.way === 'trouble' ? told.start : Math.max(told.start, clause.start),
  )
  const above = party.to === null && !here ? receiverAbove(paper, block) : undefined
  const beside = party.to === null && !above?.to ? receiverBeside(paper, block) : undefined
  const through = party.through ?? above?.through ?? beside?.through
  const from = (here ? undefined : reportersBeside(paper, block)) ?? named
  const about = ABOUT.exec(block.text.slice(clause.start, clause.end))?.[1]?.trim()
  const quote = quoted(paper, block, ...reach(block, clause, told, party.end), told.rule)
  return times.map(({ cadence, deadline, of }) => ({
    ...(block.kind === 'cell' ? quote : widened(paper, quote, deadline ?? (cadence === 'adhoc' ? of : undefined))),
    from,
    to: party.to ?? above?.to ?? beside?.to ?? null,
    ...(through ? { through } : {}),
    cadence,
    due: deadline?.due ?? null,
    ...(deadline?.operator ? { operator: deadline.operator } : {}),
    ...(about ? { about } : {}),
    ...windowOf(paper, cadence),
  }))
}

const TELLING = /phản [áả]nh|báo cáo|báo ngay|thông tin|thông báo|(?:gửi|có) văn bản/giu

/** "nếu có vướng mắc, các trạm PHẢN ÁNH về": of difficulties the rule takes all letters, and the verb is the last in them. */
function verbOf(block: Block, told: Found<Told>): number {
  if (told.value.way !== 'trouble') return told.start
  const verb = matchesOf(TELLING, block.text.slice(told.start, told.end)).at(-1)
  return verb ? told.start + verb.index : told.end
}

function timesOf(
  scene: Scene,
  block: Block,
  clause: Stretch,
  told: Found<Told>,
  days: DeadlineFact[],
  periods: Found<Recurring>[],
): Timing[] {
  const { way } = told.value
  const { paper } = scene
  if (way === 'trouble') return [{ cadence: 'adhoc' }]
  const text = block.text.slice(clause.start, clause.end)
  const all: Period[] = startingIn(periods, clause.start, clause.end)
    .filter(one => one.end <= clause.end && !isAim(block.text, clause, one.start))
    .map(one => ({ cadence: one.value.cadence, ...placeOf(block, one.start, one.end) }))
    .filter(
      one => !days.some(day => isDay(day.due) && day.rule !== LABELLED && one.start >= day.start && one.end <= day.end),
    )
  if (way === 'review') {
    // "Định kỳ 6 tháng tổ chức sơ kết, báo cáo …": the period, not the review, is when it is due.
    const often = recurring(all)
    const steady = /^(?:(?:[-+*•]|\p{L}{1,2}[.)]|(?:\d{1,2}\.){0,3}\d{1,2}[.)]) )?[ĐD]ịnh kỳ/u.test(text.trimStart())
    return steady && often.length === 1
      ? timingsOf(often, days, placeOf(block, told.start, told.end).start)
      : reviewOf(days, placeOf(block, told.start, told.end))
  }
  const named = withoutReview(all, days)
  // "Báo cáo tổng kết năm gửi trước ngày 30/11 hằng năm": each year, whatever its name.
  if (days.some(day => day.due.kind === 'yearly') && named.every(one => one.cadence === 'review')) named.length = 0
  if (way === 'limit' && !days.some(day => isDay(day.due))) return []
  if (named.length === 0 && days.length === 0 && /^ ?đồng thời /u.test(text))
    named.push(...periodsOfSentence(block, clause, periods))
  if (named.length === 0 && days.length === 0 && isHandedOver(block, clause))
    named.push(...recurring(periodsIn(block, sentenceStart(block.text, clause.start), clause.start, periods)))
  const label = kindAt(paper, block)
  if (label && clause.start >= label.end) dropRemarks(named, paper)
  const headed =
    named.length === 0 && days.some(day => isDay(day.due))
      ? (label?.cadence ?? cadenceBeside(paper, block) ?? cadenceAbove(paper, block))
      : undefined
  const often = headed ?? (named.length === 0 ? cadenceInRow(scene, block) : undefined)
  if (often) named.push({ cadence: often, ...placeOf(block, clause.start, clause.start) })
  if (way === 'regime') return regimeOf(paper, named, days)
  const apart = named.length === 0 && way === 'report' ? eachItsDay(block, clause, told, days) : []
  if (apart.length > 1) return apart
  const timings = timingsOf(named, days, placeOf(block, told.start, told.end).start)
  if (
    timings.length > 0 &&
    (IF_SO.test(block.text.slice(Math.max(0, told.start - 100), told.start)) || IF_ANY.test(text))
  )
    return timings.map(timing => (timing.cadence === 'once' ? { ...timing, cadence: 'adhoc' } : timing))
  if (timings.length > 0) return HAPPENS.test(text) || opensInCase(block, clause) ? timings.map(onOccasion) : timings
  if (way === 'write' || way === 'limit') return []
  const at = Math.max(0, told.start - clause.start)
  const near =
    text.slice(0, at).replace(HANDLED, '').slice(-120) + text.slice(at).replace(HANDLED, '').replace(BESIDE, '')
  if (closesReview(block, clause)) return [{ cadence: 'review' }]
  const occasion = OCCASION.test(near.replace(AMONG_OTHERS, '')) || CONDITION.test(text)
  return [{ cadence: occasion ? 'adhoc' : 'once' }]
}

/** "Định kỳ 6 tháng và hằng năm, báo cáo sơ kết, tổng kết trước ngày 15/6 và 15/12": what the reports of those periods are called. */
function withoutReview(named: Period[], days: DeadlineFact[]): Period[] {
  const often = recurring(named).length
  const set = days.filter(day => isDay(day.due)).length
  return often === 0 || set > often ? named : named.filter(one => one.cadence !== 'review')
}

/** "Chủ trì sơ kết, tổng kết năm học; BÁO CÁO KẾT QUẢ về Sở": of the review before the semicolon. */
const OF_BEFORE = /^ ?(?:gửi |có )?báo cáo(?: kết quả)?(?: bằng văn bản)? (?:về|cho|với|gửi|lên|\p{Lu})/u
const REVIEW_BEFORE = /(?<!\p{L})(?:sơ kết|tổng kết)(?!\p{L})[^.;]*$/iu
const closesReview = ({ text }: Block, { start, end }: Stretch) =>
  text[start - 1] === ';' && OF_BEFORE.test(text.slice(start, end)) && REVIEW_BEFORE.test(text.slice(0, start - 1))

const recurring = (named: Period[]) => named.filter(one => one.cadence !== 'review' && one.cadence !== 'adhoc')

/** "Hằng quý, Sở rà soát …; ĐỒNG THỜI báo cáo …": the periods that open the sentence hold to its end. */
function periodsOfSentence(block: Block, clause: Stretch, periods: Found<Recurring>[]): Period[] {
  const stop = block.text.lastIndexOf('. ', clause.start)
  const from = stop > block.body ? stop + 2 : block.body
  const comma = block.text.indexOf(',', from)
  return periodsIn(block, from, comma, periods)
}

const periodsIn = (block: Block, start: number, end: number, periods: Found<Recurring>[]): Period[] =>
  startingIn(periods, start, end)
    .filter(one => one.end <= end)
    .map(one => ({ cadence: one.value.cadence, ...placeOf(block, one.start, one.end) }))

/** "(riêng năm đầu thực hiện báo cáo năm)": a period in a bracket behind a label is an exception to it. */
function dropRemarks(named: Period[], paper: Paper): void {
  const kept = named.filter(one => {
    const before = paper.text.slice(Math.max(0, one.start - 80), one.start)
    return before.lastIndexOf('(') <= before.lastIndexOf(')')
  })
  named.splice(0, named.length, ...kept)
}

/** "báo cáo ngày nghỉ trước 15h hằng ngày, báo cáo toàn đợt trước 15h ngày 04/5": each has the first day behind it; what comes behind "để" is another's. */
function eachItsDay(block: Block, clause: Stretch, told: Found<Told>, days: DeadlineFact[]): Timing[] {
  const verbs = matchesOf(EACH, block.text.slice(told.start, clause.end))
    .map(verb => told.start + verb.index)
    .filter(at => !PURPOSE.test(block.text.slice(Math.max(0, at - 160), at)))
    .map(at => placeOf(block, at, at + 1).start)
  return verbs.flatMap((from, i) => {
    const deadline = days.find(day => isDay(day.due) && day.start >= from && day.start < (verbs[i + 1] ?? Infinity))
    return deadline ? [{ cadence: OF_DUE[deadline.due.kind] ?? 'once', deadline }] : []
  })
}

/** "báo cáo kết quả sơ bộ trước ngày 10/11, KẾT QUẢ CHÍNH THỨC trước ngày 05/12" goes on without its verb. */
const EACH =
  /(?<!\p{L})báo cáo(?!\p{L})|(?<=(?:[,;]| và) )(?:lần|đợt) (?:thứ )?(?:2|3|II|III|hai|ba)(?= ?(?::|\(|trước|chậm nhất|vào))|(?<=(?:[,;]| và) )(?:kết quả |số liệu |báo cáo )?chính thức(?= (?:trước|chậm nhất|vào) )/giu

/** "a) Trường hợp giá tăng, Sở điều chỉnh. Trong thời hạn 05 ngày kể từ ngày điều chỉnh, Sở báo cáo": all of the point is about its case. */
const opensInCase = ({ text, body }: Block, { start, end }: Stretch) =>
  CONDITION.test(text.slice(start, end)) || CONDITION.test(text.slice(body, start))

/** "trong vòng 24 giờ" behind what may happen: the duty arises with it. */
const onOccasion = (timing: Timing): Timing =>
  timing.cadence === 'once' && timing.deadline?.due.kind === 'relative' ? { ...timing, cadence: 'adhoc' } : timing

/** "sơ kết đợt 1 trước ngày …" among the reports of a regime. */
const kindBefore = (paper: Paper, { start }: DeadlineFact): Cadence =>
  /(?:sơ kết|tổng kết)[^.;,]{0,40}$/iu.test(paper.text.slice(Math.max(0, start - 60), start)) ? 'review' : 'once'

/** A period behind "để" belongs to what the report is for. */
function isAim(text: string, clause: Stretch, at: number): boolean {
  return /(?:^| )để (?:(?!, ?(?:chậm nhất|muộn nhất|trước ngày|định kỳ))[^.;])*$/u.test(text.slice(clause.start, at))
}

/** The letters of a duty: from the words before its verb to the addressee, at most the clause. */
function reach(block: Block, clause: Stretch, told: Found<Told>, end: number): [number, number] {
  const lead = /(?:(?:[Đđ]ịnh kỳ|[Tt]heo định kỳ|[Kk]ịp thời|[Tt]ổng hợp|[Tt]ham mưu)[^.;]{0,160})$/u.exec(
    block.text.slice(clause.start, told.start),
  )
  const start = lead ? clause.start + lead.index : told.start
  const open = Math.max(clause.start, block.body)
  const near =
    told.start - open <= (CONDITION.test(block.text.slice(clause.start, clause.end)) ? 240 : 120) ? open : start
  return [Math.min(start, near), Math.max(end, told.end, Math.min(clause.end, told.end + 60))]
}

/** The quote holds its day, or what it is made upon, wherever in the clause that stands. */
function widened<T extends { start: number; end: number; quote: string }>(
  paper: Paper,
  quote: T,
  time: { start: number; end: number } | undefined,
): T {
  if (!time) return quote
  const start = Math.min(quote.start, time.start)
  const end = Math.max(quote.end, time.end)
  if (start === quote.start && end === quote.end) return quote
  return { ...quote, start, end, quote: paper.text.slice(start, end).replace(/\s+/gu, ' ').trim() }
}

function windowOf(paper: Paper, cadence: Cadence): Pick<ReportFact, 'window'> {
  const recurs = cadence !== 'once' && cadence !== 'adhoc' && cadence !== 'review'
  return recurs && paper.period && paper.period.to > paper.period.from ? { window: paper.period } : {}
}

/** Sơ kết and tổng kết have one day, the last that stands with them. */
function reviewOf(days: DeadlineFact[], place: Stretch): Timing[] {
  const day = days.findLast(one => isDay(one.due) && one.start >= place.start)
  return [{ cadence: 'review', ...(day ? { deadline: day } : {}) }]
}

/** "chế độ báo cáo định kỳ, đột xuất": periods where the sentence names them, else whenever something comes up. */
function regimeOf(paper: Paper, named: Period[], days: DeadlineFact[]): Timing[] {
  const set = days.filter(day => isDay(day.due))
  if (named.length === 0 && set.length > 0)
    return set.map(deadline => ({ cadence: OF_DUE[deadline.due.kind] ?? kindBefore(paper, deadline), deadline }))
  return named.length > 0 ? timingsOf(named, days, 0) : [{ cadence: 'once' }]
}
