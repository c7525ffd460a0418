/** Tables set in columns with spaces are read as tables; other lines with wide gaps are not. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'
import { paperOf } from '../../tree.ts'

const HEAD = 'KẾ HOẠCH\nChuyển đổi số năm 2026\n\nI. PHÂN CÔNG\n\n'
const rowsIn = (text: string) =>
  paperOf(pagesOfText(HEAD + text)).tables.flatMap(({ rows }) => rows.map(row => row.map(cell => cell?.text ?? '')))

const SPACED = `                                 Cơ quan chủ Cơ quan phối Thời gian             Sản phẩm,
 STT      Nội dung nhiệm vụ
                                     trì         hợp      hoàn thành             kết quả

   I    Hoàn thiện thể chế

        Xây dựng quy chế quản      Phòng Xây Văn phòng Sở;
                                                                 Trước ngày
   1    lý, khai thác, sử dụng dữ dựng và Kiểm các phòng                          Quy chế
                                                                 30/6/2026
        liệu của Sở Tư pháp        tra văn bản  thuộc Sở

                                Phòng Phổ      Các phòng,
        Rà soát văn bản quy
   2                            biến, giáo dục đơn vị có liên   Quý II/2026 Báo cáo
        phạm pháp luật
                                pháp luật      quan

   II   Phát triển hạ tầng và bảo đảm an toàn thông tin cho các hệ thống của Sở

                                                                               Hệ thống
   3    Nâng cấp mạng nội bộ    Văn phòng Sở                    Tháng 9/2026
                                                                               mạng

        Trang bị chữ ký số cho
   4    công chức của Sở và các Văn phòng Sở Các phòng           Hằng năm      Chữ ký số
        đơn vị sự nghiệp

        Bảo trì phần mềm quản lý
        hộ tịch; khắc phục lỗi khi
        kết nối với cơ sở dữ liệu                Trung tâm
                                   Phòng Hành                                  Phần mềm vận
   5    quốc gia về dân cư, bảo                  Công nghệ      Thường xuyên
                                   chính tư pháp                               hành ổn định
        đảm vận hành thông suốt                  thông tin
        trong giờ hành chính và
        ngoài giờ
`

describe('a table set in columns with spaces', () => {
  it('is cut where its columns end, its numbers in the middle of their rows', () =>
    assert.deepEqual(
      rowsIn(SPACED)
        .filter(row => row[0] !== row[1])
        .map(row => row.join(' | ')),
      [
        '1 | Xây dựng quy chế quản lý, khai thác, sử dụng dữ liệu của Sở Tư pháp | Phòng Xây dựng và Kiểm tra văn bản | Văn phòng Sở; các phòng thuộc Sở | Trước ngày 30/6/2026 | Quy chế',
        '2 | Rà soát văn bản quy phạm pháp luật | Phòng Phổ biến, giáo dục pháp luật | Các phòng, đơn vị có liên quan | Quý II/2026 | Báo cáo',
        '3 | Nâng cấp mạng nội bộ | Văn phòng Sở |  | Tháng 9/2026 | Hệ thống mạng',
        '4 | Trang bị chữ ký số cho công chức của Sở và các đơn vị sự nghiệp | Văn phòng Sở | Các phòng | Hằng năm | Chữ ký số',
        '5 | Bảo trì phần mềm quản lý hộ tịch; khắc phục lỗi khi kết nối với cơ sở dữ liệu quốc gia về dân cư, bảo đảm vận hành thông suốt trong giờ hành chính và ngoài giờ | Phòng Hành chính tư pháp | Trung tâm Công nghệ thông tin | Thường xuyên | Phần mềm vận hành ổn định',
      ],
    ))

  it('goes on over pages, heads said again and numbers of pages left out', () => {
    const heads = ' TT   Nội dung công việc          Đơn vị chủ trì       Thời gian\n'
    const text = `${heads}\n 1    Kiểm tra hiện trạng các       Phòng Quản lý đê     30/4/2026\n      tuyến đê\n\n                      2\f${heads} 2    Lập bản đồ trọng điểm         Văn phòng Cục        Tháng 5/2026\n\n     III. TỔ CHỨC THỰC HIỆN\n     1. Văn phòng Cục theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch.\n`
    assert.deepEqual(rowsIn(text), [
      ['1', 'Kiểm tra hiện trạng các tuyến đê', 'Phòng Quản lý đê', '30/4/2026'],
      ['2', 'Lập bản đồ trọng điểm', 'Văn phòng Cục', 'Tháng 5/2026'],
    ])
    assert.deepEqual(
      read(pagesOfText(HEAD + text)).owners.map(({ lead }) => lead[0]),
      ['Phòng Quản lý đê', 'Văn phòng Cục', 'Văn phòng Cục'],
    )
  })

  it('is no list of names, and no table that names nobody', () => {
    assert.deepEqual(
      rowsIn(' TT   Họ và tên        Đơn vị\n 1    Đỗ Văn An        Sở Y tế\n 2    Vũ Thị Bình      Sở Nội vụ\n'),
      [],
    )
    assert.deepEqual(
      rowsIn(' TT   Nội dung         Đơn vị thực hiện\n 1    Rà soát          x\n 2    Tổng hợp         x\n'),
      [],
    )
  })

  it('may have its heads in two rows, its time before its work and parts in its numbers', () => {
    const text = `
 TT    Thời gian      Nội dung công việc        Phân công thực hiện
                                               Chủ trì            Phối hợp

 1                    Công tác chuẩn bị

 1.1   Tháng 6/2026   Kiểm đếm cây trên các    Đội Cây xanh       Công an phường
                      tuyến phố

 1.2   Quý II/2026    Cắt tỉa cành trước       Phòng Kinh tế      Các tổ dân phố
                      mùa mưa bão
`
    assert.deepEqual(rowsIn(text), [
      ['1', '', 'Công tác chuẩn bị', '', ''],
      ['1.1', 'Tháng 6/2026', 'Kiểm đếm cây trên các tuyến phố', 'Đội Cây xanh', 'Công an phường'],
      ['1.2', 'Quý II/2026', 'Cắt tỉa cành trước mùa mưa bão', 'Phòng Kinh tế', 'Các tổ dân phố'],
    ])
  })
})
