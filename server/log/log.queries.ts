import type { Actor } from '@thong-suot/domain/actor.ts'
import { TIME_ZONE } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { exportLog, LogEntry } from '@thong-suot/domain/log/log.ts'
import { changesOf, nameOf, sayAction } from '@thong-suot/domain/log/log-words.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Db, type Tx, within } from '../db.ts'
import { namesOfSubjects } from './subjects.ts'

export type LogFilter = z.output<typeof exportLog.input>
type Paged = LogFilter & { page: number; size: number }

/** An administrator keeps the whole tree's units, people and days off, but sees no work of any unit. */
const ADMINISTRATION = ['unit', 'person', 'post', 'absence', 'holiday', 'field', 'installation']

/** The log as the actor may see it: of the post's scope, or of the administration of the whole tree. */
export function withinLog<T>(
  db: Db,
  actor: Actor,
  work: (tx: Tx, nouns: string[] | undefined) => Promise<T>,
): Promise<T> {
  if (actor.role !== 'admin') return within(db, actor, tx => work(tx, undefined))
  return within(db, { ...actor, scope: ['g'] }, tx => work(tx, ADMINISTRATION))
}

function filtered(tx: Tx, asked: LogFilter, nouns: string[] | undefined) {
  let query = tx
    .selectFrom('actionLog')
    .leftJoin('person', 'person.id', 'actionLog.personId')
    .leftJoin('person as stood', 'stood.id', 'actionLog.standsForId')
    .leftJoin('unit', 'unit.id', 'actionLog.unitId')
  const noun = sql<string>`split_part(action_log.action, '.', 1)`
  if (nouns) query = query.where(noun, 'in', nouns)
  if (asked.noun) query = query.where(noun, '=', asked.noun)
  if (asked.subject) query = query.where('actionLog.subject', '=', asked.subject)
  if (asked.from)
    query = query.where(sql<boolean>`action_log.at >= (${asked.from}::date::timestamp at time zone ${TIME_ZONE})`)
  if (asked.to)
    query = query.where(sql<boolean>`action_log.at < ((${asked.to}::date + 1)::timestamp at time zone ${TIME_ZONE})`)
  if (asked.q) {
    const like = sql`'%' || plain(${asked.q.replace(/[%_\\]/g, '\\$&')}) || '%'`
    query = query.where(
      sql<boolean>`(plain(coalesce(person.name, '')) like ${like} or plain(coalesce(unit.name, '')) like ${like} or plain(coalesce(action_log.reason, '')) like ${like}
        or plain(coalesce(action_log.after->>'name', action_log.after->>'title', action_log.before->>'name', action_log.before->>'title', '')) like ${like})`,
    )
  }
  return query
}

export async function listLog(tx: Tx, asked: Paged, nouns: string[] | undefined): Promise<Page<LogEntry>> {
  const query = filtered(tx, asked, nouns)
  const { count } = await query.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select([
      'actionLog.id',
      'actionLog.at',
      'actionLog.action',
      'actionLog.subject as subjectId',
      'actionLog.before',
      'actionLog.after',
      'actionLog.reason',
      'actionLog.ip',
      sql<string | null>`person.name || coalesce(' (thay ' || stood.name || ')', '')`.as('personName'),
      'unit.name as unitName',
    ])
    .orderBy('actionLog.id', asked.sort === 'at' ? 'asc' : 'desc')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  const unnamed = rows.filter(row => !nameOf(row.after) && !nameOf(row.before)).flatMap(row => row.subjectId ?? [])
  const names = await namesOfSubjects(tx, unnamed)
  const entries = rows.map(({ before, after, subjectId, ...row }) => ({
    ...row,
    id: Number(row.id),
    says: sayAction(row.action) ?? row.action,
    subject: nameOf(after) ?? nameOf(before) ?? names.get(subjectId ?? '') ?? null,
    changes: changesOf(before ?? undefined, after ?? undefined),
  }))
  return { rows: entries, count: Number(count), page: asked.page, size: asked.size }
}
