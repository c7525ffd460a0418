import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { belowZero, ProofNumbers, showNumber, sumNumbers } from './proof-number.ts'

describe('proof as a number', () => {
  const told = [
    { amount: 12, measure: 'lớp' },
    { amount: 1250, measure: 'lượt người' },
    { amount: 2.5, measure: 'Lớp' },
  ]
  it('is written as a clerk writes it, and adds up by its unit of measure', () => {
    assert.deepEqual(sumNumbers(told).map(showNumber), ['14,5 lớp', '1.250 lượt người'])
  })
  it('cannot take off more than was told', () => {
    assert.equal(belowZero(told, [{ amount: -14.5, measure: 'lớp' }]), undefined)
    assert.deepEqual(belowZero(told, [{ amount: -15, measure: 'lớp' }]), { amount: 14.5, measure: 'lớp' })
    assert.deepEqual(belowZero([], [{ amount: -1, measure: 'vụ' }]), { amount: 0, measure: 'vụ' })
  })
  it('is neither nothing nor without its unit', () => {
    assert.equal(ProofNumbers.safeParse([{ amount: 0, measure: 'lớp' }]).success, false)
    assert.equal(ProofNumbers.safeParse([{ amount: 0.001, measure: 'lớp' }]).success, false)
    assert.equal(ProofNumbers.safeParse([{ amount: 3, measure: ' ' }]).success, false)
  })
})
