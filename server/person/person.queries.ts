import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { listPeople as api, Person, PersonPost } from '@thong-suot/domain/person/person.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { ordered } from '../list.ts'

type Asked = z.output<typeof api.input>

/** People with their posts, a page at a time; a person "is here" who holds a post today. */
export async function listPeople(tx: Tx, asked: Asked, today: Day): Promise<Page<Person>> {
  const query = matchingPeople(tx, asked, today)
  const { count } = await query.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['person.id', 'person.name', 'person.email', 'person.loginId', 'person.lockedAt'])
    .orderBy(ordered(asked.sort, sortsOf(today)))
    .orderBy(BY_NAME)
    .orderBy('person.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows: await withPosts(tx, rows), count: Number(count), page: asked.page, size: asked.size }
}

/** By the given name, the last word, as lists of people are kept. */
const BY_NAME = sql`plain(regexp_replace(person.name, '^.* ', '') || ' ' || person.name)`

/** By the post held now, else the last one. */
function sortsOf(today: Day) {
  const post = (column: ReturnType<typeof sql>) =>
    sql`(select ${column} from post p join unit u on u.id = p.unit_id where p.person_id = person.id
      order by coalesce(p.valid_to, 'infinity') >= ${today} desc, p.valid_from desc limit 1)`
  return { name: BY_NAME, unit: post(sql`u.no`), role: post(sql`p.role`) }
}

export function matchingPeople(tx: Tx, asked: Pick<Asked, 'q' | 'role' | 'state' | 'unitId'>, today: Day) {
  const now = sql`coalesce(p.valid_to, 'infinity') >= ${today}`
  const holds = (which: ReturnType<typeof sql>) =>
    sql<boolean>`exists (select from post p where p.person_id = person.id and ${which})`
  const asAsked = sql`(${asked.unitId ?? null}::uuid is null or ${asked.unitId ?? null}::uuid in (p.unit_id, p.desk_id))
    and (${asked.role ?? null}::text is null or p.role = ${asked.role ?? null})`
  let query = tx.selectFrom('person')
  if (asked.state === 'here') query = query.where(holds(sql`${now} and ${asAsked}`))
  else if (asked.unitId || asked.role) query = query.where(holds(asAsked))
  if (asked.state === 'left') query = query.where(sql<boolean>`not ${holds(now)}`)
  if (asked.state === 'locked') query = query.where('person.lockedAt', 'is not', null)
  if (asked.q) {
    const like = sql`'%' || plain(${asked.q.replace(/[%_\\]/g, '\\$&')}) || '%'`
    query = query.where(
      sql<boolean>`(plain(person.name) like ${like} or exists (select from post p join unit u on u.id = p.unit_id where p.person_id = person.id and plain(u.name || ' ' || p.title) like ${like}))`,
    )
  }
  return query
}

export async function getPerson(tx: Tx, id: string): Promise<Person> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'loginId', 'lockedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound({ what: 'người này' })
  const [person] = await withPosts(tx, [row])
  return person as Person
}

type Row = { id: string; name: string; email: string | null; loginId: string | null; lockedAt: string | null }

async function withPosts(tx: Tx, rows: Row[]): Promise<Person[]> {
  if (rows.length === 0) return []
  const ids = rows.map(r => r.id)
  const posts = await tx
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .leftJoin('unit as desk', 'desk.id', 'post.deskId')
    .select([
      'post.id',
      'post.personId',
      'post.title',
      'post.role',
      'post.unitId',
      'unit.name as unitName',
      'desk.name as deskName',
      'post.validFrom',
      'post.validTo',
    ])
    .where('post.personId', 'in', ids)
    .orderBy(sql`post.valid_to is not null, post.valid_from desc`)
    .execute()
  const logins = rows.flatMap(r => r.loginId ?? [])
  const names = await sql<{
    id: string
    username: string | null
  }>`select * from login_names(${logins}::text[])`.execute(tx)
  return rows.map(({ loginId, lockedAt, ...person }) => ({
    ...person,
    locked: lockedAt !== null,
    username: names.rows.find(n => n.id === loginId)?.username ?? null,
    posts: posts.filter(p => p.personId === person.id).map(({ personId: _, ...post }) => post as PersonPost),
  }))
}
