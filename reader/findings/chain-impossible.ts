import type { Due, ReportFact } from '../reading.ts'
import { fold } from '../words/fold.ts'
import { findingRule, queryFact } from './finding.ts'

export const chainImpossible = findingRule({
  kind: 'chain-impossible',
  says: 'The body that sums up must itself report on or before the day on which those below it report to it.',
  find(_paper, reading) {
    const duties = reading.reports.map(dutyOf)
    return duties.flatMap(lower => {
      const upper = duties.find(other => other !== lower && goesOn(lower, other))
      if (!upper) return []
      const note = `Thời hạn này không sớm hơn thời hạn mà ${upper.fact.from} phải gửi báo cáo (“${upper.fact.quote}”).`
      return [queryFact(lower.fact, { kind: 'chain-impossible', severity: 'E', note })]
    })
  },
  examples: [
    [
      'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 10/6/2026.\n2. Văn phòng Sở tổng hợp, báo cáo Công an tỉnh trước ngày 05/6/2026.',
      'báo cáo kết quả về Văn phòng Sở trước ngày 10/6/2026',
    ],
  ],
  not: [
    'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 01/6/2026.\n2. Văn phòng Sở tổng hợp, báo cáo Công an tỉnh trước ngày 05/6/2026.',
  ],
})

type Duty = { fact: ReportFact; from: string; to: string; kind: string; day: number | undefined }

function dutyOf(fact: ReportFact): Duty {
  const kind = `${fact.cadence} ${fact.due?.kind}`
  return { fact, from: fold(fact.from ?? ''), to: fold(fact.through ?? fact.to ?? ''), kind, day: ordinal(fact.due) }
}

/** The upper report is made by whom the lower is sent to, and is due no later. */
function goesOn(lower: Duty, upper: Duty): boolean {
  if (lower.kind !== upper.kind || lower.day === undefined || upper.day === undefined || lower.day < upper.day)
    return false
  const { to } = lower
  const { from } = upper
  return to !== '' && from !== '' && lower.from !== from && (to.includes(from) || from.includes(to))
}

function ordinal(due: Due | null): number | undefined {
  switch (due?.kind) {
    case 'date':
      return /^\d{4}/.test(due.date) ? Date.parse(due.date) : undefined
    case 'yearly':
      return due.month * 31 + due.day
    case 'monthly':
      return due.day
    case 'quarterly':
      return due.day === undefined ? undefined : (due.ofMonth ?? 3) * 31 + due.day
    default:
      return undefined
  }
}
