/** Two departments merge in the middle of a period that one of them receives reports for. */
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import type { z } from 'zod'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'
import { carryOutOn } from './reorganisation.jobs.ts'

const [OLD, OTHER] = ['so-nnmt', 'so-xay-dung'].map(unitId) as [string, string]
const MERGED = 'Sở Nông nghiệp, Xây dựng và Môi trường'

describe('reports that are on their way when their receiver merges', () => {
  let app: TestApp
  let [standing, office, officer, head]: Somebody[] = []
  let periodId: string
  beforeEach(async () => {
    app = await startTestApp()
    const logins = ['sample-standing', 'sample-office', 'sample-officer', 'sample-head'] as const
    ;[standing, office, officer, head] = await Promise.all(logins.map(login => app.as(login)))
  })
  afterEach(() => app.stop())

  /** A period of the year with one figure, on days of January, one a level. */
  async function open(
    who: Somebody,
    addressees: z.input<typeof regimes.makeRegime.input>['addressees'],
    days: number[],
  ) {
    const { id: templateId } = await who.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
    })
    const { id } = await who.ask(regimes.makeRegime, {
      ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01', addressees },
      rule: { levels: days.map(day => ({ due: { month: 0, day }, operator: 'by' as const })) },
    })
    periodId = (await who.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
  }
  async function send(who: Somebody, number: number): Promise<string> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const { figures } = await who.ask(reports.getReport, { id })
    const typed = figures.map(({ indicatorId, edition }) => ({ indicatorId, number, edition }))
    await who.ask(reports.fillReport, { id, figures: typed })
    await who.ask(reports.submitReport, { id })
    return id
  }
  async function merge(): Promise<void> {
    const admin = await app.as('sample-admin')
    const made = { name: MERGED, shortName: 'Sở NN, XD&MT', symbol: 'SNXM', kind: 'department' as const }
    const { id } = await admin.ask(api.prepareReorganisation, {
      ...{ kind: 'merge', lastDay: TODAY, reason: 'Theo Nghị quyết số 15/NQ-HĐND về sắp xếp tổ chức' },
      design: {
        successors: [{ key: 'moi-1', made: { ...made, parentId: unitId('ubnd') } }],
        ends: [OLD, OTHER].map(unit => ({ unitId: unit, successors: ['moi-1'], to: ['moi-1'] })),
      },
    })
    await admin.ask(api.agreeReorganisation, { id })
    app.setToday('2025-11-07')
    assert.equal(await carryOutOn(app.context, '2025-11-07'), 1)
  }

  it('go to who took over after the cut, while what was accepted before stays where it was', async () => {
    await open(office!, { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) }, [20])
    await office!.ask(reports.acceptReport, { id: await send(head!, 4) })
    await office!.ask(rollUps.closePeriod, { id: periodId, final: true })
    await merge()
    const id = await send(officer!, 9)
    assert.equal((await officer!.ask(reports.getReport, { id })).receiverName, MERGED)
    assert.equal((await head!.tries(reports.acceptReport, { id })).status, 404)
    await office!.ask(reports.acceptReport, { id })
    const [now, cut] = [
      await office!.ask(rollUps.getRollUp, { id: periodId }),
      await office!.ask(rollUps.getRollUp, { id: periodId, unitId: OLD }),
    ]
    assert.deepEqual([now.totals[0]!.now, now.units.length], [9, 1])
    assert.deepEqual([cut.totals[0]!.now, cut.units.length, cut.snapshots.length], [4, 1, 1])
  })

  it('are opened under who only took over and owes none, and the parts make up the whole', async () => {
    await open(standing!, { units: [OLD], below: [{ kinds: ['division', 'branch'] }] }, [20, 15])
    await office!.ask(reports.acceptReport, { id: await send(head!, 4) })
    await standing!.ask(reports.acceptReport, { id: await send(office!, 2) })
    await merge()
    await office!.ask(reports.acceptReport, { id: await send(officer!, 9) })
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
    const of = { id: periodId, unitId: parts[0]!.unitId, indicatorId }
    assert.deepEqual(
      (await standing!.ask(rollUps.openTotal, of)).parts.map(({ own }) => own),
      [9, 4],
    )
  })
})
