/** The title of a piece of work: its first words, behind the order, the names of who does it and the words that only say so. */

import { bareListAt, listAt, skipBracket } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { type Flow, quoteOf } from '../../text/text.ts'
import type { Block } from '../../tree.ts'
import { COMPOUNDS } from '../../words/compounds.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenStart, tokensOf } from '../../words/tokens.ts'
import { addressAt } from '../owner/owner.ts'
import { partnersFrom } from '../owner/partners.ts'
import { stressedEnd } from '../owner/stressed.ts'
import { behindGround, draftAmong, workBehindNames } from './ground.ts'

/** The longest title, in letters. */
const TITLE = 120
/** How far into its work a title may begin, in letters: behind many names. */
const OPENING = 1000
/** A title shorter than this says too little to stand alone. */
const SHORTEST = 12
/** How far into a title the names of partners may reach before the work behind them is the title. */
const NAMES_REACH = 60

/** How many words of manner may stand before “chủ trì”. */
const MOST_MANNERS = 6

const ORDERS = phrases(
  'giao | giao cho | giao nhiệm vụ cho | phân công | phân công cho | ủy quyền | ủy quyền cho | uỷ quyền | uỷ quyền cho | phân cấp cho | yêu cầu | đề nghị | đẻ nghị | mời | kính đề nghị | đối với | riêng | riêng đối với | để | chỉ đạo',
)
/** What says that somebody does it, and no more. */
const FORMULAS = phrases(`
  có trách nhiệm | có nhiệm vụ | chịu trách nhiệm | cần | cần phải | phải | chịu trách nhiệm chủ trì
  theo chức năng, nhiệm vụ | căn cứ chức năng, nhiệm vụ | theo chức năng nhiệm vụ | căn cứ chức năng nhiệm vụ
  trong phạm vi chức năng, nhiệm vụ | theo nhiệm vụ | theo thẩm quyền | trên cơ sở chức năng, nhiệm vụ
`)
/** More of such a condition. */
const CONDITIONS = phrases(
  'được giao | được phân công | của mình | của đơn vị mình | của ngành mình | của từng đơn vị | của từng cơ quan | của đơn vị | , quyền hạn | và quyền hạn | , nhiệm vụ | , thẩm quyền | , phạm vi quản lý | , lĩnh vực | quản lý | phụ trách | và thẩm quyền',
)
const ANSWERS_FOR = phrases(
  'về | trong việc | trong công tác | trước | chính | toàn diện | trực tiếp | cá nhân | nếu | giải trình | theo quy định | theo pháp luật | của',
)
const LEADS = phrases(
  'chủ trì | chủ trì, | chủ trì và | làm đầu mối | là đầu mối | là cơ quan đầu mối | là cơ quan thường trực | là cơ quan thường trực, | chủ trì trong việc',
)
const TOGETHER = phrases('phối hợp | kết hợp | hiệp đồng | phối họp | cùng với | cùng')
const PURPOSE = phrases('để | trong việc | trong công tác | trong | về việc | thực hiện việc')
/** What stands behind the names may hang on their verb: "phối hợp với … TRONG quản lý". */
const HANGS = phrases('trong | để | về | nhằm | tại | theo | và | khi')
const JOINING =
  /^(?:phối|kết|hợp|họp|hiệp|đồng|chặt|chẽ|với|cùng|tốt|chủ|động|trì|tích|cực|thường|xuyên|kịp|thời|đồng|bộ|thống|nhất|quyết|liệt|mật|thiết|hiệu|quả|và|,)$/u

/** "…, Trưởng các phòng CHỊU TRÁCH NHIỆM THI HÀNH": behind all names, persons too. */
const CARRY_OUT = phrases('chịu trách nhiệm | có trách nhiệm | căn cứ quyết định | chiếu quyết định')

