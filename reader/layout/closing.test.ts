/** Recipients and signature read alike, however they are set. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
`
const LEFT = ['Nơi nhận:', '- Như trên;', '- Phòng Nghiệp vụ Y;', '- Trung tâm Y tế các huyện;', '- Lưu: VT, NVY.']
const RIGHT = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', 'Nguyễn Văn An']
const rows = (row: (left: string, right: string) => string) =>
  LEFT.map((left, i) => row(left, RIGHT[i] ?? '')).join('\n')

const SETTINGS: Record<string, string> = {
  'one below the other': [...LEFT, ...RIGHT].join('\n'),
  'on one line': `${LEFT.join(' ')}\n${RIGHT.join('\n')}`,
  'beside each other with blanks': rows((left, right) => left.padEnd(50) + right),
  'beside each other with tabs': rows((left, right) => (right ? `${left}\t${right}` : left)),
  'in rows of a table without a line below its heads': rows((left, right) => `| ${left} | ${right} |`),
}

describe('the closing of a paper', () => {
  for (const [setting, closing] of Object.entries(SETTINGS))
    it(`is read ${setting}`, () => {
      const { document } = read(pagesOfText(PAPER + closing))
      assert.deepEqual(document.recipients, [
        'Như trên',
        'Phòng Nghiệp vụ Y',
        'Trung tâm Y tế các huyện',
        'Lưu: VT, NVY',
      ])
      assert.equal(document.signer, 'Nguyễn Văn An')
      assert.equal(document.capacity, 'KT. GIÁM ĐỐC')
      assert.equal(document.post, 'PHÓ GIÁM ĐỐC')
    })

  it('parts authority and post on one line', () => {
    const { document } = read(pagesOfText(`${PAPER}${LEFT.join('\n')}\nTM. BAN THƯỜNG VỤ BÍ THƯ\nNguyễn Văn An`))
    assert.equal(document.capacity, 'TM. BAN THƯỜNG VỤ')
    assert.equal(document.post, 'BÍ THƯ')
  })

  it('ends before the notes below it', () => {
    const { document } = read(
      pagesOfText(`${PAPER}${LEFT.join('\n')}\n[1] Theo số liệu của ngành.\n[2] Xem bảng kèm theo.`),
    )
    assert.equal(document.recipients.at(-1), 'Lưu: VT, NVY')
  })

  it('holds no running title of its pages', () => {
    const line = '- Rà soát, cập nhật danh sách các lớp học và gửi về Văn phòng Sở.\n'
    const page = (number: number) => `${line.repeat(9)}Kế hoạch tập huấn vệ sinh chợ\n${number}\n`
    const { document, text, obligations } = read(
      pagesOfText(`${PAPER}${[2, 3, 4].map(page).join('')}${line}${LEFT.join('\n')}\n${RIGHT.join('\n')}`),
    )
    assert.equal(document.recipients.length, 4)
    for (const { start, end } of obligations) assert.doesNotMatch(text.slice(start, end), /Kế hoạch tập huấn/)
  })
})
