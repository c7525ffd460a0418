/** Chỉ tiêu: one figure of a form, how it is typed, what it may be, and how it is added up. */
import { z } from 'zod'

export const INDICATOR_KINDS = ['number', 'money', 'percent', 'people', 'yes-no', 'choice', 'date', 'text'] as const
export const IndicatorKind = z.enum(INDICATOR_KINDS)
export type IndicatorKind = z.infer<typeof IndicatorKind>

export const KIND_NAMES: Record<IndicatorKind, string> = {
  number: 'Số',
  money: 'Số tiền',
  percent: 'Phần trăm',
  people: 'Số người',
  'yes-no': 'Có hoặc không',
  choice: 'Chọn một trong các mục',
  date: 'Ngày',
  text: 'Chữ',
}

export const ADDINGS = ['sum', 'average', 'highest', 'last', 'count', 'none'] as const
export const Adding = z.enum(ADDINGS)
export type Adding = z.infer<typeof Adding>

export const ADDING_NAMES: Record<Adding, string> = {
  sum: 'Cộng',
  average: 'Bình quân',
  highest: 'Lấy số cao nhất',
  last: 'Cộng các đơn vị, nhiều kỳ lấy kỳ cuối',
  count: 'Đếm đơn vị',
  none: 'Không tổng hợp',
}

/** How figures of a kind are added up when nobody says otherwise. */
export const USUAL_ADDING: Record<IndicatorKind, Adding> = {
  number: 'sum',
  money: 'sum',
  percent: 'average',
  people: 'sum',
  'yes-no': 'count',
  choice: 'count',
  date: 'none',
  text: 'none',
}

/** One part of a breakdown or one of the choices; its number stays the same in every version. */
export type Part = { no: number; name: string }
/** Phân tổ: the parts a figure is broken down into. */
export type Breakdown = {
  code: string
  name: string
  parts: Part[]
  /** The parts make up the whole, which is then their sum and never typed; otherwise they are "trong đó". */
  covers: boolean
}
/** A rule between figures, with the sentence shown when it does not hold. */
export type FigureRule = { test: string; says: string; severity: 'must' | 'look' }

export type Indicator = {
  id: string
  position: number
  /** Title of the section it stands in. */
  section: string
  /** '2.1': its number in the form. */
  code: string
  name: string
  unitOfMeasure: string
  kind: IndicatorKind
  addsUp: Adding
  required: boolean
  /** The clause that asks for it ('II.4'). */
  clauseLabel: string | null
  hint: string | null
  /** Code of the indicator that this one is a part of ("trong đó"). */
  partOf: string | null
  /** Made of other figures ('[2.5] / [1.3] * 100'); it is then computed, never typed. */
  formula: string | null
  /** Code of the figure that an average is weighed with. */
  weightOf: string | null
  breakdown: Breakdown | null
  choices: Part[]
  rule: FigureRule | null
  /** What the system counts itself, offered and confirmed by a person. */
  counted: SystemCount | null
}

/** What the system knows without asking: work handed to the unit and what became of it, within the days of the period. */
export const SYSTEM_COUNTS = [
  'obligations-given',
  'obligations-done',
  'obligations-done-late',
  'obligations-overdue',
  'obligations-handed-down',
  'plans-made',
  'documents-issued',
  'documents-received',
  'units-below',
] as const
export const SystemCount = z.enum(SYSTEM_COUNTS)
export type SystemCount = z.infer<typeof SystemCount>

export const COUNT_NAMES: Record<SystemCount, string> = {
  'obligations-given': 'Nhiệm vụ được giao trong kỳ',
  'obligations-done': 'Nhiệm vụ đã hoàn thành trong kỳ',
  'obligations-done-late': 'Nhiệm vụ hoàn thành quá hạn trong kỳ',
  'obligations-overdue': 'Nhiệm vụ quá hạn chưa xong khi hết kỳ',
  'obligations-handed-down': 'Nhiệm vụ đã giao xuống trong kỳ',
  'plans-made': 'Kế hoạch của đơn vị lập trong kỳ',
  'documents-issued': 'Văn bản đã ban hành trong kỳ',
  'documents-received': 'Văn bản đến đã vào sổ trong kỳ',
  'units-below': 'Đơn vị trực thuộc',
}

/** Blank is "no figure yet", 0 is none: they are never the same. */
export type Figure = { number: number | null; text: string | null; explain: string | null }
export const BLANK: Figure = { number: null, text: null, explain: null }

/** '1.234,5' as an officer types it; spaces and dots group, the comma is the decimal mark. undefined: not a number. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(/[\s\u00a0%]/g, '')
  if (text === '') return null
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
  const plain = grouped ? text.replaceAll('.', '') : text
  if (!/^-?\d+(?:[.,]\d+)?$/.test(plain)) return undefined
  const number = Number(plain.replace(',', '.'))
  return Number.isSafeInteger(Math.trunc(number)) ? number : undefined
}

const groups = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** '1.234', '61,7', 'Có'; nothing for a figure that is not there. */
export function showFigure(number: number | null, kind: IndicatorKind): string {
  if (number === null) return ''
  if (kind === 'yes-no') return number > 0 ? 'Có' : 'Không'
  return kind === 'percent' ? oneDecimal.format(number) : groups.format(number)
}

/** '+15,4%' against the period before; of a percentage its points ('+35,6 điểm'); a dash when there is nothing to compare with. */
export function showChange(now: number | null, before: number | null, kind: IndicatorKind = 'number'): string {
  if (now === null || before === null) return '–'
  if (kind === 'percent') return `${now > before ? '+' : ''}${oneDecimal.format(now - before)} điểm`
  if (before === 0) return '–'
  const change = ((now - before) / before) * 100
  return `${change > 0 ? '+' : ''}${oneDecimal.format(change)}%`
}

/** Is it kept as words (a day as 'YYYY-MM-DD') and not as a number? */
export function isWords(kind: IndicatorKind): boolean {
  return kind === 'text' || kind === 'date'
}

/** Every cell of a figure: 0 is the whole, then its parts. */
export function cellsOf({ breakdown }: Pick<Indicator, 'breakdown'>): number[] {
  return [0, ...(breakdown?.parts ?? []).map(part => part.no)]
}

/** The cells a person types; the rest is computed. */
export function typedCells(indicator: Pick<Indicator, 'breakdown' | 'formula'>): number[] {
  if (indicator.formula) return []
  return cellsOf(indicator).filter(part => part > 0 || !indicator.breakdown?.covers)
}

/** '2.2' or '2.2/1': a cell by the code of its figure, as pages and refusals name it. */
export function cellKey(code: string, part = 0): string {
  return part ? `${code}/${part}` : code
}
