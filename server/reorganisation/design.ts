/** A design checked against the tree, and completed with what it leaves to the rule. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import {
  EndedOnAnotherDay,
  SuccessorNotStanding,
  SuccessorsWrong,
  SuccessorUnknown,
  UnitAlreadyEnding,
} from '@thong-suot/domain/reorganisation/reorganisation.problems.ts'
import {
  type BelowPlan,
  type Design,
  placeBelow,
  type ReorganisationKind,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import {
  CommuneKindMissing,
  UnitEndsBeforeStart,
  UnitNameTaken,
  UnitRootStays,
} from '@thong-suot/domain/unit/unit.problems.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Prepared = { kind: ReorganisationKind; lastDay: Day; design: Design }
export type UnitNow = {
  id: string
  name: string
  shortName: string
  path: string
  parentId: string | null
  kind: string
  validFrom: Day
  validTo: Day | null
}

export async function unitsNow(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitNow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'path', 'parentId', 'kind', 'validFrom', 'validTo'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(u => [u.id, u]))
}

/** Throws the first thing that speaks against a design; `but` is the reorganisation that is being changed. */
export async function refuseDesign(tx: Tx, { kind, lastDay, design }: Prepared, but?: string): Promise<void> {
  const keys = new Set(design.successors.map(s => s.key))
  if (kind === 'merge' && keys.size !== 1) throw new SuccessorsWrong({ kind })
  if (kind === 'split' && keys.size < 2) throw new SuccessorsWrong({ kind })
  const named = [
    ...design.ends.flatMap(e => [...e.successors, ...e.to]),
    ...design.below.flatMap(b => (b.move ? [b.move] : [])),
    ...design.posts.flatMap(p => (p.to ? [p.to] : [])),
  ]
  if (named.some(key => !keys.has(key))) throw new SuccessorUnknown()
  if (kind !== 'close' && design.ends.some(e => e.successors.length === 0)) throw new SuccessorsWrong({ kind })
  await refuseEnds(tx, lastDay, design, but)
  await refuseSuccessors(tx, lastDay, design)
}

async function refuseEnds(tx: Tx, lastDay: Day, design: Design, but: string | undefined): Promise<void> {
  const units = await unitsNow(
    tx,
    design.ends.map(e => e.unitId),
  )
  for (const { unitId } of design.ends) {
    const unit = units.get(unitId)
    if (!unit) throw new SuccessorUnknown()
    if (!unit.parentId) throw new UnitRootStays()
    if (lastDay < unit.validFrom) throw new UnitEndsBeforeStart({ from: unit.validFrom })
    if (unit.validTo && unit.validTo !== lastDay) throw new EndedOnAnotherDay({ unit: unit.name, on: unit.validTo })
    const other = await tx
      .selectFrom('reorganisationUnit')
      .select('reorganisationId')
      .where('unitId', '=', unitId)
      .where('open', '=', true)
      .where('reorganisationId', 'is distinct from', (but ?? null) as never)
      .executeTakeFirst()
    if (other) throw new UnitAlreadyEnding({ unit: unit.name })
  }
}

async function refuseSuccessors(tx: Tx, lastDay: Day, design: Design): Promise<void> {
  const first = addDays(lastDay, 1)
  const ids = design.successors.flatMap(s => (s.unitId ? [s.unitId] : []))
  const units = await unitsNow(tx, [...ids, ...design.successors.flatMap(s => (s.made ? [s.made.parentId] : []))])
  const ending = new Set(design.ends.map(e => e.unitId))
  for (const { key, unitId, made } of design.successors) {
    if (!unitId === !made) throw new SuccessorUnknown()
    if (unitId) {
      const unit = units.get(unitId)
      if (!unit || key !== unitId || ending.has(unitId)) throw new SuccessorUnknown()
      if (unit.validFrom > first || (unit.validTo && unit.validTo < first))
        throw new SuccessorNotStanding({ unit: unit.name })
    }
    if (made) await refuseNew(tx, made, ending)
  }
}

async function refuseNew(
  tx: Tx,
  made: NonNullable<Design['successors'][number]['made']>,
  ending: ReadonlySet<string>,
): Promise<void> {
  if (made.kind === 'commune' && !made.communeKind) throw new CommuneKindMissing()
  const taken = await tx
    .selectFrom('unit')
    .select('id')
    .where('parentId', '=', made.parentId)
    .where(sql<boolean>`plain(name) = plain(${made.name})`)
    .where('validTo', 'is', null)
    .execute()
  // A unit may be set up anew under the name of one that ends.
  if (taken.some(u => !ending.has(u.id))) throw new UnitNameTaken({ name: made.name })
}

export type BelowNow = UnitNow & { parentId: string; plan: BelowPlan | undefined }

/** Units right below those that end, each with what becomes of it. */
export async function belowOf(tx: Tx, { lastDay, design }: Prepared): Promise<BelowNow[]> {
  const standing = async (parents: readonly string[]) =>
    parents.length === 0
      ? []
      : ((await tx
          .selectFrom('unit')
          .select(['id', 'name', 'shortName', 'path', 'parentId', 'kind', 'validFrom', 'validTo'])
          .where('parentId', 'in', [...parents])
          .where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}`)
          .orderBy('no')
          .execute()) as (UnitNow & { parentId: string })[])
  const ending = new Set(design.ends.map(e => e.unitId))
  const below = (await standing([...ending])).filter(u => !ending.has(u.id))
  const heirs = design.successors.flatMap(s => (s.unitId ? [s.unitId] : []))
  const under = new Map<string, UnitNow[]>()
  for (const unit of await standing(heirs)) under.set(unit.parentId, [...(under.get(unit.parentId) ?? []), unit])
  const plans = placeBelow(design, below, under)
  const chosen = await unitsNow(
    tx,
    [...plans.values()].flatMap(p => ('into' in p && p.why === 'chosen' && isId(p.into) ? [p.into] : [])),
  )
  return below.map(unit => {
    const plan = plans.get(unit.id)
    if (!plan || !('into' in plan) || plan.why !== 'chosen') return { ...unit, plan }
    const name = chosen.get(plan.into)?.name ?? design.successors.find(s => s.key === plan.into)?.made?.name ?? ''
    return { ...unit, plan: { ...plan, intoName: name } }
  })
}

export const isId = (key: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)
