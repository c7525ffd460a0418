import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const [FOREST, LAND, NEW] = ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'so-nnmt/thuy-san'].map(unitId) as [
  string,
  string,
  string,
]
const REASON = 'Số này đã có trong báo cáo của đơn vị mới.'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let periodId: string
let one: string
let two: string

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number', addsUp: 'sum' }],
    narratives: [],
  })
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
    addressees: { units: [FOREST, LAND, NEW] },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: { from: '2025-10-01', to: '2025-10-31', due: '2025-11-10', operator: 'by' } },
  })
  periodId = (await office.ask(regimes.getRegime, { id })).periods[0]!.id
  one = await sent(officer, 5)
  two = await sent(head, 7)
})
after(() => app.stop())

async function sent(who: Somebody, number: number): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodId)!
  const [figure] = (await who.ask(reports.getReport, { id })).figures
  const { indicatorId, edition } = figure!
  await who.ask(reports.fillReport, { id, figures: [{ indicatorId, number, edition }] })
  await who.ask(reports.submitReport, { id })
  await office.ask(reports.acceptReport, { id })
  return id
}
const page = () => office.ask(rollUps.getRollUp, { id: periodId })
const opened = async () =>
  office.ask(rollUps.openTotal, { id: periodId, indicatorId: (await page()).indicators[0]!.id })

describe('reports of units that became one', () => {
  it('are not pointed out while each unit stands for itself', async () => {
    assert.deepEqual((await page()).doubled, [])
  })

  it('are pointed out after the merger, with the units and the day', async () => {
    for (const unit of [FOREST, LAND])
      await app.look(
        `insert into unit_successor (unit_id, successor_id, on_day, kind) values ($1, $2, '2025-11-01', 'merge')`,
        [unit, NEW],
      )
    const { doubled } = await page()
    assert.equal(doubled.length, 1)
    assert.match(doubled[0]!.successor, /Thủy sản/)
    assert.deepEqual(
      doubled[0]!.reports.map(({ reportId, endedOn, counts }) => [reportId, endedOn, counts]).sort(),
      [
        [one, '2025-11-01', true],
        [two, '2025-11-01', true],
      ].sort(),
    )
  })

  it('are left out and counted in again by the one who adds up, and the total opened says why', async () => {
    assert.equal((await officer.tries(reports.leaveOutReport, { id: one, reason: REASON })).status, 403)
    await office.ask(reports.leaveOutReport, { id: one, reason: REASON })
    const left = (await page()).doubled[0]!.reports.find(each => each.reportId === one)!
    assert.deepEqual([left.counts, left.leftOut], [false, REASON])
    const { parts, notCounted } = await opened()
    assert.deepEqual(
      parts.map(part => [part.reportId, part.own]),
      [[two, 7]],
    )
    const why = notCounted.find(each => each.reportId === one)!
    assert.deepEqual([why.number, why.why], [5, `không cộng: ${REASON}`])
    await office.ask(reports.countInReport, { id: one })
    assert.equal((await page()).totals[0]!.now, 12)
    assert.equal((await opened()).parts.length, 2)
  })

  it('fold once the one who adds up has seen them, with who and when, and can be looked at again', async () => {
    const [{ successorId, reports: lines }] = (await page()).doubled as [rollUps.Doubled]
    const seen = lines.map(({ reportId, version }) => ({ reportId, version }))
    const said = { id: periodId, successorId, reports: seen }
    assert.equal((await officer.tries(rollUps.sayNotDoubled, said)).status, 403)
    assert.equal((await office.tries(rollUps.lookAgain, said)).body.code, 'period.not-said-not-doubled')
    await office.ask(rollUps.sayNotDoubled, said)
    const [folded] = (await page()).doubled
    assert.ok(folded!.seen?.by && folded!.seen.at)
    assert.equal((await page()).totals[0]!.now, 12)
    assert.equal((await officer.tries(rollUps.lookAgain, said)).status, 403)
    await office.ask(rollUps.lookAgain, said)
    assert.equal((await page()).doubled[0]!.seen, null)
    const logged = await app.look<{ action: string; reason: string | null }>(
      `select action, reason from action_log where subject = $1 and action in ('period.not-doubled', 'period.look-again') order by at`,
      [periodId],
    )
    assert.deepEqual(
      logged.map(each => each.action),
      ['period.not-doubled', 'period.look-again'],
    )
    assert.match(logged[0]!.reason!, /^Cùng về .*Thủy sản: .*; /)
  })

  it('are pointed out again after a new sending; who saw the old one is told', async () => {
    const [{ successorId, reports: lines }] = (await page()).doubled as [rollUps.Doubled]
    const said = { id: periodId, successorId, reports: lines.map(({ reportId, version }) => ({ reportId, version })) }
    await office.ask(rollUps.sayNotDoubled, said)
    await office.ask(reports.returnReport, { id: one, remarks: [{ reason: 'Đề nghị xem lại số liệu.' }] })
    assert.deepEqual((await page()).doubled, [])
    const gone = await office.tries(rollUps.sayNotDoubled, said)
    assert.deepEqual([gone.status, gone.body.code], [409, 'period.doubled-changed'])
    await officer.ask(reports.submitReport, { id: one })
    await office.ask(reports.acceptReport, { id: one })
    assert.equal((await page()).doubled[0]!.seen, null)
    assert.equal((await office.tries(rollUps.sayNotDoubled, said)).body.code, 'period.doubled-changed')
  })
})
