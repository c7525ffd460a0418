/** What a duty to report, read from a paper and confirmed, proposes as the rule of a regime. */
import { Cadence, type Operator } from '../period/period.ts'
import type { DayOfPeriod } from '../period/span.ts'
import type { RegimeRule } from './regime.ts'

/** A duty as the reader found it and a person confirmed it, in the reader's own words for days. */
export type Duty = {
  cadence: string
  due: { kind: string; date?: string; month?: number; day?: number; ofMonth?: number; weekday?: number } | null
  operator?: string | undefined
}
export type DutyRule = {
  cadence: Cadence
  rule: RegimeRule
  /** What the duty leaves open and a person must say. */
  asks: string[]
}

const LAST_MONTH: Partial<Record<Cadence, number>> = { annual: 12, ninemonth: 9 }
const DECREE_DUE: DayOfPeriod = { month: 0, day: 17 }
const WEEK_DUE: DayOfPeriod = { week: 1, weekday: 1 }

/** A rule proposed from a duty; what the paper does not say is asked, never made up. */
export function ruleOfDuty(duty: Duty): DutyRule {
  const known = Cadence.safeParse(duty.cadence)
  const cadence = known.success ? known.data : 'adhoc'
  const operator: Operator = duty.operator === 'before' ? 'before' : 'by'
  const found = duty.due ? daysOfDuty(cadence, duty.due) : undefined
  const asks: string[] = []
  if (!known.success) asks.push('Văn bản ghi nhịp báo cáo chưa có trong hệ thống (hằng ngày); mở kỳ theo yêu cầu.')
  if (!found && cadence !== 'adhoc' && cadence !== 'once' && cadence !== 'review')
    asks.push('Văn bản không ghi ngày gửi. Chọn ngày gửi.')
  return {
    cadence,
    rule: {
      levels: [{ due: found?.due ?? (cadence === 'weekly' ? WEEK_DUE : DECREE_DUE), operator }],
      ...(found?.only ? { only: found.only } : {}),
    },
    asks,
  }
}

type Found = { due: DayOfPeriod; only?: number[] }

function daysOfDuty(cadence: Cadence, due: NonNullable<Duty['due']>): Found | undefined {
  if (cadence === 'weekly') return due.weekday ? { due: weekDue(due.weekday) } : undefined
  const [month, day] = due.kind === 'date' ? monthDay(due.date) : [due.month, due.day]
  if (day === undefined) return undefined
  if (due.kind === 'monthly' || cadence === 'monthly') return { due: { month: 0, day } }
  if (due.kind === 'quarterly') return { due: { month: (due.ofMonth ?? 3) - 3, day } }
  if (month === undefined) return undefined
  if (cadence === 'semiannual') {
    // One day and month belongs to one half: 10/5 to the first, 01/12 to the second.
    const [half, last] = month <= 8 ? [1, 6] : [2, 12]
    return { due: { month: month - last, day }, only: [half] }
  }
  if (cadence === 'quarterly') return undefined
  // A day early in the year closes the year before: the report of 2025 that is due on 15/01/2026.
  const last = LAST_MONTH[cadence] ?? 12
  return { due: { month: cadence === 'annual' && month <= 3 ? month : month - last, day } }
}

/** Early in a week one reports the week before; from Thursday on, the week that runs. */
const weekDue = (weekday: number): DayOfPeriod => ({ week: weekday <= 3 ? 1 : 0, weekday })

function monthDay(date: string | undefined): [number | undefined, number | undefined] {
  const m = /-(\d{2})-(\d{2})$/.exec(date ?? '')
  return m ? [Number(m[1]), Number(m[2])] : [undefined, undefined]
}
