import { bareListAt, listAt, skipBracket, smallListAt } from '../../body/list.ts'
import { mayStart, nodesOf } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { drawnFrom } from '../../scanner/drawn.ts'
import type { Block } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd } from '../../words/tokens.ts'
import { functionSubjectAt } from './by-function.ts'
import { charged, dutyAt } from './duty.ts'
import { forbidden } from './forbidden.ts'
import { opensWork } from './further-work.ts'
import { OPENERS } from './heading.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'
import { stressedEnd } from './stressed.ts'
import { EXAMPLES, NOT } from './subject.examples.ts'

/** Behind these words and a comma stands the subject of the sentence. */
const LEAD_IN =
  /^(?:căn cứ|trên cơ sở|phấn đấu|trong|định kỳ|hằng|hàng|từ|ngay|sau|để|khi|trước|theo(?! dõi)|nhằm|đối với|nhận được|trường hợp|riêng|đồng thời|đến|giai đoạn|năm|với|qua|kể từ|chậm nhất|cùng với|bên cạnh|ngoài|tại|về|tùy|tuỳ|quý|tháng|cuối|đầu|ngày|sáng|chiều|tối|vào|hết|nếu|cụ thể|mặt khác|song song|tiếp theo|tiếp đó|trước hết|trước tiên|(?:nội dung|việc|vấn đề|nhiệm vụ) này)(?: |$)/iu
/** "Chỉ thị NÊU RÕ, Sở Y tế chủ trì …": a paper speaks, and what it says stands behind a comma. */
const SAYS =
  /^(?:Chỉ thị|Công điện|Công văn|Văn bản|Thông báo|Kết luận|Kế hoạch|Nghị quyết)(?: này| trên)? (?:cũng )?(?:nêu|chỉ|ghi) rõ$/u
const DURING = /^trong quá trình (?:(?:tổ chức|triển khai|thực hiện) ){1,3}(?=\p{Lu})/iu
/** "Trong năm 2027 Sở Y tế …", "Hằng quý Sở Tài chính …": a time and no comma. */
const AT_TIME =
  /^(?:(?:trong|từ|đến|trước|hết|chậm nhất|là) ){0,3}(?:(?:(?:ngày|tháng|quý|năm) [\dIV/.-]+ ){1,3}|(?:hằng|hàng) (?:năm|quý|tháng|tuần) )(?=\p{Lu})/iu
const ADDRESS = /^(?:các )?(?:ông|đồng chí)(?: ?[(/] ?bà ?\)?|, bà)?:? /iu
/** "đồng thời các đơn vị …", "Riêng Sở Y tế …": words that only lead over to the subject. */
const LEADS_OVER = /^(?:đồng thời|riêng|ngoài ra|bên cạnh đó|trước mắt|trong đó),? (?=\S)/iu
/** "vì vậy các tỉnh cần …": behind a reason only what is needed is an order. */
const CONCLUDES = /^(?:vì vậy|do vậy|do đó|vì thế),? (?=\S)/iu
/** "chỉ đạo các cơ quan, các tổ chức": what follows the comma is ordered too, and is no subject. */
const ORDERED = / (?:chỉ đạo|yêu cầu|đề nghị|giao|hướng dẫn|đôn đốc|phối hợp với) các [^,.;]{2,70}$/u
/** "phối hợp với Sở Y tế, CÔNG AN TỈNH kiểm tra": more who take part, unless they lead. */
const IN_PARTNERS = / phối hợp (?:chặt chẽ )?(?:với|cùng) (?:\p{Lu}|các )[^.;:]{2,140}$/u
/** "- Với Sở Y tế, CÔNG AN TỈNH kiểm tra": those that the body of the heading works with. */
const WITH_BODIES = /^(?:Cùng với|Với|Cùng) (?:\p{Lu}|các (?:đơn vị|cơ quan) của )/u
const LEADING = /^[^.;:,]{2,120} chủ trì/u
/** The first words of what DURING, AT_TIME, ADDRESS, LEADS_OVER and CONCLUDES take. */
const SPECIAL = nodesOf('trong|tu|den|truoc|het|cham|ngay|thang|quy|nam|hang|ong|dong|rieng|ngoai|ben|vi|do'.split('|'))
/** At the head of a numbered clause these need no “các”. */
const BARE = /^(?:Chủ|Nhà|Doanh|Địa|Chính|Hợp) /u
/** "a) Cơ sở giáo dục rà soát …": told of by the same word throughout. */
const THROUGHOUT = /^Cơ sở /u
const SHORT_LABEL = 40
const WORK_LABEL = 90
/** "Căn cứ Kế hoạch số 12; Sở Y tế tổ chức …". */
const GROUNDS = /^(?:căn cứ|trên cơ sở) /iu
/** "Đối với các dự án chuyển tiếp, dự án mới: các chủ đầu tư …": what it is about, however long. */
const ABOUT = /^(?:đối với|riêng đối với|riêng|về|việc|công tác) /iu
/** "Ủy ban nhân dân tỉnh yêu cầu: Các sở rà soát …": behind the order stands who is told. */
const ORDERS_BEFORE =
  /^(?!theo |căn cứ |các yêu cầu|nội dung)[^.;:]{2,200} (?:yêu cầu|đề nghị|có ý kiến chỉ đạo|chỉ đạo)(?: như sau)?$/iu
