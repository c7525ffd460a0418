/** What is wrong or odd about the figures of a form: errors stop the sending, queries travel along with their reason. */
import { withComputed } from './computed.ts'
import { FormulaFault, holds, readTest } from './formula.ts'
import { type Figure, type Indicator, type IndicatorKind, isWords, showFigure, typedCells } from './indicator.ts'
import { oddBounds } from './odd.ts'

export type FigureRemark = {
  severity: 'must' | 'look'
  code: string
  /** The part of a breakdown it is about; 0 the figure itself. */
  part?: number
  says: string
  /** The unit has given its reason for what is queried. */
  explained?: true
  /** A figure that would agree, offered and never filled in. */
  instead?: number
}

export type FigureContext = {
  indicators: readonly Indicator[]
  figureOf: (code: string, part: number) => Figure
  /** The period before, when there is one. */
  beforeOf: (code: string, part: number) => number | null
  /** Figures of earlier periods, the latest first; left out where they are not known. */
  earlierOf?: (code: string, part: number) => readonly number[]
}

/** Errors and queries of a form, in its order: at most one at a cell. */
export function checkFigures(context: FigureContext): FigureRemark[] {
  const number = withComputed(context.indicators, (code, part) => context.figureOf(code, part).number)
  const whole = (code: string) => number(code, 0)
  return context.indicators
    .flatMap(indicator => [
      ...typedCells(indicator).flatMap(part => {
        const remark = wrongCell(indicator, part, context) ?? oddCell(indicator, part, context)
        return remark ? [{ ...remark, code: indicator.code, ...(part ? { part } : {}) }] : []
      }),
      ...brokenRules(indicator, whole, context),
    ])
    .filter(firstAtItsCell)
}

const firstAtItsCell = (remark: FigureRemark, at: number, all: readonly FigureRemark[]) =>
  all.findIndex(each => each.code === remark.code && (each.part ?? 0) === (remark.part ?? 0)) === at

type Said = Pick<FigureRemark, 'severity' | 'says' | 'instead' | 'explained'>
const must = (says: string, instead?: number): Said => ({
  severity: 'must',
  says,
  ...(instead === undefined ? {} : { instead }),
})

const WHOLE: ReadonlySet<IndicatorKind> = new Set(['people', 'yes-no'])
const MISSING: Partial<Record<IndicatorKind, string>> = {
  'yes-no': 'Chưa chọn. Chọn Có hoặc Không.',
  choice: 'Chưa chọn. Chọn một mục.',
  date: 'Chưa có ngày. Nhập theo dạng ngày/tháng/năm.',
  text: 'Chưa nhập. Điền vào ô này.',
}

function wrongCell(indicator: Indicator, part: number, context: FigureContext): Said | undefined {
  const { kind } = indicator
  const { number, text } = context.figureOf(indicator.code, part)
  const empty = isWords(kind) ? !text?.trim() : number === null
  if (empty) return indicator.required ? must(MISSING[kind] ?? 'Chưa có số. Không có thì nhập 0.') : undefined
  if (number === null) return undefined
  const wrong = wrongNumber(indicator, number)
  if (wrong) return must(wrong)
  return part === 0 && kind !== 'choice' ? tooSmallForItsParts(indicator, number, context) : undefined
}

/** Why a number cannot stand in a cell of its kind, whatever stands beside it. */
export function wrongNumber(
  { kind, choices }: Pick<Indicator, 'kind' | 'choices'>,
  number: number,
): string | undefined {
  if (kind === 'choice')
    return choices.some(choice => choice.no === number) ? undefined : 'Mục này không có trong danh sách. Chọn lại.'
  if (number < 0) return 'Không thể là số âm.'
  if (WHOLE.has(kind) && !Number.isInteger(number)) return 'Phải là số nguyên.'
  return kind === 'percent' && number > 100 ? 'Không thể lớn hơn 100%.' : undefined
}

/** The figures "trong đó", and the parts of a breakdown that does not cover the whole, cannot be more than the whole. */
function tooSmallForItsParts(
  indicator: Indicator,
  number: number,
  { indicators, figureOf }: FigureContext,
): Said | undefined {
  const { code, kind, name } = indicator
  const below = indicators.filter(each => each.partOf === code).map(each => figureOf(each.code, 0).number)
  const parts = indicator.breakdown?.parts.map(({ no }) => figureOf(code, no).number) ?? []
  for (const numbers of [below, parts]) {
    const sum = numbers.reduce<number>((total, each) => total + (each ?? 0), 0)
    if (sum <= number) continue
    return must(
      `Các mục “trong đó” cộng lại là ${showFigure(sum, kind)}, lớn hơn ${name.toLocaleLowerCase('vi')} đã nhập.`,
      sum,
    )
  }
  return undefined
}

/** A figure that is far from what the unit usually has is asked about; with its reason it is asked no more. */
function oddCell({ code, kind }: Indicator, part: number, context: FigureContext): Said | undefined {
  const figure = context.figureOf(code, part)
  const { number } = figure
  if (number === null || !COMPARED.has(kind)) return undefined
  const { beforeOf, earlierOf } = context
  const bounds = oddBounds({ before: beforeOf(code, part), earlier: earlierOf?.(code, part) ?? [] }, kind)
  const crossed = bounds.find(({ least, most }) => number < least || number > most)
  return crossed && query(number < crossed.least ? crossed.below : crossed.above, figure)
}

const query = (says: string, { explain }: Figure): Said => ({
  ...{ severity: 'look', says },
  ...(explain?.trim() ? { explained: true } : {}),
})

const COMPARED: ReadonlySet<IndicatorKind> = new Set(['number', 'money', 'people'])

/** The cells that may be asked about: those compared with earlier ones, and a figure with a rule that asks. */
export function askedCells(indicator: Indicator): number[] {
  const compared = COMPARED.has(indicator.kind) ? typedCells(indicator) : []
  return indicator.rule?.severity === 'look' ? [...new Set([0, ...compared])] : compared
}

function brokenRules(
  indicator: Indicator,
  known: (code: string) => number | null,
  context: FigureContext,
): FigureRemark[] {
  const { rule, code } = indicator
  if (!rule) return []
  try {
    if (holds(readTest(rule.test), known)) return []
  } catch (fault) {
    if (fault instanceof FormulaFault) return []
    throw fault
  }
  const said = rule.severity === 'look' ? query(rule.says, context.figureOf(code, 0)) : must(rule.says)
  return [{ ...said, code }]
}
