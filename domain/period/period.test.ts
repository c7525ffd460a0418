import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_HOLIDAYS } from '../day.ts'
import { distance, readMonthDay } from './period.ts'

describe('distance to a limit', () => {
  const cases: [string, string, string][] = [
    ['2025-11-10', '2025-11-06', 'còn 2 ngày làm việc'],
    ['2025-11-05', '2025-11-06', 'quá 1 ngày'],
    ['2025-11-06', '2025-11-06', 'hạn hôm nay'],
    ['2025-11-09', '2025-11-08', 'hạn rơi vào ngày nghỉ tới'],
  ]
  for (const [due, today, says] of cases) {
    it(`on ${today} for ${due} is "${says}"`, () => assert.equal(distance(due, 'by', today, NO_HOLIDAYS).says, says))
  }
})

describe('typed month and day', () => {
  it('is read as a calendar has it', () => {
    assert.deepEqual(readMonthDay('10/5'), { month: 5, day: 10 })
    assert.equal(readMonthDay('31/4'), undefined)
    assert.equal(readMonthDay('mười'), undefined)
  })
})
