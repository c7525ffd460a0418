import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

// No word names the report: what is sent each year to be summed up for a higher body is one.
export default rule<Told>({
  name: 'report/report-handed',
  says: 'Each period something is sent to a body that sums it up and reports it higher, or results are made known to it.',
  needs: ['gửi', 'thông báo', 'thông tin'],
  pattern:
    /(?<![\p{L}\p{N}])(?:(?<=(?:[Đđ]ịnh kỳ [^.;]{2,40}|[Hh][ằàăắâ]ng (?:tuần|tháng|quý|năm)),? )gửi(?: (?:về|cho|đến|tới))?(?= \p{Lu}[^.;]{3,110}? (?:để )?tổng hợp(?: chung)?,?(?: và)? báo cáo )|(?<=(?:kết quả|tình hình|số liệu)[^.;]{3,120} (?:định kỳ )?h[ằà]ng (?:tháng|quý|năm) )gửi(?: (?:về|cho|đến|tới))?(?= \p{Lu}[^.;]{2,90}(?:[.;]|$))|(?<=(?:[Đđ]ịnh kỳ [^.;]{2,40}|(?:[Hh][ằà]ng|[Mm]ỗi) (?:tuần|tháng|quý|năm)),? )(?:thông báo|thông tin) (?:kết quả|tình hình)(?: [^.;,]{1,60}?)?(?: (?:về|cho|đến|tới))(?= \p{Lu})|(?<=(?:[Đđ]ịnh kỳ|[Hh][ằà]ng (?:tuần|tháng|quý|năm))[^.;]{0,60} tổng hợp (?:kết quả|tình hình|số liệu)[^.;]{0,80} )gửi(?: (?:về|cho|đến|tới))?(?= \p{Lu}[^.;]{2,90}(?:[.;]|$))|(?<=[Tt]ổng hợp(?:,? báo cáo)? (?:kết quả|tình hình|số liệu)[^.;]{3,240} )(?:gửi|nộp)(?: (?:về|cho|đến|tới))?(?= \p{Lu}[^.;]{2,120}? (?:trước|chậm nhất|vào)[^.;]{0,30} (?:h[ằà]ng|mỗi) (?:tháng|quý|năm)(?!\p{L})))/gu,
  read: () => ({ way: 'write' }),

  examples: [
    ['hằng năm gửi Bộ Y tế tổng hợp báo cáo Thủ tướng Chính phủ', { way: 'write' }],
    ['định kỳ 6 tháng, hằng năm gửi về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh', { way: 'write' }],
    ['tổng hợp kết quả tiêm chủng của các trạm gửi Sở Y tế trước ngày 20 tháng 6 hằng năm', { way: 'write' }],
    ['cung cấp thông tin tình hình khám bệnh định kỳ hằng năm gửi về Bộ Y tế.', { way: 'write' }],
    ['định kỳ trước ngày 25 hằng tháng tổng hợp kết quả gửi Phòng Nội vụ.', { way: 'write' }],
    ['định kỳ 6 tháng thông báo kết quả tiêm chủng về Sở Y tế', { way: 'write' }],
    ['cuối mỗi tháng thông tin kết quả cho Ban Chỉ đạo', { way: 'write' }],
    ['Hằng quý gửi Phòng Y tế tổng hợp, báo cáo Sở Y tế', { way: 'write' }],
  ],
  not: [
    'gửi danh sách về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh',
    'hằng năm gửi Sở Nội vụ thẩm định',
    'thông báo kết quả thi cho Sở Y tế',
    'hằng năm gửi học sinh đi thi',
    'tổng hợp kết quả thi gửi Sở Nội vụ trước ngày 20 tháng 6',
    'kế hoạch kiểm tra định kỳ hằng năm gửi Sở Nội vụ phê duyệt.',
  ],
})
