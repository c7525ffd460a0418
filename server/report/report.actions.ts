import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { cellKey } from '@thong-suot/domain/indicator/indicator.ts'
import {
  ExcuseStands,
  PeriodClosed,
  ReportAlreadyAccepted,
  ReportAlreadySent,
  ReportHasErrors,
  ReportNeedsSigning,
  ReportNotExcused,
  ReportNotOfUnit,
  ReportNotPresented,
  ReportNotReceived,
  ReportNotSent,
  ReportNotSigner,
  ReportPresented,
  ReturnWithoutReason,
} from '@thong-suot/domain/report/report.problems.ts'
import {
  ACTION_SIDE,
  countsInTotals,
  leadsTo,
  maySign,
  type RemarkInput,
  type ReportAction,
  type ReportStatus,
  reportActions,
  SIGNERS_ACTIONS,
} from '@thong-suot/domain/report/report.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { refuseLocked } from '../regime/lock.actions.ts'
import { countIn, countOut } from '../roll-up/totals.ts'
import { getForm } from '../template/template.queries.ts'
import { checksOf } from './entry/earlier.queries.ts'
import { dropRemoved } from './entry/row.actions.ts'
import { sentOf, typedOf } from './entry/typed.queries.ts'
import { proofsNow } from './proof/proof.queries.ts'
import { getReportForUpdate, type ReportRow } from './report.queries.ts'

export type Outcome = { id: string; status: ReportStatus }

/** The report, locked, if this actor's unit may do this with it now; otherwise the sentence that says why not. */
export async function reportFor(tx: Tx, actor: Actor, id: string, action: ReportAction): Promise<ReportRow> {
  const report = await getReportForUpdate(tx, id)
  const side = ACTION_SIDE[action]
  if (side === 'sender' && report.unitId !== actor.unitId) throw new ReportNotOfUnit({ unit: report.unitName })
  if (side === 'receiver' && report.receiverId !== actor.unitId)
    throw new ReportNotReceived({ receiver: report.receiverName })
  if (reportActions(report).includes(action)) {
    const signing = report.signOff && SIGNERS_ACTIONS.includes(action)
    if (signing && !maySign(actor, report)) throw new ReportNotSigner({ who: await signerOf(tx, report.signer) })
    return report
  }
  if (action === 'lift-excuse')
    throw report.status === 'excused' ? new ExcuseStands({ period: report.periodName }) : new ReportNotExcused()
  const facts = { period: report.periodName, receiver: report.receiverName, unit: report.unitName }
  if (report.status === 'accepted')
    throw report.periodState === 'closed' ? new PeriodClosed(facts) : new ReportAlreadyAccepted(facts)
  if (action === 'submit' && reportActions(report).includes('present')) throw new ReportNeedsSigning()
  if (action === 'hand-back') throw new ReportNotPresented()
  if (side === 'sender' && report.status === 'presented') throw new ReportPresented()
  if (side === 'sender' && action !== 'withdraw') throw new ReportAlreadySent(facts)
  throw new ReportNotSent(facts)
}

async function signerOf(tx: Tx, personId: string | null): Promise<string> {
  if (!personId) return 'lãnh đạo đơn vị'
  const person = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  return person?.name ?? 'người được giao ký'
}

/** Sends it. Errors stop it, each at its field; queries travel along. Being on time is fixed by the first sending. */
export function submitReport(
  db: Db,
  actor: Actor,
  { id, nothingToReport }: { id: string; nothingToReport: boolean },
  today: Day,
): Promise<Outcome> {
  return act(db, actor, 'report.submit', async tx => {
    const before = await reportFor(tx, actor, id, 'submit')
    await refuseLocked(tx, id)
    const typed = await typedOf(tx, id)
    if (!nothingToReport) refuseErrors(checksOf(await getForm(tx, before.templateVersionId), typed, undefined))
    const { values, texts, rows } = sentOf(typed)
    await dropRemoved(tx, id)
    const version = before.version + 1
    await tx
      .insertInto('reportVersion')
      .values({
        reportId: id,
        version,
        personId: actor.personId,
        values: JSON.stringify(values),
        texts: JSON.stringify(texts),
        rows: JSON.stringify(rows),
        proofs: await proofsNow(tx, id),
      })
      .execute()
    const after = await tx
      .updateTable('report')
      .set({
        status: leadsTo('submit', before),
        handedBackReason: null,
        nothingToReport,
        version,
        firstSentOn: before.firstSentOn ?? today,
        sentAt: sql`now()`,
        sentBy: actor.personId,
      })
      .where('id', '=', id)
      .returning(['id', 'status', 'version', 'firstSentOn'])
      .executeTakeFirstOrThrow()
    await tellReceiver(tx, before, 'report-sent', {
      title: `${before.unitName} gửi báo cáo ${before.periodName}`,
      reason: nothingToReport
        ? 'Không phát sinh, chờ xem'
        : before.version > 0
          ? 'Gửi lại sau khi sửa, chờ xem'
          : 'Chờ xem',
    })
    return { before, after: after as Outcome }
  })
}

