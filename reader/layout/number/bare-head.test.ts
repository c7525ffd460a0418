import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

/** Pasted text has whole paragraphs in its lines. */
const WHOLE =
  ', theo đúng hướng dẫn về chuyên môn của ngành y tế và thời gian biểu của nhà trường, không để học sinh phải chờ lâu trong ngày khám.'
const MADE = 'Lập danh sách khám sức khỏe của tất cả các khối lớp và các điểm trường lẻ'
const GIVEN = 'Bố trí bác sĩ theo từng buổi khám, bảo đảm đủ thuốc và vật tư cho đợt khám'
const READY = 'Chuẩn bị phòng khám, bàn ghế, nước uống và hướng dẫn học sinh theo từng lớp'

const short = (words: string) => words.slice(0, 40)

const leadsIn = (section: string, ...lines: string[]) =>
  read(
    pagesOfText(
      `KẾ HOẠCH\nKhám sức khỏe năm 2027\n\nII. NỘI DUNG\n${[MADE, GIVEN, READY].map((words, i) => `${i + 1}. ${words}${WHOLE}`).join('\n')}\n\nIII. ${section}\n\n${lines.join('\n\n')}\n`,
    ),
  )
    .obligations.filter(one => one.clause?.startsWith('III'))
    .map(one => `${one.lead.join()}: ${short(one.title)}`)

describe('a heading without its number', () => {
  it('is a body alone on its line, where others stand so too', () =>
    assert.deepEqual(
      leadsIn(
        'PHÂN CÔNG TRÁCH NHIỆM',
        ...['Trạm Y tế xã', MADE + WHOLE, GIVEN + WHOLE, 'Tổ Văn phòng và giáo viên', READY + WHOLE],
        ...['Ngân sách cho đợt khám', GIVEN + WHOLE],
      ),
      [
        `Trạm Y tế xã: ${short(MADE)}`,
        `Trạm Y tế xã: ${short(GIVEN)}`,
        `Tổ Văn phòng: ${short(READY)}`,
        `: ${short(GIVEN)}`,
      ],
    ))

  it('is none in a list of bodies, nor where one body alone stands so', () => {
    assert.deepEqual(leadsIn('TỔ CHỨC THỰC HIỆN', 'Trạm Y tế xã', 'Tổ Văn phòng', MADE + WHOLE), [`: ${short(MADE)}`])
    assert.deepEqual(leadsIn('TỔ CHỨC THỰC HIỆN', 'Trạm Y tế xã', MADE + WHOLE), [`: ${short(MADE)}`])
  })
})
