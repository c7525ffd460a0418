/** A list of obligations: a page of it and its counts. Names are looked up for the page alone. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { ObligationList } from '@thong-suot/domain/obligation/obligation.api.ts'
import type { ObligationRow } from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { sourcesOf } from '../../joint-work/joint-work.queries.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { asRow, obligationRows } from '../obligation.queries.ts'
import { type Filter, matching } from './obligation-filter.ts'
import { pageOf } from './page.queries.ts'

const TABS = ['received', 'given', 'partner'] as const

export async function listObligationsOf(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<ObligationList> {
  const { ids, cells, count } = await pageOf(tx, actor, filter, today)
  const tabs = { received: 0, given: 0, partner: 0 }
  for (const tab of TABS)
    tabs[tab] = tab === filter.tab ? count : await countOf(tx, { ...filter, tab, cell: undefined }, actor, today)
  return {
    rows: await rowsOf(tx, ids, today),
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

/** These obligations as lists show them, in the order given. */
export async function rowsOf(tx: Tx, ids: readonly string[], today: Day): Promise<ObligationRow[]> {
  if (ids.length === 0) return []
  const holidays = await holidaysOf(tx)
  const rows = await obligationRows(tx).where('obligation.id', 'in', ids).execute()
  const sources = await sourcesOf(tx, rows)
  const byId = new Map(rows.map(r => [r.id, { ...asRow(r, today, holidays), sources: sources.get(r.id) ?? [] }]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

async function countOf(tx: Tx, filter: Filter, actor: Actor, today: Day): Promise<number> {
  const row = await tx
    .selectFrom('obligation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(eb => matching(filter, actor, today)(eb as never))
    .executeTakeFirstOrThrow()
  return row.n
}
