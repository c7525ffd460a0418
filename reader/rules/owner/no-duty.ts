/** What may stand behind a name and is no duty: a report alone, difficulties told of, an order to others, a ceremony. */
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { onlyReports, passesReportOn } from './only-reports.ts'

export const ONLY_REPORTS = phrases(
  'báo cáo|duy trì việc báo cáo|tiếp tục duy trì việc báo cáo|tiếp tục duy trì chế độ báo cáo|tiếp tục báo cáo|gửi báo cáo|gửi|nộp|tổng hợp|tổng hợp báo cáo|thực hiện báo cáo|thực hiện chế độ báo cáo|phản ánh|liên hệ|gửi về|có báo cáo|có văn bản báo cáo|xây dựng báo cáo|thống kê báo cáo|phản hồi|gửi kết quả|gửi văn bản|đăng ký|cho ý kiến',
)
const TELLS = phrases('phản ánh|phản ảnh|phản hồi|liên hệ')
const REPORTS_UP = phrases('báo cáo|gửi báo cáo|có báo cáo')
const tellsNext = (tokens: Tokens, at: number) =>
  phraseAt(tokens, at, TELLS) > 0 || phraseAt(tokens, at, REPORTS_UP) > 0

const WRITES = phrases(
  'đề xuất với|đề xuất về|kiến nghị với|kiến nghị về|có văn bản gửi|có văn bản báo cáo|có văn bản phản ánh|gửi văn bản',
)
const TROUBLE = phrases('khó khăn|vướng mắc|phát sinh|chưa phù hợp|không còn phù hợp|bất cập')
const TO_TROUBLE = 24

/** "nếu phát sinh vướng mắc, các đơn vị kịp thời CÓ VĂN BẢN GỬI Sở": difficulties told of in writing. */
function tellsTrouble(tokens: Tokens, names: number, at: number): boolean {
  if (phraseAt(tokens, at, WRITES) === 0) return false
  for (let i = names - 1; i >= 0 && i > names - TO_TROUBLE && !/^[.;:]$/u.test(tokens[i]!.low); i--)
    if (phraseAt(tokens, i, TROUBLE) > 0) return true
  return false
}

/** Who orders is no owner. */
export const ORDERS = phrases(
  'có ý kiến như sau|có ý kiến chỉ đạo như sau|có một số ý kiến như sau|cơ bản thống nhất|thống nhất với|cơ bản nhất trí|nhất trí với|xin thông báo|trân trọng thông báo|yêu cầu|đề nghị|thông báo kết luận|kết luận|thống nhất kết luận|thống nhất một số nội dung như sau|thống nhất các nội dung như sau|ghi nhận kết quả|ghi nhận sự|ghi nhận những|đánh giá cao|hoan nghênh|đồng ý',
)
/** What is done at a ceremony is no work. */
const CEREMONY = phrases('phát biểu|trao bằng|trao giải|tặng hoa|công bố quyết định|khai mạc|bế mạc')

/** Whether what stands at `at` behind the names ending before `names` is none. */
export const isNoDuty = (tokens: Tokens, names: number, at: number) =>
  (phraseAt(tokens, at, ONLY_REPORTS) > 0 && onlyReports(tokens, at)) ||
  tellsTrouble(tokens, names, at) ||
  passesReportOn(tokens, at) ||
  phraseAt(tokens, at, ORDERS) > 0 ||
  phraseAt(tokens, at, CEREMONY) > 0

/** "kịp thời PHẢN ÁNH về Sở", "kịp thời BÁO CÁO Sở để chỉ đạo": the adverb before it makes no work of it. */
export const onlyTells = (tokens: Tokens, names: number, at: number) =>
  (tellsNext(tokens, at) && onlyReports(tokens, at)) || tellsTrouble(tokens, names, at)
