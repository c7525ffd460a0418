import type { DeadlineFact, FindingFact, Reading } from '../../reading.ts'
import type { Paper } from '../../tree.ts'
import { findingRule, inWords, queryFact } from '../finding.ts'
import { lastDay } from './last-day.ts'

export const deadlineBeforeIssue = findingRule({
  kind: 'deadline-before-issue',
  says: 'Work is due before the day the paper was issued, or, without such a day, before the years that it is for.',
  find(paper, reading) {
    const issued = reading.document.date
    const from = issued ? undefined : openMonth(paper)
    return reading.deadlines.flatMap((deadline, i) => {
      if (!issued) return from ? beforeMonth(deadline, from) : beforePeriod(paper, deadline, reading)
      return [...beforeDay(deadline, issued), ...beforeFirstHalf(paper, deadline, reading.deadlines[i + 1], issued)]
    })
  },
  examples: [
    [
      'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Văn phòng Sở hoàn thành trước ngày 20/3/2023.',
      'hoàn thành trước ngày 20/3/2023',
    ],
    [
      'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Văn phòng Sở hoàn thành trong tháng 9/2023.',
      'hoàn thành trong tháng 9/2023',
    ],
    [
      'SỞ Y TẾ\nSố: /KH-SYT\nBình An, ngày    tháng 5 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Văn phòng Sở hoàn thành trước ngày 20/4/2024.\n2. Các trạm hoàn thành trước ngày 10/5/2024.',
      'hoàn thành trước ngày 20/4/2024',
    ],
  ],
  not: [
    'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Văn phòng Sở hoàn thành trong quý I/2024.',
    'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Văn phòng Sở hoàn thành trước ngày 20/3/2024.',
  ],
})

function beforeDay(deadline: DeadlineFact, issued: string): FindingFact[] {
  const last = lastDay(deadline.due)
  if (last && last < issued) {
    const note = `Thời hạn ${inWords(last)} sớm hơn ngày ban hành ${inWords(issued)}.`
    return [queryFact(deadline, { kind: 'deadline-before-issue', severity: 'E', note })]
  }
  return []
}

/** The first day of the month, or of the year, that a letterhead names which leaves its day open: "ngày … tháng 5 năm 2026". */
function openMonth(paper: Paper): string | undefined {
  for (const block of paper.blocks) {
    if (block.kind !== 'heading' || block.annex > 0) continue
    const open = OPEN_DAY.exec(block.text)?.groups
    if (open) return `${open.year}-${(open.month ?? '1').padStart(2, '0')}-01`
  }
  return undefined
}

const OPEN_DAY = /ngày[ .…_]*tháng[ .…_]*(?<month>0?[1-9]|1[0-2])?[ .…_]*năm (?<year>20\d{2})(?!\d)/u

function beforeMonth(deadline: DeadlineFact, from: string): FindingFact[] {
  const last = lastDay(deadline.due)
  if (!last || last >= from) return []
  const note = `Thời hạn ${inWords(last)} sớm hơn tháng ban hành ghi ở đầu văn bản (từ ${inWords(from)}).`
  return [queryFact(deadline, { kind: 'deadline-before-issue', severity: 'E', note })]
}

/** Of two limits a year ("06 tháng …, 01 năm …") the first has passed in the first of the paper's years. */
function beforeFirstHalf(
  paper: Paper,
  { due, ...deadline }: DeadlineFact,
  next: DeadlineFact | undefined,
  issued: string,
): FindingFact[] {
  const second = next?.due
  if (
    due.kind !== 'yearly' ||
    second?.kind !== 'yearly' ||
    !next ||
    next.start - deadline.end > 80 ||
    second.month <= due.month
  )
    return []
  const from = deadline.window?.from ?? paper.period?.from
  const first = `${issued.slice(0, 4)}-${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`
  if (from !== Number(issued.slice(0, 4)) || first >= issued || daysBetween(first, issued) > 60) return []
  const note = `Kỳ đầu tiên (${inWords(first)}) đã qua khi văn bản được ban hành ngày ${inWords(issued)}.`
  return [queryFact(deadline, { kind: 'deadline-before-issue', severity: 'W', note })]
}

const daysBetween = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000

/** Only where most of the paper's other days do fall into its years. */
function beforePeriod(paper: Paper, deadline: DeadlineFact, reading: Reading): FindingFact[] {
  const { due } = deadline
  const from = paper.period?.from
  if (from === undefined || due.kind !== 'date' || !/^\d{4}/.test(due.date) || Number(due.date.slice(0, 4)) >= from)
    return []
  const dates = reading.deadlines.flatMap(({ due: other }) =>
    other.kind === 'date' && /^\d{4}/.test(other.date) ? [other.date] : [],
  )
  const within = dates.filter(date => Number(date.slice(0, 4)) >= from)
  if (within.length * 2 < dates.length || within.length < 2) return []
  const note = `Thời hạn ${inWords(due.date)} sớm hơn thời gian của văn bản (từ năm ${from}).`
  return [queryFact(deadline, { kind: 'deadline-before-issue', severity: 'E', note })]
}
