/**
 * Công thức: a figure made of other figures of the same form, '[2.5] / [1.3] * 100', and a rule between figures,
 * '[2.5] <= [1.3]'. Four operations, brackets and comparisons; nothing else can be written, so nothing else can be run.
 */

type Operator = '+' | '-' | '*' | '/'
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'figure'; code: string }
  | { kind: 'minus'; of: Formula }
  | { kind: 'both'; operator: Operator; left: Formula; right: Formula }
export type Comparison = '<' | '<=' | '=' | '>=' | '>' | '<>'
export type Test = { left: Formula; comparison: Comparison; right: Formula }

/** What cannot be read, in words for the one who wrote it. */
export class FormulaFault extends Error {}

const LONGEST = 500
const DEEPEST = 50
/** A code in square brackets, a number with either decimal mark, a comparison, one sign; signs as offices type them. */
const TOKEN = /\s*(?:\[([^[\]]*)\]|(\d+(?:[.,]\d+)?)|(<=|>=|<>|≤|≥|≠|[<>=])|([-+*/()×÷:−–]))/uy
const SAME: Record<string, string> = {
  '×': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
}

type Token = { kind: 'figure' | 'number' | 'comparison' | 'sign'; text: string }

function tokensOf(text: string): Token[] {
  if (text.length > LONGEST)
    throw new FormulaFault(`Công thức dài quá ${LONGEST} ký tự. Tách bớt thành chỉ tiêu riêng.`)
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  const end = text.trimEnd().length
  let at = 0
  while (at < end) {
    TOKEN.lastIndex = at
    const m = TOKEN.exec(text)
    if (!m)
      throw new FormulaFault(
        `Không hiểu “${text.slice(at).trim().slice(0, 12)}”. Ghi mã chỉ tiêu trong ngoặc vuông, ví dụ [2.1] + [2.2].`,
      )
    at = TOKEN.lastIndex
    if (m[1] !== undefined) tokens.push({ kind: 'figure', text: m[1].trim() })
    else if (m[2] !== undefined) tokens.push({ kind: 'number', text: m[2] })
    else if (m[3] !== undefined) tokens.push({ kind: 'comparison', text: SAME[m[3]] ?? m[3] })
    else tokens.push({ kind: 'sign', text: SAME[m[4]!] ?? m[4]! })
  }
  return tokens
}

/** Reads tokens from left to right; `left` is what is still to be read. */
class Reading {
  private readonly left: Token[]
  private depth = 0
  constructor(text: string) {
    this.left = tokensOf(text)
  }
  private sign(...signs: string[]): string | undefined {
    const next = this.left[0]
    return next?.kind === 'sign' && signs.includes(next.text) ? this.left.shift()!.text : undefined
  }
  sum(): Formula {
    if (++this.depth > DEEPEST) throw new FormulaFault('Công thức lồng quá nhiều ngoặc. Tách bớt thành chỉ tiêu riêng.')
    let formula = this.product()
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-'))
      formula = { kind: 'both', operator: sign as Operator, left: formula, right: this.product() }
    this.depth--
    return formula
  }
  private product(): Formula {
    let formula = this.one()
    for (let sign = this.sign('*', '/'); sign; sign = this.sign('*', '/'))
      formula = { kind: 'both', operator: sign as Operator, left: formula, right: this.one() }
    return formula
  }
  private one(): Formula {
    if (this.sign('-')) {
      if (++this.depth > DEEPEST) throw new FormulaFault('Công thức có quá nhiều dấu trừ liền nhau. Bỏ bớt.')
      const of = this.one()
      this.depth--
      return { kind: 'minus', of }
    }
    if (this.sign('(')) {
      const inside = this.sum()
      if (!this.sign(')')) throw new FormulaFault('Thiếu dấu đóng ngoặc. Thêm “)”.')
      return inside
    }
    const token = this.left.shift()
    if (token?.kind === 'number') return { kind: 'number', value: Number(token.text.replace(',', '.')) }
    if (token?.kind === 'figure') {
      if (!token.text) throw new FormulaFault('Trong ngoặc vuông chưa có mã chỉ tiêu. Ghi mã, ví dụ [2.1].')
      return { kind: 'figure', code: token.text }
    }
    throw new FormulaFault(
      token
        ? `Trước “${token.text}” thiếu một chỉ tiêu hoặc một số.`
        : 'Công thức chưa hết. Thêm chỉ tiêu hoặc số ở cuối.',
    )
  }
  comparison(): Comparison {
    const token = this.left.shift()
    if (token?.kind !== 'comparison') throw new FormulaFault('Thiếu dấu so sánh. Dùng <=, >=, <, >, = hoặc <>.')
    return token.text as Comparison
  }
  end(): void {
    const token = this.left[0]
    if (token)
      throw new FormulaFault(
        `Thừa “${token.kind === 'figure' ? `[${token.text}]` : token.text}”. Thêm phép tính ở trước hoặc bỏ đi.`,
      )
  }
}

/** @throws FormulaFault with the sentence that says what to mend */
export function readFormula(text: string): Formula {
  const reading = new Reading(text)
  const formula = reading.sum()
  reading.end()
  return formula
}

/** @throws FormulaFault */
export function readTest(text: string): Test {
  const reading = new Reading(text)
  const left = reading.sum()
  const comparison = reading.comparison()
  const right = reading.sum()
  reading.end()
  return { left, comparison, right }
}

/** Codes of the figures that a formula is made of. */
export function codesOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return []
    case 'figure':
      return [formula.code]
    case 'minus':
      return codesOf(formula.of)
    default:
      return [...codesOf(formula.left), ...codesOf(formula.right)]
  }
}

export type Known = (code: string) => number | null

/** A sum is of the figures that are there; a product or a quotient needs both. null: there is no figure yet. */
export function evaluate(formula: Formula, known: Known): number | null {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'figure':
      return known(formula.code)
    case 'minus': {
      const of = evaluate(formula.of, known)
      return of === null ? null : -of
    }
    default:
      return finite(combine(formula.operator, evaluate(formula.left, known), evaluate(formula.right, known)))
  }
}

function combine(operator: Operator, left: number | null, right: number | null): number | null {
  if (operator === '+' || operator === '-') {
    if (right === null) return left
    const signed = operator === '+' ? right : -right
    return left === null ? signed : left + signed
  }
  if (left === null || right === null) return null
  return operator === '*' ? left * right : left / right
}

const finite = (number: number | null) => (number !== null && Number.isFinite(number) ? number : null)

/** Does the rule hold? A figure that is not there yet breaks none. */
export function holds({ left, comparison, right }: Test, known: Known): boolean {
  const [a, b] = [evaluate(left, known), evaluate(right, known)]
  if (a === null || b === null) return true
  // Sums of decimals differ in their last binary digit from the same sum on paper.
  const gap = a - b
  const equal = Math.abs(gap) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  return {
    '<': !equal && gap < 0,
    '<=': equal || gap < 0,
    '=': equal,
    '>=': equal || gap > 0,
    '>': !equal && gap > 0,
    '<>': !equal,
  }[comparison]
}
