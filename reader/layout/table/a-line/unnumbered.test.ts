/** Tables one cell a line whose rows no number counts. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../../page.ts'
import { read } from '../../../read.ts'
import { paperOf } from '../../../tree.ts'

const HEAD = 'KẾ HOẠCH\nHội thao năm 2027\n\nI. PHÂN CÔNG\n\n'
const rowsIn = (text: string) =>
  paperOf(pagesOfText(HEAD + text)).tables.flatMap(({ rows }) =>
    rows.filter(row => row[0] !== row[1]).map(row => row.map(cell => cell?.text ?? '').join(' | ')),
  )

const HEADS = 'Công việc\nBộ phận thực hiện\nBộ phận phối hợp\nHạn xong\n'

const SECTIONS = `${HEADS}Ghi chú
A. Chuẩn bị
Kẻ sân, căng lưới
Đoàn Thanh niên xã
Tổ Bảo vệ
Xong trước 20/02/2027
Mượn sơn của trường
In giấy mời
Văn phòng
22/02/2027
B. Thi đấu
Trực y tế
Trạm Y tế xã
Công an xã
Từ 25/02 đến 27/02/2027

II. BÁO CÁO
Văn phòng báo cáo kết quả trước ngày 05/3/2027.
`

describe('a table one cell a line without numbers', () => {
  it('closes each row at its time', () =>
    assert.deepEqual(rowsIn(SECTIONS), [
      'Kẻ sân, căng lưới | Đoàn Thanh niên xã | Tổ Bảo vệ | Xong trước 20/02/2027 | Mượn sơn của trường',
      'In giấy mời | Văn phòng |  | 22/02/2027 | ',
      'Trực y tế | Trạm Y tế xã | Công an xã | Từ 25/02 đến 27/02/2027 | ',
    ]))

  it('gives each work its body and its day, and the paper goes on behind it', () => {
    const { owners, deadlines } = read(pagesOfText(HEAD + SECTIONS))
    assert.deepEqual(
      owners.map(({ lead }) => lead.join()),
      ['Đoàn Thanh niên xã', 'Văn phòng', 'Trạm Y tế xã'],
    )
    assert.equal(deadlines.length, 4)
  })

  it('may name somebody who is no body', () =>
    assert.deepEqual(
      rowsIn(
        `${HEADS}Khâu cờ\nNhân viên y tế\nTrạm Y tế xã\n02/3/2027\nDọn sân\nTổ Bảo vệ\nVăn phòng\nTuần 2 tháng 3/2027\n`,
      ),
      ['Khâu cờ | Nhân viên y tế | Trạm Y tế xã | 02/3/2027', 'Dọn sân | Tổ Bảo vệ | Văn phòng | Tuần 2 tháng 3/2027'],
    ))

  it('may hold nothing but the work and who does it, with a time over several of them or none', () => {
    assert.deepEqual(
      rowsIn(
        'Thời gian\nNội dung công việc\nBộ phận thực hiện\nTuần 1 tháng 3/2027\nKẻ sân, căng lưới\nĐoàn Thanh niên xã\nDọn sân\nTổ Bảo vệ\nTuần 2 tháng 3/2027\nTrực y tế\nTrạm Y tế xã\n',
      ),
      [
        'Tuần 1 tháng 3/2027 | Kẻ sân, căng lưới | Đoàn Thanh niên xã',
        'Tuần 1 tháng 3/2027 | Dọn sân | Tổ Bảo vệ',
        'Tuần 2 tháng 3/2027 | Trực y tế | Trạm Y tế xã',
      ],
    )
    assert.deepEqual(
      rowsIn(
        'Nội dung\nĐơn vị thực hiện\nKẻ sân, căng lưới\nĐoàn Thanh niên xã\nDọn sân\nTổ Bảo vệ\nTrực y tế\nTrạm Y tế xã\n\nII. KINH PHÍ\nVăn phòng bố trí kinh phí.\n',
      ),
      ['Kẻ sân, căng lưới | Đoàn Thanh niên xã', 'Dọn sân | Tổ Bảo vệ', 'Trực y tế | Trạm Y tế xã'],
    )
  })

  it('is no list of headings', () => {
    assert.deepEqual(rowsIn('Nội dung\nĐơn vị thực hiện\nThời gian\nSẽ có thông báo sau.\n'), [])
    assert.deepEqual(rowsIn(`${HEADS}Kẻ sân, căng lưới\nĐoàn Thanh niên xã\nTổ Bảo vệ\n20/02/2027\n`), [])
  })
})
