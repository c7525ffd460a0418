import { rule } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { isHeard } from './agenda.ts'
import { MUST_SEND, onlyNamed } from './noun.ts'
import { subjectEndsAt } from './subject-before.ts'
import { forDecision, PURPOSE, TOLD, type Told } from './told.ts'
import { BY_DAY, SENT_TO, sentAway, TO, TO_BODY, tellsEach, tellsMore } from './told-behind.ts'

// "báo cáo" as a noun: a report that exists, is heard, or is a kind of paper.
const NOUN_BEFORE =
  /(?:nghe|(?<=trên |làm )cơ sở|theo|tại|nội dung|(?<!định )kỳ|mẫu|biểu|biểu mẫu|đề cương|thời điểm|chế độ|hệ thống|phần mềm|ứng dụng|phân hệ|công cụ|số liệu|căn cứ|đã|chưa|chưa có|các|những|một số|nhận được|của|từ|trong|dự thảo|hồ sơ|xem xét|ký|duyệt|bằng|thời gian|đính kèm|kèm|vào|là|làm|(?<=tăng )trưởng|sẽ|bị|được|có|về|ra|(?<!(?:h[ằàăắâ]ng|[,;]|và|\d) )năm|loại|(?<!(?:chi|đảng|cán|nội|các) )bộ|một|đối với|qua|cuộc họp|(?<!(?:tổ|đoàn|nhóm|đội|ban) )công tác|ban hành|quy định|phần|file|đến|thông tin|tiến độ|hội nghị|không|chậm|tình trạng|hạn|lịch|(?<!h[ằàăắâ]ng )ngày|(?<!một |\/)lần|buổi|khoản) $/iu
const DRAWN_UP =
  /(?:xây dựng|lập|viết|hoàn thiện|soạn thảo|chuẩn bị|thẩm định|thẩm tra|biên soạn|dự thảo|ban hành|công bố|công bô|chỉ tiêu tổng hợp) (?:các )?$/iu
/** Among them those that may end a body's name: "Sở Xây dựng", "Cục Công nghệ thông tin", "Tổ thẩm định". */
const ENDS_NAME = /(?:xây dựng|lịch|tin|tra|bộ|ký|phần|thẩm định|soạn|thảo) $/iu
/** "đoàn kiểm tra báo cáo": a group named by its work. */
const GROUP = /(?:^|[,;.] |trưởng )(?:đoàn|tổ|nhóm|hội đồng|ban) (?:kiểm tra|thanh tra|thẩm tra|phúc tra|thẩm định) $/iu
const NOUN_AFTER =
  /^(?:, (?:hồ sơ|tài liệu|chứng từ|giấy tờ)(?: [^.;]{0,40})? (?:do|của|gửi)| (?:viên|kinh tế|tài chính|nghiên cứu|kết quả nghiên cứu|thẩm định|thẩm tra|giám sát đánh giá|quyết toán|đánh giá tác động|đánh giá (?:giữa|cuối) kỳ|chính trị|tham luận|đầu tư|khảo sát|số(?= ?(?:[\d:./…]|hiệu|$))|này|nêu|trên(?! hệ thống)|của(?! (?:địa phương|đơn vị|ngành|mình))|quy định|định kỳ hoạt động|vụ việc|thường niên|thống kê|giải trình|tự đánh giá|điện tử|án|dự thảo))(?!\p{L})/iu
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

/** "Hàng quý, Phòng Y tế có trách nhiệm tổng hợp … để báo cáo Sở": what is summed up each period is reported. */
const SUMS_UP =
  /(?:^|[.;] )(?:Định kỳ )?h[ằàăắâ]ng (?:tuần|tháng|quý|năm),? [^.;]{3,120}?(?:tổng hợp|thống kê|rà soát)[^.;]{0,160} để $/iu

