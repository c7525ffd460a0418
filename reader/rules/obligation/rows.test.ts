/** Rows of tables are work too where they name a person, or only say when. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const rows = (text: string) =>
  read(pagesOfText(text)).obligations.map(one => [one.title, one.lead, one.deadline?.due ?? null])

describe('a row of a table of work', () => {
  it('is nobody’s where it names persons, and none where its cell is empty', () =>
    assert.deepEqual(
      rows(`KẾ HOẠCH
Tổ chức hội trại năm 2027

II. PHÂN CÔNG NHIỆM VỤ

| STT | Nội dung công việc | Bộ phận phụ trách |
|---|---|---|
| I | Công tác chuẩn bị hội trại | |
| 1 | Lập sơ đồ khu trại | Đoàn trường |
| 2 | Thu tiền ăn của các lớp dự trại | Giáo viên các lớp |
`),
      [
        ['Lập sơ đồ khu trại', ['Đoàn trường'], null],
        ['Thu tiền ăn của các lớp dự trại', [], null],
      ],
    ))

  it('is one where another column says when, and no agenda', () =>
    assert.deepEqual(
      rows(`KẾ HOẠCH
Tổ chức ngày hội đọc sách năm 2027

II. TIẾN ĐỘ

| Thời gian | Công việc |
|---|---|
| Trước ngày 05/3/2027 | Gửi thư mời các nhà sách |
| Trước ngày 20/3/2027 | Dựng gian hàng trên sân trường |

III. CHƯƠNG TRÌNH

| Thời gian | Nội dung |
|---|---|
| Ngày 25/3/2027 | Khai mạc ngày hội |
`),
      [
        ['Gửi thư mời các nhà sách', [], { kind: 'date', date: '2027-03-05' }],
        ['Dựng gian hàng trên sân trường', [], { kind: 'date', date: '2027-03-20' }],
      ],
    ))
})
