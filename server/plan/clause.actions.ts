import type { Actor } from '@thong-suot/domain/actor.ts'
import { dueDaysOf } from '@thong-suot/domain/plan/due-days.ts'
import type { addClause as addClauseApi, changeClause as changeClauseApi } from '@thong-suot/domain/plan/plan.api.ts'
import { ClauseHandedDown } from '@thong-suot/domain/plan/plan.problems.ts'
import type { ClauseRow } from '@thong-suot/domain/plan/plan.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { ownPlan, type PlanRowAll } from './plan.actions.ts'
import { countHanded, getClause, listClauses } from './plan.queries.ts'

type New = z.output<typeof addClauseApi.input>
type Change = z.output<typeof changeClauseApi.input>

/** What the reader left out, or work that no paper names, added by a person. */
export function addClause(db: Db, actor: Actor, input: New): Promise<ClauseRow> {
  return act(db, actor, 'plan.add-clause', async tx => {
    const plan = await ownPlan(tx, actor, input.id)
    const last = await tx
      .selectFrom('clause')
      .select(eb => eb.fn.max('position').as('last'))
      .where('planId', '=', plan.id)
      .executeTakeFirst()
    const { id } = await tx
      .insertInto('clause')
      .values({ ...columns(input, plan), planId: plan.id, position: Number(last?.last ?? 0) + 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const after = (await listClauses(tx, plan)).find(c => c.id === id) as ClauseRow
    return { after, subject: plan.id }
  })
}

function columns(input: Omit<New, 'id'>, plan: PlanRowAll) {
  const due = input.due ?? null
  const found = dueDaysOf(due, plan, plan.issuedOn)
  return {
    label: input.label ?? null,
    title: input.title,
    leadNames: input.leadNames,
    partnerNames: input.partnerNames,
    product: input.product ?? null,
    due: due && JSON.stringify(due),
    dueOn: found.recurring ? null : (found.days[0]?.dueOn ?? null),
    operator: input.operator ?? null,
  }
}

/** The names and days of a clause; what was handed down from it keeps its own. */
export function changeClause(db: Db, actor: Actor, input: Change): Promise<ClauseRow> {
  return act(db, actor, 'plan.change-clause', async tx => {
    const before = await getClause(tx, input.id)
    const plan = await ownPlan(tx, actor, before.planId)
    await tx.updateTable('clause').set(columns(input, plan)).where('id', '=', input.id).execute()
    const after = (await listClauses(tx, plan)).find(c => c.id === input.id) as ClauseRow
    return { before, after, subject: plan.id }
  })
}

/** Only while nobody has it. */
export function dropClause(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'plan.drop-clause', async tx => {
    const before = await getClause(tx, id)
    const plan = await ownPlan(tx, actor, before.planId)
    const count = await countHanded(tx, id)
    if (count > 0) throw new ClauseHandedDown({ count })
    await tx.deleteFrom('clause').where('id', '=', id).execute()
    return { before, after: { id }, subject: plan.id }
  })
}
