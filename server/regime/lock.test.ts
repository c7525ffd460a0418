import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { lockPeriods } from './regime.jobs.ts'

describe('lock of a period', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let id: string
  let regimeId: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu có khóa',
      indicators: [{ section: 'Mục', code: '1.1', name: 'Số buổi', kind: 'number' }],
    })
    const made = await office.ask(api.makeRegime, {
      name: 'Báo cáo có khóa',
      cadence: 'annual',
      templateId,
      rule: {
        cutoff: { month: -2, day: 31 },
        lock: { month: -1, day: 12 },
        levels: [{ due: { month: -1, day: 10 }, operator: 'by' }],
      },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
      startsOn: '2023-01-01',
    })
    regimeId = made.id
    const { id: periodId } = await office.ask(api.openPeriod, { id: regimeId, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === periodId)!.id
  })
  after(() => app.stop())

  async function type(number: number) {
    const page = await officer.ask(reports.getReport, { id })
    const { indicatorId, edition } = page.figures[0]!
    return officer.tries(reports.fillReport, { id, figures: [{ indicatorId, number, edition }] })
  }
  const reason = 'Đơn vị mất điện ba ngày vì bão'

  it('does not shut out who is in time', async () => {
    app.setToday('2025-11-12')
    await lockPeriods.run(app.context, {})
    assert.equal((await type(1)).status, 200)
    const refused = await office.tries(api.openException, { id, until: '2025-11-20', reason })
    assert.deepEqual([refused.status, refused.body.code], [409, 'period.not-locked'])
  })
  it('takes nothing more after its day, typed or sent', async () => {
    app.setToday('2025-11-13')
    await lockPeriods.run(app.context, {})
    await lockPeriods.run(app.context, {})
    const refused = await type(2)
    assert.deepEqual([refused.status, refused.body.code], [409, 'period.locked'])
    assert.match(refused.body.detail!, /12\/11\/2025/)
    assert.equal((await officer.tries(reports.submitReport, { id })).body.code, 'period.locked')
    assert.equal((await officer.ask(reports.getReport, { id })).locked, true)
  })
  it('opens for one unit by its receiver, with a reason and an end, and locks again after it', async () => {
    const refusals: [Somebody, object, string][] = [
      [officer, {}, 'right.missing'],
      [await app.as('sample-standing'), {}, 'report.not-received-here'],
      [office, { reason: 'ngắn' }, 'input.invalid'],
      [office, { until: '2025-11-01' }, 'period.exception-too-short'],
    ]
    for (const [who, more, code] of refusals)
      assert.equal((await who.tries(api.openException, { id, until: '2025-11-15', reason, ...more })).body.code, code)
    await office.ask(api.openException, { id, until: '2025-11-15', reason })
    const { exception, locked } = await officer.ask(reports.getReport, { id })
    assert.deepEqual([exception, locked], [{ until: '2025-11-15', reason }, false])
    app.setToday('2025-11-15')
    await lockPeriods.run(app.context, {})
    assert.equal((await type(3)).status, 200)
    app.setToday('2025-11-16')
    await lockPeriods.run(app.context, {})
    assert.equal((await officer.ask(reports.getReport, { id })).exception, null)
    assert.equal((await type(4)).body.code, 'period.locked')
  })
  it('does not shut a period that is opened after its day', async () => {
    const { id: late } = await office.ask(api.openPeriod, { id: regimeId, name: 'năm 2024' })
    await lockPeriods.run(app.context, {})
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === late)!.id
    assert.equal((await officer.ask(reports.getReport, { id })).lockOn, null)
    assert.equal((await type(5)).status, 200)
  })
})
