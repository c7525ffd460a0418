/** Who reports, to whom, through whom and about what: read from the sentence, from the owner named in it, or from the heading above. */
import { listAt, partnerListAt } from '../body/list.ts'
import { nameAt } from '../body/name.ts'
import { placeAt, quantifierAt, startsBody } from '../body/start.ts'
import { tokenFrom, tokensIn } from '../body/tokens.ts'
import { type Block, type Paper, placeOf } from '../tree.ts'
import { DUTIES, MANNERS } from '../words/duties.ts'
import { phraseAt, phrases, type Token } from '../words/phrases.ts'
import { PERSONS, POSTS } from '../words/posts.ts'
import type { Stretch } from './clauses.ts'
import type { Scene } from './report-scene.ts'
import { startingIn } from './within.ts'

const BEHIND = phrases('báo cáo|báo lại|về|cho|với|tới|đến|lên|gửi|gửi về|nộp|trách nhiệm trước')
const VERBS = phrases(
  'báo cáo|gửi|nộp|phản ánh|phản ảnh|thông tin|tổng hợp|định kỳ|thực hiện|có trách nhiệm|kịp thời|khẩn trương|xây dựng|tham mưu|rà soát|chủ trì|theo dõi',
)
const HIGHER = phrases(
  'thủ tướng chính phủ|thủ tướng|bộ chính trị|ban bí thư trung ương đoàn|ban bí thư|trung ương đoàn|trung ương hội|trung ương|cấp có thẩm quyền|cấp trên|cấp ủy|lãnh đạo sở|lãnh đạo bộ|lãnh đạo ủy ban|lãnh đạo đơn vị|lãnh đạo tỉnh|lãnh đạo ban',
)
const THROUGH =
  /\((?:thông )?qua ([^();]{3,120}?)(?:[);]|, (?:email|e-mail|thư điện tử|địa chỉ|đ\/c|hộp thư|điện thoại|số điện thoại|đt)(?!\p{L}))|(?:^|[ ,])(?:thông )?qua (\p{Lu}[^,.;()]{3,90}?)(?=[,.;()]| trước| chậm nhất| để|$)/u

export type Addressee = { to: string | null; through?: string; end: number }

/** The body that a report goes to: the first behind "báo cáo", "về", "cho" … from `at` on; what comes behind "để" is another report. */
export function addresseeOf(block: Block, clause: Stretch, at: number): Addressee {
  const tokens = tokensIn(block)
  const purpose = /(?<!\p{L})để(?!\p{L})/u.exec(block.text.slice(at, clause.end))
  const end = purpose ? at + purpose.index : clause.end
  for (let i = tokenFrom(tokens, at); i < tokens.length && tokens[i]!.start < end; i++) {
    if (i === 0 || !follows(tokens, i)) continue
    const names = namesAt(block, tokens, i)
    if (names) {
      const through = throughOf(block.text.slice(names.end, Math.min(clause.end, names.end + 160)))
      return { to: names.text, end: names.end, ...(through ? { through } : {}) }
    }
  }
  return { to: null, end: at }
}

function follows(tokens: Token[], i: number): boolean {
  const back = [1, 2, 3].some(n => i >= n && phraseAt(tokens, i - n, BEHIND) === n)
  return back || (tokens[i - 1]!.low === ',' && i >= 3 && phraseAt(tokens, i - 3, BEHIND) === 2)
}

function namesAt(block: Block, tokens: Token[], i: number): { text: string; end: number } | undefined {
  const higher = phraseAt(tokens, i, HIGHER)
  if (higher > 0) return lettersOf(block, tokens[i]!.start, tokens[i + higher - 1]!.end)
  if (!startsBody(tokens, i)) return ownHouse(block, tokens[i]!)
  // "báo cáo Bộ, ngành và UBND tỉnh": the first word is a name only in its row.
  const list =
    listAt(block.text, tokens, i) ?? (tokens[i + 1]?.low === ',' ? partnerListAt(block.text, tokens, i) : undefined)
  if (!list || list.to <= i) return ownHouse(block, tokens[i]!)
  return lettersOf(block, tokens[i]!.start, tokens[list.to - 1]!.end)
}

/** Letters of a name; a damaged "để" behind it is none of them. */
function lettersOf(block: Block, start: number, to: number): { text: string; end: number } {
  const text = block.text.slice(start, to).replace(/ đ[êềễ]$| (?:(?:muộn|chậm) nhất|những|các vấn đề)(?!\p{L}).*$/u, '')
  return { text, end: start + text.length }
}

