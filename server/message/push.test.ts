import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/message/message.api.ts'
import webPush from 'web-push'
import { TODAY } from '../testing.ts'
import { tick } from './message.jobs.ts'
import { type Gates, startGates } from './samples/gates.ts'
import { sendWaiting } from './send/send.ts'

describe('message to a browser or a telephone', () => {
  let gates: Gates
  before(async () => {
    gates = await startGates()
    // The reminders of the day are out of the way.
    await tick(gates.app.context)
  })
  after(() => gates.stop())
  beforeEach(() => gates.reset())

  it('goes to a browser at once, many of one burst as one, and only to known carriers', async () => {
    const { app, gate, office, tell, rowsOf, subscribe } = gates
    assert.match(
      (
        await office.tries(api.subscribePush, {
          endpoint: 'https://noi-bo.example/x',
          p256dh: 'x'.repeat(30),
          auth: 'y'.repeat(20),
          device: 'Lạ',
        })
      ).body.detail ?? '',
      /noi-bo\.example, chưa có trong danh sách/,
    )
    await subscribe(office)
    app.setToday(TODAY, '10:00')
    await tell('Việc một')
    await tell('Việc hai')
    await tick(app.context)
    assert.equal(gate.got.length, 1)
    assert.equal(gate.got[0]?.headers['content-encoding'], 'aes128gcm')
    assert.match(String(gate.got[0]?.headers.authorization), /^vapid t=/)
    const [row] = await rowsOf('push')
    assert.deepEqual([row?.state, row?.title], ['sent', '2 tin về việc được giao'])
    await tick(app.context)
    assert.equal(gate.got.length, 1)
  })

  it('waits for the hours of quiet to end', async () => {
    const { app, gate, office, tell, rowsOf, subscribe } = gates
    await subscribe(office)
    app.setToday(TODAY, '22:15')
    await tell('Việc lúc đêm một')
    await tick(app.context)
    await tell('Việc lúc đêm hai')
    app.setToday(TODAY, '22:40')
    await tick(app.context)
    assert.equal(gate.got.length, 0)
    assert.equal((await rowsOf('push')).length, 1)
    app.setToday('2025-11-07', '07:00')
    await sendWaiting(app.context)
    assert.equal(gate.got.length, 1)
  })

  it('is tried again when the carrier is busy, and the browser is forgotten that is gone', async () => {
    const { app, gate, office, tell, rowsOf, subscribe } = gates
    await subscribe(office)
    gate.answers.push({ status: 503 }, { status: 410 })
    app.setToday(TODAY, '10:00')
    await tell()
    await tick(app.context)
    assert.deepEqual(
      (await rowsOf('push')).map(r => [r.state, r.reason]),
      [['waiting', 'Máy chủ chuyển tin đang bận (503).']],
    )
    app.setToday(TODAY, '10:02')
    await tick(app.context)
    assert.deepEqual(
      (await rowsOf('push')).map(r => r.state),
      ['no-address'],
    )
    assert.deepEqual((await office.ask(api.getReception, {})).devices, [])
  })

  it('goes by SMS and Zalo to who left a number and asked for it', async () => {
    const { app, gate, office, tell, rowsOf } = gates
    const own = await office.ask(api.getReception, {})
    await office.ask(api.setReception, {
      ...own,
      email: own.email ?? '',
      phone: '0912345678',
      topics: { ...own.topics, email: [], sms: ['late'], zalo: ['late'] },
    })
    app.setToday(TODAY, '07:00')
    await tell('Việc đã quá hạn ở cơ sở', 'obligation-overdue')
    await tell('Việc mới', 'obligation-given')
    gate.answers.push({ status: 200, body: { error: 0 } }, { status: 200, body: { error: 0 } })
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const sms = gate.got.find(g => g.path === '/sms')
    const { to, text } = JSON.parse(String(sms?.body)) as { to: string; text: string }
    assert.equal(to, '0912345678')
    assert.ok(text.length <= 160 && /^[\x20-\x7e]+$/.test(text), text)
    const zalo = JSON.parse(String(gate.got.find(g => g.path === '/zalo')?.body)) as { phone: string }
    assert.equal(zalo.phone, '84912345678')
    assert.equal((await rowsOf('email')).length, 0, 'switched off by the person')
    assert.deepEqual([(await rowsOf('sms'))[0]?.state, (await rowsOf('zalo'))[0]?.state], ['sent', 'sent'])
    const wrong = await office.tries(api.setReception, { ...own, email: '', phone: 'số của tôi' })
    assert.equal(wrong.body.fields?.phone, 'Nhập số điện thoại, chỉ gồm chữ số.')
  })

  it('says what Zalo answered', async () => {
    const { gate, office } = gates
    const own = await office.ask(api.getReception, {})
    await office.ask(api.setReception, { ...own, email: own.email ?? '', phone: '0912345678' })
    gate.answers.push({ status: 200, body: { error: -118, message: 'not on zalo' } })
    assert.deepEqual(await office.ask(api.sendTrial, { channel: 'zalo' }), {
      state: 'failed',
      reason: 'Số điện thoại chưa dùng Zalo (-118).',
    })
  })

  it('keeps the pair of keys it made at the first start', async () => {
    const { app, office } = gates
    const { pushKey } = await office.ask(api.getReception, {})
    assert.equal(Buffer.from(pushKey, 'base64url').length, 65)
    const rows = await app.look<{ public_key: string }>('select public_key from push_key')
    assert.deepEqual(
      rows.map(r => r.public_key),
      [pushKey],
    )
    assert.notEqual(webPush.generateVAPIDKeys().publicKey, pushKey)
  })
})
