/** Clauses whose number a converter dropped. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { paperOf } from '../../tree.ts'

const clausesOf = (...lines: string[]) =>
  paperOf(pagesOfText(lines.join('\n')))
    .blocks.filter(block => block.kind === 'clause')
    .map(block => `${block.path}: ${block.text.slice(block.body)}`)

describe('a lost number', () => {
  it('is given back where the numbers around it leave it out', () =>
    assert.deepEqual(
      clausesOf(
        '1. Giao Phòng Y tế rà soát hồ sơ, hoàn thành trước ngày 05/3/2027.. Giao Phòng Tài chính thẩm định.',
        '3. Giao Văn phòng tổng hợp.',
      ),
      [
        '1: Giao Phòng Y tế rà soát hồ sơ, hoàn thành trước ngày 05/3/2027.',
        '2: Giao Phòng Tài chính thẩm định.',
        '3: Giao Văn phòng tổng hợp.',
      ],
    ))
  it('is that of a heading above a new row of letters', () =>
    assert.deepEqual(
      clausesOf(
        '2. Phòng Y tế',
        'a) Rà soát hồ sơ của các trạm y tế, báo cáo kết quả năm 2027.. Phòng Tài chính',
        'a) Thẩm định.',
      ),
      [
        '2: Phòng Y tế',
        '2 a): Rà soát hồ sơ của các trạm y tế, báo cáo kết quả năm 2027.',
        '3: Phòng Tài chính',
        '3 a): Thẩm định.',
      ],
    ))
  it('is none behind three stops', () =>
    assert.deepEqual(
      clausesOf('1. Rà soát hồ sơ của các trạm y tế, bệnh viện, trung tâm y tế... Kiểm tra.', '3. Tổng hợp.'),
      ['1: Rà soát hồ sơ của các trạm y tế, bệnh viện, trung tâm y tế... Kiểm tra.', '3: Tổng hợp.'],
    ))
})
