import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Indicator } from '../indicator/indicator.ts'
import { pasteBlock } from './paste.ts'

const SEX = {
  code: 'g',
  name: 'Giới tính',
  parts: [
    { no: 1, name: 'Nam' },
    { no: 2, name: 'Nữ' },
  ],
  covers: true,
}
const figure = (code: string, more: Partial<Indicator> = {}) =>
  ({ id: code, code, kind: 'number', formula: null, breakdown: null, choices: [], ...more }) as unknown as Indicator
const plain = [figure('1'), figure('2', { formula: '[1]' }), figure('3'), figure('4')]
const broken = [figure('1', { breakdown: SEX }), figure('2'), figure('3', { breakdown: SEX })]

describe('block pasted into a form', () => {
  it('is left alone when it is one value', () =>
    assert.equal(pasteBlock('12\n', { code: '1', part: 0 }, plain), undefined))
  it('goes down as a column, past what is computed, and stops at the end', () =>
    assert.deepEqual(pasteBlock('5\r\n6\r\n7\r\n8', { code: '1', part: 0 }, plain), { 1: '5', 3: '6', 4: '7' }))
  it('goes to the figures whose codes it names', () =>
    assert.deepEqual(pasteBlock('4\tTên\t40\n3\tTên khác\t30', { code: '1', part: 0 }, plain), { 4: '40', 3: '30' }))
  it('goes across the parts of what is broken down', () =>
    assert.deepEqual(pasteBlock('1\t2\n3\t4', { code: '1', part: 1 }, broken), {
      '1/1': '1',
      '1/2': '2',
      '3/1': '3',
      '3/2': '4',
    }))
  it('goes down through parts as they stand', () =>
    assert.deepEqual(pasteBlock('1\n2\n3', { code: '1', part: 1 }, broken), { '1/1': '1', '1/2': '2', 2: '3' }))
})
