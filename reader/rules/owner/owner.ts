/** What the rules of owners share: the value they read, the duty behind a name, the partners in the same sentence. */
import type { Block } from '../../tree.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { exactPhrases, phraseAt, phrases, type Token, tokensOf } from '../../words/phrases.ts'
import { type BodyList, listAt, partnerListAt, skipBracket } from './list.ts'
import { nameAt } from './name.ts'

export type OwnerRead = { lead: string[]; with: string[]; groups?: string[]; for?: string[]; standing?: boolean }

const kept = new WeakMap<Block, Token[]>()

/** The tokens of a block, made once. */
export function tokensIn(block: Block): Token[] {
  const known = kept.get(block)
  if (known) return known
  const tokens = tokensOf(block.text)
  kept.set(block, tokens)
  return tokens
}

/** The first token at or behind an offset. */
export function tokenFrom(tokens: Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Sets the letters that a match stands for: the names are read by a grammar, not by the pattern. */
export function stretch(match: RegExpExecArray, block: Block, from: number, to: number): void {
  match.index = from
  match[0] = block.text.slice(from, to)
}

/** Behind these an owner still needs its function or a comma before its verb. */
const CONDITIONS = new Set([
  'trong',
  'trên',
  'theo',
  'tại',
  'khi',
  'với',
  'qua',
  'thông',
  'bằng',
  'cùng',
  'trước',
  'căn',
  'không',
])
const FUNCTION = phrases('chức năng|nhiệm vụ|phạm vi|thẩm quyền|kế hoạch|quy định|chỉ đạo|lĩnh vực|chỉ thị|quyết định')
const ONLY_REPORTS = phrases(
  'báo cáo|gửi báo cáo|gửi|nộp|tổng hợp|tổng hợp báo cáo|thực hiện báo cáo|thực hiện chế độ báo cáo|phản ánh|liên hệ|gửi về|có báo cáo|có văn bản báo cáo|xây dựng báo cáo|thống kê báo cáo|phản hồi|gửi kết quả|gửi văn bản|đăng ký|cho ý kiến',
)
/** Who orders is no owner. */
const ORDERS = phrases('yêu cầu|đề nghị|thông báo kết luận|kết luận')
const STANDING = phrases('là cơ quan thường trực|làm cơ quan thường trực|cơ quan thường trực')
const MANNER_LENGTH = 24

/** Where the verb of a duty begins that follows the names ending before `at`; undefined if none does, or if it only asks for a report. */
export function dutyAt(tokens: Token[], at: number): number | undefined {
  let i = skipBracket(tokens, at)
  if (tokens[i]?.low === ',') i++
  const end = i + MANNER_LENGTH
  let conditional = false
  while (i < tokens.length && i < end) {
    const token = tokens[i]!
    if (token.low === '.' || token.low === ';' || token.low === ':') return undefined
    if (phraseAt(tokens, i, ONLY_REPORTS) > 0 && onlyReports(tokens, i)) return undefined
    if (phraseAt(tokens, i, ORDERS) > 0) return undefined
    const duty = phraseAt(tokens, i, DUTIES)
    const manner = phraseAt(tokens, i, MANNERS)
    if (duty > 0 && (duty >= manner || conditional) && !(conditional && insideFunction(tokens, i)))
      return answersOnly(tokens, i, duty) ? undefined : i
    if (manner > 0) {
      if (CONDITIONS.has(token.low)) {
        if (!hasFunction(tokens, i)) return undefined
        conditional = true
      }
      i += manner
      continue
    }
    if (!conditional) return undefined
    i++
  }
  return undefined
}

/** Behind "giao", "yêu cầu", "đề nghị" the names are enough: any verb in small letters may follow, if it asks for more than a report. */
export function orderAt(tokens: Token[], at: number): boolean {
  if (dutyAt(tokens, at) !== undefined) return true
  let i = skipBracket(tokens, at)
  if (tokens[i]?.low === ',') i++
  const verb = tokens[i]
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

function hasFunction(tokens: Token[], at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) if (phraseAt(tokens, i, FUNCTION) > 0) return true
  return false
}

/** "theo chức năng, nhiệm vụ được GIAO", "chức năng QUẢN LÝ": verbs that belong to the condition. */
function insideFunction(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.low
  return before === 'được' || before === 'cơ' || (before === 'năng' && tokens[at]!.low === 'quản')
}

/** "chịu trách nhiệm trước …": who answers for it, not who does it. */
function answersOnly(tokens: Token[], at: number, duty: number): boolean {
  if (tokens[at]!.bare !== 'chiu') return false
  for (let i = at + duty; i < at + duty + 4; i++) if (tokens[i]?.low === 'trước') return true
  return false
}

/** A sentence that only asks for a report is read by the rules of reports. */
function onlyReports(tokens: Token[], at: number): boolean {
  // "tổng hợp nhu cầu" is work; "tổng hợp, báo cáo" is not.
  if (tokens[at]!.bare === 'tong' && !says(tokens, at, REPORT)) return false
  for (let i = at; i < at + 12 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.low === ';' || token.low === '.') return true
    if (phraseAt(tokens, i, REAL_WORK) > 0) return false
  }
  return true
}
const REPORT = phrases('báo cáo')