/** The title of the work in a stretch of the printed letters, which the leads of `owner` do; `block` is what it may be the end of. */
export function titleOf(
  printed: string,
  flow: Flow,
  owner?: { lead: readonly string[]; rule: string },
  block?: Block,
): string {
  const work = wordsOf(flow.text.slice(0, OPENING + 2 * TITLE).replace(/[\n\f]/gu, ' '), block)
  const at = owner?.rule === 'owner/closing' ? carryOutAt(work) : workAt(work, owner?.lead ?? [])
  const start = work.tokens.starts[at] ?? work.from
  const title = firstWords(work.text.slice(start))
  return shortened(quoteOf(printed, flow, start - work.from, start - work.from + title.length))
}

/** The work begins at letter `from` of the text, which is token `first`. */
type Words = { text: string; tokens: Tokens; from: number; first: number }

/** The words of its block, where the work is the end of one: they are known already. */
function wordsOf(text: string, block: Block | undefined): Words {
  if (block && text.length <= OPENING && block.text.endsWith(text)) {
    const tokens = tokensIn(block)
    const from = block.text.length - text.length
    const first = tokenFrom(tokens, from)
    if (tokens.starts[first] === from) return { text: block.text, tokens, from, first }
  }
  return { text, tokens: tokensOf(text.slice(0, OPENING)), from: 0, first: 0 }
}

function carryOutAt({ tokens, first }: Words): number {
  for (let i = first; i < tokens.length; i++) if (phraseAt(tokens, i, CARRY_OUT) > 0) return behindFormulas(tokens, i)
  return first
}

/** Where the work itself begins. */
function workAt({ text, tokens, first }: Words, leads: readonly string[]): number {
  const names = behindOwner(text, tokens, first, leads)
  const owner = names > first ? responsibleFrom(tokens, names) : first
  const told = behindFormulas(tokens, behindGround(tokens, behindFormulas(tokens, owner)))
  const work = behindGround(tokens, behindRole(text, tokens, told))
  return enough(text, tokens, work)
    ? work
    : enough(text, tokens, told)
      ? told
      : enough(text, tokens, owner)
        ? owner
        : first
}

const enough = (text: string, tokens: Tokens, at: number) =>
  tokens[at] !== undefined && text.length - tokenStart(tokens, at) >= SHORTEST

/** Behind "Giao Công an tỉnh", "Sở Tài chính:" where these are the owners. */
function behindOwner(text: string, tokens: Tokens, first: number, leads: readonly string[]): number {
  let at = tokens[first]?.low === '-' ? first + 1 : first
  at += phraseAt(tokens, at, ORDERS)
  at += addressAt(tokens, at)
  const list = listAt(text, tokens, at) ?? bareListAt(text, tokens, at)
  if (list?.names.some(name => leads.includes(name)))
    return behindMarks(tokens, stressedEnd(text, tokens, skipBracket(tokens, list.to)))
  const named = Math.max(0, ...leads.map(lead => nameLength(tokens, at, lead)))
  return behindMarks(tokens, skipBracket(tokens, named > 0 ? at + named : first))
}

const RESPONSIBLE = phrases('có trách nhiệm | chịu trách nhiệm | có nhiệm vụ')
/** "Các phòng, ĐẶC BIỆT LÀ Phòng Kế hoạch, cần …" */
const ABOVE_ALL = phrases('đặc biệt là | nhất là | trong đó có')
const MUST = phrases('cần | phải')
/** "Giao UBND xã, TRỰC TIẾP LÀ ĐỒNG CHÍ CHỦ TỊCH chỉ đạo …": who does it for them, before the work. */
const IN_PERSON = phrases('trực tiếp là | mà trực tiếp là | trước hết là | người chịu trách nhiệm là')
/** Bodies may themselves be those "có trách nhiệm": "các cơ quan có trách nhiệm". */
const BODY_ENDS = /^(?:quan|vị|chức|người|nhân|cấp|ngành|bên)$/u
/** How far behind the names of the owner what tells them apart may reach, in tokens. */
const APART = 18

