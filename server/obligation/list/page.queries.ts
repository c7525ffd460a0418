/**
 * A page of a list of obligations with the four counts of the whole list. What matches is looked up once: half of what a
 * long list costs is finding its rows.
 */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { type CellCounts, NO_CELLS } from '@thong-suot/domain/obligation/obligation.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { cellSql } from './cell.ts'
import { type Filter, matching } from './obligation-filter.ts'

type Asked = Omit<Filter, 'size'> & { size: number }
/** What a page is put in order by: the table beside what was found, and the order. */
type Order = { beside?: RawBuilder<unknown>; by: RawBuilder<unknown> }

const WITH_UNIT = sql`join unit on unit.id = found.unit_id`
const byUnit = (turn: RawBuilder<unknown>): Order => ({
  beside: WITH_UNIT,
  by: sql`unit.no ${turn}, due_on asc nulls last`,
})
const [ASC, DESC] = [sql`asc`, sql`desc`]

const ORDERS: Record<string, Order> = {
  due: { by: sql`due_on asc nulls last` },
  '-due': { by: sql`due_on desc nulls last` },
  unit: byUnit(ASC),
  '-unit': byUnit(DESC),
  given: { by: sql`given_at desc` },
  '-given': { by: sql`given_at asc` },
}

/** The ids of one page, in order, and how many of the whole list are in each cell. Done work sinks to the end, whatever the sort. */
export async function pageOf(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  today: Day,
): Promise<{ ids: string[]; cells: CellCounts; count: number }> {
  const matched = tx
    .selectFrom('obligation')
    .select(['id', 'clauseId', 'unitId', 'dueOn', 'givenAt'])
    .select([sql<boolean>`state = 'done'`.as('done'), cellSql('obligation', today).as('cell')])
    .where(eb => matching({ ...asked, cell: undefined }, actor, today)(eb as never))
  const { rows } = await sql<{ ids: string[]; cells: Partial<CellCounts> | null; count: number }>`
    with found as materialized (${matched})
    select array(${idsOf(asked)}) as ids,
           (select json_object_agg(cell, n) from (select cell, count(*) as n from found where cell is not null group by cell) c) as cells,
           (select count(*)::int from found) as count`.execute(tx)
  const { ids, cells, count } = rows[0] as (typeof rows)[number]
  return { ids, cells: { ...NO_CELLS, ...cells }, count }
}

function idsOf({ sort, page, size, cell }: Asked) {
  const from = (page - 1) * size
  const inCell = cell ? sql`cell = ${cell}` : sql`true`
  if (sort === 'clause' || sort === '-clause')
    return idsByClause(sort === 'clause' ? ASC : DESC, { from, size, inCell })
  const { beside = sql``, by } = ORDERS[sort] ?? (ORDERS.due as Order)
  return sql`select found.id from found ${beside} where ${inCell} order by done, ${by}, found.id limit ${size} offset ${from}`
}

/**
 * By clause, the newest plan first: the clauses are counted and put in order before their work is, so that only the work
 * of those on the page is joined and sorted. `upto` is how many rows of the list stand up to the end of the clause.
 */
function idsByClause(turn: RawBuilder<unknown>, page: { from: number; size: number; inCell: RawBuilder<unknown> }) {
  return sql`with counted as (select clause_id, done, count(*) as n from found where ${page.inCell} group by 1, 2),
    placed as (
      select clause_id, done, n, sum(n) over (order by done, plan.created_at desc, clause.position ${turn}, clause.id) as upto
      from counted join clause on clause.id = clause_id join plan on plan.id = clause.plan_id),
    on_page as (select * from placed where upto > ${page.from} and upto - n < ${page.from + page.size})
    select found.id from found join on_page using (clause_id, done) ${WITH_UNIT} where ${page.inCell}
    order by upto, unit.no, found.id limit ${page.size} offset ${page.from} - coalesce((select min(upto - n) from on_page), ${page.from})`
}
