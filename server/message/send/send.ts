/**
 * Sends what waits. A message is claimed in one transaction and judged in another; between them stands `handed_at`, set before
 * the last byte leaves. Killed before it, nothing went out and it is tried again; killed after it, nobody can know, so a
 * person decides. Decision 0021.
 */

import { dayAt, showDay } from '@thong-suot/domain/day.ts'
import { type Letter, nextTry, sayLines, topicOf } from '@thong-suot/domain/message/message.ts'
import { placeOf } from '@thong-suot/domain/notice/notice.ts'
import { sql } from 'kysely'
import type { Context } from '../../app.ts'
import { EVERYTHING, type Tx, within } from '../../db.ts'
import type { Address, Outcome } from '../channel/channels.ts'

type Sender = Pick<Context, 'db' | 'now' | 'channels' | 'baseUrl'>
type Claimed = {
  id: string
  kind: string
  channel: 'email' | 'push' | 'zalo' | 'sms'
  personId: string
  subscriptionId: string | null
  attempts: number
}

/** Any number, the same everywhere: one server sends at a time, so what is found half sent was left by a dead one. */
const LOCK = 7_138_139
const AT_ONCE = 20
const TOGETHER = 5
/** More lines than anybody reads in one letter; the title counts them all. */
const MOST_LINES = 100

export type Sent = { sent: number; tried: number }

/** Sends everything whose time has come; @returns nothing done when another server is at it */
export async function sendWaiting(context: Sender): Promise<Sent> {
  return context.db.transaction().execute(async lock => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(lock)
    const total = { sent: 0, tried: 0 }
    if (!rows[0]?.got) return total
    await within(context.db, EVERYTHING, recover)
    for (;;) {
      const claimed = await within(context.db, EVERYTHING, tx => claim(tx, context.now()))
      if (claimed.length === 0) return total
      for (let at = 0; at < claimed.length; at += TOGETHER) {
        const ends = await Promise.all(claimed.slice(at, at + TOGETHER).map(one => sendOne(context, one)))
        total.tried += ends.length
        total.sent += ends.filter(Boolean).length
      }
    }
  })
}

