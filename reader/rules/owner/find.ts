import type { OwnerFact } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** Every owner of a paper, in reading order. */
export function findOwners(_paper: Paper): OwnerFact[] {
  return []
}
