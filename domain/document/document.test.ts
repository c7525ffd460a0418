import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tidySymbol, typeAndSubject } from './document.ts'

describe('a document in a register', () => {
  it('has its type and subject as a clerk writes them: a letter is "Về việc"', () => {
    const rows = [
      ['KH', 'Phòng, chống cháy rừng', 'Kế hoạch Phòng, chống cháy rừng'],
      ['CV', 'đôn đốc Sở Nội vụ thực hiện nhiệm vụ', 'Về việc đôn đốc Sở Nội vụ thực hiện nhiệm vụ'],
      ['CV', 'Về việc cử người dự tập huấn', 'Về việc cử người dự tập huấn'],
      ['CV', 'v/v cử người dự tập huấn', 'v/v cử người dự tập huấn'],
      ['CV', 'Triển khai Luật Lưu trữ', 'Triển khai Luật Lưu trữ'],
      ['CV', null, ''],
      [null, 'ke-hoach.pdf', 'ke-hoach.pdf'],
    ] as const
    for (const [type, title, says] of rows) assert.equal(typeAndSubject(type, title), says)
  })
  it('has its number and symbol without the blanks and dashes it was pasted with', () => {
    assert.equal(tidySymbol(' 12 /\u00a0KH – SNV '), '12/KH-SNV')
    assert.equal(tidySymbol('Không số'), 'Không số')
  })
})
