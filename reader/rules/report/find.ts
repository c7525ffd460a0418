/** Duties to report: anchors and periods by rule, joined within their sentence with days, addressee and reporter. */
import type { Cadence, DeadlineFact, OwnerFact, ReportFact } from '../../reading.ts'
import { apply, type Found } from '../../rule.ts'
import { clausesOf, type Stretch } from '../../settle/clauses.ts'
import { addresseeOf, reporterOf } from '../../settle/report-parties.ts'
import { isDay, type Period, type Timing, timingsOf } from '../../settle/report-times.ts'
import { type Block, isBody, type Paper, placeOf, quoted } from '../../tree.ts'
import limitOfReport from './limit-of-report.ts'
import period from './period.ts'
import regime from './regime.ts'
import reportSent from './report-sent.ts'
import reportTo from './report-to.ts'
import reportWritten from './report-written.ts'
import review from './review.ts'
import type { Told } from './told.ts'
import trouble from './trouble.ts'

/** The first of these that is found in a sentence tells what is asked for. */
export const REPORT_RULES = [review, trouble, reportTo, reportSent, reportWritten, limitOfReport, regime]
export const PERIOD_RULE = period

/** What is told happens on occasion: the duty arises when the matter does. */
const OCCASION =
  /(?:khó khăn|vướng mắc|phát sinh|vượt thẩm quyền|nếu có|khi có|khi phát hiện|có khả năng|vi phạm|sự cố|đột xuất|bất thường|tình huống|mỗi đợt|sau mỗi|vượt quá|trường hợp)/iu
const ABOUT =
  /báo cáo(?: (?:định kỳ|nhanh|bằng văn bản|đầy đủ))? ((?:kết quả|tình hình|tiến độ|việc|công tác|những|các)[^.;,()]{3,140}?)(?= (?:về|cho|gửi|với|tới|trước|chậm nhất|định kỳ|theo|để|\p{Lu}[\p{L}]+ (?:ban|tịch))(?!\p{L})|[.;,()]|$)/u
/** Types that tell what was done: they lay no duty on anybody. */
const ACCOUNTS = new Set(['BC', 'TTr', 'BB'])

/** Every duty to report of a paper, in reading order. `deadlines` and `owners` are those already found in it. */
export function findReports(paper: Paper, deadlines: DeadlineFact[], owners: OwnerFact[] = []): ReportFact[] {
  if (ACCOUNTS.has(paper.document.type ?? '')) return []
  const facts = paper.blocks
    .filter(
      block =>
        isBody(block) && !block.title && /báo cáo|gửi|nộp|phản [áả]nh/u.test(block.lower) && !inForm(paper, block),
    )
    .flatMap(block => inBlock(paper, block, deadlines, owners))
  return paper.document.type === 'CV' ? withoutVague(facts, 'report/report-sent') : facts
}

function inBlock(paper: Paper, block: Block, deadlines: DeadlineFact[], owners: OwnerFact[]): ReportFact[] {
  const anchors = REPORT_RULES.flatMap(rule => apply(rule, block))
  if (anchors.length === 0) return []
  const periods = apply(PERIOD_RULE, block)
  const facts: ReportFact[] = []
  let reached = 0
  const clauses = clausesOf(block.text).flatMap(clause => atTrouble(clause, anchors))
  for (const [i, clause] of clauses.entries()) {
    const own = anchors.filter(anchor => anchor.start >= Math.max(clause.start, reached) && anchor.start < clause.end)
    const told = ownWithDay(own, deadlines, placeOf(block, clause.start, clause.end)) ?? own[0]
    reached = Math.max(reached, told?.end ?? 0)
    if (told)
      facts.push(
        ...duties(paper, block, withItsTime(block, clause, clauses[i + 1]), told, { deadlines, owners, periods }),
      )
  }
  return withoutVague(facts)
}

