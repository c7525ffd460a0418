/** Fields in the names of bodies, now and before the mergers of 2025: "Sở" + "Văn hóa, Thể thao và Du lịch". Kept in data, not in rules. */
import { phrases } from '../phrases.ts'

/** Of ministries, departments, their divisions and offices alike; the longest that fits is taken. */
export const FIELDS = phrases(`
  rừng phòng hộ, đặc dụng | rừng phòng hộ và đặc dụng | rừng đặc dụng, phòng hộ | rừng đặc dụng và phòng hộ | thầy thuốc trẻ | cảnh sát hình sự
  cảnh sát điều tra tội phạm về kinh tế, tham nhũng, buôn lậu | cảnh sát điều tra tội phạm về kinh tế, tham nhũng, buôn lậu, môi trường
  phòng, chống dịch bệnh | phòng chống dịch bệnh | phòng, chống dịch | phòng chống dịch | phòng, chống covid-19 | phòng chống covid-19
  phòng thủ dân sự - phòng, chống thiên tai và tìm kiếm cứu nạn | phòng thủ dân sự, phòng chống thiên tai và tìm kiếm cứu nạn
  phòng thủ dân sự và phòng, chống thiên tai | phòng thủ dân sự và tìm kiếm cứu nạn | đầu tư phát triển | giám định xây dựng
  chương trình mục tiêu quốc gia xây dựng nông thôn mới | chương trình mục tiêu quốc gia giảm nghèo bền vững
  phòng, chống dịch covid-19 | phòng chống dịch covid-19 | phòng, chống dịch bệnh covid-19 | phòng chống dịch bệnh covid-19
  công an | quốc phòng | ngoại giao | nội vụ | tư pháp | tài chính | công thương | xây dựng | y tế | y tê
  giao thông vận tải | giao thông công chánh | ngoại vụ | du lịch | dân tộc | dân tộc và tôn giáo | tôn giáo
  văn hóa cơ sở, gia đình và thư viện | gia đình và thư viện | mỹ thuật, nhiếp ảnh và triển lãm
  phát thanh, truyền hình và thông tin điện tử | thông tin cơ sở và thông tin đối ngoại | thông tin cơ sở
  nghiên cứu phát triển | nghiên cứu phát triển kinh tế - xã hội | nghiên cứu và phát triển | quản trị thiết bị | quản trị - thiết bị
  quản trị và thiết bị | hành chính - quản trị | cơ sở vật chất và thiết bị | vật tư - thiết bị | vật tư thiết bị
  quy hoạch - kiến trúc | quy hoạch và kiến trúc
  thanh niên nông thôn - công nhân - trường học | thanh niên nông thôn | thanh niên trường học | thanh niên công nhân và đô thị
  nông nghiệp và môi trường | nông nghiệp | nông nghiệp và phát triển nông thôn | nông nghiệp và ptnt
  nông nghiệp & ptnt | nn&ptnt | nn và ptnt | nn ptnt | nnptnt | nnmt | nn&mt | nn và mt | tài nguyên và môi trường
  tài nguyên - môi trường | tn&mt | tnmt | tn và mt
  kế hoạch và đầu tư | kế hoạch - đầu tư | kế hoạch & đầu tư | kh&đt | khđt | kh và đt
  lao động - thương binh và xã hội | lao động, thương binh và xã hội | lao động thương binh và xã hội | lao động - tb&xh
  lao động - tbxh | lđ-tbxh | lđtb&xh | lđtbxh | lđ - tb&xh | lao động
  văn hóa, thể thao và du lịch | văn hóa - thể thao và du lịch | văn hóa thể thao và du lịch
  văn hoá, thể thao và du lịch | văn hóa và thể thao | văn hóa, thể thao | vh,tt&dl | vhtt&dl | vhttdl | vh, tt và dl
  vh, tt & dl | vh,tt và dl | văn hóa và thông tin | văn hóa - thông tin | văn hóa - xã hội
  văn hóa, khoa học và thông tin | văn hóa
  giáo dục và đào tạo | giáo dục & đào tạo | giáo dục - đào tạo | giáo dục | gd&đt | gdđt | gd và đt
  giáo dục, khoa học và công nghệ | khoa học và công nghệ | khoa học & công nghệ | khoa học - công nghệ
  khoa học công nghệ và môi trường | khoa học, công nghệ và môi trường
  khoa học công nghệ | khoa học, công nghệ | kh&cn | khcn | kh và cn | thông tin và truyền thông | thông tin - truyền thông
  thông tin & truyền thông | tt&tt | tttt | tt và tt
  kế hoạch - tài chính | kế hoạch tài chính | kế hoạch và tài chính | tài chính - kế hoạch | tài chính kế hoạch
  tổ chức cán bộ | tổ chức - cán bộ | tổ chức cán bộ và đào tạo | pháp chế | hợp tác quốc tế | kinh tế hợp tác và phát triển nông thôn | kinh tế hợp tác | tổ chức - hành chính
  tài chính - kế toán | tài chính kế toán | kế toán - tài chính | kế toán tài chính | kế toán | hành chính - kế toán
  hành chính | hành chính tổng hợp | hành chính quản trị | hành chính - nhân sự | hành chính nhân sự | nhân sự | nhân sự - hành chính
  hành chính - tổ chức | hành chính - tổng hợp | tổng hợp | kế hoạch - tổng hợp | kế hoạch tổng hợp
  kinh tế | kinh tế, hạ tầng và đô thị | kinh tế - hạ tầng | kinh tế và hạ tầng | quản lý đô thị | kinh tế - kỹ thuật
  kinh tế - ngân sách | kinh tế - xã hội | tài nguyên | môi trường | đăng ký kinh doanh | nghiệp vụ dược | nghiệp vụ y
  nghiệp vụ | tham mưu | hậu cần | chính trị
  dân vận | tuyên giáo | tuyên giáo và dân vận | nội chính | tổ chức | tiếp công dân | tôn giáo - dân tộc
  quản lý vốn nhà nước tại doanh nghiệp | điều phối nông thôn mới | điều phối chương trình nông thôn mới
  điều phối chương trình xây dựng nông thôn mới | quy hoạch xây dựng | phối hợp công tác phổ biến, giáo dục pháp luật
  văn hóa - thể thao | văn hóa, thể thao và truyền thông | văn hóa, thông tin và thể thao | văn hóa - thông tin và thể thao
  văn hóa - thể thao và truyền thông | thú y | chăn nuôi thú y | bảo vệ thực vật
  thi đua, khen thưởng | thi đua - khen thưởng | thi đua khen thưởng | biên giới | an toàn giao thông | phục vụ hành chính công
  kiểm soát bệnh tật | khuyến nông | phát triển quỹ đất | kiểm nghiệm | y tế dự phòng | xúc tiến đầu tư
  xúc tiến thương mại | phổ biến, giáo dục pháp luật | phổ biến giáo dục pháp luật | xây dựng và kiểm tra văn bản | hành chính tư pháp | bổ trợ tư pháp | hành chính và bổ trợ tư pháp
  giáo dục thể chất | giáo dục trung học | giáo dục tiểu học | giáo dục mầm non | giáo dục dân tộc | giáo dục đại học
  giáo dục thường xuyên | giáo dục trung học phổ thông | công nghệ thông tin | chuyển đổi số
  quản lý khai thác công trình thủy lợi | quản lý khai thác công trình thuỷ lợi | khai thác công trình thủy lợi
  khai thác công trình thuỷ lợi | quản lý và khai thác công trình thủy lợi | môi trường đô thị | cấp thoát nước
  công nghệ thông tin và truyền thông | đường bộ | đường sắt | hàng hải | hàng không | thể dục thể thao
  trồng trọt và bảo vệ thực vật | chăn nuôi và thú y | thủy lợi | thủy sản | kiểm lâm | lâm nghiệp | quản lý thị trường
  lâm nghiệp và kiểm lâm | kiểm lâm và lâm nghiệp
  công thương địa phương | cảnh sát quản lý hành chính về trật tự xã hội | quản lý xuất nhập cảnh | cảnh sát cơ động
  cảnh sát kinh tế | cảnh sát điều tra tội phạm về ma túy | cảnh sát điều tra tội phạm về trật tự xã hội
  cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu | cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ
  cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ | cảnh sát thi hành án hình sự và hỗ trợ tư pháp
  nghiệp vụ, dự toán, pháp chế | quản lý, hỗ trợ doanh nghiệp | quản lý, hỗ trợ cá nhân, hộ kinh doanh
  quản lý hộ kinh doanh, cá nhân và thu khác | tuyên truyền - hỗ trợ người nộp thuế | kê khai và kế toán thuế
  quản lý nợ và cưỡng chế nợ thuế | thanh tra - kiểm tra | thanh tra và kiểm toán | thanh tra và pháp chế | kiểm toán nội bộ | pháp chế và kiểm toán | pháp chế và kiểm toán nội bộ | pháp chế - kiểm toán nội bộ | quản lý thi hành pháp luật | kiểm tra và quản lý thi hành pháp luật
  vận tải hàng hóa | vận tải hàng hoá | bất động sản | doanh nghiệp nhỏ và vừa | doanh nghiệp dịch vụ chuyển phát | dịch vụ chuyển phát | xuất khẩu thủy sản | chế biến và xuất khẩu thủy sản | tổ chức - nhân sự | tổ chức nhân sự
  khách hàng doanh nghiệp | khách hàng cá nhân | khách hàng hộ sản xuất và cá nhân | kế toán và ngân quỹ
  kế toán - ngân quỹ | kiểm tra, kiểm soát nội bộ | kiểm tra kiểm soát nội bộ | kế hoạch và quản lý rủi ro
  thực hành quyền công tố và kiểm sát điều tra án kinh tế | thực hành quyền công tố và kiểm sát điều tra án an ninh
  thực hành quyền công tố và kiểm sát điều tra án ma túy | thực hành quyền công tố và kiểm sát xét xử hình sự
  thực hành quyền công tố và kiểm sát điều tra án trật tự xã hội
  thực hành quyền công tố và kiểm sát điều tra án tham nhũng, chức vụ
  kiểm sát và giải quyết đơn khiếu nại, tố cáo trong hoạt động tư pháp
  dịch vụ tổng hợp | dịch vụ sự nghiệp công | cung ứng dịch vụ sự nghiệp công | quản lý xây dựng | quản lý chất lượng xây dựng
  kiểm định chất lượng xây dựng | kiểm định xây dựng | quản lý nhà và thị trường bất động sản | quản lý khoa học
  công tác học sinh, sinh viên | công tác sinh viên | công tác chính trị và sinh viên | chế độ bảo hiểm y tế
  hồi sức tích cực - chống độc | hồi sức tích cực | hồi sức cấp cứu | ngoại tổng hợp | nội tổng hợp | vật tư - thiết bị y tế
  vật tư, thiết bị y tế | vật tư thiết bị y tế | dược - vật tư, thiết bị y tế | dược - vật tư y tế | y tế trường học
  kiểm tra giám sát mua bán điện | kiểm tra, giám sát mua bán điện | ký túc xá | quản lý ký túc xá
  tuyên truyền và hỗ trợ người tham gia | chế độ, chính sách | chế độ - chính sách | tổ chức - kiểm tra
  đào tạo | quản lý đào tạo | đào tạo và công tác sinh viên | đào tạo đại học | đào tạo sau đại học | đào tạo - bồi dưỡng | bảo đảm chất lượng đào tạo | đảm bảo chất lượng đào tạo
  chế độ bảo hiểm xã hội | khảo thí và đảm bảo chất lượng | khảo thí và bảo đảm chất lượng | khảo thí
  nghiệp vụ và tổ chức thi hành án | nhà trường | kết cấu hạ tầng đường sắt | công nghệ sinh học
  thi hành án dân sự | thuế | hải quan | thống kê | dự trữ nhà nước | quản lý dược | hóa chất | điện lực
  an toàn thực phẩm | nhà báo | nông dân | phụ nữ | cựu chiến binh | chữ thập đỏ | luật gia | người cao tuổi
  khuyến học | giáo dục chính trị và công tác học sinh, sinh viên | chính trị và công tác học sinh, sinh viên
  dự án đầu tư xây dựng | dự án | dự án đầu tư | các dự án | các dự án đầu tư xây dựng
  dự án đầu tư xây dựng công trình giao thông | dự án đầu tư xây dựng các công trình giao thông
  dự án đầu tư xây dựng các công trình dân dụng và công nghiệp | dự án đtxd các công trình dd&cn
  dự án đầu tư xây dựng công trình dân dụng và công nghiệp | dự án đtxd | đầu tư xây dựng | đầu tư và xây dựng
  các dự án đầu tư xây dựng các công trình giao thông | các dự án đầu tư xây dựng các công trình dân dụng và công nghiệp
  các dự án đầu tư xây dựng công trình giao thông | các dự án đầu tư xây dựng công trình dân dụng và công nghiệp
  dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn | dự án đầu tư xây dựng khu vực
  quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn | quốc gia tìm kiếm cứu nạn | quốc gia ứng phó sự cố
  phòng chống thiên tai và tìm kiếm cứu nạn | quốc gia về chuyển đổi số | an toàn giao thông quốc gia
  xây dựng chính phủ điện tử | xây dựng chính phủ điện tử/chính quyền điện tử | xây dựng chính quyền điện tử | xây dựng nông thôn mới | thực hiện quy chế dân chủ
  thực hiện quy chế dân chủ ở cơ sở | kiểm tra, đánh giá chất lượng bệnh viện
  pháp luật dân sự, kinh tế | pháp luật hình sự, hành chính | các vấn đề chung về xây dựng pháp luật | tổ chức thi hành pháp luật
  quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật | kiểm tra văn bản và tổ chức thi hành pháp luật
  kiểm tra văn bản và quản lý xử lý vi phạm hành chính | đăng ký giao dịch bảo đảm và bồi thường nhà nước | đăng ký quốc gia giao dịch bảo đảm
  quản lý thi hành án dân sự | quản lý, giám sát kế toán, kiểm toán | quản lý giá | các định chế tài chính | tổng hợp kinh tế quốc dân
  quản lý khám, chữa bệnh | quản lý khám chữa bệnh | quản lý y, dược cổ truyền | tiền lương và bảo hiểm xã hội | việc làm | lao động, việc làm
  dịch vụ việc làm | người có công | tổ chức - biên chế | tổ chức, biên chế | tổ chức phi chính phủ | hội và tổ chức phi chính phủ
  kinh tế - quản lý đầu tư xây dựng | giám định nhà nước về chất lượng công trình xây dựng | vật liệu xây dựng | quản lý xây dựng công trình
  khoa học công nghệ, môi trường và vật liệu xây dựng | thông tin, thống kê | văn hóa dân tộc | giáo dục phổ thông | giáo dục quốc phòng và an ninh
  nhà giáo và cán bộ quản lý giáo dục | giáo dục nghề nghiệp và giáo dục thường xuyên | giáo dục nghề nghiệp - giáo dục thường xuyên
  giáo dục nghề nghiệp | học sinh, sinh viên | nhà nước về người việt nam ở nước ngoài | tín dụng các ngành kinh tế | an toàn hệ thống các tổ chức tín dụng
  dự báo, thống kê - ổn định tiền tệ, tài chính | quản lý, giám sát tổ chức tín dụng | chính sách, chiến lược
  theo dõi công tác phòng, chống tham nhũng, lãng phí, tiêu cực | trung ương các chương trình mục tiêu quốc gia | các chương trình mục tiêu quốc gia
  phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số | xóa nhà tạm, nhà dột nát | giải phóng mặt bằng | thực hiện đề án 06
  đầu tư phát triển địa phương | giám sát, điều hành đô thị thông minh | giám sát, điều hành thông minh | bảo trợ xã hội tổng hợp | hành chính công
  quản lý đầu tư và xây dựng | kỹ thuật tiêu chuẩn đo lường chất lượng | bảo trợ xã hội, trẻ em và phòng chống tệ nạn xã hội
  xây dựng chính quyền và công tác thanh niên | cải cách hành chính, văn thư - lưu trữ | nghiên cứu, tổng hợp | kinh tế ngành | kinh tế đối ngoại
  đấu thầu, thẩm định và giám sát đầu tư | tài chính hành chính sự nghiệp | quản lý vận tải, phương tiện và người lái | thanh tra, khiếu tố
  quản lý chất lượng nông, lâm sản và thủy sản | nạn nhân chất độc da cam/dioxin | nạn nhân chất độc da cam
  bảo vệ quyền lợi người tiêu dùng | cảnh sát giao thông - trật tự | kiểm nghiệm thuốc, mỹ phẩm, thực phẩm | kiểm nghiệm thuốc, mỹ phẩm và thực phẩm
  y tế công cộng | an toàn thực phẩm - y tế công cộng | quản trị | quản trị cơ sở vật chất | quản lý đào tạo sau đại học | khảo thí và đảm bảo chất lượng giáo dục
  công tác chính trị - học sinh, sinh viên | điện - điện tử | giáo dục mầm non - tiểu học | giáo dục trung học và giáo dục thường xuyên
  chính trị tư tưởng | tổ chức lao động | tổ chức - lao động | kinh tế và vật liệu xây dựng | xây dựng nếp sống văn hóa và gia đình
  đo đạc, bản đồ và viễn thám | tài nguyên nước, khí tượng thủy văn | tài nguyên nước và khí tượng thủy văn | biển, hải đảo | công chức, viên chức
  văn bản và quản lý xử lý vi phạm hành chính | xây dựng, kiểm tra và tổ chức thi hành pháp luật | thanh tra giải quyết khiếu nại, tố cáo
  quản lý quy hoạch và xây dựng | quản lý thu - sổ, thẻ | giám sát quản lý hải quan | giám sát quản lý về hải quan | chống buôn lậu và xử lý vi phạm
  thu thập thông tin thống kê | dự án đầu tư xây dựng hạ tầng đô thị | thông tin xúc tiến du lịch | hỗ trợ doanh nghiệp nhỏ và vừa
  hỗ trợ khởi nghiệp đổi mới sáng tạo | khởi nghiệp đổi mới sáng tạo | khởi nghiệp đổi mới sáng tạo quốc gia | nuôi dưỡng và điều dưỡng người có công
  điều dưỡng người có công | giáo dục - lao động xã hội | giống cây trồng, vật nuôi | quy hoạch và kiểm định xây dựng | kiểm dịch động vật
  điều phối chương trình mục tiêu quốc gia xây dựng nông thôn mới | cảnh sát điều tra
  thị trường châu âu - châu mỹ | thị trường châu á - châu phi | nội chính - tiếp dân | nội chính và tiếp dân
  tổng điều tra | tổng điều tra kinh tế | tổng điều tra nông thôn, nông nghiệp | tổng điều tra dân số và nhà ở
  phong trào toàn dân đoàn kết xây dựng đời sống văn hóa | phong trào “toàn dân đoàn kết xây dựng đời sống văn hóa” | phong trào "toàn dân đoàn kết xây dựng đời sống văn hóa"
  khuyến công và tư vấn phát triển công nghiệp | dự án đầu tư xây dựng công trình giao thông và nông nghiệp
  dự án đầu tư xây dựng các công trình giao thông và nông nghiệp | dự án đầu tư xây dựng công trình giao thông, nông nghiệp
  khu di tích lịch sử văn hóa | chiến lược và chính sách kinh tế - tài chính | kiểm soát biên phòng
  dự án đầu tư và xây dựng | khu kinh tế | các khu công nghiệp | khu công nghiệp | các khu kinh tế
  khu kinh tế và các khu công nghiệp | các khu công nghiệp và khu kinh tế | các khu công nghiệp và chế xuất
  hđnd và ubnd | hđnd & ubnd | hội đồng nhân dân và ủy ban nhân dân | đoàn đbqh và hđnd
  đoàn đại biểu quốc hội và hội đồng nhân dân | đoàn đại biểu quốc hội và hđnd | ubnd và hđnd
  an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao
  phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc
  phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ antq | xây dựng phong trào bảo vệ antq
  xây dựng phong trào bảo vệ an ninh tổ quốc | phối hợp phổ biến, giáo dục pháp luật | phòng thủ dân sự
  phòng, chống thiên tai và tìm kiếm cứu nạn
  phòng cháy chữa cháy và cứu nạn, cứu hộ | cảnh sát giao thông | an ninh mạng | cảnh sát hình sự | quản lý hành chính
  xây dựng đảng | chiến lược, chính sách | chiến lược và chính sách | chiến lược, chính sách tài chính
  chiến lược và chính sách tài chính | chiến lược, chính sách tài nguyên và môi trường
  chiến lược, chính sách nông nghiệp và môi trường | chiến lược, chính sách công thương
  nghiên cứu chiến lược, chính sách công thương | chiến lược và chính sách khoa học và công nghệ
  đăng ký đất đai | tổ chức, hành chính, thông tin, tư liệu | kiểm soát chi | an ninh hàng không | khai thác ga | xúc tiến đầu tư, thương mại và du lịch
  xây dựng phong trào | xuất nhập cảnh | ứng cứu khẩn cấp máy tính | ứng cứu sự cố an toàn thông tin mạng
  cảnh sát giao thông đường bộ | cảnh sát kinh tế | cảnh sát điều tra tội phạm về kinh tế | cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng
  phòng không nhân dân | phòng không - không quân | trang bị và kho vận | chính trị quân đội nhân dân | hậu cần - kỹ thuật | thông tin chỉ huy | huấn luyện - cơ động
  y tế quân dân y | y tế quân - dân y | quân dân y | hồi sức tích cực và chống độc | cấp cứu - hồi sức tích cực và chống độc | cấp cứu - hồi sức tích cực - chống độc
  kiểm nghiệm thuốc | bảo vệ, chăm sóc sức khỏe cán bộ | nuôi dưỡng, phục hồi chức năng tâm thần | phục hồi chức năng tâm thần | dinh dưỡng - an toàn thực phẩm
  điện tử chính phủ | kiểm dịch thực vật | kiểm lâm cơ động | kiểm lâm cơ động và phòng cháy, chữa cháy rừng | bảo vệ thực vật và kiểm lâm | biển, hải đảo và kiểm lâm
  điều tra, quy hoạch rừng | điều tra quy hoạch rừng | hải quan cửa khẩu | hải quan cảng | hải quan cửa khẩu cảng | điều tra chống buôn lậu | quản lý trật tự xây dựng
  quản lý trật tự đô thị | quản lý trật tự xây dựng và đô thị | quản lý trật tự xây dựng đô thị | trật tự đô thị | dân chủ, giám sát và phản biện xã hội | dân chủ - pháp luật
  đầu tư xây dựng và phát triển quỹ đất | dự án đầu tư xây dựng và phát triển quỹ đất | dự án đầu tư xây dựng các công trình giao thông và dân dụng
  dự án các công trình nông nghiệp và phát triển nông thôn | dự án phát triển | trung ương các dự án thủy lợi | các dự án điện | các dự án thủy lợi
  khu nông nghiệp ứng dụng công nghệ cao | nông nghiệp ứng dụng công nghệ cao | nông nghiệp công nghệ cao | khu dự trữ sinh quyển | cảng cá, bến cá | các cảng cá | các cụm công nghiệp
  làng văn hóa - du lịch các dân tộc | quảng trường hồ chí minh và bảo tàng | đào tạo cán bộ | bồi dưỡng cán bộ | đào tạo, bồi dưỡng cán bộ quản lý giáo dục
  cán bộ quản lý giáo dục | cán bộ quản lý nông nghiệp và phát triển nông thôn | đào tạo nghiệp vụ giao thông vận tải | bồi dưỡng nghiệp vụ kiểm sát | trung cấp phật học
  giáo dục chuyên biệt | giáo dục đại cương | hỗ trợ phát triển giáo dục hòa nhập | lý luận mác - lênin, tư tưởng hồ chí minh | lý luận mác - lênin và tư tưởng hồ chí minh
  truyền thông và hỗ trợ người nộp thuế | tuyên truyền và hỗ trợ người nộp thuế | nghiệp vụ - hỗ trợ người nộp thuế | truyền thông và phát triển người tham gia
  quản lý đầu tư xây dựng | quản lý và giám sát tổ chức tín dụng | quản lý, giám sát bảo hiểm | kinh tế địa phương và lãnh thổ | khoa học xã hội, nhân văn và tự nhiên
  dự báo thống kê - ổn định tiền tệ, tài chính | dân tộc thiểu số | khoa học, công nghệ, môi trường | giám đốc kiểm tra | viễn thông và công nghệ thông tin
  thư ký - biên tập | gia đình và người chưa thành niên | công tố và kiểm sát xét xử phúc thẩm | kiến trúc, quy hoạch đô thị và nông thôn | quy hoạch đô thị và nông thôn
  đầu tư phát triển đường cao tốc | quản lý đường thủy nội địa | đường thủy nội địa | phối hợp tìm kiếm, cứu nạn hàng hải | giám sát và điều hành đô thị thông minh
  thông tin, ứng dụng tiến bộ khoa học và công nghệ | ứng dụng tiến bộ khoa học và công nghệ | tư vấn và giám định chất lượng công trình xây dựng | sát hạch lái xe cơ giới đường bộ
  quản lý nước sạch và vệ sinh môi trường | nước sạch và vệ sinh môi trường | nước sạch và vệ sinh môi trường nông thôn | quản lý nước sạch và vệ sinh môi trường nông thôn | kiểm dịch thực vật sau nhập khẩu | hỗ trợ nghiệp vụ đăng ký kinh doanh | khai thác cảng hàng không | công tác đề án 06/cp
  tự quản đường biên, cột mốc | quản trị mạng | an toàn, vệ sinh lao động | quốc phòng, an ninh và đối ngoại | quốc gia đổi mới giáo dục và đào tạo | hành chính - tiếp dân
  nội chính - kiểm soát thủ tục hành chính | đầu tư, thẩm định và giám sát đầu tư | hợp tác đầu tư | lao động, tiền lương - bảo hiểm xã hội | xây dựng chính quyền
  thanh tra, giải quyết khiếu nại, tố cáo | dịch vụ - quảng cáo | truyền thống trường sơn - đường hồ chí minh | khoa học tổng hợp | nhà báo nữ | khối các cơ quan và doanh nghiệp
  khối các cơ quan đảng | khối các cơ quan | phát triển hợp tác kinh tế việt nam - lào - campuchia | quản lý giá và công sản | chữa cháy và cứu nạn, cứu hộ
  văn hóa các dân tộc | viễn thông và cơ yếu | an ninh kinh tế tổng hợp | du lịch và khách sạn | văn hóa nghệ thuật và du lịch | huấn luyện dự bị động viên | chăm sóc người có công
  hỗ trợ nông dân và phát triển hợp tác xã | dự bị đại học | tuần tra bảo vệ rừng | phòng, chống aids, ma túy, mại dâm | diễn tập khu vực phòng thủ | kế toán viên hành nghề
  dự án thủy lợi - thủy điện | dự án hỗ trợ kỹ thuật | ứng phó sự cố tràn dầu | khu lâm nghiệp ứng dụng công nghệ cao | hộ tịch, quốc tịch, chứng thực | dịch vụ công ích | phát triển nguồn nhân lực và tư vấn đầu tư | phòng, chống tội phạm, tệ nạn xã hội | quản lý quy hoạch
`)

