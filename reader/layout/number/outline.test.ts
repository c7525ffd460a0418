import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LEVEL, markerOf } from './outline.ts'

const levelOf = (line: string) => markerOf(line)?.level

describe('a roman number', () => {
  it('is known with its strokes run together or its stop lost', () => {
    for (const line of [
      'III. TỔ CHỨC THỰC HIỆN',
      'HI. TỔ CHỨC THỰC HIỆN',
      'H. NỘI DUNG',
      'IH. Nội dung',
      'I1. NHIỆM VỤ, GIẢI PHÁP',
      'III TỔ CHỨC THỰC HIỆN',
      'IV KINH PHÍ',
      'Iii. tổ chức thực hiện',
    ])
      assert.equal(levelOf(line), LEVEL.roman, line)
  })
  it('is no word, and none that counts quarters', () => {
    for (const line of [
      'HI vọng các đơn vị quan tâm',
      'H. Bình An',
      'IV NĂM 2026',
      'II VÀ QUÝ III',
      'I Nội dung',
      'IX',
    ])
      assert.notEqual(levelOf(line), LEVEL.roman, line)
  })
})

describe('a number or letter', () => {
  it('is known with its mark or its form damaged', () => {
    assert.equal(levelOf('9, Công an tỉnh'), LEVEL.number)
    assert.equal(levelOf('9, VNPT Bình An'), LEVEL.number)
    assert.equal(markerOf('ø) Theo dõi tiến độ')?.label, 'g')
    assert.equal(markerOf('__b) Rà soát hồ sơ')?.label, 'b')
    assert.equal(markerOf('_3, Rà soát hồ sơ')?.label, '3')
    assert.equal(markerOf('©) Rà soát hồ sơ')?.label, 'c')
  })
  it('is known behind a dash or stroke of its own', () => {
    assert.equal(markerOf('-a) Rà soát hồ sơ')?.label, 'a')
    assert.equal(markerOf('.b) Rà soát hồ sơ')?.label, 'b')
    assert.equal(markerOf('_Chương II')?.label, 'Chương II')
    assert.equal(markerOf('Điêu 2. Phân công')?.label, 'Điều 2')
    assert.equal(markerOf('(4) 03 Phòng chuyên môn')?.label, '(4)')
    assert.equal(markerOf('Điều 15.2.QĐ.4. Cấp phép')?.label, 'Điều 15.2.QĐ.4')
  })
  it('is no code, stamp or title before a name', () => {
    for (const line of ['0.00.00.H53', '10.LTW171DOG.', 'C. Mai', 'Điểm 2. Phân công'])
      assert.equal(markerOf(line), undefined, line)
  })
  it('is known with a dash or stroke for its stop or behind it', () => {
    for (const line of ['2.- Sở Y tế', '2 - Sở Y tế', '2- Sở Y tế', '2 . Sở Y tế'])
      assert.equal(markerOf(line)?.label, '2', line)
    for (const line of ['b. Sở Y tế', 'b- Sở Y tế', 'b, Sở Y tế', 'b.) Sở Y tế'])
      assert.equal(markerOf(line)?.label, 'b', line)
    for (const line of ['I- MỤC TIÊU', 'I.- Mục tiêu', 'I: Mục tiêu']) assert.equal(markerOf(line)?.label, 'I', line)
    for (const line of ['Điều 3 . Phân công', 'Điều 3 - Phân công', 'Điều 3/ Phân công'])
      assert.equal(markerOf(line)?.label, 'Điều 3', line)
    for (const line of ['b, Khoản 2 Điều 5', 'Điều 5, Luật Giá', '1 - Các sở']) assert.equal(markerOf(line), undefined)
  })
  it('is a bullet in the shapes that programs print', () => {
    for (const line of ['- Rà soát', '-- Rà soát', '-> Rà soát', '• Rà soát'])
      assert.equal(markerOf(line)?.label, '-', line)
    for (const line of ['+ Rà soát', '++ Rà soát', 'o Rà soát']) assert.equal(markerOf(line)?.label, '+', line)
  })
  it('is none in a list of numbers', () => assert.equal(markerOf('5, UBND xã'), undefined))
})
