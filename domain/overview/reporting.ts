/** Tình hình gửi báo cáo: how many of the reports owed were sent, how many in time; every figure opens its reports. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns } from '../endpoint.ts'
import { daysLate, type ReportStatus, type StandingOf } from '../report/report.ts'
import type { SectorKey } from './overview.ts'

export const REPORTING_CELLS = ['on-time', 'late', 'missing', 'waiting', 'excused'] as const
export type ReportingCell = (typeof REPORTING_CELLS)[number]
export const REPORTING_CELL_NAMES: Record<ReportingCell, string> = {
  'on-time': 'Gửi đúng hạn',
  late: 'Gửi trễ',
  missing: 'Quá hạn chưa gửi',
  waiting: 'Chưa đến hạn',
  excused: 'Được miễn',
}
/** `nothing`: how many of those sent say "không phát sinh"; they stand in the cells too. */
export type ReportingCounts = Record<ReportingCell, number> & { nothing: number }
export const NO_REPORTS: ReportingCounts = { 'on-time': 0, late: 0, missing: 0, waiting: 0, excused: 0, nothing: 0 }

/** Where one report counts: by its first sending and the day that was granted (decision 0037); who is excused owes nothing. */
export function reportingCell(
  report: Pick<StandingOf, 'dueOn' | 'operator' | 'firstSentOn' | 'extendedTo'> & { status: ReportStatus },
  today: Day,
): ReportingCell {
  if (report.status === 'excused') return 'excused'
  const late = daysLate(report, today) > 0
  return report.firstSentOn === null ? (late ? 'missing' : 'waiting') : late ? 'late' : 'on-time'
}

export function addReports(a: ReportingCounts, b: ReportingCounts): ReportingCounts {
  const sum = { ...NO_REPORTS }
  for (const key of [...REPORTING_CELLS, 'nothing'] as const) sum[key] = a[key] + b[key]
  return sum
}

export type Share = { part: number; of: number; rate: number | null }
const share = (part: number, of: number): Share => ({
  part,
  of,
  rate: of === 0 ? null : Math.round((part / of) * 1000) / 10,
})
/** Sent, early or late, of all that are owed; those excused owe nothing. */
export const shareSent = (c: ReportingCounts): Share =>
  share(c['on-time'] + c.late, c['on-time'] + c.late + c.missing + c.waiting)
/** Sent in time, of those that were sent or whose day has passed; what is not due yet does not count. */
export const shareOnTime = (c: ReportingCounts): Share => share(c['on-time'], c['on-time'] + c.late + c.missing)

export type UnitReporting = {
  unitId: string
  name: string
  shortName: string
  sector: SectorKey
  counts: ReportingCounts
  /** Days before the last day in time, on average over what was sent; negative: after it. */
  daysAhead: number | null
}
export type PeriodReporting = {
  periodId: string
  name: string
  regimeName: string
  dueOn: Day
  operator: string
  counts: ReportingCounts
}
export type Reporting = {
  title: string
  at: Instant
  today: Day
  total: ReportingCounts
  /** 1: sent straight to whose overview it is; 2 and on: through those in between. */
  levels: { level: number; counts: ReportingCounts }[]
  sectors: { key: SectorKey; name: string; units: number; counts: ReportingCounts }[]
  /** The latest first. */
  periods: PeriodReporting[]
  /** Periods of the one regime, or months of the day due, whose day has come; the earliest first, whatever the year. */
  trend: { key: string; label: string; counts: ReportingCounts }[]
  units: UnitReporting[]
  /** What may be narrowed to. */
  choices: { regimes: { id: string; name: string }[]; levels: number[]; periodName: string | null }
}
export type ReportingLine = {
  reportId: string
  unitName: string
  receiverName: string
  periodName: string
  regimeName: string
  dueOn: Day
  operator: string
  extendedTo: Day | null
  firstSentOn: Day | null
  cell: ReportingCell
  daysLate: number
  nothing: boolean
  /** Sent once, and now with the unit again. */
  back: 'withdrawn' | 'returned' | null
  excusedReason: string | null
}

export const levelName = (level: number) =>
  level === 1 ? 'Cấp 1: gửi thẳng' : `Cấp ${level}: gửi qua cấp ${level - 1}`

export const ReportingFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  regime: Id.optional(),
  period: Id.optional(),
  level: z.coerce.number().int().min(1).max(9).optional(),
  sector: z.string().max(40).optional(),
  unit: Id.optional(),
  cell: z.enum(REPORTING_CELLS).optional(),
  nothing: z.literal('1').optional(),
})
export type ReportingFilter = z.infer<typeof ReportingFilter>

export const getReporting = endpoint({
  method: 'GET',
  path: '/reporting',
  input: ReportingFilter,
  output: returns<Reporting>(),
})
/** The single reports behind a figure; what is missing first, the longest late on top. */
export const listReporting = endpoint({
  method: 'GET',
  path: '/reporting/reports',
  input: ReportingFilter.extend(PageOf),
  output: returns<Page<ReportingLine> & { narrowed: { unit: string | null; period: string | null } }>(),
})
export const exportReporting = endpoint({
  method: 'GET',
  path: '/reporting.xlsx',
  input: ReportingFilter,
  output: returns<Blob>(),
})
