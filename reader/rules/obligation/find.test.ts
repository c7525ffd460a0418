/** Clause, owner and deadline become one piece of work. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const PLAN = `KẾ HOẠCH
Tuyên truyền an toàn trên không gian mạng năm 2026

I. MỤC ĐÍCH
- Nâng cao nhận thức của công chức.
II. NỘI DUNG THỰC HIỆN
1. Xây dựng bộ tài liệu hướng dẫn
Biên soạn tài liệu ngắn gọn, dễ hiểu, hoàn thành trước ngày 15/4/2026.
(Phòng Chuyển đổi số chủ trì, phối hợp với Văn phòng Sở)
2. Treo khẩu hiệu tại trụ sở trong tháng 5/2026.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
- Chủ trì, phối hợp với Trung tâm Lưu trữ đăng tải tin, bài.
- Báo cáo kết quả về Công an tỉnh trước ngày 10/11/2026.
2. Phòng Tổ chức cán bộ
Thực hiện nội dung nêu tại điểm 1 mục II Kế hoạch này.
Đề nghị các phòng, đơn vị thuộc Sở nghiêm túc triển khai thực hiện./.
`

const { obligations, text } = read(pagesOfText(PLAN))
const of = (clause: string) => obligations.filter(one => one.clause === clause)

describe('an obligation', () => {
  it('takes its title, owners and day from the whole clause that a bracket closes', () => {
    const [one, ...others] = of('II.1')
    assert.deepEqual(others, [])
    assert.equal(one?.title, 'Xây dựng bộ tài liệu hướng dẫn')
    assert.deepEqual([one?.lead, one?.with], [['Phòng Chuyển đổi số'], ['Văn phòng Sở']])
    assert.deepEqual(one?.deadline?.due, { kind: 'date', date: '2026-04-15' })
  })

  it('that names nobody belongs to those who are told to carry out the paper', () => {
    const [one] = of('II.2')
    assert.deepEqual([one?.lead, one?.groups], [['các phòng, đơn vị thuộc Sở'], ['các phòng, đơn vị thuộc Sở']])
    assert.ok(one?.owner && text.slice(one.owner.start, one.owner.end).startsWith('Đề nghị'))
    assert.deepEqual(one?.deadline?.due, { kind: 'month', year: 2026, month: 5 })
  })

  it('below the name of a body is that body’s, with the partners of its own sentence', () => {
    const [one, ...others] = of('III.1')
    assert.deepEqual(others, [], 'a duty to report is none')
    assert.deepEqual([one?.lead, one?.with, one?.title], [['Văn phòng Sở'], ['Trung tâm Lưu trữ'], 'đăng tải tin, bài'])
  })

  it('that points to another clause says which', () => assert.equal(of('III.2')[0]?.refersTo?.clause, 'II.1'))

  it('is no purpose and no general order', () =>
    assert.deepEqual(
      obligations.map(one => one.clause),
      ['II.1', 'II.2', 'III.1', 'III.2'],
    ))

  it('stands letter for letter in the paper', () => {
    for (const one of obligations) assert.equal(text.slice(one.start, one.end).replace(/\s+/g, ' ').trim(), one.quote)
  })

  it('of a decision without other work is to carry it out', () => {
    const { obligations } = read(
      pagesOfText(
        'NGHỊ QUYẾT:\nĐiều 1. Ban hành kèm theo Nghị quyết này Chương trình trồng rừng.\nĐiều 2. Chánh Văn phòng Sở, Trưởng các phòng chịu trách nhiệm thi hành Nghị quyết này./.\n',
      ),
    )
    assert.deepEqual(
      obligations.map(one => [one.clause, one.lead]),
      [['Điều 2', ['Chánh Văn phòng Sở', 'Trưởng các phòng']]],
    )
  })

  it('below an order with a colon is the order’s, and the order none', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Kiểm tra bếp ăn tập thể năm 2027

I. NỘI DUNG
1. Kiểm tra hồ sơ nguồn gốc thực phẩm.
II. TỔ CHỨC THỰC HIỆN
Giao Phòng Y tế triển khai, thực hiện các công việc liên quan:
1. Lập danh sách các bếp ăn tập thể trên địa bàn.
2. Theo quy định tại Luật An toàn thực phẩm, bếp ăn phải có hồ sơ.
3. Tổ chức kiểm tra đột xuất theo danh sách.
Đề nghị các đơn vị liên quan phối hợp, triển khai thực hiện./.
`),
    )
    assert.deepEqual(
      obligations.filter(one => one.clause?.startsWith('II')).map(one => [one.clause, one.lead]),
      [
        ['II.1', ['Phòng Y tế']],
        ['II.3', ['Phòng Y tế']],
      ],
    )
  })

  it('is not what many bodies are told of the whole paper, or how they are to go about it', () => {
    const { obligations } = read(
      pagesOfText(`CHỈ THỊ
Về việc phòng cháy rừng năm 2027

1. Kiểm tra đường băng cản lửa.
Yêu cầu Giám đốc các sở, ban, ngành; Chủ tịch UBND các huyện, thị xã khẩn trương triển khai thực hiện Chỉ thị này.
UBND tỉnh yêu cầu các sở, ban, ngành nêu cao tinh thần trách nhiệm, chủ động, quyết liệt.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.clause, one.lead]),
      [['1', ['các sở, ban, ngành']]],
    )
  })

  it('is due on no day of a report that comes again', () => {
    const { obligations } = read(
      pagesOfText(
        'KẾ HOẠCH\nChăm sóc cây xanh năm 2027\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế tăng cường kiểm tra cây xanh và định kỳ hằng năm gửi báo cáo về Sở Xây dựng trước ngày 10 tháng 12 hằng năm.\n',
      ),
    )
    assert.deepEqual(
      obligations.map(one => one.deadline),
      [null],
    )
  })

  it('reaches to the line that says who does it, and to the time below that line', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Số hóa hồ sơ lưu trữ

II. NHIỆM VỤ
1. Hoàn thiện kho dữ liệu
a) Quét toàn bộ hồ sơ của các năm trước.
Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Tài chính.
Thời gian hoàn thành: Trong tháng 6 năm 2027.
Xây dựng phần mềm tra cứu hồ sơ dùng chung.
Cơ quan thực hiện: Sở Tư pháp.
Thời gian hoàn thành: Trong tháng 9 năm 2027.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.title, one.lead, one.deadline?.due]),
      [
        ['Quét toàn bộ hồ sơ của các năm trước', ['Sở Nội vụ'], { kind: 'month', year: 2027, month: 6 }],
        ['Xây dựng phần mềm tra cứu hồ sơ dùng chung', ['Sở Tư pháp'], { kind: 'month', year: 2027, month: 9 }],
      ],
    )
  })

  it('stands in a plan that a decision puts in force, below a letterhead of its own, and not in an agenda', () => {
    const decision = (annex: string) =>
      read(
        pagesOfText(`SỞ NỘI VỤ
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch trồng cây

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Bình

${annex}`),
      ).obligations.map(one => one.clause)
    assert.deepEqual(
      decision(`SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Thực hiện phong trào trồng cây
(Kèm theo Quyết định số 15/QĐ-SNV)
II. NHIỆM VỤ
1. Xây dựng vườn ươm tại các xã.
`),
      ['II.1'],
    )
    assert.deepEqual(decision('CHƯƠNG TRÌNH\n1. Tổ chức trao cây giống cho các xã.\n'), [])
  })

  it('lasts all the time only if all of it does', () => {
    const { obligations } = read(
      pagesOfText(
        'KẾ HOẠCH\nQuản lý chợ\n\nII. NHIỆM VỤ\n1. Sở Công Thương rà soát các chợ tạm. Thường xuyên kiểm tra điện.\n2. Thường xuyên dọn vệ sinh chợ; thu gom rác.\n',
      ),
    )
    assert.deepEqual(
      obligations.map(one => one.deadline?.due ?? null),
      [null, { kind: 'continuous' }],
    )
  })

  it('begins with its sentence where that says when, and leaves what stands before to the body above', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Phòng chống hạn năm 2027

III. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Rà soát nhu cầu điện của các trạm bơm. Trước ngày 15/4/2027, Công ty Điện lực hoàn thành sửa chữa lưới điện.
2. Sở Y tế:
- Theo dõi nguồn nước ăn.
Đề nghị các đơn vị thực hiện./.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.lead, one.title, one.deadline?.due ?? null]),
      [
        [['Sở Công Thương'], 'Rà soát nhu cầu điện của các trạm bơm', null],
        [['Công ty Điện lực'], 'hoàn thành sửa chữa lưới điện', { kind: 'date', date: '2027-04-15' }],
        [['Sở Y tế'], 'Theo dõi nguồn nước ăn', null],
      ],
    )
  })

  it('may begin with its time or its field, and is whole with what it is made of', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Chuyển đổi số trường học

II. NHIỆM VỤ
1. Hạ tầng
- Chậm nhất đến ngày 31/12/2027, bảo đảm mọi phòng học có mạng.
- Về công tác bảo trì: Kiểm tra đường truyền của các trường.
- Đổi mới cách dạy tin học ở vùng cao.
- Về hình thức: Tổ chức học trực tuyến.
- Lập hồ sơ thiết bị của từng trường, gồm:
+ Danh mục máy tính đang dùng;
+ Biên bản bàn giao máy tính.
Đề nghị các đơn vị thực hiện./.
`),
    )
    assert.deepEqual(
      obligations.map(one => one.quote),
      [
        'Chậm nhất đến ngày 31/12/2027, bảo đảm mọi phòng học có mạng.',
        'Về công tác bảo trì: Kiểm tra đường truyền của các trường.',
        'Đổi mới cách dạy tin học ở vùng cao.',
        'Lập hồ sơ thiết bị của từng trường, gồm: + Danh mục máy tính đang dùng; + Biên bản bàn giao máy tính.',
      ],
    )
  })

  it('below persons, among bodies with their duties, is nobody’s and not everybody’s', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Hội khỏe năm 2027

II. PHÂN CÔNG NHIỆM VỤ
1. Tổ chuyên môn
- Xây dựng lịch thi đấu.
2. Đoàn trường
- Tổ chức đội cổ vũ.
3. Giáo viên chủ nhiệm
- Lập danh sách học sinh dự thi.
III. TỔ CHỨC THỰC HIỆN
- Giao đồng chí Nguyễn Văn An theo dõi chung.
Đề nghị các đơn vị nghiêm túc thực hiện./.
`),
    )
    assert.deepEqual(
      obligations.map(one => one.lead),
      [['Tổ chuyên môn'], ['Đoàn trường'], [], []],
    )
  })

  it('stands before the words that open its list, and is no content of a draft', () => {
    const { obligations } = read(
      pagesOfText(`THÔNG BÁO
Kết luận cuộc họp về đề án trồng rừng

1. Sở Tài chính hoàn thiện dự thảo đề án, trình UBND tỉnh trước ngày 20/10/2027. Trong đó chú ý một số nội dung sau:
- Sở Nội vụ làm việc với Sở Tư pháp về phân công theo hướng: Sở Y tế chủ trì khám bệnh; Sở Xây dựng chủ trì làm đường, giao Công an tỉnh tuần tra.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.lead, one.title, one.deadline?.due ?? null]),
      [
        [
          ['Sở Tài chính'],
          'hoàn thiện dự thảo đề án, trình UBND tỉnh trước ngày 20/10/2027',
          { kind: 'date', date: '2027-10-20' },
        ],
        [['Sở Nội vụ'], 'làm việc với Sở Tư pháp về phân công theo hướng', null],
      ],
    )
  })

  it('stands below a line of names alone, and what names some of them with their fields is none', () => {
    const { obligations } = read(
      pagesOfText(`CÔNG VĂN
Số: 12/UBND-KT
V/v quản lý chợ
Kính gửi: Các sở, ban, ngành.
UBND tỉnh yêu cầu các sở, ban, ngành nghiêm túc triển khai thực hiện các nội dung sau:
1. Công tác tuyên truyền
Tổ chức phổ biến quy định về chợ.
2. Các sở quản lý chuyên ngành
Giao các sở quản lý chuyên ngành, gồm:
- Sở Công Thương (đối với chợ đầu mối);
- Sở Xây dựng (đối với bến bãi).
Có trách nhiệm:
a) Rà soát toàn bộ các chợ đang hoạt động.
3. Đề nghị Ủy ban nhân dân các xã.
3.1. Theo dõi giá cả hằng ngày tại chợ.
4. Sở Y tế
Kiểm tra thực phẩm bày bán.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.clause, one.lead]),
      [
        ['1', ['các sở, ban, ngành']],
        ['2 a)', ['Các sở quản lý chuyên ngành']],
        ['3.1', ['Ủy ban nhân dân các xã']],
        ['4', ['Sở Y tế']],
      ],
    )
  })

  it('in the points below a sentence is that of the sentence’s owner', () => {
    const { obligations } = read(
      pagesOfText(`QUYẾT ĐỊNH
Về việc phê duyệt Đề án trồng rừng

Điều 1. Tổ chức thực hiện
1. Sở Nông nghiệp chủ trì, phối hợp với Sở Tài chính tổ chức thực hiện Đề án.
- Rà soát quỹ đất trồng rừng của các xã.
- Các nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo.
2. Đề nghị các sở, ban, ngành, UBND các xã, phường báo cáo kết quả về Sở Nông nghiệp.
`),
    )
    assert.deepEqual(
      obligations.map(one => [one.title, one.lead, one.with]),
      [
        ['tổ chức thực hiện Đề án', ['Sở Nông nghiệp'], ['Sở Tài chính']],
        ['Rà soát quỹ đất trồng rừng của các xã', ['Sở Nông nghiệp'], []],
      ],
    )
  })

  it('has the partners that are named further down in it, and not those of whom it drives', () => {
    const { obligations } = read(
      pagesOfText(`KẾ HOẠCH
Phòng chống hạn năm 2027

III. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Rà soát nhu cầu điện của tất cả các trạm bơm, hồ chứa và khu tưới trên địa bàn toàn tỉnh trong mùa khô; đồng thời, phối hợp với Công ty Điện lực cấp điện kịp thời.
- Đôn đốc các chủ hồ phối hợp chặt chẽ với chính quyền địa phương.
`),
    )
    assert.deepEqual(
      obligations.map(one => one.with),
      [['Công ty Điện lực'], []],
    )
  })
})
