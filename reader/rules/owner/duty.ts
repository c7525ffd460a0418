/** The verb behind a name: whether it is a duty, and more than a duty to report (only-reports.ts). */

import { skipBracket } from '../../body/list.ts'
import { startsBody } from '../../body/start.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { exactPhrases, phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { companionsEnd, personsEnd, SHARED, sharedEnd, suchAsEnd } from './beside.ts'
import { furtherWork } from './further-work.ts'
import { isNoDuty, ONLY_REPORTS, ORDERS, onlyTells } from './no-duty.ts'
import { behindOccasion, obligedBehind, obligedFrom, timeAt } from './occasion.ts'
import { owesReport, passesReportOn } from './only-reports.ts'

/** Behind these an owner still needs its function or a comma before its verb. */
const CONDITIONS = exactPhrases(
  'trong | trên | theo | tại | khi | với | qua | thông | bằng | cùng | trước | căn | không',
)
const FUNCTION = phrases('chức năng|nhiệm vụ|phạm vi|thẩm quyền|kế hoạch|quy định|chỉ đạo|lĩnh vực|chỉ thị|quyết định')
/** What is handed in for its own sake is work, no report. */
const HANDS_IN = phrases(
  'nộp hồ sơ|gửi hồ sơ|gửi danh sách|nộp danh sách|nộp dự toán|gửi dự toán|nộp tiền|nộp kinh phí|nộp phí|nộp lệ phí|nộp thuế',
  'nộp kế hoạch|nộp bản kê|nộp biên bản|nộp chứng từ|nộp giáo án|nộp đề cương|nộp thuyết minh|nộp minh chứng|nộp bản cam kết|nộp quỹ|nộp đoàn phí|nộp hội phí|nộp đảng phí|nộp đủ|nộp sổ|nộp đơn',
  'gửi bản đăng ký|nộp bản đăng ký|gửi bài dự thi|nộp bài dự thi|gửi bài tham gia|gửi tác phẩm|gửi sản phẩm|nộp sản phẩm|gửi phiếu|nộp phiếu|nộp đề thi|nộp bài thi|nộp bảng điểm',
)
/** "Những đơn vị gửi hồ sơ sau ngày … sẽ KHÔNG được xét": who comes too late. */
function refused(tokens: Tokens, at: number): boolean {
  for (let i = at; i < tokens.length && i < at + MANNER_LENGTH && !/^[.;]$/u.test(tokens[i]!.low); i++)
    if (tokens[i]!.low === 'không') return true
  return false
}
/** How many tokens may stand between a name and its verb. */
const MANNER_LENGTH = 24

/** Where the verb of a duty begins that follows the names ending before `at`; undefined if none does, or if it only asks for a report. */
export function dutyAt(tokens: Tokens, at: number): number | undefined {
  let i = companionsEnd(tokens, personsEnd(tokens, skipBracket(tokens, at)))
  if (tokens[i]?.low === ',') i++
  // "Sở Y tế và Sở Nội vụ CÙNG phối hợp": both of them.
  if (tokens[i]?.low === 'cùng' && tokens[i + 1]?.bare === 'phoi') i++
  // "Những cơ sở chưa thực hiện …": who has not done it yet, not who is told.
  if (tokens[at - 1]?.low === 'chưa' || tokens[i]?.low === 'không') return undefined
  if (decides(tokens, i) || isAttribute(tokens, i)) return undefined
  i = suchAsEnd(tokens, i)
  const received = phraseAt(tokens, i, RECEIVED)
  if (received > 0) return obligedFrom(tokens, i + received)
  if (phraseAt(tokens, i, SHARED) > 0) i = sharedEnd(tokens, i)
  const given = phraseAt(tokens, i, GIVEN_TO_LEAD)
  if (given > 0 && phraseAt(tokens, i + given, LEADS) > 0) i += given
  // "Hội đồng nhân dân tỉnh giao:": who orders.
  if (tokens[i]?.low === 'giao' && tokens[i + 1]?.low === ':') return undefined
  let end = i + MANNER_LENGTH
  let conditional = false
  while (i < tokens.length && i < end) {
    const token = tokens[i]!
    if (token.low === '.' || token.low === ';' || token.low === ':') return undefined
    if (phraseAt(tokens, i, HANDS_IN) > 0) return refused(tokens, i) ? undefined : i
    if (isNoDuty(tokens, at, i)) return undefined
    const duty = phraseAt(tokens, i, DUTIES)
    const manner = phraseAt(tokens, i, MANNERS)
    if (duty > 0 && duty === manner && onlyTells(tokens, at, i + duty)) return undefined
    if (owesReport(tokens, i)) return undefined
    if (duty > 0 && (duty >= manner || conditional) && !(conditional && insideFunction(tokens, i)))
      return answersOnly(tokens, i, duty) ? undefined : i
    const verb = behindOccasion(tokens, i)
    if (verb !== undefined && obligedBehind(tokens, i) === undefined) {
      i = verb
      end = verb + MANNER_LENGTH
      continue
    }
    const way = phraseAt(tokens, i, WAYS) || timeAt(tokens, i)
    if (way > 0) {
      i += way + (tokens[i + way]?.low === ',' ? 1 : 0)
      continue
    }
    if (manner > 0) {
      if (phraseAt(tokens, i, CONDITIONS) > 0) {
        if (!hasFunction(tokens, i)) return obligedBehind(tokens, i)
        conditional = true
      }
      i += manner
      if (tokens[i]?.low === ',' && phraseAt(tokens, i + 1, MANNERS) > 0) i++
      continue
    }
    if (!conditional) return furtherWork(tokens, i) ? i : undefined
    i++
  }
  return undefined
}

