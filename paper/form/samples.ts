/** Papers of the invented province An Bình: what the tests of both writers and of the form check write and read back. */
import type { OfficialDocument, Table } from '../official-document.ts'

export const plan: OfficialDocument = {
  parent: 'UBND tỉnh An Bình',
  issuer: 'Sở Nông nghiệp và Môi trường',
  number: 5,
  symbol: 'KH-SNNMT',
  place: 'An Bình',
  date: '2026-02-03',
  type: 'KH',
  title: 'Triển khai thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc trên không gian mạng năm 2026',
  basis: [
    'Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025',
    'Căn cứ Kế hoạch số 120/KH-BCĐ138 ngày 15 tháng 01 năm 2026 của Ban Chỉ đạo 138 tỉnh',
  ],
  body: [
    {
      kind: 'paragraph',
      text: 'Sở Nông nghiệp và Môi trường xây dựng Kế hoạch triển khai thực hiện với các nội dung cụ thể như sau:',
    },
    { kind: 'heading', level: 1, label: 'I.', text: 'Mục đích, yêu cầu' },
    { kind: 'heading', level: 2, label: '1.', text: 'Mục đích' },
    {
      kind: 'paragraph',
      label: '-',
      text: 'Nâng cao nhận thức của công chức, viên chức, người lao động và người dân vùng nông thôn về các thủ đoạn lừa đảo qua mạng, cách nhận biết và cách báo tin.',
    },
    {
      kind: 'paragraph',
      label: '-',
      text: 'Mỗi đơn vị có ít nhất một mô hình phù hợp với địa bàn, được duy trì thường xuyên.',
    },
    { kind: 'heading', level: 2, label: '2.', text: 'Yêu cầu' },
    {
      kind: 'paragraph',
      text: 'Việc triển khai phải thiết thực, tiết kiệm, gắn với nhiệm vụ chuyên môn; phân công rõ người, rõ việc, rõ thời hạn, rõ kết quả.',
    },
    { kind: 'heading', level: 1, label: 'II.', text: 'Nội dung' },
    {
      kind: 'paragraph',
      label: '1.',
      text: 'Tổ chức tuyên truyền trực quan tại trụ sở và trên trang thông tin điện tử; lồng ghép trong các buổi tập huấn khuyến nông.',
    },
    { kind: 'paragraph', label: 'a)', text: 'Đơn vị chủ trì: Văn phòng Sở.' },
    { kind: 'paragraph', label: 'b)', text: 'Đơn vị phối hợp: các chi cục, trung tâm thuộc Sở.' },
    {
      kind: 'paragraph',
      label: '2.',
      text: [
        { text: 'Báo cáo kết quả ' },
        { text: 'trước ngày 05 tháng 11 năm 2026', bold: true },
        { text: ' để Văn phòng Sở tổng hợp.' },
      ],
    },
    {
      kind: 'quote',
      text: 'Hai mươi chủ tàu đã nhận ra cuộc gọi giả danh ngay tại buổi học.',
      source: 'Chi cục Thủy sản, mục 2.7',
    },
    { kind: 'heading', level: 1, label: 'III.', text: 'Tổ chức thực hiện' },
    {
      kind: 'paragraph',
      text: 'Trên đây là Kế hoạch của Sở Nông nghiệp và Môi trường; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Văn phòng Sở để tổng hợp, báo cáo Giám đốc Sở xem xét, quyết định./.',
    },
  ],
  recipients: [
    'UBND tỉnh (để b/c)',
    'Công an tỉnh (p/h)',
    'Giám đốc, các Phó Giám đốc Sở',
    'Các phòng, đơn vị thuộc Sở (t/h)',
    'Lưu: VT, VP.',
  ],
  sign: { authority: ['KT. Giám đốc'], post: 'Phó Giám đốc', name: 'Trần Quốc Hưng' },
}

const figures: Table = {
  kind: 'table',
  note: 'Số liệu chốt lần 2, ngày 07/11/2026',
  columns: [
    { header: 'STT', width: 0.05, align: 'center' },
    { header: 'Chỉ tiêu', width: 0.35 },
    { header: 'Đơn vị tính', width: 0.12, align: 'center' },
    { header: 'Năm 2025', align: 'right' },
    { header: 'Năm 2026', align: 'right' },
    { header: 'So sánh', align: 'right' },
    { header: 'Ghi chú', width: 0.2 },
  ],
  rows: [
    ['I', 'Tuyên truyền', '', '', '', '', ''],
    ['1', 'Số buổi tuyên truyền tập trung, lồng ghép', 'buổi', '51', '64', '+25,5%', ''],
    ['2', 'Số lượt người dự', 'lượt', '2.310', '2.666', '+15,4%', 'Chưa có số của Chi cục Kiểm lâm'],
    ['II', 'Cuộc thi', '', '', '', '', ''],
    ...Array.from({ length: 30 }, (_, i) => [
      String(i + 3),
      `Số người dự thi trực tuyến, đợt ${i + 1}`,
      'người',
      '32',
      '37',
      '+15,6%',
      '',
    ]),
    ['', 'Tổng cộng', '', '3.353', '3.840', '+14,5%', ''],
  ],
  bold: [0, 3, 34],
}

