/** Which open work of a unit looks the same: by how papers hang together first, by their words last. */
import { JOINT_REASONS, type JointPair, type JointReason } from '@thong-suot/domain/joint-work/joint-work.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db.ts'
import { sourcesById } from './joint-work.queries.ts'

/** Fewer letters than these say too little: "Báo cáo năm". */
const TELLING = 15
/** The same words with days further apart are another year's work. */
const APART = 184
const MOST = 100

type Found = { one: string; other: string; strength: number }

/** @returns pairs in the order of how much speaks for them; what was joined or denied is none */
export async function proposedPairs(tx: Tx, unitId: string): Promise<JointPair[]> {
  return pairsOf(tx, unitId, sql`true`)
}

/** Those in which this obligation, or what it is joined with, is one side. */
export async function proposedFor(
  tx: Tx,
  { id, unitId, jointId }: { id: string; unitId: string; jointId: string | null },
): Promise<JointPair[]> {
  const place = jointId ?? id
  return pairsOf(tx, unitId, sql`${place}::uuid in (one_place, other_place)`)
}

async function pairsOf(tx: Tx, unitId: string, which: RawBuilder<unknown>): Promise<JointPair[]> {
  const { rows } = await sql<Found>`
    with open as materialized (
      select o.id, o.clause_id, o.plan_id, o.parent_id, o.role, o.instance, o.due_on, o.given_at, coalesce(o.joint_id, o.id) as place,
             btrim(regexp_replace(o.search, '[^a-z0-9]+', ' ', 'g')) as words
        from obligation o
       where o.unit_id = ${unitId} and o.role in ('lead', 'partner')
         and o.state in ('given', 'under-way', 'extension-asked', 'declared', 'returned')
         and not exists (select from report r where r.obligation_id = o.id)),
    twin as materialized (
      select a.id as one, b.id as other, a.plan_id as upper, b.plan_id as lower, a.words, (a.given_at, a.id) < (b.given_at, b.id) as in_order
        from open a join open b on b.words = a.words and b.plan_id <> a.plan_id
         and coalesce(abs(a.due_on - b.due_on), 0) <= ${sql.lit(APART)}),
    -- A plan's own policy is asked only of plans that carry out another.
    tied as materialized (
      select id, carries_out_id from plan where carries_out_id is not null and id in (select lower from twin)),
    alike as (${ALIKE}),
    pair as (
      select distinct on (least(a.place, b.place), greatest(a.place, b.place))
             a.id as one, b.id as other, a.place as one_place, b.place as other_place, alike.strength
        from alike join open a on a.id = alike.one join open b on b.id = alike.other
       where a.role = b.role and a.instance = b.instance and a.place <> b.place
       order by least(a.place, b.place), greatest(a.place, b.place), alike.strength, a.given_at, b.given_at)
    select one, other, strength from pair
     where ${which} and not exists (
       select from not_same_work n join open x on x.id = n.one_id join open y on y.id = n.other_id
        where (x.place, y.place) in ((one_place, other_place), (other_place, one_place)))
     order by strength, one, other limit ${MOST}`.execute(tx)
  const byId = await sourcesById(
    tx,
    rows.flatMap(r => [r.one, r.other]),
  )
  return rows.flatMap(({ one, other, strength }) => {
    const [a, b] = [byId.get(one), byId.get(other)]
    return a && b ? [{ one: a, other: b, reason: JOINT_REASONS[strength] as JointReason }] : []
  })
}

/** Pairs with the place of their reason in JOINT_REASONS. */
const ALIKE = sql`
  select a.id as one, b.id as other, 0 as strength from open a join open b on b.clause_id = a.clause_id
   where (a.given_at, a.id) < (b.given_at, b.id)
  union all
  select a.id, b.id, 1 from clauses_behind((select array_agg(id) from open)) behind join open b on b.id = behind.work
    join open a on a.clause_id = behind.clause_id and a.clause_id <> b.clause_id
  union all
  select one, other, 2 from twin join tied on tied.id = lower and tied.carries_out_id = upper
  union all
  select one, other, 3 from twin
   where in_order and length(words) >= ${sql.lit(TELLING)}`
