/** Figures that nobody types: wholes of parts, formulas, and the weight an average is taken with. */
import { codesOf, evaluate, type Formula, FormulaFault, readFormula } from './formula.ts'
import { cellsOf, type Indicator, type IndicatorKind } from './indicator.ts'

export type NumberOf = (code: string, part: number) => number | null

/** Formulas are read once; a form has dozens, a table of totals asks for each of them thousands of times. */
const read = new Map<string, Formula | undefined>()
export function formulaOf(text: string): Formula | undefined {
  if (!read.has(text)) {
    if (read.size > 5000) read.clear()
    try {
      read.set(text, readFormula(text))
    } catch (fault) {
      if (!(fault instanceof FormulaFault)) throw fault
      read.set(text, undefined)
    }
  }
  return read.get(text)
}

/** Percentages with one decimal, all else with two. */
export function rounded(number: number | null, kind: IndicatorKind): number | null {
  if (number === null) return null
  const by = kind === 'percent' ? 10 : 100
  return Math.round((number + Number.EPSILON) * by) / by
}

/**
 * Every figure of a form, with what is computed put in: a formula from its figures, a whole from its parts. What rests on
 * itself is nothing.
 */
export function withComputed(indicators: readonly Indicator[], typed: NumberOf): NumberOf {
  const byCode = new Map(indicators.map(indicator => [indicator.code, indicator]))
  const known = new Map<string, number | null>()
  const figure: NumberOf = (code, part) => {
    const key = `${code}/${part}`
    if (known.has(key)) return known.get(key)!
    known.set(key, null)
    const number = compute(code, part)
    known.set(key, number)
    return number
  }
  const compute: NumberOf = (code, part) => {
    const indicator = byCode.get(code)
    if (!indicator) return null
    const formula = indicator.formula ? formulaOf(indicator.formula) : undefined
    if (formula)
      return rounded(
        evaluate(formula, each => figure(each, partIn(byCode.get(each), part))),
        indicator.kind,
      )
    if (part === 0 && indicator.breakdown?.covers) {
      return sumOf(indicator.breakdown.parts.map(each => typed(code, each.no)))
    }
    return typed(code, part)
  }
  return figure
}

/** A figure without parts stands whole beside each part of another: a price, the number of staff. */
const partIn = (indicator: Indicator | undefined, part: number) => (indicator?.breakdown ? part : 0)

/** The sum of what is there; nothing where nothing is. */
export function sumOf(numbers: readonly (number | null)[]): number | null {
  const there = numbers.filter(number => number !== null)
  return there.length ? there.reduce((sum, number) => sum + number, 0) : null
}

export type ComputedCell = { indicatorId: string; part: number; number: number | null }

/** Cells to be kept beside the typed ones: formulas, wholes, and a one for the choice that was made. */
export function computedCells(indicators: readonly Indicator[], typed: NumberOf): ComputedCell[] {
  const figure = withComputed(indicators, typed)
  return indicators.flatMap(indicator => {
    const { id, code, formula, breakdown, kind, choices } = indicator
    if (kind === 'choice') {
      const chosen = typed(code, 0)
      return choices.map(({ no }) => ({ indicatorId: id, part: no, number: chosen === no ? 1 : null }))
    }
    const parts = formula ? cellsOf(indicator) : breakdown?.covers ? [0] : []
    return parts.map(part => ({ indicatorId: id, part, number: figure(code, part) }))
  })
}

/** The figures a formula rests on, itself included when it goes round in a circle. */
export function restsOn(indicators: readonly Pick<Indicator, 'code' | 'formula'>[], code: string): Set<string> {
  const found = new Set<string>()
  const follow = (at: string) => {
    const formula = indicators.find(each => each.code === at)?.formula
    for (const next of codesOf(formulaOf(formula ?? '') ?? { kind: 'number', value: 0 })) {
      if (found.has(next)) continue
      found.add(next)
      follow(next)
    }
  }
  follow(code)
  return found
}
