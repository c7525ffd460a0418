/** Where the names of bodies end, and which of them stand for many. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokensOf } from '../words/phrases.ts'
import { listAt } from './list.ts'

/** A sentence, and the names at its head parted by bars; a star marks a group. */
const LISTS: [sentence: string, names: string][] = [
  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo khẩn trương rà soát',
    'Sở Văn hóa, Thể thao và Du lịch | Sở Giáo dục và Đào tạo',
  ],
  ['các xã trên địa bàn huyện trong công tác trồng rừng', '* các xã trên địa bàn huyện'],
  [
    'các chủ đầu tư hạ tầng cụm công nghiệp, Sở Xây dựng rà soát',
    '* các chủ đầu tư hạ tầng cụm công nghiệp | Sở Xây dựng',
  ],
  ['Công an tỉnh và chính quyền địa phương quản lý chặt chẽ việc khai thác', 'Công an tỉnh | * chính quyền địa phương'],
  ['Ủy ban MTTQ và đoàn thanh niên, hội phụ nữ vận động', 'Ủy ban MTTQ | * đoàn thanh niên, hội phụ nữ'],
  ['Sở Xây dựng xây dựng kế hoạch', 'Sở Xây dựng'],
  ['Ban Chỉ đạo rà soát hộ nghèo tỉnh tổng kết công tác năm 2026', 'Ban Chỉ đạo rà soát hộ nghèo tỉnh'],
  ['Ban Chỉ đạo rà soát xã: lập danh sách', 'Ban Chỉ đạo rà soát xã'],
  ['Ban Chỉ đạo rà soát hồ sơ đăng ký dự thi', 'Ban Chỉ đạo'],
  ['Ban Chỉ đạo triển khai kế hoạch tỉnh giao', 'Ban Chỉ đạo'],
  ['Bộ phận xử lý hồ sơ phải tham mưu văn bản trả lời', 'Bộ phận xử lý hồ sơ'],
  ['Bộ phận tiếp nhận và trả kết quả hướng dẫn người dân', 'Bộ phận tiếp nhận và trả kết quả'],
  ['Ngân hàng Nhà nước Việt Nam điều hành lãi suất', 'Ngân hàng Nhà nước Việt Nam'],
  ['Các trường bàn giao tài sản cho xã', '* Các trường'],
  ['Ban Chỉ đạo quốc gia phòng, chống dịch bệnh rà soát', 'Ban Chỉ đạo quốc gia phòng, chống dịch bệnh'],
  ['BCĐ phòng, chống COVID-19 tỉnh rà soát', 'BCĐ phòng, chống COVID-19 tỉnh'],
  ['Tiểu ban COVID-19, Trung tâm Hồi sức COVID-19 rà soát', 'Tiểu ban COVID-19 | Trung tâm Hồi sức COVID-19'],
  ['Sở Y tế, Sở Nội vụ hoặc Công an xã có trách nhiệm', 'Sở Y tế | Sở Nội vụ | Công an xã'],
  ['Công ty Điện lực Bình An hoặc đơn vị được ủy quyền:', 'Công ty Điện lực Bình An | * đơn vị được ủy quyền'],
  ['Sở Y tế hoặc theo phân cấp', 'Sở Y tế'],
  ['Các sở có thành viên tham gia Ban Chỉ đạo cử cán bộ', '* Các sở có thành viên tham gia Ban Chỉ đạo'],
  ['Các đơn vị chịu sự kiểm tra cung cấp hồ sơ', '* Các đơn vị chịu sự kiểm tra'],
  ['Các đơn vị chịu sự kiểm tra của Thanh tra tỉnh', '* Các đơn vị'],
  ['Các đơn vị chủ trì chịu trách nhiệm hoàn thành', '* Các đơn vị chủ trì'],
  ['Các đơn vị chủ trì rà soát', '* Các đơn vị'],
  ['các phòng, đơn vị, các xóm rà soát', '* các phòng, đơn vị | * các xóm'],
  ['Các thôn, xóm, ấp, khu phố tổ chức họp dân', '* Các thôn, xóm, ấp, khu phố'],
  ['Trưởng 12 thôn, Xóm trưởng các xóm rà soát', '* Trưởng 12 thôn | * Xóm trưởng các xóm'],
  ['Các phòng chuyên môn và Văn phòng Sở rà soát', '* Các phòng chuyên môn | Văn phòng Sở'],
  ['các Tổ chuyên môn và bộ phận văn thư rà soát', '* các Tổ chuyên môn | * bộ phận văn thư'],
  ['các khoa, phòng và bộ phận liên quan rà soát', '* các khoa, phòng và bộ phận liên quan'],
  ['Các phòng trong Sở thực hiện nghiêm', '* Các phòng trong Sở'],
  ['Các đơn vị trong quá trình thực hiện', '* Các đơn vị'],
  ['Các cơ quan trong hệ thống hành chính nhà nước thực hiện', '* Các cơ quan trong hệ thống hành chính nhà nước'],
  [
    'Liên đoàn Lao động cùng cấp và các đoàn thể tại địa phương tuyên truyền',
    '* Liên đoàn Lao động cùng cấp | * các đoàn thể tại địa phương',
  ],
  ['Phòng Thanh tra & Pháp chế chủ trì', 'Phòng Thanh tra & Pháp chế'],
  [
    'Hội đồng bồi thường, giải phóng mặt bằng và UBND phường khẩn trương',
    'Hội đồng bồi thường, giải phóng mặt bằng | UBND phường',
  ],
  ['Khối Dân vận Đảng ủy, Ủy ban MTTQ phối hợp', 'Khối Dân vận Đảng ủy | Ủy ban MTTQ'],
  ['Các Tổ chuyên môn và Tổ Văn phòng xây dựng', '* Các Tổ chuyên môn | Tổ Văn phòng'],
  ['các khoa và Phòng Tài chính - Kế toán triển khai', '* các khoa | Phòng Tài chính - Kế toán'],
  ['các khu phố có dự án phải kiên trì vận động', '* các khu phố có dự án'],
  ['Vu Kế hoạch - Tài chính, Cục Hải quan rà soát', 'Vu Kế hoạch - Tài chính | Cục Hải quan'],
  ['Điều dưỡng trưởng các khoa phân công', '* Điều dưỡng trưởng các khoa'],
  ['Ban Hành chính, Phòng Nhân sự rà soát', 'Ban Hành chính | Phòng Nhân sự'],
  ['Cơ quan Ủy ban Kiểm tra Đảng ủy xã tham mưu', 'Cơ quan Ủy ban Kiểm tra Đảng ủy xã'],
  ['Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh lãnh đạo', 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh'],
  [
    'các ban, ngành, đoàn thể phường và Tổ dân phố số 3 tổ chức',
    '* các ban, ngành, đoàn thể phường | * Tổ dân phố số 3',
  ],
  ['Phó Hiệu trưởng phụ trách cơ sở vật chất rà soát', 'Phó Hiệu trưởng phụ trách cơ sở vật chất'],
  ['Phó Hiệu trưởng phụ trách công tác tuyển sinh, thi', 'Phó Hiệu trưởng'],
  ['các đơn vị có tài liệu có trách nhiệm chỉnh lý', '* các đơn vị có tài liệu'],
  ['Chi cục Lâm nghiệp và Kiểm lâm chủ trì', 'Chi cục Lâm nghiệp và Kiểm lâm'],
  ['Cục Lâm nghiệp và Kiểm lâm, Vụ Pháp chế rà soát', 'Cục Lâm nghiệp và Kiểm lâm | Vụ Pháp chế'],
  ['Chi cục Thủy lợi và Kiểm lâm tỉnh rà soát', 'Chi cục Thủy lợi | Kiểm lâm tỉnh'],
  ['các sở, ban, ngành và địa phương liên quan triển khai', '* các sở, ban, ngành và địa phương liên quan'],
  ['Các Sở, ban, ngành và UBND cấp xã, phường nêu cao trách nhiệm', '* Các Sở, ban, ngành | * UBND cấp xã, phường'],
  [
    'Thủ trưởng các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan chịu trách nhiệm',
    '* Thủ trưởng các cơ quan, đơn vị | * các tổ chức, cá nhân có liên quan',
  ],
  [
    'các Sở: Tài chính, Nội vụ và Ủy ban nhân dân các xã, phường tổ chức',
    'Sở Tài chính | Sở Nội vụ | * Ủy ban nhân dân các xã, phường',
  ],
  ['Giám đốc các Sở: Tài chính, Tư pháp chịu trách nhiệm', 'Giám đốc Sở Tài chính | Giám đốc Sở Tư pháp'],
  [
    'Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh',
    'Bộ Chỉ huy Quân sự tỉnh | Ban Chỉ huy Bộ đội Biên phòng tỉnh',
  ],
  [
    'Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng chủ trì',
    'Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng',
  ],
  ['Trung tâm Văn hóa, Thể thao và Truyền thông tuyên truyền', 'Trung tâm Văn hóa, Thể thao và Truyền thông'],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội phối hợp',
    'Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hóa - Xã hội',
  ],
  ['Văn phòng HĐND và UBND xã tham mưu', 'Văn phòng HĐND và UBND xã'],
  [
    'Trưởng ban Kế hoạch - Tài chính, Chánh Văn phòng chịu trách nhiệm',
    'Trưởng ban Kế hoạch - Tài chính | Chánh Văn phòng',
  ],
  [
    'Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực, Thủ trưởng các đơn vị chịu trách nhiệm',
    'Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực | * Thủ trưởng các đơn vị',
  ],
  ['Công an các đơn vị, địa phương triển khai', '* Công an các đơn vị, địa phương'],
  ['Các đơn vị kinh doanh vận tải hành khách có trách nhiệm', '* Các đơn vị kinh doanh vận tải hành khách'],
  ['Mỗi sở GDĐT cử một cán bộ', '* Mỗi sở GDĐT'],
  ['Địa phương có trách nhiệm bảo đảm kinh phí', '* Địa phương'],
  ['Thủ trưởng các ngành, các cấp và các hội phải', '* Thủ trưởng các ngành, các cấp | * các hội'],
  ['các hội, tổ chức tiếp tục vận động', '* các hội, tổ chức'],
  ['các trường thuộc Sở, tổ chức tập huấn', '* các trường thuộc Sở'],
  ['Các cơ sở giáo dục, đào tạo rà soát học bạ', '* Các cơ sở giáo dục, đào tạo'],
  ['Người đứng đầu các trạm trực tiếp phụ trách', '* Người đứng đầu các trạm'],
  ['các đơn vị trực tiếp sản xuất có trách nhiệm', '* các đơn vị trực tiếp sản xuất'],
  ['UBND các huyện. thành phố rà soát', '* UBND các huyện. thành phố'],
  [
    'Thủ trưởng các cục thuộc Bộ, Tổ chức pháp chế Bộ, ngành, Giám đốc Sở Y tế',
    '* Thủ trưởng các cục thuộc Bộ | * Tổ chức pháp chế Bộ, ngành | Giám đốc Sở Y tế',
  ],
  ['các Vụ: Khí tượng, Thị trường nội địa, Pháp chế rà soát', 'Vụ Khí tượng | Vụ Thị trường nội địa | Vụ Pháp chế'],
  ['các Vụ: Giữ gìn tài sản', '* các Vụ'],
  ['Giám đốc: Trung tâm Công báo, Trung tâm Lưu trữ', 'Giám đốc Trung tâm Công báo | Giám đốc Trung tâm Lưu trữ'],
  ['Giám đốc, Phó Giám đốc Sở Y tế rà soát', 'Giám đốc, Phó Giám đốc Sở Y tế'],
  ['Thủ trưởng, Lãnh đạo các trung tâm rà soát', '* Thủ trưởng, Lãnh đạo các trung tâm'],
  ['Thủ trưởng, Chủ tịch công đoàn phổ biến', '* Thủ trưởng | * Chủ tịch công đoàn'],
  ['Giám đốc Sở Y tế, Phó Giám đốc Sở Tài chính', 'Giám đốc Sở Y tế | Phó Giám đốc Sở Tài chính'],
  [
    'Chủ tịch Ủy ban nhân dân kiêm Trưởng Ban Phòng thủ dân sự các xã, phường chỉ đạo',
    '* Chủ tịch Ủy ban nhân dân kiêm Trưởng Ban Phòng thủ dân sự các xã, phường',
  ],
  ['Bộ phận Một cửa của các sở, ngành niêm yết', '* Bộ phận Một cửa của các sở, ngành'],
  ['Chánh Thanh tra, giám sát ngân hàng kiểm kê', 'Chánh Thanh tra, giám sát ngân hàng'],
  ['Chánh Thanh tra, giám sát việc thực hiện', 'Chánh Thanh tra'],
  ['Đại học Quốc gia có trách nhiệm công bố', 'Đại học Quốc gia'],
  ['Văn phòng Ban Chỉ đạo cấp Quốc gia có trách nhiệm', '* Văn phòng Ban Chỉ đạo cấp Quốc gia'],
  ['Phòng Dân số và gia đình hướng dẫn các trạm', 'Phòng Dân số và gia đình'],
  ['Trung tâm Giới thiệu việc làm, Sở Y tế rà soát', 'Trung tâm Giới thiệu việc làm | Sở Y tế'],
  ['Tòa án nhân dân khu vực 2 - Bình An, Sở Y tế rà soát', 'Tòa án nhân dân khu vực 2 - Bình An | Sở Y tế'],
  ['Trung tâm Văn hóa - Điêu khắc tổ chức triển lãm', 'Trung tâm Văn hóa - Điêu khắc'],
  ['Phòng Y tế - Địa chỉ: số 3', 'Phòng Y tế'],
  ['Phòng Kinh tế Quốc phòng rà soát', 'Phòng Kinh tế Quốc phòng'],
  ['Chi cục Nông thôn và Quản lý chất lượng rà soát', 'Chi cục Nông thôn và Quản lý chất lượng'],
  ['các cơ quan: Công an tỉnh, Tòa án tỉnh rà soát', 'Công an tỉnh | Tòa án tỉnh'],
  ['các hội sau: Hội Nông dân, Hội Làm vườn rà soát', 'Hội Nông dân | Hội Làm vườn'],
  ['các đơn vị: Phòng Y tế rà soát', '* các đơn vị'],
  ['các ban, ngành: Công an, Quân sự, Tư pháp rà soát', '* các ban, ngành'],
  ['UBND xã, phường nơi có dự án rà soát', '* UBND xã, phường nơi có dự án'],
  ['Sở Y tế các địa phương rà soát', '* Sở Y tế các địa phương'],
  [
    'Các thành viên Tổ công tác xây dựng nông thôn mới tiến hành khảo sát',
    '* Các thành viên Tổ công tác xây dựng nông thôn mới',
  ],
  ['Sở Y tế Huế nâng hạng bệnh viện', 'Sở Y tế Huế'],
  ['Khoa Kiểm soát HIV/AIDS tổ chức', 'Khoa Kiểm soát HIV/AIDS'],
  ['Sở Y tế - Nguyễn Văn An tổ chức họp', 'Sở Y tế'],
  ['Phòng Quản lý chất lượng xây dựng kế hoạch kiểm định', 'Phòng Quản lý chất lượng'],
  ['Phòng Quản lý chất lượng xây dựng kiểm định', 'Phòng Quản lý chất lượng xây dựng'],
  ['Báo Tin sáng và Phát thanh, Truyền hình tỉnh đưa tin', 'Báo Tin sáng và Phát thanh, Truyền hình tỉnh'],
  [
    'Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý rà soát',
    'Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý',
  ],
  ['Ngân hàng Nhà nước chi nhánh tỉnh Bình An chỉ đạo', 'Ngân hàng Nhà nước chi nhánh tỉnh Bình An'],
]

const NO_LISTS = [
  'Tổ chức tuyên truyền, phổ biến',
  'Ban hành kèm theo',
  'BAN HÀNH CHÍNH SÁCH',
  'Cơ quan, tổ chức chủ trì',
  'Báo cáo kết quả',
  'Phòng, chống tội phạm',
  'Vụ việc phức tạp',
  'BỘ CHÍ SÓ ĐÁNH GIÁ',
  'Đoàn kết một lòng',
  'đồng chí Giám đốc Sở',
  'Ông Nguyễn Văn An, Giám đốc Sở',
  'cán bộ, công chức các phòng',
  'Đảng ủy viên phụ trách chi bộ',
]

function namesIn(sentence: string): string {
  const list = listAt(sentence, tokensOf(sentence), 0)
  return list?.names.map(name => (list.groups.includes(name) ? `* ${name}` : name)).join(' | ') ?? ''
}

describe('a list of bodies', () => {
  for (const [sentence, names] of LISTS)
    it(`ends where it should: ${names}`, () => assert.equal(namesIn(sentence), names))
  for (const sentence of NO_LISTS) it(`does not begin with “${sentence}”`, () => assert.equal(namesIn(sentence), ''))
})
