/** Tables whose cells stand between tabs are read as tables; other lines with tabs are not. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'
import { paperOf } from '../../tree.ts'

const HEAD = 'KẾ HOẠCH\nChăm sóc cây xanh năm 2026\n\nI. PHÂN CÔNG\n\n'

describe('a table of tabs', () => {
  it('has its rows, its blank cells and its sections', () => {
    const { owners, deadlines } = read(
      pagesOfText(
        `${HEAD}STT\tNội dung công việc\tĐơn vị chủ trì\tPhối hợp\tThời gian\nI\tChuẩn bị\n1\tKiểm đếm cây trên các tuyến phố\tĐội Cây xanh\tCông an phường\tTháng 6/2026\nII\tThực hiện\n2\tCắt tỉa cành trước mùa mưa bão\tPhòng Kinh tế\t\tQuý II/2026\n`,
      ),
    )
    assert.deepEqual(
      owners.map(({ lead }) => lead),
      [['Đội Cây xanh'], ['Phòng Kinh tế']],
    )
    assert.deepEqual(
      deadlines.map(({ quote }) => quote),
      ['Tháng 6/2026', 'Quý II/2026'],
    )
  })

  it('is no letterhead, and no closing', () => {
    const text = `${HEAD}1.\tĐội Cây xanh lập kế hoạch.\n2.\tPhòng Kinh tế thẩm định.\n\nNơi nhận:\t\tGIÁM ĐỐC\n- Như trên.\t\tĐỗ Văn An\n`
    assert.equal(paperOf(pagesOfText(text)).tables.length, 0)
  })
})
