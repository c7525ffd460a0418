/** The subject of a sentence that tells to report: bodies by their names, groups by the word that opens them, persons by their posts. */
import { bareListAt, listAt } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { placeAt, quantifierAt, startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { MEMBERS } from '../../words/names/bodies.ts'
import { PERSONS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import type { Stretch } from '../clauses.ts'

const VERBS = phrases(
  'báo cáo|gửi|nộp|phản ánh|phản ảnh|thông tin|tổng hợp|định kỳ|thực hiện|có trách nhiệm|kịp thời|khẩn trương|xây dựng|tham mưu|rà soát|chủ trì|theo dõi',
)
export const isVerb = (tokens: Tokens, i: number) => phraseAt(tokens, i, VERBS) > 0

/** "THÀNH VIÊN Tổ công tác báo cáo": not the group does, but one of it. */
const memberAt = (tokens: Tokens, i: number) =>
  i > 1 && tokens[i - 1]!.low === 'viên' && tokens[i - 2]!.low === 'thành' ? i - 2 : i

/** Behind these a name is no subject. */
const OF = new Set([
  'của',
  'với',
  'tại',
  'cho',
  'từ',
  'về',
  'giúp',
  'bởi',
  'mưu',
  'khi',
  'sự',
  'trình',
  'bầu',
  'bâu',
  'cử',
])

/** The last words of "đôn đốc", "hướng dẫn", "kiểm tra", "giám sát", "hỗ trợ": whom the work is done on. */
const ON = new Set(['đốc', 'dẫn', 'tra', 'sát', 'trợ'])

/** Who stands behind one of these may not report: "của Sở", "Phó Giám đốc". */
const isNoSubject = (behind: string) => OF.has(behind) || behind === 'phó'

/** What may stand between who reports and the word itself: "Phòng Y tế có trách nhiệm tổng hợp báo cáo". */
const ALONG =
  /^(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|có|tổng hợp|kịp thời|phải|cần|sẽ|gửi|lập|nộp|xin|định kỳ|thường xuyên|khẩn trương|nhanh chóng|trực tiếp|chủ động))* ?$/u

/** Names that are followed by a verb of reporting, or open the clause: those nearest to the verb, else the first. */
export function subjectIn(block: Block, clause: Stretch, at: number): string | undefined {
  const tokens = tokensIn(block)
  const opens = tokenFrom(tokens, Math.max(clause.start, block.body))
  let first: string | undefined
  /** The token behind a list of those who take part. */
  let others = -1
  for (let i = opens; i < tokens.length && tokenStart(tokens, i) < at; i++) {
    const to = subjectEnd(block, tokens, i, first === undefined && (i === opens || afterOrder(tokens, i)))
    if (to === undefined) continue
    const end = tokenEnd(tokens, to - 1)
    const behind = tokens[i - 1]?.low ?? ''
    // "Với các phòng của Sở Y tế, Sở Nội vụ rà soát …": one list.
    const helps = (behind === 'với' && i === opens + 1) || (others === i - 1 && behind === ',')
    if (helps) others = to
    if (!helps && !isNoSubject(behind) && end <= at) {
      const names = block.text.slice(tokenStart(tokens, memberAt(tokens, i)), end)
      if (ALONG.test(block.text.slice(end, at))) return names
      if (first === undefined && !ON.has(behind) && tells(tokens, to, i === opens || ORDERS.has(behind))) first = names
    }
    const ofGround = behind === 'của' && GROUNDS.test(block.text.slice(clause.start, tokenStart(tokens, i)))
    i = (ofGround ? ownerEnd(tokens, i, to) : to) - 1
  }
  return first ?? groupOpening(block, clause, at) ?? groupBehindLead(block, clause, at)
}

/** "Trên cơ sở báo cáo của các xã, PHÒNG Y TẾ tổng hợp …": behind the comma the sentence begins. */
const GROUNDS = /(?:trên cơ sở|căn cứ|sau khi có|từ) [^.;,]{0,60}$/iu

function ownerEnd(tokens: Tokens, i: number, to: number): number {
  const one = nameAt(tokens, i)?.to ?? to
  return tokens[one]?.low === ',' && startsBody(tokens, one + 1) ? one : to
}

/** The body that a sentence opens with, or the last that it orders before `at`. */
export function subjectOpening(block: Block, { start, end }: Stretch, at = end): string | undefined {
  const tokens = tokensIn(block)
  const opens = tokenFrom(tokens, Math.max(start, block.body))
  let found: string | undefined
  for (let i = opens; i < tokens.length && tokenStart(tokens, i) < at; i++) {
    if (i > opens && !ORDERS.has(tokens[i - 1]!.low)) continue
    const to = subjectEnd(block, tokens, i, false)
    if (to !== undefined && tells(tokens, to, true))
      found = block.text.slice(tokenStart(tokens, i), tokenEnd(tokens, to - 1))
  }
  return found ?? groupOpening(block, { start, end }, end)
}

/** Words that open the name of a group, whatever it is: "Từng khoa của bệnh viện", "Tổ khảo sát"; how many words more it has at least. */
const GROUPS = new Map([
  ...['các', 'từng', 'mỗi', 'những', 'mọi'].map((word): [string, number] => [word, 1]),
  ...['tổ', 'đoàn', 'nhóm', 'đội', 'tiểu'].map((word): [string, number] => [word, 2]),
])
/** "Các nội dung …", "Mỗi năm …": no doers. */
const NO_DOERS = phrases(
  'nội dung|nhiệm vụ|công việc|vấn đề|khó khăn|vướng mắc|báo cáo|số liệu|thông tin|kết quả|văn bản|hoạt động|trường hợp|dự án|công trình|nguồn|chỉ tiêu|tháng|quý|năm|tuần|ngày|lần|đợt|vụ|kỳ|loại|biện pháp|giải pháp|đề án|kế hoạch|chương trình|chức',
)
/** "Doanh nghiệp chế biến gỗ", "Chủ hộ chăn nuôi": those whom a law tells, without "các". */
const WHOEVER = phrases(
  'tổ chức , cá nhân|tổ chức , hộ kinh doanh|hộ kinh doanh|người chỉ huy|người phát hiện|người đại diện|người nộp thuế|nhà thầu|nhà đầu tư|thương nhân|chủ nhiệm đề tài|chủ nhiệm dự án|chủ nhiệm nhiệm vụ|viên chức|tổng giám đốc|cán bộ phụ trách|nhân viên phụ trách|cơ quan , tổ chức|cơ quan , tổ chức , cá nhân|cá nhân , tổ chức|doanh nghiệp|chủ hộ|chủ cơ sở|chủ dự án|chủ rừng|chủ sử dụng|người sử dụng|người đứng đầu|hợp tác xã',
)
/** How many tokens the name of a group may have. */
const GROUP = 16
const DOES = phrases(
  'khi|sau khi|báo cáo|gửi|nộp|phản ánh|tổng hợp|định kỳ|có trách nhiệm|chịu trách nhiệm|kịp thời|khẩn trương|chủ động|phải|rà soát|thống kê',
)

/** "Từng khoa của bệnh viện báo cáo", "Tổ khảo sát tổng hợp, báo cáo": a group that the grammar of names does not know, up to what it does. */
function groupOpening(block: Block, clause: Stretch, at: number): string | undefined {
  const tokens = tokensIn(block)
  const from = tokenFrom(tokens, Math.max(clause.start, block.body))
  const whoever = phraseAt(tokens, from, WHOEVER)
  const least = whoever > 0 ? 0 : (GROUPS.get(tokens[from]?.low ?? '') ?? 0)
  if (whoever + least === 0 || (least > 0 && phraseAt(tokens, from + 1, NO_DOERS) > 0)) return undefined
  const joins = whoever > 0 ? ',' : '/'
  for (let i = from + (whoever || 1); i <= from + GROUP && tokens[i] && tokenStart(tokens, i) <= at; i++) {
    const { mark, low } = tokens[i]!
    if (mark && low !== joins) return undefined
    if (phraseAt(tokens, i, DOES) > 0 && (whoever > 0 || i > from + least))
      return tokens[i - 1]!.mark ? undefined : block.text.slice(tokenStart(tokens, from), tokenEnd(tokens, i - 1))
  }
  return undefined
}

/** "Trong 03 ngày kể từ ngày xảy ra tai nạn, NGƯỜI SỬ DỤNG lao động phải báo cáo": behind the time or the case that opens the sentence. */
const LEAD =
  /^[^\p{L}]*(?:\p{L}[.)] )?(?:Trong (?:thời hạn|vòng)|Khi|Nếu|Trường hợp|Sau|Ngay (?:sau )?khi|Trước|Định kỳ|H[ằàăắâ]ng (?:ngày|tuần|tháng|quý|năm)|Chậm nhất|Kết thúc|Cuối)(?!\p{L})[^.;:]{0,140}, $/u

