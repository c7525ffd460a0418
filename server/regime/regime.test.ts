import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { EVERYTHING, within } from '../db.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { openPeriods } from './regime.jobs.ts'
import { listReporters } from './reporters.ts'

const FORM = {
  name: 'Biểu ba cấp',
  indicators: [
    {
      section: 'Tuyên truyền',
      code: '2.1',
      name: 'Số buổi tuyên truyền',
      unitOfMeasure: 'buổi',
      kind: 'number' as const,
    },
  ],
  narratives: [],
}

describe('regime over several levels', () => {
  let app: TestApp
  let standing: Somebody
  let office: Somebody
  let head: Somebody
  let under: string
  before(async () => {
    app = await startTestApp()
    ;[standing, office, head] = await Promise.all([
      app.as('sample-standing'),
      app.as('sample-office'),
      app.as('sample-head'),
    ])
    under = await within(
      app.context.db,
      EVERYTHING,
      async tx =>
        (await tx.selectFrom('unit').select('parentId').where('id', '=', unitId('so-nnmt')).executeTakeFirstOrThrow())
          .parentId!,
    )
  })
  after(() => app.stop())

  async function provinceYear() {
    const { id: templateId } = await standing.ask(templates.makeTemplate, FORM)
    const { id } = await standing.ask(api.makeRegime, {
      name: 'Báo cáo kết quả phong trào toàn tỉnh',
      cadence: 'annual',
      templateId,
      rule: {
        cutoff: { month: -2, day: 31 },
        levels: [
          { due: { month: -1, day: 10 }, operator: 'before' },
          { due: { month: -1, day: 5 }, operator: 'before' },
        ],
      },
      addressees: { groups: [{ under, kinds: ['department'] }], below: [{ kinds: ['division', 'branch'] }] },
      startsOn: '2025-01-01',
    })
    return { id, templateId }
  }
  const owed = async (who: Somebody, periodId: string) =>
    (await who.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows.find(row => row.periodId === periodId)!
  async function send(who: Somebody, reportId: string, number: number) {
    const { indicators } = await who.ask(reports.getReport, { id: reportId })
    await who.ask(reports.fillReport, {
      id: reportId,
      figures: [{ indicatorId: indicators[0]!.id, number, edition: 0 }],
    })
    await who.ask(reports.submitReport, { id: reportId })
  }
  const total = async (who: Somebody, periodId: string, unit: string) =>
    (await who.ask(rollUps.getRollUp, { id: periodId, unitId: unit })).totals[0]!.now

  it('gives each level its own day and its own receiver', async () => {
    const { id } = await provinceYear()
    const { id: periodId } = await standing.ask(api.openPeriod, { id, name: 'năm 2025' })
    const [below, own] = [await owed(head, periodId), await owed(office, periodId)]
    assert.deepEqual([below.dueOn, below.receiverName], ['2025-11-05', 'Sở Nông nghiệp và Môi trường'])
    assert.deepEqual([own.dueOn, own.receiverName], ['2025-11-10', 'Ban Chỉ đạo 138 tỉnh'])
  })

  it('adds up at every level the moment a report far below is accepted, each figure once', async () => {
    const { id } = await provinceYear()
    const { id: periodId } = await standing.ask(api.openPeriod, { id, name: 'năm 2025' })
    const [below, own] = [await owed(head, periodId), await owed(office, periodId)]
    await send(head, below.id, 3)
    await office.ask(reports.acceptReport, { id: below.id })
    assert.equal(await total(office, periodId, unitId('so-nnmt')), 3)
    assert.equal(await total(standing, periodId, unitId('bcd-138')), 3)
    await send(office, own.id, 5)
    await standing.ask(reports.acceptReport, { id: own.id })
    assert.equal(await total(standing, periodId, unitId('bcd-138')), 8)
    const { indicators } = await standing.ask(rollUps.getRollUp, { id: periodId })
    const { parts } = await standing.ask(rollUps.openTotal, { id: periodId, indicatorId: indicators[0]!.id })
    assert.deepEqual(
      parts.map(part => [part.unitName, part.own, part.below]),
      [['Sở Nông nghiệp và Môi trường', 5, 3]],
    )
  })

  it('is not judged from two levels up', async () => {
    const { id } = await provinceYear()
    const { id: periodId } = await standing.ask(api.openPeriod, { id, name: 'năm 2025' })
    const below = await owed(head, periodId)
    await send(head, below.id, 3)
    assert.equal((await standing.tries(reports.acceptReport, { id: below.id })).body.code, 'report.not-received-here')
  })

  it('opens by itself when its day is near, and only once', async () => {
    const { id } = await provinceYear()
    await openPeriods.run(app.context, {})
    assert.equal((await standing.ask(api.getRegime, { id })).periods.length, 0, 'its lowest level was due yesterday')
    app.setToday('2025-10-01')
    await openPeriods.run(app.context, {})
    await openPeriods.run(app.context, {})
    app.setToday('2025-11-06')
    assert.deepEqual(
      (await standing.ask(api.getRegime, { id })).periods.map(period => period.name),
      ['năm 2025'],
    )
  })

  it('asks those who took over from a unit that has ended', async () => {
    const { reporters, successors } = await within(app.context.db, EVERYTHING, async tx => {
      const ended = await tx
        .selectFrom('unitSuccessor')
        .innerJoin('unit', 'unit.id', 'unitSuccessor.unitId')
        .innerJoin('unit as next', 'next.id', 'unitSuccessor.successorId')
        .select('unit.id')
        .where('unit.validTo', '<', '2025-11-10')
        .where('next.validTo', 'is', null)
        .executeTakeFirstOrThrow()
      const next = await tx.selectFrom('unitSuccessor').select('successorId').where('unitId', '=', ended.id).execute()
      const receiver = { id: unitId('bcd-138'), path: 'g' }
      const found = await listReporters(tx, receiver, { units: [ended.id], groups: [], below: [] }, '2025-11-10')
      return { reporters: found.map(each => each.unitId).sort(), successors: next.map(each => each.successorId).sort() }
    })
    assert.deepEqual(reporters, successors)
  })

  it('finds a group under the unit that took over from the one named', async () => {
    const found = await within(app.context.db, EVERYTHING, async tx => {
      const ended = await tx
        .selectFrom('unitSuccessor')
        .innerJoin('unit', 'unit.id', 'unitSuccessor.unitId')
        .innerJoin('unit as child', 'child.parentId', 'unitSuccessor.successorId')
        .select(['unit.id', 'child.id as childId', 'child.kind'])
        .where('unit.validTo', '<', '2025-11-10')
        .where('child.validTo', 'is', null)
        .executeTakeFirstOrThrow()
      const receiver = { id: unitId('bcd-138'), path: 'g' }
      const groups = [{ under: ended.id, kinds: [ended.kind] }]
      const reporters = await listReporters(tx, receiver, { units: [], groups, below: [] }, '2025-11-10')
      return { child: ended.childId, reporters: reporters.map(each => each.unitId) }
    })
    assert.ok(found.reporters.includes(found.child), 'the child of the successor reports')
  })

  it('opens though another cannot, and the trouble is told', async () => {
    const { id } = await provinceYear()
    const { id: broken } = await provinceYear()
    await within(app.context.db, EVERYTHING, tx =>
      tx
        .updateTable('regime')
        .set({
          name: 'Báo cáo không ai phải gửi',
          addressees: JSON.stringify({ units: [], groups: [], below: [] }) as never,
        })
        .where('id', '=', broken)
        .execute(),
    )
    app.setToday('2025-10-01')
    await assert.rejects(async () => openPeriods.run(app.context, {}), /Báo cáo không ai phải gửi/)
    assert.deepEqual(
      (await standing.ask(api.getRegime, { id })).periods.map(period => period.name),
      ['năm 2025'],
    )
    assert.equal((await standing.ask(api.getRegime, { id: broken })).periods.length, 0)
    app.setToday('2025-11-06')
  })
})
