import { rule, words } from '../../rule.ts'
import { COUNT, COUNTED_FROM, countOf, OR_LESS } from '../../words/limits.ts'
import type { Timed } from './timed.ts'
import { EVENT } from './within-days.ts'

/** "không quá 01 ngày đối với …; không quá 02 ngày đối với …, kể từ khi nhận văn bản": one event for all terms of the sentence. */
const SHARED_EVENT = new RegExp(
  `^,? đối với (?:(?!${COUNTED_FROM} )[^.:]){1,300}?,? ${COUNTED_FROM}(?: thời điểm| ngày| khi| lúc)* ${EVENT}`,
  'u',
)

// Without its event the paper leaves open from when the days run: `of` stays out.
export default rule<Timed>({
  name: 'deadline/number-of-days',
  says: 'Work is due within a number of days, the event from which they run not being named.',
  needs: ['ngày', 'giờ', '4h', '8h', '2h'],
  pattern: words(
    `(?:trong (?:thời hạn|vòng)(?: không quá| tối đa)?|(?:ngay|xong|hoàn thành|xử lý|giải quyết) trong|(?:thời hạn|xử lý) (?:không quá|tối đa)|(?:không quá|trong|tối đa)(?= \\S{1,4}(?: \\([^()]{2,20}\\))? ngày làm việc)|(?:chậm nhất|muộn nhất)(?: là)?(?: không quá)?(?: sau)?) ${OR_LESS}${COUNT} ?(?:ngày(?<working> làm việc)?|(?<hours>giờ|(?<=[248])h))(?!/| \\(?\\d{1,2}(?:,| và| -|/)|,? ?(?:làm việc|tính từ|k[ểêềếẻẽe]|sau|trước|từ|qua(?!\\p{L})|gần))`,
  ),
  read({ n, working, hours }, match, block) {
    const days = hours ? countOf(n!) / 24 : countOf(n!)
    // Hours that are no whole days are left to the clerk.
    if (!Number.isInteger(days)) return undefined
    const of = SHARED_EVENT.exec(block.text.slice(match.index + match[0].length))?.groups?.of?.trim()
    return {
      due: { kind: 'relative', days, ...(of ? { of } : {}) },
      operator: /^(?:chậm|muộn)/iu.test(match[0]) ? 'by' : 'within',
      ...(working ? { workingDays: true } : {}),
    }
  },

  examples: [
    [
      'trong thời hạn 03 ngày làm việc công khai trên Cổng',
      { due: { kind: 'relative', days: 3 }, operator: 'within', workingDays: true },
    ],
    [
      'trong vòng 20 ngày làm việc xây dựng dự thảo',
      { due: { kind: 'relative', days: 20 }, operator: 'within', workingDays: true },
    ],
    [
      'không ít hơn 02 ngày làm việc và không quá 05 ngày làm việc',
      { due: { kind: 'relative', days: 5 }, operator: 'within', workingDays: true },
    ],
    [
      'gửi kết luận về Sở chậm nhất sau 05 ngày làm việc',
      { due: { kind: 'relative', days: 5 }, operator: 'by', workingDays: true },
    ],
    ['phải được báo cáo trong vòng 24 giờ về Phòng Y tế', { due: { kind: 'relative', days: 1 }, operator: 'within' }],
    [
      'biên bản gửi các thành viên trong 02 ngày làm việc',
      { due: { kind: 'relative', days: 2 }, operator: 'within', workingDays: true },
    ],
    [
      'không quá 01 ngày làm việc đối với đơn thường; không quá 03 ngày làm việc đối với đơn khác, kể từ khi nhận đơn',
      { due: { kind: 'relative', days: 1, of: 'nhận đơn' }, operator: 'within', workingDays: true },
      { due: { kind: 'relative', days: 3, of: 'nhận đơn' }, operator: 'within', workingDays: true },
    ],
    ['xử lý ổ dịch trong vòng 48h.', { due: { kind: 'relative', days: 2 }, operator: 'within' }],
    ['việc cần làm ngay trong 24 giờ', { due: { kind: 'relative', days: 1 }, operator: 'within' }],
    ['trong vòng 24 - 48 giờ phải rà soát xong', { due: { kind: 'relative', days: 2 }, operator: 'within' }],
    ['xử lý không quá 02 ngày', { due: { kind: 'relative', days: 2 }, operator: 'within' }],
  ],
  not: [
    'trong thời hạn 05 ngày kể từ ngày nhận được',
    'trong vòng 24 tháng',
    'nghỉ 05 ngày',
    'trong vòng 08 giờ',
    'trong vòng 24h/24h',
    'lượng mưa trong 24 giờ',
    'trong vòng 48 giờ qua ghi nhận 03 ca mắc',
    'chậm nhất 05 ngày kể từ ngày ký',
    'trong 3 ngày Tết',
    'hoàn thành trong 02 ngày 14 và 15/3/2027',
  ],
})
