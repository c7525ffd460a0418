import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import type { RegimeInput } from '@thong-suot/domain/regime/regime.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import type { TemplateContentInput } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import { unitId } from '../../db/sample-province/unit.ts'
import { EVERYTHING, within } from '../db.ts'
import { recount } from '../roll-up/totals.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const FORM: TemplateContentInput & { name: string } = {
  name: 'Kết quả phong trào trên không gian mạng',
  indicators: [
    {
      section: 'Tuyên truyền, cuộc thi',
      code: '2.1',
      name: 'Số buổi tuyên truyền',
      unitOfMeasure: 'buổi',
      kind: 'number',
      addsUp: 'sum',
      required: true,
    },
    {
      section: 'Tuyên truyền, cuộc thi',
      code: '2.2',
      name: 'Số lượt người dự',
      unitOfMeasure: 'lượt',
      kind: 'people',
      addsUp: 'sum',
      required: false,
    },
    {
      section: 'Tuyên truyền, cuộc thi',
      code: '2.3',
      name: 'Biên chế có mặt',
      unitOfMeasure: 'người',
      kind: 'people',
      addsUp: 'sum',
      required: false,
    },
    {
      section: 'Tuyên truyền, cuộc thi',
      code: '2.4',
      name: 'Số người dự thi',
      unitOfMeasure: 'người',
      kind: 'people',
      addsUp: 'sum',
      required: false,
    },
    {
      section: 'Tuyên truyền, cuộc thi',
      code: '2.5',
      name: 'Tỷ lệ dự thi',
      unitOfMeasure: '%',
      kind: 'percent',
      addsUp: 'none',
      required: false,
      formula: '[2.4] / [2.3] * 100',
    },
  ],
  narratives: [{ code: '2.7', title: 'Thuyết minh kết quả', guide: 'Cách làm mới, kết quả rõ nhất', required: false }],
}
const rule: RegimeInput['rule'] = {
  cutoff: { month: -2, day: 31 },
  levels: [{ due: { month: -1, day: 5 }, operator: 'before' }],
  upward: { due: { month: -1, day: 10 }, operator: 'before' },
}

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody

/** A regime of Sở Nông nghiệp và Môi trường with its three units known by heart, the year's period open. */
async function openYear(
  more: Partial<RegimeInput> = {},
): Promise<{ regimeId: string; periodId: string; templateId: string; code: (code: string) => string }> {
  const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
  const { id: regimeId } = await office.ask(regimes.makeRegime, {
    name: 'Báo cáo kết quả phong trào bảo vệ an ninh Tổ quốc trên không gian mạng',
    cadence: 'annual',
    templateId,
    rule,
    addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'so-nnmt/thuy-san'].map(unitId) },
    upwardTo: 'Ban Chỉ đạo 138 tỉnh',
    startsOn: '2025-01-01',
    ...more,
  })
  const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
  const { indicators } = await office.ask(templates.getTemplate, { id: templateId })
  return { regimeId, periodId, templateId, code: each => indicators.find(indicator => indicator.code === each)!.id }
}

const owedBy = async (who: Somebody, periodId: string) =>
  (await who.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows.find(row => row.periodId === periodId)!

async function fill(who: Somebody, id: string, figures: Record<string, number | null>, text?: string) {
  const page = await who.ask(reports.getReport, { id })
  const field = (code: string) =>
    page.figures.find(each => each.indicatorId === page.indicators.find(one => one.code === code)!.id)!
  return who.ask(reports.fillReport, {
    id,
    figures: Object.entries(figures).map(([code, number]) => ({
      indicatorId: field(code).indicatorId,
      number,
      edition: field(code).edition,
    })),
    texts:
      text === undefined ? [] : [{ narrativeId: page.texts[0]!.narrativeId, text, edition: page.texts[0]!.edition }],
  })
}
const totalOf = async (periodId: string, indicatorId: string) =>
  (await office.ask(rollUps.getRollUp, { id: periodId })).totals.find(row => row.indicatorId === indicatorId)!

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
})
after(async () => {
  await app.stop()
})

