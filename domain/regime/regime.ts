/** Chế độ báo cáo: what a duty to report asks, of whom, how often and by when on each level (Nghị định 09/2019/NĐ-CP, Điều 7). */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { Cadence, DayOfPeriod, dayOf, figuresOf, Operator, type Span, spansOf } from '../period/period.ts'

export const RegimeKind = z.enum(['periodic', 'thematic', 'adhoc'])
export type RegimeKind = z.infer<typeof RegimeKind>

/** The day a level sends by. */
export const LevelDay = z.object({ due: DayOfPeriod, operator: Operator })
export type LevelDay = z.infer<typeof LevelDay>

/** How the periods of a regime come about. */
export const RegimeRule = z.object({
  /** Which periods of the year, when not all of them: only the first half. */
  only: z.array(z.number().int().min(1).max(12)).nullish(),
  /** Closing day of the figures; left out: that of Decree 09/2019, Art. 12. */
  cutoff: DayOfPeriod.nullish(),
  /** From those who send to the receiver downward: the second level sends to the first. */
  levels: z.array(LevelDay).min(1).max(4),
  /** Last day on which anything may still be typed or sent; left out: the period does not lock by itself. */
  lock: DayOfPeriod.nullish(),
  /** The day the receiver itself sends on. */
  upward: LevelDay.nullish(),
})
export type RegimeRule = z.infer<typeof RegimeRule>

/** Who must report: units named one by one, and groups that are looked up in the tree on the day a period opens. */
export const Addressees = z.object({
  units: z.array(z.uuid()).default([]),
  groups: z.array(z.object({ under: z.uuid(), kinds: z.array(z.string()).min(1) })).default([]),
  /** For each level further down: the kinds of unit, right under one of the level above, that report to it. */
  below: z.array(z.object({ kinds: z.array(z.string()).min(1) })).default([]),
})
export type Addressees = z.infer<typeof Addressees>

export const SEND_WAYS = ['Trên hệ thống này', 'Trục liên thông văn bản', 'Thư điện tử công vụ', 'Bản giấy'] as const

export const RegimeInput = z.object({
  name: z.string().trim().min(1).max(300),
  content: z.string().trim().max(4000).default(''),
  kind: RegimeKind.default('periodic'),
  cadence: Cadence,
  templateId: z.uuid(),
  rule: RegimeRule,
  addressees: Addressees,
  sentHow: z.enum(SEND_WAYS).default(SEND_WAYS[0]),
  upwardTo: z.string().trim().max(300).nullish(),
  through: z.string().trim().max(300).nullish(),
  startsOn: DayInput,
  endsOn: DayInput.nullish(),
  planId: z.uuid().nullish(),
  factId: z.uuid().nullish(),
  /** A duty without periods of its own in the calendar opens with this one. */
  first: z
    .object({
      name: z.string().trim().min(1).max(200),
      days: z.object({ from: DayInput, to: DayInput, due: DayInput, operator: Operator, upward: DayInput.nullish() }),
    })
    .nullish(),
})
export type RegimeInput = z.infer<typeof RegimeInput>

export type PeriodDays = {
  name: string
  from: Day
  to: Day
  /** Days by level, the direct senders first. */
  levels: { due: Day; operator: Operator }[]
  upward: { due: Day; operator: Operator } | null
  lock: Day | null
}

/** The periods a regime has in a year, each with its own days. */
export function periodsOf({ cadence, rule }: { cadence: Cadence; rule: RegimeRule }, year: number): PeriodDays[] {
  const wanted = (span: Span) => !rule.only?.length || rule.only.includes(span.index)
  return spansOf(cadence, year)
    .filter(wanted)
    .map(span => {
      const placed = ({ due, operator }: LevelDay) => ({ due: dayOf(span, due), operator })
      return {
        name: span.name,
        ...figuresOf(span, rule.cutoff ?? undefined),
        levels: rule.levels.map(placed),
        upward: rule.upward ? placed(rule.upward) : null,
        lock: rule.lock ? dayOf(span, rule.lock) : null,
      }
    })
}

/** A duty as the reader found it and a person confirmed it, in the reader's own words for days. */
export type Duty = {
  cadence: string
  due: { kind: string; date?: string; month?: number; day?: number; ofMonth?: number } | null
  operator?: string | undefined
}
export type DutyRule = {
  cadence: Cadence
  rule: RegimeRule /** What the duty leaves open and a person must say. */
  asks: string[]
}

const LAST_MONTH: Partial<Record<Cadence, number>> = { annual: 12, ninemonth: 9 }
const DECREE_DUE: DayOfPeriod = { month: 0, day: 17 }

/** A rule proposed from a duty; what the paper does not say is asked, never made up. */
export function ruleOfDuty(duty: Duty): DutyRule {
  const known = Cadence.safeParse(duty.cadence)
  const cadence = known.success ? known.data : 'adhoc'
  const operator: Operator = duty.operator === 'before' ? 'before' : 'by'
  const found = duty.due ? daysOfDuty(cadence, duty.due) : undefined
  const asks: string[] = []
  if (!known.success)
    asks.push('Văn bản ghi nhịp báo cáo chưa có trong hệ thống (hằng ngày, hằng tuần); mở kỳ theo yêu cầu.')
  if (!found && cadence !== 'adhoc' && cadence !== 'once' && cadence !== 'review')
    asks.push('Văn bản không ghi ngày gửi. Chọn ngày gửi.')
  return {
    cadence,
    rule: { levels: [{ due: found?.due ?? DECREE_DUE, operator }], ...(found?.only ? { only: found.only } : {}) },
    asks,
  }
}

type Found = { due: DayOfPeriod; only?: number[] }

function daysOfDuty(cadence: Cadence, due: NonNullable<Duty['due']>): Found | undefined {
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

function monthDay(date: string | undefined): [number | undefined, number | undefined] {
  const m = /-(\d{2})-(\d{2})$/.exec(date ?? '')
  return m ? [Number(m[1]), Number(m[2])] : [undefined, undefined]
}
