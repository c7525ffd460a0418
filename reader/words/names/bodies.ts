/** Kinds of bodies: the first words of a body's name, and the words for bodies at large. */
import { exactPhrases, phrases } from '../phrases.ts'

/** First words of the name of one body, written with a capital. What follows is its field or its place. */
export const KINDS = phrases(`
  ủy ban kiểm tra | đảng ủy các cơ quan đảng | đảng bộ các cơ quan đảng | đảng ủy khối các cơ quan | đảng ủy khối các cơ quan và doanh nghiệp | đoàn khối các cơ quan và doanh nghiệp
  liên hiệp hội về người khuyết tật | hội liên lạc với người việt nam ở nước ngoài | ủy ban về người việt nam ở nước ngoài | ủy ban nhà nước về người việt nam ở nước ngoài
  phòng khám | phòng khám đa khoa | phòng khám đa khoa khu vực | phòng khám quân dân y
  báo điện tử | bảo tàng tổng hợp | ban qlda | bqlda | quân đoàn | vùng cảnh sát biển | vùng 1 hải quân | vùng 2 hải quân | vùng 3 hải quân | vùng 4 hải quân
  vùng 5 hải quân | kiểm ngư vùng | chi đội kiểm ngư | hạm đội | lâm trường | nông trường | khách sạn | nhà khách | bến xe | siêu thị | nhạc viện | cảng | cảng cá | công an cửa khẩu
  trạm công an | đại sứ quán | tổng lãnh sự quán | kênh truyền hình | truyền hình công an nhân dân | truyền hình nhân dân | truyền hình quốc hội | tổ bảo vệ | đội bảo vệ | tổ cấp dưỡng | tổ nuôi dưỡng | cổng dịch vụ công | cung thiếu nhi | hạt quản lý đê | hạt quản lý đê điều
  lực lượng kiểm lâm | lực lượng bộ đội biên phòng | lực lượng dân quân | lực lượng dân quân tự vệ | chi ủy | ubkt | công ty mẹ | bảo việt | bảo minh
  vietcombank | vietinbank | bidv | sacombank | vnpost | vinachem | vinasme | evnnpt | evncpc | evnspc | evnnpc | evnhcmc | evnhanoi | vec | acv | scic | vna | vatm | vietnam airlines
  trạm kiểm soát biên phòng | trạm ksbp | tổ công tác đặc biệt | đội xung kích | lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
  lực lượng bảo vệ an ninh, trật tự ở cơ sở | lực lượng bảo vệ an ninh, trật tự cơ sở
  quân chủng | binh chủng | cơ quan tỉnh đoàn | cơ quan an ninh điều tra | truyền tải điện | hạt quản lý đường bộ | giáo hội phật giáo | giáo hội công giáo | giáo hội tin lành | tổ bầu cử | ban bầu cử | trụ sở chính
  hội sở chính | hội đồng thuốc và điều trị | ban dân tộc và miền núi | phòng giao dịch | tổ liên gia | cơ quan tham mưu | cơ quan chính trị | cơ quan hậu cần | cơ quan kỹ thuật | đại đội | trung đội | đơn nguyên | nhà tạm giữ | trại giống | htx | tổng liên đoàn | hãng thông tấn | nhà khách | khu di tích | khu bảo tồn
  đoàn trường | hội sinh viên | tổ đại biểu | tổ đại biểu và đại biểu | tổ đảng | đoàn đại biểu quốc hội | đoàn đbqh | cơ sở cai nghiện ma túy | cơ sở cai nghiện | trại giam | trại tạm giam
  trung ương đoàn | trung ương hội | ủy ban trung ương | hội đồng đội | ban chấp hành | viễn thông | ban thanh tra nhân dân
  hội đồng bồi thường, giải phóng mặt bằng | hội đồng bồi thường, hỗ trợ, tái định cư | hội đồng bồi thường, hỗ trợ và tái định cư | hội đồng bồi thường | khối dân vận
  cơ quan ủy ban | đảng ủy mặt trận tổ quốc, các đoàn thể | đảng bộ mặt trận tổ quốc, các đoàn thể | đảng ủy mttq, các đoàn thể
  ban thường trực | ban cán sự đảng | ban cán sự | đảng đoàn | ban tuyên giáo | bộ tham mưu | ban liên lạc | ban trị sự | làng trẻ
  cơ quan điều tra | hội đồng nghĩa vụ quân sự | thanh tra bộ | thanh tra sở
  bộ | sở | ban | cục | tổng cục | chi cục | vụ | phòng | văn phòng | công an | trung tâm | viện | học viện | phân viện
  trường | báo | đài | hội | liên đoàn | liên đoàn lao động | tổng liên đoàn lao động | đoàn
  liên hiệp hội | liên hiệp các hội | hội liên hiệp | liên minh | liên minh hợp tác xã | hiệp hội | tổng hội | quỹ
  câu lạc bộ | ngân hàng | kho bạc | tập đoàn
  công ty tnhh một thành viên | công ty tnhhnn một thành viên | công ty tnhh mtv | công ty cổ phần | công ty tnhh
  tổng công ty | công ty | chi nhánh | tổ | ủy ban | uỷ ban | ủy ban nhân dân | uỷ ban nhân dân | hội đồng nhân dân
  hội đồng | mặt trận tổ quốc | mặt trận
  cơ quan cảnh sát điều tra | đồn công an | tổ hòa giải | liên hiệp các tổ chức hữu nghị | liên hiệp hợp tác xã | đội dân phòng
  ban vì sự tiến bộ của phụ nữ | ban vì sự tiến bộ phụ nữ | văn phòng thường trực | báo và đài phát thanh và truyền hình | báo và phát thanh và truyền hình
  báo và phát thanh, truyền hình | báo và đài phát thanh, truyền hình | báo và phát thanh - truyền hình | báo và đài phát thanh - truyền hình | công đoàn | agribank | nhcsxh | nhnn&ptnt
  ban đại diện | cảng vụ | chi hội | ubmttq việt nam | ủy ban mttq | huyện đội | quân sự
  đoàn thanh niên cộng sản hồ chí minh | đoàn tncs hồ chí minh | hội đồng quản lý | hội đồng thi | petrolimex
  vinaphone | tkv | pvn | bộ phận một cửa | bộ phận tiếp nhận và trả kết quả | bộ phận tiếp công dân | nhà trường
  bộ chỉ huy | ban chỉ huy | bộ tư lệnh | bộ đội biên phòng | đồn biên phòng | tòa án | toà án | tòa án nhân dân
  viện kiểm sát | viện kiểm sát nhân dân
  thanh tra | thuế | hải quan | bảo hiểm xã hội | bảo hiểm tiền gửi | bảo hiểm | thống kê | kiểm toán nhà nước | kiểm toán | tỉnh ủy
  tỉnh uỷ | thành ủy | thành uỷ | huyện ủy | huyện uỷ
  quận ủy | thị ủy | đảng ủy | đảng uỷ | đảng bộ | chi bộ | ban thường vụ | thường trực | tỉnh đoàn | thành đoàn
  huyện đoàn | quận đoàn | bưu điện | bưu chính | điện lực
  bộ môn | hải đội | hải đoàn | tiểu đoàn | binh đoàn | trạm kiểm lâm | bệnh viện | trạm | trạm y tế | hạt kiểm lâm | kiểm lâm | đội | khoa | ban quản lý | ban chỉ đạo | ban tổ chức
  ban biên tập | ban giám đốc | ban giám hiệu | tiểu ban | tổ công tác | tổ giúp việc
  nhóm giúp việc | nhóm công tác | nhóm chuyên gia | nhóm thường trực | nhóm thư ký | nhóm biên tập
  tổ biên tập | tổ thư ký | ban thư ký | tổ chuyên gia | tổ thẩm định | tổ soạn thảo | đoàn kiểm tra | đoàn thanh tra
  tổ khảo sát | tổ kiểm tra | tổ giám sát | tổ đánh giá | tổ phúc tra | tổ rà soát | tổ tuyên truyền | tổ điều phối | tổ hỗ trợ
  đoàn khảo sát | đoàn giám sát | đoàn đánh giá | đoàn đánh giá ngoài | đoàn phúc tra | ban soạn thảo | ban chủ nhiệm
  đoàn thanh niên | nhà xuất bản | nhà văn hóa | thư viện | bảo tàng | tạp chí | thông tấn xã | vườn quốc gia
  lực lượng cảnh sát | lực lượng công an | lực lượng quản lý thị trường | lực lượng biên phòng
  ban giám sát đầu tư của cộng đồng | ban giám sát đầu tư cộng đồng | tổ bảo vệ an ninh, trật tự cơ sở | dân quân
  tổ bảo vệ an ninh, trật tự ở cơ sở | tòa | toà | ban dân tộc | cơ quan thường trực | cơ quan thi hành án dân sự | cơ quan thuế | cơ quan công an
  cơ quan thanh tra, giám sát ngân hàng | thanh tra, giám sát ngân hàng | thanh tra, giám sát ngân hàng nhà nước | cơ quan bảo hiểm xã hội | cơ quan hải quan | cơ quan kiểm tra
  quản lý thị trường | thi hành án dân sự | dân quân tự vệ | trung đoàn | sư đoàn | quân khu | lữ đoàn | phân hiệu
  đại học | nhà máy | hãng phim | xí nghiệp | hợp tác xã | nhà thiếu nhi | nhà hát | cung văn hóa | bệnh xá
  khu quản lý đường bộ | cảng hàng không
  cổng thông tin điện tử | trang thông tin điện tử | thành viên ban chỉ đạo | chính phủ | văn phòng chính phủ
  doanh nghiệp tư nhân | chi đoàn | liên đội | liên chi đoàn | liên chi hội | tổ chuyên môn | tổ văn phòng
  ban chấm thi | ban coi thi | ban đề thi | ban giám khảo | ban vận động | ban cố vấn | ban điều hành | ban kiểm soát
  hội đồng thi đua, khen thưởng | hội đồng thi đua - khen thưởng | hội đồng thi đua khen thưởng | hội đồng thi đua
  hội đồng thẩm định | hội đồng nghiệm thu | hội đồng tuyển sinh | hội đồng tuyển dụng | hội đồng xét duyệt
  đội cấp cứu | hội đồng quản trị | hội đồng thành viên | ban tổng giám đốc | ban công tác mặt trận | ban bảo vệ
  tổ công nghệ số cộng đồng | tổ bảo vệ an ninh, trật tự | đảng ủy ban chỉ huy | đảng bộ ban chỉ huy | ban quản trị
  ban hậu cần | ban lễ tân | ban nội dung | ban kiểm phiếu | ban phục vụ | hội đồng chấm thi
  hội đồng coi thi | bộ phận | nhóm chuyên môn | hội đồng trường | hội đồng sư phạm | hội cha mẹ học sinh | ban đại diện cha mẹ học sinh
  ubnd | hđnd | ubmttq | ubmttqvn | mttq | tand | vksnd | lđlđ | bhxh | bql | btl | bch | bcđ | bts | bqt | bchqs | bđbp
  csgt | qltt | thads | nhnn | kbnn | lhpn | ccb | vnpt | viettel | mobifone | fpt | evn | vcci | ttyt | vp | vpcp
  ttytdp | ttksbt | cdc | ttcssksss | ttkn | ttvh | ttvhtt | ttgdtx | ttgdnn | ttdvnn | bvsn | bvyhct | bvpsn | pgdđt
  pgd&đt | sgdđt | sgd&đt | bgh | tyt | btv | cđcs | lcđ | ttxvn | vov | vtv | syt | bvđk | ttpvhcc | ptth
`)

