/** Markers that optical reading changed, as the lines around them show what they are. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { paperOf } from '../../tree.ts'

/** Paths of the clauses of a paper that was read optically. */
const pathsOf = (...lines: string[]) =>
  paperOf(pagesOfText(['Tập huấn y tê năm 2027:', ...lines].join('\n')))
    .blocks.filter(block => block.kind === 'clause')
    .map(block => block.path)

describe('a damaged letter', () => {
  it('is the one that its neighbours leave', () => {
    assert.deepEqual(pathsOf('a) Rà soát.', 'D) Lập danh sách.', 'c) Kiểm tra.', '4) Tổng hợp.', 'đ) Báo cáo.'), [
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
    ])
    assert.deepEqual(
      pathsOf('g) Rà soát.', 'h) Kiểm tra.', '¡) Lập danh sách.', 'k) Tổng hợp.', 'D Công khai.', 'm) Báo cáo.'),
      ['g)', 'h)', 'i)', 'k)', 'l)', 'm)'],
    )
    assert.deepEqual(pathsOf('5. Phòng Y tế:', '8) Rà soát.', 'b) Kiểm tra.'), ['5', '5 a)', '5 b)'])
  })
  it('may look like another', () => {
    assert.deepEqual(
      pathsOf('a) Rà soát.', 'b) Kiểm tra.', 'e) Lập.', 'đ) Tổng hợp.', 'đ) Công khai.', 'e) Báo cáo.'),
      ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'],
    )
    assert.deepEqual(pathsOf('h) Rà soát.', '1) Kiểm tra.', '2. Công khai.'), ['h)', 'i)', '2'])
  })
  it('stays where it may be a count of its own, or a letter left out', () => {
    assert.deepEqual(pathsOf('h) Rà soát:', '1) Kiểm tra.', '2) Công khai.'), ['h)', '1', '2'])
    assert.deepEqual(pathsOf('c) Rà soát.', 'đ) Kiểm tra.', 'e) Công khai.'), ['c)', 'đ)', 'e)'])
    assert.deepEqual(pathsOf('7) Rà soát.', '8) Kiểm tra:', 'b) Công khai.'), ['7', '8', '8 b)'])
  })
})

describe('a damaged number', () => {
  it('has its strokes again', () => {
    assert.deepEqual(
      pathsOf('I. MỤC ĐÍCH', 'H. NỘI DUNG', 'I. Khảo sát', '2. Tập huấn', 'II. KINH PHÍ', 'IV. TỔ CHỨC'),
      ['I', 'II', 'II.1', 'II.2', 'III', 'IV'],
    )
    assert.deepEqual(pathsOf('I. MỤC ĐÍCH', 'HI. KINH PHÍ', 'IV. TỔ CHỨC THỰC HIỆN'), ['I', 'III', 'IV'])
    assert.deepEqual(pathsOf('4. Rà soát.', 'Š. Phòng Y tế kiểm tra.', '6. Báo cáo.'), ['4', '5', '6'])
  })
  it('stays where two are printed alike', () =>
    assert.deepEqual(pathsOf('I. MỤC ĐÍCH', 'II. NỘI DUNG', 'II. KINH PHÍ', 'IV. TỔ CHỨC'), ['I', 'II', 'II', 'IV']))
})
