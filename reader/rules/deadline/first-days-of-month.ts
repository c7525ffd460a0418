import { rule, words } from '../../rule.ts'
import { SPELT } from '../../words/dates.ts'
import { EACH } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const NEXT = '(?:sau|kế tiếp|liền kề|tiếp theo)'

// Working days end on another day each month: what day that is, the paper does not say.
export default rule<Timed>({
  name: 'deadline/first-days-of-month',
  says: 'Work is due each month within its first days, by the last of them.',
  needs: ['ngày đầu'],
  pattern: words(
    String.raw`(?:trong (?:vòng |thời hạn |thời gian )?)?(?<day>\d{1,2})${SPELT} ngày đầu(?: tiên)?(?: của)? (?:${EACH} tháng|tháng ${NEXT}(?! (?:quý|của quý)))`,
  ),
  read({ day }) {
    const of = Number(day)
    return of >= 1 && of <= 31 ? timed({ kind: 'monthly', day: of }, 'within') : undefined
  },

  examples: [
    [
      'Trong thời hạn 12 (mười hai) ngày đầu tiên của mỗi tháng, hợp tác xã gửi báo cáo',
      { due: { kind: 'monthly', day: 12 }, operator: 'within' },
    ],
    ['báo cáo số liệu trong vòng 7 ngày đầu của mỗi tháng', { due: { kind: 'monthly', day: 7 }, operator: 'within' }],
    ['trong 05 ngày đầu tháng tiếp theo', { due: { kind: 'monthly', day: 5 }, operator: 'within' }],
  ],
  not: [
    'trong thời hạn 08 ngày đầu của tháng đầu quý tiếp theo',
    'trong 05 ngày làm việc đầu tiên của tháng',
    'trong 10 ngày đầu tháng 5 đã có mưa',
    '10 ngày đầu thực hiện kế hoạch',
  ],
})
