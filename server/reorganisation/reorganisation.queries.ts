import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { listReorganisations as listApi } from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import { ReorganisationNotFound } from '@thong-suot/domain/reorganisation/reorganisation.problems.ts'
import {
  type Design,
  type EndingNumbers,
  type EndingUnit,
  REORGANISATION_STATES,
  type ReorganisationKind,
  type ReorganisationOne,
  type ReorganisationRow,
  type ReorganisationState,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import type { UnitKind } from '@thong-suot/domain/unit/unit.ts'
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { ReorganisationTable } from '../../db/tables.ts'
import { type Db, EVERYTHING, type Tx, within } from '../db.ts'
import { hasWords, ordered } from '../list.ts'
import { belowOf, unitsNow } from './design.ts'

export type Reorganisation = Omit<Selectable<ReorganisationTable>, 'design' | 'kind' | 'state'> & {
  design: Design
  kind: ReorganisationKind
  state: ReorganisationState
}

export async function getReorganisationForUpdate(tx: Tx, id: string): Promise<Reorganisation> {
  const row = await tx.selectFrom('reorganisation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new ReorganisationNotFound()
  return row as Reorganisation
}

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

/** Names of the units that end and of those that follow, with the reason. */
const WORDS = sql`reorganisation.reason || ' ' || coalesce((select string_agg(named.name, ' ') from (
  select unit.name from unit join (
    select jsonb_path_query(design, '$.ends[*].unitId') union all select jsonb_path_query(design, '$.successors[*].unitId')
  ) of_design (id) on unit.id::text = of_design.id #>> '{}'
  union all
  select made #>> '{}' from jsonb_path_query(design, '$.successors[*].made.name') made) named), '')`
const SORTS = {
  day: sql`reorganisation.last_day`,
  kind: sql`reorganisation.kind`,
  state: sql`array_position(${sql.lit(`{${REORGANISATION_STATES.join(',')}}`)}::text[], reorganisation.state)`,
  made: sql`reorganisation.made_at`,
}

export async function listReorganisations(tx: Tx, asked: Asked): Promise<Page<ReorganisationRow>> {
  let query = tx.selectFrom('reorganisation')
  if (asked.q) query = query.where(hasWords(WORDS, asked.q))
  if (asked.kind) query = query.where('kind', '=', asked.kind)
  if (asked.year) query = query.where(sql<boolean>`extract(year from last_day) = ${asked.year}`)
  if (asked.state) query = query.where('state', '=', asked.state)
  if (asked.unit)
    query = query.where(
      sql<boolean>`(exists (select from reorganisation_unit r where r.reorganisation_id = reorganisation.id and r.unit_id = ${asked.unit})
        or design->'successors' @> ${JSON.stringify([{ unitId: asked.unit }])}::jsonb)`,
    )
  const { count } = await query.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .leftJoin('person', 'person.id', 'reorganisation.madeBy')
    .selectAll('reorganisation')
    .select('person.name as madeByName')
    .orderBy(sql`reorganisation.state in ('done', 'cancelled')`)
    .orderBy(ordered(asked.sort, SORTS))
    .orderBy('madeAt', 'desc')
    .orderBy('reorganisation.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  const names = await namesOf(
    tx,
    rows.map(r => r.design as Design),
  )
  return {
    rows: rows.map(r => rowOf(r as never, names)),
    count: Number(count),
    page: asked.page,
    size: asked.size,
  }
}

async function namesOf(tx: Tx, designs: Design[]): Promise<Map<string, string>> {
  const ids = designs.flatMap(d => [
    ...d.ends.map(e => e.unitId),
    ...d.successors.flatMap(s => [s.unitId, s.made?.parentId].filter(id => id !== null && id !== undefined)),
  ])
  return new Map([...(await unitsNow(tx, ids))].map(([id, u]) => [id, u.name]))
}

function rowOf(r: Reorganisation & { madeByName: string | null }, names: Map<string, string>): ReorganisationRow {
  return {
    id: r.id,
    kind: r.kind,
    lastDay: r.lastDay,
    reason: r.reason,
    state: r.state,
    ends: r.design.ends.map(e => names.get(e.unitId) ?? ''),
    successors: r.design.successors.map(s => s.made?.name ?? names.get(s.unitId ?? '') ?? ''),
    madeBy: r.madeByName,
    madeAt: r.madeAt,
  }
}

export async function getReorganisation(db: Db, id: string): Promise<ReorganisationOne> {
  return within(db, EVERYTHING, async tx => {
    const row = await tx
      .selectFrom('reorganisation')
      .leftJoin('person', 'person.id', 'reorganisation.madeBy')
      .leftJoin('person as agreed', 'agreed.id', 'reorganisation.agreedBy')
      .selectAll('reorganisation')
      .select(['person.name as madeByName', 'agreed.name as agreedByName'])
      .where('reorganisation.id', '=', id)
      .executeTakeFirst()
    if (!row) throw new ReorganisationNotFound()
    const r = row as unknown as Reorganisation & { madeByName: string | null; agreedByName: string | null }
    const names = await namesOf(tx, [r.design])
    return {
      ...rowOf(r, names),
      design: r.design,
      units: [...names].map(([unitId, name]) => ({ id: unitId, name })),
      ending: r.state === 'done' || r.state === 'cancelled' ? [] : await endingUnits(tx, r),
      agreedBy: r.agreedByName,
      doneAt: r.doneAt,
      outcome: r.outcome as ReorganisationOne['outcome'],
    }
  })
}

async function endingUnits(tx: Tx, r: Reorganisation): Promise<EndingUnit[]> {
  const units = await unitsNow(
    tx,
    r.design.ends.map(e => e.unitId),
  )
  const below = await belowOf(tx, r)
  const found: EndingUnit[] = []
  for (const { unitId, successors } of r.design.ends) {
    const unit = units.get(unitId)
    if (!unit) continue
    found.push({
      id: unitId,
      name: unit.name,
      validTo: unit.validTo,
      numbers: await numbersOf(tx, r.id, unitId, successors),
      posts: await postsOf(tx, unitId, r.lastDay),
      below: below
        .filter(b => b.parentId === unitId && b.plan)
        .map(b => ({ id: b.id, name: b.name, kind: b.kind as UnitKind, plan: b.plan! })),
    })
  }
  return found
}

/** Numbers only: an administrator sees how much, never what. */
async function numbersOf(tx: Tx, id: string, unitId: string, successors: readonly string[]): Promise<EndingNumbers> {
  const { rows } = await sql<EndingNumbers>`
    with open_work as (select * from obligation where state not in ('done', 'withdrawn'))
    select
      (select count(*)::int from open_work where unit_id = ${unitId}) as received,
      (select count(*)::int from open_work o where unit_id = ${unitId} and exists (
        select from open_work d where d.clause_id = o.clause_id and d.giver_id = o.giver_id and d.instance = o.instance
          and d.unit_id::text = any (${successors}::text[]))) as doubles,
      (select count(*)::int from open_work where giver_id = ${unitId} and unit_id <> ${unitId}) as given,
      (select count(*)::int from plan where unit_id = ${unitId} and state in ('draft', 'in-force')) as plans,
      (select count(*)::int from report where unit_id = ${unitId} and status in ('draft', 'returned')) as reports,
      (select count(*)::int from regime where unit_id = ${unitId} and state = 'in-force') as regimes,
      (select count(*)::int from document where unit_id = ${unitId} and direction = 'out' and state = 'draft') as drafts,
      (select count(*)::int from document_unit where unit_id = ${unitId} and state in ('01', '03', '04', '05')) as incoming,
      (select count(*)::int from steering_member where unit_id = ${unitId} and valid_to is null) as bodies,
      (select count(*)::int from work_choice w join open_work o on o.id = w.obligation_id
        where w.reorganisation_id = ${id} and o.unit_id = ${unitId}) as choices`.execute(tx)
  return rows[0] as EndingNumbers
}

export function postsOf(tx: Tx, unitId: string, lastDay: Day): Promise<EndingUnit['posts']> {
  return tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select(['post.id', 'person.name as personName', 'post.title', 'post.role'])
    .where('post.unitId', '=', unitId)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') > ${lastDay}`)
    .orderBy('post.validFrom')
    .limit(500)
    .execute()
}

/** Units that have ended, by whatever way, and still have open work: nobody can do it any more. */
export function listLeftBehind(db: Db, today: Day): Promise<{ id: string; name: string; count: number }[]> {
  return within(db, EVERYTHING, tx =>
    tx
      .selectFrom('obligation')
      .innerJoin('unit', 'unit.id', 'obligation.unitId')
      .select(['unit.id', 'unit.name', sql<number>`count(*)::int`.as('count')])
      .where('unit.validTo', '<', today)
      .where('obligation.state', 'not in', ['done', 'withdrawn'])
      .where(sql<boolean>`not exists (select from reorganisation_unit r where r.unit_id = unit.id and r.open)`)
      .groupBy(['unit.id', 'unit.name', 'unit.no'])
      .orderBy('unit.no')
      .limit(200)
      .execute(),
  )
}
