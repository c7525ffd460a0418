import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import { getOverview } from '@thong-suot/domain/overview/overview.ts'
import { getTimeline } from '@thong-suot/domain/plan/plan.api.ts'
import { known } from '../../../db/sample-province/known.ts'
import { EVERYTHING, within } from '../../db.ts'
import { startTestApp, type TestApp } from '../../testing.ts'

describe('list of obligations', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('shows nothing when the scope was forgotten, of no table', async () => {
    const { db } = app.context
    for (const table of [
      'obligation',
      'plan',
      'clause',
      'planReader',
      'progress',
      'document',
      'notice',
      'actionLog',
    ] as const) {
      assert.equal((await db.selectFrom(table).selectAll().execute()).length, 0, table)
      assert.equal((await within(db, { scope: [] }, tx => tx.selectFrom(table).selectAll().execute())).length, 0, table)
    }
    const all = await within(db, EVERYTHING, tx => tx.selectFrom('obligation').select('id').execute())
    assert.ok(all.length > 100)
  })
  it('lets nobody write down who may read a plan but the database', async () => {
    const row = { planId: known.plan.own, unitId: known.unit('xa-dong-hoa'), path: 'g' }
    await assert.rejects(
      within(app.context.db, EVERYTHING, tx => tx.insertInto('planReader').values(row).execute()),
      /permission denied/,
    )
  })
  it('lets who has work from a plan read it, and no other unit', async () => {
    const commune = await app.as('sample-commune-leader')
    assert.equal((await commune.ask(getTimeline, { id: known.plan.above })).unitName, null)
    assert.equal((await commune.tries(getTimeline, { id: known.plan.own })).status, 404)
  })
  it('counts what a plain count counts, in every tab and cell', async () => {
    const office = await app.as('sample-office')
    const unit = known.unit('so-nnmt')
    const count = async (where: string) =>
      (
        await app.look<{ n: number }>(
          `select count(*)::int as n from obligation where state <> 'withdrawn' and ${where}`,
        )
      )[0]?.n
    const list = await office.ask(api.listObligations, { tab: 'given' })
    assert.equal(list.count, await count(`giver_id = '${unit}'`))
    assert.equal(list.tabs.received, await count(`unit_id = '${unit}' and role = 'lead'`))
    assert.equal(cellSum(list.cells), list.count)
    const late = await office.ask(api.listObligations, { tab: 'given', cell: 'overdue' })
    assert.ok(late.count > 0 && late.rows.every(r => r.cell === 'overdue'))
    assert.equal(late.count, list.cells.overdue)
  })
  it('finds letters with accents by letters without, a clause by its number, and takes a percent sign for itself', async () => {
    const office = await app.as('sample-office')
    const whole = await office.ask(api.listObligations, { tab: 'given', size: 200 })
    const some = whole.rows.find(r => /tuyên truyền/i.test(r.title))
    assert.ok(some)
    const found = await office.ask(api.listObligations, { tab: 'given', q: 'TUYEN TRUYEN', size: 200 })
    assert.ok(found.count > 0 && found.count < whole.count)
    assert.ok(found.rows.some(r => r.id === some.id))
    const label = some.clauseLabel as string
    const byLabel = await office.ask(api.listObligations, { tab: 'given', q: label, size: 200 })
    assert.ok(byLabel.rows.some(r => r.clauseLabel === label))
    assert.equal((await office.ask(api.listObligations, { tab: 'given', q: '%' })).count, 0)
  })
  it('goes through its pages without losing or doubling a row, in every order', async () => {
    const office = await app.as('sample-office')
    for (const sort of ['due', '-due', 'unit', '-unit', 'clause', '-clause', 'given', '-given']) {
      const ids: string[] = []
      for (let page = 1; ; page++) {
        const { rows, count } = await office.ask(api.listObligations, { tab: 'given', sort, page, size: 17 })
        ids.push(...rows.map(r => r.id))
        if (rows.length === 0) {
          assert.equal(new Set(ids).size, count, sort)
          assert.equal(ids.length, count, sort)
          break
        }
      }
    }
  })
  it('names what a link narrowed it to', async () => {
    const standing = await app.as('sample-standing')
    const unit = known.unit('so-nnmt')
    const list = await standing.ask(api.listObligations, { tab: 'given', down: '1', plan: known.plan.above, unit })
    assert.match(list.narrowed.unit ?? '', /Nông nghiệp/)
    assert.ok(list.narrowed.plan)
    assert.ok(list.rows.every(r => r.unitId === unit && r.planId === known.plan.above))
  })
  it('is narrowed to days', async () => {
    const office = await app.as('sample-office')
    const { rows } = await office.ask(api.listObligations, {
      tab: 'given',
      from: '2025-11-01',
      to: '2025-11-30',
      size: 200,
    })
    assert.ok(rows.length > 0 && rows.every(r => r.dueOn && r.dueOn >= '2025-11-01' && r.dueOn <= '2025-11-30'))
  })
  it('stands as a board with the same work, each card in the column of its state', async () => {
    const office = await app.as('sample-office')
    const { columns } = await office.ask(api.getBoard, { tab: 'given' })
    const { count } = await office.ask(api.listObligations, { tab: 'given' })
    assert.equal(
      columns.reduce((sum, c) => sum + c.count, 0),
      count,
    )
    for (const c of columns) assert.ok(c.rows.every(r => r.state === c.state) && c.rows.length <= c.count, c.state)
  })
  it('adds up to the overview it was opened from', async () => {
    const standing = await app.as('sample-standing')
    const overview = await standing.ask(getOverview, { year: 2025 })
    const { cells } = await standing.ask(api.listObligations, { tab: 'given', down: '1', year: 2025 })
    assert.deepEqual(overview.total, cells)
    for (const row of overview.sectors) {
      const part = await standing.ask(api.listObligations, { tab: 'given', down: '1', year: 2025, sector: row.key })
      assert.deepEqual(part.cells, row.cells, row.name)
    }
    for (const plan of overview.plans) {
      const part = await standing.ask(api.listObligations, { tab: 'given', down: '1', year: 2025, plan: plan.planId })
      assert.deepEqual(part.cells, plan.cells, plan.title)
    }
  })
})
