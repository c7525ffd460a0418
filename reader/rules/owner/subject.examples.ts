/** What subject.ts reads, and what it must leave alone. */
import type { Example } from '../../rule.ts'
import type { OwnerRead } from './owner.ts'

export const EXAMPLES: readonly Example<OwnerRead>[] = [
  ['1. Sở Y tế trước ngày 15/12 hằng năm rà soát danh mục', { lead: ['Sở Y tế'], with: [] }],
  ['2. Sở Nội vụ, trong quý I năm 2027, rà soát hồ sơ', { lead: ['Sở Nội vụ'], with: [] }],
  ['Sở Y tế ngay sau khi nhận được văn bản này rà soát hồ sơ', { lead: ['Sở Y tế'], with: [] }],
  [
    'Phòng Y tế là đầu mối, các trạm cử người cùng làm.',
    { lead: ['Phòng Y tế'], with: ['các trạm'], groups: ['các trạm'] },
  ],
  ['Phòng Y tế phụ trách, Công an xã hỗ trợ.', { lead: ['Phòng Y tế'], with: ['Công an xã'] }],
  [
    'Khoa Nhi rà soát thuốc; khoa Hồi sức tích cực tiếp nhận ca nặng',
    { lead: ['Khoa Nhi'], with: [] },
    { lead: ['khoa Hồi sức tích cực'], with: [] },
  ],
  [
    'Trưởng các khoa nộp kế hoạch trực về Văn phòng',
    { lead: ['Trưởng các khoa'], with: [], groups: ['Trưởng các khoa'] },
  ],
  ['Ban Pháp chế và Kiểm toán nội bộ rà soát hợp đồng', { lead: ['Ban Pháp chế và Kiểm toán nội bộ'], with: [] }],
  ['- Công an xã diễn tập chữa cháy; kiểm tra các chợ', { lead: ['Công an xã'], with: [] }],
  ['2. Trạm Y tế xã tẩy giun cho học sinh tiểu học.', { lead: ['Trạm Y tế xã'], with: [] }],
  ['3. Trạm Y tế xã khử trùng khu vực có dịch', { lead: ['Trạm Y tế xã'], with: [] }],
  ['4. Sở Y tế sẵn sàng phối hợp với Công an tỉnh xử lý sự cố', { lead: ['Sở Y tế'], with: ['Công an tỉnh'] }],
  ['2. Công an xã bắt giữ, xử lý người vi phạm', { lead: ['Công an xã'], with: [] }],
  ['3. Khoa Nhi sẵn sàng giường bệnh', { lead: ['Khoa Nhi'], with: [] }],
  ['4. Sở Tài chính cấp kinh phí cho các đơn vị', { lead: ['Sở Tài chính'], with: [] }],
  [
    '3. Trạm Y tế phối hợp với nhà trường, phụ huynh học sinh và Hội Phụ nữ xã cùng các ban, ngành rà soát hồ sơ',
    {
      lead: ['Trạm Y tế'],
      with: ['nhà trường', 'Hội Phụ nữ xã', 'các ban, ngành'],
      groups: ['nhà trường', 'các ban, ngành'],
    },
  ],
  ['2. Công an xã chốt chặn ngã tư, phân luồng phương tiện', { lead: ['Công an xã'], with: [] }],
  ['3. Hội Luật gia tỉnh tư vấn cho người dân xã đảo', { lead: ['Hội Luật gia tỉnh'], with: [] }],
  ['Riêng Sở Y tế, ngoài việc thực hiện các nhiệm vụ trên, khẩn trương rà soát hồ sơ', { lead: ['Sở Y tế'], with: [] }],
  [
    '5. Sở Y tế - cơ quan thường trực Ban Chỉ đạo phòng dịch tỉnh tổng hợp hồ sơ của các trạm',
    { lead: ['Sở Y tế'], with: [] },
  ],
  [
    '6. Sở Y tế và Công an tỉnh đồng chủ trì, phối hợp với Sở Nội vụ rà soát hồ sơ',
    { lead: ['Sở Y tế', 'Công an tỉnh'], with: ['Sở Nội vụ'] },
  ],
  [
    '4. Các bộ, ngành trong phạm vi nhiệm vụ, quyền hạn của mình phối hợp liên ngành với Bộ Y tế rà soát hồ sơ',
    { lead: ['Các bộ, ngành'], with: ['Bộ Y tế'], groups: ['Các bộ, ngành'] },
  ],
  [
    'Công an tỉnh chủ trì, phối hợp với Sở Tư pháp và các cơ quan liên quan tổ chức hội thi',
    { lead: ['Công an tỉnh'], with: ['Sở Tư pháp', 'các cơ quan liên quan'], groups: ['các cơ quan liên quan'] },
  ],
  [
    '4. Ban Biên tập Trang thông tin điện tử Sở thực hiện tuyên truyền, phổ biến',
    { lead: ['Ban Biên tập Trang thông tin điện tử Sở'], with: [] },
  ],
  [
    'Cục An toàn thực phẩm chủ trì, phối hợp với Vụ Pháp chế, Cục Phòng bệnh, Cục Bà mẹ và Trẻ em và các đơn vị liên quan triển khai',
    {
      lead: ['Cục An toàn thực phẩm'],
      with: ['Vụ Pháp chế', 'Cục Phòng bệnh', 'Cục Bà mẹ và Trẻ em', 'các đơn vị liên quan'],
      groups: ['các đơn vị liên quan'],
    },
  ],
  [
    'Chánh Văn phòng UBND tỉnh, Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Quyết định này',
    {
      lead: ['Chánh Văn phòng UBND tỉnh', 'Thủ trưởng các sở, ban, ngành', 'Chủ tịch UBND các xã, phường'],
      with: [],
      groups: ['Thủ trưởng các sở, ban, ngành', 'Chủ tịch UBND các xã, phường'],
    },
  ],
  [
    '5. Sở Giáo dục và Đào tạo, Sở Văn hóa, Thể thao và Du lịch khẩn trương hoàn thành thủ tục',
    { lead: ['Sở Giáo dục và Đào tạo', 'Sở Văn hóa, Thể thao và Du lịch'], with: [] },
  ],
  [
    'Tăng cường tuyên truyền, đồng thời UBND các xã: An Bình, Yên Hòa tăng cường kiểm tra',
    { lead: ['UBND xã An Bình', 'UBND xã Yên Hòa'], with: [] },
  ],
  [
    'Sở Y tế, với sự phối hợp của Công an tỉnh và các địa phương, tổ chức kiểm tra cơ sở',
    { lead: ['Sở Y tế'], with: ['Công an tỉnh', 'các địa phương'], groups: ['các địa phương'] },
  ],
  [
    'Sở Y tế chủ trì, với sự phối hợp của Công an tỉnh, tổ chức kiểm tra cơ sở',
    { lead: ['Sở Y tế'], with: ['Công an tỉnh'] },
  ],
  [
    'Sở Y tế (chủ trì), Công an tỉnh, Sở Tài chính (phối hợp) kiểm tra cơ sở',
    { lead: ['Sở Y tế'], with: ['Công an tỉnh', 'Sở Tài chính'] },
  ],
  [
    'Thủ trưởng hai cơ quan chịu trách nhiệm trước Giám đốc Sở về tiến độ; đồng thời, có trách nhiệm kiểm tra hồ sơ',
    { lead: ['Thủ trưởng hai cơ quan'], with: [], groups: ['Thủ trưởng hai cơ quan'] },
  ],
  ['2/ Phòng Y tế rà soát danh mục thuốc', { lead: ['Phòng Y tế'], with: [] }],
  ['b/ Khoa Dược lập kế hoạch mua sắm', { lead: ['Khoa Dược'], with: [] }],
  [
    '4. Việc cấp phát thuốc, vật tư cho các trạm y tế: Phòng Y tế chủ trì, phối hợp với Khoa Dược thực hiện',
    { lead: ['Phòng Y tế'], with: ['Khoa Dược'] },
  ],
  [
    'Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Công an tỉnh xây dựng kế hoạch',
    {
      lead: ['Đảng ủy các cơ quan Đảng tỉnh', 'Đảng ủy Công an tỉnh'],
      with: [],
    },
  ],
  [
    'Hội Nông dân tỉnh được giao chủ trì, Ngân hàng Chính sách xã hội là đơn vị phối hợp.',
    { lead: ['Hội Nông dân tỉnh'], with: ['Ngân hàng Chính sách xã hội'] },
  ],
  [
    'Trạm Y tế, các trường Mầm non, Tiểu học, THCS trên địa bàn xã tổ chức khám sức khỏe',
    {
      lead: ['Trạm Y tế', 'các trường Mầm non, Tiểu học, THCS trên địa bàn xã'],
      with: [],
      groups: ['các trường Mầm non, Tiểu học, THCS trên địa bàn xã'],
    },
  ],
  [
    'Viện Nghiên cứu phát triển, các học viện phối hợp với Phòng Quản trị thiết bị rà soát',
    {
      lead: ['Viện Nghiên cứu phát triển', 'các học viện'],
      with: ['Phòng Quản trị thiết bị'],
      groups: ['các học viện'],
    },
  ],
  ['Phấn đấu đến hết năm 2026, Sở Xây dựng hoàn thành cắm mốc', { lead: ['Sở Xây dựng'], with: [] }],
  ['Phòng Nội vụ - Phòng Tư pháp rà soát hồ sơ', { lead: ['Phòng Nội vụ', 'Phòng Tư pháp'], with: [] }],
  ['-Khoa Dược lập kế hoạch mua sắm', { lead: ['Khoa Dược'], with: [] }],
  [
    'thời vụ mỗi nơi khác nhau, vì vậy các tỉnh cần phối hợp thông tin',
    { lead: ['các tỉnh'], with: [], groups: ['các tỉnh'] },
  ],
  [
    'Ủy ban nhân dân tỉnh yêu cầu: Các sở, ngành rà soát thủ tục',
    { lead: ['Các sở, ngành'], with: [], groups: ['Các sở, ngành'] },
  ],
  [
    'Các ngành, các cấp khi được đề nghị tham gia ý kiến có trách nhiệm nghiên cứu dự thảo',
    { lead: ['Các ngành, các cấp'], with: [], groups: ['Các ngành, các cấp'] },
  ],
  [
    'Các Trung tâm Y tế huyện được cấp thiết bị của dự án tiến hành đánh giá tình hình sử dụng',
    {
      lead: ['Các Trung tâm Y tế huyện được cấp thiết bị của dự án'],
      with: [],
      groups: ['Các Trung tâm Y tế huyện được cấp thiết bị của dự án'],
    },
  ],
  [
    'Các đơn vị được UBND tỉnh hỗ trợ kinh phí làm văn bản đề nghị sửa chữa',
    {
      lead: ['Các đơn vị được UBND tỉnh hỗ trợ kinh phí'],
      with: [],
      groups: ['Các đơn vị được UBND tỉnh hỗ trợ kinh phí'],
    },
  ],
  [
    'Duy trì phổ cập giáo dục, trong đó các nhà trường thường xuyên cập nhật số liệu',
    { lead: ['các nhà trường'], with: [], groups: ['các nhà trường'] },
  ],
  [
    '+ Đối với các dự án ứng trước ngân sách, dự án chuyển tiếp: Vụ Kế hoạch tham mưu phương án giải quyết',
    { lead: ['Vụ Kế hoạch'], with: [] },
  ],
  [
    'Các đơn vị thuộc Bộ, đặc biệt là các Cục quản lý chuyên ngành cần tăng cường công tác phối hợp với các địa phương',
    {
      lead: ['Các đơn vị thuộc Bộ'],
      with: ['các địa phương'],
      groups: ['Các đơn vị thuộc Bộ', 'các địa phương'],
    },
  ],
  [
    'Hội đồng quản trị các Tổng công ty xây dựng giao thông tiến hành rà soát tổ chức',
    {
      lead: ['Hội đồng quản trị các Tổng công ty xây dựng giao thông'],
      with: [],
      groups: ['Hội đồng quản trị các Tổng công ty xây dựng giao thông'],
    },
  ],
  [
    'Sở Y tế xây dựng quy chế phối hợp; các bệnh viện tổ chức thực hiện',
    { lead: ['Sở Y tế'], with: [] },
    { lead: ['các bệnh viện'], with: [], groups: ['các bệnh viện'] },
  ],
  ['Căn cứ hướng dẫn của Bộ, sở GDĐT chỉ đạo các phòng GDĐT lập kế hoạch', { lead: ['sở GDĐT'], with: [] }],
  ['Trạm KSBP Cửa Lớn không cho tàu thuyền ra khơi', { lead: ['Trạm KSBP Cửa Lớn'], with: [] }],
  ['Sở Công Thương không để thiếu hàng hóa', { lead: ['Sở Công Thương'], with: [] }],
  ['Công an thành phố không giải quyết đăng ký cư trú cho các hộ lấn chiếm', { lead: ['Công an thành phố'], with: [] }],
  [
    "a) 'Cục Công nghệ thông tin chủ trì, phối hợp với các đơn vị liên quan triển khai",
    { lead: ['Cục Công nghệ thông tin'], with: ['các đơn vị liên quan'], groups: ['các đơn vị liên quan'] },
  ],
  [':9, Bảo hiểm xã hội Việt Nam có trách nhiệm bố trí nguồn lực', { lead: ['Bảo hiểm xã hội Việt Nam'], with: [] }],
  [
    'Vụ Thủy sản phối hợp với các tỉnh trọng điểm nuôi tôm và các tỉnh sản xuất tôm giống hình thành chuỗi liên kết',
    {
      lead: ['Vụ Thủy sản'],
      with: ['các tỉnh trọng điểm nuôi tôm', 'các tỉnh sản xuất tôm giống'],
      groups: ['các tỉnh trọng điểm nuôi tôm', 'các tỉnh sản xuất tôm giống'],
    },
  ],
  [
    'Các tỉnh ủy, thành ủy, cấp ủy cấp trên trực tiếp của Đảng bộ có trách nhiệm chỉ đạo, kiểm tra',
    {
      lead: ['Các tỉnh ủy, thành ủy, cấp ủy cấp trên trực tiếp của Đảng bộ'],
      with: [],
      groups: ['Các tỉnh ủy, thành ủy, cấp ủy cấp trên trực tiếp của Đảng bộ'],
    },
  ],
  [
    'Các đơn vị thuộc Sở Tài chính ban hành quy chế chi tiêu',
    { lead: ['Các đơn vị thuộc Sở Tài chính'], with: [], groups: ['Các đơn vị thuộc Sở Tài chính'] },
  ],
  ['Các xã vùng cao khảo sát nhu cầu nước sạch', { lead: ['Các xã vùng cao'], with: [], groups: ['Các xã vùng cao'] }],
  [
    'UBND các tỉnh Trung Bộ, Tây Nguyên và khu vực Nam Bộ kiểm tra hồ chứa',
    {
      lead: ['UBND các tỉnh Trung Bộ, Tây Nguyên và khu vực Nam Bộ'],
      with: [],
      groups: ['UBND các tỉnh Trung Bộ, Tây Nguyên và khu vực Nam Bộ'],
    },
  ],
  [
    'Sở Y tế phối hợp với các xã An Bình, Yên Hòa và Bình Minh tổ chức tiêm chủng',
    { lead: ['Sở Y tế'], with: ['xã An Bình', 'xã Yên Hòa', 'xã Bình Minh'] },
  ],
  ['Trong quý I năm 2027 Khoa Dược rà soát danh mục thuốc', { lead: ['Khoa Dược'], with: [] }],
  [
    'Các địa phương này khẩn trương rà soát phương án',
    { lead: ['Các địa phương này'], with: [], groups: ['Các địa phương này'] },
  ],
  [
    'Các tỉnh, nhất là các tỉnh thuộc vùng Hòa Bình, vùng An Giang, phối hợp chặt chẽ, quyết liệt với Bộ Y tế diệt muỗi',
    { lead: ['Các tỉnh'], with: ['Bộ Y tế'], groups: ['Các tỉnh'] },
  ],
  ['UBND xã An Bình cấp thêm vật tư cho các thôn', { lead: ['UBND xã An Bình'], with: [] }],
  [
    'UBND các xã từ phường An Đông đến xã Bình Hòa, nhất là các xã ven sông, khẩn trương sơ tán dân',
    {
      lead: ['UBND các xã từ phường An Đông đến xã Bình Hòa'],
      with: [],
      groups: ['UBND các xã từ phường An Đông đến xã Bình Hòa'],
    },
  ],
  ['Chậm nhất là ngày 30/6/2027 Phòng Tài chính quyết toán kinh phí', { lead: ['Phòng Tài chính'], with: [] }],
  ['Hằng quý Phòng Điều dưỡng kiểm tra các khoa', { lead: ['Phòng Điều dưỡng'], with: [] }],
  ['Riêng Khoa Dược lập kế hoạch mua sắm', { lead: ['Khoa Dược'], with: [] }],
  [
    '5. Các chủ công trình hồ chứa nước thủy lợi, thủy điện tổ chức trực ban',
    {
      lead: ['Các chủ công trình hồ chứa nước thủy lợi, thủy điện'],
      with: [],
      groups: ['Các chủ công trình hồ chứa nước thủy lợi, thủy điện'],
    },
  ],
  [
    '3. Tổng Liên đoàn Lao động Việt Nam phối hợp với Ủy ban Xã hội của Quốc hội xây dựng chương trình',
    { lead: ['Tổng Liên đoàn Lao động Việt Nam'], with: ['Ủy ban Xã hội của Quốc hội'] },
  ],
  [
    'Chủ nhiệm Văn phòng Quốc hội, Trưởng Đoàn đại biểu Quốc hội tỉnh có trách nhiệm chỉ đạo triển khai',
    { lead: ['Chủ nhiệm Văn phòng Quốc hội', 'Trưởng Đoàn đại biểu Quốc hội tỉnh'], with: [] },
  ],
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên của Mặt trận vận động nhân dân phân loại rác',
    {
      lead: ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'các tổ chức thành viên của Mặt trận'],
      with: [],
      groups: ['các tổ chức thành viên của Mặt trận'],
    },
  ],
  ['Ban GD,KH&CN của Hội đồng chủ trì thẩm tra hồ sơ', { lead: ['Ban GD,KH&CN của Hội đồng'], with: [] }],
  [
    'Phòng Pháp chế phối hợp với các đầu mối của các khoa theo dõi tiến độ',
    { lead: ['Phòng Pháp chế'], with: ['các đầu mối của các khoa'], groups: ['các đầu mối của các khoa'] },
  ],
  [
    'Sở Y tế là cơ quan chủ trì, các cơ quan phối hợp gồm: Sở Tài chính, Công an tỉnh.',
    { lead: ['Sở Y tế'], with: ['Sở Tài chính', 'Công an tỉnh'] },
  ],
  [
    'Sở Y tế chủ trì, có sự phối hợp của Sở Tài chính và Công an tỉnh, xây dựng đề án',
    { lead: ['Sở Y tế'], with: ['Sở Tài chính', 'Công an tỉnh'] },
  ],
  [
    'Phòng Chính trị chủ trì, hiệp đồng chặt chẽ với Công an tỉnh, công an xã tuần tra',
    { lead: ['Phòng Chính trị'], with: ['Công an tỉnh', 'công an xã'] },
  ],
  [
    'Sở Nội vụ chủ trì xác minh hoặc phối hợp với Thanh tra tỉnh xác minh đơn',
    { lead: ['Sở Nội vụ'], with: ['Thanh tra tỉnh'] },
  ],
  [
    'Sở Y tế hướng dẫn nghiệp vụ; tổ chức hoặc phối hợp bồi dưỡng cán bộ; phối hợp với Sở Nội vụ kiểm tra',
    { lead: ['Sở Y tế'], with: ['Sở Nội vụ'] },
  ],
  [
    'Sở Công Thương chủ trì, phối hợp với Sở Tài chính kiểm tra giá, với sự tham gia của Sở Y tế, Sở Nội vụ',
    { lead: ['Sở Công Thương'], with: ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ'] },
  ],
  [
    'Nhà trường phối hợp chặt chẽ, hiệu quả với cha mẹ học sinh và Công an xã kiểm tra',
    { lead: ['Nhà trường'], with: ['Công an xã'] },
  ],
  [
    'Thường trực HĐND xã, Đại biểu HĐND xã có trách nhiệm giám sát việc thực hiện',
    { lead: ['Thường trực HĐND xã'], with: [] },
  ],
  ['Sở Y tế tổ chức tập huấn; rà soát hồ sơ; phối hợp với Sở Nội vụ báo cáo Bộ', { lead: ['Sở Y tế'], with: [] }],
  ['Sở Y tế chỉ đạo Bệnh viện tỉnh kiểm tra; rà soát; phối hợp với Công an', { lead: ['Sở Y tế'], with: [] }],
  ['Sở Y tế lập hồ sơ trình Bộ Y tế chủ trì, phối hợp với Bộ Tài chính thẩm định', { lead: ['Sở Y tế'], with: [] }],
  [
    'Các cơ sở giáo dục là trường trung học, trung tâm có nội trú phải công khai học phí',
    { lead: ['Các cơ sở giáo dục'], with: [], groups: ['Các cơ sở giáo dục'] },
  ],
  ['Sở Y tế chủ trì, cùng với Sở Tài chính xây dựng đề án', { lead: ['Sở Y tế'], with: ['Sở Tài chính'] }],
  [
    'Trạm Y tế tuyên truyền, vận động người dân; chỉ đạo và phối hợp với Trường Tiểu học An Bình tổ chức tiêm chủng',
    { lead: ['Trạm Y tế'], with: ['Trường Tiểu học An Bình'] },
  ],
  [
    'Hằng năm, các đơn vị được phân công chủ trì nhiệm vụ tại Kế hoạch này có trách nhiệm lập dự toán',
    {
      lead: ['các đơn vị được phân công chủ trì nhiệm vụ tại Kế hoạch này'],
      with: [],
      groups: ['các đơn vị được phân công chủ trì nhiệm vụ tại Kế hoạch này'],
    },
  ],
  ['Sở Y tế nhận được hồ sơ có trách nhiệm thẩm định', { lead: ['Sở Y tế'], with: [] }],
  ['Các xã nộp hồ sơ về Phòng Kinh tế', { lead: ['Các xã'], with: [], groups: ['Các xã'] }],
  [
    'Cơ quan, đơn vị được lấy ý kiến có trách nhiệm trả lời bằng văn bản',
    {
      lead: ['Cơ quan, đơn vị được lấy ý kiến'],
      with: [],
      groups: ['Cơ quan, đơn vị được lấy ý kiến'],
    },
  ],
  ['Cuối học kỳ, tổ chuyên môn rà soát đề kiểm tra', { lead: ['tổ chuyên môn'], with: [], groups: ['tổ chuyên môn'] }],
  [
    'Ban Thường vụ Tỉnh ủy, trực tiếp, thường xuyên là Thường trực Tỉnh ủy chịu trách nhiệm chỉ đạo thực hiện Đề án',
    { lead: ['Ban Thường vụ Tỉnh ủy'], with: [] },
  ],
  ['Các trường lưu trữ hồ sơ theo quy định', { lead: ['Các trường'], with: [], groups: ['Các trường'] }],
  ['Quý II/2027, Khoa Dược lập kế hoạch mua sắm', { lead: ['Khoa Dược'], with: [] }],
  [
    'Sở Xây dựng cùng Công an tỉnh và Sở Y tế kiểm tra hiện trạng',
    { lead: ['Sở Xây dựng'], with: ['Công an tỉnh', 'Sở Y tế'] },
  ],
  [
    'Trưởng các khoa, phòng và toàn thể viên chức, người lao động căn cứ Kế hoạch triển khai thực hiện',
    { lead: ['Trưởng các khoa, phòng'], with: [], groups: ['Trưởng các khoa, phòng'] },
  ],
  [
    '2. Phòng Giáo dục Trung học - Giáo dục Thường xuyên là đầu mối tiếp nhận hồ sơ',
    { lead: ['Phòng Giáo dục Trung học - Giáo dục Thường xuyên'], with: [] },
  ],
  [
    'Ban An toàn phối hợp với Ban Tổ chức - Nhân sự kiểm tra hiện trường',
    { lead: ['Ban An toàn'], with: ['Ban Tổ chức - Nhân sự'] },
  ],
  [
    'Thường trực Hội đồng nhân dân tỉnh, các Tổ đại biểu Hội đồng nhân dân tỉnh và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện',
    {
      lead: ['Thường trực Hội đồng nhân dân tỉnh', 'các Tổ đại biểu Hội đồng nhân dân tỉnh'],
      with: [],
      groups: ['các Tổ đại biểu Hội đồng nhân dân tỉnh'],
    },
  ],
  [
    'Phòng Bảo hiểm y tế làm thường trực, Phòng Kế hoạch - Tài chính phối hợp.',
    { lead: ['Phòng Bảo hiểm y tế'], with: ['Phòng Kế hoạch - Tài chính'] },
  ],
  [
    '- Đoàn xã, phường và tương đương thành lập đội hình tình nguyện',
    { lead: ['Đoàn xã, phường và tương đương'], with: [], groups: ['Đoàn xã, phường và tương đương'] },
  ],
  [
    'Sở Y tế phối hợp với Công an tỉnh và Quản lý thị trường kiểm tra nguồn gốc hàng hóa',
    { lead: ['Sở Y tế'], with: ['Công an tỉnh', 'Quản lý thị trường'] },
  ],
  [
    'Sở Tài chính nghiên cứu quy định về mức chi, trao đổi, thống nhất với Sở Tư pháp và Sở Nội vụ để sửa quy chế',
    { lead: ['Sở Tài chính'], with: ['Sở Tư pháp', 'Sở Nội vụ'] },
  ],
  [
    'Sở Y tế thực hiện ý kiến chỉ đạo tại Thông báo số 12/TB-UBND ngày 05/3/2027; Thông báo số 15/TB-UBND ngày 07/4/2027 và tại cuộc họp giao ban; chủ trì, phối hợp với các Sở Tài chính, Nội vụ sửa đề án',
    { lead: ['Sở Y tế'], with: ['Sở Tài chính', 'Sở Nội vụ'] },
  ],
  [
    'Làm rõ trách nhiệm của từng ngành trong cấp phép, theo hướng: Sở Y tế chủ trì thẩm định',
    { lead: ['Sở Y tế'], with: [] },
  ],
  [
    'Sở Y tế chịu trách nhiệm trước Ủy ban nhân dân tỉnh thực hiện chức năng quản lý hồ sơ.',
    { lead: ['Sở Y tế'], with: [] },
  ],
  [
    'Điều 2. Các cơ sở được thí điểm phân bổ hạn ngạch có trách nhiệm rà soát hồ sơ.',
    {
      lead: ['Các cơ sở được thí điểm phân bổ hạn ngạch'],
      with: [],
      groups: ['Các cơ sở được thí điểm phân bổ hạn ngạch'],
    },
  ],
  [
    'Chủ tịch UBND các xã chịu trách nhiệm trước pháp luật về quản lý đất đai; xử lý các tổ chức vi phạm',
    { lead: ['Chủ tịch UBND các xã'], with: [], groups: ['Chủ tịch UBND các xã'] },
  ],
  [
    'Các vụ: Hợp tác quốc tế, Kế hoạch, Tài chính và các đơn vị liên quan thuộc Bộ rà soát dự án',
    {
      lead: ['Vụ Hợp tác quốc tế', 'Vụ Kế hoạch', 'Vụ Tài chính', 'các đơn vị liên quan thuộc Bộ'],
      with: [],
      groups: ['các đơn vị liên quan thuộc Bộ'],
    },
  ],
  [
    'Ủy ban nhân dân các xã tham gia Chương trình có trách nhiệm bố trí nguồn lực',
    {
      lead: ['Ủy ban nhân dân các xã tham gia Chương trình'],
      with: [],
      groups: ['Ủy ban nhân dân các xã tham gia Chương trình'],
    },
  ],
  [
    'Các cơ quan thực hiện Chương trình chịu trách nhiệm phối hợp với Sở Y tế',
    {
      lead: ['Các cơ quan thực hiện Chương trình'],
      with: ['Sở Y tế'],
      groups: ['Các cơ quan thực hiện Chương trình'],
    },
  ],
  [
    'Các cơ quan thực hiện Chương trình hành động của Tỉnh ủy, kịp thời tháo gỡ khó khăn',
    { lead: ['Các cơ quan'], with: [], groups: ['Các cơ quan'] },
  ],
  [
    'Các đơn vị có chức năng kiểm tra chuyên môn tổ chức kiểm tra các chợ',
    {
      lead: ['Các đơn vị có chức năng kiểm tra chuyên môn'],
      with: [],
      groups: ['Các đơn vị có chức năng kiểm tra chuyên môn'],
    },
  ],
  ['4. Chủ đầu tư chỉ đạo nhà thầu bảo đảm an toàn', { lead: ['Chủ đầu tư'], with: [], groups: ['Chủ đầu tư'] }],
  ['Tổ khảo sát tổng hợp phiếu của các trạm', { lead: ['Tổ khảo sát'], with: [] }],
  ['Đoàn đánh giá ngoài rà soát sổ sách của trường', { lead: ['Đoàn đánh giá ngoài'], with: [] }],
  [
    '5. Hội, hiệp hội ngành nghề tích cực vận động hội viên',
    { lead: ['Hội, hiệp hội ngành nghề'], with: [], groups: ['Hội, hiệp hội ngành nghề'] },
  ],
  [
    'Thủ trưởng, lãnh đạo các đơn vị nghiêm túc thực hiện quy chế',
    { lead: ['Thủ trưởng, lãnh đạo các đơn vị'], with: [], groups: ['Thủ trưởng, lãnh đạo các đơn vị'] },
  ],
  [
    'Các đơn vị chuyên trách an toàn, vệ sinh lao động (Công an tỉnh, Sở Khoa học và Công nghệ) chia sẻ thông tin cảnh báo',
    {
      lead: ['Các đơn vị chuyên trách an toàn, vệ sinh lao động'],
      with: [],
      groups: ['Các đơn vị chuyên trách an toàn, vệ sinh lao động'],
    },
  ],
  ['Phòng Kế toán trên cơ sở đề xuất của các khoa, lập dự toán mua sắm', { lead: ['Phòng Kế toán'], with: [] }],
  ['Trạm Y tế sau khi nhận được danh sách, có trách nhiệm rà soát', { lead: ['Trạm Y tế'], with: [] }],
  [
    'Trong quá trình lập đề án, các phòng trong điều kiện có thể, cần khảo sát nhu cầu của dân',
    { lead: ['các phòng'], with: [], groups: ['các phòng'] },
  ],
  ['Đài Truyền thanh xã bằng nhiều hình thức tuyên truyền về tiêm chủng', { lead: ['Đài Truyền thanh xã'], with: [] }],
  ['Phòng Kinh tế nhanh chóng, kịp thời hướng dẫn các hợp tác xã', { lead: ['Phòng Kinh tế'], with: [] }],
  [
    'd) Cơ quan thẩm định dự thảo (Phòng Tư pháp xã) phải đảm bảo thời hạn',
    { lead: ['Cơ quan thẩm định dự thảo'], with: [], groups: ['Cơ quan thẩm định dự thảo'] },
  ],
  ['Bên đặt hàng có trách nhiệm kiểm kê vật tư', { lead: ['Bên đặt hàng'], with: [], groups: ['Bên đặt hàng'] }],
  ['2. Khoa Dược: rà soát kho thuốc; Phòng Vật tư: đẩy nhanh việc sửa chữa máy', { lead: ['Phòng Vật tư'], with: [] }],
  ['Căn cứ Kế hoạch số 12/KH-SYT; Khoa Dược tổ chức tập huấn', { lead: ['Khoa Dược'], with: [] }],
  ['Ngày 05/3/2027, Khoa Dược tổ chức tập huấn', { lead: ['Khoa Dược'], with: [] }],
  ['Nếu phát hiện ca bệnh, Trạm Y tế tổ chức khoanh vùng', { lead: ['Trạm Y tế'], with: [] }],
  [
    'Để bảo đảm an toàn trong dịp nghỉ lễ, đề nghị thực hiện một số nội dung như sau: Các phòng rà soát danh sách trực',
    { lead: ['Các phòng'], with: [], groups: ['Các phòng'] },
  ],
  ['Các khoa cung cấp thông tin về giường trống', { lead: ['Các khoa'], with: [], groups: ['Các khoa'] }],
  [
    'Các đơn vị dự thi gửi phiếu về Phòng Đào tạo',
    { lead: ['Các đơn vị dự thi'], with: [], groups: ['Các đơn vị dự thi'] },
  ],
  [
    'Sở Tài chính, UBND các xã khi xem xét hồ sơ vay (nông sản, vật tư,...) phải căn cứ quy hoạch',
    { lead: ['Sở Tài chính', 'UBND các xã'], with: [], groups: ['UBND các xã'] },
  ],
  [
    'Hằng năm, căn cứ đề xuất của các khoa, Phòng Kế toán tổng hợp, báo cáo Giám đốc bố trí kinh phí mua thuốc',
    { lead: ['Phòng Kế toán'], with: [] },
  ],
  [
    'Trong tuần kiểm kê, cơ sở giáo dục tăng cường đối chiếu sổ kho',
    { lead: ['cơ sở giáo dục'], with: [], groups: ['cơ sở giáo dục'] },
  ],
  [
    'Thủ trưởng các phòng chịu trách nhiệm về việc triển khai thực hiện Quy chế',
    { lead: ['Thủ trưởng các phòng'], with: [], groups: ['Thủ trưởng các phòng'] },
  ],
  [
    'Trưởng ban nhân dân các thôn vận động hộ dân',
    { lead: ['Trưởng ban nhân dân các thôn'], with: [], groups: ['Trưởng ban nhân dân các thôn'] },
  ],
  [
    'Báo và Đài Phát thanh - Truyền hình tỉnh tăng thời lượng phát sóng',
    { lead: ['Báo và Đài Phát thanh - Truyền hình tỉnh'], with: [] },
  ],
  ['3. BTL Quân khu 5 duy trì lực lượng ứng trực', { lead: ['BTL Quân khu 5'], with: [] }],
  ['2. Chỉ thị nêu rõ, Sở Y tế chủ trì kiểm tra các chợ', { lead: ['Sở Y tế'], with: [] }],
  ['Sở Xây dựng được giao nhiệm vụ khẩn trương tổ chức lập phương án bến bãi', { lead: ['Sở Xây dựng'], with: [] }],
  ['Phòng Kinh tế được phân công theo dõi các thôn', { lead: ['Phòng Kinh tế'], with: [] }],
  ['1. Tổ chức đoàn kiểm tra, giám sát: Sở Y tế thành lập đoàn kiểm tra các chợ', { lead: ['Sở Y tế'], with: [] }],
  [
    'Nâng cao chất lượng khám bệnh; các bệnh viện chịu trách nhiệm lưu mẫu thức ăn',
    { lead: ['các bệnh viện'], with: [], groups: ['các bệnh viện'] },
  ],
  [
    'Thống nhất theo phương án đã trình; các đơn vị chuyên môn khẩn trương kết nối dữ liệu',
    { lead: ['các đơn vị chuyên môn'], with: [], groups: ['các đơn vị chuyên môn'] },
  ],
  ['a) Cơ sở giáo dục tổ chức dạy học hòa nhập', { lead: ['Cơ sở giáo dục'], with: [], groups: ['Cơ sở giáo dục'] }],
  [
    'Sau khi được cho phép, đơn vị tổ chức có trách nhiệm sau đây:',
    { lead: ['đơn vị tổ chức'], with: [], groups: ['đơn vị tổ chức'] },
  ],
  [
    'Đối với hội nghị cấp tỉnh, người có thẩm quyền có trách nhiệm thẩm định hồ sơ',
    { lead: ['người có thẩm quyền'], with: [], groups: ['người có thẩm quyền'] },
  ],
  [
    '2. Chủ tịch UBND xã quyết định công nhận danh sách hộ nghèo: trước ngày 10/12/2026',
    { lead: ['Chủ tịch UBND xã'], with: [] },
  ],
  [
    'Trong thời gian chờ bầu lại, Thường trực Hội đồng nhân dân tỉnh xem xét, lựa chọn nội dung khảo sát',
    { lead: ['Thường trực Hội đồng nhân dân tỉnh'], with: [] },
  ],
  ['Cụ thể, Sở Y tế chủ trì kiểm tra các chợ', { lead: ['Sở Y tế'], with: [] }],
  ['Nội dung này, Sở Y tế chủ trì báo cáo cấp trên', { lead: ['Sở Y tế'], with: [] }],
  ['Yêu cầu Khoa Dược: Rà soát kho thuốc; Phòng Vật tư: Sửa chữa máy', { lead: ['Phòng Vật tư'], with: [] }],
  ['Sở Y tế và Sở Nội vụ cùng phối hợp rà soát hồ sơ', { lead: ['Sở Y tế', 'Sở Nội vụ'], with: [] }],
  ['Các trạm y tế cần có cơ chế lưu hồ sơ', { lead: ['Các trạm y tế'], with: [], groups: ['Các trạm y tế'] }],
]

