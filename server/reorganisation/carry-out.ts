/** A reorganisation carried out: in one transaction, in an order in which everything finds what it goes to. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import { NO_OUTCOME, type Outcome } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { belowOf, type UnitNow, unitsNow } from './design.ts'
import { type Ending, type Passing, passGiven, passReceived } from './pass-obligations.ts'
import { passPlans, passPosts, passReports, passSeats } from './pass-rest.ts'
import type { Reorganisation } from './reorganisation.queries.ts'

type World = { tx: Tx; r: Reorganisation; unitOf: (key: string) => UnitNow | undefined; outcome: Outcome }

/** @returns what was done, counted */
export async function carryOut(
  tx: Tx,
  actor: Pick<Actor, 'personId'>,
  r: Reorganisation,
  today: Day,
): Promise<Outcome> {
  const outcome = { ...NO_OUTCOME }
  const byKey = await makeSuccessors(tx, r)
  const world: World = { tx, r, unitOf: key => byKey.get(key), outcome }
  const endings = await endUnits(world)
  const p: Passing = {
    reorganisationId: r.id,
    personId: actor.personId || null,
    reason: r.reason,
    from: addDays(r.lastDay, 1),
    outcome,
    follows: await followers(tx, endings, r, world.unitOf),
  }
  const choices = await choicesOf(tx, r.id, world.unitOf)
  for (const e of endings) await passPosts(tx, e, r.lastDay, r.design, world.unitOf, p)
  for (const e of endings) await passSeats(tx, e, r.lastDay)
  for (const e of endings) await passPlans(tx, e, p)
  for (const e of endings) await passGiven(tx, e, p)
  for (const e of endings) await passReceived(tx, e, choices, p)
  for (const e of endings) await passReports(tx, e, p)
  await tellSuccessors(tx, r, endings)
  await tx
    .updateTable('reorganisation')
    .set({ state: 'done', doneAt: new Date().toISOString(), outcome: JSON.stringify({ ...outcome, on: today }) })
    .where('id', '=', r.id)
    .execute()
  await tx.updateTable('reorganisationUnit').set({ open: false }).where('reorganisationId', '=', r.id).execute()
  return outcome
}

/** Units that are made on the day, and those that stand already, by their key. */
async function makeSuccessors(tx: Tx, { design, lastDay }: Reorganisation): Promise<Map<string, UnitNow>> {
  const ids = new Map<string, string>()
  for (const { key, unitId, made } of design.successors) {
    if (unitId) ids.set(key, unitId)
    if (!made) continue
    const { id } = await tx
      .insertInto('unit')
      .values({
        ...made,
        symbol: made.symbol || null,
        communeKind: made.kind === 'commune' ? (made.communeKind ?? null) : null,
        validFrom: addDays(lastDay, 1),
        path: '',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(key, id)
  }
  const units = await unitsNow(tx, [...ids.values()])
  return new Map([...ids].flatMap(([key, id]) => (units.has(id) ? [[key, units.get(id) as UnitNow]] : [])))
}

/** Ends the units and what ends with them below; what does not end moves. @returns every unit that ended, with who takes its work */
async function endUnits({ tx, r, unitOf, outcome }: World): Promise<Ending[]> {
  const { design, lastDay } = r
  const endings: Ending[] = []
  const ends = await unitsNow(
    tx,
    design.ends.map(e => e.unitId),
  )
  for (const unit of await belowOf(tx, r)) {
    if (!unit.plan) continue
    if ('move' in unit.plan) {
      await sql`select move_unit(${unit.id}, ${(unitOf(unit.plan.move) as UnitNow).id})`.execute(tx)
      outcome.moved += 1
      continue
    }
    const into = unitOf(unit.plan.into) ?? (await unitsNow(tx, [unit.plan.into])).get(unit.plan.into)
    for (const each of await branchOf(tx, unit.id, lastDay)) {
      endings.push({ unit: each, takers: into ? [into] : [] })
      await endUnit(tx, each, lastDay, into ? [into.id] : [], r.kind)
      outcome.endedBelow += 1
    }
  }
  for (const { unitId, successors, to } of design.ends) {
    const unit = ends.get(unitId) as UnitNow
    const heirs = successors.map(key => (unitOf(key) as UnitNow).id)
    await endUnit(tx, unit, lastDay, heirs, r.kind)
    const keys = to.length > 0 ? to : successors
    endings.push({ unit, takers: keys.map(key => unitOf(key) as UnitNow) })
  }
  // Paths have moved meanwhile.
  const fresh = await unitsNow(
    tx,
    endings.flatMap(e => [e.unit.id, ...e.takers.map(t => t.id)]),
  )
  const now = (u: UnitNow) => fresh.get(u.id) as UnitNow
  return endings.map(e => ({ unit: now(e.unit), takers: e.takers.map(now) }))
}

/** A unit and all that stands under it, the lowest first. */
async function branchOf(tx: Tx, id: string, lastDay: Day): Promise<UnitNow[]> {
  const rows = await tx
    .selectFrom('unit')
    .innerJoin('unit as top', join => join.on(sql<boolean>`unit.path <@ top.path`))
    .select([
      'unit.id',
      'unit.name',
      'unit.shortName',
      'unit.path',
      'unit.parentId',
      'unit.kind',
      'unit.validFrom',
      'unit.validTo',
    ])
    .where('top.id', '=', id)
    .where(sql<boolean>`coalesce(unit.valid_to, 'infinity') > ${lastDay}`)
    .orderBy(sql`nlevel(unit.path)`, 'desc')
    .execute()
  return rows
}

async function endUnit(tx: Tx, unit: UnitNow, lastDay: Day, heirs: string[], kind: string): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ validTo: sql<string>`greatest(valid_from, ${lastDay}::date)` })
    .where('id', '=', unit.id)
    .execute()
  for (const successorId of new Set(heirs))
    await tx
      .insertInto('unitSuccessor')
      .values({ unitId: unit.id, successorId, onDay: addDays(lastDay, 1), kind })
      .onConflict(c => c.doNothing())
      .execute()
}

