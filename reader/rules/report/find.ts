/** Duties to report: rules tell which sentences ask for one, settle/report/duty.ts what each asks. */
import type { DeadlineFact, OwnerFact, ReportFact } from '../../reading.ts'
import { apply, applyAll, type Found, groupOf } from '../../rule.ts'
import type { Stretch } from '../../settle/clauses.ts'
import { dutiesOf } from '../../settle/report/duty.ts'
import { limitBelow, timeOfKind } from '../../settle/report/heading.ts'
import { introducesKinds } from '../../settle/report/label.ts'
import { daysIn, type Scene, sceneOf } from '../../settle/report/scene.ts'
import { isDay } from '../../settle/report/times.ts'
import { startingIn } from '../../settle/within.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { reportAskedBefore } from '../owner/past.ts'
import dataSent from './data-sent.ts'
import limitOfReport from './limit-of-report.ts'
import { toOneReceiver, underTheirSentence } from './listed.ts'
import paperSent from './paper-sent.ts'
import { nextInChain, stretchesOf } from './parts.ts'
import period from './period.ts'
import regime from './regime.ts'
import reportHanded from './report-handed.ts'
import reportOfKind from './report-of-kind.ts'
import reportSent from './report-sent.ts'
import reportTo from './report-to.ts'
import reportWritten from './report-written.ts'
import resultsSent from './results-sent.ts'
import review from './review.ts'
import sentToWhom from './sent-to-whom.ts'
import { rowsOfReports } from './table.ts'
import type { Told } from './told.ts'
import { isVague, toldAtItsEnd } from './told-at-end.ts'
import toldInTime from './told-in-time.ts'
import trouble from './trouble.ts'
import troubleSent from './trouble-sent.ts'

/** The first of these that is found in a sentence tells what is asked for. */
const REPORTS = groupOf([
  review,
  trouble,
  toldInTime,
  reportHanded,
  sentToWhom,
  reportTo,
  reportSent,
  paperSent,
  dataSent,
  resultsSent,
  troubleSent,
  reportOfKind,
  reportWritten,
  limitOfReport,
  regime,
])
const PERIOD_RULE = period
const RANK = new Map(REPORTS.names.map((name, i) => [name, i]))

/** "2. Báo cáo gửi về Sở trước ngày 15/01 …": with a day in it, a short line is no title. */
const DATED = /(?:gửi|nộp) [^.;]{0,80}(?:trước|chậm nhất)[^.;\d]{0,20}\d/u
/** "3.1. Báo cáo đầu năm học: ngày 15/9/2027": nor with the day of its report. */
const KIND_DATED =
  /^[^\p{L}]*(?:\p{L}[.)] ?)?báo cáo (?!viên)[^.;:]{2,60}: ?(?:(?:gửi |nộp )?(?:trước|chậm nhất|ngày \d)|theo yêu cầu|khi (?:có|phát sinh))/u
/** "3. Các phòng báo cáo về Văn phòng Sở như sau:": nor with somebody who gets what is listed below it. */
const OVER_LIST = /(?:báo cáo|gửi|nộp) (?:[^.;:]{0,60} )?(?:về|cho|gửi) \p{Lu}[^.;]{1,120}:$/u

/** Types that tell what was done: they lay no duty on anybody. */
const ACCOUNTS = new Set(['BC', 'TTr'])

/** "III. KẾT LUẬN" in minutes: what stands under it is given out; all else was said. */
const CONCLUDES = /^[^\p{L}]*(?:[IVX]{1,4}[.)] ?|\p{L}[.)] ?)?(?:(?:ý kiến )?kết luận|phân công)(?!\p{L})/iu
function wasOnlySaid(paper: Paper, block: Block): boolean {
  if (paper.document.type !== 'BB') return false
  for (let above = parentOf(paper, block); above; above = parentOf(paper, above))
    if (CONCLUDES.test(above.text)) return false
  return true
}
const parentOf = (paper: Paper, block: Block) => (block.parent === undefined ? undefined : paper.blocks[block.parent])

