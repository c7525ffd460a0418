import type { Due, ReportFact } from '../../reading.ts'
import { fold } from '../../words/fold.ts'
import { findingRule, queryFact } from '../finding.ts'

export const chainImpossible = findingRule({
  kind: 'chain-impossible',
  says: 'The body that sums up must itself report on or before the day on which those below it report to it.',
  find(_paper, reading) {
    const duties = reading.reports.map(dutyOf)
    const uppers = uppersOf(duties)
    const asked = new Set<number>()
    return duties.flatMap(lower => {
      const upper = firstAbove(lower, uppers.get(lower.kind))
      if (!upper || asked.has(lower.fact.start)) return []
      asked.add(lower.fact.start)
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
    'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 10/6/2026.\n2. Văn phòng Sở tổng hợp, báo cáo Công an tỉnh trước ngày 15/6/2026.\n3. Văn phòng Sở báo cáo Giám đốc Sở về tiến độ trước ngày 01/6/2026.', // it is for the later one
    'II. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 10/12/2026.\n2. Văn phòng Sở tổng hợp kế hoạch, báo cáo Công an tỉnh trước ngày 15/4/2026.',
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

type Dated = Duty & { day: number }

/** Of each kind the last duty of each body: what is sent to it may still be for that. */
function uppersOf(duties: Duty[]): Map<string, Map<string, Dated>> {
  const kinds = new Map<string, Map<string, Dated>>()
  for (const duty of duties) {
    const { day, from, kind } = duty
    if (day === undefined || from === '') continue
    const bodies = kinds.get(kind) ?? new Map<string, Dated>()
    const last = bodies.get(from)
    if (!last || day > last.day) bodies.set(from, { ...duty, day })
    kinds.set(kind, bodies)
  }
  return kinds
}

/** The upper report is made by whom the lower is sent to, and is due no later: the first of them in the paper. */
function firstAbove({ day, from: own, to, fact }: Duty, uppers: Map<string, Dated> | undefined): Dated | undefined {
  if (day === undefined || to === '') return undefined
  let first: Dated | undefined
  for (const [from, duty] of uppers ?? []) {
    if (from === own || !(to.includes(from) || from.includes(to)) || duty.day > day) continue
    if (fact.due?.kind === 'date' && !isNear((day - duty.day) / 86_400_000)) continue
    if (!first || duty.at < first.at) first = duty
  }
  return first
}

/** Months apart they are two reports; a year apart one of them has the wrong year. */
const isNear = (days: number) => days <= 45 || (days > 350 && days < 380)

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
