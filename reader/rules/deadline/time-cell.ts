import type { Due } from '../../reading.ts'
import { rule } from '../../rule.ts'
import { CLOCK, dayOf, dayWithoutYear, fullDay, isDayOfYear, quarterOf, WEEKDAY } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

const HEAD =
  /^giai đoạn$|^mốc$|^(?:ngày )?khai giảng|thời gian|thời hạn|tiến độ|kỳ hạn|hạn hoàn thành|ngày hoàn thành|hoàn thành|thời điểm|^lộ trình|hạn (?:trình|xử lý|xong|chót|cuối)|deadline/iu
const NOT_HEAD = /nội dung|nhiệm vụ|kết quả|sản phẩm|công việc|đơn vị|ngày gửi|tỷ lệ|mức độ|khối lượng/iu
const LABEL = `(?<label>(?:thời (?:gian|hạn|điểm)|tiến độ|lộ trình)(?: (?:dự kiến|thực hiện|hoàn thành|triển khai|tổ chức|kiểm tra|giám sát|khảo sát|tập huấn|nghiệm thu|trình|gửi|nộp|ban hành|đăng ký|nhận|thi|xét|chấm|học|họp|công bố|phát động|tiếp nhận|thẩm định|lấy ý kiến|niêm yết|kết thúc|thanh toán|quyết toán|bàn giao|khởi công|xử lý|giải quyết|khắc phục|thực hiện, hoàn thành)(?: \\p{Ll}{1,7}){0,4})? ?: ?)`
const LEAD = `^(?:[-–•] ?)?(?:dự kiến |hoàn thành |từ nay |xong |trong |vào |trước |đến |từ |hết |cuối |đầu |giữa |khoảng |chậm nhất |ngày |các ){0,4}`
const LAST_DAY = new RegExp(String.raw`^.{0,80}?${fullDay()}\)?[.;]?$`, 'u')
const BARE_DAY = new RegExp(
  String.raw`${LEAD}(?:${CLOCK}(?:(?:-|đến) ?${CLOCK})?${WEEKDAY}?(?:ngày )?)?(?:\d{1,2}(?:/\d{1,2})? ?(?:-|đến) ?(?:ngày )?)?(?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})[.;]?$`,
  'iu',
)

/** "Tuần 2 (14/9)", "T-4 tuần (20/02)": the day in a bracket behind what it is called. */
const WEEK_WITH_DAY = /^[^()]{1,24} ?\((?:ngày )?(?<day>\d{1,2})\/(?<month>\d{1,2})\)[.;]?$/iu

/** "Tháng 6, tháng 12", "Quý I và quý III": which times of the year, before "hằng năm". */
const MARK = String.raw`(?:IV|I{1,3}|\d{1,2})`
const YEARLY_LEAD = `^(?:trong |vào |đầu |cuối )?(?:tháng|quý) ${MARK}(?:(?: ?[-,;] ?| và | đến )(?:tháng |quý )?${MARK}){0,4},? `
const EACH_YEAR = '(?:của )?h[ằà]ng năm[.;]?$'

const OPERATOR = /(?:trước|chậm nhất|muộn nhất|không quá|đến hết|trong(?= (?:ngày|tháng|quý|năm|\d)))/iu

