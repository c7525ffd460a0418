import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { LIMIT_OF_SPAN } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/in-year',
  says: 'Work is due within, at the end of, or by the year named.',
  needs: ['năm'],
  pattern: words(
    `(?:${LIMIT_OF_SPAN} (?:ngay )?(?:đầu |giữa |cuối |hết )?|(?<op>vào|tại|trong) (?:kỳ họp|hội nghị|phiên họp)(?: thường lệ| thường kỳ| tổng kết)? (?:đầu |giữa |cuối ))năm ${yearNumber()}(?! ?[-/] ?\\d| (?:đến|tới) (?:năm )?\\d)`,
  ),
  read({ op, year }) {
    return timed({ kind: 'year', year: Number(year) }, op === 'tại' ? 'vào' : op)
  },

  examples: [
    ['triển khai thực hiện nghiêm túc trong năm 2025', { due: { kind: 'year', year: 2025 }, operator: 'within' }],
    [
      'tổ chức sơ kết vào cuối năm 2024, tổng kết vào cuối năm 2026',
      { due: { kind: 'year', year: 2024 }, operator: 'within' },
      { due: { kind: 'year', year: 2026 }, operator: 'within' },
    ],
    ['trình HĐND tỉnh tại kỳ họp thường lệ cuối năm 2027', { due: { kind: 'year', year: 2027 }, operator: 'within' }],
    ['lập tiến độ chi tiết đến hết năm 2026', { due: { kind: 'year', year: 2026 }, operator: 'until' }],
  ],
  not: ['năm 2025', 'giai đoạn 2022 - 2026', 'trong năm 2021-2025', 'từ năm 2022', 'trong quý III năm 2012'],
})
