import type { Actor, Role } from '@thong-suot/domain/actor.ts'
import { LoginLocked, LoginWithoutPost } from '@thong-suot/domain/login/login.problems.ts'
import type { Post } from '@thong-suot/domain/login/login.ts'
import type { Problem } from '@thong-suot/domain/problem.ts'
import { sql } from 'kysely'
import type { Db } from '../db.ts'

export type PostRow = Post & {
  personId: string
  personName: string
  unitPath: string
  scopePath: string | null
  /** Units that ended into the one whose work the post sees: their history is read by who took over. */
  formerPaths: string[]
}

/** The posts that a login holds on a day, the longest-held first; then those of people it stands for. */
export async function listPosts(db: Db, loginId: string, today: string): Promise<PostRow[]> {
  const me = await personOf(db, loginId)
  if (!me || me.lockedAt) return []
  const own = await postRows(db, today)
    .where('person.id', '=', me.id)
    .where('post.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') >= ${today}`)
    .orderBy('post.validFrom')
    .orderBy('post.id')
    .execute()
  const { rows: stood } = await sql<{ postId: string; personId: string; personName: string; toOn: string | null }>`
    select post_id as "postId", person_id as "personId", person_name as "personName", to_on as "toOn"
    from stood_for(${me.id}, ${today}) order by person_name`.execute(db)
  const held = own.map(post => ({ ...post, standsFor: null }))
  if (stood.length === 0) return held as PostRow[]
  const others = await postRows(db, today)
    .where(
      'post.id',
      'in',
      stood.map(s => s.postId),
    )
    .execute()
  const taken = stood.flatMap(({ postId, personId, personName, toOn }) =>
    others
      .filter(post => post.id === postId)
      .map(post => ({
        ...post,
        personId: me.id,
        personName: me.name,
        standsFor: { personId, name: personName, until: toOn },
      })),
  )
  return [...held, ...taken] as PostRow[]
}

const personOf = (db: Db, loginId: string) =>
  db.selectFrom('person').select(['id', 'name', 'lockedAt']).where('loginId', '=', loginId).executeTakeFirst()

/** Why a login that holds no post today is not let in. */
export async function refusalOf(db: Db, loginId: string): Promise<Problem> {
  const me = await personOf(db, loginId)
  return me?.lockedAt ? new LoginLocked() : new LoginWithoutPost()
}

function postRows(db: Db, today: string) {
  return db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .leftJoin('unit as desk', 'desk.id', 'post.deskId')
    .leftJoin('unit as seen', 'seen.id', 'post.scopeId')
    .select([
      'post.id',
      'post.title',
      'post.role',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.shortName as unitShortName',
      'unit.kind as unitKind',
      'unit.path as unitPath',
      'desk.name as deskName',
      'seen.path as scopePath',
      'person.id as personId',
      'person.name as personName',
    ])
    .select(formerPaths(today).as('formerPaths'))
}

function formerPaths(today: string) {
  return sql<string[]>`array(with recursive before as (
      select us.unit_id from unit_successor us where us.successor_id = post.scope_id
      union select us.unit_id from unit_successor us join before b on us.successor_id = b.unit_id)
    select u.path::text from before join unit u on u.id = before.unit_id where u.valid_to < ${today})`
}

export function actorOfPost(post: PostRow, ip: string | null): Actor {
  return {
    personId: post.personId,
    personName: post.personName,
    postId: post.id,
    unitId: post.unitId,
    unitName: post.unitName,
    unitPath: post.unitPath,
    role: post.role as Role,
    scope: post.scopePath ? [post.scopePath, ...post.formerPaths] : [],
    ip,
    ...(post.standsFor ? { standsFor: post.standsFor } : {}),
  }
}
