import type { FindingFact, Reading } from '../reading.ts'
import type { Paper } from '../tree.ts'

/** What a register already knows of other documents: number and day as filed. */
export type KnownCitation = { number: string; date: string; issuer?: string }

/** What a careful clerk would query, in the order of the paper. */
export function findFindings(_paper: Paper, _reading: Reading, _register: readonly KnownCitation[]): FindingFact[] {
  return []
}
