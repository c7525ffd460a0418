/** What an owner does: the verbs and adverbs that follow its name and so end it. */
import { phrases } from './phrases.ts'

/** Adverbs and conditions between the owner and its verb. */
export const MANNERS = phrases(`
  tiếp tục | khẩn trương | chủ động | tích cực | tập trung | nghiêm túc | thường xuyên | kịp thời | chịu khó | trực tiếp
  phải | cần | cần phải | sẽ | chỉ | sớm | đồng thời | quyết liệt | tổ chức | căn cứ | trên cơ sở | theo | trong | cùng
  có kế hoạch | nỗ lực | luân phiên | định kỳ | hằng năm | hàng năm | hàng quý | hàng tháng | hằng tháng | hằng quý | nhanh chóng
  ưu tiên | sẵn sàng | tăng cường | nhất trí | khi | quan tâm | chú trọng | bám sát | ngay | đặc biệt | tuyệt đối | chịu
  giúp | thống nhất | cùng với | kiên quyết | trước ngày | trước | đúng | bằng | qua | thông qua | tuỳ | tùy | đều
  kiên trì | cùng nhau | mỗi | từng | chậm nhất | lưu ý | không | cũng | hàng tuần | hàng ngày | trên | tại | với
`)

/** Verbs of a duty. One-syllable ones count only in small letters and as the word they are. */
export const DUTIES = phrases(`
  tiết giảm | đăng tin | đăng bài | bắt giữ | xét chọn | bình xét | bình chọn | tu bổ, tôn tạo | tôn tạo | chỉnh lý | tập luyện | luyện tập
  khai báo | khai trương | khánh thành | mở cửa phục vụ | mở cửa đón | cắt điện | cấp thẻ | cấp thêm | cấp bổ sung | cấp miễn phí | cấp tạm ứng | cấp hạn mức | cấp hỗ trợ | cấp giống | cấp tài khoản | cấp mã số | cấp bù | cấp lại | cấp mới
  cấp đổi giấy | cấp đổi thẻ | cấp chứng | cấp bằng | cấp vốn | cấp đủ | cấp cứu người | cấp cứu nạn nhân | trực sẵn sàng | trực chiến | trực chỉ huy
  trực lãnh đạo | trực cấp cứu | trực 24 | sẵn sàng lực lượng | sẵn sàng phương tiện | sẵn sàng vật tư | sẵn sàng nhân lực | sẵn sàng giường
  sẵn sàng cơ động | sẵn sàng phương án | nấu ăn phục vụ | soạn thảo văn bản | soạn thảo quyết định | soạn thảo công văn | soạn thảo tờ trình
  hiệp thương | tự giác | tự công bố | tự cân đối | tự kê khai | tự bố trí | treo cờ | treo băng | bơm nước | bơm tiêu | xả nước | xả lũ | gieo cấy
  tiêm vắc xin | tiêm chủng cho | tiêm chủng mở rộng | tiêm chủng đầy đủ | phun khử | đấu giá quyền | trấn áp | triệt phá | truy bắt | truy quét
  xua đuổi | tạm giữ | phát thưởng | trao thưởng | tuyên dương | khống chế | loại bỏ | loại trừ | bãi bỏ | hủy bỏ | tiêu thoát | thau rửa | súc rửa
  xét tuyển | thao giảng | thông quan hàng | thông quan nhanh | xuất cấp | khám bệnh miễn phí | khám bệnh cho | khám sức khỏe | khám sàng lọc | khám tuyển | tài trợ kinh phí | tài trợ cho
  sáng tác | trực gác | thường trực cấp cứu | thường trực sẵn sàng | cơ động lực lượng | cung ứng giống | cung ứng vật tư | cung ứng thuốc | cung ứng đủ | cung ứng đầy đủ
  cung ứng hàng | kiểm sát chặt chẽ | kiểm sát việc | giải đáp | mở cống lấy
  dọn dẹp | dọn vệ sinh | quét dọn | thắp sáng | trang hoàng
  cắt tỉa | dạy bù | cấp ứng | huấn luyện chiến sĩ | huấn luyện dân quân | huấn luyện bộ đội
  đồng chủ trì | đào tạo nghề | tự chịu trách nhiệm | giáo dục học sinh | giáo dục sinh viên | giáo dục đoàn viên | giáo dục cán bộ | quét dọn | dọn dẹp | ủng hộ | hoàn trả | phủ sóng | khám sàng lọc | treo băng rôn | treo khẩu hiệu
  truyền thông về | truyền thông cho | truyền thông nâng | truyền thông chăm | truyền thông đến | truyền thông phòng, chống | lắp biển
  chấm điểm | chấm thi | triệu tập | trưng bày | đón tiếp | đón khách | đón đoàn | đấu nối | tuyển chọn | vận chuyển | hiệp đồng | đầu mối tiếp nhận | đầu mối tổng hợp | đầu mối theo dõi
  áp dụng | cấp phát | nộp hồ sơ | họp giao ban | cài đặt | nâng cấp | tích hợp | quảng bá | công bố | xuất bản | sơ tán | cứu trợ | khơi thông | nạo vét
  gia cố đê | gia cố kè | gia cố công trình | gia cố các | gia cố nhà | gia cố mái | gia cố hệ thống | gia cố lồng bè | bảo dưỡng | thí điểm | kêu gọi | động viên | thăm hỏi | biểu dương | xử phạt | tạm dừng | đình chỉ | rút ngắn
  hạn chế | cắt giảm | tiết kiệm | khôi phục | nhắc nhở | tôn vinh | thay thế | ghi nhận | ứng trực | định hướng
  tổng rà soát | phân luồng | điều tiết | xét duyệt | đối chiếu | thẩm tra | nhân rộng
  kiểm đếm | chằng chống | điểm danh | ghi chép | kiểm kê | cưỡng chế | truy thu | phong tỏa | tiếp dân | giải tỏa | cắm biển
  cho học sinh | cho sinh viên | cấp giấy | cấp kinh phí | trả kết quả | trao tặng | thăm tặng | truy vết | khoanh định | lấy mẫu | dập dịch
  chăm lo | làm chủ đầu tư | thông tin kịp thời | thông tin tới | thông tin đến | sinh hoạt theo | sinh hoạt chuyên môn
  là bộ phận | trông coi | làm thường trực | là thường trực | bóc gỡ | gỡ bỏ | hạch toán | rà phá | ngừng cung cấp | tháo dỡ | trồng cây | trồng rừng | phân loại | đôn thúc | thanh lý | tạm ngừng | vệ sinh môi trường
  phun hóa chất | phun hoá chất | phun thuốc | khử khuẩn | hoàn ứng | thay mới | thay đồng hồ | thay bóng | họp định kỳ | họp xét | họp hội đồng | họp thống nhất | họp bình xét | họp đánh giá | họp thẩm định | họp cha mẹ | họp phụ huynh | họp bàn | họp kiểm điểm | tập hợp | sinh hoạt định kỳ
  đăng cai | trực ban | túc trực | xếp lịch | duyệt kế hoạch | duyệt giáo án | phê chuẩn | tùy theo | tuỳ theo | tranh thủ
  hình thành | lập kế hoạch | lập danh sách | lập dự toán | lập hồ sơ | lập báo cáo | gửi báo cáo | gửi danh sách | gửi kết quả
  gửi văn bản | gửi hồ sơ | nộp báo cáo | mở lớp | mở sổ | giao chỉ tiêu | trưng dụng | dàn dựng | trang trí
  lưu trữ hồ sơ | lưu trữ tài liệu | lưu trữ chứng từ | lưu trữ đầy đủ | lưu giữ hồ sơ | lưu giữ tài liệu | dự toán kinh phí | dự toán đầy đủ | dự toán nhu cầu | dự toán chi
  làm đề nghị | làm văn bản | làm hồ sơ | làm thủ tục | làm tờ trình
  ra soát | xây dụng | thực hiên | chuẩn bị nội dung | in ấn tài liệu | tuân thủ
  cơ bản thống nhất | cơ bản nhất trí | chiếu quyết định | chịu trách nhiệm chính | đề cao | giữ vững | nhận thức | coi trọng | vận dụng | tìm kiếm | tạo lập | trích xuất | số hóa
  chủ trì | phối hợp | phối họp | có trách nhiệm | chịu trách nhiệm | thi hành | tham mưu | theo dõi | đôn đốc
  hướng dẫn | kiểm tra | xây dựng | thực hiện | thục hiện | triển khai | triên khai | rà soát | tăng cường | tiếp thu
  tham gia | thông báo | tổng hợp | tông hợp | tồng hợp | đề xuất | nghiên cứu | nâng cao | đẩy mạnh | đây mạnh
  đẩy nhanh | phát huy | quán triệt | phân công | chỉ đạo | bảo đảm | đảm bảo | quản lý | giám sát | thanh tra | xử lý
  giải quyết | thẩm định | phê duyệt | quyết định | cung cấp | hỗ trợ | chấp hành | nêu cao | biết | sử dụng | tiến hành
  hoàn thành | hoàn thiện | ban hành | chuẩn bị | bố trí | bồ trí | sắp xếp | cân đối | phân bổ | cập nhật
  niêm yết | công khai | đăng tải | tuyên truyền | phổ biến | vận động | huy động | duy trì | vận hành | quản trị
  lắp đặt | khảo sát | đánh giá | thống kê | báo cáo | làm việc | xem xét | khắc phục | chấn chỉnh | tháo gỡ | tập huấn
  đào tạo | bồi dưỡng | tiếp nhận | trang bị | mở rộng | phát triển | củng cố | kiện toàn | thành lập | phát động
  phát hiện | ngăn chặn | phòng ngừa | đấu tranh | điều tra | truy tố | xét xử | tuần tra | kiểm soát | lồng ghép
  giới thiệu | đăng ký | ký kết | nắm tình hình | nắm bắt | nắm chắc | kết hợp | liên hệ | rút kinh nghiệm | khen thưởng
  tổng kết | sơ kết | xác định | xác minh | cụ thể hóa | thể chế hóa | ứng dụng | khai thác | kết nối | chia sẻ
  điều chỉnh | sửa đổi | bổ sung | thu hồi | thu thập | điều hành | kê khai | quyết toán | thanh toán | giải ngân | đền bù
  bồi thường | giải phóng | di dời | khởi công | nghiệm thu | bàn giao | quan trắc | dự báo | cảnh báo | chuyển tải
  chuyển đổi | phân tích | lựa chọn | ưu tiên | khuyến khích | tạo điều kiện | thúc đẩy | phản ánh | tham vấn
  kiến nghị | bám sát | tiên phong | gương mẫu | nghiêm cấm | cam kết | ký cam kết | khẩn trương | nghiêm túc
  tập trung | tích cực | chủ động | tiếp tục | thường xuyên | kịp thời | quyết liệt | nỗ lực | quan tâm | chú trọng
  lưu ý | tổ chức | bấm nút | căn cứ | tự kiểm tra | tự tổ chức | tự rà soát | cần phải | rà soát lại
  thuyết minh | vào cuộc | ra quân | ứng phó | khoanh vùng | dự trữ | điều động | điều chuyển | điều phối | đầu tư | mua sắm | bảo trì
  sửa chữa | bảo vệ | bảo quản | phục vụ | giữ gìn | gìn giữ | tiêu hủy | yêu cầu | giao nhiệm vụ | đề nghị | phát hành
  phát sóng | đưa tin | biên soạn | biên tập | in ấn | cử cán bộ | xúc tiến | đàm phán | thương thảo | dành thời lượng
  mở chuyên | tăng thời lượng | tuyển dụng | tuyển sinh | quy hoạch | luân chuyển | tiêm phòng | điều trị | chăm sóc
  cứu chữa | chi trả | trích lập | bám nắm | tiếp cận | cắm mốc | đo đạc | làm rõ | làm đầu mối | làm tốt | làm cơ quan
  là đầu mối | là cơ quan | là đơn vị | có kế hoạch | có giải pháp | có biện pháp | có phương án | có cơ chế | có văn bản
  có ý kiến | có hướng dẫn | có dự toán | có nhiệm vụ | có sứ mệnh | đảm nhiệm | đảm nhận | đảm trách | phụ trách | lãnh đạo | siết chặt | chịu sự | giúp
  giao | cử | gửi | lập | trình | nộp | tạo | mở | dành | xin | mời | thu | ký | ra | thuê | mua | đưa | coi | xem | lấy
  gắn | góp | tính | in | phát | tăng | giảm | hợp tác | liên kết | chuyển | nhận | đi | đến | giải trình | trao đổi
  thỏa thuận | thống nhất | đặt | treo | dựng | dọn | soát | chọn
  truy nã | triệt xóa | triệt xoá | khởi tố | tống đạt | kháng nghị | kê biên | niêm phong | phong tỏa | canh gác | gọi nhập ngũ | gọi công dân
  gieo trồng | gieo sạ | làm đất | bón phân | bón lót | tái đàn | thả cá | thả giống | đắp đập | đắp đê | đắp bờ | khử trùng | bao tiêu | khuyến cáo | dồn điền | phát dọn | hoàn thổ
  sơn kẻ | vá ổ gà | vá đường | chỉnh trang | hạ ngầm | phá dỡ | chôn lấp | trùng tu | phục dựng | tập kết | bốc xếp | lắp dựng | tưới tiêu cho | tu bổ
  hoàn thuế | khoanh nợ | chống thất thu | phân khai | trích nộp | trích chuyển | xuất toán | thoái vốn | cổ phần hóa | cổ phần hoá
  phụ đạo | ôn tập cho | ôn thi | xóa mù | xoá mù | nâng lương | tinh giản | trợ cấp cho
  sao lưu | dán tem | dán mã | dán thông báo | livestream | ghi hình | tiếp sóng | phát lại | viết tin | viết bài | phản bác | nắm dư luận | nắm tâm tư
  giữ vai trò chủ trì | đóng vai trò chủ trì | giữ vai trò đầu mối | đóng vai trò đầu mối | giữ vai trò nòng cốt | lưu hồ sơ | sửa sang | bố phòng | trực cấp cứu
`)

