/** What stands among the work and only tells how things are, what they are made of or what is hoped for. */
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block, Paper } from '../../tree.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'

const TELLS = phrases(`
  như vậy | thực tế | có thể | việc | những | khung | biên bản | hợp đồng | bộ tiêu chí | trình độ | tỷ lệ | tỉ lệ
  nhiệm vụ của | nhiệm vụ cụ thể của | nhận thức của | kế hoạch và | kế hoạch năm | dự toán | xuất phát từ | đến nay | hiện nay | hiện tại
  vừa qua | nhìn chung | trong bối cảnh | qua đó | tuy nhiên | bên cạnh đó | số lượng | phấn đấu đạt | phấn đấu tăng | phấn đấu giảm | danh mục | thuận lợi | khó khăn
`)
/** "Tính sáng tạo: 20 điểm", "Tỷ lệ lấp đầy 23%". */
const MARKED = /(?<![\p{L}\d])\d{1,3}(?:,\d)? điểm\)?[.;]?$|^[^.;:]{3,60}: \d{1,3} điểm(?!\p{L})/u
/** "Công tác hộ tịch có chuyển biến", "Nhận thức được nâng lên": how it went. */
const WENT =
  /^[^.;:,]{0,120} (?:(?:đã )?có (?:nhiều |những )?chuyển biến|(?:đã |từng bước )?được (?:nâng lên|tiến hành|triển khai (?:tích cực|đồng bộ|chủ động)|chủ động triển khai|quan tâm đúng mức))(?!\p{L})/iu

/** "Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm": how a body works. */
const WORKS_SO = /^[^.;:,]{0,80} (?:làm việc|hoạt động) theo (?:chế độ|nguyên tắc|quy chế)(?!\p{L})/iu

/** "Mua sắm thiết bị: 80.000.000 đồng": what it costs. */
const COSTS = /^[^.;:]{0,100}: ?\d[\d.,]* ?(?:đồng|nghìn|triệu|tỷ|đ(?!\p{L}))[^.;:]{0,40}[.;]?$/iu

/** "Đến năm 2030, phấn đấu 90% hộ dân …": how far it is to come. */
const TARGET = /^[^,.;:]{0,50}\d{4},? (?:(?:phấn đấu|đạt|có|tỷ lệ|tỉ lệ|trên|ít nhất|tối thiểu|khoảng) )[^;]*\d ?%/iu

/** "Trong trường hợp … thì CÁ NHÂN đó phải …": a condition for others. */
const CONDITION =
  /^(?:trong )?trường hợp [^.;]{0,300} thì (?:(?:các )?(?:tổ chức|cá nhân|đơn vị|cơ quan|người|chủ)(?= (?:hoặc|này|đó|,|phải|được))|phải|được)(?!\p{L})/iu
/** "Tùy theo nội dung, cơ quan soạn thảo CÓ THỂ …": what is allowed. */
const MAY = /^(?:tùy|tuỳ)(?: theo)? [^.;]{0,200} có thể /iu
/** "Kế hoạch của các phòng gửi về Sở trước ngày …": to be done for all that. */
const DONE_TO = / (?:gửi|phải hoàn thành|hoàn thành trước) /u

export function isStatement(block: Block): boolean {
  const tokens = tokensIn(block)
  const text = block.text.slice(block.body)
  const tells = phraseAt(tokens, tokenFrom(tokens, block.body), TELLS) > 0 && !DONE_TO.test(text)
  return (
    tells ||
    (block.lower.includes(' điểm') && MARKED.test(text)) ||
    WENT.test(text) ||
    WORKS_SO.test(text) ||
    COSTS.test(text) ||
    (block.text.includes('%') && TARGET.test(text)) ||
    CONDITION.test(text) ||
    MAY.test(text)
  )
}

const WHEN_AND_WHERE =
  /^(?:thời gian|địa điểm|thời gian, địa điểm|thời gian và địa điểm)(?: (?:tiến hành|thực hiện|tổ chức|triển khai))?[ .:]*$/iu

/** "4. Thời gian tiến hành" above a sentence that names nobody: it says when. */
export function saysWhen(paper: Paper, block: Block): boolean {
  const above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  return above !== undefined && WHEN_AND_WHERE.test(above.text.slice(above.body))
}

/** Sections on the rules, the reach, the money and the use of a plan, and on what a meeting is to hear. */
const OF_PLAN =
  /^(?:(?:các |một số |nguồn )?(?:nguyên tắc|phương châm|chỉ tiêu|tiêu chí|tiêu chuẩn|phạm vi|kinh phí|dự toán|dự kiến kinh phí|lợi ích|ý nghĩa|nguy cơ|đánh giá nguy cơ|đánh giá rủi ro|hiệu quả|tác động|kết quả (?:dự kiến|mong đợi|kỳ vọng|cần đạt))|(?:nội dung|chương trình)(?: và chương trình)? (?:của )?(?:buổi )?(?:họp|cuộc họp|phiên họp|kỳ họp|hội nghị|hội thảo|tọa đàm|toạ đàm|diễn đàn|làm việc|tập huấn|lễ))(?!\p{L})/iu
/** "Hướng dẫn lập biểu mẫu (30 phút)": an item of an agenda. */
const TIMED = /\(\d{1,3} phút\)[.;]?$/iu

/** What a section on the plan itself says to nobody in particular. */
export function tellsOfPlan(paper: Paper, block: Block): boolean {
  if (block.lower.includes(' phút)') && TIMED.test(block.text)) return true
  for (let at = block.parent; at !== undefined; at = paper.blocks[at]!.parent) {
    const above = paper.blocks[at]!
    if (above.title && OF_PLAN.test(above.text.slice(above.body))) return true
  }
  return false
}

/** The shortest work that begins with a word no list has, in letters: less is what optical reading left. */
export const SHORTEST_UNKNOWN = 40
/** The same where the letters are sound. */
export const SHORTEST_WORD = 16
