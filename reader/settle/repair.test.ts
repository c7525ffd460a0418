import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cleanText, quoteOf } from '../text/text.ts'
import { repaired } from './repair.ts'

const read = (text: string) => repaired(cleanText(text, 0, text.length))

describe('repair', () => {
  it('sets right what can be only one word', () => {
    const cases: [string, string][] = [
      ['xây dựng kê hoạch', 'xây dựng kế hoạch'],
      ['TÔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
      ['Sở Y tê chủ tri, phối họp', 'Sở Y tế chủ trì, phối hợp'],
      ['theo qiu định', 'theo quy định'],
      ['Uy ban nhân dân', 'Ủy ban nhân dân'],
      ['Chỉ cục Thú y', 'Chi cục Thú y'],
      ['trong quý I1//2026', 'trong quý II/2026'],
      ['Quý 11/2026; quý H', 'Quý II/2026; quý II'],
      ['Sở Khoahọcvà Công nghệ', 'Sở Khoa học và Công nghệ'],
      ['Văn hóa- Xã hội, Bà Rịa -Vũng Tàu', 'Văn hóa - Xã hội, Bà Rịa - Vũng Tàu'],
      ['kỹ năngsố, thựchiện', 'kỹ năng số, thực hiện'],
      ['Văn phòng HĐNDvà UBNDxã', 'Văn phòng HĐND và UBND xã'],
    ]
    for (const [printed, meant] of cases) assert.equal(read(printed).text, meant)
  })

  it('leaves alone what may be another word', () => {
    for (const text of [
      'hoàn thành trả nợ',
      'bao cao su',
      'có quan hệ',
      'số kết quả',
      'Thứ trưởng',
      'chi thi đua',
      'phòng truyền thống',
      'Khu kinh tế Vân Phong',
      'mỗi trường',
      'giao thông tỉnh',
      'quý 1/2026, quý 4, quý 15',
      'quý HI/2026, quý IH',
      'xem tại a.vn//2026',
      'Facebook, huyện Krông Pắk, nghiêng',
    ]) {
      assert.equal(read(text).text, text)
    }
  })

  it('keeps the printed letters beside', () => {
    const printed = 'theo qiu định của Sở Y tê'
    const flow = read(printed)
    assert.equal(quoteOf(printed, flow, flow.text.indexOf('quy'), flow.text.length), 'qiu định của Sở Y tê')
  })
})