/** Every duty to report of a paper, in reading order. `deadlines` and `owners` are those already found in it. */
export function findReports(paper: Paper, deadlines: DeadlineFact[], owners: OwnerFact[] = []): ReportFact[] {
  if (ACCOUNTS.has(paper.document.type ?? '')) return []
  const scene = sceneOf(paper, deadlines, owners)
  const found = paper.blocks
    .filter(
      block =>
        isBody(block) &&
        (!block.title ||
          DATED.test(block.lower) ||
          KIND_DATED.test(block.lower) ||
          OVER_LIST.test(block.text.trimEnd())) &&
        (/báo cáo|gửi|nộp|(?:phản hồi|cung cấp) kết quả|thời (?:hạn|gian|điểm)|hạn ?:|phản [áả]nh|thông (?:tin|báo) (?:(?:ngay |kịp thời )?(?:về|cho|đến|tới) |kết quả |tình hình )|báo ngay |báo (?:lại|về|cho) /u.test(
          block.lower,
        ) ||
          limitBelow(paper, block) !== undefined),
    )
    .filter(
      block =>
        !mayAsk(paper, block) &&
        !wasOnlySaid(paper, block) &&
        (block.annex === 0 || !scene.forms.has(block.annex)) &&
        !inDossier(paper, block),
    )
    .map(block => {
      const found = inBlock(scene, block)
      return { block, facts: tellsHow(paper, block) ? found.filter(fact => fact.due !== null) : found }
    })
  const facts = underTheirSentence(scene, found).flatMap(({ block, facts }) =>
    introducesKinds(block, paper.blocks[block.index + 1]) ? facts.filter(fact => fact.due !== null) : facts,
  )
  const rows = paper.document.type === 'BB' ? [] : rowsOfReports(paper, deadlines, facts)
  const others = facts.filter(fact => !rows.some(row => row.start < fact.end && fact.start < row.end))
  const all = [...others, ...rows].sort((a, b) => a.start - b.start)
  return toldAtItsEnd(paper, all, scene.addressed)
}

/** "a) Yêu cầu các sở báo cáo …" under "2. Nhiệm vụ, quyền hạn": what may be asked for, by no day. */
function mayAsk(paper: Paper, block: Block): boolean {
  const above = parentOf(paper, block)
  return above !== undefined && RIGHTS.test(above.lower) && ASKS.test(block.lower.slice(block.body))
}
const RIGHTS = /(?<!\p{L})(?:quyền hạn|thẩm quyền|có quyền|quyền của)(?!\p{L})/u
const ASKS = /^(?:được (?:quyền )?|có quyền )?(?:yêu cầu|đề nghị) (?!.*(?:trước ngày|chậm nhất|định kỳ|h[ằà]ng))/u

/** "6. Báo cáo kết quả khai thác (báo cáo định kỳ).": over clauses that say more of it. */
function headsReport(paper: Paper, block: Block): boolean {
  const below = paper.blocks[block.index + 1]
  return (
    block.kind === 'clause' &&
    below?.parent === block.index &&
    /^báo cáo [^.;:]{8,160}(?:\([^()]{3,60}\))?\.?$/u.test(block.lower.slice(block.body)) &&
    !/(?:về|cho|đến|tới|lên|gửi|với) \p{Lu}|trước|chậm nhất|theo|h[ằà]ng|kịp thời/u.test(block.text.slice(block.body))
  )
}

/** Under "4. Hình thức báo cáo": how reports are made. */
function tellsHow(paper: Paper, block: Block): boolean {
  if (headsReport(paper, block)) return true
  const above = parentOf(paper, block)
  return above !== undefined && HOW.test(above.lower)
}
const HOW =
  /^[^\p{L}]*(?:điều \d{1,3}[.:]? ?|\p{L}{1,2}[.)] ?)?(?:hình thức|phương thức|cách thức|yêu cầu đối với)(?:,? (?:gửi|nhận|gửi, nhận|gửi và nhận))? báo cáo(?: định kỳ| đột xuất| chuyên đề| thống kê)? ?[.:]?$/u

