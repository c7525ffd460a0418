/** The heading fields of papers that reach us without their letterhead: rows of databases, pages of portals, news of a paper. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const readingOf = (text: string) => read(pagesOfText(text))
const documentOf = (text: string) => readingOf(text).document

const head = (text: string) => {
  const { document, citations } = readingOf(text)
  return [document.type, document.number, document.title, citations.map(cited => cited.number)]
}

describe('a paper without its letterhead', () => {
  it('has its own number behind the word of its type on the first line', () => {
    const notice = readingOf(
      'Thông báo số 15-TB/ĐU\nKết luận của Thường trực Đảng ủy về chỉnh trang chợ và bến xe trên địa bàn phường năm nay\nKỳ họp tháng 5/2026\n' +
        'Công tác chỉnh trang đã có chuyển biến. Thường trực Đảng ủy yêu cầu các chi bộ vào cuộc.\n\nGiao Công an phường tuần tra.\n',
    )
    const { type, number, title, issuer } = notice.document
    assert.deepEqual(
      [type, number, title, issuer],
      [
        'TB',
        '15-TB/ĐU',
        'Kết luận của Thường trực Đảng ủy về chỉnh trang chợ và bến xe trên địa bàn phường năm nay',
        'Thường trực Đảng ủy',
      ],
    )
    assert.deepEqual(notice.citations, [])
    const told = documentOf(
      'Nghị quyết số 15-NQ/TW ngày 05/3/2027 của Bộ Chính trị về phát triển bến bãi\n\nBến bãi là cửa ngõ của tỉnh.\nI- QUAN ĐIỂM\n1. Bến bãi đi trước.\n',
    )
    assert.deepEqual(
      [told.type, told.number, told.date, told.issuer, told.title],
      ['NQ', '15-NQ/TW', '2027-03-05', 'Bộ Chính trị', 'về phát triển bến bãi'],
    )
    assert.deepEqual(
      head(
        'CHỈ THỊ SỐ 15/CT-UBND CỦA CHỦ TỊCH UBND TỈNH VỀ BẾN BÃI\n\nChủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế trực.\n',
      ),
      ['CT', '15/CT-UBND', 'VỀ BẾN BÃI', []],
    )
    assert.deepEqual(
      head('THÔNG BÁO số 15/TB-SYT\nVề việc nghỉ Tết\n\nSở Y tế thông báo như sau:\n1. Trạm Y tế trực.\n'),
      ['TB', '15/TB-SYT', 'Về việc nghỉ Tết', []],
    )
    assert.deepEqual(head('15/2027/QĐ-TTg\nĐiều 1. Phạm vi điều chỉnh\nQuyết định này quy định về bến xe.\n'), [
      'QĐ',
      '15/2027/QĐ-TTg',
      null,
      [],
    ])
  })

  it('has its own number in the running title of a portal, which parts no articles', () => {
    const running = 'Nghị định 15/2027/NĐ-CP quy định về bến bãi và chợ nổi. '
    const decree = readingOf(
      `${running}Chương II TRÁCH NHIỆM\nĐiều 4. Trách nhiệm của chủ bến\n1. Lập sổ theo dõi bến.\n${running}Điều 5. Trách nhiệm của Bộ Y tế\n1. Kiểm tra nước.\n${running}Điều 6. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01/7/2027.\n`,
    )
    const { type, number, title } = decree.document
    assert.deepEqual([type, number, title], ['NĐ', '15/2027/NĐ-CP', 'quy định về bến bãi và chợ nổi'])
    assert.deepEqual(
      decree.sections.map(section => section.label),
      ['Chương II', 'Điều 4', '1', 'Điều 5', '1', 'Điều 6'],
    )
    assert.deepEqual(decree.citations, [])
  })

  it('is no paper that only begins with naming another', () => {
    const letter = readingOf(
      'Quyết định số 15/QĐ-UBND ngày 05/3/2026 của UBND tỉnh đã giao các sở rà soát bến bãi; đến nay còn ba sở chưa gửi kết quả.\nSở Y tế đề nghị các trạm rà soát.\n',
    )
    assert.equal(letter.document.number, null)
    assert.deepEqual(
      letter.citations.map(cited => cited.number),
      ['15/QĐ-UBND'],
    )
  })

  it('is an invitation by its first line, below a line of the web page', () => {
    const invitation = documentOf(
      'In bài viết\nGiấy mời họp giao ban tháng 3\n\nUBND tỉnh Bình An tổ chức cuộc họp với Sở Y tế.\n1. Thành phần mời:\n- Sở Y tế.\n',
    )
    assert.deepEqual([invitation.type, invitation.title], ['GM', 'họp giao ban tháng 3'])
    assert.equal(documentOf('Giấy mời đã được gửi đến các sở.\nSở Y tế chuẩn bị tài liệu.\n').type, null)
  })

  it('is known by the news that tells who has just signed it', () => {
    const wire = readingOf(
      'Tạm dừng các bến\n(Binhan.gov.vn) - Chủ tịch UBND tỉnh Trần Văn Bình vừa ký ban hành Công điện số 15/CĐ-UBND ngày 19/7/2026 về việc bảo đảm an toàn bến bãi mùa mưa.\n' +
        'Công điện nêu rõ: Sở Y tế rà soát các trạm theo Kế hoạch số 12/KH-UBND.\n',
    )
    const { type, number, date, title, signer } = wire.document
    assert.deepEqual(
      [type, number, date, title, signer],
      ['CĐ', '15/CĐ-UBND', '2026-07-19', 'bảo đảm an toàn bến bãi mùa mưa', 'Trần Văn Bình'],
    )
    assert.deepEqual(
      wire.citations.map(cited => cited.number),
      ['12/KH-UBND'],
    )
    const directive = documentOf(
      'Thủ tướng Chính phủ vừa có Chỉ thị số 15/CT-TTg ngày 19/7/2026 về tăng cường an toàn bến bãi.\n\nChỉ thị yêu cầu các bộ, ngành rà soát bến bãi.\n',
    )
    assert.deepEqual([directive.number, directive.issuer], ['15/CT-TTg', 'Thủ tướng Chính phủ'])
    const letter = documentOf(
      'Chủ tịch UBND tỉnh vừa ký Kế hoạch số 15/KH-UBND ngày 19/7/2026 về an toàn bến bãi.\nSở Y tế đề nghị các trạm thực hiện Kế hoạch.\n',
    )
    assert.equal(letter.number, null)
  })

  it('is what its opening says that the body makes, in whose name it is signed', () => {
    const plan = documentOf(
      'Căn cứ Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh;\nTrường THPT Bình An xây dựng Kế hoạch bảo đảm an toàn bến đò như sau:\n1. Các tổ rà soát.\n',
    )
    assert.deepEqual([plan.type, plan.issuer], ['KH', 'Trường THPT Bình An'])
    const asked = documentOf('Sở Y tế đề nghị các trạm xây dựng Kế hoạch trực với các nội dung sau:\n1. Lịch trực.\n')
    assert.equal(asked.type, null)
    const decree = documentOf(
      'Điều 17. Lộ trình\n1. Các bến lập sổ.\nĐiều 18. Thi hành\n1. Bộ Y tế kiểm tra.\nNơi nhận:\n- Lưu: VT.\nTM. CHÍNH PHỦ THỦ TƯỚNG Trần Văn Bình\n',
    )
    assert.deepEqual([decree.issuer, decree.signer], ['CHÍNH PHỦ', 'Trần Văn Bình'])
  })
})