/** Bare forms in a column of times, tried in this order against the whole cell. */
const FORMS: readonly (readonly [RegExp, (groups: Record<string, string | undefined>) => Due | undefined])[] = [
  [
    /^(?<days>\d{1,3}) ngày(?: làm việc)?,? (?:kể từ|tính từ|từ) ngày (?<of>\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4})[.;]?$/u,
    g => ({ kind: 'relative', days: Number(g.days), of: g.of! }),
  ],
  [
    /^tuần (?:thứ )?[1-5] ?\/ ?(?<month>1[0-2]|0?[1-9])\/(?<year>20\d{2})[.;]?$/iu,
    g => ({ kind: 'month', year: Number(g.year), month: Number(g.month) }),
  ],
  [LAST_DAY, g => date(dayOf(Number(g.year), Number(g.month), Number(g.day)))],
  [
    /^[^\d/]{0,40}(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{2})[.;]?$/u,
    g => date(dayOf(2000 + Number(g.year), Number(g.month), Number(g.day))),
  ],
  [
    /(?:quý |(?<!\p{L})Q\.? ?)(?:(?:IV|I{1,3}|[1-4])(?: ?[-,] ?| và | đến )(?:quý )?){0,3}(?<quarter>IV|I{1,3}|[1-4])(?: ?\/ ?| năm | ?- ?|, năm )(?<year>20\d{2})[.;]?$/iu,
    g => ({ kind: 'quarter', year: Number(g.year), quarter: quarterOf(g.quarter!) }),
  ],
  [
    /(?:tháng ?)?(?<![\d/])(?<month>\d{1,2})(?: ?\/ ?| năm )(?<year>20\d{2})[.;]?$/iu,
    g =>
      Number(g.month) >= 1 && Number(g.month) <= 12
        ? { kind: 'month', year: Number(g.year), month: Number(g.month) }
        : undefined,
  ],
  [
    /(?:(?:0?6|sáu) tháng|nửa) (?<half>đầu|cuối)(?: của)? năm (?<year>20\d{2})[.;]?$/iu,
    g => ({ kind: 'half', year: Number(g.year), half: halfOf(g.half!) }),
  ],
  [
    /^(?:trong |hết )?(?:0?6|sáu) tháng (?<half>đầu|cuối) năm[.;]?$/iu,
    g => ({ kind: 'half', year: 0, half: halfOf(g.half!) }),
  ],
  [/(?<half>đầu|cuối) năm (?<year>20\d{2})[.;]?$/iu, g => ({ kind: 'year', year: Number(g.year) })],
  [
    /(?:từ |giai đoạn )?(?:năm )?(?<from>20\d{2}) ?(?:-|đến)(?: hết| năm| hết năm)? ?(?<to>20\d{2})[.;]?$/iu,
    g => ({ kind: 'span', from: Number(g.from), to: Number(g.to) }),
  ],
  [
    new RegExp(String.raw`${LEAD}(?:năm )?(?<year>20\d{2})(?: và các năm (?:tiếp theo|sau))?[.;]?$`, 'iu'),
    g => ({ kind: 'year', year: Number(g.year) }),
  ],
  [
    /^(?:quý (?:(?:IV|I{1,3}|[1-4])(?: ?[-,] ?| và ))*(?:IV|I{1,3}|[1-4])(?: ?\/ ?| năm )|(?:trong )?năm |các năm )?20\d{2}(?: ?[,;] ?| và )(?:năm )?(?<year>20\d{2})[.;]?$/iu,
    g => ({ kind: 'year', year: Number(g.year) }),
  ],
  [new RegExp(`${YEARLY_LEAD}${EACH_YEAR}`, 'iu'), () => ({ kind: 'continuous' })],
  [
    new RegExp(String.raw`${LEAD}(?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2}) ${EACH_YEAR}`, 'iu'),
    g =>
      isDayOfYear(Number(g.month), Number(g.day))
        ? { kind: 'yearly', month: Number(g.month), day: Number(g.day) }
        : undefined,
  ],
  [WEEK_WITH_DAY, g => date(dayWithoutYear(Number(g.month), Number(g.day)))],
  [BARE_DAY, g => date(dayWithoutYear(Number(g.month), Number(g.day)))],
  [
    new RegExp(
      `${LEAD}quý (?:(?:IV|I{1,3}|[1-4])(?: ?[-,] ?| và | đến )(?:quý )?){0,3}(?<quarter>IV|I{1,3}|[1-4])[.;]?$`,
      'iu',
    ),
    g => ({ kind: 'quarter', year: 0, quarter: quarterOf(g.quarter!) }),
  ],
  [
    new RegExp(
      `${LEAD}(?:tuần (?:thứ )?[1-4](?: ?[-,] ?[1-4])?,? (?:của )?)?(?:tháng |T\\.? ?)(?:(?:1[0-2]|0?[1-9])(?: ?[-,;] ?| và | đến )(?:tháng |T)?){0,5}(?<month>1[0-2]|0?[1-9])[.;]?$`,
      'iu',
    ),
    g => ({ kind: 'month', year: 0, month: Number(g.month) }),
  ],
  [
    /^(?:thực hiện |triển khai |duy trì |(?:nhiệm vụ|công việc|việc) )?(?:thường xuyên|liên tục|h[ằà]ng năm|cả năm|trong cả năm|định kỳ(?: h[ằà]ng năm)?|theo kế hoạch h[ằà]ng năm|thường xuyên,? (?:liên tục|h[ằà]ng năm))(?: trong (?:năm|giờ hành chính))?[.;]?$/iu,
    () => ({ kind: 'continuous' }),
  ],
  [/^(?:0?[369]|ba|sáu|chín) tháng ?(?:\/ ?(?:0?1 )?lần|(?:0?1|một) lần)[.;]?$/iu, () => ({ kind: 'continuous' })],
  [/^(?:0?[1-9]|[1-3]\d|một|hai|ba) (?:lần|đợt|kỳ) ?(?:\/ ?|mỗi |một )năm[.;]?$/iu, () => ({ kind: 'continuous' })],
  [/^(?:định kỳ )?(?:h[ằà]ng|mỗi) ngày[.;]?$/iu, () => ({ kind: 'daily' })],
  [/^(?:định kỳ |(?:vào )?cuối )?(?:h[ằà]ng|mỗi) tuần[.;]?$/iu, () => ({ kind: 'weekly' })],
  [/^(?:hoàn thành )?trong năm[.;]?$/iu, () => ({ kind: 'year', year: 0 })],
  [
    /^(?:(?:định kỳ |(?:vào )?cuối )?(?:h[ằà]ng|mỗi) quý|(?:mỗi|một) quý (?:0?1|một) (?:lần|kỳ|phiên|đợt|cuộc|buổi)|(?:0?1|một) lần ?\/ ?quý|quý ?\/ ?lần)[.;]?$/iu,
    () => ({ kind: 'quarterly' }),
  ],
  [
    /^(?:(?:định kỳ |(?:vào )?cuối )?(?:h[ằà]ng|mỗi) tháng|(?:mỗi|một) tháng (?:0?1|một) (?:lần|kỳ|phiên|đợt|cuộc|buổi)|(?:0?1|một) lần ?\/ ?tháng)[.;]?$/iu,
    () => ({ kind: 'monthly' }),
  ],
  [
    /^[<>≤]? ?(?:trong |không quá |tối đa )?(?<days>\d{1,3}) ngày(?: làm việc)?[.;]?$/iu,
    g => ({ kind: 'relative', days: Number(g.days) }),
  ],
]