/** "3. Đối tượng thực hiện báo cáo: …", "7. Tần suất thực hiện báo cáo: …": what a regime says of a report beside its last day. */
const SAYS_OF_IT =
  /^[^\p{L}]*(?:\p{L}{1,2}[.)] ?)?(?:tên|nội dung(?: yêu cầu)?|đối tượng(?: (?:thực hiện|lập))?|cơ quan(?: (?:nhận|thực hiện))?|(?:hình thức|phương thức|cách thức)(?: (?:gửi, nhận|gửi|nhận|lập))?(?: và (?:gửi|nhận))?|tần suất(?: thực hiện)?|kỳ|(?:mẫu )?đề cương|(?:biểu )?mẫu(?: số liệu)?|các loại|quy trình)(?:,? (?:và )?[^:.;]{3,40})? (?:chế độ )?báo cáo(?: định kỳ)?(?: yêu cầu)?(?: (?:bao )?gồm(?: có)?)? ?:/iu

/** "Báo cáo quý: Tính từ ngày … đến ngày …": from when to when its figures are counted. */
const COUNTS =
  /^[^\p{L}]*(?:\p{L}{1,2}[.)] ?)?(?:(?:đối với )?báo cáo[^.;:]{0,60}: ?)?(?:thời (?:gian|điểm|kỳ) (?:chốt|lấy) số liệu|(?:được )?(?:tính )?từ (?:ngày )?\d{1,2}[^.;]{0,70} đến )/iu

/** "2. Thời gian chốt số liệu báo cáo …": all that the block says is of its figures. */
const FIGURES = /^(?:về )?thời (?:gian|điểm|kỳ) (?:chốt|lấy) số liệu/iu

/** Whether a stretch tells of a report without asking for it: what it is called, who draws it up, what its figures cover. */
function tellsOfIt(scene: Scene, block: Block, { start, end }: Stretch): boolean {
  const text = block.text.slice(start, end)
  const figures = FIGURES.test(block.text.slice(block.body)) || COUNTS.test(text)
  if (!figures && !(start <= block.body && SAYS_OF_IT.test(text))) return false
  return !daysIn(scene, placeOf(block, start, end)).some(day => isDay(day.due))
}

/** "1. Phần Lễ:" / "- Báo cáo kết quả phong trào": a point of a programme. */
const PROGRAMME =
  /^[^\p{L}]*(?:\p{L}{1,2}[.)] ?)?(?:phần (?:lễ|hội)|chương trình (?:lễ|hội nghị|buổi|đại hội)|trình tự buổi|nghi thức)(?!\p{L})/iu

/** "Hồ sơ nghiệm thu gồm: … Báo cáo kết quả nghiệm thu; …": a report among the papers of a file. */
function inDossier(paper: Paper, block: Block): boolean {
  if (
    !/^[^\p{L}]{0,4}(?:\p{L}{1,2}[.)] ?)?báo cáo (?:về )?(?:kết quả|tình hình|tổng hợp|đánh giá|giám sát|hoạt động|công tác)/u.test(
      block.lower,
    )
  )
    return false
  if (block.parent === undefined || /trước ngày|chậm nhất|(?:về|gửi|cho) \p{Lu}/u.test(block.text)) return false
  if (PROGRAMME.test(paper.blocks[block.parent]!.text)) return true
  return /(?:hồ sơ|sản phẩm|tài liệu)[^.;]{0,90}(?:gồm|sau)[^.;]{0,20}:$|(?:các loại|danh mục) (?:biểu mẫu )?báo cáo[^.;:]{0,40}:$/u.test(
    paper.blocks[block.parent]!.lower.trimEnd(),
  )
}

