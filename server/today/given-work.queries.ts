/** What my unit gave: late below it, or waiting for its answer. Equal work of many units is one item, with one verb. */
import type { ObligationRow } from '@thong-suot/domain/obligation/obligation.ts'
import type { TodayItem } from '@thong-suot/domain/today/today.ts'
import { type RawBuilder, sql } from 'kysely'
import { cellSql } from '../obligation/list/cell.ts'
import { rowsOf } from '../obligation/list/list.queries.ts'
import { type Around, NOT_REPORTED, placeOf, SHOWN } from './around.ts'

type Part = 'late' | 'declared' | 'extension-asked' | 'difficulty'
type Picked = { part: Part; ids: string[]; n: number }
type GivenWork = { items: TodayItem[]; counts: { below: number; decide: number } }

/** One press chases no more than this at once. */
const MOST_CHASED = 500

export async function givenWork(around: Around): Promise<GivenWork> {
  const { tx, today } = around
  const { rows: picked } = await sql<Picked>`
    with work as materialized (
      ${stands(around)}
      union all
      select obligation.id, obligation.clause_id, obligation.instance, obligation.due_on, 'difficulty', obligation.id
      from obligation where ${isGiven(around)} and obligation.difficulty = 'told'),
    alike as (
      select part, due_on, array_agg(id order by id) as ids from work where part is not null
      group by part, clause_id, instance, due_on, alone),
    placed as (
      select part, ids, count(*) over (partition by part)::int as n,
        row_number() over (partition by part order by due_on nulls last, ids[1]) as place from alike)
    select part, ids, n from placed where place <= ${SHOWN} order by place`.execute(tx)
  const rows = await rowsOf(tx, [...new Set(picked.map(p => p.ids[0] as string))], today)
  const byId = new Map(rows.map(r => [r.id, r]))
  const count = (part: Part) => picked.find(p => p.part === part)?.n ?? 0
  return {
    items: picked.flatMap(({ part, ids }) => {
      const first = byId.get(ids[0] as string)
      if (!first) return []
      return [part === 'late' ? chaseItem(first, ids) : answerItem(first, ids.length, part)]
    }),
    counts: { below: count('late'), decide: count('declared') + count('extension-asked') + count('difficulty') },
  }
}

/** How many items of work late below: each is one clause and day, however many units. */
export async function countLateBelow(around: Around): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from (${stands(around)}) work where part = 'late' group by clause_id, instance, due_on) late`.execute(
    around.tx,
  )
  return rows[0]?.n ?? 0
}

const isGiven = ({ actor }: Around): RawBuilder<boolean> => sql<boolean>`obligation.giver_id = ${actor.unitId}
  and obligation.unit_id <> ${actor.unitId}
  and obligation.state in ('given', 'under-way', 'extension-asked', 'declared', 'returned')`

/** Work given whose state or day asks for something. */
const stands = (around: Around) => sql`
  select obligation.id, obligation.clause_id, obligation.instance, obligation.due_on, case
    when obligation.state in ('declared', 'extension-asked') then obligation.state
    when obligation.role <> 'know' and ${cellSql('obligation', around.today)} = 'overdue' then 'late' end as part,
    null::uuid as alone
  from obligation where ${isGiven(around)} and ${NOT_REPORTED}
    and (obligation.state in ('declared', 'extension-asked') or obligation.due_on <= ${around.today})`

const namesOf = (first: ObligationRow, n: number) =>
  n === 1 ? first.unitName : `${first.unitShortName} và ${n - 1} đơn vị`

function chaseItem(first: ObligationRow, ids: string[]): TodayItem {
  return {
    key: `chase ${first.clauseId} ${first.instance} ${first.dueOn}`,
    group: 'below',
    day: first.dueOn,
    distance: first.distance,
    late: true,
    title:
      ids.length === 1
        ? `Đôn đốc ${first.unitShortName}: ${first.title}`
        : `Đôn đốc ${ids.length} đơn vị: ${first.title}`,
    quote: first.quote,
    source: placeOf(first),
    says: namesOf(first, ids.length),
    verb: { says: 'Gửi đôn đốc', chase: ids.slice(0, MOST_CHASED) },
  }
}

const ANSWERS: Record<Exclude<Part, 'late'>, { one: string; many: string; verb: string }> = {
  declared: { one: 'Xem kết quả mới báo', many: 'kết quả mới báo', verb: 'Xem, xác nhận' },
  'extension-asked': { one: 'Xem đề nghị gia hạn', many: 'đề nghị gia hạn', verb: 'Trả lời' },
  difficulty: { one: 'Trả lời khó khăn, vướng mắc', many: 'khó khăn, vướng mắc', verb: 'Trả lời' },
}

function answerItem(first: ObligationRow, n: number, part: Exclude<Part, 'late'>): TodayItem {
  const { one, many, verb } = ANSWERS[part]
  const to = n === 1 ? `/nhiem-vu/${first.id}` : `/nhiem-vu?tab=given&state=${part}&clause=${first.clauseId}`
  return {
    key: `${part} ${first.clauseId} ${first.instance} ${first.id}`,
    group: 'decide',
    day: first.dueOn,
    distance: first.distance,
    late: false,
    title: n === 1 ? `${one}: ${first.title}` : `Xem ${n} ${many}: ${first.title}`,
    quote: null,
    source: placeOf(first),
    says: namesOf(first, n),
    verb: { says: verb, to },
  }
}
