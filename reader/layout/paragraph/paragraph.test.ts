import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { paperOf } from '../../tree.ts'

const blocks = (text: string) => paperOf(pagesOfText(text)).blocks.map(block => block.text)

const FULL = 'Sở Y tế chủ trì, phối hợp với các cơ quan liên quan rà soát, đề xuất và báo cáo Thủ tướng'

describe('paragraphs over the end of a page', () => {
  it('go on behind the blank lines at its edge, where the sentence has not ended', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\n- ${FULL}\n\n2\n\n\f\n\nChính phủ trong tháng 3 năm 2027.\n- ${FULL}\nChính phủ trong tháng 4 năm 2027.`
    assert.ok(blocks(text).includes(`- ${FULL} Chính phủ trong tháng 3 năm 2027.`))
  })

  it('end with it, where the sentence has ended', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\n- ${FULL}.\n\n\f\n\nChính phủ quyết định.\n- ${FULL}.`
    assert.ok(blocks(text).includes(`- ${FULL}.`))
  })
})

describe('a figure at the head of a line', () => {
  const paper = (...lines: string[]) => `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n${lines.join('\n')}\n- ${FULL}.`

  it('belongs to the sentence of the full line before it, also behind a colon or with a comma', () => {
    const counted = [
      'Đến nay các chợ trong tỉnh có hai trăm ba mươi quầy hàng đăng ký tập huấn, gồm có:',
      '199 quầy đã học.',
    ]
    assert.ok(blocks(paper(...counted)).includes(counted.join(' ')))
    const named = [
      'Sở Y tế tổ chức tập huấn cho các tiểu thương đang kinh doanh tại các chợ Thạnh An',
      '1, Thạnh An 2.',
    ]
    assert.ok(blocks(paper(...named)).includes(named.join(' ')))
  })

  it('is the number of a clause behind the end of a sentence', () => {
    assert.ok(blocks(paper(`1. ${FULL}.`, '2, Sở Nội vụ theo dõi.')).includes('2, Sở Nội vụ theo dõi.'))
  })
})

describe('an article that ends a reference', () => {
  it('is no heading', () => {
    const before = 'a) Trạm Y tế xã bảo đảm kinh phí theo quy định tại khoản 3 mục II'
    assert.ok(
      blocks(`KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n${before}\nĐiều 1.\n\nb) Tổng hợp.`).includes(`${before} Điều 1.`),
    )
  })
  it('is one behind the end of a sentence', () =>
    assert.ok(blocks('KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\na) Trạm Y tế xã tổng hợp.\nĐiều 1.').includes('Điều 1.')))
})

describe('a sentence whose line ends in a list of posts', () => {
  it('goes on with the next post', () => {
    const line = 'Chánh Văn phòng UBND tỉnh; Giám đốc Sở Tư pháp; Thủ trưởng các sở, ban, ngành thuộc tỉnh;'
    const next = 'Chủ tịch UBND các xã chịu trách nhiệm thi hành.'
    const text = `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n- ${FULL} trong năm.\n- ${FULL}.\nĐiều 2.\n${line}\n${next}`
    assert.ok(blocks(text).includes(`${line} ${next}`))
  })
})

