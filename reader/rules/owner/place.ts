/** Where in a paper the words of an owner count: not in a purpose, an appraisal of the past, or an order that an owner passes on. */

import { nameAt } from '../../body/name.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Found } from '../../rule.ts'
import { drawnFrom, type Section } from '../../scanner/drawn.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { DUTIES, STRONG } from '../../words/duties.ts'
import { fold } from '../../words/fold.ts'
import { holdsPhrase, phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { isObliged } from './obliged.ts'
import type { OwnerRead } from './owner.ts'
import { askedBefore, tellsOfPast } from './past.ts'
import { inPlanAnnex } from './plan-annex.ts'

/** Sections that say why, what was, or what is hoped for. */
const NO_WORK =
  /^(?:(?:mot so|nhung|ve|cac|phan|khai quat|so luoc) )?(?:muc dich|muc tieu|yeu cau(?! doi voi)|quan diem|danh gia (?:chung|tinh hinh|ket qua|thuc trang)|danh gia$|tinh hinh|ket qua (?:thuc hien|dat duoc|cong tac|tich cuc)|uu diem|han che|ton tai|nguyen nhan|su can thiet|doi tuong|co so phap ly|can cu phap ly|de cuong|thanh phan|phuong phap|khai quat|boi canh|thuc trang|kho khan|vuong mac)(?: |$)/u
/** Sections in which those above are asked for something. */
const WISHES = /^(?:(?:mot so|nhung|cac|noi dung) )?(?:kien nghi|de xuat)(?: |$)/u
const WORK = /nhiem vu|giai phap|to chuc thuc hien|trach nhiem|phan cong|noi dung thuc hien|noi dung cu the|trien khai/u

/** What the title of a section speaks of, looked at once. */
function sectionOf(block: Block): Section {
  const drawn = drawnFrom(block)
  drawn.section ??= sectionNamed(fold(block.text.slice(block.body)))
  return drawn.section
}

const sectionNamed = (title: string): Section =>
  WORK.test(title) ? 'work' : NO_WORK.test(title) ? 'no work' : WISHES.test(title) ? 'wishes' : 'other'

/** Whether one of the clauses that a block stands in has a title of that kind. */
function standsUnder(paper: Paper, block: Block, section: Section): boolean {
  for (let at = block.parent; at !== undefined; at = paper.blocks[at]!.parent) {
    const above = paper.blocks[at]!
    if ((above.title || above.text.length < 160) && sectionOf(above) === section) return true
  }
  return false
}

export function standsInWork(paper: Paper, block: Block): boolean {
  return !standsUnder(paper, block, 'no work')
}

/** Under a title that speaks of work: contents, tasks, measures. */
export function underWork(paper: Paper, block: Block): boolean {
  return standsUnder(paper, block, 'work')
}

const lastClauses = new WeakMap<Paper, number>()

/** Index of the last numbered clause before the annexes; -1 if there is none. */
function lastClause(paper: Paper): number {
  const known =
    lastClauses.get(paper) ?? paper.blocks.findLastIndex(block => block.kind === 'clause' && block.annex === 0)
  lastClauses.set(paper, known)
  return known
}

/** A sentence before the first clause, where a paper says why it was made. */
function inPreamble(paper: Paper, block: Block): boolean {
  return block.path === '' && block.annex === 0 && block.index < lastClause(paper)
}

/** "Đề nghị Bộ Tài chính:" in a report, or under "Kiến nghị, đề xuất", is put to who stands above. */
export function proposesUp(paper: Paper, block: Block, found: Found<OwnerRead>): boolean {
  const up = /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Trung ương)/u.test(found.value.lead[0] ?? '')
  return (
    up &&
    (tells(paper) || standsUnder(paper, block, 'wishes')) &&
    /^(?:đề|kiến) nghị/iu.test(block.text.slice(block.body))
  )
}

/** Whether a sentence begins with the verb of a duty, or with the words that lead to one. */
export function startsDuty(tokens: Tokens, at: number): boolean {
  if (/^[-_–]$/u.test(tokens[at]?.low ?? '')) at++
  // "Lãnh đạo bệnh viện, Phòng …": who comes, not what is done.
  if (tokens[at]?.low === 'lãnh' && nameAt(tokens, at) !== undefined) return false
  return (
    phraseAt(tokens, at, DUTIES) > 0 ||
    phraseAt(tokens, at, STRONG) > 0 ||
    phraseAt(tokens, at, ROLES) > 0 ||
    /^(?:là|căn|trên|theo|hằng|hàng|định|phối|trong)$/u.test(tokens[at]?.low ?? '')
  )
}

