/** The names in a cell of a table: the whole cell is names, so that their ends need no verb. */
import type { Block } from '../tree.ts'
import { KINDS } from '../words/names/bodies.ts'
import { isHeldBy } from '../words/names/posts.ts'
import { phraseAt, phrases } from '../words/phrases.ts'
import { firstTokens, type Tokens, tokenEnd, tokenStart, type Word } from '../words/tokens.ts'
import { listAt, skipBracket } from './list.ts'
import { byBrackets } from './roles.ts'
import { startsBody } from './start.ts'
import { tokensIn } from './tokens.ts'

export type CellNames = { names: string[]; groups: string[]; partners: string[] }

const NO_NAME =
  /^(?:không|nt|-|như trên|\d|x$|đồng chí|đ\/c|ông|bà|chủ trì|phối hợp|thực hiện|(?:ngày|tuần|tháng|theo|từ|trước|sau|tùy|tuỳ)(?!\p{L}))/iu
const LEADS = phrases('đơn vị chủ trì | cơ quan chủ trì | chủ trì | đầu mối | đơn vị thực hiện')
const JOINS = phrases('đơn vị phối hợp | cơ quan phối hợp | phối hợp với | phối hợp cùng | phối hợp')
/** What may stand behind a name to say what it does: "Sở Y tế chủ trì; Sở Tài chính phối hợp". */
const DOES = phrases('chủ trì thực hiện | chủ trì tham mưu | chủ trì | thực hiện | tham mưu | làm đầu mối | đầu mối')
/** "Đại diện Công an xã": somebody of a body, who stands for it. */
const DELEGATES = phrases('đại diện')
const LONGEST = 120

/** Names, those of them that stand for several bodies, and those that only take part; what the grammar does not know is taken whole, part by part, unless it may be a person's. */
export function cellNames(cell: Block, persons = false): CellNames {
  const tokens = tokensIn(cell)
  const cellOf: CellNames = { names: [], groups: [], partners: [] }
  let joins = false
  let at = 0
  while (at < tokens.length) {
    const start = partStart(tokens, at)
    const lead = phraseAt(tokens, start, LEADS)
    const join = phraseAt(tokens, start, JOINS)
    if (lead > 0 || join > 0) {
      joins = join > lead
      at = start + Math.max(lead, join)
      continue
    }
    at =
      start < tokens.length
        ? readPart(cell.text, upTo(tokens, nextLine(cell, tokens, start)), start, { joins, persons }, cellOf)
        : tokens.length
  }
  return { ...cellOf, names: [...new Set(cellOf.names)], partners: [...new Set(cellOf.partners)] }
}

/** "Chủ trì: Sở Y tế" / "Phối hợp: Sở Tài chính", "Bộ Y tế" / "Bộ Nội vụ", "- Sở Y tế" / "- Công an tỉnh": where the next line of the cell begins with a label, with the same word for a body, with the same bullet, or behind a whole name. */
function nextLine(cell: Block, tokens: Tokens, from: number): number {
  const bullet = BULLET.test(tokens[from - 1]?.low ?? '') ? tokens[from - 1]!.low : undefined
  for (let i = from + 1; i < tokens.length; i++) {
    const label = Math.max(phraseAt(tokens, i, LEADS), phraseAt(tokens, i, JOINS))
    if (label > 0 && tokens[i + label]?.low === ':') return i
    const again = tokens[i]!.cap && tokens[i]!.low === tokens[from]!.low && startsBody(tokens, i)
    if (again && !tokens[i - 1]!.mark && !HANGING.test(tokens[i - 1]!.low)) return i
    if (tokens[i]!.low === bullet && (bullet !== '-' || startsBody(tokens, i + 1))) return i
    if (opensLine(cell, tokens, from, i)) return i
  }
  return tokens.length
}
const BULLET = /^[-+•*]$/u

/** "Phòng Đào tạo" / "Khoa Cơ khí": a body on a line of its own, where the line before it holds whole names. */
function opensLine(cell: Block, tokens: Tokens, from: number, at: number): boolean {
  const start = tokenStart(tokens, at)
  const name = 1 + tokens.findLastIndex(({ mark }, i) => i < at && (i < from || mark))
  if (!tokens[at]!.cap || at - name < SHORTEST || at - name <= phraseAt(tokens, name, KINDS)) return false
  if (tokens[at - 1]!.mark || !startsBody(tokens, at)) return false
  if (BELONGS.test(cell.text.slice(start)) || !cell.runs.some(run => run.at === start)) return false
  return listAt(cell.text, upTo(tokens, at), from)?.to === at
}
/** "Thanh tra", "Văn phòng", "Ban Chỉ huy" go on with the body they belong to. */
const SHORTEST = 3
const BELONGS =
  /^(?:Chi nhánh|Tỉnh [ủu]|Thành [ủu]|Đảng [ủu]|Trung ương|UBND|HĐND|Ủy ban nhân dân|Bộ(?!\p{L})|Sở(?!\p{L}))/u
