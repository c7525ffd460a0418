import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { BOARD_STATES, type Board, CARDS } from '@thong-suot/domain/obligation/board.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { rowsOf } from './list.queries.ts'
import { type Filter, matching } from './obligation-filter.ts'

/** The nearest day first; of what is done, the last. */
const FIRST = sql`done_on desc nulls first, due_on nulls last, id`

/** The work of a list by state: how many in each column, and its first cards. What matches is looked up once. */
export async function getBoardOf(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<Board> {
  const found = await tx
    .with(
      cte => cte('matched').materialized(),
      one =>
        one
          .selectFrom('obligation')
          .select(['id', 'state', 'doneOn', 'dueOn'])
          .where(eb => matching({ ...filter, state: undefined }, actor, today)(eb as never)),
    )
    .with('column', one =>
      one
        .selectFrom('matched')
        .select(['state', sql<number>`count(*)::int`.as('count')])
        .groupBy('state'),
    )
    .selectFrom('column')
    .innerJoinLateral(
      one =>
        one
          .selectFrom('matched')
          .select(['matched.id', 'matched.doneOn', 'matched.dueOn'])
          .whereRef('matched.state', '=', 'column.state')
          .orderBy(FIRST)
          .limit(CARDS)
          .as('card'),
      join => join.onTrue(),
    )
    .select(['card.id', 'column.state', 'column.count'])
    .orderBy(FIRST)
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
