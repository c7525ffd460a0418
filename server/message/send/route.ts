/** Notices onto the channels of the people they are for: one digest a day, one push a burst, and a line where there is nobody. */
import type { Role } from '@thong-suot/domain/actor.ts'
import type { Day, Holidays } from '@thong-suot/domain/day.ts'
import { addDays } from '@thong-suot/domain/day.ts'
import {
  type Channel,
  defaultTopics,
  digestDay,
  firstMoment,
  type MessageKind,
  momentOf,
  topicOf,
} from '@thong-suot/domain/message/message.ts'
import { sql } from 'kysely'
import type { Context } from '../../app.ts'
import { EVERYTHING, type Tx, within } from '../../db.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { listReceivers, type Receiver } from '../receiver.queries.ts'

const AT_ONCE = 1000
const DIGESTS = ['email', 'zalo', 'sms'] as const

type Notice = {
  id: number
  unitId: string
  path: string
  personId: string | null
  kind: string
  fromPath: string | null
}
/** A message that a notice wants to be in; `later` is the next one if this has gone already. */
type Seat = {
  key: string
  kind: MessageKind
  channel: Channel | 'page'
  personId: string | null
  unitId: string
  path: string
  subscriptionId: string | null
  recipient: string
  state: 'waiting' | 'no-address'
  reason: string | null
  at: Date
  later?: () => Seat
}
type World = {
  now: Date
  today: Day
  holidays: Holidays
  digestAt: string
  over: boolean
  ready: (c: Channel) => boolean
}

/** @returns how many notices were passed on; all of a batch or nothing, so that none is passed on twice or lost */
export async function routeNotices(
  context: Pick<Context, 'db' | 'now' | 'today' | 'channels' | 'config'>,
): Promise<number> {
  let routed = 0
  for (;;) {
    const some = await within(context.db, EVERYTHING, tx => routeSome(tx, context))
    routed += some
    if (some < AT_ONCE) return routed
  }
}

async function routeSome(
  tx: Tx,
  { now, today, channels, config }: Pick<Context, 'now' | 'today' | 'channels' | 'config'>,
): Promise<number> {
  const { rows: notices } = await sql<Notice>`
    select id, unit_id as "unitId", path::text, person_id as "personId", kind, from_path::text as "fromPath"
    from notice where routed_at is null order by id limit ${AT_ONCE} for update skip locked`.execute(tx)
  if (notices.length === 0) return 0
  const day = today()
  const done = await tx
    .selectFrom('dailyRun')
    .select('day')
    .where('name', '=', 'digest')
    .where('day', '=', day)
    .executeTakeFirst()
  const world: World = {
    now: now(),
    today: day,
    holidays: await holidaysOf(tx),
    digestAt: config.DIGEST_AT,
    over: done !== undefined,
    ready: channel => channels[channel].off === undefined,
  }
  const receivers = Map.groupBy(
    await listReceivers(
      tx,
      notices.map(n => n.unitId),
      day,
    ),
    r => r.unitId,
  )
  const wanted = notices.flatMap(notice =>
    seatsOf(notice, receivers.get(notice.unitId) ?? [], world).map(seat => ({ notice, seat })),
  )
  await seatAll(tx, wanted)
  await tx
    .updateTable('notice')
    .set({ routedAt: sql`now()` })
    .where(
      'id',
      'in',
      notices.map(n => n.id),
    )
    .execute()
  return notices.length
}

/** Everybody of the unit, or the one it is meant for while he is there; a unit without people is told of as that. */
function seatsOf(notice: Notice, people: Receiver[], world: World): Seat[] {
  if (people.length === 0) return [nobody(notice, world)]
  const meant = people.filter(p => p.personId === notice.personId || p.standsFor.some(id => id === notice.personId))
  const told = notice.personId && meant.length > 0 ? meant : people
  return told.flatMap(person => {
    if (person.onlyMine && !meant.includes(person)) return []
    const topic = topicOf(notice.kind)
    const wants = (channel: Channel) =>
      world.ready(channel) && (person.topics[channel] ?? defaultTopics(channel, person.role as Role)).includes(topic)
    return [
      ...DIGESTS.filter(channel => wants(channel) && (channel === 'email' || person.phone)).map(channel =>
        digest(notice, person, channel, world, digestDay(world.today, world.over, person.onDaysOff, world.holidays)),
      ),
      ...(wants('push') ? person.devices.map(device => push(notice, person, device, world)) : []),
    ]
  })
}

