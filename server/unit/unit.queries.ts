import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import type { listUnits as api, searchUnits as searchApi } from '@thong-suot/domain/unit/unit.api.ts'
import type { Succession, UnitChangePreview, UnitLink, UnitRow, UnitWhole } from '@thong-suot/domain/unit/unit.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { ordered } from '../list.ts'
import { cellsOfRow, countCells } from '../obligation/list/cell.ts'

type Asked = z.output<typeof api.input>
type Searched = z.output<typeof searchApi.input>
type Matching = Pick<Searched, 'q' | 'kind' | 'ended'>

const inForce = (today: Day) => sql<boolean>`coalesce(unit.valid_to, 'infinity') >= ${today}`

/** Units by name, kind and whether they still stand. */
export function matchingUnits(tx: Tx, { q, kind, ended }: Matching, today: Day) {
  let query = tx.selectFrom('unit').leftJoin('unit as above', 'above.id', 'unit.parentId')
  if (ended !== '1') query = query.where(inForce(today))
  if (kind) query = query.where('unit.kind', '=', kind)
  if (q) {
    const like = sql`'%' || plain(${q.replace(/[%_\\]/g, '\\$&')}) || '%'`
    query = query.where(
      sql<boolean>`(plain(unit.name) like ${like} or plain(unit.short_name) like ${like} or plain(coalesce(unit.symbol, '')) like ${like})`,
    )
  }
  return query
}

function unitRows(tx: Tx, asked: Matching, today: Day) {
  const ended = asked.ended === '1'
  return matchingUnits(tx, asked, today)
    .select([
      'unit.id',
      'unit.parentId',
      'unit.name',
      'unit.shortName',
      'unit.kind',
      'unit.communeKind',
      'unit.validFrom',
      'unit.validTo',
      'above.name as aboveName',
    ])
    .select(
      sql<number>`(select count(*)::int from unit b where b.parent_id = unit.id and (${ended} or coalesce(b.valid_to, 'infinity') >= ${today}))`.as(
        'below',
      ),
    )
    .select(successorLinks().as('successors'))
}

/** Units under one, the roots, or matches; in Vietnamese order, ended ones last. */
export async function listUnits(tx: Tx, asked: Asked, today: Day): Promise<UnitRow[]> {
  let query = unitRows(tx, asked, today)
    .orderBy(sql`${inForce(today)} desc`)
    .limit(asked.most)
  // Of those that match, the unit before its rooms.
  if (asked.q) query = query.orderBy(sql`nlevel(unit.path)`).orderBy(sql`length(unit.name)`)
  else query = asked.under ? query.where('unit.parentId', '=', asked.under) : query.where('unit.parentId', 'is', null)
  return (await query.orderBy('unit.no').execute()) as UnitRow[]
}

const SORTS = {
  tree: sql`unit.no`,
  name: sql`plain(unit.name)`,
  kind: sql`unit.kind`,
  above: sql`above.no`,
  from: sql`unit.valid_from`,
}

