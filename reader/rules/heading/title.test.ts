/** Where the abstract ends, and what of the letterhead is none of the name of the body. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const documentOf = (text: string) => read(pagesOfText(text)).document
const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 12/KH-UBND\nBình An, ngày 05 tháng 3 năm 2026\n\n'
const titled = (lines: string) => documentOf(HEAD + lines).title

describe('the abstract', () => {
  it('goes on behind a line that cannot be its last, and over the name of the body that decides', () => {
    assert.equal(
      titled(
        'KẾ HOẠCH\n\nTHỰC HIỆN CHỈ THỊ SỐ 15/CT-TTG NGÀY 15 THÁNG 8 NĂM 2025 CỦA\nTHỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC TĂNG CƯỜNG AN TOÀN BẾN BÃI TRONG TÌNH\nHÌNH MỚI\n\nSau 8 năm triển khai, bến bãi đã\nđược chỉnh trang.\n',
      ),
      'THỰC HIỆN CHỈ THỊ SỐ 15/CT-TTG NGÀY 15 THÁNG 8 NĂM 2025 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC TĂNG CƯỜNG AN TOÀN BẾN BÃI TRONG TÌNH HÌNH MỚI',
    )
  })

  it('ends with its years and what is to come behind them', () => {
    assert.equal(
      titled('K Ế H O Ạ C H\nRà soát bến bãi\nNăm 2026, định hướng đến năm 2030\n\nCăn cứ Luật Giá;\n'),
      'Rà soát bến bãi Năm 2026, định hướng đến năm 2030',
    )
  })

  it('goes on below the day that the right column prints beside it', () => {
    const { title, date } = documentOf(
      'SỞ Y TẾ\nSố: 12/SYT-NV\nV/v rà soát bến bãi, chợ\nBình An, ngày 05 tháng 3 năm 2026\nnổi và trạm y tế\n\nKính gửi: Các trạm y tế.\n',
    )
    assert.deepEqual([title, date], ['rà soát bến bãi, chợ nổi và trạm y tế', '2026-03-05'])
  })

  it('stands in brackets behind "V/v"', () => {
    assert.equal(titled('KẾ HOẠCH\n(V/v rà soát bến bãi)\n\nCăn cứ Luật Giá;\n'), 'rà soát bến bãi')
    assert.equal(titled('(V/v: rà soát bến bãi)\n\nKính gửi: Các sở.\n\nĐề nghị các sở rà soát.\n'), 'rà soát bến bãi')
  })

  it('ends with its capitals, or before the sentence behind a blank line', () => {
    assert.equal(
      titled(
        'KẾ HOẠCH\n\nKHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI\nSAU MÙA LŨ CỦA TỈNH\n\nDo mưa lớn kéo dài, các\nbến bãi bị ngập.\n1. Sở Y tế cấp thuốc.\n',
      ),
      'KHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI SAU MÙA LŨ CỦA TỈNH',
    )
    assert.equal(
      titled('GIẤY MỜI\nHọp giao ban tháng 3\n\nVăn phòng UBND tỉnh trân trọng kính mời:\n- Sở Y tế.\n'),
      'Họp giao ban tháng 3',
    )
    assert.equal(
      titled(
        'KẾ HOẠCH\nKHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI SAU MÙA LŨ\nSáng ngày 09 tháng 3\nnăm 2026, đoàn công tác đã kiểm tra bến bãi.\n',
      ),
      'KHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI SAU MÙA LŨ',
    )
    assert.equal(
      titled(
        'KẾ HOẠCH\nKHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI SAU MÙA LŨ\nBến bãi trên sông An đã hư hỏng nhiều, đi lại khó khăn và không còn\nan toàn cho người dân.\n',
      ),
      'KHẮC PHỤC BẾN BÃI VÀ CHỢ NỔI SAU MÙA LŨ',
    )
    // Every line of the paper stands apart.
    assert.equal(
      titled(
        'KẾ HOẠCH\n\nTriển khai công tác chỉnh trang bến bãi\n\ntại Sở Y tế và các trạm\n\nThực hiện Chỉ thị số 15/CT-UBND, Sở Y tế xây dựng Kế hoạch.\n',
      ),
      'Triển khai công tác chỉnh trang bến bãi tại Sở Y tế và các trạm',
    )
  })

  it('holds the years on a line of their own, and no sentence behind them', () => {
    assert.equal(
      titled('KẾ HOẠCH GIÁO DỤC\n\nNăm học 2026-2027\n\n1. CĂN CỨ\n- Luật Giáo dục;\n'),
      'GIÁO DỤC Năm học 2026-2027',
    )
    assert.equal(titled('THÔNG BÁO\nVề việc nghỉ phép\nTrạm thông báo:\n1. Nghỉ bù.\n'), 'Về việc nghỉ phép')
    assert.equal(
      titled('BIÊN BẢN\nHọp giao ban bến bãi\nThời gian: 8h00 ngày 05/3/2026\n1. Thành phần\n'),
      'Họp giao ban bến bãi',
    )
    assert.equal(
      titled('NGHỊ QUYẾT\nvề phát triển bến bãi\nI- Tình hình\n1- Bến bãi đã được chỉnh trang.\n'),
      'về phát triển bến bãi',
    )
  })

  it('stands below a type that is printed twice, and above the body that decides', () => {
    const { type, title, issuer } = documentOf(
      '# NGHỊ QUYẾT\n\nNGHỊ QUYẾT\nVỀ KẾT QUẢ GIÁM SÁT BẾN BÃI\nỦY BAN THƯỜNG VỤ QUỐC HỘI\nCăn cứ Luật Giá số 16/2023/QH15;\nĐiều 1. Tán thành báo cáo.\n',
    )
    assert.deepEqual([type, title, issuer], ['NQ', 'VỀ KẾT QUẢ GIÁM SÁT BẾN BÃI', 'ỦY BAN THƯỜNG VỤ QUỐC HỘI'])
  })

  it('of a letter stands behind “Về:”, or alone above the addressee', () => {
    const letter = documentOf(
      'SỞ Y TẾ\nSố: 12/SYT-NV\nVề: góp ý dự thảo Quy chế bến bãi.\nBình An, ngày 05 tháng 3 năm 2026\nKính gửi: Các trạm y tế\n\nSở Y tế đề nghị góp ý.\n',
    )
    assert.equal(letter.title, 'góp ý dự thảo Quy chế bến bãi')
    const bare = documentOf(
      'UBND XÃ BÌNH AN\nTăng cường an toàn bến bãi trên địa bàn xã\nKính gửi: Trạm Y tế xã, các trường học\n\nUBND xã yêu cầu Trạm Y tế rà soát.\n',
    )
    assert.deepEqual([bare.title, bare.issuer], ['Tăng cường an toàn bến bãi trên địa bàn xã', 'UBND XÃ BÌNH AN'])
    assert.equal(documentOf('UBND XÃ BÌNH AN\nKính gửi: Trạm Y tế xã\n\nUBND xã yêu cầu rà soát.\n').title, null)
  })

  it('stands behind body and type on the one line that a crawl makes of them', () => {
    const { issuer, type, title } = documentOf(
      'TRƯỜNG CAO ĐẲNG BÌNH AN THÔNG BÁO THỰC HIỆN CHỈ THỊ 15/CT-UBND CỦA UBND TỈNH BÌNH AN VỀ BẾN BÃI\nThực hiện Chỉ thị 15/CT-UBND ngày 05/3/2026 của UBND tỉnh, Trường yêu cầu:\nCác khoa thực hiện nghiêm Chỉ thị này.\n',
    )
    assert.deepEqual(
      [issuer, type, title],
      ['TRƯỜNG CAO ĐẲNG BÌNH AN', 'TB', 'THỰC HIỆN CHỈ THỊ 15/CT-UBND CỦA UBND TỈNH BÌNH AN VỀ BẾN BÃI'],
    )
    const office = documentOf('SỞ KẾ HOẠCH VÀ ĐẦU TƯ BÌNH AN\n\nSở rà soát bến bãi theo Chỉ thị này.\n')
    assert.equal(office.title, null)
  })
})

describe('the issuer', () => {
  it('is not the term and the session of a council', () => {
    const council = documentOf(
      'NGHỊ QUYẾT\nVỀ CHỈNH TRANG BẾN BÃI TỈNH BÌNH AN\nHỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN\nKHÓA XV - KỲ HỌP THỨ NĂM\nCăn cứ Luật Giá số 16/2023/QH15;\nĐiều 1. Chỉnh trang bến bãi.\n',
    )
    assert.equal(council.issuer, 'HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN')
    const letterhead = documentOf(
      'HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH AN\nKHÓA XV, KỲ HỌP THỨ NĂM\nSố: 12/NQ-HĐND\nBình An, ngày 05 tháng 3 năm 2026\nNGHỊ QUYẾT\nVề bến bãi\n',
    )
    assert.equal(letterhead.issuer, 'HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN')
  })
})

describe('the signer', () => {
  const signed = (lines: string) => {
    const { signer, capacity, post } = documentOf(
      `${HEAD}KẾ HOẠCH\nChỉnh trang bến bãi\n\n1. Sở Y tế rà soát.\n2. Các trạm kiểm tra.\n3. Các xã báo cáo kết quả chỉnh trang.\n\n${lines}\n`,
    )
    return [signer, capacity, post]
  }

  it('stands below any post where no recipients are listed, with a rank or in capitals', () => {
    assert.deepEqual(signed('TRƯỞNG CÔNG AN XÃ\nThượng tá Trần Văn Bình'), ['Trần Văn Bình', null, 'TRƯỞNG CÔNG AN XÃ'])
    assert.deepEqual(signed('P. HIỆU TRƯỞNG\nTRẦN VĂN BÌNH'), ['TRẦN VĂN BÌNH', null, 'P. HIỆU TRƯỞNG'])
    assert.deepEqual(signed('HẠT TRƯỞNG\nPHẠM VI ÁP DỤNG'), [null, null, null])
  })

  it('stands beside “(đã ký)”', () => {
    assert.deepEqual(signed('KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Trần Văn Bình (đã ký)'), [
      'Trần Văn Bình',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ])
    assert.deepEqual(signed('HIỆU TRƯỞNG (đã ký)\nPGS.TS. Trần Văn Bình'), ['Trần Văn Bình', null, 'HIỆU TRƯỞNG'])
    assert.deepEqual(signed('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (đã ký) Trần Văn Bình'), [
      'Trần Văn Bình',
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ])
  })
})