function digest(notice: Notice, person: Receiver, channel: Channel, world: World, day: Day): Seat {
  const next = digestDay(addDays(day, 1), false, person.onDaysOff, world.holidays)
  return {
    ...about(notice, person),
    kind: 'digest',
    channel,
    key: `${channel} ${person.personId} ${day}`,
    recipient: `${channel} ${person.personId}`,
    subscriptionId: null,
    at: momentOf(day, world.digestAt),
    later: () => digest(notice, person, channel, world, next),
  }
}

/** What comes in one burst, or gathers in the hours of quiet, is one push to each browser. */
function push(notice: Notice, person: Receiver, device: string, world: World): Seat {
  const at = firstMoment(world.now, person, world.holidays)
  const slot =
    at > world.now ? at.toISOString() : `n${notice.id - (notice.id % AT_ONCE)} ${world.now.toISOString().slice(0, 16)}`
  const seat = (key: string): Seat => ({
    ...about(notice, person),
    kind: 'push',
    channel: 'push',
    key,
    recipient: `push ${device}`,
    subscriptionId: device,
    at,
    later: () => seat(`push ${device} ${notice.id}`),
  })
  return seat(`push ${device} ${slot}`)
}

const about = (notice: Notice, person: Receiver) => ({
  personId: person.personId,
  unitId: notice.unitId,
  path: notice.path,
  state: 'waiting' as const,
  reason: null,
})

function nobody(notice: Notice, { now, today }: World): Seat {
  return {
    kind: 'nobody',
    channel: 'page',
    key: `nobody ${notice.unitId} ${today}`,
    recipient: `nobody ${notice.unitId}`,
    personId: null,
    unitId: notice.unitId,
    path: notice.path,
    subscriptionId: null,
    state: 'no-address',
    reason: 'Đơn vị chưa có người nhận; tin chỉ nằm trên trang của đơn vị.',
    at: now,
  }
}

/** Puts each notice into its message; a message that has gone meanwhile is closed, and the notice waits for the next. */
async function seatAll(tx: Tx, wanted: { notice: Notice; seat: Seat }[]): Promise<void> {
  let open = wanted
  for (let round = 0; open.length > 0 && round < 5; round++) {
    const found = await openSeats(tx, [...new Map(open.map(w => [w.seat.key, w.seat])).values()])
    const takes = open.filter(w => found.has(w.seat.key))
    for (let at = 0; at < takes.length; at += AT_ONCE)
      await tx
        .insertInto('messageNotice')
        .values(
          takes.slice(at, at + AT_ONCE).map(({ notice, seat }) => ({
            noticeId: notice.id,
            recipient: seat.recipient,
            messageId: found.get(seat.key) as string,
            personId: seat.personId,
            path: seat.path,
            fromPath: notice.fromPath,
          })),
        )
        .onConflict(c => c.doNothing())
        .execute()
    open = open.flatMap(w => (found.has(w.seat.key) || !w.seat.later ? [] : [{ ...w, seat: w.seat.later() }]))
  }
}

/** @returns ids by key of those that still take notices; their rows stay locked, so none leaves half filled */
async function openSeats(tx: Tx, seats: Seat[]): Promise<Map<string, string>> {
  const open = new Map<string, string>()
  for (let at = 0; at < seats.length; at += AT_ONCE) {
    const some = seats.slice(at, at + AT_ONCE)
    await tx
      .insertInto('message')
      .values(
        some.map(({ recipient: _, later: __, at: moment, ...seat }) => ({ ...seat, nextTryAt: moment.toISOString() })),
      )
      .onConflict(c => c.column('key').doNothing())
      .execute()
    const rows = await tx
      .selectFrom('message')
      .select(['id', 'key', 'state', 'kind'])
      .where(
        'key',
        'in',
        some.map(s => s.key),
      )
      .forUpdate()
      .execute()
    for (const row of rows) if (row.state === 'waiting' || row.kind === 'nobody') open.set(row.key, row.id)
  }
  return open
}