/** The same as a list, a page at a time. */
export async function searchUnits(tx: Tx, asked: Searched, today: Day): Promise<Page<UnitRow>> {
  const { count } = await matchingUnits(tx, asked, today)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  const rows = await unitRows(tx, asked, today)
    .orderBy(ordered(asked.sort, SORTS))
    .orderBy('unit.no')
    .orderBy('unit.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows: rows as UnitRow[], count, page: asked.page, size: asked.size }
}

/** The successors of the outer query's unit, as JSON. */
function successorLinks() {
  return sql<
    UnitLink[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'validTo', s.valid_to) order by s.name)
    from unit_successor us join unit s on s.id = us.successor_id where us.unit_id = unit.id), '[]')`
}

export async function getUnit(tx: Tx, id: string, today: Day): Promise<UnitWhole> {
  const unit = await tx
    .selectFrom('unit')
    .select([
      'id',
      'parentId',
      'name',
      'shortName',
      'kind',
      'communeKind',
      'validFrom',
      'validTo',
      'symbol',
      'code',
      'codeQcvn',
      'place',
      'email',
      'phone',
      'address',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!unit) throw new NotFound({ what: 'đơn vị này' })
  const [above, successors, predecessors, posts, members] = [
    await listAbove(tx, id),
    await listSuccession(tx, id, 'successors'),
    await listSuccession(tx, id, 'predecessors'),
    await listPostsOfUnit(tx, id),
    await listMembers(tx, id),
  ]
  const formerNames = await tx
    .selectFrom('unitFormerName')
    .select(['name', 'until'])
    .where('unitId', '=', id)
    .orderBy('until', 'desc')
    .execute()
  const work = await workOf(tx, id, today)
  return { ...unit, above, successors, predecessors, posts, members, formerNames, work } as UnitWhole
}

/** What the one who looks may see of its work; over time totals follow the successors, so those who ended into it are counted beside. */
async function workOf(tx: Tx, id: string, today: Day): Promise<UnitWhole['work']> {
  const count = async (units: ReturnType<typeof sql>) =>
    cellsOfRow(
      await tx
        .selectFrom('obligation')
        .select(countCells('obligation', today))
        .where(sql<boolean>`obligation.unit_id in (${units})`)
        // Joint work counts once; who sees one of its sources alone sees that one.
        .where(
          sql<boolean>`(not obligation.beside or obligation.joint_id not in (select joint_id from obligation where joint_id is not null and not beside))`,
        )
        .executeTakeFirstOrThrow(),
    )
  const former = sql`with recursive before as (select ${id}::uuid as unit_id
      union select us.unit_id from unit_successor us join before b on us.successor_id = b.unit_id) select unit_id from before`
  return { own: await count(sql`${id}`), withFormer: await count(former) }
}

async function listAbove(tx: Tx, id: string): Promise<UnitLink[]> {
  const { rows } = await sql<UnitLink>`
    select a.id, a.name, a.valid_to as "validTo" from unit a join unit u on u.path <@ a.path and u.id <> a.id
    where u.id = ${id} order by nlevel(a.path)`.execute(tx)
  return rows
}

async function listSuccession(tx: Tx, id: string, which: 'successors' | 'predecessors'): Promise<Succession[]> {
  const [own, other] =
    which === 'successors' ? (['unitId', 'successorId'] as const) : (['successorId', 'unitId'] as const)
  const rows = await tx
    .selectFrom('unitSuccessor')
    .innerJoin('unit', 'unit.id', `unitSuccessor.${other}`)
    .select(['unit.id', 'unit.name', 'unit.validTo', 'unitSuccessor.kind', 'unitSuccessor.onDay as on'])
    .where(`unitSuccessor.${own}`, '=', id)
    .orderBy('unit.name')
    .execute()
  return rows as Succession[]
}

async function listPostsOfUnit(tx: Tx, id: string): Promise<UnitWhole['posts']> {
  return tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .leftJoin('unit as desk', 'desk.id', 'post.deskId')
    .select([
      'post.id',
      'person.id as personId',
      'person.name as personName',
      'post.title',
      'post.role',
      'desk.name as deskName',
      'post.validFrom',
      'post.validTo',
    ])
    .where(eb => eb.or([eb('post.unitId', '=', id), eb('post.deskId', '=', id)]))
    .orderBy(sql`post.valid_to is not null, post.valid_from`)
    .limit(200)
    .execute()
}

async function listMembers(tx: Tx, id: string): Promise<UnitWhole['members']> {
  return tx
    .selectFrom('steeringMember')
    .innerJoin('unit', 'unit.id', 'steeringMember.unitId')
    .select(['unit.id', 'unit.name', 'unit.validTo', 'steeringMember.standing'])
    .where('bodyId', '=', id)
    .where('steeringMember.validTo', 'is', null)
    .orderBy('steeringMember.standing', 'desc')
    .orderBy('unit.no')
    .execute()
}

/** Numbers only, within the unit's own subtree: an administrator sees how much, never what. */
export async function previewUnitChange(tx: Tx, id: string, today: Day): Promise<UnitChangePreview> {
  const { rows } = await sql<UnitChangePreview>`
    with below as (select b.id from unit b join unit u on b.path <@ u.path where u.id = ${id}),
    open_work as (select unit_id, giver_id from obligation where state not in ('done', 'withdrawn'))
    select
      (select count(*)::int - 1 from below join unit b using (id) where coalesce(b.valid_to, 'infinity') >= ${today}) as "unitsBelow",
      (select count(distinct person_id)::int from post where unit_id in (select id from below) and coalesce(valid_to, 'infinity') >= ${today}) as people,
      (select count(*)::int from open_work where unit_id in (select id from below)) as "openObligations",
      (select count(*)::int from open_work where giver_id in (select id from below)) as "openGiven",
      (select count(*)::int from report where unit_id in (select id from below) and status in ('draft', 'returned')) as "reportsDue",
      (select count(*)::int from document where unit_id in (select id from below)) as documents`.execute(tx)
  return rows[0] as UnitChangePreview
}
