/** The heading fields of papers whose letterhead is torn, merged or missing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const documentOf = (text: string) => read(pagesOfText(text)).document

describe('the heading', () => {
  it('is the first line where a paper has no letterhead: type, abstract, and the issuer as the text names it', () => {
    const { type, title, issuer, number } = documentOf(
      'Chỉ thị về việc tăng cường quản lý bến bãi trên địa bàn tỉnh bình an\n' +
        'Thời gian qua các bến bãi còn nhiều hạn chế.\n' +
        'Để khắc phục, Uỷ ban nhân dân tỉnh chỉ thị:\n' +
        '1. Sở Xây dựng:\na) Rà soát quy hoạch bến bãi.\n',
    )
    assert.equal(type, 'CT')
    assert.equal(title, 'về việc tăng cường quản lý bến bãi trên địa bàn tỉnh bình an')
    assert.equal(issuer, 'Uỷ ban nhân dân tỉnh')
    assert.equal(number, null)
    const circular = documentOf(
      'Thông tư quy định chế độ báo cáo về công tác thanh niên\n' +
        'Căn cứ Nghị định số 12/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n' +
        'Bộ Nội vụ quy định chế độ báo cáo như sau:\n' +
        'Điều 1. Phạm vi điều chỉnh\nThông tư này quy định việc báo cáo.\n',
    )
    assert.deepEqual([circular.type, circular.issuer], ['TT', 'Bộ Nội vụ'])
  })

  it('may have its left column read further down', () => {
    const { number, issuer } = documentOf(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 29 tháng 8 năm 2023\nKẾ HOẠCH\nRà soát hộ nghèo năm 2023\n' +
        'Căn cứ Kế hoạch số 12/KH-UBND ngày 18/8/2023 của UBND huyện;\nI. MỤC ĐÍCH\n\nỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 58/KH-UBND\n\n- Rà soát đúng đối tượng.\n',
    )
    assert.deepEqual([number, issuer], ['58/KH-UBND', 'ỦY BAN NHÂN DÂN XÃ AN BÌNH'])
  })

  it('may have its day at the foot, before the recipients', () => {
    const plan =
      'KẾ HOẠCH\nBảo đảm an toàn trường học\n\nTrường THPT An Bình xây dựng Kế hoạch như sau:\n1. Các tổ chuyên môn rà soát.\n\n'
    const foot = documentOf(`${plan}An Bình, ngày 28 tháng 4 năm 2026\n\nNơi nhận:\n- Sở GDĐT;\n- Lưu: VT.\n`)
    assert.deepEqual([foot.place, foot.date], ['An Bình', '2026-04-28'])
    const told = documentOf(`${plan}Kế hoạch thay thế kế hoạch ngày 28 tháng 4 năm 2026\n\nNơi nhận:\n- Lưu: VT.\n`)
    assert.equal(told.date, null)
  })

  it('has the abstract of a letter of the Party below its number', () => {
    const letter = documentOf(
      'ĐẢNG BỘ TỈNH BÌNH AN\nĐẢNG UỶ XÃ CÔNG HOÀ\n*\nSố 12-CV/ĐU\nTriển khai thực hiện\nKế hoạch số 15-KH/TU của\nBan Thường vụ Tỉnh uỷ\n' +
        'ĐẢNG CỘNG SẢN VIỆT NAM\nCông Hoà, ngày 12 tháng 6 năm 2027\n\nKính gửi: Các chi bộ trực thuộc.\n\nThường trực Đảng uỷ yêu cầu các chi bộ rà soát đảng viên.\n',
    )
    assert.equal(letter.title, 'Triển khai thực hiện Kế hoạch số 15-KH/TU của Ban Thường vụ Tỉnh uỷ')
    assert.equal(letter.issuer, 'ĐẢNG UỶ XÃ CÔNG HOÀ')
  })

  it('tells the name from the posts that stand before it on one line', () => {
    const signed = (line: string) => {
      const { signer, capacity, post } = documentOf(
        `SỞ Y TẾ\nSố: 12/SYT-NV\nBình An, ngày 05 tháng 3 năm 2024\nKính gửi: Các trạm.\nCác trạm rà soát thuốc.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n${line}\n`,
      )
      return [signer, capacity, post]
    }
    const names = ['Huỳnh Văn Bình', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
    assert.deepEqual(signed('KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Huỳnh Văn Bình'), names)
    assert.deepEqual(signed('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Huỳnh Văn Bình'), names)
    assert.deepEqual(signed('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHuỳnh Văn Bình'), names)
    assert.deepEqual(signed('GIÁM ĐỐC Huỳnh Văn Bình'), ['Huỳnh Văn Bình', null, 'GIÁM ĐỐC'])
  })

  it('leaves the authority that decides out of the abstract', () => {
    const { title } = documentOf(
      'ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 12/QĐ-UBND\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\n' +
        'Về việc phê duyệt Kế hoạch phòng dịch huyện Hòa Bình\nỦY BAN NHÂN DÂN TỈNH BÌNH AN\nCăn cứ Luật Thú y;\n',
    )
    assert.equal(title, 'Về việc phê duyệt Kế hoạch phòng dịch huyện Hòa Bình')
  })

  it('has an abstract without its mark, over a blot, and to the end of what it names', () => {
    const below = (type: string, lines: string) =>
      documentOf(
        `ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 12/QĐ-UBND\nBình An, ngày 05 tháng 3 năm 2024\n${type}\n${lines}\nCăn cứ Luật Thú y;\n`,
      ).title
    assert.equal(below('QUYẾT ĐỊNH', 'V/v phân công nhiệm vụ'), 'phân công nhiệm vụ')
    assert.equal(below('NGHỊ QUYẾT', 'QUY ĐỊNH MỨC THU PHÍ BẾN BÃI'), 'QUY ĐỊNH MỨC THU PHÍ BẾN BÃI')
    assert.equal(
      below('QUYẾT ĐỊNH', 'Phê duyệt “Đề án bến bãi.\nđến năm 2030”'),
      'Phê duyệt “Đề án bến bãi. đến năm 2030”',
    )
    assert.equal(below('QUYẾT ĐỊNH', 'Phân công nhiệm vụ\n————_Y TC'), 'Phân công nhiệm vụ')
    const letter = documentOf(
      'SỞ Y TẾ\nSố: 12/SYT-VP\nV/v báo cáo số lượng :\nbác sĩ tại các trạm\n——” ỐC Lậ\nBình An, ngày 05 tháng 3 năm 2024\nKính gửi: Các trạm y tế\n',
    )
    assert.equal(letter.title, 'báo cáo số lượng : bác sĩ tại các trạm')
  })

  it('has an issuer with the commas of its name and without specks', () => {
    const issuer = (lines: string) =>
      documentOf(`${lines}\nSố: 12/QĐ-CPC\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nPhân công nhiệm vụ\n`).issuer
    assert.equal(issuer('CỤC ĐỔI MỚI,\nCHUYỂN GIAO CÔNG NGHỆ'), 'CỤC ĐỔI MỚI, CHUYỂN GIAO CÔNG NGHỆ')
    assert.equal(issuer('ỦY BAN NHÂN DÂN,\nTỈNH BÌNH AN'), 'ỦY BAN NHÂN DÂN TỈNH BÌNH AN')
    assert.equal(issuer('SỞ CÔNG THƯƠNG g'), 'SỞ CÔNG THƯƠNG')
  })

  it('takes the decision that set it up into its name, and leaves out what stands in brackets', () => {
    const head = (lines: string) =>
      documentOf(`${lines}\nSố: 12/KH-ĐKT\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nKiểm tra an toàn điện`).issuer
    assert.equal(
      head('SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT'),
      'ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT',
    )
    assert.equal(head('SỞ Y TẾ\nĐOÀN KIỂM TRA\n(THEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT)'), 'ĐOÀN KIỂM TRA')
    assert.equal(head('SỞ Y TẾ\nĐOÀN KIỂM TRA'), 'ĐOÀN KIỂM TRA')
  })

  it('leaves what is left of the motto, and the rule below it, out of the issuer', () => {
    const { issuer, parent } = documentOf(
      'BỘ MÔI TRƯỜNG                1 HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                             CỘNG\n' +
        'TRUNG TÂM ĐIỀU TRA ĐẤT\n__ ĂẴẨẢẮĂẰẰ\nSố: 12/KH-TTĐT\nHà Nội, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nĐiều tra đất\n',
    )
    assert.equal(issuer, 'TRUNG TÂM ĐIỀU TRA ĐẤT')
    assert.equal(parent, 'BỘ MÔI TRƯỜNG')
  })

  it('is set right where optical reading can only have damaged it, the printed letters beside', () => {
    const { document, fields } = read(
      pagesOfText(
        'SỞ Y TẺ        CỘN G HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-SYT\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTô chức tập huấn, bảo cáo viên y tê\n',
      ),
    )
    assert.deepEqual([document.issuer, document.title], ['SỞ Y TẾ', 'Tổ chức tập huấn, báo cáo viên y tế'])
    assert.deepEqual([fields.issuer?.quote, fields.title?.quote], ['SỞ Y TẺ', 'Tô chức tập huấn, bảo cáo viên y tê'])
  })

  it('of several issuers has its abstract behind “LIÊN NGÀNH”', () => {
    const joint = documentOf(
      'CÔNG AN TỈNH - SỞ Y TẾ\nSố: 12/KHLN-CA-YT\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH LIÊN NGÀNH\nPhối hợp tuyên truyền\n',
    )
    assert.deepEqual([joint.type, joint.title], ['KH', 'Phối hợp tuyên truyền'])
    assert.equal(
      documentOf('BỘ Y TẾ\nSố: 12/2013/TTLT-BYT-BTC\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn khám bệnh\n').type,
      'TTLT',
    )
  })

  it('keeps the names of all peoples, and no strokes of the optical reader', () => {
    const signedBy = (name: string) =>
      documentOf(
        `UBND XÃ BÌNH AN\nSố: 12/KH-UBND\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn\n1. Văn phòng mở lớp tập huấn.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n${name}\n`,
      ).signer
    assert.deepEqual(['K’Văn Brơi', "H'Lan Niê", "Đặng 'Thị Ngà", 'Tập Huấn'].map(signedBy), [
      'K’Văn Brơi',
      "H'Lan Niê",
      'Đặng Thị Ngà',
      null,
    ])
  })

  it('is whole where both columns of a narrow letterhead break their lines', () => {
    const { issuer, parent, place, date } = documentOf(
      'UBND TỈNH BÌNH AN\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG\nSố: 12/KH-SNNMT\n' +
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc\n' +
        'Bình An, ngày 05 tháng 3 năm\n2026\nKẾ HOẠCH\nTiêm phòng năm 2026\n',
    )
    assert.deepEqual([parent, issuer], ['UBND TỈNH BÌNH AN', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'])
    assert.deepEqual([place, date], ['Bình An', '2026-03-05'])
    const office = documentOf(
      'TRƯỜNG ĐẠI HỌC BÌNH AN\nPHÒNG CÔNG TÁC SINH\nVIÊN\nSố: 12/KH-CTSV\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn\n',
    )
    assert.deepEqual([office.parent, office.issuer], ['TRƯỜNG ĐẠI HỌC BÌNH AN', 'PHÒNG CÔNG TÁC SINH VIÊN'])
    const youth = documentOf(
      'TỈNH ĐOÀN BÌNH AN\nBAN THƯỜNG VỤ\n***\nSố: 12-KH/TĐTN-BTG\nĐOÀN TNCS HỒ CHÍ MINH\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn\n',
    )
    assert.deepEqual([youth.parent, youth.issuer], ['TỈNH ĐOÀN BÌNH AN', 'BAN THƯỜNG VỤ'])
    const board = documentOf(
      'BAN CHỈ ĐẠO PHONG TRÀO\nBẢO VỆ AN NINH\nTỔ QUỐC\nSố: 12/KH-BCĐ\nBình An, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn\n',
    )
    assert.equal(board.issuer, 'BAN CHỈ ĐẠO PHONG TRÀO BẢO VỆ AN NINH TỔ QUỐC')
    const union = documentOf(
      'ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-MTTQ\n' +
        'Bình An, ngày 05 tháng 3\nnăm 2026\nKẾ HOẠCH\nGiám sát năm 2026\n',
    )
    assert.deepEqual([union.issuer, union.date], ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', '2026-03-05'])
  })

  it('is found where narrow columns of a web page break its lines', () => {
    for (const [head, place, date, number] of [
      ['Số:\n12-CV/ĐTN\n|\nBình An,\nngày 07 tháng 7 năm 2026', 'Bình An', '2026-07-07', '12-CV/ĐTN'],
      ['Số: 15/CT-UBND\n|\nBình An, ngày\n10 tháng 10 năm 2026', 'Bình An', '2026-10-10', '15/CT-UBND'],
    ] as const) {
      const found = documentOf(`HUYỆN BÌNH AN\n-------\n|\n${head}\n|\nKính gửi: Các xã.\nCác xã rà soát chợ.`)
      assert.deepEqual([found.place, found.date, found.number], [place, date, number])
    }
  })

  it('is found in a letter copied off a web page in one stretch', () => {
    const { number, place, date, title } = documentOf(
      'ỦY BAN AN TOÀN BÌNH AN ------- CỘNG HÒA XÃ HỘI\n  CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 31/UBAT-TH V/v tăng cường\n' +
        'an toàn bến bãi Bình An, ngày 18\n  tháng 01 năm 2023 Kính gửi: Sở Xây dựng. Thời gian gần\nđây có nhiều vụ việc. 1. Sở Xây dựng rà soát bến bãi.',
    )
    assert.deepEqual([number, place, date], ['31/UBAT-TH', 'Bình An', '2023-01-18'])
    assert.equal(title, 'tăng cường an toàn bến bãi')
  })

  it('goes to the place of the date line that a copy sets behind it, short names and all', () => {
    const { title } = documentOf(
      'SỞ Y TẾ\nSố: 12/SYT-NVY V/v hướng dẫn Điều 22 Luật BHYT Bình An, ngày 05 tháng 3 năm 2026\n' +
        'Kính gửi: Các bệnh viện.\n1. Các bệnh viện rà soát hồ sơ.\n',
    )
    assert.equal(title, 'hướng dẫn Điều 22 Luật BHYT')
  })

  it('of a plan that came with a decision ends before the remark of that', () => {
    const { title } = documentOf(
      'KẾ HOẠCH\nBẢO VỆ BẾN BÃI NĂM 2026 (Kèm theo Quyết định số 73/QĐ-UBND ngày 05/3/2026 của UBND tỉnh)\n' +
        'I. NHIỆM VỤ\n1. Các sở rà soát bến bãi.\n',
    )
    assert.equal(title, 'BẢO VỆ BẾN BÃI NĂM 2026')
  })

  it('of a copy without its letterhead is the title above the authority, number and day from the annex', () => {
    const { type, title, issuer, parent, number, date } = documentOf(
      'BAN HÀNH KẾ HOẠCH BẢO VỆ BẾN BÃI NĂM 2026\nBỘ TRƯỞNG BỘ XÂY DỰNG\n' +
        'Căn cứ Luật Bến bãi ngày 19 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\n' +
        'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo vệ bến bãi năm 2026.\n' +
        'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n' +
        'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nBỘ TRƯỞNG\nTrần Văn An\n\n' +
        'KẾ HOẠCH\nBẢO VỆ BẾN BÃI NĂM 2026\n' +
        '(Ban hành kèm theo Quyết định số 73/QĐ-BXD ngày 05 tháng 3 năm 2026 của Bộ trưởng Bộ Xây dựng)\n' +
        'I. NHIỆM VỤ\n1. Các cục rà soát bến bãi.\n',
    )
    assert.deepEqual([type, issuer, parent], ['QĐ', 'BỘ TRƯỞNG BỘ XÂY DỰNG', null])
    assert.equal(title, 'BAN HÀNH KẾ HOẠCH BẢO VỆ BẾN BÃI NĂM 2026')
    assert.deepEqual([number, date], ['73/QĐ-BXD', '2026-03-05'])
  })
})
