/** Reports in a list: the sentence over them, or the one that closes them, tells once where they all go. */
import type { ReportFact } from '../../reading.ts'
import { FOLLOWS } from '../../settle/report/label.ts'
import { type Block, blocksUnder, isBody, type Paper } from '../../tree.ts'

/** The duties read in one block. */
export type InBlock = { block: Block; facts: ReportFact[] }

/** "Các trạm báo cáo về Sở như sau:" / "- Báo cáo quý: trước ngày …": the points are the duties, the sentence over them says whose and where to. */
export function underTheirSentence(paper: Paper, found: InBlock[]): InBlock[] {
  return found.reduce<InBlock[]>((all, lead) => {
    const told = opensList(lead) ? lead.facts.findLast(fact => fact.to !== null && fact.due === null) : undefined
    if (!told) return all
    const list = new Set(listBelow(paper, lead.block))
    const isListed = (fact: ReportFact) => isItem(fact.to === told.to ? { ...fact, to: null } : fact)
    if (!all.some(one => list.has(one.block) && one.facts.some(isListed))) return all
    return all.map(({ block, facts }) => ({
      block,
      facts:
        block === lead.block
          ? facts.filter(fact => fact.due !== null)
          : facts.map(fact => (list.has(block) ? completed(fact, told) : fact)),
    }))
  }, found)
}

/** A report with its day, or upon occasion, that names nobody who gets it. */
export const isItem = ({ to, due, cadence }: ReportFact) => to === null && (due !== null || cadence === 'adhoc')

const completed = (fact: ReportFact, { from, to, through }: ReportFact): ReportFact =>
  isItem(fact)
    ? { ...fact, from: fact.from ?? from, to, ...(through ? { through } : {}) }
    : { ...fact, from: fact.from ?? from }

const opensList = ({ block }: InBlock) => block.text.trimEnd().endsWith(':') || FOLLOWS.test(block.lower)

/** The points below a sentence: those the outline puts under it, else its next neighbours of one kind with all below them. */
function listBelow(paper: Paper, block: Block): Block[] {
  const first = paper.blocks.slice(block.index + 1).find(isBody)
  if (!first || first.kind === 'para' || first.kind === 'cell') return []
  if (first.parent === block.index) return blocksUnder(paper, block)
  if (first.title || first.parent !== block.parent) return []
  const end = paper.blocks.findIndex(
    (next, i) => i > first.index && isBody(next) && (next.parent ?? -1) < first.index && !isNeighbour(next, first),
  )
  return paper.blocks.slice(first.index, end < 0 ? undefined : end).filter(isBody)
}

const isNeighbour = (next: Block, first: Block) => next.parent === first.parent && next.kind === first.kind

/** "báo cáo Đảng ủy trước ngày 28/02; báo cáo năm trước ngày 10/12": within a paragraph the same reporters send to the same body. */
export const toOneReceiver = (facts: ReportFact[]): ReportFact[] =>
  facts.map((fact, i) => {
    if (fact.to !== null || fact.due === null) return fact
    const goes = (other: ReportFact) =>
      other.to !== null && other.cadence !== 'adhoc' && (!fact.from || !other.from || other.from === fact.from)
    const near = facts.slice(0, i).findLast(goes) ?? facts.slice(i + 1).find(other => goes(other) && other.due !== null)
    return near ? { ...fact, to: near.to, ...(near.through ? { through: near.through } : {}) } : fact
  })
