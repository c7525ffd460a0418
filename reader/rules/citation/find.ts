import type { CitationFact } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** Every citation of a paper, in reading order. */
export function findCitations(_paper: Paper): CitationFact[] {
  return []
}
