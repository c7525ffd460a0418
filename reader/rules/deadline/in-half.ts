import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { LIMIT_OF_SPAN } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/in-half',
  says: 'Work is due within the first or the second half of the year named.',
  needs: ['tháng', 'nửa'],
  pattern: words(`${LIMIT_OF_SPAN} (?:(?:0?6|sáu) tháng|nửa) (?<half>đầu|cuối)(?: của)? năm(?: ${yearNumber()})?`),
  read({ op, half, year }) {
    const h = half!.toLowerCase() === 'đầu' ? 1 : 2
    if (year) return timed({ kind: 'half', year: Number(year), half: h }, op)
    return { ...timed({ kind: 'half', year: 0, half: h }, op)!, implied: ['year'] }
  },

  examples: [
    ['hoàn thành trong 6 tháng đầu năm 2026', { due: { kind: 'half', year: 2026, half: 1 }, operator: 'within' }],
    ['triển khai trong 06 tháng cuối năm 2025', { due: { kind: 'half', year: 2025, half: 2 }, operator: 'within' }],
    [
      'xong trong sáu tháng đầu năm',
      { due: { kind: 'half', year: 0, half: 1 }, operator: 'within', implied: ['year'] },
    ],
  ],
  not: ['báo cáo 6 tháng đầu năm 2026', 'trong vòng 6 tháng', 'tình hình 06 tháng cuối năm'],
})
