/** Where the name of a body ends: behind a long field in small letters, behind its seat, its day or its matter. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokenEnd, tokenStart, tokensOf } from '../words/tokens.ts'
import { nameAt } from './name.ts'

function nameIn(text: string): string | undefined {
  const tokens = tokensOf(text)
  const name = nameAt(tokens, 0)
  return name && text.slice(tokenStart(tokens, name.from), tokenEnd(tokens, name.to - 1))
}

const NAMES = [
  ['Phòng Quản lý thu và phát triển hội viên', 'có trách nhiệm đối chiếu'],
  ['Phòng Quản lý đào tạo và nghiên cứu khoa học', 'bố trí lớp'],
  ['Phòng Quản lý đào tạo và bồi dưỡng nâng cao', 'có trách nhiệm phổ biến'],
  ['Phòng Quản lý khoa học và đào tạo', ': mở lớp'],
  ['Phòng Hỗ trợ sản xuất', '(mới thành lập)'],
  ['Hội đồng Khoa học và Đào tạo', 'lập danh sách'],
  ['Phòng Kế hoạch - Vật tư', 'tổ chức mua sắm'],
  ['Khoa Ngoại tổng hợp', 'lập danh sách trực'],
  ['Ban Quản lý ký túc xá', 'sắp xếp chỗ ở'],
  ['Thủ trưởng hai cơ quan', 'có trách nhiệm phổ biến'],
  ['Ba đơn vị', 'luân phiên chủ trì giao ban'],
  ['Phòng Đào tạo', 'lập danh sách thi lại'],
  ['Ban Kỹ thuật', 'điều chuyển vật tư dự phòng'],
  ['Phòng Quản lý', 'thực hiện'],
  ['Phòng Quản lý đô thị', 'xây dựng kế hoạch'],
  ['Trung tâm Hỗ trợ ngư dân và phát triển nghề cá', 'mở lớp tập huấn'],
  ['Trung tâm Quản lý điều hành giao thông đô thị', 'giám sát camera'],
  ['Phòng Chế độ và giải quyết hưởng', 'chủ trì, phối hợp với Phòng Kế toán'],
  ['Cục Kinh tế - Quản lý đầu tư cầu cảng', 'chủ trì rà soát'],
  ['Cục Kinh tế', '- Quản lý đầu tư cầu cảng'],
  ['Phòng Kiểm định và bảo dưỡng thiết bị', 'lập lịch kiểm tra'],
  ['Quỹ Hỗ trợ phát triển hợp tác xã', 'xem xét cho vay'],
  ['Trung tâm Dịch vụ và hỗ trợ doanh nghiệp', 'tiếp nhận phản ánh'],
  ['Phòng Kiểm kê, bảo quản', 'lựa chọn hiện vật'],
  ['Ban Điều hành dự án đốt rác phát điện', 'hoàn thiện hồ sơ'],
  ['Ban Quản lý dự án', 'hoàn thiện hồ sơ'],
  ['Trung tâm Điều hành', 'kiểm tra việc chấp hành'],
  ['Trung tâm Hỗ trợ', 'tổ chức tập huấn'],
  ['Ban Quản lý', 'lập hồ sơ trình cấp trên'],
  ['Ban Tuyên truyền Trung ương', 'và chủ trì cùng các địa phương'],
  ['Phòng Quản lý đô thị', 'kiểm tra hiện trạng'],
  ['Ban Chỉ đạo Nhà nước về kế hoạch bảo vệ và phát triển biển', 'chỉ đạo các địa phương'],
  ['Ủy ban Quốc gia về trẻ em', 'và Sở Nội vụ tổ chức hội nghị'],
  ['Phòng Kiểm tra, giám sát hàng hóa', 'chủ trì đối chiếu'],
  ['Phòng Tuyên truyền, hỗ trợ người nộp thuế', 'niêm yết thủ tục'],
  ['Vụ Thanh tra, giám sát các doanh nghiệp ngoài nước', ', Vụ Pháp chế'],
  ['Vụ Thanh tra, giám sát các doanh nghiệp trong nước', ', Vụ Pháp chế'],
  ['Phòng Đào tạo', ', bồi dưỡng giáo viên hằng năm.'],
  ['Ban Chỉ đạo xây dựng nông thôn mới', 'đôn đốc các xã'],
  ['Ban Chỉ đạo', 'xây dựng kế hoạch triển khai'],
  ['Ban Chỉ đạo Trung ương', 'về kết quả thực hiện'],
] as const

/** Names that hold what elsewhere ends a name. */
const WHOLE = [
  ['Phân hiệu Đại học Y Bình An tại Yên Hòa', 'chủ trì rà soát'],
  ['Sở Y tế', 'tại Bình An họp'],
  ['Trường Mầm non 19/5', 'tổ chức hội thi'],
  ['Trường Mầm non Bình An', ', Sở Y tế rà soát'],
  ['UBND TP. Bình An', 'phối hợp với Sở Y tế'],
  ['Hạt Kiểm lâm liên huyện Yên Hòa - Bình An', 'tuần tra rừng'],
  ['Văn phòng Điều phối về Nước sạch', 'tổng hợp báo cáo'],
  ['Ban Chỉ đạo', 'về Kế hoạch phát triển'],
  ['Viettel', 'hỗ trợ đường truyền'],
  ['C06', 'phối hợp với Sở Y tế'],
  ['Thôn Bình An', 'vận động nhân dân'],
  ['Xóm 5', ': vận động nhân dân'],
  ['Trưởng thôn Bình An', 'có trách nhiệm nhắc nhở'],
  ['Tổng Kiểm toán nhà nước', 'có trách nhiệm công bố'],
  ['Trường Trung cấp Y tế', 'tổ chức thi'],
  ['Phòng Quản lý Kết cấu hạ tầng giao thông', 'báo cáo kết quả'],
  ['Văn phòng', 'quản lý chặt chẽ con dấu'],
  ['Báo Quân đội nhân dân', 'cử cán bộ'],
  ['Tổ công nghệ số cộng đồng', 'chủ trì hướng dẫn'],
  ['Cục Hậu cần - Kỹ thuật', 'để tổng hợp'],
  ['Đội Y tế lưu động', ': trực cấp cứu'],
  ['Đội Y tế', 'rà soát: thuốc, vật tư'],
  ['Phòng Y tế', 'danh sách cán bộ'],
  ['Đại học Huế', 'gửi danh sách về Sở Y tế'],
  ['Bảo hiểm tiền gửi Việt Nam', 'giúp Sở Tài chính đối chiếu'],
  ['Công ty Cấp nước Bình An', 'thu tiền nước'],
] as const

describe('the name of a body', () => {
  for (const [name, work] of WHOLE)
    it(`${name} | ${work}`, () => {
      assert.equal(nameIn(`${name} ${work}`), name)
    })
  it('is none of a word that only begins like a place', () => {
    assert.equal(nameIn('Bản Cam kết bảo đảm an toàn'), undefined)
    assert.equal(nameIn('Xã hội hóa giáo dục'), undefined)
  })
})

describe('a long field in small letters', () => {
  for (const [name, work] of NAMES)
    it(`${name} | ${work}`, () => {
      assert.equal(nameIn(`${name} ${work}`), name)
    })
})
