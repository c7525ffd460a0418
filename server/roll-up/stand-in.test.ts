import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reorganisations from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { carryOutOn } from '../reorganisation/reorganisation.jobs.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

const DEPARTMENT = unitId('so-nnmt')
const MERGED = 'Sở Nông nghiệp, Xây dựng và Môi trường'

/** A department's own report is in; then it becomes another, and one of its branches sends to that one. */
describe('a total with a unit that only takes over', () => {
  let app: TestApp
  let [standing, office, officer, head]: Somebody[] = []
  let periodId: string
  before(async () => {
    app = await startTestApp()
    const logins = ['sample-standing', 'sample-office', 'sample-officer', 'sample-head'] as const
    ;[standing, office, officer, head] = await Promise.all(logins.map(login => app.as(login)))
    const { id: templateId } = await standing!.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
    })
    const { id } = await standing!.ask(regimes.makeRegime, {
      ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: { levels: [20, 15].map(day => ({ due: { month: 0, day }, operator: 'by' as const })) },
      addressees: { units: [DEPARTMENT], below: [{ kinds: ['division', 'branch'] }] },
    })
    periodId = (await standing!.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    await send(head!, office!, 4)
    await send(office!, standing!, 2)
    await merge()
    await send(officer!, office!, 9)
  })
  after(() => app.stop())

  async function send(who: Somebody, receiver: Somebody, number: number): Promise<void> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const { figures } = await who.ask(reports.getReport, { id })
    const typed = figures.map(({ indicatorId, edition }) => ({ indicatorId, number, edition }))
    await who.ask(reports.fillReport, { id, figures: typed })
    await who.ask(reports.submitReport, { id })
    await receiver.ask(reports.acceptReport, { id })
  }
  async function merge(): Promise<void> {
    const admin = await app.as('sample-admin')
    const made = { name: MERGED, shortName: 'Sở NN, XD&MT', symbol: 'SNXM', kind: 'department' as const }
    const { id } = await admin.ask(reorganisations.prepareReorganisation, {
      ...{ kind: 'merge', lastDay: TODAY, reason: 'Theo Nghị quyết số 15/NQ-HĐND về sắp xếp tổ chức' },
      design: {
        successors: [{ key: 'moi-1', made: { ...made, parentId: unitId('ubnd') } }],
        ends: ['so-nnmt', 'so-xay-dung'].map(unit => ({
          ...{ unitId: unitId(unit), successors: ['moi-1'], to: ['moi-1'] },
        })),
      },
    })
    await admin.ask(reorganisations.agreeReorganisation, { id })
    app.setToday('2025-11-07')
    assert.equal(await carryOutOn(app.context, '2025-11-07'), 1)
  }

  it('names it beside the old unit, opens further, and the parts make up the whole', async () => {
    const { totals } = await standing!.ask(rollUps.getRollUp, { id: periodId })
    const { indicatorId, now } = totals[0]!
    const { parts } = await standing!.ask(rollUps.openTotal, { id: periodId, indicatorId })
    assert.deepEqual(
      parts.map(({ unitName, reportId, own, below }) => [unitName, reportId !== null, own, below]),
      [
        [MERGED, false, null, 13],
        ['Sở Nông nghiệp và Môi trường', true, 2, null],
      ],
    )
    assert.equal(now, 15)
    const { unitId: id } = parts[0]!
    const further = await standing!.ask(rollUps.openTotal, { id: periodId, unitId: id, indicatorId })
    assert.deepEqual(
      further.parts.map(({ own }) => own),
      [9, 4],
    )
  })
})
