import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { LIMIT_OF_SPAN } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/in-month',
  says: 'Work is due within, or by the end of, the month named.',
  needs: ['tháng'],
  pattern: words(
    `(?:${LIMIT_OF_SPAN}|từ (?:đầu |giữa |cuối )?tháng \\d{1,2}(?:/\\d{4}| năm \\d{4})? (?<op>đến(?: hết| cuối)?)) (?:đầu |giữa |cuối |hết |tuần (?:thứ )?(?:[1-5I]|đầu|cuối|hai|ba|tư)(?: của)? )?tháng (?<month>\\d{1,2})(?:(?: ?/ ?| năm |,? ?năm )${yearNumber()}|(?! ?[/.,-] ?\\d| h[ằà]ng năm| (?:đến|tới|năm)))`,
  ),
  read({ op, month, year }) {
    const m = Number(month)
    if (m < 1 || m > 12) return undefined
    if (year) return timed({ kind: 'month', year: Number(year), month: m }, op)
    return { ...timed({ kind: 'month', year: 0, month: m }, op)!, implied: ['year'] }
  },

  examples: [
    ['hoàn thành trong tháng 11 năm 2024', { due: { kind: 'month', year: 2024, month: 11 }, operator: 'within' }],
    ['Xong trong tháng 5/2026', { due: { kind: 'month', year: 2026, month: 5 }, operator: 'within' }],
    ['(từ tháng 4 đến tháng 6 năm 2025)', { due: { kind: 'month', year: 2025, month: 6 }, operator: 'until' }],
    ['trình UBND tỉnh trước cuối tháng 9/2025', { due: { kind: 'month', year: 2025, month: 9 }, operator: 'before' }],
    ['xong trong tuần 3 tháng 4/2024', { due: { kind: 'month', year: 2024, month: 4 }, operator: 'within' }],
    ['xong trong tháng 6;', { due: { kind: 'month', year: 0, month: 6 }, operator: 'within', implied: ['year'] }],
  ],
  not: ['ngày 15 tháng 12 năm 2024', 'trong tháng 13/2024', 'trong tháng cao điểm', 'trong tháng báo cáo'],
})
