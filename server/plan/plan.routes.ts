import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { addClause, changeClause, dropClause } from './clause.actions.ts'
import { matrixOf } from './coverage/matrix.queries.ts'
import { timelineOf } from './coverage/timeline.queries.ts'
import { correctGroup } from './hand-down/group.actions.ts'
import { handDownPlan } from './hand-down/hand-down.actions.ts'
import { getHandDownSheet } from './hand-down/hand-down.queries.ts'
import { makePlan, makePlanByHand } from './make-plan.actions.ts'
import { makeOwnPlan } from './own-plan.actions.ts'
import { setPlanField, withdrawPlan } from './plan.actions.ts'
import { getPlanOne, getPlanRow, listClauses, listPlans } from './plan.queries.ts'
import { planSheet } from './plan.sheet.ts'
import { tiePlan } from './tie.actions.ts'

export function planRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listPlans, ({ tx, actor, input, today }) => listPlans(tx, actor, input, today))
  serveRead(app, context, api.getPlan, ({ tx, actor, input, today }) => getPlanOne(tx, actor, input.id, today))
  serveRead(app, context, api.getMatrix, async ({ tx, input, today }) => {
    const plan = await getPlanRow(tx, input.id)
    return matrixOf(tx, plan, await listClauses(tx, plan), input.kind, today)
  })
  serveRead(app, context, api.getTimeline, ({ tx, input, today }) => timelineOf(tx, input.id, input.unit, today))
  serveSheet(app, context, api.exportPlans, 'ke-hoach.xlsx', ({ db, actor, input, today }) =>
    within(db, actor, tx => planSheet(tx, actor, input, today)),
  )
  const making = { right: 'plan.make', what: 'lập kế hoạch' } as const
  serve(app, context, api.makePlan, ({ db, actor, input, today }) => makePlan(db, actor, input, today), making)
  serve(app, context, api.makePlanByHand, ({ db, actor, input }) => makePlanByHand(db, actor, input), making)
  serve(app, context, api.makeOwnPlan, ({ db, actor, input, today }) => makeOwnPlan(db, actor, input, today), making)
  serve(app, context, api.setPlanField, ({ db, actor, input }) => setPlanField(db, actor, input), making)
  serve(app, context, api.withdrawPlan, ({ db, actor, input }) => withdrawPlan(db, actor, input), making)
  serve(app, context, api.addClause, ({ db, actor, input }) => addClause(db, actor, input), making)
  serve(app, context, api.changeClause, ({ db, actor, input }) => changeClause(db, actor, input), making)
  serve(app, context, api.dropClause, ({ db, actor, input }) => dropClause(db, actor, input.id), making)
  serve(app, context, api.tiePlan, ({ db, actor, input }) => tiePlan(db, actor, input), making)
  const handing = { right: 'obligation.hand-down', what: 'giao nhiệm vụ' } as const
  serveRead(
    app,
    context,
    api.getHandDown,
    ({ tx, actor, input, today }) => getHandDownSheet(tx, actor, input.id, today),
    handing,
  )
  serve(app, context, api.correctGroup, ({ db, actor, input }) => correctGroup(db, actor, input), handing)
  serve(app, context, api.handDown, ({ db, actor, input, today }) => handDownPlan(db, actor, input, today), handing)
}
