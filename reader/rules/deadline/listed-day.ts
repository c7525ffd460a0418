import { rule } from '../../rule.ts'
import { CLOCK, dayMonth, dayOf, dayWithoutYear, fullDay } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const PART_OF_DAY = '(?:[Ss]áng|[Cc]hiều|[Tt]ối)'

// "- Ngày 16/11/2027: …" is day-of-row's.
export default rule<Timed>({
  name: 'deadline/listed-day',
  says: 'In a list of days a row that begins with its day, the word "ngày" or the year left out.',
  needs: [':'],
  pattern: new RegExp(
    String.raw`^[-+*•] (?<time>(?:(?:${CLOCK},? ?)?(?:${PART_OF_DAY} )?[Nn]gày ?|${PART_OF_DAY} )${dayMonth()}|(?:${PART_OF_DAY} )?${fullDay()})(?: \(dự kiến\))? ?:(?= ?\p{L})`,
    'gu',
  ),
  read({ time, day, month, year }, match) {
    const date = year ? dayOf(Number(year), Number(month), Number(day)) : dayWithoutYear(Number(month), Number(day))
    match.index += match[0].indexOf(time!)
    match[0] = time!
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    ['- 16/11/2027: Công bố thể lệ.', { due: { kind: 'date', date: '2027-11-16' }, operator: 'on' }],
    ['+ Sáng 16/11: Trạm Y tế Bình An.', { due: { kind: 'date', date: '--11-16' }, operator: 'on' }],
    ['- 14h00 ngày 16/11: Họp đoàn.', { due: { kind: 'date', date: '--11-16' }, operator: 'on' }],
  ],
  not: ['- 16/11/2027: 45%', '- Ngày 16/11, họp đoàn', 'Ngày 16/11: Họp đoàn', '- 31/11/2027: Họp đoàn'],
})
