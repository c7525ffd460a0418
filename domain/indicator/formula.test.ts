import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { codesOf, evaluate, type Formula, FormulaFault, holds, readFormula, readTest } from './formula.ts'

const figures: Record<string, number | null> = { '1.3': 240, '2.5': 216, a: 10, b: 0, trống: null }
const known = (code: string) => figures[code] ?? null
const value = (text: string) => evaluate(readFormula(text), known)

describe('formula', () => {
  const cases: [string, number | null][] = [
    ['[2.5] / [1.3] * 100', 90],
    ['[2.5] : [1.3] × 100', 90],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['-[a] + 1,5', -8.5],
    ['[a] + [trống]', 10],
    ['[trống] - [a]', -10],
    ['[trống] + [trống]', null],
    ['[a] * [trống]', null],
    ['[a] / [b]', null],
  ]
  for (const [text, number] of cases) it(`makes ${number} of “${text}”`, () => assert.equal(value(text), number))

  const faults: [string, RegExp][] = [
    ['', /chưa hết/],
    ['[a] +', /chưa hết/],
    ['[a] [b]', /Thừa “\[b\]”/],
    ['([a] + 1', /đóng ngoặc/],
    ['[] + 1', /chưa có mã/],
    ['process.exit()', /Không hiểu/],
    ['a + b', /Không hiểu/],
    ['[a] <= [b]', /Thừa/],
    ['('.repeat(60) + '1' + ')'.repeat(60), /lồng quá nhiều/],
    ['-'.repeat(200) + '1', /dấu trừ/],
    ['1'.repeat(501), /dài quá/],
  ]
  for (const [text, says] of faults)
    it(`does not take “${text.slice(0, 20)}”`, () => assert.throws(() => readFormula(text), says))

  const number = fc.integer({ min: 0, max: 999 }).map((value): Formula => ({ kind: 'number', value }))
  const figure = fc.constantFrom('1.3', '2.5', 'a', 'b').map((code): Formula => ({ kind: 'figure', code }))
  const { tree } = fc.letrec<{ tree: Formula }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      number,
      figure,
      tie('tree').map((of): Formula => ({ kind: 'minus', of })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Formula => ({ kind: 'both', operator, left, right }) as Formula),
    ),
  }))
  const written = (f: Formula): string => {
    if (f.kind === 'number') return String(f.value)
    if (f.kind === 'figure') return `[${f.code}]`
    return f.kind === 'minus' ? `-(${written(f.of)})` : `(${written(f.left)} ${f.operator} ${written(f.right)})`
  }
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(tree, f => {
        const text = written(f)
        fc.pre(text.length <= 500)
        assert.deepEqual(evaluate(readFormula(text), known), evaluate(f, known))
        assert.deepEqual(codesOf(readFormula(text)), codesOf(f))
      }),
    )
  })
  it('never gives anything but a number or nothing, and refuses anything else in words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]a.1,+-*/()<>= x2') }), text => {
        try {
          const answer = value(text)
          assert.ok(answer === null || Number.isFinite(answer))
        } catch (fault) {
          assert.ok(fault instanceof FormulaFault, String(fault))
        }
      }),
    )
  })
})

describe('rule between figures', () => {
  const cases: [string, boolean][] = [
    ['[2.5] <= [1.3]', true],
    ['[2.5] > [1.3]', false],
    ['[a] ≥ 10', true],
    ['[a] <> 10', false],
    ['0,1 + 0,2 = 0,3', true],
    ['[trống] > [a]', true],
  ]
  for (const [text, answer] of cases)
    it(`${text} is ${answer}`, () => assert.equal(holds(readTest(text), known), answer))
  it('needs a comparison', () => assert.throws(() => readTest('[a] + 1'), /dấu so sánh/))
})