/** What a body is told to be, without a verb. */
const ROLES = phrases('đầu mối | cơ quan thường trực | đơn vị thường trực | bộ phận thường trực')

const LOOK_BACK = 240

/** Orders that the body of the heading passes on below it are its own work, not owners; the closing words of the paper are. */
export function mayOrder(
  paper: Paper,
  block: Block,
  found: Found<OwnerRead>,
  headed: ReadonlyMap<number, unknown>,
): boolean {
  if (!standsInWork(paper, block) || (tells(paper) && !invites(paper) && !underWork(paper, block))) return false
  if (drafts(block, found.start) || askedBefore(block, found.start)) return false
  if (block.path === '' && othersGive(paper, block.text.slice(Math.max(0, found.start - LOOK_BACK), found.start)))
    return false
  if ((block.path === '' && givesItself(paper, found)) || proposesUp(paper, block, found)) return false
  if (asksIssuer(paper, block, found)) return false
  if (isRegulation(paper, block) && asksBetween(paper, block, found)) return false
  let at = block.parent
  while (at !== undefined && !headed.has(at)) at = paper.blocks[at]!.parent
  if (at === undefined || headsNext(block, found)) return true
  if (block.kind !== 'para') return givesByName(block, found)
  // Right below "1. Sở Xây dựng:" stands what that body is to ask of others.
  if (at === block.index - 1 && paper.blocks[at]!.text.endsWith(':')) return false
  const before = block.text.slice(Math.max(0, found.start - LOOK_BACK), found.start)
  return (
    before === '' ||
    /^trong đó,? $/iu.test(before) ||
    /^(?:trên đây|căn cứ|nhận được|yêu cầu|nay)/iu.test(block.text.slice(0, 20)) ||
    namesIssuer(paper, before) ||
    closes(paper, block)
  )
}

/** "d) Giao Sở Xây dựng chủ trì …": a clause of its own that gives work to bodies of their own names. */
const givesByName = (block: Block, { rule, start, value }: Found<OwnerRead>) =>
  rule === 'owner/give' &&
  (block.kind === 'clause' || /^Chỉ đạo /u.test(block.text.slice(start, start + 8))) &&
  start === block.body &&
  value.lead.some(name => !value.groups?.includes(name))

/** "…. Giao Sở Tài chính:" at the end of another's last duty: the heading of the next, run into it. */
const headsNext = (block: Block, found: Found<OwnerRead>) =>
  /^Giao /u.test(block.text.slice(found.start, found.start + 5)) &&
  (block.text.slice(0, found.start).endsWith('.. ') ||
    (block.text.slice(0, found.start).endsWith('. ') && /^[^:]+:$/u.test(block.text.slice(found.start))))

/** "Công ty … đề nghị Ủy ban nhân dân tỉnh gia hạn", says the committee's own letter: what others ask of who made it. */
function asksIssuer(paper: Paper, block: Block, found: Found<OwnerRead>): boolean {
  if (found.rule !== 'owner/ask' || found.start === block.body || found.value.lead.length !== 1) return false
  const lead = fold(found.value.lead[0]!).replace(/^ubnd /u, 'uy ban nhan dan ')
  return lead.includes(' ') && `${fold(paper.document.issuer ?? '')} `.startsWith(`${lead} `)
}

/** A regulation that says who may ask whom orders nothing itself; who made it may. */
function asksBetween(paper: Paper, block: Block, found: Found<OwnerRead>): boolean {
  const before = block.text.slice(Math.max(0, found.start - LOOK_BACK), found.start)
  return found.rule === 'owner/ask' && found.start > block.body && !namesIssuer(paper, before)
}

/** The last paragraph before the recipients. */
function closes(paper: Paper, block: Block): boolean {
  for (let i = block.index + 1; i < paper.blocks.length; i++) {
    const kind = paper.blocks[i]!.kind
    if (kind === 'recipients' || kind === 'signature') return true
    if (isBody(paper.blocks[i]!)) return false
  }
  return true
}