/** "Kiểm tra hồ sơ, tài liệu: Giấy phép …; báo cáo …": what is to be shown, named behind its label. */
const SHOWN =
  /^(?:(?:kiểm tra|xuất trình|cung cấp|chuẩn bị|rà soát)(?: các)? (?:hồ sơ|tài liệu|giấy tờ|sổ sách)|(?:thành phần )?hồ sơ(?=[^:.;]{0,60} gồm)|(?:các )?(?:hồ sơ|tài liệu|giấy tờ)(?: (?:cần|phải) (?:xuất trình|chuẩn bị|cung cấp)))[^:.;]{0,80}: ?(?=\p{L})/iu

/** Whether a stretch only names a report among such papers. */
function namesAmongPapers(paper: Paper, block: Block, { start, end }: Stretch): boolean {
  const last = paper.blocks.slice(Math.max(0, block.index - PAGE_END), block.index).findLast(isBody)
  // A page that ends within the list makes two paragraphs of it.
  const goesOn = block.kind === 'para' && last?.text.endsWith(';') && SHOWN.test(last.text.slice(last.body))
  if (!goesOn && !SHOWN.test(block.text.slice(block.body))) return false
  if (start > LIST_OF_PAPERS || block.text.slice(block.body, start).includes('. ')) return false
  return !/(?<!\p{L})(?:trước ngày|chậm nhất|gửi|nộp|về \p{Lu})/u.test(block.text.slice(start, end))
}
/** How many blocks, numbers of pages and stamps, may stand where a page ends. */
const PAGE_END = 4
/** How long a list of papers may be, in letters. */
const LIST_OF_PAPERS = 3000

function inBlock(scene: Scene, block: Block): ReportFact[] {
  const anchors = applyAll(REPORTS, block)
    .filter(({ start }) => !reportAskedBefore(block, start))
    .sort((a, b) => a.start - b.start)
  const time = anchors.length === 0 ? (timeOfKind(scene.paper, block) ?? limitBelow(scene.paper, block)) : undefined
  if (time) anchors.push({ ...time, value: { way: 'limit' }, rule: limitOfReport.name, groups: {} })
  if (anchors.length === 0) return []
  const periods = apply(PERIOD_RULE, block)
  const facts: ReportFact[] = []
  let reached = 0
  const clauses = stretchesOf(block, anchors)
  for (const [i, clause] of clauses.entries()) {
    if (tellsOfIt(scene, block, clause) || namesAmongPapers(scene.paper, block, clause)) continue
    const told = toldIn(scene, block, clause, startingIn(anchors, Math.max(clause.start, reached), clause.end))
    if (!told) continue
    const next = clauses.slice(i + 1)
    const asks = next.findIndex(({ start, end }) => startingIn(anchors, start, end).length > 0)
    const reach = withItsTime(block, clause, told, asks < 0 ? next : next.slice(0, asks))
    reached = told.value.way === 'limit' ? Math.max(told.end, reach.end) : told.end
    const goesOn = i > 0 && clauses[i - 1]!.end === clause.start
    const teller = (goesOn && facts.at(-1)?.from) || null
    const chained = nextInChain(block, clause, told, facts.at(-1))
    const duties = dutiesOf(scene, block, reach, told, periods)
    facts.push(...duties.map(duty => ({ ...duty, from: chained ?? duty.from ?? teller })))
  }
  return toOneReceiver(withoutVague(facts))
}

/** "Đôn đốc các xã BÁO CÁO kết quả, tổng hợp báo cáo UBND huyện": who urges others reports behind it. */
const URGED = /(?:đôn đốc|nhắc nhở|hướng dẫn|yêu cầu) (?:các|những) [^.;,]{2,60}$/iu
const isUrged = (block: Block, clause: Stretch, anchor: Found<Told>, inside: Found<Told>[]) =>
  URGED.test(block.text.slice(clause.start, anchor.start)) &&
  inside.some(
    ({ start, value }) =>
      start > anchor.end &&
      value.way === 'report' &&
      /(?:,| và) (?:tổng hợp,? )?$/u.test(block.text.slice(anchor.end, start)),
  )

