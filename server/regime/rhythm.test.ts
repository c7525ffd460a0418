import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

describe('regime of a rhythm of its own', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let templateId: string
  before(async () => {
    app = await startTestApp()
    ;[office, officer] = await Promise.all([app.as('sample-office'), app.as('sample-officer')])
    ;({ id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu theo nhịp',
      indicators: [{ section: 'Mục', code: '1.1', name: 'Số buổi', kind: 'number' }],
    }))
    app.setToday('2025-11-12')
  })
  after(() => app.stop())

  const by = 'by' as const
  const asked = (more: object) => ({
    name: 'Báo cáo theo nhịp',
    templateId,
    addressees: { units: [unitId('so-nnmt/kiem-lam')] },
    startsOn: '2025-01-01',
    ...more,
  })
  const make = (more: object) => office.ask(api.makeRegime, asked(more) as never)
  const tries = (who: Somebody, more: object) => who.tries(api.makeRegime, asked(more) as never)
  const WEEKLY = { cadence: 'weekly', rule: { levels: [{ due: { week: 0, weekday: 5 }, operator: by }] } }

  it('opens a week, and does not ask for every week gone by', async () => {
    const { id, remarks } = await make({
      ...WEEKLY,
      coordinator: 'Văn phòng Sở',
      process: 'Nhập, trình, gửi',
      sentHow: 'Fax',
    })
    assert.deepEqual(remarks, [], 'a Friday is no trouble')
    const page = await office.ask(api.getRegime, { id })
    assert.deepEqual([page.coordinator, page.process, page.sentHow], ['Văn phòng Sở', 'Nhập, trình, gửi', 'Fax'])
    assert.deepEqual([page.openable.length, page.openable.at(-1)!.name], [12, 'tuần 46 năm 2025'])
    assert.equal(page.next!.due, '2025-11-14')
    await office.ask(api.openPeriod, { id, name: 'tuần 46 năm 2025' })
    const [period] = (await office.ask(api.getRegime, { id })).periods
    assert.deepEqual([period!.fromOn, period!.toOn, period!.dueOn], ['2025-11-07', '2025-11-13', '2025-11-14'])
  })
  it('waits years for the next of several years, and for a review at their end', async () => {
    const levels = [{ due: { month: 0, day: 20 }, operator: by }]
    const years = await make({ cadence: 'multiyear', rule: { levels, years: { every: 2, since: 2026 } } })
    assert.equal((await office.ask(api.getRegime, { id: years.id })).next!.name, 'giai đoạn 2026-2027')
    const reviews = [
      { kind: 'interim', from: 2025, to: 2027 },
      { kind: 'final', from: 2025, to: 2030 },
    ]
    const { id } = await make({ cadence: 'review', rule: { levels, reviews } })
    const { next } = await office.ask(api.getRegime, { id })
    assert.deepEqual([next!.name, next!.due], ['sơ kết giai đoạn 2025-2027', '2027-12-20'])
  })
  it('stands for days of the calendar', async () => {
    const days = [
      { month: 4, day: 20 },
      { month: 12, day: 1 },
    ]
    const { id } = await make({ cadence: 'days', rule: { days, levels: [{ due: { after: 0 }, operator: by }] } })
    const { next } = await office.ask(api.getRegime, { id })
    assert.deepEqual([next!.name, next!.due], ['1/12 năm 2025', '2025-12-01'])
  })
  it('gives a level its own days of figures', async () => {
    const levels = [{ due: { month: 0, day: 20 }, operator: by, cutoff: { month: 0, day: 10 } }]
    const { id } = await make({ cadence: 'annual', rule: { levels } })
    const opened = await office.ask(api.openPeriod, { id, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const report = await officer.ask(reports.getReport, { id: rows.find(row => row.periodId === opened.id)!.id })
    assert.deepEqual([report.fromOn, report.toOn], ['2024-12-11', '2025-12-10'])
    const [period] = (await office.ask(api.getRegime, { id })).periods
    assert.equal(period!.toOn, '2025-12-14')
  })

  it('is refused with what is missing or cannot be', async () => {
    const level = (day: number) => ({ due: { month: 0, day }, operator: by })
    const refusals: [object, string, string][] = [
      [{ ...WEEKLY, cadence: 'monthly' }, 'input.invalid', 'rule'],
      [{ cadence: 'multiyear', rule: { levels: [level(20)] } }, 'input.invalid', 'years'],
      [{ cadence: 'days', rule: { levels: [{ due: { after: 0 }, operator: by }] } }, 'input.invalid', 'days'],
      [{ cadence: 'monthly', rule: { levels: [level(20), level(16)] } }, 'regime.level-empty', 'level-2'],
      [{ cadence: 'monthly', rule: { levels: [level(20), level(22)] } }, 'regime.chain-broken', 'level-1'],
    ]
    for (const [more, code, field] of refusals) {
      const { body } = await tries(office, more)
      assert.deepEqual([body.code, Object.keys(body.fields ?? {})], [code, [field]])
    }
    assert.equal((await tries(officer, WEEKLY)).body.code, 'right.missing')
  })
})
