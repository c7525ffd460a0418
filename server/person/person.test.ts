import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMe, logIn } from '@thong-suot/domain/login/login.ts'
import * as api from '@thong-suot/domain/person/person.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const SO = unitId('so-nnmt')
const PERSON = {
  name: 'Ngô Thanh Tùng',
  email: '',
  username: 'tung.nt',
  password: 'mot-mat-khau-dai',
  unitId: SO,
  role: 'officer',
  title: 'Chuyên viên',
  from: '2025-11-01',
} as const

describe('person', () => {
  let app: TestApp
  let admin: Somebody
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
  })
  after(() => app.stop())

  const enters = (username: string, password: string) => app.nobody.tries(logIn, { username, password })

  it('is made with an account and a post, and can log in', async () => {
    const { id } = await admin.ask(api.createPerson, PERSON)
    assert.equal((await enters(PERSON.username, PERSON.password)).status, 200)
    const person = await admin.ask(api.getPerson, { id })
    assert.deepEqual(
      [person.username, person.email, person.posts.map(p => [p.unitName, p.role])],
      ['tung.nt', null, [['Sở Nông nghiệp và Môi trường', 'officer']]],
    )
  })
  it('never has the password in the log', async () => {
    const rows = await app.look(`select 1 from action_log where after::text like '%' || $1 || '%'`, [PERSON.password])
    assert.equal(rows.length, 0)
  })
  it('needs a user name that nobody has', async () => {
    const { status, body } = await admin.tries(api.createPerson, PERSON)
    assert.deepEqual([status, body.code], [409, 'person.username-taken'])
    assert.ok(body.fields?.username)
  })
  it('is made by administrators only', async () => {
    const director = await app.as('sample-director')
    assert.equal((await director.tries(api.createPerson, PERSON)).body.code, 'right.missing')
    assert.equal((await director.tries(api.listPeople, {})).status, 403)
  })
  it('is told which field is wrong, in words of a clerk', async () => {
    const { body } = await admin.tries(api.createPerson, { ...PERSON, username: 'Tùng', password: 'ngan' })
    assert.deepEqual(Object.keys(body.fields ?? {}).sort(), ['password', 'username'])
    assert.match(body.fields?.password ?? '', /ít nhất 10 ký tự/)
  })
  it('is found without accents, by name or by unit', async () => {
    const byName = await admin.ask(api.listPeople, { q: 'dinh quoc kien' })
    assert.deepEqual(
      byName.rows.map(p => p.name),
      ['Đinh Quốc Kiên'],
    )
    const byUnit = await admin.ask(api.listPeople, { unitId: unitId('so-nnmt/kiem-lam') })
    assert.ok(byUnit.rows.some(p => p.name === 'Đinh Quốc Kiên'))
  })
  it('holds several posts and acts in the name of either', async () => {
    const { rows } = await admin.ask(api.listPeople, { q: 'mai ngoc quyen' })
    const personId = rows[0]?.id as string
    await admin.ask(api.addPost, { personId, unitId: SO, role: 'officer', title: 'Biệt phái', from: '2025-11-01' })
    const officer = await app.as('sample-commune-officer')
    const { posts } = await officer.ask(findMe, {})
    assert.equal(posts.length, 2)
  })
  it('sits below the unit in whose name he acts', async () => {
    const { rows } = await admin.ask(api.listPeople, { q: 'dinh quoc kien' })
    const { body } = await admin.tries(api.addPost, {
      personId: rows[0]?.id as string,
      unitId: SO,
      deskId: unitId('phuong-tan-an'),
      role: 'officer',
      title: 'Chuyên viên',
      from: '2025-11-01',
    })
    assert.equal(body.code, 'post.desk-elsewhere')
  })
  it('has no way in the day after the last post ended', async () => {
    const { id } = await admin.ask(api.createPerson, { ...PERSON, username: 'nghi.viec' })
    const post = (await admin.ask(api.getPerson, { id })).posts[0]?.id as string
    assert.equal((await admin.tries(api.endPost, { id: post, on: '2025-10-01' })).body.code, 'post.ends-before-start')
    await admin.ask(api.endPost, { id: post, on: '2025-11-05' })
    assert.equal((await admin.tries(api.endPost, { id: post, on: '2025-11-05' })).body.code, 'post.ended')
    const left = await admin.ask(api.listPeople, { state: 'left', q: 'ngo thanh tung' })
    assert.equal(left.count, 1)
    const { role } = PERSON
    const leftWith = async (asked: typeof role | 'admin') =>
      (await admin.ask(api.listPeople, { state: 'left', role: asked })).rows.map(person => person.name)
    assert.deepEqual([await leftWith(role), await leftWith('admin')], [['Ngô Thanh Tùng'], []])
  })
  it('who is the last administrator stays', async () => {
    const { rows } = await admin.ask(api.listPeople, { role: 'admin' })
    const post = rows[0]?.posts.find(p => p.role === 'admin')?.id as string
    assert.equal(rows.length, 1)
    assert.equal((await admin.tries(api.endPost, { id: post, on: '2025-11-30' })).body.code, 'post.last-admin')
  })
  it('gets a new password; the old one and its sessions end', async () => {
    const { id } = await admin.ask(api.createPerson, { ...PERSON, username: 'quen.mat-khau' })
    await admin.ask(api.resetPassword, { id, password: 'mat-khau-moi-2025' })
    assert.equal((await enters('quen.mat-khau', PERSON.password)).status, 401)
    assert.equal((await enters('quen.mat-khau', 'mat-khau-moi-2025')).status, 200)
  })
  it('without an account has no password to reset', async () => {
    const rows = await app.look('select id from person where login_id is null limit 1')
    const { body } = await admin.tries(api.resetPassword, { id: rows[0]?.id ?? '', password: 'mat-khau-moi-2025' })
    assert.equal(body.code, 'person.without-account')
  })
})
