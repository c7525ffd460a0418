/** Regulations that lay a report down in set clauses: its name, who draws it up, who gets it, how often, when, and what its figures cover. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const RULES = `QUY ĐỊNH
Chế độ báo cáo định kỳ
`

const duties = (text: string) =>
  read(pagesOfText(RULES + text)).reports.map(({ from, to, cadence, due }) =>
    [cadence, JSON.stringify(due), from, to].join(' | '),
  )

describe('a report laid down in clauses', () => {
  it('is one duty, with the bodies named beside its last day', () => {
    const form = `Điều 7. Báo cáo công tác lưu trữ
1. Tên báo cáo: Báo cáo công tác lưu trữ.
2. Nội dung yêu cầu báo cáo: Tình hình thu thập tài liệu.
3. Đối tượng thực hiện báo cáo: Các sở, ban, ngành.
4. Cơ quan nhận báo cáo: Ủy ban nhân dân tỉnh (qua Sở Nội vụ).
5. Phương thức gửi, nhận báo cáo: Báo cáo được gửi qua hệ thống quản lý văn bản.
6. Thời hạn gửi báo cáo: Trước ngày 17 tháng 12 hằng năm.
7. Tần suất thực hiện báo cáo: Định kỳ hằng năm.
8. Thời gian chốt số liệu: Từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo.
9. Mẫu đề cương báo cáo: Theo Mẫu số 01.
`
    assert.deepEqual(duties(form), [
      'annual | {"kind":"yearly","month":12,"day":17} | Các sở, ban, ngành | Ủy ban nhân dân tỉnh',
    ])
    const { deadlines } = read(pagesOfText(RULES + form))
    assert.deepEqual(
      deadlines.map(({ due }) => due.kind),
      ['yearly'],
    )
  })

  it('has its last days, not the days from which and to which figures are counted', () => {
    assert.deepEqual(
      duties(`Điều 5. Thời gian chốt số liệu báo cáo
1. Báo cáo định kỳ hằng tháng: Tính từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo.
2. Báo cáo định kỳ hằng quý: Tính từ ngày 15 của tháng cuối quý trước đến ngày 14 của tháng cuối quý thuộc kỳ báo cáo.
3. Báo cáo định kỳ hằng năm: Tính từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo.
`),
      [],
    )
  })

  it('is not asked for once more where it is said how it is sent', () => {
    assert.deepEqual(
      duties(`Điều 4. Chế độ báo cáo
1. Định kỳ trước ngày 15 tháng 12 hằng năm, Sở Y tế báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.
2. Phương thức gửi, nhận báo cáo định kỳ
Báo cáo định kỳ được thể hiện dưới hình thức văn bản điện tử, gửi về Văn phòng Ủy ban nhân dân tỉnh.
`),
      ['annual | {"kind":"yearly","month":12,"day":15} | Sở Y tế | Ủy ban nhân dân tỉnh'],
    )
  })

  it('has one duty for each day of its period', () => {
    assert.deepEqual(
      duties('Điều 6. Thời hạn\n1. Báo cáo định kỳ 6 tháng: Chậm nhất vào ngày 17 tháng 6 và ngày 17 tháng 12.\n'),
      [
        'semiannual | {"kind":"yearly","month":6,"day":17} |  | ',
        'semiannual | {"kind":"yearly","month":12,"day":17} |  | ',
      ],
    )
    assert.deepEqual(
      duties('Điều 6. Thời hạn\n1. Báo cáo 6 tháng: các đơn vị gửi chậm nhất vào ngày 20 của tháng tiếp theo.\n'),
      ['semiannual | null |  | '],
    )
  })

  it('has the levels listed under its limit', () => {
    assert.deepEqual(
      duties(`2. Thời hạn gửi báo cáo:
a) Cấp xã: trước ngày 05 tháng 12 hằng năm;
b) Cấp tỉnh: 12 ngày làm việc kể từ ngày kết thúc kỳ báo cáo.
`).map(duty => duty.split(' | ').slice(0, 2).join(' ')),
      ['annual {"kind":"yearly","month":12,"day":5}', 'once {"kind":"relative","days":12,"of":"kết thúc kỳ báo cáo"}'],
    )
  })

  it('has the last step among the levels listed under its limit, whatever it is called there', () => {
    assert.deepEqual(
      duties(`2. Thời hạn gửi báo cáo:
a) Phòng Kinh tế gửi báo cáo đến Sở Công Thương chậm nhất ngày 16 hằng tháng;
b) Sở Công Thương tổng hợp, trình UBND tỉnh gửi Bộ Công Thương chậm nhất ngày 20 hằng tháng.
`).map(duty => duty.split(' | ').slice(0, 2).join(' ')),
      ['monthly {"kind":"monthly","day":16}', 'monthly {"kind":"monthly","day":20}'],
    )
  })

  it('is each line that names it with its day, though it reads like a heading', () => {
    assert.deepEqual(
      duties(`3. Chế độ báo cáo
- Báo cáo đầu năm học: ngày 12/9/2026.
3.2. Báo cáo giữa năm học: trước ngày 10/01/2027
3.3. Báo cáo đột xuất: theo yêu cầu của Sở.
Các báo cáo gửi về Sở Nội vụ (qua Văn phòng Sở).
`),
      [
        'once | {"kind":"date","date":"2026-09-12"} |  | Sở Nội vụ',
        'once | {"kind":"date","date":"2027-01-10"} |  | Sở Nội vụ',
        'adhoc | null |  | Sở Nội vụ',
      ],
    )
    assert.deepEqual(duties('- Ngày 22 hằng tháng nộp báo cáo tháng.\n'), [
      'monthly | {"kind":"monthly","day":22} |  | ',
    ])
  })

  it('is a row of their table, though its cell tells of a report by itself', () => {
    assert.deepEqual(
      duties(`
| TT | Tên báo cáo | Đối tượng thực hiện | Cơ quan nhận | Tần suất | Thời hạn gửi |
|---|---|---|---|---|---|
| 1 | Báo cáo công tác lưu trữ | Sở Nội vụ | UBND tỉnh | Hằng năm | Trước ngày 20/12 |
`),
      ['annual | {"kind":"yearly","month":12,"day":20} | Sở Nội vụ | UBND tỉnh'],
    )
  })
})
