/** Sentences that ask for a report and nothing else: they are read by the rules of reports, and their subjects are no owners. */
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'

export const OBLIGED = phrases('có trách nhiệm|phải|có nhiệm vụ')
const OWED = phrases(
  'báo cáo|gửi báo cáo|nộp báo cáo|lập báo cáo|lập và gửi báo cáo|tổng hợp, báo cáo|tổng hợp báo cáo|thực hiện chế độ báo cáo',
)
const OF_REPORT = phrases(
  'báo cáo|tổng hợp|gửi|đề nghị|đề xuất|đánh giá|nộp|chỉ đạo|xem xét|quyết định|kịp thời|khai thác|thu hồi|quản lý|sử dụng',
)
const TO_END = 80

/** "Các Sở CÓ TRÁCH NHIỆM định kỳ BÁO CÁO … về Sở Y tế.": nothing but a report is owed, to the end of the sentence. */
export function owesReport(tokens: Tokens, at: number): boolean {
  let i = at + phraseAt(tokens, at, OBLIGED)
  if (i === at) return false
  for (let manner = phraseAt(tokens, i, MANNERS); manner > 0; manner = phraseAt(tokens, i, MANNERS)) i += manner
  if (phraseAt(tokens, i, OWED) === 0) return false
  for (let end = i + TO_END; i < tokens.length && i < end && !/^[.;]$/u.test(tokens[i]!.low); i++) {
    const joined = tokens[i]!.low === ',' || tokens[i]!.low === 'và'
    if (joined && phraseAt(tokens, i + 1, DUTIES) > 0 && phraseAt(tokens, i + 1, OF_REPORT) === 0) return false
  }
  return true
}

/** A sentence that only asks for a report is read by the rules of reports. */
export function onlyReports(tokens: Tokens, at: number): boolean {
  // "tổng hợp nhu cầu" is work; "tổng hợp, báo cáo" is not.
  if (tokens[at]!.bare === 'tong' && !says(tokens, at, REPORT)) return false
  for (let i = at; i < at + 12 && i < tokens.length; i++) {
    const token = tokens[i]!
    // What the report is for is no work of its own.
    if (token.low === ';' || token.low === '.' || token.low === 'để')
      return token.low !== ';' || !worksBehind(tokens, i)
    if (phraseAt(tokens, i, REAL_WORK) > 0) return false
    // "tổng hợp, báo cáo Giám đốc bố trí kinh phí": for a decision, which is no report.
    if (tokens[at]!.bare === 'tong' && phraseAt(tokens, i, FOR_DECISION) > 0) return false
  }
  let stop = at + 12
  while (stop < at + TO_END && tokens[stop] && !/^[.;]$/u.test(tokens[stop]!.low)) stop++
  return tokens[stop]?.low !== ';' || !worksBehind(tokens, stop)
}
/** "tổng hợp kết quả, báo cáo Giám đốc; XÂY DỰNG lại định mức": behind the report stands work of its own. */
const worksBehind = (tokens: Tokens, semicolon: number) =>
  tokens[semicolon + 1]?.cap === false &&
  phraseAt(tokens, semicolon + 1, DUTIES) > 1 &&
  phraseAt(tokens, semicolon + 1, OF_REPORT) === 0 &&
  phraseAt(tokens, semicolon + 1, REVIEWS) === 0
const REVIEWS = phrases('sơ kết | tổng kết')
const REPORT = phrases('báo cáo')
const FOR_DECISION = phrases('cấp có thẩm quyền | xem xét, quyết định | phê duyệt | bố trí kinh phí')
const CARES = phrases('quan tâm|khẩn trương')
const TO_REPORT = 18

/** "quan tâm CHỈ ĐẠO các đơn vị thuộc phạm vi quản lý BÁO CÁO …": nothing but the report is passed on. */
export function passesReportOn(tokens: Tokens, at: number): boolean {
  let verb = at
  while (phraseAt(tokens, verb, CARES) > 0) verb += 2
  if (tokens[verb]?.low !== 'chỉ' || tokens[verb + 1]?.low !== 'đạo') return false
  for (let i = verb + 2; i < tokens.length && i < at + TO_REPORT; i++) {
    if (tokens[i]!.mark) return false
    if (phraseAt(tokens, i, REPORT) > 0) return onlyReports(tokens, i)
    if (phraseAt(tokens, i, DUTIES) > 0 && !/^(?:vi|quyền)$/u.test(tokens[i - 1]!.low)) return false
  }
  return false
}

function says(tokens: Tokens, from: number, table: typeof REPORT): boolean {
  for (let i = from; i < from + 14; i++) if (phraseAt(tokens, i, table) > 0) return true
  return false
}

const REAL_WORK = phrases(
  'chủ trì|phối hợp với|triển khai thực hiện|tổ chức thực hiện|kiểm tra|hướng dẫn|thẩm định|theo dõi|đôn đốc|xử lý',
)
