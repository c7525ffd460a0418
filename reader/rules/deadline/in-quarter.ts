import { rule, words } from '../../rule.ts'
import { quarterNumber, quarterOf, yearNumber } from '../../words/dates.ts'
import { DONE_IN, LIMIT_OF_SPAN } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/in-quarter',
  says: 'Work is due within, or by the end of, the quarter named; of a range the last.',
  needs: ['quý'],
  pattern: words(
    `(?:(?:${LIMIT_OF_SPAN}(?: các)?|(?<op>từ)(?= quý (?:IV|I{1,3}|[1-4])(?:(?: ?/ ?| năm )\\d{4})?(?: ?- ?| đến ))) |(?=(?:đầu |giữa |cuối )?quý )(?<=${DONE_IN} )|(?=(?:đầu|giữa|cuối) quý )(?<=(?<!\\p{L})(?:gửi|nộp|báo cáo|hoàn (?:thành|thiện|tất)|tổ chức|tiến hành|họp|triển khai|kết thúc) (?:[\\p{L}\\d/-]{1,12} ){0,9}))(?:đầu |giữa |cuối |hết )?quý (?:(?:IV|I{1,3}|[1-4])(?:(?: ?/ ?| năm )\\d{4})?(?: ?[-,] ?| và | đến )(?:hết |cuối )?(?:quý )?){0,3}${quarterNumber()}(?:(?: ?/ ?|,? năm |-)${yearNumber()}|(?! ?[/.,-] ?\\d| h[ằà]ng năm| năm|\\p{L}))`,
  ),
  read({ op, quarter, year }) {
    const q = quarterOf(quarter!)
    if (op === 'từ') op = 'from-to'
    if (year) return timed({ kind: 'quarter', year: Number(year), quarter: q }, op)
    return { ...timed({ kind: 'quarter', year: 0, quarter: q }, op)!, implied: ['year'] }
  },

  examples: [
    ['trình UBND tỉnh phê duyệt quý II/2027', { due: { kind: 'quarter', year: 2027, quarter: 2 } }],
    ['cầu khởi công quý IV/2027', { due: { kind: 'quarter', year: 2027, quarter: 4 } }],
    ['quyết định trong quý III năm 2012', { due: { kind: 'quarter', year: 2012, quarter: 3 }, operator: 'within' }],
    ['Xong trong Quý II/2026', { due: { kind: 'quarter', year: 2026, quarter: 2 }, operator: 'within' }],
    ['gửi kết quả về Sở cuối quý II/2027', { due: { kind: 'quarter', year: 2027, quarter: 2 } }],
    [
      'bàn giao mặt bằng trước khi kết thúc quý II/2027',
      { due: { kind: 'quarter', year: 2027, quarter: 2 }, operator: 'before' },
    ],
    ['vào quý II-III/2026', { due: { kind: 'quarter', year: 2026, quarter: 3 }, operator: 'within' }],
    [
      'tập huấn trong quý II, quý III năm 2027',
      { due: { kind: 'quarter', year: 2027, quarter: 3 }, operator: 'within' },
    ],
    ['tổ chức từ quý II đến quý IV/2027', { due: { kind: 'quarter', year: 2027, quarter: 4 }, operator: 'from-to' }],
    ['ban hành trong quý I', { due: { kind: 'quarter', year: 0, quarter: 1 }, operator: 'within', implied: ['year'] }],
  ],
  not: [
    'trình UBND tỉnh kế hoạch quý II/2027',
    'báo cáo quý II/2027',
    'kỳ tính thuế quý II năm 2026',
    'trước ngày 25 của tháng cuối quý',
    'hằng quý',
    'từ quý II/2027',
    'trong quý báo cáo',
  ],
})
