/**
 * Words of two syllables that clauses turn on, and that hardly any other words look like when all their marks are changed:
 * "kê hoạch" can only be "kế hoạch", while "so kết" may be "sơ kết" or "số kết quả" and is therefore not here.
 */
export const COMPOUNDS: readonly string[] = [
  'phối hợp',
  'chủ trì',
  'kế hoạch',
  'quyết định',
  'nghị quyết',
  'nghị định',
  'thông tư',
  'thông báo',
  'công văn',
  'thực hiện',
  'triển khai',
  'tổ chức',
  'tổng hợp',
  'tổng kết',
  'kiểm tra',
  'hướng dẫn',
  'tham mưu',
  'thường xuyên',
  'định kỳ',
  'đột xuất',
  'yêu cầu',
  'trách nhiệm',
  'nhiệm vụ',
  'địa phương',
  'ủy ban',
  'nhân dân',
  'hội đồng',
  'chủ tịch',
  'giám đốc',
  'văn phòng',
  'quy định',
  'y tế',
  'hoàn thành',
  'thời hạn',
  'thời gian',
  'chậm nhất',
  'phê duyệt',
  'giải pháp',
  'giáo dục',
  'truyền thông',
  'nông nghiệp',
  'xây dựng',
  'khẩn trương',
  'bảo đảm',
  'giám sát',
]

/**
 * Words that are meant where all letters but one are theirs: "đâu tư" is "đầu tư". Two letters off may be another word,
 * as are those below: "bắt đầu từ".
 */
export const NEARLY: readonly string[] = listed(`
  báo cáo | báo cáo kết quả | báo cáo ủy ban | báo cáo ubnd | báo cáo thủ tướng | báo cáo về | báo cáo chủ tịch
  báo cáo định kỳ | báo cáo tình hình | báo cáo sơ kết | gửi báo cáo | chế độ báo cáo | tổng hợp báo cáo
  định kỳ báo cáo | đột xuất báo cáo | thực hiện báo cáo | kịp thời báo cáo | và báo cáo | đề nghị | kiến nghị | đề xuất | hỗ trợ
  quản lý | sử dụng | xử lý | giải quyết | tiếp tục | tiếp nhận | tăng cường | đẩy mạnh | chủ động | tập trung | chỉ đạo | rà soát
  đôn đốc | theo dõi | xem xét | bố trí | cập nhật | phổ biến | tuyên truyền | xác định | đánh giá | nghiên cứu | quán triệt | nâng cao
  công khai | chuẩn bị | chấp hành | chịu trách nhiệm | phối hợp với | thẩm định | thẩm quyền | cung cấp | đào tạo
  đầu tư | điều chỉnh | điều hành | sửa đổi | bổ sung | công bố | kiểm soát | kiểm sát | phát triển | chuyển đổi | sơ kết | kết quả
  tiến độ | tình hình | số liệu | dữ liệu | thông tin | chương trình | vấn đề | khó khăn | vướng mắc | phát sinh | kịp thời
  nghiêm túc | đồng thời | thống nhất | cụ thể | nội dung | liên quan | trực thuộc | chức năng | đối với | đối tượng | hồ sơ
  văn bản | danh sách | kinh phí | ý kiến | kể từ ngày | kể từ khi | trước ngày | trước khi | đến ngày | đến hết | hết ngày
  hết tháng | muộn nhất | trong tháng | trong năm | hằng năm | hàng năm | hằng tháng | hàng tháng | hằng quý | hằng tuần | hàng tuần
  hằng ngày | hàng ngày | cuối năm | cuối tháng | ngày làm việc | thời điểm | thủ trưởng | thứ trưởng | bộ trưởng | thủ tướng
  chính phủ | chính quyền | cơ quan | đơn vị | địa bàn | doanh nghiệp | quốc phòng | tài chính | nội vụ | tư pháp
  môi trường | giao thông | khoa học | công nghệ | văn hóa | du lịch | lao động | biên phòng | quân sự | bảo hiểm | thanh tra
  thành phố | thị xã | thị trấn | cục trưởng | chi cục | các sở | các cơ quan | các đơn vị | trên cơ sở | mặt trận tổ quốc | tòa án | và các | và phối hợp
`)

/** Words and names that one of them would look like with other marks. */
export const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(
  listed(`
    truyền thống | nhãn dán | vân phong | báo cao | kiên nghị | để xuất | hộ trợ | tiếp nhân | chủ đồng | chỉ đảo | chỉ đào | chí đạo
    tuyến truyền | năng cao | nặng cao | công khải | tham quyền | cùng cấp | đầu từ | đầu tự | công bộ | công bổ | chuyển đối | chuyển đội
    số kết | sở kết | so kết | kết qua | kết quá | tỉnh hình | tính hình | dự liệu | thống tin | vấn để | đông thời | động thời
    thông nhất | liên quân | đổi với | đội với | đói với | hồ số | hồ sở | trước ngay | đến ngay | đền ngày | hết ngay | muốn nhất
    trong thang | trong thắng | trọng tháng | trong nam | trong nắm | trọng năm | hàng nam | hàng nằm | hàng nắm | hàng nấm | hàng tuân
    hàng ngay | bộ trường | chính phụ | có quan | đơn vì | quốc phong | tại chính | nơi vụ | từ pháp | tự pháp | mỗi trường
    mọi trường | khóa học | văn hoa | biển phòng | báo hiểm | thanh trà | thành phổ | thì xã | thi xã | thì trấn | thi trấn | các số | các sơ
  `),
)

