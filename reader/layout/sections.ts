/** The outline of a paper for showing it in sections. */
import type { SectionFact } from '../reading.ts'
import { type Paper, placeOf, printedOf } from '../tree.ts'

export function sectionsOf(paper: Paper): SectionFact[] {
  return paper.blocks
    .filter(block => block.kind === 'clause' || block.kind === 'annex-title')
    .map(block => ({
      ...placeOf(block, 0, block.text.length),
      label: block.label ?? '',
      path: block.path,
      title: block.title || block.kind === 'annex-title' ? printedOf(paper, block, block.body) : '',
      level: block.level,
    }))
}
