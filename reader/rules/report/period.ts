import type { Cadence } from '../../reading.ts'
import { rule } from '../../rule.ts'
import type { Recurring } from './told.ts'

const EACH = '(?:h[ằàăắâ]ng|mỗi|từng)'

// "6 tháng đầu năm", "kế hoạch hằng năm" and "ngày 10/12 hằng năm" name no period of a report.
export default rule<Recurring>({
  name: 'report/period',
  says: 'The period of a report: week, month, quarter, half-year, nine months, year, or whenever asked.',
  needs: ['tháng', 'năm', 'học kỳ', 'quý', 'tuần', 'ngày', 'đột xuất', 'yêu cầu', 'kết', ' lần'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}/])(?<!(?:kế hoạch|nhiệm vụ|dự toán|ngân sách(?= (?:h[ằàăắâ]ng )?năm)|số \d{1,3}/|trong|\d/\d{1,2}|tháng \d{1,2}|(?<!cuối (?:cùng )?)của|ngày|quý (?:IV|I{1,3})) )(?:(?<half>(?<=báo cáo (?:sơ kết |kết quả )?)(?:0?6|sáu) tháng (?:đầu|cuối) năm(?=,? (?:gửi|trước|chậm)| ?[:;.,]|$)|0?6(?: \(sáu\))? tháng|0?2 lần/năm|0?2 lần (?:một|mỗi|trong) năm|mỗi năm (?:0?2|hai) lần|sáu tháng|6 tháng một lần|nửa năm|${EACH} học kỳ|(?<!(?:kiểm tra|thi|khảo sát|đánh giá) )cuối học kỳ (?:1|I)(?:,| và) (?:cuối )?học kỳ (?:2|II)|(?<=báo cáo (?:\p{L}+ ){0,4})cuối (?:các )?học kỳ(?! I))|(?<nine>0?9(?: \(chín\))? tháng|chín tháng)|(?<year>0?1 lần/năm|0?1 năm(?! (?:thực hiện|triển khai|thi hành))|một năm(?! (?:thực hiện|triển khai|thi hành))|(?:kết thúc|cuối) năm học(?! \d)|(?<=báo cáo |(?:h[ằà]ng (?:tháng|quý)|định kỳ 0?6 tháng)(?:,| và| hoặc) |\d/\d{1,2}(?:,| và|;) (?=cả năm (?:trước|chậm nhất)))cả năm|${EACH} năm|(?<=tháng(?: \([^()]{1,40}\))?(?:,| và| hoặc) |quý(?:,| và| hoặc) |báo cáo |(?:và|,) tổng kết |báo cáo (?:tổng kết|hoạt động|công tác) |[;)],? |\d/\d{1,2}(?:,| và) (?=năm (?:trước|chậm nhất|gửi|\())|theo (?=năm (?:và|hoặc) (?:từng )?(?:giai đoạn|thời kỳ)))năm(?! (?:\d|học|sau|trước(?! ngày| \d)|nay)))|(?<quarter>${EACH} quý|(?<=(?:vào|trước|chậm nhất(?: là)?) (?=tuần|ngày))(?:tuần |ngày (?:làm việc )?)cuối (?:cùng )?(?:của )?quý(?! (?:IV|I{1,3}|\d|này))|0?[14] lần/(?:(?<=1 lần/)quý|(?<=4 lần/)năm)|(?<=báo cáo [^.;]{3,60} )theo quý(?! (?:IV|I{1,3}|\d)(?!\p{L}))|(?<=(?:đối với|cho) báo cáo )quý (?:IV|I{1,3})(?!,? (?:năm )?\d|/)|quý (?:IV|I{1,3})(?=,? \(?(?:gửi )?(?:trước|chậm nhất)(?: là| vào)? (?:ngày )?\d{1,2}(?:/\d{1,2}| tháng \d{1,2})(?![/\d]|,? năm))|0?3 tháng|(?<=định kỳ \(?|báo cáo |tháng, |\), )quý(?! (?:(?:IV|I{1,3}|\d{1,2})(?!\p{L})|này)))|(?<month>${EACH} tháng|0?1 lần/tháng|một tháng một lần|(?<=định kỳ (?:vào )?|(?:vào|trước|chậm nhất(?: là)?) (?=tuần|ngày))(?:tuần |ngày (?:làm việc )?)?cuối (?:cùng )?(?:của )?tháng|0?1 tháng|(?<=định kỳ \(?|báo cáo |tuần(?: \([^()]{1,40}\))?, )tháng(?! \d))|(?<week>${EACH} tuần|(?<=định kỳ )tuần(?= ?[,(])|(?:0?1|một) lần/tuần|(?:0?1|một) tuần ?/?(?:0?1 |một )?lần|(?<=báo cáo |báo cáo ngày, )tuần(?! (?:\d|lễ|này|sau|trước|tới|qua|cao|thứ)))|(?<day>${EACH} ngày|(?<=(?:cứ|mỗi|báo cáo(?: nhanh)?) )\d{1,2} (?:giờ|tiếng)(?: ?/ ?| một | 01 )lần|(?:0?[1-9]|một|hai) lần/ngày|(?<=báo cáo )ngày(?! (?:\d|nghỉ|lễ|tết|cuối|đầu|làm)))|(?<review>(?<=báo cáo )(?:sơ kết|tổng kết))|(?<adhoc>(?<!(?:kiểm|thanh) tra(?: thường xuyên| định kỳ)?(?:,| và| hoặc)? )đột xuất|khi (?:có yêu cầu|được yêu cầu|có phát sinh|có tình huống)|theo (?:nội dung )?yêu cầu(?! (?:của |tại |nêu tại )?(?:công việc|nhiệm vụ|công văn|văn bản|kế hoạch|chỉ thị|quyết định|công điện)(?! cấp))))(?![\p{L}\p{N}]| (?:đầu|cuối|qua|vừa) | \d(?!\d? năm (?:thực hiện|triển khai|thi hành)))`,
    'giu',
  ),
  read(groups) {
    const cadence = CADENCES.find(([name]) => groups[name])?.[1]
    return cadence ? { cadence } : undefined
  },

  examples: [
    [
      'Định kỳ 06 tháng (trước 10/5 hàng năm), 01 năm (trước ngày 10/11 hàng năm)',
      { cadence: 'semiannual' },
      { cadence: 'annual' },
    ],
    ['định kỳ hàng năm (trước ngày 10/12) hoặc đột xuất báo cáo', { cadence: 'annual' }, { cadence: 'adhoc' }],
    ['báo cáo theo nội dung yêu cầu của Giám đốc Sở', { cadence: 'adhoc' }],
    ['báo cáo sơ kết trước ngày 30/11/2027', { cadence: 'review' }],
    ['Định kỳ hằng quý tổng hợp, báo cáo', { cadence: 'quarterly' }],
    ['đối với báo cáo quý I và đối với báo cáo quý III hằng năm', { cadence: 'quarterly' }, { cadence: 'quarterly' }],
    ['Định kỳ (quý, năm) các trạm gửi báo cáo', { cadence: 'quarterly' }, { cadence: 'annual' }],
    ['kết quả quý I trước ngày 12/3, quý II trước ngày 12/6', { cadence: 'quarterly' }, { cadence: 'quarterly' }],
    ['báo cáo sơ kết 03 năm thực hiện Đề án', { cadence: 'review' }],
    ['báo cáo sơ kết 6 tháng đầu năm gửi trước ngày 05/6', { cadence: 'semiannual' }],
    ['Tổ Ngữ văn báo cáo định kỳ cuối mỗi học kỳ', { cadence: 'semiannual' }],
    ['Cuối học kỳ I và cuối học kỳ II, các trường gửi báo cáo', { cadence: 'semiannual' }],
    ['cứ 02 giờ một lần báo cáo Ban Chỉ huy', { cadence: 'daily' }],
    ['báo cáo UBND xã 02 lần/ngày', { cadence: 'daily' }],
    ['báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12', { cadence: 'semiannual' }, { cadence: 'annual' }],
    ['báo cáo định kỳ (tháng, quý, năm)', { cadence: 'monthly' }, { cadence: 'quarterly' }, { cadence: 'annual' }],
    ['kết quả 6 tháng trước ngày 05/6, cả năm trước ngày 05/12', { cadence: 'semiannual' }, { cadence: 'annual' }],
    ['gửi báo cáo quý về Sở Y tế', { cadence: 'quarterly' }],
    ['báo cáo Phòng Y tế vào tuần cuối của mỗi quý', { cadence: 'quarterly' }],
    ['gửi số liệu vào ngày cuối tháng', { cadence: 'monthly' }],
    ['gửi báo cáo trước ngày cuối cùng của tháng', { cadence: 'monthly' }],
    ['gửi báo cáo chậm nhất là ngày làm việc cuối cùng của quý', { cadence: 'quarterly' }],
    ['báo cáo ít nhất 1 tuần/1 lần', { cadence: 'weekly' }],
    ['báo cáo tình hình một tuần một lần', { cadence: 'weekly' }],
    ['báo cáo 02 lần/năm', { cadence: 'semiannual' }],
    ['chế độ báo cáo ngày, tuần, tháng', { cadence: 'daily' }, { cadence: 'weekly' }, { cadence: 'monthly' }],
    ['báo cáo tình hình hằng quý và cả năm', { cadence: 'quarterly' }, { cadence: 'annual' }],
    ['báo cáo sáu tháng đầu năm; báo cáo cả năm', { cadence: 'semiannual' }, { cadence: 'annual' }],
    ['báo cáo sơ kết 6 tháng và tổng kết năm trước ngày 05/12', { cadence: 'semiannual' }, { cadence: 'annual' }],
    ['đối với báo cáo 06 (sáu) tháng', { cadence: 'semiannual' }],
    [
      'báo cáo hằng tháng, hằng quý, 06 tháng và năm',
      { cadence: 'monthly' },
      { cadence: 'quarterly' },
      { cadence: 'semiannual' },
      { cadence: 'annual' },
    ],
  ],
  not: [
    'báo cáo 2 tuần/lần',
    'gửi báo cáo trước ngày cuối cùng của quý III',
    'gửi báo cáo trước ngày cuối cùng của tháng 6',
    'kết quả 6 tháng đầu năm 2025',
    'đối với báo cáo quý I năm 2027',
    'trước ngày 10/12 hằng năm',
    'kế hoạch hằng năm',
    'trong 06 tháng',
    'kết quả kiểm tra cuối học kỳ I',
    'đề kiểm tra cuối học kỳ I và cuối học kỳ II',
    'tình hình hoạt động trong 06 tháng và cả năm',
    'báo cáo tuần lễ an toàn',
    'báo cáo 01 năm thực hiện Đề án',
    'báo cáo nhanh theo yêu cầu Công văn số 12/SYT-NVY',
    'báo cáo ngày nghỉ lễ',
    'tháng 6 năm 2025',
    'ngày 09 tháng 5 năm 2006',
  ],
})

const CADENCES: readonly (readonly [string, Cadence])[] = [
  ['half', 'semiannual'],
  ['nine', 'ninemonth'],
  ['year', 'annual'],
  ['quarter', 'quarterly'],
  ['month', 'monthly'],
  ['week', 'weekly'],
  ['day', 'daily'],
  ['review', 'review'],
  ['adhoc', 'adhoc'],
]
