/** What stands among the work and is none: remarks, thanks, and duties that only ask for a report. */

import { listAt } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { isTime } from './time-below.ts'

const ASIDE =
  /^(?:trên đây|nơi nhận|(?:nguồn )?kinh phí|trong quá trình[^.]{0,80}(?:vướng mắc|phát sinh)|nếu có|quá trình thực hiện[^.]{0,60}(?:vướng mắc|khó khăn)|lãnh đạo phụ trách|(?:chế độ )?(?:thông tin,? )?báo cáo:|chế độ (?:thông tin,? )?báo cáo|tiến độ(?: thực hiện| chuẩn bị)?(?: \([^()]*\))?:|thời gian|địa điểm|thành phần|sản phẩm|kết quả|ghi chú|lưu ý|nay|khuyến khích|phát biểu|chào cờ|văn nghệ|tuyên bố lý do|giới thiệu đại biểu|(?:đầu mối|thông tin|người) liên hệ|mọi chi tiết|chi tiết xin|xem (?:chi tiết|thêm)|tải về|(?:từ )?(?:nguồn )?ngân sách (?:nhà nước|trung ương|địa phương|tỉnh|thành phố|huyện|xã)|nguồn (?:vốn|dự phòng|ngân sách)|xin (?:chân thành |trân trọng )?cảm ơn)(?![\p{L}])/iu
const REPORTS = phrases(
  'báo cáo|thường xuyên báo cáo|gửi báo cáo|gửi kết quả|gửi văn bản|gửi|nộp|tổng hợp báo cáo|tổng hợp, báo cáo|thực hiện báo cáo|thực hiện chế độ báo cáo|thực hiện nghiêm chế độ báo cáo|định kỳ|hằng năm|hàng năm|hằng tháng|hằng quý|hàng tháng|hàng quý|trước ngày|chậm nhất|đột xuất|sơ kết|tổng kết|thống kê, báo cáo',
)
const ASKS = phrases('yêu cầu | đề nghị')
const SAYS_REPORT = phrases('báo cáo')
const WORK = phrases(
  'kiểm tra|hướng dẫn|triển khai|xây dựng|tổ chức|theo dõi|đôn đốc|rà soát|chủ trì|tham mưu|xử lý|tuyên truyền|phối hợp|đề xuất|cập nhật|thực hiện rà soát',
)

/** "Nghị định 12/2027/NĐ-CP quy định về chợ.": the title of a paper, which a crawl sets among the clauses. */
const PAPER =
  /^(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|công điện)(?: liên tịch)?(?: số)? \d{1,5}\/[^:;]*$/iu

/** Who answers for it to whom, under the name of the body that does it. */
const ANSWERS = /^[^.;:]{0,80}chịu trách nhiệm [^,.;]{0,16}trước /iu

/** What a paper does by being issued. */
const ENACTS =
  /^(?:(?:ban hành|công bố|phê duyệt|thông qua)(?: kèm)? theo (?:quyết định|nghị quyết|chỉ thị|thông tư|văn bản) này|(?:quyết định|nghị quyết|chỉ thị|thông tư|kế hoạch|quy chế) này (?:có hiệu lực|thay thế|áp dụng|được phổ biến))/iu

/** "Các nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo." */
const IN_ANNEX =
  /^(?:các |những |một số )?(?:nhiệm vụ|nội dung|công việc|phân công|chi tiết|danh mục)[^.;:]{0,80} (?:tại|theo|ở|trong) (?:các |bảng )?(?:phụ lục|biểu|danh mục)[^.;:]{0,50}\.?$/iu

/** "Tổ giúp việc tự giải tán khi nộp xong báo cáo." */
const DISSOLVES = /^[^.;:]{0,80}tự (?:giải tán|giải thể|chấm dứt) /iu

/** Examples of things, which go on: "Tế bào gốc;…". */
const FEW = 60

export function isAside(block: Block): boolean {
  const text = block.text.slice(block.body)
  return (
    /^[(*]/u.test(text) ||
    text.length < 12 ||
    (text.length < FEW && /(?:…|\.\.\.)[;.]?$/u.test(text)) ||
    isTime(block) ||
    ASIDE.test(text) ||
    ENACTS.test(text) ||
    PAPER.test(text) ||
    DISSOLVES.test(text) ||
    IN_ANNEX.test(text) ||
    /^(?:có|chịu) (?:trách nhiệm|các nhiệm vụ|nhiệm vụ)(?: sau| như sau)?[ :.]*$/iu.test(text) ||
    (ANSWERS.test(text) &&
      /^\p{Lu}/u.test(text) &&
      nameAt(tokensIn(block), tokenFrom(tokensIn(block), block.body)) !== undefined)
  )
}

/** The first verb is to report, and no other work comes before the report is named. */
export function asksOnlyReport(block: Block): boolean {
  const tokens = tokensIn(block)
  let at = tokenFrom(tokens, block.body)
  at += phraseAt(tokens, at, ASKS)
  return reportsFrom(tokens, listAt(block.text, tokens, at)?.to ?? at)
}

/** The same of a sentence, from its first word or behind those who are asked. */
export function reportsFrom(tokens: Tokens, at: number): boolean {
  if (phraseAt(tokens, at, REPORTS) === 0) return false
  for (let i = at; i < tokens.length && i < at + 24; i++) {
    if (phraseAt(tokens, i, SAYS_REPORT) > 0) return true
    if (phraseAt(tokens, i, WORK) > 0) return false
  }
  return false
}
