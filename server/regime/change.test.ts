import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listLog } from '@thong-suot/domain/log/log.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { openPeriods } from './regime.jobs.ts'

describe('regime said anew', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let templateId: string
  let other: string
  before(async () => {
    app = await startTestApp()
    ;[office, officer] = await Promise.all([app.as('sample-office'), app.as('sample-officer')])
    const form = async (name: string) =>
      (
        await office.ask(templates.makeTemplate, {
          name,
          indicators: [{ section: 'Mục', code: '1.1', name: 'Số buổi', kind: 'number' }],
        })
      ).id
    templateId = await form('Biểu cũ')
    other = await form('Biểu mới')
    app.setToday('2025-11-12')
  })
  after(() => app.stop())

  const rule = (day: number) => ({ levels: [{ due: { month: 0, day }, operator: 'by' as const }] })
  const FIELDS = { name: 'Báo cáo tháng', cadence: 'monthly' as const, upwardTo: 'Ban Chỉ đạo 138 tỉnh' }
  const FORESTERS = { units: [unitId('so-nnmt/kiem-lam')] }
  const make = () =>
    office.ask(api.makeRegime, {
      ...{ ...FIELDS, templateId, rule: rule(20), addressees: FORESTERS, startsOn: '2025-01-01' },
    })
  const said = async (id: string, more: object = {}) => {
    const { edition } = await office.ask(api.getRegime, { id })
    return { id, edition, ...FIELDS, templateId, rule: rule(20), addressees: FORESTERS, ...more } as never
  }
  const lastLogged = async (subject: string) => (await office.ask(listLog, { subject, page: 1 } as never)).rows[0]!

  it('leaves what is open as it was opened; the next period takes the new days, name, receivers and form', async () => {
    const { id } = await make()
    const opened = await office.ask(api.openPeriod, { id, name: 'tháng 11 năm 2025' })
    await office.ask(
      api.changeRegime,
      await said(id, {
        ...{ name: 'Báo cáo tháng (mới)', templateId: other, rule: rule(25), upwardTo: 'Công an tỉnh' },
        addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
      }),
    )
    app.setToday('2025-12-01')
    const next = await office.ask(api.openPeriod, { id, name: 'tháng 12 năm 2025' })
    app.setToday('2025-11-12')
    const page = await office.ask(api.getRegime, { id })
    assert.deepEqual([page.name, page.templateName, page.edition], ['Báo cáo tháng (mới)', 'Biểu mới', 2])
    assert.deepEqual(
      page.periods.map(each => [each.name, each.dueOn, each.units]),
      [
        ['tháng 12 năm 2025', '2025-12-25', 2],
        ['tháng 11 năm 2025', '2025-11-20', 1],
      ],
    )
    const { rows } = await officer.ask(reports.listOwedReports, { size: 200 })
    const names = [opened, next].map(each => rows.find(row => row.periodId === each.id)!.regimeName)
    assert.deepEqual(names, ['Báo cáo tháng', 'Báo cáo tháng (mới)'])
  })
  it('stands in the log with its days and receivers in words', async () => {
    const { id } = await make()
    await office.ask(api.changeRegime, await said(id, { rule: rule(25), coordinator: 'Văn phòng Sở' }))
    const { says, subject, changes } = await lastLogged(id)
    assert.deepEqual([says, subject], ['Sửa chế độ báo cáo', 'Báo cáo tháng'])
    assert.deepEqual(changes, [
      {
        field: 'Các ngày',
        before: 'Hạn đơn vị gửi: chậm nhất ngày 20 của tháng đó',
        after: 'Hạn đơn vị gửi: chậm nhất ngày 25 của tháng đó',
      },
      { field: 'Đầu mối theo dõi', before: null, after: 'Văn phòng Sở' },
    ])
  })
  it('is not seen further by a unit that was left out before it had to report', async () => {
    const { id } = await make()
    assert.equal((await officer.tries(api.getRegime, { id })).status, 200)
    await office.ask(api.changeRegime, await said(id, { addressees: { units: [unitId('so-nnmt/thuy-san')] } }))
    assert.equal((await officer.tries(api.getRegime, { id })).status, 404)
  })
  it('is refused to another unit, another rhythm, an old edition, and days that cannot hold', async () => {
    const { id } = await make()
    const upward = { due: { month: 0, day: 20 }, operator: 'by' }
    const refusals: [Somebody, object, string][] = [
      [officer, {}, 'right.missing'],
      [await app.as('sample-standing'), {}, 'regime.not-owned'],
      [office, { cadence: 'annual' }, 'regime.cadence-stays'],
      [office, { edition: 7 }, 'regime.changed-meanwhile'],
      [office, { rule: { ...rule(20), upward } }, 'regime.chain-broken'],
      [office, { addressees: {} }, 'regime.without-units'],
      [office, { endsOn: '2024-12-31' }, 'regime.ends-too-early'],
      [office, { templateId: id }, 'template.not-found'],
      [office, { name: '' }, 'input.invalid'],
    ]
    for (const [who, more, code] of refusals)
      assert.equal((await who.tries(api.changeRegime, await said(id, more))).body.code, code)
    const nowhere = await said(id, { id: templateId })
    assert.equal((await office.tries(api.changeRegime, nowhere)).body.code, 'regime.not-found')
  })
  it('ends on its day, opens nothing after it, and can be taken up again', async () => {
    const { id } = await make()
    await office.ask(api.endRegime, { id, on: '2025-11-30' })
    assert.equal((await office.ask(api.getRegime, { id })).state, 'in-force')
    app.setToday('2025-12-01')
    await openPeriods.run(app.context, {})
    await openPeriods.run(app.context, {})
    const ended = await office.ask(api.getRegime, { id })
    assert.deepEqual([ended.state, ended.endsOn, ended.periods.length, ended.next], ['ended', '2025-11-30', 0, null])
    const refusals: [Somebody, object, string][] = [
      [office, api.endRegime, 'regime.ended'],
      [officer, api.resumeRegime, 'right.missing'],
    ]
    for (const [who, what, code] of refusals)
      assert.equal((await who.tries(what as never, { id, on: '2025-12-02' } as never)).body.code, code)
    assert.equal((await office.tries(api.changeRegime, await said(id))).body.code, 'regime.ended')
    await office.ask(api.resumeRegime, { id })
    assert.equal((await office.ask(api.getRegime, { id })).next!.name, 'tháng 12 năm 2025')
    assert.equal((await office.tries(api.resumeRegime, { id })).body.code, 'regime.not-ended')
    const early = await office.tries(api.endRegime, { id, on: '2024-01-01' })
    assert.equal(early.body.code, 'regime.ends-too-early')
    assert.equal((await lastLogged(id)).says, 'Áp dụng lại chế độ báo cáo')
  })
  it('on request has days by hand on every level, the lower before the upper', async () => {
    const { id } = await office.ask(api.makeRegime, {
      ...{ name: 'Báo cáo đột xuất', cadence: 'adhoc', templateId, rule: rule(15), startsOn: '2025-01-01' },
      addressees: FORESTERS,
    })
    const days = { from: '2025-10-01', to: '2025-11-20', due: '2025-11-24', operator: 'by' as const }
    const broken = await office.tries(api.openPeriod, {
      id,
      name: 'Bão số 9',
      days: { ...days, below: ['2025-11-25'] },
    })
    assert.deepEqual([broken.body.code, Object.keys(broken.body.fields!)], ['regime.chain-broken', ['level-1']])
    const { units } = await office.ask(api.openPeriod, { id, name: 'Bão số 9', days })
    assert.equal(units, 1)
  })
})
