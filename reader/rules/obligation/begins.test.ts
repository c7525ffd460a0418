/** How work begins: with a verb, or with the step of a schedule and its verb; persons who are named own no body's work. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const works = (text: string) =>
  read(pagesOfText(text)).obligations.map(one => [one.title, one.lead, one.deadline?.due ?? null])

describe('work', () => {
  it('begins with the step of a schedule', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Hè tình nguyện năm 2027

III. NỘI DUNG
- Trồng mới 500 cây xanh ven đường.
- Thắp sáng đường thôn.
- Lập danh sách hộ nghèo của từng thôn. Mức hỗ trợ: 500.000 đồng/hộ.
- Trồng trọt và chăn nuôi của các hộ.
IV. TIẾN ĐỘ THỰC HIỆN
- Tháng 5/2027: Thành lập các đội hình tình nguyện.
- Bước 2: Tổ chức lễ ra quân.
- Tháng 8/2027: Kinh phí do xã hỗ trợ.
- Về kinh phí: Thực hiện theo quy định hiện hành.
- Về kinh phí: Huy động các nguồn hợp pháp của xã.
- Thường xuyên báo cáo tiến độ về Huyện đoàn.
`),
      [
        ['Trồng mới 500 cây xanh ven đường', [], null],
        ['Thắp sáng đường thôn', [], null],
        ['Lập danh sách hộ nghèo của từng thôn', [], null],
        ['Thành lập các đội hình tình nguyện', [], { kind: 'month', year: 2027, month: 5 }],
        ['Bước 2: Tổ chức lễ ra quân', [], null],
        ['Về kinh phí: Huy động các nguồn hợp pháp của xã', [], null],
      ],
    ))

  it('of a person who is named is not that of the bodies a closing order names', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Hội thi nấu ăn năm 2027

II. PHÂN CÔNG NHIỆM VỤ
1. Đồng chí Trần Thị Mai, Phó Chủ tịch: phụ trách lễ khai mạc.
2. Chuẩn bị giải thưởng cho các đội.
Đề nghị các chi hội nghiêm túc triển khai thực hiện./.
`),
      [
        ['Đồng chí Trần Thị Mai, Phó Chủ tịch: phụ trách lễ khai mạc', [], null],
        ['Chuẩn bị giải thưởng cho các đội', ['các chi hội'], null],
      ],
    ))
})
