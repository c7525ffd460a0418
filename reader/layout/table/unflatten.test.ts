/** Papers copied off a web page in one stretch are cut into their parts again. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const PLAN =
  'UBND TỈNH BÌNH AN SỞ Y TẾ ------- CỘNG HÒA XÃ HỘI\n  CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: /KH-SYT Bình An, ngày tháng\n' +
  '3 năm 2026 KẾ HOẠCH TẬP HUẤN SƠ CỨU NĂM 2026 Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở Y tế ban hành\n' +
  'kế hoạch như sau: I. TỔ CHỨC THỰC HIỆN 1. Phòng Nghiệp vụ Chỉ đạo các trạm mở lớp. 2. Trung tâm Y tế Bình An Tổ chức sát\nhạch, hoàn thành trước ngày 30/6/2026. ' +
  '3. Giao Văn phòng phối hợp với Sở Xây dựng Hòa An bố trí phòng học./. Nơi nhận: - Như trên; - Lưu: VT, NV. GIÁM ĐỐC Nguyễn Văn An Phụ lục I DANH SÁCH LỚP HỌC'

describe('a plan in one stretch', () => {
  const { document, owners, deadlines } = read(pagesOfText(PLAN))

  it('has its letterhead, also where the day is blank', () => {
    assert.equal(document.parent, 'UBND TỈNH BÌNH AN')
    assert.equal(document.issuer, 'SỞ Y TẾ')
    assert.equal(document.place, 'Bình An')
    assert.equal(document.title, 'TẬP HUẤN SƠ CỨU NĂM 2026')
  })

  it('has headings that name a body, verbs that stand in names left whole', () => {
    assert.deepEqual(
      owners.map(({ lead, with: partners }) => [lead, partners]),
      [
        [['Phòng Nghiệp vụ'], []],
        [['Trung tâm Y tế Bình An'], []],
        [['Văn phòng'], ['Sở Xây dựng Hòa An']],
      ],
    )
    assert.deepEqual(
      deadlines.map(({ quote }) => quote),
      ['hoàn thành trước ngày 30/6/2026'],
    )
  })

  it('has its abstract behind a blank number; names of companies stay whole', () => {
    const letter =
      'UBND TỈNH BÌNH AN SỞ Y TẾ ------- CỘNG HÒA XÃ HỘI\n  CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: /SYT-NV V/v mở lớp\n' +
      'sơ cứu Bình An, ngày tháng 3 năm 2026 Kính gửi: Các trạm y tế. Để kịp mở lớp, Sở Y tế yêu cầu:\n1. Công ty TNHH MTV Đầu tư Bình An tổ chức phòng học trước ngày 05/4/2026. 2. Các trạm y tế cử người học.'
    const { document, owners } = read(pagesOfText(letter))
    assert.equal(document.title, 'mở lớp sơ cứu')
    assert.deepEqual(owners[0]?.lead, ['Công ty TNHH MTV Đầu tư Bình An'])
  })

  it('has its recipients and its signer, apart from the annex', () => {
    assert.deepEqual(document.recipients, ['Như trên', 'Lưu: VT, NV'])
    assert.equal(document.signer, 'Nguyễn Văn An')
    assert.equal(document.post, 'GIÁM ĐỐC')
  })
})

describe('a decision that a portal begins anew with its title', () => {
  const TITLE = 'Quyết định 15/QĐ-UBND năm 2026. '
  const lines = [
    `${TITLE}ỦY BAN NHÂN DÂN TỈNH BÌNH AN -------`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------',
    'Số: 15/QĐ-UBND Bình An, ngày 04 tháng 5 năm 2026 QUYẾT ĐỊNH V/V BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG CHỈNH TRANG BẾN BÃI ỦY BAN NHÂN DÂN TỈNH BÌNH AN',
    'Căn cứ Luật Giá số 16/2023/QH15;',
    'QUYẾT ĐỊNH:',
    `${TITLE}Điều 1.`,
    'Ban hành kèm theo Quyết định này Chương trình hành động.',
    'Nơi nhận:',
    '- Như Điều 1;',
    '- Lưu: VT, NV2.',
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bình',
    `${TITLE}CHƯƠNG TRÌNH HÀNH ĐỘNG. II. NỘI DUNG`,
    '1. Nâng cao năng lực các trạm; kiện toàn tổ chức 1.1.',
    'Tổ chức tập huấn.',
    '1.2. Sở Y tế chủ trì rà soát thuốc.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1.Các sở, ngành rà soát bến bãi.',
    '2.',
    'Trong quá trình thực hiện, các sở, ngành báo cáo Sở Y tế.',
  ]
  const { document, sections } = read(pagesOfText(lines.join('\n')))

  it('has its whole abstract and its signer', () => {
    assert.equal(document.title, 'BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG CHỈNH TRANG BẾN BÃI')
    assert.deepEqual([document.issuer, document.signer], ['ỦY BAN NHÂN DÂN TỈNH BÌNH AN', 'Trần Văn Bình'])
  })

  it('has its clauses, the number of the first behind the heading', () => {
    const labels = sections.map(section => section.label)
    assert.deepEqual(labels, ['Điều 1', 'II', '1', '1.1', '1.2', 'III', '1', '2'])
  })
})
