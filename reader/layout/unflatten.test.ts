/** Papers copied off a web page in one stretch are cut into their parts again. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'

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
