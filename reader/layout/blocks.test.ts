import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Line, Page } from '../page.ts'
import { read } from '../read.ts'

const row = (number: number, ...texts: string[]): Line[] =>
  texts.flatMap((text, col) => (text ? [{ text, cell: { table: 0, row: number, col } }] : []))
const page = (number: number, lines: Line[]): Page => ({ number, how: 'pdf', lines })

describe('a row broken over pages', () => {
  it('is one row, its cells whole', () => {
    const { owners, deadlines, obligations } = read([
      page(1, [
        { text: 'KẾ HOẠCH' },
        { text: 'Rà soát năm 2026' },
        ...row(0, 'TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'),
        ...row(1, '1', 'Rà soát quy định', 'Vụ Tổ chức cán', 'Trước ngày'),
      ]),
      page(2, [
        ...row(1, '', 'về bến xe', 'bộ', '30/9/2026'),
        ...row(2, '2', 'Kiểm tra biển báo', 'Vụ Pháp chế', 'Quý IV/2026'),
      ]),
    ])
    assert.deepEqual(
      owners.map(owner => [owner.quote, owner.lead]),
      [
        ['Rà soát quy định về bến xe', ['Vụ Tổ chức cán bộ']],
        ['Kiểm tra biển báo', ['Vụ Pháp chế']],
      ],
    )
    assert.deepEqual(
      obligations.map(({ title, quote, lead }) => [title, quote, lead[0]]),
      [
        ['Rà soát quy định về bến xe', 'Rà soát quy định về bến xe', 'Vụ Tổ chức cán bộ'],
        ['Kiểm tra biển báo', 'Kiểm tra biển báo', 'Vụ Pháp chế'],
      ],
    )
    assert.deepEqual(
      deadlines.map(deadline => deadline.quote),
      ['Trước ngày 30/9/2026', 'Quý IV/2026'],
    )
  })
})
