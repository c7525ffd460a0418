import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysShown, turned } from './calendar.ts'

describe('calendar', () => {
  it('shows whole weeks from Monday to Sunday around a month', () => {
    assert.deepEqual(daysShown('2025-11-06', 'month'), { from: '2025-10-27', to: '2025-11-30' })
    assert.deepEqual(daysShown('2026-02-10', 'month'), { from: '2026-01-26', to: '2026-03-01' })
  })
  it('shows the one week of a day, on its Monday and on its Sunday too', () => {
    for (const day of ['2025-11-03', '2025-11-06', '2025-11-09'])
      assert.deepEqual(daysShown(day, 'week'), { from: '2025-11-03', to: '2025-11-09' })
  })
  it('turns over the end of the year and from the 31st without losing February', () => {
    assert.equal(turned('2025-12-31', 'month', 1), '2026-01-01')
    assert.equal(turned('2026-01-31', 'month', 1), '2026-02-01')
    assert.equal(turned('2026-01-01', 'week', -1), '2025-12-25')
  })
})
