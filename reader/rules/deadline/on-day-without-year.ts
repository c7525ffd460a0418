import { rule, words } from '../../rule.ts'
import { sentenceBefore } from '../../settle/citation-part.ts'
import { CLOCK, dayMonth, dayWithoutYear, WEEKDAY } from '../../words/dates.ts'
import { recursAt } from './before-day-without-year.ts'
import { DONE } from './on-day.ts'
import { type Timed, timed } from './timed.ts'

// settle/no-deadline.ts drops days that are past in the paper's own year.
export default rule<Timed>({
  name: 'deadline/on-day-without-year',
  says: 'An event or a piece of work is set for the day and month named; the year is the paper’s, or each year where the report recurs.',
  needs: ['vào ', 'trong ', 'mạc', 'trường', 'giảng', 'ra quân', 'tổ chức', 'diễn ra', 'dự kiến', 'khởi công'],
  pattern: words(
    `(?:(?<into>vào|trong) |(?:khai mạc|bế mạc|tựu trường|khai giảng|bế giảng|ra quân|tổ chức|diễn ra|dự kiến|khởi công)(?: vào)?(?: lúc)? )${CLOCK}?${WEEKDAY}{0,2}(?:các )?ngày ${dayMonth()}(?! ?(?:-|đến|năm|h[ằà]ng năm|của))`,
  ),
  read({ into, day, month }, match, block) {
    if (into && !DONE.test(sentenceBefore(block.text, match.index, 120))) return undefined
    const date = dayWithoutYear(Number(month), Number(day))
    if (!date) return undefined
    if (recursAt(block.text, match.index, match.index + match[0].length))
      return timed({ kind: 'yearly', month: Number(month), day: Number(day) })
    return timed({ kind: 'date', date }, 'on')
  },

  examples: [
    ['tổ chức tập huấn vào ngày 20/4', { due: { kind: 'date', date: '--04-20' }, operator: 'on' }],
    ['hoàn thành ngay trong ngày 12/3', { due: { kind: 'date', date: '--03-12' }, operator: 'on' }],
    [
      'lễ phát động (dự kiến sáng thứ Hai, ngày 20 tháng 4)',
      { due: { kind: 'date', date: '--04-20' }, operator: 'on' },
    ],
    ['báo cáo 6 tháng gửi vào ngày 10/6', { due: { kind: 'yearly', month: 6, day: 10 } }],
    ['gửi báo cáo về Sở vào các ngày 10/6, 10/12', { due: { kind: 'yearly', month: 6, day: 10 } }],
  ],
  not: [
    'tổ chức tập huấn vào ngày 20/4/2027',
    'sản phẩm bán chạy vào ngày 20/4',
    'tổ chức kỷ niệm ngày 20/11',
    'tổ chức trong ngày 31/02',
    'tổ chức hội thi từ ngày 20/4 đến ngày 25/4',
    'gửi vào ngày 10/6 hằng năm',
  ],
})
