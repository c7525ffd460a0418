import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/person/person.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

describe('person', () => {
  let app: TestApp
  let admin: Somebody
  let id: string
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    const { rows } = await admin.ask(api.listPeople, { q: 'dinh quoc kien' })
    id = rows[0]?.id as string
  })
  after(() => app.stop())

  it('whose name was taken down wrong is set right, and the log has both', async () => {
    await admin.ask(api.correctPerson, { id, name: '  Đinh Quốc   Kiện ', email: 'kien@anbinh.example.vn' })
    const { name, email } = await admin.ask(api.getPerson, { id })
    assert.deepEqual([name, email], ['Đinh Quốc Kiện', 'kien@anbinh.example.vn'])
    const [line] = await app.look<{ was: string; is: string }>(
      `select before->>'name' as was, after->>'name' as is from action_log where action = 'person.correct'`,
    )
    assert.deepEqual(line, { was: 'Đinh Quốc Kiên', is: 'Đinh Quốc Kiện' })
  })
  it('is set right by administrators only, and keeps a name', async () => {
    const director = await app.as('sample-director')
    const other = await director.tries(api.correctPerson, { id, name: 'Người Khác', email: '' })
    assert.equal(other.body.code, 'right.missing')
    const { body } = await admin.tries(api.correctPerson, { id, name: ' ', email: 'khong phai thu' })
    assert.deepEqual(Object.keys(body.fields ?? {}).sort(), ['email', 'name'])
  })
  it('at a post that ends later may leave it earlier, not later', async () => {
    const { posts } = await admin.ask(api.getPerson, { id })
    const post = posts[0]?.id as string
    await admin.ask(api.endPost, { id: post, on: '2025-12-31' })
    const later = await admin.tries(api.endPost, { id: post, on: '2026-01-15' })
    assert.match(later.body.detail ?? '', /kết thúc ngày 31\/12\/2025\. Chọn ngày sớm hơn/)
    await admin.ask(api.endPost, { id: post, on: '2025-11-30' })
    assert.equal((await admin.ask(api.getPerson, { id })).posts[0]?.validTo, '2025-11-30')
  })
})
