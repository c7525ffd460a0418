import { rule } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { isHeard } from './agenda.ts'
import { MUST_SEND, onlyNamed } from './noun.ts'
import { EXAMPLES, NOT } from './report-to.examples.ts'
import { subjectEndsAt } from './subject-before.ts'
import { forDecision, PURPOSE, TOLD, type Told } from './told.ts'
import {
  BY_DAY,
  BY_ITS_DAY,
  ON_ITS_DAYS,
  SENT_TO,
  sentAway,
  TO,
  TO_BODY,
  tellsEach,
  tellsMore,
  WITH_ANOTHER,
} from './told-behind.ts'

// "báo cáo" as a noun: a report that exists, is heard, or is a kind of paper.
const NOUN_BEFORE =
  /(?:nghe|(?<=trên |làm )cơ sở|theo|tại|nội dung|(?<!định )kỳ|mẫu|biểu|biểu mẫu|đề cương|thời điểm|chế độ|hệ thống|phần mềm|ứng dụng|phân hệ|công cụ|số liệu|căn cứ|đã|chưa|chưa có|các|những|một số|nhận được|của|từ|trong|dự thảo|hồ sơ|xem xét|ký|duyệt|bằng|thời gian|đính kèm|kèm|vào|là|làm|(?<=tăng )trưởng|sẽ|bị|được|có|về|ra|(?<!(?:h[ằàăắâ]ng|[,;]|và|\d) )năm|loại|(?<!(?:chi|đảng|cán|nội|các) )bộ|một|đối với|trong việc|qua|cuộc họp|(?<!(?:tổ|đoàn|nhóm|đội|ban) )công tác|ban hành|quy định|phần|file|đến|thông tin|tiến độ|hội nghị|không|chậm|tình trạng|hạn|lịch|(?<!h[ằàăắâ]ng |định kỳ \d{1,2} )ngày|(?<!một |\/)lần|buổi|khoản|kính|đây là) $/iu
const DRAWN_UP =
  /(?:xây dựng|lập|viết|hoàn thiện|hoàn chỉnh|soạn thảo|chuẩn bị|trình bày|thẩm định|thẩm tra|biên soạn|dự thảo|ban hành|công bố|công bô|chỉ tiêu tổng hợp) (?:các )?$/iu
/** Among them those that may end a body's name: "Sở Xây dựng", "Cục Công nghệ thông tin", "Tổ thẩm định". */
const ENDS_NAME = /(?:xây dựng|lịch|tin|tra|bộ|ký|phần|thẩm định|soạn|thảo) $/iu
/** "đoàn kiểm tra báo cáo": a group named by its work. */
const GROUP = /(?:^|[,;.] |trưởng )(?:đoàn|tổ|nhóm|hội đồng|ban) (?:kiểm tra|thanh tra|thẩm tra|phúc tra|thẩm định) $/iu
const NOUN_AFTER =
  /^(?:, (?:hồ sơ|tài liệu|chứng từ|giấy tờ)(?: [^.;]{0,40})? (?:do|của|gửi)| (?:viên|kinh tế|tài chính|nghiên cứu|kết quả nghiên cứu|thẩm định|thẩm tra|giám sát đánh giá|quyết toán|đánh giá tác động|đánh giá (?:giữa|cuối) kỳ|chính trị|tham luận|đầu tư|khảo sát|số(?= ?(?:[\d:./…]|hiệu|$))|này|nêu|trên(?! hệ thống)|của(?! (?:địa phương|đơn vị|ngành|mình))|quy định|định kỳ hoạt động|vụ việc|thường niên|thống kê|giải trình|tự đánh giá|điện tử|án|dự thảo))(?!\p{L})/iu
/** "sau khi kết thúc kiểm tra báo cáo kết quả với …": the check is over, and then it is told. */
const CHECKED =
  /(?:kết quả|kết thúc|hoàn thành|sau(?: khi)?) (?:(?:đợt|cuộc|việc|mỗi|từng) )*(?:kiểm tra|thanh tra) $/iu