/** "các xã TRONG ĐIỀU KIỆN CÓ THỂ, cần …", "Trạm Y tế BẰNG NHIỀU HÌNH THỨC tuyên truyền": how it is done, or how far. */
const WAYS = phrases(`
  trong điều kiện có thể | trong điều kiện cho phép | nếu có điều kiện | khi có điều kiện | trong khả năng có thể | trong khả năng của mình
  bằng nhiều hình thức | bằng nhiều hình thức phù hợp | bằng nhiều hình thức khác nhau | bằng các hình thức phù hợp | bằng mọi hình thức
  bằng nhiều biện pháp | bằng mọi biện pháp | tùy tình hình | tuỳ tình hình | tùy tình hình thực tế | tuỳ tình hình thực tế
  tùy điều kiện | tuỳ điều kiện | tùy điều kiện thực tế | tuỳ điều kiện thực tế | tùy điều kiện cụ thể | tùy tình hình cụ thể
  với vai trò cơ quan thường trực | với vai trò là cơ quan thường trực | với vai trò cơ quan chủ trì | với vai trò là cơ quan chủ trì | với vai trò đầu mối
  với tinh thần trách nhiệm cao | với tinh thần trách nhiệm cao nhất | trong mọi tình huống | trong thời gian tới | thời gian tới | trước mắt
`)

/** "Ủy ban nhân dân tỉnh NHẬN ĐƯỢC Văn bản số …": what came in, with which a letter opens. */
const RECEIVED = phrases(
  'nhận được | có nhận được | nhận công văn số | nhận văn bản số | nhận tờ trình số | nhận báo cáo số',
)

/** "Sở Y tế ĐƯỢC GIAO chủ trì …": told in the passive. Behind a group it says which of them are meant, and the group has it. */
const GIVEN_TO_LEAD = phrases('được giao | được giao nhiệm vụ | được phân công | được phân công nhiệm vụ')

/** "Sở Xây dựng ĐƯỢC GIAO NHIỆM VỤ lập đề án": any work, where a body of its own name is charged with it. */
export function charged(tokens: Tokens, at: number, group: boolean): boolean {
  const given = group ? 0 : phraseAt(tokens, at, GIVEN_TO_LEAD)
  return given > 0 && dutyAt(tokens, at + given) !== undefined
}

const LEADS = phrases('chủ trì | làm đầu mối | là đầu mối | phối hợp | làm cơ quan | phụ trách')

/** "Chủ tịch UBND tỉnh quyết định thanh lý tài sản": a power, no work, unless it is to be done by a day. */
const decides = (tokens: Tokens, at: number) =>
  tokens[at]?.low === 'quyết' && tokens[at + 1]?.low === 'định' && !tokens[at]!.cap && !hasDay(tokens, at)

const BY_DAY = phrases('trước ngày | chậm nhất | xong trước | hoàn thành trước | trước tháng | trước khi')

function hasDay(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && i < from + TO_DAY && !/^[.;]$/u.test(tokens[i]!.low); i++)
    if (phraseAt(tokens, i, BY_DAY) > 0) return true
  return false
}
/** How far behind the verb its day may stand, in tokens. */
const TO_DAY = 40