const HANGING = /^(?:và|của|thuộc|với|cùng|là|các|những)$/u

/** Tokens of their own: names may end earlier than in the whole cell. */
const upTo = (tokens: Tokens, end: number) => (end < tokens.length ? firstTokens(tokens, end) : tokens)

/** Reads one part into the names of the cell and returns the token behind it. */
function readPart(
  text: string,
  tokens: Tokens,
  at: number,
  { joins, persons }: { joins: boolean; persons: boolean },
  cellOf: CellNames,
): number {
  const list = listAt(text, tokens, at)
  const behind = list ? skipBracket(tokens, list.to) : at
  const helps =
    list !== undefined && phraseAt(tokens, behind, JOINS) > 0 && !/^với|cùng$/u.test(tokens[behind + 2]?.low ?? '')
  const does = list ? phraseAt(tokens, behind, DOES) : 0
  const stop = helps ? behind + 2 : behind + does
  const ends = stop >= tokens.length || /^[;,.-]$/u.test(tokens[stop]!.low)
  if (list && (helps || does > 0 || (ends && !dashGoesOn(tokens, stop)))) {
    const roles = helps || joins || does > 0 ? undefined : byBrackets(text, tokens, list)
    const into = helps || (joins && does === 0) ? cellOf.partners : cellOf.names
    into.push(...(roles?.lead ?? list.names))
    cellOf.partners.push(...(roles?.with ?? []))
    cellOf.groups.push(...list.groups)
    return stop
  }
  // "Ban Kỹ thuật; Ban Quản lý đầu tư": the last name goes on, which is nothing to the names before it.
  const first = list && list.names.length > 1 ? tokens.findIndex((token, i) => i > at && token.low === ';') : -1
  if (first > 0 && first < behind) return readPart(text, upTo(tokens, first), at, { joins, persons }, cellOf)
  const end = partEnd(tokens, behind)
  const whole = text.slice(tokenStart(tokens, at), tokenEnd(tokens, end - 1))
  const role = ROLE.exec(whole)?.[1]
  const part = whole.replace(ROLE, '').replace(REMARK, '')
  const named =
    (!persons || (tokens[at]!.cap && startsBody(tokens, at + phraseAt(tokens, at, DELEGATES)))) &&
    !NO_NAME.test(part) &&
    /^\p{L}/u.test(part) &&
    part.length < LONGEST &&
    !isHeldBy(tokens, at) &&
    !isPerson(tokens.slice(at, end))
  if (named) ((role ? /^phối/iu.test(role) : joins) ? cellOf.partners : cellOf.names).push(part)
  return end
}

/** "Cục Kinh tế" / "- Quản lý đầu tư": a dash before a capital that begins no body joins two halves of a name. */
const dashGoesOn = (tokens: Tokens, at: number) =>
  tokens[at]?.low === '-' && tokens[at + 1]?.cap === true && !startsBody(tokens, at + 1)

/** Behind marks and bullets. */
function partStart(tokens: Tokens, from: number): number {
  let at = from
  while (/^(?:[-+•*;:,./&]|và)$/u.test(tokens[at]?.low ?? '')) at++
  return at
}

/** "Nguyễn Văn An": capitals throughout and no word for a body. */
function isPerson(tokens: readonly Word[]): boolean {
  return tokens.length > 1 && tokens.every(token => token.cap && token.text !== token.text.toUpperCase())
}

/** "Trung tâm Nghệ thuật chủ trì", "Tổ Cây xanh (phối hợp)": what a name that the grammar does not know does. */
const ROLE = / \(?(chủ trì|phối hợp)(?: thực hiện)?\)?[.]?$/iu
/** "P. TCCB (Khoa CNTT)": what a bracket says of a name that the grammar does not know. */
const REMARK = / \([^()]{1,80}\)$/u

/** Short forms that begin a name where there is little room: "TT CNTT, P. Đào tạo". */
const SHORT_KINDS = /^(?:TT|P|K|BV|VP|BQL|TTYT)$/u

/** "Bảo tàng tỉnh và Trung tâm Văn hóa", "Bảo tàng tỉnh/Thư viện tỉnh". */
const BETWEEN = /^(?:và|\/|&)$/u

/** At least one token on, to a semicolon, to the dash of the next line or to a comma behind which the next name begins. */
function partEnd(tokens: Tokens, from: number): number {
  let to = from + 1
  while (
    to < tokens.length &&
    tokens[to]!.low !== ';' &&
    !(BETWEEN.test(tokens[to]!.low) && tokens[to + 1]?.cap === true && startsBody(tokens, to + 1)) &&
    !(tokens[to]!.low === ',' && (startsBody(tokens, to + 1) || SHORT_KINDS.test(tokens[to + 1]?.text ?? ''))) &&
    !(tokens[to]!.low === '-' && /^[;.]$/u.test(tokens[to - 1]!.low))
  )
    to++
  return Math.min(to, tokens.length)
}
