/** Clause, owners and deadline joined: one piece of work each. Purposes, reports alone and orders to carry out the whole paper are none. */

import { quantifierAt } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { isCapitals } from '../../layout/paragraph.ts'
import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact } from '../../reading.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { phraseAt, phrases, type Token } from '../../words/phrases.ts'
import { PERSONS } from '../../words/posts.ts'
import { laterPartners, partnersFrom } from '../owner/owner.ts'
import { standsInWork, underWork } from '../owner/place.ts'
import { beginsWork } from './begins.ts'
import { defaultOwner, isGeneral, laysWork } from './general.ts'
import { closesWith, goesOn, leadIn } from './heirs.ts'
import { asksOnlyReport, isAside } from './no-work.ts'
import { type Owned, pieceOf, timeOf, within } from './piece.ts'
import { endBefore, onlyNames, piecesOf } from './pieces.ts'
import { rowObligations } from './rows.ts'
import { timeBelow } from './time-below.ts'

/** What was already found in the paper. */
export type FoundBefore = { owners: OwnerFact[]; deadlines: DeadlineFact[]; reports: ReportFact[] }

/** Rules whose owner stands for the whole clause above it. */
const OF_CLAUSE = new Set(['owner/bracket', 'owner/label', 'owner/role-list'])

/** What among the clauses below an order only says how things stand. */
const TELLS =
  /^(?:theo (?:quy định|báo cáo|nội dung|đề nghị|thông tin)|trong bước|trường hợp|đối với|đến nay|hiện nay)(?!\p{L})/iu

type Walk = {
  paper: Paper
  found: FoundBefore
  children: Map<number | undefined, Block[]>
  facts: ObligationFact[]
  general: OwnerFact[]
}

/** Every piece of work of a paper, in reading order. */
export function findObligations(paper: Paper, found: FoundBefore): ObligationFact[] {
  const walk: Walk = {
    paper,
    found,
    children: childrenOf(paper),
    facts: [],
    general: found.owners.filter(owner => isGeneral(paper, owner)),
  }
  visitAll(walk, walk.children.get(undefined) ?? [], undefined)
  const facts = [...walk.facts, ...rowObligations(paper, found)]
  if (facts.length === 0) facts.push(...walk.general.map(owner => wholePaper(walk, owner)))
  return facts.sort((a, b) => a.start - b.start)
}

/** A paper that lays no other work on anybody lays itself on those it names. */
function wholePaper({ paper, found }: Walk, owner: OwnerFact): ObligationFact {
  const block = paper.blocks.find(one => isBody(one) && placeOf(one, 0, one.text.length).end >= owner.end)
  const end = block ? placeOf(block, 0, block.text.length).end : owner.end
  return pieceOf(paper, found, { from: owner, to: end, owner, path: block?.path ?? '', title: undefined })
}

function childrenOf(paper: Paper): Map<number | undefined, Block[]> {
  const children = new Map<number | undefined, Block[]>()
  for (const block of paper.blocks) {
    if (!isBody(block) || block.kind === 'cell') continue
    const list = children.get(block.parent) ?? []
    list.push(block)
    children.set(block.parent, list)
  }
  return children
}

/** Blocks of one level; an order with a colon owns those behind it that name nobody. */
function visitAll(walk: Walk, blocks: Block[], owned: Owned | undefined): void {
  let head = owned
  let last: Owned | undefined
  const headed = blocks.filter(block => headsDuties(walk, block)).length > 1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const order = opensList(walk, block, blocks[i + 1])
    const label = labelOf(walk, blocks[i + 1])
    head = headBefore(walk, block) ?? (block.annex === blocks[i - 1]?.annex ? head : owned)
    last = goesOn(block) ? last : undefined
    if (order) head = ownedBy(order)
    else if (label && label.rule === 'owner/label' && isBare(walk, block)) {
      i = lastOfLabel(blocks, i + 1)
      emitWhole(walk, block, label, blocks[i]!)
    } else visit(walk, block, last ?? (headed && isStranger(walk, block) ? { fact: undefined, elsewhere: true } : head))
    if (block.kind === 'bullet') last = ownerAlone(walk, block)
  }
}