const ATTRIBUTES = phrases('nghiên cứu|quản lý|đào tạo|kiểm định|tư vấn|sản xuất|kinh doanh')

/** "các cơ quan NGHIÊN CỨU, các trường đại học …": what kind of body it is, where the next body follows. */
function isAttribute(tokens: Tokens, at: number): boolean {
  const behind = at + phraseAt(tokens, at, ATTRIBUTES)
  return behind > at && /^(?:,|và)$/u.test(tokens[behind]?.low ?? '') && startsBody(tokens, behind + 1)
}

/** Behind "giao", "yêu cầu", "đề nghị" the names are enough: any verb in small letters may follow, if it asks for more than a report. */
export function orderAt(tokens: Tokens, at: number): boolean {
  if (dutyAt(tokens, at) !== undefined) return true
  let i = skipBracket(tokens, at)
  if (tokens[i]?.low === ',') i++
  const verb = tokens[i]
  if (passesReportOn(tokens, i)) return false
  if (!verb || verb.mark || verb.cap || /^\d/.test(verb.low)) return false
  return (
    phraseAt(tokens, i, NO_VERBS) === 0 &&
    phraseAt(tokens, i, ONLY_REPORTS) === 0 &&
    phraseAt(tokens, i, ORDERS) === 0 &&
    phraseAt(tokens, i, MANNERS) === 0
  )
}
const NO_VERBS = exactPhrases(`
  của | về | tại | với | do | là | được | bị | đã | đang | và | hoặc | có | để | cho | từ | đến | khi | nếu | mà | này | đó | như | vào | ở
  gồm | bao gồm | trả lời | biết | giải trình
`)

function hasFunction(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) if (phraseAt(tokens, i, FUNCTION) > 0) return true
  return false
}

/** "theo chức năng, nhiệm vụ được GIAO", "chức năng QUẢN LÝ": verbs that belong to the condition. */
function insideFunction(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.low
  return before === 'được' || before === 'cơ' || (before === 'năng' && tokens[at]!.low === 'quản')
}

/** "chịu trách nhiệm về số liệu báo cáo": what one answers for, beside the work itself. */
const ANSWERED = phrases('nội dung|số liệu|tính|việc|những|thông tin')

const MEANWHILE = phrases('đồng thời')

/** How far a second duty may stand behind the first, in tokens. */
const TO_SEMICOLON = 80

/** "chịu trách nhiệm trước pháp luật về …; KIỂM TRA, xử lý …": behind what one answers for stands what one does. */
function worksToo(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && i < from + TO_SEMICOLON && tokens[i]!.low !== '.'; i++)
    if (tokens[i]!.low === ';') {
      const meanwhile = phraseAt(tokens, i + 1, MEANWHILE)
      const next = i + 1 + meanwhile + (meanwhile > 0 && tokens[i + 1 + meanwhile]?.low === ',' ? 1 : 0)
      return tokens[next]?.cap === false && phraseAt(tokens, next, DUTIES) > 1
    }
  return false
}

const CARRIES_OUT = phrases('thực hiện | tổ chức thực hiện | tổ chức triển khai | triển khai thực hiện | chỉ đạo')

/** "chịu trách nhiệm trước Ủy ban nhân dân tỉnh THỰC HIỆN …": what they do, where nothing tells what for they answer. */
function carriesOut(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 12 && tokens[i] && !/^(?:về|trong|nếu|kết|việc|tiến|[.;:])$/u.test(tokens[i]!.low); i++)
    if (i > from && phraseAt(tokens, i, CARRIES_OUT) > 0) return true
  return false
}

/** "chịu trách nhiệm trước …": who answers for it, not who does it. */
function answersOnly(tokens: Tokens, at: number, duty: number): boolean {
  if (tokens[at]!.bare !== 'chiu' || worksToo(tokens, at + duty)) return false
  for (let i = at + duty; i < at + duty + 4; i++) {
    if (tokens[i]?.low === 'trước') return !carriesOut(tokens, i + 1)
    if (tokens[i]?.low === 'nếu') return true
    if (tokens[i]?.low === 'về')
      return (
        phraseAt(tokens, i + 1, ANSWERED) > 0 &&
        !(tokens[i + 1]!.low === 'việc' && phraseAt(tokens, i + 2, CARRIES_OUT) > 0)
      )
  }
  return false
}
