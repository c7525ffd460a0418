/** A report as its pages show it: its line in a list, and whole with what is typed, remarked and proved. */
import type { Day, Instant } from '../day.ts'
import type { FigureRemark } from '../indicator/check-figures.ts'
import type { Figure } from '../indicator/indicator.ts'
import type { TemplateForm } from '../template/template.ts'
import type { ReportAction, ReportStatus, Standing } from './report.ts'
import type { ReportProof } from './report-proof.api.ts'
import type { AnnexRow } from './row.ts'

export type ReportLine = {
  id: string
  periodId: string
  periodName: string
  regimeName: string
  unitId: string
  unitName: string
  receiverName: string
  dueOn: Day
  operator: string
  status: ReportStatus
  firstSentOn: Day | null
  nothingToReport: boolean
  /** Granted more time, when there is. */
  extendedTo: Day | null
  standing: Standing
  distance: string
}

export type ReportRemark = {
  id: string
  indicatorId: string | null
  narrativeId: string | null
  annexId: string | null
  reason: string
  person: string | null
  unit: string
  at: Instant
}
export type FigureField = Figure & {
  indicatorId: string
  /** 0 is the figure itself, 1 and on the parts of its breakdown. */
  part: number
  edition: number
  typedBy: string | null
  before: number | null
  beforeText: string | null
  /** The same period of the year before, when the cadence is less than a year. */
  lastYear: number | null
  /** Of up to eight earlier periods, the latest first: what the unit usually has. */
  earlier: number[]
  /** What the system counted itself; offered, never filled in. */
  counted: number | null
  /** Out of the reports this unit received for the same period: offered, never filled in. */
  below: { number: number; units: number } | null
}
export type TextField = {
  narrativeId: string
  text: string
  edition: number
  typedBy: string | null
  before: string | null
}

export type RowField = AnnexRow & {
  annexId: string
  edition: number
  typedBy: string | null
  /** Taken out and not sent since; the unit itself sees it, so that it can come back. */
  removed: boolean
}

/** More time that was asked for, and what was answered. */
export type ExtensionLine = {
  id: string
  until: Day
  reason: string
  state: 'asked' | 'granted' | 'refused'
  askedBy: string | null
  askedAt: Instant
  answer: string | null
  answeredBy: string | null
}

export type ReportPage = ReportLine &
  TemplateForm & {
    regimeId: string
    content: string
    /** The words that ask for it, and where they stand. */
    quote: string | null
    documentId: string | null
    documentNumber: string | null
    fromOn: Day
    toOn: Day
    beforeName: string | null
    lastYearName: string | null
    version: number
    /** Last day on which anything may be typed, and whether that is over for this unit. */
    lockOn: Day | null
    locked: boolean
    /** In a locked period: until when this unit may go on all the same, and why. */
    exception: { until: Day; reason: string } | null
    sentAt: Instant | null
    sentBy: string | null
    acceptedAt: Instant | null
    acceptedBy: string | null
    typedAt: Instant | null
    excusedReason: string | null
    /** Accepted but not added up, and why. */
    leftOut: string | null
    /** The unit has its reports signed off before they go. */
    signOff: boolean
    presented: { by: string | null; at: Instant } | null
    handedBackReason: string | null
    extensions: ExtensionLine[]
    mayAsk: boolean
    /** Where more time may be asked for: who sends on in its turn, and by when. */
    sendsOn: { who: string; on: Day } | null
    mayAnswer: boolean
    actions: ReportAction[]
    side: 'sender' | 'receiver' | 'reader'
    figures: FigureField[]
    texts: TextField[]
    rows: RowField[]
    /** Files that go with it. */
    proofs: ReportProof[]
    remarks: ReportRemark[]
    checks: FigureRemark[]
  }
