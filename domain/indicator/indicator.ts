/** Chỉ tiêu: one figure of a form, how it is typed, what it may be, and how it is added up. */
import { z } from 'zod'

export const INDICATOR_KINDS = ['number', 'money', 'percent', 'people', 'yes-no', 'text'] as const
export const IndicatorKind = z.enum(INDICATOR_KINDS)
export type IndicatorKind = z.infer<typeof IndicatorKind>

export const ADDINGS = ['sum', 'average', 'highest', 'last', 'count', 'none'] as const
export const Adding = z.enum(ADDINGS)
export type Adding = z.infer<typeof Adding>

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
  /** Codes of the two figures a percentage is made of; it is then computed, never typed. */
  ratioOf: { part: string; whole: string } | null
}

/** Blank is "no figure yet", 0 is none: they are never the same. */
export type Figure = { number: number | null; text: string | null; explain: string | null }
export const BLANK: Figure = { number: null, text: null, explain: null }

const WHOLE: ReadonlySet<IndicatorKind> = new Set(['people', 'yes-no'])

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

/** '+15,4%' against the period before; a dash when there is nothing to compare with. */
export function showChange(now: number | null, before: number | null): string {
  if (now === null || before === null || before === 0) return '–'
  const change = ((now - before) / before) * 100
  return `${change > 0 ? '+' : ''}${oneDecimal.format(change)}%`
}

export type FigureRemark = {
  severity: 'must' | 'look'
  code: string
  says: string
  /** A figure that would agree, offered and never filled in. */
  instead?: number
}

export type FigureContext = {
  indicators: readonly Indicator[]
  figureOf: (code: string) => Figure
  /** The period before, when there is one. */
  beforeOf: (code: string) => number | null
}

/** What is wrong or odd about the figures of a form: errors stop the sending, queries travel along with their reason. */
export function checkFigures(context: FigureContext): FigureRemark[] {
  return context.indicators.flatMap(indicator => {
    const wrong = wrongFigure(indicator, context)
    if (wrong) return [wrong]
    const odd = oddFigure(indicator, context)
    return odd ? [odd] : []
  })
}

function wrongFigure(indicator: Indicator, { figureOf, indicators }: FigureContext): FigureRemark | undefined {
  const { code, kind, name } = indicator
  const { number, text } = figureOf(code)
  const must = (says: string, instead?: number): FigureRemark => ({
    severity: 'must',
    code,
    says,
    ...(instead === undefined ? {} : { instead }),
  })
  const empty = kind === 'text' ? !text?.trim() : number === null
  if (empty) return indicator.required ? must('Chưa có số. Không có thì nhập 0.') : undefined
  if (number === null) return undefined
  if (number < 0) return must('Không thể là số âm.')
  if (WHOLE.has(kind) && !Number.isInteger(number)) return must('Phải là số nguyên.')
  if (kind === 'percent' && number > 100) return must('Không thể lớn hơn 100%.')
  const parts = indicators.filter(each => each.partOf === code && figureOf(each.code).number !== null)
  const sum = parts.reduce((total, each) => total + (figureOf(each.code).number ?? 0), 0)
  if (parts.length && sum > number) {
    return must(
      `Các mục “trong đó” cộng lại là ${showFigure(sum, kind)}, lớn hơn ${name.toLocaleLowerCase('vi')} đã nhập.`,
      sum,
    )
  }
  return undefined
}

/** A jump of more than three times against the last period is asked about, once, until a reason is given. */
function oddFigure(indicator: Indicator, { figureOf, beforeOf }: FigureContext): FigureRemark | undefined {
  const { code, kind } = indicator
  const { number, explain } = figureOf(code)
  const before = beforeOf(code)
  if (number === null || before === null || explain?.trim() || kind === 'yes-no' || kind === 'percent') return undefined
  const jump = before >= 3 && number > before * 3
  const fall = before >= 9 && number < before / 3
  if (!jump && !fall) return undefined
  return {
    severity: 'look',
    code,
    says: `Kỳ trước là ${showFigure(before, kind)}, kỳ này ${jump ? 'hơn gấp ba' : 'chưa bằng một phần ba'}. Ghi lý do nếu số đúng.`,
  }
}

/** A percentage made of two figures; undefined when the indicator is typed, null when a part is missing. */
export function ratioFigure(indicator: Indicator, figureOf: (code: string) => Figure): number | null | undefined {
  if (!indicator.ratioOf) return undefined
  const part = figureOf(indicator.ratioOf.part).number
  const whole = figureOf(indicator.ratioOf.whole).number
  if (part === null || whole === null || whole === 0) return null
  return Math.round((part / whole) * 1000) / 10
}
