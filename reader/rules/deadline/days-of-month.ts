import { rule } from '../../rule.ts'
import { DAY_WORD } from '../../words/dates.ts'
import { EACH } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const NEXT = String.raw`(?:(?:,| và) (?:${DAY_WORD} )?\d{1,2}){0,4}`

// "vào các ngày 05, 15 và 25 hằng tháng": one fact a day.
export default rule<Timed>({
  name: 'deadline/days-of-month',
  says: 'Each of several days of every month on which work is due.',
  needs: ['tháng'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<=(?<!\p{L})${DAY_WORD} (?:\d{1,2}(?:,| và) (?:${DAY_WORD} )?){0,4})(?<!\d)(?<day>\d{1,2})(?=${NEXT}(?: của)? ${EACH} tháng)(?=(?:,| và) |(?<=(?:,| và) (?:${DAY_WORD} )?\d{1,2}))`,
    'gu',
  ),
  read({ day }) {
    const of = Number(day)
    return of >= 1 && of <= 31 ? timed({ kind: 'monthly', day: of }) : undefined
  },

  examples: [
    [
      'báo cáo tiến độ vào các ngày 05, 15 và 25 hằng tháng',
      { due: { kind: 'monthly', day: 5 } },
      { due: { kind: 'monthly', day: 15 } },
      { due: { kind: 'monthly', day: 25 } },
    ],
    [
      'giao ban vào ngày 01, ngày 15 mỗi tháng',
      { due: { kind: 'monthly', day: 1 } },
      { due: { kind: 'monthly', day: 15 } },
    ],
    [
      'trước ngày 10 và ngày 25 hàng tháng',
      { due: { kind: 'monthly', day: 10 } },
      { due: { kind: 'monthly', day: 25 } },
    ],
  ],
  not: ['trước ngày 18 hằng tháng', 'ngày 05/6 và 15 hằng tháng', 'các ngày 05, 15 và 25 tháng 6'],
})
