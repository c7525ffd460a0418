import { rule } from '../../rule.ts'
import { dayOf, fullDay, quarterNumber, quarterOf, yearNumber } from '../../words/dates.ts'
import type { Timed } from './timed.ts'

/** Two years that belong to a title or to the sentence before them. */
const OF_TITLE = '(?<!(?:đo[aạ]n|k[yỳì]|kh[oó]a|năm|từ|học|tầm nhìn|hạn|đến|lần|và|số) ?\\(?)'
const SPAN = String.raw`(?=20)${OF_TITLE}(?<from>20\d{2}) ?- ?(?<to>20\d{2})(?![\d/-]|,\d)`
const QUARTER = `[Qq]uý ${quarterNumber()}[/ ]+(?:năm )?${yearNumber()}`

const RANGE = String.raw`(?:\d{1,2} ?/ ?\d{1,2} ?/ ?\d{4} ?[-~]{1,4} ?)?`

// Only tried in the rows of a table whose columns optical reading has run together: there the times stand bare.
export default rule<Timed>({
  name: 'deadline/row-time',
  says: 'A bare day, range of days, number of days, or year in the rows of a table that has lost its columns.',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}/])(?:${RANGE}${fullDay()}|(?<sign>[<≤>])?\p{Lu}? ?(?<days>[l\d]\d{0,2}) \(?ngày(?<working> làm(?: việc)?)?\)?|Năm ?(?<from>20\d{2})(?: ?-(?:(?!Năm).){0,260}?(?<![\d/.])(?<to>20\d{2})(?![\d/])|(?! ?- ?\d|\d))|${SPAN}|${QUARTER})(?![\p{L}\p{N}])`,
    'gu',
  ),
  read({ day, month, year, sign, days, working, from, to, quarter }, match, block) {
    if (quarter) return { due: { kind: 'quarter', year: Number(year), quarter: quarterOf(quarter) } }
    if (from && to && to < from && !match[0].startsWith('Năm')) return undefined
    if (from)
      return { due: to ? { kind: 'span', from: Number(from), to: Number(to) } : { kind: 'year', year: Number(from) } }
    if (days) {
      const bare = !sign && !working
      return bare || sign === '>'
        ? undefined
        : {
            due: { kind: 'relative', days: Number(days.replace('l', '1')) },
            ...(/việc/u.test(working ?? '') ? { workingDays: true } : {}),
          }
    }
    if (
      /(?:[Nn]gày|tháng|[/-]\p{Lu}[\p{L}\d]*,?) ?$/u.test(block.text.slice(Math.max(0, match.index - 16), match.index))
    )
      return undefined
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? { due: { kind: 'date', date } } : undefined
  },

  examples: [
    ['Xây dựng danh mục khung 01/3/2018 - 05/3/2018 đấu thầu', { due: { kind: 'date', date: '2018-03-05' } }],
    ['Phê duyệt danh sách | <3 ngày làm việc Giám đốc', { due: { kind: 'relative', days: 3 }, workingDays: true }],
    [
      'Vụ GDTC Năm 2022- Các Vụ bậc học 2025 Tổ chức sơ kết Năm 2023',
      { due: { kind: 'span', from: 2022, to: 2025 } },
      { due: { kind: 'year', year: 2023 } },
    ],
    [
      '12 | Số hóa hồ sơ giai đoạn 2026 - 2030 | Sở Nội vụ và các sở 2026 - 2028 | Sở Y tế Quý IV năm 2027',
      { due: { kind: 'span', from: 2026, to: 2028 } },
      { due: { kind: 'quarter', year: 2027, quarter: 4 } },
    ],
  ],
  not: [
    'giai đoạn 2026-2030',
    '> 20 ngày',
    'Công văn số 12/VP-TH ngày 28/02/2027',
    'thời gian cung ứng 20 ngày',
    'năm 2025',
    'Tổ chức tập huấn | Tuần 2 tháng 5/2027',
  ],
})
