import { rule, words } from '../../rule.ts'
import { dayMonth, dayOf, dayWithoutYear, fullDay } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

// Days that share their month are days-of-one-month's; "vào các ngày 10/6, 10/12" may come back each year.
export default rule<Timed>({
  name: 'deadline/days-of-two-months',
  says: 'Work goes on through days that are each named with its month: "trong 02 ngày 28/02 và 01/3"; the last is the deadline.',
  needs: ['ngày'],
  pattern: words(
    String.raw`trong (?:(?:\d{1,2}|hai|ba|bốn|năm) ngày|các ngày)(?: là)?,? ?:? ?\(?(?:ngày )?(?:(?<first>\d{1,2}/\d{1,2})(?:,| và| -) (?:ngày )?)(?:\d{1,2}/\d{1,2}(?:,| và| -) (?:ngày )?){0,4}(?:${fullDay()}|${dayMonth()})(?! ?(?:h[ằà]ng năm|của))`,
  ),
  read({ day, month, year }) {
    const date = year ? dayOf(Number(year), Number(month), Number(day)) : dayWithoutYear(Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'from-to') : undefined
  },

  examples: [
    ['thi đấu trong 02 ngày 28/02 và 01/3', { due: { kind: 'date', date: '--03-01' }, operator: 'from-to' }],
    [
      'tập huấn trong các ngày 30/3, 31/3 và 01/4/2027',
      { due: { kind: 'date', date: '2027-04-01' }, operator: 'from-to' },
    ],
    ['khám sức khỏe trong hai ngày: 30/6 và 01/7', { due: { kind: 'date', date: '--07-01' }, operator: 'from-to' }],
  ],
  not: ['trong 02 ngày 28 và 29/3/2027', 'gửi vào các ngày 10/6, 10/12', 'trong 02 ngày kể từ ngày 28/02'],
})
