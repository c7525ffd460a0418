import type { Actor, Role } from '@thong-suot/domain/actor.ts'
import type { Post } from '@thong-suot/domain/login/login.ts'
import { sql } from 'kysely'
import type { Db } from '../db.ts'

export type PostRow = Post & { personId: string; personName: string; unitPath: string; scopePath: string | null }

/** The posts that a login holds on a day, the longest-held first. */
export async function listPosts(db: Db, loginId: string, today: string): Promise<PostRow[]> {
  const rows = await db
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
    .where('person.loginId', '=', loginId)
    .where('post.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') >= ${today}`)
    .orderBy('post.validFrom')
    .orderBy('post.id')
    .execute()
  return rows as PostRow[]
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
    scope: post.scopePath ? [post.scopePath] : [],
    ip,
  }
}
