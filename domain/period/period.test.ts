import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_HOLIDAYS } from '../day.ts'
import { checkChain, dayOf, distance, figuresOf, readMonthDay, spansOf } from './period.ts'

const span = (cadence: Parameters<typeof spansOf>[0], index = 1) => spansOf(cadence, 2025).find(s => s.index === index)!

describe('period', () => {
  const closed: [string, ReturnType<typeof span>, string, string][] = [
    ['a month', span('monthly', 3), '2025-02-15', '2025-03-14'],
    ['January', span('monthly', 1), '2024-12-15', '2025-01-14'],
    ['a quarter', span('quarterly', 2), '2025-03-15', '2025-06-14'],
    ['the first half', span('semiannual', 1), '2024-12-15', '2025-06-14'],
    ['the second half', span('semiannual', 2), '2025-06-15', '2025-12-14'],
    ['nine months', span('ninemonth'), '2024-12-15', '2025-09-14'],
    ['a year', span('annual'), '2024-12-15', '2025-12-14'],
  ]
  for (const [what, one, from, to] of closed) {
    it(`closes ${what} as Decree 09/2019 does`, () => assert.deepEqual(figuresOf(one), { from, to }))
  }
  it('takes a closing day of its own, the next one beginning the day after', () => {
    const cutoff = { month: -2, day: 31 }
    assert.deepEqual(figuresOf(span('annual'), cutoff), { from: '2024-11-01', to: '2025-10-31' })
  })
  it('knows a day by its distance from the last month', () => {
    assert.equal(dayOf(span('annual'), { month: -1, day: 10 }), '2025-11-10')
    assert.equal(dayOf(span('semiannual', 1), { month: -1, day: 10 }), '2025-05-10')
    assert.equal(dayOf(span('quarterly', 1), { month: -1, day: 31 }), '2025-02-28')
    assert.equal(dayOf(span('annual'), { month: 1, day: 5 }), '2026-01-05')
  })
  it('has names a clerk would write', () => {
    assert.deepEqual(
      spansOf('semiannual', 2026).map(s => s.name),
      ['sáu tháng đầu năm 2026', 'sáu tháng cuối năm 2026'],
    )
    assert.equal(spansOf('quarterly', 2026)[3]!.name, 'quý IV năm 2026')
    assert.deepEqual(spansOf('adhoc', 2026), [])
  })
})

describe('chain of days', () => {
  const chain = (...days: string[]) => days.map((on, i) => ({ who: `cấp ${i + 1}`, on, operator: 'before' }))
  it('holds with two working days between', () => {
    assert.deepEqual(checkChain(chain('2025-11-05', '2025-11-10'), '2025-10-31', NO_HOLIDAYS), [])
  })
  it('cannot hold when the lower level sends on the day of the upper one', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-10', '2025-11-10'), '2025-10-31', NO_HOLIDAYS).map(r => r.severity),
      ['must'],
    )
  })
  it('is queried when no working day lies between', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-07', '2025-11-10'), '2025-10-31', NO_HOLIDAYS).map(r => r.severity),
      ['look'],
    )
  })
  it('is queried when figures close on the day they are sent', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-05'), '2025-11-05', NO_HOLIDAYS).map(r => r.severity),
      ['look'],
    )
  })
})

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
