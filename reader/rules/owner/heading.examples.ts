/** What heading.ts reads, and what it must leave alone. */
import type { Example } from '../../rule.ts'
import type { OwnerRead } from './owner.ts'

export const EXAMPLES: readonly Example<OwnerRead>[] = [
  [
    '3. Ủy ban nhân dân các xã, phường theo chức năng, nhiệm vụ được giao:',
    { lead: ['Ủy ban nhân dân các xã, phường'], with: [], groups: ['Ủy ban nhân dân các xã, phường'] },
  ],
  [
    '1. Các thành viên Tổ công tác có nhiệm vụ:',
    { lead: ['Các thành viên Tổ công tác'], with: [], groups: ['Các thành viên Tổ công tác'] },
  ],
  [
    '1. Yêu cầu đối với các cơ sở kinh doanh thuốc:',
    { lead: ['các cơ sở kinh doanh thuốc'], with: [], groups: ['các cơ sở kinh doanh thuốc'] },
  ],
  ['Điều 4. Phân cấp cho Sở Y tế thực hiện một số nhiệm vụ, quyền hạn sau', { lead: ['Sở Y tế'], with: [] }],
  [
    '1. Trách nhiệm chung của các phòng, đơn vị',
    { lead: ['các phòng, đơn vị'], with: [], groups: ['các phòng, đơn vị'] },
  ],
  [
    'Điều 3. Thẩm quyền của Ủy ban nhân dân cấp tỉnh phân cấp cho Chủ tịch Ủy ban nhân dân cấp xã',
    {
      lead: ['Chủ tịch Ủy ban nhân dân cấp xã'],
      with: [],
      groups: ['Chủ tịch Ủy ban nhân dân cấp xã'],
    },
  ],
  [
    'Điều 23. Trách nhiệm của tổ chức, cá nhân thu thập dữ liệu',
    {
      lead: ['tổ chức, cá nhân thu thập dữ liệu'],
      with: [],
      groups: ['tổ chức, cá nhân thu thập dữ liệu'],
    },
  ],
  [
    '1. Trách nhiệm của cơ quan quyết định đầu tư.',
    { lead: ['cơ quan quyết định đầu tư'], with: [], groups: ['cơ quan quyết định đầu tư'] },
  ],
  ['1. Công an tỉnh', { lead: ['Công an tỉnh'], with: [] }],
  ['7. Đối với xã An Bình, phường Hòa Sơn:', { lead: ['xã An Bình', 'phường Hòa Sơn'], with: [] }],
  ['8. Đối với thủ đô Hòa Bình', { lead: ['thủ đô Hòa Bình'], with: [] }],
  ['8. Tỉnh Bình An: Rà soát quỹ đất.', { lead: ['Tỉnh Bình An'], with: [] }],
  [
    '2. Đối với đơn vị được kiểm tra: Bố trí địa điểm làm việc',
    { lead: ['đơn vị được kiểm tra'], with: [], groups: ['đơn vị được kiểm tra'] },
  ],
  [
    '3. Các đơn vị được thanh tra: cung cấp hồ sơ theo đề cương',
    { lead: ['Các đơn vị được thanh tra'], with: [], groups: ['Các đơn vị được thanh tra'] },
  ],
  [
    '4. Các Chi cục Thủy lợi trên địa bàn vùng là đơn vị quản lý hồ chứa:',
    {
      lead: ['Các Chi cục Thủy lợi trên địa bàn vùng'],
      with: [],
      groups: ['Các Chi cục Thủy lợi trên địa bàn vùng'],
    },
  ],
  ['2. Sở Xây dựng - cơ quan thường trực Ban Chỉ đạo:', { lead: ['Sở Xây dựng'], with: [] }],
  [
    '1. Các đơn vị tham mưu giúp việc Giám đốc và Thanh tra Sở: Rà soát hồ sơ',
    {
      lead: ['Các đơn vị tham mưu giúp việc Giám đốc', 'Thanh tra Sở'],
      with: [],
      groups: ['Các đơn vị tham mưu giúp việc Giám đốc'],
    },
  ],
  [
    '2. Các Đội Truyền tải điện: tổ chức huấn luyện cho công nhân',
    { lead: ['Các Đội Truyền tải điện'], with: [], groups: ['Các Đội Truyền tải điện'] },
  ],
  [
    '1. Trung tâm Giám sát thanh toán BHYT: Chủ trì, phối hợp với Văn phòng Sở xây dựng tài liệu',
    { lead: ['Trung tâm Giám sát thanh toán BHYT'], with: ['Văn phòng Sở'] },
  ],
  ['2. Đảng ủy Các cơ quan Đảng tỉnh chỉ đạo:', { lead: ['Đảng ủy Các cơ quan Đảng tỉnh'], with: [] }],
  [
    'Điều 2. Chủ đầu tư chịu trách nhiệm toàn diện trước Giám đốc Sở và pháp luật:',
    { lead: ['Chủ đầu tư'], with: [], groups: ['Chủ đầu tư'] },
  ],
  ['- Chỉ đạo Sở Y tế: Thường xuyên kiểm tra các chợ', { lead: ['Sở Y tế'], with: [] }],
  ['+ Chỉ đạo Sở Nội vụ:', { lead: ['Sở Nội vụ'], with: [] }],
  [
    '1. Đối với các đơn vị chưa gửi báo cáo: Khẩn trương rà soát hồ sơ',
    { lead: ['các đơn vị chưa gửi báo cáo'], with: [], groups: ['các đơn vị chưa gửi báo cáo'] },
  ],
  ['3. Tổ Văn phòng và giáo viên bộ môn:', { lead: ['Tổ Văn phòng'], with: [] }],
  ['2. Trưởng 17 ấp:', { lead: ['Trưởng 17 ấp'], with: [], groups: ['Trưởng 17 ấp'] }],
  ['3. Đối với giáo viên phụ trách công tác đội và Tổ Văn phòng:', { lead: ['Tổ Văn phòng'], with: [] }],
  [
    '3. Tổ chức Công đoàn trường:',
    { lead: ['Tổ chức Công đoàn trường'], with: [], groups: ['Tổ chức Công đoàn trường'] },
  ],
  ['5. Công việc của Văn phòng Sở:', { lead: ['Văn phòng Sở'], with: [] }],
  ['2. Giao Văn phòng Sở:', { lead: ['Văn phòng Sở'], with: [] }],
  ['b) Sở Tư pháp, Báo Bình An:', { lead: ['Sở Tư pháp', 'Báo Bình An'], with: [] }],
  [
    '4. Ủy ban nhân dân các xã, phường có trách nhiệm:',
    { lead: ['Ủy ban nhân dân các xã, phường'], with: [], groups: ['Ủy ban nhân dân các xã, phường'] },
  ],
  [
    '7. Ban Quản lý Khu kinh tế Bình An và các khu công nghiệp tỉnh:',
    { lead: ['Ban Quản lý Khu kinh tế Bình An và các khu công nghiệp tỉnh'], with: [] },
  ],
  ['1. Quỹ bảo trì đường thủy: Đối chiếu công nợ.', { lead: ['Quỹ bảo trì đường thủy'], with: [] }],
  [
    'i) Trách nhiệm của chính quyền các địa phương',
    { lead: ['chính quyền các địa phương'], with: [], groups: ['chính quyền các địa phương'] },
  ],
  [
    '6. Phòng Văn hóa cơ sở, Gia đình và Thư viện: Hướng dẫn các xã.',
    { lead: ['Phòng Văn hóa cơ sở, Gia đình và Thư viện'], with: [] },
  ],
  [
    'a) Tổ đảng ở Thường trực Hội đồng nhân dân tỉnh',
    { lead: ['Tổ đảng ở Thường trực Hội đồng nhân dân tỉnh'], with: [] },
  ],
  ['2. Hãng phim Giải trí Bình An', { lead: ['Hãng phim Giải trí Bình An'], with: [] }],
  [
    '5. Các cơ sở xử lý nước thải, các doanh nghiệp:',
    {
      lead: ['Các cơ sở xử lý nước thải', 'các doanh nghiệp'],
      with: [],
      groups: ['Các cơ sở xử lý nước thải', 'các doanh nghiệp'],
    },
  ],
  ['Š. Văn phòng Sở: Tổng hợp nhu cầu tập huấn.', { lead: ['Văn phòng Sở'], with: [] }],
  [
    '2. Trung tâm Phòng, chống lao/HIV: Xây dựng kế hoạch tập huấn.',
    { lead: ['Trung tâm Phòng, chống lao/HIV'], with: [] },
  ],
  [
    '4. Các doanh nghiệp cấp nước và xử lý rác thải hoạt động trên địa bàn tỉnh:',
    {
      lead: ['Các doanh nghiệp cấp nước và xử lý rác thải hoạt động trên địa bàn tỉnh'],
      with: [],
      groups: ['Các doanh nghiệp cấp nước và xử lý rác thải hoạt động trên địa bàn tỉnh'],
    },
  ],
  ['_ 2. Ban cán sự đảng Ủy ban nhân dân tỉnh:', { lead: ['Ban cán sự đảng Ủy ban nhân dân tỉnh'], with: [] }],
  [
    '5. Văn phòng Sở: Chủ trì, phối hợp với các đơn vị liên quan mở lớp.',
    { lead: ['Văn phòng Sở'], with: ['các đơn vị liên quan'], groups: ['các đơn vị liên quan'] },
  ],
  [
    '1. Bộ, cơ quan ngang bộ, cơ quan thuộc Quốc hội:',
    {
      lead: ['Bộ, cơ quan ngang bộ, cơ quan thuộc Quốc hội'],
      with: [],
      groups: ['Bộ, cơ quan ngang bộ, cơ quan thuộc Quốc hội'],
    },
  ],
  ['- Công an tỉnh', { lead: ['Công an tỉnh'], with: [] }],
  ['Điều 2. Chức năng, nhiệm vụ của Tổ công tác như sau:', { lead: ['Tổ công tác'], with: [] }],
  [
    '8. Quyền và nghĩa vụ của đơn vị quản lý chợ:',
    { lead: ['đơn vị quản lý chợ'], with: [], groups: ['đơn vị quản lý chợ'] },
  ],
  [
    'Điều 6. Trách nhiệm của cơ sở sản xuất, chế biến',
    { lead: ['cơ sở sản xuất, chế biến'], with: [], groups: ['cơ sở sản xuất, chế biến'] },
  ],
  ['3. Trách nhiệm của đơn vị chủ trì:', { lead: ['đơn vị chủ trì'], with: [], groups: ['đơn vị chủ trì'] }],
  [
    '4. Đơn vị vận hành phần mềm',
    { lead: ['Đơn vị vận hành phần mềm'], with: [], groups: ['Đơn vị vận hành phần mềm'] },
  ],
  [
    'a) Chủ quản hệ thống thông tin',
    { lead: ['Chủ quản hệ thống thông tin'], with: [], groups: ['Chủ quản hệ thống thông tin'] },
  ],
  ['5. Chủ đầu tư:', { lead: ['Chủ đầu tư'], with: [], groups: ['Chủ đầu tư'] }],
  [
    '2. Phòng Kinh tế (đối với xã) hoặc Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường):',
    { lead: ['Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị'], with: [] },
  ],
  [
    '1. Các Trung tâm Y tế (TTYT) của các huyện, thị xã (sau đây gọi là TTYT):',
    {
      lead: ['Các Trung tâm Y tế của các huyện, thị xã'],
      with: [],
      groups: ['Các Trung tâm Y tế của các huyện, thị xã'],
    },
  ],
]

