/** The title of a piece of work is the work: no order, no name of its owner, no half word at its end. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'
import { cleanText } from '../../text/text.ts'
import { titleOf } from './title.ts'

const of = (text: string, ...leads: string[]) =>
  titleOf(text, cleanText(text, 0, text.length), { lead: leads, rule: 'owner/subject' })

describe('the title of a piece of work', () => {
  it('stands behind the order and the name of the owner', () => {
    assert.equal(
      of('Giao Sở Y tế rà soát, cập nhật danh mục thuốc thiết yếu.', 'Sở Y tế'),
      'rà soát, cập nhật danh mục thuốc thiết yếu',
    )
    assert.equal(
      of('Sở Tài chính: Theo chức năng, nhiệm vụ được giao cân đối kinh phí mua sắm.', 'Sở Tài chính'),
      'cân đối kinh phí mua sắm',
    )
    assert.equal(of('Đề nghị các phòng có trách nhiệm lập danh sách học viên.', 'các phòng'), 'lập danh sách học viên')
    assert.equal(
      of('Các xã, nhất là các xã ven biển, phối hợp chặt chẽ, quyết liệt với Bộ Y tế lấy mẫu nước.', 'Các xã'),
      'lấy mẫu nước',
    )
    assert.equal(
      of('Sở Y tế theo chức năng, nhiệm vụ và quyền hạn được giao có trách nhiệm lấy mẫu nước.', 'Sở Y tế'),
      'lấy mẫu nước',
    )
  })

  it('stands behind a name that is printed otherwise than it is read', () =>
    assert.equal(
      of('Các  tô chức tín dụng\n bố trí kinh phí tập huấn cho giao dịch viên.', 'Các tổ chức tín dụng'),
      'bố trí kinh phí tập huấn cho giao dịch viên',
    ))

  it('stands behind what tells its owners apart, or names the first among them', () => {
    assert.equal(
      of('Giao Ủy ban nhân dân xã, trực tiếp là đồng chí Chủ tịch chỉ đạo lực lượng dân quân.', 'Ủy ban nhân dân xã'),
      'chỉ đạo lực lượng dân quân',
    )
    assert.equal(
      of('Các phòng được giao việc tại Phụ lục có trách nhiệm lập dự toán năm sau.', 'Các phòng'),
      'lập dự toán năm sau',
    )
    assert.equal(
      of('Các phòng, đặc biệt là Phòng Kế hoạch cần tăng cường phối hợp với cấp xã.', 'Các phòng'),
      'tăng cường phối hợp với cấp xã',
    )
    assert.equal(
      of('Sở Y tế chỉ đạo các cơ quan có trách nhiệm cập nhật hồ sơ bệnh án.', 'Sở Y tế'),
      'chỉ đạo các cơ quan có trách nhiệm cập nhật hồ sơ bệnh án',
    )
  })

  it('holds a short name of the work and what is to be done', () => {
    assert.equal(
      of('Diễn tập chữa cháy: Cử đại diện tham gia các buổi diễn tập của xã; chuẩn bị xe.'),
      'Diễn tập chữa cháy: Cử đại diện tham gia các buổi diễn tập của xã',
    )
    assert.equal(of('Kiểm tra nguồn điện của chợ: Tủ điện, dây dẫn và đèn.'), 'Kiểm tra nguồn điện của chợ')
  })

  it('goes on behind the colon of many things', () =>
    assert.equal(
      of('Các phòng tiếp tục thực hiện các chương trình: tiết kiệm điện, nước; báo cáo kết quả.', 'Các phòng'),
      'tiếp tục thực hiện các chương trình: tiết kiệm điện, nước',
    ))

  it('keeps a name that is not its owner', () =>
    assert.equal(
      of('Sở Y tế rà soát danh mục thuốc thiết yếu.', 'Công an tỉnh'),
      'Sở Y tế rà soát danh mục thuốc thiết yếu',
    ))

  it('stands behind those it is done with', () => {
    assert.equal(of('Chủ trì, phối hợp với Công an tỉnh, các đơn vị liên quan kiểm tra nhà trọ.'), 'kiểm tra nhà trọ')
    assert.equal(
      of('Khẩn trương chủ trì, phối hợp với Sở Y tế\ntheo dõi tình hình dịch bệnh.'),
      'theo dõi tình hình dịch bệnh',
    )
    assert.equal(of('Phối hợp với Sở Y tế để tuyên truyền phòng bệnh mùa hè.'), 'tuyên truyền phòng bệnh mùa hè')
    assert.equal(of('Chủ trì tham mưu UBND tỉnh ban hành quy chế.'), 'tham mưu UBND tỉnh ban hành quy chế')
  })

  it('keeps the partners where what follows hangs on them, and partners of a later sentence', () => {
    assert.equal(
      of('Phối hợp với Sở Y tế trong công tác quản lý chất thải.'),
      'Phối hợp với Sở Y tế trong công tác quản lý chất thải',
    )
    assert.equal(
      of('Khảo sát, lập phương án lắp đèn; chủ trì, phối hợp với các xã lắp đặt biển báo.'),
      'Khảo sát, lập phương án lắp đèn',
    )
  })

  it('stands behind names that run on', () => {
    assert.equal(of('Phối hợp với Phòng Pháp chế, kinh tế tổ chức tập huấn kế toán xã.'), 'tổ chức tập huấn kế toán xã')
    assert.equal(of('Phối hợp với các lực lượng chức năng ở địa phương để nắm bắt giá bán tôm.'), 'nắm bắt giá bán tôm')
    assert.equal(
      of('Chủ trì, phối hợp với các Sở: Tài chính, Y tế, Nội vụ: Kiểm tra bếp ăn tập thể.'),
      'Kiểm tra bếp ăn tập thể',
    )
    assert.equal(
      of('Chủ trì, phối hợp với Sở Công Thương và các đơn vị liên quan dự thảo quy chế gửi xe ở chợ.'),
      'dự thảo quy chế gửi xe ở chợ',
    )
    assert.equal(
      of('Phối hợp với Sở Y tế khám mắt cho học sinh, tổ chức tư vấn.'),
      'khám mắt cho học sinh, tổ chức tư vấn',
      'a verb that is not known stays',
    )
  })

  it('stands behind its ground, and what it is done on is no list of nouns', () => {
    assert.equal(
      of('Căn cứ tình hình hạn, mặn và nguồn nước, quyết định lịch lấy nước của từng trạm.'),
      'quyết định lịch lấy nước của từng trạm',
    )
    assert.equal(of('Trên cơ sở đề xuất của Sở Y tế và UBND các xã, tổng hợp nhu cầu thuốc.'), 'tổng hợp nhu cầu thuốc')
    assert.equal(
      of(
        'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính căn cứ bảng giá ban hành tại Quyết định này rà soát hợp đồng đã ký.',
        'Sở Y tế',
      ),
      'rà soát hợp đồng đã ký',
    )
    assert.equal(
      of(
        'Căn cứ Quy chế Quản lý, sử dụng xe công và kế hoạch kiểm tra, giám sát của Bộ, xây dựng đề án sắp xếp trụ sở.',
      ),
      'xây dựng đề án sắp xếp trụ sở',
    )
    assert.equal(
      of('Căn cứ hướng dẫn của Sở Nội vụ xây dựng đề án vị trí việc làm, bảo đảm đúng tiến độ.'),
      'Căn cứ hướng dẫn của Sở Nội vụ xây dựng đề án vị trí việc làm, bảo đảm đúng tiến độ',
    )
    assert.equal(
      of('Sở Xây dựng khi thẩm định dự án ven sông, phải lấy ý kiến Sở Công Thương.', 'Sở Xây dựng'),
      'lấy ý kiến Sở Công Thương',
    )
    assert.equal(of('Khi lập quy hoạch khu dân cư, đô thị phải bảo đảm đủ đất cho chợ.'), 'bảo đảm đủ đất cho chợ')
    assert.equal(
      of('Khi cần huy động thêm lực lượng, báo cáo ngay Ban Chỉ đạo.'),
      'Khi cần huy động thêm lực lượng, báo cáo ngay Ban Chỉ đạo',
    )
    assert.equal(
      of('Trước mắt, trong khi chưa có kho lưu trữ, theo dõi việc gửi hồ sơ của các phòng.'),
      'theo dõi việc gửi hồ sơ của các phòng',
    )
  })

  it('stands behind its time, with its field', () => {
    assert.equal(of('Từ ngày 05/3/2027 đến ngày 20/3/2027: Kiểm tra bếp ăn các trường.'), 'Kiểm tra bếp ăn các trường')
    assert.equal(of('Trong thời hạn 04 ngày làm việc niêm yết bảng giá.'), 'niêm yết bảng giá')
    assert.equal(
      of('Lĩnh vực Văn hóa, Thể thao và Thông tin: Tham mưu quản lý di tích.'),
      'Lĩnh vực Văn hóa, Thể thao và Thông tin: Tham mưu quản lý di tích',
    )
  })

  it('keeps what somebody answers for', () =>
    assert.equal(of('Chịu trách nhiệm về chất lượng hồ sơ trình ký.'), 'Chịu trách nhiệm về chất lượng hồ sơ trình ký'))

  it('is printed as the paper prints it', () =>
    assert.equal(
      of('Uỷ ban nhân dân xã kiểm tra  việc\nthu hoạch lúa.', 'Ủy ban nhân dân xã'),
      'kiểm tra việc thu hoạch lúa',
    ))

  it('leaves out the number of the page that its block goes over', () => {
    const clause = (from: number, to: number) =>
      `${from}. Lập danh sách lớp tập huấn số ${from}, gửi giấy mời đến\n\n${to}`
    const text = `KẾ HOẠCH\nTập huấn\n\nI. NHIỆM VỤ\nGiao Sở Y tế thực hiện các nhiệm vụ sau:\n${clause(1, 2)}\n\n\f\n\ncác trạm y tế xã.\n2. Chuẩn bị hội trường, bàn ghế.`
    const [one] = read(pagesOfText(text)).obligations.filter(({ quote }) => quote.includes('giấy mời'))
    assert.equal(one?.title, 'Lập danh sách lớp tập huấn số 1, gửi giấy mời đến các trạm y tế xã')
  })

  it('ends with a whole word, phrase and bracket', () => {
    const long =
      'Rà soát toàn bộ cơ sở sản xuất, kinh doanh thuộc phạm vi quản lý của từng đơn vị sự nghiệp trên địa bàn toàn tỉnh'
    assert.equal(of(`${long} để xử lý dứt điểm.`), long)
    assert.equal(of(`${long} và khẩn trương xử lý.`), long)
    assert.equal(
      of(
        'Xây dựng phương án bố trí, sửa chữa, nâng cấp toàn bộ nhà kho, trụ sở làm việc, nhà công vụ của các đơn vị sự nghiệp thuộc Sở.',
      ),
      'Xây dựng phương án bố trí, sửa chữa, nâng cấp toàn bộ nhà kho, trụ sở làm việc',
    )
    assert.equal(
      of(
        'Rà soát toàn bộ cơ sở sản xuất thuộc phạm vi quản lý (đặc biệt là cơ sở may mặc quy mô lớn ngoài khu công nghiệp của tỉnh).',
      ),
      'Rà soát toàn bộ cơ sở sản xuất thuộc phạm vi quản lý',
    )
  })

  it('of an order to carry out is that order, behind all names and persons', () => {
    const text =
      'Chánh Văn phòng, Trưởng các phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.'
    const owner = { lead: ['Chánh Văn phòng', 'Trưởng các phòng'], rule: 'owner/closing' }
    assert.equal(titleOf(text, cleanText(text, 0, text.length), owner), 'thi hành Quyết định này')
  })
})