async function claim(tx: Tx, now: Date): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    update message set state = 'sending', attempts = attempts + 1, claimed_at = now(), handed_at = null
    where id in (select id from message where state = 'waiting' and next_try_at <= ${now.toISOString()}
      order by next_try_at, no limit ${AT_ONCE} for update skip locked)
    returning id, kind, channel, person_id as "personId", subscription_id as "subscriptionId", attempts`.execute(tx)
  return rows
}

/** What a server left behind when it died. A push shows once whatever comes twice, by its tag. */
async function recover(tx: Tx): Promise<void> {
  await sql`update message set state = 'waiting', claimed_at = null
    where state = 'sending' and (handed_at is null or channel = 'push')`.execute(tx)
  await sql`update message set state = 'failed', claimed_at = null,
      reason = 'Máy chủ dừng đúng lúc giao tin, chưa rõ tin đã tới hay chưa. Hỏi người nhận trước khi gửi lại.'
    where state = 'sending'`.execute(tx)
}

/** @returns whether it went out */
async function sendOne(context: Sender, message: Claimed): Promise<boolean> {
  const carrier = context.channels[message.channel]
  const found = await within(context.db, EVERYTHING, async tx => ({
    letter: await letterOf(tx, message, context),
    address: await addressOf(tx, message),
    locked: await isLocked(tx, message),
  }))
  const { letter, address, locked } = found
  const end = (outcome: Outcome | { state: string; reason: string }) =>
    within(context.db, EVERYTHING, tx => write(tx, message, outcome, { letter, address, now: context.now() }))
  if (locked) return end({ state: 'not-needed', reason: 'Tài khoản của người nhận đang bị khóa khi tới giờ gửi.' })
  if (letter.lines.length === 0)
    return end({ state: 'not-needed', reason: 'Người nhận đã xem hết trên trang trước giờ gửi.' })
  if (carrier.off) return end({ sent: false, why: carrier.off, next: 'never' })
  if (!address) return end({ state: 'no-address', reason: NO_ADDRESS[message.channel] })
  try {
    return await end(await carrier.send(message.id, letter, address, () => handOver(context, message)))
  } catch (error) {
    return end({ sent: false, why: `Chưa gửi được: ${(error as Error).message.slice(0, 200)}`, next: 'again' })
  }
}

async function isLocked(tx: Tx, { personId }: Claimed): Promise<boolean> {
  if (!personId) return false
  const person = await tx.selectFrom('person').select('lockedAt').where('id', '=', personId).executeTakeFirst()
  return Boolean(person?.lockedAt)
}

const NO_ADDRESS = {
  email: 'Người nhận chưa có địa chỉ thư điện tử.',
  push: 'Trình duyệt đã thôi nhận thông báo.',
  zalo: 'Người nhận chưa ghi số điện thoại.',
  sms: 'Người nhận chưa ghi số điện thoại.',
}

/** Written down before the last byte leaves; @throws when another server has taken the message meanwhile */
async function handOver({ db }: Sender, { id, attempts }: Claimed): Promise<void> {
  const { numUpdatedRows } = await within(db, EVERYTHING, tx =>
    tx
      .updateTable('message')
      .set({ handedAt: sql`now()` })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('attempts', '=', attempts)
      .executeTakeFirst(),
  )
  if (!numUpdatedRows) throw new Error('một máy chủ khác đang gửi tin này')
}

async function write(
  tx: Tx,
  { id, attempts, subscriptionId }: Claimed,
  outcome: Outcome | { state: string; reason: string },
  { letter, address, now }: { letter: Letter; address: Address | undefined; now: Date },
): Promise<boolean> {
  const title = letter.title.slice(0, 500)
  const set = (values: object) =>
    tx
      .updateTable('message')
      .set({ claimedAt: null, title, address: address?.to.slice(0, 300) ?? null, ...values })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('attempts', '=', attempts)
      .execute()
  if ('state' in outcome) await set(outcome)
  else if (outcome.sent) await set({ state: 'sent', sentAt: now.toISOString(), reason: null })
  else if (outcome.next === 'gone') {
    await set({ state: 'no-address', reason: outcome.why, subscriptionId: null })
    if (subscriptionId) await tx.deleteFrom('pushSubscription').where('id', '=', subscriptionId).execute()
  } else {
    const next = outcome.next === 'again' ? nextTry(attempts, now) : undefined
    if (next) await set({ state: 'waiting', handedAt: null, nextTryAt: next.toISOString(), reason: outcome.why })
    else {
      const tries = outcome.next === 'again' ? ` Đã thử ${attempts} lần.` : ''
      const ask = outcome.next === 'unknown' ? ' Hỏi người nhận trước khi gửi lại.' : ''
      await set({ state: 'failed', reason: outcome.why + tries + ask })
    }
  }
  return 'sent' in outcome && outcome.sent
}

/** What of it the person has not seen on the page; of equal reminders the last. */
async function letterOf(tx: Tx, message: Claimed, { baseUrl, now }: Sender): Promise<Letter> {
  if (message.kind === 'trial')
    return {
      title: 'Tin thử của Thông Suốt',
      lines: [
        {
          topic: 'work',
          title: 'Tin thử',
          reason: 'Kênh này nhận được tin.',
          to: '/nhan-thong-bao',
          unitName: 'Thông Suốt',
        },
      ],
      home: baseUrl,
    }
  const rows = await tx
    .selectFrom('messageNotice')
    .innerJoin('notice', 'notice.id', 'messageNotice.noticeId')
    .innerJoin('unit', 'unit.id', 'notice.unitId')
    .select([
      'notice.id',
      'notice.kind',
      'notice.title',
      'notice.reason',
      'notice.subjectKind',
      'notice.subjectId',
      'unit.shortName',
    ])
    .where('messageNotice.messageId', '=', message.id)
    .where(
      sql<boolean>`not exists (select from notice_read r where r.notice_id = notice.id and r.person_id = ${message.personId})`,
    )
    .orderBy('notice.id', 'desc')
    .execute()
  const seen = new Set<string>()
  const lines = rows.flatMap(row => {
    const topic = topicOf(row.kind)
    const same = `${topic === 'due' ? 'late' : topic} ${row.subjectId}`
    if ((topic === 'due' || topic === 'late') && seen.has(same)) return []
    seen.add(same)
    return [
      {
        topic,
        title: row.title,
        reason: row.reason,
        to: placeOf(row.subjectKind, row.subjectId),
        unitName: row.shortName,
      },
    ]
  })
  const [only] = lines
  const title =
    message.kind === 'digest'
      ? `Việc ngày ${showDay(dayAt(now()))}: ${sayLines(lines)}`
      : lines.length === 1 && only
        ? only.title
        : sayLines(lines)
  return { title, lines: lines.slice(0, MOST_LINES), home: baseUrl }
}

async function addressOf(tx: Tx, { channel, personId, subscriptionId }: Claimed): Promise<Address | undefined> {
  const person = await tx
    .selectFrom('person')
    .leftJoin('reception', 'reception.personId', 'person.id')
    .select(['person.name', 'person.email', 'reception.phone'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  if (channel === 'email') return person.email ? { to: person.email, name: person.name } : undefined
  if (channel !== 'push') return person.phone ? { to: person.phone, name: person.name } : undefined
  if (!subscriptionId) return undefined
  const device = await tx.selectFrom('pushSubscription').selectAll().where('id', '=', subscriptionId).executeTakeFirst()
  return device && { to: device.device, name: person.name, push: device }
}
