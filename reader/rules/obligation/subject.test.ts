/** A sentence whose own subject the rules of owners do not know is not the work of whoever stands above it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const whose = (text: string) => read(pagesOfText(text)).obligations.map(one => [one.clause, one.title, one.lead])

describe('a sentence with a subject of its own', () => {
  it('is nobody’s where that is not read, and no work where nothing is to be done', () =>
    assert.deepEqual(
      whose(`KẾ HOẠCH
Quản lý hồ chứa năm 2027

III. TỔ CHỨC THỰC HIỆN
1. Chi cục Thủy lợi
- Rà soát quy trình vận hành của các hồ chứa.
- Các sở có đại diện tham gia Tổ vận hành cử 01 cán bộ trực ban tại hồ Bình An.
- Chi cục trưởng Chi cục Thủy lợi do Giám đốc Sở bổ nhiệm, miễn nhiệm.
- Trước ngày 05/3/2027, đồng chí Phó Chủ tịch chủ trì cuộc họp về xả lũ.
- Hằng năm tổ chức tập huấn cho cán bộ, công chức của các xã.
- Chi cục Thủy lợi phải lắp camera tại cửa xả.
2. Phòng Kinh tế
- Theo dõi mực nước các hồ nhỏ.
`),
      [
        ['III.1', 'Rà soát quy trình vận hành của các hồ chứa', ['Chi cục Thủy lợi']],
        ['III.1', 'Các sở có đại diện tham gia Tổ vận hành cử 01 cán bộ trực ban tại hồ Bình An', []],
        ['III.1', 'Trước ngày 05/3/2027, đồng chí Phó Chủ tịch chủ trì cuộc họp về xả lũ', []],
        ['III.1', 'Hằng năm tổ chức tập huấn cho cán bộ, công chức của các xã', ['Chi cục Thủy lợi']],
        ['III.1', 'lắp camera tại cửa xả', ['Chi cục Thủy lợi']],
        ['III.2', 'Theo dõi mực nước các hồ nhỏ', ['Phòng Kinh tế']],
      ],
    ))

  it('is nobody’s below a heading of a post that is not read', () =>
    assert.deepEqual(
      whose(`KẾ HOẠCH
Diệt muỗi năm 2027

II. PHÂN CÔNG NHIỆM VỤ
1. Trạm Y tế xã
- Phun thuốc diệt muỗi tại chợ.
2. Trưởng 12 chuyến xe
- Kiểm tra bể nước trên xe.
3. Khối trưởng các khối
- Kiểm tra bể nước của các hộ.
4. Phòng Kinh tế
- Kiểm tra việc thu gom rác.
Đề nghị các đơn vị nghiêm túc thực hiện./.
`).map(([, , lead]) => lead),
      [['Trạm Y tế xã'], [], [], ['Phòng Kinh tế']],
    ))
})

describe('an order within an article', () => {
  it('does not reach into the next', () =>
    assert.deepEqual(
      whose(`NGHỊ QUYẾT
Về kết quả giám sát công tác tưới tiêu

Điều 1. Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh thực hiện một số nội dung sau:
1. Sớm phê duyệt quy hoạch thủy lợi.
Điều 2. Tổ chức thực hiện
1. Theo dõi việc sửa chữa các trạm bơm.
`),
      [['Điều 1.1', 'Sớm phê duyệt quy hoạch thủy lợi', ['Ủy ban nhân dân tỉnh']]],
    ))

  it('that opens the list of a section does not reach into the next section', () =>
    assert.deepEqual(
      whose(`CÔNG VĂN
Số: 12/SYT-NV
V/v tiêm chủng năm 2027
Kính gửi: Các trạm y tế.
I. TRIỂN KHAI
Sở Y tế đề nghị các trạm y tế thực hiện một số nội dung sau:
1. Lập danh sách trẻ em trong độ tuổi tiêm.
II. VẮC XIN
1. Phân bổ vắc xin theo số trẻ em của từng xã.
`),
      [['I.1', 'Lập danh sách trẻ em trong độ tuổi tiêm', ['các trạm y tế']]],
    ))
})
