import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMe, logIn } from '@thong-suot/domain/login/login.ts'
import * as api from '@thong-suot/domain/person/person.ts'
import { EVERYTHING, within } from '../db.ts'
import { listReceivers } from '../message/receiver.queries.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const ACCOUNT = { username: 'khoa.thu', password: 'mot-mat-khau-dai' }

describe('an account', () => {
  let app: TestApp
  let admin: Somebody
  let officer: Somebody
  let id: string
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    officer = await app.as('sample-commune-officer')
    id = (await officer.ask(findMe, {})).personId
  })
  after(() => app.stop())

  it('that is locked has no way in from the next click on, and keeps its posts', async () => {
    await admin.ask(api.lockPerson, { id })
    assert.equal((await officer.tries(findMe, {})).body.code, 'login.locked')
    const { locked, posts } = await admin.ask(api.getPerson, { id })
    assert.deepEqual([locked, posts.filter(post => post.validTo === null).length], [true, 1])
    assert.deepEqual(
      (await admin.ask(api.listPeople, { state: 'locked', role: posts[0]!.role })).rows.map(person => person.id),
      [id],
    )
    assert.equal((await admin.ask(api.listPeople, { state: 'locked', role: 'admin' })).count, 0)
    const sheet = await app.app.inject({
      url: '/api/exports/people/csv?state=locked',
      headers: { cookie: admin.cookie },
    })
    assert.match(sheet.body, /Mai Ngọc Quyên/)
    assert.equal(sheet.body.trim().split('\n').length, 2)
  })
  it('that is locked is told so when it logs in', async () => {
    const post = {
      unitId: (await admin.ask(api.getPerson, { id })).posts[0]?.unitId as string,
      role: 'officer',
    } as const
    const made = { name: 'Ngô Thanh Tùng', email: '', ...ACCOUNT, ...post, title: 'Chuyên viên', from: '2025-11-01' }
    const other = await admin.ask(api.createPerson, made)
    await admin.ask(api.lockPerson, { id: other.id })
    assert.equal((await app.nobody.tries(logIn, ACCOUNT)).body.code, 'login.locked')
    await admin.ask(api.unlockPerson, { id: other.id })
    assert.equal((await app.nobody.tries(logIn, ACCOUNT)).status, 200)
  })
  it('that is locked is told nothing of its unit’s work', async () => {
    const unitId = (await admin.ask(api.getPerson, { id })).posts[0]?.unitId as string
    const told = () => within(app.context.db, EVERYTHING, tx => listReceivers(tx, [unitId], '2025-11-20'))
    assert.ok(!(await told()).some(one => one.personId === id))
    await admin.ask(api.unlockPerson, { id })
    assert.ok((await told()).some(one => one.personId === id))
  })
  it('is locked and unlocked once, and the log has both', async () => {
    assert.equal((await admin.tries(api.unlockPerson, { id })).body.code, 'person.not-locked')
    await admin.ask(api.lockPerson, { id })
    assert.equal((await admin.tries(api.lockPerson, { id })).body.code, 'person.already-locked')
    const lines = await app.look(`select action from action_log where subject = $1 and action like 'person.%lock'`, [
      id,
    ])
    assert.deepEqual(lines.map(line => line.action).sort(), ['person.lock', 'person.lock', 'person.unlock'])
  })
  it('of one’s own stays open, and only an administrator locks', async () => {
    const { personId } = await admin.ask(findMe, {})
    assert.equal((await admin.tries(api.lockPerson, { id: personId })).body.code, 'person.own-account')
    const director = await app.as('sample-director')
    assert.equal((await director.tries(api.lockPerson, { id })).body.code, 'right.missing')
    assert.equal((await director.tries(api.unlockPerson, { id })).body.code, 'right.missing')
  })
})