/** A duty that by itself makes its subject the owner wherever it stands. */
export const STRONG = phrases(`
  chủ trì | đồng chủ trì | có trách nhiệm | chịu trách nhiệm | làm đầu mối | là đầu mối | là cơ quan thường trực | là cơ quan đầu mối
  là cơ quan chủ trì | là đơn vị đầu mối | là đơn vị chủ trì | nghiêm túc | khẩn trương | tập trung | tiếp tục
  chủ động | căn cứ chức năng | theo chức năng | tổ chức triển khai | triển khai thực hiện | tổ chức thực hiện
  phối hợp | tăng cường | chịu trách nhiệm thi hành | thực hiện nghiêm | cần phải | trong phạm vi chức năng
  theo nhiệm vụ | theo dõi | đôn đốc | căn cứ | quan tâm | tham mưu | rà soát
`)

/** Ends an open quality of a group ("hoạt động trong lĩnh vực … CÓ TRÁCH NHIỆM"). */
export const QUALITY_ENDS = phrases(`
  chủ trì | chịu trách nhiệm | có trách nhiệm | có nhiệm vụ | nghiêm túc | khẩn trương | tập trung | tiếp tục | chủ động | căn cứ
  theo chức năng | theo nhiệm vụ | theo lĩnh vực | tổ chức triển khai | triển khai | thực hiện | thục hiện
  tổ chức thực hiện | tăng cường | rà soát | cần phải | cần | phải | sẽ | trong phạm vi chức năng | theo dõi | đôn đốc
  quan tâm | phối hợp | đẩy mạnh | đẩy nhanh | nêu cao | nâng cao | chịu | gửi | báo cáo | tích cực | thường xuyên
  kịp thời | xây dựng kế hoạch | biết | hướng dẫn | chấp hành | bảo đảm | đảm bảo | quán triệt | tiến hành | hoàn thành
  chuẩn bị | lắp đặt | phát huy | xem xét | để | nhằm | khi có yêu cầu | khi được yêu cầu | trước ngày | chậm nhất | không | từ ngày | đề xuất | tổng hợp
  thông báo | tuyên truyền | cử | lập | trình | định kỳ | chỉ đạo | tham mưu | xử lý | vào cuộc | đồng thời | kiểm tra
  lưu trữ hồ sơ | lưu trữ tài liệu | lưu trữ chứng từ | lưu trữ đầy đủ | lưu giữ hồ sơ | lưu giữ tài liệu | dự toán kinh phí | dự toán đầy đủ | dự toán nhu cầu | dự toán chi
  làm đề nghị | làm văn bản | làm hồ sơ | làm thủ tục | làm tờ trình
  niêm yết | công khai | duy trì | bố trí | vận hành | cam kết | khai báo | kê khai | tiếp thu | cập nhật | tuân thủ | tiết giảm | tự công bố | tự giác | tự cân đối | tự kê khai
  nộp | tuần tra | mở cửa | tập luyện | luyện tập | huấn luyện | sẵn sàng | bình xét | xét chọn | rà soát lại | thường trực | trang bị | tự kiểm tra | đánh giá
  quản lý chặt chẽ | quản lý tốt | quản lý nghiêm | quản lý hiệu quả | quản lý có hiệu quả | trong công tác | trong việc | trong quá trình
  phổ biến | ký cam kết | hình thành | ký kết | điều tra | tiếp nhận | giải quyết | nghiên cứu | hoàn thiện
  vận động nhân dân | vận động các | vận động đoàn viên | vận động hội viên | vận động người dân | vận động quần chúng
  xác định | khắc phục | phân công | tổ chức đăng ký | tổ chức hội nghị | tổ chức kiểm tra | tổ chức tập huấn
  có biện pháp | có giải pháp | có sứ mệnh | gồm | bao gồm | theo ngành
  phải chủ động | phải thường xuyên | phải kiên trì | phải nghiêm túc | phải tăng cường | phải tập trung | phải bảo đảm
  phải hoàn thiện | phải hoàn thành | phải thực hiện | phải có | phải tuân thủ | phải cam kết | phải lập | phải đăng ký | phải trang bị
  phải phối hợp | phải tiến hành | phải kiểm tra | phải cung cấp | phải thông báo | phải niêm yết | phải công khai | phải bố trí
  trên cơ sở | cung cấp thông tin | cung cấp số liệu | cung cấp hồ sơ | cung cấp tài liệu | cung cấp đầy đủ | cung cấp danh sách
  tự chịu trách nhiệm | phải đảm bảo | phải chấp hành | phải xây dựng | phải tổ chức | phải báo cáo | phải rà soát | phải triển khai
`)