export const NOT: readonly string[] = [
  '2. Đối với xã An Bình, phường Hòa Sơn mới thành lập',
  '3. Đối với thành phố',
  'Phân công đơn vị thực hiện (việc chính):',
  '4. Tổ chức Đoàn kiểm tra:',
  '5. Doanh nghiệp số',
  '3. Đối với giáo viên và học sinh:',
  '- Tiểu ban Hậu cần (Phòng Quản trị chủ trì): chuẩn bị phòng họp',
  '2. Phó Hiệu trưởng Nguyễn Văn An:',
  '3. Phó Giám đốc Sở Trần Thị Bình',
  '- Chỉ đạo các phòng, đơn vị:',
  '- Chỉ đạo Sở Y tế kiểm tra các chợ:',
  '2. Phân công cơ quan, đơn vị chủ trì:',
  'Điều 2. Hội đồng nhân dân tỉnh giao:',
  'Điều 12. Kiểm toán',
  'Điều 3. Nội dung phân cấp cho các địa phương gồm có',
  '1. Mục đích',
  '2. Công tác phối hợp',
  'Kính gửi: Sở Tư pháp',
  '- Giám đốc Sở: Tư pháp, Nội vụ;',
  '3. Báo cáo kết quả',
  'I. CƠ SỞ CHÍNH TRỊ, PHÁP LÝ',
  '2. Tổ chức, bộ máy, mạng lưới',
  'Sở Tư pháp',
  '- Phòng Y tế.',
  '4. Cơ quan chủ trì:',
  '4. Cơ quan phối hợp (nếu có):',
  '5. Đơn vị tính: triệu đồng',
  'a) Chủ đề năm học',
  '2. Quyền của người dân:',
]
