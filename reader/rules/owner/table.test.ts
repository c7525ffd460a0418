/** Bodies in the cells of a table of work: labels, roles in brackets, several lines of one cell. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const row = (cell: string) =>
  read(
    pagesOfText(
      `PHỤ LỤC\n| TT | Nội dung công việc | Chủ trì/Phối hợp | Thời gian |\n|---|---|---|---|\n| 1 | Xây dựng tài liệu tập huấn | ${cell} | Quý I/2026 |\n`,
    ),
  ).owners.map(({ lead }) => lead)

describe('a cell of bodies', () => {
  it('holds those that lead and, behind a label on its next line, those that take part', () => {
    assert.deepEqual(row('Chủ trì: Văn phòng Đăng ký đất đai<br>Phối hợp: UBND các xã'), [
      ['Văn phòng Đăng ký đất đai'],
    ])
    assert.deepEqual(row('Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính'), [['Sở Y tế']])
    assert.deepEqual(row('Sở Y tế chủ trì; Sở Nội vụ, Sở Tài chính phối hợp'), [['Sở Y tế']])
  })

  it('may say the roles in brackets', () =>
    assert.deepEqual(row('Trung tâm Lưu trữ (chủ trì); Sở Y tế (phối hợp)'), [['Trung tâm Lưu trữ']]))

  it('may name a body in a bracket, and somebody of a body', () => {
    const text = `PHỤ LỤC
| TT | Công việc | Đơn vị chủ trì (phối hợp) | Thời gian |
|---|---|---|---|
| 1 | Xây dựng tài liệu tập huấn | QTTB (Khoa Dược) | Quý I/2026 |
| 2 | Rà soát danh mục thiết bị | Khoa Dược (P. Đào tạo) | Quý I/2026 |
`
    const { obligations, owners } = read(pagesOfText(text))
    assert.deepEqual(
      owners.map(({ lead }) => lead),
      [['QTTB'], ['Khoa Dược']],
    )
    assert.deepEqual(
      obligations.map(one => one.with),
      [['Khoa Dược'], ['P. Đào tạo']],
    )
  })

  it('may hold a body a line, with nothing between them', () => {
    assert.deepEqual(row('Sở Thông tin và Truyền thông Sở Khoa học và Công nghệ'), [
      ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
    ])
    assert.deepEqual(row('Văn phòng Hội đồng nhân dân tỉnh'), [['Văn phòng Hội đồng nhân dân tỉnh']])
  })

  it('may hold a body a line, each with a bullet or each a whole name', () => {
    const both = [['Phòng Đào tạo', 'Khoa Cơ khí']]
    for (const cell of [
      '- Phòng Đào tạo<br>- Khoa Cơ khí',
      '+ Phòng Đào tạo<br>+ Khoa Cơ khí',
      'Phòng Đào tạo<br>Khoa Cơ khí',
    ])
      assert.deepEqual(row(cell), both)
    assert.deepEqual(row('Ban Tuyên giáo<br>Tỉnh ủy'), [['Ban Tuyên giáo Tỉnh ủy']])
    assert.deepEqual(row('Bảo tàng tỉnh; Trung tâm Văn hóa nghệ thuật tỉnh'), [
      ['Bảo tàng tỉnh', 'Trung tâm Văn hóa nghệ thuật tỉnh'],
    ])
  })

  it('may be that of the row above', () => {
    const led = (second: string) =>
      read(
        pagesOfText(
          `PHỤ LỤC\n| TT | Nội dung công việc | Lực lượng thực hiện | Hạn xong |\n|---|---|---|---|\n| 1 | Kiểm đếm cây xanh | Đội Cây xanh | Quý I/2026 |\n| 2 | Cắt tỉa cành khô ${second} |\n`,
        ),
      ).obligations.map(({ lead }) => lead[0])
    assert.deepEqual(led('| -nt- | Quý II/2026'), ['Đội Cây xanh', 'Đội Cây xanh'])
    assert.deepEqual(led('| | Quý II/2026'), ['Đội Cây xanh', 'Đội Cây xanh'])
    assert.deepEqual(led('| |'), ['Đội Cây xanh'])
  })
})
