/** Clause, owners and deadline joined: one piece of work each. Purposes, reports alone and orders to carry out the whole paper are none. */

import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { isCapitals } from '../../layout/paragraph/paragraph.ts'
import type { ObligationFact, OwnerFact } from '../../reading.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { laterPartners, partnersFrom } from '../owner/partners.ts'
import { standsInWork, underWork } from '../owner/place.ts'
import { beginsWork } from './begins.ts'
import { defaultOwner, isGeneral, laysWork, makesPlan } from './general.ts'
import { headsPoints, isTopic } from './heading-line.ts'
import { goesOn } from './heirs.ts'
import { behindLabel, isBare, labelAmong, labelBelow, labelOf, lastOfLabel, opensWith, timeAmong } from './labelled.ts'
import { headBefore, headsOthers, isWhole, namesAlone, opensList, opensThings, sentencesBefore } from './lead-in.ts'
import { asksOnlyReport, isAside } from './no-work.ts'
import { asksPerson, isStranger } from './persons.ts'
import { type Owned, pieceOf, timeOf } from './piece.ts'
import { endBefore, piecesOf } from './pieces.ts'
import { rowObligations } from './rows.ts'
import { splitByTime } from './split.ts'
import { isStatement, SHORTEST_UNKNOWN, SHORTEST_WORD, saysWhen, tellsOfPlan } from './statement.ts'
import { NOBODY, subjectOf } from './subject.ts'
import { timeBelow } from './time-below.ts'
import {
  childrenOf,
  endOf,
  type FoundBefore,
  factsIn,
  isClause,
  OF_CLAUSE,
  ownedBy,
  ownerAlone,
  type Walk,
} from './walk.ts'

/** What among the clauses below an order only says how things stand. */
const TELLS =
  /^(?:theo (?:quy định|báo cáo|nội dung|đề nghị|thông tin)|trong bước|trường hợp|đối với|đến nay|hiện nay)(?!\p{L})/iu

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

/** Blocks of one level; an order with a colon owns those behind it that name nobody. */
function visitAll(walk: Walk, blocks: Block[], owned: Owned | undefined): void {
  let from = 0
  for (let at = labelAmong(walk, blocks, from); at > 0; at = labelAmong(walk, blocks, from)) {
    const to = behindLabel(blocks, at)
    visitLabelled(walk, blocks.slice(from, to), at - from)
    from = to
  }
  visitRow(walk, from === 0 ? blocks : blocks.slice(from), owned)
}

function visitRow(walk: Walk, blocks: Block[], owned: Owned | undefined): void {
  let head = owned
  let last: Owned | undefined
  const headed = blocks.filter(block => headsDuties(walk, block)).length > 1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const order = opensList(walk, block, blocks[i + 1])
    const label = labelOf(walk, blocks[i + 1])
    head = headBefore(walk, block) ?? (block.annex === blocks[i - 1]?.annex ? head : owned)
    last = last && goesOn(block) ? last : undefined
    if (order) head = ownedBy(order)
    else if (label && opensWith(label, blocks[i + 1]!) && isBare(walk, block)) {
      i = lastOfLabel(blocks, i + 1)
      emitWhole(walk, block, label, blocks[i]!)
    } else visit(walk, block, last ?? (headed && isStranger(block, factsIn(walk, block)) ? NOBODY : head))
    if (block.kind === 'bullet') last = ownerAlone(walk, block)
  }
}

/** "a) Nội dung: …" / "b) Đơn vị thực hiện: Sở Y tế" / "c) Thời gian: …": what stands before the line that says who does it is theirs. */
function visitLabelled(walk: Walk, blocks: Block[], at: number): void {
  const known = walk.facts.length
  visitRow(walk, blocks.slice(0, at), { fact: factsIn(walk, blocks[at]!)[0], elsewhere: true })
  const time = timeAmong(walk, blocks)
  for (const piece of walk.facts.slice(known)) piece.deadline ??= time ? timeOf(time) : null
}

