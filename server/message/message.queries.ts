import type { Actor } from '@thong-suot/domain/actor.ts'
import { TIME_ZONE } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { exportMessages, getMessage as getMessageApi } from '@thong-suot/domain/message/message.api.ts'
import {
  type Channel,
  MESSAGE_STATES,
  type MessageKind,
  type MessageRow,
  type MessageState,
} from '@thong-suot/domain/message/message.ts'
import { placeOf } from '@thong-suot/domain/notice/notice.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Db, EVERYTHING, type Tx, within } from '../db.ts'

type Filter = z.output<typeof exportMessages.input>
type Paged = Filter & { page: number; size: number }

/** An administrator keeps every message going, but sees no work of any unit: titles are left out for him. */
export const seesWork = (actor: Actor) => actor.role !== 'admin'

/** Messages as the actor may see them: those of his units and those that carry a notice of theirs, or all for an administrator. */
export function withinMessages<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, seesWork(actor) ? actor : { ...actor, scope: EVERYTHING.scope }, work)
}

const SORTS: Record<string, ReturnType<typeof sql>> = {
  at: sql`message.no asc`,
  '-at': sql`message.no desc`,
  person: sql`plain(regexp_replace(coalesce(person.name, ''), '^.* ', '')) asc, message.no desc`,
  '-person': sql`plain(regexp_replace(coalesce(person.name, ''), '^.* ', '')) desc, message.no desc`,
  unit: sql`unit.no asc, message.no desc`,
  '-unit': sql`unit.no desc, message.no desc`,
  state: sql`message.state asc, message.no desc`,
  '-state': sql`message.state desc, message.no desc`,
}

function matching(tx: Tx, actor: Actor, f: Omit<Filter, 'state'>) {
  let query = tx
    .selectFrom('message')
    .innerJoin('unit', 'unit.id', 'message.unitId')
    .leftJoin('person', 'person.id', 'message.personId')
  if (f.channel) query = query.where('message.channel', '=', f.channel)
  if (f.unit) query = query.where('message.unitId', '=', f.unit)
  if (f.from)
    query = query.where(sql<boolean>`message.next_try_at >= (${f.from}::date::timestamp at time zone ${TIME_ZONE})`)
  if (f.to)
    query = query.where(sql<boolean>`message.next_try_at < ((${f.to}::date + 1)::timestamp at time zone ${TIME_ZONE})`)
  if (f.mine)
    query = query.where(
      sql<boolean>`exists (select from message_notice n where n.message_id = message.id and n.from_path = ${actor.unitPath}::ltree)`,
    )
  if (f.q) {
    const like = sql`'%' || plain(${f.q.replace(/[%_\\]/g, '\\$&')}) || '%'`
    query = query.where(
      sql<boolean>`plain(coalesce(person.name, '') || ' ' || unit.name || ' ' || coalesce(message.address, '') || ' ' || coalesce(message.reason, '')) like ${like}`,
    )
  }
  return query
}

export async function listMessages(
  tx: Tx,
  actor: Actor,
  filter: Paged,
): Promise<Page<MessageRow> & { states: Record<MessageState, number> }> {
  const counted = await matching(tx, actor, filter)
    .select(['message.state', sql<number>`count(*)::int`.as('n')])
    .groupBy('message.state')
    .execute()
  const states = Object.fromEntries(MESSAGE_STATES.map(s => [s, counted.find(c => c.state === s)?.n ?? 0])) as Record<
    MessageState,
    number
  >
  const rows = await pick(
    matching(tx, actor, filter).$if(filter.state !== undefined, q =>
      q.where('message.state', '=', filter.state as string),
    ),
  )
    .orderBy(SORTS[filter.sort] ?? sql`message.no desc`)
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  const all = Object.values(states).reduce((a, b) => a + b, 0)
  return {
    rows: rows.map(row => asRow(row, actor)),
    count: filter.state ? states[filter.state] : all,
    page: filter.page,
    size: filter.size,
    states,
  }
}

function pick(query: ReturnType<typeof matching>) {
  return query.select([
    'message.id',
    'message.kind',
    'message.channel',
    'message.state',
    'message.reason',
    'person.name as personName',
    'unit.name as unitName',
    'message.address',
    'message.title',
    'message.attempts',
    'message.nextTryAt',
    'message.sentAt',
    'message.createdAt',
    sql<number>`(select count(*)::int from message_notice n where n.message_id = message.id)`.as('notices'),
  ])
}

type Found = Awaited<ReturnType<ReturnType<typeof pick>['execute']>>[number]
function asRow(row: Found, actor: Actor): MessageRow {
  return {
    ...row,
    kind: row.kind as MessageKind,
    channel: row.channel as Channel | 'page',
    state: row.state as MessageState,
    title: seesWork(actor) || row.kind === 'trial' ? row.title : '',
  }
}

/** One message with what it says; lines that the actor may not see are left out. */
export async function getMessage(tx: Tx, actor: Actor, id: string): Promise<(typeof getMessageApi)['output']> {
  const found = await pick(matching(tx, actor, { sort: '-at' }))
    .where('message.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound({ what: 'tin này' })
  const lines = seesWork(actor)
    ? await tx
        .selectFrom('messageNotice')
        .innerJoin('notice', 'notice.id', 'messageNotice.noticeId')
        .select(['notice.id', 'notice.title', 'notice.reason', 'notice.at', 'notice.subjectKind', 'notice.subjectId'])
        .where('messageNotice.messageId', '=', id)
        .orderBy('notice.id', 'desc')
        .limit(300)
        .execute()
    : []
  return {
    ...asRow(found, actor),
    lines: lines.map(({ subjectKind, subjectId, ...line }) => ({ ...line, to: placeOf(subjectKind, subjectId) })),
  }
}
