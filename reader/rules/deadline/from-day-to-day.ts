import { rule, words } from '../../rule.ts'
import { CLOCK, dayOf, dayWithoutYear, fullDay } from '../../words/dates.ts'
import { EACH } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

// The first day may lack its month or year: "từ ngày 3 - 24/3/2022", "từ ngày 2/7 đến ngày 10/8".
const FIRST = String.raw`(?:từ (?:đầu |giữa |cuối )?tháng \d{1,2}(?:(?:/| năm )\d{4})?|(?:từ )?${CLOCK}?(?:ngày )?\d{1,2}(?: ?[/.-] ?\d{1,2}| tháng \d{1,2})?(?:(?: ?[/.-] ?| năm )\d{4})?)`
const TO = `(?:,? ?(?:cho )?(?:đến|tới)(?: hết)?| ?-| và kết thúc(?: vào)?(?: lúc)?)`

/** "thiệt hại do ĐỢT MƯA LŨ từ ngày 16 - 22/11/2025": what came over the land, no work. */
const BEFELL =
  /(?:đợt|trận|cơn|hoàn lưu|ảnh hưởng (?:của|bởi)|(?:hại|qua|sau|quả) do|gây ra bởi) (?:các )?(?:đợt |cơn )?(?:áp thấp|mưa|lũ|bão|lụt|ngập|nắng nóng|rét|thiên tai|lốc|động đất|triều cường)[^.;:\d]{0,50}(?:số \d{1,2}[^.;:\d]{0,40})?$/iu

export default rule<Timed>({
  name: 'deadline/from-day-to-day',
  says: 'Work runs from one day to another; the last day is the deadline.',
  needs: ['ngày', 'từ'],
  pattern: words(
    String.raw`(?:(?=từ |ngày )|(?<=ngày ?\())${FIRST}${TO} ?${CLOCK}?(?:ngày )?(?:${fullDay()}|(?<lastDay>\d{1,2})(?:/| tháng )(?<lastMonth>\d{1,2})(?![/.-]?\d| năm)(?<each> ${EACH} năm)?)`,
  ),
  read({ day, month, year, lastDay, lastMonth, each }, match, block) {
    if (BEFELL.test(block.text.slice(Math.max(0, match.index - 120), match.index))) return undefined
    if (each && dayWithoutYear(Number(lastMonth), Number(lastDay))) {
      return timed({ kind: 'yearly', month: Number(lastMonth), day: Number(lastDay) }, 'from-to')
    }
    const date = day
      ? dayOf(Number(year), Number(month), Number(day))
      : dayWithoutYear(Number(lastMonth), Number(lastDay))
    return date ? timed({ kind: 'date', date }, 'from-to') : undefined
  },

  examples: [
    [
      'Từ ngày 13/11/2017 đến ngày 17/11/2017, các đơn vị',
      { due: { kind: 'date', date: '2017-11-17' }, operator: 'from-to' },
    ],
    ['từ ngày 3-3 đến 24h ngày 24-3-2022', { due: { kind: 'date', date: '2022-03-24' }, operator: 'from-to' }],
    ['kéo dài từ ngày 3 - 24/3/2022', { due: { kind: 'date', date: '2022-03-24' }, operator: 'from-to' }],
    ['Thời gian: 02 ngày (19 - 20/10/2017)', { due: { kind: 'date', date: '2017-10-20' }, operator: 'from-to' }],
    ['từ ngày 1/7 - 19/8 hằng năm', { due: { kind: 'yearly', month: 8, day: 19 }, operator: 'from-to' }],
    [
      'Thời gian dự kiến từ tháng 10 đến ngày 20/12/2027',
      { due: { kind: 'date', date: '2027-12-20' }, operator: 'from-to' },
    ],
    ['từ ngày 2/7, đến ngày 10/8', { due: { kind: 'date', date: '--08-10' }, operator: 'from-to' }],
  ],
  not: [
    'từ ngày 01/7/2024',
    'sửa chữa trường học bị hư hỏng do đợt mưa lũ từ ngày 05 - 09/10/2027',
    'khắc phục thiệt hại do bão số 4 gây ra từ ngày 06/9 đến ngày 08/9/2027',
    'từ tháng 10 đến tháng 12/2027',
    'có hiệu lực từ ngày ký',
    'ngày 05/3/2020',
    'từ ngày 16 tháng trước đến ngày 15 của tháng sau',
  ],
})
