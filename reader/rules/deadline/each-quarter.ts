import { rule, words } from '../../rule.ts'
import { SPELT } from '../../words/dates.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const LAST = `(?:(?:của )?(?<last>tháng (?:cuối|thứ ba|thứ 3)(?: cùng)?(?: của| trong)?(?: ${EACH}| mỗi)? quý)|(?:của )?(?<first>tháng đầu(?: tiên)?(?: của)?(?: ${EACH}| mỗi)? quý))`

export default rule<Timed>({
  name: 'deadline/each-quarter',
  says: 'Work is due each quarter, by a day of its last month or of the first month after it.',
  needs: ['quý'],
  pattern: words(
    `(?:(?<each>${EACH} quý),? ?\\(?)?(?:(?:${LIMIT} ?|vào )?(?:ngày )?(?<day>\\d{1,2})${SPELT}|trong (?:vòng |thời hạn )?(?<day>\\d{1,2})${SPELT} ngày đầu(?: tiên)?),? ?${LAST}|(?:${EACH}|báo cáo) quý(?: (?:gửi|nộp|về|cho)[^.;,\\d]{0,60}?)?,? ?\\(?${LIMIT} ngày (?<bare>\\d{1,2})(?![/.\\d]| tháng \\d| của)`,
  ),
  read({ op, day, last, bare }) {
    const of = Number(day ?? bare)
    if (of < 1 || of > 31) return undefined
    return timed({ kind: 'quarterly', day: of, ...(bare ? {} : { ofMonth: last ? 3 : 1 }) }, op)
  },

  examples: [
    ['trước ngày 25 của tháng cuối quý', { due: { kind: 'quarterly', day: 25, ofMonth: 3 }, operator: 'before' }],
    [
      'chậm nhất là ngày 15 của tháng đầu tiên của quý tiếp theo',
      { due: { kind: 'quarterly', day: 15, ofMonth: 1 }, operator: 'by' },
    ],
    ['Chậm nhất ngày 06 (sáu) của tháng cuối quý', { due: { kind: 'quarterly', day: 6, ofMonth: 3 }, operator: 'by' }],
    [
      'trong thời hạn 08 (tám) ngày đầu của tháng đầu quý tiếp theo',
      { due: { kind: 'quarterly', day: 8, ofMonth: 1 } },
    ],
    ['trước ngày 6 của tháng thứ 3 trong quý', { due: { kind: 'quarterly', day: 6, ofMonth: 3 }, operator: 'before' }],
    ['báo cáo quý gửi Sở Y tế trước ngày 20', { due: { kind: 'quarterly', day: 20 }, operator: 'before' }],
    ['ngày 06 của tháng cuối quý', { due: { kind: 'quarterly', day: 6, ofMonth: 3 } }],
    ['Định kỳ hàng quý trước ngày 25 hoặc đột xuất', { due: { kind: 'quarterly', day: 25 }, operator: 'before' }],
  ],
  not: ['trước ngày 18 hằng tháng', 'trong quý II/2026', 'hằng quý báo cáo kết quả'],
})
