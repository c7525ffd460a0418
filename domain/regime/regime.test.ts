import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_HOLIDAYS } from '../day.ts'
import { type Duty, ruleOfDuty } from './duty.ts'
import { checkDays, periodsOf, RegimeInput, type RegimeRule } from './regime.ts'

const first = (duty: Duty, year = 2025) => {
  const { cadence, rule } = ruleOfDuty(duty)
  return periodsOf({ cadence, rule }, year).map(period => [period.name, period.levels[0]!.due])
}

describe('regime from a duty', () => {
  const cases: [string, Duty, [string, string][]][] = [
    [
      'yearly before 10/11',
      { cadence: 'annual', due: { kind: 'yearly', month: 11, day: 10 }, operator: 'before' },
      [['năm 2025', '2025-11-10']],
    ],
    [
      'half-yearly before 10/5',
      { cadence: 'semiannual', due: { kind: 'yearly', month: 5, day: 10 } },
      [['sáu tháng đầu năm 2025', '2025-05-10']],
    ],
    [
      'half-yearly before 01/12',
      { cadence: 'semiannual', due: { kind: 'yearly', month: 12, day: 1 } },
      [['sáu tháng cuối năm 2025', '2025-12-01']],
    ],
    [
      'a dated yearly one',
      { cadence: 'annual', due: { kind: 'date', date: '2025-11-05' } },
      [['năm 2025', '2025-11-05']],
    ],
    [
      'a yearly one due in the next January',
      { cadence: 'annual', due: { kind: 'yearly', month: 1, day: 15 } },
      [['năm 2025', '2026-01-15']],
    ],
    [
      'quarterly on the 15th of the last month',
      { cadence: 'quarterly', due: { kind: 'quarterly', day: 15, ofMonth: 3 } },
      [
        ['quý I năm 2025', '2025-03-15'],
        ['quý II năm 2025', '2025-06-15'],
        ['quý III năm 2025', '2025-09-15'],
        ['quý IV năm 2025', '2025-12-15'],
      ],
    ],
  ]
  for (const [what, duty, periods] of cases) it(`opens ${what}`, () => assert.deepEqual(first(duty), periods))

  it('opens twelve months on the 20th', () => {
    const periods = first({ cadence: 'monthly', due: { kind: 'monthly', day: 20 } })
    assert.equal(periods.length, 12)
    assert.deepEqual(periods[1], ['tháng 2 năm 2025', '2025-02-20'])
  })
  it('opens weeks on the Friday that the paper names, and asks where it names none', () => {
    const { rule, asks } = ruleOfDuty({ cadence: 'weekly', due: { kind: 'weekly', weekday: 5 }, operator: 'before' })
    assert.deepEqual([rule.levels, asks], [[{ due: { week: 0, weekday: 5 }, operator: 'before' }], []])
    const monday = ruleOfDuty({ cadence: 'weekly', due: { kind: 'weekly', weekday: 1 } }).rule
    assert.deepEqual(monday.levels[0]!.due, { week: 1, weekday: 1 })
    assert.match(ruleOfDuty({ cadence: 'weekly', due: { kind: 'weekly' } }).asks[0]!, /Chọn ngày gửi/)
  })
  it('asks for what the paper leaves out', () => {
    assert.match(ruleOfDuty({ cadence: 'annual', due: null }).asks[0]!, /Chọn ngày gửi/)
    assert.deepEqual(ruleOfDuty({ cadence: 'adhoc', due: null }).asks, [])
    assert.equal(ruleOfDuty({ cadence: 'daily', due: null }).cadence, 'adhoc')
  })
  it('keeps "before" and "by" apart', () => {
    const operator = (word: string) =>
      ruleOfDuty({ cadence: 'annual', due: { kind: 'yearly', month: 11, day: 10 }, operator: word }).rule.levels[0]!
        .operator
    assert.equal(operator('before'), 'before')
    assert.equal(operator('until'), 'by')
  })
})

