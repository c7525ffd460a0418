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
})
