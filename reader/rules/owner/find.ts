import { mayStart } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import { apply, applyAll, type Found, groupOf } from '../../rule.ts'
import { isReporters } from '../../settle/report/heading.ts'
import { joined } from '../../text/text.ts'
import { type Block, blocksUnder, isBody, type Paper, quoted } from '../../tree.ts'
import ask from './ask.ts'
import { headsDuties } from './below.ts'
import bracket from './bracket.ts'
import closing from './closing.ts'
import doneBy from './done-by.ts'
import give from './give.ts'
import heading from './heading.ts'
import inCase from './in-case.ts'
import label from './label.ts'
import { listedBelow } from './listed.ts'
import { lostTables, ownersInLostTable } from './lost-rows.ts'
import nextHeading from './next-heading.ts'
import type { OwnerRead } from './owner.ts'
import { mayOrder, mayOwn, standsInWork, startsDuty } from './place.ts'
import purpose from './purpose.ts'
import { ROLE_LIST, roleFact, roleListAt, roleOf } from './role-list.ts'
import subject from './subject.ts'
import { ownersInTables } from './table.ts'

/** In the order in which they are believed where two of them read the same letters. */
const OWNERS = groupOf([label, heading, bracket, closing, doneBy, give, ask, purpose, inCase, subject, nextHeading])

type Read = Found<OwnerRead>
/** Blocks that are headings of bodies, and the bodies. */
type Headed = Map<number, string>

/** Every owner of a paper, in reading order. */
export function findOwners(paper: Paper): OwnerFact[] {
  const facts: OwnerFact[] = []
  const headed: Headed = new Map()
  const listed = new Set<Block>()
  for (const block of paper.blocks) {
    if (!isBody(block) || block.kind === 'cell' || isReporters(paper, block)) continue
    if (listed.has(block) || addListed(paper, facts, listed, block)) continue
    const read = readBlock(paper, block, headed)
    if (read.length === 0 && block.title) addTorn(paper, facts, block)
    for (const found of read) {
      if (found.rule === heading.name) headed.set(block.index, leadKey(found))
      addFact(paper, facts, block, found)
    }
    facts.push(...listedBelow(paper, block))
  }
  const lost = lostTables(paper)
  const told = facts.filter(fact => !lost.some(table => fact.start >= table.start && fact.end <= table.end))
  return [...told, ...lost.flatMap(table => ownersInLostTable(paper, table)), ...ownersInTables(paper)].sort(
    (a, b) => a.start - b.start,
  )
}

const isLabelled = (fact: OwnerFact) => fact.rule === label.name || fact.rule === ROLE_LIST

/** "a) Cơ quan chủ trì" and the names below it, which are then told; the line itself names nobody. */
function addListed(paper: Paper, facts: OwnerFact[], listed: Set<Block>, block: Block): boolean {
  const role = roleOf(block)
  if (role === undefined || !standsInWork(paper, block)) return false
  const list = roleListAt(paper, block)
  const last = facts.at(-1)
  if (list?.role === 'lead') {
    const { fact, told } = roleFact(paper, list)
    facts.push(fact)
    for (const one of told) listed.add(one)
  } else if (list && last && isLabelled(last) && last.with.length === 0) {
    last.with.push(...list.names)
    for (const one of [...list.blocks, ...list.remarks]) listed.add(one)
  }
  return list !== undefined || role === 'both'
}

/** What the rules read in a block, left to right, without what stands within another's letters. */
function readBlock(paper: Paper, block: Block, headed: Headed): Read[] {
  const kept: Read[] = []
  const leads = new Set<string>()
  for (const found of applyAll(OWNERS, block)) {
    if (!stands(paper, block, found, headed)) continue
    const key = leadKey(found)
    if (found.rule === subject.name) endBeforeBracket(kept, found)
    const at = placeAmong(kept, found)
    if (at < 0 || (key !== '' && leads.has(key))) continue
    leads.add(key)
    kept.splice(at, 0, found)
  }
  return kept
}

