/** Reports in a list: the sentence over them, or the one that closes them, tells once where they all go. */
import type { ReportFact } from '../../reading.ts'
import { apply } from '../../rule.ts'
import { FOLLOWS } from '../../settle/report/label.ts'
import { daysIn, type Scene } from '../../settle/report/scene.ts'
import { isDay, OF_DUE } from '../../settle/report/times.ts'
import { type Block, blocksUnder, isBody, type Paper, placeOf, quoted } from '../../tree.ts'
import period from './period.ts'

/** The duties read in one block. */
export type InBlock = { block: Block; facts: ReportFact[] }

/** "Các trạm báo cáo về Sở như sau:" / "- Báo cáo quý: trước ngày …": the points are the duties, the sentence over them says whose and where to. */
export function underTheirSentence(scene: Scene, found: InBlock[]): InBlock[] {
  const { paper } = scene
  return found.reduce<InBlock[]>((all, lead) => {
    const told = opensList(lead) ? lead.facts.findLast(fact => fact.to !== null && fact.due === null) : undefined
    if (!told) return all
    const below = listBelow(paper, lead.block)
    const list = new Set(below)
    const isListed = (fact: ReportFact) => isItem(fact.to === told.to ? { ...fact, to: null } : fact)
    if (!all.some(one => list.has(one.block) && one.facts.some(isListed)))
      return withItems(all, lead, below, itemsWithDays(scene, below, told))
    return all.map(({ block, facts }) => ({
      block,
      facts:
        block === lead.block
          ? facts.filter(fact => fact.due !== null)
          : facts.map(fact => (list.has(block) ? completed(fact, told) : fact)),
    }))
  }, found)
}

/** "- Báo cáo Sở Y tế:" / "+ Kết quả 6 tháng trước ngày 15/6": what is reported stands in each point with its day, without the word. */
function itemsWithDays(scene: Scene, below: Block[], told: ReportFact): ReportFact[] {
  return below.flatMap(block => {
    const day = daysIn(scene, placeOf(block, 0, block.text.length)).find(one => isDay(one.due))
    if (!day || !TOLD_OF.test(block.lower.slice(block.body))) return []
    const [often, ...others] = apply(period, block)
    const cadence = often && others.length === 0 ? often.value.cadence : (OF_DUE[day.due.kind] ?? 'once')
    const { due, operator } = day
    return [
      {
        ...told,
        ...quoted(scene.paper, block, block.body, block.text.length, told.rule),
        cadence,
        due,
        ...(operator ? { operator } : {}),
      },
    ]
  })
}
const TOLD_OF =
  /^(?:kế hoạch|kết quả|tình hình|số liệu|tiến độ|sơ kết|tổng kết|6 tháng|06 tháng|quý|năm|tháng)(?!\p{L})/u

/** All points of a list have their day, or the sentence over them stays the one duty. */
function withItems(all: InBlock[], lead: InBlock, below: Block[], items: ReportFact[]): InBlock[] {
  if (items.length < 2 || items.length < below.length) return all
  return all.map(one => (one === lead ? { ...one, facts: items } : one))
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