function says(tokens: Token[], from: number, table: typeof REPORT): boolean {
  for (let i = from; i < from + 14; i++) if (phraseAt(tokens, i, table) > 0) return true
  return false
}

const REAL_WORK = phrases(
  'chủ trì|phối hợp với|triển khai thực hiện|tổ chức thực hiện|kiểm tra|hướng dẫn|thẩm định|theo dõi|đôn đốc|xử lý',
)

/** "phối hợp" must belong to the owner: behind a comma, or a word of manner. */
const JOINERS = new Set([
  ',',
  'trì',
  'và',
  'động',
  'tục',
  'giao',
  'xuyên',
  'cực',
  'nhiệm',
  'cường',
  'vụ',
  'năng',
  'trương',
  'trung',
  'sẽ',
  'cần',
  'phải',
  'thời',
  'chẽ',
  '(',
  'mối',
  'trực',
  'quyền',
  'gửi',
  ':',
])
const CLOSELY = phrases(
  'chặt chẽ|chặt chế|chủ động|thường xuyên|đồng bộ|hiệu quả|tích cực|kịp thời|thực hiện|triển khai|tổ chức thực hiện|công tác',
)
const PARTNER_REACH = 26

/** The partners of the sentence, behind token `from`. */
export function partnersFrom(text: string, tokens: Token[], from: number): BodyList | undefined {
  for (let i = from; i < tokens.length && i < from + PARTNER_REACH; i++) {
    const token = tokens[i]!
    if (token.low === ';' || (token.low === '.' && (tokens[i + 1]?.cap ?? true))) return undefined
    if (isTogether(tokens, i) && (i === from || JOINERS.has(tokens[i - 1]!.low))) return partnersAt(text, tokens, i + 2)
    if (token.low === ',' || token.low === '(') {
      const list = listAt(text, tokens, i + 1)
      if (list && isTogether(tokens, list.to) && !partnersAt(text, tokens, list.to + 2)) return list
    }
  }
  return undefined
}

const isTogether = (tokens: Token[], at: number) =>
  (tokens[at]?.bare === 'phoi' && (tokens[at + 1]?.bare === 'hop' || tokens[at + 1]?.bare === 'họp')) ||
  (tokens[at]?.bare === 'ket' && tokens[at + 1]?.bare === 'hop')

function partnersAt(text: string, tokens: Token[], at: number): BodyList | undefined {
  let i = at
  const closely = phraseAt(tokens, i, CLOSELY)
  const joins = (k: number) => tokens[k]?.low === 'với' || tokens[k]?.low === 'cùng' || tokens[k]?.low === 'vối'
  if (joins(i + closely)) i += closely
  while (joins(i)) i++
  if (i >= tokens.length) return undefined
  // Without "với" the next word may be a verb that begins like a name: "phối hợp tổ chức".
  return i > at ? partnerListAt(text, tokens, i) : listAt(text, tokens, i)
}

/** "tham mưu UBND tỉnh", "giúp Bộ trưởng": who is served. */
export function servedFrom(text: string, tokens: Token[], from: number): string[] | undefined {
  for (let i = from; i < tokens.length && i < from + PARTNER_REACH; i++) {
    const token = tokens[i]!
    if (token.low === ';' || token.low === '.') return undefined
    const advises = token.bare === 'tham' && tokens[i + 1]?.bare === 'muu' ? 2 : token.low === 'giúp' ? 1 : 0
    if (advises === 0) continue
    let at = i + advises
    while (tokens[at]?.low === 'cho' || tokens[at]?.low === 'giúp' || tokens[at]?.low === ',') at++
    const name = nameAt(tokens, at)
    if (name) return [text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end)]
  }
  return undefined
}

/** How much of the sentence behind the duty is quoted, in tokens. */
const QUOTED = 14

/** The value for names at the head of a sentence, and where its quote ends. */
export function ownerOf(
  text: string,
  tokens: Token[],
  list: BodyList,
  from = list.to,
): { value: OwnerRead; end: number } {
  const partners = partnersFrom(text, tokens, from)
  const value: OwnerRead = { lead: list.names, with: partners?.names.filter(name => !list.names.includes(name)) ?? [] }
  const groups = [...list.groups, ...(partners?.groups ?? [])]
  if (groups.length > 0) value.groups = groups
  const served = servedFrom(text, tokens, from)
  if (served) value.for = served
  if (phraseAt(tokens, from, STANDING) > 0) value.standing = true
  return { value, end: quoteEnd(tokens, from, partners?.to) }
}

function quoteEnd(tokens: Token[], from: number, partnersEnd?: number): number {
  let i = from
  while (i < tokens.length && i < from + QUOTED) {
    const low = tokens[i]!.low
    if (low === ';' || low === ':' || (low === '.' && (tokens[i + 1]?.cap ?? true))) break
    i++
  }
  return tokens[Math.max(i, partnersEnd ?? 0) - 1]!.end
}
