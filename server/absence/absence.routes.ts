import * as api from '@thong-suot/domain/absence/absence.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { endAbsence, seesAbsences, setAbsence } from './absence.actions.ts'
import { findChoices, listAbsences } from './absence.queries.ts'
import { absenceSheet } from './absence.sheet.ts'

export function absenceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, context, api.listAbsences, ({ db, actor, input, today }) =>
    within(db, seesAbsences(actor), tx => listAbsences(tx, actor, input, today)),
  )
  serveSheet(app, context, api.exportAbsences, 'vang-mat.xlsx', absenceSheet)
  serve(app, context, api.findAbsenceChoices, ({ db, actor, input, today }) =>
    within(db, seesAbsences(actor), tx => findChoices(tx, actor, input.unitId ?? actor.unitId, today)),
  )
  serve(app, context, api.setAbsence, ({ db, actor, input, today }) => setAbsence(db, actor, input, today))
  serve(app, context, api.endAbsence, ({ db, actor, input }) => endAbsence(db, actor, input.id))
}
