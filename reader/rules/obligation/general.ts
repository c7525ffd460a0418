/** Orders to carry out the paper as a whole: they own what names nobody, and are themselves no piece of work beside others. */
import type { OwnerFact } from '../../reading.ts'
import { type Block, blockAt, byPlace, type Paper, placeOf } from '../../tree.ts'
import { annexesOf, inPlanAnnex } from '../owner/plan-annex.ts'
import type { Owned } from './piece.ts'

const CARRY_OUT =
  /(?:triển khai|thực hiện|thi hành|chấp hành)[^.;:]{0,60}(?:(?:kế hoạch|chỉ thị|quyết định|công điện|công văn|thông báo|văn bản|nội dung|kết luận|chương trình) (?:này|trên|sau|nêu trên)|(?:nội dung|nhiệm vụ|công việc|giải pháp)[^.;:]{0,30}(?:sau|như sau|sau đây)|\.\/)|nghiêm túc (?:tổ chức )?(?:triển khai )?thực hiện|triển khai thực hiện(?: nghiêm túc| tốt| hiệu quả)?(?: theo quy định)?[ ./]*$|chịu trách nhiệm thi hành|nghiêm túc triển khai|quan tâm[^.;:]{0,20}thực hiện/iu
/** How it is to be done, and not what. */
const SPIRIT = /(?:nêu|đề) cao (?:hơn nữa )?(?:tinh thần|vai trò|ý thức)?,? ?(?:vai trò, )?trách nhiệm/iu
/** Who watches over the work is not who does it. */
const OVERSEES = /theo dõi|đôn đốc|kiểm tra|hướng dẫn|tham mưu|tổng hợp|giám sát/iu
const REACH = 700
/** "… từ ngày Quyết định này có dấu": when, and not what. */
const SINCE = /(?:sau|từ|kể từ|trước|khi|ngày)(?: khi| ngày)? (?:quyết định|chỉ thị|kế hoạch) này/giu
/** "Căn cứ Chỉ thị này, các sở XÂY DỰNG KẾ HOẠCH cụ thể": what is to be made to carry it out is work. */
const MAKES =
  /(?:xây dựng|lập|ban hành) (?:kế hoạch|chương trình|phương án)(?! này)[^.;:]{0,120}(?:để |tổ chức |triển khai |và )?(?:thực hiện|triển khai)/iu

/** The order of an owner to the end of its sentence. */
function orderOf(paper: Paper, owner: OwnerFact): string {
  // The names themselves may hold semicolons.
  const told = paper.text.slice(owner.start, owner.end).replace(/\s+/gu, ' ')
  const rest = paper.text.slice(owner.end, owner.end + REACH)
  const end = rest.search(/\.\s+\p{Lu}|\.\/|[:;]/u)
  return told + (end < 0 ? rest : rest.slice(0, end + 2)).replace(/\s+/gu, ' ')
}

/** Whether an order to carry out the paper names a plan that is to be made for it. */
export const makesPlan = (paper: Paper, owner: OwnerFact) =>
  owner.rule !== 'owner/purpose' && owner.rule !== 'owner/closing' && MAKES.test(orderOf(paper, owner))

/** "Đề nghị các đơn vị nghiêm túc triển khai thực hiện": said of the whole paper. */
export function isGeneral(paper: Paper, owner: OwnerFact): boolean {
  if (owner.rule === 'owner/purpose' || owner.rule === 'owner/closing') return true
  if (owner.rule !== 'owner/ask' && owner.rule !== 'owner/give' && owner.rule !== 'owner/subject') return false
  const order = orderOf(paper, owner)
  if (owner.rule === 'owner/ask' && SPIRIT.test(order)) return true
  return CARRY_OUT.test(order.replace(SINCE, '')) && !OVERSEES.test(order)
}

/** Papers that give work only where they name who does it. */
const NAMED_ONLY = new Set(['QĐ', 'BC', 'TTr', 'QyĐ', 'QC', 'GM', 'BB', 'NĐ', 'TT', 'TTLT'])
/** Papers that need at least an order to somebody. */
const ORDERED_ONLY = new Set(['TB', 'CV', 'NQ', 'HD'])
/** Whether the paper, or the annex that a block stands in, lays work on those who are not named beside it. */
export function laysWork(paper: Paper, block: Block, ordered: boolean): boolean {
  const type = paper.document.type ?? ''
  if (block.annex === 0) return !NAMED_ONLY.has(type) && (ordered || !ORDERED_ONLY.has(type))
  return inPlanAnnex(paper, block)
}

/** "các tổ chức, cá nhân liên quan": whoever that may be. */
const SOMEBODY = /liên quan$/iu

/** Whom the paper tells to carry it out: the order before a place if there is one, else the one that closes the paper, where that says who. */
export function defaultOwner(paper: Paper, owners: Orders, block: Block): Owned | undefined {
  const { start } = placeOf(block, 0, block.text.length)
  const annex = annexesOf(paper)[0]
  const from = annex ? placeOf(annex, 0, annex.text.length).start : Number.POSITIVE_INFINITY
  const own = owners.general.filter(owner => block.annex > 0 === owner.start >= from)
  const fact =
    own.findLast(owner => owner.start < start && reachesTo(paper, owner, block)) ??
    closing(
      paper,
      owners,
      own.findLast(owner => owner.start > start),
    )
  return fact ? { fact, elsewhere: true } : undefined
}

const ARTICLE = /^Điều \d+[a-zđ]?/u
const SECTION = /^[^. ]+/u

const places = new WeakMap<Paper, Block[]>()

/** The block in which a place of the printed text stands. */
function blockOf(paper: Paper, place: number): Block | undefined {
  const known = places.get(paper) ?? byPlace(paper.blocks)
  places.set(paper, known)
  return blockAt(known, place)
}

/** Articles, or sections of which an order opens the list, by the orders that stand in them. */
const reaches = new WeakMap<OwnerFact, string>()

function reachOf(paper: Paper, owner: OwnerFact): string {
  const known = reaches.get(owner)
  if (known !== undefined) return known
  const block = blockOf(paper, owner.start)
  const path = block?.path ?? ''
  const reach = ARTICLE.exec(path)?.[0] ?? (block?.text.endsWith(':') ? SECTION.exec(path)?.[0] : undefined) ?? ''
  reaches.set(owner, reach)
  return reach
}

/** An order within an article is said of that article, one that opens the list of a section of that section. */
function reachesTo(paper: Paper, owner: OwnerFact, { path }: Block): boolean {
  const reach = reachOf(paper, owner)
  return reach === '' || path === '' || reach === (ARTICLE.exec(path) ?? SECTION.exec(path))?.[0]
}

/** All owners of a paper, and the orders among them to carry it out. */
type Orders = { all: OwnerFact[]; general: OwnerFact[] }

/** A closing order is said of the whole, and of no list above that an order of its own opened. */
function closing(paper: Paper, { all, general }: Orders, order: OwnerFact | undefined): OwnerFact | undefined {
  if (!order || order.lead.every(name => SOMEBODY.test(name))) return undefined
  const first = paper.blocks.find(block => block.kind === 'clause')
  const from = first ? placeOf(first, 0, first.text.length).start : 0
  const opened = all.some(owner => OPENS.has(owner.rule) && owner.start < from && !general.includes(owner))
  return opened ? undefined : order
}

const OPENS = new Set(['owner/ask', 'owner/give'])
