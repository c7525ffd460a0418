import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { endAbsence, setAbsence } from '@thong-suot/domain/absence/absence.ts'
import { setHoliday } from '@thong-suot/domain/holiday/holiday.ts'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { listNotices, readAllNotices } from '@thong-suot/domain/notice/notice.ts'
import { SMTPServer } from 'smtp-server'
import webPush from 'web-push'
import { known } from '../../db/sample-province/known.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'
import { tick } from './message.jobs.ts'
import { sendWaiting } from './send.ts'

/** A real SMTP server that keeps what it is given, and can be told to misbehave. */
function startMail() {
  const letters: { to: string[]; text: string }[] = []
  let mood: 'well' | 'busy' | 'refuses' | 'hangs' | 'drops' = 'well'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (mood === 'refuses') return done(Object.assign(new Error('No such user'), { responseCode: 550 }))
      return done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        if (mood === 'busy') return done(Object.assign(new Error('Try later'), { responseCode: 451 }))
        if (mood === 'hangs') return undefined
        letters.push({ to: session.envelope.rcptTo.map(r => r.address), text: Buffer.concat(parts).toString('utf8') })
        // Taken in, but the line breaks before the answer: the sender cannot know.
        if (mood === 'drops') return void server.close(() => {})
        return done()
      })
    },
  })
  server.on('error', () => {})
  return new Promise<{
    url: string
    letters: typeof letters
    become: (next: typeof mood) => void
    stop: () => Promise<void>
  }>(ready =>
    server.listen(0, '127.0.0.1', () =>
      ready({
        url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
        letters,
        become: next => {
          mood = next
        },
        stop: () => new Promise(done => server.close(() => done())),
      }),
    ),
  )
}

/** A push service, Zalo and an SMS gateway in one: answers as told, keeps what it was sent. */
async function startGate() {
  const got: { path: string; headers: Record<string, unknown>; body: Buffer }[] = []
  const answers: { status: number; body?: object }[] = []
  const server: Server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      const { status, body } = answers.shift() ?? { status: 201 }
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { got, answers, url, stop: () => new Promise(done => server.close(done)) }
}

type Row = { id: string; state: string; reason: string | null; attempts: number; name: string; title: string }