/** "… gửi báo cáo về Sở. Thời gian chậm nhất ngày …": a sentence that only tells the time belongs to the one before. */
function withItsTime(block: Block, clause: Stretch, next: Stretch | undefined): Stretch {
  const tells =
    next &&
    /^ ?(?:- )?(?:Thời (?:gian|hạn)(?! (?:thực hiện|kiểm tra))|Chậm nhất|Trước ngày|Hạn|Hoàn thành trước)/u.test(
      block.text.slice(next.start, next.end),
    )
  return tells ? { start: clause.start, end: next.end } : clause
}

/** "… báo cáo kết quả về Sở, trong quá trình thực hiện có khó khăn …": two duties with a comma between. */
function atTrouble(clause: Stretch, anchors: Found<Told>[]): Stretch[] {
  const inside = anchors.filter(anchor => anchor.start >= clause.start && anchor.start < clause.end)
  const trouble = inside.find(anchor => anchor.value.way === 'trouble')
  if (!trouble || !inside.some(anchor => anchor.value.way !== 'trouble' && anchor.end <= trouble.start)) return [clause]
  return [
    { start: clause.start, end: trouble.start },
    { start: trouble.start, end: clause.end },
  ]
}

/** With a day in its sentence it is a plain report, though it tells of difficulties. */
function ownWithDay(own: Found<Told>[], deadlines: DeadlineFact[], place: Stretch): Found<Told> | undefined {
  if (own[0]?.value.way !== 'trouble') return undefined
  if (!deadlines.some(day => isDay(day.due) && day.start >= place.start && day.end <= place.end)) return undefined
  return own.find(anchor => anchor.value.way === 'report')
}

type Around = { deadlines: DeadlineFact[]; owners: OwnerFact[]; periods: Found<{ cadence: Cadence }>[] }

function duties(paper: Paper, block: Block, clause: Stretch, told: Found<Told>, around: Around): ReportFact[] {
  const days =
    told.value.way === 'trouble' || told.value.way === 'review' ? [] : daysFor(paper, block, clause, around.deadlines)
  const times = timesOf(block, clause, told, days, around.periods)
  if (times.length === 0) return []
  const party = addresseeOf(
    block,
    clause,
    told.value.way === 'trouble' ? told.start : Math.max(told.start, clause.start),
  )
  const from = reporterOf(paper, block, clause, told.start, around.owners)
  const about = ABOUT.exec(block.text.slice(clause.start, clause.end))?.[1]?.trim()
  const quote = quoted(paper, block, ...reach(block, clause, told, party.end), told.rule)
  return times.map(({ cadence, deadline }) => ({
    ...(block.kind === 'cell' ? quote : widened(paper, quote, deadline)),
    from,
    to: party.to,
    ...(party.through ? { through: party.through } : {}),
    cadence,
    due: deadline?.due ?? null,
    ...(deadline?.operator ? { operator: deadline.operator } : {}),
    ...(about ? { about } : {}),
    ...windowOf(paper, cadence),
  }))
}

/** The times of the clause; for a row of work in a table those of its other cells. */
function daysFor(paper: Paper, block: Block, clause: Stretch, deadlines: DeadlineFact[]): DeadlineFact[] {
  const within = (place: Stretch) => deadlines.filter(day => day.start >= place.start && day.end <= place.end)
  const own = within(placeOf(block, clause.start, clause.end))
  if (own.length > 0 || block.kind !== 'cell') return own
  const row = paper.tables.flatMap(table => table.rows).find(cells => cells.includes(block))
  return (row ?? []).flatMap(cell =>
    cell && cell !== block && /thời|hạn|tiến độ|hoàn thành/iu.test(cell.cell?.head ?? '')
      ? within(placeOf(cell, 0, cell.text.length))
      : [],
  )
}