export const NOT: readonly string[] = [
  '2. Trạm Y tế xã rộng 300 m2, có vườn thuốc nam.',
  '- Trường Mầm non Bình An mới xây xong năm 2026.',
  'UBND tỉnh họp nghe Sở Y tế báo cáo, thống nhất một số nội dung.',
  'Trạm Y tế thiếu thuốc, yêu cầu mua sắm nhiều lần.',
  'Thủ trưởng các phòng chịu trách nhiệm về việc sử dụng tài sản.',
  'Các phòng tổng hợp, báo cáo kết quả về Văn phòng Sở',
  'Giám đốc Sở Y tế có ý kiến như sau:',
  'Theo nội dung Công văn yêu cầu: Các hồ sơ rà soát lại',
  'Các đơn vị khi thực hiện, cung cấp dịch vụ được miễn phí',
  'Sở Y tế khi kiểm tra, giám sát đã phát hiện vi phạm',
  'UBND tỉnh trên cơ sở đề nghị của Sở Y tế, yêu cầu các xã rà soát danh sách',
  'Phòng Nội vụ ngay sau khi nhận được văn bản, kịp thời báo cáo Sở',
  'Đơn vị tính là triệu đồng, phải ghi rõ',
  'Thành phần: Sở Y tế; Sở Xây dựng: 02 người',
  'Căn cứ mực nước, phối hợp với Sở Xây dựng, Công an tỉnh cấm xe qua ngầm',
  'Chủ tịch UBND các xã chịu trách nhiệm nếu để xảy ra đốt pháo trên địa bàn.',
  'Ủy ban nhân dân tỉnh nhận được Văn bản số 12/CV-BA ngày 04/8/2026 về việc khai thác cát.',
  'Sở Y tế nhận Công văn số 12/SNV-TC của Sở Nội vụ về việc tập huấn.',
  'Chủ tịch Viện ghi nhận kết quả của Học viện trong tuyển sinh.',
  'Hội đồng nhân dân tỉnh giao:',
  'Cơ quan chủ trì là cơ quan được giao nhiệm vụ chính.',
  'Các tổ chức, cá nhân đang thực hiện hợp đồng cũ thì được hưởng hỗ trợ',
  'Các cơ sở xử lý rác thải được kiểm tra năm 2025.',
  'Các đơn vị kinh doanh thuốc bị đình chỉ năm 2025.',
  'Trưởng đoàn kiểm tra chủ trì họp đoàn.',
  'Nhằm tiếp tục chỉ đạo các cơ quan chức năng, các tổ chức, cá nhân có liên quan thực hiện nghiêm túc quy định',
  'trường hợp vượt thẩm quyền, đề xuất UBND tỉnh, Sở Y tế xem xét, giải quyết.',
  'Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 18 hằng tháng.',
  'Chủ tịch UBND các xã, phường chịu trách nhiệm trước pháp luật nếu để xảy ra vi phạm.',
  'Chủ tịch UBND các xã, phường chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện.',
  'Vì vậy, Ủy ban nhân dân cấp tỉnh quyết định thực hiện nội dung trên',
  '2. Chủ tịch UBND cấp huyện quyết định thanh lý tài sản thuộc phạm vi quản lý',
  'nâng cao chất lượng; các cơ quan nghiên cứu, các trường đại học, doanh nghiệp cùng xây dựng kế hoạch',
  'Bộ Tài chính chịu trách nhiệm về nội dung, số liệu báo cáo và đề xuất',
  'Phòng Quản lý công nghiệp cơ bản thống nhất với chủ trương đầu tư',
  'Văn phòng Bộ xin thông báo kết luận của Bộ trưởng',
  'Sở Y tế xin gửi kèm theo các biểu mẫu để các đơn vị tổ chức thực hiện',
  'Cục Lãnh sự xin trân trọng cảm ơn sự hợp tác của Quý cơ quan',
  'Sở Công Thương đã ban hành kế hoạch.',
  'Các công trình thuộc Sở Xây dựng quản lý',
  'Các đơn vị thuộc Sở Y tế cung cấp dịch vụ bị đình chỉ',
  'Năm 2026 Sở Công Thương đã tổ chức ba hội chợ.',
  'Nghị định ban hành ngày 12/3/2026 Bộ Y tế hướng dẫn thi hành.',
  'Phối hợp với Công an tỉnh triển khai mô hình.',
  'Phòng Kinh tế không hoàn thành nhiệm vụ được giao',
  'Nếu có vướng mắc, các đơn vị kịp thời phản ánh về Sở Nội vụ để tổng hợp',
  'Nếu phát sinh khó khăn, các đơn vị kịp thời có văn bản gửi Sở Nội vụ để tổng hợp',
  'Các đơn vị không giải quyết hồ sơ đúng hạn bị phê bình',
  'Nâng cao chất lượng khám bệnh; các bệnh viện tổ chức thực hiện',
  'Công văn số 12/CV-BA nêu rõ, Sở Y tế chủ trì kiểm tra các chợ',
  'Sở Y tế được giao 50 biên chế',
  'Cơ sở vật chất trong trường phải bảo đảm an toàn',
  'Đơn vị tổ chức hội chợ năm 2025',
  'Chủ tịch UBND tỉnh thống nhất kết luận, chỉ đạo như sau:',
  'a) Quỹ bảo hiểm y tế thanh toán chi phí khám bệnh theo mức hưởng.',
  'b) Quỹ bảo hiểm y tế không thanh toán chi phí của đợt điều trị đã kết thúc.',
  'Phó Chủ tịch UBND tỉnh được phân công theo dõi các xã',
  'Tuyên truyền trong học sinh; các trường cần hỗ trợ về máy tính',
  'Hạ tầng được đầu tư, trong đó các công trình trọng điểm được bố trí vốn',
  'Căn cứ hướng dẫn của Bộ, sở hữu công nghiệp được tổ chức bảo vệ',
  'Các đơn vị được UBND tỉnh khen thưởng năm 2025.',
  'Tổ chức tuyên truyền, phổ biến pháp luật.',
  'Sở Y tế, Sở Nội vụ có trách nhiệm báo cáo định kỳ về Sở Tài chính tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
  'Làm rõ trách nhiệm của từng ngành trong cấp phép, theo hướng: Sở Y tế cấp phép cho cơ sở lớn',
  '(1) Tổ chức, cá nhân khai thác nước phải lập Báo cáo định kỳ kết quả khai thác nước, thu hồi khoáng.',
  'Cơ quan, tổ chức đảng chủ trì',
  'Trong quá trình thực hiện, các phòng kịp thời báo cáo Ban Giám đốc để chỉ đạo giải quyết.',
  'Những đơn vị gửi hồ sơ sau ngày 19/12/2026 sẽ không được xét.',
]
