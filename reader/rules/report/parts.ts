/** Sentences that ask for more than one report, parted where the second begins. */
import type { ReportFact } from '../../reading.ts'
import type { Found } from '../../rule.ts'
import { clausesOf, type Stretch } from '../../settle/clauses.ts'
import { subjectIn } from '../../settle/report/subject.ts'
import { startingIn } from '../../settle/within.ts'
import type { Block } from '../../tree.ts'
import reportTo from './report-to.ts'
import { subjectEndsAt } from './subject-before.ts'
import type { Told } from './told.ts'

/** The stretches of a block that tell one duty each. `anchors` in the order of their starts. */
export function stretchesOf(block: Block, anchors: readonly Found<Told>[]): Stretch[] {
  const inside = (clause: Stretch) => startingIn(anchors, clause.start, clause.end)
  return [atTrouble, behindGround, atPurpose, atHandOver, atReview, atOccasion, atEachTime].reduce<Stretch[]>(
    (clauses, part) => clauses.flatMap(clause => part(block, clause, inside(clause))),
    clausesOf(block.text),
  )
}

const parted = ({ start, end }: Stretch, at: number): Stretch[] => [
  { start, end: at },
  { start: at, end },
]

/** "… báo cáo kết quả về Sở, trong quá trình thực hiện có khó khăn …": two duties with a comma between. */
function atTrouble(_block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const trouble = inside.find(anchor => anchor.value.way === 'trouble')
  if (!trouble || !inside.some(anchor => anchor.value.way !== 'trouble' && anchor.end <= trouble.start)) return [clause]
  return parted(clause, trouble.start)
}

const BESIDE = /(?:,| và) $/u
/** "báo cáo tình hình sử dụng thuốc và BÁO CÁO ĐỘT XUẤT theo yêu cầu": another duty, where the first has no period of its own. */
const isOnDemand = (block: Block, clause: Stretch, second: Found<Told>) =>
  /^báo cáo đột xuất/iu.test(block.text.slice(second.start)) &&
  !/định kỳ|h[ằà]ng (?:tuần|tháng|quý|năm)|\d tháng|chế độ/iu.test(block.text.slice(clause.start, second.start))

