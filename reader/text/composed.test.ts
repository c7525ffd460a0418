/** Decomposed letters change no value and no place. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'

const PAPER = `UBND TỈNH BÌNH AN
SỞ Y TẾ
Số: 12/KH-SYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình An, ngày 05 tháng 3 năm 2027
KẾ HOẠCH
Tập huấn vệ sinh chợ
1. Phòng Nghiệp vụ Y lập danh sách lớp học trước ngày 15/4/2027.
2. Trung tâm Y tế các huyện báo cáo kết quả về Sở Y tế
trước ngày 20/6/2027.`

it('a paper of decomposed letters is read like one of composed letters, with its own places', () => {
  const whole = read(pagesOfText(PAPER))
  const apart = read(pagesOfText(PAPER.normalize('NFD')))
  assert.deepEqual(apart.document, whole.document)
  assert.equal(apart.text, PAPER.normalize('NFD'))
  for (const layer of ['deadlines', 'owners', 'reports', 'obligations'] as const) {
    assert.ok(whole[layer].length > 0, layer)
    assert.deepEqual(
      apart[layer].map(fact => apart.text.slice(fact.start, fact.end).normalize('NFC')),
      whole[layer].map(fact => whole.text.slice(fact.start, fact.end)),
    )
    for (const fact of apart[layer]) assert.equal(fact.quote, fact.quote.normalize('NFD'))
  }
})
