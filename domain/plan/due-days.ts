/** A deadline as read → the days it comes to within a plan: one day, one a year, one a month, or none. */
import { addDays, type Day, isDay } from '../day.ts'
import type { Due } from '../document/fact.ts'

export type Span = { startsOn: Day; endsOn: Day }
export type DueDay = { instance: string; dueOn: Day }
export type DueDays = {
  /** Days inside the plan's span, the first first. One without a name when the deadline does not recur. */
  days: DueDay[]
  /** Days that fell before the paper was issued: not made, but shown. */
  beforeIssue: DueDay[]
  recurring: boolean
  /** What a person must say because the paper does not. */
  ask?: string
}

const QUARTERS = ['I', 'II', 'III', 'IV']
/** The turn of a recurring duty as a clerk writes it: '2026-12' is tháng 12/2026, '2026-Q4' quý IV/2026, '2026' năm 2026. */
export function sayTurn(instance: string): string {
  const [, year = instance, quarter, month] = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/.exec(instance) ?? []
  if (quarter) return `quý ${QUARTERS[Number(quarter) - 1]}/${year}`
  return month ? `tháng ${month}/${year}` : `năm ${year}`
}
/** What the duty is called, with its turn if it comes again and again. */
export const withTurn = (title: string, instance: string): string =>
  instance ? `${title} (${sayTurn(instance)})` : title

const iso = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day itself, or the last day of a shorter month. */
function dayIn(year: number, month: number, day: number): Day {
  for (let d = day; d > 27; d--) if (isDay(iso(year, month, d))) return iso(year, month, d)
  return iso(year, month, Math.min(day, 27))
}
const lastOf = (year: number, month: number): Day => dayIn(year, month, 31)

/**
 * @param due null when the paper names no deadline
 * @param issuedOn of the paper, to leave out what had passed before it; null when unknown
 */
export function dueDaysOf(due: Due | null, span: Span, issuedOn: Day | null): DueDays {
  const none = (ask?: string): DueDays => ({ days: [], beforeIssue: [], recurring: false, ...(ask ? { ask } : {}) })
  const once = (dueOn: Day): DueDays => ({ days: [{ instance: '', dueOn }], beforeIssue: [], recurring: false })
  if (!due) return none()
  const year = oneYear(span)
  switch (due.kind) {
    case 'date': {
      const yearless = /^--?(\d{2})-(\d{2})$/.exec(due.date)
      if (!yearless) return once(due.date)
      if (!year) return none('Văn bản không ghi năm của thời hạn. Chọn ngày.')
      return once(dayIn(year, Number(yearless[1]), Number(yearless[2])))
    }
    case 'month':
      return due.year || year
        ? once(lastOf(due.year ?? (year as number), due.month))
        : none('Văn bản không ghi năm của thời hạn. Chọn ngày.')
    case 'quarter':
      return due.year || year
        ? once(lastOf(due.year ?? (year as number), due.quarter * 3))
        : none('Văn bản không ghi năm của thời hạn. Chọn ngày.')
    case 'half':
      return due.year || year
        ? once(lastOf(due.year ?? (year as number), due.half * 6))
        : none('Văn bản không ghi năm của thời hạn. Chọn ngày.')
    case 'year':
      return once(lastOf(due.year, 12))
    case 'span':
      return once(lastOf(due.to, 12))
    case 'relative':
      return none('Thời hạn tính từ một việc khác. Chọn ngày khi việc đó xảy ra.')
    case 'yearly':
      return recurring(
        yearsOf(span).map(y => ({ instance: String(y), dueOn: dayIn(y, due.month, due.day) })),
        span,
        issuedOn,
      )
    case 'quarterly':
      return due.day === undefined
        ? none('Văn bản không ghi ngày trong quý. Chọn ngày.')
        : recurring(
            yearsOf(span).flatMap(y =>
              [1, 2, 3, 4].map(q => ({
                instance: `${y}-Q${q}`,
                dueOn: dayIn(y, (q - 1) * 3 + (due.ofMonth ?? 3), due.day as number),
              })),
            ),
            span,
            issuedOn,
          )
    case 'monthly':
      return due.day === undefined
        ? none('Văn bản không ghi ngày trong tháng. Chọn ngày.')
        : recurring(
            yearsOf(span).flatMap(y =>
              Array.from({ length: 12 }, (_, m) => ({
                instance: iso(y, m + 1, 1).slice(0, 7),
                dueOn: dayIn(y, m + 1, due.day as number),
              })),
            ),
            span,
            issuedOn,
          )
    default:
      // Continuous, weekly, daily: done all the time and judged by the period's report, never overdue by a day of its own.
      return none()
  }
}

/** A plan of one year gives its year to days that have none. Domain 6.1: else the year is asked. */
function oneYear({ startsOn, endsOn }: Span): number | undefined {
  return startsOn.slice(0, 4) === endsOn.slice(0, 4) ? Number(startsOn.slice(0, 4)) : undefined
}

function yearsOf({ startsOn, endsOn }: Span): number[] {
  const first = Number(startsOn.slice(0, 4))
  return Array.from({ length: Number(endsOn.slice(0, 4)) - first + 1 }, (_, i) => first + i)
}

function recurring(all: DueDay[], { startsOn, endsOn }: Span, issuedOn: Day | null): DueDays {
  const from = `${startsOn.slice(0, 4)}-01-01`
  const inside = all.filter(d => d.dueOn >= from && d.dueOn <= endsOn)
  const start = issuedOn && issuedOn > startsOn ? issuedOn : startsOn
  return {
    days: inside.filter(d => d.dueOn >= start),
    beforeIssue: inside.filter(d => d.dueOn < start),
    recurring: true,
  }
}

/** The span a plan states in its title ("giai đoạn 2022 - 2026", "năm 2025"), else the year it was issued in. */
export function spanOfPlan(
  title: string,
  issuedOn: Day | null,
  windows: readonly { from: number; to: number }[],
  today: Day,
): Span {
  const years = yearsInTitle(title) ?? widest(windows)
  const issuedYear = Number((issuedOn ?? today).slice(0, 4))
  const [from, to] = years ?? [issuedYear, issuedYear]
  const startsOn = issuedOn && Number(issuedOn.slice(0, 4)) === from ? issuedOn : iso(from, 1, 1)
  const endsOn = iso(Math.max(to, from), 12, 31)
  return { startsOn: startsOn > endsOn ? addDays(endsOn, 0) : startsOn, endsOn }
}

function yearsInTitle(title: string): [number, number] | undefined {
  const span = /(?:giai đoạn|từ năm)\s+(\d{4})\s*(?:[-–]|đến(?: năm)?)\s*(\d{4})/iu.exec(title)
  if (span) return [Number(span[1]), Number(span[2])]
  const year = [...title.matchAll(/(?:^|[^/\d])năm\s+(\d{4})/giu)].at(-1)
  return year ? [Number(year[1]), Number(year[1])] : undefined
}

function widest(windows: readonly { from: number; to: number }[]): [number, number] | undefined {
  if (windows.length === 0) return undefined
  return [Math.min(...windows.map(w => w.from)), Math.max(...windows.map(w => w.to))]
}
