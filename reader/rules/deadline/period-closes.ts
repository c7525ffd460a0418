import type { Due } from '../../reading.ts'
import { rule, words } from '../../rule.ts'
import type { Timed } from './timed.ts'

/** What is done each time anew. */
const DOES =
  /(?<!\p{L})(?:kiểm tra|rà soát|vệ sinh|diệt|phun|giám sát|theo dõi|cập nhật|công khai|niêm yết|họp|giao ban|tuyên truyền|phát thanh|đối chiếu|thống kê|đánh giá|tổ chức|thu gom|ra quân|sinh hoạt)(?!\p{L})/iu
/** Where the period belongs to a noun, or the clause tells of a report, which has its period itself. */
const OF_NOUN =
  /(?<!\p{L})(?:công tác|kế hoạch|việc|kết quả|số liệu|biên bản|lịch|chương trình|nội dung|báo cáo|chế độ|hoạt động|phí|lương|tiền|trợ cấp|phụ cấp|sổ|mức|theo|của|được|đã|không|cuộc|buổi|hội nghị|nhu cầu|sản phẩm|chỉ số|diễn biến)(?!\p{L})/iu
const HAS_DAY = /^[^.;]{0,80}(?:trước|chậm nhất|vào) /iu

/** A clause is no longer than this. */
const LONGEST = 90

const DUE: Record<string, Due> = {
  ngày: { kind: 'daily' },
  tuần: { kind: 'weekly' },
  tháng: { kind: 'monthly' },
  quý: { kind: 'quarterly' },
}

export default rule<Timed>({
  name: 'deadline/period-closes',
  says: 'A point that does something "each week": the period closes the clause of its verb.',
  needs: ['ng ngày', 'ng tuần', 'ng tháng', 'ng quý'],
  pattern: words(`(?<![Đđ]ịnh kỳ )h[ằà]ng (?<period>ngày|tuần|tháng|quý)(?=[.;]?$|[.;,] )`),
  read({ period }, match, block) {
    if (block.label === undefined || (block.kind !== 'clause' && block.kind !== 'bullet')) return undefined
    const clause = block.text
      .slice(Math.max(block.body, match.index - LONGEST), match.index)
      .split(/[.,;:()]/u)
      .at(-1)!
    const behind = block.text.slice(match.index + match[0].length)
    if (clause.length >= LONGEST || !DOES.test(clause) || OF_NOUN.test(clause) || HAS_DAY.test(behind)) return undefined
    return { due: DUE[period!.toLowerCase()]! }
  },

  examples: [
    ['- Vệ sinh phòng học, diệt lăng quăng hằng tuần.', { due: { kind: 'weekly' } }],
    ['2. Phòng Y tế kiểm tra các bếp ăn hằng tháng; nhắc nhở nơi chưa đạt', { due: { kind: 'monthly' } }],
    ['+ Họp giao ban hằng tuần', { due: { kind: 'weekly' } }],
  ],
  not: [
    'Phòng Y tế kiểm tra các bếp ăn hằng tháng.',
    '- Thực hiện kế hoạch kiểm tra hằng tháng.',
    '- Theo dõi việc chi trả trợ cấp hằng tháng.',
    '- Theo dõi, tổng hợp báo cáo hằng tuần.',
    '- Thống kê lượng khách hằng ngày để bố trí người trực',
    '- Kiểm tra kho hằng tuần, vào sáng thứ Sáu',
  ],
})