describe('a text that is not broken at a margin', () => {
  const whole = `Sở Y tế chủ trì, phối hợp với các cơ quan liên quan rà soát ${'hồ sơ, tài liệu, '.repeat(8)}và lưu trữ.`
  const heading =
    '3. Trách nhiệm của các sở, ban, ngành tỉnh và Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh'

  it('keeps a long heading apart from the paragraph below it', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n\n${`${whole}\n\n`.repeat(6)}${heading}\n\nCăn cứ kế hoạch này tổ chức thực hiện.\n`
    assert.ok(blocks(text).includes(heading))
  })
})

describe('a citation broken in a narrow column', () => {
  it('goes on with the rest of its symbol and its day', () => {
    const lines = ['Thông tư số', '12/2027/TT-', 'BYT', 'ngày', '05/3/2027 của', 'Bộ trưởng']
    const text = `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n${lines.join('\n')}\n- ${FULL}.\n`
    assert.ok(blocks(text).some(one => one.startsWith('Thông tư số 12/2027/TT-BYT ngày 05/3/2027')))
  })
})

describe('a number on a line of its own', () => {
  it('belongs to the line below it', () => {
    const text = 'KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n1. Sở Y tế\n- Kiểm tra.\n2.\nCông an tỉnh, Sở Nội vụ\n- Rà soát.\n'
    assert.ok(blocks(text).includes('2. Công an tỉnh, Sở Nội vụ'))
  })
})

describe('a heading broken behind a bare word for a kind of body', () => {
  it('goes on with the name', () => {
    const text = 'KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n1. Sở\nTài chính (cơ quan chủ trì)\n- Bố trí kinh phí.\n'
    assert.ok(blocks(text).includes('1. Sở Tài chính (cơ quan chủ trì)'))
  })
})

describe('a name that a letter is sent to', () => {
  it('goes on to the end of its bracket', () => {
    const text = `SỞ Y TẾ\nSố: 12/SYT-NV\n\nKính gửi:\n- Trạm Y tế A;\n- Công ty Sao Mai (khu công nghiệp Hòa\nAn).\n\n${FULL}.`
    const addressee = paperOf(pagesOfText(text)).blocks.filter(block => block.kind === 'addressee')
    assert.equal(addressee.at(-1)?.text, '- Công ty Sao Mai (khu công nghiệp Hòa An).')
  })
})

describe('a footnote', () => {
  it('ends with its page, where the number of the next stands alone', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\n- ${FULL} về viên nén1.\n                                        \n1Viên nén từ vỏ trấu\n\n\n3\n- ${FULL}.\n1. Sở Nội vụ\n- ${FULL}.`
    const kinds = paperOf(pagesOfText(text)).blocks.map(block => block.kind)
    assert.deepEqual(kinds.slice(-6), ['bullet', 'footnote', 'stamp', 'bullet', 'clause', 'bullet'])
  })
})

describe('a heading that ends in "số"', () => {
  it('is no number that goes on in the next line', () => {
    const found = blocks(
      `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n1. Hạ tầng số\nNâng cấp mạng nội bộ của xã theo Quyết định số\n12/QĐ-UBND.\n- ${FULL}.`,
    )
    assert.ok(found.includes('1. Hạ tầng số'))
    assert.ok(found.includes('Nâng cấp mạng nội bộ của xã theo Quyết định số 12/QĐ-UBND.'))
  })
})

describe('paragraphs that all stand behind a blank line', () => {
  const clause = (n: number) => `${n}. Sở Y tế chủ trì rà soát\nthuốc tại các trạm trong tỉnh.`
  const paper = (between: string) =>
    `KẾ HOẠCH\nTập huấn\n\n${[1, 2, 3, 4, 5, 6, 7, 8].map(clause).join(between)}${between}9. Mặt trận Tổ quốc, Đoàn\nThanh niên hỗ trợ người dân.`

  it('go on over a short line, also with a name', () => {
    assert.ok(blocks(paper('\n\n')).includes('9. Mặt trận Tổ quốc, Đoàn Thanh niên hỗ trợ người dân.'))
  })

  it('do not where clauses stand behind none', () => {
    const closed = paper('\n').replace('Mặt trận Tổ quốc, Đoàn', 'Kinh phí')
    assert.ok(blocks(closed).includes('9. Kinh phí'))
  })
})

describe('a name broken before its dash', () => {
  it('goes on in the next line, a bullet does not', () => {
    const broken = [
      'Trung tâm Y tế các huyện tổng hợp danh sách các lớp học, hằng quý gửi về Sở Lao động',
      '- Thương binh và Xã hội.',
    ]
    const paper = (...lines: string[]) => `KẾ HOẠCH\nTập huấn\n\nI. NỘI DUNG\n${lines.join('\n')}\n- ${FULL}.`
    assert.ok(blocks(paper(...broken)).includes(broken.join(' ')))
    assert.ok(blocks(paper(broken[0]!, '- Phòng Nghiệp vụ Y.')).includes(broken[0]!))
  })
})
