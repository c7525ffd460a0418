import { READY_TEMPLATES } from '@thong-suot/domain/template/ready.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { OutlineWrongKind } from '@thong-suot/domain/template/template.problems.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { dropDraft, openDraft, publishDraft, startTemplate, writeDraft } from './draft.actions.ts'
import { listTemplates } from './list.queries.ts'
import { templateSheet } from './list.sheet.ts'
import { outlineOf } from './outline.ts'
import { makeTemplate } from './template.actions.ts'
import { getTemplate } from './template.queries.ts'

const MAKE = { right: 'regime.make', what: 'lập biểu mẫu báo cáo' } as const

export function templateRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listTemplates, ({ tx, actor, input }) => listTemplates(tx, actor, input))
  serveSheet(app, context, api.exportTemplates, 'bieu-mau.xlsx', templateSheet)
  serve(app, context, api.listReadyTemplates, async () => [...READY_TEMPLATES], MAKE)
  serveRead(app, context, api.getTemplate, ({ tx, actor, input }) => getTemplate(tx, actor, input))
  serve(app, context, api.makeTemplate, ({ db, actor, input }) => makeTemplate(db, actor, input), MAKE)
  serve(app, context, api.startTemplate, ({ db, actor, input }) => startTemplate(db, actor, input), MAKE)
  serve(app, context, api.openDraft, ({ db, actor, input }) => openDraft(db, actor, input.id), MAKE)
  serve(app, context, api.writeDraft, ({ db, actor, input }) => writeDraft(db, actor, input), MAKE)
  serve(app, context, api.publishDraft, ({ db, actor, input }) => publishDraft(db, actor, input), MAKE)
  serve(app, context, api.dropDraft, ({ db, actor, input }) => dropDraft(db, actor, input.id), MAKE)
  serve(
    app,
    context,
    api.proposeTemplate,
    async ({ request }) => {
      const file = await request.file()
      if (!file) throw new OutlineWrongKind()
      return outlineOf(file.filename, await file.toBuffer())
    },
    MAKE,
  )
}