describe('regime', () => {
  it('opens a period with a report for each unit and the days of each level', async () => {
    const { regimeId } = await openYear()
    const page = await office.ask(regimes.getRegime, { id: regimeId })
    assert.deepEqual(
      page.periods.map(period => [
        period.name,
        period.fromOn,
        period.toOn,
        period.dueOn,
        period.upwardDueOn,
        period.units,
      ]),
      [['năm 2025', '2024-11-01', '2025-10-31', '2025-11-05', '2025-11-10', 3]],
    )
  })
  it('opens no period twice', async () => {
    const { regimeId } = await openYear()
    const { body } = await office.tries(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    assert.equal(body.code, 'period.already-open')
  })
  it('is refused when a lower unit would send after the upper one', async () => {
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const late = { ...rule, levels: [{ due: { month: -1, day: 12 }, operator: 'before' as const }] }
    const { status, body } = await office.tries(regimes.makeRegime, {
      name: 'x',
      cadence: 'annual',
      templateId,
      rule: late,
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
      startsOn: '2025-01-01',
    })
    assert.deepEqual([status, body.code], [422, 'regime.chain-broken'])
    assert.match(body.detail!, /không kịp/)
  })
  it('is refused without anyone to report, and to a post that may not make one', async () => {
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const input = { name: 'x', cadence: 'annual' as const, templateId, rule, addressees: {}, startsOn: '2025-01-01' }
    assert.equal((await office.tries(regimes.makeRegime, input)).body.code, 'regime.without-units')
    assert.equal((await officer.tries(regimes.makeRegime, input)).status, 403)
  })
  it('means by a group the units that stand there on the day', async () => {
    const kinds = await office.ask(regimes.listSubordinateKinds, {})
    const own = kinds.filter(kind => kind.under === unitId('so-nnmt'))
    const { regimeId } = await openYear({
      addressees: { units: [], groups: [{ under: unitId('so-nnmt'), kinds: own.map(kind => kind.kind) }], below: [] },
    })
    const page = await office.ask(regimes.getRegime, { id: regimeId })
    assert.equal(
      page.periods[0]!.units,
      own.reduce((sum, kind) => sum + kind.count, 0),
    )
  })
})

describe('report', () => {
  it('keeps what is typed, and shows it to nobody above before it is sent', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 12, '2.2': 1240 })
    const mine = await officer.ask(reports.getReport, { id })
    assert.equal(mine.figures[1]!.number, 1240)
    const theirs = await office.ask(reports.getReport, { id })
    assert.equal(theirs.figures[1]!.number, null)
    assert.deepEqual(theirs.actions, ['excuse'])
  })
  it('tells a second typist who was faster, and keeps the first figure', async () => {
    const { periodId, code } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 12 })
    const { status, body } = await officer.tries(reports.fillReport, {
      id,
      figures: [{ indicatorId: code('2.1'), number: 99, edition: 0 }],
    })
    assert.deepEqual([status, body.code], [409, 'report.changed-meanwhile'])
    assert.match(body.detail!, /Đinh Quốc Kiên/)
    assert.equal((await officer.ask(reports.getReport, { id })).figures[0]!.number, 12)
  })
  it('computes percentages from their two figures', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 1, '2.3': 240, '2.4': 216 })
    assert.equal((await officer.ask(reports.getReport, { id })).figures[4]!.number, 90)
  })
  it('is not sent with errors: each stands at its field', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    const { status, body } = await officer.tries(reports.submitReport, { id })
    assert.deepEqual(
      [status, body.code, body.fields],
      [422, 'report.has-errors', { '2.1': 'Chưa có số. Không có thì nhập 0.' }],
    )
  })
  it('is sent once, returned with reasons at a field, sent again with the difference shown, and accepted', async () => {
    const { periodId, code } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 12, '2.2': 1240 }, 'Đã tổ chức 12 buổi.')
    await officer.ask(reports.submitReport, { id })
    assert.equal((await officer.tries(reports.submitReport, { id })).body.code, 'report.already-sent')
    assert.equal(
      (await officer.tries(reports.fillReport, { id, figures: [{ indicatorId: code('2.2'), number: 1, edition: 1 }] }))
        .status,
      409,
    )

    await office.ask(reports.returnReport, {
      id,
      remarks: [{ indicatorId: code('2.2'), reason: 'Danh sách kèm theo chỉ có 640 người.' }],
    })
    const back = await officer.ask(reports.getReport, { id })
    assert.deepEqual(
      [back.status, back.remarks[0]!.indicatorId, back.remarks[0]!.person],
      ['returned', code('2.2'), 'Lâm Thị Thu Hiền'],
    )

    await fill(officer, id, { '2.2': 640 }, 'Đã tổ chức 12 buổi lồng ghép.')
    await officer.ask(reports.submitReport, { id })
    const change = await office.ask(reports.compareReport, { id })
    assert.deepEqual(change.figures, [{ indicatorId: code('2.2'), part: 0, from: 1240, to: 640 }])
    assert.deepEqual(
      change.texts[0]!.runs.filter(run => run.kind === 'in').map(run => run.text.trim()),
      ['buổi lồng ghép.'],
    )

    await office.ask(reports.acceptReport, { id })
    assert.equal((await officer.tries(reports.withdrawReport, { id })).body.code, 'report.already-accepted')
    assert.equal((await totalOf(periodId, code('2.2'))).now, 640)
  })
  it('counts as late by its first sending and by nothing after it', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 1 })
    await officer.ask(reports.submitReport, { id })
    app.setToday('2025-11-20')
    const page = await officer.ask(reports.getReport, { id })
    app.setToday('2025-11-06')
    assert.deepEqual([page.standing.daysLate, page.firstSentOn], [1, '2025-11-06'])
  })
  it('is taken back before acceptance, and is a draft again', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await fill(officer, id, { '2.1': 1 })
    await officer.ask(reports.submitReport, { id })
    await officer.ask(reports.withdrawReport, { id })
    assert.equal((await officer.ask(reports.getReport, { id })).status, 'draft')
    assert.equal((await office.tries(reports.acceptReport, { id })).body.code, 'report.not-sent')
  })
  it('may say that there was nothing', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    await officer.ask(reports.submitReport, { id, nothingToReport: true })
    assert.equal((await office.ask(reports.getReport, { id })).nothingToReport, true)
  })
  it('is excused with a reason, and may come all the same', async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    assert.equal((await office.tries(reports.excuseReport, { id, reason: 'ngắn' })).status, 400)
    await office.ask(reports.excuseReport, { id, reason: 'Đơn vị mới thành lập trong tháng 10.' })
    await fill(officer, id, { '2.1': 1 })
    await officer.ask(reports.submitReport, { id })
    assert.equal((await office.ask(reports.getReport, { id })).status, 'submitted')
  })
  it("is nobody else's: not filled, not judged, not found from beside", async () => {
    const { periodId } = await openYear()
    const { id } = await owedBy(officer, periodId)
    assert.equal((await head.tries(reports.getReport, { id })).status, 404)
    assert.equal((await head.tries(reports.submitReport, { id })).status, 404)
    assert.equal((await office.tries(reports.submitReport, { id })).body.code, 'report.not-of-unit')
    await officer.ask(reports.submitReport, { id, nothingToReport: true })
    assert.equal((await officer.tries(reports.acceptReport, { id })).status, 403)
    assert.equal(
      (await office.tries(reports.returnReport, { id, remarks: [] })).body.code,
      'report.return-without-reason',
    )
  })
})

