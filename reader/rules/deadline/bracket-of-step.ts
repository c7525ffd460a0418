import { rule } from '../../rule.ts'
import { readCell } from './time-cell.ts'
import { STEP } from './time-of-row.ts'
import type { Timed } from './timed.ts'

/** What is reported has the bracket as its period, not as its time. */
const REPORTS = '(?![Bb]áo cáo|[Gg]ửi)'

// A bracket that prints the years is bracket-time's.
export default rule<Timed>({
  name: 'deadline/bracket-of-step',
  says: 'A row that names a step or an event and, in the bracket at its end, the day, month or quarter set for it.',
  needs: ['(tháng', '(quý', '(ngày', '(sáng', '(chiều', '(tối', '(dự kiến'],
  pattern: new RegExp(
    String.raw`(?<=^(?:[-+*•] |(?:\d{1,2}|\p{L})[.)] )${REPORTS}${STEP}[^():;]{3,120}\()(?:dự kiến )?(?:[Tt]háng|[Qq]uý|[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối) (?!\d{1,2}[./]\d{1,2} năm)[^():;]{1,26}(?=\)[.;]?$)`,
    'gu',
  ),
  read(_groups, match) {
    const time = readCell(match[0].replace(/^dự kiến /u, '').replace(/^(?:sáng|chiều|tối) (?:ngày )?/iu, ''))
    return time && /^(?:date|month|quarter)$/u.test(time.due.kind)
      ? { due: time.due, ...(time.implied ? { implied: time.implied } : {}) }
      : undefined
  },

  examples: [
    ['- Tổ chức lễ phát động (ngày 19/5/2027).', { due: { kind: 'date', date: '2027-05-19' } }],
    ['2. Tổ chức hội nghị sơ kết (tháng 7).', { due: { kind: 'month', year: 0, month: 7 }, implied: ['year'] }],
    [
      '- Xây dựng tài liệu tuyên truyền (Quý II);',
      { due: { kind: 'quarter', year: 0, quarter: 2 }, implied: ['year'] },
    ],
    ['+ Khai mạc hội thi (dự kiến sáng 19/5)', { due: { kind: 'date', date: '--05-19' } }],
  ],
  not: [
    '- Báo cáo kết quả thu ngân sách (quý II).',
    '- Kinh phí đã chi (tháng 7).',
    'Tổ chức hội nghị sơ kết (tháng 7).',
    '- Tổ chức tập huấn (ngày công, xăng xe).',
    '- Tổ chức kỷ niệm (ngày 31/02).',
  ],
})