/** How far back it is looked for who heard or told it, in letters. */
const TOLD_BACK = 420
/** "phải được báo cáo ngay", "việc nào chưa làm được báo cáo về Sở". */
const MUST_BE = /(?:phải|cần) được (?:kịp thời )?$| nào chưa \p{Ll}+(?: \p{Ll}+)? được $/iu
/** "phải có báo cáo trước ngày …", "có báo cáo UBND tỉnh trong tháng 6": an order that sets a day. */
const TO_HAVE = /(?:^|[,;:.)] |phải |và |cần )(?:phải )?có $/iu
/** "trong lĩnh vực: văn phòng, tổng hợp báo cáo tình hình …": a field of work, not a piece of it. */
const FIELD = /(?<!\p{L})lĩnh vực(?: công tác)? ?: ?[^.;:]*$/iu

/** "…, Phòng Y tế tổng hợp báo cáo.": a named body sums up, and nothing follows. */
function sumsUp(block: Block, before: string, at: number, after: string): boolean {
  const verb = /(?:có trách nhiệm )?t[ổôồ]ng hợp,? $/u.exec(before)
  return verb !== null && /^ ?(?:[.;]|\.\/\.|$)/u.test(after) && subjectEndsAt(block, at - verb[0].length)
}

/** "Ngày 25 hằng tháng, các tổ gửi báo cáo.": its time stands before, and nothing follows. */
const TIMED = /(?<!\p{L})(?:ngày \d|h[ằàăắâ]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ)[^.;]*$/iu
/** "- Ngày 25 hằng tháng nộp báo cáo tháng.": the time opens the line, and nobody else is named. */
const OPENS_IN_TIME =
  /(?:^|[.;] )[^\p{L}]{0,4}(?:Ngày \d|H[ằàăắâ]ng|Định kỳ|Trước ngày)[^.;,:]{0,60},? (?:gửi|nộp)(?: các)? $/u
function isSentInTime(block: Block, told: string, at: number, after: string): boolean {
  const verb = /(?<!\p{L})(?:gửi|nộp)(?: các)? $/u.exec(told)
  if (!verb || !/^(?: (?:tuần|tháng|quý|năm))? ?(?:[.;]|$)/u.test(after) || !TIMED.test(told)) return false
  if (OPENS_IN_TIME.test(told)) return true
  return subjectEndsAt(block, at - verb[0].length)
}

/** "Hàng quý, Phòng Y tế có trách nhiệm tổng hợp … để báo cáo Sở": what is summed up each period is reported. */
const SUMS_UP =
  /(?:^|[.;] )(?:Định kỳ )?h[ằàăắâ]ng (?:tuần|tháng|quý|năm),? [^.;]{3,120}?(?:tổng hợp|thống kê|rà soát)[^.;]{0,160} để $/iu

/** "thực hiện chức năng giám sát, báo cáo về …": what a body is there for. */
const FUNCTION = /(?<!\p{L})chức năng (?:\p{Ll}+ ){1,4}$|(?<!\p{L})chức năng (?:\p{Ll}+ ){0,3}\p{Ll}+(?:,| và) $/u
/** "kịp thời phát hiện vi phạm để báo cáo UBND xã xử lý": what is found is made known. */
const FOUND = /(?:[Pp]hát hiện|[Nn]ắm bắt) [^.;]{4,140} để (?:kịp thời )?$/u
const DECIDES = /^[^.;]{0,160}(?:xem xét|quyết định|phê duyệt|chủ trương|ý kiến)(?!\p{L})/u
const findsOut = (before: string, after: string) => FOUND.test(before) && TO.test(after) && !DECIDES.test(after)

/** "Đoàn có quyền yêu cầu đơn vị báo cáo bằng văn bản": what may be asked for, by no day. */
const POWER = /(?<!\p{L})(?:[Đđ]ược(?: quyền)?|có quyền|[Qq]uyền) (?:yêu cầu|đề nghị) [^.;]{2,120}$/u

