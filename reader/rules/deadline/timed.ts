/** What rules of deadline read off the paper; find.ts adds the year that is not printed and whether it is a report's. */
import type { DeadlineFact, Due, Operator } from '../../reading.ts'
import { operatorOf } from '../../words/limits.ts'

export type Timed = Pick<DeadlineFact, 'due' | 'operator' | 'workingDays' | 'implied'>

export function timed(due: Due | undefined, op?: string | Operator): Timed | undefined {
  if (!due) return undefined
  const operator = op === 'on' || op === 'from-to' || op === 'within' ? op : operatorOf(op)
  return operator ? { due, operator } : { due }
}