/** Spellings no clerk types: one of them, or a misprint below, tells that a paper was read optically and needs repair at all. */
export const SIGNS: readonly string[] = [
  'kê hoạch',
  'kể hoạch',
  'tô chức',
  'yêu câu',
  'quyêt',
  'y tê',
  'câp',
  'tông',
  'nhiêm',
  'nhiêu',
  'đôc',
  'thuôc',
  'quyên',
  'đôi với',
  'vân đề',
  'Quyét',
  'QUYÉT',
  'KÉ HO',
  'TÔ CH',
  'GIÁM ĐÓC',
  'Uy ban',
  'Chú tịch',
  'Y TÉ',
  'CHÍ TH',
]

/** Printed so in scans again and again, and never right; letter for letter. */
export const MISPRINTS: readonly (readonly [printed: string, meant: string])[] = [
  ['Chỉ cục', 'Chi cục'],
  ['Chí cục', 'Chi cục'],
  ['CHỈ CỤC', 'CHI CỤC'],
  ['các chỉ bộ', 'các chi bộ'],
  ['Các chỉ bộ', 'Các chi bộ'],
  ['CHao', 'Giao'],
  ['Glao', 'Giao'],
  ['Giạo', 'Giao'],
  ['qui định', 'quy định'],
  ['qiu định', 'quy định'],
  ['qui chế', 'quy chế'],
  ['phối họp', 'phối hợp'],
  ['phói hợp', 'phối hợp'],
  ['Noi nhận', 'Nơi nhận'],
  ['Nơi nhân', 'Nơi nhận'],
  ['thực biện', 'thực hiện'],
  ['thông tỉn', 'thông tin'],
  ['đữ liệu', 'dữ liệu'],
  ['đại điện', 'đại diện'],
  ['ghỉ nhận', 'ghi nhận'],
  ['chấm đứt', 'chấm dứt'],
  ['chỉa sẻ', 'chia sẻ'],
  ['phuơng', 'phương'],
  ['phưong', 'phương'],
  ['truớc', 'trước'],
  ['trưóc', 'trước'],
  ['bảo cáo', 'báo cáo'],
  ['báo cảo', 'báo cáo'],
  ['bao cáo', 'báo cáo'],
  ['đê nghị', 'đề nghị'],
  ['đề nghi', 'đề nghị'],
  ['để nghị', 'đề nghị'],
  ['Chí thị', 'Chỉ thị'],
  ['CHÍ THỊ', 'CHỈ THỊ'],
  ['đơn vi', 'đơn vị'],
  ['dơn vị', 'đơn vị'],
  ['kêt quả', 'kết quả'],
  ['két quả', 'kết quả'],
  ['vê', 'về'],
  ['theo đõi', 'theo dõi'],
  ['đôn đôc', 'đôn đốc'],
  ['sô liệu', 'số liệu'],
  ['đê xuât', 'đề xuất'],
]

/** Small words printed so in scans, and never right; they are too many to be looked for in papers that show nothing else. */
export const SMALL_MISPRINTS: readonly (readonly [printed: string, meant: string])[] = [
  ['vễ', 'về'],
  ['biêt', 'biết'],
  ['vởi', 'với'],
  ['cảc', 'các'],
  ['cấc', 'các'],
  ['cúa', 'của'],
  ['cùa', 'của'],
  ['gừi', 'gửi'],
  ['gưi', 'gửi'],
  ['gữi', 'gửi'],
  ['đên', 'đến'],
  ['đén', 'đến'],
  ['hêt', 'hết'],
  ['kêt', 'kết'],
  ['xuât', 'xuất'],
  ['luât', 'luật'],
  ['viêc', 'việc'],
  ['quôc', 'quốc'],
  ['trưởc', 'trước'],
  ['trườc', 'trước'],
  ['trươc', 'trước'],
  ['trưống', 'trưởng'],
  ['đươc', 'được'],
  ['nghiêp', 'nghiệp'],
  ['quyêt', 'quyết'],
  ['hang năm', 'hàng năm'],
  ['háng năm', 'hàng năm'],
  ['hảng năm', 'hàng năm'],
  ['hang tháng', 'hàng tháng'],
  ['háng tháng', 'hàng tháng'],
]

function listed(text: string): string[] {
  return text.trim().split(/\s*[|\n]\s*/)
}