/** "Việc thu, báo cáo, quyết toán … được làm cùng lúc": how it goes, not who is to do it. */
const DOING = /(?:^|[.;:] )[-+*\d.) ]{0,5}Việc (?:(?!(?:phải|cần|được|đề|yêu|giao|do|có)(?!\p{L}))[\p{Ll}]+,? ){1,6}$/u

/** "… để rút ngắn thời gian cấp phép, báo cáo Bộ Y tế trước ngày …": what the work is for, then a report with its own day. */
const FOR_WORK =
  /(?:để|nhằm) (?!(?:t[ổôồ]ng hợp|theo dõi|có cơ sở|kịp thời|báo|phục vụ|làm|tham mưu|biết|gửi|trình))[^.;,]{8,80}, $/u
const DATED = /^ \p{Lu}[^.;,]{2,60}? (?:trước|chậm nhất|trong (?:tháng|quý)|xong)(?!\p{L})/u
/** "để tổng hợp, báo cáo UBND tỉnh trước ngày …": the second step of a chain, with a day of its own. */
const ON_ITS_DAY =
  /^(?: về| cho| kết quả)* \p{Lu}[^.;]{2,120}? (?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?(?: \d{1,2}(?:h| giờ)(?: ?\d\d)?)? ngày \d/u
const ownDuty = (before: string, after: string) => FOR_WORK.test(before) && DATED.test(after)

/** "đề xuất, báo cáo UBND tỉnh kiểm tra đột xuất": what the body above is asked to do. */
const PROPOSED = /(?<!kịp thời )đề xuất,? (?:và )?$/iu
const TO_DO =
  /^ \p{Lu}[^.;,:]{2,60}? (?:kiểm tra|thanh tra|thành lập|tổ chức|sửa đổi|bổ sung|khen thưởng|công nhận|thu hồi|đình chỉ)(?!\p{L})/u

/** A report that recurs, or that tells of what is beyond one's power, is a duty though it ends in a decision. */
const isDuty = (before: string, after: string) =>
  /[Đđ]ịnh kỳ (?:h[ằà]ng (?:tuần|tháng|quý|năm), )?[^.;,]{0,40}$/u.test(before) ||
  (/(?:kịp thời|chủ động) (?:đề xuất, )?$/iu.test(before) &&
    /^[^.;]{0,90}vấn đề (?:phát sinh )?(?:vượt|ngoài) th[ẩâầấ]m quy[ềêế]n/u.test(after))
/** "kịp thời báo cáo, đề xuất UBND tỉnh tháo gỡ vấn đề vượt thẩm quyền": one's own duty, with what is proposed. */
const proposesToo = (before: string, after: string) =>
  /^, (?:đề xuất|kiến nghị)(?: với)? \p{Lu}/u.test(after) && isDuty(before, after)

/** "Kết quả thẩm định được báo cáo Chủ tịch UBND tỉnh trong thời hạn 05 ngày": what is to be told has its time. */
const IS_TOLD = /(?<!(?:đã|chưa|không) )được $/iu
const IN_ITS_TIME =
  /^(?: bằng văn bản)? (?:cho |về |với )?\p{Lu}[^.;]{2,90} (?:trong (?:thời hạn|vòng)|chậm nhất|định kỳ)(?!\p{L})/u

/** "có trách nhiệm lập và gửi các Báo cáo tài chính, …": orders, though the paper is named by its title. */
const DRAWN_AND_SENT = /(?:có trách nhiệm|phải) (?:lập|xây dựng|tổng hợp)(?: và|,) (?:gửi|nộp)(?: các)? $/iu
/** "đ) Lập báo cáo gửi cơ quan quyết định đầu tư về …": drawn up for somebody named. */
const DRAW_UP = /(?:^|[.;:)] |thì |phải )lập $/iu
/** "lập hồ sơ báo cáo Bộ Y tế", "hoàn thiện báo cáo Chính phủ tại phiên họp": the word is done, not drawn up. */
const FILE = /(?<!\p{L})(?:lập|hoàn thiện) hồ sơ,? $/iu
const COMPLETED = /(?<!\p{L})hoàn thiện,? $/iu
const AT_MEETING = /^ \p{Lu}[^.;,]{2,60} (?:tại (?:phiên|kỳ|cuộc) họp|trước ngày|trong (?:tháng|quý))/iu
const SENT = /(?:gửi|nộp|thực hiện|tổng hợp|chỉ đạo|lập và gửi|có văn bản)(?: ngay)? (?:các )?$/iu
const isSentAway = (before: string, after: string, sent: boolean) => sent && !DRAWN_UP.test(before) && sentAway(after)

