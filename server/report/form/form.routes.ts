import * as api from '@thong-suot/domain/report/form/form-sheet.api.ts'
import { FormTooBig, FormWithoutFile } from '@thong-suot/domain/report/form/form-sheet.problems.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../app.ts'
import { serve, serveRead } from '../../serve.ts'
import { checkForm } from './form.queries.ts'
import { formWorkbook } from './form.sheet.ts'
import { type FormFile, MOST_MEGABYTES } from './returned-form.ts'

const FILL = { right: 'report.fill', what: 'nhập báo cáo' } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function formRoutes(app: FastifyInstance, context: Context): void {
  serveRead(
    app,
    context,
    api.exportForm,
    async ({ tx, actor, input, today, reply }) => {
      const { name, bytes } = await formWorkbook(tx, actor, input.id, today)
      reply.type(XLSX).header('content-disposition', `attachment; filename="${name}"`)
      return Buffer.from(bytes) as never
    },
    FILL,
  )
  serve(
    app,
    context,
    api.checkForm,
    async ({ db, actor, input, request, today }) =>
      checkForm(db, actor, { id: input.id, file: await fileOf(request) }, today),
    FILL,
  )
}

async function fileOf(request: FastifyRequest): Promise<FormFile> {
  const file = request.isMultipart()
    ? await request.file({ limits: { fileSize: MOST_MEGABYTES * 1048576 + 1, files: 1 } })
    : undefined
  if (!file) throw new FormWithoutFile()
  const bytes = await file.toBuffer().catch(error => {
    throw error.statusCode === 413 ? new FormTooBig({ most: MOST_MEGABYTES }) : error
  })
  return { name: file.filename.normalize('NFC').slice(0, 300), bytes }
}
