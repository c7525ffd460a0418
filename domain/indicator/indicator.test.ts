import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  BLANK,
  checkFigures,
  type Figure,
  type Indicator,
  ratioFigure,
  readNumber,
  showChange,
  showFigure,
} from './indicator.ts'

const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  id: code,
  position: 1,
  section: 'Tuyên truyền',
  code,
  name: 'Số lượt người dự',
  unitOfMeasure: 'lượt',
  kind: 'number',
  addsUp: 'sum',
  required: false,
  clauseLabel: null,
  hint: null,
  partOf: null,
  ratioOf: null,
  ...more,
})
const check = (
  indicators: Indicator[],
  figures: Record<string, number | null>,
  before: Record<string, number> = {},
  explain = '',
) =>
  checkFigures({
    indicators,
    figureOf: code => ({ ...BLANK, number: figures[code] ?? null, explain }) satisfies Figure,
    beforeOf: code => before[code] ?? null,
  }).map(remark => [remark.severity, remark.says])

describe('typed number', () => {
  const cases: [string, number | null | undefined][] = [
    ['1.240', 1240],
    ['1240', 1240],
    ['1 240', 1240],
    ['61,7', 61.7],
    ['61.7', 61.7],
    ['1.234.567,5', 1234567.5],
    ['90%', 90],
    ['', null],
    ['  ', null],
    ['0', 0],
    ['mười', undefined],
    ['1,2,3', undefined],
    ['=1+1', undefined],
    ['-3', -3],
  ]
  for (const [typed, number] of cases)
    it(`reads "${typed}" as ${number}`, () => assert.equal(readNumber(typed), number))
})

describe('figure', () => {
  it('is shown as offices write it', () => {
    assert.equal(showFigure(1240, 'people'), '1.240')
    assert.equal(showFigure(61.72, 'percent'), '61,7')
    assert.equal(showFigure(null, 'number'), '')
    assert.equal(showFigure(0, 'number'), '0')
    assert.equal(showFigure(1, 'yes-no'), 'Có')
    assert.equal(showChange(2666, 2310), '+15,4%')
    assert.equal(showChange(5, 0), '–')
  })
  it('may be blank where it is not required, and 0 is not blank', () => {
    assert.deepEqual(check([indicator('1')], {}), [])
    assert.deepEqual(check([indicator('1', { required: true })], {}), [['must', 'Chưa có số. Không có thì nhập 0.']])
    assert.deepEqual(check([indicator('1', { required: true })], { 1: 0 }), [])
  })
  it('is refused below nought, above a hundred percent, or with half a person', () => {
    assert.equal(check([indicator('1')], { 1: -1 })[0]![1], 'Không thể là số âm.')
    assert.equal(check([indicator('1', { kind: 'percent' })], { 1: 112.5 })[0]![1], 'Không thể lớn hơn 100%.')
    assert.equal(check([indicator('1', { kind: 'people' })], { 1: 1.5 })[0]![1], 'Phải là số nguyên.')
  })
  it('may not be smaller than its parts', () => {
    const parts = [indicator('1'), indicator('1.1', { partOf: '1' }), indicator('1.2', { partOf: '1' })]
    assert.equal(check(parts, { 1: 10, 1.1: 6, 1.2: 5 })[0]![0], 'must')
    assert.deepEqual(check(parts, { 1: 12, 1.1: 6, 1.2: 5 }), [])
  })
  it('is asked about when it jumps, until a reason is given', () => {
    assert.equal(check([indicator('1')], { 1: 40 }, { 1: 10 })[0]![0], 'look')
    assert.equal(check([indicator('1')], { 1: 2 }, { 1: 10 })[0]![0], 'look')
    assert.deepEqual(check([indicator('1')], { 1: 30 }, { 1: 10 }), [])
    assert.deepEqual(check([indicator('1')], { 1: 40 }, { 1: 10 }, 'Có thêm 12 hạt mới'), [])
  })
  it('is computed when it is a ratio', () => {
    const rate = indicator('2.6', { kind: 'percent', ratioOf: { part: '2.5', whole: '1.9' } })
    const figures: Record<string, Figure> = { '2.5': { ...BLANK, number: 216 }, '1.9': { ...BLANK, number: 240 } }
    assert.equal(
      ratioFigure(rate, code => figures[code] ?? BLANK),
      90,
    )
    assert.equal(
      ratioFigure(rate, () => BLANK),
      null,
    )
  })
})
