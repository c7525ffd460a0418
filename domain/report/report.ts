/** Báo cáo: what one unit owes for one period, and the way it goes between the unit and the one that receives it. */
import { z } from 'zod'
import type { Role } from '../actor.ts'
import { capital } from '../capital.ts'
import { type Day, daysBetween, type Holidays, workingDaysBetween } from '../day.ts'
import { lastDayFor } from '../period/period.ts'

export const REPORT_STATUSES = ['draft', 'presented', 'submitted', 'returned', 'accepted', 'excused'] as const
export const ReportStatus = z.enum(REPORT_STATUSES)
export type ReportStatus = z.infer<typeof ReportStatus>
export const REPORT_STATUS_NAMES: Record<ReportStatus, string> = {
  draft: 'Chưa gửi',
  presented: 'Chờ ký trong đơn vị',
  submitted: 'Chờ xem',
  returned: 'Trả lại để sửa',
  accepted: 'Đã tiếp nhận',
  excused: 'Được miễn',
}

export const REPORT_ACTIONS = [
  'fill',
  'present',
  'hand-back',
  'submit',
  'withdraw',
  'accept',
  'return',
  'excuse',
  'lift-excuse',
  'leave-out',
  'count-in',
] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

/** Who does it: the unit that owes the report, or the one that receives it. */
export const ACTION_SIDE: Record<ReportAction, 'sender' | 'receiver'> = {
  fill: 'sender',
  present: 'sender',
  'hand-back': 'sender',
  submit: 'sender',
  withdraw: 'sender',
  accept: 'receiver',
  return: 'receiver',
  excuse: 'receiver',
  'lift-excuse': 'receiver',
  'leave-out': 'receiver',
  'count-in': 'receiver',
}

const ALLOWED: Record<ReportStatus, readonly ReportAction[]> = {
  draft: ['fill', 'submit', 'excuse'],
  // Trình ký: the unit's own leader signs it off or hands it back; who presented it may take it back.
  presented: ['submit', 'hand-back', 'withdraw', 'excuse'],
  submitted: ['withdraw', 'accept', 'return'],
  returned: ['fill', 'submit', 'excuse'],
  // A mistake found after acceptance goes back the same way; a closed period lets nothing back.
  accepted: ['return', 'leave-out'],
  // Excused, it may come all the same; the excuse may be lifted while the period is open.
  excused: ['fill', 'submit', 'lift-excuse'],
}

type Way = {
  status: ReportStatus
  periodState?: string
  /** The unit has its reports signed off before they go. */
  signOff?: boolean
  leftOut?: string | null
}

/** What may be done now; a closed period (figures frozen, exceptions aside) takes late reports but gives none back. */
export function reportActions({
  status,
  periodState = 'open',
  signOff = false,
  leftOut = null,
}: Way): readonly ReportAction[] {
  if (periodState === 'closed' && status === 'accepted') return []
  const allowed = ALLOWED[status]
    .filter(action => periodState === 'open' || action !== 'lift-excuse')
    .map(action => (action === 'leave-out' && leftOut !== null ? 'count-in' : action))
  // Where the unit signs, what is still being written is presented; only what was presented is sent.
  return signOff && status !== 'presented' ? allowed.map(action => (action === 'submit' ? 'present' : action)) : allowed
}

/** Whoever leads the unit signs, unless the unit has named one person. */
export const SIGNING_ROLES: readonly Role[] = ['head', 'director', 'standing', 'commune-leader']
export const SIGNERS_ACTIONS: readonly ReportAction[] = ['submit', 'hand-back']

export function maySign(actor: { personId: string; role: Role }, { signer }: { signer: string | null }): boolean {
  return signer ? signer === actor.personId : SIGNING_ROLES.includes(actor.role)
}

type From = { status: ReportStatus; version: number; excusedFrom?: ReportStatus | null }

/**
 * Where an action leads. Withdrawn before acceptance, a report is the unit's draft again; what was returned stays so inside
 * the unit; an excuse that is lifted leaves it as it was.
 */
export function leadsTo(action: ReportAction, { status, version, excusedFrom }: From): ReportStatus {
  if (action === 'lift-excuse') return excusedFrom ?? (version > 0 ? 'returned' : 'draft')
  if (status === 'presented' && (action === 'hand-back' || action === 'withdraw'))
    return version > 0 ? 'returned' : 'draft'
  return LEADS_TO[action] ?? (action === 'fill' && status === 'excused' ? 'draft' : status)
}

