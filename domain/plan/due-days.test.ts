import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Due } from '../document/fact.ts'
import { dueDaysOf, sayTurn, spanOfPlan, withTurn } from './due-days.ts'

const FIVE_YEARS = { startsOn: '2022-05-13', endsOn: '2026-12-31' }
const ONE_YEAR = { startsOn: '2025-03-14', endsOn: '2025-12-31' }

describe('the turn of a recurring duty', () => {
  for (const [instance, says] of [
    ['2026', 'năm 2026'],
    ['2026-12', 'tháng 12/2026'],
    ['2027-02', 'tháng 02/2027'],
    ['2026-Q4', 'quý IV/2026'],
  ] as const)
    it(`${instance} is written ${says}`, () => assert.equal(sayTurn(instance), says))
  it('stands behind the name of a duty that comes again, of no other', () => {
    assert.equal(withTurn('Báo cáo', '2026-12'), 'Báo cáo (tháng 12/2026)')
    assert.equal(withTurn('Báo cáo', ''), 'Báo cáo')
  })
})

describe('days of a plan', () => {
  it('come once a year within the window; what fell before the issue is shown and not made', () => {
    const half = dueDaysOf({ kind: 'yearly', month: 5, day: 10 }, FIVE_YEARS, '2022-05-13')
    assert.deepEqual(
      half.days.map(d => d.dueOn),
      ['2023-05-10', '2024-05-10', '2025-05-10', '2026-05-10'],
    )
    assert.deepEqual(half.beforeIssue, [{ instance: '2022', dueOn: '2022-05-10' }])
    const year = dueDaysOf({ kind: 'yearly', month: 11, day: 10 }, FIVE_YEARS, '2022-05-13')
    assert.equal(year.days.length, 5)
    assert.equal(half.days.length + year.days.length, 9)
  })

  const ONCE: [Due, string | undefined][] = [
    [{ kind: 'date', date: '2025-11-05' }, '2025-11-05'],
    [{ kind: 'date', date: '--06-01' }, '2025-06-01'],
    [{ kind: 'month', month: 2 }, '2025-02-28'],
    [{ kind: 'quarter', year: 2026, quarter: 2 }, '2026-06-30'],
    [{ kind: 'half', half: 1 }, '2025-06-30'],
    [{ kind: 'year', year: 2024 }, '2024-12-31'],
    [{ kind: 'span', from: 2022, to: 2026 }, '2026-12-31'],
    [{ kind: 'continuous' }, undefined],
    [{ kind: 'relative', days: 20, of: 'nhận được văn bản' }, undefined],
  ]
  for (const [due, day] of ONCE) {
    it(`${JSON.stringify(due)} is ${day ?? 'no day'}`, () =>
      assert.equal(dueDaysOf(due, ONE_YEAR, null).days[0]?.dueOn, day))
  }
  it('without a year are asked when the plan runs over several', () => {
    const asked = dueDaysOf({ kind: 'date', date: '--06-01' }, FIVE_YEARS, null)
    assert.deepEqual(asked.days, [])
    assert.match(asked.ask ?? '', /không ghi năm/)
  })
  it('come once a quarter and once a month', () => {
    assert.deepEqual(
      dueDaysOf({ kind: 'quarterly', day: 15, ofMonth: 3 }, ONE_YEAR, '2025-04-01').days.map(d => d.instance),
      ['2025-Q2', '2025-Q3', '2025-Q4'],
    )
    assert.equal(dueDaysOf({ kind: 'monthly', day: 31 }, ONE_YEAR, null).days.length, 10)
  })
})

describe('the span of a plan', () => {
  const rows: [string, string | null, string, string][] = [
    ['Thực hiện phong trào …, giai đoạn 2022 - 2026', '2022-05-13', '2022-05-13', '2026-12-31'],
    ['… trên không gian mạng năm 2025', '2025-03-14', '2025-03-14', '2025-12-31'],
    ['Triển khai phong trào', '2024-05-06', '2024-05-06', '2024-12-31'],
    ['Triển khai phong trào', null, '2025-01-01', '2025-12-31'],
    ['Xây dựng Đề án giai đoạn 2024-2030', null, '2024-01-01', '2030-12-31'],
  ]
  for (const [title, issuedOn, from, to] of rows) {
    it(`${title} (${issuedOn})`, () =>
      assert.deepEqual(spanOfPlan(title, issuedOn, [], '2025-11-06'), { startsOn: from, endsOn: to }))
  }
})
