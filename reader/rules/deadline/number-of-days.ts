import { rule, words } from '../../rule.ts'
import { COUNT, countOf } from '../../words/limits.ts'
import type { Timed } from './timed.ts'

// Without its event the paper leaves open from when the days run: `of` stays out.
export default rule<Timed>({
  name: 'deadline/number-of-days',
  says: 'Work is due within a number of days, the event from which they run not being named.',
  needs: ['ngày'],
  pattern: words(
    `(?:trong (?:thời hạn|vòng)(?: không quá| tối đa)?|(?:thời hạn|xử lý) (?:không quá|tối đa)|không quá(?= \\S{1,4}(?: \\([^()]{2,20}\\))? ngày làm việc)) ${COUNT} ngày(?<working> làm việc)?(?!,? ?(?:tính từ|kể từ|kể|sau|trước|từ))`,
  ),
  read: ({ n, working }) => ({
    due: { kind: 'relative', days: countOf(n!) },
    operator: 'within',
    ...(working ? { workingDays: true } : {}),
  }),

  examples: [
    [
      'trong thời hạn 03 ngày làm việc công khai trên Cổng',
      { due: { kind: 'relative', days: 3 }, operator: 'within', workingDays: true },
    ],
    [
      'trong vòng 20 ngày làm việc xây dựng dự thảo',
      { due: { kind: 'relative', days: 20 }, operator: 'within', workingDays: true },
    ],
    [
      'không ít hơn 02 ngày làm việc và không quá 05 ngày làm việc',
      { due: { kind: 'relative', days: 5 }, operator: 'within', workingDays: true },
    ],
    ['xử lý không quá 02 ngày', { due: { kind: 'relative', days: 2 }, operator: 'within' }],
  ],
  not: ['trong thời hạn 05 ngày kể từ ngày nhận được', 'trong vòng 24 tháng', 'nghỉ 05 ngày', 'trong 3 ngày Tết'],
})
