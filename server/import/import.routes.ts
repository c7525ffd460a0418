import { may } from '@thong-suot/domain/actor.ts'
import { ImportWithoutFile } from '@thong-suot/domain/import/import.problems.ts'
import * as api from '@thong-suot/domain/import/import.ts'
import { NotAllowed, NotLoggedIn } from '@thong-suot/domain/problem.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { readInput, serve } from '../serve.ts'
import { exportPeople, exportUnits } from './export.ts'
import { checkImport, type Given, runImport } from './import.actions.ts'

const CHANGE = { right: 'unit.change', what: 'nạp danh sách đơn vị, người dùng' } as const

export function importRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    context,
    api.checkImport,
    async ({ db, input, request, today }) => checkImport(db, await givenOf(request, input.what), today),
    CHANGE,
  )
  serve(
    app,
    context,
    api.runImport,
    async ({ db, actor, input, request, today }) => runImport(db, actor, await givenOf(request, input.what), today),
    CHANGE,
  )
  app.get('/api/exports/:what/:form', async (request, reply) => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    const asked = readInput(api.exportList, request)
    const { what, form } = asked
    if (what === 'people' && !may(actor.role, 'person.change'))
      throw new NotAllowed({ what: 'xuất danh sách người dùng' })
    const bytes = await within(context.db, actor, tx =>
      what === 'units' ? exportUnits(tx, asked, context.today()) : exportPeople(tx, asked, context.today()),
    )
    const name = `${what === 'units' ? 'don-vi' : 'nguoi-dung'}.${form}`
    return reply
      .type(
        form === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      )
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(bytes))
  })
}

async function givenOf(request: FastifyRequest, what: api.ImportWhat): Promise<Given> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new ImportWithoutFile()
  const bytes = await file.toBuffer()
  if (bytes.length === 0) throw new ImportWithoutFile()
  const field = (name: string) => {
    const part = file.fields[name]
    return part && !Array.isArray(part) && part.type === 'field' ? String(part.value) : ''
  }
  const under = field('under')
  return {
    what,
    bytes,
    name: file.filename.slice(0, 300),
    where: under ? { under, province: field('province') || undefined } : undefined,
  }
}