/** "Các phòng ĐƯỢC GIAO VIỆC TẠI PHỤ LỤC có trách nhiệm …": behind what tells the owners apart. */
function responsibleFrom(tokens: Tokens, from: number): number {
  if (phraseAt(tokens, from, ABOVE_ALL) > 0)
    for (let i = from; i < from + APART; i++)
      if (phraseAt(tokens, i, MUST) > 0 && phraseAt(tokens, i + 1, DUTIES) > 0) return i
  if (phraseAt(tokens, from, IN_PERSON) > 0)
    for (let i = from + 2; i < from + APART; i++) if (phraseAt(tokens, i, DUTIES) > 1) return i
  for (let i = from; i < from + APART && tokens[i]?.mark === false; i++) {
    const length = phraseAt(tokens, i, RESPONSIBLE)
    if (length > 0 && !BODY_ENDS.test(tokens[i - 1]!.low) && phraseAt(tokens, i + length, DUTIES) > 0) return i
  }
  return from
}

/** How many tokens a name takes at a place, however the paper sets and marks it. */
function nameLength(tokens: Tokens, at: number, name: string): number {
  const words = tokensOf(name)
  return words.every((word, i) => word.bare === tokens[at + i]?.bare) ? words.length : 0
}

function behindFormulas(tokens: Tokens, from: number): number {
  let at = from
  for (let length = phraseAt(tokens, at, FORMULAS); length > 0; length = phraseAt(tokens, at, FORMULAS)) {
    let to = at + length
    if (!/^(?:có|chịu|cần|phải)$/u.test(tokens[at]!.low))
      for (let more = phraseAt(tokens, to, CONDITIONS); more > 0; more = phraseAt(tokens, to, CONDITIONS)) to += more
    if (phraseAt(tokens, to, ANSWERS_FOR) > 0) return at
    at = behindMarks(tokens, to)
  }
  return at
}

/** Behind "chủ trì, phối hợp với Sở Y tế", and behind "phối hợp với Sở Y tế" where that is not all there is to do. */
function behindRole(text: string, tokens: Tokens, from: number): number {
  let at = from
  while (at < from + MOST_MANNERS && phraseAt(tokens, at, TOGETHER) === 0 && phraseAt(tokens, at, MANNERS) > 0)
    at = behindMarks(tokens, at + phraseAt(tokens, at, MANNERS))
  const leads = phraseAt(tokens, at, LEADS)
  const joint = behindMarks(tokens, at + leads)
  const partners = phraseAt(tokens, joint, TOGETHER) > 0 ? partnersFrom(text, tokens, joint) : undefined
  if (partners && tokens.slice(joint, partners.from).every(token => JOINING.test(token.low)))
    return (
      draftAmong(tokens, partners.from, partners.to) ??
      behindPartners(text, tokens, { from, at: skipBracket(tokens, partners.to), leads: leads > 0 })
    )
  return leads > 0 && phraseAt(tokens, joint, DUTIES) > 0 ? joint : from
}

function behindPartners(text: string, tokens: Tokens, names: { from: number; at: number; leads: boolean }): number {
  const at = behindMarks(tokens, names.at)
  if (phraseAt(tokens, at, HANGS) === 0 || phraseAt(tokens, at, DUTIES) > 0)
    return workBehindNames(tokens, names.at) ?? at
  const purpose = behindMarks(tokens, at + phraseAt(tokens, at, PURPOSE))
  const told = tokens[at]!.low === 'để' || (names.leads && phraseAt(tokens, purpose, DUTIES) > 0)
  const far = (tokens.starts[at] ?? text.length) - tokenStart(tokens, names.from) > NAMES_REACH
  return purpose > at && (told || far) ? purpose : names.from
}

function behindMarks(tokens: Tokens, from: number): number {
  let at = from
  while (/^[,.;:)]$/u.test(tokens[at]?.low ?? '')) at++
  return at
}

