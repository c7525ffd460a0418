import { rule, words } from '../../rule.ts'
import { CLOCK } from '../../words/dates.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const WEEKDAY =
  '(?:(?:(?:sáng|chiều|cuối)? ?ngày |sáng |chiều )?(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật)))'

export default rule<Timed>({
  name: 'deadline/each-week',
  says: 'Work is due each week by the day named.',
  needs: ['tuần'],
  pattern: words(
    `(?:(?:(?:định kỳ )?${EACH}|báo cáo|định kỳ|lịch(?: công tác| làm việc)?) tuần,? ?\\(?)(?:[^.;()\\d]{0,60}? \\(?)??(?:${LIMIT} |vào )${CLOCK}?${WEEKDAY}(?!,? (?:ngày )?\\d)|(?:${LIMIT} |vào |(?<=sáng |chiều |định kỳ |báo cáo |báo cáo tuần: |giao ban |gửi |[,:] |\\())${CLOCK}?${WEEKDAY}(?: của)? ${EACH} tuần|(?:${EACH}|báo cáo) tuần \\(${CLOCK}?${WEEKDAY}(?=\\))|(?<=(?:^|[.;:)] |\\d[.)] |[-+•] ))${WEEKDAY}(?: của)? ${EACH} tuần(?=,)`,
  ),
  read({ op, weekday, sunday }) {
    const named = WEEKDAYS.indexOf((weekday ?? '').toLowerCase())
    return timed({ kind: 'weekly', weekday: sunday ? 7 : named >= 0 ? named + 1 : Number(weekday) - 1 }, op)
  },

  examples: [
    ['Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu', { due: { kind: 'weekly', weekday: 5 }, operator: 'before' }],
    ['gửi trước 15h00 thứ 5 hàng tuần', { due: { kind: 'weekly', weekday: 4 }, operator: 'before' }],
    ['Hàng tuần, báo cáo tiến độ về Sở Xây dựng vào thứ Sáu', { due: { kind: 'weekly', weekday: 5 } }],
    ['báo cáo tuần (trước 10 giờ thứ Năm)', { due: { kind: 'weekly', weekday: 4 }, operator: 'before' }],
    ['tổng vệ sinh trạm y tế hằng tuần (thứ 7)', { due: { kind: 'weekly', weekday: 6 } }],
    ['định kỳ thứ Năm hằng tuần báo cáo Sở', { due: { kind: 'weekly', weekday: 4 } }],
    ['Báo cáo tuần: 15 giờ thứ Ba hằng tuần', { due: { kind: 'weekly', weekday: 2 } }],
    [
      'gửi lịch công tác tuần về Văn phòng trước 11h00 thứ Sáu',
      { due: { kind: 'weekly', weekday: 5 }, operator: 'before' },
    ],
    ['báo cáo tiến độ hằng tuần về Sở Xây dựng (vào ngày thứ Sáu)', { due: { kind: 'weekly', weekday: 5 } }],
    ['gửi lịch công tác (thứ Năm hằng tuần)', { due: { kind: 'weekly', weekday: 4 } }],
    ['Thứ Năm hằng tuần, các xã báo cáo tiến độ', { due: { kind: 'weekly', weekday: 4 } }],
    ['báo cáo tuần (thứ Sáu), báo cáo tháng', { due: { kind: 'weekly', weekday: 5 } }],
    ['chậm nhất vào chủ nhật mỗi tuần', { due: { kind: 'weekly', weekday: 7 }, operator: 'by' }],
  ],
  not: [
    'làm việc từ thứ Hai đến thứ Sáu hằng tuần',
    'giao ban hằng tuần',
    'trực hằng tuần (thứ Bảy, Chủ nhật)',
    'vào thứ Hai ngày 05/01/2026',
    'tuần lễ thứ hai',
  ],
})
