/** Tables written one cell a line are read as tables; other numbered lines are not. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../../page.ts'
import { read } from '../../../read.ts'
import { paperOf } from '../../../tree.ts'

const reading = (text: string) => read(pagesOfText(text))
const ownersOf = (text: string) => reading(text).owners.map(({ quote, lead }) => `${lead.join(' + ')} | ${quote}`)
const tablesIn = (text: string) => paperOf(pagesOfText(text)).tables.length

const TASKS = `BẢNG THEO DÕI CÔNG VIỆC NĂM 2026

STT
Số ký hiệu văn bản
Nội dung được giao
Cơ quan chủ công
thực hiện
TG hoàn thành
Tình trạng
PHÒNG QUẢN LÝ ĐÔ THỊ

1
Số 18/TB ngày 09/7/2026
CT. Nguyễn Văn An
Lập quy hoạch chi tiết khu dân cư phường Bình An để triển khai dự án
Phòng QLĐT
Trong tháng 8/2026
Chưa đề xuất
2
Số 19/TB ngày 18/7/2026
Kiểm tra các hộ mua bán lấn chiếm vỉa hè khu vực chợ
Phòng QLĐT

Đang thực hiện
PHÒNG KINH TẾ

01
Số 20/TB ngày 22/7/2026
Xây dựng phương án phòng chống lụt bão
Phòng Kinh tế
Trước ngày 15/9/2026
Chưa báo cáo
02
Số 21/TB ngày 23/7/2026
Rà soát quỹ chuyên dùng
UBND phường 7 chưa thực hiện
Trên đây là các việc chưa hoàn thành; yêu cầu các phòng khẩn trương triển khai thực hiện.
`

describe('a table written one cell a line', () => {
  it('gives each work its body, whatever cells are empty', () => {
    assert.deepEqual(ownersOf(TASKS), [
      'Phòng QLĐT | Lập quy hoạch chi tiết khu dân cư phường Bình An để triển khai dự án',
      'Phòng QLĐT | Kiểm tra các hộ mua bán lấn chiếm vỉa hè khu vực chợ',
      'Phòng Kinh tế | Xây dựng phương án phòng chống lụt bão',
      'các phòng | yêu cầu các phòng khẩn trương triển khai thực hiện',
    ])
  })

  it('gives each row its time', () => {
    assert.deepEqual(
      reading(TASKS).deadlines.map(({ due }) => due),
      [
        { kind: 'month', year: 2026, month: 8 },
        { kind: 'date', date: '2026-09-15' },
      ],
    )
  })

  it('keeps a column of partners and a work of several lines', () => {
    const text = `KẾ HOẠCH
Chuyển đổi số năm 2026
TT
Nhiệm vụ
Đơn vị chủ trì
Đơn vị phối hợp
Thời gian
1
Số hóa hồ sơ lưu trữ của các phòng
và đưa lên kho dữ liệu dùng chung
Văn phòng Sở
Phòng Nội vụ
Quý III/2026
2
Mua sắm thiết bị họp trực tuyến
Phòng Kế hoạch - Tài chính
Quý IV/2026
`
    assert.deepEqual(ownersOf(text), [
      'Văn phòng Sở | Số hóa hồ sơ lưu trữ của các phòng và đưa lên kho dữ liệu dùng chung',
      'Phòng Kế hoạch - Tài chính | Mua sắm thiết bị họp trực tuyến',
    ])
    assert.deepEqual(
      reading(text).deadlines.map(({ due }) => due),
      [
        { kind: 'quarter', year: 2026, quarter: 3 },
        { kind: 'quarter', year: 2026, quarter: 4 },
      ],
    )
  })

  it('puts times below a head that is divided by years', () => {
    const text = `KẾ HOẠCH
Chuyển đổi số đến năm 2030
TT
Nhiệm vụ
Đơn vị chủ trì
Đơn vị phối hợp
Thời gian
Kinh phí
Đến 2026
2027 – 2030
1
Số hóa hồ sơ lưu trữ của các phòng
Văn phòng Sở
Phòng Nội vụ
2026-2030
Ngân sách tỉnh
2
Mua sắm thiết bị họp trực tuyến
Phòng Tài chính
Văn phòng Sở
Quý IV/2026
Ngân sách tỉnh
`
    assert.deepEqual(
      reading(text).deadlines.map(({ due }) => due),
      [
        { kind: 'span', from: 2026, to: 2030 },
        { kind: 'quarter', year: 2026, quarter: 4 },
      ],
    )
  })

  it('joins the lines of a cell, takes sections of two lines, leaves out the numbers of pages', () => {
    const text = `KẾ HOẠCH
Chuyển đổi số năm 2026
STT
Nội dung nhiệm vụ
Đơn vị
chủ trì
Đơn vị
phối hợp
Thời gian
I
Hoàn thiện thể chế
1
Xây dựng quy chế quản lý, khai
thác dữ liệu
Phòng Xây dựng
và Kiểm tra văn
bản
Văn phòng Sở;
các phòng thuộc
Sở
Trước ngày
30/6/2026
2
Rà soát văn bản, báo cáo 6 tháng đầu năm
Phòng Phổ biến,
giáo dục pháp luật
Các phòng, đơn vị
có liên quan
Quý II, quý III/2026
II
Phát triển hạ tầng

7

3
Nâng cấp mạng nội bộ
Văn phòng Sở
15/9/2026
`
    assert.deepEqual(ownersOf(text), [
      'Phòng Xây dựng và Kiểm tra văn bản | Xây dựng quy chế quản lý, khai thác dữ liệu',
      'Phòng Phổ biến, giáo dục pháp luật | Rà soát văn bản, báo cáo 6 tháng đầu năm',
      'Văn phòng Sở | Nâng cấp mạng nội bộ',
    ])
    assert.deepEqual(
      reading(text).deadlines.map(({ due }) => due),
      [
        { kind: 'date', date: '2026-06-30' },
        { kind: 'quarter', year: 2026, quarter: 3 },
        { kind: 'date', date: '2026-09-15' },
      ],
    )
  })

  it('knows heads and times that stand on one line, and names torn behind the word for their kind', () => {
    const text = `KẾ HOẠCH
Chuyển đổi số năm 2026
STT Nội dung công việc
Phòng, đơn vị
chủ trì
Phối hợp
Thời gian Kết quả
1
Rà soát hệ thống quản lý hồ
sơ số
Văn phòng Sở;
Trung tâm
Công nghệ
thông tin
Các đơn vị trực
thuộc
Hằng quý
Báo cáo
2
Đánh giá an toàn thông tin
Trung tâm
Công nghệ
thông tin
Công an tỉnh
Từ tháng 3
đến tháng
11
100% hệ
thống
3
Đào tạo kỹ năng số
Phòng Tổ chức
cán bộ
20/10/2026 02 lớp
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện
kế hoạch.
`
    assert.deepEqual(ownersOf(text).slice(0, 3), [
      'Văn phòng Sở + Trung tâm Công nghệ thông tin | Rà soát hệ thống quản lý hồ sơ số',
      'Trung tâm Công nghệ thông tin | Đánh giá an toàn thông tin',
      'Phòng Tổ chức cán bộ | Đào tạo kỹ năng số',
    ])
    assert.deepEqual(
      reading(text).deadlines.map(({ due }) => due),
      [{ kind: 'quarterly' }, { kind: 'month', year: 2026, month: 11 }, { kind: 'date', date: '2026-10-20' }],
    )
    assert.equal(paperOf(pagesOfText(text)).blocks.at(-1)!.text.endsWith('kế hoạch.'), true)
  })

  it('ends behind its last row, where the paper goes on', () => {
    const text =
      'TT\nNội dung công việc\nĐơn vị thực hiện\n1\nRà soát hồ sơ lưu trữ\nVăn phòng Sở\n2\nIn chứng chỉ\nPhòng Nội vụ\n'
    const after = 'Phòng Tổ chức cán bộ theo dõi, đôn đốc các phòng thực hiện Kế hoạch này.'
    assert.deepEqual(ownersOf(`${text}${after}\n`).at(-1), `Phòng Tổ chức cán bộ | ${after.slice(0, -1)}`)
  })

  it('is not seen in lists of names, in rows that name nobody, or in a single row', () => {
    const heads = 'TT\nNội dung công việc\nĐơn vị thực hiện\n'
    assert.equal(tablesIn('DANH SÁCH\nTT\nTên đơn vị\nĐịa chỉ\n1\nSở Y tế\nphường 1\n2\nSở Nội vụ\nphường 2\n'), 0)
    assert.equal(tablesIn(`${heads}1\nRà soát hồ sơ\nĐỗ Văn An\n2\nIn chứng chỉ\nVũ Thị Bình\n`), 0)
    assert.equal(tablesIn(`${heads}1\nRà soát hồ sơ lưu trữ\nVăn phòng Sở\n`), 0)
    assert.equal(tablesIn(`${heads}1\nRà soát hồ sơ lưu trữ\nVăn phòng Sở\n2\nIn chứng chỉ\nPhòng Nội vụ\n`), 1)
  })

  it('may have its heads in two rows, parts in its numbers and several partners a line each', () => {
    const { obligations } = reading(`KẾ HOẠCH
Chăm sóc cây xanh năm 2026

STT
Nội dung công việc
Phân công thực hiện
Thời gian
Chủ trì
Phối hợp
1
Công tác chuẩn bị
1.1
Kiểm đếm cây trên các tuyến phố
Đội Cây xanh
Công an phường
Hội Nông dân phường
Tháng 6/2026
1.2
Cắt tỉa cành trước mùa mưa bão
Phòng Kinh tế
Các tổ dân phố
Chậm nhất 15/7/2026
`)
    assert.deepEqual(
      obligations.map(one => [one.lead[0], one.with.length, one.deadline?.due]),
      [
        ['Đội Cây xanh', 2, { kind: 'month', year: 2026, month: 6 }],
        ['Phòng Kinh tế', 1, { kind: 'date', date: '2026-07-15' }],
      ],
    )
  })
})
