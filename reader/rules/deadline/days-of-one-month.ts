import { rule, words } from '../../rule.ts'
import { dayOf, fullDay } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

// settle/no-deadline.ts drops days that are past, such as those of cited papers.
export default rule<Timed>({
  name: 'deadline/days-of-one-month',
  says: 'Work goes on through days that share their month: "ngày 24, 25 và 26 tháng 8 năm 2026"; the last is the deadline.',
  needs: ['ngày'],
  pattern: words(
    String.raw`(?:(?:(?:trong )?các ngày|ngày(?: ?:)?) |(?<=\d )ngày \((?!\d{1,2} ?-))(?<first>\d{1,2})(?:[,;] (?:ngày )?\d{1,2}){0,6}(?:[,;]| và| -) (?:ngày )?${fullDay()}`,
  ),
  read({ first, day, month, year }) {
    if (Number(first) >= Number(day)) return undefined
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'from-to') : undefined
  },

  examples: [
    [
      'Tập huấn trong 03 ngày: 12, 13 và 14 tháng 8 năm 2027',
      { due: { kind: 'date', date: '2027-08-14' }, operator: 'from-to' },
    ],
    ['Thời gian thi: 02 ngày (12 và 13/8/2027)', { due: { kind: 'date', date: '2027-08-13' }, operator: 'from-to' }],
    ['khám sức khỏe các ngày 12, 13/8/2027', { due: { kind: 'date', date: '2027-08-13' }, operator: 'from-to' }],
    [
      'tổ chức hội thi vào ngày 12 và ngày 13/8/2027',
      { due: { kind: 'date', date: '2027-08-13' }, operator: 'from-to' },
    ],
  ],
  not: ['các ngày 12, 13 hằng tháng', 'ngày 30 và 01/9/2027', 'ngày 12/8/2027 và 13/8/2027', 'ngày 30 và 31/9/2027'],
})
