import { may, type Right } from '@thong-suot/domain/actor.ts'
import { type Endpoint, Id } from '@thong-suot/domain/endpoint.ts'
import {
  exportDifficulties,
  listDifficulties as listDifficultiesApi,
} from '@thong-suot/domain/obligation/difficulty.api.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { NotAllowed, NotFound, NotLoggedIn } from '@thong-suot/domain/problem.ts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { sendFile } from '../kept-files.ts'
import { type Asked, serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { chaseObligations } from './chase.actions.ts'
import * as difficulty from './difficulty/difficulty.actions.ts'
import { listDifficulties } from './difficulty/difficulty.queries.ts'
import { difficultySheet } from './difficulty/difficulty.sheet.ts'
import * as extension from './extension/extension.actions.ts'
import { handDownObligation } from './hand-down.actions.ts'
import { getBoardOf } from './list/board.queries.ts'
import { listObligationsOf } from './list/list.queries.ts'
import { obligationSheet } from './list/obligation.sheet.ts'
import * as actions from './obligation.actions.ts'
import { getObligationOne } from './obligation.queries.ts'
import { addLink, addNumbers, attachProofs, keepProofs } from './proof/proof.actions.ts'
import { replaceObligation } from './replace.actions.ts'

const LIST = { right: 'obligation.work', what: 'xem khó khăn, vướng mắc' } as const

export function obligationRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listObligations, ({ tx, actor, input, today }) =>
    listObligationsOf(tx, actor, input, today),
  )
  serveRead(app, context, listDifficultiesApi, ({ tx, actor, input }) => listDifficulties(tx, actor, input), LIST)
  serveSheet(app, context, exportDifficulties, 'kho-khan-vuong-mac.xlsx', difficultySheet, LIST)
  serveRead(app, context, api.getBoard, ({ tx, actor, input, today }) => getBoardOf(tx, actor, input, today))
  serveRead(app, context, api.getObligation, ({ tx, actor, input, today }) =>
    getObligationOne(tx, actor, input.id, today),
  )

  /** A step, answered with the obligation as it then stands. */
  const step = <I extends z.ZodType<{ id: string }>>(
    e: Endpoint<I, api.ObligationOne>,
    right: Right,
    what: string,
    run: (asked: Asked<z.output<I>>) => Promise<unknown>,
  ) =>
    serve(
      app,
      context,
      e,
      async asked => {
        await run(asked)
        return within(asked.db, asked.actor, tx => getObligationOne(tx, asked.actor, asked.input.id, asked.today))
      },
      { right, what },
    )
  step(api.acceptObligation, 'obligation.work', 'tiếp nhận nhiệm vụ', ({ db, actor, input }) =>
    actions.acceptObligation(db, actor, input),
  )
  step(api.assignPerson, 'obligation.confirm', 'phân công', ({ db, actor, input, today }) =>
    actions.assignPerson(db, actor, input, today),
  )
  step(api.noteProgress, 'obligation.work', 'cập nhật kết quả', ({ db, actor, input }) =>
    actions.noteProgress(db, actor, input),
  )
  step(api.tellDifficulty, 'obligation.work', 'nêu khó khăn', ({ db, actor, input }) =>
    difficulty.tellDifficulty(db, actor, input),
  )
  step(api.answerDifficulty, 'obligation.confirm', 'trả lời khó khăn', ({ db, actor, input }) =>
    difficulty.answerDifficulty(db, actor, input),
  )
  step(api.raiseDifficulty, 'obligation.confirm', 'báo khó khăn lên cấp trên', ({ db, actor, input }) =>
    difficulty.raiseDifficulty(db, actor, input),
  )
  step(api.askExtension, 'obligation.work', 'xin gia hạn', ({ db, actor, input }) =>
    extension.askExtension(db, actor, input),
  )
  step(api.grantExtension, 'obligation.confirm', 'cho gia hạn', ({ db, actor, input }) =>
    extension.grantExtension(db, actor, input),
  )
  step(api.refuseExtension, 'obligation.confirm', 'từ chối gia hạn', ({ db, actor, input }) =>
    extension.refuseExtension(db, actor, input),
  )
  step(api.addLink, 'obligation.work', 'gửi minh chứng', ({ db, actor, input }) => addLink(db, actor, input))
  step(api.addNumbers, 'obligation.work', 'gửi minh chứng', ({ db, actor, input }) => addNumbers(db, actor, input))
  step(api.declareDone, 'obligation.work', 'báo hoàn thành', ({ db, actor, input, today }) =>
    actions.declareDone(db, actor, input, today),
  )
  step(api.confirmDone, 'obligation.confirm', 'xác nhận hoàn thành', ({ db, actor, input }) =>
    actions.confirmDone(db, actor, input),
  )
  step(api.returnObligation, 'obligation.confirm', 'trả lại nhiệm vụ', ({ db, actor, input }) =>
    actions.returnObligation(db, actor, input),
  )
  step(api.withdrawObligation, 'obligation.hand-down', 'thu hồi nhiệm vụ', ({ db, actor, input }) =>
    actions.withdrawObligation(db, actor, input),
  )
  step(api.attachProof, 'obligation.work', 'gửi minh chứng', async ({ db, actor, input, request }) =>
    attachProofs(db, actor, input.id, await keepProofs(context, request)),
  )
  const handing = { right: 'obligation.hand-down', what: 'giao nhiệm vụ' } as const
  serve(
    app,
    context,
    api.handDownObligation,
    ({ db, actor, input, today }) => handDownObligation(db, actor, input, today),
    handing,
  )
  serve(
    app,
    context,
    api.replaceObligation,
    ({ db, actor, input, today }) => replaceObligation(db, actor, input, today),
    handing,
  )
  serve(
    app,
    context,
    api.chaseObligations,
    ({ db, actor, input, today }) => chaseObligations(db, actor, input, today),
    handing,
  )
  obligationFiles(app, context)
}

/** Answers that are files: a proof, and any list as a spreadsheet. */
function obligationFiles(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/api/proofs/:id', async (request, reply) => {
    const actor = await context.actorOf(request)
    if (!actor) throw new NotLoggedIn()
    if (!Id.safeParse(request.params.id).success) throw new NotFound({ what: 'minh chứng này' })
    const proof = await within(context.db, actor, tx =>
      tx.selectFrom('proof').selectAll().where('id', '=', request.params.id).executeTakeFirst(),
    )
    if (!proof?.fileSha256) throw new NotFound({ what: 'minh chứng này' })
    return sendFile(context, reply, { name: proof.name, type: proof.fileType, sha256: proof.fileSha256 })
  })
  serveSheet(app, context, api.exportObligations, 'nhiem-vu.xlsx', ({ db, actor, input, today }) => {
    if (!may(actor.role, 'overview.read') && !may(actor.role, 'obligation.work'))
      throw new NotAllowed({ what: 'xuất danh sách nhiệm vụ' })
    return within(db, actor, tx => obligationSheet(tx, actor, input, today))
  })
}
