import { Readable } from 'node:stream'
import { may } from '@thong-suot/domain/actor.ts'
import * as api from '@thong-suot/domain/document/document.api.ts'
import {
  DocumentNotFound,
  FileOfSeveral,
  FileTooBig,
  NoFileGiven,
  PageNotThere,
} from '@thong-suot/domain/document/document.problems.ts'
import { NotAllowed, NotLoggedIn } from '@thong-suot/domain/problem.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { isRefused, noProgram, wholeOf } from '../kept-files.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { discardDocument, enterDocumentByHand, keepDuplicate, readAgain, takeDocumentIn } from './document.actions.ts'
import { getDocumentOne, listAssignable, listDocumentsOf } from './document.queries.ts'
import { keepExample } from './example/example.actions.ts'
import { assignDocument, setHandlingState } from './handling.actions.ts'
import { addFact, confirmFacts, decideFact } from './reading/fact.actions.ts'
import { pagePicture } from './reading/page-picture.ts'
import { getDocumentReading } from './reading/reading.queries.ts'
import { writeRegister } from './register-sheet.ts'

export function documentRoutes(app: FastifyInstance, context: Context): void {
  const registers = { right: 'document.register', what: 'vào sổ văn bản' } as const
  const confirms = { right: 'fact.confirm', what: 'xác nhận dữ kiện' } as const
  const assigns = { right: 'document.assign', what: 'phân công văn bản' } as const

  serveRead(app, context, api.listDocuments, ({ tx, actor, input, today }) => listDocumentsOf(tx, actor, input, today))
  serveSheet(
    app,
    context,
    api.exportDocuments,
    ({ direction }) => (direction === 'in' ? 'so-van-ban-den.xlsx' : 'so-van-ban-di.xlsx'),
    ({ db, actor, input, today }) => within(db, actor, tx => writeRegister(tx, actor, input, today)),
  )
  serveRead(app, context, api.listAssignable, ({ tx, actor, today }) => listAssignable(tx, actor, today))
  serveRead(app, context, api.getDocument, ({ tx, input }) => getDocumentOne(tx, input.id))
  serveRead(app, context, api.getReading, ({ tx, input }) => getDocumentReading(tx, input.id))
  serve(app, context, api.keepDuplicate, ({ actor, input }) => keepDuplicate(context, actor, input.id), registers)
  serve(app, context, api.discardDocument, ({ actor, input }) => discardDocument(context, actor, input.id), registers)
  serve(app, context, api.readAgain, ({ actor, input }) => readAgain(context, actor, input.id), registers)
  serve(app, context, api.enterByHand, ({ actor, input }) => enterDocumentByHand(context, actor, input), registers)
  serve(app, context, api.decideFact, ({ db, actor, input }) => decideFact(db, actor, input), confirms)
  serve(
    app,
    context,
    api.confirmFacts,
    ({ db, actor, input }) => confirmFacts(db, actor, input.id, input.factIds),
    confirms,
  )
  serve(app, context, api.keepExample, ({ actor, input }) => keepExample(context, actor, input.id), confirms)
  serve(app, context, api.addFact, ({ db, actor, input }) => addFact(db, actor, input), confirms)
  serve(app, context, api.assignDocument, ({ db, actor, input }) => assignDocument(db, actor, input), assigns)
  serve(app, context, api.setHandlingState, ({ db, actor, input }) => setHandlingState(db, actor, input))
  uploads(app, context)
  originals(app, context)
}

/** Files dropped on the page: several at once, one answer a file; one that is too big or a program loses only itself. */
function uploads(app: FastifyInstance, context: Context): void {
  app.post('/api/documents/in', async (request): Promise<api.TakenIn[]> => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    if (!may(actor.role, 'document.register')) throw new NotAllowed({ what: 'vào sổ văn bản' })
    const taken: api.TakenIn[] = []
    for await (const part of request.files({ throwFileSizeLimit: false })) {
      const name = part.filename || 'van-ban'
      const whole = wholeOf(part.file, () => new FileTooBig({ name, limit: context.config.MAX_FILE_MB }))
      const bytes = Readable.from(noProgram(name, whole))
      try {
        const document = await takeDocumentIn(context, actor, { name, type: part.mimetype, bytes })
        taken.push({ name, document })
      } catch (error) {
        if (!isRefused(error)) throw error
        part.file.resume()
        taken.push({ name, problem: { code: error.code, detail: error.message } })
      }
    }
    if (!taken.length) throw new NoFileGiven()
    return taken
  })
}

/** The file as it came, and its pages as pictures. */
function originals(app: FastifyInstance, context: Context): void {
  const find = async (request: import('fastify').FastifyRequest) => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    const { id } = request.params as { id: string }
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new DocumentNotFound()
    const row = await within(context.db, actor, tx =>
      tx
        .selectFrom('document')
        .select(['fileSha256', 'fileName', 'pageCount', 'path', 'partFrom', 'partTo'])
        .where('id', '=', id)
        .executeTakeFirst(),
    )
    if (!row?.fileSha256) throw new DocumentNotFound()
    return { ...row, fileSha256: row.fileSha256, actor }
  }
  app.get('/api/documents/:id/file', async (request, reply) => {
    const row = await find(request)
    // The file holds other documents too, which may not have been passed on with this one.
    if (row.partFrom !== null && !row.actor.scope.some(own => row.path === own || row.path.startsWith(`${own}.`)))
      throw new FileOfSeveral()
    // Always a download: what people send is never shown as a page of ours.
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(row.fileName ?? 'van-ban')}`)
    reply.header('content-security-policy', "default-src 'none'; sandbox")
    return reply.type('application/octet-stream').send(context.files.stream(row.fileSha256))
  })
  app.get('/api/documents/:id/pages/:page', async (request, reply) => {
    const row = await find(request)
    const page = Number((request.params as { page: string }).page)
    const [from, to] = [row.partFrom ?? 1, row.partTo ?? row.pageCount ?? 0]
    if (!Number.isInteger(page) || page < from || page > to) throw new PageNotThere()
    const picture = await pagePicture(context, row.fileSha256, page)
    if (!picture) throw new PageNotThere()
    return reply.type('image/png').header('cache-control', 'private, max-age=86400').send(picture)
  })
}