/** "Tháng 12/2026 VÀ THƯỜNG XUYÊN": what goes on behind the first time. */
const GOES_ON = / và (?:\p{Ll}+,? ){0,5}(?:thường xuyên|tiếp theo|h[ằà]ng năm)\s*$/u

export default rule<Timed>({
  name: 'deadline/time-cell',
  says: 'A cell in a table’s column of times, or what stands behind the label "Thời gian thực hiện:".',
  // Outside of tables the times of a row stand behind a label.
  where: block => block.kind === 'cell' || /thời |tiến độ|lộ trình/.test(block.lower),
  pattern: new RegExp(
    `${LABEL}(?<value>[^;.()]{1,60}(?:\\((?:buổi )?(?:sáng|chiều|tối)\\)[^;.()]{1,40})?)(?=[;.()]|$)|^(?<value>[^:]{1,120})$`,
    'giu',
  ),
  read({ label, value }, match, block) {
    // Behind a label "02 ngày" is how long an event takes.
    const head = block.kind === 'cell' ? (block.cell?.head ?? '') : ''
    if (!label && (!HEAD.test(head) || NOT_HEAD.test(head))) return undefined
    const going = GOES_ON.exec(value!)
    if (going) match[0] = match[0].slice(0, match[0].length - going[0].length)
    const time = value!.slice(0, going?.index).trim()
    return label && /^\d{1,3} (?:ngày|buổi)$/iu.test(time) ? undefined : readCell(time)
  },

  examples: [
    ['Thời gian thực hiện: Quý II/2026', { due: { kind: 'quarter', year: 2026, quarter: 2 } }],
    ['Thời gian hoàn thành: Tháng 6/2026.', { due: { kind: 'month', year: 2026, month: 6 } }],
    ['Thời gian thực hiện: Tháng 12/2026 và thường xuyên.', { due: { kind: 'month', year: 2026, month: 12 } }],
    ['(Thời gian thực hiện: Thường xuyên)', { due: { kind: 'continuous' } }],
    ['Thời gian hoàn thành: Nhiệm vụ thường xuyên', { due: { kind: 'continuous' } }],
    ['Thời gian thực hiện: Thực hiện thường xuyên hằng năm.', { due: { kind: 'continuous' } }],
    ['Thời gian: Duy trì thường xuyên trong giờ hành chính', { due: { kind: 'continuous' } }],
    ['Thời gian: Dự kiến tuần 2 tháng 4/2024', { due: { kind: 'month', year: 2024, month: 4 } }],
    ['Thời gian: 01 ngày (buổi sáng), thứ Ba, ngày 06/7/2027.', { due: { kind: 'date', date: '2027-07-06' } }],
    ['Thời gian: Tuần 2 tháng 10', { due: { kind: 'month', year: 0, month: 10 }, implied: ['year'] }],
    ['Thời gian: Tháng 6, 7, 8', { due: { kind: 'month', year: 0, month: 8 }, implied: ['year'] }],
    ['Thời gian: Quý I, II và III', { due: { kind: 'quarter', year: 0, quarter: 3 }, implied: ['year'] }],
    ['Thời gian hoàn thành: 5/3/26', { due: { kind: 'date', date: '2026-03-05' } }],
    ['Thời gian thực hiện: Quý IV/2026, 2027', { due: { kind: 'year', year: 2027 } }],
    ['Thời gian thực hiện: Quý III, IV/2026 và năm 2027', { due: { kind: 'year', year: 2027 } }],
    ['Thời gian thực hiện: Năm 2026, 2027', { due: { kind: 'year', year: 2027 } }],
    ['Thời gian thực hiện: Tháng 6 và tháng 12 hằng năm', { due: { kind: 'continuous' } }],
    ['Thời gian thực hiện: Quý IV hằng năm', { due: { kind: 'continuous' } }],
    ['Thời gian hoàn thành: Trước 15/11 hằng năm', { due: { kind: 'yearly', month: 11, day: 15 }, operator: 'before' }],
    ['Thời gian hoàn thành: Nửa đầu năm 2026', { due: { kind: 'half', year: 2026, half: 1 } }],
    ['Thời gian thực hiện: 6 tháng đầu năm', { due: { kind: 'half', year: 0, half: 1 }, implied: ['year'] }],
    ['Thời gian thực hiện: Mỗi quý 01 lần', { due: { kind: 'quarterly' } }],
    ['Thời gian thực hiện: Hằng ngày', { due: { kind: 'daily' } }],
    ['Thời gian thực hiện: 02 lần/năm', { due: { kind: 'continuous' } }],
    ['Thời gian thực hiện: 6 tháng/lần', { due: { kind: 'continuous' } }],
    ['Thời gian: Tuần 1, 2 tháng 9/2026', { due: { kind: 'month', year: 2026, month: 9 } }],
    ['Thời gian: Đợt 2 tháng 10/2026', { due: { kind: 'month', year: 2026, month: 10 } }],
    ['Thời gian: từ 7 giờ 30 phút, ngày 15/5 (thứ Sáu)', { due: { kind: 'date', date: '--05-15' } }],
    ['Thời gian dự kiến: Tháng 5/2026', { due: { kind: 'month', year: 2026, month: 5 } }],
    ['Thời gian tổ chức hội thi: Tháng 5/2026', { due: { kind: 'month', year: 2026, month: 5 } }],
    ['Lộ trình thực hiện: Quý II/2026', { due: { kind: 'quarter', year: 2026, quarter: 2 } }],
    ['Thời gian: Tuần 1 tháng 9/2026', { due: { kind: 'month', year: 2026, month: 9 } }],
    ['Thời gian: Q3/2026', { due: { kind: 'quarter', year: 2026, quarter: 3 } }],
    ['Thời gian đăng ký: đến ngày 25/3/2027', { due: { kind: 'date', date: '2027-03-25' } }],
    ['Thời gian: 45 ngày, kể từ ngày 01/4/2027', { due: { kind: 'relative', days: 45, of: '01/4/2027' } }],
    ['Thời gian: Tuần 2/12/2027', { due: { kind: 'month', year: 2027, month: 12 } }],
    ['Thời gian thực hiện: cuối mỗi tháng', { due: { kind: 'monthly' } }],
    ['Thời hạn: 20 ngày làm việc', { due: { kind: 'relative', days: 20 }, workingDays: true }],
  ],
  not: [
    'Quý II/2026',
    'Quý IV/2026, 2027',
    'Thời gian thực hiện: 1200, 2027',
    'Thường xuyên',
    'Năm 2025',
    'Thời gian: sẽ thông báo sau',
    'Thời gian báo cáo: Quý II/2026',
    'Thời điểm báo cáo số liệu: Tháng 5/2026',
  ],
})

/** What a cell of a column of times says; undefined where it says anything else. */
export function readCell(text: string): Timed | undefined {
  for (const [form, dueOf] of FORMS) {
    const match = form.exec(text)
    if (!match) continue
    const due = dueOf(match.groups ?? {})
    if (!due) return undefined
    const implied = 'year' in due && due.year === 0 ? { implied: ['year' as const] } : {}
    const op = OPERATOR.exec(text)?.[0]
    return { ...timed(due, op)!, ...implied, ...(/làm việc/iu.test(text) ? { workingDays: true } : {}) }
  }
  return undefined
}

const halfOf = (word: string) => (/đầu/iu.test(word) ? 1 : 2)

const date = (day: string | undefined): Due | undefined => (day ? { kind: 'date', date: day } : undefined)