describe('roll-up', () => {
  it('adds at the moment of acceptance, names who is missing, and opens to the reports', async () => {
    const { periodId, code } = await openYear()
    const [one, two] = [await owedBy(officer, periodId), await owedBy(head, periodId)]
    await fill(officer, one.id, { '2.1': 12, '2.2': 640, '2.3': 200, '2.4': 100 })
    await officer.ask(reports.submitReport, { id: one.id })
    await fill(head, two.id, { '2.1': 3, '2.3': 100, '2.4': 100 })
    await head.ask(reports.submitReport, { id: two.id })
    assert.equal((await totalOf(periodId, code('2.1'))).now, null)
    await office.ask(reports.acceptReport, { id: one.id })
    assert.equal((await totalOf(periodId, code('2.1'))).now, 12)
    const opened = await office.ask(rollUps.openTotal, { id: periodId, indicatorId: code('2.1') })
    assert.deepEqual(
      opened.parts.map(part => [part.unitName, part.own]),
      [['Chi cục Kiểm lâm', 12]],
    )
    assert.deepEqual(
      opened.notCounted.map(each => [each.number, each.why]).sort(),
      [
        [3, 'chờ xem'],
        [null, 'chưa gửi'],
      ].sort(),
    )
    await office.ask(reports.acceptReport, { id: two.id })
    assert.equal((await totalOf(periodId, code('2.1'))).now, 15)
    const silent = await office.ask(rollUps.openTotal, { id: periodId, indicatorId: code('2.2') })
    assert.ok(silent.notCounted.some(each => each.why === 'để trống chỉ tiêu này'))
    assert.equal(
      (await totalOf(periodId, code('2.5'))).now,
      66.7,
      'a percentage of the totals, not a mean of percentages',
    )
  })
  it('lets a figure out again when an accepted report is returned, and the kept totals equal a count from scratch', async () => {
    const { periodId, code } = await openYear()
    const [one, two] = [await owedBy(officer, periodId), await owedBy(head, periodId)]
    for (const [who, report, number] of [
      [officer, one, 12],
      [head, two, 3],
    ] as const) {
      await fill(who, report.id, { '2.1': number })
      await who.ask(reports.submitReport, { id: report.id })
      await office.ask(reports.acceptReport, { id: report.id })
    }
    await office.ask(reports.returnReport, { id: one.id, remarks: [{ reason: 'Số liệu chưa khớp với hồ sơ.' }] })
    assert.equal((await totalOf(periodId, code('2.1'))).now, 3)
    const read = () =>
      within(app.context.db, EVERYTHING, tx =>
        tx
          .selectFrom('reportTotal')
          .select(['unitId', 'own', 'below'])
          .where('periodId', '=', periodId)
          .where(sql<boolean>`(own <> '{}' or below <> '{}')`)
          .orderBy('unitId')
          .execute(),
      )
    const kept = await read()
    await within(app.context.db, EVERYTHING, tx => recount(tx, periodId))
    assert.deepEqual(await read(), kept)
  })
  it('freezes as numbered cuts that never change, with what came later shown as later', async () => {
    const { periodId } = await openYear()
    const [one, two] = [await owedBy(officer, periodId), await owedBy(head, periodId)]
    await fill(officer, one.id, { '2.1': 12 })
    await officer.ask(reports.submitReport, { id: one.id })
    assert.equal((await office.tries(rollUps.closePeriod, { id: periodId })).body.code, 'period.nothing-accepted')
    await office.ask(reports.acceptReport, { id: one.id })
    assert.deepEqual(await office.ask(rollUps.closePeriod, { id: periodId }), { no: 1 })
    await fill(head, two.id, { '2.1': 3 })
    await head.ask(reports.submitReport, { id: two.id })
    await office.ask(reports.acceptReport, { id: two.id })
    const { snapshots } = await office.ask(rollUps.getRollUp, { id: periodId })
    assert.deepEqual(
      snapshots.map(cut => [cut.no, cut.accepted, cut.units, cut.later]),
      [[1, 1, 3, 1]],
    )
    assert.deepEqual(await office.ask(rollUps.closePeriod, { id: periodId, final: true }), { no: 2 })
    const { body } = await office.tries(reports.returnReport, {
      id: one.id,
      remarks: [{ reason: 'Muốn sửa lại số liệu.' }],
    })
    assert.equal(body.code, 'period.closed')
    assert.equal((await officer.tries(rollUps.closePeriod, { id: periodId })).status, 403)
  })
})
