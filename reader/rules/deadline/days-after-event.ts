import { rule, words } from '../../rule.ts'
import { COUNT, countOf, operatorOf } from '../../words/limits.ts'
import type { Timed } from './timed.ts'

const EVENT = String.raw`(?<of>(?:(?!(?:thì|phải|để|các|gửi|báo cáo|có trách|chậm nhất|muộn nhất|không quá)(?!\p{L}))[\p{L}\d/]{1,12}(?: |(?=,))){1,10})`

export default rule<Timed>({
  name: 'deadline/days-after-event',
  says: 'Work is due so many days after an event that is named first.',
  needs: ['sau khi', 'kể từ', 'sau mỗi', 'sau từng'],
  pattern: words(
    `(?:sau khi|ngay sau khi|sau(?= (?:mỗi|từng) )|kể từ (?:khi|ngày|thời điểm)) ${EVENT}(?:, ?(?<op>chậm nhất|muộn nhất|không quá|trong(?: vòng| thời hạn| thời gian)?)|(?<= )(?<op>chậm nhất|muộn nhất|không quá|trong (?:vòng|thời hạn|thời gian)))?(?: là)?(?: không quá)?(?: sau)?(?:(?<=(?:nhất|quá|trong|vòng|hạn|gian|là|sau)) |(?<= )(?=\\d{1,2} ngày(?: làm việc)?(?:[,.;)]|$| (?:phải|các|gửi|báo cáo)(?!\\p{L}))))${COUNT} (?:ngày(?<working> làm việc)?|(?<hours>giờ))(?!,? ?(?:tính từ|kể từ|kể|sau|trước|từ))`,
  ),
  read({ of, op, n, working, hours }) {
    const days = hours ? countOf(n!) / 24 : countOf(n!)
    if (!Number.isInteger(days)) return undefined
    const operator = /^trong/iu.test(op ?? '') ? 'within' : (operatorOf(op) ?? 'within')
    return { due: { kind: 'relative', days, of: of!.trim() }, operator, ...(working ? { workingDays: true } : {}) }
  },

  examples: [
    [
      'Sau khi kết thúc hội nghị, chậm nhất 05 ngày, đơn vị chủ trì gửi báo cáo kết quả',
      { due: { kind: 'relative', days: 5, of: 'kết thúc hội nghị' }, operator: 'by' },
    ],
    [
      'Sau khi kết thúc đợt kiểm tra 03 ngày, các đoàn gửi báo cáo',
      { due: { kind: 'relative', days: 3, of: 'kết thúc đợt kiểm tra' }, operator: 'within' },
    ],
    [
      'sau khi kết thúc hội nghị chậm nhất 05 ngày làm việc phải báo cáo',
      { due: { kind: 'relative', days: 5, of: 'kết thúc hội nghị' }, operator: 'by', workingDays: true },
    ],
    [
      'sau khi dập tắt đám cháy, trong vòng 24 giờ, đơn vị phải có báo cáo',
      { due: { kind: 'relative', days: 1, of: 'dập tắt đám cháy' }, operator: 'within' },
    ],
    [
      'Kể từ ngày nhận đủ hồ sơ, trong thời hạn 03 ngày làm việc phải trả kết quả',
      { due: { kind: 'relative', days: 3, of: 'nhận đủ hồ sơ' }, operator: 'within', workingDays: true },
    ],
  ],
  not: [
    'Sau khi kết thúc hội nghị, đơn vị chủ trì gửi báo cáo',
    'sau khi ký, trong thời hạn 05 ngày kể từ ngày đăng',
    'sau 05 ngày, đơn vị chủ trì gửi báo cáo',
  ],
})
