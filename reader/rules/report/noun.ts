/** Whether "báo cáo" only names reports: what is laid down of them, what kinds there are, who was late with one. */
import type { Block } from '../../tree.ts'
import { TO, TO_BODY } from './told-behind.ts'

/** "- Sản phẩm: Báo cáo kết quả kiểm tra": what comes of the work. */
const PRODUCT = /^[-+•* ]{0,3}(?:[Ss]ản phẩm|[Kk]ết quả)(?: [\p{L}, ]{1,24})? ?: ?$/u
/** No letters before a product that is named are more. */
const PRODUCT_LEAD = 60
const GOES_TO = /^[^.;]{0,90} (?:về|cho|gửi|với) \p{Lu}/u
const GOES_OUT = /(?:(?:về|cho|gửi|với|trước|chậm nhất|theo|định kỳ|h[ằà]ng|kịp thời|ngay) |\d ngày)/u

/** What comes of work, with nobody to send it to and no time. */
function isProduct(block: Block, at: number, after: string): boolean {
  if (at > PRODUCT_LEAD) return false
  const lead = block.text.slice(0, at)
  if (GOES_OUT.test(after)) return false
  // In a column of products capitals may be any name: "Báo cáo TS".
  if (isNamedProduct(block, at)) return !TO_BODY.test(after)
  return (PRODUCT.test(lead) || isListedProduct(block, lead, after)) && !TO.test(after)
}

/** "6 Báo cáo kết quả khảo sát", "- Báo cáo tổng hợp Bản cứng": a line of a list of products. */
const isListedProduct = ({ kind }: Block, lead: string, after: string) =>
  kind === 'para' ? /^[\d. ]{0,5}$/.test(lead) : /^[-+•*\d. ]{0,5}$/.test(lead) && /[Bb]ản (?:cứng|mềm)/u.test(after)

/** A cell "Báo cáo đánh giá" below the head "Sản phẩm" names what comes of the work; a review is one that is reported. */
const isNamedProduct = ({ text, cell }: Block, at: number) =>
  at === 0 && cell !== undefined && /sản phẩm|kết quả/iu.test(cell.head) && !/sơ kết|tổng kết/iu.test(text)

/** "thời hạn gửi báo cáo", "hình thức gửi báo cáo": what is said of a report. */
const SAID_OF_IT =
  /(?:thời (?:hạn|gian|điểm|kỳ)|hạn|hình thức|phương thức|cách thức|tần suất|đối tượng|địa chỉ|nơi|quy trình|(?<!có )trách nhiệm|việc(?! thực hiện(?:,| và)))(?: (?:gửi|nộp|lập|thực hiện|nhận),?(?: và)?){1,3} $/iu
/** "các đơn vị báo cáo gửi …", "Trường hợp báo cáo bị sai", "Báo cáo Báo cáo 1": a reporting body, a report that exists. */
const REPORTING = /(?:^|[^\p{L}])(?:các )?(?:đơn vị|cơ quan) $/iu
const DOES = /^ (?:gửi|nộp|lập|thực hiện|có trách nhiệm|phải|chịu|không|được|cần|tự)(?!\p{L})/u
const IS = /^ (?:bị|sai|chưa|không (?:đúng|đầy)|khác|có (?:sai|sự)|Báo cáo)(?!\p{L})/u
/** "báo cáo kết quả về Sở không đúng hạn": how it was done. */
const LATE =
  /^(?:(?!trường hợp|nhiệm vụ|dự án|công việc|đơn vị)[^.;]){0,90} (?:không đúng (?:hạn|thời (?:hạn|gian)|quy định)|(?:còn|rất) chậm|chậm trễ|chậm so với)(?!\p{L})/u
/** "đơn vị nào không gửi báo cáo, Sở sẽ tổng hợp báo cáo …": what comes of it. */
const NOT_SENT =
  /(?:(?:không|chưa|chậm) (?:gửi|nộp|thực hiện|có)(?: các)?|sẽ (?:tổng hợp|gửi|trực tiếp|có văn bản),?) $/iu
/** "Báo cáo kết quả được thông qua tại Hội nghị": what becomes of a report. */
const PASSED = /^[^.;,]{0,120} (?:đã )?được (?:thông qua|trình bày|công bố)(?!\p{L})/u
/** "đo đạc, báo cáo, thẩm định kết quả": steps of a procedure, of which others do the next. */
const NEXT_STEP = /^, (?:thẩm định|thẩm tra|kiểm chứng|xác nhận)(?!\p{L})/u
/** "gồm: báo cáo quý, …": the kinds of report, or what it holds. */
const HOLDS_BEFORE = /gồm(?: có)? ?:[^.;]*$/iu
const HOLDS_AFTER = /^[^.;:]{0,120} (?:bao )?gồm(?: có)? ?:/u
/** "chế độ thông tin, báo cáo", "gửi thông tin, báo cáo bằng …": two papers, not two things to do. */
const PAIR_BEFORE =
  /(?:(?:chế độ|các|những|nội dung|hệ thống|gửi|loại|tiếp nhận|thu thập|khai thác) (?:thông tin|thống kê)|(?:quy chế|chế độ|nền nếp) (?:giao ban|hội họp|trực ban|làm việc)(?:, hội họp)?), $/iu
/** "lưu trữ hồ sơ, báo cáo theo quy định": papers that are kept. */
const PAPERS_BEFORE = /(?:hồ sơ|sổ sách|tài liệu|chứng từ|biểu mẫu|giấy tờ)(?:,| và) $/iu
/** "2. Báo cáo đột xuất.": one of the kinds of report in a list of them. */
const KIND_AFTER = /^ (?:định kỳ|đột xuất|chuyên đề|tháng|quý|năm)(?: \([^()]{1,60}\))? ?[.;:]?$/u
/** "quy trình thu thập, tổng hợp, báo cáo số liệu": what is laid down, not what is done. */
const LAID_DOWN =
  /(?<!\p{L})(?:quy trình|phương pháp|phương pháp luận|biểu mẫu)(?: [^\s.;,]+){1,3}(?:, [^\s.;,]+ [^\s.;,]+){0,3},(?: và)? $/iu

/** "đơn vị phải gửi thông tin, báo cáo bằng văn bản": an order, not a pair of papers. */
export const MUST_SEND = /(?:phải|có trách nhiệm|cần) (?:gửi|cung cấp) thông tin, $/iu

/** `before` and `after` are the letters around the word at `at`. */
export const onlyNamed = (block: Block, at: number, before: string, after: string): boolean =>
  isProduct(block, at, after) ||
  (PAIR_BEFORE.test(before) && !MUST_SEND.test(before)) ||
  (PAPERS_BEFORE.test(before) && !TO.test(after) && !GOES_TO.test(after)) ||
  NOT_SENT.test(before) ||
  SAID_OF_IT.test(before) ||
  IS.test(after) ||
  LATE.test(after) ||
  PASSED.test(after) ||
  (/, $/u.test(before) && NEXT_STEP.test(after)) ||
  (REPORTING.test(before) && DOES.test(after)) ||
  HOLDS_BEFORE.test(before) ||
  HOLDS_AFTER.test(after) ||
  (at <= block.body && KIND_AFTER.test(after)) ||
  LAID_DOWN.test(before)