/** "gửi Báo cáo kết quả về Sở", "… và Báo cáo UBND tỉnh": a capital out of habit. */
const CAPITAL_OF_HABIT = /(?:gửi|nộp)(?: ngay)? (?:các )?$/iu
/** A capital in the middle of a sentence is a paper's title. */
const isTitle = (word: string, before: string, after: string) =>
  word[0] === 'B' &&
  /\p{Ll} $/u.test(before) &&
  !DRAWN_AND_SENT.test(before) &&
  !CAPITAL_OF_HABIT.test(before) &&
  !(/ và $/u.test(before) && TO_BODY.test(after))

/** "V/v báo cáo …", "Biểu 2: …": what a paper or a form is called. */
const CALLED = /(?:về việc|V\/v|[Bb]iểu(?: mẫu)? ?\S{0,8} ?[:-]|[Mm]ẫu số \S{1,6} ?[:-]) ?(?:\p{L}{1,6} ){0,2}$/u
/** "Thời gian gửi báo cáo …": a label. */
const LABEL = /^(?:ngày|thời gian|thời điểm|đơn vị)(?: đã)? (?:gửi|nộp|thực hiện) $/iu
/** "đã gửi báo cáo", "sau khi tổng hợp báo cáo". */
const SENT_BEFORE = /(?:đã|sau khi|chưa|khi|đang|có) (?:gửi|nộp|thực hiện|tổng hợp)(?: các)? $/iu

/** "Kết quả báo cáo bằng hình ảnh qua nhóm chung": what is told, and how. */
const RESULTS = /(?:^|[.;] |\p{L}\) |[-+] )Kết quả(?: [^.;,:]{2,50})? $/u
const IN_ITS_WAY = /^ (?:bằng|qua|trên|ngay) /u
/** "Cuối năm học, các tổ có báo cáo tổng kết": an order that names its time before. */
const REVIEWS =
  /(?:(?<!\p{L})(?:[Cc]uối|[Kk]ết thúc|[Ss]au khi kết thúc) (?:(?:mỗi|h[ằà]ng) )?(?:năm|học kỳ|quý|đợt|khóa|chương trình)[^.;]{0,80} |^)(?:phải )?có $/u
const OF_REVIEW = /^ (?:sơ kết|tổng kết)(?!\p{L})/u

/** Where the word stands at `at`: the letters before it, near and far, and behind it; whether it is sent, and sent away. */
type Place = {
  block: Block
  at: number
  before: string
  told: string
  after: string
  sent: boolean
  away: boolean
}

/** "khẩn trương báo cáo giải trình về vụ việc trước ngày …": an account that is asked for. */
const ACCOUNT = /^ giải trình[^.;]{0,160}?(?:trước ngày|chậm nhất|(?:gửi|về) \p{Lu})/u
const AT_ONCE = /(?:(?:khẩn trương|kịp thời|phải|có văn bản)|,| và) $/iu
const isAccount = ({ block, at, before, after }: Place) =>
  ACCOUNT.test(after) && (AT_ONCE.test(before) || subjectEndsAt(block, at))

