import { rule } from '../../rule.ts'
import { isDayOfYear } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const DAY = String.raw`(?<op>[Tt]rước|[Cc]hậm nhất(?: là| vào)?) ngày (?<day>\d{1,2}) (?:của )?`
const FIRST = String.raw`(?:tháng cuối (?:của )?(?:h[ằà]ng |mỗi )?quý|tháng \d{1,2})`
const YEAR = String.raw`(?:(?:,| và) tháng \d{1,2})* (?:của )?(?:h[ằà]ng )?năm(?! \d)`

// The first of them is read by other rules: "trước ngày 15 của tháng cuối quý, tháng 6 và tháng 12 của năm".
export default rule<Timed>({
  name: 'deadline/months-of-one-day',
  says: 'Further months of each year that share the day of the first.',
  needs: ['tháng'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<=${DAY}${FIRST}(?:(?:,| và) tháng \d{1,2})*(?:,| và) )tháng (?<month>\d{1,2})(?![\p{N}/])(?=${YEAR})`,
    'gu',
  ),
  read({ op, day, month }) {
    if (!isDayOfYear(Number(month), Number(day))) return undefined
    return timed({ kind: 'yearly', month: Number(month), day: Number(day) }, op)
  },

  examples: [
    [
      'trước ngày 10 của tháng cuối quý, tháng 6 và tháng 12 hằng năm',
      { due: { kind: 'yearly', month: 6, day: 10 }, operator: 'before' },
      { due: { kind: 'yearly', month: 12, day: 10 }, operator: 'before' },
    ],
    ['chậm nhất ngày 05 tháng 4, tháng 10 của năm', { due: { kind: 'yearly', month: 10, day: 5 }, operator: 'by' }],
    [
      'trước ngày 12 tháng 3, tháng 6, tháng 9 hằng năm',
      { due: { kind: 'yearly', month: 6, day: 12 }, operator: 'before' },
      { due: { kind: 'yearly', month: 9, day: 12 }, operator: 'before' },
    ],
  ],
  not: [
    'trước ngày 10 tháng 4 và tháng 10 năm 2027',
    'tháng 6 và tháng 12 hằng năm',
    'trước ngày 10 tháng 12 hằng năm',
  ],
})
