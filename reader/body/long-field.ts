/** Long fields in small letters, some of whose words are verbs elsewhere: "Phòng Quản lý VẬN HÀNH VÀ BẢO TRÌ THIẾT BỊ lập lịch". */

import { DUTIES, MANNERS } from '../words/duties.ts'
import { MEMBERS } from '../words/names/bodies.ts'
import { FIELDS } from '../words/names/fields.ts'
import { SURNAMES } from '../words/names/surnames.ts'
import { exactPhrases, phraseAt, phrases } from '../words/phrases.ts'
import type { Tokens } from '../words/tokens.ts'
import { isVerbAlone, runEnd } from './run.ts'
import { placeAt, startsBody } from './start.ts'

/** No field goes further behind its kind, in tokens. */
const LONGEST = 16

/** Kinds of offices that are named after their work. */
/** Named in small letters throughout: "Bộ phận xử lý đơn thư". */
const PARTS = phrases('bộ phận')
const OFFICES = phrases('bộ phận | phòng | trung tâm | quỹ | viện | xí nghiệp | đội | đài | khu | bộ môn | trạm | ban')

/** Work that is nothing without its object: as the first words of a field, what stands behind them is the object and no verb. */
const NEEDS_OBJECT = exactPhrases(
  'quản lý|hỗ trợ|giám sát|kiểm soát|kiểm định|xử lý|khai thác|vận hành|điều hành|chuyển giao|phát triển|tiếp nhận',
  'bảo đảm|đảm bảo|thu gom|trưng bày|kiểm kê|cứu hộ|bảo tồn|giải quyết|sửa chữa|bảo dưỡng|cung ứng|tư vấn',
)

/** Bodies of their own without an object: "Ban Quản lý", "Tổ Giám sát". */
const BARE_KINDS = /^(?:ban|tổ)$/u

/** Work that may itself be managed, supported or run. */
const OBJECTS = exactPhrases(
  'đào tạo|xây dựng|vận hành|đầu tư|khai thác|thu|chi|bảo trì|phát triển|sản xuất|điều hành|bồi dưỡng|giảng dạy|vận tải',
  'vận chuyển|nâng cao',
)

/** Nouns that hold the letters of a verb, of a place or of a word that stands in no name. */
const NOUNS = exactPhrases(
  'hợp tác xã|kinh tế hợp tác|thiết bị|hàng không|dữ liệu thống kê|số liệu thống kê|sau thanh tra|sau kiểm tra|sau thông quan',
  'sau cai nghiện|trong nước|ngoài nước|tái định cư|công trình|chương trình|giao thông|bảo hiểm|phát thanh|tàu bay',
)

/** Behind a name these can only be the beginning of what the body does. */
const SIGNS = phrases('chủ trì | có trách nhiệm | chịu trách nhiệm | là đơn vị chủ trì | là đầu mối | làm đầu mối')

/** No more than two words behind a name, so can these. */
const NEAR_SIGNS = phrases(
  'phối hợp với | phối hợp cùng | rà soát | tham mưu | hướng dẫn | theo dõi | triển khai | tăng cường',
)
const NEAR = 2

/** Words that stand in no name. */
const FOREIGN = exactPhrases(
  'có|là|làm|để|nhằm|thì|đã|đang|được|bị|do|nếu|khi|này|đó|mà|của|tại|về|với|từ|đến|cho|gồm|như|ở|trước|sau|hoặc',
  'cùng|theo|trong|trên|nơi|vào|bằng|căn|cũng|chưa|không|vẫn|sẽ|phải|cần|đều|nên|các|những|thuộc|trực|mọi|mỗi|toàn|kết quả',
)

/** One-syllable verbs that end no compound noun. */
const SHORT_VERBS = exactPhrases('lập|gửi|mở|cử|trình')

