import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cleanText, quoteOf } from '../../text/text.ts'
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
      [
        'Thủ trưởng cơ quân, đơn vị tông hợp, bào cáo trước ngảy 05/11',
        'Thủ trưởng cơ quan, đơn vị tổng hợp, báo cáo trước ngày 05/11',
      ],
      ['gửi báo cao kết quả vê Sở, phối hợp vói các sở', 'gửi báo cáo kết quả về Sở, phối hợp với các sở'],
      [
        'Số Y tế, Bô Tài chính, Cuc Thuế và các số, ban, ngành',
        'Sở Y tế, Bộ Tài chính, Cục Thuế và các sở, ban, ngành',
      ],
      ['Phong Kế hoạch của UBNĐ tỉnh, HDND xã', 'Phòng Kế hoạch của UBND tỉnh, HĐND xã'],
      [
        'ngảy 05 thang 11 nâm 2026, trong thảng 5/2026, quỷ II/2026',
        'ngày 05 tháng 11 năm 2026, trong tháng 5/2026, quý II/2026',
      ],
      [
        'BộTài chính, CụcThuế, Thủtrưởng các cơquan, thịtrấn',
        'Bộ Tài chính, Cục Thuế, Thủ trưởng các cơ quan, thị trấn',
      ],
      [
        'Thủ trưống; UBND tính, các tĩnh, thành phố; Cục Phòng, chông',
        'Thủ trưởng; UBND tỉnh, các tỉnh, thành phố; Cục Phòng, chống',
      ],
      ['Trưỏng phòng, đuợc giao nghiẹp vụ thuọc QUYÈN', 'Trưởng phòng, được giao nghiệp vụ thuộc QUYỀN'],
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
      'dự báo cao hơn, bắt đầu từ đó, báo cáo số 12, khóa học, các số',
      'tỈnh, VNeID, OpenOffice, trưỗng, Hội đồng nhân dân tính toán',
      'thú trưởng, một số Y tá, Số KH, Số LĐ, 12/QĐ-UBNĐ',
      'Bồ Đề, Sơ Ro, Phong Điền, Cúc Phương, thang 5 bậc, đội nam 2026',
      'ông Trần Quốc Phong, Nguyễn Chí Đạo, LÊ CÔNG KHẢI',
      'thuở xưa, quớ, giẻ, khuơ, Kien Giang, internet',
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
