import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import { CELLS } from '@thong-suot/domain/obligation/obligation.ts'
import { exportFourCells, getFourCells, listOfPart, PARTED_BY } from '@thong-suot/domain/overview/four-cells.ts'
import { startTestApp, type TestApp } from '../testing.ts'

describe('four cells', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('add up to the same total however they are parted, and every part opens its very list', async () => {
    const standing = await app.as('sample-standing')
    const whole = (await standing.ask(listObligations, { tab: 'given', down: '1' })).cells
    for (const by of PARTED_BY) {
      const table = await standing.ask(getFourCells, { by })
      assert.deepEqual(table.total, whole, by)
      for (const row of table.rows.slice(0, 12)) {
        const list = await standing.ask(listObligations, { tab: 'given', down: '1', ...listOfPart(by, row.key) })
        assert.deepEqual(list.cells, row.cells, `${by}: ${row.name}`)
      }
    }
  })
  it('add up within a plan and a year, cell by cell', async () => {
    const standing = await app.as('sample-standing')
    const { rows } = await standing.ask(getFourCells, { by: 'plan', year: 2025 })
    for (const plan of rows) {
      const parts = await standing.ask(getFourCells, { by: 'unit', year: 2025, plan: plan.key })
      assert.deepEqual(parts.total, plan.cells)
      for (const cell of CELLS)
        assert.equal(
          parts.rows.reduce((sum, r) => sum + r.cells[cell], 0),
          plan.cells[cell],
        )
    }
  })
  it('show a unit only what it laid itself, and nothing to a role that may not look', async () => {
    const office = await app.as('sample-office')
    const own = await office.ask(getFourCells, { by: 'unit' })
    assert.deepEqual(own.total, (await office.ask(listObligations, { tab: 'given', down: '1' })).cells)
    assert.equal((await (await app.as('sample-clerk')).tries(getFourCells, {})).status, 403)
    const file = await app.app.inject({
      url: `/api${exportFourCells.path}`,
      headers: { cookie: (await app.as('sample-clerk')).cookie },
    })
    assert.equal(file.statusCode, 403)
  })
  it('go out as a sheet', async () => {
    const { cookie } = await app.as('sample-standing')
    const file = await app.app.inject({ url: `/api${exportFourCells.path}?by=unit`, headers: { cookie } })
    assert.equal(file.statusCode, 200)
    assert.equal(file.rawPayload.subarray(0, 2).toString(), 'PK')
  })
})
