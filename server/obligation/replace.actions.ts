/** Thay thế: one piece of work is taken back and another stands for it, at the same unit or at another. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { remarksOnDay } from '@thong-suot/domain/obligation/hand-down.ts'
import type { replaceObligation as api } from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  ObligationAlreadyThere,
  ObligationDayRefused,
  ObligationNotBelow,
} from '@thong-suot/domain/obligation/obligation.problems.ts'
import { UnitEnded } from '@thong-suot/domain/unit/unit.problems.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { giveObligations } from './give.ts'
import { mayStep, withdrawBelow } from './obligation.actions.ts'
import { getObligationForUpdate } from './obligation.queries.ts'

type Input = z.output<typeof api.input>

/** @returns the id of the new piece */
export function replaceObligation(db: Db, actor: Actor, input: Input, today: Day): Promise<{ id: string }> {
  return act(db, actor, 'obligation.replace', async tx => {
    const before = await getObligationForUpdate(tx, input.id)
    await mayStep(tx, actor, before, 'withdraw')
    const unit = await unitFor(tx, actor, input.unitId, before.unitId, today)
    const dueOn = input.dueOn ?? null
    await refuseDay(tx, actor, before, dueOn, today)
    await withdrawBelow(tx, actor, before.id, input.reason)
    await tx.updateTable('obligation').set({ state: 'withdrawn', wantedOn: null }).where('id', '=', before.id).execute()
    const says = `Thay bằng việc khác${unit.id === before.unitId ? '' : ` giao ${unit.name}`}: ${input.reason}`
    await tx
      .insertInto('progress')
      .values({
        obligationId: before.id,
        personId: actor.personId,
        unitId: actor.unitId,
        kind: 'withdrawn',
        note: says,
      })
      .execute()
    if (unit.id !== before.unitId) await tellOld(tx, actor, before, input.reason)
    await refuseDouble(tx, actor, before, unit)
    const [id] = await giveObligations(
      tx,
      actor,
      [
        {
          clauseId: before.clauseId,
          planId: before.planId,
          parentId: before.parentId,
          unitId: unit.id,
          path: unit.path,
          role: before.role,
          title: input.title ?? before.title,
          note: input.reason,
          urgency: before.urgency,
          dueOn,
          operator: dueOn ? (before.operator ?? 'by') : null,
          instance: before.instance,
        },
      ],
      { title: before.title, subjectKind: 'plan', subjectId: before.planId },
    )
    const newId = id as string
    await tx.insertInto('obligationSuccession').values({ oldId: before.id, newId }).execute()
    return { before, after: { id: newId, unit: unit.name, dueOn }, subject: before.id, reason: input.reason }
  })
}

type Old = Awaited<ReturnType<typeof getObligationForUpdate>>

async function unitFor(tx: Tx, actor: Actor, asked: string | undefined, own: string, today: Day) {
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'path', 'validTo'])
    .where('id', '=', asked ?? own)
    .executeTakeFirst()
  if (!unit || (unit.id !== own && !actor.scope.some(path => unit.path.startsWith(`${path}.`))))
    throw new ObligationNotBelow()
  if (unit.validTo && unit.validTo < today) throw new UnitEnded({ name: unit.name, on: unit.validTo })
  return unit
}

async function refuseDay(tx: Tx, actor: Actor, o: Old, dueOn: Day | null, today: Day): Promise<void> {
  const above = o.parentId
    ? await tx.selectFrom('obligation').select(['dueOn', 'operator']).where('id', '=', o.parentId).executeTakeFirst()
    : undefined
  const limit = above?.dueOn ? { dueOn: above.dueOn, operator: above.operator, who: actor.unitName } : null
  const must = remarksOnDay(dueOn, limit, today, await holidaysOf(tx)).find(r => r.severity === 'must')
  if (must) throw new ObligationDayRefused({ says: must.says })
}

async function refuseDouble(tx: Tx, actor: Actor, o: Old, unit: { id: string; name: string }): Promise<void> {
  const same = await tx
    .selectFrom('obligation')
    .select('id')
    .where('clauseId', '=', o.clauseId)
    .where('unitId', '=', unit.id)
    .where('giverId', '=', actor.unitId)
    .where('instance', '=', o.instance)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (same) throw new ObligationAlreadyThere({ unit: unit.name })
}

async function tellOld(tx: Tx, actor: Actor, o: Old, reason: string): Promise<void> {
  await tx
    .insertInto('notice')
    .values({
      unitId: o.unitId,
      path: o.path,
      personId: o.personId,
      kind: 'obligation-step',
      subjectKind: 'obligation',
      subjectId: o.id,
      title: o.title,
      reason: `${actor.unitName} thu hồi, giao đơn vị khác: ${reason.slice(0, 200)}`,
    })
    .execute()
}
