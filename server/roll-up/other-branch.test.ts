import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { getReporting, listReporting, shareSent } from '@thong-suot/domain/overview/reporting.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const ward = unitId('phuong-tan-an')

/** A department asks a ward that is not below it; the ward adds up what its own divisions send. */
describe('reports added up in another branch of the tree', () => {
  let app: TestApp
  let office: Somebody
  let leader: Somebody
  let division: Somebody
  let periodId: string
  let second: string
  let divisions: number
  before(async () => {
    app = await startTestApp()
    const [below] = await app.look<{ id: string; path: string }>(
      `select id, path::text from unit where parent_id = $1 and kind = 'commune-division' and valid_to is null order by no limit 1`,
      [ward],
    )
    await app.look(
      `update post set unit_id = $1, scope_id = $1, desk_id = null where person_id = (select id from person where login_id = 'sample-commune-officer')`,
      [below!.id],
    )
    const [counted] = await app.look<{ n: number }>(
      `select count(*)::int as n from unit where parent_id = $1 and kind = 'commune-division' and valid_to is null`,
      [ward],
    )
    divisions = counted!.n
    ;[office, leader, division] = await Promise.all([
      app.as('sample-office'),
      app.as('sample-commune-leader'),
      app.as('sample-commune-officer'),
    ])
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
      narratives: [],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'bảo vệ rừng ở cơ sở', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: {
        cutoff: { month: -2, day: 31 },
        levels: [
          { due: { month: -1, day: 10 }, operator: 'before' },
          { due: { month: -1, day: 5 }, operator: 'before' },
        ],
      },
      addressees: { units: [ward], below: [{ kinds: ['commune-division'] }] },
    })
    periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    second = await send(division, 7)
  })
  after(() => app.stop())

  async function send(who: Somebody, number: number): Promise<string> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const { figures } = await who.ask(reports.getReport, { id })
    const typed = figures.map(({ indicatorId, edition }) => ({ indicatorId, number, edition }))
    await who.ask(reports.fillReport, { id, figures: typed })
    await who.ask(reports.submitReport, { id })
    return id
  }

  it('open down to the last unit and are counted by level for who holds the regime', async () => {
    await leader.ask(reports.acceptReport, { id: second })
    await office.ask(reports.acceptReport, { id: await send(leader, 2) })
    const { totals, indicators } = await office.ask(rollUps.getRollUp, { id: periodId })
    const indicatorId = indicators[0]!.id
    assert.deepEqual([totals[0]!.now, totals[0]!.counted], [9, 2])
    const opened = await office.ask(rollUps.openTotal, { id: periodId, indicatorId })
    assert.deepEqual(
      opened.parts.map(({ own, below }) => [own, below]),
      [[2, 7]],
    )
    const further = await office.ask(rollUps.openTotal, { id: periodId, unitId: ward, indicatorId })
    assert.deepEqual(
      further.parts.map(({ reportId, own }) => [reportId, own]),
      [[second, 7]],
    )
    assert.equal(further.notCounted.length, divisions - 1)
    assert.deepEqual((await office.ask(rollUps.getRollUp, { id: periodId, unitId: ward })).totals[0]!.now, 7)

    const page = await office.ask(reports.getReport, { id: second })
    assert.deepEqual([page.figures[0]!.number, page.side], [7, 'reader'])
    const { levels } = await office.ask(getReporting, { period: periodId })
    assert.deepEqual(
      levels.map(({ level, counts }) => [level, shareSent(counts).of]),
      [
        [1, 1],
        [2, divisions],
      ],
    )
    assert.equal((await office.ask(listReporting, { period: periodId, level: 2 })).count, divisions)
  })

  it('are read by nobody else, and judged by their receiver alone', async () => {
    for (const login of ['sample-officer', 'sample-head', 'sample-editor'] as const) {
      const { status } = await (await app.as(login)).tries(reports.getReport, { id: second })
      assert.deepEqual([login, status], [login, 404])
    }
    const remarks = [{ reason: 'Chưa có số của quý trước.' }]
    const refused = await office.tries(reports.returnReport, { id: second, remarks })
    assert.deepEqual([refused.status, refused.body.code], [403, 'report.not-received-here'])
  })
})
