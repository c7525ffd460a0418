/** The tree of units as rules over it need it: who stands where, on which day. */
import type { Day } from '../day.ts'

/** A unit as matching needs it. */
export type TreeUnit = {
  id: string
  name: string
  shortName: string
  symbol: string | null
  kind: string
  communeKind: string | null
  parentId: string | null
  path: string
  validFrom: Day
  validTo: Day | null
  /** Names it had before; papers go on writing them. */
  formerNames?: readonly string[]
}

/** The tree on a day, seen from a unit: who sits where decides what "Văn phòng Sở" means. */
export type Tree = {
  units: readonly TreeUnit[]
  /** unit → units that took over from it. */
  successors: ReadonlyMap<string, readonly string[]>
  /** Steering body → units that are its members, the standing one first. */
  members: ReadonlyMap<string, readonly string[]>
  /** What people have said before about a name, keyed by bare(name). */
  aliases: ReadonlyMap<string, string>
  /** In whose name the plan is made. */
  seatId: string
  on: Day
}

export const inForce = (unit: TreeUnit, on: Day) =>
  unit.validFrom <= on && (unit.validTo === null || unit.validTo >= on)

/** Those who have taken over by the tree's day, through further mergers. */
export function successorsInForce(unitId: string, tree: Tree): string[] {
  const byId = new Map(tree.units.map(u => [u.id, u]))
  const seen = new Set<string>()
  const found = new Set<string>()
  const walk = (id: string) => {
    for (const next of tree.successors.get(id) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      const unit = byId.get(next)
      if (unit && inForce(unit, tree.on)) found.add(next)
      else walk(next)
    }
  }
  walk(unitId)
  return [...found]
}

const AGENCIES = new Set([
  'department',
  'commune',
  'police',
  'military',
  'committee',
  'mass-organisation',
  'party',
  'press',
  'enterprise',
  'justice',
  'district',
])

/** The agency one sits in: the nearest body above (or oneself) that issues documents of its own. */
export function agencyOf(unitId: string, tree: Pick<Tree, 'units'>): TreeUnit | undefined {
  const byId = new Map(tree.units.map(u => [u.id, u]))
  let unit = byId.get(unitId)
  while (unit && !AGENCIES.has(unit.kind)) unit = unit.parentId ? byId.get(unit.parentId) : undefined
  return unit
}