function groupBehindLead(block: Block, clause: Stretch, at: number): string | undefined {
  const start = Math.max(clause.start, block.body)
  const comma = block.text.slice(start, at).lastIndexOf(', ')
  for (let cut = comma; cut > 0; cut = block.text.slice(start, start + cut).lastIndexOf(', ')) {
    const from = start + cut + 2
    if (!LEAD.test(block.text.slice(start, from))) return undefined
    const group = groupOpening(block, { start: from, end: clause.end }, at)
    if (group) return group
  }
  return undefined
}

/** Who opens a sentence with these has others do the work. */
const BY_OTHERS = phrases(
  'thông báo|giao|yêu cầu|đề nghị|chỉ đạo|phân công|ủy quyền|uỷ quyền|ban hành|thống nhất|mời|cử',
)

/** The last words of "giao", "phân công", "yêu cầu", "đề nghị". */
const ORDERS = new Set(['giao', 'công', 'cầu', 'nghị'])

const afterOrder = (tokens: Tokens, i: number) => tokens[i - 1]?.low === ',' || ORDERS.has(tokens[i - 1]?.low ?? '')

function tells(tokens: Tokens, to: number, opens: boolean): boolean {
  if (isVerb(tokens, to) || tokens[to]?.low === ',') return true
  if (!opens || phraseAt(tokens, to, BY_OTHERS) > 0) return false
  return phraseAt(tokens, to, MANNERS) > 0 || phraseAt(tokens, to, DUTIES) > 0
}