const LEADS_TO: Partial<Record<ReportAction, ReportStatus>> = {
  present: 'presented',
  submit: 'submitted',
  withdraw: 'draft',
  accept: 'accepted',
  return: 'returned',
  excuse: 'excused',
}

/** Does it count in totals? Only what was accepted and not left out; a returned report never does. */
export function countsInTotals({ status, leftOut = null }: Pick<Way, 'status' | 'leftOut'>): boolean {
  return status === 'accepted' && leftOut === null
}

export type Standing = {
  /** The words of the page. */
  says: string
  tone: 'quiet' | 'asked' | 'good' | 'late' | 'bad'
  /** Whole days after the last day in time; 0 when in time. */
  daysLate: number
}
export type StandingOf = {
  status: ReportStatus
  dueOn: Day
  operator: string
  /** Being on time is fixed by the first sending and by nothing after it. */
  firstSentOn: Day | null
  /** More time that was granted: lateness is counted from this day. */
  extendedTo?: Day | null
  leftOut?: string | null
  /** Anything typed yet? */
  begun?: boolean
  merged?: boolean
}

/** Days after the last day in time, by the first sending, or by today when nothing was sent. */
export function daysLate(
  { dueOn, operator, firstSentOn, extendedTo }: Pick<StandingOf, 'dueOn' | 'operator' | 'firstSentOn' | 'extendedTo'>,
  today: Day,
): number {
  return Math.max(0, daysBetween(extendedTo ?? lastDayFor(dueOn, operator), firstSentOn ?? today))
}

/** The state of a report as the pages say it (chưa đến hạn, sắp đến hạn … đã tiếp nhận, quá hạn chưa gửi, được miễn). */
export function reportStanding(report: StandingOf, today: Day, holidays: Holidays): Standing {
  const late = daysLate(report, today)
  const sent = report.firstSentOn !== null
  const standing = (says: string, tone: Standing['tone']): Standing => ({
    says,
    tone,
    daysLate: report.status === 'excused' ? 0 : late,
  })
  switch (report.status) {
    case 'excused':
      return standing('Được miễn', 'quiet')
    case 'presented':
      return standing(
        !sent && late ? `Chờ ký, quá hạn ${late} ngày` : 'Chờ ký trong đơn vị',
        !sent && late ? 'bad' : 'asked',
      )
    case 'accepted':
      if (report.leftOut) return standing('Tiếp nhận, không cộng', 'quiet')
      if (report.merged) return standing('Đã tổng hợp', late ? 'late' : 'good')
      return late ? standing(`Tiếp nhận, gửi trễ ${late} ngày`, 'late') : standing('Đã tiếp nhận', 'good')
    case 'submitted':
      return late ? standing(`Gửi trễ ${late} ngày, chờ xem`, 'late') : standing('Chờ xem', 'asked')
    case 'returned':
      return standing(report.begun ? 'Đang sửa' : 'Trả lại để sửa', 'late')
    default:
      if (!sent && late) return standing(`Quá hạn ${late} ngày, chưa gửi`, 'bad')
      if (sent) return standing('Đã lấy lại', 'late')
      if (workingDaysBetween(today, report.extendedTo ?? report.dueOn, holidays) <= 3)
        return standing('Sắp đến hạn', 'late')
      return standing(report.begun ? 'Đang nhập' : 'Chưa đến hạn', 'quiet')
  }
}

export const Reason = z.string().trim().min(10, 'Ghi lý do, ít nhất 10 ký tự.').max(2000)

/** A reason at a figure, at a passage, at a list, or (none of them) at the whole report. */
export const RemarkInput = z.object({
  indicatorId: z.uuid().nullish(),
  narrativeId: z.uuid().nullish(),
  annexId: z.uuid().nullish(),
  reason: Reason,
})
export type RemarkInput = z.infer<typeof RemarkInput>

/** 'Năm 2025: kết quả phong trào': a report as it is called at the head of a page and in a list. */
export const reportTitle = ({ periodName, regimeName }: { periodName: string; regimeName: string }): string =>
  `${capital(periodName)}: ${regimeName}`
