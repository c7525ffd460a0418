import { rule } from '../../rule.ts'
import { quarterNumber, quarterOf, yearNumber } from '../../words/dates.ts'
import type { Timed } from './timed.ts'

const PART = '(?:[Đđ]ầu|[Gg]iữa|[Cc]uối|[Tt]rong|[Vv]ào|[Hh]ết)'

/** "- Giai đoạn 2027 - 2028: Xây dựng …", "Giai đoạn 1 (2027 - 2028): …". */
const YEARS = String.raw`(?<=^(?:[-+*•] ?|(?:\d{1,2}|\p{L})[.)] ?))(?:[Gg]iai đoạn (?:\d |I{1,3} )?\(?(?:từ )?(?:năm )?|[Nn]ăm |[Tt]ừ năm )${yearNumber('From')} ?(?:-|đến) ?(?:năm )?${yearNumber('To')}(?=\)? ?:)|(?<=^(?:[-+*•] ?|(?:\d{1,2}|\p{L})[.)] ?)[Gg]iai đoạn (?:\d|I{1,3}) \()(?:trong |từ )?năm (?<yearAt>20\d{2})(?=\) ?:)`

const BULLET = /^[-+*•]/u
/** A verb of work with a capital behind the colon. */
const WORK =
  /^\)? ?: ?(?:Triển khai|Tổ chức|Kiểm tra|Xây dựng|Hoàn thành|Hoàn thiện|Rà soát|Đánh giá|Tổng kết|Sơ kết|Thực hiện|Ban hành|Tập huấn|Khảo sát|Báo cáo|Tổng hợp|Lập|Trình|Nghiệm thu|Phát động|Mở rộng|Nhân rộng|Đầu tư|Hỗ trợ|Tiếp tục|Thí điểm|Vận hành|Thành lập|Chuẩn bị)(?!\p{L})/u

export default rule<Timed>({
  name: 'deadline/span-of-row',
  says: 'A schedule sets a month or a quarter for each piece of work: it heads the line before a colon.',
  needs: ['tháng', 'quý', '20'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=^(?:[-+*•] ?|(?:\d{1,2}|\p{L})[.)] ?)?)(?:${PART} )?(?:[Tt]háng (?<month>\d{1,2})|[Qq]uý ${quarterNumber()})(?:(?: ?/ ?| năm )${yearNumber()})?(?= ?:)|${YEARS})`,
    'gu',
  ),
  read({ month, quarter, year, yearFrom, yearTo, yearAt }, match, block) {
    if (yearAt)
      return WORK.test(block.text.slice(match.index + match[0].length))
        ? { due: { kind: 'year', year: Number(yearAt) } }
        : undefined
    if (yearFrom) return spanOf(Number(yearFrom), Number(yearTo), block.text.slice(match.index + match[0].length))
    // Without its year only in a list of times, where work stands behind it.
    if (!year && !(BULLET.test(block.text) && WORK.test(block.text.slice(match.index + match[0].length))))
      return undefined
    const implied = year ? {} : { implied: ['year' as const] }
    const m = Number(month)
    if (quarter) return { due: { kind: 'quarter', year: Number(year ?? 0), quarter: quarterOf(quarter) }, ...implied }
    return m >= 1 && m <= 12 ? { due: { kind: 'month', year: Number(year ?? 0), month: m }, ...implied } : undefined
  },

  examples: [
    ['- Cuối tháng 3 năm 2027: các cơ quan hoàn thành văn bản', { due: { kind: 'month', year: 2027, month: 3 } }],
    ['- Giai đoạn 2027 - 2028: Xây dựng mô hình điểm', { due: { kind: 'span', from: 2027, to: 2028 } }],
    ['a) Giai đoạn 1 (2027 - 2028): Khảo sát hiện trạng', { due: { kind: 'span', from: 2027, to: 2028 } }],
    ['- Giai đoạn 1 (năm 2027): Thí điểm tại 03 trạm', { due: { kind: 'year', year: 2027 } }],
    ['- Tháng 7/2027: sơ kết đợt 1', { due: { kind: 'month', year: 2027, month: 7 } }],
    ['- Quý II: Tổ chức tập huấn', { due: { kind: 'quarter', year: 0, quarter: 2 }, implied: ['year'] }],
    ['+ Quý II/2027: tổ chức tập huấn', { due: { kind: 'quarter', year: 2027, quarter: 2 } }],
  ],
  not: [
    'Kết quả tháng 7/2027: đạt 45%',
    '- Giai đoạn 2027 - 2028: 45 tỷ đồng',
    'Giai đoạn 2027 - 2028: Xây dựng mô hình điểm',
    '- Tháng 13/2027: tập huấn',
    '- Quý II: 45%',
    'Quý II: Tổ chức tập huấn',
    'Tháng 7/2027, Sở đã tập huấn',
  ],
})

function spanOf(from: number, to: number, behind: string): Timed | undefined {
  return to > from && WORK.test(behind) ? { due: { kind: 'span', from, to } } : undefined
}