/** Where such a field ends whose kind of `kind` tokens stands at `at`, if it goes on behind `known`; otherwise `known`. */
export function longFieldEnd(tokens: Tokens, at: number, kind: number, known: number): number {
  const from = at + kind
  if (kind > 0 && phraseAt(tokens, at, COMMITTEES) === kind) {
    const end = tokens[known]?.low === 'về' ? ownMatterEnd(tokens, known) : ownWorkEnd(tokens, from)
    if (end > known) return end
  }
  const paired = pairEnd(tokens, at, from)
  if (paired > known) return paired
  if (tokens[known]?.low === 'về' && phraseAt(tokens, known - 2, OF_STATE) === 2) return matterEnd(tokens, known)
  if (tokens[known]?.low === 'về' && tokens[known + 1]?.cap && phraseAt(tokens, at, OF_MATTERS) === kind)
    return ownNameEnd(tokens, known)
  if (tokens[known]?.low === '-') return secondHalfEnd(tokens, known)
  if (!tokens[at]!.cap || phraseAt(tokens, at, OFFICES) === 0 || tokens[at]!.text === tokens[at]!.text.toUpperCase())
    return known
  const mayHead = tokens[from]?.cap || phraseAt(tokens, at, PARTS) === kind
  const head = mayHead && !BARE_KINDS.test(tokens[at]!.low) ? phraseAt(tokens, from, NEEDS_OBJECT) : 0
  if (head > 0 && tokens[from + 1]?.cap === false) {
    if (known > from + head && tokens[known]?.low !== 'và' && phraseAt(tokens, known, OBJECTS) === 0) return known
    return Math.max(known, objectEnd(tokens, from + head))
  }
  // "Trung tâm Dịch vụ VÀ HỖ TRỢ DOANH NGHIỆP": behind a name and "và" such work is the rest of the name.
  if (known > from && tokens[known]?.low === 'và' && phraseAt(tokens, known + 1, NEEDS_OBJECT) > 0)
    return Math.max(known, objectEnd(tokens, known))
  if (ofProject(tokens, known)) return Math.max(known, objectEnd(tokens, known))
  return known > from || (kind > 1 && BARE_KINDS.test(tokens[at]!.low)) ? signEnd(tokens, known) : known
}

/** Works that go together in the name of one office, the second in small letters. */
const PAIRS = exactPhrases(
  'thanh tra, giám sát|thanh tra, kiểm tra|kiểm tra, giám sát|giám sát, kiểm tra|quản lý, giám sát|giám sát, quản lý',
  'phòng, chống|khám bệnh, chữa bệnh|khám, chữa bệnh|tuyên truyền, hỗ trợ|tư vấn, hỗ trợ|đào tạo, bồi dưỡng',
  'quản lý, khai thác|quản lý, vận hành|quản lý, sử dụng|quản lý, bảo trì|vận hành, bảo trì|nghiên cứu, ứng dụng',
  'nghiên cứu, phát triển|kiểm nghiệm, kiểm định|kiểm định, kiểm nghiệm|kiểm tra, đánh giá|thẩm định, kiểm định',
  'thu gom, xử lý|bảo tồn, phát huy|tiếp nhận, xử lý|điều tra, xử lý|theo dõi, đánh giá|giám sát, đánh giá|quan trắc, phân tích',
)
const PAIRED_KINDS = phrases('phòng | trung tâm | viện | đội | ban | tổ | vụ | cục | chi cục')

