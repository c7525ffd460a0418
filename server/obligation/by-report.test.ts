import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { getCalendar } from '@thong-suot/domain/calendar/calendar.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { remindOn } from '../notice/notice.jobs.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const FOREST = unitId('so-nnmt/kiem-lam')
const FISHERY = unitId('so-nnmt/thuy-san')

describe('obligation that a report fulfils', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let planId: string
  let clauseId: string
  let periodId: string
  const workOf = async (unit: string) =>
    (
      await app.look<{ id: string }>('select id from obligation where clause_id = $1 and unit_id = $2', [
        clauseId,
        unit,
      ])
    )[0]?.id as string
  const reportOf = async (unit: string) =>
    (await app.look<{ id: string }>('select id from report where period_id = $1 and unit_id = $2', [periodId, unit]))[0]
      ?.id as string
  const handDown = (unit: string) =>
    office.ask(plans.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId, units: [{ unitId: unit, role: 'lead' }] }],
    })

  before(async () => {
    app = await startTestApp()
    ;[office, officer] = (await Promise.all([app.as('sample-office'), app.as('sample-officer')])) as [
      Somebody,
      Somebody,
    ]
    const plan = await office.ask(plans.makePlanByHand, {
      title: 'Kế hoạch bảo vệ an ninh trên mạng năm 2025',
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    })
    planId = plan.id
    const clause = await office.ask(plans.addClause, {
      id: planId,
      label: 'IV.1',
      title: 'Báo cáo kết quả thực hiện',
      due: { kind: 'date', date: '2025-11-14' },
      operator: 'by',
    })
    clauseId = clause.id
    // A duty to report as a confirmed fact of the paper would have made it.
    await app.look(`update clause set kind = 'report' where id = $1`, [clauseId])
    await handDown(FOREST)
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Mẫu báo cáo kết quả',
      indicators: [],
      narratives: [{ code: 'I', title: 'Kết quả', guide: '', required: false }],
    } as never)
    const regime = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo kết quả thực hiện',
      cadence: 'annual',
      templateId,
      planId,
      rule: { cutoff: { month: -2, day: 31 }, levels: [{ due: { month: -1, day: 14 }, operator: 'by' }] },
      addressees: { units: [FOREST, FISHERY] },
      startsOn: '2025-01-01',
    } as never)
    periodId = (await office.ask(regimes.openPeriod, { id: regime.id, name: 'năm 2025' })).id
  })
  after(() => app.stop())

  it('has more time when its report is given more, and so have reminders and calendar', async () => {
    const id = await reportOf(FOREST)
    const until = '2025-11-20'
    const asked = await officer.ask(reports.askExtension, { id, until, reason: 'Chờ số liệu của các hạt kiểm lâm.' })
    await office.ask(reports.answerExtension, { id, extensionId: asked.id, grant: true })
    const work = await app.look<{ on: string; first: string }>(
      'select due_on::text as on, first_due_on::text as first from obligation where id = $1',
      [await workOf(FOREST)],
    )
    assert.deepEqual(work, [{ on: until, first: '2025-11-14' }])
    const { days } = await officer.ask(getCalendar, { scope: 'received', span: 'month', on: '2025-11-06' })
    const on = days.filter(day => day.entries.some(each => each.kind === 'report' && each.id === id))
    assert.deepEqual(
      on.map(day => day.day),
      [until],
    )
    const remindedOf = async (day: string) => {
      await remindOn(app.context, day)
      return (await app.look(`select 1 from notice where subject_id = $1 and key = $2`, [id, `remind ${id} ${day}`]))
        .length
    }
    assert.deepEqual([await remindedOf('2025-11-14'), await remindedOf(until)], [0, 1])
  })

  it('is shown with its report, and is not declared done without it', async () => {
    const id = await workOf(FOREST)
    const shown = await officer.ask(api.getObligation, { id })
    assert.deepEqual([shown.report?.id, shown.report?.status], [await reportOf(FOREST), 'draft'])
    const taken = await officer.ask(api.acceptObligation, { id })
    assert.ok(!taken.actions.includes('declare') && taken.actions.includes('note'))
    const refused = await officer.tries(api.declareDone, { id, note: 'Đã làm xong.' })
    assert.deepEqual([refused.status, refused.body.code], [409, 'obligation.by-report'])
  })

  it('waits when the report is sent, is open again when it is returned, done when it is taken in', async () => {
    const [id, report] = [await workOf(FOREST), await reportOf(FOREST)]
    await officer.ask(reports.submitReport, { id: report, nothingToReport: true })
    const sent = await officer.ask(api.getObligation, { id })
    assert.deepEqual([sent.state, sent.doneOn, sent.cell], ['declared', '2025-11-06', 'in-time'])
    assert.equal((await office.tries(api.confirmDone, { id })).body.code, 'obligation.by-report')
    await office.ask(reports.returnReport, { id: report, remarks: [{ reason: 'Thiếu số liệu của quý III.' }] })
    const back = await officer.ask(api.getObligation, { id })
    assert.deepEqual([back.state, back.doneOn], ['returned', null])
    app.setToday('2025-11-20')
    await officer.ask(reports.submitReport, { id: report, nothingToReport: true })
    await office.ask(reports.acceptReport, { id: report })
    const done = await officer.ask(api.getObligation, { id })
    // Being on time is fixed by the first sending.
    assert.deepEqual([done.state, done.doneOn, done.cell, done.progress], ['done', '2025-11-06', 'on-time', 100])
    assert.deepEqual(done.progressRows.map(row => row.kind).reverse(), [
      'given',
      'extension-granted',
      'accepted',
      'declared',
      'returned',
      'declared',
      'confirmed',
    ])
    assert.ok(done.progressRows.some(row => row.note === 'Báo cáo năm 2025 đã được tiếp nhận' && row.personName))
    app.setToday('2025-11-06')
  })

  it('finds its report when it is handed down after the period opened, and follows what has happened', async () => {
    const report = await reportOf(FISHERY)
    await app.look(
      `update report set status = 'submitted', first_sent_on = '2025-11-05', sent_at = now() where id = $1`,
      [report],
    )
    await handDown(FISHERY)
    const work = await office.ask(api.getObligation, { id: await workOf(FISHERY) })
    assert.deepEqual([work.report?.id, work.state, work.doneOn], [report, 'declared', '2025-11-05'])
    await app.look(`update report set status = 'draft' where id = $1`, [report])
    assert.equal((await office.ask(api.getObligation, { id: work.id })).state, 'under-way', 'taken back by the unit')
  })

  it('is taken back when the report is excused, and is where it was when the excuse is lifted', async () => {
    const [id, report] = [await workOf(FISHERY), await reportOf(FISHERY)]
    const before = await office.ask(api.getObligation, { id })
    await office.ask(reports.excuseReport, { id: report, reason: 'Đơn vị mới thành lập trong kỳ.' })
    const work = await office.ask(api.getObligation, { id })
    assert.equal(work.state, 'withdrawn')
    assert.match(work.progressRows[0]?.note ?? '', /được miễn: Đơn vị mới thành lập/)
    await office.ask(reports.liftExcuse, { id: report, reason: 'Đơn vị đã đủ bộ máy từ đầu kỳ.' })
    const again = await office.ask(api.getObligation, { id })
    assert.deepEqual(
      [again.state, again.doneOn, again.dueOn, again.progress, again.report?.status],
      [before.state, before.doneOn, before.dueOn, before.progress, 'draft'],
    )
    assert.equal(again.progressRows[0]?.note, 'Báo cáo năm 2025 không còn được miễn')
  })

  it('comes back as not yet taken in, or with the day that was asked for', async () => {
    const [id, report] = [await workOf(FISHERY), await reportOf(FISHERY)]
    const columns = () => app.look('select state, accepted_at, wanted_on, done_on from obligation where id = $1', [id])
    for (const set of [
      `state = 'given', accepted_at = null, wanted_on = null`,
      `state = 'extension-asked', accepted_at = now(), wanted_on = '2025-11-25'`,
    ]) {
      await app.look(`update obligation set ${set} where id = $1`, [id])
      const before = await columns()
      await office.ask(reports.excuseReport, { id: report, reason: 'Đơn vị mới thành lập trong kỳ.' })
      await office.ask(reports.liftExcuse, { id: report, reason: 'Đơn vị đã đủ bộ máy từ đầu kỳ.' })
      assert.deepEqual(await columns(), before)
    }
    await app.look(`update obligation set state = 'under-way', wanted_on = null where id = $1`, [id])
  })

  it('comes back too when the unit sends the excused report all the same, and waits with it', async () => {
    const [id, report] = [await workOf(FISHERY), await reportOf(FISHERY)]
    await office.ask(reports.excuseReport, { id: report, reason: 'Đơn vị mới thành lập trong kỳ.' })
    await app.look(`update report set status = 'submitted' where id = $1`, [report])
    assert.equal((await office.ask(api.getObligation, { id })).state, 'declared')
    await office.ask(reports.returnReport, { id: report, remarks: [{ reason: 'Thiếu số liệu của quý III.' }] })
  })

  it('stays taken back with its plan', async () => {
    const [id, report] = [await workOf(FISHERY), await reportOf(FISHERY)]
    await office.ask(reports.excuseReport, { id: report, reason: 'Đơn vị mới thành lập trong kỳ.' })
    await office.ask(plans.withdrawPlan, {
      id: planId,
      reason: 'Kế hoạch được thay bằng kế hoạch khác.',
      withWork: true,
    })
    await office.ask(reports.liftExcuse, { id: report, reason: 'Đơn vị đã đủ bộ máy từ đầu kỳ.' })
    assert.equal((await office.ask(api.getObligation, { id })).state, 'withdrawn')
  })
})
