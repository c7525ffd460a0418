import { NotFound } from '@thong-suot/domain/problem.ts'
import * as api from '@thong-suot/domain/unit/unit.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serve, serveRead } from '../serve.ts'
import { addMember, endMember } from './member.actions.ts'
import { changeUnit, createUnit, moveUnit, renameUnit } from './unit.actions.ts'
import { getUnit, listUnits, previewUnitChange, searchUnits } from './unit.queries.ts'

const CHANGE = { right: 'unit.change', what: 'sửa danh mục đơn vị' } as const

export function unitRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listUnits, ({ tx, input, today }) => listUnits(tx, input, today))
  serveRead(app, context, api.searchUnits, ({ tx, input, today }) => searchUnits(tx, input, today))
  serveRead(app, context, api.getUnit, ({ tx, input, today }) => getUnit(tx, input.id, today))
  serve(
    app,
    context,
    api.previewUnitChange,
    async ({ db, input, today }) => {
      const unit = await db.selectFrom('unit').select('path').where('id', '=', input.id).executeTakeFirst()
      if (!unit) throw new NotFound({ what: 'đơn vị này' })
      return within(db, { scope: [unit.path] }, tx => previewUnitChange(tx, input.id, today))
    },
    CHANGE,
  )
  serve(app, context, api.createUnit, ({ db, actor, today, input }) => createUnit(db, actor, today, input), CHANGE)
  serve(app, context, api.changeUnit, ({ db, actor, input }) => changeUnit(db, actor, input), CHANGE)
  serve(app, context, api.renameUnit, ({ db, actor, today, input }) => renameUnit(db, actor, today, input), CHANGE)
  serve(app, context, api.addMember, ({ db, actor, input }) => addMember(db, actor, input), CHANGE)
  serve(app, context, api.endMember, ({ db, actor, input }) => endMember(db, actor, input), CHANGE)
  serve(app, context, api.moveUnit, ({ db, actor, today, input }) => moveUnit(db, actor, today, input), CHANGE)
}
