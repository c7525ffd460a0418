import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayOf, figuresOf, fits, spansOf } from './span.ts'

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
  it('has weeks by the calendar: the first holds the 4th of January, some years have 53', () => {
    assert.deepEqual(spansOf('weekly', 2026)[0], { index: 1, name: 'tuần 1 năm 2026', monday: '2025-12-29' })
    assert.deepEqual([spansOf('weekly', 2025).length, spansOf('weekly', 2026).length], [52, 53])
    const [week] = spansOf('weekly', 2026)
    assert.deepEqual(figuresOf(week!), { from: '2025-12-29', to: '2026-01-04' })
    assert.deepEqual(figuresOf(week!, { week: 0, weekday: 4 }), { from: '2025-12-26', to: '2026-01-01' })
    assert.equal(dayOf(week!, { week: 1, weekday: 1 }), '2026-01-05')
  })
  it('comes round in several years, counted from one of them', () => {
    const years = { every: 2, since: 2025 }
    const spans = [2025, 2026, 2027, 2028].flatMap(year => spansOf('multiyear', year, { years }))
    assert.deepEqual(
      spans.map(each => [each.name, ...Object.values(figuresOf(each))]),
      [
        ['giai đoạn 2025-2026', '2024-12-15', '2026-12-14'],
        ['giai đoạn 2027-2028', '2026-12-15', '2028-12-14'],
      ],
    )
    assert.deepEqual(spansOf('multiyear', 2024, { years }), [])
  })
  it('stands for days of the calendar, the figures running from one to the next', () => {
    const days = [
      { month: 8, day: 20 },
      { month: 4, day: 20 },
    ]
    const spans = spansOf('days', 2026, { days })
    assert.deepEqual(
      spans.map(each => [each.name, ...Object.values(figuresOf(each)), dayOf(each, { after: 0 })]),
      [
        ['20/4 năm 2026', '2025-08-20', '2026-04-19', '2026-04-20'],
        ['20/8 năm 2026', '2026-04-20', '2026-08-19', '2026-08-20'],
      ],
    )
  })
  it('reviews the years of a plan on the way and at its end', () => {
    const reviews = [
      { kind: 'interim' as const, from: 2025, to: 2027 },
      { kind: 'final' as const, from: 2025, to: 2030 },
    ]
    assert.deepEqual(
      [2027, 2028, 2030].map(year => spansOf('review', year, { reviews }).map(each => each.name)),
      [['sơ kết giai đoạn 2025-2027'], [], ['tổng kết giai đoạn 2025-2030']],
    )
  })
  it('knows which days it can be counted by', () => {
    assert.equal(fits('weekly', { month: 0, day: 14 }), false)
    assert.equal(fits('days', { after: -3 }), true)
    assert.throws(() => dayOf(spansOf('weekly', 2026)[0]!, { month: 0, day: 14 }))
  })
})
