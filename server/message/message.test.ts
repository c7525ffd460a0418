import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { endAbsence, setAbsence } from '@thong-suot/domain/absence/absence.ts'
import { setHoliday } from '@thong-suot/domain/holiday/holiday.ts'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { listNotices, readAllNotices } from '@thong-suot/domain/notice/notice.ts'
import { lockPerson, unlockPerson } from '@thong-suot/domain/person/person.ts'
import { TODAY } from '../testing.ts'
import { tick } from './message.jobs.ts'
import { startDeaf } from './samples/gate-servers.ts'
import { type Gates, startGates } from './samples/gates.ts'
import { sendWaiting } from './send/send.ts'

describe('message', () => {
  let gates: Gates
  before(async () => {
    gates = await startGates()
  })
  after(() => gates.stop())
  beforeEach(() => gates.reset())

  it('is one digest a day at half past seven, however much there is to tell', async () => {
    const { app, mail, tell, rowsOf } = gates
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
    const { app, admin, officeId, tell } = gates
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
    const { app, mail, admin, tell } = gates
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
    const { app, mail, office, tell, rowsOf } = gates
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
    const { app, mail, tell, rowsOf } = gates
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
    const { app, mail, admin, tell, rowsOf } = gates
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
    const { app, mail, tell, rowsOf } = gates
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
    const { app, mail, admin, officeId, tell, rowsOf } = gates
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
    const { app, admin } = gates
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
    const { app, mail, officeId, tell, rowsOf } = gates
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
      const child = fork(fileURLToPath(new URL('./send/send-once.ts', import.meta.url)), {
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
    const { app, mail, tell } = gates
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

  it('is tried by the person over one channel', async () => {
    const { mail, office } = gates
    assert.deepEqual(await office.ask(api.sendTrial, { channel: 'email' }), { state: 'sent', reason: null })
    assert.match(mail.letters[0]?.text ?? '', /^Subject: =\?UTF-8\?/m)
  })

  it('is shown to the senders of what it carries and to the units it is for, to nobody else', async () => {
    const { app, office, officer, tell, rowsOf } = gates
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

  it('makes the reminders of a day when the server comes up late, and they are in the digest of that day', async () => {
    const { app, mail, office } = gates
    app.setToday('2025-11-12', '09:20')
    await tick(app.context)
    const reminded = (await office.ask(listNotices, {})).rows.filter(r => /-(due|overdue)$/.test(r.kind))
    assert.ok(reminded.length > 0)
    assert.equal(mail.letters.length, 1)
    await tick(app.context)
    assert.equal(mail.letters.length, 1)
  })

  it('that waits for the morning is not sent to an account locked meanwhile, and the journal says why', async () => {
    const { app, mail, admin, officeId, tell, rowsOf } = gates
    app.setToday('2025-12-10', '16:00')
    await tick(app.context)
    mail.letters.length = 0
    await tell('Giao trước khi khóa tài khoản')
    await tick(app.context)
    await admin.ask(lockPerson, { id: officeId })
    app.setToday('2025-12-11', '07:31')
    await tick(app.context)
    await admin.ask(unlockPerson, { id: officeId })
    const last = (await rowsOf('email')).at(-1)
    assert.deepEqual([last?.state, mail.letters.length], ['not-needed', 0])
    assert.match(last?.reason ?? '', /đang bị khóa/)
  })
})
