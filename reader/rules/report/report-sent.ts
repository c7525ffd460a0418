import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

/** Sent to be looked over is a submission. */
const ASKED = /^[^.;]{0,80}(?:xem xét|thẩm định|thẩm tra|phê duyệt|góp ý|cho ý kiến|chấp thuận)/u

// The paper first, then where it goes: "Báo cáo gửi về Sở trước ngày …"; results may go without the word.
export default rule<Told>({
  name: 'report/report-sent',
  says: 'A report, or results, are to be sent to a body.',
  needs: ['gửi', 'gưi', 'nộp'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Ll]ập báo cáo (?:tiến độ|kết quả|tình hình)[^.;:]{0,60}? gửi(?= )|(?:(?:Báo cáo|báo cáo|Văn bản báo cáo|Nội dung báo cáo|Kết quả|kết quả|Kết quả thực hiện|kết quả thực hiện)(?:[^.;:]|(?<=(?:tháng|quý|năm|tuần|xuất|kỳ) ?):){0,120}? (?:(?:được )?gửi(?: kèm(?: (?!về|cho)\p{Ll}+){1,5}?(?= về| cho))?|nộp|đề nghị gửi))|(?:[Gg]ửi|[Nn]ộp)(?: các)?(?: thông tin)? (?:bản nhận xét|dự thảo báo cáo(?= (?:về|cho|đến|tới) [^.;]{2,120}?(?:trước|chậm nhất))|kết quả (?:thực hiện|triển khai|rà soát|kiểm tra|tổng hợp|tập huấn|xử lý)|kết quả(?= về)|kết quả (?!(?:thi(?! đua)|xét|chấm|tuyển)(?!\p{L}))(?:\p{Ll}+ ){1,4}?(?=(?:về|cho|đến) \p{Lu}[^.;]{2,90}?(?:trước|chậm nhất|vào ngày|h[ằà]ng)(?!\p{L}))|số liệu (?:báo cáo|tổng hợp)|tổng hợp kết quả)[^.;:]{0,120}?)(?: (?:về|cho|đến|tới)(?!\p{L})|(?= ?(?:trước|chậm nhất|trong (?:tháng|quý|tuần|thời hạn|vòng)) )|(?<=gửi)(?= bên )|(?<=(?:Báo|báo) cáo (?!số )[^.;:]{0,120}gửi)(?= (?:UBND|HĐND|Ủy ban|Hội đồng|Chủ tịch|Thường trực|Thủ tướng|Giám đốc|Sở|Bộ|Phòng|Văn phòng|Ban|Cục|Chi cục|Thanh tra|Công an|Đoàn|Tổ|Trung tâm|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Liên đoàn|Hội|Viện|người (?:ra|ký|ban hành)) )|(?<=[Kk]ết quả (?!số )[^.;:]{0,120}gửi)(?= (?:UBND|HĐND|Ủy ban|Hội đồng|Sở|Bộ|Phòng|Văn phòng|Ban|Cục|Chi cục|Thanh tra|Công an) [^.;]{0,80}(?:trước|chậm nhất|vào (?:ngày|tháng|tuần|thứ))(?!\p{L})))/gu,
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 40), match.index)
    if (/(?:đã|sau khi|chưa|việc|mẫu|để|thời gian|đây là) $/iu.test(before)) return undefined
    if (
      /thông báo kết quả|kết quả giải quyết (?:hồ sơ|thủ tục)|^kết quả (?:thi|xét|chấm|tuyển|xét nghiệm) |^báo cáo (?:số |kinh tế|nghiên cứu|đánh giá tác động|thẩm)/iu.test(
        match[0],
      )
    )
      return undefined
    return ASKED.test(block.text.slice(match.index + match[0].length)) ? undefined : { way: 'report' }
  },

  examples: [
    ['Báo cáo gửi về Sở Y tế (qua phòng Kế hoạch) chậm nhất đến ngày 20/01/2018', { way: 'report' }],
    ['Kết quả thực hiện gửi về Sở Công Thương trước ngày 15/12/2025', { way: 'report' }],
    ['Báo cáo quý, 6 tháng, năm: gửi về Sở Y tế trước kỳ họp', { way: 'report' }],
    ['Báo cáo được gửi trước ngày 15/01/2028 về Sở Y tế', { way: 'report' }],
    ['Báo cáo kế hoạch 5 năm gửi trong tháng đầu của năm thứ nhất', { way: 'report' }],
    ['Lập báo cáo tiến độ và kết quả thực hiện gửi bên đặt hàng', { way: 'report' }],
    ['nộp bản nhận xét, đánh giá về kết quả tập huấn', { way: 'report' }],
    ['Văn phòng xây dựng báo cáo tổng kết, gửi Sở Nội vụ trước ngày 20/6/2027', { way: 'report' }],
    ['Kết quả tự kiểm tra gửi Thanh tra Sở trước ngày 20/6/2027', { way: 'report' }],
    ['lồng ghép trong báo cáo quý gửi Chủ tịch UBND xã', { way: 'report' }],
    ['chuẩn bị báo cáo theo đề cương gửi Đoàn kiểm tra trước ngày 10/4/2027', { way: 'report' }],
    ['gửi kết quả tự chấm điểm về Thanh tra tỉnh trước ngày 15/6/2027', { way: 'report' }],
    ['Báo cáo và phụ lục gửi kèm bản mềm về Sở Y tế trước ngày 20/6/2027', { way: 'report' }],
    ['gửi kết quả rà soát về Sở Nội vụ', { way: 'report' }],
    ['gửi kết quả thi đua về Phòng Tổ chức trước ngày 15/6/2027', { way: 'report' }],
    ['Trưởng đoàn phải có báo cáo kết quả gửi người ra quyết định kiểm tra', { way: 'report' }],
    ['gửi dự thảo báo cáo cho Phòng Giáo dục, Phòng Nội vụ trước ngày 30/3/2027', { way: 'report' }],
  ],
  not: [
    'xây dựng báo cáo kế hoạch 5 năm gửi UBND tỉnh xem xét, phê duyệt',
    'lập báo cáo kinh tế kỹ thuật gửi Sở Xây dựng thẩm định',
    'Trên đây là báo cáo công tác năm 2026 của Sở Nội vụ, kính gửi Sở Tư pháp tổng hợp',
    'gửi góp ý về Sở Tư pháp',
    'gửi kết quả xét tuyển về Phòng Giáo dục trước ngày 15/6/2027',
    'Kết quả thi được gửi về các trường trước ngày 15/5/2027',
    'gửi dự thảo báo cáo cho Sở Tư pháp thẩm định trước ngày 30/3/2027',
    'các đơn vị đã gửi kết quả rà soát về Sở',
    'gửi về Sở trước ngày 15/12/2025',
  ],
})
