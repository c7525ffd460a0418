/** Chế độ báo cáo: what a duty to report asks, of whom, how often and by when on each level (Nghị định 09/2019/NĐ-CP, Điều 7). */
import { z } from 'zod'
import { type Day, DayInput, type Holidays, NO_HOLIDAYS } from '../day.ts'
import { type ChainRemark, checkChain } from '../period/chain.ts'
import { Cadence, Operator } from '../period/period.ts'
import { DayOfPeriod, dayOf, figuresOf, fits, Rhythm, type Span, spansOf, usualCutoff } from '../period/span.ts'

export const RegimeKind = z.enum(['periodic', 'thematic', 'adhoc'])
export type RegimeKind = z.infer<typeof RegimeKind>

export const KIND_NAMES: Record<RegimeKind, string> = { periodic: 'Định kỳ', thematic: 'Chuyên đề', adhoc: 'Đột xuất' }

/** The day a level closes its figures, where that is not the regime's own, and the day it sends by. */
export const LevelDay = z.object({ due: DayOfPeriod, operator: Operator, cutoff: DayOfPeriod.nullish() })
export type LevelDay = z.infer<typeof LevelDay>

/** How the periods of a regime come about. */
export const RegimeRule = Rhythm.extend({
  /** Which periods of the year, when not all of them: only the first half. */
  only: z.array(z.number().int().min(1).max(12)).nullish(),
  /** Closing day of the figures; left out: the usual one, that of Decree 09/2019, Art. 12. */
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

/** Nghị định 09/2019/NĐ-CP, Điều 7: ways to send. */
export const SEND_WAYS = [
  'Trên hệ thống này',
  'Trục liên thông văn bản',
  'Thư điện tử công vụ',
  'Fax',
  'Dịch vụ bưu chính',
  'Nộp trực tiếp',
  'Bản giấy',
] as const

/** Days of one period set by hand: the direct senders' day, those of the levels further down, the receiver's own. */
export const HandDays = z
  .object({
    from: DayInput,
    to: DayInput,
    due: DayInput,
    operator: Operator,
    below: z.array(DayInput).max(3).default([]),
    upward: DayInput.nullish(),
  })
  .refine(({ from, to }) => from <= to, { error: 'Ngày cuối của số liệu phải từ ngày đầu trở đi.', path: ['to'] })
export type HandDays = z.infer<typeof HandDays>

const RegimeFields = z.object({
  name: z.string().trim().min(1).max(300),
  content: z.string().trim().max(4000).default(''),
  kind: RegimeKind.default('periodic'),
  cadence: Cadence,
  templateId: z.uuid(),
  rule: RegimeRule,
  addressees: Addressees,
  sentHow: z.enum(SEND_WAYS).default(SEND_WAYS[0]),
  /** Who in the receiving unit follows the regime up: a division or a post, never a person's name. */
  coordinator: z.string().trim().max(300).nullish(),
  /** How it is done, step by step, for those who must report. */
  process: z.string().trim().max(4000).default(''),
  upwardTo: z.string().trim().max(300).nullish(),
  through: z.string().trim().max(300).nullish(),
  startsOn: DayInput,
  endsOn: DayInput.nullish(),
  planId: z.uuid().nullish(),
  factId: z.uuid().nullish(),
  /** A duty without periods of its own in the calendar opens with this one. */
  first: z.object({ name: z.string().trim().min(1).max(200), days: HandDays }).nullish(),
})

type Refined = { cadence: Cadence; rule: RegimeRule }

/** Its days are counted the way its periods are, and the rhythm says what it needs. */
function refineRule({ cadence, rule }: Refined, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const days = [rule.cutoff, rule.lock, rule.upward?.due, ...rule.levels.flatMap(level => [level.due, level.cutoff])]
  if (days.some(day => day && !fits(cadence, day)))
    refuse(['rule'], 'Ngày gửi không đúng cách tính của nhịp báo cáo. Chọn lại nhịp rồi nhập lại các ngày.')
  if (cadence === 'multiyear' && !rule.years) refuse(['years'], 'Ghi mấy năm một lần và năm bắt đầu.')
  if (cadence === 'days' && !rule.days) refuse(['days'], 'Ghi ít nhất một ngày trong năm, ví dụ 20/4.')
  const reviews = (rule.reviews ?? []).map(({ kind, from, to }) => `${kind} ${from} ${to}`)
  if (new Set(reviews).size < reviews.length) refuse(['reviews'], 'Hai lần sơ kết, tổng kết trùng nhau. Bỏ một.')
}

export const RegimeInput = RegimeFields.superRefine(refineRule)
export type RegimeInput = z.infer<typeof RegimeInput>

/** What may be said anew of a regime that stands; the edition the writer saw keeps two from overwriting each other. */
export const RegimeChange = RegimeFields.omit({ startsOn: true, planId: true, factId: true, first: true })
  .extend({ id: z.uuid(), edition: z.number().int().min(1) })
  .superRefine(refineRule)
export type RegimeChange = z.infer<typeof RegimeChange>

export type PeriodDays = {
  name: string
  from: Day
  to: Day
  /** Days by level, the direct senders first. */
  levels: { due: Day; operator: Operator; from: Day; cutoff: Day }[]
  upward: { due: Day; operator: Operator } | null
  lock: Day | null
}

type Ruled = { cadence: Cadence; rule: RegimeRule }

/** The periods a regime has in a year, each with its own days. */
export function periodsOf({ cadence, rule }: Ruled, year: number): PeriodDays[] {
  // A level that closes on a day of its own does not draw the others'.
  const dues = rule.levels.filter(level => !level.cutoff).map(level => level.due)
  const cutoff = rule.cutoff ?? usualCutoff(cadence, dues)
  const wanted = (span: Span) => !rule.only?.length || rule.only.includes(span.index)
  return spansOf(cadence, year, rule)
    .filter(wanted)
    .map(span => {
      const figures = figuresOf(span, cutoff)
      const placed = ({ due, operator }: LevelDay) => ({ due: dayOf(span, due), operator })
      return {
        name: span.name,
        ...figures,
        levels: rule.levels.map(level => {
          const { from, to } = level.cutoff ? figuresOf(span, level.cutoff) : figures
          return { ...placed(level), from, cutoff: to }
        }),
        upward: rule.upward ? placed(rule.upward) : null,
        lock: rule.lock ? dayOf(span, rule.lock) : null,
      }
    })
}

/** What may stand ten years off comes round seldom; everything else within a year. */
const YEARS_AHEAD: Partial<Record<Cadence, number>> = { multiyear: 10, review: 10 }

/** The periods of the year before `today` and of those to come, in the order of the calendar. */
export function periodsAround(regime: Ruled, today: Day): PeriodDays[] {
  const year = Number(today.slice(0, 4))
  const last = year + (YEARS_AHEAD[regime.cadence] ?? 1)
  return Array.from({ length: last - year + 2 }, (_, i) => periodsOf(regime, year - 1 + i)).flat()
}

/** A remark on the days, and the field of the form it belongs to: 'level-2', 'upward'. */
export type DaysRemark = Omit<ChainRemark, 'link'> & { field: string }

/**
 * What is to be said of the days of the periods to come: that of the first period that cannot hold, else of the first
 * queried. Weeks are taken without days off: some week of a year always has one, and no other weekday would help.
 */
export function checkDays(regime: Ruled, today: Day, table: Holidays): DaysRemark[] {
  const holidays = regime.cadence === 'weekly' ? NO_HOLIDAYS : table
  const remarks = periodsAround(regime, today)
    .filter(period => period.levels[0]!.due >= today)
    .map(period => remarksOf(period, holidays))
  return remarks.find(some => some.some(each => each.severity === 'must')) ?? remarks.find(some => some.length) ?? []
}

/** What is to be said of the days of one period. */
export function remarksOf(period: PeriodDays, holidays: Holidays): DaysRemark[] {
  const count = period.levels.length
  const levels = period.levels.map(({ due, operator, cutoff }, i) => ({
    who: count === 1 ? 'đơn vị báo cáo' : `cấp ${i + 1}`,
    // The paper's own day may come before the decree's closing day: that is queried, not refused.
    ...{ cutoff: cutoff === period.to ? undefined : cutoff, on: due, operator },
  }))
  const { upward } = period
  const receiver = upward ? [{ who: 'nơi tổng hợp', on: upward.due, operator: upward.operator }] : []
  return checkChain([...levels.reverse(), ...receiver], period.to, holidays).map(({ link, ...remark }) => ({
    ...remark,
    field: link < count ? `level-${count - link}` : 'upward',
  }))
}
