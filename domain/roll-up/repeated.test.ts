import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldedWords, nearSame } from './near-same.ts'
import { repeatedWords, tellsDifficulties } from './repeated.ts'

const same = (a: string, b: string) => nearSame(foldedWords(a), foldedWords(b))

describe('words nearly the same', () => {
  it('are the same but for accents, case and marks', () => {
    assert.ok(same('Thiếu kinh phí.', 'THIẾU KINH PHÍ'))
    assert.ok(same('Hoà giải viên còn thiếu', 'hòa giải viên còn thiếu;'))
    assert.ok(same('Đường truyền yếu', 'duong truyen yeu'))
  })
  it('or share seven words in ten of the longer', () => {
    assert.ok(same('Kinh phí thực hiện còn hạn hẹp', 'Kinh phí thực hiện kế hoạch còn hạn hẹp'))
    assert.ok(same('Thiếu máy chiếu ở các hạt kiểm lâm', 'Thiếu máy chiếu ở hạt kiểm lâm'))
  })
  it('are not the same with another figure, with a denial, or when few words are shared', () => {
    assert.ok(!same('Đề nghị cấp 20 máy tính cho xã', 'Đề nghị cấp 30 máy tính cho xã'))
    assert.ok(!same('Kinh phí đã được bố trí đầy đủ', 'Kinh phí chưa được bố trí đầy đủ'))
    assert.ok(!same('Thiếu kinh phí', 'Thiếu người'))
    assert.ok(!same('Kinh phí thực hiện còn hạn hẹp', 'Cán bộ thực hiện còn kiêm nhiệm nhiều việc'))
  })
  it('are grouped over units, the most said first, one unit counted once', () => {
    const of = (unit: string, text: string) => ({ reportId: unit, version: 1, unit, text })
    const groups = repeatedWords([
      of('A', '- Kinh phí còn hạn hẹp. Thiếu máy chiếu ở các hạt.\n- Kinh phí còn hạn hẹp.'),
      of('B', 'KINH PHÍ CÒN HẠN HẸP.'),
      of('C', 'Kinh phí vẫn còn hạn hẹp. Thiếu máy chiếu ở các hạt. Chỉ riêng xã này bị ngập.'),
    ])
    assert.deepEqual(
      groups.map(({ text, from }) => [text, from.map(each => each.unit).join()]),
      [
        ['Kinh phí còn hạn hẹp.', 'A,B,C'],
        ['Thiếu máy chiếu ở các hạt.', 'A,C'],
      ],
    )
  })
  it('are looked for where units tell what hinders them or ask for something', () => {
    assert.ok(tellsDifficulties('Khó khăn, vướng mắc'))
    assert.ok(tellsDifficulties('TỒN TẠI, HẠN CHẾ'))
    assert.ok(tellsDifficulties('Đề xuất, kiến nghị'))
    assert.ok(!tellsDifficulties('Kết quả tuyên truyền'))
  })
})
