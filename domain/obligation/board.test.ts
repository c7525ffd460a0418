import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actionsTo, BOARD_STATES, movesFrom } from './board.ts'
import { OBLIGATION_STATES, obligationActions } from './obligation.ts'

const standing = (state: (typeof OBLIGATION_STATES)[number]) =>
  ({ state, role: 'lead', unitId: 'doer', giverId: 'giver', dueOn: '2025-11-10', openDifficulty: false }) as const

describe('board', () => {
  it('moves a card only by steps that the state machine allows from there', () => {
    for (const from of OBLIGATION_STATES) {
      const allowed = [...obligationActions(standing(from), 'doer'), ...obligationActions(standing(from), 'giver')]
      for (const to of OBLIGATION_STATES)
        for (const action of actionsTo(from, to)) assert.ok(allowed.includes(action), `${from} → ${to}: ${action}`)
    }
  })
  it('never moves a card over a state: nothing is done that was not confirmed', () => {
    for (const from of OBLIGATION_STATES)
      assert.deepEqual(actionsTo(from, 'done'), from === 'declared' ? ['confirm'] : [], from)
  })
  it('has no move out of what is done or taken back', () => {
    assert.deepEqual(movesFrom('done'), [])
    assert.deepEqual(movesFrom('withdrawn'), [])
    assert.deepEqual(movesFrom('declared'), ['confirm', 'return'])
  })
  it('has a column for every state but what was taken back', () => {
    assert.deepEqual([...BOARD_STATES].sort(), OBLIGATION_STATES.filter(s => s !== 'withdrawn').sort())
  })
})
