import { rule } from '../../rule.ts'
import { dayMonth, dayOf, dayWithoutYear, fullDay } from '../../words/dates.ts'
import { recursAt } from './before-day-without-year.ts'
import { type Timed, timed } from './timed.ts'

const FULL = String.raw`(?<op>[Tt]rước|[Cc]hậm nhất(?: là| vào)?) (?:ngày )?\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}`
const FIRST = String.raw`(?<limit>(?<op>[Tt]rước|[Cc]hậm nhất(?: là| vào)?|[Vv]ào(?= (?:các )?ngày)|[Bb]áo cáo:(?= ngày)) (?:các )?(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2})`

// "trước ngày 15/6 và 15/12 hằng năm" is pair-of-days' and each-year's.
export default rule<Timed>({
  name: 'deadline/second-day',
  says: 'The second, and any further, of the days without a year that share one limit.',
  needs: ['trước', 'chậm nhất', 'vào ', 'cáo: ngày'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=(?<![\p{L}])${FIRST}(?:(?:,| và| hoặc) (?:ngày )?\d{1,2}(?:/| tháng )\d{1,2}){0,2}(?:,| và| hoặc) )(?:ngày )?${dayMonth()}(?! (?:của )?(?:h[ằàăắâ]ng|mỗi) năm|[/\p{N}])|(?<=(?<![\p{L}])${FULL}(?:,| và| hoặc) )(?:ngày )?${fullDay()})`,
    'gu',
  ),
  read({ op, limit, day, month, year }, match, block) {
    if (year) {
      const full = dayOf(Number(year), Number(month), Number(day))
      return full ? timed({ kind: 'date', date: full }, op) : undefined
    }
    const date = dayWithoutYear(Number(month), Number(day))
    if (!date) return undefined
    const first = block.text.lastIndexOf(limit!, match.index)
    const recurs = recursAt(block.text, first, match.index + match[0].length)
    return timed(
      recurs ? { kind: 'yearly', month: Number(month), day: Number(day) } : { kind: 'date', date },
      /^(?:vào|báo cáo:)$/iu.test(op!) ? (recurs ? undefined : 'on') : op,
    )
  },

  examples: [
    [
      'Báo cáo định kỳ 6 tháng: chậm nhất vào ngày 12 tháng 6 và ngày 12 tháng 12',
      { due: { kind: 'yearly', month: 12, day: 12 }, operator: 'by' },
    ],
    ['định kỳ 6 tháng (trước ngày 07/6 và 07/12)', { due: { kind: 'yearly', month: 12, day: 7 }, operator: 'before' }],
    [
      'trước ngày 07/3, 07/6, 07/9 và 07/12 hằng năm',
      { due: { kind: 'yearly', month: 6, day: 7 }, operator: 'before' },
      { due: { kind: 'yearly', month: 9, day: 7 }, operator: 'before' },
    ],
    ['gửi báo cáo vào các ngày 07/6, 07/12', { due: { kind: 'yearly', month: 12, day: 7 } }],
    ['trước ngày 07/6/2027 và 07/12/2027', { due: { kind: 'date', date: '2027-12-07' }, operator: 'before' }],
    ['gửi hai đợt, trước ngày 05/4 và ngày 05/8', { due: { kind: 'date', date: '--08-05' }, operator: 'before' }],
  ],
  not: ['trước ngày 07/6 và 07/12 hằng năm', 'sau ngày 07/6/2027 và 07/12/2027', 'ngày 07/6 và ngày 07/12'],
})
