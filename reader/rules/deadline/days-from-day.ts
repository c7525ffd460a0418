import { rule, words } from '../../rule.ts'
import { CLOCK, dayOf, fullDay } from '../../words/dates.ts'
import { COUNT, COUNTED_FROM, countOf, operatorOf } from '../../words/limits.ts'
import type { Timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/days-from-day',
  says: 'Work is due within a number of days that run from the day named.',
  pattern: words(
    String.raw`(?<!(?:nghỉ|đình chỉ|thử việc|biệt phái)(?: \p{L}{1,7}){0,4} )(?<op>trong (?:thời (?:hạn|gian)|vòng)(?: không quá| tối đa)?|không quá|chậm nhất|muộn nhất|tối đa)(?: là)? ${COUNT} ngày(?<working> làm việc)?,? (?:${COUNTED_FROM}|tính từ) (?<of>${CLOCK}?ngày ${fullDay()})`,
  ),
  read({ op, n, working, of, day, month, year }) {
    if (!dayOf(Number(year), Number(month), Number(day))) return undefined
    return {
      due: { kind: 'relative', days: countOf(n!), of: of!.replace(/^ngày /iu, '') },
      operator: /^trong/iu.test(op!) ? 'within' : (operatorOf(op) ?? 'within'),
      ...(working ? { workingDays: true } : {}),
    }
  },

  examples: [
    [
      'nộp bổ sung hồ sơ trong thời hạn 10 ngày kể từ ngày 05/4/2027',
      { due: { kind: 'relative', days: 10, of: '05/4/2027' }, operator: 'within' },
    ],
    [
      'theo dõi sức khỏe trong vòng 21 ngày, kể từ 0 giờ ngày 12 tháng 5 năm 2027',
      { due: { kind: 'relative', days: 21, of: '0 giờ ngày 12 tháng 5 năm 2027' }, operator: 'within' },
    ],
    [
      'gửi ý kiến chậm nhất 05 ngày làm việc kể từ ngày 12/5/2027',
      { due: { kind: 'relative', days: 5, of: '12/5/2027' }, operator: 'by', workingDays: true },
    ],
  ],
  not: [
    'sau 10 ngày kể từ ngày 05/4/2027',
    'được nghỉ phép trong thời gian 10 ngày kể từ ngày 05/4/2027',
    'trong thời hạn 10 ngày kể từ ngày nhận được',
    'quá 10 ngày kể từ ngày 05/4/2027',
    'trong 02 năm kể từ ngày 05/4/2027',
    'trong vòng 10 ngày kể từ ngày 31/4/2027',
  ],
})
