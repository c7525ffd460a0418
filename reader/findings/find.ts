/** What a careful clerk would query, in the order of the paper. */
import type { FindingFact, Reading } from '../reading.ts'
import type { Paper } from '../tree.ts'
import { blankDate } from './blank-date.ts'
import { blankNumber } from './blank-number.ts'
import { citationConflict } from './citation-conflict.ts'
import { ocrDamage } from './damage/ocr-damage.ts'
import { chainImpossible } from './day/chain-impossible.ts'
import { dateImpossible } from './day/date-impossible.ts'
import { dayOff } from './day/day-off.ts'
import { deadlineBeforeIssue } from './day/deadline-before-issue.ts'
import { deadlineOutOfOrder } from './day/deadline-out-of-order.ts'
import type { FindingRule, KnownCitation } from './finding.ts'
import { numberingGap } from './numbering-gap.ts'
import { unitEnded } from './unit-ended.ts'

export type { KnownCitation } from './finding.ts'

export const FINDING_RULES: readonly FindingRule[] = [
  blankNumber,
  blankDate,
  dateImpossible,
  deadlineBeforeIssue,
  deadlineOutOfOrder,
  chainImpossible,
  citationConflict,
  numberingGap,
  ocrDamage,
  unitEnded,
  dayOff,
]

export function findFindings(paper: Paper, reading: Reading, register: readonly KnownCitation[]): FindingFact[] {
  return FINDING_RULES.flatMap(rule => rule.find(paper, reading, register)).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}