/** "Sở Y tế lập kho dữ liệu (SỞ TÀI CHÍNH bố trí kinh phí)": who stands in the bracket takes no letters of the sentence. */
function endBeforeBracket(kept: readonly Read[], found: Read): void {
  const behind = kept.find(one => one.rule === bracket.name && one.start > found.start && one.start < found.end)
  if (behind) found.end = behind.start - 2
}

/** A name torn by the end of a line, so that its first half looks like a heading: "…dịch vụ" / "Quảng Ngãi tiếp thu …". */
function addTorn(paper: Paper, facts: OwnerFact[], block: Block): void {
  const next = paper.blocks[block.index + 1]
  if (next?.kind !== 'para' || next.parent !== block.index || /[.:;]$/u.test(block.text.slice(-1))) return
  if (!mayStart(block.text, block.body)) return
  const flow = joined([block, next])
  const whole: Block = { ...block, ...flow, lower: flow.text.toLowerCase(), title: false }
  const found = apply(subject, whole).find(one => one.start === block.body && one.end > block.text.length)
  if (found && mayOwn(paper, block, found)) addFact(paper, facts, whole, found)
}

const leadKey = (found: Read) => found.value.lead.join('|').toLowerCase()

/** Where a fact belongs among those kept, from left to right; -1 if its letters are taken. */
function placeAmong(kept: Read[], found: Read): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (kept[middle]!.start < found.start) low = middle + 1
    else high = middle
  }
  const before = kept[low - 1]
  const behind = kept[low]
  return (before && before.end > found.start) || (behind && behind.start < found.end) ? -1 : low
}

/** "2. Sở Tài chính" / "Trên cơ sở đề xuất …, Sở Tài chính bố trí kinh phí": the heading has named it already. */
function namedAbove(paper: Paper, block: Block, found: Read, headed: Headed): boolean {
  // A paragraph further down, or a later sentence, may be the last words of the paper.
  if (found.value.with.length > 0 || (block.kind === 'para' && block.parent !== block.index - 1)) return false
  if (/[.:] /u.test(block.text.slice(block.body, found.start))) return false
  for (let up = block.parent; up !== undefined; up = paper.blocks[up]!.parent) {
    const lead = headed.get(up)
    if (lead !== undefined) return lead === leadKey(found)
  }
  return false
}

function stands(paper: Paper, block: Block, found: Read, headed: Headed): boolean {
  switch (found.rule) {
    case heading.name:
      return !saysAgain(block, found, headed) && headsDuties(paper, block, found, blocksUnder(paper, block))
    case nextHeading.name:
      return standsInWork(paper, block) && dutyFollows(paper, block)
    case give.name:
    case ask.name:
      return mayOrder(paper, block, found, headed) && !saysAgain(block, found, headed)
    case subject.name:
      return mayOwn(paper, block, found) && !namedAbove(paper, block, found, headed)
    case closing.name:
    case doneBy.name:
    case inCase.name:
      return mayOwn(paper, block, found)
    default:
      return true
  }
}

/** "2. Các khoa lâm sàng" / "Giao các khoa lâm sàng: …": right below the heading the same bodies once more. */
const saysAgain = (block: Block, found: Read, headed: Headed) =>
  block.parent === block.index - 1 && found.start <= block.body && headed.get(block.parent) === leadKey(found)

function dutyFollows(paper: Paper, block: Block): boolean {
  const next = paper.blocks[block.index + 1]
  if (!next || !isBody(next)) return false
  const tokens = tokensIn(next)
  return startsDuty(tokens, tokenFrom(tokens, next.body))
}

function addFact(paper: Paper, facts: OwnerFact[], block: Block, found: Read): void {
  const last = facts.at(-1)
  if (found.value.lead.length === 0) {
    const here = quoted(paper, block, 0, 1, found.rule).start
    if (last && (isLabelled(last) || last.start >= here) && last.with.length === 0) last.with.push(...found.value.with)
    return
  }
  const { groups, for: served, standing, ...names } = found.value
  facts.push({
    ...quoted(paper, block, found.start, found.end, found.rule),
    ...names,
    ...(groups ? { groups } : {}),
    ...(served ? { for: served } : {}),
    ...(standing ? { standing } : {}),
  })
}
