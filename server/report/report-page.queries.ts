/** A report with everything its page shows. */
import { type Actor, may } from '@thong-suot/domain/actor.ts'
import { addMonths, type Day } from '@thong-suot/domain/day.ts'
import { BLANK, cellsOf } from '@thong-suot/domain/indicator/indicator.ts'
import { ReportNotFound } from '@thong-suot/domain/report/report.problems.ts'
import type { ReportPage, ReportRemark } from '@thong-suot/domain/report/report-page.ts'
import type { Tx } from '../db.ts'
import { exceptionOf } from '../regime/lock.actions.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { getForm } from '../template/template.queries.ts'
import { belowOf, checksOf, earlierOf, historyOf } from './entry/earlier.queries.ts'
import { systemCounts } from './entry/system-counts.ts'
import { cellId, sentBy, typedOf } from './entry/typed.queries.ts'
import { listExtensions, mayAskExtension, sendsOn } from './extension/extension.queries.ts'
import { proofsOf } from './proof/proof.queries.ts'
import { actionsFor, lineOf, type ReportRow, selectReports } from './report.queries.ts'

export async function getReport(tx: Tx, actor: Actor, id: string, today: Day): Promise<ReportPage> {
  const row = await selectReports(tx)
    .leftJoin('fact', 'fact.id', 'regime.factId')
    .leftJoin('document', 'document.id', 'fact.documentId')
    .leftJoin('person as sender', 'sender.id', 'report.sentBy')
    .leftJoin('person as presenter', 'presenter.id', 'report.presentedBy')
    .leftJoin('person as judge', 'judge.id', 'report.acceptedBy')
    .select(['regime.content', 'fact.quote', 'document.id as documentId', 'document.number as documentNumber'])
    .select(['report.presentedAt', 'report.handedBackReason', 'presenter.name as presentedByName'])
    .select(eb => [
      eb.fn.coalesce('report.fromOn', 'period.fromOn').as('fromOn'),
      eb.fn.coalesce('report.cutoffOn', 'period.toOn').as('toOn'),
    ])
    .select(['report.sentAt', 'report.acceptedAt', 'report.excusedReason'])
    .select(['report.locked', 'period.lockOn'])
    .select(['sender.name as sentBy', 'judge.name as acceptedBy'])
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ReportNotFound()
  const report = row as unknown as ReportRow & Omit<typeof row, keyof ReportRow>
  const holidays = await holidaysOf(tx)
  const form = await getForm(tx, report.templateVersionId)
  const { indicators, narratives } = form
  const typed = actor.unitId === report.unitId ? await typedOf(tx, id) : await sentBy(tx, report)
  const earlier = await earlierOf(tx, report, report.fromOn)
  const lastYear = await earlierOf(tx, report, addMonths(report.toOn, -11))
  const below = await belowOf(tx, report)
  const history = await historyOf(tx, report, report.fromOn)
  const counts = await systemCounts(tx, new Set(indicators.flatMap(each => each.counted ?? [])), report)
  return {
    ...lineOf(report, today, holidays),
    ...{
      regimeId: report.regimeId,
      content: report.content,
      quote: report.quote,
      documentId: report.documentId,
      documentNumber: report.documentNumber,
    },
    ...{
      fromOn: report.fromOn,
      toOn: report.toOn,
      version: report.version,
      lockOn: report.lockOn,
      locked: report.locked,
      exception: await exceptionOf(tx, id, today),
      typedAt: report.typedAt,
      excusedReason: report.excusedReason,
      leftOut: report.leftOut,
      signOff: report.signOff,
      presented:
        report.status === 'presented' && report.presentedAt
          ? { by: report.presentedByName, at: report.presentedAt }
          : null,
      handedBackReason: report.handedBackReason,
      extensions: await listExtensions(tx, id),
      mayAsk: mayAskExtension(actor, report),
      sendsOn: mayAskExtension(actor, report) ? await sendsOn(tx, id) : null,
      mayAnswer: report.receiverId === actor.unitId && may(actor.role, 'report.judge'),
    },
    ...{ sentAt: report.sentAt, sentBy: report.sentBy, acceptedAt: report.acceptedAt, acceptedBy: report.acceptedBy },
    beforeName: earlier?.name ?? null,
    lastYearName: lastYear && lastYear.name !== earlier?.name ? lastYear.name : null,
    actions: actionsFor(actor, report),
    side: report.unitId === actor.unitId ? 'sender' : report.receiverId === actor.unitId ? 'receiver' : 'reader',
    ...form,
    figures: indicators.flatMap(indicator =>
      cellsOf(indicator).map(part => {
        const cell = cellId(indicator.id, part)
        return {
          indicatorId: indicator.id,
          part,
          ...(typed.figures.get(cell) ?? { ...BLANK, edition: 0, typedBy: null }),
          before: earlier?.figures.get(cell)?.number ?? null,
          beforeText: earlier?.figures.get(cell)?.text ?? null,
          lastYear: lastYear?.figures.get(cell)?.number ?? null,
          earlier: history.get(cell) ?? [],
          counted: part === 0 && indicator.counted ? (counts.get(indicator.counted) ?? null) : null,
          below: below.get(cell) ?? null,
        }
      }),
    ),
    texts: narratives.map(narrative => ({
      narrativeId: narrative.id,
      ...(typed.texts.get(narrative.id) ?? { text: '', edition: 0, typedBy: null }),
      before: earlier?.texts.get(narrative.id) ?? null,
    })),
    rows: typed.rows,
    proofs: await proofsOf(tx, actor, report),
    remarks: report.status === 'returned' || report.status === 'submitted' ? await remarksOf(tx, report) : [],
    checks: checksOf(form, typed, { figures: earlier?.figures ?? new Map(), history }),
  }
}

/** Reasons given at the last return. */
async function remarksOf(tx: Tx, report: ReportRow): Promise<ReportRemark[]> {
  const last = await tx
    .selectFrom('reportRemark')
    .select(eb => eb.fn.max('version').as('version'))
    .where('reportId', '=', report.id)
    .executeTakeFirst()
  if (!last?.version) return []
  const rows = await tx
    .selectFrom('reportRemark')
    .leftJoin('person', 'person.id', 'reportRemark.personId')
    .select(['reportRemark.id', 'indicatorId', 'narrativeId', 'annexId', 'reason', 'at', 'person.name as person'])
    .where('reportId', '=', report.id)
    .where('version', '=', last.version)
    .orderBy('at')
    .execute()
  return rows.map(row => ({ ...row, unit: report.receiverName }))
}
