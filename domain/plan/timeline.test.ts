import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_CELLS } from '../obligation/obligation.ts'
import { brokenChain, monthsOf, placeOf, spanOf } from './timeline.ts'

const level = (n: number, last: string | null) => ({
  level: n,
  units: 3,
  cells: NO_CELLS,
  givenOn: '2025-02-01',
  firstDueOn: last,
  lastDueOn: last,
})
const row = (above: string | null, due: string | null, ...levels: (string | null)[]) => ({
  clauseId: 'c',
  label: 'II.1',
  title: 'Rà soát',
  instance: '',
  aboveDueOn: above,
  dueOn: due,
  levels: levels.map((day, i) => level(i + 1, day)),
})

describe('timeline', () => {
  it('finds the day that lies after the one above it, and says by how much', () => {
    assert.equal(brokenChain(row('2025-11-10', '2025-11-07', '2025-11-05', '2025-11-03')), null)
    assert.equal(
      brokenChain(row('2025-11-10', '2025-11-12')),
      'Hạn của mục của kế hoạch sau hạn của việc cấp trên giao 2 ngày',
    )
    assert.match(
      brokenChain(row(null, '2025-11-10', '2025-11-09', '2025-11-15')) ?? '',
      /cấp 2 sau hạn của cấp 1 6 ngày/,
    )
  })
  it('steps over a level without a day, but not over its break', () => {
    assert.equal(brokenChain(row('2025-11-10', null, '2025-11-05')), null)
    assert.notEqual(brokenChain(row('2025-11-10', null, '2025-11-15')), null)
  })
  it('places days between the edges and never outside', () => {
    assert.equal(placeOf('2025-01-01', '2025-01-01', '2025-12-31'), 0)
    assert.equal(placeOf('2025-07-02', '2025-01-01', '2025-12-31'), 50)
    assert.equal(placeOf('2026-05-01', '2025-01-01', '2025-12-31'), 100)
    assert.equal(placeOf('2025-05-01', '2025-05-01', '2025-05-01'), 0)
  })
  it('marks every month of a year, and fewer of five years', () => {
    assert.equal(monthsOf('2025-01-01', '2025-12-31').length, 12)
    assert.ok(monthsOf('2022-01-01', '2026-12-31').length <= 18)
  })
  it('spans whole months around every day of its rows', () => {
    const span = spanOf({
      startsOn: '2025-02-10',
      endsOn: '2025-10-05',
      rows: [{ ...row('2025-12-15', null), broken: null }],
    })
    assert.deepEqual(span, { from: '2025-02-01', to: '2025-12-31' })
  })
})
