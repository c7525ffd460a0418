/** For stories: the sample province with a mail server and a gate for push, SMS and Zalo; one person has an address. */
import { createECDH, randomBytes } from 'node:crypto'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { known } from '../../../db/sample-province/known.ts'
import { type Somebody, startTestApp, TODAY } from '../../testing.ts'
import { startGate, startMail } from './gate-servers.ts'

type Row = { id: string; state: string; reason: string | null; attempts: number; name: string; title: string }

export type Gates = Awaited<ReturnType<typeof startGates>>

/** Call in `before`, `reset` before each, `stop` in `after`. */
export async function startGates() {
  const mail = await startMail()
  const gate = await startGate()
  const app = await startTestApp({
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
  const [office, officer, admin] = (await Promise.all(
    (['sample-office', 'sample-officer', 'sample-admin'] as const).map(who => app.as(who)),
  )) as [Somebody, Somebody, Somebody]
  const officeId = (await app.look<{ id: string }>(`select id from person where login_id = 'sample-office'`))[0]!.id
  const officeUnit = known.unit('so-nnmt')

  const reset = async () => {
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
  }
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
  const stop = async () => {
    await app.stop()
    await mail.stop()
    await gate.stop()
  }
  return { app, mail, gate, office, officer, admin, officeId, officeUnit, reset, tell, rowsOf, subscribe, stop }
}