/** "… Giao Sở Tài chính:" at the end of what stands before points that begin anew. */
function headBefore(walk: Walk, block: Block): Owned | undefined {
  const above = leadIn(walk.paper, block)
  const order = above && factsIn(walk, above).at(-1)
  return order && !OF_CLAUSE.has(order.rule) && closesWith(walk.paper, above, order) ? ownedBy(order) : undefined
}

/** The one body that a sentence tells what to do: sentences behind it go on with its work. */
function ownerAlone(walk: Walk, block: Block): Owned | undefined {
  const [one, ...others] = factsIn(walk, block)
  if (!one || others.length > 0 || walk.general.includes(one) || OF_CLAUSE.has(one.rule)) return undefined
  return ownedBy(alone(one))
}

const headsDuties = (walk: Walk, block: Block) =>
  block.title && factsIn(walk, block).some(fact => fact.rule === 'owner/heading')

/** "4. Giáo viên bộ môn" among "1. Tổ chuyên môn", "2. Đoàn trường": whoever that is, what stands below is not everybody's. */
function isStranger(walk: Walk, block: Block): boolean {
  const tokens = tokensIn(block)
  const at = tokenFrom(tokens, block.body)
  return block.title && phraseAt(tokens, at + quantifierAt(tokens, at), WHO) > 0 && factsIn(walk, block).length === 0
}

const WHO = phrases(`
  giáo viên | giảng viên | học sinh | sinh viên | học viên | cha mẹ | phụ huynh | cán bộ | công chức | viên chức | nhân viên | người lao động
  người dân | nhân dân | đảng viên | đoàn viên | hội viên | đồng chí | thành viên | cá nhân | hộ gia đình | bác sĩ | điều dưỡng
`)

/** Work that says itself who does it, in a line of its own: "Cơ quan thực hiện: Sở Y tế", "(Phòng Tổ chức chủ trì)". */
function labelOf(walk: Walk, block: Block | undefined): OwnerFact | undefined {
  if (!block || block.kind === 'clause') return undefined
  return factsIn(walk, block).find(fact => OF_CLAUSE.has(fact.rule))
}

/** A paragraph or dash of work that stands alone and names nobody. */
const isBare = (walk: Walk, block: Block) =>
  (block.kind === 'para' || block.kind === 'bullet') &&
  !walk.children.has(block.index) &&
  factsIn(walk, block).length === 0

/** What belongs to the line that says who does it: when, with whom, and what comes of it. */
const OF_LABEL = /^(?:thời gian|thời hạn|tiến độ|sản phẩm|kết quả|(?:cơ quan|đơn vị)? ?phối hợp)(?: [^:]{0,30})?:/iu

function lastOfLabel(blocks: Block[], at: number): number {
  let last = at
  while (blocks[last + 1]?.kind === 'para' && OF_LABEL.test(blocks[last + 1]!.text)) last++
  return last
}

/** The work from a block to the end of another, which one line within names the owner of. */
function emitWhole(walk: Walk, block: Block, owner: OwnerFact, last: Block): void {
  walk.facts.push(
    pieceOf(walk.paper, walk.found, {
      ...{ from: placeOf(block, block.body, block.text.length), to: endOf(walk, last) },
      ...{ owner, path: block.path, title: block },
    }),
  )
}

