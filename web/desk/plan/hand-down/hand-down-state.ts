/** What is chosen on the hand-down page: which clauses, which units of each, which day. */
import { type Day, NO_HOLIDAYS } from '@thong-suot/domain/day.ts'
import { type DayRemark, remarksOnDay, remarksOnWritten } from '@thong-suot/domain/obligation/hand-down.ts'
import type { ObligationRole } from '@thong-suot/domain/obligation/obligation.ts'
import type { HandDownClause, HandDownSheet } from '@thong-suot/domain/plan/plan.api.ts'

export type Chosen = {
  on: boolean
  /** Unit → its role; absent: not handed to it. */
  units: Record<string, ObligationRole>
  /** Typed in; undefined: as the clause says. */
  dueOn: Day | undefined
}
export type Choices = Record<string, Chosen>

/** At first: what has not been handed down yet, each clause to the units that the paper names, as far as they stand below and do not have it yet. */
export function firstChoices(sheet: HandDownSheet): Choices {
  const below = new Set(sheet.units.filter(u => u.mine).map(u => u.id))
  return Object.fromEntries(
    sheet.clauses.map(clause => {
      const units: Record<string, ObligationRole> = {}
      for (const proposal of clause.proposals)
        for (const id of proposal.unitIds)
          if (below.has(id) && !clause.handedTo.includes(id)) units[id] ??= proposal.role
      return [
        clause.id,
        {
          on: Object.keys(units).length > 0 && clause.handedTo.length === 0 && !clause.ownWork,
          units,
          dueOn: undefined,
        },
      ]
    }),
  )
}

/** What speaks against the day as it now stands; days off are looked up by the server when it is handed down. */
export function remarksNow(clause: HandDownClause, chosen: Chosen, today: Day): DayRemark[] {
  if (!chosen.dueOn) return clause.remarks
  return [
    ...remarksOnDay(chosen.dueOn, clause.above, today, NO_HOLIDAYS),
    ...remarksOnWritten(chosen.dueOn, clause.nextDays[0]?.dueOn ?? null, clause.operator),
  ]
}

/** Days one clause makes for each unit. */
export function daysOf(clause: HandDownClause, chosen: Chosen): number {
  return chosen.dueOn ? 1 : Math.max(clause.nextDays.length, 1)
}

export type Product = { clauses: number; units: number; works: number }

export function productOf(sheet: HandDownSheet, choices: Choices): Product {
  const on = sheet.clauses.filter(c => choices[c.id]?.on && Object.keys(choices[c.id]?.units ?? {}).length > 0)
  const units = new Set(on.flatMap(c => Object.keys(choices[c.id]?.units ?? {})))
  const works = on.reduce(
    (n, c) => n + daysOf(c, choices[c.id] as Chosen) * Object.keys(choices[c.id]?.units ?? {}).length,
    0,
  )
  return { clauses: on.length, units: units.size, works }
}
