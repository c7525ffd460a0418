import type { Due } from '../../reading.ts'
import { rule } from '../../rule.ts'
import type { Timed } from './timed.ts'

const EACH = '(?:h[ằàăắâ]ng|mỗi|từng|một)'
// Without "định kỳ" the period stands at the head, before who is to do it.
const BARE = String.raw`(?:H[ằàăắâ]ng|Mỗi) (?<bare>tuần|tháng|quý)(?=,? [\p{L}])(?!,? (?:có|số|là|được|kỳ) )`
/** "theo dõi thiết bị, hằng quý báo cáo Hội đồng": in the middle of the sentence only with the report behind it. */
const TOLD = `h[ằàăắâ]ng (?<told>tuần|tháng|quý)(?= (?:tổng hợp,? )?(?:gửi )?báo cáo )`

/** "Trạm Y tế hằng ngày cập nhật số ca mắc, báo cáo Sở": what is told is drawn up in the same sentence. */
const DRAWN = String.raw`(?<!(?:báo cáo|kế hoạch|theo|của|việc|tác|kỳ) )h[ằàăắâ]ng (?<drawn>ngày|tuần|tháng|quý)(?=,? (?:tổng hợp|cập nhật|thống kê)(?! viên)[^.;:\d]{0,50}? (?:báo cáo|gửi) )`
/** "Phòng Y tế mỗi tháng tổ chức kiểm tra": before the verb. */
const WITH_VERB = String.raw`(?<!(?:đồng|suất|người|lượt|ngày|giờ)(?: trong)? )mỗi (?<verb>tuần|tháng|quý)(?= (?:tổ chức|tiến hành|họp|kiểm tra|báo cáo|gửi|rà soát|đánh giá|giao ban)(?!\p{L}))`
/** "vào cuối mỗi tháng gửi kết quả", "vào tuần cuối của mỗi quý", "vào ngày cuối tháng", "chậm nhất là ngày cuối cùng của tháng tiếp theo". */
const AT_END = String.raw`(?:(?:(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |[.;,] )[Cc]uối|[Vv]ào (?:tuần )?cuối(?: cùng)?(?: của)?) (?:h[ằàăắâ]ng|mỗi) (?<end>tuần|tháng|quý)|(?:[Vv]ào|[Cc]hậm nhất(?: là| vào)?|[Tt]rước) (?:tuần|ngày)(?: làm việc)? cuối(?: cùng)?(?: của)? (?:(?<end>tháng|quý)(?! [\dIV])(?: (?:sau|tiếp theo|kế tiếp))?|(?<=ngày .{0,25})(?<end>tuần)))(?=,? (?:các )?[\p{L}]|[.;,]?$|[;.] )(?! (?:có|số|là|được|của) )`

/** "họp định kỳ mỗi tháng một lần", "lấy phiếu khảo sát mỗi quý một lần". */
const MEETS = String.raw`(?:(?=[ĐDđ]ịnh k[ỳì] (?:ít|mỗi|một|\d))|(?<!(?:uống|tiêm|dùng|bôi|chi trả) (?:[^.;,]{0,20} )?)(?=mỗi )|(?<=[Tt]ần suất(?: thực hiện)? ?: ?)|(?<=(?:[Hh]ọp|giao ban|sinh hoạt|kiểm tra|báo cáo)(?: [\p{L}]+){0,8} ))(?:[ĐDđ]ịnh k[ỳì],? )?(?:ít nhất )?(?:(?:mỗi|một|0?1) (?<each>tuần|tháng|quý|năm)(?: ít nhất)?(?: họp)?(?: | ?/ ?)(?:một|0?1) lần|(?:một|0?1) lần ?/ ?(?<per>tuần|tháng|quý))`

/** "(Phòng Tài chính thực hiện hằng quý)": in a bracket behind the verb. */
const CLOSES = String.raw`(?<=(?:thực hiện|triển khai|tổ chức|tiến hành) )(?:định kỳ )?h[ằàăắâ]ng (?<closing>tuần|tháng|quý)(?=[.;]?\)|, [^()]{0,120}\))|(?<=\()(?:định kỳ )?(?:h[ằàăắâ]ng|mỗi) (?<closing>tuần|tháng|quý)(?: (?:một|0?1) lần)?(?=\)(?:[.;,]|$))`
/** "giám sát vệ sinh tay hằng tháng (Khoa Dược thực hiện)": before the bracket that says who does it. */
const BEFORE_DOER = String.raw`h[ằàăắâ]ng (?<doer>tuần|tháng|quý)(?= \(\p{Lu}[^()]{3,80} (?:thực hiện|chủ trì|phụ trách)\))`

