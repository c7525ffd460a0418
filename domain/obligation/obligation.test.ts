import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { NO_HOLIDAYS } from '../day.ts'
import { remindToday } from '../notice/notice.ts'
import { defaultDay, remarksOnDay, remarksOnWritten } from './hand-down.ts'
import {
  type Cell,
  lateness,
  OBLIGATION_STATES,
  type ObligationAction,
  type ObligationState,
  obligationActions,
  type Standing,
} from './obligation.ts'

/** Where an action leads, as the server does it. */
const LEADS: Partial<Record<ObligationAction, ObligationState>> = {
  accept: 'under-way',
  askExtension: 'extension-asked',
  grantExtension: 'under-way',
  refuseExtension: 'under-way',
  declare: 'declared',
  confirm: 'done',
  return: 'returned',
  withdraw: 'withdrawn',
}

describe('steps of an obligation', () => {
  it('end in done or taken back, and nothing leads out of either', () => {
    const way = fc.array(fc.record({ side: fc.constantFrom('doer', 'giver'), pick: fc.nat(20) }), { maxLength: 40 })
    fc.assert(
      fc.property(way, steps => {
        const o: Standing = {
          state: 'given',
          role: 'lead',
          unitId: 'doer',
          giverId: 'giver',
          dueOn: '2025-11-10',
          openDifficulty: true,
        }
        for (const { side, pick } of steps) {
          const allowed = obligationActions(o, side)
          const before = o.state
          const action = allowed[pick % Math.max(allowed.length, 1)]
          if (!action) continue
          assert.ok(before !== 'done' && before !== 'withdrawn', `${action} out of ${before}`)
          if (action === 'confirm' || action === 'return') assert.deepEqual([side, before], ['giver', 'declared'])
          if (action === 'declare' || action === 'accept') assert.equal(side, 'doer')
          o.state = LEADS[action] ?? o.state
          assert.ok(OBLIGATION_STATES.includes(o.state))
        }
      }),
    )
  })
  it('are none for a unit that neither has nor gave it', () => {
    for (const state of OBLIGATION_STATES)
      assert.deepEqual(
        obligationActions({ state, role: 'lead', unitId: 'a', giverId: 'b', dueOn: null, openDifficulty: true }, 'c'),
        [],
      )
  })
  it('are only the taking note for who has to know', () => {
    const o = { role: 'know', unitId: 'a', giverId: 'b', dueOn: null, openDifficulty: false } as const
    assert.deepEqual(obligationActions({ ...o, state: 'given' }, 'a'), ['accept'])
    assert.deepEqual(obligationActions({ ...o, state: 'under-way' }, 'a'), [])
  })
})

describe('four cells', () => {
  const rows: [ObligationState, string | null, string | null, Cell | undefined][] = [
    ['done', '2025-11-05', '2025-11-05', 'on-time'],
    ['done', '2025-11-05', '2025-11-06', 'done-late'],
    ['done', null, '2025-11-06', 'on-time'],
    ['under-way', '2025-11-06', null, 'in-time'],
    ['under-way', '2025-11-05', null, 'overdue'],
    ['under-way', null, null, 'in-time'],
    ['returned', '2025-11-05', null, 'overdue'],
    // Declared in time: the one who confirms late makes nobody late.
    ['declared', '2025-11-05', '2025-11-04', 'in-time'],
    ['declared', '2025-11-05', '2025-11-06', 'overdue'],
    ['withdrawn', '2025-11-05', null, undefined],
  ]
  for (const [state, dueOn, doneOn, cell] of rows)
    it(`${state}, due ${dueOn}, done ${doneOn}: ${cell ?? 'not counted'}`, () =>
      assert.equal(lateness({ state, dueOn, doneOn, operator: 'by' }, '2025-11-06'), cell))
})

describe('a day handed down', () => {
  const above = { dueOn: '2025-11-10', operator: 'before', who: 'Sở' }
  it('is the working day before one’s own, when nothing else is said', () => {
    assert.equal(defaultDay({ dueOn: '2025-11-10' }, NO_HOLIDAYS), '2025-11-07')
    assert.equal(defaultDay({ dueOn: null }, NO_HOLIDAYS), null)
  })
  const rows: [string | null, string | undefined][] = [
    ['2025-11-12', 'must'],
    [null, 'must'],
    ['2025-11-10', 'look'],
    ['2025-11-08', 'look'],
    ['2025-11-07', undefined],
    ['2025-11-05', 'look'],
  ]
  for (const [day, severity] of rows)
    it(`${day} is ${severity ?? 'good'}`, () =>
      assert.equal(remarksOnDay(day, above, '2025-11-06', NO_HOLIDAYS)[0]?.severity, severity))
})

describe('a day beside the one the paper gives', () => {
  it("later than the paper is asked about, with the days between and the paper's own day", () => {
    const [remark] = remarksOnWritten('2025-12-26', '2025-12-19', 'by')
    assert.deepEqual([remark?.severity, remark?.proposal], ['look', '2025-12-19'])
    assert.match(remark?.says ?? '', /sau hạn ghi ở mục này.*19\/12\/2025.*7 ngày/)
  })
  it('earlier, the same or without one is free', () => {
    for (const [day, written] of [
      ['2025-12-19', '2025-12-19'],
      ['2025-12-01', '2025-12-19'],
      ['2025-12-26', null],
      [null, '2025-12-19'],
    ] as const)
      assert.deepEqual(remarksOnWritten(day, written, 'by'), [])
  })
})

describe('reminders', () => {
  const rows: [string, string | undefined][] = [
    ['2025-11-17', 'before'],
    ['2025-11-14', undefined],
    ['2025-11-11', 'before'],
    ['2025-11-07', 'before'],
    ['2025-11-06', 'today'],
    ['2025-11-03', 'after'],
  ]
  for (const [last, when] of rows)
    it(`on 06/11 for ${last}: ${when ?? 'none'}`, () =>
      assert.equal(remindToday(last, '2025-11-06', NO_HOLIDAYS), when))
  it('go by the rule of the plan', () => {
    const rule = { before: [10, 2], after: 5 }
    const goes = (last: string, since?: string) => remindToday(last, '2025-11-06', NO_HOLIDAYS, rule, since)
    assert.deepEqual(
      ['2025-11-20', '2025-11-10', '2025-11-07'].map(d => goes(d)),
      ['before', 'before', undefined],
    )
    // The 1st and 6th working day after, none between.
    assert.deepEqual(
      ['2025-11-05', '2025-11-04', '2025-10-29'].map(d => goes(d)),
      ['after', undefined, 'after'],
    )
    assert.equal(remindToday('2025-11-05', '2025-11-06', NO_HOLIDAYS, { before: [], after: 0 }), undefined)
  })
  it('are made up for when the server was down on their day', () => {
    const goes = (last: string, since: string) => remindToday(last, '2025-11-06', NO_HOLIDAYS, undefined, since)
    assert.equal(goes('2025-11-10', '2025-11-04'), 'before', 'three days before was yesterday')
    assert.equal(goes('2025-11-10', '2025-11-05'), undefined, 'it went yesterday')
    assert.equal(remindToday('2025-11-10', '2025-11-06', NO_HOLIDAYS), undefined)
  })
  it('never go on a day off', () => assert.equal(remindToday('2025-11-03', '2025-11-08', NO_HOLIDAYS), undefined))
})
