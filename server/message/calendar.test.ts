import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMe } from '@thong-suot/domain/login/login.ts'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { lockPerson, unlockPerson } from '@thong-suot/domain/person/person.ts'
import { startTestApp, type TestApp, TODAY } from '../testing.ts'
import { tick } from './message.jobs.ts'

describe('calendar', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('is read at its secret address without a log-in, and at no other', async () => {
    const office = await app.as('sample-office')
    assert.equal((await office.ask(api.getReception, {})).calendar, null)
    const { calendar } = await office.ask(api.renewCalendar, {})
    const path = new URL(calendar!.address).pathname
    const first = await app.app.inject({ url: path })
    assert.equal(first.statusCode, 200)
    assert.match(String(first.headers['content-type']), /^text\/calendar/)
    assert.match(first.body, /X-WR-TIMEZONE:Asia\/Ho_Chi_Minh/)
    const stamps = first.body.match(/^(?:DTSTAMP|CREATED):.*$/gm) ?? []
    assert.ok(stamps.length > 0 && stamps.every(s => s.trimEnd().endsWith('Z')), 'stamps are in UTC')
    const uids = (text: string) => [...text.matchAll(/^UID:(\S+)/gm)].map(m => m[1])
    assert.ok(uids(first.body).some(u => u?.startsWith('nhiem-vu-')))
    assert.ok(uids(first.body).some(u => u?.startsWith('bao-cao-')))
    assert.equal(new Set(uids(first.body)).size, uids(first.body).length)
    assert.match(first.body, /DTSTART;VALUE=DATE:2025/)
    assert.equal((await app.app.inject({ url: path })).body, first.body, 'asked twice it reads the same')
    const renewed = await office.ask(api.renewCalendar, {})
    assert.equal((await app.app.inject({ url: path })).statusCode, 404)
    const next = await app.app.inject({ url: new URL(renewed.calendar!.address).pathname })
    assert.deepEqual(uids(next.body), uids(first.body), 'the entries keep their names')
    await office.ask(api.dropCalendar, {})
    assert.equal((await app.app.inject({ url: new URL(renewed.calendar!.address).pathname })).statusCode, 404)
    assert.equal((await app.app.inject({ url: '/lich/nothing.ics' })).statusCode, 404)
  })

  it('stays shut while the account is locked', async () => {
    const [office, admin] = [await app.as('sample-office'), await app.as('sample-admin')]
    const { calendar } = await office.ask(api.renewCalendar, {})
    const { personId: id } = await office.ask(findMe, {})
    const status = async () => (await app.app.inject({ url: new URL(calendar!.address).pathname })).statusCode
    await admin.ask(lockPerson, { id })
    assert.equal(await status(), 404)
    await admin.ask(unlockPerson, { id })
    assert.equal(await status(), 200)
    await office.ask(api.dropCalendar, {})
  })

  it('says of every channel that is not configured that it is off, and sends nothing', async () => {
    const office = await app.as('sample-office')
    const { channels } = await office.ask(api.getReception, {})
    assert.deepEqual(
      channels.map(c => c.off !== null),
      [true, false, true, true],
    )
    const refused = await office.tries(api.sendTrial, { channel: 'email' })
    assert.deepEqual([refused.status, refused.body.code], [409, 'message.channel-off'])
    assert.match(refused.body.detail ?? '', /SMTP_URL, SMTP_FROM/)
    app.setToday(TODAY, '09:00')
    await tick(app.context)
    assert.equal((await app.look(`select from message where channel = 'email'`)).length, 0)
  })
})
