import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays, type Day, type Holidays, isWorkingDay } from '@thong-suot/domain/day.ts'
import { type ObligationRow, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** Who looks, on which day. */
export type Around = { tx: Tx; actor: Actor; today: Day; holidays: Holidays }

/** Soon: due within so many working days (screens 01). */
export const SOON = 3
/** Items of one group that the page gets; the count beside it is of all. */
export const SHOWN = 50

/** The last day that is still soon: days off after the third working day belong to it. */
export function soonUntil({ today, holidays }: Around): Day {
  let [day, left] = [today, SOON]
  while (true) {
    const next = addDays(day, 1)
    if (isWorkingDay(next, holidays) && left-- === 0) return day
    day = next
  }
}

/** A duty to report that has its own periods is shown there, with its report, and not a second time as work. */
export const NOT_REPORTED = sql<boolean>`(
  obligation.clause_id not in (
    select c.id from regime r join clause c on c.fact_id = r.fact_id where c.kind = 'report')
  and (obligation.clause_id, obligation.giver_id) not in (
    select c.id, r.unit_id from regime r join clause c on c.plan_id = r.plan_id where c.kind = 'report'))`

/** The clause of a piece of work, as an item links to it. */
export const placeOf = (row: ObligationRow) => ({ says: sourceOf(row), to: `/ke-hoach/${row.planId}` })
