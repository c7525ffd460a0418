import { nameAt } from '../../body/name.ts'
import { startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { forDecision, PURPOSE, TOLD, type Told } from './told.ts'

/** Papers that are put before somebody, and numbers of papers that exist. */
const OTHER_PAPER =
  /^ (?:kinh tế|nghiên cứu|thẩm định|thẩm tra|đánh giá tác động|đầu tư|giải trình|số(?! liệu)|này|của)(?!\p{L})/u
const NOT_OWED = /(?:đã|được|có thể|sau khi|khi|việc|chưa|không|thời (?:gian|hạn)|hồ sơ|do|văn bản) $/iu

// The word itself is read by report-to.ts where somebody stands behind it; here who gets it stands before.
export default rule<Told>({
  name: 'report/sent-to-whom',
  says: 'A body is to be sent a report, named behind it.',
  needs: ['báo cáo'],
  pattern: /(?<![\p{L}\p{N}])(?:[Gg]ửi|[Nn]ộp)(?: về| cho| đến| tới)? (?=\p{Lu}[^.;:()]{1,90}? [Bb]áo cáo \p{Ll})/gu,
  read(_groups, match, block) {
    const tokens = tokensIn(block)
    const from = tokenFrom(tokens, match.index + match[0].length)
    const name = startsBody(tokens, from) ? nameAt(tokens, from) : undefined
    const at = tokens.findIndex(({ low }, i) => i > from && low === 'báo' && tokens[i + 1]?.low === 'cáo')
    // A capital would make "Báo cáo" part of the name.
    if (!name || (name.to !== at && !(name.to > at && tokens[at]!.cap))) return undefined
    const after = block.text.slice(tokenEnd(tokens, at + 1), tokenEnd(tokens, at + 1) + 220)
    const before = block.text.slice(Math.max(0, match.index - 420), match.index)
    if (OTHER_PAPER.test(after) || forDecision(after)) return undefined
    return [NOT_OWED, PURPOSE, TOLD].some(no => no.test(before)) || /^ (?:về|cho|lên|với) \p{Lu}/u.test(after)
      ? undefined
      : { way: 'report' }
  },

  examples: [
    ['Hằng năm, Công ty Điện lực có trách nhiệm gửi Sở Công Thương Báo cáo chi phí sản xuất', { way: 'report' }],
    ['các trạm gửi cho Phòng Y tế báo cáo tình hình tiêm chủng trước ngày 20/5/2027', { way: 'report' }],
    ['nộp Văn phòng Sở báo cáo tự kiểm tra', { way: 'report' }],
  ],
  not: [
    'gửi Sở Y tế báo cáo UBND tỉnh',
    'gửi Sở Y tế tổng hợp, báo cáo kết quả',
    'gửi Sở Xây dựng báo cáo kinh tế kỹ thuật để thẩm định',
    'Ngày 05/3/2027, Bộ Y tế ban hành Công văn số 12/BYT gửi Sở Y tế báo cáo tình hình',
    'đã gửi Sở Y tế báo cáo kết quả',
    'gửi Sở Y tế báo cáo đề xuất xem xét, phê duyệt',
  ],
})
