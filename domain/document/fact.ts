/** Facts of a paper as people decide on them: what the machine proposed, what stands now, and who said so. */
import { z } from 'zod'
import { type Instant, isDay } from '../day.ts'
import { tidySymbol } from './document.ts'

export const FactKind = z.enum(['field', 'citation', 'obligation', 'report', 'finding'])
export type FactKind = z.infer<typeof FactKind>

export const FACT_KINDS: Record<FactKind, string> = {
  field: 'Thể thức',
  citation: 'Viện dẫn',
  obligation: 'Nhiệm vụ',
  report: 'Báo cáo',
  finding: 'Cần xem lại',
}

export const FactState = z.enum(['proposed', 'confirmed', 'corrected', 'rejected'])
export type FactState = z.infer<typeof FactState>
export const FACT_STATES: Record<FactState, string> = {
  proposed: 'Chưa xác nhận',
  confirmed: 'Đã xác nhận',
  corrected: 'Đã sửa',
  rejected: 'Không phải',
}

const text = (max: number) => z.string().trim().max(max)
const NO_SUCH_DAY = 'Ngày không có trên lịch. Nhập theo dạng ngày/tháng/năm.'
const Day = z.iso.date({ error: NO_SUCH_DAY })
/** A day as the reader writes it; "-" stands for a year that the paper leaves out. */
const isDueDay = (date: string) => isDay(date.replace(/^-(?=-)/, '2024'))

/** A time as the reader normalises it; the shapes are those of the reader's `Due`. */
export const Due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: z.string().refine(isDueDay, { error: NO_SUCH_DAY }) }),
  z.object({ kind: z.literal('yearly'), month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }),
  z.object({ kind: z.literal('monthly'), day: z.number().int().min(1).max(31).optional() }),
  z.object({
    kind: z.literal('quarterly'),
    day: z.number().int().min(1).max(31).optional(),
    ofMonth: z.number().int().min(1).max(3).optional(),
  }),
  z.object({ kind: z.literal('month'), year: z.number().int().optional(), month: z.number().int().min(1).max(12) }),
  z.object({ kind: z.literal('quarter'), year: z.number().int().optional(), quarter: z.number().int().min(1).max(4) }),
  z.object({ kind: z.literal('half'), year: z.number().int().optional(), half: z.number().int().min(1).max(2) }),
  z.object({ kind: z.literal('year'), year: z.number().int() }),
  z.object({ kind: z.literal('span'), from: z.number().int(), to: z.number().int() }),
  z.object({ kind: z.literal('relative'), days: z.number().int(), of: z.string() }),
  z.object({ kind: z.literal('continuous') }),
  z.object({ kind: z.literal('weekly'), weekday: z.number().int().min(1).max(7).optional() }),
  z.object({ kind: z.literal('daily'), time: z.string().optional() }),
])
export type Due = z.infer<typeof Due>

export const Operator = z.enum(['before', 'by', 'until', 'within', 'on', 'from-to'])
export type Operator = z.infer<typeof Operator>
const Window = z.object({ from: z.number().int(), to: z.number().int() })

export const FieldValue = z
  .object({
    name: z.enum(['type', 'number', 'issuer', 'date', 'place', 'title', 'signer', 'recipients', 'urgency']),
    value: z.union([text(2000), z.array(text(500)).max(200), z.null()]),
  })
  .transform(({ name, value }) => ({
    name,
    value: name === 'number' && typeof value === 'string' ? tidySymbol(value) : value,
  }))
  .refine(({ name, value }) => name !== 'date' || !value || (typeof value === 'string' && isDay(value)), {
    path: ['value'],
    error: NO_SUCH_DAY,
  })
export const CitationValue = z.object({
  number: text(60).transform(tidySymbol).nullable(),
  name: text(300).optional(),
  date: Day.nullable(),
  issuer: text(200).optional(),
  role: z.enum(['basis', 'carries-out', 'amends', 'replaces', 'mentions']).optional(),
})
export const ObligationValue = z.object({
  clause: text(60).nullable(),
  title: text(500).min(1),
  lead: z.array(text(300)).max(60),
  with: z.array(text(300)).max(60),
  groups: z.array(text(300)).max(60).default([]),
  deadline: z.object({ due: Due, operator: Operator.optional(), quote: text(300).optional() }).nullable(),
})
export const ReportValue = z.object({
  from: text(500).nullable(),
  to: text(300).nullable(),
  through: text(300).nullish(),
  cadence: z.enum([
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'semiannual',
    'ninemonth',
    'annual',
    'once',
    'adhoc',
    'review',
  ]),
  due: Due.nullable(),
  operator: Operator.optional(),
  about: text(500).nullish(),
  window: Window.optional(),
})
export const FindingValue = z.object({
  kind: z.string(),
  severity: z.enum(['E', 'W', 'N']),
  note: text(1000),
  proposal: text(500).optional(),
})

export type FieldValue = z.infer<typeof FieldValue>
export type CitationValue = z.infer<typeof CitationValue>
export type ObligationValue = z.infer<typeof ObligationValue>
export type ReportValue = z.infer<typeof ReportValue>
export type FindingValue = z.infer<typeof FindingValue>

/** The shape a value must have, by kind; corrected and added facts are checked against it. */
export const FACT_VALUES = {
  field: FieldValue,
  citation: CitationValue,
  obligation: ObligationValue,
  report: ReportValue,
  finding: FindingValue,
} satisfies Record<FactKind, z.ZodType>

export type Fact = {
  id: string
  kind: FactKind
  /** The tag printed at its mark. */
  position: number
  start: number | null
  end: number | null
  quote: string | null
  value: unknown
  /** What the machine said first; null when a person added it. */
  proposed: unknown
  rule: string | null
  state: FactState
  decidedByName: string | null
  decidedAt: Instant | null
}

export const CADENCES: Record<ReportValue['cadence'], string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '06 tháng',
  ninemonth: '09 tháng',
  annual: '01 năm',
  once: 'một lần',
  adhoc: 'đột xuất',
  review: 'sơ kết, tổng kết',
}

export const FIELD_NAMES: Record<FieldValue['name'], string> = {
  type: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  date: 'Ngày ban hành',
  place: 'Địa danh',
  title: 'Trích yếu',
  signer: 'Người ký',
  recipients: 'Nơi nhận',
  urgency: 'Độ khẩn',
}

export const CITATION_ROLES: Record<NonNullable<CitationValue['role']>, string> = {
  basis: 'căn cứ',
  'carries-out': 'thực hiện',
  amends: 'sửa đổi',
  replaces: 'thay thế',
  mentions: 'nhắc tới',
}
