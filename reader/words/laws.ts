import { bareLetters } from './tokens.ts'

/** Names of codes and laws in force or still cited, without the word "Luật"; a name that runs on ("Đầu tư", "Đầu tư công") is found by its longest form. */
export const LAWS: readonly string[] = `
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Ban hành văn bản quy phạm pháp luật của HĐND và UBND|Ban hành văn bản quy phạm pháp luật của HĐND, UBND|Tổ chức HĐND và UBND
Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường
Bảo vệ quyền lợi người tiêu dùng|Bảo vệ và kiểm dịch thực vật|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia
Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Cảnh sát biển Việt Nam|Cảnh vệ|Căn cước|Căn cước công dân|Cán bộ, công chức
Cạnh tranh|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|Chuyển đổi số|Chuyển giao công nghệ|Công an nhân dân|Công chứng|Công đoàn
Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cư trú|Dân quân tự vệ
Dân số|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Dự trữ quốc gia|Dẫn độ|Đa dạng sinh học|Đấu giá tài sản|Đấu thầu|Đất đai
Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Đê điều|Điện ảnh|Điện lực|Địa chất và khoáng sản|Đo đạc và bản đồ|Đo lường
Đường bộ|Đường sắt|Đường thủy nội địa|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục
Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Hải quan|Hàng không dân dụng Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hoạt động giám sát của Quốc hội|Hôn nhân và gia đình
Hộ tịch|Hợp tác xã|Hỗ trợ doanh nghiệp nhỏ và vừa|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản
Lâm nghiệp|Luật sư|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lưu trữ|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam
Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Nhà giáo|Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phá sản|Phòng bệnh|Phòng, chống bạo lực gia đình
Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người
Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai
Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy, chữa cháy|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Phí và lệ phí
Quảng cáo|Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý và sử dụng tài sản công|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch
Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Sở hữu trí tuệ|Sĩ quan Quân đội nhân dân Việt Nam|Sử dụng năng lượng tiết kiệm và hiệu quả
Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự
Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thống kê|Thú y|Thủ đô|Thủy lợi|Thủy sản|Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất phi nông nghiệp
Thuế tài nguyên|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất khẩu, nhập khẩu|Thư viện|Thực hành tiết kiệm, chống lãng phí
Thực hiện dân chủ ở cơ sở|Thương mại|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng hành chính
Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội
Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Các tổ chức tín dụng|Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trí tuệ nhân tạo|Trợ giúp pháp lý|Trồng trọt
Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Trật tự, an toàn giao thông đường bộ|Tư pháp người chưa thành niên|Tương trợ tư pháp|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
Viên chức|Việc làm|Viễn thông|Xây dựng|Xử lý vi phạm hành chính|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Dân sự|Hình sự|Lao động|Tố tụng dân sự|Tố tụng hình sự|Hàng hải Việt Nam
Ưu đãi người có công với cách mạng|Ưu đãi người có công|Cảnh sát cơ động|Công an xã|Án phí, lệ phí Tòa án|Ngoại hối|Giống cây trồng|Giống vật nuôi
Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bảo vệ công trình quốc phòng và khu quân sự|Bảo vệ và phát triển rừng|Khiếu nại, tố cáo|Dạy nghề
Tình trạng khẩn cấp|Quản lý thị trường|Phòng, chống mại dâm|Chi phí tố tụng|Cựu chiến binh|NSNN|BHXH|BHYT|PCCC|BVMT|PCTN|ATTP|ATVSLĐ|XLVPHC
Hàng hải|Hàng không dân dụng|Quản lý, sử dụng vũ khí, vật liệu nổ|Sửa đổi, bổ sung một số điều của 15 Luật trong lĩnh vực nông nghiệp và môi trường
`
  .trim()
  .split(/[|\n]/)

const BY_FIRST_WORD = new Map<string, string[]>()
for (const law of LAWS) {
  const bare = bareLetters(law.toLowerCase())
  const first = /^[^ ,]+/.exec(bare)![0]
  const known = BY_FIRST_WORD.get(first)
  if (known) known.push(bare)
  else BY_FIRST_WORD.set(first, [bare])
}
for (const names of BY_FIRST_WORD.values()) names.sort((a, b) => b.length - a.length)

const AS_WRITTEN = new Set(LAWS.map(law => law.toLowerCase()))

/** Whether the letters, accents and all, are the name of a law. */
export function isLaw(name: string): boolean {
  return AS_WRITTEN.has(name.toLowerCase())
}

/** Whether small letters without accents start like the name of a law, or of one that amends others. */
export function startsLaw(bare: string): boolean {
  const first = /^[^ ,.;]+/.exec(bare)?.[0] ?? ''
  return first === 'sua' || BY_FIRST_WORD.has(first)
}

/** Where the longest name of a law ends that starts at `at` in small letters without accents; -1 if none does. Commas may be lost. */
export function lawEnd(bare: string, at: number): number {
  const first = /^[^ ,.;]+/.exec(bare.slice(at, at + 24))?.[0]
  for (const name of BY_FIRST_WORD.get(first ?? '') ?? []) {
    const end = sameLetters(bare, at, name)
    if (end >= 0 && !/[\p{L}\p{N}]/u.test(bare[end] ?? '')) return end
  }
  return -1
}

/** " _ ", " ¡ ": a speck between two words. */
const isSpeck = (bare: string, at: number) =>
  bare[at] === ' ' && bare[at + 2] === ' ' && /[^\p{L}\p{N}\s.,;:()/-]/u.test(bare[at + 1]!)

function sameLetters(bare: string, at: number, name: string): number {
  let i = at
  for (const letter of name) {
    if (letter === ' ' && isSpeck(bare, i)) i += 2
    if (bare[i] === letter) i++
    else if (letter !== ',') return -1
  }
  return i
}