/** What may follow a field and still be the name: the level or place of the body. */
export const LEVELS = phrases(`
  tỉnh | thành phố | huyện | thị xã | xã | phường | quận | đặc khu | trung ương | tw | việt nam | hai cấp | 2 cấp | 02 cấp | khu vực | nhà nước
  liên tỉnh | liên huyện | liên xã | chi nhánh tỉnh | chi nhánh huyện | chi nhánh thành phố | chi nhánh khu vực | cấp tỉnh | cấp huyện | cấp xã | cấp trung ương | cấp bộ | cấp trường | các cấp | các địa phương | cùng cấp | cơ sở | nhân dân | tối cao | cấp cao | tp | quân sự
  bộ | sở | quốc gia | miền bắc | miền trung | miền nam | cấp trên trực tiếp cơ sở | cấp trên trực tiếp | cấp trên
`)

/** Qualities of a group, taken whole: "các đơn vị LIÊN QUAN". */
export const QUALITIES = phrases(`
  lữ hành | được kiểm tra | được thanh tra | được giám sát | được kiểm toán | được khảo sát | được phúc tra | được đánh giá
  có liên quan khác | phổ thông | mẫu giáo | chuyên khoa | internet | trung cấp | trung cấp chuyên nghiệp | thường trú | thường trú tại tỉnh | thường trú trên địa bàn tỉnh | trung ương thường trú tại tỉnh | quần chúng | quần chúng bảo vệ rừng | liên quan khác | khác có liên quan | khác liên quan | có liên quan | liên quan | liên qua
  có hiến quan | hữu quan | hữu quan có liên quan | chức năng | chức năng có liên quan | chức năng liên quan | khác
  nêu trên | nói trên | kể trên | này | trên | tỉnh | của tỉnh | cấp tỉnh | trong tỉnh | thuộc tỉnh | toàn tỉnh | thành phố
  của thành phố | cấp huyện | cấp xã | cấp cơ sở | các cấp | cấp | trung ương | ở trung ương | tw | địa phương
  trực thuộc | trực thuộc trung ương | trực thuộc tw | trực thuộc tỉnh | thuộc thành phố
  chuyên môn | nghiệp vụ | chuyên ngành | phần mềm | cntt | công nghệ thông tin | quản lý nhà nước | quản lý | quản lý rừng | ngang bộ | thuộc chính phủ
  trực thuộc chính phủ | chính trị - xã hội | chính trị xã hội | chính trị, xã hội | chính trị - xã hội - nghề nghiệp
  xã hội | xã hội - nghề nghiệp | nghề nghiệp | kinh tế | tín dụng | cá nhân | báo chí | thông tấn | truyền thông
  thông tấn báo chí | truyền thông đại chúng | đoàn thể | nhà nước | sự nghiệp | sự nghiệp công lập | công lập
  ngoài công lập | tư nhân | hành chính | quân sự | quân đội | công an | vũ trang | y tế | giáo dục | đào tạo | cơ sở | dân cử
  trong sở | trong bộ | trong cục | trong viện | trong học viện | trong trung tâm | trong tập đoàn | trong tổng công ty | tại địa phương | cùng cấp
  trong trường | trong nhà trường | trong đơn vị | trong cơ quan | trong xã | trong huyện | trong công ty | toàn trường
  trong bệnh viện | trong ngành | toàn ngành | ngành | thành viên | trung học | tiểu học | mầm non | đại học | cao đẳng | trung học cơ sở
  trung học phổ thông | thpt | thcs | gdđt | bậc học | đặc thù | viễn thông | bưu chính | chuyên trách | cơ động | tuyến tỉnh | tuyến huyện | tuyến xã | tuyến trung ương | thường trực
  thông tin đại chúng | thông tin | dự thi | trong toàn ngành | trên toàn quốc | tuyến cơ sở
  quốc doanh | dân sự | dân sinh | thụ hưởng | thứ cấp | trong nước | ngoài nước | ở nước ngoài | chính quyền | chính quyền địa phương | xã | phường | huyện | thị xã
  cấp trên trực tiếp | cấp trên | cấp dưới | sinh viên
  quận | thị trấn | đặc khu | dự án | dự toán | kháng chiến | khối | sử dụng ngân sách | lớn | nhỏ và vừa | hạ tầng
  hạ tầng cụm công nghiệp | hạ tầng khu công nghiệp | hạ tầng khu, cụm công nghiệp | hạ tầng kỹ thuật
`)