/** How long the condition before a subject may be, in letters. */
const LOOK_BACK = 700

const LEADS = phrases('chủ trì')
/** What those above are asked by. */
const ASKED = /(?:đề xuất|kiến nghị|đề nghị|trình|báo cáo|xin|tham mưu)(?!\p{L})/iu
/** "Quỹ bảo hiểm y tế THANH TOÁN chi phí khám bệnh": what is paid for, no order. */
const FUND = /^Quỹ /u
const PAYS = phrases('thanh toán | chi trả | hỗ trợ | trả')
/** "Sở Y tế XIN GỬI kèm các mẫu biểu": what the sender says of itself; "xin ý kiến" is work. */
const COURTESY = phrases(
  'xin gửi | xin thông báo | xin trân trọng | xin kính | xin chuyển | xin báo cáo | xin trả lời | xin cảm ơn | xin chân thành',
)
/** What a deputy is charged with is that person's own. */
const DEPUTY = /^Phó /u
/** "Nâng cao chất lượng; các bệnh viện CHỊU TRÁCH NHIỆM …": behind work of nobody a new subject is known by what obliges it. */
const URGED = phrases('có trách nhiệm | chịu trách nhiệm | phải | chủ trì | khẩn trương | nghiêm túc | tập trung')
/** "Sở Y tế đề nghị thực hiện một số nội dung như sau: Các trạm y tế …": an order behind the words that announce it. */
const AS_FOLLOWS =
  /(?:^|[.;] )(?!kết quả)[^.;:]{0,200}(?:yêu cầu|đề nghị|chỉ đạo|thông báo|hướng dẫn|ý kiến|nhiệm vụ)[^.;:]{0,160} (?:như sau|sau đây|sau)$/iu

export default rule<OwnerRead>({
  name: 'owner/subject',
  says: 'A body at the head of a sentence and the verb of a duty: the body does it.',
  pattern: /(?:^(?![-+*•])|^[-+*•](?=\p{Lu})|\) ['‘]|(?<=^(?:\d{1,2}|[a-zđIVX]{1,3}))\/ ?|[.;:,)*•+-] )(?=\S)/gu,
  read(_groups, match, block) {
    let from = match.index + match[0].length
    if (from < block.body) return undefined
    const special = mayStart(block.text, from, SPECIAL)
    if (!special && !mayStart(block.text, from)) return undefined
    const concludes = special ? (CONCLUDES.exec(block.text.slice(from, from + 20))?.[0].length ?? 0) : 0
    const over = concludes || (special ? (LEADS_OVER.exec(block.text.slice(from, from + 20))?.[0].length ?? 0) : 0)
    const mark = match[0].slice(0, 2)
    const opensHere = over > 0 || opensSubject(block, mark, match.index, from)
    if (!opensHere && mark !== ': ' && mark !== '; ') return undefined
    const opens = from === block.body
    from += over
    const rest = block.text.slice(from, from + 60)
    from += (DURING.exec(rest) ?? AT_TIME.exec(rest) ?? ADDRESS.exec(rest))?.[0].length ?? 0
    const tokens = tokensIn(block)
    const at = tokenFrom(tokens, from)
    // A name within the last list is no subject, and is not read again.
    const drawn = drawnFrom(block)
    const last = drawn.listed
    const bare = opens && block.kind !== 'para' && BARE.test(rest)
    const throughout = opens && block.kind !== 'para' && THROUGHOUT.test(rest)
    const small = bare ? bareListAt : mark === ', ' || mark === '; ' || throughout ? smallListAt : undefined
    const listed = last && last.from < from && from < last.to
    const list = listed
      ? undefined
      : (listAt(block.text, tokens, at) ??
        (opensHere && (mark === ', ' || tokens[at]?.cap) ? functionSubjectAt(block.text, tokens, at) : undefined) ??
        small?.(block.text, tokens, at))
    if (list) drawn.listed = { from, to: tokenEnd(tokens, list.to - 1) }
    const to = list && stressedEnd(block.text, tokens, list.to)
    if (!list || !to || tokens[to - 1]!.low === 'đang' || phraseAt(tokens, to, COURTESY) > 0) return undefined
    if (mark === '; ' && tokens[to]?.low === ':' && phraseAt(tokens, to + 1, DUTIES) > 1 && headsRunIn(block)) {
      const { value, end } = ownerOf(block.text, tokens, list, to + 1)
      stretch(match, block, from, end)
      return value
    }
    const group = list.groups.length === list.names.length
    const told =
      dutyAt(tokens, to) !== undefined ||
      charged(tokens, to, group || DEPUTY.test(list.names[0]!)) ||
      forbidden(tokens, to, group) ||
      (opens && over === 0 && block.kind !== 'para' && list.groups.length === 0 && opensWork(tokens, to))
    if (!told || (FUND.test(list.names[0]!) && phraseAt(tokens, to + (tokens[to]?.low === 'không' ? 1 : 0), PAYS) > 0))
      return undefined
    // "phân công theo hướng: Sở Y tế chủ trì …": behind a long clause only who leads is told.
    const mayLead =
      opensHere ||
      (mark === '; '
        ? phraseAt(tokens, to, URGED) > 0
        : AS_FOLLOWS.test(block.text.slice(Math.max(0, match.index - LOOK_BACK), match.index)))
    if (!mayLead && (list.groups.length > 0 || phraseAt(tokens, to, LEADS) === 0)) return undefined
    if (concludes > 0 && !/^(?:cần|phải)$/u.test(tokens[to]!.low)) return undefined
    // "đề xuất UBND tỉnh, Sở Y tế xem xét, giải quyết": who is asked to decide.
    if (
      mark === ', ' &&
      tokens[list.to]?.low === 'xem' &&
      tokens[list.to + 1]?.low === 'xét' &&
      ASKED.test(sentence(block, match.index))
    )
      return undefined
    const { value, end } = ownerOf(block.text, tokens, list, to)
    stretch(match, block, from, end)
    return value
  },

  examples: EXAMPLES,
  not: NOT,
})

/** "2. Sở Y tế: rà soát hồ sơ; Sở Xây dựng: đẩy nhanh tiến độ": each body before a colon. */
function headsRunIn(block: Block): boolean {
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, block.body)
  const list = listAt(block.text, tokens, first + phraseAt(tokens, first, OPENERS))
  return list !== undefined && tokens[skipBracket(tokens, list.to)]?.low === ':'
}

