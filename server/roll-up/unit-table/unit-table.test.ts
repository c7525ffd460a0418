import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const UNITS = ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'so-nnmt/thuy-san'].map(unitId)
const DAYS = [
  { from: '2025-08-01', to: '2025-08-31', due: '2025-09-05' },
  { from: '2025-09-01', to: '2025-09-30', due: '2025-10-05' },
  { from: '2025-10-01', to: '2025-10-31', due: '2025-11-05' },
].map(days => ({ ...days, operator: 'by' as const }))

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let periodIds: string[]

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const indicators = ['1.1', '1.2'].map(code => ({
    ...{ section: 'Tuyên truyền', code, name: `Số buổi ${code}`, unitOfMeasure: 'buổi' },
    ...{ kind: 'number' as const, addsUp: 'sum' as const, required: false },
  }))
  const { id: templateId } = await office.ask(templates.makeTemplate, { name: 'Biểu', indicators, narratives: [] })
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01', addressees: { units: UNITS } },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: DAYS[0]! },
  })
  await office.ask(regimes.openPeriod, { id, name: 'kỳ 2', days: DAYS[1]! })
  await office.ask(regimes.openPeriod, { id, name: 'kỳ 3', days: DAYS[2]! })
  const { periods } = await office.ask(regimes.getRegime, { id })
  periodIds = ['kỳ 1', 'kỳ 2', 'kỳ 3'].map(name => periods.find(period => period.name === name)!.id)
})
after(() => app.stop())

async function accepted(who: Somebody, period: number, numbers: number[]): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodIds[period])!
  const { figures } = await who.ask(reports.getReport, { id })
  await who.ask(reports.fillReport, {
    id,
    figures: figures.map(({ indicatorId, edition }, i) => ({ indicatorId, number: numbers[i]!, edition })),
  })
  await who.ask(reports.submitReport, { id })
  await office.ask(reports.acceptReport, { id })
  return id
}

/** The same by nothing but adding the typed figures of accepted reports. */
async function plainSums(): Promise<Map<string, number>> {
  const rows = await app.look<{ key: string; sum: number }>(
    `select p.name || ' ' || v.indicator_id || ' ' || coalesce(u.name, 'all') as key, sum(v.number)::float as sum
       from report r join report_value v on v.report_id = r.id
       join period p on p.id = r.period_id join unit u on u.id = r.unit_id
      where r.status = 'accepted' and r.left_out is null and p.id = any ($1::uuid[])
      group by p.name, v.indicator_id, grouping sets ((u.name), ())`,
    [periodIds],
  )
  return new Map(rows.map(({ key, sum }) => [key, sum]))
}

async function assertPlain(): Promise<void> {
  const table = await office.ask(rollUps.getUnitTable, { id: periodIds[2]!, periods: 3 })
  const plain = await plainSums()
  for (const [i, { id }] of table.indicators.entries())
    for (const [k, period] of table.periods.entries()) {
      const named = (name: string) => plain.get(`${period.name} ${id} ${name}`) ?? null
      for (const [j, unit] of table.units.entries()) assert.equal(table.cells[i]![j]![k], named(unit.name))
      assert.equal(table.totals[i]![k], named('all'))
    }
}

describe('the table of units', () => {
  it('shows what plain sums give, by unit and period, at once after each acceptance', async () => {
    await accepted(officer, 0, [3, 40])
    await accepted(head, 0, [5, 60])
    await accepted(officer, 1, [7, 0])
    await assertPlain()
    const id = await accepted(head, 2, [11, 13])
    await assertPlain()
    await office.ask(reports.leaveOutReport, { id, reason: 'Đã có trong báo cáo khác.' })
    await assertPlain()
    await office.ask(reports.countInReport, { id })
    await assertPlain()
  })
  it('names who is missing in each period, and shows nothing for them rather than zero', async () => {
    const table = await office.ask(rollUps.getUnitTable, { id: periodIds[2]!, periods: 3 })
    assert.deepEqual(
      table.periods.map(period => period.name),
      ['kỳ 1', 'kỳ 2', 'kỳ 3'],
    )
    const missing = UNITS.map(id => table.units.find(unit => unit.id === id)!.missing)
    assert.deepEqual(missing, [[2], [1], [0, 1, 2]])
    const third = table.units.findIndex(unit => unit.id === UNITS[2])
    assert.deepEqual(table.cells[0]![third], [null, null, null])
    assert.deepEqual(table.totals[0], [8, 7, 11])
  })
  it('is nobody’s who stands outside', async () => {
    const stranger = await app.as('sample-commune-officer')
    assert.equal((await stranger.tries(rollUps.getUnitTable, { id: periodIds[2]! })).status, 404)
  })
})
