/** Who owes a report to whom, where it stands, and what may be done with it. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { may, type Right } from '@thong-suot/domain/actor.ts'
import type { Day, Holidays } from '@thong-suot/domain/day.ts'
import { distance } from '@thong-suot/domain/period/period.ts'
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
import type { ReportLine } from '@thong-suot/domain/report/report-page.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

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
