import * as api from '@thong-suot/domain/report/report.api.ts'
import * as proofs from '@thong-suot/domain/report/report-proof.api.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { sendFile } from '../kept-files.ts'
import { serve, serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { compareReport } from './difference.queries.ts'
import { fillReport } from './entry/typing.actions.ts'
import { excuseReport, liftExcuse } from './excuse.actions.ts'
import { answerExtension, askExtension } from './extension/extension.actions.ts'
import { countInReport, leaveOutReport } from './left-out.actions.ts'
import { listOwedReports, listReceivedPeriods } from './list/list.queries.ts'
import { owedSheet, receivedSheet } from './list/list.sheet.ts'
import { attachReportProofs, takeReportProofAway } from './proof/proof.actions.ts'
import { getReportProof } from './proof/proof.queries.ts'
import { acceptReport, returnReport, submitReport, withdrawReport } from './report.actions.ts'
import { getReport } from './report-page.queries.ts'
import { getSignOff, handBackReport, presentReport, setSignOff } from './sign.actions.ts'

const FILL = { right: 'report.fill', what: 'nhập báo cáo' } as const
const SUBMIT = { right: 'report.submit', what: 'gửi báo cáo' } as const
const JUDGE = { right: 'report.judge', what: 'tiếp nhận, trả lại báo cáo' } as const

export function reportRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listOwedReports, ({ tx, actor, input, today }) =>
    listOwedReports(tx, actor, input, today),
  )
  serveRead(app, context, api.listReceivedPeriods, ({ tx, actor, input, today }) =>
    listReceivedPeriods(tx, actor, input, today),
  )
  serveSheet(app, context, api.exportOwedReports, 'bao-cao.xlsx', owedSheet)
  serveSheet(app, context, api.exportReceivedPeriods, 'ky-bao-cao-nhan-ve.xlsx', receivedSheet)
  serveRead(app, context, api.getReport, ({ tx, actor, input, today }) => getReport(tx, actor, input.id, today))
  serveRead(app, context, api.compareReport, ({ tx, actor, input }) => compareReport(tx, actor, input.id))
  serve(app, context, api.fillReport, ({ db, actor, input }) => fillReport(db, actor, input), FILL)
  serve(app, context, api.submitReport, ({ db, actor, input, today }) => submitReport(db, actor, input, today), SUBMIT)
  serve(app, context, api.withdrawReport, ({ db, actor, input }) => withdrawReport(db, actor, input.id), SUBMIT)
  serve(app, context, api.acceptReport, ({ db, actor, input }) => acceptReport(db, actor, input.id), JUDGE)
  serve(app, context, api.returnReport, ({ db, actor, input }) => returnReport(db, actor, input), JUDGE)
  serve(app, context, api.excuseReport, ({ db, actor, input }) => excuseReport(db, actor, input), JUDGE)
  serve(app, context, api.liftExcuse, ({ db, actor, input, today }) => liftExcuse(db, actor, input, today), JUDGE)
  serve(app, context, api.presentReport, ({ db, actor, input }) => presentReport(db, actor, input), FILL)
  serve(app, context, api.handBackReport, ({ db, actor, input }) => handBackReport(db, actor, input), SUBMIT)
  serve(app, context, api.leaveOutReport, ({ db, actor, input }) => leaveOutReport(db, actor, input), JUDGE)
  serve(app, context, api.countInReport, ({ db, actor, input }) => countInReport(db, actor, input.id), JUDGE)
  serve(
    app,
    context,
    proofs.attachReportProofs,
    ({ actor, input, request }) => attachReportProofs(context, actor, input.id, request),
    FILL,
  )
  serve(
    app,
    context,
    proofs.takeReportProofAway,
    ({ actor, input }) => takeReportProofAway(context, actor, input),
    FILL,
  )
  serve(app, context, proofs.getReportProofFile, async ({ db, actor, input, reply }) => {
    const file = await within(db, actor, tx => getReportProof(tx, actor, input.id))
    return sendFile(context, reply, file) as unknown as Blob
  })
  serve(app, context, api.askExtension, ({ db, actor, input }) => askExtension(db, actor, input), FILL)
  serve(app, context, api.answerExtension, ({ db, actor, input }) => answerExtension(db, actor, input), JUDGE)
  serveRead(app, context, api.getSignOff, ({ tx, actor, today }) => getSignOff(tx, actor, today))
  serve(app, context, api.setSignOff, ({ db, actor, input }) => setSignOff(db, actor, input), JUDGE)
}