describe('message', () => {
  let app: TestApp
  let mail: Awaited<ReturnType<typeof startMail>>
  let gate: Awaited<ReturnType<typeof startGate>>
  let office: Somebody
  let officer: Somebody
  let admin: Somebody
  let officeId: string
  const officeUnit = known.unit('so-nnmt')

  before(async () => {
    mail = await startMail()
    gate = await startGate()
    app = await startTestApp({
      config: {
        SMTP_URL: mail.url,
        SMTP_FROM: 'Thông Suốt <thong-suot@anbinh.example>',
        PUSH_HOSTS: '127.0.0.1',
        SMS_URL: `${gate.url}/sms`,
        SMS_TOKEN: 'khoa',
        ZALO_URL: `${gate.url}/zalo`,
        ZALO_TOKEN: 'zalo',
        ZALO_TEMPLATE: '1',
      },
    })
    ;[office, officer, admin] = (await Promise.all(
      (['sample-office', 'sample-officer', 'sample-admin'] as const).map(who => app.as(who)),
    )) as [Somebody, Somebody, Somebody]
    officeId = (await app.look<{ id: string }>(`select id from person where login_id = 'sample-office'`))[0]!.id
  })
  after(async () => {
    await app.stop()
    await mail.stop()
    await gate.stop()
  })
  beforeEach(async () => {
    mail.become('well')
    mail.letters.length = 0
    gate.got.length = 0
    gate.answers.length = 0
    // Everything of before is out of the way; nobody but one has an address.
    await app.look(`update notice set routed_at = now() where routed_at is null`)
    await app.look(`delete from message_notice`)
    await app.look(`delete from message`)
    await app.look(`delete from daily_run`)
    await app.look(`update person set email = case when id = $1 then 'van-phong@anbinh.example' end`, [officeId])
    await app.look(`delete from reception`)
    await app.look(`delete from push_subscription`)
    app.setToday(TODAY)
  })

  let made = 0
  /** A notice for the unit of the office clerk. */
  const tell = (title = 'Nộp báo cáo chuyên đề', kind = 'obligation-given') =>
    app.look(
      `insert into notice (unit_id, path, kind, subject_kind, subject_id, title, reason, key)
       select id, path, $2, 'obligation', gen_random_uuid(), $1, 'Ban Chỉ đạo giao', $3 from unit where id = $4`,
      [title, kind, `test ${++made}`, officeUnit],
    )
  const rowsOf = (channel: string) =>
    app.look<Row>(
      `select m.id, m.state, m.reason, m.attempts, m.title, p.name from message m join person p on p.id = m.person_id
       where m.channel = $1 and m.person_id = $2 order by m.no`,
      [channel, officeId],
    )
  const subscribe = async (who: Somebody, path = '/nhan') => {
    const keys = createECDH('prime256v1')
    keys.generateKeys()
    return who.ask(api.subscribePush, {
      endpoint: `${gate.url}${path}`,
      p256dh: keys.getPublicKey('base64url'),
      auth: randomBytes(16).toString('base64url'),
      device: 'Chrome trên Windows',
    })
  }

  it('is one digest a day at half past seven, however much there is to tell', async () => {
    app.setToday(TODAY, '07:10')
    await tell('Rà soát tài khoản')
    await tell('Tập huấn cho cán bộ', 'obligation-overdue')
    await tick(app.context)
    assert.deepEqual([(await rowsOf('email'))[0]?.state, mail.letters.length], ['waiting', 0])
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
    const [letter] = mail.letters
    assert.deepEqual(letter?.to, ['van-phong@anbinh.example'])
    const row = (await rowsOf('email'))[0]
    assert.equal(row?.state, 'sent')
    assert.match(row?.title ?? '', /^Việc ngày 06\/11\/2025: \d+ việc quá hạn, đôn đốc/)
    // What is told after it waits for the morning after.
    await tell('Đến sau giờ gửi')
    app.setToday(TODAY, '09:00')
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
    app.setToday('2025-11-07', '07:31')
    await tick(app.context)
    assert.equal(mail.letters.length, 2)
  })

  it('reaches who stands in for him whom it is meant for, a colleague with a post of his own too', async () => {
    const [post] = await app.look<{ id: string }>(`select id from post where person_id = $1`, [officeId])
    const [director] = await app.look<{ id: string }>(`select id from person where login_id = 'sample-director'`)
    const leave = { postId: post!.id, substituteId: director!.id, fromOn: TODAY, toOn: TODAY }
    const { id } = await admin.ask(setAbsence, leave)
    await app.look(`update notice set routed_at = now() where routed_at is null`)
    await tell('Việc giao cho người vắng', 'obligation-due')
    await app.look(`update notice set person_id = $1 where routed_at is null`, [officeId])
    await tick(app.context)
    const told = await app.look<{ person_id: string }>(
      `select s.person_id from message_notice s join notice n on n.id = s.notice_id
       where n.title = 'Việc giao cho người vắng' and s.recipient like 'email %'`,
    )
    assert.deepEqual(told.map(t => t.person_id).sort(), [officeId, director!.id].sort())
    await admin.ask(endAbsence, { id })
  })

  it('keeps days off and holidays', async () => {
    await admin.ask(setHoliday, { day: '2025-11-10', name: 'Nghỉ bù', kind: 'off' })
    app.setToday('2025-11-07', '16:00')
    await tick(app.context)
    mail.letters.length = 0
    await tell('Giao chiều thứ Sáu')
    for (const day of ['2025-11-08', '2025-11-09', '2025-11-10']) {
      app.setToday(day, '12:00')
      await tick(app.context)
    }
    assert.equal(mail.letters.length, 0)
    app.setToday('2025-11-11', '07:30')
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
  })

  it('leaves out what was read on the page, and is not sent when nothing is left', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    await tick(app.context)
    await office.ask(readAllNotices, {})
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const [row] = await rowsOf('email')
    assert.equal(row?.state, 'not-needed')
    assert.equal(mail.letters.length, 0)
  })

  it('is tried again later and later while the mail server is busy, and then sent once', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    mail.become('busy')
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const [first] = await rowsOf('email')
    assert.deepEqual([first?.state, first?.attempts], ['waiting', 1])
    assert.match(first?.reason ?? '', /Máy chủ thư hẹn lại: 451/)
    await tick(app.context)
    assert.equal((await rowsOf('email'))[0]?.attempts, 1, 'not before its time')
    app.setToday(TODAY, '07:32')
    await tick(app.context)
    assert.equal((await rowsOf('email'))[0]?.attempts, 2)
    mail.become('well')
    app.setToday(TODAY, '07:40')
    await tick(app.context)
    assert.deepEqual([(await rowsOf('email'))[0]?.state, mail.letters.length], ['sent', 1])
  })

  it('is given up after seven tries, with the reason, and goes again when a person says so', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    mail.become('busy')
    for (const [day, time] of [
      [TODAY, '07:30'],
      [TODAY, '07:32'],
      [TODAY, '07:40'],
      [TODAY, '08:00'],
      [TODAY, '09:05'],
      [TODAY, '13:10'],
      ['2025-11-07', '02:00'],
    ] as const) {
      app.setToday(day, time)
      await sendWaiting(app.context).then(() => (time === '07:30' ? tick(app.context) : undefined))
    }
    const [row] = await rowsOf('email')
    assert.deepEqual([row?.state, row?.attempts], ['failed', 7])
    assert.match(row?.reason ?? '', /Đã thử 7 lần/)
    mail.become('well')
    const shown = await admin.ask(api.listMessages, { state: 'failed' })
    assert.deepEqual(
      [shown.count, shown.rows[0]?.title],
      [1, ''],
      'an administrator sees that it failed, not what it says',
    )
    assert.deepEqual(await admin.ask(api.sendAgain, { ids: [row!.id] }), { again: 1, left: 0 })
    await app.until(async () => (await rowsOf('email'))[0]?.state === 'sent')
    assert.equal(mail.letters.length, 1)
    const twice = await admin.tries(api.sendAgain, { ids: [row!.id] })
    assert.deepEqual([twice.status, twice.body.code], [409, 'message.not-again'])
    await assert.rejects(
      app.look(`update message set state = 'waiting', sent_at = null where id = $1`, [row!.id]),
      /message_sent/,
      'the database keeps it too',
    )
  })

  it('is refused at once for an address that the mail server does not know', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    mail.become('refuses')
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const [row] = await rowsOf('email')
    assert.equal(row?.state, 'failed')
    assert.match(row?.reason ?? '', /không nhận địa chỉ này: 550/)
  })

  it('says so where there is no address, and goes when one is given', async () => {
    await app.look(`update person set email = null`)
    app.setToday(TODAY, '07:00')
    await tell()
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const [row] = await rowsOf('email')
    assert.deepEqual([row?.state, row?.reason], ['no-address', 'Người nhận chưa có địa chỉ thư điện tử.'])
    await app.look(`update person set email = 'moi@anbinh.example' where id = $1`, [officeId])
    await admin.ask(api.sendAgain, { ids: [row!.id] })
    await app.until(async () => (await rowsOf('email'))[0]?.state === 'sent')
    assert.deepEqual(mail.letters[0]?.to, ['moi@anbinh.example'])
  })

  it('is accounted for where a unit has nobody', async () => {
    const [unit] = await app.look<{ id: string }>(
      `select id from unit u where valid_to is null and not exists (select from post p where p.unit_id = u.id) limit 1`,
    )
    await app.look(
      `insert into notice (unit_id, path, kind, subject_kind, subject_id, title, reason)
       select id, path, 'obligation-given', 'obligation', gen_random_uuid(), 'Việc không người nhận', '' from unit where id = $1`,
      [unit!.id],
    )
    await tick(app.context)
    const { rows } = await admin.ask(api.listMessages, { unit: unit!.id })
    assert.deepEqual(
      rows.map(r => [r.kind, r.state]),
      [['nobody', 'no-address']],
    )
    assert.equal((await admin.tries(api.sendAgain, { ids: [rows[0]!.id] })).body.code, 'message.not-again')
  })

  it('survives a server killed while it sends: before the last byte it is sent again, after it a person is asked', async () => {
    for (const [mood, outcome] of [
      ['hangs', 'failed'],
      ['slow', 'sent'],
    ] as const) {
      await app.look(`delete from message_notice`)
      await app.look(`delete from message`)
      await app.look(`delete from daily_run`)
      mail.letters.length = 0
      app.setToday(TODAY, '07:00')
      await tell()
      await tick(app.context)
      // A port that takes the line and never greets stands for a server that is killed before it gave anything over.
      const deaf = mood === 'slow' ? await startDeaf() : undefined
      mail.become(mood === 'hangs' ? 'hangs' : 'well')
      const child = fork(fileURLToPath(new URL('./send-once.ts', import.meta.url)), {
        env: {
          ...process.env,
          DATABASE_URL: app.databaseUrl,
          SMTP_URL: deaf?.url ?? mail.url,
          NOW: `${TODAY}T07:30:00+07:00`,
        },
        stdio: 'ignore',
      })
      await app.until(async () => {
        const [row] = await app.look<{ state: string; handed: boolean }>(
          `select state, handed_at is not null as handed from message where person_id = $1 and channel = 'email'`,
          [officeId],
        )
        return row?.state === 'sending' && (mood === 'slow' || row.handed)
      })
      child.kill('SIGKILL')
      await new Promise(done => child.once('exit', done))
      await deaf?.stop()
      mail.become('well')
      app.setToday(TODAY, '07:31')
      // The dead server's lock goes with its connection.
      await app.until(async () => {
        await sendWaiting(app.context)
        return (await rowsOf('email'))[0]?.state !== 'sending'
      })
      const [row] = await rowsOf('email')
      assert.equal(row?.state, outcome, `${mood}: ${row?.reason}`)
      if (outcome === 'failed') assert.match(row?.reason ?? '', /chưa rõ tin đã tới hay chưa/)
      assert.equal(mail.letters.length, outcome === 'sent' ? 1 : 0)
    }
  })

  it('is never sent twice by two servers at once', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    app.setToday(TODAY, '07:30')
    await Promise.all([tick(app.context), tick(app.context), tick(app.context)])
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
    await assert.rejects(
      app.look(
        `insert into message_notice (notice_id, recipient, message_id, path) select notice_id, recipient, message_id, path from message_notice limit 1`,
      ),
      /duplicate key/,
    )
  })

  it('goes to a browser at once, many of one burst as one, and only to known carriers', async () => {
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
    const own = await office.ask(api.getReception, {})
    await office.ask(api.setReception, { ...own, email: own.email ?? '', phone: '0912345678' })
    gate.answers.push({ status: 200, body: { error: -118, message: 'not on zalo' } })
    assert.deepEqual(await office.ask(api.sendTrial, { channel: 'zalo' }), {
      state: 'failed',
      reason: 'Số điện thoại chưa dùng Zalo (-118).',
    })
  })

  it('is tried by the person over one channel', async () => {
    assert.deepEqual(await office.ask(api.sendTrial, { channel: 'email' }), { state: 'sent', reason: null })
    assert.match(mail.letters[0]?.text ?? '', /^Subject: =\?UTF-8\?/m)
  })

  it('is shown to the senders of what it carries and to the units it is for, to nobody else', async () => {
    app.setToday(TODAY, '07:00')
    await tell()
    app.setToday(TODAY, '07:30')
    await tick(app.context)
    const [row] = await rowsOf('email')
    assert.ok((await office.ask(api.listMessages, {})).rows.some(r => r.id === row!.id && r.title !== ''))
    const head = await app.as('sample-head')
    assert.ok(!(await head.ask(api.listMessages, {})).rows.some(r => r.id === row!.id))
    assert.equal((await head.tries(api.getMessage, { id: row!.id })).status, 404)
    assert.equal((await officer.tries(api.listMessages, {})).body.code, 'right.missing')
    const one = await office.ask(api.getMessage, { id: row!.id })
    assert.equal(one.lines[0]?.title, 'Nộp báo cáo chuyên đề')
    const sheet = await app.app.inject({ url: '/api/messages.xlsx', headers: { cookie: office.cookie } })
    assert.deepEqual([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()], [200, 'PK'])
  })

  it('keeps the pair of keys it made at the first start', async () => {
    const { pushKey } = await office.ask(api.getReception, {})
    assert.equal(Buffer.from(pushKey, 'base64url').length, 65)
    const rows = await app.look<{ public_key: string }>('select public_key from push_key')
    assert.deepEqual(
      rows.map(r => r.public_key),
      [pushKey],
    )
    assert.notEqual(webPush.generateVAPIDKeys().publicKey, pushKey)
  })

  it('makes the reminders of a day when the server comes up late, and they are in the digest of that day', async () => {
    app.setToday('2025-11-12', '09:20')
    await tick(app.context)
    const reminded = (await office.ask(listNotices, {})).rows.filter(r => /-(due|overdue)$/.test(r.kind))
    assert.ok(reminded.length > 0)
    assert.equal(mail.letters.length, 1)
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
  })
})

/** A port that takes a line and says nothing. */
async function startDeaf() {
  const { createServer: listen } = await import('node:net')
  const open = new Set<import('node:net').Socket>()
  const server = listen(socket => {
    open.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of open) socket.destroy()
      return new Promise(done => server.close(done))
    },
  }
}

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
    assert.match(first.body, /X-WR-TIMEZONE:Asia\/Ho_Chi_Minh|TIMEZONE-ID:Asia\/Ho_Chi_Minh/)
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
