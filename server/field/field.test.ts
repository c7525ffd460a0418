import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/field/field.ts'
import { listLog } from '@thong-suot/domain/log/log.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import { cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import { getFourCells, listOfPart } from '@thong-suot/domain/overview/four-cells.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { known } from '../../db/sample-province/known.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

describe('field of work', () => {
  let app: TestApp
  let admin: Somebody
  let office: Somebody
  let standing: Somebody
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    office = await app.as('sample-office')
    standing = await app.as('sample-standing')
  })
  after(() => app.stop())
  const named = async (name: string) => (await office.ask(api.listFields, {})).find(f => f.name === name)!

  it('is kept by the administrator, once under a name, and written down', async () => {
    const { id } = await admin.ask(api.addField, { name: 'Nông thôn mới' })
    const again = await admin.tries(api.addField, { name: 'NONG THON MOI' })
    assert.deepEqual([again.status, again.body.code], [409, 'field.taken'])
    await admin.ask(api.renameField, { id, name: 'Xây dựng nông thôn mới' })
    assert.equal((await admin.tries(api.renameField, { id, name: 'Chuyển đổi số' })).body.code, 'field.taken')
    const { rows } = await admin.ask(listLog, { noun: 'field' })
    assert.deepEqual(
      rows.map(r => r.says),
      ['Đổi tên lĩnh vực', 'Thêm lĩnh vực'],
    )
    for (const refused of [
      await office.tries(api.addField, { name: 'Việc riêng' }),
      await office.tries(api.renameField, { id, name: 'Việc riêng' }),
      await office.tries(api.endField, { id, ended: true }),
    ])
      assert.equal(refused.body.code, 'right.missing')
    const nowhere = '00000000-0000-4000-8000-000000000000'
    assert.equal((await admin.tries(api.endField, { id: nowhere, ended: true })).body.code, 'field.not-found')
  })
  it("is chosen for one's own plan, inherited by the plans that carry it out", async () => {
    const rural = await named('Xây dựng nông thôn mới')
    const span = { startsOn: '2025-11-01', endsOn: '2026-12-31' }
    const above = await office.ask(plans.makePlanByHand, {
      title: 'Kế hoạch nông thôn mới',
      ...span,
      fieldId: rural.id,
    })
    const below = await office.ask(plans.makePlanByHand, { title: 'Kế hoạch năm', ...span, aboveId: above.id })
    assert.equal((await office.ask(plans.getPlan, below)).field?.name, 'Xây dựng nông thôn mới')
    const list = await office.ask(plans.listPlans, { field: rural.id })
    assert.equal(list.count, 2)
    await office.ask(plans.setPlanField, { id: below.id, fieldId: null })
    assert.equal((await office.ask(plans.getPlan, below)).field, null)
    assert.ok((await office.ask(plans.listPlans, { field: 'none' })).rows.some(p => p.id === below.id))
    const foreign = await standing.tries(plans.setPlanField, { id: known.plan.own, fieldId: rural.id })
    assert.equal(foreign.body.code, 'plan.not-yours')
  })
  it('that is no longer used is not chosen, and stays where it is', async () => {
    const rural = await named('Xây dựng nông thôn mới')
    await admin.ask(api.endField, { id: rural.id, ended: true })
    const refused = await office.tries(plans.setPlanField, { id: known.plan.own, fieldId: rural.id })
    assert.deepEqual([refused.status, refused.body.code], [409, 'field.ended'])
    assert.equal((await office.ask(plans.listPlans, { field: rural.id })).count, 1)
    await admin.ask(api.endField, { id: rural.id, ended: false })
    await office.ask(plans.setPlanField, { id: known.plan.own, fieldId: rural.id })
  })
  it('parts the table of four cells, whose parts add up and open their lists', async () => {
    for (const who of [office, standing]) {
      const table = await who.ask(getFourCells, { by: 'field' })
      assert.ok(table.rows.length > 0)
      const sum = table.rows.reduce((n, r) => n + cellSum(r.cells), 0)
      assert.equal(sum, cellSum(table.total))
      assert.deepEqual(table.total, (await who.ask(getFourCells, { by: 'unit' })).total)
      for (const row of table.rows) {
        const list = await who.ask(obligations.listObligations, {
          tab: 'given',
          down: '1',
          ...listOfPart('field', row.key),
        })
        assert.deepEqual(list.cells, row.cells, row.name)
        assert.equal(list.narrowed.field, row.key === 'none' ? null : row.name)
      }
    }
    const narrowed = await office.ask(getFourCells, { by: 'plan', field: (await named('Xây dựng nông thôn mới')).id })
    assert.deepEqual(
      narrowed.rows.map(r => r.key),
      [known.plan.own],
    )
  })
})
