import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'
import { carryOutOn } from './reorganisation.jobs.ts'

const ENDS = ['so-nnmt', 'so-xay-dung'].map(unitId)

/** A period is cut for good, one unit has not sent yet, and who receives its report becomes another department. */
describe('a report that comes after the cut and after the merger', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let head: Somebody
  let periodId: string
  before(async () => {
    app = await startTestApp()
    ;[office, officer, head] = await Promise.all([
      app.as('sample-office'),
      app.as('sample-officer'),
      app.as('sample-head'),
    ])
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
    })
    periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    await office.ask(reports.acceptReport, { id: await sent(head, 4) })
    await office.ask(rollUps.closePeriod, { id: periodId, final: true })
    await merge()
  })
  after(() => app.stop())

  async function owed(who: Somebody): Promise<string> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    return rows.find(row => row.periodId === periodId)!.id
  }
  async function sent(who: Somebody, number: number): Promise<string> {
    const id = await owed(who)
    const { figures } = await who.ask(reports.getReport, { id })
    const typed = figures.map(({ indicatorId, edition }) => ({ indicatorId, number, edition }))
    await who.ask(reports.fillReport, { id, figures: typed })
    await who.ask(reports.submitReport, { id })
    return id
  }
  async function merge(): Promise<void> {
    const admin = await app.as('sample-admin')
    const made = { name: 'Sở Nông nghiệp, Xây dựng và Môi trường', shortName: 'Sở NN, XD&MT', symbol: 'SNXM' }
    const { id } = await admin.ask(api.prepareReorganisation, {
      ...{ kind: 'merge', lastDay: TODAY, reason: 'Theo Nghị quyết số 15/NQ-HĐND về sắp xếp tổ chức' },
      design: {
        successors: [{ key: 'moi-1', made: { ...made, kind: 'department', parentId: unitId('ubnd') } }],
        ends: ENDS.map(unit => ({ unitId: unit, successors: ['moi-1'], to: ['moi-1'] })),
      },
    })
    await admin.ask(api.agreeReorganisation, { id })
    app.setToday('2025-11-07')
    assert.equal(await carryOutOn(app.context, '2025-11-07'), 1)
  }

  it('goes to who took over, while what was accepted before stays where it was', async () => {
    const id = await sent(officer, 9)
    const { receiverName } = await officer.ask(reports.getReport, { id })
    assert.equal(receiverName, 'Sở Nông nghiệp, Xây dựng và Môi trường')
    assert.equal((await head.tries(reports.acceptReport, { id })).status, 404)
    await office.ask(reports.acceptReport, { id })
    const receivers = await app.look<{ n: number; receiver: string }>(
      `select v.number::int as n, u.short_name as receiver from report r join report_value v on v.report_id = r.id
         join unit u on u.id = r.receiver_id where r.period_id = $1 order by n`,
      [periodId],
    )
    assert.deepEqual(receivers, [
      { n: 4, receiver: 'Sở NN&MT' },
      { n: 9, receiver: 'Sở NN, XD&MT' },
    ])
    const [now, cut] = [
      await office.ask(rollUps.getRollUp, { id: periodId }),
      await office.ask(rollUps.getRollUp, { id: periodId, unitId: ENDS[0]! }),
    ]
    assert.deepEqual([now.totals[0]!.now, now.units.length], [9, 1])
    assert.deepEqual([cut.totals[0]!.now, cut.units.length, cut.snapshots.length], [4, 1, 1])
  })
})
