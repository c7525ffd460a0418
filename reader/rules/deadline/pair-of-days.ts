import { rule, words } from '../../rule.ts'
import { DAY_WORD, dayMonth, isDayOfYear } from '../../words/dates.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

// "trước ngày 15/6 và 15/12 hằng năm": the second day is deadline/each-year's.
export default rule<Timed>({
  name: 'deadline/pair-of-days',
  says: 'The first of two or more days of each year that share one "each year".',
  needs: ['năm'],
  pattern: words(
    `(?:${LIMIT} (?:các )?(?:${DAY_WORD} )?|(?:(?<=: )|vào )(?:các )?${DAY_WORD} )${dayMonth()}(?=(?:(?:,| và| hoặc)(?: trước)?(?: ngày)? \\d{1,2}(?:/| tháng )\\d{1,2}){1,3}(?: của)? ${EACH} năm)`,
  ),
  read({ op, day, month }) {
    if (!isDayOfYear(Number(month), Number(day))) return undefined
    return timed({ kind: 'yearly', month: Number(month), day: Number(day) }, op)
  },

  examples: [
    ['gửi trước ngày 15/6 và 15/12 hằng năm', { due: { kind: 'yearly', month: 6, day: 15 }, operator: 'before' }],
    [
      'trước ngày 07/3, 07/6, 07/9 và 07/12 hằng năm',
      { due: { kind: 'yearly', month: 3, day: 7 }, operator: 'before' },
    ],
    ['Thời gian báo cáo: ngày 15/6 và ngày 15/12 hàng năm', { due: { kind: 'yearly', month: 6, day: 15 } }],
    ['chậm nhất ngày 10/6, ngày 10/12 hàng năm', { due: { kind: 'yearly', month: 6, day: 10 }, operator: 'by' }],
    [
      'trước ngày 05 tháng 6 và trước ngày 05 tháng 12 hằng năm',
      { due: { kind: 'yearly', month: 6, day: 5 }, operator: 'before' },
    ],
  ],
  not: ['trước ngày 15/12 hằng năm', 'trước ngày 15/6 và trước ngày 15/12'],
})