const ISSUERS =
  /(?:ủy ban nhân dân|ubnd|chủ tịch|thủ tướng|giám đốc|bộ trưởng|chính phủ|ban chỉ đạo|sở|bộ) ?[^,.;:]{0,60}$/iu

function namesIssuer(paper: Paper, before: string): boolean {
  const issuer = fold(paper.document.issuer ?? '')
  return (
    (issuer !== '' && fold(before).endsWith(issuer)) ||
    (/[.;:] [^.;:]{0,80}$|^[^.;:]{0,80}$/u.test(before) && ISSUERS.test(before))
  )
}

/** Regulations say how things go; they give work only where they speak of responsibility. */
const REGULATIONS = new Set(['NĐ', 'TT', 'TTLT', 'QyĐ', 'QC', 'L', 'PL'])
const RESPONSIBLE = phrases('chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là đầu mối')
/** "Điều 6. Trách nhiệm thi hành", "Điều 4. Tổ chức thực hiện", "Điều 8. Trách nhiệm của các đơn vị liên quan": each clause right below tells a body its part. */
const DUTIES_OF =
  /^(?:điều \d{1,3}[.:]? ?)?(?:(?:trách nhiệm|nhiệm vụ|tổ chức) (?:thi hành|thực hiện)|trách nhiệm(?: quản lý nhà nước| phối hợp)?(?: của (?:các )?(?:cơ quan|đơn vị|bộ|sở|tổ chức)(?: (?!có |trong )[^.:;]{1,80})?)?)[ .:]*$/iu

function underDuties(paper: Paper, block: Block): boolean {
  const above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  return above !== undefined && DUTIES_OF.test(above.text)
}

function isRegulation(paper: Paper, block: Block): boolean {
  const type = paper.document.type ?? ''
  return REGULATIONS.has(type) || (type === 'QĐ' && block.annex > 0 && !inPlanAnnex(paper, block))
}

/** Papers that tell what was done: a subject and a verb there are no order. */
const TELLING = new Set(['BC', 'TTr', 'GM', 'BB'])

const tells = (paper: Paper) => TELLING.has(paper.document.type ?? '')

/** An invitation tells where and when, and asks bodies to make ready. */
const invites = (paper: Paper) => paper.document.type === 'GM'

const UPPER = /(?:^|[,.;:] |và )(Chính phủ|Quốc hội|Bộ (?!trưởng)\p{Lu}[^,.;:]{1,40}) $/u

/** "… Chính phủ và Bộ Tài chính YÊU CẦU các bộ, ngành cắt giảm …": why this paper was made, where another body made it. */
function othersGive(paper: Paper, before: string): boolean {
  if (tellsOfOther(before)) return true
  const giver = UPPER.exec(before)?.[1]
  if (giver === undefined) return false
  const issuer = fold(paper.document.issuer ?? '')
  return giver.startsWith('Bộ') ? !issuer.startsWith('bo ') : !issuer.includes(fold(giver))
}

/** "Quyết định có hiệu lực kể từ ngày ký và GIAO …": what a paper named before gives to whom. */
function tellsOfOther(before: string): boolean {
  const sentence = before.slice(before.lastIndexOf('. ') + 1).trimStart()
  if (/ đã (?:ban hành|ký|phê duyệt|thông qua) .*[,;] (?:theo đó|trong đó),? [^.;:,]{0,60}$/u.test(sentence))
    return true
  return /^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Công điện|Công văn|Văn bản|Kế hoạch)(?! này)[^.;:]{0,60} (?:có hiệu lực|quy định|nêu rõ|đã)[^.;:]{0,140}(?:,| và) $/u.test(
    sentence,
  )
}

/** "bo giao duc va dao tao" as it calls itself: "bo gddt". */
function shortened(issuer: string): string {
  const [kind, ...field] = issuer.split(' ')
  return `${kind} ${field.map(word => (word === 'va' ? '' : word[0])).join('')}`
}

/** "Thực hiện Công văn … của UBND tỉnh giao Sở Công thương chủ trì …", says that department's own letter. */
function givesItself(paper: Paper, found: Found<OwnerRead>): boolean {
  const issuer = fold(paper.document.issuer ?? '')
  const lead = fold(found.value.lead[0] ?? '')
  return issuer !== '' && found.value.lead.length === 1 && (lead === issuer || lead === shortened(issuer))
}