/** A title that ends before this says too little. */
const ENOUGH = 24
/** "Lĩnh vực Văn hóa và Thông tin: Tham mưu …": the field alone is no work. */
const FIELD = /^(?:về|đối với|công tác|(?:trong |thuộc )?lĩnh vực|riêng)(?!\p{L})[^.;:]{0,100}: (?=\p{L})/iu

/** Where a title may stop: not at the colon of "các Sở:" or "các chương trình:", behind which stands which. */
const STOP =
  /;(?:\s|$)|:(?<!(?:Sở|sở|Bộ|bộ|Ban|ban|Vụ|vụ|Cục|cục|Phòng|phòng|huyện|tỉnh|xã|các chương trình|các hoạt động|các việc|các nhiệm vụ|các giải pháp|các biện pháp|các nội dung):)(?:\s|$)|\.(?<!(?<!\p{L})(?:TP|TX|TT|Tp|Tx|Q|P|ThS|TS|BS|v\.v)\.)(?:\s|$)/gu

/** "Phối hợp kiểm tra: CỬ CÁN BỘ tham gia …": a short name of the work, and behind it the work. */
const LABEL = /^[^.;:]{3,45}: (?=\p{L})/u

function labelLength(text: string): number {
  const label = LABEL.exec(text)?.[0].length ?? 0
  return label > 0 && phraseAt(tokensOf(text.slice(label, label + ENOUGH)), 0, DUTIES) > 0 ? label : 0
}

/** Up to the first stop that leaves enough to know the work by. */
function firstWords(text: string): string {
  STOP.lastIndex = Math.max(ENOUGH, FIELD.exec(text)?.[0].length ?? labelLength(text))
  const title = text.slice(0, STOP.exec(text)?.index)
  const bracket = title.lastIndexOf('(')
  return bracket > ENOUGH && !title.includes(')', bracket) ? title.slice(0, bracket) : title
}

/** Small words that no title ends with, where they are words by themselves: not in "chuẩn bị", "công việc". */
const SMALL = [
  'và|hoặc|của|các|(?<!tham )những|với|(?<!kèm )theo|(?<!bên )trong|cho|(?<!tồn |hiện )tại|(?<!trở )về|để|nhằm|đối với',
  'là|đến|từ|(?<!tự )do|(?<!thiết |chuẩn |trang )bị|được|(?<!cấp |bên )trên|khi|đã|sẽ|một số|(?<!công )việc|công tác',
  'cũng như|(?<!mặt |công |văn )bằng|(?<!đầu )vào|như|nơi có|có các|quy|(?<=(?:định|hoạch|quyết|tư|văn|thị) )số',
].join('|')
const OPEN_END = new RegExp(`(?:[\\s,;:./(-]+|\\s(?:${SMALL}))+$`, 'iu')
/** Words of two syllables that are not to be cut in two. */
const PAIRS = phrases(COMPOUNDS.join('|'))

/** No longer than a title may be, and whole words, brackets and phrases. */
export function shortened(text: string): string {
  const whole = text.replace(/[*#_]+/gu, '').trim()
  const line = whole.includes('(') ? whole : whole.replace(/\)[\s.;]*$/u, '')
  if (line.length <= TITLE) return line.replace(/[\s,;:./]+$/u, '')
  const comma = line.lastIndexOf(',', TITLE)
  const cut = comma > TITLE / 2 ? line.slice(0, comma) : line.slice(0, wordEnd(line)).replace(OPEN_END, '')
  const bracket = cut.lastIndexOf('(')
  return bracket > TITLE / 3 && !cut.includes(')', bracket) ? cut.slice(0, bracket).replace(OPEN_END, '') : cut
}

/** The last end of a word within the length of a title. */
function wordEnd(line: string): number {
  const end = line.lastIndexOf(' ', TITLE)
  const before = line.lastIndexOf(' ', end - 1)
  const pair = tokensOf(line.slice(before + 1, end + 9))
  return phraseAt(pair, 0, DUTIES) > 1 || phraseAt(pair, 0, PAIRS) > 1 ? before : end
}
