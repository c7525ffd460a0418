import { rule } from '../../rule.ts'
import { quarterNumber, quarterOf, yearNumber } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const VERB =
  '(?:phải |cơ bản |tiến hành |thực hiện )?(?:hoàn (?:thành|thiện|tất|chỉnh)|tổ chức|ban hành|trình|khởi công|thông xe|khánh thành|bàn giao|nghiệm thu|xây dựng|triển khai|sơ kết|tổng kết|họp|thẩm định|phê duyệt|khảo sát|lập|kết thúc|công bố|kiểm tra|rà soát|tập huấn|đưa)'

// With a limit before it the time is in-month's or in-quarter's; a year before a verb is done-by-year's.
export default rule<Timed>({
  name: 'deadline/before-verb',
  says: 'A month or a quarter that opens the clause of a verb of work.',
  needs: ['háng ', 'uý '],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |[.;] )(?<op>[Đđ]ến |(?:[Vv]ào )?(?:[Đđ]ầu|[Gg]iữa|[Cc]uối) )?(?:[Tt]háng (?:\d{1,2}(?:, ?| ?- ?| và | đến )(?:tháng )?){0,2}(?<month>\d{1,2})|[Qq]uý (?:(?:IV|I{1,3})(?:, ?| ?- ?| và | đến )(?:quý )?){0,2}${quarterNumber()})(?: ?\/ ?| năm )${yearNumber()}(?=(?: ?:|,)? ?${VERB}(?![\p{L}\p{N}]| \d)))`,
    'giu',
  ),
  read({ op, month, quarter, year }) {
    const operator = /^đến/iu.test(op ?? '') ? 'đến hết' : 'trong'
    if (quarter) return timed({ kind: 'quarter', year: Number(year), quarter: quarterOf(quarter) }, operator)
    const m = Number(month)
    return m >= 1 && m <= 12 ? timed({ kind: 'month', year: Number(year), month: m }, operator) : undefined
  },

  examples: [
    ['Đến tháng 6/2027, hoàn thành việc lắp đặt', { due: { kind: 'month', year: 2027, month: 6 }, operator: 'until' }],
    ['- Cuối quý II/2027 phải thông xe', { due: { kind: 'quarter', year: 2027, quarter: 2 }, operator: 'within' }],
    ['Đầu tháng 4/2027 tổ chức họp nghe tiến độ', { due: { kind: 'month', year: 2027, month: 4 }, operator: 'within' }],
    [
      'Quý I, II/2027: khảo sát các trạm; quý III/2027: thẩm định',
      { due: { kind: 'quarter', year: 2027, quarter: 2 }, operator: 'within' },
      { due: { kind: 'quarter', year: 2027, quarter: 3 }, operator: 'within' },
    ],
  ],
  not: [
    'Tháng 6/2027, các trạm hoàn thành',
    'Quý I/2027 hoàn thành 45% kế hoạch',
    'kế hoạch tháng 6/2027, hoàn thành việc lắp đặt',
    'Tháng 13/2027 tổ chức họp',
    'Đến tháng 6/2027, 100% trạm hoàn thành',
  ],
})
