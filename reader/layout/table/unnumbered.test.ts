/** Tables set with spaces whose rows no number counts. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'
import { paperOf } from '../../tree.ts'

const HEAD = 'KẾ HOẠCH\nChăm sóc cây xanh năm 2027\n\nI. PHÂN CÔNG\n\n'
const rowsIn = (text: string) =>
  paperOf(pagesOfText(HEAD + text)).tables.flatMap(({ rows }) => rows.map(row => row.map(cell => cell?.text ?? '')))

const WRAPPED = `Nội dung                          Đơn vị thực hiện      Phối hợp               Hoàn thành
I. Cây trên hè phố
Kiểm đếm cây lâu năm trên các     Đội Cây xanh          Phòng Kinh tế,         30/4/2027
tuyến phố chính                                         Công an phường
Cắt tỉa cành khô                  Đội Cây xanh                                 Quý II/2027
II. Cây trong công viên
Thay biển tên cây                 Ban Quản lý công      Đội Cây xanh           Thường xuyên
                                  viên
`

const MERGED = `Thời gian        Nội dung                      Chủ trì              Phối hợp
Tháng 3/2027     Phát động tết trồng cây       Văn phòng            Đội Cây xanh
                 Phát cây giống cho các tổ     Phòng Kinh tế        Văn phòng
Tháng 5/2027     Tưới cây mùa khô              Đội Cây xanh

II. BÁO CÁO
Các đơn vị báo cáo kết quả về Văn phòng trước ngày 15/6/2027.
`

describe('a table set in columns without numbers', () => {
  it('begins a row where work and body begin', () => {
    const rows = rowsIn(WRAPPED)
    assert.deepEqual(
      rows.filter(row => row[0] !== row[1]).map(row => row.join(' | ')),
      [
        'Kiểm đếm cây lâu năm trên các tuyến phố chính | Đội Cây xanh | Phòng Kinh tế, Công an phường | 30/4/2027',
        'Cắt tỉa cành khô | Đội Cây xanh |  | Quý II/2027',
        'Thay biển tên cây | Ban Quản lý công viên | Đội Cây xanh | Thường xuyên',
      ],
    )
    assert.equal(rows[0]![0], 'I. Cây trên hè phố')
  })

  it('lets a time before the work reach down, and ends where the paper goes on', () => {
    assert.deepEqual(
      rowsIn(MERGED).map(row => row.join(' | ')),
      [
        'Tháng 3/2027 | Phát động tết trồng cây | Văn phòng | Đội Cây xanh',
        'Tháng 3/2027 | Phát cây giống cho các tổ | Phòng Kinh tế | Văn phòng',
        'Tháng 5/2027 | Tưới cây mùa khô | Đội Cây xanh | ',
      ],
    )
    assert.deepEqual(
      read(pagesOfText(HEAD + MERGED)).reports.map(({ to }) => to),
      ['Văn phòng'],
    )
  })

  it('is no list of names and no lines set with wide gaps', () => {
    assert.deepEqual(rowsIn('Họ và tên        Đơn vị            Ghi chú\nĐỗ Văn An        Sở Y tế\n'), [])
    assert.deepEqual(
      rowsIn(
        'Nội dung            Đơn vị thực hiện            Thời gian\nRà soát             x                    2027\n',
      ),
      [],
    )
  })
})
