import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const quotesOf = (title: string, time: string) =>
  read(
    pagesOfText(
      `UBND XÃ BÌNH AN\nSố: 12/KH-UBND\nBình An, ngày 05 tháng 3 năm 2026\n${title}\nCăn cứ Luật Tổ chức chính quyền địa phương;\n` +
        'Nơi nhận:\n- Lưu: VT.\nPHỤ LỤC\n' +
        `| TT | Nội dung | Đơn vị chủ trì | Thời gian thực hiện |\n|---|---|---|---|\n| 1 | Niêm yết hồ sơ | Văn phòng | ${time} |\n`,
    ),
  ).deadlines.map(deadline => deadline.quote)

describe('times in an annex', () => {
  it('are set by a plan about administrative procedures as by any other', () => {
    const plan = 'KẾ HOẠCH\nCải cách thủ tục hành chính năm 2026'
    assert.deepEqual(quotesOf(plan, 'Tháng 5/2026'), ['Tháng 5/2026'])
    assert.deepEqual(quotesOf(plan, '05 ngày làm việc'), [])
    const term = 'Trong 05 ngày làm việc kể từ ngày nhận đơn xin thôi học'
    assert.deepEqual(quotesOf(plan, term), [term])
  })
  it('are the public’s to wait where procedures are made known', () => {
    assert.deepEqual(quotesOf('QUYẾT ĐỊNH\nVề việc công bố Danh mục thủ tục hành chính', 'Tháng 5/2026'), [])
  })
})

const duesOf = (text: string) => read(pagesOfText(text)).deadlines.map(({ due }) => due)

describe('the year of a day that stands without it', () => {
  it('is that of a draft whose day is still blank', () => {
    const draft = 'UBND XÃ BÌNH AN\nSố: /KH-UBND\nBình An, ngày ... tháng 8 năm 2026\nKẾ HOẠCH\nTổ chức hội thi\n'
    assert.deepEqual(duesOf(`${draft}1. Văn phòng gửi danh sách trước ngày 24/9.`), [
      { kind: 'date', date: '2026-09-24' },
    ])
  })
  it('is told by the month of its row', () => {
    const head = 'KẾ HOẠCH\nNăm học 2026 - 2027\n| Tháng | Thời gian | Nội dung |\n|---|---|---|\n'
    assert.deepEqual(duesOf(`${head}| 9/2026 | 05-07/09 | Nhập học |\n| 12/2026 | 21/12-09/01 | Thi |\n`), [
      { kind: 'date', date: '2026-09-07' },
      { kind: 'date', date: '2027-01-09' },
    ])
  })
})