function timesOf(
  block: Block,
  clause: Stretch,
  told: Found<Told>,
  days: DeadlineFact[],
  periods: Around['periods'],
): Timing[] {
  const { way } = told.value
  if (way === 'trouble') return [{ cadence: 'adhoc' }]
  if (way === 'review') return [{ cadence: 'review' }]
  const text = block.text.slice(clause.start, clause.end)
  const named: Period[] = periods
    .filter(one => one.start >= clause.start && one.end <= clause.end && !isAim(block.text, clause, one.start))
    .map(one => ({ cadence: one.value.cadence, ...placeOf(block, one.start, one.end) }))
    .filter(one => !days.some(day => isDay(day.due) && one.start >= day.start && one.end <= day.end))
  if (way === 'regime')
    return named.length > 0 && /đột xuất/u.test(text)
      ? [{ cadence: 'adhoc' }]
      : named.length > 0
        ? timingsOf(named, days, 0)
        : [{ cadence: 'once' }]
  const timings = timingsOf(named, days, placeOf(block, told.start, told.end).start)
  if (timings.length > 0) return timings
  if (way === 'write' || way === 'limit') return []
  return [{ cadence: OCCASION.test(text.slice(Math.max(0, told.start - clause.start - 120))) ? 'adhoc' : 'once' }]
}

/** A period behind "để" belongs to what the report is for. */
function isAim(text: string, clause: Stretch, at: number): boolean {
  return /(?:^| )để (?:[^.;]*)$/u.test(text.slice(clause.start, at))
}

/** The letters of a duty: from the words before its verb to the addressee, at most the clause. */
function reach(block: Block, clause: Stretch, told: Found<Told>, end: number): [number, number] {
  const lead = /(?:(?:[Đđ]ịnh kỳ|[Tt]heo định kỳ|[Kk]ịp thời|[Tt]ổng hợp|[Tt]ham mưu)[^.;]{0,160})$/u.exec(
    block.text.slice(clause.start, told.start),
  )
  const start = lead ? clause.start + lead.index : told.start
  return [start, Math.max(end, told.end, Math.min(clause.end, told.end + 60))]
}

/** The quote holds its day, wherever in the clause that stands. */
function widened<T extends { start: number; end: number; quote: string }>(
  paper: Paper,
  quote: T,
  deadline: DeadlineFact | undefined,
): T {
  if (!deadline) return quote
  const start = Math.min(quote.start, deadline.start)
  const end = Math.max(quote.end, deadline.end)
  if (start === quote.start && end === quote.end) return quote
  return { ...quote, start, end, quote: paper.text.slice(start, end).replace(/\s+/gu, ' ').trim() }
}

function windowOf(paper: Paper, cadence: Cadence): Pick<ReportFact, 'window'> {
  const recurs = cadence !== 'once' && cadence !== 'adhoc' && cadence !== 'review'
  return recurs && paper.period && paper.period.to > paper.period.from ? { window: paper.period } : {}
}

/** "rà soát, báo cáo toàn bộ quá trình …. Hoàn thành và báo cáo UBND tỉnh trước ngày …": one duty, told twice. A letter may say at its end where the report goes. */
function withoutVague(facts: ReportFact[], by?: string): ReportFact[] {
  const vague = (fact: ReportFact) =>
    fact.to === null &&
    fact.due === null &&
    (fact.cadence === 'once' || (by === undefined && fact.rule === 'report/report-to'))
  return facts.filter(
    (fact, i) =>
      !vague(fact) || !facts.slice(i + 1).some(later => later.due !== null && (by === undefined || later.rule === by)),
  )
}

/** Annexes that are the form of a report ask for nothing themselves. */
function inForm(paper: Paper, block: Block): boolean {
  if (block.annex === 0) return false
  if (/thủ tục hành chính/iu.test(paper.document.title ?? '')) return true
  const title = paper.blocks.findLast(
    other => other.kind === 'annex-title' && other.index < block.index && other.annex === block.annex,
  )
  return (
    /đề cương|biểu mẫu|mẫu báo cáo|mẫu số|phụ lục số \d+:? ?đề cương/iu.test(title?.text ?? '') ||
    /^(?:mẫu|biểu)/iu.test(title?.text ?? '')
  )
}
