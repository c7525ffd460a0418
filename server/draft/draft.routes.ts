import { draftChasing } from '@thong-suot/domain/draft/chasing.api.ts'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import { DraftNotFound } from '@thong-suot/domain/draft/draft.problems.ts'
import { PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import { renderPage } from '@thong-suot/paper/render-page.ts'
import { writeDocx } from '@thong-suot/paper/write-docx.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { deliverAll } from '../delivery/delivery.actions.ts'
import { serve, serveRead } from '../serve.ts'
import { draftChasingLetters } from './chasing/chasing.actions.ts'
import { discardDraft, issueDraft, keepRemark, startDraft, writeDraft } from './draft.actions.ts'
import { getDraft, getDraftRow, pdfOf } from './draft.queries.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const WRITE = { right: 'plan.make', what: 'soạn văn bản' } as const
const ISSUE = { right: 'document.issue', what: 'ban hành văn bản' } as const

export function draftRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.getDraft, ({ tx, actor, input, today }) => getDraft(tx, actor, input.id, today))
  serve(app, context, api.startDraft, ({ db, actor, input, today }) => startDraft(db, actor, input, today), WRITE)
  serve(app, context, draftChasing, ({ db, actor, input, today }) => draftChasingLetters(db, actor, input, today), {
    right: 'obligation.hand-down',
    what: 'lập văn bản đôn đốc',
  })
  serve(app, context, api.writeDraft, ({ db, actor, input }) => writeDraft(db, actor, input), WRITE)
  serve(app, context, api.keepRemark, ({ db, actor, input }) => keepRemark(db, actor, input), WRITE)
  serve(app, context, api.discardDraft, ({ db, actor, input }) => discardDraft(db, actor, input.id), WRITE)
  serve(
    app,
    context,
    api.issueDraft,
    async ({ db, actor, input, today, context }) => {
      const issued = await issueDraft(db, actor, context.files, input.id, today)
      // At once; what is cut off here arrives with the next beat of the clock.
      await deliverAll(context).catch(error => app.log.error(error))
      return issued
    },
    ISSUE,
  )
  serveRead(app, context, api.draftPicture, async ({ tx, input, reply }) => {
    const { content } = await getDraftRow(tx, input.id)
    try {
      const { png } = await renderPage(await pdfOf(content.paper), input.page)
      // The picture's address carries the paper's print, so it never changes.
      return reply.type('image/png').header('cache-control', 'private, max-age=86400, immutable').send(Buffer.from(png))
    } catch (error) {
      if (error instanceof PaperProblem) throw new DraftNotFound()
      throw error
    }
  })
  serveRead(app, context, api.draftFile, async ({ tx, input, reply }) => {
    const { content, number, fileSha256 } = await getDraftRow(tx, input.id)
    const name = `${(number ?? 'du-thao').replaceAll('/', '-')}.${input.as}`
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    if (input.as === 'docx') return reply.type(DOCX).send(Buffer.from(await writeDocx(content.paper)))
    const pdf = fileSha256 ? await context.files.read(fileSha256) : Buffer.from(await pdfOf(content.paper))
    return reply.type('application/pdf').send(pdf)
  })
}
