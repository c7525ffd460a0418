import type { DeadlineFact, ReportFact } from '../../reading.ts'
import type { Paper } from '../../tree.ts'

/** Every duty to report of a paper, in reading order. `deadlines` are those already found in it. */
export function findReports(_paper: Paper, _deadlines: DeadlineFact[]): ReportFact[] {
  return []
}
