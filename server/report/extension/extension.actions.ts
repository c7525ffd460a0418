/** Xin gia hạn: asked by the unit, granted or refused by the one that receives; lateness then counts from the new day. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import {
  ExtensionAlreadyAsked,
  ExtensionDayWrong,
  ExtensionNotAsked,
  ExtensionTooLate,
  ExtensionWithoutReason,
  ReportNotOfUnit,
  ReportNotReceived,
} from '@thong-suot/domain/report/report.problems.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { tellReceiver, tellUnit } from '../report.actions.ts'
import { getReportForUpdate, type ReportRow } from '../report.queries.ts'
import { mayAskExtension, sendsOn } from './extension.queries.ts'

type Ask = { id: string; until: Day; reason: string }

export function askExtension(db: Db, actor: Actor, { id, until, reason }: Ask): Promise<{ id: string }> {
  return act(db, actor, 'report.ask-extension', async tx => {
    const report = await getReportForUpdate(tx, id)
    if (report.unitId !== actor.unitId) throw new ReportNotOfUnit({ unit: report.unitName })
    if (!mayAskExtension(actor, report)) throw new ExtensionTooLate()
    await refuseDay(tx, report, until)
    const waiting = await tx
      .selectFrom('reportExtension')
      .select('id')
      .where('reportId', '=', id)
      .where('state', '=', 'asked')
      .executeTakeFirst()
    if (waiting) throw new ExtensionAlreadyAsked()
    const after = await tx
      .insertInto('reportExtension')
      .values({ reportId: id, until, reason, askedBy: actor.personId })
      .returning(['id', 'until', 'reason'])
      .executeTakeFirstOrThrow()
    await tellReceiver(tx, report, 'extension-asked', {
      title: `${report.unitName} xin gia hạn báo cáo ${report.periodName}`,
      reason: `Đến ${showDay(until)}: ${reason}`,
    })
    return { after, subject: id, reason }
  })
}

/** Later than the day that stands, and early enough for the level above to send on in its turn. */
async function refuseDay(tx: Tx, report: ReportRow, until: Day): Promise<void> {
  const now = report.extendedTo ?? report.dueOn
  if (until <= now)
    throw new ExtensionDayWrong(
      { says: `Ngày gia hạn phải sau hạn hiện nay ${showDay(now)}.` },
      { until: `Chọn ngày sau ${showDay(now)}.` },
    )
  const next = await sendsOn(tx, report.id)
  if (next && until >= next.on) {
    const says = `${next.who} phải gửi tiếp, hạn ${showDay(next.on)}. Chọn ngày trước ngày đó.`
    throw new ExtensionDayWrong({ says }, { until: says })
  }
}

type Answer = { id: string; extensionId: string; grant: boolean; reason: string }

export function answerExtension(
  db: Db,
  actor: Actor,
  { id, extensionId, grant, reason }: Answer,
): Promise<{ id: string; extendedTo: Day | null }> {
  return act(db, actor, 'report.answer-extension', async tx => {
    const report = await getReportForUpdate(tx, id)
    if (report.receiverId !== actor.unitId) throw new ReportNotReceived({ receiver: report.receiverName })
    if (!grant && reason.length < 10)
      throw new ExtensionWithoutReason(undefined, { reason: 'Ghi lý do, ít nhất 10 ký tự.' })
    const asked = await tx
      .updateTable('reportExtension')
      .set({
        state: grant ? 'granted' : 'refused',
        answer: reason || null,
        answeredBy: actor.personId,
        answeredAt: sql`now()`,
      })
      .where('id', '=', extensionId)
      .where('reportId', '=', id)
      .where('state', '=', 'asked')
      .returning('until')
      .executeTakeFirst()
    if (!asked) throw new ExtensionNotAsked()
    // The days above may have moved since it was asked for.
    if (grant) await refuseDay(tx, report, asked.until)
    const extendedTo = grant ? asked.until : report.extendedTo
    if (grant) await tx.updateTable('report').set({ extendedTo }).where('id', '=', id).execute()
    const says = grant ? `gia hạn đến ${showDay(asked.until)}` : `không đồng ý gia hạn: ${reason}`
    await tellUnit(tx, report, 'extension-answered', `${report.receiverName} ${says}`)
    return { before: { extendedTo: report.extendedTo }, after: { id, extendedTo }, reason: reason || undefined }
  })
}
