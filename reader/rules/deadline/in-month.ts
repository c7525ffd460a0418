import { rule, words } from '../../rule.ts'
import { yearNumber } from '../../words/dates.ts'
import { DONE_IN, LIMIT_OF_SPAN } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

/** "trong sinh hoạt chi bộ tháng 6/2027", "tại phiên họp thường kỳ tháng 7": the meeting of a month. */
const MEETING =
  '(?:(?:buổi |kỳ |đợt )?sinh hoạt|phiên họp|kỳ họp|cuộc họp|buổi họp)(?: (?:chi bộ|chuyên đề|định kỳ|thường kỳ|thường lệ|Chính phủ|UBND (?:tỉnh|thành phố|huyện|xã|phường))){0,3}'

const PART_OF_MONTH = '(?:đầu |giữa |cuối |trung tuần |thượng tuần |hạ tuần |nửa (?:đầu|cuối) |khoảng )'

/** "báo cáo tại Kỳ họp thứ Năm (dự kiến tổ chức tháng 7/2027)": when the meeting is that is reported to. */
const PLANNED =
  '(?<=báo cáo[^.;()]{0,90} tại (?:kỳ|phiên) họp[^.;()]{0,50}\\()dự kiến(?: tổ chức| diễn ra)?(?: vào| trong)?(?= tháng \\d{1,2}[^()]{0,10}\\))'

export default rule<Timed>({
  name: 'deadline/in-month',
  says: 'Work is due within, or by the end of, the month named.',
  needs: ['tháng'],
  pattern: words(
    `(?:(?:${LIMIT_OF_SPAN}(?: các)?|(?<op>trong|tại) ${MEETING}|${PLANNED}|từ (?:đầu |giữa |cuối )?tháng \\d{1,2}(?:/\\d{4}| năm \\d{4})? ?(?<op>đến(?: hết| cuối)?|-)) |(?=${PART_OF_MONTH}?tháng )(?<=${DONE_IN} )|(?=${PART_OF_MONTH}tháng )(?<=(?<!\\p{L})(?:gửi|nộp|báo cáo|hoàn (?:thành|thiện|tất)|tổ chức|tiến hành|họp|triển khai|kết thúc) (?:[\\p{L}\\d/-]{1,12} ){0,9}))(?:${PART_OF_MONTH}|hết |tuần (?:thứ )?(?:[1-5I]|đầu(?: tiên)?|cuối(?: cùng)?|hai|ba|tư)(?: của)? )?tháng (?:\\d{1,2}(?: ?[-,] ?| và | đến (?:hết )?)(?:tháng |(?=[\\d ,và-]{1,14}(?:/| năm )\\d{4}))){0,4}(?<month>\\d{1,2})(?:(?: ?/ ?| năm |,? ?năm |-)${yearNumber()}|(?! ?[/.,-] ?\\d| h[ằà]ng năm| (?:đến|tới|năm)))`,
  ),
  read({ op, month, year }) {
    const m = Number(month)
    if (m < 1 || m > 12) return undefined
    if (op === 'tại') op = 'trong'
    if (op === '-') op = 'đến hết'
    if (year) return timed({ kind: 'month', year: Number(year), month: m }, op)
    return { ...timed({ kind: 'month', year: 0, month: m }, op)!, implied: ['year'] }
  },

  examples: [
    ['tập huấn vào trung tuần tháng 5/2027', { due: { kind: 'month', year: 2027, month: 5 }, operator: 'within' }],
    [
      'bàn giao trong tuần đầu tiên của tháng 5-2027',
      { due: { kind: 'month', year: 2027, month: 5 }, operator: 'within' },
    ],
    ['rà soát hồ sơ, hạn cuối: tháng 5/2027', { due: { kind: 'month', year: 2027, month: 5 }, operator: 'by' }],
    ['gửi kết quả về Sở đầu tháng 4/2027', { due: { kind: 'month', year: 2027, month: 4 } }],
    ['trình HĐND tỉnh tháng 7/2027', { due: { kind: 'month', year: 2027, month: 7 } }],
    ['hoàn thành trong tháng 11 năm 2024', { due: { kind: 'month', year: 2024, month: 11 }, operator: 'within' }],
    ['Xong trong tháng 5/2026', { due: { kind: 'month', year: 2026, month: 5 }, operator: 'within' }],
    ['(từ tháng 4 đến tháng 6 năm 2025)', { due: { kind: 'month', year: 2025, month: 6 }, operator: 'until' }],
    ['trình UBND tỉnh trước cuối tháng 9/2025', { due: { kind: 'month', year: 2025, month: 9 }, operator: 'before' }],
    ['xong trong tuần 3 tháng 4/2024', { due: { kind: 'month', year: 2024, month: 4 }, operator: 'within' }],
    [
      'quán triệt trong sinh hoạt chi bộ tháng 6/2027',
      { due: { kind: 'month', year: 2027, month: 6 }, operator: 'within' },
    ],
    [
      'báo cáo tại phiên họp UBND tỉnh thường kỳ tháng 6/2027',
      { due: { kind: 'month', year: 2027, month: 6 }, operator: 'within' },
    ],
    ['tập huấn trong các tháng 5, 6 và 7/2027', { due: { kind: 'month', year: 2027, month: 7 }, operator: 'within' }],
    [
      'tập huấn trong tháng 5 và tháng 6 năm 2027',
      { due: { kind: 'month', year: 2027, month: 6 }, operator: 'within' },
    ],
    ['tập huấn từ tháng 5 - tháng 6/2027', { due: { kind: 'month', year: 2027, month: 6 }, operator: 'until' }],
    [
      'báo cáo kết quả tại Kỳ họp thứ Năm (dự kiến tổ chức tháng 7/2027)',
      { due: { kind: 'month', year: 2027, month: 7 } },
    ],
    ['tập huấn trong tháng 5 đến tháng 6/2027', { due: { kind: 'month', year: 2027, month: 6 }, operator: 'within' }],
    ['xong trong tháng 6;', { due: { kind: 'month', year: 0, month: 6 }, operator: 'within', implied: ['year'] }],
  ],
  not: [
    'số dư cuối tháng 6/2027',
    'tổ chức phiên họp tháng 6/2027',
    'trình UBND tỉnh báo cáo tháng 6/2027',
    'ngày 15 tháng 12 năm 2024',
    'trong tháng 13/2024',
    'thông qua tại Kỳ họp thứ Năm (dự kiến tổ chức tháng 7/2027)',
    'trong tháng 6, 12 đơn vị báo cáo',
    'trong tháng cao điểm',
    'trong tháng báo cáo',
  ],
})