/** The token behind names of bodies, of places ("các xã, phường") or of a person that start here. */
function subjectEnd(block: Block, tokens: Tokens, i: number, persons: boolean): number | undefined {
  const many = quantifierAt(tokens, i)
  if (startsBody(tokens, i) || (many > 0 && placeAt(tokens, i + many) > 0)) {
    const list = listAt(block.text, tokens, i)
    if (list && list.to > i) return list.to
    // "Trưởng đoàn": a post whose body is not named.
    return persons && many === 0 ? personEnd(tokens, i) : undefined
  }
  return persons ? (bareEnd(block, tokens, i) ?? personEnd(tokens, i)) : undefined
}

/** "Hằng tuần, chủ đầu tư báo cáo …", "Nhà trường gửi …": a word for a body without a name, before its verb. */
function bareEnd(block: Block, tokens: Tokens, i: number): number | undefined {
  const to = bareListAt(block.text, tokens, i)?.to
  return to !== undefined && isVerb(tokens, to) ? to : undefined
}

/** How many tokens a person, with name and post, may have. */
const PERSON = 18

/** "đồng chí Trần Văn An, Phó Chánh Văn phòng", "nhóm trưởng": up to what the person does. */
function personEnd(tokens: Tokens, i: number): number | undefined {
  const length = phraseAt(tokens, i, PERSONS)
  if (length === 0) return undefined
  for (let to = i + length; to < i + PERSON && to < tokens.length; to++) {
    if (tokens[to]!.low === ':' || phraseAt(tokens, to, DUTIES) > 0 || isVerb(tokens, to)) return to
    if (/^[.;()]$/u.test(tokens[to]!.low)) return undefined
    const body = startsBody(tokens, to) ? nameAt(tokens, to) : undefined
    // "Ông Nguyễn Văn An, Trưởng phòng Y tế": the body that the person heads reports; a deputy does not head it.
    if (body && tokens[to - 1]!.low !== 'phó') return undefined
    if (body) to = body.to - 1
  }
  return undefined
}

/** "Khi các cơ sở NHẬP giống về, phải báo cáo": who does something is who reports it; who comes to look, or asks, is not. */
const IN_CASE = /^[^\p{L}]*(?:\p{L}[.)] )?(?:Khi|Nếu|Trường hợp) (?=(?:các|mỗi|những) )/u
const MUST = /(?:phải|bắt buộc|thì|có trách nhiệm|cần)(?: \p{Ll}+){0,2} $/u
const LOOKS = phrases(
  'đến|yêu cầu|đề nghị|chỉ đạo|giao|cho phép|phê duyệt|quyết định|ban hành|thông báo|kiểm tra|thanh tra|giám sát|có yêu cầu|có chỉ đạo|có văn bản|có ý kiến|tổ chức',
)

/** The subject of the condition that the clause opens with, where the duty itself names none. */
export function subjectOfCondition(block: Block, { start }: Stretch, at: number): string | undefined {
  const from = Math.max(start, block.body)
  const letters = block.text.slice(from, at)
  const lead = IN_CASE.exec(letters)
  if (!lead || !MUST.test(letters)) return undefined
  const tokens = tokensIn(block)
  const i = tokenFrom(tokens, from + lead[0].length)
  // What is said of a group may be what it does here: the bare word for it.
  const group = phraseAt(tokens, i + 1, MEMBERS)
  const to = group > 0 ? i + 1 + group : subjectEnd(block, tokens, i, false)
  if (to === undefined || !tokens[to] || tokenStart(tokens, to) >= at || phraseAt(tokens, to, LOOKS) > 0)
    return undefined
  return block.text.slice(tokenStart(tokens, i), tokenEnd(tokens, to - 1))
}