const HOUSE =
  /^(?:(?:Tổng |Chi )?[Cc]ục|Sở|Bộ|Trường|Tỉnh|Ban|Viện|Phòng|Trung tâm|Nhà trường|(?:Tổng [Cc]|C)ông ty|Đảng ủy|Hiệu trưởng|(?:Tổng )?[Gg]iám đốc|Viện trưởng|Cục trưởng|Trưởng (?:phòng|ban|đoàn)|Bí thư|cơ quan (?:\p{Ll}+ ){0,6}(?:cấp trên|có thẩm quyền|chủ quản|trực tiếp))(?!\p{L})/u

/** "gửi về Sở trước ngày …", "báo cáo Hiệu trưởng", "về cơ quan quản lý cấp trên": named by kind, post or rank alone. */
function ownHouse(block: Block, token: Token): { text: string; end: number } | undefined {
  const house = HOUSE.exec(block.text.slice(token.start, token.start + 90))
  return house ? { text: house[0], end: token.start + house[0].length } : undefined
}

function throughOf(after: string): string | undefined {
  const found = THROUGH.exec(after)
  return (found?.[1] ?? found?.[2])?.replace(/ ?[-;,:] ?(?:địa chỉ|số điện thoại|email).*$/iu, '').trim()
}

/** Who reports: the names before the verb, else an owner named before it in the block, else the heading above, else who the letter is for. */
export function reporterOf(scene: Scene, block: Block, clause: Stretch, at: number): string | null {
  const subject = ownerOf(scene, block, at) ?? subjectIn(block, clause, at)
  if (subject) return subject
  const whole = placeOf(block, 0, Math.max(at, 1))
  const named = startingIn(scene.owners, whole.start, whole.end + 1).findLast(owner => owner.lead.length > 0)
  if (named) return named.lead.join('; ')
  for (let above = parentOf(scene.paper, block); above; above = parentOf(scene.paper, above)) {
    const place = placeOf(above, 0, above.text.length)
    const heading = startingIn(scene.owners, place.start, place.end).find(owner => owner.lead.length > 0)
    if (heading) return heading.lead.join('; ')
    const sent = SENDS_BELOW.exec(above.text)
    const sender = sent && subjectIn(above, { start: above.body, end: sent.index }, sent.index)
    if (sender) return sender
    const person = officialOf(above)
    if (person) return person
  }
  return scene.addressed
}

/** "1. Sở Y tế gửi báo cáo về Bộ Y tế:": what is sent stands in the points below. */
const SENDS_BELOW = /(?:gửi|nộp)(?: các)?(?: báo cáo)?(?: định kỳ)? (?:về|cho|đến|tới) [^.;]{3,160}:$/u

/** Where the sentence above, which ends in a colon, sends what the block names. */
export function receiverAbove(paper: Paper, block: Block): Addressee | undefined {
  const above = parentOf(paper, block)
  const sent = above && SENDS_BELOW.exec(above.text)
  return above && sent ? addresseeOf(above, { start: above.body, end: above.text.length }, sent.index) : undefined
}

/** "Báo cáo của các đơn vị gửi về Sở": whose report it is; in a letter "các đơn vị" are those it is for. */
function ownerOf(scene: Scene, block: Block, at: number): string | undefined {
  const named = /^(?:văn bản |nội dung )?báo cáo của (các [^.;:]{3,90}?) (?:xin |được |đề nghị )?(?:gửi|nộp)(?!\p{L})/iu
  const whose = named.exec(block.text.slice(at, at + 160))?.[1]
  return whose && /^các (?:cơ quan, )?đơn vị$/u.test(whose) ? (scene.addressed ?? whose) : whose
}

/** "1. Công chức Văn phòng - Thống kê, ông Nguyễn Văn An.": a heading over what one official does. */
function officialOf(block: Block): string | undefined {
  const tokens = tokensIn(block)
  const from = tokenFrom(tokens, block.body)
  const heading = block.text.slice(block.body).replace(/[\s.:;]+$/u, '')
  const post = phraseAt(tokens, from, POSTS)
  const bearer = post > 0 && tokens.length > from + post + 1 && tokens.slice(from + post).every(token => token.cap)
  const named = (phraseAt(tokens, from, PERSONS) > 0 || bearer) && heading.length <= OFFICIAL
  return named && !tokens.some((_, i) => i > from && phraseAt(tokens, i, VERBS) > 0) ? heading : undefined
}

