/** The walk over the clauses of a paper: what is known of each, and whose it is. */
import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact } from '../../reading.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { type Owned, within } from './piece.ts'

/** What was already found in the paper. */
export type FoundBefore = { owners: OwnerFact[]; deadlines: DeadlineFact[]; reports: ReportFact[] }

export type Walk = {
  paper: Paper
  found: FoundBefore
  children: Map<number | undefined, Block[]>
  facts: ObligationFact[]
  general: OwnerFact[]
}

/** Rules whose owner stands for the whole clause above it. */
export const OF_CLAUSE = new Set(['owner/bracket', 'owner/label', 'owner/role-list'])

export function childrenOf(paper: Paper): Map<number | undefined, Block[]> {
  const children = new Map<number | undefined, Block[]>()
  for (const block of paper.blocks) {
    if (!isBody(block) || block.kind === 'cell') continue
    const list = children.get(block.parent) ?? []
    list.push(block)
    children.set(block.parent, list)
  }
  return children
}

export function factsIn(walk: Walk, block: Block): OwnerFact[] {
  return within(walk.found.owners, placeOf(block, 0, block.text.length))
}

export const isClause = (block: Block) => block.kind === 'clause'

export function endOf(walk: Walk, block: Block): number {
  let end = placeOf(block, 0, block.text.length).end
  for (const child of walk.children.get(block.index) ?? []) end = Math.max(end, endOf(walk, child))
  return end
}

export const ownedBy = (fact: OwnerFact): Owned => ({ fact, elsewhere: true, opened: true })

/** The owner without the partners of its own sentence. */
const alone = (fact: OwnerFact): OwnerFact => ({
  ...fact,
  with: [],
  groups: (fact.groups ?? []).filter(name => fact.lead.includes(name)),
})

/** The one body that a sentence tells what to do: sentences behind it go on with its work. */
export function ownerAlone(walk: Walk, block: Block): Owned | undefined {
  const [one, ...others] = factsIn(walk, block)
  if (!one || others.length > 0 || walk.general.includes(one) || OF_CLAUSE.has(one.rule)) return undefined
  return ownedBy(alone(one))
}