/** "Căn cứ Công văn số … của Bộ yêu cầu các tỉnh báo cáo trước ngày …, SỞ ĐỀ NGHỊ các trường báo cáo …": the letter before is why this one is written. */
const GROUND =
  /^[^\p{L}]*(?:Căn cứ|Thực hiện|Theo|Tiếp theo|Tiếp nhận|Phúc đáp) [^.;]{0,60}(?:[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch|[Tt]hông báo|[Cc]ông điện|[Cc]hỉ thị|[Qq]uyết định) số [^;]*, (?=\p{Lu}[^.;,]{1,60} (?:đề nghị|yêu cầu)(?!\p{L}))/u

function behindGround(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const ground = inside.length > 1 ? GROUND.exec(block.text.slice(clause.start, clause.end)) : null
  const start = ground ? clause.start + ground[0].length : clause.start
  return [inside.some(anchor => anchor.start >= start) ? { start, end: clause.end } : clause]
}

/** "… về Sở trước ngày 10/6 để tổng hợp, báo cáo UBND tỉnh trước ngày 15/6": the next in the chain reports with a day of its own. */
const FOR = /(?<!\p{L})(?:để|đ[ềê](?= t[ổô]ng)) [^.;]{0,90}$/u

function atPurpose(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const next = inside.findLast(anchor => anchor.rule === reportTo.name)
  const aim = next && inside.length > 1 ? FOR.exec(block.text.slice(clause.start, next.start)) : null
  if (!aim || !inside.some(anchor => anchor.end <= clause.start + aim.index)) return [clause]
  const cut = clause.start + aim.index
  return parted(clause, cut)
}

const SUMS_UP =
  /(?<!\p{L})(?:gửi|về|cho|đến|tới) (?=\p{Lu})(?:(?! (?:đ[ểềễêé]|trước|chậm|vào|trong) )[^.;,]){2,90} (?=tổng hợp(?: chung)?,?(?: và)? $)/u

/** "… báo cáo kết quả về Bộ Y tế TỔNG HỢP, BÁO CÁO Thủ tướng": who got it reports next, though no "để" stands between. */
function atHandOver(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const next = inside.findLast(anchor => anchor.rule === reportTo.name)
  const sums = next && inside.length > 1 ? SUMS_UP.exec(block.text.slice(clause.start, next.start)) : null
  if (!sums) return [clause]
  const cut = clause.start + sums.index + sums[0].length
  if (!inside.some(anchor => anchor.end < cut) || !subjectEndsAt(block, cut)) return [clause]
  return parted(clause, cut)
}

/** Whether a clause is what somebody does with what was sent, parted within its sentence. */
export const isHandedOver = ({ text, body }: Block, { start, end }: Stretch) =>
  start > body &&
  /\p{L} $/u.test(text.slice(0, start)) &&
  /^tổng hợp(?: chung)?,?(?: và)? báo cáo /u.test(text.slice(start, end))

/** Who was reported to is who reports next, unless named: "để SỞ NỘI VỤ tổng hợp, báo cáo …". */
export const nextInChain = (block: Block, clause: Stretch, told: Found<Told>, last: ReportFact | undefined) =>
  isHandedOver(block, clause) ? last?.to : purposeOf(block, clause, told, last)

const purposeOf = (block: Block, clause: Stretch, told: Found<Told>, last: ReportFact | undefined) =>
  FOR.test(block.text.slice(clause.start, told.start)) &&
  /^(?:để|đ[ềê]) /u.test(block.text.slice(clause.start, told.start))
    ? (subjectIn(block, clause, told.start) ?? last?.to)
    : undefined

/** "hằng năm báo cáo lãnh đạo Sở và TỔNG KẾT báo cáo UBND tỉnh": one for each of them. */
function atReview(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const [first] = inside
  const review = inside.find(anchor => anchor.value.way === 'review')
  if (!review || first?.value.way !== 'report' || first.end > review.start) return [clause]
  const sent = /^báo cáo (?:\p{Lu}|lãnh đạo|cấp)/iu.test(block.text.slice(first.start, first.start + 20))
  if (!sent || !/(?:,| và) (?:tổ chức )?$/u.test(block.text.slice(first.end, review.start))) return [clause]
  return parted(clause, review.start)
}

const IN_TIME = /(?:,| và|,? đồng thời),? (?=kịp thời $)/u

/** "… báo cáo Sở Y tế hằng tháng và kịp thời báo cáo UBND xã khi có ca bệnh": two duties. */
function atOccasion(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const [first, second] = inside
  if (first?.value.way !== 'report' || second?.value.way !== 'report') return [clause]
  const between = block.text.slice(first.end, second.start)
  const lead = IN_TIME.exec(between) ?? (isOnDemand(block, clause, second) ? BESIDE.exec(between) : null)
  if (!lead) return [clause]
  const cut = first.end + lead.index + lead[0].length
  return parted(clause, cut)
}

const EACH_TIME =
  /^(?! [^.;]{0,60}(?:trước|chậm nhất) ngày)[^.;]{0,60}(?:sau mỗi|h[ằà]ng) (?:đợt|lần|ngày|tuần|tháng|quý)(?:,| và) (?:gửi )?$/u

/** "báo cáo tình hình sau mỗi đợt và BÁO CÁO TỔNG KẾT gửi về Sở trước ngày …": one each time, and one at the end. */
function atEachTime(block: Block, clause: Stretch, inside: Found<Told>[]): Stretch[] {
  const [first, second] = inside.filter(anchor => anchor.rule === reportTo.name)
  if (!first || !second || !EACH_TIME.test(block.text.slice(first.end, second.start))) return [clause]
  return /^báo cáo (?:tổng kết|toàn đợt|tổng hợp|chung)/iu.test(block.text.slice(second.start))
    ? parted(clause, second.start)
    : [clause]
}