/** Companies that are known by one word, and need no other. */
export const BRANDS = phrases(
  'viettel | vinaphone | mobifone | agribank | petrolimex | vietcombank | vietinbank | sacombank | vnpost | vinachem',
)

/** Kinds that say where they have their seat: "Phân hiệu … tại Bình An". */
export const SEATED_KINDS = phrases(`
  phân hiệu | chi nhánh | văn phòng đại diện | văn phòng | cơ quan đại diện | cơ quan thường trực | tòa án nhân dân | viện kiểm sát nhân dân | tòa | trường | đại học | học viện
  đại sứ quán | tổng lãnh sự quán | cơ sở | trung tâm | viện | tổng công ty | công ty | ngân hàng
`)

/** Kinds whose names go on with a place or an upper body only. */
export const PLACED_KINDS = phrases(`
  chính phủ | công an | ủy ban nhân dân | ubnd | hđnd | hội đồng nhân dân | tòa án nhân dân | viện kiểm sát nhân dân
  tand | vksnd | văn phòng chính phủ | tỉnh ủy | huyện ủy | thành ủy | tỉnh đoàn
`)

/** Words for bodies at large that at the head of a sentence are something else. */
export const NOT_FIRST = phrases(`
  cấp | bản | thôn | khối | tổ | đội | chợ | trại | cụm | đại lý | quỹ | trạm | đoàn | hội | ban | bộ | vụ | cục | phòng
  cá nhân | trường | viện | khoa | báo | đài | thành viên | lực lượng | hồ chứa | đầu mối
`)