/** "Vụ Quản lý, GIÁM SÁT BẢO HIỂM rà soát": such a pair right behind the kind and its object, up to the verb; `from` if there is none. */
function pairEnd(tokens: Tokens, at: number, from: number): number {
  if (!tokens[from]?.cap || phraseAt(tokens, at, PAIRED_KINDS) !== from - at) return from
  const pair = phraseAt(tokens, from, PAIRS)
  if (pair === 0 || tokens[from + pair - 1]!.cap) return from
  for (let i = from + pair; i <= from + LONGEST; i++) {
    const token = tokens[i]
    if (!token || /^[:(]$/u.test(token.low)) return i
    if (/^(?:,|;|và)$/u.test(token.low)) return startsBody(tokens, i + 1) ? i : from
    if (token.mark) return from
    const member = tokens[i - 1]!.low === 'các' ? phraseAt(tokens, i, MEMBERS) : phraseAt(tokens, i, NOUNS)
    if (member > 0) {
      i += member - 1
      continue
    }
    if (phraseAt(tokens, i, SIGNS) > 0 || phraseAt(tokens, i, DUTIES) > 1 || isVerbAlone(tokens, i)) return i
    if (token.low !== 'các' && phraseAt(tokens, i, FOREIGN) > 0) return from
  }
  return from
}

const COMMITTEES = phrases('ban chỉ đạo | bcđ')
/** What a committee is named after and no other body can be the object of. */
const COMMITTEE_WORK = exactPhrases('rà soát|triển khai|thực hiện|xây dựng|sắp xếp|phát triển|xử lý|ứng phó|giải quyết')

/** "Ban Chỉ đạo VỀ AN TOÀN THỰC PHẨM, ĐO LƯỜNG tỉnh rà soát": its matter, where its level and then the verb or the end follow; `from` if it is none. */
function ownMatterEnd(tokens: Tokens, from: number): number {
  if (phraseAt(tokens, from + 1, TOLD_OF) > 0) return from
  for (let i = from + 2; i < from + 2 + LONGEST && tokens[i]; i++) {
    const level = placeAt(tokens, i)
    if (level > 0 && tokens[i]!.low !== 'cấp' && !tokens[i - 1]!.mark) return endsLevel(tokens, i + level) ? i : from
    const joins = /^(?:,|và|-)$/u.test(tokens[i]!.low) && !startsBody(tokens, i + 1)
    const foreign = phraseAt(tokens, i, FOREIGN) > 0 && phraseAt(tokens, i - 1, SAFETY) === 0
    if (!joins && (tokens[i]!.mark || foreign)) return from
  }
  return from
}
const SAFETY = exactPhrases('an toàn')

const endsLevel = (tokens: Tokens, at: number) =>
  /^(?:[:;,(]|và)?$/u.test(tokens[at]?.low ?? '') ||
  phraseAt(tokens, at, DUTIES) > 1 ||
  phraseAt(tokens, at, MANNERS) > 0

/** "Ban Chỉ đạo RÀ SOÁT HỘ NGHÈO xã tổng kết …": its work in small letters, where its level and then the verb or the end follow; `from` if it is none. */
function ownWorkEnd(tokens: Tokens, from: number): number {
  const work = phraseAt(tokens, from, COMMITTEE_WORK)
  if (work === 0 || tokens[from]!.cap) return from
  for (let i = from + work; i < from + LONGEST / 2 && tokens[i]; i++) {
    const level = placeAt(tokens, i)
    if (level > 0 && tokens[i]!.low !== 'cấp') return endsLevel(tokens, i + level) ? i : from
    if (tokens[i]!.mark || phraseAt(tokens, i, FOREIGN) > 0 || phraseAt(tokens, i, DUTIES) > 0) return from
  }
  return from
}

const OF_STATE = phrases('trung ương | nhà nước | quốc gia')
/** Kinds that are named after a matter. */
const OF_MATTERS = phrases('ban chỉ đạo | bcđ | ủy ban | hội đồng | văn phòng | văn phòng thường trực | tổ công tác')

/** "Văn phòng Điều phối VỀ Nước sạch", "Ủy ban VỀ Người cao tuổi": a matter with a capital; `from` if it is a paper or a body. */
function ownNameEnd(tokens: Tokens, from: number): number {
  if (startsBody(tokens, from + 1) || phraseAt(tokens, from + 1, PAPERS) > 0) return from
  const field = phraseAt(tokens, from + 1, FIELDS)
  return Math.max(from, field > 0 ? from + 1 + field : runEnd(tokens, from + 1))
}
const PAPERS = phrases(
  'kế hoạch | đề án | dự án | kết quả | tình hình | nghị quyết | chỉ thị | quyết định | công văn | báo cáo | chương trình | đề cương',
)

/** What is told to a body, not what it is for: "báo cáo Ban Chỉ đạo Trung ương về KẾT QUẢ". */
const TOLD_OF = phrases(
  'kết quả | tình hình | tiến độ | việc | nội dung | các | những | công tác | nhu cầu | khó khăn | vấn đề | số | mức | sự',
)
/** Verbs that no matter of a committee begins with. */
const COMMITTEE_DOES = phrases(`
  chủ trì | phối hợp | có trách nhiệm | chịu trách nhiệm | chỉ đạo | tổ chức | tham mưu | ban hành | hướng dẫn | đôn đốc | kiểm tra | giúp
  rà soát | chủ động | báo cáo | xem xét | họp | yêu cầu | đề nghị | theo dõi | thành lập | quyết định | triển khai | thực hiện | tiếp tục | khẩn trương | tập trung
`)

/** "Ban Chỉ đạo Trung ương VỀ PHÒNG, CHỐNG THAM NHŨNG chỉ đạo …": the matter a committee of the state is for; `from` if it is none. */
function matterEnd(tokens: Tokens, from: number): number {
  if (phraseAt(tokens, from + 1, TOLD_OF) > 0) return from
  for (let i = from + 1; i <= from + LONGEST; i++) {
    const token = tokens[i]
    if (!token || /^[.;:()]$/u.test(token.low)) return i
    if (token.low === ',' || token.low === 'và') {
      if (startsBody(tokens, i + 1)) return i
    } else if (token.mark || phraseAt(tokens, i, FOREIGN) > 0) return from
    else if (i > from + 1 && !tokens[i - 1]!.mark && phraseAt(tokens, i, COMMITTEE_DOES) > 0) return i
  }
  return from
}

/** What stands behind a dash to say what the body is here: "Sở Y tế - Cơ quan thường trực". */
const ROLES = phrases('cơ quan | đơn vị | thường trực | trưởng | phó | ủy viên | uỷ viên | thành viên')

/** "Cục Kinh tế - QUẢN LÝ ĐẦU TƯ chủ trì": a second half that begins with a capital and is no body, place or part played. */
function secondHalfEnd(tokens: Tokens, dash: number): number {
  const from = dash + 1
  if (!tokens[from]?.cap || startsBody(tokens, from) || placeAt(tokens, from) > 0 || phraseAt(tokens, from, ROLES) > 0)
    return dash
  const end = signEnd(tokens, from + 1)
  if (end > from + 1) return end
  // "Trung tâm Văn hóa - ĐIỆN ẢNH tổ chức": words that are no verb, right before one.
  if (phraseAt(tokens, from, DUTIES) > 0 || (SURNAMES.has(tokens[from]!.bare) && tokens[from + 1]?.cap)) return dash
  const run = runEnd(tokens, from)
  return run > from && phraseAt(tokens, from, REMARKS) === 0 && endsHalf(tokens, run) ? run : dash
}

/** What else may stand behind a dash. */
const REMARKS = phrases(
  'địa chỉ | điện thoại | số điện thoại | nội dung | thời gian | hộp thư | email | fax | ông | bà | đồng chí',
)

const endsHalf = (tokens: Tokens, at: number) =>
  (tokens[at] !== undefined && isVerbAlone(tokens, at)) ||
  phraseAt(tokens, at, DUTIES) > 1 ||
  phraseAt(tokens, at, MANNERS) > 1 ||
  placeAt(tokens, at) > 0 ||
  /^(?:[:(]|để|trước|chậm)?$/u.test(tokens[at]?.low ?? '') ||
  (tokens[at]!.low === '.' && !tokens[at + 1]) ||
  (/^(?:,|;|và)$/u.test(tokens[at]!.low) && startsBody(tokens, at + 1))

/** Up to the verb behind the object; 0 if none is found or no object stands before it. */
function objectEnd(tokens: Tokens, from: number): number {
  let named = 0
  let joined = false
  for (let i = from; i < from + LONGEST && tokens[i]; ) {
    const step = partAt(tokens, i, named === 0)
    if (step > 0) {
      const joins = /^(?:,|và)$/u.test(tokens[i]!.low)
      // "Phòng Kiểm kê, BẢO QUẢN lựa chọn": two works in two words need no object.
      joined = joins && step > 2
      named = joins ? 0 : named + 1
      i += step
    } else return (named > 0 || joined) && endsField(tokens, i) ? i : 0
    if (i === tokens.length) return named > 0 || joined ? i : 0
  }
  return 0
}

/** How many tokens of a field stand at `at`: a joint with the work behind it, an object, a word that is no verb. */
function partAt(tokens: Tokens, at: number, bare: boolean): number {
  const token = tokens[at]!
  if (token.low === ',' ? bare : token.low === 'và') {
    const next = tokens[at + 1]
    if (!next || next.mark || phraseAt(tokens, at + 1, SIGNS) > 0) return 0
    if (next.cap && phraseAt(tokens, at + 1, NEEDS_OBJECT) === 0) return 0
    return 1 + Math.max(1, ...[NEEDS_OBJECT, OBJECTS, NOUNS, DUTIES].map(list => phraseAt(tokens, at + 1, list)))
  }
  if (phraseAt(tokens, at, NOUNS) > 0) return phraseAt(tokens, at, NOUNS)
  if (token.mark || token.cap || phraseAt(tokens, at, FOREIGN) > 0 || placeAt(tokens, at) > 0) return 0
  const object = phraseAt(tokens, at, OBJECTS)
  if (object > 0 && (bare || closesHeading(tokens, at + object))) return object
  const verb = Math.max(phraseAt(tokens, at, DUTIES), phraseAt(tokens, at, MANNERS))
  // "người THAM GIA có trách nhiệm": a verb right before another is no verb of the body.
  if (verb > 1) return !bare && phraseAt(tokens, at + verb, SIGNS) > 0 && phraseAt(tokens, at, SIGNS) === 0 ? verb : 0
  return phraseAt(tokens, at, SHORT_VERBS) > 0 ? 0 : 1
}

/** "Phòng Bảo đảm chất lượng ĐÀO TẠO:": behind a verb stands what is to be done. */
const closesHeading = (tokens: Tokens, at: number) => /^[:(]?$/u.test(tokens[at]?.low ?? '')

function endsField(tokens: Tokens, at: number): boolean {
  if (placeAt(tokens, at) > 0 || tokens[at]!.low === ':' || phraseAt(tokens, at, SIGNS) > 0) return true
  if (tokens[at]!.low === ',') return startsBody(tokens, at + 1)
  const verb = Math.max(phraseAt(tokens, at, DUTIES), phraseAt(tokens, at, MANNERS))
  return phraseAt(tokens, at, SEES_TO) > 0 || (verb > 0 && tokens[at + verb]?.mark === false)
}

/** Two verbs that name no field together. */
const SEES_TO = phrases(`
  theo dõi, đôn đốc | theo dõi, kiểm tra | theo dõi, tổng hợp | theo dõi, hướng dẫn | đôn đốc, kiểm tra | đôn đốc, theo dõi
  hướng dẫn, kiểm tra | hướng dẫn, đôn đốc | rà soát, tổng hợp | rà soát, đề xuất | rà soát, tham mưu | tham mưu, đề xuất
  tổng hợp, báo cáo | tổng hợp, tham mưu | nghiên cứu, đề xuất | nghiên cứu, tham mưu | kiểm tra, đôn đốc
`)

/** "Ban Quản lý dự án ĐIỆN KHÍ HÓA hoàn thiện": which project it is. */
const ofProject = (tokens: Tokens, known: number) =>
  tokens[known - 1]?.low === 'án' &&
  tokens[known - 2]?.low === 'dự' &&
  tokens[known]?.cap === false &&
  phraseAt(tokens, known, DUTIES) === 0 &&
  phraseAt(tokens, known, MANNERS) === 0

/** Any small words right before a sign, without a mark between: "Phòng Chế độ VÀ GIẢI QUYẾT HƯỞNG chủ trì". */
function signEnd(tokens: Tokens, known: number): number {
  for (let i = known; i < known + LONGEST / 2 && tokens[i]; i++) {
    if (phraseAt(tokens, i, SIGNS) > 0 || (i > known && i <= known + NEAR && phraseAt(tokens, i, NEAR_SIGNS) > 0))
      return tokens[i - 1]!.low === 'và' ? known : i
    const token = tokens[i]!
    const noun = phraseAt(tokens, i, NOUNS)
    if (noun > 0) {
      i += noun - 1
      continue
    }
    if (token.mark || token.cap || placeAt(tokens, i) > 0 || phraseAt(tokens, i, FOREIGN) > 0) return known
    if (phraseAt(tokens, i, MANNERS) > 0) return known
  }
  return known
}
