import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { firstWords, shortenMiddle } from './shorten.ts'

describe('a long name or text', () => {
  it('is shortened in the middle, so that the kind and the end stay', () => {
    const name = 'Chi cục Quản lý chất lượng nông lâm sản và thủy sản'
    assert.equal(shortenMiddle(name, 36), 'Chi cục Quản lý chất … và thủy sản')
    assert.equal(shortenMiddle('Chi cục Kiểm lâm', 36), 'Chi cục Kiểm lâm')
  })
  it('is left alone where shortening would make it longer', () => {
    assert.equal(shortenMiddle('Phòng Tham mưu', 12), 'Phòng Tham mưu')
  })
  it('is cut between two words', () => {
    assert.equal(firstWords('Hoàn thành trước ngày 02/06/2026.', 18), 'Hoàn thành trước')
    assert.equal(firstWords('Hoàn thành, báo cáo', 12), 'Hoàn thành')
    assert.equal(firstWords('Hoàn thành', 10), 'Hoàn thành')
  })
})