/** Words that start with the letters of a kind and are no body, whatever their capital. */
export const NO_KINDS = exactPhrases(`
  ban hành | ban đầu | ban đêm | ban ngày | ban sáng | ban chiều | ban tặng | ban bố | bộ máy | bộ mặt
  bộ tiêu chí | bộ thủ tục | bộ chỉ số | bộ luật | bộ câu hỏi | bộ tài liệu | bộ nhận diện | bộ hồ sơ | bộ số liệu
  bộ dữ liệu | bộ công cụ | bộ quy tắc | bộ đề
  tòa nhà | toà nhà | tòa soạn | toà soạn | sở hữu | sở thích | sở tại | cục bộ | vụ việc | vụ án | vụ mùa | vụ hè | vụ đông | vụ xuân | vụ thu | vụ lúa
  phòng, chống | phòng chống | phòng ngừa | phòng cháy | phòng bệnh | phòng thủ | phòng trừ | phòng dịch | phòng tránh
  phòng họp | phòng hop | phòng học | viện dẫn | viện trợ | viện phí
  trường hợp | trường học mới | trường lớp | trường kỳ | báo cáo | báo động | báo chí | báo hiệu | báo giá | báo nói
  báo hình | đài thọ | hội nghị | hội thảo | hội thi | hội họp | hội nhập | hội trường | hội đàm | hội chợ
  hội viên | hội chẩn | hội ý | hội làng | hội diễn | hội tụ | hội khỏe | hội báo | đoàn kết | đoàn viên | đoàn thể
  đoàn công tác
  quỹ đất | quỹ tiền | quỹ nhà | quỹ lương | tổ chức | tổ dân phố | tổ hợp | tổ quốc | tổ ấm | tổ tiên | tổ trưởng
  tổ viên | tổ bộ môn | tổ đội | thuế suất | thuế quan | thuế thu | thuế giá | thuế tiêu | thuế xuất | thuế nhập
  thuế tài nguyên | thuế sử dụng | thanh tra, kiểm tra | thanh tra việc | thanh tra công vụ | thanh tra công tác | thanh tra công trình | thanh tra chuyên
  thanh tra đột | thanh tra theo | thanh tra đối
  thống kê số | thống kê, | thống kê các | kiểm toán độc | kiểm toán nội | trạm cân | trạm thu phí | trạm thu tiền | trạm thu mua | trạm thu phát | trạm biến | trạm bơm | trạm dừng
  trạm kiểm soát | trạm kiểm dịch | trạm kiểm tra | trạm kiểm định | đội ngũ | đội hình | đội tuyển | đội bóng | khoa học | đại học hóa | trung tâm hóa | hội đồng hương
  thường trực, | thường trực cấp | bảo hiểm y tế toàn | bảo hiểm bắt | bảo hiểm tự | bảo hiểm cho | hải quan đối
  hải quan điện | kiểm tra | đài loan
  cục diện | bưu chính viễn | bưu chính công | bưu chính, | điện lực quốc | trường thpt nơi | trường thcs nơi
  chính phủ điện tử | chính phủ số | chính phủ giao | chính phủ ban | chính phủ quy | chính phủ về | chính phủ đã
  cơ sở dữ liệu | cơ sở vật chất | cơ sở hạ tầng | cơ sở pháp lý | cơ sở khoa học | cơ sở chính trị | cơ sở thực tiễn
  cơ sở lý luận | quản lý thị | hợp tác xã kiểu | tổ trưởng/nhóm
`)

