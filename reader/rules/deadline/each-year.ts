import { rule, words } from '../../rule.ts'
import { CLOCK, DAY_WORD, dayMonth, isDayOfYear } from '../../words/dates.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/each-year',
  says: 'Work is due each year by the day and month named.',
  needs: ['năm'],
  pattern: words(`(?:${LIMIT} ?|vào |và |(?<=định kỳ ))${CLOCK}?(?:${DAY_WORD} ?)?${dayMonth()}(?: của)? ${EACH} năm`),
  read({ op, day, month }, match, block) {
    if (!isDayOfYear(Number(month), Number(day))) return undefined
    return timed(
      { kind: 'yearly', month: Number(month), day: Number(day) },
      op ?? shared(block.text.slice(0, match.index)),
    )
  },

  examples: [
    ['(trước 10/5 hàng năm)', { due: { kind: 'yearly', month: 5, day: 10 }, operator: 'before' }],
    ['trước ngày 15 tháng 12 hằng năm', { due: { kind: 'yearly', month: 12, day: 15 }, operator: 'before' }],
    ['trước ngày 15-11 hằng năm', { due: { kind: 'yearly', month: 11, day: 15 }, operator: 'before' }],
    ['gửi trước ngày 15/6 và 15/12 hằng năm', { due: { kind: 'yearly', month: 12, day: 15 }, operator: 'before' }],
  ],
  not: [
    'trước ngày 15/12/2024',
    'Ngày Chuyển đổi số quốc gia 10/10 hằng năm',
    'kế hoạch hằng năm',
    'trước ngày 30/02 hằng năm',
  ],
})

/** The limit that the second of two days has from the first: "trước ngày 15/6 và 15/12 hằng năm". */
function shared(before: string): string | undefined {
  return /(trước|chậm nhất) (?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:,| ?)$/iu.exec(before.slice(-40))?.[1]
}
