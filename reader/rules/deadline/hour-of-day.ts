import { rule, words } from '../../rule.ts'
import { CLOCK, dayMonth, dayOf, dayWithoutYear, fullDay, WEEKDAY } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

/** "Duyệt chương trình: 8 giờ 00 ngày 03/9": a label at the head of the clause, of a part of it or of a bracket. */
const LABEL =
  '(?<=(?:^|[.;(] ?)(?!(?:căn cứ|theo|tại|hồi|đến|nguồn|cập nhật|ngày sinh|ngày cấp|ngày ký|ngày ban hành)[ :])[^.;:()]{4,70}: ?)'
/** "kiểm kê 0 giờ ngày 01/01/2027". */
const COUNTED = '(?<=(?:kiểm kê|chốt số liệu|khóa sổ|khoá sổ|tổng điều tra) (?:\\p{Ll}+ ){0,4})'

export default rule<Timed>({
  name: 'deadline/hour-of-day',
  says: 'What a label names, or a count of stock or figures, is set for the hour or half of the day named; or work is due today, the day being named too.',
  needs: ['ngày', ' nay'],
  where: block => /(?:: ?| nay|kiểm kê|chốt số liệu|sổ |điều tra)/u.test(block.lower),
  pattern: words(
    `(?:(?:${LABEL}(?:từ )?(?:${CLOCK}|${WEEKDAY}){1,3}|${COUNTED}${CLOCK})ngày |(?:ngay |trong ){1,2}(?:sáng|trưa|chiều|tối|đêm|ngày) (?:hôm )?nay,? \\(?(?:ngày )?)(?:${fullDay()}|${dayMonth()})(?! ?(?:đến|-))`,
  ),
  read({ day, month, year }) {
    const date = year ? dayOf(Number(year), Number(month), Number(day)) : dayWithoutYear(Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    ['1. Gặp mặt cán bộ hưu trí: chiều ngày 06/02/2027', { due: { kind: 'date', date: '2027-02-06' }, operator: 'on' }],
    ['chuẩn bị hội diễn (tổng duyệt: 8 giờ 30 ngày 03/9)', { due: { kind: 'date', date: '--09-03' }, operator: 'on' }],
    [
      '- Bốc thăm thi đấu: 14h00, thứ Sáu, ngày 12/3/2027',
      { due: { kind: 'date', date: '2027-03-12' }, operator: 'on' },
    ],
    ['gửi danh sách trong chiều nay, 27/9/2027', { due: { kind: 'date', date: '2027-09-27' }, operator: 'on' }],
    ['kiểm kê kho thuốc 0 giờ ngày 01/01/2027', { due: { kind: 'date', date: '2027-01-01' }, operator: 'on' }],
    [
      'chốt số liệu vào 17h00 ngày 30/11/2027 để tổng hợp',
      { due: { kind: 'date', date: '2027-11-30' }, operator: 'on' },
    ],
  ],
  not: [
    'Hồi 13 giờ ngày 27/9/2027, tâm bão ở phía đông',
    'Theo bản tin của Đài: 13 giờ ngày 27/9/2027',
    'Ngày sinh: sáng ngày 05/3/1990',
    '1. Thi đấu vòng bảng: 8 giờ ngày 05/3 đến ngày 07/3/2027',
    'xảy ra lúc 22 giờ ngày 05/3/2027',
  ],
})