/** Words for bodies at large; with "các", or in a row, they make a group. */
export const MEMBERS = phrases(`
  lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | lực lượng bảo vệ an ninh, trật tự ở cơ sở | lực lượng tham gia bảo vệ antt ở cơ sở | lực lượng bảo vệ antt ở cơ sở
  cấp bộ đoàn | cấp bộ hội | liên danh nhà thầu
  tòa chuyên trách | toà chuyên trách | cđcs | lcđ | y tế các bộ, ngành | chi ủy | chi uỷ | nhà tạm giữ | trại tạm giam | hãng taxi | hãng xe | nhà máy | khu, điểm du lịch | khu, cụm công nghiệp | bảo tàng | thư viện | nhà văn hóa | tiểu đoàn | đại đội | trung đội | đồn | tổ trưởng chuyên môn | tổ trưởng tổ chuyên môn | điểm trạm y tế | điểm trạm | htx | thuyền trưởng | tòa nhà chung cư | nhà chung cư | chung cư | quỹ tín dụng nhân dân | quỹ tín dụng | hội quần chúng | khu dân cư | y tế bộ, ngành | y tế ngành | y tế các ngành | tổ hợp tác | trang trại | bộ, cơ quan ngang bộ | bộ, ngành | bộ, ban, ngành | sở, ngành | hội, hiệp hội | hiệp hội, hội | chủ quản hệ thống thông tin | chủ quản
  cơ sở giáo dục và đào tạo | cơ sở giáo dục, đào tạo | tổ khảo sát | tổ kiểm tra | tổ giám sát | đoàn khảo sát | đoàn giám sát
  đoàn thanh niên | hội phụ nữ | hội nông dân | hội cựu chiến binh | hội người cao tuổi
  hãng hàng không | hãng tàu | hãng tàu biển | hãng vận tải | ban xây dựng đảng | ban đảng | cơ quan tham mưu, giúp việc | đại biểu quốc hội | đầu mối | tổ chức pháp chế | viện nghiên cứu | tỉnh ủy | ban chấp hành | trường đại học | ngân hàng thương mại | tổ chức đoàn thể
  sở | bộ | ban | ngành | cơ quan | đơn vị | địa phương | phòng | hội | đoàn thể | tổ chức | doanh nghiệp | cá nhân
  cấp | cấp ủy | cấp uỷ | cấp ủy đảng | cấp uỷ đảng | tổ chức đảng | chính quyên | chính quyền | trường | trường học | nhà trường | cơ sở | bệnh viện | trung tâm | chi cục | vụ
  cục | tổng cục
  đoàn thanh tra | đoàn kiểm tra | đoàn thanh tra, kiểm tra | đoàn kiểm tra liên ngành | tổ công tác
  cơ quan điều tra | câu lạc bộ | phòng khám | phòng khám đa khoa
  đội cấp cứu | tổ chức quần chúng | hội đồng quân nhân | tổ công nghệ số cộng đồng | tổ bảo vệ an ninh, trật tự
  chủ công trình | chủ dự án | chủ mỏ | chủ nguồn thải | chủ cửa hàng | chủ hàng | chủ vựa | chủ phương tiện | chủ cơ sở | hộ gia đình | chủ sở hữu
  ban quản lý | chủ đầu tư | nhà đầu tư | nhà thầu | nhà mạng | tiểu ban | hợp tác xã | cơ quan chuyên môn | cơ quan báo chí | lực lượng
  lực lượng chức năng | viện | học viện | khoa | công ty | tập đoàn | tổng công ty | ngân hàng | văn phòng | thành viên
  ủy viên | hiệp hội
  tổ chức tín dụng | tổ | đội | tổ dân phố | thôn | xóm | ấp | khóm | khu phố | bản | khối | báo | đài | tô chức | tồ chức | trạm | trạm y tế
  chi nhánh | hộ kinh doanh | quỹ | cơ sở y tế | cơ sở giáo dục | phòng ban | ban ngành | đoàn | liên đoàn | ngành dọc
  ban chỉ đạo | tỉnh đoàn | đại học | cao đẳng | tòa án | huyện ủy | thành ủy | đảng ủy | thị ủy | cấp hội | hội đặc thù
  bến xe | bến tàu | cảng | chủ bến | chủ xe | chủ hộ | chủ trang trại | chủ nhà trọ | chủ khu nhà trọ | chủ tàu
  huyện, thị, thành đoàn | huyện, thị đoàn | quận, huyện đoàn | huyện, thị, thành ủy | huyện, thị ủy | quận, huyện ủy
  chi, đảng bộ | chi, đảng bộ cơ sở | chi hội | tổ hội | hội cơ sở | cơ sở hội | cơ sở đoàn | bộ phận
  điểm trường | chi đoàn | liên đội | tổ chuyên môn | khối lớp | đoàn cơ sở | đảng bộ | ban chi ủy
  phòng chức năng | đơn vị chức năng | lớp | dn | đv | công đoàn | chủ rừng | chủ hồ | hồ chứa | phân xưởng | xí nghiệp | sư đoàn | đồn biên phòng
  công đoàn cơ sở | chi bộ | quân khu | quân chủng | quân đoàn | binh chủng | sàn giao dịch thương mại điện tử | chủ hồ chứa | chủ đập | tổ chức hành nghề công chứng | cơ sở tôn giáo | đại lý | chợ | trại | cụm | cụm thi đua | khối thi đua | ban, ngành | phòng, ban
`)