/** What a sentence tells first by rank; with a day in it, it is a plain report, though it tells of difficulties. */
function toldIn(scene: Scene, block: Block, clause: Stretch, inside: Found<Told>[]): Found<Told> | undefined {
  const anchors = inside.filter(anchor => !isUrged(block, clause, anchor, inside))
  const [first, ...others] = anchors.sort((a, b) => RANK.get(a.rule)! - RANK.get(b.rule)! || a.start - b.start)
  if (first?.value.way !== 'trouble') return first
  const dated = daysIn(scene, placeOf(block, clause.start, clause.end)).some(day => isDay(day.due))
  return (dated && others.find(anchor => anchor.value.way === 'report')) || first
}

/** "… gửi báo cáo về Sở. Thời gian chậm nhất ngày …": a sentence that only tells the time belongs to the one before; a label ("Thời hạn báo cáo: …; …") has all that follows. */
function withItsTime(block: Block, clause: Stretch, told: Found<Told>, bare: Stretch[]): Stretch {
  if (told.value.way === 'limit' && block.text.slice(told.end, told.end + 2).includes(':'))
    return { ...clause, end: block.text.length }
  const [next] = bare
  const other = bare.findIndex(({ start, end }) => !ITS_PERIOD.test(block.text.slice(start - 1, end)))
  const last = bare[(other < 0 ? bare.length : other) - 1]
  if (last) return { ...clause, end: last.end }
  const tells =
    next &&
    (ITS_TIME.test(block.text.slice(next.start, next.end)) ||
      (block.text[clause.end] === ';' && ITS_WAY.test(block.text.slice(next.start, next.end))))
  return tells ? { start: clause.start, end: next.end } : clause
}

const ITS_TIME = /^ ?(?:- )?(?:Thời (?:gian|hạn)(?! (?:thực hiện|kiểm tra))|Chậm nhất|Trước ngày|Hạn|Hoàn thành trước)/u
/** "Báo cáo quý I trước ngày 12/3; 6 THÁNG TRƯỚC ngày 12/6; NĂM TRƯỚC ngày 12/12": the next periods, without the verb. */
const ITS_PERIOD =
  /^; ?(?:và )?(?:quý(?: (?:IV|I{1,3}))?|(?:0?[369]|sáu|chín) tháng(?: đầu năm)?|(?:cả )?năm|tháng|tuần|học kỳ I{1,2})(?: \(|,? (?:gửi )?(?:trước|chậm nhất|vào) )/u
/** "báo cáo tình hình, nguyên nhân; GỬI VỀ Sở trước ngày …". */
const ITS_WAY =
  /^ ?(?:(?:gửi|nộp) (?:về|cho|đến) \p{Lu}[^;]{2,120}?|thời (?:gian|hạn)(?: gửi| nộp)? )(?:trước|chậm nhất|vào ngày)(?!\p{L})/u

/** "báo cáo tình hình SAU MỖI ĐỢT và báo cáo tổng kết trước ngày …". */
const EACH_TIME = /(?:sau|trong|cuối) mỗi (?:đợt|lần)/iu

/** "rà soát, báo cáo toàn bộ quá trình …. Hoàn thành và báo cáo UBND tỉnh trước ngày …": one duty, told twice. */
function withoutVague(facts: ReportFact[]): ReportFact[] {
  const last = facts.findLastIndex(fact => fact.due !== null)
  // Behind the report that was asked for stands where its paper is sent: joined in told-at-end.ts.
  if (facts[last]?.rule === paperSent.name) return facts
  const adhoc = (fact: ReportFact) => isVague({ ...fact, cadence: fact.cadence === 'adhoc' ? 'once' : fact.cadence })
  return facts.filter((fact, i) => i >= last || !adhoc(fact) || EACH_TIME.test(fact.quote))
}
