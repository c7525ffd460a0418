import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** What was already found in the paper. */
export type FoundBefore = { owners: OwnerFact[]; deadlines: DeadlineFact[]; reports: ReportFact[] }

/** Clause, owners and deadline joined: one piece of work each, in reading order. */
export function findObligations(_paper: Paper, _found: FoundBefore): ObligationFact[] {
  return []
}