/** Words for places; with "các" after a body they make it a group. */
export const PLACES = phrases(`
  tỉnh | thành phố | thành phô | thành phó | huyện | thị xã | thị trấn | thị trân | thị trần | xã | phường | quận
  đặc khu | thị | tp | thôn | xóm | ấp | khóm | buôn | khu phố | cấp | khu vực | tx | tt
`)

/** Places whose people are told to do work: "Thôn An Bình", "Phường Yên Hòa". */
export const PLACES_AS_BODIES = exactPhrases(
  'thôn|bản|ấp|xóm|khóm|buôn|làng|khu phố|tổ dân phố|khu dân cư|xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|tỉnh|thủ đô',
)

/** Words that only begin like a place. */
export const NO_PLACES = exactPhrases(`
  xã hội | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | tỉnh đoàn | thành đoàn | huyện đoàn | thị đoàn | tỉnh hội
  cấp kinh phí | cấp thẻ | cấp giấy | cấp tài | cấp mã | cấp bù | cấp đổi | cấp mới | cấp lại | cấp vốn | cấp đủ | cấp cho | cấp chứng
  cấp học | cấp cao | cấp sổ | cấp phiếu | cấp biển | cấp thuốc | cấp gạo | cấp con | cấp bản | cấp trang | cấp hàng | cấp bằng
  thị trường | cấp nước | cấp cứu | cấp phép | cấp phát | cấp điện | cấp thoát | cấp bổ sung | cấp thêm | cấp tạm | cấp miễn phí | cấp hạn mức | cấp hỗ trợ | cấp giống | tỉnh táo | xã viên | thành phố hồ
  phường hội | thị thực | thị hiếu
`)
