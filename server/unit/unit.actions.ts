import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import type * as api from '@thong-suot/domain/unit/unit.api.ts'
import {
  CommuneKindMissing,
  SuccessorMissing,
  UnitEnded,
  UnitEndsBeforeStart,
  UnitHasUnitsBelow,
  UnitNameTaken,
  UnitRootStays,
  UnitUnderItself,
} from '@thong-suot/domain/unit/unit.problems.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

type Input<E extends { input: z.ZodType }> = z.output<E['input']>
type Named = { id: string }

const blankAsNull = <T extends Record<string, unknown>>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value === '' || value === undefined ? null : value]),
  ) as T

export function createUnit(db: Db, actor: Actor, today: Day, input: Input<typeof api.createUnit>): Promise<Named> {
  return act(db, actor, 'unit.create', async tx => {
    if (input.kind === 'commune' && !input.communeKind) throw new CommuneKindMissing()
    const parent = await unitForChange(tx, input.parentId)
    if (parent.validTo && parent.validTo < today) throw new UnitEnded({ name: parent.name, on: parent.validTo })
    await refuseTakenName(tx, input.name, input.parentId)
    const communeKind = input.kind === 'commune' ? input.communeKind : null
    const { id } = await tx
      .insertInto('unit')
      // The path is set by the database from the unit above.
      .values({ ...blankAsNull({ ...input, communeKind }), path: '' } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    return { after: { id, ...input, parent: parent.name }, subject: id }
  })
}

export function changeUnit(db: Db, actor: Actor, { id, ...input }: Input<typeof api.changeUnit>): Promise<Named> {
  return act(db, actor, 'unit.change', async tx => {
    const before = await unitForChange(tx, id)
    const after = await tx
      .updateTable('unit')
      .set(blankAsNull(input))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}

/** The old name goes on to mean this unit, for whoever reads documents that still write it. */
export function renameUnit(
  db: Db,
  actor: Actor,
  { id, name, shortName }: Input<typeof api.renameUnit>,
): Promise<Named> {
  return act(db, actor, 'unit.rename', async tx => {
    const before = await unitForChange(tx, id)
    if (name !== before.name) await refuseTakenName(tx, name, before.parentId)
    const after = await tx
      .updateTable('unit')
      .set({ name, shortName })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await sql`insert into unit_alias (written, seat_id, unit_id, confirmed_by)
      select plain(${before.name}), id, ${id}, ${actor.personId} from unit where parent_id is null
      on conflict (written, seat_id) do nothing`.execute(tx)
    return { before, after }
  })
}

export function closeUnit(db: Db, actor: Actor, input: Input<typeof api.closeUnit>): Promise<Named> {
  return act(db, actor, 'unit.close', async tx => {
    const before = await unitForChange(tx, input.id)
    await refuseClosing(tx, before, input)
    const after = await tx
      .updateTable('unit')
      .set({ validTo: input.on })
      .where('id', '=', input.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const successors = await addSuccessors(tx, input)
    await tx
      .updateTable('post')
      .set({ validTo: sql<string>`greatest(valid_from, ${input.on})` })
      .where('unitId', '=', input.id)
      .where(eb => eb.or([eb('validTo', 'is', null), eb('validTo', '>', input.on)]))
      .execute()
    return { before, after: { ...after, successors }, reason: input.reason }
  })
}

async function refuseClosing(
  tx: Tx,
  unit: UnitForChange,
  { id, on, kind, successorIds }: Input<typeof api.closeUnit>,
): Promise<void> {
  if (!unit.parentId) throw new UnitRootStays()
  if (unit.validTo) throw new UnitEnded({ name: unit.name, on: unit.validTo })
  if (on < unit.validFrom) throw new UnitEndsBeforeStart({ from: unit.validFrom })
  if (kind !== 'close' && successorIds.length === 0) throw new SuccessorMissing()
  if (successorIds.includes(id)) throw new SuccessorMissing()
  const { count } = await tx
    .selectFrom('unit')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('parentId', '=', id)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') > ${on}`)
    .executeTakeFirstOrThrow()
  if (Number(count) > 0) throw new UnitHasUnitsBelow({ count: Number(count) })
}

async function addSuccessors(tx: Tx, { id, on, kind, successorIds }: Input<typeof api.closeUnit>): Promise<string[]> {
  const names: string[] = []
  for (const successorId of new Set(successorIds)) {
    names.push((await unitForChange(tx, successorId)).name)
    await tx.insertInto('unitSuccessor').values({ unitId: id, successorId, onDay: on, kind }).execute()
  }
  return names
}

/** Everything under it moves along, and who may see its work follows its new place. */
export function moveUnit(
  db: Db,
  actor: Actor,
  today: Day,
  { id, parentId, reason }: Input<typeof api.moveUnit>,
): Promise<Named> {
  return act(db, actor, 'unit.move', async tx => {
    const unit = await unitForChange(tx, id)
    const parent = await unitForChange(tx, parentId)
    if (!unit.parentId) throw new UnitRootStays()
    if (parent.path === unit.path || parent.path.startsWith(`${unit.path}.`)) throw new UnitUnderItself()
    if (parent.validTo && parent.validTo < today) throw new UnitEnded({ name: parent.name, on: parent.validTo })
    await refuseTakenName(tx, unit.name, parentId, id)
    const old = await unitForChange(tx, unit.parentId)
    await sql`select move_unit(${id}, ${parentId})`.execute(tx)
    return {
      before: { id, name: unit.name, parent: old.name },
      after: { id, name: unit.name, parent: parent.name },
      reason,
    }
  })
}

type UnitForChange = {
  id: string
  name: string
  path: string
  parentId: string | null
  validFrom: Day
  validTo: Day | null
}

async function unitForChange(tx: Tx, id: string): Promise<UnitForChange> {
  const unit = await tx.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!unit) throw new NotFound({ what: 'đơn vị này' })
  return unit as UnitForChange
}

async function refuseTakenName(tx: Tx, name: string, parentId: string | null, but?: string): Promise<void> {
  const taken = await tx
    .selectFrom('unit')
    .select('id')
    .where(sql<boolean>`plain(name) = plain(${name}) and parent_id is not distinct from ${parentId}`)
    .where('validTo', 'is', null)
    .where(sql<boolean>`id is distinct from ${but ?? null}`)
    .executeTakeFirst()
  if (taken) throw new UnitNameTaken({ name })
}
