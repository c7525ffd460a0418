import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/roster/roster.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const ENTRY = {
  line: 'An toàn thông tin',
  name: 'Nông Văn Mẫu',
  title: 'Chuyên viên',
  fullTime: true,
  phone: '0200 123 456',
  email: 'mau@anbinh.example',
  since: '2025-03-01',
  training: [{ name: 'Bồi dưỡng an toàn thông tin cơ bản', on: '2025-05-20' }],
}

describe('roster', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let standing: Somebody
  let commune: Somebody
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    standing = await app.as('sample-standing')
    commune = await app.as('sample-commune-leader')
  })
  after(() => app.stop())

  it('names who works for a line of work, once; seen from above and not from beside', async () => {
    await office.ask(api.addRosterEntry, ENTRY)
    await officer.ask(api.addRosterEntry, { ...ENTRY, name: 'Vi Thị Thử', fullTime: false, training: [] })
    const again = await office.tries(api.addRosterEntry, { ...ENTRY, name: 'NÔNG VĂN MẪU' })
    assert.deepEqual([again.status, again.body.code], [409, 'roster.entry-taken'])
    assert.equal((await office.ask(api.listRoster, {})).count, 2)
    assert.equal((await officer.ask(api.listRoster, {})).count, 1)
    assert.equal((await standing.ask(api.listRoster, {})).count, 2)
    assert.equal((await commune.ask(api.listRoster, {})).count, 0)
  })
  it('is filtered, sorted and paged, and tells which units name nobody', async () => {
    const full = await standing.ask(api.listRoster, { line: 'an toan thong tin', full: '1' })
    assert.deepEqual(
      full.rows.map(r => r.name),
      ['Nông Văn Mẫu'],
    )
    assert.ok(full.missing.length > 90)
    assert.ok(!full.missing.some(u => u.name === 'Sở Nông nghiệp và Môi trường'))
    const names = async (sort: string) => (await standing.ask(api.listRoster, { sort })).rows.map(r => r.name)
    assert.deepEqual(await names('name'), ['Nông Văn Mẫu', 'Vi Thị Thử'])
    assert.deepEqual(await names('-name'), ['Vi Thị Thử', 'Nông Văn Mẫu'])
    assert.equal((await standing.ask(api.listRoster, { trained: '0' })).rows[0]?.name, 'Vi Thị Thử')
    const second = await standing.ask(api.listRoster, { page: 2, size: 1 })
    assert.deepEqual([second.rows.length, second.count, second.lines], [1, 2, ['An toàn thông tin']])
  })
  it('is exported whole', async () => {
    const answer = await app.app.inject({ url: '/api/roster.xlsx', headers: { cookie: standing.cookie } })
    const rows = await readTable(answer.rawPayload)
    assert.ok(rows.some(r => r.cells.includes('Bồi dưỡng an toàn thông tin cơ bản, 20/05/2025')))
    assert.equal((await app.app.inject({ url: '/api/roster.xlsx' })).statusCode, 401)
  })
  it('is mended by its own unit only; who leaves can be put back', async () => {
    const [row] = (await office.ask(api.listRoster, { q: 'nong van mau' })).rows
    const id = row!.id
    const foreign = await standing.tries(api.changeRosterEntry, { id, ...ENTRY })
    assert.equal(foreign.body.code, 'roster.not-yours')
    assert.equal((await commune.tries(api.changeRosterEntry, { id, ...ENTRY })).body.code, 'thing.not-found')
    await office.ask(api.changeRosterEntry, { id, ...ENTRY, phone: '' })
    assert.equal((await office.ask(api.listRoster, { q: 'mau' })).rows[0]?.phone, null)
    const early = await office.tries(api.leaveRoster, { id, on: '2020-01-01' })
    assert.equal(early.body.code, 'roster.leaves-before-start')
    await office.ask(api.leaveRoster, { id, on: '2025-11-05' })
    assert.equal((await office.ask(api.listRoster, { q: 'mau' })).count, 0)
    assert.equal((await office.ask(api.listRoster, { left: '1' })).count, 1)
    await office.ask(api.leaveRoster, { id, on: null })
    assert.equal((await office.ask(api.listRoster, { q: 'mau' })).count, 1)
  })
  it('is not for administrators, who do no work of a unit', async () => {
    const admin = await app.as('sample-admin')
    assert.equal((await admin.tries(api.addRosterEntry, ENTRY)).body.code, 'right.missing')
    assert.equal((await admin.ask(api.listRoster, {})).count, 0)
  })
})
