/** A formula as a spreadsheet counts it, to the same result: a sum is of what is there, a product or quotient needs both. */
import { type Comparison, type Formula, readFormula, readTest } from './formula.ts'

/** The cell of a figure ('E7'); undefined where the sheet has none. */
export type CellOf = (code: string) => string | undefined

/** Empty where there is no figure yet. */
export function inSheet(formula: string, cellOf: CellOf, decimals: number): string {
  return `IFERROR(ROUND(${written(readFormula(formula), cellOf)},${decimals}),"")`
}

/** The sentence where a rule does not hold; a figure that is not there yet breaks none. */
export function brokenInSheet(test: string, cellOf: CellOf, says: string): string {
  const { left, comparison, right } = readTest(test)
  return `IFERROR(IF(ROUND(${written(left, cellOf)}-${written(right, cellOf)},9)${comparison satisfies Comparison}0,"",${words(says)}),"")`
}

/** A formula holds no more letters in one piece. */
const LONGEST_WORDS = 250

/** Words as a formula holds them. */
export const words = (text: string) =>
  (text.match(new RegExp(`.{1,${LONGEST_WORDS}}`, 'gsu')) ?? [''])
    .map(piece => `"${piece.replaceAll('"', '""')}"`)
    .join('&')

/** A number, or an error where it is missing. */
function written(formula: Formula, cellOf: CellOf): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value)
    case 'figure': {
      const cell = cellOf(formula.code)
      return cell ? `IF(${cell}="",NA(),${cell})` : 'NA()'
    }
    case 'minus':
      return `(-${written(formula.of, cellOf)})`
    default: {
      const { operator, left, right } = formula
      if (operator === '*' || operator === '/') return `(${written(left, cellOf)}${operator}${written(right, cellOf)})`
      return sumWritten(termsOf(formula, '+'), cellOf)
    }
  }
}

type Term = { sign: '+' | '-'; of: Formula }

function sumWritten(terms: readonly Term[], cellOf: CellOf): string {
  const each = terms.map(term => written(term.of, cellOf))
  const missing = each.map(term => `ISERROR(${term})`).join(',')
  const sum = each.map((term, i) => `${terms[i]!.sign}IFERROR(${term},0)`).join('')
  return `IF(AND(${missing}),NA(),${sum.replace(/^\+/, '')})`
}

function termsOf(formula: Formula, sign: Term['sign']): Term[] {
  if (formula.kind !== 'both' || (formula.operator !== '+' && formula.operator !== '-')) return [{ sign, of: formula }]
  const turned = formula.operator === '+' ? sign : sign === '+' ? '-' : '+'
  return [...termsOf(formula.left, sign), ...termsOf(formula.right, turned)]
}
