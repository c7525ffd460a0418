import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { BOARD_STATES, type Board, CARDS } from '@thong-suot/domain/obligation/board.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { rowsOf } from './list.queries.ts'
import { type Filter, matching } from './obligation-filter.ts'

/** The work of a list by state: how many in each column, and its first cards: the nearest day first, what is done last first. */
export async function getBoardOf(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<Board> {
  const placed = tx
    .selectFrom('obligation')
    .select([
      'obligation.id',
      'obligation.state',
      sql<number>`row_number() over (partition by obligation.state order by obligation.done_on desc nulls first, obligation.due_on nulls last, obligation.id)`.as(
        'place',
      ),
      sql<number>`(count(*) over (partition by obligation.state))::int`.as('count'),
    ])
    .where(eb => matching({ ...filter, state: undefined }, actor, today)(eb as never))
  const found = await tx
    .selectFrom(placed.as('placed'))
    .selectAll()
    .where('place', '<=', CARDS)
    .orderBy('place')
    .execute()
  const rows = await rowsOf(
    tx,
    found.map(f => f.id),
    today,
  )
  return {
    columns: BOARD_STATES.map(state => ({
      state,
      count: found.find(f => f.state === state)?.count ?? 0,
      rows: rows.filter(r => r.state === state),
    })),
  }
}
