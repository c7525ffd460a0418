import type { Due, ReportFact } from '../../reading.ts'
import { fold } from '../../words/fold.ts'
import { findingRule, queryFact } from '../finding.ts'

export const chainImpossible = findingRule({
  kind: 'chain-impossible',
  says: 'The body that sums up must itself report on or before the day on which those below it report to it.',
  find(_paper, reading) {
    const duties = reading.reports.map(dutyOf)
    const uppers = uppersOf(duties)
    return duties.flatMap(lower => {
      const upper = firstAbove(lower, uppers.get(lower.kind) ?? [])
      if (!upper) return []
      const note = `Thời hạn này không sớm hơn thời hạn mà ${upper.fact.from} phải gửi báo cáo (“${upper.fact.quote}”).`
      return [queryFact(lower.fact, { kind: 'chain-impossible', severity: 'E', note })]
    })
  },
  examples: [
    [
      'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 10/6/2026.\n2. Văn phòng Sở tổng hợp, báo cáo Công an tỉnh trước ngày 05/6/2026.',
      'Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 10/6/2026',
    ],
  ],
  not: [
    'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 01/6/2026.\n2. Văn phòng Sở tổng hợp, báo cáo Công an tỉnh trước ngày 05/6/2026.',
  ],
})

type Duty = { fact: ReportFact; at: number; from: string; to: string; kind: string; day: number | undefined }

function dutyOf(fact: ReportFact, at: number): Duty {
  const kind = `${fact.cadence} ${fact.due?.kind}`
  return {
    fact,
    at,
    from: fold(fact.from ?? ''),
    to: fold(fact.through ?? fact.to ?? ''),
    kind,
    day: ordinal(fact.due),
  }
}

/** Duties of one kind and one body, each due before all the earlier ones: of a long paper few are left to be looked at. */
type Upper = { from: string; duties: (Duty & { day: number })[] }

function uppersOf(duties: Duty[]): Map<string, Upper[]> {
  const kinds = new Map<string, Map<string, Upper>>()
  for (const duty of duties) {
    const { day, from, kind } = duty
    if (day === undefined || from === '') continue
    const bodies = kinds.get(kind) ?? new Map<string, Upper>()
    const upper = bodies.get(from) ?? { from, duties: [] }
    if (day < (upper.duties.at(-1)?.day ?? Number.POSITIVE_INFINITY)) upper.duties.push({ ...duty, day })
    kinds.set(kind, bodies.set(from, upper))
  }
  return new Map([...kinds].map(([kind, bodies]) => [kind, [...bodies.values()]]))
}

/** The upper report is made by whom the lower is sent to, and is due no later: the first of them in the paper. */
function firstAbove({ day, from: own, to }: Duty, uppers: Upper[]): Duty | undefined {
  if (day === undefined || to === '') return undefined
  let first: Duty | undefined
  for (const { from, duties } of uppers) {
    if (from === own || !(to.includes(from) || from.includes(to))) continue
    const duty = duties.find(upper => upper.day <= day)
    if (duty && (!first || duty.at < first.at)) first = duty
  }
  return first
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