/** What a company does, behind the word for it: "các Tổng công ty XÂY DỰNG GIAO THÔNG". */
export const TRADES = phrases(`
  xây dựng giao thông | xây dựng công trình | xây dựng công trình giao thông | xây dựng dân dụng | xây dựng cầu đường
  xây dựng thủy lợi | xây dựng hạ tầng | xây dựng nhà ở | xây dựng và phát triển nhà | quản lý đường bộ | quản lý đường sắt
  quản lý thủy nông | khai thác công trình thủy lợi | quản lý khai thác công trình thủy lợi | tư vấn thiết kế
  tư vấn giám sát | tư vấn xây dựng | cung cấp nước sạch | cung cấp dịch vụ | sản xuất kinh doanh | xuất nhập khẩu
`)

/** A quality that runs on to the verb: "được giao …", "hoạt động trong lĩnh vực …". */
export const OPEN_QUALITIES = phrases(`
  có thực hiện | chuyên trách tham mưu, giúp việc | chuyên trách tham mưu giúp việc | tham mưu, giúp việc cho
  quản lý chuyên ngành về | chuyên ngành về | quản lý nhà nước chuyên ngành về | chuyên trách về | phụ trách về | làm công tác | làm nhiệm vụ | quản lý về | có đào tạo | có tên tại | có sử dụng
  chuyên trách an toàn | đã có trang | đã có cổng
  được ủy quyền | được uỷ quyền | được giao | được phân công | được phân cấp | được giao nhiệm vụ | được giao kế hoạch vốn | được giao chủ trì
  được lấy ý kiến | được hỏi ý kiến | được xin ý kiến | nêu tại | nêu trong | được nêu tại | được nêu trong | liệt kê tại
  được cấp | được hỗ trợ | được đầu tư | được trang bị | được thụ hưởng | được lựa chọn | được chọn
  được yêu cầu | có tên | có trụ sở | có cụm công nghiệp | có hoạt động | có dự án | có rừng | có di tích | có biển
  có đất | có giường bệnh | có thẩm quyền | có giấy phép | có chức năng | có nhu cầu | có hồ chứa | có tàu cá | có khu | có trường | trên tuyến
  có tài liệu | có hồ sơ | có học sinh | có sinh viên | có hội viên | có đoàn viên | có đảng viên | có lao động | có sản phẩm
  có nguồn | có đường | có công trình | có diện tích | có trách nhiệm liên quan | có nhiệm vụ | có nợ | có đê | có xe
  có phương tiện | đóng trên địa bàn | đóng chân trên địa bàn | trên địa bàn | trong lĩnh vực | đứng chân | nơi có
  trọng điểm | ven biển | miền núi | vùng | biên giới | giáp ranh | tiếp giáp | thuộc | trực thuộc | của | thuộc phạm vi | trong phạm vi | thuộc thẩm quyền
  trong hệ thống | có thành viên | nằm trong | trong khu | tại khu | ở khu | trong và ngoài | trong toàn | dọc
`)

