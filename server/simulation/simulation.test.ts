import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestApp, type TestApp } from '../testing.ts'
import { SMALL, simulate } from './simulation.ts'

describe('a province whose days pass', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('ends with every piece of work in a true state, every reminder made once, and matrices and reports that add up', async () => {
    const w = await simulate(app, SMALL)
    assert.deepEqual(w.differences.slice(0, 10), [])
    const { periods, reports } = w.reporting
    assert.ok(periods.length >= 2 && reports.length > 30 && w.counts.papers > 0)
    assert.ok(w.pieces.length > 40 && w.counts.done > 200 && w.counts.refused > 0 && w.reminders.size > 100)
  })
})
