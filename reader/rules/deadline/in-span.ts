import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

// A span dates work only where it says so; "giai đoạn 2022 - 2026" alone mostly belongs to a title.
const SPAN = `(?:từ )?(?:năm )?${yearNumber('From')} ?(?:-|đến|tới) ?(?:hết )?(?:năm )?${yearNumber('To')}`
const YEARS = String.raw`\d{1,2}(?: \(\p{L}+\))? năm,?`

export default rule<Timed>({
  name: 'deadline/in-span',
  says: 'Work runs through the years named.',
  needs: ['giai đoạn', 'thời gian', 'thời hạn', 'thí điểm'],
  pattern: words(
    `(?:(?:trong |suốt )?cả giai đoạn|thời (?:gian|hạn)(?: thực hiện| triển khai| hoàn thành| thí điểm| thực hiện thí điểm)? ?:(?: thực hiện| trong| trong giai đoạn| giai đoạn)?(?: ${YEARS})?|thí điểm(?: trong)?(?: thời (?:gian|hạn))?(?: là)? ${YEARS}) ?${SPAN}`,
  ),
  read({ yearFrom, yearTo }) {
    const from = Number(yearFrom)
    const to = Number(yearTo)
    return to >= from ? timed({ kind: 'span', from, to }, 'from-to') : undefined
  },

  examples: [
    ['1. Thời gian: Từ năm 2022 - 2026', { due: { kind: 'span', from: 2022, to: 2026 }, operator: 'from-to' }],
    [
      'thực hiện nghiêm túc cả giai đoạn 2022 - 2026',
      { due: { kind: 'span', from: 2022, to: 2026 }, operator: 'from-to' },
    ],
    ['Thời gian thực hiện: Giai đoạn 2025-2030', { due: { kind: 'span', from: 2025, to: 2030 }, operator: 'from-to' }],
    [
      'Thời gian thí điểm: 03 năm, từ năm 2026 đến hết năm 2028',
      { due: { kind: 'span', from: 2026, to: 2028 }, operator: 'from-to' },
    ],
    [
      'cho phép thực hiện thí điểm trong 03 năm, từ năm 2026 đến năm 2028',
      { due: { kind: 'span', from: 2026, to: 2028 }, operator: 'from-to' },
    ],
  ],
  not: [
    'kết quả thí điểm 03 năm đầu, tỉnh có 12 xã',
    'Thời gian thí điểm: 05 năm.',
    'trên địa bàn tỉnh, giai đoạn 2022 - 2026',
    'cả giai đoạn vào cuối năm 2026',
    'từ năm 2022',
  ],
})
