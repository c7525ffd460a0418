import { rule, words } from '../../rule.ts'
import { dayOf, fullDay, quarterNumber, quarterOf, yearNumber } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/time-of-round',
  says: 'Each of the rounds in which work is done, with its month, quarter or day: "đợt 1: tháng 5/2026; đợt 2: tháng 10/2026".',
  needs: ['đợt', 'lần', 'vòng'],
  pattern: words(
    String.raw`(?:(?<!(?:vốn|phí|ngân|quả|liệu|lương|thưởng) )đợt|vòng|lần(?= \p{L}?\S{1,3} ?[:(])) (?:[1-9]|I{1,3}|một|hai|ba)(?: ?: ?| ?\(| )(?:dự kiến )?(?:vào |trong )?(?:tháng (?<month>\d{1,2})(?:/| năm )${yearNumber()}|quý ${quarterNumber()}(?:/| năm )${yearNumber()}|ngày ${fullDay()}(?! ?(?:-|đến)))(?! (?:là|đạt|có|được|với) )`,
  ),
  read({ day, month, quarter, year }) {
    if (quarter) return timed({ kind: 'quarter', year: Number(year), quarter: quarterOf(quarter) })
    if (!day)
      return Number(month) <= 12 ? timed({ kind: 'month', year: Number(year), month: Number(month) }) : undefined
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    [
      'tập huấn 02 đợt: đợt 1 tháng 5/2027, đợt 2 tháng 10/2027',
      { due: { kind: 'month', year: 2027, month: 5 } },
      { due: { kind: 'month', year: 2027, month: 10 } },
    ],
    ['chấm thi vòng 2 ngày 14/5/2027', { due: { kind: 'date', date: '2027-05-14' }, operator: 'on' }],
    ['Kiểm tra lần 2: Quý IV/2027', { due: { kind: 'quarter', year: 2027, quarter: 4 } }],
    ['kiểm tra đợt 1 (dự kiến vào ngày 14/5/2027)', { due: { kind: 'date', date: '2027-05-14' }, operator: 'on' }],
  ],
  not: [
    'sửa đổi lần 1 theo Quyết định ngày 14/5/2027',
    'đợt 1 năm 2027',
    'bổ sung lần 2 tháng 5/2027',
    'vốn đợt 1 tháng 5/2027',
    'đợt 1 tháng 5/2027 là 12 tỷ đồng',
    'đợt cao điểm tháng 5/2027',
    'kiểm tra đợt 1 tháng 13/2027',
  ],
})
