/** Handing one's own obligation on to the units right below, with an earlier day. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { defaultDay, type HandDownLine, remarksOnDay } from '@thong-suot/domain/obligation/hand-down.ts'
import type { handDownObligation as api } from '@thong-suot/domain/obligation/obligation.api.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { besideOf, holdJoint } from '../joint-work/beside.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { unitsWithReceiver } from '../unit/match.queries.ts'
import { type Gift, giveObligations } from './give.ts'
import { mayStep } from './obligation.actions.ts'
import { getObligationForUpdate } from './obligation.queries.ts'

type Input = z.output<typeof api.input>

export function handDownObligation(
  db: Db,
  actor: Actor,
  input: Input,
  today: Day,
): Promise<{ lines: HandDownLine[]; made: number }> {
  return act(db, actor, 'obligation.hand-down', async tx => {
    await holdJoint(tx, [input.id])
    const own = await getObligationForUpdate(tx, input.id)
    await mayStep(tx, actor, own, 'handDown')
    const all = [own, ...(await besideOf(tx, actor, own, 'handDown'))]
    const strictest = all.reduce((a, b) => (b.dueOn && (!a.dueOn || b.dueOn < a.dueOn) ? b : a))
    const holidays = await holidaysOf(tx)
    const ids = input.units.map(u => u.unitId)
    const units = await tx
      .selectFrom('unit')
      .select(['id', 'name', 'path', 'validFrom', 'validTo', 'parentId'])
      .where('id', 'in', ids)
      .execute()
    const handed = await tx
      .selectFrom('obligation')
      .select('unitId')
      .where(
        'clauseId',
        'in',
        all.map(o => o.clauseId),
      )
      .where('giverId', '=', actor.unitId)
      .where('instance', '=', own.instance)
      .where('state', '<>', 'withdrawn')
      .execute()
    const above = strictest.dueOn ? { dueOn: strictest.dueOn, operator: strictest.operator, who: actor.unitName } : null
    const receivers = await unitsWithReceiver(tx, ids, today)
    const gifts: Gift[] = []
    const lines = input.units.map((to): HandDownLine => {
      const unit = units.find(u => u.id === to.unitId)
      const dueOn = to.dueOn ?? input.dueOn ?? defaultDay(strictest, holidays)
      const line: HandDownLine = {
        unitId: to.unitId,
        unitName: unit?.name ?? '',
        done: 0,
        refused: [],
        withoutReceiver: !receivers.has(to.unitId),
      }
      const refuse = (reason: string, ask = false) => ({
        ...line,
        refused: [{ clauseId: own.clauseId, label: null, reason, ask }],
      })
      if (!unit || unit.id === actor.unitId || !actor.scope.some(path => unit.path.startsWith(`${path}.`)))
        return refuse('Không phải đơn vị cấp dưới của bạn.')
      if (unit.validTo && unit.validTo < today)
        return refuse(`Đơn vị có đến ${showDay(unit.validTo)}. Chọn đơn vị kế nhiệm.`)
      if (handed.some(h => h.unitId === unit.id)) return refuse('Đã giao rồi.')
      const remarks = remarksOnDay(dueOn, above, today, holidays)
      const must = remarks.find(r => r.severity === 'must')
      if (must) return refuse(must.says)
      const look = remarks.find(r => r.severity === 'look')
      if (look && !input.keep) return refuse(look.says, true)
      gifts.push({
        clauseId: own.clauseId,
        planId: own.planId,
        parentId: own.id,
        unitId: unit.id,
        path: unit.path,
        role: to.role,
        title: input.title ?? own.title,
        note: input.note ?? null,
        urgency: own.urgency,
        dueOn,
        operator: dueOn ? (own.operator ?? 'by') : null,
        instance: own.instance,
      })
      return { ...line, done: 1 }
    })
    await giveObligations(tx, actor, gifts, { title: own.title, subjectKind: 'obligation', subjectId: own.id })
    return { before: own, after: { lines, made: gifts.length }, subject: own.id }
  })
}