/** Verbs that are a quality only right behind the member: "các đơn vị KINH DOANH thuốc". */
export const OPEN_VERBS = phrases(`
  chưa | quản lý nhà nước về | sử dụng | sản xuất | kinh doanh | khai thác | cung cấp | cung ứng | đào tạo | phụ trách
  tư vấn | thi công | đang | nghề nghiệp | giáo dục | khám bệnh | khám, chữa bệnh | khám chữa bệnh | vận tải | bán
  làm chủ đầu tư | chủ trì quản lý | chủ trì dự án | đầu mối giao | hoạt động | trực tiếp | thu gom | giết mổ | chế biến
  xử lý chất thải | xử lý nước thải | xử lý rác thải | xử lý rác | phát thải | nuôi dưỡng | cai nghiện | kiểm định chất lượng
  vận hành hồ chứa | vận hành nhà máy | lưu trú
  tham mưu giúp việc | tham mưu, giúp việc
`)

/** Parts of the country: "các tỉnh MIỀN TRUNG, TÂY NGUYÊN". */
export const REGIONS = phrases(`
  miền núi | vùng cao | hải đảo | bắc bộ | trung bộ | nam bộ | đông nam bộ | tây nam bộ | bắc trung bộ | nam trung bộ | nam tây nguyên | tây nguyên | tây bắc | tây bắc bộ
  đông bắc | đông bắc bộ | đồng bằng bắc bộ | trung du bắc bộ | miền bắc | miền trung | miền nam | phía bắc | phía nam
  miền núi phía bắc | miền núi bắc bộ | vùng núi phía bắc | trung du miền núi phía bắc | trung du và miền núi phía bắc
  trung du , miền núi phía bắc | trung du và miền núi bắc bộ | miền núi , trung du bắc bộ
  duyên hải bắc bộ | duyên hải trung bộ | duyên hải miền trung | duyên hải nam trung bộ | ven biển miền trung | ven biển
  đồng bằng sông hồng | đồng bằng sông cửu long | châu thổ sông cửu long | đbscl | đbsh
`)