describe('periods of a regime', () => {
  it('carry a day for each level and for the receiver', () => {
    const rule = {
      levels: [
        { due: { month: -1, day: 5 }, operator: 'before' as const },
        { due: { month: -2, day: 31 }, operator: 'by' as const },
      ],
      upward: { due: { month: -1, day: 10 }, operator: 'before' as const },
    }
    const [period] = periodsOf({ cadence: 'annual', rule }, 2025)
    assert.deepEqual(
      [period!.levels.map(level => level.due), period!.upward!.due],
      [['2025-11-05', '2025-10-31'], '2025-11-10'],
    )
  })
  it('close a week that is reported before it ends on the day before, none counted twice', () => {
    const closed = (...levels: [number, number][]) =>
      periodsOf(
        {
          cadence: 'weekly',
          rule: { levels: levels.map(([week, weekday]) => ({ due: { week, weekday }, operator: 'by' })) },
        },
        2026,
      )
        .slice(0, 2)
        .map(({ from, to }) => [from, to])
    assert.deepEqual(closed([0, 5]), [
      ['2025-12-26', '2026-01-01'],
      ['2026-01-02', '2026-01-08'],
    ])
    assert.deepEqual(closed([0, 5], [0, 4])[0], ['2025-12-25', '2025-12-31'])
    assert.deepEqual(closed([0, 7])[0], ['2025-12-26', '2026-01-01'])
    assert.deepEqual(closed([1, 1])[0], ['2025-12-29', '2026-01-04'])
    assert.deepEqual(closed([0, 1])[0], ['2025-12-22', '2025-12-28'])
  })
  it('close the figures of a lower level on its own day, none counted twice', () => {
    const level = (day: number, cutoff?: number): RegimeRule['levels'][number] => ({
      ...{ due: { month: 0, day }, operator: 'by' },
      ...(cutoff ? { cutoff: { month: 0, day: cutoff } } : {}),
    })
    const [first, second] = periodsOf({ cadence: 'quarterly', rule: { levels: [level(20), level(16, 10)] } }, 2025)
    assert.deepEqual([first!.levels[0]!.cutoff, first!.levels[1]!.cutoff], ['2025-03-14', '2025-03-10'])
    assert.equal(second!.levels[1]!.from, '2025-03-11')
  })
})

describe('days of a regime', () => {
  const rule = (lower: number, upper: number): RegimeRule => ({
    levels: [upper, lower].map(day => ({ due: { month: 0, day }, operator: 'by' })),
  })
  const says = (lower: number, upper: number) =>
    checkDays({ cadence: 'monthly', rule: rule(lower, upper) }, '2026-01-01', NO_HOLIDAYS)
  it('are said to hold, to be short, or to be impossible, of the periods to come', () => {
    assert.deepEqual(
      checkDays({ cadence: 'annual', rule: rule(17, 22) }, '2026-01-01', NO_HOLIDAYS).map(each => each.says),
      [],
    )
    assert.match(says(20, 21)[0]!.says, /cấp 2 \(20\/01\/2026\).*không đủ một ngày làm việc/)
    assert.deepEqual([says(22, 20)[0]!.severity, says(22, 20).length], ['must', 1])
  })
  it('of a week are queried for a weekday that is too early, never for a Friday or for a day off', () => {
    const off = new Set(['2026-01-01', '2026-01-02', '2026-04-30', '2026-05-01', '2026-09-02'])
    const weekly = (weekday: number, more: Partial<RegimeRule> = {}) =>
      checkDays(
        { cadence: 'weekly', rule: { levels: [{ due: { week: 0, weekday }, operator: 'by' }], ...more } },
        '2026-01-01',
        { off, work: new Set() },
      ).map(each => each.severity)
    for (const weekday of [1, 2, 3, 4, 5, 6, 7]) assert.deepEqual(weekly(weekday), [])
    assert.deepEqual(weekly(5, { cutoff: { week: 0, weekday: 7 } }), ['look'])
    assert.deepEqual(weekly(5, { upward: { due: { week: 0, weekday: 4 }, operator: 'by' } }), ['must'])
  })
  it('must be counted the way the rhythm is, and the rhythm must say what it needs', () => {
    const levels = [{ due: { month: 0, day: 20 }, operator: 'by' as const }]
    const id = '0190a5a0-0000-7000-8000-000000000000'
    const faults = (cadence: string, more: object = {}) =>
      RegimeInput.safeParse({
        ...{ name: 'Báo cáo', cadence, templateId: id, addressees: {}, startsOn: '2025-01-01' },
        rule: { levels, ...more },
      }).error?.issues.map(issue => issue.path.join('.')) ?? []
    assert.deepEqual(faults('weekly'), ['rule'])
    assert.deepEqual(faults('multiyear'), ['years'])
    assert.deepEqual(faults('days', { levels: [{ due: { after: 0 }, operator: 'by' }] }), ['days'])
    const twice = { kind: 'final', from: 2025, to: 2030 }
    assert.deepEqual(faults('review', { reviews: [twice, twice] }), ['reviews'])
    assert.deepEqual(faults('multiyear', { years: { every: 2, since: 2025 } }), [])
  })
})
