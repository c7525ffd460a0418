import type { DocumentFacts, Quoted } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** The heading fields of a paper and where each was found. */
export function findHeading(_paper: Paper): {
  document: Partial<DocumentFacts>
  fields: Partial<Record<keyof DocumentFacts, Quoted>>
} {
  return { document: {}, fields: {} }
}
