/** A page of a list of obligations with its counts. The page is picked first, by what stands in the rows; names are looked up for it alone. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { ObligationList } from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  CELLS,
  type Cell,
  type CellCounts,
  NO_CELLS,
  type ObligationRow,
} from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { sourcesOf } from '../../joint-work/joint-work.queries.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { asRow, obligationRows } from '../obligation.queries.ts'
import { cellSql } from './cell.ts'
import { type Filter, matching, SORTS } from './obligation-filter.ts'

const TABS = ['received', 'given', 'partner'] as const

export async function listObligationsOf(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<ObligationList> {
  const rows = await pageOf(tx, actor, filter, today)
  const everyCell = { ...filter, cell: undefined }
  const { count, cells } = await countsOf(tx, everyCell, actor, today)
  const tabs = { received: 0, given: 0, partner: 0 }
  for (const tab of TABS)
    tabs[tab] = tab === filter.tab ? count : await countOf(tx, { ...everyCell, tab }, actor, today)
  return {
    rows,
    count: filter.cell ? cells[filter.cell] : count,
    page: filter.page,
    size: filter.size,
    tabs,
    cells,
    narrowed: await namesOf(tx, filter),
  }
}

/** What a link of a matrix narrowed the list to. */
async function namesOf(tx: Tx, { plan, clause, unit, field }: Filter): Promise<ObligationList['narrowed']> {
  if (!plan && !clause && !unit && !field) return { plan: null, clause: null, unit: null, field: null }
  const { rows } = await sql<ObligationList['narrowed']>`
    select (select title from plan where id = ${plan ?? null}) as plan,
           (select coalesce(label, title) from clause where id = ${clause ?? null}) as clause,
           (select name from unit where id = ${unit ?? null}) as unit,
           (select name from field where id::text = ${field ?? null}) as field`.execute(tx)
  return rows[0] as ObligationList['narrowed']
}

const pageOf = async (tx: Tx, actor: Actor, filter: Filter, today: Day) =>
  rowsOf(tx, await idsOf(tx, actor, filter, today), today)

/** The ids of one page, in order. Done work sinks to the end, whatever the sort. */
export async function idsOf(
  tx: Tx,
  actor: Actor,
  filter: Omit<Filter, 'size'> & { size: number },
  today: Day,
): Promise<string[]> {
  if (filter.sort === 'clause' || filter.sort === '-clause') return idsByClause(tx, actor, filter, today)
  const sort = SORTS[filter.sort] ?? SORTS.due
  let some = tx.selectFrom('obligation').select('obligation.id')
  if (sort?.needs === 'unit') some = some.innerJoin('unit', 'unit.id', 'obligation.unitId') as never
  const picked = await some
    .where(eb => matching(filter, actor, today)(eb as never))
    .orderBy(sql`obligation.state = 'done'`)
    .orderBy(sort?.by ?? sql`obligation.due_on`)
    .orderBy('obligation.id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  return picked.map(p => p.id)
}

/**
 * By clause, the newest plan first: the clauses are counted and put in order first, so that only the work of those on the
 * page is joined and sorted.
 */
async function idsByClause(
  tx: Tx,
  actor: Actor,
  filter: Omit<Filter, 'size'> & { size: number },
  today: Day,
): Promise<string[]> {
  const place = sql`done, plan.created_at desc, clause.position ${sql.raw(filter.sort === 'clause' ? 'asc' : 'desc')}, clause.id`
  const from = (filter.page - 1) * filter.size
  const matched = tx.selectFrom('obligation').where(eb => matching(filter, actor, today)(eb as never))
  const counted = matched
    .select(['clauseId', sql<boolean>`state = 'done'`.as('done'), sql<number>`count(*)::int`.as('n')])
    .groupBy(['clauseId', 'done'])
  const { rows: clauses } = await sql<{ clauseId: string; done: boolean; before: number }>`
    select "clauseId", done, (upto - n)::int as before from (
      select counted.clause_id as "clauseId", done, n, sum(n) over (order by ${place}) as upto
      from (${counted}) counted join clause on clause.id = counted.clause_id join plan on plan.id = clause.plan_id) placed
    where upto > ${from} and upto - n < ${from + filter.size} order by upto`.execute(tx)
  if (clauses.length === 0) return []
  const rows = await matched
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .select(['obligation.id', 'obligation.clauseId', sql<boolean>`state = 'done'`.as('done')])
    .where('obligation.clauseId', 'in', [...new Set(clauses.map(c => c.clauseId))])
    .orderBy(sql`unit.no, obligation.id`)
    .execute()
  const inOrder = clauses.flatMap(c => rows.filter(r => r.clauseId === c.clauseId && r.done === c.done))
  return inOrder
    .slice(from - (clauses[0]?.before ?? 0))
    .map(r => r.id)
    .slice(0, filter.size)
}

/** These obligations as lists show them, in the order given. */
export async function rowsOf(tx: Tx, ids: readonly string[], today: Day): Promise<ObligationRow[]> {
  if (ids.length === 0) return []
  const holidays = await holidaysOf(tx)
  const rows = await obligationRows(tx).where('obligation.id', 'in', ids).execute()
  const sources = await sourcesOf(tx, rows)
  const byId = new Map(rows.map(r => [r.id, { ...asRow(r, today, holidays), sources: sources.get(r.id) ?? [] }]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** How many match, and in which of the four cells. */
export async function countsOf(
  tx: Tx,
  filter: Filter,
  actor: Actor,
  today: Day,
): Promise<{ count: number; cells: CellCounts }> {
  const rows = await tx
    .selectFrom(
      tx
        .selectFrom('obligation')
        .select(cellSql('obligation', today).as('cell'))
        .where(eb => matching(filter, actor, today)(eb as never))
        .as('found'),
    )
    .select(['cell', sql<number>`count(*)::int`.as('n')])
    .groupBy('cell')
    .execute()
  const cells = { ...NO_CELLS }
  for (const cell of CELLS) cells[cell] = rows.find(r => (r.cell as Cell | null) === cell)?.n ?? 0
  return { count: rows.reduce((sum, r) => sum + r.n, 0), cells }
}

async function countOf(tx: Tx, filter: Filter, actor: Actor, today: Day): Promise<number> {
  const row = await tx
    .selectFrom('obligation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(eb => matching(filter, actor, today)(eb as never))
    .executeTakeFirstOrThrow()
  return row.n
}
