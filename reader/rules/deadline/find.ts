import type { DeadlineFact } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** Every deadline of a paper, in reading order. */
export function findDeadlines(_paper: Paper): DeadlineFact[] {
  return []
}
