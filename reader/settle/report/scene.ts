/** What the whole paper tells its duties to report: times and owners in order, rows of tables, who the letter is for. */
import type { DeadlineFact, OwnerFact } from '../../reading.ts'
import { type Block, type Paper, placeOf, printedOf } from '../../tree.ts'
import type { Stretch } from '../clauses.ts'
import { startingIn } from '../within.ts'

export type Scene = {
  paper: Paper
  /** In the order of their starts. */
  deadlines: DeadlineFact[]
  owners: OwnerFact[]
  rows: Map<Block, (Block | undefined)[]>
  /** Orders to carry out what follows them, in a paragraph of their own before the clauses. */
  opening: OwnerFact[]
  /** "Kính gửi": the bodies a letter orders. */
  addressed: string | null
  /** Numbers of annexes that are the form of a report and ask for nothing themselves. */
  forms: Set<number>
}

const FORM = /đề cương|biểu mẫu|mẫu báo cáo|mẫu số|^(?:mẫu|biểu)(?!\p{L})/iu

export function sceneOf(paper: Paper, deadlines: DeadlineFact[], owners: OwnerFact[]): Scene {
  const rows = new Map<Block, (Block | undefined)[]>()
  for (const table of paper.tables) for (const row of table.rows) for (const cell of row) if (cell) rows.set(cell, row)
  const annexes = paper.blocks.filter(block => block.annex > 0)
  const procedures = /thủ tục hành chính/iu.test(paper.document.title ?? '')
  const forms = annexes.filter(block => procedures || (block.kind === 'annex-title' && FORM.test(block.text)))
  return {
    paper,
    deadlines: inOrder(deadlines),
    owners: inOrder(owners),
    rows,
    opening: openingOrders(paper, owners),
    addressed: addressed(paper),
    forms: new Set(forms.map(block => block.annex)),
  }
}

/** "… yêu cầu các sở thực hiện các nội dung sau:", above the clauses of the paper. */
function openingOrders(paper: Paper, owners: OwnerFact[]): OwnerFact[] {
  const first = paper.blocks.find(block => block.kind === 'clause')
  const lead = paper.blocks.filter(
    block => block.kind === 'para' && block.index < (first?.index ?? 0) && block.text.trimEnd().endsWith(':'),
  )
  const places = lead.map(block => placeOf(block, 0, block.text.length))
  return inOrder(owners.filter(owner => places.some(({ start, end }) => owner.start >= start && owner.end <= end)))
}

const inOrder = <T extends { start: number }>(facts: T[]) => [...facts].sort((a, b) => a.start - b.start)

/** The times of a clause; for a row of work in a table those of its column of times. */
export function daysFor(scene: Scene, block: Block, clause: Stretch): DeadlineFact[] {
  const own = daysIn(scene, placeOf(block, clause.start, clause.end))
  if (own.length > 0) return own
  return timesOfRow(scene, block).flatMap(cell => daysIn(scene, placeOf(cell, 0, cell.text.length)))
}

/** The cells of a row of work that stand in its columns of times; none for what is no cell. */
export function timesOfRow(scene: Scene, block: Block): Block[] {
  if (block.kind !== 'cell') return []
  return (scene.rows.get(block) ?? []).flatMap(cell =>
    cell && cell !== block && /thời|hạn|tiến độ|hoàn thành/iu.test(cell.cell?.head ?? '') ? [cell] : [],
  )
}

export function daysIn(scene: Scene, place: Stretch): DeadlineFact[] {
  return startingIn(scene.deadlines, place.start, place.end).filter(day => day.end <= place.end)
}

function addressed(paper: Paper): string | null {
  const names = paper.blocks
    .filter(block => block.kind === 'addressee')
    .map(block =>
      printedOf(paper, block)
        .replace(/^[^\p{L}]*(?:k[íiì]nh g[ửừưuũ]i)?[^\p{L}]*/iu, '')
        .replace(/[;.,:\s]+$/u, ''),
    )
    .filter(name => name.length > 3)
  return names.length > 0 ? names.join('; ') : null
}
