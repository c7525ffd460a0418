import { rule } from '../../rule.ts'
import { forDecision, type Told } from './told.ts'

const BODY =
  '(?:UBND|HĐND|Ủy ban|Thường trực|Hội đồng|Chủ tịch|Sở|Bộ|Phòng|Ban|Cục|Chi cục|Văn phòng|Thanh tra|Công an|Tỉnh ủy|Huyện ủy|Đảng ủy|Trung tâm|Giám đốc)(?!\\p{L})'
const DAY =
  '(?:trước|chậm nhất|muộn nhất|vào|trong)(?: (?:là|đến|hết|ngày|tháng|thời hạn|vòng|giờ|\\d{1,2}(?:h|g| giờ)\\d{0,2}))*,? ?\\d'
const OF_WORK = '(?: (?:thực hiện|triển khai|xử lý|rà soát|kiểm tra|khắc phục)(?: \\p{Ll}+){0,4}?)?'
/** How the clause goes on behind who gets it: it ends, says what for, or by when. */
const GOES_ON = `(?=(?: ${BODY})[^.;:()]{0,80}?(?: ?[.;]| ?$| (?:để|đề) (?:tổng hợp|theo dõi|báo cáo|biết)| theo dõi| ${DAY}))`
const IN_TIME = `(?=(?: ${BODY})[^.;:]{0,110}? ${DAY})`

const NOT_OWED = /(?:đã|chưa|do|được|có thể|sau khi|khi|để|việc|thời gian|không|công tác|của) $/iu

export default rule<Told>({
  name: 'report/results-sent',
  says: 'Results of work are summed up for a body, made known to it, or sent back to it.',
  needs: ['gửi', 'kết quả', 'thông tin kết', 'thông báo kết', 'phản hồi', 'cung cấp kết'],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[Tt]ổng hợp(?: chung)?,? (?:kết quả|tình hình)${OF_WORK},? gửi(?: (?:về|cho|đến))?${GOES_ON}|[Tt]ổng hợp,? gửi(?: (?:về|cho|đến))?${IN_TIME}|(?<=\\d (?:h[ằà]ng|của) tháng,? )tổng hợp,? gửi(?: (?:về|cho|đến))?(?= ${BODY})|(?<=(?:h[ằà]ng|mỗi) (?:tháng|quý|năm),? trước ngày \\d{1,2},? )tổng hợp,? gửi(?: (?:về|cho|đến))?(?= ${BODY})|(?:[Tt]hông tin|[Pp]hản hồi|[Tt]hông báo) kết quả${OF_WORK} (?:về|cho|đến)${GOES_ON}|[Kk]ết quả${OF_WORK} gửi(?= ${BODY}[^.;:]{0,60} (?:để )?(?:tổng hợp|theo dõi)(?!\\p{L}))|[Kk]ết quả${OF_WORK} (?:gửi|báo) (?:về|cho|đến)${IN_TIME}|[Cc]ung cấp kết quả${OF_WORK} (?:về|cho|đến)${IN_TIME}|[Gg]ửi (?:về|cho|đến)(?= ${BODY}[^.;:]{1,60}? kết quả${OF_WORK} ${DAY}))`,
    'gu',
  ),
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 40), match.index)
    const after = block.text.slice(match.index + match[0].length, match.index + match[0].length + 220)
    return NOT_OWED.test(before) || forDecision(after) ? undefined : { way: 'report' }
  },

  examples: [
    ['kiểm tra các trạm; tổng hợp kết quả gửi Sở Y tế.', { way: 'report' }],
    ['rà soát hồ sơ, tổng hợp gửi Sở Nội vụ trước ngày 15/12/2027', { way: 'report' }],
    ['hằng tháng, trước ngày 20 tổng hợp gửi Phòng Y tế', { way: 'report' }],
    ['xử lý kiến nghị của cử tri và phản hồi kết quả về Sở Nội vụ để theo dõi', { way: 'report' }],
    ['kết quả thực hiện gửi Phòng Giáo dục để tổng hợp', { way: 'report' }],
    ['cung cấp kết quả rà soát cho Sở Xây dựng chậm nhất ngày 05/5/2027', { way: 'report' }],
    ['gửi về Sở Tài chính kết quả thực hiện trước ngày 20/6/2027', { way: 'report' }],
    ['Kết quả rà soát báo về Văn phòng trước ngày 25/6/2027', { way: 'report' }],
    ['khắc phục sự cố, thông tin kết quả về UBND xã.', { way: 'report' }],
  ],
  not: [
    'tổng hợp gửi Sở Tài chính thẩm định',
    'tổng hợp kết quả gửi Sở Nội vụ trình UBND tỉnh xem xét, phê duyệt',
    'đã tổng hợp kết quả gửi Sở Y tế.',
    'thông báo kết quả về các trường',
    'việc phản hồi kết quả về Sở Y tế.',
  ],
})
