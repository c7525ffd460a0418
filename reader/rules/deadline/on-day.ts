import { rule, words } from '../../rule.ts'
import { CLOCK, dayOf, fullDay } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/on-day',
  says: 'An event or a piece of work is set for the day named.',
  needs: ['thời gian', 'thời hạn', 'lúc', 'bắt đầu', 'khai mạc', 'tổ chức', 'họp', 'diễn ra', 'vào hồi'],
  pattern: words(
    String.raw`(?:thời (?:gian|hạn)(?: [\p{L}]{2,8}){0,5} ?(?::|từ|là|vào)|(?:bắt đầu|khai mạc|tổ chức|họp|diễn ra)(?: vào)?(?: lúc)?|vào lúc|vào hồi) ?(?:dự kiến |vào |lúc |từ |hồi |- ?){0,3}${CLOCK}?\)?,? ?(?:\((?:sáng|chiều|thứ [\p{L}]{1,4}|chủ nhật)[^()]{0,20}\),? ?|(?:sáng|chiều|tối|thứ [\p{L}\d]{1,4}|chủ nhật),? ?){0,2}(?:từ )?ngày ?${fullDay()}(?! ?(?:đến|-))`,
  ),
  read({ day, month, year }) {
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    ['- Thời gian: 8h00, ngày 31/7/2023.', { due: { kind: 'date', date: '2023-07-31' }, operator: 'on' }],
    ['thời gian bắt đầu từ 14h30 phút ngày 30/7/2023', { due: { kind: 'date', date: '2023-07-30' }, operator: 'on' }],
    [
      'Thời gian: Vào lúc 13 giờ 30 phút, thứ Tư ngày 18 tháng 10 năm 2017',
      { due: { kind: 'date', date: '2017-10-18' }, operator: 'on' },
    ],
  ],
  not: ['Thời gian: Từ năm 2022 - 2026', 'Ngày 03/01/2025, Phó Chủ tịch chủ trì họp', 'Thời gian qua, ngày 05/3/2020'],
})
