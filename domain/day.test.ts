import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Holidays, isWorkingDay, workingDayBefore, workingDaysBetween } from './day.ts'

const HOLIDAYS: Holidays = {
  off: new Set(['2025-09-01', '2025-09-02', '2025-01-04', '2026-01-01']),
  work: new Set(['2025-09-06', '2025-09-02']),
}

describe('working days', () => {
  it('are counted as one who walks them would', () => {
    const day = fc.integer({ min: -400, max: 800 }).map(n => addDays('2025-06-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const to = addDays(from, length)
        let walked = 0
        for (let d = addDays(from, 1); d <= to; d = addDays(d, 1)) if (isWorkingDay(d, HOLIDAYS)) walked++
        assert.equal(workingDaysBetween(from, to, HOLIDAYS), walked)
      }),
      { numRuns: 60 },
    )
  })
  it('before a day skip weekends and days off', () => {
    assert.equal(
      workingDayBefore('2025-09-03', { off: new Set(['2025-09-01', '2025-09-02']), work: new Set() }),
      '2025-08-29',
    )
    assert.equal(workingDaysBetween('2025-11-06', '2025-11-10', HOLIDAYS), 2)
    assert.equal(workingDaysBetween('2025-11-10', '2025-11-06', HOLIDAYS), -2)
  })
})
