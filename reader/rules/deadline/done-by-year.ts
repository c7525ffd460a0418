import { rule } from '../../rule.ts'
import { type Timed, timed } from './timed.ts'

// "Đến năm 2030 đạt …" is a target; only a year that opens the sentence of a piece of work is its limit.
export default rule<Timed>({
  name: 'deadline/done-by-year',
  says: 'A sentence that opens with the year by which a piece of work is finished.',
  needs: [
    'sơ kết',
    'tổng kết',
    'thúc năm',
    '. năm',
    ') năm',
    '; năm',
    '- năm',
    '+ năm',
    '* năm',
    '• năm',
    'ến năm',
    'rước năm',
    'ến hết năm',
    'rong năm',
    'ết năm',
    'uối năm',
    'iữa năm',
    'ầu năm',
  ],
  pattern:
    /(?<![\p{L}\p{N}])(?:(?<=^(?:[-+*•]|\p{L}[.)]|\d{1,2}[.)]) |; )(?<op>[Nn]ăm) (?<year>20\d{2})(?:: (?:[Rr]à soát|[Tt]rình|[Bb]an hành|[Xx]ây dựng|[Hh]oàn (?:thành|thiện|tất)|[Tt]ổ chức|[Tt]riển khai|[Tt]ổng kết|[Ss]ơ kết|[Tt]hực hiện|[Nn]hân rộng|[Mm]ở rộng|[Kk]hảo sát|[Kk]hởi công|[Nn]ghiệm thu|[Đđ]ầu tư|[Tt]hí điểm|[Vv]ận hành|[Ll]ập)|, (?:hoàn thành|ban hành|trình))(?![\p{L}\p{N}])|(?=[Nn]ăm)(?<=(?:^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)])|[;.,]) )(?<op>[Nn]ăm) (?<year>20\d{2})(?: ?:|,)? (?:tiến hành |thực hiện )?(?:tổ chức )?(?:sơ kết|tổng kết)(?![\p{L}\p{N}])|(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |[.;] )(?<op>Đến|Trước|Đến hết|Đến cuối|Trong|Hết|Kết thúc|(?:Vào )?(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)|(?<=; )(?:hết|đến hết|trước|đến cuối)) năm (?<year>20\d{2}),? (?:phải |tiến hành )?(?:hoàn thành|hoàn thiện|xây dựng xong|ban hành|triển khai xong|kết thúc|tổ chức tổng kết|tổ chức sơ kết|tổng kết|sơ kết)(?![\p{L}\p{N}]))/gu,
  read: ({ op, year }) =>
    timed({ kind: 'year', year: Number(year) }, op === 'Đến' ? 'đến hết' : /^năm/iu.test(op!) ? 'trong' : op),

  examples: [
    ['Đến năm 2015, hoàn thành chương trình hỗ trợ', { due: { kind: 'year', year: 2015 }, operator: 'until' }],
    ['- Trước năm 2027 hoàn thành cơ sở dữ liệu', { due: { kind: 'year', year: 2027 }, operator: 'before' }],
    ['; hết năm 2010, tổ chức tổng kết', { due: { kind: 'year', year: 2010 }, operator: 'until' }],
    ['Giữa năm 2026, tổ chức sơ kết', { due: { kind: 'year', year: 2026 }, operator: 'by' }],
    ['Trong năm 2026, ban hành quy chế phối hợp', { due: { kind: 'year', year: 2026 }, operator: 'within' }],
    ['- Năm 2027: Rà soát hệ thống văn bản', { due: { kind: 'year', year: 2027 }, operator: 'within' }],
    [
      'b) Năm 2027 tổ chức sơ kết; năm 2030 tổng kết việc thực hiện Đề án',
      { due: { kind: 'year', year: 2027 }, operator: 'within' },
      { due: { kind: 'year', year: 2030 }, operator: 'within' },
    ],
    [
      '- Kết thúc năm 2027 tiến hành sơ kết, năm 2030 tổng kết Chương trình',
      { due: { kind: 'year', year: 2027 }, operator: 'by' },
      { due: { kind: 'year', year: 2030 }, operator: 'within' },
    ],
    [
      '1. Năm 2027: hoàn thành số hóa hồ sơ; năm 2028: mở rộng ra các trạm',
      { due: { kind: 'year', year: 2027 }, operator: 'within' },
      { due: { kind: 'year', year: 2028 }, operator: 'within' },
    ],
    ['+ Năm 2028, hoàn thành việc hỗ trợ nhà ở', { due: { kind: 'year', year: 2028 }, operator: 'within' }],
  ],
  not: [
    'Năm 2027: Rà soát 12 văn bản',
    'b) Năm 2027 đã tổ chức sơ kết',
    'Năm 2027 tổ chức sơ kết',
    '- Năm 2027: Thu 12 tỷ đồng',
    'Đến năm 2030 đạt 33,59%',
    'thực hiện mục tiêu đến năm 2020',
    'tầm nhìn đến năm 2050 hoàn thành',
  ],
})
