/** Who sits on a steering body, from a day to a day; one of them is its standing agency. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import type * as api from '@thong-suot/domain/unit/unit.api.ts'
import { MemberAlready, NotSteeringBody, UnitEnded } from '@thong-suot/domain/unit/unit.problems.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

type Input<E extends { input: z.ZodType }> = z.output<E['input']>

async function steeringBody(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const body = await tx.selectFrom('unit').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst()
  if (!body) throw new NotFound({ what: 'đơn vị này' })
  if (body.kind !== 'steering-body') throw new NotSteeringBody({ name: body.name })
  return body
}

/** A new standing agency takes the place of the one before; that one stays a member. */
export function addMember(db: Db, actor: Actor, input: Input<typeof api.addMember>): Promise<{ id: string }> {
  return act(db, actor, 'unit.add-member', async tx => {
    const body = await steeringBody(tx, input.id)
    const unit = await tx
      .selectFrom('unit')
      .select(['id', 'name', 'validTo'])
      .where('id', '=', input.unitId)
      .executeTakeFirst()
    if (!unit) throw new NotFound({ what: 'đơn vị thành viên' })
    if (unit.validTo && unit.validTo < input.from) throw new UnitEnded({ name: unit.name, on: unit.validTo })
    const sits = await seat(tx, body.id, unit.id)
    if (sits && sits.standing === input.standing) throw new MemberAlready({ name: unit.name })
    if (input.standing)
      await tx
        .updateTable('steeringMember')
        .set({ standing: false })
        .where('bodyId', '=', body.id)
        .where('standing', '=', true)
        .where('validTo', 'is', null)
        .execute()
    if (sits)
      await tx
        .updateTable('steeringMember')
        .set({ standing: input.standing })
        .where('bodyId', '=', body.id)
        .where('unitId', '=', unit.id)
        .where('validTo', 'is', null)
        .execute()
    else
      await tx
        .insertInto('steeringMember')
        .values({ bodyId: body.id, unitId: unit.id, standing: input.standing, validFrom: input.from })
        .execute()
    return { before: sits, after: { id: body.id, member: unit.name, standing: input.standing, validFrom: input.from } }
  })
}

const seat = (tx: Tx, bodyId: string, unitId: string) =>
  tx
    .selectFrom('steeringMember')
    .selectAll()
    .where('bodyId', '=', bodyId)
    .where('unitId', '=', unitId)
    .where('validTo', 'is', null)
    .executeTakeFirst()

export function endMember(db: Db, actor: Actor, input: Input<typeof api.endMember>): Promise<{ id: string }> {
  return act(db, actor, 'unit.end-member', async tx => {
    const body = await steeringBody(tx, input.id)
    const before = await seat(tx, body.id, input.unitId)
    if (!before) throw new NotFound({ what: 'thành viên này' })
    const on = input.on < before.validFrom ? before.validFrom : input.on
    await tx
      .updateTable('steeringMember')
      .set({ validTo: on })
      .where('bodyId', '=', body.id)
      .where('unitId', '=', input.unitId)
      .where('validTo', 'is', null)
      .execute()
    return { before, after: { id: body.id, unitId: input.unitId, validTo: on } }
  })
}
