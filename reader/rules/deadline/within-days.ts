import { rule, words } from '../../rule.ts'
import { COUNT, COUNTED_FROM, countOf, OR_LESS, operatorOf } from '../../words/limits.ts'
import type { Timed } from './timed.ts'

const UNIT = '(?<unit>ngày|tuần|giờ|h)'
const BEFORE_COUNT =
  '(?<op>(?:trong|với)(?: (?:(?:khoảng )?thời (?:hạn|gian)|vòng|phạm vi|khoảng))?(?: không quá)?|(?:chậm nhất|muộn nhất|không (?:quá|chậm quá|muộn hơn|chậm hơn|trễ hơn)|tối đa|ít nhất|tối thiểu|trước)(?: là)?(?: không quá)?(?: sau)?|thời (?:hạn|gian)(?: là)?|sau|quá)'
const RANGE = /\d ?- ?\d/u
/** What the days run from, to the verb or the preposition that ends it; group of. */
export const EVENT = String.raw`(?<of>(?:(?:(?<!(?:này|nêu trên|nói trên) )|(?=có hiệu lực|được |ban hành))(?!(?:thì|phải|để|đối|với|các|gửi|báo cáo|và|tại|cho|của|do|về việc|theo|nếu|mà|có trách|quy định tại)(?!\p{L}))(?:hội (?:nghị|thảo), (?=hội ))?[\p{L}\d/]{1,12}(?![\p{L}\d/]) ?){1,9}(?:(?<=kỳ )báo cáo|của (?:kỳ báo cáo|tháng|quý|năm)(?: báo cáo| tài chính)?)?)`

