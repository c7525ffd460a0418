/** Where in a paper a body is told to work, and where it is only spoken of. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const leadsOf = (text: string) => read(pagesOfText(text)).owners.map(owner => owner.lead.join(' + '))

const PLAN = `KẾ HOẠCH
Tuyên truyền an toàn trên không gian mạng năm 2026

Sở Nội vụ xây dựng kế hoạch với các nội dung như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Các phòng, đơn vị chủ động tổ chức thực hiện nghiêm túc.
II. NỘI DUNG THỰC HIỆN
1. Tổ chức hội thi tìm hiểu pháp luật.
(Phòng Cải cách hành chính chủ trì, phối hợp với Văn phòng Sở thực hiện hằng năm)
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
- Theo dõi, đôn đốc các phòng thực hiện Kế hoạch này.
- Yêu cầu các đơn vị gửi hình ảnh tuyên truyền để đăng tải.
- Trung tâm Lưu trữ rà soát trang thiết bị.
2. Các phòng báo cáo kết quả về Văn phòng Sở trước ngày 10/11/2026.
Đề nghị các phòng, đơn vị thuộc Sở nghiêm túc triển khai thực hiện./.
`

describe('an owner', () => {
  it('is told by the draft that a proposal brings, among its last articles', () => {
    const text = `TỜ TRÌNH
Về việc giao dự toán

QUYẾT NGHỊ:
Điều 1. Giao dự toán năm 2027.
Điều 2. Tổ chức thực hiện
1. Các Ban của Hội đồng nhân dân xã giám sát việc thu phí chợ.
`
    assert.deepEqual(leadsOf(text), ['Các Ban của Hội đồng nhân dân xã'])
  })

  it('is none on a day gone by, and is one on a day to come', () => {
    const text = `ỦY BAN NHÂN DÂN TỈNH BÌNH AN
Số: 12/TB-UBND
Bình An, ngày 06 tháng 01 năm 2026
THÔNG BÁO
Kết luận về hội chợ

1. Ngày 05/01/2026, tại Hội trường, Sở Công Thương chủ trì họp bàn về hội chợ.
2. Sáng ngày 15 tháng 3 năm 2026, Sở Du lịch tổ chức khai mạc hội chợ.
`
    assert.deepEqual(leadsOf(text), ['Sở Du lịch'])
  })

  it('makes ready what an invitation asks of it, at a bullet of its own', () => {
    const text = `ỦY BAN NHÂN DÂN TỈNH BÌNH AN
Số: 12/GM-UBND
Bình An, ngày 06 tháng 01 năm 2026
GIẤY MỜI
Họp về hội chợ

Sở Công Thương tham mưu mời họp như sau:
3. Công tác chuẩn bị
- Văn phòng UBND tỉnh phối hợp với Sở Du lịch chuẩn bị tài liệu phục vụ cuộc họp.
`
    assert.deepEqual(leadsOf(text), ['Văn phòng UBND tỉnh'])
  })

  it('is a body alone at a bullet or named by what it does where duties stand below, and none in a list of bodies', () => {
    const text = `KẾ HOẠCH
Bảo vệ hệ thống thông tin năm 2026

II. NHIỆM VỤ
1. Làm chủ công nghệ
- Công an tỉnh
+ Xây dựng phương án bảo vệ mạng.
+ Kiểm tra các máy chủ.
- Sở Khoa học và Công nghệ
+ Tập huấn cho các xã.
2. Đơn vị vận hành hệ thống
- Cập nhật phần mềm hằng tháng.
3. Các doanh nghiệp bưu chính, chuyển phát, doanh nghiệp kho vận
- Cung cấp đường truyền.
4. Các địa phương có sự cố, mất an toàn
- Xã An Bình: 02 vụ.
- Xã Yên Hòa: 01 vụ.
5. Các đơn vị tham dự hội nghị
- Công an tỉnh
- Sở Y tế
`
    assert.deepEqual(leadsOf(text), [
      'Công an tỉnh',
      'Sở Khoa học và Công nghệ',
      'Đơn vị vận hành hệ thống',
      'Các doanh nghiệp bưu chính, chuyển phát, doanh nghiệp kho vận',
    ])
  })

  it('is named in the title of an article, whatever its duties are for', () => {
    const text = `QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ

Điều 2. Trách nhiệm của Sở Công Thương trong quản lý chợ
1. Kiểm tra các chợ.
2. Thẩm định hồ sơ.
Điều 3. Trách nhiệm trong quản lý chợ
1. Giữ vệ sinh chung.
Điều 4. Trách nhiệm của Ủy ban nhân dân xã và người dân
1. Giữ vệ sinh các chợ.
Điều 5. Trách nhiệm của Sở Y tế và y tế các ngành
1. Kiểm tra an toàn thực phẩm.
`
    assert.deepEqual(leadsOf(text), ['Sở Công Thương', 'Ủy ban nhân dân xã', 'Sở Y tế + y tế các ngành'])
  })

  it('is a body of unknown field where its name is a title above duties, and no title of a subject', () => {
    const text = `KẾ HOẠCH
Hỗ trợ nhà ở năm 2026

I. CƠ SỞ CHÍNH TRỊ, PHÁP LÝ
- Chủ trương của cấp trên.
II. TỔ CHỨC THỰC HIỆN
1. Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Bình An
a) Tiếp tục rà soát đối tượng được hỗ trợ;
b) Hoàn thành hồ sơ của từng hộ.
2. Tổ chức, bộ máy, mạng lưới
a) Kiện toàn mạng lưới cộng tác viên.
`
    assert.deepEqual(leadsOf(text), ['Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Bình An'])
  })

  it('is the body of the heading where a bullet names those it works with', () => {
    const text = `KẾ HOẠCH
Hỗ trợ xuất khẩu năm 2026

II. TỔ CHỨC THỰC HIỆN
1. Phòng Thương mại
- Với Phòng Tài chính, Phòng Pháp chế xây dựng cơ chế hỗ trợ.
- Với Sở Y tế, Công an tỉnh chủ trì kiểm tra hàng hóa.
- Với các hồ sơ còn thiếu, Văn phòng Sở tổ chức kiểm tra lại.
`
    assert.deepEqual(leadsOf(text), ['Phòng Thương mại', 'Công an tỉnh', 'Văn phòng Sở'])
  })

  it('is what must do something, even among purposes and demands', () => {
    const plan = (clause: string) =>
      `KẾ HOẠCH\nTiếp công dân năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\n2. Yêu cầu\n- ${clause}\nII. NỘI DUNG\n1. Tiếp dân.\n`
    assert.deepEqual(leadsOf(plan('Văn phòng Sở phải kịp thời chuyển đơn đến cơ quan có thẩm quyền.')), [
      'Văn phòng Sở',
    ])
    assert.deepEqual(leadsOf(plan('Các phòng phải coi tiếp công dân là nhiệm vụ quan trọng.')), [])
    assert.deepEqual(leadsOf(plan('Các phòng kịp thời chuyển đơn đến cơ quan có thẩm quyền.')), [])
  })

  it('is none in what a paper named before had asked', () => {
    const letter = (asked: string) =>
      `SỞ Y TẾ\nSố: 12/SYT-NVD\nKính gửi: Các bệnh viện.\n\n${asked}\n1. Lập danh sách.\n2. Gửi hồ sơ.\n`
    assert.deepEqual(
      leadsOf(letter('Sở Y tế đã có Văn bản số 11/SYT-NVD đề nghị các đơn vị rà soát danh mục thuốc.')),
      [],
    )
    assert.deepEqual(
      leadsOf(letter('Tại Thông báo số 11/TB-UBND, UBND tỉnh yêu cầu các đơn vị rà soát danh mục thuốc.')),
      [],
    )
    assert.deepEqual(leadsOf(letter('Thực hiện Thông báo số 11/TB-UBND, đề nghị các đơn vị rà soát danh mục thuốc.')), [
      'các đơn vị',
    ])
    assert.deepEqual(leadsOf(letter('Sở Y tế đã có Văn bản số 11/SYT-NVD về thuốc. Nay đề nghị các đơn vị rà soát.')), [
      'các đơn vị',
    ])
  })

  it('is none where a time before it tells of the past', () => {
    const text = `ỦY BAN NHÂN DÂN TỈNH BÌNH AN
Số: 12/KH-UBND
Bình An, ngày 06 tháng 01 năm 2026
KẾ HOẠCH
Tổ chức hội chợ
II. NỘI DUNG
1. Năm 2025, Sở Du lịch phối hợp với Hiệp hội Du lịch đón hai triệu lượt khách.
2. Năm 2026, Sở Du lịch phối hợp với Hiệp hội Du lịch tổ chức hội chợ.
3. Trong thời gian qua, Sở Y tế tích cực phối hợp kiểm tra.
4. Từ ngày 01/12/2025 đến ngày 31/12/2025, Sở Xây dựng tiếp nhận 250 hồ sơ.
5. Trong tháng 12/2025, Sở Tư pháp tiếp nhận 50 hồ sơ.
6. Trong tháng 02/2026, Sở Nội vụ tiếp nhận hồ sơ dự thi.
`
    assert.deepEqual(leadsOf(text), ['Sở Du lịch', 'Sở Nội vụ'])
  })

  it('is read once where its heading and the sentence below both name it, and again in the last words', () => {
    const text = `CHỈ THỊ
Về việc tiết kiệm điện

UBND tỉnh yêu cầu:
1. Sở Tài chính
Trên cơ sở đề xuất của các sở, Sở Tài chính tổng hợp, bố trí kinh phí thực hiện.
2. Sở Công Thương
- Sở Công Thương hướng dẫn doanh nghiệp; kiểm tra việc thực hiện.
- Trung tâm Khuyến công xây dựng mô hình.
Sở Công Thương có trách nhiệm theo dõi, đôn đốc việc thực hiện Chỉ thị này.
`
    assert.deepEqual(leadsOf(text), ['Sở Tài chính', 'Sở Công Thương', 'Trung tâm Khuyến công', 'Sở Công Thương'])
  })

  it('is each body of a list that an order opens and whose duties stand behind it', () => {
    const text = `KẾ HOẠCH
Bảo dưỡng thiết bị năm 2026

II. TỔ CHỨC THỰC HIỆN
1. Các khoa lâm sàng
Giao các khoa lâm sàng gồm:
- Khoa Nội (đối với máy thở; máy theo dõi);
- Khoa Ngoại, Khoa Sản (đối với máy mổ).
Có trách nhiệm:
a) Lập sổ theo dõi từng máy;
b) Bố trí người vận hành.
2. Giao các phòng gồm:
- Phòng Tài chính;
- Phòng Hành chính.
`
    assert.deepEqual(leadsOf(text).slice(0, 3), ['Các khoa lâm sàng', 'Khoa Nội', 'Khoa Ngoại + Khoa Sản'])
  })

  it('is who stands behind the dash in each of a list of matters that are shared out', () => {
    const text = `KẾ HOẠCH
Bảo dưỡng thiết bị năm 2026

II. TỔ CHỨC THỰC HIỆN
1. Các khoa phân công người theo dõi máy, cụ thể như sau:
- Máy thở, máy theo dõi - Khoa Nội.
- Máy mổ - Khoa Ngoại.
2. Thành phần đoàn kiểm tra gồm:
- Ông Trần Văn An - Trưởng Phòng Hành chính;
- Bà Lê Thị Bình - Trưởng Phòng Tài chính.
`
    assert.deepEqual(leadsOf(text), ['Các khoa', 'Khoa Nội', 'Khoa Ngoại'])
  })

  it('has partners behind a semicolon too, and none where they have work of their own', () => {
    const { owners } = read(
      pagesOfText(`KẾ HOẠCH
Kiểm định chất lượng năm 2026

II. TỔ CHỨC THỰC HIỆN
- Phòng Thanh tra - Pháp chế chủ trì; Phòng Đào tạo, các khoa phối hợp.
- Trạm Y tế chuẩn bị thuốc; Phòng Quản trị phối hợp Trạm Y tế bố trí phòng khám.
`),
    )
    assert.deepEqual(
      owners.map(owner => [owner.lead, owner.with]),
      [
        [['Phòng Thanh tra - Pháp chế'], ['Phòng Đào tạo', 'các khoa']],
        [['Trạm Y tế'], []],
        [['Phòng Quản trị'], ['Trạm Y tế']],
      ],
    )
  })

  it('is a body in the column of who is in charge, and no person there', () => {
    const text = `KẾ HOẠCH
Trao bằng tốt nghiệp năm 2026

| TT | Công việc | Phụ trách | Ghi chú |
|---|---|---|---|
| 1 | Dán vị trí chỗ ngồi trong hội trường | Khoa Cơ khí | |
| 2 | Cho sinh viên ký mượn lễ phục | C. Mai, T. Hà | Mượn lúc 6h30 |
| 3 | Chuẩn bị danh sách khách mời | Nguyễn Thị Bình | |
| 4 | Khai mạc buổi lễ | Phó Hiệu trưởng Trần Văn An | |
`
    assert.deepEqual(leadsOf(text), ['Khoa Cơ khí'])
  })

  it('leads what stands before its bracket, in bullets right below the title of an annex', () =>
    assert.deepEqual(
      leadsOf(
        'KẾ HOẠCH\nNgày hội việc làm năm 2026\n\nI. NỘI DUNG\n1. Tổ chức ngày hội.\n\nNơi nhận:\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTrần Thị Bình\n\n' +
          'Phụ lục 1 – Phân công nhiệm vụ:\n- Tiểu ban Nội dung (Phòng Đào tạo chủ trì): kịch bản, lời dẫn.\n' +
          '- Tiểu ban Hậu cần (Phòng Quản trị – Thiết bị chủ trì): gian hàng, điện nước.\n',
      ),
      ['Phòng Đào tạo', 'Phòng Quản trị - Thiết bị'],
    ))

  it('is nobody where two bodies head clauses that name each of them, or a house heads bullets of its parts', () => {
    const order = (body: string) => `CHỈ THỊ\nVề tổ chức kỳ thi năm 2026\n\nUBND tỉnh chỉ thị:\n${body}`
    const two = '5. Sở Tài chính và Kho bạc Nhà nước tỉnh\n'
    assert.deepEqual(
      leadsOf(order(`${two}a) Sở Tài chính hướng dẫn kinh phí.\nb) Kho bạc Nhà nước tỉnh giải quyết kinh phí.\n`)),
      ['Sở Tài chính', 'Kho bạc Nhà nước tỉnh'],
    )
    assert.deepEqual(leadsOf(order(`${two}a) Hướng dẫn kinh phí.\nb) Giải quyết kinh phí.\n`)), [
      'Sở Tài chính + Kho bạc Nhà nước tỉnh',
    ])
    const house = '4. Đối với các đơn vị chức năng thuộc Bộ Y tế:\n'
    assert.deepEqual(leadsOf(order(`${house}- Vụ Pháp chế hướng dẫn thực hiện.\n- Văn phòng Bộ bố trí kinh phí.\n`)), [
      'Vụ Pháp chế',
      'Văn phòng Bộ',
    ])
    assert.deepEqual(leadsOf(order(`${house}- Hướng dẫn thực hiện.\n- Bố trí kinh phí.\n`)), [
      'các đơn vị chức năng thuộc Bộ Y tế',
    ])
  })

  it('heads the next duties where its heading has run into the last of another', () => {
    const plan = (more: string) =>
      `PHƯƠNG ÁN\nSắp xếp bộ máy\n\nII. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ:\na) Rà soát biên chế.\nb) Cập nhật văn bản. ${more}\na) Bố trí kinh phí.\n`
    assert.deepEqual(leadsOf(plan('Giao Sở Tài chính:')), ['Sở Nội vụ', 'Sở Tài chính'])
    assert.deepEqual(leadsOf(plan('Giao Sở Tài chính theo dõi.')), ['Sở Nội vụ'])
  })

  it('is nobody in particular above clauses that name each body', () => {
    const text = `QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính

Điều 1. Công bố kèm theo Quyết định này Danh mục.
Điều 2. Trách nhiệm của các cơ quan
1. Sở Y tế chịu trách nhiệm đăng tải Danh mục.
2. Sở Tư pháp chủ trì kiểm tra việc thực hiện.
`
    assert.deepEqual(leadsOf(text), ['Sở Y tế', 'Sở Tư pháp'])
  })

  it('is nobody above clauses that each name another body, whatever the heading calls them all', () => {
    const order = (heading: string, second: string) =>
      `QUYẾT ĐỊNH\nBan hành Quy chế quản lý chợ\n\nĐiều 2. ${heading}\n1. Sở Y tế có trách nhiệm:\na) Kiểm tra các chợ.\n2. ${second}\n`
    const each = '2. Sở Tư pháp chủ trì kiểm tra việc thực hiện.'.slice(3)
    assert.deepEqual(leadsOf(order('Trách nhiệm của các cơ quan quản lý nhà nước', each)), ['Sở Y tế', 'Sở Tư pháp'])
    assert.deepEqual(leadsOf(order('Trách nhiệm của Sở Công Thương', 'Hướng dẫn các chợ thực hiện.')), [
      'Sở Công Thương',
      'Sở Y tế',
    ])
  })

  it('has its duties in the articles of a chapter, not in the title of the chapter', () => {
    const text = `QUYẾT ĐỊNH
Ban hành Quy chế làm việc

Chương II
NHIỆM VỤ CỦA HỘI ĐỒNG THI ĐUA
Điều 7. Nhiệm vụ của Hội đồng Thi đua
1. Chỉ đạo, hướng dẫn các đơn vị.
2. Tổ chức các cuộc họp.
`
    assert.deepEqual(leadsOf(text), ['Hội đồng Thi đua'])
  })

  it('is a body of its own name that who stands above is asked to direct, and its work is its own', () => {
    const { owners, obligations } = read(
      pagesOfText(
        'NGHỊ QUYẾT\nKết quả chất vấn\n\nI. NHIỆM VỤ\n1. Đề nghị Ủy ban nhân dân tỉnh:\n- Chỉ đạo Sở Y tế chủ trì rà soát danh mục thuốc.\n' +
          '- Chỉ đạo các trạm y tế rà soát hồ sơ bệnh án.\n- Chỉ đạo Sở Tài chính:\n+ Bố trí kinh phí mua thuốc.\n',
      ),
    )
    assert.deepEqual(
      owners.map(owner => owner.lead.join()),
      ['Ủy ban nhân dân tỉnh', 'Sở Y tế', 'Sở Tài chính'],
    )
    assert.deepEqual(
      obligations.map(one => `${one.lead.join()}: ${one.title}`),
      [
        'Sở Y tế: rà soát danh mục thuốc',
        'Ủy ban nhân dân tỉnh: Chỉ đạo các trạm y tế rà soát hồ sơ bệnh án',
        'Sở Tài chính: Bố trí kinh phí mua thuốc',
      ],
    )
  })

  it('is a body of its own name to which the body of the heading gives work in a clause', () => {
    const plan = (clause: string) =>
      `KẾ HOẠCH\nPhòng dịch năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n1. Trách nhiệm của Ủy ban nhân dân các xã\na) Rà soát hộ nuôi.\nb) ${clause}\n`
    const above = 'Ủy ban nhân dân các xã'
    assert.deepEqual(leadsOf(plan('Giao Trạm Y tế xã chủ trì tiêm phòng.')), [above, 'Trạm Y tế xã'])
    assert.deepEqual(leadsOf(plan('Giao các thôn chủ trì tiêm phòng.')), [above])
  })

  it('is told apart from its partners where one column holds both', () => {
    const { owners, obligations } = read(
      pagesOfText(`KẾ HOẠCH
Phát triển tổ công nghệ số cộng đồng

PHỤ LỤC
| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
| 1 | Xây dựng tài liệu hướng dẫn | Sở Nội vụ chủ trì; Công an tỉnh phối hợp | Quý I/2026 |
`),
    )
    assert.deepEqual(
      owners.map(owner => owner.lead),
      [['Sở Nội vụ']],
    )
    assert.deepEqual(
      obligations.map(one => one.with),
      [['Công an tỉnh']],
    )
  })

  it('takes along those with whom the work of a row begins, and nobody who is only spoken of in it', () => {
    const row = (work: string) =>
      read(
        pagesOfText(`KẾ HOẠCH
Chỉnh trang đô thị năm 2026

| TT | Nội dung công việc | Đơn vị thực hiện |
|---|---|---|
| 1 | ${work} | Phòng Kinh tế |
`),
      ).owners.map(owner => owner.with)
    assert.deepEqual(row('Chủ công kết hợp các ngành, UBND xã An Bình khảo sát các tuyến kênh'), [
      ['các ngành', 'UBND xã An Bình'],
    ])
    assert.deepEqual(row('Xây dựng và ký kết Chương trình phối hợp giữa Bộ Y tế và Bộ Nội vụ'), [[]])
    assert.deepEqual(row('Khảo sát các tuyến kênh, gửi UBND xã An Bình'), [[]])
  })

  it('is found in brackets, headings, sub-points and the closing words', () =>
    assert.deepEqual(leadsOf(PLAN), [
      'Phòng Cải cách hành chính',
      'Văn phòng Sở',
      'Trung tâm Lưu trữ',
      'các phòng, đơn vị thuộc Sở',
    ]))

  it('is read out of a table of work, whatever the order of its columns', () =>
    assert.deepEqual(
      leadsOf(`KẾ HOẠCH
Phát triển tổ công nghệ số cộng đồng

I. NHIỆM VỤ
1. Thực hiện theo phụ lục.

PHỤ LỤC
| TT | Cơ quan chủ trì | Nội dung công việc | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Sở Khoa học và Công nghệ | Xây dựng tài liệu hướng dẫn | Các sở, ngành | Quý I/2026 |
| 2 | - Sở Nội vụ; - Công an tỉnh | Tập huấn cho thành viên các tổ | UBND cấp xã | Quý II/2026 |
`),
      ['Sở Khoa học và Công nghệ', 'Sở Nội vụ + Công an tỉnh'],
    ))

  it('is found where a web page has lost its lines', () =>
    assert.deepEqual(
      leadsOf(
        'ỦY BAN NHÂN DÂN TỈNH BÌNH AN ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- ' +
          'Số: 12/KH-UBND Bình An, ngày 05 tháng 03 năm 2024 KẾ HOẠCH TUYÊN TRUYỀN PHÁP LUẬT NĂM 2024 Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau: ' +
          'I. MỤC ĐÍCH 1. Nâng cao hiểu biết pháp luật. II. NỘI DUNG 1. Tổ chức hội thi tìm hiểu pháp luật. ' +
          'III. TỔ CHỨC THỰC HIỆN 1. Sở Tư pháp - Chủ trì, phối hợp với Sở Nội vụ triển khai Kế hoạch. - Tổng hợp kết quả thực hiện. ' +
          '2. Sở Tài chính Bố trí kinh phí thực hiện Kế hoạch theo quy định.',
      ).filter((lead, at, all) => all.indexOf(lead) === at),
      ['Sở Tư pháp', 'Sở Tài chính'],
    ))

  it('is not who proposes, who is reported to, or who is asked to decide', () => {
    assert.deepEqual(leadsOf('Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP.'), [])
    assert.deepEqual(leadsOf('Đề nghị Hội đồng nhân dân tỉnh xem xét, quyết định./.'), [])
    assert.deepEqual(leadsOf('1. Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 05/11/2026.'), [])
  })

  it('is no list of bodies, and no name for the bodies that its clauses name', () => {
    const list =
      'DANH SÁCH\nCác đơn vị chưa gửi báo cáo\n1. Bệnh viện.\n1.1. Bệnh viện Đa khoa tỉnh.\n1.2. Bệnh viện Mắt.\n'
    assert.deepEqual(leadsOf(list), [])
    const duties = (heading: string, next: string) =>
      `KẾ HOẠCH\nHỗ trợ trẻ em năm 2026\n\nI. MỤC TIÊU\nNâng cao chất lượng.\nII. TỔ CHỨC THỰC HIỆN\n1. ${heading}\na) ${next}\n` +
      'b) Vụ Pháp chế: hướng dẫn kiểm tra việc thực hiện quy định.\n'
    assert.deepEqual(leadsOf(duties('Các đơn vị thuộc Bộ', 'Vụ Tiểu học: hướng dẫn thực hiện chỉ tiêu.')), [
      'Vụ Tiểu học',
      'Vụ Pháp chế',
    ])
    assert.deepEqual(leadsOf(duties('Các đơn vị thuộc Bộ', 'Xây dựng kế hoạch của đơn vị.'))[0], 'Các đơn vị thuộc Bộ')
  })

  it('is not whom another paper speaks of', () => {
    const letter = (before: string) =>
      `${before}\nUBND tỉnh yêu cầu các sở, ngành thực hiện:\n1. Sở Xây dựng hướng dẫn các chủ đầu tư.\n2. Công an tỉnh kiểm tra.\n`
    const all = ['các sở, ngành', 'Sở Xây dựng', 'Công an tỉnh']
    assert.deepEqual(
      leadsOf(letter('Quyết định có hiệu lực kể từ ngày ký và giao Ủy ban nhân dân các tỉnh kiểm tra việc thực hiện.')),
      all,
    )
    assert.deepEqual(
      leadsOf(
        letter('Quyết định này có hiệu lực kể từ ngày ký và giao Ủy ban nhân dân các xã kiểm tra việc thực hiện.'),
      ),
      ['Ủy ban nhân dân các xã', ...all],
    )
  })

  it('is none of those to whom an earlier paper gave work, nor who settles on what stands below', () => {
    const plan = (before: string) =>
      `KẾ HOẠCH\nVề chuyển đổi số\n\n${before}\n1. Sở Y tế lập hồ sơ sức khỏe.\n2. Công an tỉnh rà soát dữ liệu.\n`
    const all = ['Sở Y tế', 'Công an tỉnh']
    assert.deepEqual(
      leadsOf(plan('Ngày 05/01/2026, UBND tỉnh đã ban hành Kế hoạch số 12/KH-UBND, theo đó giao Sở Nội vụ chủ trì.')),
      all,
    )
    assert.deepEqual(
      leadsOf(plan('Ngày 05/01/2026, UBND tỉnh đã ban hành Kế hoạch. Nay giao Sở Nội vụ chủ trì rà soát.')),
      ['Sở Nội vụ', ...all],
    )
    const settles = (what: string) => plan(`1. Để thực hiện Nghị quyết, Sở Nội vụ xác định ${what}`)
    assert.deepEqual(leadsOf(settles('các nhiệm vụ trọng tâm sau:')), all)
    assert.deepEqual(leadsOf(settles('nhu cầu kinh phí của các xã.')), ['Sở Nội vụ', ...all])
  })

  it('is not the house of the paper by order of another, nor who stands above it', () => {
    const letter = 'SỞ CÔNG THƯƠNG\nSố: 12/SCT-CN\nKính gửi: Sở Tư pháp.\n\n'
    const order = 'Thực hiện chỉ đạo của UBND tỉnh về việc giao Sở Công Thương chủ trì rà soát cụm công nghiệp.\n'
    assert.deepEqual(leadsOf(`${letter}${order}Sở Công Thương đề nghị các đơn vị phối hợp thực hiện.\n`), [
      'các đơn vị',
    ])
    const report = (whom: string) =>
      `BÁO CÁO\nKết quả thực hiện nhiệm vụ năm 2026\n\nI. NHIỆM VỤ, GIẢI PHÁP\n1. Đề nghị ${whom}:\n- Hướng dẫn việc cấp phép.\n- Tổ chức tập huấn.\n`
    assert.deepEqual(leadsOf(report('Bộ Xây dựng')), [])
    assert.deepEqual(leadsOf(report('các phòng, đơn vị')), ['các phòng, đơn vị'])
  })

  it('is not the house of the paper where it goes on to speak', () => {
    const guide = (more: string) =>
      `BỘ Y TẾ\nSố: 12/BYT-KCB\nKính gửi: Các sở y tế.\n\nI. NỘI DUNG\n1. Bộ Y tế ${more}\na) Các bệnh viện rà soát danh mục.\n`
    assert.deepEqual(leadsOf(guide('hướng dẫn thêm một số nội dung sau:')), ['Các bệnh viện'])
    assert.deepEqual(leadsOf(guide('sẽ theo dõi, kiểm tra việc thực hiện.')), ['Bộ Y tế', 'Các bệnh viện'])
  })

  it('is no heading above what it is or how it is made up', () => {
    const contest = (next: string) =>
      `KẾ HOẠCH\nTổ chức cuộc thi năm 2026\n\nII. TỔ CHỨC CUỘC THI\n1. Ban Tổ chức cuộc thi\na) ${next}\nb) Giải thưởng gồm hai loại.\n`
    assert.deepEqual(leadsOf(contest('Ban Tổ chức được thành lập theo khu vực.')), [])
    assert.deepEqual(leadsOf(contest('Mỗi Sở Nội vụ, trường đại học là một đơn vị dự thi.')), [])
    assert.deepEqual(leadsOf(contest('Xây dựng thể lệ cuộc thi.')), ['Ban Tổ chức cuộc thi'])
  })

  it('is not asked for anything from below, under a heading of proposals', () => {
    const notice = (heading: string) =>
      `THÔNG BÁO\nKết luận hội nghị\n\nI. ${heading}\n1. Đề nghị Bộ Y tế tổ chức các lớp tập huấn hằng năm.\n2. Các đơn vị rà soát danh mục.\n`
    assert.deepEqual(leadsOf(notice('KIẾN NGHỊ, ĐỀ XUẤT')), ['Các đơn vị'])
    assert.deepEqual(leadsOf(notice('NHIỆM VỤ')), ['Bộ Y tế', 'Các đơn vị'])
  })

  it('is no heading above persons', () => {
    const council = (next: string) =>
      `QUYẾT ĐỊNH\nKiện toàn Hội đồng\n\nQUYẾT ĐỊNH:\n2. Các đơn vị liên quan:\n- ${next}\n- Tổ chức tập huấn.\n`
    assert.deepEqual(leadsOf(council('Ông Nguyễn Văn An, Phó Giám đốc Sở Tài chính.')), [])
    assert.deepEqual(leadsOf(council('Rà soát hồ sơ.')), ['Các đơn vị liên quan'])
  })

  it('is none of those to whom a letter goes, whatever spot stands beside their dash', () =>
    assert.deepEqual(
      leadsOf(
        'SỞ Y TẾ\nSố: 12/SYT-NVD\nKính gửi:\n.- Bệnh viện đa khoa tỉnh:\n- Trung tâm Phòng chống\nHIV/AIDS, Trung tâm Pháp y;\n' +
          '~ Cơ sở cai nghiện tỉnh Bình An:\n- Nhà thuốc số 2.\n\nSở Y tế đề nghị các đơn vị rà soát danh mục thuốc.\n',
      ),
      ['các đơn vị'],
    ))
})

describe('a cell with short names', () => {
  it('is parted at the comma behind which the next begins', () => {
    const table = `KẾ HOẠCH
Chuyển đổi số năm 2026

| TT | Nội dung | Đơn vị thực hiện |
|---|---|---|
| 1 | Nâng cấp hạ tầng mạng nội bộ | TT CNTT, P. Đào tạo |
| 2 | Tập huấn sử dụng phần mềm | TT CNTT, các khoa |
`
    assert.deepEqual(leadsOf(table), ['TT CNTT + P. Đào tạo', 'TT CNTT + các khoa'])
  })
})

describe('a heading of several bodies', () => {
  it('is none above bullets that name each of them', () =>
    assert.deepEqual(
      leadsOf(
        'KẾ HOẠCH\nTập huấn\n\nI. TỔ CHỨC THỰC HIỆN\n1. Ban Giám hiệu và các đoàn thể trong trường:\n- Ban Giám hiệu: Chỉ đạo chung.\n- Đoàn Thanh niên: Tổ chức hội thi.\n',
      ),
      ['Ban Giám hiệu', 'Đoàn Thanh niên'],
    ))
})

describe('a house that shares out the work', () => {
  it('is no owner where it says who has what', () =>
    assert.deepEqual(
      leadsOf(
        'KẾ HOẠCH\nTập huấn\n\nI. TỔ CHỨC THỰC HIỆN\nĐể đạt mục tiêu, nhà trường phân công nhiệm vụ cụ thể như sau:\n1. Tổ Toán:\n- Rà soát đề kiểm tra.\n',
      ),
      ['Tổ Toán'],
    ))
})

describe('a heading that says what its body is', () => {
  it('gives it that part', () =>
    assert.deepEqual(
      leadsOf('KẾ HOẠCH\nTập huấn\n\nI. TỔ CHỨC THỰC HIỆN\n- Trung tâm Thư viện: đầu mối, báo cáo tiến độ.'),
      ['Trung tâm Thư viện'],
    ))
})

describe('a list of bodies below a line that says what they do', () => {
  const rolesOf = (text: string) =>
    read(pagesOfText(text)).owners.map(owner => `${owner.lead.join(' + ')} | ${owner.with.join(' + ')}`)
  const plan = (lines: string) => `KẾ HOẠCH\nTập huấn năm 2026\n\nI. NỘI DUNG\n${lines}\nII. KINH PHÍ\n`

  it('is one fact: those that lead, and those that take part', () => {
    const text = plan(
      '1. Mở lớp tập huấn\n2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n- Sở Y tế.\n- Sở Tài chính; Công an tỉnh.\nb) Cơ quan phối hợp\n- Các quân khu, các tỉnh.\n- Hội Cựu chiến binh các cấp và tổ chức có liên quan.\n3. Thời gian: Quý I/2026.',
    )
    assert.deepEqual(rolesOf(text), [
      'Sở Y tế + Sở Tài chính + Công an tỉnh | Các quân khu + các tỉnh + Hội Cựu chiến binh các cấp + tổ chức có liên quan',
    ])
  })

  it('may stand below one of two labels only', () => {
    const inline = plan('- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp:\n+ Sở Tài chính\n+ Công an tỉnh')
    assert.deepEqual(rolesOf(inline), ['Sở Y tế | Sở Tài chính + Công an tỉnh'])
    const behind = plan('2. Chủ trì thực hiện\n- Sở Y tế.\n- Sở Tài chính.\n3. Cơ quan phối hợp: Công an tỉnh.')
    assert.deepEqual(rolesOf(behind), ['Sở Y tế + Sở Tài chính | Công an tỉnh'])
  })

  it('is none where work stands below', () => {
    assert.deepEqual(rolesOf(plan('2. Đơn vị thực hiện\n- Rà soát hồ sơ.\n- Kiểm tra các lớp.')), [])
  })
})
