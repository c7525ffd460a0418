import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const DAYS = { from: '2025-10-01', to: '2025-10-31', due: '2025-11-20', operator: 'by' as const }

const communeId = unitId('xa-dong-hoa')

describe('a duty on request, of units found by name', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let templateId: string
  let made = 0
  before(async () => {
    app = await startTestApp()
    ;[office, officer] = await Promise.all([app.as('sample-office'), app.as('sample-officer')])
    templateId = (
      await office.ask(templates.makeTemplate, {
        name: 'Biểu theo yêu cầu',
        indicators: [{ section: 'Kết quả', code: '1.1', name: 'Số vụ', kind: 'number' }],
      })
    ).id
  })
  after(() => app.stop())

  const asking = (units: string[], more: object = {}) =>
    office.tries(api.makeRegime, {
      ...{ name: `Báo cáo nhanh ${++made}`, cadence: 'adhoc', templateId, startsOn: '2025-01-01' },
      ...{ rule: { levels: [{ due: { month: 0, day: 15 }, operator: 'by' }] }, addressees: { units }, ...more },
    })

  it('asks a unit of another branch, which finds the report among its own', async () => {
    const { body } = await asking([communeId, unitId('so-nnmt/kiem-lam')])
    const { id } = await office.ask(api.openPeriod, { id: body.id, name: 'Bão số 9', days: DAYS })
    const commune = await app.as('sample-commune-officer')
    const { rows } = await commune.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const row = rows.find(each => each.periodId === id)
    assert.deepEqual([row?.dueOn, row?.receiverName], ['2025-11-20', 'Sở Nông nghiệp và Môi trường'])
    const page = await office.ask(api.getRegime, { id: body.id })
    assert.deepEqual(new Set(page.named.map(each => each.id)), new Set([communeId, unitId('so-nnmt/kiem-lam')]))
  })

  it('does not ask a unit above, nor its own, nor one that is gone without a successor', async () => {
    const [above] = await app.look<{ id: string }>(
      'select a.id from unit u join unit a on a.id = u.parent_id where u.id = $1',
      [unitId('so-nnmt')],
    )
    for (const [id, says] of [
      [above!.id, /là cấp trên của đơn vị bạn/],
      [unitId('so-nnmt'), /không tự gửi cho mình/],
    ] as const) {
      const { status, body } = await asking([communeId, id])
      assert.deepEqual([status, body.code], [422, 'regime.asks-above'])
      assert.match(body.detail!, says)
    }
    const [gone] = await app.look<{ id: string; name: string }>(
      `update unit set valid_to = '2025-06-30' where id = (select id from unit u where kind = 'branch' and valid_to is null
          and id <> all ($1) and not exists (select from unit_successor s where s.unit_id = u.id) limit 1) returning id, name`,
      [[unitId('so-nnmt/kiem-lam')]],
    )
    const refused = await asking([communeId, gone!.id])
    assert.deepEqual([refused.status, refused.body.code], [422, 'regime.unit-gone'])
    assert.ok(refused.body.detail!.startsWith(gone!.name))

    const { body } = await asking([communeId])
    const page = await office.ask(api.getRegime, { id: body.id })
    const { name, content, kind, cadence, rule, edition } = page
    const anew = { id: body.id, name, content, kind, cadence, templateId, rule, edition }
    const changed = await office.tries(api.changeRegime, { ...anew, addressees: { units: [above!.id] } })
    assert.equal(changed.body.code, 'regime.asks-above')
  })

  it('opens further periods under names of their own, as long as it is in force', async () => {
    const { body } = await asking([unitId('so-nnmt/kiem-lam')])
    const id = body.id
    await office.ask(api.openPeriod, { id, name: 'lần 1', days: DAYS })
    await office.ask(api.openPeriod, { id, name: 'lần 2', days: { ...DAYS, from: '2025-11-01', to: '2025-11-05' } })
    const codes = []
    for (const [who, name, days] of [
      [office, 'lần 2', DAYS],
      [office, 'lần 3', null],
      [office, 'lần 3', { ...DAYS, to: '2025-09-01' }],
      [officer, 'lần 3', DAYS],
    ] as const)
      codes.push((await who.tries(api.openPeriod, { id, name, days })).body.code)
    assert.deepEqual(codes, ['period.already-open', 'period.not-in-calendar', 'input.invalid', 'right.missing'])
    await office.ask(api.endRegime, { id, on: '2025-11-30' })
    const late = await office.tries(api.openPeriod, {
      ...{ id, name: 'lần 3', days: { ...DAYS, from: '2025-12-01', to: '2025-12-10', due: '2025-12-20' } },
    })
    assert.deepEqual([late.status, late.body.code], [409, 'regime.ended'])
    assert.equal((await office.ask(api.getRegime, { id })).periods.length, 2)
  })
})