const OF_NOUN = /^[ ,]*(?:theo|của|về|đối với|cho|tại|trong)(?!\p{L})/u
const HAS_DAY = /^[^.;]{0,120}(?:trước|chậm nhất)[^.;\d]{0,20}\d/u

// At the head of a sentence the period is the time of the work; a day that follows makes it another rule's.
export default rule<Timed>({
  name: 'deadline/each-period',
  says: 'Work recurs each week, month, quarter or year, no day being named.',
  needs: ['ịnh k', 'ng ngày', 'ng tuần', 'ng tháng', 'ng quý', 'ỗi tuần', 'ỗi tháng', 'ỗi quý', ' lần'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${MEETS}|${CLOSES}|${BEFORE_DOER}|${DRAWN}|${WITH_VERB}|${AT_END}|(?<once>[ĐDđ]ịnh k[ỳì] (?:0?[369]|ba|sáu) tháng(?: ?(?:một|0?1) lần| ?/ ?lần))(?=[,;.]|$| (?:và|hoặc) |,? (?:báo cáo|gửi|tổng hợp|đánh giá|kiểm tra|tổ chức|rà soát|để) )|(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}(?:\.\d{1,2})?[.)]) |[.;:!?…] (?:- )?|[;,] | và )(?:${BARE}|${TOLD}|[ĐDđ]ịnh k[ỳì] (?:${EACH} (?<period>ngày|tuần|tháng|quý|năm)|(?<months>0?[69] tháng|quý)|\((?:ít nhất )?0?[69] tháng (?:một|0?1) lần\)))(?:(?:,| và| hoặc) (?:${EACH} |0?1 |01 )?(?:năm|quý|tháng|đột xuất|giữa nhiệm kỳ|khi có yêu cầu)){0,4})(?![\p{L}\p{N}]|,? \(?\*?(?:trước|chậm nhất|vào|ngày))`,
    'gu',
  ),
  read({ period, bare, told, doer, once, months, each, closing, drawn, verb, end, per }, match, block) {
    const named = each ?? closing ?? period ?? bare ?? told ?? doer ?? drawn ?? verb ?? end ?? per
    const behind = block.text.slice(match.index + match[0].length)
    // "định kỳ 6 tháng báo cáo Sở trước ngày 15/6": the day says it.
    if ((once || period || months) && HAS_DAY.test(behind)) return undefined
    // Behind "và" it needs its own verb, and no day of its own further on.
    if (
      (told || drawn || verb || end || / và $/u.test(block.text.slice(0, match.index))) &&
      (OF_NOUN.test(behind) || HAS_DAY.test(behind))
    )
      return undefined
    return {
      due: dueOf((named ?? (/quý/u.test(months ?? '') ? 'quý' : '')).toLowerCase()),
    }
  },

  examples: [
    ['- Định kỳ hằng quý tổng hợp, báo cáo', { due: { kind: 'quarterly' } }],
    ['Định kỳ 6 tháng, hàng năm hoặc đột xuất, báo cáo', { due: { kind: 'continuous' } }],
    ['theo dõi, tổng hợp; định kỳ hằng tháng báo cáo Sở', { due: { kind: 'monthly' } }],
    ['c) Định kỳ (ít nhất 6 tháng một lần) tổ chức đánh giá', { due: { kind: 'continuous' } }],
    ['đôn đốc các cấp thực hiện và định kỳ hằng năm tổng hợp, báo cáo', { due: { kind: 'continuous' } }],
    ['Định kỳ hằng tháng báo cáo kết quả', { due: { kind: 'monthly' } }],
    ['Hàng quý, Trạm Y tế xã có trách nhiệm lập danh sách', { due: { kind: 'quarterly' } }],
    ['tổ chức kiểm tra định kỳ 6 tháng một lần và báo cáo', { due: { kind: 'continuous' } }],
    ['5. Ban Chỉ đạo họp định kỳ mỗi tháng một lần.', { due: { kind: 'monthly' } }],
    ['1. Họp định kỳ mỗi quý 01 lần; thông qua kế hoạch', { due: { kind: 'quarterly' } }],
    ['theo dõi thiết bị, hằng quý báo cáo Hội đồng', { due: { kind: 'quarterly' } }],
    ['giám sát rửa tay hằng tháng (Khoa Dược thực hiện)', { due: { kind: 'monthly' } }],
    ['1. Trạm Y tế xã hằng ngày cập nhật số ca mắc, báo cáo Sở Y tế.', { due: { kind: 'daily' } }],
    ['hằng tuần tổng hợp tình hình, báo cáo Giám đốc Sở', { due: { kind: 'weekly' } }],
    ['1. Phòng Y tế mỗi tháng tổ chức kiểm tra', { due: { kind: 'monthly' } }],
    ['kiểm tra các trạm; mỗi quý đánh giá kết quả', { due: { kind: 'quarterly' } }],
    ['Các trạm vào cuối mỗi tháng gửi kết quả về Phòng', { due: { kind: 'monthly' } }],
    ['Các trạm gửi kết quả về Phòng vào cuối mỗi quý.', { due: { kind: 'quarterly' } }],
    ['Các trạm gửi kết quả về Phòng vào tuần cuối của mỗi quý.', { due: { kind: 'quarterly' } }],
    ['Trạm kiểm tra kho thuốc vào ngày cuối tháng.', { due: { kind: 'monthly' } }],
    ['Phòng Y tế kiểm tra các bếp ăn (định kỳ hằng quý).', { due: { kind: 'quarterly' } }],
    ['Cập nhật thông tin thuốc cho người kê đơn định kỳ mỗi tuần một lần.', { due: { kind: 'weekly' } }],
    ['- Tần suất: 01 lần/tháng.', { due: { kind: 'monthly' } }],
    ['Các trạm báo cáo định kỳ ít nhất 01 tuần/01 lần.', { due: { kind: 'weekly' } }],
    ['Phòng Y tế kiểm tra các trạm 01 lần/quý.', { due: { kind: 'quarterly' } }],
    ['Phòng Y tế lấy phiếu khảo sát người bệnh mỗi quý một lần.', { due: { kind: 'quarterly' } }],
    ['Nộp đủ tiền chậm nhất là ngày cuối cùng của tháng tiếp theo.', { due: { kind: 'monthly' } }],
    ['Cập nhật số liệu vào ngày làm việc cuối cùng của tuần.', { due: { kind: 'weekly' } }],
    ['- Mỗi tuần tổ chức họp giao ban', { due: { kind: 'weekly' } }],
    ['công khai kết quả (Văn phòng Sở thực hiện hằng quý).', { due: { kind: 'quarterly' } }],
  ],
  not: [
    'Hằng tháng, trước ngày 10 gửi báo cáo',
    'tổng hợp số liệu, hằng tháng báo cáo Sở trước ngày 20',
    'Hàng tháng có 05 hồ sơ',
    'người bệnh uống thuốc 01 lần/tuần',
    'người bệnh uống thuốc mỗi tuần một lần',
    'vào tuần cuối của tuần lễ an toàn',
    'báo cáo hằng ngày tổng hợp theo mẫu gửi kèm',
    'công việc hằng ngày cập nhật vào sổ báo cáo',
    'hỗ trợ 500.000 đồng mỗi tháng gửi qua tài khoản',
    'hằng tuần tổng hợp tình hình, báo cáo Sở trước 16 giờ thứ Năm',
    'tồn quỹ cuối mỗi tháng được đối chiếu',
    'Định kỳ hàng quý trước ngày 25',
    'định kỳ 6 tháng báo cáo kết quả về Sở Y tế trước ngày 15 tháng 6',
    'định kỳ hằng tháng báo cáo kết quả, gửi Sở Y tế trước ngày 20 hằng tháng',
    'báo cáo định kỳ hằng quý',
    'báo cáo đột xuất và định kỳ hằng năm theo quy định',
    'kiểm tra và định kỳ hằng năm gửi báo cáo về Sở trước ngày 10 tháng 12',
    'Định kỳ tổ chức sơ, tổng kết',
    'theo định kỳ 06 tháng một lần (tháng 01 và tháng 6 hàng năm)',
    'Định kỳ 06 tháng (trước 10/5 hàng năm)',
  ],
})

function dueOf(period: string): Due {
  if (period === 'ngày') return { kind: 'daily' }
  if (period === 'tuần') return { kind: 'weekly' }
  if (period === 'tháng') return { kind: 'monthly' }
  if (period === 'quý') return { kind: 'quarterly' }
  return { kind: 'continuous' }
}
