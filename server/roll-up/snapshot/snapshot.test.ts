import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

describe('a cut of a period', () => {
  let app: TestApp
  let office: Somebody
  let leader: Somebody
  let periodId: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    leader = await app.as('sample-commune-leader')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number' }],
      narratives: [],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: { levels: [20, 16].map(day => ({ due: { month: 0, day }, operator: 'by' as const })) },
      addressees: {
        units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'phuong-tan-an'].map(unitId),
        below: [{ kinds: ['commune-division'] }],
      },
    })
    periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    await send(await app.as('sample-officer'), 5)
  })
  after(() => app.stop())

  async function send(who: Somebody, number: number): Promise<void> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const { indicators } = await who.ask(reports.getReport, { id })
    await who.ask(reports.fillReport, { id, figures: [{ indicatorId: indicators[0]!.id, number, edition: 0 }] })
    await who.ask(reports.submitReport, { id })
    await office.ask(reports.acceptReport, { id })
  }

  it('opens with its figures as they were, those of today beside, and what came later by name', async () => {
    await office.ask(rollUps.closePeriod, { id: periodId })
    await send(await app.as('sample-head'), 7)
    const cut = await office.ask(rollUps.openSnapshot, { id: periodId, no: 1 })
    assert.deepEqual([cut.totals[0]!.now, cut.now[0]!.now], [5, 12])
    assert.deepEqual(
      cut.later.map(each => each.unitName),
      ['Phòng Quản lý đất đai'],
    )
    assert.equal((await office.tries(rollUps.openSnapshot, { id: periodId, no: 2 })).status, 404)
  })
  it('is not seen from outside', async () => {
    for (const login of ['sample-officer', 'sample-commune-leader', 'sample-editor'] as const) {
      const { status } = await (await app.as(login)).tries(rollUps.openSnapshot, { id: periodId, no: 1 })
      assert.deepEqual([login, status], [login, 404])
    }
  })
  it('ends the period only where the regime is one’s own, and what was accepted is not given back after', async () => {
    const refused = await leader.tries(rollUps.closePeriod, { id: periodId, final: true })
    assert.deepEqual([refused.status, refused.body.code], [403, 'period.not-received-here'])
    assert.equal((await office.ask(rollUps.getRollUp, { id: periodId })).period.own, true)
    await office.ask(rollUps.closePeriod, { id: periodId, final: true })
    const { period, units } = await office.ask(rollUps.getRollUp, { id: periodId })
    assert.equal(period.state, 'closed')
    const { reportId } = units.find(unit => unit.status === 'accepted')!
    const back = await office.tries(reports.returnReport, { id: reportId, remarks: [{ reason: 'Xem lại số buổi.' }] })
    assert.deepEqual([back.status, back.body.code], [409, 'period.closed'])
  })
})
