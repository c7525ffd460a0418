import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/filter/filter.ts'
import { startTestApp, type TestApp } from '../testing.ts'

describe('kept filter', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())
  const late = { page: 'nhiem-vu', name: 'Quá hạn của xã', search: 'tab=given&cell=overdue' }

  it('is there again for who kept it, under its name, and is written down', async () => {
    const office = await app.as('sample-office')
    await office.ask(api.keepFilter, late)
    const [kept] = await office.ask(api.listFilters, { page: 'nhiem-vu' })
    assert.deepEqual([kept?.name, kept?.search, kept?.shared, kept?.mayDrop], [late.name, late.search, false, true])
    assert.deepEqual(await office.ask(api.listFilters, { page: 'van-ban-den' }), [])
    const logged = await app.look(`select after from action_log where action = 'filter.keep'`)
    assert.equal(logged.length, 1)
  })
  it('is replaced under the same name, not kept twice', async () => {
    const office = await app.as('sample-office')
    await office.ask(api.keepFilter, { ...late, name: 'QUÁ HẠN CỦA XÃ', search: 'tab=given' })
    const kept = await office.ask(api.listFilters, { page: 'nhiem-vu' })
    assert.deepEqual(
      kept.map(k => k.search),
      ['tab=given'],
    )
  })
  it('is seen by nobody else unless it is the unit’s, and by no other unit', async () => {
    const [office, director, commune] = [
      await app.as('sample-office'),
      await app.as('sample-director'),
      await app.as('sample-commune-leader'),
    ]
    assert.deepEqual(await director.ask(api.listFilters, { page: 'nhiem-vu' }), [])
    await office.ask(api.keepFilter, { ...late, name: 'Chung', shared: true })
    const seen = await director.ask(api.listFilters, { page: 'nhiem-vu' })
    assert.deepEqual(
      seen.map(k => [k.name, k.shared]),
      [['Chung', true]],
    )
    assert.deepEqual(await commune.ask(api.listFilters, { page: 'nhiem-vu' }), [])
  })
  it('cannot be dropped by another unit, which does not find it; nor the unit’s by one who only works there', async () => {
    const office = await app.as('sample-office')
    const shared = (await office.ask(api.listFilters, { page: 'nhiem-vu' })).find(k => k.shared)
    const id = shared?.id as string
    const commune = await app.as('sample-commune-leader')
    assert.equal((await commune.tries(api.dropFilter, { id })).body.code, 'filter.not-found')
    const clerk = await app.as('sample-clerk')
    const refused = await clerk.tries(api.dropFilter, { id })
    assert.deepEqual([refused.status, refused.body.code], [403, 'filter.not-yours'])
    await (await app.as('sample-director')).ask(api.dropFilter, { id })
    assert.equal(
      (await office.ask(api.listFilters, { page: 'nhiem-vu' })).some(k => k.shared),
      false,
    )
  })
})