/** "Giao Phòng Tổ chức thực hiện các việc sau:", "Phòng Y tế:" above others of its own level: the order that heads them. */
function opensList(walk: Walk, block: Block, next: Block | undefined): OwnerFact | undefined {
  if (block.kind !== 'para' || next?.annex !== block.annex || walk.children.has(block.index)) return undefined
  if (!block.text.endsWith(':') || !standsInWork(walk.paper, block)) return undefined
  const order = factsIn(walk, block).findLast(fact => !OF_CLAUSE.has(fact.rule) && !walk.general.includes(fact))
  const bare = order && namesAlone(walk, block, order)
  return isClause(next) || (bare && next.kind === 'bullet') ? order : undefined
}

const ownedBy = (fact: OwnerFact): Owned => ({ fact, elsewhere: true, opened: true })

/** The owner without the partners of its own sentence. */
const alone = (fact: OwnerFact): OwnerFact => ({
  ...fact,
  with: [],
  groups: (fact.groups ?? []).filter(name => fact.lead.includes(name)),
})

const namesAlone = ({ paper }: Walk, block: Block, owner: OwnerFact) =>
  onlyNames(paper.text.slice(owner.start, placeOf(block, 0, block.text.length).end), owner)

function visit(walk: Walk, block: Block, owned: Owned | undefined): void {
  if (!standsInWork(walk.paper, block)) return
  const below = walk.children.get(block.index) ?? []
  const own = factsIn(walk, block)
  const label = own.length === 0 ? labelBelow(walk, block, below) : -1
  if (label >= 0) {
    const alone = below.every((child, i) => i === label || !(isClause(child) || labelOf(walk, child)))
    const last = alone ? below.length - 1 : lastOfLabel(below, label)
    emitWhole(walk, block, labelOf(walk, below[label])!, alone ? block : below[last]!)
    visitAll(walk, below.slice(last + 1), owned)
    return
  }
  const told = own.at(-1)
  const heads = block.title || /:$/.test(block.text) || (told !== undefined && namesAlone(walk, block, told))
  if (below.length === 0 || !heads) {
    emit(walk, block, own, owned)
    const one = ownerAlone(walk, block)
    if (one) visitOwned(walk, below, one, owned)
    else visitAll(walk, below, owned)
    return
  }
  if (isWhole(walk, block, below)) {
    emit(walk, block, own, owned, endOf(walk, block))
    return
  }
  const opened = sentencesBefore(block)
  if (opened > 0) emit(walk, block, own, owned, placeOf(block, 0, opened).end)
  // An opening order heads the list of what is to be done; it owns what names nobody else.
  const head = own.findLast(fact => !OF_CLAUSE.has(fact.rule))
  const opens = !(block.title || block.text.endsWith(':'))
  visitAll(walk, below, head ? { fact: head, elsewhere: true, ...(opens ? { opened: true } : {}) } : owned)
}

/** Points and further sentences below that of a body are its own; other paragraphs stand there because the clause was the last. */
function visitOwned(walk: Walk, below: Block[], one: Owned, owned: Owned | undefined): void {
  let last = true
  for (const child of below) {
    last &&= child.kind !== 'para' || (goesOn(child) && factsIn(walk, child).length === 0)
    visit(walk, child, last || child.kind !== 'para' ? one : owned)
  }
}

function factsIn(walk: Walk, block: Block): OwnerFact[] {
  return within(walk.found.owners, placeOf(block, 0, block.text.length))
}

/** Where below a clause the line stands that says who does it; -1 if none does, or others stand between. */
function labelBelow(walk: Walk, block: Block, below: Block[]): number {
  const at = block.kind === 'clause' ? below.findIndex(child => labelOf(walk, child)) : -1
  if (at < 0 || (block.title && below.some(isClause))) return -1
  // Each dash has a line of its own.
  if (below[at - 1]?.kind === 'bullet' && below.slice(at + 1).some(child => labelOf(walk, child))) return -1
  return below.slice(0, at).every(child => !isClause(child) && factsIn(walk, child).length === 0) ? at : -1
}

const isClause = (block: Block) => block.kind === 'clause'

