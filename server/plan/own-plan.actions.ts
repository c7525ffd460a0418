/** One's own plan out of the obligations one has from the plan above; work that came later is put into it. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays, type Day, type Holidays, workingDayBefore } from '@thong-suot/domain/day.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import { NothingFromAbove, OwnPlanHasAll } from '@thong-suot/domain/plan/plan.problems.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { getPlanRow, ownPlanOf, workNotPlanned } from './plan.queries.ts'

type Asked = { id: string; title?: string | undefined }

/** Pressed again it makes no second plan: what has come since is added to the one there is. */
export function makeOwnPlan(db: Db, actor: Actor, { id, title }: Asked, today: Day): Promise<{ id: string }> {
  return act(db, actor, 'plan.make-own', async tx => {
    const above = await getPlanRow(tx, id)
    // Two presses one behind the other: the second waits, and finds what the first has made.
    await tx.selectFrom('unit').select('id').where('id', '=', actor.unitId).forNoKeyUpdate().execute()
    const own = await ownPlanOf(tx, actor, id)
    const mine = await listWork(tx, actor, id)
    if (mine.length === 0) {
      if (own) throw new OwnPlanHasAll({ title: own.title, planId: own.id })
      throw new NothingFromAbove()
    }
    const plan = own ?? (await insertPlan(tx, actor, above, title, today))
    const { last } = await tx
      .selectFrom('clause')
      .select(e => e.fn.coalesce(e.fn.max('position'), e.lit(0)).as('last'))
      .where('planId', '=', plan.id)
      .executeTakeFirstOrThrow()
    const holidays = await holidaysOf(tx)
    await tx
      .insertInto('clause')
      .values(mine.map((o, i) => clauseOf(o, plan.id, Number(last) + i + 1, actor, holidays)))
      .execute()
    return { before: own, after: { ...plan, clauses: mine.length }, subject: plan.id }
  })
}

type Work = Awaited<ReturnType<typeof listWork>>[number]

function listWork(tx: Tx, actor: Actor, planId: string) {
  return workNotPlanned(tx, actor, planId)
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .selectAll('obligation')
    .select(['clause.label', 'clause.quote', 'clause.kind', 'clause.reportTo', 'clause.product'])
    .orderBy('clause.position')
    .orderBy('obligation.dueOn')
    .execute()
}

function insertPlan(
  tx: Tx,
  actor: Actor,
  above: Awaited<ReturnType<typeof getPlanRow>>,
  title: string | undefined,
  today: Day,
) {
  return tx
    .insertInto('plan')
    .values({
      unitId: actor.unitId,
      path: actor.unitPath,
      carriesOutId: above.id,
      fieldId: above.fieldId,
      title: title ?? `Thực hiện ${above.number ? `Kế hoạch số ${above.number}: ` : ''}${above.title}`.slice(0, 1000),
      startsOn: above.startsOn > today ? above.startsOn : today,
      endsOn: above.endsOn > today ? above.endsOn : addDays(today, 365),
      madeBy: actor.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A working day earlier, for what comes back from below to be put together. */
function clauseOf(o: Work, planId: string, position: number, actor: Actor, holidays: Holidays) {
  const dueOn = o.dueOn && workingDayBefore(o.dueOn, holidays)
  return {
    planId,
    position,
    label: o.label,
    title: withTurn(o.title, o.instance).slice(0, 500),
    quote: o.quote,
    kind: o.kind,
    reportTo: o.kind === 'report' ? actor.unitName : o.reportTo,
    product: o.product,
    dueOn,
    due: dueOn && JSON.stringify({ kind: 'date', date: dueOn }),
    operator: o.operator,
    fromObligationId: o.id,
  }
}
