import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { ObligationNotFound } from '@thong-suot/domain/obligation/obligation.problems.ts'
import type * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  ReorganisationNotNow,
  SuccessorUnknown,
  WorkWithoutTaker,
} from '@thong-suot/domain/reorganisation/reorganisation.problems.ts'
import { type Outcome, REORGANISATION_STATE_NAMES } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import { type Db, EVERYTHING, type Tx } from '../db.ts'
import { carryOut } from './carry-out.ts'
import { refuseDesign, unitsNow } from './design.ts'
import { getReorganisationForUpdate, type Reorganisation } from './reorganisation.queries.ts'

type Input<E extends { input: z.ZodType }> = z.output<E['input']>

export function prepareReorganisation(
  db: Db,
  actor: Actor,
  input: Input<typeof api.prepareReorganisation>,
): Promise<{ id: string }> {
  return act(db, actor, 'reorganisation.prepare', async tx => {
    await refuseDesign(tx, input)
    const { design, ...plain } = input
    const { id } = await tx
      .insertInto('reorganisation')
      .values({ ...plain, design: JSON.stringify(design), madeBy: actor.personId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await nameUnits(tx, id, input)
    return { after: { id, ...input }, reason: input.reason }
  })
}

async function nameUnits(tx: Tx, id: string, { design }: Pick<Reorganisation, 'design'>): Promise<void> {
  await tx.deleteFrom('reorganisationUnit').where('reorganisationId', '=', id).execute()
  await tx
    .insertInto('reorganisationUnit')
    .values([...new Set(design.ends.map(e => e.unitId))].map(unitId => ({ reorganisationId: id, unitId })))
    .execute()
}

function refuseUnless(r: Reorganisation, states: readonly Reorganisation['state'][], doing: string): void {
  if (!states.includes(r.state)) throw new ReorganisationNotNow({ state: REORGANISATION_STATE_NAMES[r.state], doing })
}

/** What officials have chosen stays as far as the successor they chose is still there. */
export function changeReorganisation(
  db: Db,
  actor: Actor,
  { id, ...input }: Input<typeof api.changeReorganisation>,
): Promise<{ id: string }> {
  return act(db, { ...actor, scope: EVERYTHING.scope }, 'reorganisation.change', async tx => {
    const before = await getReorganisationForUpdate(tx, id)
    refuseUnless(before, ['draft', 'agreed'], 'sửa')
    await refuseDesign(tx, input, id)
    const { design, ...plain } = input
    await tx
      .updateTable('reorganisation')
      // What was agreed was another design: it is looked at again.
      .set({
        ...plain,
        design: JSON.stringify(design),
        state: 'draft',
        agreedAt: null,
        agreedBy: null,
        agreedPost: null,
      })
      .where('id', '=', id)
      .execute()
    await nameUnits(tx, id, input)
    const keys = new Set(design.successors.map(s => s.key))
    const choices = await tx.selectFrom('workChoice').selectAll().where('reorganisationId', '=', id).execute()
    for (const choice of choices.filter(c => c.successors.some(key => !keys.has(key))))
      await tx
        .deleteFrom('workChoice')
        .where('reorganisationId', '=', id)
        .where('obligationId', '=', choice.obligationId)
        .execute()
    return { before, after: { id, ...input }, reason: input.reason }
  })
}

/** Agreed: nothing open is left without a taker. A day that is past is carried out in the same transaction. */
export function agreeReorganisation(
  db: Db,
  actor: Actor,
  id: string,
  today: Day,
): Promise<{ id: string; done: boolean; outcome: Outcome | null }> {
  return act(db, { ...actor, scope: EVERYTHING.scope }, 'reorganisation.agree', async tx => {
    const before = await getReorganisationForUpdate(tx, id)
    refuseUnless(before, ['draft'], 'thực hiện')
    await refuseDesign(tx, before, id)
    await refuseWithoutTaker(tx, before)
    await tx
      .updateTable('reorganisation')
      .set({ state: 'agreed', agreedBy: actor.personId, agreedPost: actor.postId, agreedAt: new Date().toISOString() })
      .where('id', '=', id)
      .execute()
    const done = before.lastDay < today
    const outcome = done ? await carryOut(tx, actor, await getReorganisationForUpdate(tx, id), today) : null
    return { before, after: { id, done, outcome }, reason: before.reason }
  })
}

async function refuseWithoutTaker(tx: Tx, { design, id }: Reorganisation): Promise<void> {
  const units = await unitsNow(
    tx,
    design.ends.map(e => e.unitId),
  )
  for (const end of design.ends) {
    if (end.to.length > 0) continue
    const open = await tx
      .selectFrom('obligation')
      .select('id')
      .where('unitId', '=', end.unitId)
      .where('state', 'not in', ['done', 'withdrawn'])
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('workChoice')
              .select('obligationId')
              .whereRef('workChoice.obligationId', '=', 'obligation.id')
              .where('reorganisationId', '=', id),
          ),
        ),
      )
      .execute()
    const given = await tx
      .selectFrom('obligation')
      .select('id')
      .where('giverId', '=', end.unitId)
      .where('state', 'not in', ['done', 'withdrawn'])
      .execute()
    const count = new Set([...open, ...given].map(o => o.id)).size
    if (count > 0) throw new WorkWithoutTaker({ unit: units.get(end.unitId)?.name ?? '', count })
  }
}

export function cancelReorganisation(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'reorganisation.cancel', async tx => {
    const before = await getReorganisationForUpdate(tx, id)
    refuseUnless(before, ['draft', 'agreed'], 'hủy')
    await tx.updateTable('reorganisation').set({ state: 'cancelled' }).where('id', '=', id).execute()
    await tx.updateTable('reorganisationUnit').set({ open: false }).where('reorganisationId', '=', id).execute()
    return { before, after: { id } }
  })
}

/** Said by one who sees the work: the unit that has it, or one above it. */
export function chooseSuccessors(
  db: Db,
  actor: Actor,
  { id, obligationIds, successors }: Input<typeof api.chooseSuccessors>,
): Promise<{ chosen: number }> {
  return act(db, actor, 'reorganisation.choose', async tx => {
    const r = await getReorganisationForUpdate(tx, id)
    refuseUnless(r, ['draft', 'agreed'], 'chọn nơi nhận việc')
    const keys = new Set(r.design.successors.map(s => s.key))
    if (successors.some(key => !keys.has(key))) throw new SuccessorUnknown()
    const seen = await tx
      .selectFrom('obligation')
      .select('id')
      .where('id', 'in', obligationIds)
      .where(
        'unitId',
        'in',
        r.design.ends.map(e => e.unitId),
      )
      .execute()
    if (seen.length !== new Set(obligationIds).size) throw new ObligationNotFound()
    await tx
      .deleteFrom('workChoice')
      .where('reorganisationId', '=', id)
      .where('obligationId', 'in', obligationIds)
      .execute()
    if (successors.length > 0)
      await tx
        .insertInto('workChoice')
        .values(seen.map(o => ({ reorganisationId: id, obligationId: o.id, successors, chosenBy: actor.personId })))
        .execute()
    return { after: { chosen: seen.length, obligationIds, successors }, subject: id }
  })
}
