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

  it('is a year a generation ahead; one that is near binds', () => {
    assert.deepEqual(times('1. Tổ chức thực hiện cam kết đưa phát thải ròng bằng “0” vào năm 2050.'), [])
    assert.deepEqual(times('1. Tổ chức nghiệm thu toàn bộ công trình vào năm 2027.'), ['vào năm 2027'])
  })
})
