import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { type Asked, serve, serveRead } from '../serve.ts'
import { serveSheet, WHOLE } from '../sheet.ts'
import * as actions from './inspection.actions.ts'
import { getInspection, listInspections } from './inspection.queries.ts'
import { writeInspections } from './inspection.sheet.ts'
import { draftMinutes } from './minutes.actions.ts'

const KEEP = { right: 'inspection.keep', what: 'ghi kết quả kiểm tra' } as const

export function inspectionRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listInspections, ({ tx, input, today }) => listInspections(tx, input, today))
  serveRead(app, context, api.getInspection, ({ tx, actor, input, today }) => getInspection(tx, actor, input.id, today))
  serveSheet(app, context, api.exportInspections, 'kiem-tra.xlsx', async ({ db, actor, input, today }) => {
    const { rows } = await within(db, actor, tx => listInspections(tx, { ...input, ...WHOLE }, today))
    return writeInspections(actor.unitName, rows, today)
  })
  /** A change, answered with the inspection as it then stands. */
  const step = <I extends z.ZodType<{ id: string }>>(
    e: Endpoint<I, api.Inspection>,
    run: (asked: Asked<z.output<I>>) => Promise<unknown>,
  ) =>
    serve(
      app,
      context,
      e,
      async asked => {
        await run(asked)
        return within(asked.db, asked.actor, tx => getInspection(tx, asked.actor, asked.input.id, asked.today))
      },
      KEEP,
    )
  serve(
    app,
    context,
    api.makeInspection,
    ({ db, actor, input, today }) => actions.makeInspection(db, actor, input, today),
    KEEP,
  )
  step(api.changeInspection, ({ db, actor, input }) => actions.changeInspection(db, actor, input))
  step(api.addFinding, ({ db, actor, input }) => actions.addFinding(db, actor, input))
  step(api.dropFinding, ({ db, actor, input }) => actions.dropFinding(db, actor, input))
  step(api.handFinding, ({ db, actor, input, today }) => actions.handFinding(db, actor, input, today))
  serve(app, context, api.draftMinutes, ({ db, actor, input, today }) => draftMinutes(db, actor, input.id, today), KEEP)
}
