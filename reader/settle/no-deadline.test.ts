/** Times that are written like limits and date no work. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'

const HEAD = `UBND TỈNH BÌNH AN
SỞ Y TẾ
Số: 15/KH-SYT
Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Tập huấn năm 2026

`

const times = (text: string) => read(pagesOfText(HEAD + text)).deadlines.map(({ quote }) => quote)

describe('no deadline', () => {
  it('is “thường xuyên” among aims and requirements; among measures it is one', () => {
    assert.deepEqual(times('I. MỤC ĐÍCH, YÊU CẦU\n- Thường xuyên kiểm tra, đôn đốc việc thực hiện.'), [])
    assert.deepEqual(times('II. TỔ CHỨC THỰC HIỆN\n- Thường xuyên kiểm tra, đôn đốc việc thực hiện.'), ['Thường xuyên'])
  })

  it('is a time in the basis of a paper; a sentence that goes by this paper sets one', () => {
    assert.deepEqual(times('Căn cứ kết quả họp trong tháng 6/2026 của Hội đồng;'), [])
    assert.deepEqual(times('1. Trạm Y tế\nCăn cứ Kế hoạch này, tổ chức tập huấn trong tháng 6/2026.'), [
      'trong tháng 6/2026',
    ])
  })

  it('is a span in the name of a plan for land; drawing one up has its time', () => {
    assert.deepEqual(times('2. Giai đoạn lập đồ án quy hoạch (từ tháng 9/2026 đến tháng 6/2027):'), [
      'từ tháng 9/2026 đến tháng 6/2027',
    ])
  })

  it('is the day from which something is done each week', () => {
    assert.deepEqual(times('- Thời gian: Từ ngày 05/9/2026, định kỳ vào sáng thứ Bảy hằng tuần.'), [
      'vào sáng thứ Bảy hằng tuần',
    ])
    assert.deepEqual(times('- Thời gian: Từ ngày 05/9/2026, tại Hội trường Sở.'), ['Thời gian: Từ ngày 05/9/2026'])
  })

  it('is no past day, though what it is for is done already', () => {
    assert.deepEqual(times('1. Phòng Y tế gửi hồ sơ các gói đã nghiệm thu chậm nhất ngày 20/3.'), [
      'chậm nhất ngày 20/3',
    ])
  })

  it('is a year a generation ahead; one that is near binds', () => {
    assert.deepEqual(times('1. Tổ chức thực hiện cam kết đưa phát thải ròng bằng “0” vào năm 2050.'), [])
    assert.deepEqual(times('1. Tổ chức nghiệm thu toàn bộ công trình vào năm 2027.'), ['vào năm 2027'])
  })

  it('is how far work had come by a day that is past', () => {
    assert.deepEqual(times('Tuy nhiên, đến hết ngày 02/3/2026, Sở Y tế mới nhận được báo cáo của 04 đơn vị.'), [])
    assert.deepEqual(times('1. Đến hết ngày 02/4/2026, các đơn vị gửi báo cáo về Sở Y tế.'), ['Đến hết ngày 02/4/2026'])
  })

  it('is a limit that has passed, where what was to be done is not; “from now” opens what is to be done', () => {
    assert.deepEqual(times('1. Trạm Y tế phải hoàn thành trước ngày 31/12/2025 nhưng đến nay chưa xong.'), [])
    assert.deepEqual(times('1. Giá vắc xin ổn định từ nay đến hết năm 2026.'), [])
    assert.deepEqual(times('1. Các trạm cập nhật hồ sơ từ nay đến hết năm 2026.'), ['đến hết năm 2026'])
    assert.deepEqual(times('1. Từ nay đến hết quý II/2026, các trạm tiêm xong mũi 2.'), ['đến hết quý II/2026'])
  })

  it('is a month of what is hoped for; what is brought to its end then has it, whatever it is called', () => {
    assert.deepEqual(times('1. Sở Y tế phân bổ chỉ tiêu tiêm chủng cho các trạm trong tháng 6/2026.'), [
      'trong tháng 6/2026',
    ])
    assert.deepEqual(times('1. Các trạm phấn đấu tỷ lệ tiêm chủng 95% trong tháng 6/2026.'), [])
  })

  it('is a day at the head of a sentence that is not after the paper’s own', () => {
    assert.deepEqual(times('Ngày 05/3/2026, Sở Y tế tổ chức tập huấn cho các trạm.'), [])
    assert.deepEqual(times('Ngày 15/3/2026, Sở Y tế tổ chức tập huấn cho các trạm.'), ['Ngày 15/3/2026'])
  })

  it('is a day of a made case', () => {
    assert.deepEqual(times('- Ví dụ: Bà A nộp hồ sơ trước ngày 10/6/2026 thì được hưởng từ tháng 7.'), [])
    assert.deepEqual(
      times('1. Các trạm lập danh sách, ví dụ: người già, trẻ em. Danh sách gửi về Sở trước ngày 10/6/2026.'),
      ['trước ngày 10/6/2026'],
    )
  })

  it('is a time in the title of a cited paper; behind a comma work goes on', () => {
    const cited = '1. Phòng Y tế xem xét Tờ trình số 12/TTr-TTYT ngày 02/3/2026'
    assert.deepEqual(times(`${cited} về việc phê duyệt danh mục mua sắm, ban hành trong tháng 4/2026.`), [])
    assert.deepEqual(times(`${cited} của Trung tâm Y tế, phê duyệt danh mục mua sắm trong tháng 4/2026.`), [
      'trong tháng 4/2026',
    ])
  })

  it('is a day to which an event was put off; a day that is planned is one', () => {
    assert.deepEqual(times('1. Sở Y tế tạm hoãn tổ chức hội thi vào ngày 25/5/2026 tại Bình An.'), [])
    assert.deepEqual(times('1. Sở Y tế tổ chức hội thi vào ngày 25/5/2026 tại Bình An.'), ['vào ngày 25/5/2026'])
  })

  it('is a day up to which something is valid, or that tells whom a rule is for', () => {
    assert.deepEqual(times('1. Giấy phép có giá trị đến hết ngày 31/12/2026.'), [])
    assert.deepEqual(times('1. Mức hỗ trợ này áp dụng đến hết ngày 31/12/2026.'), [])
    assert.deepEqual(times('1. Học sinh nhập học trước ngày 05/9/2026 được miễn học phí.'), [])
    assert.deepEqual(times('1. Các trường gửi danh sách trước ngày 05/9/2026, được hỗ trợ khi gửi đủ.'), [
      'trước ngày 05/9/2026',
    ])
  })

  it('is a limit that the paper carried out has set', () => {
    const told = 'Thực hiện Công văn số 65/UBND-NC ngày 24/02/2026 của UBND tỉnh về việc rà soát danh mục thuốc'
    assert.deepEqual(times(`${told}, trong đó giao Sở Y tế chủ trì, hoàn thành trước ngày 15/5/2026.`), [])
    assert.deepEqual(times(`${told}, đề nghị các đơn vị gửi danh mục trước ngày 15/5/2026.`), ['trước ngày 15/5/2026'])
  })

  it('is a span among aims; among measures it dates the step behind it', () => {
    const step = '- Giai đoạn 2026 - 2027: Xây dựng mô hình điểm.'
    assert.deepEqual(times(`I. MỤC TIÊU\n${step}`), [])
    assert.deepEqual(times(`II. NỘI DUNG THỰC HIỆN\n${step}`), ['Giai đoạn 2026 - 2027'])
  })

  it('is a limit that has passed, where what came of it is told', () => {
    assert.deepEqual(times('UBND xã An Bình chưa bàn giao mặt bằng trước ngày 15/02/2026 theo cam kết.'), [])
    assert.deepEqual(times('Các xã chưa gửi báo cáo khẩn trương gửi trước ngày 15/02/2026.'), ['trước ngày 15/02/2026'])
    assert.deepEqual(
      times('Tại Thông báo số 12/TB-UBND, UBND tỉnh yêu cầu các xã gửi danh sách trước ngày 15/02/2026.'),
      [],
    )
    assert.deepEqual(times('Theo Kế hoạch số 12/KH-UBND, đề nghị các xã gửi danh sách trước ngày 15/02/2026.'), [
      'trước ngày 15/02/2026',
    ])
    assert.deepEqual(times('Các xã cam kết gửi danh sách trước ngày 15/02/2026 nhưng không thực hiện.'), [])
    assert.deepEqual(times('Các xã gửi danh sách trước ngày 15/02/2026. Đến nay còn hai xã chưa gửi.'), [])
    assert.deepEqual(times('Các xã gửi danh sách trước ngày 15/02/2026. Sở Y tế tổng hợp.'), ['trước ngày 15/02/2026'])
  })

  it('is a month that has passed, where its sentence tells what was', () => {
    assert.deepEqual(times('1. Trong tháng 02/2026, Công an tỉnh đã xử lý 12 vụ.'), [])
    assert.deepEqual(times('1. Đến hết tháng 02/2026, toàn tỉnh giải ngân đạt 12% kế hoạch vốn.'), [])
    assert.deepEqual(times('1. Trong tháng 02/2026, các xã đã được giao vốn hoàn thành thủ tục.'), [
      'Trong tháng 02/2026',
    ])
    assert.deepEqual(times('1. Trong tháng 4/2026, Sở Y tế tổ chức tập huấn.'), ['Trong tháng 4/2026'])
  })

  it('is a time by which something was not done', () => {
    assert.deepEqual(times('1. Tổ chức rà soát các nhiệm vụ chưa hoàn thành trong quý I/2026.'), [])
    assert.deepEqual(times('1. Tổ chức rà soát, hoàn thành các nhiệm vụ trong quý II/2026.'), ['trong quý II/2026'])
  })
})