/** A heading longer than this says more than who somebody is. */
const OFFICIAL = 120

/** Behind these a name is no subject. */
const OF = new Set(['của', 'với', 'tại', 'cho', 'từ', 'về', 'giúp', 'bởi', 'mưu', 'khi'])

/** The last words of "đôn đốc", "hướng dẫn", "kiểm tra", "giám sát", "hỗ trợ": whom the work is done on. */
const ON = new Set(['đốc', 'dẫn', 'tra', 'sát', 'trợ'])

/** What may stand between who reports and the word itself: "Phòng Y tế có trách nhiệm tổng hợp báo cáo". */
const ALONG =
  /^(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|tổng hợp|kịp thời|phải|cần|sẽ|gửi|lập|nộp|xin|định kỳ|thường xuyên|khẩn trương|nhanh chóng|trực tiếp|chủ động))* ?$/u

/** Names that are followed by a verb of reporting, or open the clause: those nearest to the verb, else the first. */
function subjectIn(block: Block, clause: Stretch, at: number): string | undefined {
  const tokens = tokensIn(block)
  const opens = tokenFrom(tokens, Math.max(clause.start, block.body))
  let first: string | undefined
  for (let i = opens; i < tokens.length && tokens[i]!.start < at; i++) {
    const to = subjectEnd(block, tokens, i, first === undefined && (i === opens || afterOrder(tokens, i)))
    if (to === undefined) continue
    const end = tokens[to - 1]!.end
    const behind = tokens[i - 1]?.low ?? ''
    if (end <= at && behind !== 'phó' && !OF.has(behind)) {
      const names = block.text.slice(tokens[i]!.start, end)
      if (ALONG.test(block.text.slice(end, at))) return names
      if (first === undefined && !ON.has(behind) && tells(tokens, to, i === opens || ORDERS.has(behind))) first = names
    }
    i = to - 1
  }
  return first
}

/** Who opens a sentence with these has others do the work. */
const BY_OTHERS = phrases(
  'thông báo|giao|yêu cầu|đề nghị|chỉ đạo|phân công|ủy quyền|uỷ quyền|ban hành|thống nhất|mời|cử',
)

/** The last words of "giao", "phân công", "yêu cầu", "đề nghị". */
const ORDERS = new Set(['giao', 'công', 'cầu', 'nghị'])

const afterOrder = (tokens: Token[], i: number) => tokens[i - 1]?.low === ',' || ORDERS.has(tokens[i - 1]?.low ?? '')

function tells(tokens: Token[], to: number, opens: boolean): boolean {
  if (phraseAt(tokens, to, VERBS) > 0 || tokens[to]?.low === ',') return true
  if (!opens || phraseAt(tokens, to, BY_OTHERS) > 0) return false
  return phraseAt(tokens, to, MANNERS) > 0 || phraseAt(tokens, to, DUTIES) > 0
}

/** The token behind names of bodies, of places ("các xã, phường") or of a person that start here. */
function subjectEnd(block: Block, tokens: Token[], i: number, persons: boolean): number | undefined {
  const many = quantifierAt(tokens, i)
  if (startsBody(tokens, i) || (many > 0 && placeAt(tokens, i + many) > 0)) {
    const list = listAt(block.text, tokens, i)
    return list && list.to > i ? list.to : undefined
  }
  return persons ? personEnd(tokens, i) : undefined
}

/** How many tokens a person, with name and post, may have. */
const PERSON = 18

/** "đồng chí Trần Văn An, Phó Chánh Văn phòng", "nhóm trưởng": up to what the person does. */
function personEnd(tokens: Token[], i: number): number | undefined {
  const length = phraseAt(tokens, i, PERSONS)
  if (length === 0) return undefined
  for (let to = i + length; to < i + PERSON && to < tokens.length; to++) {
    if (tokens[to]!.low === ':' || phraseAt(tokens, to, DUTIES) > 0 || phraseAt(tokens, to, VERBS) > 0) return to
    if (/^[.;()]$/u.test(tokens[to]!.low)) return undefined
    const body = startsBody(tokens, to) ? nameAt(tokens, to) : undefined
    // "Ông Nguyễn Văn An, Trưởng phòng Y tế": the body that the person heads reports; a deputy does not head it.
    if (body && tokens[to - 1]!.low !== 'phó') return undefined
    if (body) to = body.to - 1
  }
  return undefined
}

const parentOf = (paper: Paper, block: Block) => (block.parent === undefined ? undefined : paper.blocks[block.parent])
