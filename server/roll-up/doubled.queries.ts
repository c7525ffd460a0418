/** Reports of one period that became one unit's: its predecessors' and its own may tell the same, and be added up twice. */
import { countsInTotals } from '@thong-suot/domain/report/report.ts'
import type { Doubled, UnitInPeriod } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

type Became = { unitId: string; successor: string; name: string; onDay: string | null }

/** Accepted reports that lead to the same unit, two or more of them. */
export async function doubledReports(tx: Tx, units: readonly UnitInPeriod[]): Promise<Doubled[]> {
  const accepted = new Map(units.filter(unit => unit.status === 'accepted').map(unit => [unit.unitId, unit]))
  if (accepted.size < 2) return []
  const bySuccessor = Map.groupBy(await successorsOf(tx, [...accepted.keys()]), each => each.successor)
  return [...bySuccessor.values()]
    .filter(became => became.length > 1)
    .map(became => ({
      successor: became[0]!.name,
      reports: became.map(({ unitId, onDay }) => {
        const { reportId, name, status, leftOut } = accepted.get(unitId)!
        return { reportId, name, endedOn: onDay, leftOut, counts: countsInTotals({ status, leftOut }) }
      }),
    }))
}

/** What each unit is in the end, by merger, split or another name; itself where nothing followed. */
async function successorsOf(tx: Tx, unitIds: readonly string[]): Promise<Became[]> {
  const { rows } = await sql<Became>`
    with recursive became as (
      select id as unit_id, id as successor, null::date as on_day from unnest(${unitIds}::uuid[]) as asked(id)
      union
      select b.unit_id, s.successor_id, coalesce(b.on_day, s.on_day) from became b join unit_successor s on s.unit_id = b.successor)
    select b.unit_id, b.successor, u.name, min(b.on_day)::text as on_day
      from became b join unit u on u.id = b.successor
     where not exists (select from unit_successor s where s.unit_id = b.successor)
     group by b.unit_id, b.successor, u.name, u.no
     order by u.no, on_day nulls last`.execute(tx)
  return rows
}
