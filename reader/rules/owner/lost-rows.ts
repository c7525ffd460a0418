/** Tables whose columns optical reading has run together: the work and the name beside it are put back in one row, line by line. */

import { nameAt } from '../../body/name.ts'
import { placeAt, quantifierAt } from '../../body/start.ts'
import type { OwnerFact, Span } from '../../reading.ts'
import { cleanText, cut, type Flow, joined, quoteOf, spanOf } from '../../text/text.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { KINDS } from '../../words/names/bodies.ts'
import { FIELDS } from '../../words/names/fields.ts'
import { POSTS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart, tokensOf } from '../../words/tokens.ts'

const WHO = /(?:Đơn vị|Cơ quan|Người|Bộ phận) (?:chủ trì|thực hiện|phụ trách)|(?:^|\s)Chủ trì(?:\s|$)/u
const WHAT = /(?:Nội dung|Công việc|Nhiệm vụ|Hoạt động|Đầu việc)/u
const PARTNERS = /phối hợp/iu
/** Heads of one table may stand in this many blocks one behind the other. */
const HEAD_BLOCKS = 3
const QUOTE = 110

type Row = { flow: Flow; lead?: string }

/** The places of such tables, so that no other rule reads their lines as sentences. */
export type LostTable = Span & { partners: boolean }

export function lostTables(paper: Paper): LostTable[] {
  const tables: LostTable[] = []
  let open: LostTable | undefined
  for (const [i, block] of paper.blocks.entries()) {
    if (isHead(paper, i)) {
      open = {
        start: placeOf(block, 0, block.text.length).end,
        end: 0,
        partners: headLetters(paper, i).some(letters => PARTNERS.test(letters)),
      }
      tables.push(open)
    } else if (endsTable(block)) open = undefined
    else if (open && isBody(block)) open.end = placeOf(block, 0, block.text.length).end
  }
  return tables.filter(table => table.end > table.start)
}

const endsTable = (block: Block) =>
  block.kind === 'cell' ||
  block.kind === 'annex-title' ||
  block.kind === 'signature' ||
  block.kind === 'recipients' ||
  (block.kind === 'clause' && (block.title || block.text.endsWith(':')))

function headLetters(paper: Paper, at: number): string[] {
  return paper.blocks.slice(Math.max(0, at - HEAD_BLOCKS + 1), at + 1).map(block => block.text)
}

// A line of heads is no sentence: it has no stop and no colon, and the word for the work stands with it or just above.
function isHead(paper: Paper, at: number): boolean {
  const block = paper.blocks[at]!
  if (block.kind !== 'para' && block.kind !== 'annex-title') return false
  if ((block.kind === 'para' && block.text.length > 160) || /[.;:]$/u.test(block.text.slice(-1))) return false
  const head = WHO.exec(block.text)
  if (!head || /^[^.;]{0,4}:/u.test(block.text.slice(head.index + head[0].length))) return false
  return headLetters(paper, at).some(letters => WHAT.test(letters) && (letters.length < 160 || letters === block.text))
}

/** The owners in one such table: a name beside the work, or names below as many works above them, in their order. */
export function ownersInLostTable(paper: Paper, table: LostTable): OwnerFact[] {
  const rows: Row[] = []
  let waiting: string[] = []
  for (const line of linesOf(paper, table)) {
    const read = readLine(line, table.partners)
    if (read.work) {
      waiting = handOut(rows, waiting)
      const lead = read.lead ?? waiting.shift()
      rows.push({ flow: read.work, ...(lead ? { lead } : {}) })
      waiting = []
    } else if (read.alone && read.lead) waiting.push(read.lead)
    else if (rows.length > 0) goOn(rows.at(-1)!, read)
  }
  handOut(rows, waiting)
  return rows.filter(row => row.lead).map(row => factOf(paper, row))
}

/** A further line of the work, and perhaps the name beside it. */
function goOn(row: Row, { rest, lead }: LineRead): void {
  if (rest.text.length > 0 && row.flow.text.length < QUOTE && !row.lead) row.flow = joined([row.flow, rest])
  if (lead && !row.lead) row.lead = lead
}

/** Names that stand one below another go to as many of the works above that have none, the last name to the last work; the rest are handed back. */
function handOut(rows: Row[], names: string[]): string[] {
  const open = rows.slice(rows.findLastIndex(row => row.lead) + 1)
  const taken = Math.min(names.length, open.length)
  for (let i = 0; i < taken; i++) open[open.length - taken + i]!.lead = names[i]!
  return names.slice(taken)
}

function factOf(paper: Paper, row: Row): OwnerFact {
  const end = row.flow.text.length <= QUOTE ? row.flow.text.length : row.flow.text.lastIndexOf(' ', QUOTE)
  return {
    ...spanOf(row.flow, 0, end),
    quote: quoteOf(paper.text, row.flow, 0, end),
    rule: 'owner/lost-row',
    lead: [row.lead!],
    with: [],
  }
}

function linesOf(paper: Paper, table: LostTable): Flow[] {
  return paper.lines
    .filter(line => line.start >= table.start && line.end <= table.end)
    .map(line => cleanText(paper.text, line.start, line.end))
    .filter(flow => flow.text.length > 2)
}

