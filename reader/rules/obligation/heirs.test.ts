/** Work that names nobody belongs to whom the sentence or order above it names; its time may stand on the line below. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const works = (text: string) => read(pagesOfText(text)).obligations
const whose = (text: string) => works(text).map(one => [one.clause, one.title, one.lead])

describe('work that names nobody', () => {
  it('is that of the order that ends the paragraph before its list', () =>
    assert.deepEqual(
      whose(`KẾ HOẠCH
Sắp xếp trạm y tế năm 2027

II. TRÁCH NHIỆM
1. Giao Sở Nội vụ:
a) Rà soát biên chế của các trạm y tế.
b) Liên tục cập nhật danh sách viên chức. Giao Sở Tài chính:
a) Hướng dẫn bàn giao tài sản của các trạm.
b) Bố trí kinh phí sửa chữa trụ sở. Giao Trạm Y tế xã sau khi thành lập:
a) Tiếp nhận hồ sơ, con dấu của trạm cũ.
3. Giao Sở Y tế:
Tổ chức tập huấn cho nhân viên trạm.
`),
      [
        ['II.1 a)', 'Rà soát biên chế của các trạm y tế', ['Sở Nội vụ']],
        ['II.1 b)', 'Liên tục cập nhật danh sách viên chức', ['Sở Nội vụ']],
        ['II.1 a)', 'Hướng dẫn bàn giao tài sản của các trạm', ['Sở Tài chính']],
        ['II.1 b)', 'Bố trí kinh phí sửa chữa trụ sở', ['Sở Tài chính']],
        ['II.1 a)', 'Tiếp nhận hồ sơ, con dấu của trạm cũ', ['Trạm Y tế xã']],
        ['II.3', 'Tổ chức tập huấn cho nhân viên trạm', ['Sở Y tế']],
      ],
    ))

  it('is on a line of its own that of the sentence before, unless it closes the paper', () =>
    assert.deepEqual(
      whose(`CHỈ THỊ
Về việc quản lý bến đò năm 2027

Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành nghiêm túc thực hiện các nội dung sau:
1. Công tác kiểm tra
- Sở Giao thông vận tải tổ chức kiểm tra toàn bộ bến đò ngang.
Tăng cường xử lý các bến đò không phép.
2. Sở Xây dựng không cấp phép xây dựng trong hành lang bến.
Kiên quyết tháo dỡ công trình lấn chiếm.
Xin chân thành cảm ơn.
Tổ chức thực hiện nghiêm túc các nội dung trên./.
`),
      [
        ['1', 'tổ chức kiểm tra toàn bộ bến đò ngang', ['Sở Giao thông vận tải']],
        ['1', 'Tăng cường xử lý các bến đò không phép', ['Sở Giao thông vận tải']],
        ['2', 'không cấp phép xây dựng trong hành lang bến', ['Sở Xây dựng']],
        ['2', 'Kiên quyết tháo dỡ công trình lấn chiếm', ['Sở Xây dựng']],
        ['2', 'Tổ chức thực hiện nghiêm túc các nội dung trên', ['các sở, ban, ngành']],
      ],
    ))

  it('is not that of whoever is concerned, whom the paper names at its end', () =>
    assert.deepEqual(
      whose(`KẾ HOẠCH
Tập huấn phòng cháy năm 2027

II. NỘI DUNG
1. Tổ chức lớp tập huấn tại trường dạy nghề.
Trên đây là Kế hoạch tập huấn, đề nghị các hội, cá nhân liên quan triển khai thực hiện./.
`),
      [['II.1', 'Tổ chức lớp tập huấn tại trường dạy nghề', []]],
    ))

  it('stands below an order with small Roman numbers', () =>
    assert.deepEqual(
      whose(`CÔNG VĂN
Số: 12/UBND-KT
V/v đăng kiểm xe chở hàng
Kính gửi: Bộ Xây dựng.
Ủy ban nhân dân tỉnh trân trọng đề nghị Bộ Xây dựng:
(i). Chỉ đạo các trung tâm đăng kiểm kiểm tra bình chữa cháy trên xe.
(ii). Sớm ban hành hướng dẫn kiểm tra toa xe chở hàng.
(iii). Có văn bản trả lời trước ngày 05/3/2027.
`).map(([, title, lead]) => [title, lead]),
      [
        ['Chỉ đạo các trung tâm đăng kiểm kiểm tra bình chữa cháy trên xe', ['Bộ Xây dựng']],
        ['Sớm ban hành hướng dẫn kiểm tra toa xe chở hàng', ['Bộ Xây dựng']],
        ['Có văn bản trả lời trước ngày 05/3/2027', ['Bộ Xây dựng']],
      ],
    ))

  it('begins with those it is done with, or with its time', () =>
    assert.deepEqual(
      whose(`KẾ HOẠCH
Xuất khẩu nông sản năm 2027

II. NHIỆM VỤ
1. Sở Công Thương:
- Với các đơn vị của Sở Tài chính rà soát thủ tục thông quan.
- Ngay trong Quý I năm 2027, làm việc với các doanh nghiệp chế biến.
- Nhanh chóng kiện toàn tổ công tác xuất khẩu.
`).map(([, title, lead]) => [title, lead]),
      [
        ['Với các đơn vị của Sở Tài chính rà soát thủ tục thông quan', ['Sở Công Thương']],
        ['làm việc với các doanh nghiệp chế biến', ['Sở Công Thương']],
        ['Nhanh chóng kiện toàn tổ công tác xuất khẩu', ['Sở Công Thương']],
      ],
    ))
})

describe('the line below a work', () => {
  const dated = (text: string) => works(text).map(one => [one.title, one.lead, one.deadline?.due ?? null])

  it('says when it is due and is no work itself', () =>
    assert.deepEqual(
      dated(`KẾ HOẠCH
Quản lý chợ năm 2027

II. NHIỆM VỤ
1. Sở Công Thương:
a) Ban hành danh mục chợ tạm phải di dời.
Hoàn thành trong quý II năm 2027.
b) Lập phương án di dời chợ tạm.
Thời gian hoàn thành: Trước ngày 25/6/2027.
c) Hoàn thành trước ngày 30/9/2027 việc cắm biển tại các chợ.
`),
      [
        ['Ban hành danh mục chợ tạm phải di dời', ['Sở Công Thương'], { kind: 'quarter', year: 2027, quarter: 2 }],
        ['Lập phương án di dời chợ tạm', ['Sở Công Thương'], { kind: 'date', date: '2027-06-25' }],
        [
          'Hoàn thành trước ngày 30/9/2027 việc cắm biển tại các chợ',
          ['Sở Công Thương'],
          { kind: 'date', date: '2027-09-30' },
        ],
      ],
    ))

  it('says a bare day behind its label', () =>
    assert.deepEqual(
      dated(`KẾ HOẠCH
Quản lý chợ năm 2027

II. NHIỆM VỤ
1. Sở Công Thương rà soát danh mục chợ tạm.
- Thời hạn: 15/12/2027.
2. Sở Xây dựng lập phương án di dời chợ tạm.
- Thời gian hoàn thành: ngày 20/12/2027.
`),
      [
        ['rà soát danh mục chợ tạm', ['Sở Công Thương'], { kind: 'date', date: '2027-12-15' }],
        ['lập phương án di dời chợ tạm', ['Sở Xây dựng'], { kind: 'date', date: '2027-12-20' }],
      ],
    ))

  it('says when what comes of it is to be sent', () =>
    assert.deepEqual(
      dated(`CÔNG VĂN
Số: 12/SYT-NV
V/v góp ý dự thảo quy chế
Kính gửi: Các bệnh viện.
Sở Y tế đề nghị các bệnh viện thực hiện các nội dung sau:
1. Nghiên cứu, góp ý dự thảo quy chế.
Văn bản góp ý gửi về Sở Y tế trước ngày 28/7/2027.
`).at(-1)?.[2],
      { kind: 'date', date: '2027-07-28' },
    ))

  it('says of each dash who does it', () =>
    assert.deepEqual(
      dated(`KẾ HOẠCH
Kết nối dữ liệu năm 2027

II. NHIỆM VỤ
a) Thực hiện kết nối dữ liệu dân cư với các ngành:
- Kết nối với dữ liệu giấy phép lái xe.
Cơ quan thực hiện: Công an tỉnh, Sở Xây dựng.
Thời gian hoàn thành: Trong tháng 3 năm 2027.
- Kết nối với dữ liệu hộ tịch.
Cơ quan thực hiện: Công an tỉnh, Sở Tư pháp.
Thời gian hoàn thành: Trong tháng 4 năm 2027.
`),
      [
        [
          'Kết nối với dữ liệu giấy phép lái xe',
          ['Công an tỉnh', 'Sở Xây dựng'],
          { kind: 'month', year: 2027, month: 3 },
        ],
        ['Kết nối với dữ liệu hộ tịch', ['Công an tỉnh', 'Sở Tư pháp'], { kind: 'month', year: 2027, month: 4 }],
      ],
    ))

  it('may stand behind the sentence that says what to do, and how things are is no work', () =>
    assert.deepEqual(
      dated(`KẾ HOẠCH
Nâng cấp chợ xã năm 2027

II. NHIỆM VỤ
Chợ An Bình có 40 hộ kinh doanh.
Đường nội bộ của chợ chưa hoàn thiện. Ưu tiên bố trí vốn nâng cấp đường nội bộ. Chủ trì: Ủy ban nhân dân xã An Bình.
`),
      [['Ưu tiên bố trí vốn nâng cấp đường nội bộ', ['Ủy ban nhân dân xã An Bình'], null]],
    ))
})

describe('an order to carry out the paper', () => {
  it('is work where a plan is to be made for it, or something is to be done since then', () =>
    assert.deepEqual(
      whose(`CHỈ THỊ
Về việc phòng cháy chợ năm 2027

1. Sở Công Thương kiểm tra phương án chữa cháy của các chợ.
2. Giao Văn phòng Sở thực hiện cập nhật danh mục chợ sau khi Chỉ thị này được ban hành.
3. Căn cứ Chỉ thị này, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã lập kế hoạch kiểm tra, tổ chức thực hiện ở địa bàn mình.
4. Yêu cầu các sở, ban, ngành nghiêm túc triển khai thực hiện Chỉ thị này./.
`).map(([clause, title]) => [clause, title]),
      [
        ['1', 'kiểm tra phương án chữa cháy của các chợ'],
        ['2', 'thực hiện cập nhật danh mục chợ sau khi Chỉ thị này được ban hành'],
        ['3', 'lập kế hoạch kiểm tra, tổ chức thực hiện ở địa bàn mình'],
      ],
    ))
})