export default rule<Timed>({
  name: 'deadline/within-days',
  says: 'Work is due so many days after, or before, an event.',
  needs: ['kể từ', 'sau', 'trước', 'từ ngày', 'từ khi'],
  pattern: words(
    String.raw`(?:${BEFORE_COUNT} |(?=\d{1,3} )(?<=: |(?<bare>^(?:[-+] |\d{1,2}[.)] )?|\| )|\(|${COUNTED_FROM} [^.;:\d]{3,80} (?:và|hoặc) )|(?=\d{1,3} ?ngày(?: làm việc)? trước )(?<=(?:gửi|nộp|trình|đăng ký|thông báo|hoàn thành|cung cấp)(?!\p{L})[^.;:()\d]{0,60} ))${OR_LESS}${COUNT} ?${UNIT}(?<working> làm việc)?(?: tiếp theo| kế tiếp)?,? ?(?:\([^()]{1,30}\),? ?)?(?:(?<after>tính từ|${COUNTED_FROM}|sau khi|(?:ngay )?sau|từ|(?<=sau [^.;:,]{4,24})(?= kết thúc ))(?: thời điểm| ngày| khi| lúc)*|(?<before>trước khi|trước thời điểm|trước ngày|trước|so với(?: ngày| thời điểm)|(?= (?:tổ chức|diễn ra|khai mạc|bắt đầu) ))) ${EVENT}`,
  ),
  read({ n, unit, working, of, op, before, bare }, match) {
    const days = daysOf(countOf(n!), unit!.toLowerCase())
    const event = of!.trim()
    if (
      days === undefined ||
      !event ||
      (before === '' && !/^trước/iu.test(op ?? '')) ||
      // A range tells the last day behind an event, not before it.
      (before !== undefined && RANGE.test(match[0])) ||
      /^quá$/iu.test(op ?? '') ||
      (/^sau$/iu.test(op ?? '') && !/k[ểêềếẻẽe] từ|ngày kết thúc/u.test(match[0]))
    )
      return undefined
    if (/^(?:\d|(?:khi|ngày|lúc|có)$)/u.test(event)) return undefined
    // In a cell that begins with the number, words of the next column may have come between.
    if (bare !== undefined && !/^\p{Ll}+(?: \p{Ll}+){2,}$/u.test(event)) return undefined
    const operator = before !== undefined ? 'before' : (operatorOf(op) ?? 'within')
    return {
      due: { kind: 'relative', days, of: event },
      operator: /^(?:trong|với|thời)/iu.test(op ?? '') ? 'within' : operator,
      ...(working ? { workingDays: true } : {}),
    }
  },

  examples: [
    [
      'Trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ',
      { due: { kind: 'relative', days: 3, of: 'nhận đủ hồ sơ' }, operator: 'within', workingDays: true },
    ],
    [
      'trong thời hạn 05 ngày kể từ ngày nhận được',
      { due: { kind: 'relative', days: 5, of: 'nhận được' }, operator: 'within' },
    ],
    [
      'không quá 15 (mười lăm) ngày làm việc kể từ ngày nhận hồ sơ có trách nhiệm',
      { due: { kind: 'relative', days: 15, of: 'nhận hồ sơ' }, operator: 'by', workingDays: true },
    ],
    [
      'trong phạm vi 03 ngày làm việc kể từ ngày dữ liệu được sửa',
      { due: { kind: 'relative', days: 3, of: 'dữ liệu được sửa' }, operator: 'within', workingDays: true },
    ],
    [
      'chậm nhất 04 ngày làm việc tiếp theo ngay sau ngày cuối cùng của kỳ báo cáo',
      { due: { kind: 'relative', days: 4, of: 'cuối cùng của kỳ báo cáo' }, operator: 'by', workingDays: true },
    ],
    [
      'chậm nhất 06 ngày kể từ ngày kết thúc kỳ báo cáo',
      { due: { kind: 'relative', days: 6, of: 'kết thúc kỳ báo cáo' }, operator: 'by' },
    ],
    [
      'b) Cấp huyện: 12 ngày làm việc kể từ thời điểm kết thúc kỳ thống kê',
      {
        due: { kind: 'relative', days: 12, of: 'kết thúc kỳ thống kê' },
        operator: 'within',
        workingDays: true,
      },
    ],
    [
      'gửi tài liệu cho thành viên Hội đồng 05 ngày trước khi họp thẩm định',
      { due: { kind: 'relative', days: 5, of: 'họp thẩm định' }, operator: 'before' },
    ],
    [
      'không quá 20 ngày kể từ ngày mở thầu và 05 ngày làm việc kể từ ngày lập biên bản chấm điểm',
      { due: { kind: 'relative', days: 20, of: 'mở thầu' }, operator: 'by' },
      { due: { kind: 'relative', days: 5, of: 'lập biên bản chấm điểm' }, operator: 'within', workingDays: true },
    ],
    [
      '07 (bảy) ngày làm việc, kê từ ngày nhận phản ánh',
      { due: { kind: 'relative', days: 7, of: 'nhận phản ánh' }, operator: 'within', workingDays: true },
    ],
    [
      'phun hóa chất trong 24-48 giờ sau khi phát hiện ổ dịch',
      { due: { kind: 'relative', days: 2, of: 'phát hiện ổ dịch' }, operator: 'within' },
    ],
    [
      'trong 15 ngày kể từ khi kết thúc hội nghị, hội thảo, các trạm báo cáo',
      { due: { kind: 'relative', days: 15, of: 'kết thúc hội nghị, hội thảo' }, operator: 'within' },
    ],
    [
      'Tối thiểu 05 ngày trước khi thi công, nhà thầu gửi kế hoạch',
      { due: { kind: 'relative', days: 5, of: 'thi công' }, operator: 'before' },
    ],
    [
      'báo cáo kết quả (05 ngày kể từ ngày nhận được văn bản này) để tổng hợp',
      { due: { kind: 'relative', days: 5, of: 'nhận được văn bản này' }, operator: 'within' },
    ],
    [
      'không chậm quá 04 ngày kể từ ngày nhận công văn này gửi về Sở',
      { due: { kind: 'relative', days: 4, of: 'nhận công văn này' }, operator: 'by' },
    ],
    [
      'báo cáo Sở sau 03 ngày kết thúc đợt kiểm tra',
      { due: { kind: 'relative', days: 3, of: 'kết thúc đợt kiểm tra' }, operator: 'by' },
    ],
    ['chậm nhất 07 ngày sau khi về nước', { due: { kind: 'relative', days: 7, of: 'về nước' }, operator: 'by' }],
    [
      'gửi câu hỏi về Văn phòng Sở trước 03 ngày tổ chức tọa đàm.',
      { due: { kind: 'relative', days: 3, of: 'tổ chức tọa đàm' }, operator: 'before' },
    ],
    [
      'chậm nhất 24 giờ trước thời điểm dự định họp báo',
      { due: { kind: 'relative', days: 1, of: 'dự định họp báo' }, operator: 'before' },
    ],
  ],
  not: [
    'Quá 24 tháng kể từ ngày có hiệu lực',
    'không quá 05 ngày làm việc',
    'trong vòng 24 tháng kể từ ngày ban hành',
    'trong 02 giờ kể từ khi nhận',
    'chậm nhất 3-5 ngày trước khi họp',
    'trong thời hạn 10 ngày kể từ ngày 05/4/2027',
    'sau 02 năm thực hiện',
    'trong 03 ngày tổ chức hội thi',
  ],
})

/** A month is no fixed number of days and an hour no day: they are left to the clerk. */
function daysOf(count: number, unit: string): number | undefined {
  if (unit === 'ngày') return count
  if (unit === 'tuần') return count * 7
  if (unit === 'giờ' || unit === 'h') return count % 24 === 0 ? count / 24 : undefined
  return undefined
}