function endOf(walk: Walk, block: Block): number {
  let end = placeOf(block, 0, block.text.length).end
  for (const child of walk.children.get(block.index) ?? []) end = Math.max(end, endOf(walk, child))
  return end
}

/** The shortest work before the sentence that opens a list, in letters. */
const SHORTEST = 40

/** "Sở Y tế rà soát …. Trong đó chú ý các nội dung sau:": where the work ends that stands before the words that open the list; 0 if none does. */
function sentencesBefore(block: Block): number {
  const stop = block.text.lastIndexOf('. ')
  return stop - block.body > SHORTEST && /^\. \p{Lu}/u.test(block.text.slice(stop, stop + 3)) ? stop + 1 : 0
}

/** "Lập hồ sơ gồm:" and what it is made of, which is no work by itself. */
function isWhole(walk: Walk, block: Block, below: Block[]): boolean {
  return (
    !block.title &&
    beginsWork(block) &&
    below.every(child => !beginsWork(child) && factsIn(walk, child).length === 0 && !walk.children.has(child.index))
  )
}

const ORDERS = phrases('giao | đề nghị | yêu cầu | phân công')

/** "Giao đồng chí Phó Chủ tịch trực tiếp chỉ đạo …": not everybody's. */
function asksPerson(tokens: Token[], block: Block): boolean {
  const at = tokenFrom(tokens, block.body)
  const order = phraseAt(tokens, at, ORDERS)
  return order > 0 && phraseAt(tokens, at + order, PERSONS) > 0
}

/** The work of a block, the last of it due on the day that stands on a line of its own below. */
function emit(walk: Walk, block: Block, facts: OwnerFact[], owned: Owned | undefined, to?: number): void {
  const known = walk.facts.length
  emitPieces(walk, block, facts, owned, to)
  const last = walk.facts.at(-1)
  if (!last || walk.facts.length === known || last.deadline) return
  const time = timeBelow(walk.paper, walk.found.deadlines, block)
  if (time) last.deadline = timeOf(time)
}

function emitPieces(walk: Walk, block: Block, facts: OwnerFact[], owned: Owned | undefined, to?: number): void {
  const { paper, found } = walk
  const whole = placeOf(block, block.body, block.text.length)
  const place = { start: whole.start, end: to ?? whole.end }
  const own = facts.filter(fact => fact.start < place.end && !walk.general.includes(fact))
  if (own.length === 0 && facts[0]) place.end = block.kind === 'para' ? 0 : endBefore(paper, place, facts[0])
  if (own.length > 0) {
    if (own[0]!.rule === 'owner/bracket' && block.text.trimStart().startsWith('(')) return
    walk.facts.push(...piecesOf(paper, found, block, place, own, owned))
    return
  }
  if (place.end <= place.start || isAside(block) || isCapitals(block.text) || asksOnlyReport(block)) return
  const tokens = tokensIn(block)
  const owner =
    owned ??
    (asksPerson(tokens, block) ? undefined : defaultOwner(paper, { all: found.owners, general: walk.general }, block))
  const duty = beginsWork(block) || (block.kind === 'clause' && underWork(paper, block))
  const named = owned?.fact ? owned : undefined
  if (!(duty || (named && !named.opened && named.fact?.rule === 'owner/heading'))) return
  if (owned?.opened && TELLS.test(block.text.slice(block.body))) return
  if (!named && !laysWork(paper, block, owner !== undefined)) return
  if (block.path === '' && !named) return
  const at = tokenFrom(tokens, block.body)
  const partners = partnersFrom(block.text, tokens, at) ?? laterPartners(block.text, tokens, at)
  walk.facts.push(
    pieceOf(paper, found, {
      ...{ from: place, owner: owner?.fact, elsewhere: owner?.fact, path: block.path },
      ...(partners
        ? { title: undefined, with: partners.names, groups: [...(owner?.fact?.groups ?? []), ...partners.groups] }
        : { title: block }),
    }),
  )
}
