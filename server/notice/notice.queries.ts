import { type Actor, peopleOf } from '@thong-suot/domain/actor.ts'
import { type Notice, placeOf } from '@thong-suot/domain/notice/notice.ts'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db.ts'

const SHOWN = 60

/** Notices of the post's unit, those meant for one person only for that person. */
function mine(actor: Actor) {
  return sql<SqlBool>`notice.unit_id = ${actor.unitId} and (notice.person_id is null or notice.person_id = any (${peopleOf(actor)}::uuid[]))`
}

export async function listNoticesOf(tx: Tx, actor: Actor): Promise<{ rows: Notice[]; unread: number }> {
  const rows = await tx
    .selectFrom('notice')
    .leftJoin('noticeRead', join =>
      join.onRef('noticeRead.noticeId', '=', 'notice.id').on('noticeRead.personId', '=', actor.personId),
    )
    .select([
      'notice.id',
      'notice.kind',
      'notice.title',
      'notice.reason',
      'notice.at',
      'notice.subjectKind',
      'notice.subjectId',
      'noticeRead.at as readAt',
    ])
    .where(mine(actor))
    .orderBy('notice.id', 'desc')
    .limit(SHOWN)
    .execute()
  return {
    rows: rows.map(({ subjectKind, subjectId, readAt, ...r }) => ({
      ...r,
      to: placeOf(subjectKind, subjectId),
      read: readAt !== null,
    })),
    unread: await countUnread(tx, actor),
  }
}

export async function countUnread(tx: Tx, actor: Actor): Promise<number> {
  const row = await tx
    .selectFrom('notice')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(mine(actor))
    .where(
      sql<SqlBool>`not exists (select from notice_read r where r.notice_id = notice.id and r.person_id = ${actor.personId})`,
    )
    .executeTakeFirst()
  return row?.n ?? 0
}

/** Marks one notice read, or all; reading a notice is not a change of the agency's work and is not logged. */
export async function markRead(tx: Tx, actor: Actor, id?: number): Promise<number> {
  await tx
    .insertInto('noticeRead')
    .columns(['noticeId', 'personId'])
    .expression(eb =>
      eb
        .selectFrom('notice')
        .select(['notice.id', sql<string>`${actor.personId}::uuid`.as('personId')])
        .where(mine(actor))
        .$if(id !== undefined, q => q.where('notice.id', '=', id as number)),
    )
    .onConflict(c => c.doNothing())
    .execute()
  return countUnread(tx, actor)
}
