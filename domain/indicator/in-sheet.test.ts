import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brokenInSheet, inSheet, words } from './in-sheet.ts'

const cell = (code: string) => ({ '1': 'B6', '2': 'C6', '3': 'D6' })[code]

describe('a formula in a spreadsheet', () => {
  it('divides only what is there, and adds up what is there', () => {
    assert.equal(
      inSheet('[1] / [2] * 100', cell, 1),
      'IFERROR(ROUND(((IF(B6="",NA(),B6)/IF(C6="",NA(),C6))*100),1),"")',
    )
    assert.equal(
      inSheet('[1] - [2]', cell, 2),
      'IFERROR(ROUND(IF(AND(ISERROR(IF(B6="",NA(),B6)),ISERROR(IF(C6="",NA(),C6))),NA(),IFERROR(IF(B6="",NA(),B6),0)-IFERROR(IF(C6="",NA(),C6),0)),2),"")',
    )
  })
  it('keeps the sign of what is taken away in brackets, and misses what the sheet has not', () => {
    assert.match(inSheet('1 - (2 - 3)', cell, 2), /NA\(\),IFERROR\(1,0\)-IFERROR\(2,0\)\+IFERROR\(3,0\)\)/)
    assert.equal(inSheet('[9] * 2', cell, 2), 'IFERROR(ROUND((NA()*2),2),"")')
  })
  it('says the sentence of a rule that does not hold, and nothing where a figure is missing', () => {
    assert.equal(
      brokenInSheet('[1] <= [9]', cell, 'Hỏi "lại".'),
      'IFERROR(IF(ROUND(IF(B6="",NA(),B6)-NA(),9)<=0,"","Hỏi ""lại""."),"")',
    )
    assert.equal(words('a'.repeat(251)), `"${'a'.repeat(250)}"&"a"`)
  })
})