/** @throws with a sentence at each field that must be mended first */
export function refuseErrors(checks: ReturnType<typeof checksOf>): void {
  const errors = checks.filter(check => check.severity === 'must')
  if (errors.length === 0) return
  throw new ReportHasErrors(
    { count: errors.length },
    Object.fromEntries(errors.map(({ code, part, says }) => [cellKey(code, part), says])),
  )
}

/** Word to the one that receives the report. */
export async function tellReceiver(
  tx: Tx,
  report: ReportRow,
  kind: string,
  says: { title: string; reason: string },
): Promise<void> {
  const receiver = await tx
    .selectFrom('unit')
    .select('path')
    .where('id', '=', report.receiverId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('notice')
    .values({
      unitId: report.receiverId,
      path: receiver.path,
      kind,
      subjectKind: 'report',
      subjectId: report.id,
      ...says,
    })
    .execute()
}

/** Takes it back before it was accepted; the unit's draft again. */
export function withdrawReport(db: Db, actor: Actor, id: string): Promise<Outcome> {
  return act(db, actor, 'report.withdraw', async tx => {
    const before = await reportFor(tx, actor, id, 'withdraw')
    return { before, after: await turn(tx, before, 'withdraw') }
  })
}

export function acceptReport(db: Db, actor: Actor, id: string): Promise<Outcome> {
  return act(db, actor, 'report.accept', async tx => {
    const before = await reportFor(tx, actor, id, 'accept')
    const after = await turn(tx, before, 'accept', { acceptedAt: sql`now()`, acceptedBy: actor.personId })
    await countIn(tx, actor, before)
    await tellUnit(tx, before, 'report-accepted', `${before.receiverName} đã tiếp nhận`)
    return { before, after }
  })
}

/** Back to the unit, with a reason at each figure or section it is about, or for the whole. */
export function returnReport(
  db: Db,
  actor: Actor,
  { id, remarks }: { id: string; remarks: RemarkInput[] },
): Promise<Outcome> {
  return act(db, actor, 'report.return', async tx => {
    const before = await reportFor(tx, actor, id, 'return')
    if (remarks.length === 0) throw new ReturnWithoutReason()
    await tx
      .insertInto('reportRemark')
      .values(
        remarks.map(({ indicatorId, narrativeId, annexId, reason }) => ({
          reportId: id,
          version: before.version,
          indicatorId: indicatorId ?? null,
          narrativeId: narrativeId ?? null,
          annexId: annexId ?? null,
          reason,
          personId: actor.personId,
        })),
      )
      .execute()
    const after = await turn(tx, before, 'return', { acceptedAt: null, acceptedBy: null, leftOut: null })
    if (countsInTotals(before)) await countOut(tx, actor, before)
    await tellUnit(tx, before, 'report-returned', `${before.receiverName} trả lại ${remarks.length} chỗ để sửa`)
    return { before, after, reason: remarks.map(remark => remark.reason).join(' · ') }
  })
}

/** Moves a report to where an action leads. */
export async function turn(tx: Tx, report: ReportRow, action: ReportAction, more: object = {}): Promise<Outcome> {
  const row = await tx
    .updateTable('report')
    .set({ status: leadsTo(action, report), ...more })
    .where('id', '=', report.id)
    .returning(['id', 'status'])
    .executeTakeFirstOrThrow()
  return row as Outcome
}

/** Word to the unit that owes the report. */
export async function tellUnit(tx: Tx, report: ReportRow, kind: string, reason: string): Promise<void> {
  const unit = await tx.selectFrom('unit').select('path').where('id', '=', report.unitId).executeTakeFirstOrThrow()
  await tx
    .insertInto('notice')
    .values({
      unitId: report.unitId,
      path: unit.path,
      kind,
      subjectKind: 'report',
      subjectId: report.id,
      title: `Báo cáo ${report.periodName}: ${report.regimeName}`,
      reason,
    })
    .execute()
}
