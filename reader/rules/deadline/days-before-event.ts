import { rule, words } from '../../rule.ts'
import { COUNT, countOf } from '../../words/limits.ts'
import type { Timed } from './timed.ts'

const EVENT = String.raw`(?<of>(?:(?!(?:thì|phải|để|các|gửi|báo cáo|có trách|ít nhất|tối thiểu|chậm nhất|muộn nhất|tối đa|không quá)(?!\p{L}))\p{Ll}{1,7} ){1,8}?)`

export default rule<Timed>({
  name: 'deadline/days-before-event',
  says: 'Work is due so many days before an event that is named first.',
  needs: ['trước'],
  pattern: words(
    `trước (?:(?:khi|thời điểm|ngày) ${EVENT}(?:(?:ít nhất|tối thiểu|chậm nhất|muộn nhất)(?: là)? )?|(?=(?:kỳ|buổi|phiên|cuộc|hội nghị|đợt|lễ|tết|khai giảng|bầu cử|đại hội) )${EVENT}(?:ít nhất|tối thiểu|chậm nhất|muộn nhất)(?: là)? )${COUNT} ngày(?<working> làm việc)?(?! ?(?:\\d|sau|trước|kể|tính|của|đầu|cuối|công|tuổi|nghỉ|tháng))`,
  ),
  read({ of, n, working }) {
    const days = countOf(n!)
    const event = of!.trim()
    return days > 0 && event
      ? { due: { kind: 'relative', days, of: event }, operator: 'before', ...(working ? { workingDays: true } : {}) }
      : undefined
  },

  examples: [
    [
      'Phòng Khảo thí gửi danh sách phòng thi trước kỳ thi ít nhất 07 ngày',
      { due: { kind: 'relative', days: 7, of: 'kỳ thi' }, operator: 'before' },
    ],
    [
      'công bố phương án thưởng trước Tết ít nhất 20 ngày',
      { due: { kind: 'relative', days: 20, of: 'Tết' }, operator: 'before' },
    ],
    [
      'Trước ngày họp 03 ngày, thư ký gửi tài liệu cho các thành viên',
      { due: { kind: 'relative', days: 3, of: 'họp' }, operator: 'before' },
    ],
    [
      'thông báo cho UBND xã trước khi thi công tối thiểu 05 ngày làm việc',
      { due: { kind: 'relative', days: 5, of: 'thi công' }, operator: 'before', workingDays: true },
    ],
  ],
  not: [
    'trước ngày 05 tháng 3',
    'trước khi nghỉ phép năm 12 ngày công',
    'hoàn thành trước kỳ thi 2027',
    'chậm nhất 02 ngày trước khi họp',
    'trước khi thi công các hạng mục phải nộp hồ sơ trong 03 ngày',
  ],
})
