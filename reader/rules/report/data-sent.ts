import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

const DAY = String.raw`(?:trước|chậm nhất|muộn nhất|vào|trong)(?: (?:là|đến|hết|ngày|tháng|thời hạn|vòng|giờ|\d{1,2}(?:h|g| giờ)\d{0,2}))*,? ?\d`

/** "theo mẫu đã gửi", "số liệu do các xã gửi": who sent it already, or may. */
const NOT_OWED = /(?:đã|chưa|do|được|có thể|sau khi|để|việc|thời gian|không) $/iu

export default rule<Told>({
  name: 'report/data-sent',
  says: 'Figures, results or an opinion are to be sent to a body by a day, or an answer is to be given back to it.',
  needs: ['gửi', 'nộp', 'cung cấp', 'báo lại', 'báo về', 'thông báo kết quả', 'thông tin kết quả'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:[Gg]ửi|[Nn]ộp|[Cc]ung cấp)(?: các| lại)? (?:thông tin, )?(?:số liệu|ý kiến|văn bản (?:góp ý|tham gia|trả lời)|bản góp ý)(?!\p{L})[^.;:]{0,110}?(?:về|cho|đến|tới) (?=(?:\p{Lu}|sở |phòng )[^.;]{2,110}? ${DAY})|(?<=(?:[Cc]ập nhật|[Tt]ổng hợp|[Tt]hống kê)(?: đầy đủ)?(?: các)? (?:số liệu|kết quả|tình hình)[^.;:]{0,110}(?:,| và) )gửi (?:về|cho|đến|tới) (?=(?:\p{Lu}|sở |phòng )[^.;]{2,110}? ${DAY})|(?:[Tt]hông báo|[Tt]hông tin) kết quả(?: [^.;:,]{1,60}?)? (?:về|cho|đến|tới) (?=(?:UBND|Ủy ban|Thường trực|Hội đồng|Sở|Bộ|Phòng|Ban|Cục|Chi cục|Văn phòng|Thanh tra|Công an)(?!\p{L})[^.;]{0,110}? ${DAY})|(?<=(?:danh sách|số liệu|thống kê|rà soát|tổng hợp) [^.;:]{0,110})báo (?:về|cho) (?=\p{Lu}[^.;]{2,110}? ${DAY})|[Bb]áo lại(?: kết quả)? (?:về |cho |với |đến )?(?=\p{Lu}))`,
    'gu',
  ),
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 40), match.index)
    return NOT_OWED.test(before) ? undefined : { way: 'report' }
  },

  examples: [
    ['thống kê số liệu theo biểu mẫu kèm theo và gửi về Sở Y tế trước 16 giờ ngày 17/7/2027', { way: 'report' }],
    ['Các trạm gửi số liệu tiêm chủng về Trung tâm Y tế trước ngày 20/6/2027 để tổng hợp', { way: 'report' }],
    ['Đề nghị các khoa gửi ý kiến góp ý về Phòng Tổ chức chậm nhất ngày 15/7/2027', { way: 'report' }],
    ['Nộp số liệu kiểm kê cho Phòng Tài chính trước 16 giờ ngày 08/9/2027', { way: 'report' }],
    ['Các trạm cung cấp số liệu theo mẫu về Sở Y tế trước ngày 20/6/2027', { way: 'report' }],
    ['lập danh sách hộ bị ngập báo về UBND xã trước 10 giờ ngày 15/9/2027', { way: 'report' }],
    ['kiểm tra và thông báo kết quả về Sở Y tế trước ngày 20/6/2027', { way: 'report' }],
    ['rà soát hồ sơ và báo lại Phòng Giáo dục trong tuần', { way: 'report' }],
  ],
  not: [
    'cập nhật số liệu vào phần mềm và gửi về Sở Y tế',
    'cập nhật danh mục thuốc và gửi hồ sơ về Sở Y tế trước ngày 15/3/2027',
    'cung cấp số liệu cho Sở Y tế để tổng hợp',
    'gửi số liệu về Trung tâm Y tế để tổng hợp',
    'số liệu do các xã gửi về Sở Y tế trước ngày 20/6/2027',
    'các xã đã gửi ý kiến về Sở Nội vụ trước ngày 15/6/2027',
    'thông báo kết quả về các trường trước ngày 20/6/2027',
    'không phải khai báo lại thông tin',
  ],
})
