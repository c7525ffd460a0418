import type { Actor } from '@thong-suot/domain/actor.ts'
import { may, type Right } from '@thong-suot/domain/actor.ts'
import { addMonths, type Day, type Holidays } from '@thong-suot/domain/day.ts'
import { checkFigures, type FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { BLANK, cellKey, cellsOf, type Figure } from '@thong-suot/domain/indicator/indicator.ts'
import { distance } from '@thong-suot/domain/period/period.ts'
import type { Sent } from '@thong-suot/domain/report/difference.ts'
import type { ReportLine, ReportPage, ReportRemark, RowField } from '@thong-suot/domain/report/report.api.ts'
import { ReportNotFound } from '@thong-suot/domain/report/report.problems.ts'
import {
  ACTION_SIDE,
  maySign,
  type ReportAction,
  type ReportStatus,
  reportActions,
  reportStanding,
  SIGNERS_ACTIONS,
} from '@thong-suot/domain/report/report.ts'
import { checkRows } from '@thong-suot/domain/report/row.ts'
import type { TemplateForm } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { exceptionOf } from '../regime/lock.actions.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { totalsOf } from '../roll-up/totals.queries.ts'
import { getForm } from '../template/template.queries.ts'
import { rowsOf, rowsSent, sentRows } from './entry/row.queries.ts'
import { systemCounts } from './entry/system-counts.ts'
import { listExtensions, mayAskExtension, sendsOn } from './extension/extension.queries.ts'
import { proofsOf } from './proof/proof.queries.ts'

export type ReportRow = {
  id: string
  periodId: string
  unitId: string
  receiverId: string
  chain: string[]
  dueOn: Day
  operator: string
  status: ReportStatus
  firstSentOn: Day | null
  version: number
  nothingToReport: boolean
  typedAt: string | null
  extendedTo: Day | null
  leftOut: string | null
  /** How it stood when it was excused. */
  excusedFrom: ReportStatus | null
  /** The receiver has sent on what it is in. */
  merged: boolean | null
  presentedBy: string | null
  /** The unit has its reports signed off first; by whom, when it named one. */
  signOff: boolean
  signer: string | null
  unitName: string
  receiverName: string
  periodName: string
  periodState: 'open' | 'closed'
  regimeId: string
  regimeName: string
  templateVersionId: string
}

export function selectReports(tx: Tx) {
  return tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .leftJoin('signOff', 'signOff.unitId', 'report.unitId')
    .select([
      'report.id',
      'report.periodId',
      'report.unitId',
      'report.receiverId',
      'report.chain',
      'report.dueOn',
      'report.operator',
    ])
    .select(['report.status', 'report.firstSentOn', 'report.version', 'report.nothingToReport', 'report.typedAt'])
    .select([
      'report.extendedTo',
      'report.leftOut',
      'report.excusedFrom',
      'report.presentedBy',
      'signOff.personId as signer',
    ])
    .select(sql<boolean>`sign_off.unit_id is not null`.as('signOff'))
    .select(sql<boolean>`report.accepted_at <= rolled_up_at(report.period_id, report.receiver_id)`.as('merged'))
    .select([
      'unit.name as unitName',
      'receiver.name as receiverName',
      'period.name as periodName',
      'period.state as periodState',
    ])
    .select(['regime.id as regimeId', 'period.reportName as regimeName', 'period.templateVersionId'])
}

/** One report, locked until the transaction ends: two people who press at once are taken one after the other. */
export async function getReportForUpdate(tx: Tx, id: string): Promise<ReportRow> {
  const row = await selectReports(tx).where('report.id', '=', id).forUpdate('report').executeTakeFirst()
  if (!row) throw new ReportNotFound()
  return row as unknown as ReportRow
}

export function lineOf(row: ReportRow, today: Day, holidays: Holidays): ReportLine {
  return {
    id: row.id,
    periodId: row.periodId,
    periodName: row.periodName,
    regimeName: row.regimeName,
    unitId: row.unitId,
    unitName: row.unitName,
    receiverName: row.receiverName,
    dueOn: row.dueOn,
    operator: row.operator,
    status: row.status,
    firstSentOn: row.firstSentOn,
    nothingToReport: row.nothingToReport,
    extendedTo: row.extendedTo,
    standing: reportStanding({ ...row, merged: row.merged ?? false, begun: row.typedAt !== null }, today, holidays),
    distance:
      row.status === 'draft' && row.firstSentOn === null
        ? distance(row.extendedTo ?? row.dueOn, row.extendedTo ? 'by' : row.operator, today, holidays).says
        : '',
  }
}

const RIGHT_OF: Record<ReportAction, Right> = {
  fill: 'report.fill',
  present: 'report.fill',
  'hand-back': 'report.submit',
  submit: 'report.submit',
  withdraw: 'report.submit',
  accept: 'report.judge',
  return: 'report.judge',
  excuse: 'report.judge',
  'lift-excuse': 'report.judge',
  'leave-out': 'report.judge',
  'count-in': 'report.judge',
}

/** What this actor may do with it now: by the state, by whose report it is, and by the post. */
export function actionsFor(
  actor: Actor,
  report: Pick<
    ReportRow,
    'status' | 'periodState' | 'unitId' | 'receiverId' | 'signOff' | 'signer' | 'leftOut' | 'presentedBy'
  >,
): ReportAction[] {
  return reportActions(report).filter(action => {
    const side = ACTION_SIDE[action] === 'sender' ? report.unitId : report.receiverId
    if (side !== actor.unitId || !may(actor.role, RIGHT_OF[action])) return false
    if (report.status === 'presented' && action === 'withdraw') return report.presentedBy === actor.personId
    return !(report.signOff && SIGNERS_ACTIONS.includes(action)) || maySign(actor, report)
  })
}

export type Form = TemplateForm
/** A cell of a report: the figure, and which of its parts; the whole stands under the bare id. */
export const cellId = cellKey
export type Typed = {
  figures: Map<string, Figure & { edition: number; typedBy: string | null }>
  texts: Map<string, { text: string; edition: number; typedBy: string | null }>
  rows: RowField[]
}

/** Figures, words and rows as they are typed now, by cell and section. */
export async function typedOf(tx: Tx, reportId: string): Promise<Typed> {
  const values = await tx
    .selectFrom('reportValue')
    .leftJoin('person', 'person.id', 'reportValue.typedBy')
    .select(['indicatorId', 'part', 'number', 'text', 'explain', 'edition', 'person.name as typedBy'])
    .where('reportId', '=', reportId)
    .execute()
  const texts = await tx
    .selectFrom('reportText')
    .leftJoin('person', 'person.id', 'reportText.typedBy')
    .select(['narrativeId', 'text', 'edition', 'person.name as typedBy'])
    .where('reportId', '=', reportId)
    .execute()
  return {
    figures: new Map(values.map(({ indicatorId, part, ...figure }) => [cellId(indicatorId, part), figure])),
    texts: new Map(texts.map(({ narrativeId, ...text }) => [narrativeId, text])),
    rows: await rowsOf(tx, reportId),
  }
}

type Earlier = {
  name: string
  figures: Map<string, { number: number | null; text: string | null }>
  texts: Map<string, string>
}

/** The unit's report of the same regime whose figures end nearest at or before a day, accepted or not yet. */
async function earlierOf(tx: Tx, report: ReportRow, before: Day): Promise<Earlier | undefined> {
  const row = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .select(['report.id', 'period.name'])
    .where('period.regimeId', '=', report.regimeId)
    .where('report.unitId', '=', report.unitId)
    .where('period.toOn', '<', before)
    .where('report.status', 'in', ['accepted', 'submitted'])
    .orderBy('period.toOn', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const typed = await typedOf(tx, row.id)
  return {
    name: row.name,
    figures: typed.figures,
    texts: new Map([...typed.texts].map(([id, { text }]) => [id, text])),
  }
}

/** Totals of what this unit itself received in a period: proposed for its own report to the one above. */
async function belowOf(tx: Tx, report: ReportRow): Promise<Map<string, { number: number; units: number }>> {
  const totals = await totalsOf(tx, report.periodId, [report.unitId])
  return new Map([...totals].map(([cell, { sum, counted }]) => [cell, { number: sum, units: counted }]))
}

const PERIODS_LOOKED_AT = 8

/** Figures of the unit in earlier periods of the same regime, the latest first, by cell. */
async function historyOf(tx: Tx, report: ReportRow, before: Day): Promise<Map<string, number[]>> {
  const looked = tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .select(['report.id', 'period.toOn'])
    .where('period.regimeId', '=', report.regimeId)
    .where('report.unitId', '=', report.unitId)
    .where('period.toOn', '<', before)
    .where('report.status', 'in', ['accepted', 'submitted'])
    .orderBy('period.toOn', 'desc')
    .limit(PERIODS_LOOKED_AT)
  const rows = await tx
    .with('looked', () => looked)
    .selectFrom('looked')
    .innerJoin('reportValue', 'reportValue.reportId', 'looked.id')
    .select(['indicatorId', 'part', 'number'])
    .where('number', 'is not', null)
    .orderBy('looked.toOn', 'desc')
    .execute()
  const found = new Map<string, number[]>()
  for (const { indicatorId, part, number } of rows) {
    const cell = cellId(indicatorId, part)
    found.set(cell, [...(found.get(cell) ?? []), number!])
  }
  return found
}

export type Compared = Pick<Earlier, 'figures'> & { history: ReadonlyMap<string, readonly number[]> }

/** @param earlier what its figures are compared with, where they are */
export function checksOf(form: Form, typed: Typed, earlier: Compared | undefined): FigureRemark[] {
  const idOf = new Map(form.indicators.map(indicator => [indicator.code, indicator.id]))
  const rows = Map.groupBy(
    typed.rows.filter(row => !row.removed),
    row => row.annexId,
  )
  return checkFigures({
    indicators: form.indicators,
    figureOf: (code, part) => typed.figures.get(cellId(idOf.get(code) ?? '', part)) ?? BLANK,
    beforeOf: (code, part) => earlier?.figures.get(cellId(idOf.get(code) ?? '', part))?.number ?? null,
    earlierOf: (code, part) => earlier?.history.get(cellId(idOf.get(code) ?? '', part)) ?? [],
  }).concat(
    form.narratives
      .filter(narrative => narrative.required && !typed.texts.get(narrative.id)?.text.trim())
      .map(narrative => ({
        severity: 'must' as const,
        code: narrative.code,
        says: `Chưa viết mục “${narrative.title}”.`,
      })),
    checkRows(form.annexes, id => rows.get(id) ?? []).map(({ key, says }) => ({
      severity: 'must' as const,
      code: key,
      says,
    })),
  )
}

/** A report with everything its page shows. */
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

/** What others see: never what is being typed, but the last sending, if there was one. */
async function sentBy(tx: Tx, report: ReportRow): Promise<Typed> {
  if (report.status === 'submitted' || report.status === 'accepted') return typedOf(tx, report.id)
  const last = await tx
    .selectFrom('reportVersion')
    .select(['values', 'texts', 'rows'])
    .where('reportId', '=', report.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const { values, texts, rows } = (last ?? { values: {}, texts: {}, rows: {} }) as Sent
  return {
    figures: new Map(
      Object.entries(values).map(([id, figure]) => [id, { ...BLANK, ...figure, edition: 0, typedBy: null }]),
    ),
    texts: new Map(Object.entries(texts).map(([id, text]) => [id, { text, edition: 0, typedBy: null }])),
    rows: rowsSent(rows),
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

/** What the figures of a report that begins on a day are compared with. */
export async function comparedWith(tx: Tx, report: ReportRow, before: Day): Promise<Compared> {
  const earlier = await earlierOf(tx, report, before)
  return { figures: earlier?.figures ?? new Map(), history: await historyOf(tx, report, before) }
}

/** What is typed, in the shape a sending keeps. */
export function sentOf(typed: Typed): Sent {
  return {
    values: Object.fromEntries(
      [...typed.figures].map(([id, { number, text, explain }]) => [
        id,
        { number, text, ...(explain ? { explain } : {}) },
      ]),
    ),
    texts: Object.fromEntries([...typed.texts].map(([id, { text }]) => [id, text])),
    rows: sentRows(typed.rows),
  }
}
