/** Reports that hang on a case, that are made more than once, and that are handed on to a third. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const PLAN = `UBND TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 15/KH-SNV
Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Tập huấn năm 2026

I. MỤC ĐÍCH
Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
`

const reports = (text: string) => read(pagesOfText(PLAN + text)).reports
const duties = (text: string) => reports(text).map(({ from, to, cadence }) => [cadence, from, to].join(' | '))

describe('a report upon a case', () => {
  it('is made when the case comes, though its days are counted', () => {
    assert.deepEqual(
      duties('1. Trường hợp giá thuốc tăng, trong thời hạn 05 ngày kể từ ngày điều chỉnh, Sở Y tế báo cáo UBND tỉnh.'),
      ['adhoc | Sở Y tế | UBND tỉnh'],
    )
    assert.deepEqual(
      duties(
        'a) Trường hợp giá nước tăng, Sở Xây dựng điều chỉnh. Trong thời hạn 05 ngày kể từ ngày điều chỉnh, Sở Xây dựng báo cáo UBND tỉnh.',
      ),
      ['adhoc | Sở Xây dựng | UBND tỉnh'],
    )
  })

  it('has its day where the case stands right before it', () => {
    const [one] = reports('1. Các trường rà soát, nếu có thay đổi thì gửi báo cáo bổ sung chậm nhất ngày 15/7/2026.')
    assert.deepEqual([one?.cadence, one?.due], ['adhoc', { kind: 'date', date: '2026-07-15' }])
  })

  it('is quoted with the words that tell the case', () =>
    assert.match(
      reports('1. Các trạm báo cáo kết quả về Sở Y tế hằng quý trước ngày 15 của tháng cuối quý và đột xuất.').find(
        ({ cadence }) => cadence === 'adhoc',
      )!.quote,
      /đột xuất$/u,
    ))
})

describe('a report made each time', () => {
  it('stands beside the one made at the end', () =>
    assert.deepEqual(
      duties('1. Đoàn kiểm tra báo cáo tình hình sau mỗi đợt và báo cáo tổng kết gửi về Sở Y tế trước ngày 18/5/2026.'),
      ['adhoc | Đoàn kiểm tra | ', 'review | Đoàn kiểm tra | Sở Y tế'],
    ))
})

describe('a report handed on', () => {
  it('is the duty of who got it, in the same period', () =>
    assert.deepEqual(
      duties('1. Hằng năm, các sở báo cáo kết quả thực hiện về Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh.'),
      ['annual | các sở | Sở Nội vụ', 'annual | Sở Nội vụ | Ủy ban nhân dân tỉnh'],
    ))

  it('is what the first is for, behind “để”', () =>
    assert.deepEqual(
      duties('1. Hằng năm, các sở báo cáo kết quả thực hiện về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.'),
      ['annual | các sở | Sở Nội vụ'],
    ))
})

describe('where a report goes, behind a semicolon', () => {
  const told = (text: string) => reports(text).map(({ to, due }) => [to, due])
  const on = { kind: 'date', date: '2026-05-12' }
  it('is of the report before it', () => {
    assert.deepEqual(
      told('1. Các xã báo cáo cụ thể tình hình, nguyên nhân; gửi về Sở Xây dựng trước ngày 12/5/2026.'),
      [['Sở Xây dựng', on]],
    )
    assert.deepEqual(told('1. Các xã báo cáo kết quả về Sở Xây dựng; thời gian gửi trước ngày 12/5/2026.'), [
      ['Sở Xây dựng', on],
    ])
  })
  it('is of another paper where that is named', () =>
    assert.deepEqual(told('1. Các xã báo cáo kết quả về Sở Xây dựng; gửi hồ sơ về Sở Y tế trước ngày 12/5/2026.'), [
      ['Sở Xây dựng', null],
    ]))
})

describe('a report behind a semicolon', () => {
  it('is of the review before it', () =>
    assert.deepEqual(duties('1. Nhà trường chủ trì sơ kết học kỳ I, tổng kết năm học; báo cáo kết quả về Sở Y tế.'), [
      'review | Nhà trường | Sở Y tế',
    ]))

  it('is no review where it tells of something else', () =>
    assert.deepEqual(
      duties('1. Các trường tổ chức sơ kết vào tháng 6; báo cáo kết quả khám sức khỏe học sinh về Sở Y tế.'),
      ['once | Các trường | Sở Y tế'],
    ))
})

describe('minutes', () => {
  const minutes = (text: string) =>
    read(
      pagesOfText(
        `UBND TỈNH BÌNH AN\nSỞ NỘI VỤ\nSố: 15/BB-SNV\nBình An, ngày 05 tháng 3 năm 2026\nBIÊN BẢN\nHọp giao ban tháng 3\n\n${text}`,
      ),
    ).reports.map(({ from, to }) => [from, to])
  it('give out what stands under their conclusion, and nothing that was said before', () =>
    assert.deepEqual(
      minutes(
        'I. NỘI DUNG\n1. Phòng Y tế báo cáo Giám đốc Sở tình hình quý I.\nII. KẾT LUẬN\n1. Phòng Kế hoạch báo cáo Giám đốc Sở trước ngày 15/5/2026.',
      ),
      [['Phòng Kế hoạch', 'Giám đốc Sở']],
    ))
})

describe('what a body may ask for', () => {
  it('is no report owed', () =>
    assert.deepEqual(duties('2. Nhiệm vụ, quyền hạn\na) Yêu cầu các sở báo cáo tình hình thực hiện nhiệm vụ.'), []))
  it('is one where its day is set', () =>
    assert.deepEqual(
      duties('2. Nhiệm vụ, quyền hạn\na) Yêu cầu các sở báo cáo kết quả về Sở Nội vụ trước ngày 15/5/2026.'),
      ['once | các sở | Sở Nội vụ'],
    ))
})

describe('who is reported to', () => {
  const to = (receiver: string) => {
    const [one] = reports(`1. Các xã gửi báo cáo về ${receiver} trước ngày 15/4/2026.`)
    return [one?.to, one?.through]
  }
  it('is named without who hands it on', () =>
    assert.deepEqual(to('Bảo hiểm xã hội tỉnh qua Phòng Giám định'), ['Bảo hiểm xã hội tỉnh', 'Phòng Giám định']))
  it('is named by its part in the work', () =>
    assert.equal(to('cơ quan thường trực Ban Chỉ đạo')[0], 'cơ quan thường trực Ban Chỉ đạo'))
  it('stands behind how it is told', () =>
    assert.deepEqual(duties('1. Đoàn kiểm tra lập biên bản và báo cáo ngay Giám đốc Sở.'), [
      'once | Đoàn kiểm tra | Giám đốc Sở',
    ]))
})

describe('who reports', () => {
  it('is nobody else where the sentence opens with a body that is not read', () => {
    const letter = `UBND TỈNH BÌNH AN\nSỞ Y TẾ\nSố: 15/SYT-NVY\nBình An, ngày 05 tháng 3 năm 2026\nKính gửi: Các trung tâm y tế huyện.\n\n`
    const from = (text: string) => read(pagesOfText(letter + text)).reports[0]?.from
    assert.notEqual(
      from('1. Ban Chỉ đạo phòng, chống dịch XY-19 tiếp tục chỉ đạo quyết liệt; hằng ngày báo cáo UBND tỉnh.'),
      'Các trung tâm y tế huyện',
    )
    assert.equal(from('1. Rà soát số ca bệnh; hằng ngày báo cáo UBND tỉnh.'), 'Các trung tâm y tế huyện')
  })
})
