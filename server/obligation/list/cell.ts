/** The four cells in SQL, as domain/obligation says them; a story holds the two together. */
import type { Day } from '@thong-suot/domain/day.ts'
import {
  BEFORE_LEAVES_THE_DAY_OUT,
  CELLS,
  type Cell,
  type CellCounts,
  NO_CELLS,
} from '@thong-suot/domain/obligation/obligation.ts'
import { type RawBuilder, sql } from 'kysely'

/** The last day that is still in time; `o` is the table or its alias. */
export function lastDaySql(o: string): RawBuilder<string | null> {
  const due = sql.ref(`${o}.dueOn`)
  return BEFORE_LEAVES_THE_DAY_OUT
    ? sql`(${due} - (case when ${sql.ref(`${o}.operator`)} = 'before' then 1 else 0 end))`
    : sql`${due}`
}

/** 'on-time', 'done-late', 'in-time', 'overdue', or null when taken back. */
export function cellSql(o: string, today: Day): RawBuilder<Cell | null> {
  const [state, doneOn, last] = [sql.ref(`${o}.state`), sql.ref(`${o}.doneOn`), lastDaySql(o)]
  return sql<Cell | null>`case
    when ${state} is null or ${state} = 'withdrawn' then null
    when ${state} = 'done' then case when ${last} is null or ${doneOn} <= ${last} then 'on-time' else 'done-late' end
    when ${last} is null then 'in-time'
    when (case when ${state} = 'declared' then ${doneOn} else ${today}::date end) > ${last} then 'overdue'
    else 'in-time' end`
}

/** Columns of a query grouped by something: how many in each cell. */
export function countCells(o: string, today: Day) {
  return CELLS.map(cell =>
    sql<number>`(count(*) filter (where ${cellSql(o, today)} = ${sql.lit(cell)}))::int`.as(
      `cell_${cell.replace('-', '_')}`,
    ),
  )
}

/** The counts back out of such a row (its columns come in camel case). */
export function cellsOfRow(row: object): CellCounts {
  const r = row as Record<string, number | undefined>
  return {
    'on-time': r.cellOnTime ?? 0,
    'done-late': r.cellDoneLate ?? 0,
    'in-time': r.cellInTime ?? 0,
    overdue: r.cellOverdue ?? 0,
  }
}

export function addCells(a: CellCounts, b: CellCounts): CellCounts {
  const sum = { ...NO_CELLS }
  for (const cell of CELLS) sum[cell] = a[cell] + b[cell]
  return sum
}
