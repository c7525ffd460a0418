/** Báo cáo: what one unit owes for one period, and the way it goes between the unit and the one that receives it. */
import { z } from 'zod'
import { type Day, daysBetween, type Holidays, workingDaysBetween } from '../day.ts'
import { lastDayFor } from '../period/period.ts'

export const REPORT_STATUSES = ['draft', 'submitted', 'returned', 'accepted', 'excused'] as const
export const ReportStatus = z.enum(REPORT_STATUSES)
export type ReportStatus = z.infer<typeof ReportStatus>

export const REPORT_ACTIONS = ['fill', 'submit', 'withdraw', 'accept', 'return', 'excuse'] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

/** Who does it: the unit that owes the report, or the one that receives it. */
export const ACTION_SIDE: Record<ReportAction, 'sender' | 'receiver'> = {
  fill: 'sender',
  submit: 'sender',
  withdraw: 'sender',
  accept: 'receiver',
  return: 'receiver',
  excuse: 'receiver',
}

const ALLOWED: Record<ReportStatus, readonly ReportAction[]> = {
  draft: ['fill', 'submit', 'excuse'],
  submitted: ['withdraw', 'accept', 'return'],
  returned: ['fill', 'submit', 'excuse'],
  // A mistake found after acceptance goes back the same way; a closed period lets nothing back.
  accepted: ['return'],
  excused: ['fill', 'submit'],
}

type Way = { status: ReportStatus; periodState?: string }

/** What may be done now; a closed period (figures frozen, exceptions aside) takes late reports but gives none back. */
export function reportActions({ status, periodState = 'open' }: Way): readonly ReportAction[] {
  if (periodState === 'closed' && status === 'accepted') return []
  return ALLOWED[status]
}

/** Where an action leads. Withdrawn before acceptance, a report is the unit's draft again. */
export const LEADS_TO: Record<Exclude<ReportAction, 'fill'>, ReportStatus> = {
  submit: 'submitted',
  withdraw: 'draft',
  accept: 'accepted',
  return: 'returned',
  excuse: 'excused',
}

/** Does it count in totals? Only what was accepted; a returned report never does. */
export function countsInTotals(status: ReportStatus): boolean {
  return status === 'accepted'
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
  /** Anything typed yet? */
  begun?: boolean
  merged?: boolean
}

/** Days after the last day in time, by the first sending, or by today when nothing was sent. */
export function daysLate(
  { dueOn, operator, firstSentOn }: Pick<StandingOf, 'dueOn' | 'operator' | 'firstSentOn'>,
  today: Day,
): number {
  return Math.max(0, daysBetween(lastDayFor(dueOn, operator), firstSentOn ?? today))
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
    case 'accepted':
      if (report.merged) return standing('Đã tổng hợp', late ? 'late' : 'good')
      return late ? standing(`Tiếp nhận, gửi trễ ${late} ngày`, 'late') : standing('Đã tiếp nhận', 'good')
    case 'submitted':
      return late ? standing(`Gửi trễ ${late} ngày, chờ xem`, 'late') : standing('Chờ xem', 'asked')
    case 'returned':
      return standing(report.begun ? 'Đang sửa' : 'Trả lại để sửa', 'late')
    default:
      if (!sent && late) return standing(`Quá hạn ${late} ngày, chưa gửi`, 'bad')
      if (sent) return standing('Đã lấy lại', 'late')
      if (workingDaysBetween(today, report.dueOn, holidays) <= 3) return standing('Sắp đến hạn', 'late')
      return standing(report.begun ? 'Đang nhập' : 'Chưa đến hạn', 'quiet')
  }
}

export const Reason = z.string().trim().min(10, 'Ghi lý do, ít nhất 10 ký tự.').max(2000)

/** A reason at a figure, at a section, or (neither) at the whole report. */
export const RemarkInput = z.object({
  indicatorId: z.uuid().nullish(),
  narrativeId: z.uuid().nullish(),
  reason: Reason,
})
export type RemarkInput = z.infer<typeof RemarkInput>
