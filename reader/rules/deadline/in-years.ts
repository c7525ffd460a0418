import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { COUNT, countOf } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

// settle/no-deadline.ts keeps it only behind a verb of work.
export default rule<Timed>({
  name: 'deadline/in-years',
  says: 'Work is due within the years named.',
  needs: ['trong'],
  pattern: words(
    `trong ${COUNT} năm,? \\(?(?:từ )?${yearNumber('From')}(?: ?- ?| và | đến (?:hết )?)${yearNumber('To')}`,
  ),
  read({ n, yearFrom, yearTo }) {
    const from = Number(yearFrom)
    const to = Number(yearTo)
    return to - from + 1 === countOf(n!) ? timed({ kind: 'span', from, to }, 'within') : undefined
  },

  examples: [
    [
      'hoàn thành sắp xếp các trạm trong hai năm 2027 - 2028',
      { due: { kind: 'span', from: 2027, to: 2028 }, operator: 'within' },
    ],
    ['tổ chức kiểm kê trong 02 năm 2027 và 2028', { due: { kind: 'span', from: 2027, to: 2028 }, operator: 'within' }],
    ['thực hiện trong 3 năm (2027 - 2029)', { due: { kind: 'span', from: 2027, to: 2029 }, operator: 'within' }],
  ],
  not: [
    'trong năm 2027 - 2028',
    'trong 5 năm 2027 - 2028',
    'trong hai năm tới',
    'triển khai trong giai đoạn 2027 - 2030',
    'hai năm 2027 - 2028',
  ],
})
