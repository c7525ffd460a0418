import { rule, words } from '../../rule.ts'
import { DAY_WORD, isDayOfYear, SPELT } from '../../words/dates.ts'
import { LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const END = '(?<first>đầu(?: tiên)?)|(?<last>cuối(?: cùng)?)'

export default rule<Timed>({
  name: 'deadline/month-of-each-year',
  says: 'Work is due by a day of the first or the last month of each year.',
  needs: ['tháng đầu', 'tháng cuối'],
  pattern: words(
    `${LIMIT} ${DAY_WORD} (?<day>\\d{1,2})${SPELT} (?:của )?tháng (?:${END}) (?:của )?(?:h[ằàăắâ]ng )?năm(?: (?:sau|tiếp theo|kế tiếp|liền kề|báo cáo|kế hoạch))?(?! \\d)`,
  ),
  read({ op, day, first }) {
    const month = first ? 1 : 12
    return isDayOfYear(month, Number(day)) ? timed({ kind: 'yearly', month, day: Number(day) }, op) : undefined
  },

  examples: [
    [
      'chậm nhất vào ngày 25 của tháng đầu năm tiếp theo',
      { due: { kind: 'yearly', month: 1, day: 25 }, operator: 'by' },
    ],
    ['trước ngày 10 tháng cuối năm', { due: { kind: 'yearly', month: 12, day: 10 }, operator: 'before' }],
    [
      'trước ngày 20 của tháng cuối cùng năm báo cáo',
      { due: { kind: 'yearly', month: 12, day: 20 }, operator: 'before' },
    ],
  ],
  not: ['trước ngày 10 của tháng cuối quý', 'trước ngày 10 của tháng đầu năm 2027', 'trong tháng đầu năm'],
})