/** Sent upward: Kính gửi, a blank number, a landscape annex over several pages. */
export const report: OfficialDocument = {
  ...plan,
  number: null,
  symbol: 'BC-SNNMT',
  date: '2026-11',
  type: 'BC',
  title: 'Kết quả thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc trên không gian mạng năm 2026',
  to: ['Ban Chỉ đạo 138 tỉnh (qua Phòng Tham mưu - Công an tỉnh)'],
  basis: [],
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
  sign: { authority: [], post: 'Giám đốc', name: 'Lê Thị Ánh Nguyệt' },
  annexes: [
    { label: 'Phụ lục I', title: 'Số liệu kết quả thực hiện', blocks: [figures], landscape: true },
    {
      label: 'Phụ lục II',
      title: 'Đơn vị gửi báo cáo',
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: 'STT', width: 0.08, align: 'center' },
            { header: 'Đơn vị' },
            { header: 'Ngày gửi', width: 0.25, align: 'center' },
          ],
          rows: [['1', 'Chi cục Thủy sản', '04/11/2026']],
        },
      ],
    },
  ],
}

/** A công văn to several addressees, with urgency, an address strip, and the longest names the heading meets. */
export const letter: OfficialDocument = {
  parent: 'Ủy ban nhân dân tỉnh An Bình',
  issuer: 'Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc',
  number: 1905,
  symbol: 'BCĐ138-PV05',
  place: 'An Bình',
  date: '2026-11-14',
  type: 'CV',
  title: 'đôn đốc gửi báo cáo kết quả thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
  to: [
    'Giám đốc các sở, Thủ trưởng các ban, ngành, đoàn thể tỉnh',
    'Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh',
    'Báo và Phát thanh, Truyền hình An Bình',
  ],
  body: [
    {
      kind: 'paragraph',
      text: 'Đến hết ngày 12 tháng 11 năm 2026, còn 23 đơn vị chưa gửi báo cáo. Ban Chỉ đạo 138 tỉnh đề nghị các đơn vị có tên trong danh sách kèm theo gửi báo cáo trước ngày 20 tháng 11 năm 2026.',
    },
    { kind: 'paragraph', text: 'Đề nghị các đơn vị quan tâm thực hiện./.' },
  ],
  recipients: ['Như trên', 'Đồng chí Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo 138 tỉnh (để b/c)', 'Lưu: VT, PV05'],
  sign: {
    authority: ['KT. Trưởng ban'],
    post: 'Phó Trưởng ban thường trực',
    agencyPost: 'Giám đốc Công an tỉnh',
    name: 'Thiếu tướng Nguyễn Hoàng Đăng Khoa',
  },
  urgency: 'HỎA TỐC',
  footer: 'Số 12 đường Hòa Bình, phường Trung Tâm, tỉnh An Bình. Điện thoại: 0200 1234 567',
}

/** A decision in articles, on behalf of a collective. */
export const decision: OfficialDocument = {
  issuer: 'Ủy ban nhân dân tỉnh An Bình',
  number: 71,
  symbol: 'QĐ-UBND',
  place: 'An Bình',
  date: '2026-01-09',
  type: 'QĐ',
  title: 'Về việc ban hành Quy chế làm việc của Tổ giúp việc',
  basis: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Theo đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 08/TTr-CAT ngày 05 tháng 01 năm 2026',
  ],
  body: [
    { kind: 'verdict', text: 'Quyết định:' },
    { kind: 'article', label: 'Điều 1.', text: 'Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ giúp việc.' },
    { kind: 'article', label: 'Điều 2.', title: 'Hiệu lực', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    {
      kind: 'article',
      label: 'Điều 3.',
      text: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Công an tỉnh và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    },
  ],
  recipients: ['Như Điều 3', 'Lưu: VT, NC'],
  sign: { authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], post: 'Phó Chủ tịch', name: 'Phạm Văn Đức' },
}
