import { rule } from '../../rule.ts'
import { dayOf, fullDay, WEEKDAY } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const NUMBER = '(?:\\d{1,2}|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy))'

export default rule<Timed>({
  name: 'deadline/day-of-programme',
  says: 'A line of a programme that counts its days and says which day each is: "NGÀY 2: THỨ BA, NGÀY 25/8/2026".',
  needs: ['ngày'],
  pattern: new RegExp(
    String.raw`^(?:[-+*•] |(?:[\dIVX]{1,4}|\p{L})[.)] )?(?:buổi |đợt )?ngày ${NUMBER} ?[:(-] ?${WEEKDAY}?(?:ngày )?${fullDay()}(?=\)?[.:]?$)`,
    'giu',
  ),
  read({ day, month, year }) {
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    ['NGÀY 2: THỨ BA, NGÀY 25/5/2027', { due: { kind: 'date', date: '2027-05-25' }, operator: 'on' }],
    ['Ngày thứ nhất (24/5/2027):', { due: { kind: 'date', date: '2027-05-24' }, operator: 'on' }],
    ['II. Ngày 3 - 26/5/2027', { due: { kind: 'date', date: '2027-05-26' }, operator: 'on' }],
  ],
  not: [
    'Ngày 2 - 26/5/2027 tổ chức hội thi',
    'Ngày 25/5/2027',
    'Quyết định ngày 2: 26/5/2027',
    'Ngày 2: Thứ Ba, ngày 31/6/2027',
  ],
})
