/** Lists of reports: whose they are and where they go is told once, over the list, behind it or beside it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const PLAN = `UBND TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 15/KH-SNV
Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Lưu trữ năm 2026

I. MỤC ĐÍCH
Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
`
const inPlan = (text: string) =>
  read(pagesOfText(PLAN + text)).reports.map(({ from, to, through, cadence }) =>
    [cadence, from, to, ...(through ? [through] : [])].join(' | '),
  )

describe('reports in a list', () => {
  it('are of those, and go to those, whom the sentence over the list names', () => {
    assert.deepEqual(
      inPlan(`1. Chế độ báo cáo
Các phòng báo cáo kết quả lưu trữ về Sở Nội vụ (qua Văn phòng Sở) theo định kỳ, cụ thể:
- Báo cáo 6 tháng: trước ngày 08/6.
- Báo cáo năm: trước ngày 08/12.
`),
      ['semiannual | Các phòng | Sở Nội vụ | Văn phòng Sở', 'annual | Các phòng | Sở Nội vụ | Văn phòng Sở'],
    )
    assert.deepEqual(
      inPlan(`III. CHẾ ĐỘ BÁO CÁO
Các trung tâm gửi báo cáo về Sở Nội vụ như sau:
1. Báo cáo tháng: trước ngày 18 hằng tháng.
2. Báo cáo tổng kết: trước ngày 20/12/2026.
IV. THỜI GIAN
1. Báo cáo năm: trước ngày 15/12/2026.
`),
      ['monthly | Các trung tâm | Sở Nội vụ', 'review | Các trung tâm | Sở Nội vụ', 'annual |  | '],
    )
  })

  it('go where the sentence behind the list sends them', () => {
    assert.deepEqual(
      inPlan(`1. Chế độ báo cáo
- Báo cáo tuần: trước 10 giờ thứ Năm hằng tuần;
- Báo cáo tổng kết: trước ngày 20/12/2026.
Báo cáo gửi về Sở Nội vụ (qua Phòng Lưu trữ) để tổng hợp.
`),
      ['weekly |  | Sở Nội vụ | Phòng Lưu trữ', 'review |  | Sở Nội vụ | Phòng Lưu trữ'],
    )
  })

  it('go to the one named beside them', () => {
    assert.deepEqual(
      inPlan(`III. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
1. Thời hạn gửi báo cáo
- Báo cáo 6 tháng: trước ngày 08/6/2026.
2. Nơi nhận báo cáo: Sở Nội vụ (qua Phòng Lưu trữ, số điện thoại 0200.111).
`),
      ['semiannual |  | Sở Nội vụ | Phòng Lưu trữ'],
    )
  })

  it('may be told of without the word, each with its day', () => {
    assert.deepEqual(
      inPlan(`1. Các phòng
- Báo cáo Giám đốc Sở:
+ Kế hoạch lưu trữ trước ngày 20/3/2026;
+ Kết quả 6 tháng trước ngày 08/6/2026.
2. Khác
`),
      ['once | Các phòng | Giám đốc Sở', 'semiannual | Các phòng | Giám đốc Sở'],
    )
  })

  it('keep those whom they name themselves', () => {
    assert.deepEqual(
      inPlan(`1. Các phòng báo cáo về Văn phòng Sở như sau:
- Báo cáo tháng: trước ngày 18 hằng tháng;
- Báo cáo năm: gửi về Thanh tra Sở trước ngày 08/12.
`),
      ['monthly | Các phòng | Văn phòng Sở', 'annual | Các phòng | Thanh tra Sở'],
    )
  })
})

describe('reports in one paragraph', () => {
  it('go to the body named once', () => {
    assert.deepEqual(
      inPlan(
        'Các phòng báo cáo Giám đốc Sở trước ngày 20/3/2026; báo cáo 6 tháng trước ngày 08/6, báo cáo năm trước ngày 08/12.',
      ),
      ['once | Các phòng | Giám đốc Sở', 'semiannual | Các phòng | Giám đốc Sở', 'annual | Các phòng | Giám đốc Sở'],
    )
    assert.deepEqual(
      inPlan('Báo cáo sơ kết 6 tháng trước ngày 08/6; báo cáo tổng kết năm trước ngày 08/12 về Văn phòng Sở.'),
      ['semiannual |  | Văn phòng Sở', 'annual |  | Văn phòng Sở'],
    )
  })

  it('are of two half-years where two days half a year apart are named', () => {
    assert.deepEqual(inPlan('Phòng Lưu trữ báo cáo Giám đốc Sở trước ngày 08/6 và 08/12.'), [
      'semiannual | Phòng Lưu trữ | Giám đốc Sở',
      'annual | Phòng Lưu trữ | Giám đốc Sở',
    ])
    assert.deepEqual(inPlan('Các phòng báo cáo lần 1 trước ngày 30/6/2026, lần 2 trước ngày 30/10/2026.'), [
      'once | Các phòng | ',
      'once | Các phòng | ',
    ])
  })

  it('may leave the verb out', () => {
    assert.deepEqual(inPlan('Báo cáo quý I trước ngày 08/3; 6 tháng trước ngày 08/6; năm trước ngày 08/12.'), [
      'quarterly |  | ',
      'semiannual |  | ',
      'annual |  | ',
    ])
  })
})

describe('who reports', () => {
  it('may stand behind the time or the case that opens the sentence', () => {
    for (const [opening, who] of [
      ['Trong thời hạn 03 ngày kể từ ngày xảy ra tai nạn', 'người sử dụng lao động'],
      ['Định kỳ hằng tuần', 'các Tổ trưởng chuyên môn'],
    ] as const)
      assert.equal(inPlan(`${opening}, ${who} phải báo cáo bằng văn bản về Sở Nội vụ.`)[0]?.split(' | ')[1], who)
  })

  it('is one of a group where the group is named behind it', () => {
    assert.deepEqual(inPlan('Thành viên Tổ công tác có trách nhiệm báo cáo Tổ trưởng kết quả hằng tuần.'), [
      'weekly | Thành viên Tổ công tác | Tổ trưởng',
    ])
  })
})

describe('rows of reports', () => {
  it('have their period in a column of its own, and come back each year with it', () => {
    const table = [
      '| TT | Nội dung báo cáo | Kỳ báo cáo | Thời hạn nộp | Nơi gửi |',
      '|---|---|---|---|---|',
      '| 1 | Kết quả số hóa | Tháng | Trước ngày 05 hằng tháng | Văn phòng Sở |',
      '| 2 | Tổng kết lưu trữ | Năm | Trước ngày 10/12 | Văn phòng Sở |',
    ].join('\n')
    const { reports } = read(pagesOfText(PLAN + table))
    assert.deepEqual(
      reports.map(({ to, cadence, due }) => [to, cadence, due?.kind]),
      [
        ['Văn phòng Sở', 'monthly', 'monthly'],
        ['Văn phòng Sở', 'annual', 'yearly'],
      ],
    )
  })

  it('among work take their period from the column of times', () => {
    const table = [
      '| TT | Nhiệm vụ | Chủ trì | Thời gian |',
      '|---|---|---|---|',
      '| 1 | Tổng hợp, báo cáo tình hình lưu trữ | Phòng Lưu trữ | Hằng quý |',
    ].join('\n')
    assert.deepEqual(inPlan(table), ['quarterly | Phòng Lưu trữ | '])
  })
})
