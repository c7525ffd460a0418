import { rule } from '../../rule.ts'
import { CLOCK, dayOf, fullDay } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const PART_OF_DAY = `(?:[Ss]áng|[Cc]hiều|[Tt]ối)`
const DAY = `(?:${CLOCK},? ?)?(?:${PART_OF_DAY} )?[Nn]gày ?${fullDay()}`
/** A row that is a sentence or names a paper tells of the day instead of setting it. */
const TELLS =
  /(?:\d\/\p{Lu}|(?:số|ban hành|ký|từ|trước|đến|của|tại|và|hiệu lực|lập|kỷ niệm|hưởng ứng|chào mừng|truyền thống) ?$)/iu
const LONGEST_ROW = 130
/** What is to be done on the day is told in fewer letters than this. */
const LONGEST_WORK = 90

export default rule<Timed>({
  name: 'deadline/day-of-row',
  says: 'A programme or a schedule sets a day for each piece of work: the day heads the line before a colon, ends a numbered row, or stands behind the colon of its work.',
  needs: ['ngày'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=^(?:[-+*•] ?|(?:\d{1,2}|\p{L})[.)] ?)?)${DAY}(?<head>(?: \(dự kiến\))? ?:)|(?<=\p{L}\)?:? ?: )${DAY}(?<told>(?= ?(?:\((?:[Tt]hứ|[Cc]hủ nhật|dự kiến)|[.;]|$)))|(?<= )${DAY}(?<foot>(?= ?[.;]?$))|(?<=^\S{1,3} ?)${DAY}(?<foot>(?= ?[.;]?$)))`,
    'gu',
  ),
  read({ day, month, year, foot, told }, match, block) {
    const date = dayOf(Number(year), Number(month), Number(day))
    if (!date) return undefined
    if (told !== undefined && (block.label === undefined || match.index - block.body > LONGEST_WORK)) return undefined
    const row = block.kind === 'clause' && /^[\dIl]/u.test(block.label ?? '') && block.text.length <= LONGEST_ROW
    if (foot !== undefined && (!row || TELLS.test(block.text.slice(0, match.index).trimEnd()))) return undefined
    return timed({ kind: 'date', date }, 'on')
  },

  examples: [
    ['- Ngày 16/11/2027: Họp đoàn, phân công nhiệm vụ.', { due: { kind: 'date', date: '2027-11-16' }, operator: 'on' }],
    [
      '- Ngày 16/11/2027 (dự kiến): Tổng kết lớp bồi dưỡng.',
      { due: { kind: 'date', date: '2027-11-16' }, operator: 'on' },
    ],
    ['3. Trạm Y tế xã Bình An Ngày 22/11/2027', { due: { kind: 'date', date: '2027-11-22' }, operator: 'on' }],
    [
      '2. Khai giảng lớp bồi dưỡng: Ngày 05/9/2027 (Chủ nhật).',
      { due: { kind: 'date', date: '2027-09-05' }, operator: 'on' },
    ],
    [
      '4. | Trạm Y tế xã Hòa Bình | Chiều ngày 24/11/2027',
      { due: { kind: 'date', date: '2027-11-24' }, operator: 'on' },
    ],
  ],
  not: [
    'Khai giảng lớp bồi dưỡng: Ngày 05/9/2027 (Chủ nhật).',
    'Trạm Y tế xã Bình An ngày 22/11/2027',
    '2. Quyết định số 12/QĐ-SYT ngày 22/11/2027',
    '2. Phối hợp tổ chức kỷ niệm ngày 22/7/2027',
    '2. Hợp đồng được ký ngày 22/11/2027',
    'Ngày 03/01/2027, Giám đốc Sở chủ trì họp',
  ],
})
