import { rule } from '../../rule.ts'
import { DAY_WORD, dayMonth, dayOf, fullDay, isDayOfYear } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

/** "- Báo cáo nhanh: vào các ngày …". */
const LABEL = String.raw`(?:^|^(?:[-+*•·]|\p{L}{1,2}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?) |[.;] )[Bb]áo cáo (?!viên)[^.;:()]{2,60}?(?:: ?(?:gửi )?(?:vào )?| vào )(?:các )?`

// The limit stands with the first of several days alone: "chậm nhất ngày 15 hằng tháng (báo cáo tháng), ngày 15/6 (báo cáo 6 tháng)".
export default rule<Timed>({
  name: 'deadline/day-of-report',
  says: 'A day beside the report it is for, without a word for its limit.',
  needs: ['báo cáo'],
  pattern: new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:và |vào |là )|[,;:(] ?)${DAY_WORD} ${dayMonth()}(?=(?: của)?(?: h[ằà]ng năm)? ?(?:\((?:đối với |cho )?|đối với |cho )báo cáo (?:định kỳ )?(?:(?:0?[69]|sáu|chín) tháng|(?:cả )?năm|quý))|(?<=${LABEL})${DAY_WORD} ${fullDay()}|(?<=${LABEL}${DAY_WORD} (?:\d{1,2}/\d{1,2}/\d{4}(?:,| và) (?:${DAY_WORD} )?){1,5})${fullDay()}`,
    'gu',
  ),
  read({ day, month, year }) {
    const date = year ? dayOf(Number(year), Number(month), Number(day)) : undefined
    if (year) return date ? timed({ kind: 'date', date }, 'on') : undefined
    if (!isDayOfYear(Number(month), Number(day))) return undefined
    return timed({ kind: 'yearly', month: Number(month), day: Number(day) })
  },

  examples: [
    [
      'ngày 15 hằng tháng (đối với báo cáo tháng), ngày 15/6 (đối với báo cáo 6 tháng) và ngày 15/12 (báo cáo năm)',
      { due: { kind: 'yearly', month: 6, day: 15 } },
      { due: { kind: 'yearly', month: 12, day: 15 } },
    ],
    ['tháng: ngày 20; quý: ngày 18/3 cho báo cáo quý', { due: { kind: 'yearly', month: 3, day: 18 } }],
    ['- Báo cáo đầu năm học: ngày 12/9/2027', { due: { kind: 'date', date: '2027-09-12' }, operator: 'on' }],
    [
      '- Báo cáo nhanh: vào các ngày 10/4/2027, 20/4/2027 và 30/4/2027',
      { due: { kind: 'date', date: '2027-04-10' }, operator: 'on' },
      { due: { kind: 'date', date: '2027-04-20' }, operator: 'on' },
      { due: { kind: 'date', date: '2027-04-30' }, operator: 'on' },
    ],
    ['vào ngày 05 tháng 12 đối với báo cáo năm', { due: { kind: 'yearly', month: 12, day: 5 } }],
  ],
  not: ['ngày 15/6/2027 (báo cáo 6 tháng)', 'từ ngày 15/12 đến báo cáo năm', 'ngày 15/6 họp báo cáo năm'],
})