/** "thực hiện chức năng giám sát, báo cáo về …": what a body is there for. */
const FUNCTION = /(?<!\p{L})chức năng (?:\p{Ll}+ ){1,4}$|(?<!\p{L})chức năng (?:\p{Ll}+ ){0,3}\p{Ll}+(?:,| và) $/u
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
  (/kịp thời (?:đề xuất, )?$/iu.test(before) &&
    /^[^.;]{0,90}vấn đề (?:phát sinh )?(?:vượt|ngoài) th[ẩâầấ]m quy[ềêế]n/u.test(after))
/** "kịp thời báo cáo, đề xuất UBND tỉnh tháo gỡ vấn đề vượt thẩm quyền": one's own duty, with what is proposed. */
const proposesToo = (before: string, after: string) =>
  /^, (?:đề xuất|kiến nghị)(?: với)? \p{Lu}/u.test(after) && isDuty(before, after)

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

const isKindOfPaper = ({ after, away }: Place) => NOUN_AFTER.test(after) && !away

/** Orders that no noun around them makes doubtful. */
const isOrder = (place: Place): boolean => {
  const { before, after } = place
  if (DRAWN_AND_SENT.test(before)) return true
  if (DRAW_UP.test(before) && SENT_TO.test(after) && !forDecision(after)) return true
  if (isKindOfPaper(place)) return false
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
    return noun && !GROUP.test(before) && !(ENDS_NAME.test(before) && subjectEndsAt(block, at))
  },
  isHeard,
  ({ told, before }) => TOLD.test(told) || FIELD.test(before) || FUNCTION.test(before),
  ({ before }) => CALLED.test(before),
  ({ block, at }) => LABEL.test(block.text.slice(0, at)),
  ({ told }) => DOING.test(told),
  ({ before, after }) => PROPOSED.test(before) && TO_DO.test(after),
  ({ before, told, after }) =>
    PURPOSE.test(before) && !SUMS_UP.test(told) && !ownDuty(before, after) && !ON_ITS_DAY.test(after),
  ({ before, after }) => forDecision(after) && !isDuty(before, after),
  ({ before }) => SENT_BEFORE.test(before),
]