/** The paper speaks of who made it, outside its clauses. */
function isIssuer(paper: Paper, found: Found<OwnerRead>): boolean {
  const issuer = fold(paper.document.issuer ?? '')
  const lead = fold(found.value.lead[0] ?? '')
  return issuer !== '' && found.value.lead.length === 1 && (lead.includes(issuer) || shortened(issuer) === lead)
}

/** "hoàn thiện Đề án theo hướng: Sở Y tế chủ trì …; giao Sở Tài chính …": what a draft is to say, to the end of the sentence. */
function drafts(block: Block, at: number): boolean {
  const toward = block.lower.lastIndexOf('theo hướng: ', at)
  return toward >= 0 && !/\. \p{Lu}/u.test(block.text.slice(toward, at))
}

/** Whether a body at the head of a sentence is told to work, or only spoken of. */
export function mayOwn(paper: Paper, block: Block, found: Found<OwnerRead>): boolean {
  if (!standsInWork(paper, block) && !isObliged(block, found)) return false
  if (tellsOfPast(paper, block, found.start)) return false
  if (drafts(block, found.start)) return false
  const tokens = tokensIn(block)
  const strong = holdsPhrase(tokens, tokenFrom(tokens, found.start), tokenFrom(tokens, found.end), STRONG)
  if (tells(paper))
    return (
      (strong || underDuties(paper, block)) && ((invites(paper) && block.kind !== 'para') || underWork(paper, block))
    )
  if (isRegulation(paper, block) && !(opensClause(block, found) && (underDuties(paper, block) || sharesWork(found))))
    return holdsPhrase(tokens, tokenFrom(tokens, found.start), tokenFrom(tokens, found.end), RESPONSIBLE)
  if (block.path === '' && (announces(block, found) || isIssuer(paper, found))) return false
  if (ASSIGNS.test(block.text.slice(found.start))) return false
  if (givesItself(paper, found) && LETS_KNOW.test(block.text.slice(found.start))) return false
  return strong || !inPreamble(paper, block)
}

/** Also "2. Căn cứ Quy chế này, Sở Y tế …": at the head of its clause, or behind what it goes by. */
const opensClause = (block: Block, { start }: Found<OwnerRead>) =>
  start <= block.body ||
  /^(?:căn cứ|trên cơ sở|hằng năm|hàng năm|định kỳ)[^.;:]*, $/iu.test(block.text.slice(block.body, start))

/** "1. Cục Công nghiệp phối hợp với Cục Thương mại tổ chức …": bodies of their own names, who are told to work together. */
const sharesWork = ({ value, rule }: Found<OwnerRead>) =>
  rule === 'owner/subject' &&
  value.with.length > 0 &&
  value.lead.length === 1 &&
  !value.groups?.includes(value.lead[0]!)

/** "nhà trường phân công trách nhiệm cụ thể như sau:": who is given the work stands below. */
const ASSIGNS =
  /^[^.;:,]{3,80}? (?:phân công (?:trách nhiệm|nhiệm vụ|công việc)|xác định (?:các |một số )?(?:nhiệm vụ|giải pháp|mục tiêu|nội dung))[^.;:]{0,160} (?:như sau|sau đây|sau) ?:?$/u

/** "Bộ Y tế hướng dẫn thêm một số nội dung sau:": the house of the paper goes on to speak. */
const LETS_KNOW = /^[^.;:,]{3,80}? (?:hướng dẫn|thông báo|lưu ý|trả lời|giải đáp) [^.;:]{0,120} sau ?:$/u

/** "Sở Y tế xây dựng kế hoạch … như sau:": the paper speaks of itself. */
function announces(block: Block, found: Found<OwnerRead>): boolean {
  const sentence = block.text.slice(found.start, found.start + 400)
  return (
    /(?:như sau|sau đây) ?:?$/u.test(block.text.slice(-12)) ||
    /^[^.;]{0,120}(?:xây dựng|ban hành|triển khai|thông báo|hướng dẫn|tổ chức) (?:kế hoạch|thông báo|hướng dẫn|kết luận)[^.;]{0,200}(?:như sau|sau)[ .:]*$/iu.test(
      sentence,
    )
  )
}