async function choicesOf(
  tx: Tx,
  id: string,
  unitOf: (key: string) => UnitNow | undefined,
): Promise<Map<string, UnitNow[]>> {
  const rows = await tx.selectFrom('workChoice').selectAll().where('reorganisationId', '=', id).execute()
  return new Map(rows.map(r => [r.obligationId, r.successors.flatMap(key => unitOf(key) ?? [])]))
}

/** Who keeps the work assigned to him: a person whose post goes to that very unit. */
async function followers(
  tx: Tx,
  endings: readonly Ending[],
  { design, lastDay }: Reorganisation,
  unitOf: (key: string) => UnitNow | undefined,
): Promise<Passing['follows']> {
  const posts = await tx
    .selectFrom('post')
    .select(['id', 'personId', 'unitId'])
    .where(
      'unitId',
      'in',
      endings.map(e => e.unit.id),
    )
    .where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}`)
    .execute()
  const goes = new Set<string>()
  for (const post of posts) {
    const said = design.posts.find(d => d.postId === post.id)
    const to = said ? (said.to ? unitOf(said.to) : undefined) : endings.find(e => e.unit.id === post.unitId)?.takers[0]
    if (to) goes.add(`${post.personId} ${to.id}`)
  }
  return (personId, unitId) => goes.has(`${personId} ${unitId}`)
}

async function tellSuccessors(tx: Tx, r: Reorganisation, endings: readonly Ending[]): Promise<void> {
  const to = new Map<string, { unit: UnitNow; from: string[] }>()
  for (const { unit, takers } of endings)
    for (const taker of takers)
      to.set(taker.id, { unit: taker, from: [...(to.get(taker.id)?.from ?? []), unit.shortName] })
  for (const { unit, from } of to.values())
    await tx
      .insertInto('notice')
      .values({
        unitId: unit.id,
        path: unit.path,
        kind: 'unit-reorganised',
        subjectKind: 'reorganisation',
        subjectId: r.id,
        title: `Tiếp nhận việc của ${from.join(', ')}`,
        reason: r.reason.slice(0, 300),
        key: `reorganisation ${r.id} ${unit.id}`,
      })
      .onConflict(c => c.doNothing())
      .execute()
}