const isTold = ({ block, at, before, after, sent, away }: Place) =>
  away ||
  tellsEach(before, after) ||
  tellsMore(after, sent) ||
  proposesToo(before, after) ||
  sumsUp(block, before, at, after)

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

  examples: [
    ['Báo cáo kết quả thực hiện về Sở Nông nghiệp (qua Văn phòng Sở) trước ngày 05/11/2025', { way: 'report' }],
    ['Hoàn thành và báo cáo UBND tỉnh trước ngày 20/02/2025', { way: 'report' }],
    ['- Tổng hợp, báo cáo kịp thời các trường hợp chậm tiến độ, gửi số liệu không đúng quy định', { way: 'report' }],
    [
      'Định kỳ hằng tháng, Tổ công tác báo cáo Thủ tướng Chính phủ kết quả thực hiện, kịp thời tháo gỡ vướng mắc',
      { way: 'report' },
    ],
    ['Định kỳ 03 tháng/lần báo cáo UBND tỉnh', { way: 'report' }],
    ['Gửi báo cáo bằng văn bản và file mềm về email của Phòng trước 17h ngày 30/10/2025', { way: 'report' }],
    ['Từng khoa báo cáo theo Phụ lục I', { way: 'report' }],
    ['Sở yêu cầu thủ trưởng các đơn vị chỉ đạo báo cáo (theo biểu mẫu gửi kèm)', { way: 'report' }],
    ['các đơn vị gửi về Sở để tổng hợp, báo cáo Bộ Y tế trước ngày 15/3/2027', { way: 'report' }],
    ['Hồ sơ nào chưa giải quyết được báo cáo về Sở Tư pháp', { way: 'report' }],
    ['Sở Y tế kịp thời báo cáo, đề xuất UBND tỉnh tháo gỡ các vấn đề vượt thẩm quyền', { way: 'report' }],
    ['Các trường nộp báo cáo cho bộ phận văn thư', { way: 'report' }],
    ['Chi bộ báo cáo kết quả học tập về Đảng ủy', { way: 'report' }],
    ['Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về UBND tỉnh', { way: 'report' }],
    ['các đoàn cơ sở báo cáo kết quả về Huyện đoàn', { way: 'report' }],
    ['Định kỳ hằng năm báo cáo Ủy ban nhân dân tỉnh', { way: 'report' }],
    ['định kỳ hằng năm gửi báo cáo về Bộ Giáo dục và Đào tạo', { way: 'report' }],
    ['rà soát hạ tầng theo Văn bản số 22/BXD-HT và báo cáo UBND tỉnh trước ngày 15/4/2027', { way: 'report' }],
    ['định kỳ hằng năm báo cáo Sở Xây dựng, trong đó đề xuất điều chỉnh nội dung', { way: 'report' }],
    ['kịp thời báo cáo UBND tỉnh chỉ đạo giải quyết những vấn đề vượt thẩm quyền', { way: 'report' }],
    ['Sở thông báo để các đơn vị biết, thực hiện và báo cáo kết quả về Sở', { way: 'report' }],
    ['Sở Xây dựng báo cáo UBND tỉnh kết quả thực hiện trước ngày 15/12/2027', { way: 'report' }],
    ['Cục Công nghệ thông tin báo cáo Bộ trưởng tình hình thực hiện', { way: 'report' }],
    ['Đoàn kiểm tra báo cáo kết quả với Giám đốc Sở', { way: 'report' }],
    ['Sở Tư pháp báo cáo Chủ tịch UBND tỉnh kết quả giải quyết đơn thư khiếu nại, tố cáo', { way: 'report' }],
    ['rà soát thủ tục nhằm rút ngắn thời gian cấp phép, báo cáo Bộ Y tế trước ngày 15/3/2027', { way: 'report' }],
    ['Văn phòng Sở báo cáo kết quả kiểm kê và tham mưu Giám đốc Sở phương án xử lý tài sản', { way: 'report' }],
    ['nộp báo cáo (file và bản cứng) về Phòng trước ngày 15/5/2027', { way: 'report' }],
    ['Trưởng các phòng báo cáo và chịu trách nhiệm trước Giám đốc Sở về kết quả thực hiện', { way: 'report' }],
    ['Các trạm gửi số liệu hằng tuần, Phòng Y tế tổng hợp báo cáo.', { way: 'report' }],
    ['Hàng quý, Trạm Y tế xã có trách nhiệm tổng hợp số ca mắc để báo cáo Trung tâm Y tế', { way: 'report' }],
    ['Các khoa, phòng nộp báo cáo tháng cho Phòng Kế hoạch tổng hợp', { way: 'report' }],
    ['Định kỳ (quý, năm), Quỹ có trách nhiệm lập và gửi các Báo cáo tài chính, Báo cáo thống kê', { way: 'report' }],
    ['Trường hợp khẩn cấp, đơn vị phải gửi thông tin, báo cáo bằng văn bản qua fax', { way: 'report' }],
    ['các đơn vị báo cáo gửi báo cáo trước ngày 12 của tháng sau', { way: 'report' }],
    ['Các phòng có trách nhiệm gửi báo cáo kết quả thực hiện đến Văn phòng trước ngày 05/12/2027', { way: 'report' }],
    ['Các khoa rà soát ca bệnh, báo cáo hằng tháng.', { way: 'report' }],
    ['Công ty có trách nhiệm lập hồ sơ báo cáo Bộ Công Thương để kiểm tra', { way: 'report' }],
    ['Sở Y tế hoàn thiện báo cáo UBND tỉnh trước ngày 15/4/2027', { way: 'report' }],
    ['các cơ quan báo cáo và cung cấp đầy đủ tài liệu theo yêu cầu của Đoàn giám sát', { way: 'report' }],
    ['báo cáo UBND tỉnh về các giải pháp tháo gỡ khó khăn cho sản xuất', { way: 'report' }],
    ['gửi báo cáo chuyên đề về phòng cháy theo yêu cầu', { way: 'report' }],
    ['Các khoa giám sát ca bệnh, báo cáo hằng ngày.', { way: 'report' }],
    ['Nhà trường gửi Báo cáo kết quả (kèm danh sách) về Sở trước ngày 05/10/2027', { way: 'report' }],
    ['tổ chức khắc phục và Báo cáo UBND tỉnh biết', { way: 'report' }],
    ['Các quỹ gửi báo cáo tài chính năm theo quy định', { way: 'report' }],
    ['Các khoa gửi báo cáo sự cố thiết bị hằng tháng về Phòng Vật tư vào ngày 05', { way: 'report' }],
    ['Các thôn báo cáo số hộ bị ngập về UBND xã trước 10 giờ', { way: 'report' }],
    ['Trưởng các khoa gửi báo cáo tháng vào ngày 05 tháng kế tiếp', { way: 'report' }],
    ['giao Phòng Kinh tế rà soát, có báo cáo trước ngày 18/8/2027', { way: 'report' }],
    ['Tai nạn trong trường phải được báo cáo trong vòng 24 giờ về Phòng Giáo dục', { way: 'report' }],
    ['Công ty gửi báo cáo tài chính quý cho Bộ Tài chính chậm nhất ngày 30', { way: 'report' }],
    ['Trong vòng 07 ngày, đoàn kiểm tra báo cáo kết quả với Giám đốc Sở', { way: 'report' }],
    ['Các phòng gửi báo cáo tháng (ngày 20), báo cáo quý về Văn phòng Sở', { way: 'report' }, { way: 'report' }],
    ['các trạm rà soát, báo cáo, đánh giá kết quả thực hiện về Sở Y tế', { way: 'report' }],
    ['Trạm Y tế chủ động báo cáo, đề nghị hỗ trợ khi phát sinh vấn đề vượt thẩm quyền', { way: 'report' }],
    ['báo cáo cấp có thẩm quyền theo quy định của Luật Ban hành văn bản quy phạm pháp luật', { way: 'report' }],
    ['đ) Lập báo cáo gửi cơ quan quyết định đầu tư về chất lượng các hạng mục', { way: 'report' }],
    [
      'c) Báo cáo kịp thời với cơ quan quyết định đầu tư những vấn đề phát sinh vượt quá thẩm quyền giải quyết của mình',
      { way: 'report' },
    ],
    ['e) Báo cáo kịp thời bằng văn bản với chủ đầu tư khi có sự thay đổi về giải pháp', { way: 'report' }],
    ['Báo cáo ngay khi có sự việc xảy ra', { way: 'report' }],
    ['báo cáo theo nội dung yêu cầu của Giám đốc Sở', { way: 'report' }],
    ['tham mưu Ủy ban nhân dân tỉnh báo cáo Ban Thường vụ Tỉnh ủy tình hình thực hiện', { way: 'report' }],
  ],
  not: [
    '- 08h00 - 08h30: Báo cáo kết quả thực hiện Đề án',
    'Nghe Sở Y tế báo cáo tình hình dịch bệnh',
    'trực tiếp báo cáo chuyên đề và tổng kết buổi học',
    'Báo cáo chuyên đề về văn hóa ứng xử',
    '- Báo cáo công tác năm 2026 của Thường trực Hội đồng nhân dân, Ủy ban nhân dân xã',
    'tổ dược lâm sàng thực hiện chức năng giám sát, báo cáo về tình hình dùng thuốc',
    '3. Báo cáo dự thảo Kế hoạch nâng cấp đô thị',
    'hồ sơ báo cáo Bộ Y tế',
    'kết quả chế độ báo cáo hằng tuần là căn cứ đánh giá',
    'lưu trữ sổ sách, báo cáo hằng năm.',
    'theo Tờ trình và Báo cáo kết quả thẩm định',
    '- Sản phẩm: Báo cáo kết quả kiểm tra.',
    'Báo cáo Báo cáo 3 đề tài năm 2027',
    'khai thác thông tin, báo cáo về chăn nuôi',
    'Giữ nền nếp trực ban, báo cáo tình hình trong ngày',
    'Qua khảo sát, báo cáo đánh giá giữa kỳ công tác đào tạo',
    'báo cáo, đề xuất UBND tỉnh sửa đổi quy định',
    'việc chưa được báo cáo về Sở Xây dựng',
    'Nâng cấp phần mềm báo cáo sự cố, xong trước ngày 30/5/2027',
    'Trường hợp có dấu hiệu vi phạm, Sở Y tế đề xuất, báo cáo Ủy ban nhân dân tỉnh kiểm tra đột xuất về hồ sơ',
    'Quy định này hướng dẫn chế độ thông tin, báo cáo về công tác thanh niên',
    '2. Báo cáo đột xuất.',
    'ban hành quy định về quy trình thu thập, tổng hợp, báo cáo số liệu phục vụ kiểm kê',
    'kịp thời xử lý hoặc báo cáo cấp có thẩm quyền xử lý các vi phạm',
    'Lập báo cáo gửi cơ quan có thẩm quyền xem xét, quyết định',
    'Thời hạn gửi báo cáo theo quy định tại Điều 5',
    'Quá thời hạn trên đơn vị nào không gửi báo cáo, Sở Tài chính sẽ tổng hợp báo cáo UBND tỉnh',
    'Trường hợp báo cáo bị sai về số liệu',
    'hướng dẫn việc đo đạc, báo cáo, thẩm định kết quả giảm bụi',
    'Báo cáo công tác thi đua gồm có: báo cáo về tình hình, báo cáo kết quả',
    'Gửi thông tin, báo cáo bằng phương tiện nhanh nhất',
    'Sở Nội vụ xây dựng báo cáo kết quả cải cách hành chính',
    'số liệu do Sở Xây dựng báo cáo về tiến độ',
    'kiểm tra báo cáo kết quả của các đơn vị',
    'đồng thời nghiên cứu kỹ báo cáo, hồ sơ do các đơn vị gửi để thẩm định',
    'báo cáo tình hình để UBND tỉnh giải quyết',
    'số liệu do Phòng Y tế tổng hợp báo cáo.',
    'Việc thu, báo cáo các khoản đóng góp và quyết toán được làm cùng lúc',
    'Tham mưu, giúp Ủy ban nhân dân xã trong lĩnh vực: văn phòng, tổng hợp báo cáo tình hình kinh tế - xã hội',
    'về Công an tỉnh để tổng hợp, báo cáo Bộ Công an theo quy định',
    'để tổng hợp, báo cáo Bộ Y tế xem xét trước ngày 15/3/2027',
    'họp nghe báo cáo tình hình triển khai',
    'Sau khi nghe phát biểu của các đại biểu; Báo cáo tổng kết công tác thi đua; các báo cáo chuyên đề',
    'báo cáo Chủ tịch UBND tỉnh xem xét, quyết định',
    'một số nơi còn chậm báo cáo theo định kỳ hằng tháng',
    'nhiều đơn vị báo cáo kết quả về Sở không đúng hạn',
    'Trách nhiệm gửi báo cáo kết quả theo quy định',
    'theo Báo cáo số 12/BC-SYT về kết quả',
    'Báo cáo viên tổ chức, hướng dẫn học viên',
    'Trên cơ sở báo cáo của Công ty',
    'Ngày 29/11/2023, Sở ban hành Công văn số 39/SYT gửi các đơn vị yêu cầu rà soát; trong đó yêu cầu báo cáo nhu cầu mua sắm',
    'thống nhất với Báo cáo về tình hình sắp xếp',
    '6 Báo cáo kết quả thực hiện nhiệm vụ năm 2026',
    '- Báo cáo kết quả cập nhật dữ liệu Bản cứng và bản mềm 1 2',
    'xây dựng và định kỳ hàng năm công bố báo cáo dự báo về nhu cầu nhân lực',
  ],
})
