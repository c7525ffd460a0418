/** Bảng thẻ: work by state; a card moves only by an action that the state machine allows. */
import type { Right } from '../actor.ts'
import type { ObligationAction, ObligationRow, ObligationState } from './obligation.ts'

/** The columns, in the order in which work goes through them. */
export const BOARD_STATES = ['given', 'under-way', 'extension-asked', 'declared', 'returned', 'done'] as const
export type BoardState = (typeof BOARD_STATES)[number]
export type Board = { columns: { state: BoardState; count: number; rows: ObligationRow[] }[] }

/** Cards shown of one column; the rest is a link to the list. */
export const CARDS = 20

/** Which actions bring work from one state to the other. */
const LEADS: Partial<Record<ObligationState, Partial<Record<ObligationState, readonly ObligationAction[]>>>> = {
  given: { 'under-way': ['accept'] },
  'under-way': { declared: ['declare'], 'extension-asked': ['askExtension'] },
  returned: { declared: ['declare'], 'extension-asked': ['askExtension'] },
  'extension-asked': { 'under-way': ['grantExtension', 'refuseExtension'], declared: ['declare'] },
  declared: { done: ['confirm'], returned: ['return'] },
}

/** Steps that would take the card there; empty when no step does, whoever asks. */
export function actionsTo(from: ObligationState, to: ObligationState): readonly ObligationAction[] {
  return LEADS[from]?.[to] ?? []
}

/** Steps that change the state a card stands in, for its menu. */
export function movesFrom(from: ObligationState): readonly ObligationAction[] {
  return [...new Set(Object.values(LEADS[from] ?? {}).flat())]
}

/** The right that a post needs for a step, beside being of the right unit. */
export function rightFor(action: ObligationAction): Right {
  if (action === 'handDown' || action === 'withdraw' || action === 'chase') return 'obligation.hand-down'
  return [
    'confirm',
    'return',
    'grantExtension',
    'refuseExtension',
    'answerDifficulty',
    'raiseDifficulty',
    'assign',
  ].includes(action)
    ? 'obligation.confirm'
    : 'obligation.work'
}
