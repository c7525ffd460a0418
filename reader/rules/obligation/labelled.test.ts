/** Clauses of one level, of which one says who does the others and one says when. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const works = (text: string) =>
  read(pagesOfText(text)).obligations.map(one => [one.title, one.lead, one.deadline?.due ?? null])

describe('work before a clause that says who does it', () => {
  it('is theirs, and due when the next clause says', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Số hóa hồ sơ năm 2027

II. NHIỆM VỤ, GIẢI PHÁP
1. Nhận thức
a) Nội dung:
- Mở lớp kỹ năng số cho công chức xã.
- Lập nhóm hướng dẫn ở từng thôn.
b) Đơn vị thực hiện: Phòng Văn hóa.
c) Thời gian: Quý II/2027.
2. Hồ sơ
a) Quét sổ hộ tịch của các năm trước.
b) Phòng Tư pháp kiểm tra bản quét.
c) Đơn vị thực hiện: Văn phòng.
`),
      [
        ['Mở lớp kỹ năng số cho công chức xã', ['Phòng Văn hóa'], { kind: 'quarter', year: 2027, quarter: 2 }],
        ['Lập nhóm hướng dẫn ở từng thôn', ['Phòng Văn hóa'], { kind: 'quarter', year: 2027, quarter: 2 }],
        ['Quét sổ hộ tịch của các năm trước', [], null],
        ['kiểm tra bản quét', ['Phòng Tư pháp'], null],
        ['Đơn vị thực hiện: Văn phòng', ['Văn phòng'], null],
      ],
    ))
})

describe('work before a sentence that only says whom it is given to', () => {
  it('is theirs', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Sửa chữa chợ năm 2027

II. NHIỆM VỤ
(1) Sửa chữa mái tôn của nhà lồng, hoàn thành trong tháng 9/2027. Giao Ban Quản lý chợ thực hiện.
(2) Kẻ lại vạch các ki ốt trong chợ (Phòng Kinh tế chủ trì, hoàn thành trong quý II/2027).
(3) Làm mới cổng chợ và các lối vào phía bờ sông; Hội Phụ nữ phụ trách.
(4) Phòng Tài chính: bố trí kinh phí.
III. DỰ TOÁN
- Mua tôn: 20.000.000 đồng.
`),
      [
        [
          'Sửa chữa mái tôn của nhà lồng, hoàn thành trong tháng 9/2027',
          ['Ban Quản lý chợ'],
          { kind: 'month', year: 2027, month: 9 },
        ],
        [
          'Kẻ lại vạch các ki ốt trong chợ (Phòng Kinh tế chủ trì, hoàn thành trong quý II/2027)',
          ['Phòng Kinh tế'],
          { kind: 'quarter', year: 2027, quarter: 2 },
        ],
        ['Làm mới cổng chợ và các lối vào phía bờ sông', ['Hội Phụ nữ'], null],
        ['bố trí kinh phí', ['Phòng Tài chính'], null],
      ],
    ))
})

describe('a bracket that closes one dash of several', () => {
  const works = (dashes: string) =>
    read(
      pagesOfText(`KẾ HOẠCH\nChuyển đổi số năm 2026\n\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Phát triển dữ liệu\n${dashes}`),
    ).obligations.map(({ title, lead }) => `${title} | ${lead.join(' + ')}`)

  it('is of that dash alone', () =>
    assert.deepEqual(works('- Xây dựng kho dữ liệu (Sở Tài chính chủ trì).\n- Số hóa bản đồ địa chính của tỉnh.\n'), [
      'Xây dựng kho dữ liệu (Sở Tài chính chủ trì) | Sở Tài chính',
      'Số hóa bản đồ địa chính của tỉnh | ',
    ]))

  it('gives work of its own beside that of the body whose sentence it closes', () =>
    assert.deepEqual(
      works('- Sở Y tế xây dựng kho dữ liệu (Sở Tài chính bố trí kinh phí).\n- Sở Xây dựng số hóa bản đồ.\n'),
      ['xây dựng kho dữ liệu | Sở Y tế', 'bố trí kinh phí | Sở Tài chính', 'số hóa bản đồ | Sở Xây dựng'],
    ))
})
