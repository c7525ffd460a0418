/** Reports of one period that became one unit's: its predecessors' and its own may tell the same, and be added up twice. */
import type { Instant } from '@thong-suot/domain/day.ts'
import { countsInTotals } from '@thong-suot/domain/report/report.ts'
import type { Doubled, UnitInPeriod } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

type Became = { unitId: string; successorId: string; name: string; onDay: string | null }
/** Whose totals of which period. */
type Place = { periodId: string; unitId: string }

/** Accepted reports that lead to the same unit, two or more of them. */
export async function doubledReports(
  tx: Tx,
  place: Place,
  units: readonly (UnitInPeriod & { version: number })[],
): Promise<Doubled[]> {
  const accepted = new Map(units.filter(unit => unit.status === 'accepted').map(unit => [unit.unitId, unit]))
  if (accepted.size < 2) return []
  const bySuccessor = Map.groupBy(await successorsOf(tx, [...accepted.keys()]), each => each.successorId)
  const groups = [...bySuccessor].filter(([, became]) => became.length > 1)
  if (groups.length === 0) return []
  const seen = await seenAt(tx, place)
  return groups.map(([successorId, became]) => {
    const reports = became.map(({ unitId, onDay }) => {
      const { reportId, name, status, leftOut, version } = accepted.get(unitId)!
      return { reportId, version, name, endedOn: onDay, leftOut, counts: countsInTotals({ status, leftOut }) }
    })
    const { sendings, by, at } = seen.get(successorId) ?? {}
    const stands = sendings && reports.every(({ reportId, version }) => sendings[reportId] === version)
    return { successorId, successor: became[0]!.name, reports, seen: stands ? { by: by ?? null, at: at! } : null }
  })
}

/** What was seen and said not to be the same, by the unit they became. */
async function seenAt(tx: Tx, { periodId, unitId }: Place) {
  const rows = await tx
    .selectFrom('notDoubled')
    .leftJoin('person', 'person.id', 'notDoubled.personId')
    .select(['notDoubled.successorId', 'notDoubled.at', 'person.name as by'])
    .select(sql<Record<string, number>>`not_doubled.sendings`.as('sendings'))
    .where('notDoubled.periodId', '=', periodId)
    .where('notDoubled.unitId', '=', unitId)
    .execute()
  return new Map<string, { sendings: Record<string, number>; by: string | null; at: Instant }>(
    rows.map(({ successorId, ...row }) => [successorId, row]),
  )
}

/** What each unit is in the end, by merger, split or another name; itself where nothing followed. */
async function successorsOf(tx: Tx, unitIds: readonly string[]): Promise<Became[]> {
  const { rows } = await sql<Became>`
    with recursive became as (
      select id as unit_id, id as successor, null::date as on_day from unnest(${unitIds}::uuid[]) as asked(id)
      union
      select b.unit_id, s.successor_id, coalesce(b.on_day, s.on_day) from became b join unit_successor s on s.unit_id = b.successor)
    select b.unit_id, b.successor as successor_id, u.name, min(b.on_day)::text as on_day
      from became b join unit u on u.id = b.successor
     where not exists (select from unit_successor s where s.unit_id = b.successor)
     group by b.unit_id, b.successor, u.name, u.no
     order by u.no, on_day nulls last`.execute(tx)
  return rows
}
