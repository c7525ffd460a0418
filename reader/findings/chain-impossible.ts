import type { Due, ReportFact } from '../reading.ts'
import { fold } from '../words/fold.ts'
import { findingRule, queryFact } from './finding.ts'

export const chainImpossible = findingRule({
  kind: 'chain-impossible',
  says: 'The body that sums up must itself report on or before the day on which those below it report to it.',
  find(_paper, reading) {
    return reading.reports.flatMap(lower => {
      const upper = reading.reports.find(
        other => other !== lower && other.cadence === lower.cadence && goesOn(lower, other),
      )
      if (!upper) return []
      const note = `Thời hạn này không sớm hơn thời hạn mà ${upper.from} phải gửi báo cáo (“${upper.quote}”).`
      return [queryFact(lower, { kind: 'chain-impossible', severity: 'E', note })]
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

/** The upper report is made by whom the lower is sent to, and is due no later. */
function goesOn(lower: ReportFact, upper: ReportFact): boolean {
  const [to, from] = [fold(lower.through ?? lower.to ?? ''), fold(upper.from ?? '')]
  if (!to || !from || !(to === from || to.includes(from) || from.includes(to))) return false
  if (fold(lower.from ?? '') === from) return false
  const [a, b] = [ordinal(lower.due), ordinal(upper.due)]
  return a !== undefined && b !== undefined && lower.due?.kind === upper.due?.kind && a >= b
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