const isKindOfPaper = (place: Place) => NOUN_AFTER.test(place.after) && !place.away && !isAccount(place)

/** Orders that no noun around them makes doubtful. */
const isOrder = (place: Place): boolean => {
  const { before, after } = place
  if (DRAWN_AND_SENT.test(before)) return true
  if (DRAW_UP.test(before) && SENT_TO.test(after) && !forDecision(after)) return true
  if (REVIEWS.test(place.told) && OF_REVIEW.test(after)) return true
  if (isKindOfPaper(place)) return false
  if (WITH_ANOTHER.test(after) || (IS_TOLD.test(before) && IN_ITS_TIME.test(after))) return true
  if (
    TO_BODY.test(after) &&
    !forDecision(after) &&
    (FILE.test(before) || (COMPLETED.test(before) && AT_MEETING.test(after)))
  )
    return true
  return (
    (MUST_BE.test(before) && (BY_DAY.test(after) || TO.test(after))) || (TO_HAVE.test(before) && BY_DAY.test(after))
  )
}

/** The first of these that holds tells why nobody is to report here. */
const NO_DUTY: readonly ((place: Place) => boolean)[] = [
  isKindOfPaper,
  ({ block, at, before, sent }) => {
    const noun = (NOUN_BEFORE.test(before) && !sent) || DRAWN_UP.test(before)
    return noun && !GROUP.test(before) && !CHECKED.test(before) && !(ENDS_NAME.test(before) && subjectEndsAt(block, at))
  },
  isHeard,
  ({ told, after }) => POWER.test(told) && !BY_DAY.test(after),
  ({ told, before }) => TOLD.test(told) || FIELD.test(before) || FUNCTION.test(before),
  ({ before }) => CALLED.test(before),
  ({ block, at }) => LABEL.test(block.text.slice(0, at)),
  ({ told }) => DOING.test(told),
  ({ before, after }) => PROPOSED.test(before) && TO_DO.test(after),
  ({ before, told, after }) =>
    PURPOSE.test(before) &&
    !findsOut(before, after) &&
    !SUMS_UP.test(told) &&
    !ownDuty(before, after) &&
    !ON_ITS_DAY.test(after),
  ({ before, after }) => !isDuty(before, after) && !findsOut(before, after) && forDecision(after),
  ({ before }) => SENT_BEFORE.test(before),
]

const isTold = (place: Place) => {
  const { block, at, before, told, after, sent, away } = place
  return (
    away ||
    isAccount(place) ||
    tellsEach(before, after) ||
    ((BY_ITS_DAY.test(after) || ON_ITS_DAYS.test(after)) && subjectEndsAt(block, at)) ||
    (RESULTS.test(told) && IN_ITS_WAY.test(after)) ||
    tellsMore(after, sent) ||
    proposesToo(before, after) ||
    sumsUp(block, before, at, after) ||
    isSentInTime(block, told, at, after)
  )
}

export default rule<Told>({
  name: 'report/report-to',
  says: 'A body is told to report results, progress or a state of things to another.',
  needs: ['báo cáo', 'bao cáo', 'báo cao'],
  pattern: /(?<![\p{L}\p{N}])(?:[Bb][áa]o c[áa]o)(?![\p{L}\p{N}])/gu,
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 160), match.index)
    const told = block.text.slice(Math.max(0, match.index - TOLD_BACK), match.index)
    const after = block.text.slice(match.index + match[0].length, match.index + 220)
    const sent = SENT.test(before) || MUST_SEND.test(before)
    const place: Place = { block, at: match.index, before, told, after, sent, away: isSentAway(before, after, sent) }
    if (onlyNamed(block, match.index, before, after) || isTitle(match[0], before, after)) return undefined
    if (isOrder(place)) return { way: 'report' }
    return !NO_DUTY.some(holds => holds(place)) && isTold(place) ? { way: 'report' } : undefined
  },

  examples: EXAMPLES,
  not: NOT,
})
