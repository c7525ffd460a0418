import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMenuCounts } from '@thong-suot/domain/menu/menu.ts'
import { searchAll } from '@thong-suot/domain/search/search.ts'
import { startTestApp, type TestApp } from '../testing.ts'

describe('search', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('finds units without accents, with the way to each', async () => {
    const office = await app.as('sample-office')
    const found = await office.ask(searchAll, { q: 'kiem lam' })
    const unit = found.find(f => f.kind === 'unit' && f.title === 'Chi cục Kiểm lâm')
    assert.match(unit?.to ?? '', /^\/don-vi\//)
  })
  it('takes % and _ as letters', async () => {
    const office = await app.as('sample-office')
    assert.deepEqual(await office.ask(searchAll, { q: '%_' }), [])
  })
  it('asks for two letters at least', async () => {
    const office = await app.as('sample-office')
    assert.ok((await office.tries(searchAll, { q: 'a' })).body.fields?.q)
  })
  it('is closed to who is not logged in', async () => {
    assert.equal((await app.nobody.tries(searchAll, { q: 'kiem lam' })).status, 401)
  })
  it('counts for the menu what waits for one’s own unit; an administrator has none', async () => {
    const admin = await app.as('sample-admin')
    assert.deepEqual(await admin.ask(findMenuCounts, {}), { overdue: 0, documents: 0, obligations: 0, reports: 0 })
    const office = await app.as('sample-office')
    assert.ok((await office.ask(findMenuCounts, {})).overdue >= 0)
  })
})
