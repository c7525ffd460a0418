import { rule, words } from '../../rule.ts'
import { CLOCK, DAY_PART, DAY_WORD, dayMonth, dayWithoutYear, WEEKDAY } from '../../words/dates.ts'
import { LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

// The report it belongs to recurs: "định kỳ 06 tháng (trước ngày 01/6)", "đối với báo cáo năm".
const RECURS =
  /(?:định kỳ|h[ằàăắâ]ng (?:năm|quý|tháng)|(?:0?1|một) lần(?: ?\/ ?| mỗi | trong )năm|mỗi năm (?:0?1|một) lần|(?:0?[69]|sáu|chín) tháng|0?1 năm|một năm|báo cáo (?:quý|(?:tổng kết |hoạt động |công tác |cả )?năm))[^.;]{0,40}$|(?:^|[;,:] )năm \(?$/iu
/** "Định kỳ hằng năm gửi báo cáo Bộ … tình hình triển khai Chương trình trước ngày 15 tháng 12": the period opens the sentence. */
const RECURS_FAR =
  /(?:^|[.;:)] |[-+•] )(?:[Đđ]ịnh kỳ,? )?[Hh][ằàăắâ]ng năm,? [^.;]{0,160}(?:báo cáo|gửi|đánh giá)[^.;]{0,160}$|[Đđ]ịnh kỳ (?:0?[69]|sáu|chín) tháng,? (?:một lần,? |và |(?:h[ằà]ng |0?1 |một )?năm,? ){0,3}[^.;\d]{0,60}(?:báo cáo|gửi)[^.;\d]{0,160}$|(?:0?2|hai) lần(?: ?\/ ?| mỗi | trong | một )năm[^.]{0,60}(?:lần|đợt) (?:thứ )?(?:2|II|hai)[^.\d]{0,20}$/u
const RECURS_AFTER =
  /^[ ()]{0,3}(?:đối với|cho)? ?(?:báo cáo )?(?:định kỳ|h[ằàăắâ]ng năm|(?:0?[69]|sáu|chín) tháng|(?:tổng kết )?năm (?:sau|trước(?! \d)|kế tiếp|liền kề|tiếp theo|kế hoạch|báo cáo)|của năm (?:sau|kế tiếp|liền kề|trước|tiếp theo|kế hoạch|báo cáo))|^[ ()]{0,3}(?:(?:đối với|cho) )?báo cáo (?:(?:0?[69]|sáu|chín) tháng|(?:cả )?năm|quý|sơ kết|tổng kết)|^(?:(?:,| và) (?:ngày \d{1,2} )?tháng \d{1,2})+ (?:của )?(?:h[ằàăắâ]ng )?năm(?! \d)|^(?:(?:,| và| hoặc) (?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2})+ (?:của )?h[ằàăắâ]ng năm/iu

/** "Trước ngày 10/12 hằng năm, các xã báo cáo Sở để tổng hợp, báo cáo UBND tỉnh trước ngày 20/12", "… trước ngày 05/12; UBND huyện báo cáo … trước ngày 15/12 hằng năm": steps of one chain. */
const CHAIN_BEFORE = /\d(?: tháng |\/)\d{1,2} h[ằà]ng năm[^.\d]{0,160}(?:báo cáo|gửi)[^.\d]{0,90}$/u
const CHAIN_AFTER =
  /^[^.\d]{0,30}(?:;|để|,)[^.\d]{0,90}(?:báo cáo|gửi)[^.\d]{0,90}(?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:[^.\d]{0,120}(?:báo cáo|gửi)[^.\d]{0,90}\d{1,2}(?:\/| tháng )\d{1,2})? h[ằà]ng năm/u
const inChain = (before: string, after: string) =>
  CHAIN_BEFORE.test(before) || (/(?:báo cáo|gửi)[^.;\d]{0,120}$/u.test(before) && CHAIN_AFTER.test(after))

/** "trước ngày 15/6 và TRƯỚC NGÀY 01/12": the first of the days that are told of alike. */
const FIRST_OF_TWO = /(?:trước|chậm nhất(?: là| vào)?) (?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:,| và| hoặc) $/iu

/** "trước ngày 20/6 và 20/12": two days half a year apart. */
const HALVES =
  /(?<!\d)\d{1,2}(?:\/| tháng )0?(?:6(?:,| và| hoặc) (?:trước )?(?:ngày )?\d{1,2}(?:\/| tháng )12|5(?:,| và| hoặc) (?:trước )?(?:ngày )?\d{1,2}(?:\/| tháng )11)(?![\d/]| năm)/u

/** Whether a day without its year comes back each year, by the letters around it. */
export const recursAt = (text: string, start: number, end: number): boolean =>
  RECURS.test(text.slice(0, start).slice(-60)) ||
  RECURS_FAR.test(text.slice(0, start).slice(-340)) ||
  RECURS_AFTER.test(text.slice(end)) ||
  inChain(text.slice(0, start).slice(-300), text.slice(end, end + 500)) ||
  (HALVES.test(text.slice(start, end + 30)) &&
    /(?:báo cáo|gửi|định kỳ)(?!\p{L})[^.;]*$/iu.test(text.slice(0, end).slice(-200)))

export default rule<Timed>({
  name: 'deadline/before-day-without-year',
  says: 'Work is due by a day and month; the year is the paper’s, or each year where the report recurs.',
  needs: ['c ', 'ến', 'ết', 'ất', 'xong', 'thành', 'hạn', 'quá'],
  pattern: words(
    `(?:${LIMIT}|(?<op>hạn (?:cuối(?: cùng)?|chót|nộp|gửi|báo cáo|trình|đăng ký))[^.;:,\\d]{0,60}(?: là|(?=:))) ?:? ?${DAY_PART}?${CLOCK}?(?:${WEEKDAY}{1,2}\\(?)?(?:${DAY_WORD} ?)?(?:${dayMonth()}|(?<=ngày )(?<day>\\d{1,2})-(?<month>\\d{1,2})(?![-/.\\d]| (?:h[ằà]ng )?tháng))(?! (?:của )?(?:(?:h[ằàăắâ]ng|mỗi) năm|năm cuối)|/)`,
  ),
  read({ op, day, month }, match, block) {
    const date = dayWithoutYear(Number(month), Number(day))
    if (!date) return undefined
    const first = FIRST_OF_TWO.exec(block.text.slice(Math.max(0, match.index - 50), match.index))
    if (recursAt(block.text, match.index - (first?.[0].length ?? 0), match.index + match[0].length))
      return timed({ kind: 'yearly', month: Number(month), day: Number(day) }, op)
    // "trước 10/5" without the word "ngày" could be a share or a score.
    return /ngày/iu.test(match[0]) || Number(day) > 4 ? timed({ kind: 'date', date }, op) : undefined
  },

  examples: [
    [
      'định kỳ 06 tháng (trước ngày 01/6), 01 năm (trước ngày 01/12)',
      { due: { kind: 'yearly', month: 6, day: 1 }, operator: 'before' },
      { due: { kind: 'yearly', month: 12, day: 1 }, operator: 'before' },
    ],
    [
      'quý (ngày cuối quý), năm (trước ngày 15/12) báo cáo',
      { due: { kind: 'yearly', month: 12, day: 15 }, operator: 'before' },
    ],
    ['trước ngày 28/11 đối với báo cáo năm', { due: { kind: 'yearly', month: 11, day: 28 }, operator: 'before' }],
    [
      'Định kỳ hàng năm gửi báo cáo Bộ Thông tin và Truyền thông tình hình triển khai Chương trình trước ngày 15 tháng 12',
      { due: { kind: 'yearly', month: 12, day: 15 }, operator: 'before' },
    ],
    ['và trước ngày 15 tháng 12 (báo cáo năm)', { due: { kind: 'yearly', month: 12, day: 15 }, operator: 'before' }],
    [
      'định kỳ 6 tháng báo cáo Sở Y tế trước ngày 18 tháng 6 và trước ngày 05 tháng 12',
      { due: { kind: 'yearly', month: 6, day: 18 }, operator: 'before' },
      { due: { kind: 'yearly', month: 12, day: 5 }, operator: 'before' },
    ],
    ['gửi báo cáo trước 20/6 và 20/12', { due: { kind: 'yearly', month: 6, day: 20 }, operator: 'before' }],
    ['gửi về Bộ Nội vụ trước 30/8', { due: { kind: 'date', date: '--08-30' }, operator: 'before' }],
    [
      'Trước ngày 08/12 hằng năm, các xã báo cáo Phòng Kinh tế để tổng hợp, báo cáo UBND huyện trước ngày 18/12',
      { due: { kind: 'yearly', month: 12, day: 18 }, operator: 'before' },
    ],
    [
      'Các xã báo cáo UBND huyện trước ngày 05/12; UBND huyện báo cáo UBND tỉnh trước ngày 12/12 hằng năm',
      { due: { kind: 'yearly', month: 12, day: 5 }, operator: 'before' },
    ],
    ['gửi về Phòng Y tế trước ngày 10-4 để tổng hợp', { due: { kind: 'date', date: '--04-10' }, operator: 'before' }],
    ['nộp biên bản trước thứ Sáu (19/4)', { due: { kind: 'date', date: '--04-19' }, operator: 'before' }],
    ['trước thứ Sáu, ngày 19/4', { due: { kind: 'date', date: '--04-19' }, operator: 'before' }],
    [
      'Trước ngày 25 tháng 7 đối với báo cáo sáu tháng đầu năm',
      { due: { kind: 'yearly', month: 7, day: 25 }, operator: 'before' },
    ],
    [
      'các xã định kỳ 06 tháng, năm báo cáo kết quả thực hiện về Phòng Kinh tế trước ngày 12/6',
      { due: { kind: 'yearly', month: 6, day: 12 }, operator: 'before' },
    ],
    [
      'Định kỳ 06 tháng, 01 năm, các xã báo cáo kết quả về Phòng Kinh tế (qua Trạm Khuyến nông) trước ngày 12/6',
      { due: { kind: 'yearly', month: 6, day: 12 }, operator: 'before' },
    ],
    [
      'báo cáo tình hình sử dụng thuốc 01 lần/năm, gửi về Sở trước ngày 12/11',
      { due: { kind: 'yearly', month: 11, day: 12 }, operator: 'before' },
    ],
    ['mỗi năm một lần (trước ngày 12/11)', { due: { kind: 'yearly', month: 11, day: 12 }, operator: 'before' }],
    ['Hạn chót gửi danh sách là ngày 30/4', { due: { kind: 'date', date: '--04-30' }, operator: 'by' }],
    ['trước ngày 05 tháng 3 năm kế hoạch', { due: { kind: 'yearly', month: 3, day: 5 }, operator: 'before' }],
    [
      'Chậm nhất ngày 10 (mười) tháng 12 (mười hai) đối với báo cáo năm',
      { due: { kind: 'yearly', month: 12, day: 10 }, operator: 'by' },
    ],
    ['gửi dự toán trước ngày 12 tháng 7 năm trước', { due: { kind: 'yearly', month: 7, day: 12 }, operator: 'before' }],
    ['chậm nhất ngày 20 tháng 02 năm sau', { due: { kind: 'yearly', month: 2, day: 20 }, operator: 'by' }],
  ],
  not: [
    'trước ngày 05/11/2025',
    'trước ngày 10/11 hằng năm',
    'trước 1/2 quãng đường',
    'trước ngày 31/02',
    'trước ngày 25/10 âm lịch',
    'trước ngày 20/12 (âm lịch)',
    'trước ngày 10-12 hằng tháng',
    'trước ngày 20 của tháng',
    'trước ngày 01 tháng 12 của năm cuối cùng',
  ],
})