const headsDuties = (walk: Walk, block: Block) =>
  block.title && factsIn(walk, block).some(fact => fact.rule === 'owner/heading')

/** The work from a block to the end of another, which one line within names the owner of. */
function emitWhole(walk: Walk, block: Block, owner: OwnerFact, last: Block): void {
  walk.facts.push(
    pieceOf(walk.paper, walk.found, {
      ...{ from: placeOf(block, block.body, block.text.length), to: endOf(walk, last) },
      ...{ owner, path: block.path, title: block },
    }),
  )
}

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
  const heads =
    block.title ||
    headsOthers(walk, block, below) ||
    headsPoints(walk, block, below) ||
    block.text.endsWith(':') ||
    (told !== undefined && namesAlone(walk, block, told))
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
  const opened = opensThings(walk, block, below) ? block.text.length : sentencesBefore(block)
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

/** The work of a block, the last of it due on the day that stands on a line of its own below. */
function emit(walk: Walk, block: Block, facts: OwnerFact[], owned: Owned | undefined, to?: number): void {
  const known = walk.facts.length
  emitPieces(walk, block, facts, owned, to)
  walk.facts.push(...walk.facts.splice(known).flatMap(piece => splitByTime(walk.paper, walk.found, piece)))
  const last = walk.facts.at(-1)
  if (!last || walk.facts.length === known || last.deadline) return
  const time = timeBelow(walk.paper, walk.found.deadlines, block)
  if (time) last.deadline = timeOf(time)
}

function emitPieces(walk: Walk, block: Block, facts: OwnerFact[], owned: Owned | undefined, to?: number): void {
  const { paper, found } = walk
  const whole = placeOf(block, block.body, block.text.length)
  const place = { start: whole.start, end: to ?? whole.end }
  const own = facts.filter(fact => fact.start < place.end && (!walk.general.includes(fact) || makesPlan(paper, fact)))
  if (own.length === 0 && facts[0]) place.end = block.kind === 'para' ? 0 : endBefore(paper, place, facts[0])
  if (own.length > 0) {
    if (own[0]!.rule === 'owner/bracket' && block.text.slice(block.body).trimStart().startsWith('(')) return
    walk.facts.push(...piecesOf(paper, found, block, place, own, owned))
    return
  }
  if (place.end <= place.start) return
  const verb = beginsWork(block)
  if (!verb && block.text.length - block.body < (paper.damaged ? SHORTEST_UNKNOWN : SHORTEST_WORD)) return
  const duty = verb || (block.kind === 'clause' && underWork(paper, block))
  const named = owned?.fact ? owned : undefined
  if (!(duty || (named && !named.opened && named.fact?.rule === 'owner/heading'))) return
  if (block.path === '' && !named) return
  if (isAside(block) || isCapitals(block.text) || asksOnlyReport(block) || isStatement(block)) return
  if (saysWhen(paper, block) || isTopic(walk, block)) return
  if (owned?.opened && TELLS.test(block.text.slice(block.body))) return
  if (!named && tellsOfPlan(paper, block)) return
  const tokens = tokensIn(block)
  const above =
    owned ??
    (asksPerson(tokens, block) ? undefined : defaultOwner(paper, { all: found.owners, general: walk.general }, block))
  if (!named && !laysWork(paper, block, above !== undefined)) return
  const subject = subjectOf(block, above?.fact)
  if (subject === 'spoken of') return
  const owner = subject === 'told' ? NOBODY : above
  const at = tokenFrom(tokens, block.body)
  const partners = partnersFrom(block.text, tokens, at) ?? laterPartners(block.text, tokens, at)
  walk.facts.push(
    pieceOf(paper, found, {
      ...{ from: place, owner: owner?.fact, elsewhere: owner?.fact, path: block.path },
      ...(partners
        ? {
            title: undefined,
            block,
            with: partners.names,
            groups: [...(owner?.fact?.groups ?? []), ...partners.groups],
          }
        : { title: block }),
    }),
  )
}