const ROW_NUMBER = /^(?:[\p{P}\p{S}] ?)?\d{1,3}[_.)]? ?[|_]? ?(?=\p{Lu})|^[|'_] ?/u
/** Times at the head of a line, before the name of the next column. */
const TIMES = /^[\d/\s<>≤.~|-]{6,40}(?=\p{Lu})/u
/** Behind these a name belongs to the work: "phối hợp giữa Bộ …", "trình UBND tỉnh". */
const INSIDE = new Set([
  'của',
  'giữa',
  'với',
  'cho',
  'tại',
  'về',
  'theo',
  'do',
  'trình',
  'gửi',
  'và',
  ',',
  'cùng',
  'thuộc',
  '-',
  'các',
  'sang',
  'đến',
  'qua',
  'báo',
  'cáo',
  'tổng',
  'khi',
  '(',
  ':',
])
const STARTS_WORK = phrases(
  'họp|mở|đóng|lập|ký|thẩm định|thâm định|đánh giá|báo cáo|thương thảo|công bố|thông báo|tổng hợp|hướng dẫn',
)

type LineRead = { work?: Flow; lead?: string; alone: boolean; rest: Flow }

/** What a line holds: the beginning of a work, the name of who does it, or both. */
function readLine(line: Flow, partners: boolean): LineRead {
  const numbered = ROW_NUMBER.exec(line.text) ?? TIMES.exec(line.text)
  const flow = numbered ? cut(line, numbered[0].length, line.text.length) : line
  const tokens = tokensOf(flow.text)
  const found = leadIn(tokens, flow.text, partners)
  const alone = found !== undefined && found.at === 0
  const first = tokens[0]
  const verb = first?.cap === true && (phraseAt(tokens, 0, DUTIES) > 0 || phraseAt(tokens, 0, STARTS_WORK) > 0)
  const starts =
    !alone && first?.cap === true && (verb || (numbered !== null && /\d/.test(numbered[0]) && tokens.length > 3))
  const rest = cut(flow, 0, found ? tokenStart(tokens, found.at) : flow.text.length)
  return { ...(starts ? { work: rest } : {}), ...(found ? { lead: found.name } : {}), alone, rest }
}

const GLUED = /^(?:VỤ|Vụ|Vu|VẠ|SỞ|Sở|CỤC|Cục|BỘ|Bộ)\p{Lu}{3,}$/u
const SHORT = /^\p{Lu}[\p{Lu}&\d]+$/u

/** A name that no preposition ties to the work, and that ends the line or stands before a rule, a dash or a time. */
function leadIn(tokens: Tokens, text: string, partners: boolean): { at: number; name: string } | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!token.cap) continue
    const short = /^(?:vụ|vu|sở|cục|ban|phòng)$/u.test(token.low) && SHORT.test(tokens[i + 1]?.text ?? '')
    const glued = GLUED.test(token.text)
    if (i > 0 && insideWork(tokens, i, short || glued)) continue
    if (glued) return { at: i, name: token.text }
    const to = short ? i + 2 : nameEnd(tokens, i, partners)
    if (to && (short || endsCell(tokens, to)))
      return { at: i, name: text.slice(tokenStart(tokens, i), tokenEnd(tokens, to - 1)) }
  }
  return undefined
}

function insideWork(tokens: Tokens, at: number, short: boolean): boolean {
  const before = tokens[at - 1]!.low
  if (before === ',') return !short
  return INSIDE.has(before) && !(before === 'trình' && tokens[at - 2]?.low === 'chương')
}

function nameEnd(tokens: Tokens, at: number, partners: boolean): number | undefined {
  const many = quantifierAt(tokens, at) > 0
  if (many && partners) return undefined
  if (!many && phraseAt(tokens, at, KINDS) === 0 && phraseAt(tokens, at, POSTS) === 0) return undefined
  const name = nameAt(tokens, at)
  if (!name) return undefined
  if (!many && !isWhole(tokens, at)) return undefined
  const year = tokens.findIndex((token, i) => i > at && i < name.to && token.low === 'năm')
  const to = year > 0 ? year : name.to
  return to > at + 1 && !(partners && tokens.slice(at, to).some(token => token.low === 'quan'))
    ? to
    : to === at + 1 && SHORT.test(tokens[at]!.text)
      ? to
      : undefined
}

/** Names are torn by the ends of lines here: only those are taken that are known to be whole, "Bộ Tài chính" but not "Bộ Thông tin". */
function isWhole(tokens: Tokens, at: number): boolean {
  const post = phraseAt(tokens, at, POSTS)
  const kind = phraseAt(tokens, at + post, KINDS)
  const open = at + post + kind
  if (SHORT.test(tokens[open]?.text ?? '') || (kind === 1 && SHORT.test(tokens[at + post]!.text)) || kind > 1)
    return true
  const field = phraseAt(tokens, open, FIELDS)
  if (field === 0) return placeAt(tokens, open) > 0
  if (!/^(?:bộ|sở)$/u.test(tokens[at + post]!.low)) return true
  return (
    phraseAt(tokens, open, WHOLE_FIELDS) === field ||
    tokens.slice(open, open + field).some(token => token.low === 'và' || token.low === '&')
  )
}
const WHOLE_FIELDS = phrases(
  'công an|quốc phòng|ngoại giao|nội vụ|tư pháp|tài chính|công thương|xây dựng|y tế|giao thông vận tải|ngoại vụ|du lịch',
)

function endsCell(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  return !next || /^[-|<>'"_~.:;]$/u.test(next.low) || /^(?:năm|dự|quý|tháng|\d.*)$/u.test(next.low)
}
