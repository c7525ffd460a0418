import { rule } from '../../rule.ts'
import type { Timed } from './timed.ts'

// As the time of work it opens a sentence or closes a bracket; elsewhere it only colours the verb.
const OPENS = String.raw`(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}(?:\.\d{1,2})?[.)]) |[.;:!?…)] (?:- )?)(?:Thường xuyên|Liên tục|H[ằàăắâ]ng năm|(?<=; )h[ằàăắâ]ng năm|H[ằàăắâ]ng tháng, h[ằàăắâ]ng quý)`
const REPORTS = '(?<=(?<!(?:tuần|tháng|quý|kỳ|một lần)), )h[ằàăắâ]ng năm(?= (?:gửi|báo cáo|tổng hợp,? báo cáo) )'
const CLOSES = String.raw`(?:thực hiện |triển khai |tổ chức )?(?:thực hiện |triển khai )?(?<!ch[iỉ] )(?<!(?:hạn|quý|tháng)(?:,| và) )(?:thường xuyên(?:, liên tục)?|h[ằàăắâ]ng năm)(?: theo kế hoạch(?: h[ằàăắâ]ng năm)?)?(?=[.;]?\))|(?:thực hiện|triển khai)(?: theo)? kế hoạch h[ằàăắâ]ng năm(?=[.;]?\))`

/** "Thời gian thực hiện: Tháng 12/2026 và thường xuyên.": behind the first time. */
const AFTER_TIME =
  '(?<=[Tt]hời gian(?: thực hiện| hoàn thành)? ?: ?[^.;:()]{4,60} và (?:\\p{Ll}+,? ){0,4})(?:thường xuyên|h[ằàăắâ]ng năm)(?=[.;]?$)'
/** "Thời gian thực hiện: Thực hiện thường xuyên, riêng việc …", "thường xuyên trong giờ hành chính suốt đợt": more is said behind it. */
const BEFORE_PART =
  '(?<=[Tt]hời gian(?: thực hiện| hoàn thành)? ?: ?)(?:[Tt]hực hiện |[Tt]riển khai |[Dd]uy trì )?(?:[Tt]hường xuyên|[Hh][ằàăắâ]ng năm)(?=, riêng | trong giờ | (?:trong )?suốt )'
/** "tiếp nhận hồ sơ thường xuyên trong năm": at the end of the clause. */
const ALL_YEAR = 'thường xuyên trong (?:cả )?năm(?=[.;,)]|$)'

export default rule<Timed>({
  name: 'deadline/always',
  says: 'Work is to be done all the time, or every year without a day.',
  needs: ['thường xuyên', 'ng năm', 'liên tục'],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${OPENS}|${REPORTS}|${CLOSES}|${AFTER_TIME}|${BEFORE_PART}|${ALL_YEAR})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read(_groups, match, block) {
    const after = block.text.slice(match.index + match[0].length)
    // "Hằng năm, trước ngày 10/12 …" has its day; a heading that only says so dates nothing.
    if (/^,? \(?(?:trước|chậm nhất|muộn nhất|vào)(?: là)? (?:ngày )?\d/iu.test(after)) return undefined
    return { due: { kind: 'continuous' } }
  },

  examples: [
    ['- Thường xuyên theo dõi, đôn đốc việc thực hiện', { due: { kind: 'continuous' } }],
    ['kiểm tra việc thực hiện; hằng năm báo cáo Sở', { due: { kind: 'continuous' } }],
    ['đánh giá kết quả, hằng năm gửi Bộ Y tế tổng hợp', { due: { kind: 'continuous' } }],
    ['(Công an tỉnh thực hiện kế hoạch hằng năm)', { due: { kind: 'continuous' } }],
    ['(Công an tỉnh chủ trì, phối hợp các đơn vị liên quan thực hiện hàng năm)', { due: { kind: 'continuous' } }],
    ['Thời gian thực hiện: Tháng 12/2026 và bổ sung, sửa đổi hàng năm.', { due: { kind: 'continuous' } }],
    [
      'Thời gian thực hiện: Thực hiện thường xuyên, riêng việc thống kê có hướng dẫn sau',
      { due: { kind: 'continuous' } },
    ],
    ['Thời gian: Duy trì thường xuyên trong giờ hành chính suốt đợt cao điểm', { due: { kind: 'continuous' } }],
    ['- Tiếp nhận hồ sơ đăng ký thường xuyên trong năm.', { due: { kind: 'continuous' } }],
    ['Từ năm 2022 - 2026. Hàng năm, giao Công an tỉnh tham mưu', { due: { kind: 'continuous' } }],
  ],
  not: [
    'theo quy định hằng năm; kế hoạch hằng năm',
    'định kỳ 6 tháng, hằng năm báo cáo Sở',
    'tổ chức thường xuyên, liên tục, chặt chẽ',
    '(chi đầu tư, chi thường xuyên)',
    '(gồm kế hoạch dài hạn, trung hạn và hàng năm)',
    'kế hoạch hằng năm',
    'duy trì thường xuyên trong năm học 2026 - 2027',
    'Hằng năm, trước ngày 10/12 gửi báo cáo',
    'Hằng năm (trước ngày 10/12), các trạm gửi báo cáo',
    'Hằng năm, chậm nhất là ngày 10 tháng 12, các trạm công khai',
    'ngày 05 hằng tháng',
  ],
})