/** ":9, Bảo hiểm xã hội …": what optical reading leaves of "9. ". */
const DAMAGED_NUMBER = /^[^\p{L}\p{N}]{0,2}\d{1,2}$/u

/** Whether a subject may stand behind this mark: at the head of a sentence, or behind a comma when the sentence opens with a condition. */
function opensSubject(block: Block, mark: string, index: number, from: number): boolean {
  // A bracket near the head is what is left of a damaged "c)".
  if (from === block.body || from === 0 || mark === '. ' || (mark === ') ' && index < 4)) return true
  if (mark === ', ' && DAMAGED_NUMBER.test(block.text.slice(0, index))) return true
  if (mark === '; ' && /^\p{Lu}/u.test(block.text.slice(from, from + 1))) return true
  const start = sentenceStart(block, index)
  if (mark === '; ') return hasSubject(block, start) || GROUNDS.test(block.text.slice(start, index))
  const before = block.text.slice(start, index)
  // "của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn …": a post behind another.
  if (mark === ', ')
    return (
      (LEAD_IN.test(before) || SAYS.test(before)) &&
      !/ của Bộ trưởng$/u.test(before) &&
      !(opensWithBodies(block, start, before) && !LEADING.test(block.text.slice(from, from + 140))) &&
      !(ORDERED.test(before.slice(-90)) && /^\p{Ll}/u.test(block.text.slice(from, from + 1))) &&
      (!IN_PARTNERS.test(before.slice(-160)) || LEADING.test(block.text.slice(from, from + 140)))
    )
  if (mark !== ': ') return false
  if (ORDERS_BEFORE.test(before)) return true
  const clause = block.text.slice(block.body, index)
  if (ABOUT.test(before) || (ABOUT.test(clause) && !clause.includes('. '))) return true
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, start)
  // "Tổ chức đoàn kiểm tra, giám sát: Sở Y tế thành lập đoàn": the label is itself the work.
  if (before.length < WORK_LABEL && phraseAt(tokens, first, DUTIES) > 1) return true
  return before.length < SHORT_LABEL && !before.includes(',') && !listAt(block.text, tokens, first)
}

function opensWithBodies(block: Block, start: number, before: string): boolean {
  if (block.kind !== 'bullet' || start !== block.body || !WITH_BODIES.test(before)) return false
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, start)
  const at = first + (tokens[first + 1]?.low === 'với' ? 2 : 1)
  return listAt(block.text, tokens, at) !== undefined
}

/** "Sở Y tế xây dựng quy chế; các bệnh viện thực hiện": one subject and its work behind another. */
function hasSubject(block: Block, start: number): boolean {
  const tokens = tokensIn(block)
  const list = mayStart(block.text, start) ? listAt(block.text, tokens, tokenFrom(tokens, start)) : undefined
  return list !== undefined && dutyAt(tokens, list.to) !== undefined
}

const SPACE = 32
const sentence = (block: Block, index: number) => block.text.slice(sentenceStart(block, index), index)

function sentenceStart(block: Block, index: number): number {
  const back = Math.max(block.body, index - LOOK_BACK)
  for (let at = index - 1; at > back; at--) {
    if (block.text.charCodeAt(at) === SPACE && /[.;]/.test(block.text[at - 1]!)) return at + 1
  }
  return back
}
