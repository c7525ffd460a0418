import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import type * as api from '@thong-suot/domain/unit/unit.api.ts'
import {
  CommuneKindMissing,
  UnitCodeTaken,
  UnitEnded,
  UnitNameTaken,
  UnitRenameDayWrong,
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
    await refuseTakenCode(tx, input)
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
    if (!before.validTo) await refuseTakenCode(tx, input, id)
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
  today: Day,
  { id, name, shortName, until }: Input<typeof api.renameUnit>,
): Promise<Named> {
  return act(db, actor, 'unit.rename', async tx => {
    const before = await unitForChange(tx, id)
    const last = until ?? today
    if (last < before.validFrom || last > today) throw new UnitRenameDayWrong({ from: before.validFrom, today })
    if (name !== before.name) await refuseTakenName(tx, name, before.parentId)
    const after = await tx
      .updateTable('unit')
      .set({ name, shortName })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (name !== before.name)
      await tx
        .insertInto('unitFormerName')
        .values({ unitId: id, name: before.name, shortName: before.shortName, until: last })
        .onConflict(c => c.columns(['unitId', 'name']).doUpdateSet({ until: last, shortName: before.shortName }))
        .execute()
    return { before, after }
  })
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
  shortName: string
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

type Codes = { code?: string | null | undefined; codeQcvn?: string | null | undefined }

/** Of units in force; one that has ended keeps its code for the papers that carry it, and a successor may take it on. */
async function refuseTakenCode(tx: Tx, codes: Codes, but?: string): Promise<void> {
  for (const field of ['code', 'codeQcvn'] as const) {
    const code = codes[field]
    if (!code) continue
    const taken = await tx
      .selectFrom('unit')
      .select('name')
      .where(field, '=', code)
      .where('validTo', 'is', null)
      .where(sql<boolean>`id is distinct from ${but ?? null}`)
      .executeTakeFirst()
    if (taken) throw new UnitCodeTaken({ code, field, name: taken.name })
  }
}
