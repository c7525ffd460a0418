import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askedCells, checkFigures } from './check-figures.ts'
import { computedCells, restsOn, withComputed } from './computed.ts'
import { BLANK, type Figure, type Indicator, readNumber, showChange, showFigure } from './indicator.ts'
import { usualOf } from './usual.ts'

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
  formula: null,
  weightOf: null,
  breakdown: null,
  choices: [],
  rule: null,
  counted: null,
  ...more,
})
const check = (
  indicators: Indicator[],
  figures: Record<string, number | null>,
  before: Record<string, number> = {},
  explain = '',
  earlier: number[] = [],
) =>
  checkFigures({
    indicators,
    figureOf: (code, part) =>
      ({ ...BLANK, number: figures[part ? `${code}/${part}` : code] ?? null, explain }) satisfies Figure,
    beforeOf: code => before[code] ?? null,
    earlierOf: () => earlier,
  }).map(({ severity, says, explained }) => [severity, says, ...(explained ? ['explained'] : [])])

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
    assert.equal(showChange(79.7, 44.1, 'percent'), '+35,6 điểm')
    assert.equal(showChange(50, 62.5, 'percent'), '-12,5 điểm')
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
  it('is asked about when it jumps, and stays marked when a reason is given', () => {
    assert.equal(check([indicator('1')], { 1: 40 }, { 1: 10 })[0]![0], 'look')
    assert.equal(check([indicator('1')], { 1: 2 }, { 1: 10 })[0]![0], 'look')
    assert.deepEqual(check([indicator('1')], { 1: 30 }, { 1: 10 }), [])
    assert.deepEqual(check([indicator('1')], { 1: 40 }, { 1: 10 }, 'Có thêm 12 hạt mới'), [
      ['look', 'Kỳ trước là 10, kỳ này hơn gấp ba.', 'explained'],
    ])
  })
  it('is asked about outside what the unit usually has', () => {
    const earlier = [20, 24, 22, 21]
    assert.match(
      check([indicator('1')], { 1: 60 }, {}, '', earlier)[0]![1]!,
      /4 kỳ trước đơn vị thường có từ \d+ đến \d+/,
    )
    assert.deepEqual(check([indicator('1')], { 1: 30 }, {}, '', earlier), [])
    assert.equal(check([indicator('1')], { 1: 60 }, {}, 'Tổ chức thêm ở trường học', earlier)[0]![2], 'explained')
    assert.equal(usualOf([1, 2]), undefined)
  })
  it('is held against another by its rule, as an error or as a query', () => {
    const ruled = (severity: 'must' | 'look') => [
      indicator('1', { rule: { test: '[1] <= [2]', says: 'Người dự thi nhiều hơn biên chế.', severity } }),
      indicator('2'),
    ]
    assert.deepEqual(check(ruled('must'), { 1: 5, 2: 4 }, {}, 'vì có người ngoài'), [
      ['must', 'Người dự thi nhiều hơn biên chế.'],
    ])
    assert.equal(check(ruled('look'), { 1: 5, 2: 4 })[0]![0], 'look')
    assert.equal(check(ruled('look'), { 1: 5, 2: 4 }, {}, 'Có cả người lao động hợp đồng')[0]![2], 'explained')
    assert.deepEqual(askedCells(ruled('look')[0]!), [0])
    assert.deepEqual(askedCells(indicator('1', { kind: 'percent' })), [])
    assert.deepEqual(check(ruled('must'), { 1: 5 }), [])
  })
})

const SEX = {
  code: 'gioi',
  name: 'Giới tính',
  parts: [
    { no: 1, name: 'Nam' },
    { no: 2, name: 'Nữ' },
  ],
}
const numbers = (figures: Record<string, number>) => (code: string, part: number) =>
  figures[part ? `${code}/${part}` : code] ?? null

describe('breakdown', () => {
  it('makes the whole out of its parts when they cover it', () => {
    const whole = indicator('1', { breakdown: { ...SEX, covers: true } })
    assert.deepEqual(computedCells([whole], numbers({ '1/1': 4, '1/2': 6 })), [
      { indicatorId: '1', part: 0, number: 10 },
    ])
    assert.deepEqual(computedCells([whole], numbers({})), [{ indicatorId: '1', part: 0, number: null }])
    assert.deepEqual(check([{ ...whole, required: true }], { '1/1': 4 }), [
      ['must', 'Chưa có số. Không có thì nhập 0.'],
    ])
  })
  it('only bounds the whole when they do not', () => {
    const whole = indicator('1', { breakdown: { ...SEX, covers: false } })
    assert.deepEqual(computedCells([whole], numbers({ 1: 9, '1/1': 4 })), [])
    assert.equal(check([whole], { 1: 9, '1/1': 4, '1/2': 6 })[0]![0], 'must')
    assert.deepEqual(check([whole], { 1: 12, '1/1': 4, '1/2': 6 }), [])
  })
})

describe('computed figure', () => {
  const rate = indicator('2.6', { kind: 'percent', formula: '[2.5] / [1.9] * 100' })
  it('follows its figures, and is nothing where one is missing', () => {
    const all = [rate, indicator('2.5'), indicator('1.9')]
    assert.equal(withComputed(all, numbers({ 2.5: 216, 1.9: 240 }))('2.6', 0), 90)
    assert.equal(withComputed(all, numbers({ 2.5: 216 }))('2.6', 0), null)
  })
  it('adds up a column part by part', () => {
    const row = (code: string) => indicator(code, { breakdown: { ...SEX, covers: true } })
    const all = [row('1'), row('2'), { ...row('3'), formula: '[1] + [2]' }]
    const cells = computedCells(all, numbers({ '1/1': 1, '1/2': 2, '2/1': 10 }))
    assert.deepEqual(
      cells.filter(cell => cell.indicatorId === '3').map(cell => cell.number),
      [13, 11, 2],
    )
  })
  it('that rests on itself does not run for ever, and is found out', () => {
    const round = [indicator('1', { formula: '[2]' }), indicator('2', { formula: '[1] + 1' })]
    assert.equal(withComputed(round, numbers({}))('1', 0), 1)
    assert.ok(restsOn(round, '1').has('1'))
    assert.ok(!restsOn([rate, indicator('2.5')], '2.6').has('2.6'))
  })
  it('counts one for the choice that was made', () => {
    const choice = indicator('1', { kind: 'choice', choices: SEX.parts })
    assert.deepEqual(
      computedCells([choice], numbers({ 1: 2 })).map(cell => cell.number),
      [null, 1],
    )
  })
})
