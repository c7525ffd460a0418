/** Letterheads as law libraries, portals and programs leave them: torn lines, headlines above them, names on several lines. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const documentOf = (text: string) => read(pagesOfText(text)).document
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'
const BODY = '\nCăn cứ Luật Giá;\nI. MỤC ĐÍCH\n1. Rà soát bến bãi.\n'

describe('the letterhead', () => {
  it('is whole where narrow cells tore its lines', () => {
    const { number, place, date } = documentOf(
      `BỘ Y TẾ\n${MOTTO}Số:\n12/2027/TT-BYT\nBình\nAn, ngày 05 tháng 3\nnăm 2027\nTHÔNG TƯ\nQuy định về bến bãi${BODY}`,
    )
    assert.deepEqual([number, place, date], ['12/2027/TT-BYT', 'Bình An', '2027-03-05'])
    const torn = documentOf(
      `BỘ Y TẾ\n${MOTTO}Số: 12/KH-BYT\nBình An, ngày 05\ntháng\n03 năm 2027\nKẾ HOẠCH\nRà soát bến bãi${BODY}`,
    )
    assert.deepEqual([torn.place, torn.date], ['Bình An', '2027-03-05'])
    for (const lines of [
      'Bình An,\nngày 05 tháng\n3 năm 2027',
      'Bình An, ngày\n05 tháng 3 năm\n2027',
      'Bình An,\nngày 05 tháng 3\nnăm 2027',
    ]) {
      const day = documentOf(`BỘ Y TẾ\n${MOTTO}Số: 12/KH-BYT\n${lines}\nKẾ HOẠCH\nRà soát bến bãi${BODY}`)
      assert.deepEqual([day.place, day.date], ['Bình An', '2027-03-05'])
    }
    const party = documentOf(
      `TỈNH ỦY BÌNH AN\n*\nSố 12-KH/TU\nĐẢNG CỘNG SẢN VIỆT\nNAM\nBình An, ngày 05 tháng 3 năm 2027\nKẾ HOẠCH\nrà soát bến bãi${BODY}`,
    )
    assert.equal(party.issuer, 'TỈNH ỦY BÌNH AN')
  })

  it('stands below the headline of a page, which says type and abstract before it', () => {
    const { type, number, issuer, title, date } = documentOf(
      `KẾ HOẠCH Rà soát bến bãi năm 2027\n\nSở Y tế\nSố hiệu: 12/KH-SYT Loại văn bản: Kế hoạch\n\nSỞ Y TẾ\n${MOTTO}Số: 12/KH-SYT\nBình An, ngày 05 tháng 3 năm 2027\nKẾ HOẠCH\nRà soát bến bãi năm 2027${BODY}`,
    )
    assert.deepEqual(
      [type, number, issuer, title, date],
      ['KH', '12/KH-SYT', 'SỞ Y TẾ', 'Rà soát bến bãi năm 2027', '2027-03-05'],
    )
  })

  it('is read out of the cells of one row, and of lines on which both columns run on', () => {
    const cells = documentOf(
      '| UBND TỈNH BÌNH AN **SỞ Y TẾ** ------- Số: 12/KH-SYT | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** ------- *Bình An, ngày 05 tháng 3 năm 2027* |\n' +
        `| --- | --- |\n\n**KẾ HOẠCH**\n**Rà soát bến bãi**\n${BODY}`,
    )
    const flat = documentOf(
      'UBND TỈNH BÌNH AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ Y TẾ Độc lập - Tự do - Hạnh phúc Số: 12/KH-SYT Bình An, ngày 05 tháng 3 năm 2027 V/v rà soát bến bãi Kính gửi: Các trạm y tế. Sở Y tế yêu cầu: 1. Các trạm rà soát bến bãi.',
    )
    const columns = documentOf(
      'UBND TỈNH BÌNH AN SỞ Y TẾ Số: 12/KH-SYT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Bình An, ngày 05 tháng 3 năm 2027 KẾ HOẠCH Rà soát bến bãi Thực hiện Kế hoạch số 15/KH-UBND, Sở Y tế xây dựng kế hoạch: I. MỤC ĐÍCH 1. Các trạm rà soát bến bãi.',
    )
    assert.deepEqual([columns.type, columns.title], ['KH', 'Rà soát bến bãi'])
    const party = documentOf(
      'ĐẢNG BỘ TỈNH BÌNH AN ĐẢNG ỦY XÃ AN HÒA * Số 12-KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM An Hòa, ngày 05 tháng 3 năm 2027 KẾ HOẠCH rà soát bến bãi Thực hiện Chỉ thị số 15-CT/TU, Đảng ủy xây dựng kế hoạch: I- MỤC ĐÍCH 1. Các chi bộ rà soát bến bãi.',
    )
    assert.deepEqual([party.number, party.issuer, party.date], ['12-KH/ĐU', 'ĐẢNG ỦY XÃ AN HÒA', '2027-03-05'])
    for (const { number, issuer, place, date } of [cells, flat, columns])
      assert.deepEqual([number, issuer, place, date], ['12/KH-SYT', 'SỞ Y TẾ', 'Bình An', '2027-03-05'])
    assert.deepEqual([cells.title, flat.title], ['Rà soát bến bãi', 'rà soát bến bãi'])
  })

  it('on one line leaves the lines below it as they are', () => {
    const { title } = documentOf(
      'SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-SYT Bình An, ngày 05 tháng 3 năm 2027\n\nQUYẾT ĐỊNH\nVề việc rà soát bến bãi của tỉnh\n\n- Căn cứ Quy chế làm việc;\n- Căn cứ Điều lệ;\n',
    )
    assert.equal(title, 'Về việc rà soát bến bãi của tỉnh')
  })

  it('names a joint circular as such, its abstract on the same line', () => {
    const { type } = documentOf(
      `BỘ Y TẾ - BỘ CÔNG AN\n${MOTTO}Số: 12/2027/TTLT-BYT-BCA\nBình An, ngày 05 tháng 3 năm 2027\nTHÔNG TƯ LIÊN TỊCH HƯỚNG DẪN RÀ SOÁT BẾN BÃI${BODY}`,
    )
    assert.equal(type, 'TTLT')
  })

  it('of a paper that bodies issue together names them all', () => {
    const below = `${MOTTO}Bình An, ngày 05 tháng 3 năm 2027\nTHÔNG TƯ LIÊN TỊCH\nQuy định về bến bãi${BODY}`
    const dashed = documentOf(`BỘ Y TẾ -\nBỘ CÔNG AN\nSố: 12/2027/TTLT-BYT-BCA\n${below}`)
    const stacked = documentOf(`BỘ Y TẾ\nBỘ CÔNG AN\nSố: 12/2027/TTLT-BYT-BCA\n${below}`)
    for (const { issuer, parent } of [dashed, stacked])
      assert.deepEqual([issuer, parent], ['BỘ Y TẾ - BỘ CÔNG AN', null])
    const local = (head: string) => {
      const { issuer, parent } = documentOf(
        `${head}\n${MOTTO}Bình An, ngày 05 tháng 3 năm 2027\nKẾ HOẠCH PHỐI HỢP\nRà soát bến bãi${BODY}`,
      )
      return [parent, issuer]
    }
    assert.deepEqual(local('SỞ Y TẾ\nCÔNG AN TỈNH BÌNH AN\nSố: 12/KHPH-SYT-CAT'), [
      null,
      'SỞ Y TẾ - CÔNG AN TỈNH BÌNH AN',
    ])
    assert.deepEqual(local('UBND TỈNH BÌNH AN\nSỞ Y TẾ\nCÔNG AN TỈNH\nSố: 12/KHPH-SYT-CAT'), [
      'UBND TỈNH BÌNH AN',
      'SỞ Y TẾ - CÔNG AN TỈNH',
    ])
    assert.deepEqual(local('BỘ Y TẾ\nCỤC BẾN BÃI\nSố: 12/BB-NV\nV/v thực hiện Thông tư số 15/2027/TTLT-BYT-BCA'), [
      'BỘ Y TẾ',
      'CỤC BẾN BÃI',
    ])
    assert.deepEqual(local('ỦY BAN NHÂN DÂN\nTỈNH BẾN HẢI - CHỢ NỔI\nSố: 12/KH-UBND'), [
      null,
      'ỦY BAN NHÂN DÂN TỈNH BẾN HẢI - CHỢ NỔI',
    ])
    assert.deepEqual(local('UBND TỈNH BÌNH AN - SỞ Y TẾ\nSố: 12/KH-SYT'), ['UBND TỈNH BÌNH AN', 'SỞ Y TẾ'])
  })

  it('names standing bodies, chairs of committees and bodies of every kind', () => {
    const bodiesOf = (head: string) => {
      const { issuer, parent } = documentOf(
        `${head}\nSố: 12/TB-TT\n${MOTTO}Bình An, ngày 05 tháng 3 năm 2027\nTHÔNG BÁO\nVề việc rà soát bến bãi${BODY}`,
      )
      return [parent, issuer]
    }
    assert.deepEqual(bodiesOf('THƯỜNG TRỰC HĐND\nTỈNH BÌNH AN'), [null, 'THƯỜNG TRỰC HĐND TỈNH BÌNH AN'])
    assert.deepEqual(bodiesOf('CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH BÌNH AN'), [
      null,
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH AN',
    ])
    assert.deepEqual(bodiesOf('VKSND TỈNH BÌNH AN\nVKSND KHU VỰC 3'), ['VKSND TỈNH BÌNH AN', 'VKSND KHU VỰC 3'])
    assert.deepEqual(bodiesOf('LĐLĐ TỈNH BÌNH AN\nCÔNG ĐOÀN CƠ SỞ\nSỞ Y TẾ'), [
      'LĐLĐ TỈNH BÌNH AN',
      'CÔNG ĐOÀN CƠ SỞ SỞ Y TẾ',
    ])
    assert.deepEqual(bodiesOf('ỦY BAN\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ AN HÒA'), [
      null,
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN HÒA',
    ])
    assert.deepEqual(bodiesOf('BÁO BÌNH AN'), [null, 'BÁO BÌNH AN'])
    assert.deepEqual(bodiesOf('BAN TỔ CHỨC HỘI THI\n"BẾN BÃI XANH"'), [null, 'BAN TỔ CHỨC HỘI THI "BẾN BÃI XANH"'])
  })

  it('has its place from the line above the grounds, and stands once where a page prints it twice', () => {
    const short = documentOf(
      `HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/NQ-HĐND | Bình An, ngày 05 tháng 3 năm 2027 |\nHỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN\nKHÓA IX, KỲ HỌP THỨ BA${BODY}`,
    )
    assert.equal(short.issuer, 'HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN')
    const head = (body: string) => `${body}\n${MOTTO}Số: 12/KH-UBND\nBình An, ngày 05 tháng 3 năm 2027\n\n`
    const twice = documentOf(
      `${head('UBND TỈNH BÌNH AN')}${head('ỦY BAN NHÂN DÂN TỈNH BÌNH AN')}KẾ HOẠCH\nRà soát bến bãi${BODY}`,
    )
    assert.deepEqual([twice.issuer, twice.parent], ['ỦY BAN NHÂN DÂN TỈNH BÌNH AN', null])
  })

  it('names the event for which a committee is set up with the committee', () => {
    const { issuer, parent } = documentOf(
      `BAN TỔ CHỨC\nĐẠI HỘI THI ĐUA\nTỈNH BÌNH AN\nTIỂU BAN KHÁNH TIẾT\n${MOTTO}Số: 12/KH-TBKT\nBình An, ngày 05 tháng 3 năm 2027\nKẾ HOẠCH\nTrang trí bến bãi${BODY}`,
    )
    assert.deepEqual([issuer, parent], ['TIỂU BAN KHÁNH TIẾT', 'BAN TỔ CHỨC ĐẠI HỘI THI ĐUA TỈNH BÌNH AN'])
  })

  it('of a law has its number behind the word', () => {
    const { type, number, issuer, title } = documentOf(
      `QUỐC HỘI\n${MOTTO}Luật số: 15/2027/QH16\nBình An, ngày 05 tháng 3 năm 2027\n\nLUẬT\nBẾN BÃI\n\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về bến bãi.\n`,
    )
    assert.deepEqual([type, number, issuer, title], ['Luật', '15/2027/QH16', 'QUỐC HỘI', 'BẾN BÃI'])
  })

  it('names a body on several lines, and nothing of the abstract or of the right column', () => {
    const issuer = (lines: string) =>
      documentOf(`${lines}\n${MOTTO}Bình An, ngày 05 tháng 3 năm 2027\nKính gửi: Các trạm y tế\n\n1. Rà soát.\n`).issuer
    assert.equal(issuer('CỤC THUẾ TỈNH BÌNH AN\nSố: 12/CT-TT\nV/v rà soát hóa đơn\nGTGT'), 'CỤC THUẾ TỈNH BÌNH AN')
    assert.equal(
      issuer('TẬP ĐOÀN ĐIỆN LỰC\nTỔNG CÔNG TY\nĐIỆN LỰC BÌNH AN\nSố: 12/ĐL'),
      'TỔNG CÔNG TY ĐIỆN LỰC BÌNH AN',
    )
    assert.equal(issuer('THÀNH ỦY HẢI PHÒNG\nVĂN PHÒNG\nSố: 12-CV/VPTU'), 'VĂN PHÒNG')
    assert.equal(
      issuer('UBND TỈNH BÌNH AN\nBAN CHỈ ĐẠO PHONG TRÀO “SẠCH BẾN\nĐỜI SỐNG VUI”\nSố: 12/BCĐ'),
      'BAN CHỈ ĐẠO PHONG TRÀO “SẠCH BẾN ĐỜI SỐNG VUI”',
    )
    // The stamp of those who got the letter.
    assert.equal(issuer('SỞ Y TẾ\nSố: 12/SYT-NV\nV/v bến bãi\nUBND XÃ BÌNH AN\nĐẾN Số: 15\nNgày: 06/3/2027'), 'SỞ Y TẾ')
    assert.equal(issuer('TỈNH ĐOÀN BÌNH AN      ĐOÀN TNCS HỒ CHÍ MINH\nSố: 12/TĐTN'), 'TỈNH ĐOÀN BÌNH AN')
  })
})
