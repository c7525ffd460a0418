/** Annexes that are plans. */
import type { Block, Paper } from '../../tree.ts'

/** Annexes that are plans themselves: a decision puts them in force. */
const PLAN = /(?:^|hạnh phúc |năm \d{4} )(?:kế hoạch|phương án|đề án|chương trình(?= ?\p{L}))(?!\p{L})/iu
const annexes = new WeakMap<Paper, Block[]>()

/** The titles of a paper's annexes. */
export function annexesOf(paper: Paper): Block[] {
  const known = annexes.get(paper) ?? paper.blocks.filter(block => block.kind === 'annex-title')
  annexes.set(paper, known)
  return known
}

export function inPlanAnnex(paper: Paper, block: Block): boolean {
  return annexesOf(paper).some(title => title.annex === block.annex && PLAN.test(title.text))
}
