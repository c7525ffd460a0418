/** Tables whose columns optical reading has run together: the work and the name beside it are put back in one row, line by line. */
import type { OwnerFact, Span } from '../../reading.ts'
import { cleanText, cut, type Flow, quoteOf, spanOf } from '../../text.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { KINDS } from '../../words/bodies.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases, type Token, tokensOf } from '../../words/phrases.ts'
import { nameAt } from './name.ts'

const WHO = /(?:Đơn vị|Cơ quan|Người|Bộ phận) (?:chủ trì|thực hiện|phụ trách)|(?:^|\s)Chủ trì(?:\s|$)/u
const WHAT = /(?:Nội dung|Công việc|Nhiệm vụ|Hoạt động|Đầu việc)/u
const PARTNERS = /phối hợp/iu
/** Heads of one table may stand in this many blocks one behind the other. */
const HEAD_BLOCKS = 3
const QUOTE = 110

type Row = { flow: Flow; lead?: string[] }

/** The places of such tables, so that no other rule reads their lines as sentences. */
export type LostTable = Span & { partners: boolean }

export function lostTables(paper: Paper): LostTable[] {
  const tables: LostTable[] = []
  let open: LostTable | undefined
  for (const [i, block] of paper.blocks.entries()) {
    if (isHead(paper, i)) {
      open = { start: placeOf(block, 0, block.text.length).end, end: 0, partners: headLetters(paper, i).some(letters => PARTNERS.test(letters)) }
      tables.push(open)
    } else if (endsTable(block)) open = undefined
    else if (open && isBody(block)) open.end = placeOf(block, 0, block.text.length).end
  }
  return tables.filter(table => table.end > table.start)
}

const endsTable = (block: Block) =>
  block.kind === 'cell' || block.kind === 'annex-title' || block.kind === 'signature' || block.kind === 'recipients' || (block.kind === 'clause' && (block.title || block.text.endsWith(':')))

function headLetters(paper: Paper, at: number): string[] {
  return paper.blocks.slice(Math.max(0, at - HEAD_BLOCKS + 1), at + 1).map(block => block.text)
}

// A line of heads is no sentence: it has no stop and no colon, and the word for the work stands with it or just above.
function isHead(paper: Paper, at: number): boolean {
  const block = paper.blocks[at]!
  if (block.kind !== 'para' && block.kind !== 'annex-title') return false
  const head = WHO.exec(block.text)
  if (!head || (block.kind === 'para' && block.text.length > 160) || /[.;:]$/u.test(block.text) || /^[^.;]{0,4}:/u.test(block.text.slice(head.index + head[0].length))) return false
  return headLetters(paper, at).some(letters => WHAT.test(letters) && (letters.length < 160 || letters === block.text))
}

/** The owners in one such table: a name beside the work, or names below as many works above them, in their order. */
export function ownersInLostTable(paper: Paper, table: LostTable): OwnerFact[] {
  const rows: Row[] = []
  let spare: string[][] = []
  let last: Flow | undefined
  for (const line of linesOf(paper, table)) {
    const read = readLine(line, table.partners)
    const open = rows.filter(row => !row.lead)
    if (read.work) {
      rows.push({ flow: read.work, ...(spare.length > 0 && !read.lead ? { lead: spare.shift()! } : {}) })
      if (read.lead) rows.at(-1)!.lead = read.lead
      spare = []
    } else if (read.lead && read.alone) {
      const row = firstOfBatch(rows, open)
      if (row) row.lead = read.lead
      else spare.push(read.lead)
    } else if (read.lead && rows.length > 0 && !rows.at(-1)!.lead) rows.at(-1)!.lead = read.lead
    last = line
  }
  return last ? rows.filter(row => row.lead).map(row => factOf(paper, row)) : []
}

/** The first work without a name behind the last one that has one. */
function firstOfBatch(rows: Row[], open: Row[]): Row | undefined {
  const from = rows.findLastIndex(row => row.lead) + 1
  return rows.slice(from).find(row => open.includes(row))
}

function factOf(paper: Paper, row: Row): OwnerFact {
  const end = row.flow.text.length <= QUOTE ? row.flow.text.length : row.flow.text.lastIndexOf(' ', QUOTE)
  return { ...spanOf(row.flow, 0, end), quote: quoteOf(paper.text, row.flow, 0, end), rule: 'owner/lost-row', lead: row.lead!, with: [] }
}

function linesOf(paper: Paper, table: LostTable): Flow[] {
  return paper.lines
    .filter(line => line.start >= table.start && line.end <= table.end)
    .map(line => cleanText(paper.text, line.start, line.end))
    .filter(flow => flow.text.length > 2)
}

const ROW_NUMBER = /^(?:[\p{P}\p{S}] ?)?\d{1,3}[_.)]? ?[|_]? ?(?=\p{Lu})|^[|'_] ?/u
/** Behind these a name belongs to the work: "phối hợp giữa Bộ …", "trình UBND tỉnh". */
const INSIDE = new Set(['của', 'giữa', 'với', 'cho', 'tại', 'về', 'theo', 'do', 'trình', 'gửi', 'và', ',', 'cùng', 'thuộc', '-', 'các', 'sang', 'đến', 'qua', 'báo', 'cáo', 'tổng'])
const STARTS_WORK = phrases('họp|mở|đóng|lập|ký|thẩm định|thâm định|đánh giá|báo cáo|thương thảo|công bố|thông báo|tổng hợp|hướng dẫn')

type LineRead = { work?: Flow; lead?: string[]; alone: boolean }

/** What a line holds: the beginning of a work, the name of who does it, or both. */
function readLine(line: Flow, partners: boolean): LineRead {
  const numbered = ROW_NUMBER.exec(line.text)
  const flow = numbered ? cut(line, numbered[0].length, line.text.length) : line
  const tokens = tokensOf(flow.text)
  const found = leadIn(tokens, flow.text, partners)
  const alone = found !== undefined && found.at === 0
  const first = tokens[0]
  const verb = first?.cap === true && (phraseAt(tokens, 0, DUTIES) > 0 || phraseAt(tokens, 0, STARTS_WORK) > 0)
  const starts = !alone && first !== undefined && first.cap && (verb || (numbered !== null && /\d/.test(numbered[0]) && tokens.length > 3))
  const end = found && found.at > 0 ? tokens[found.at]!.start : flow.text.length
  return { ...(starts ? { work: cut(flow, 0, end) } : {}), ...(found ? { lead: [found.name] } : {}), alone }
}

const GLUED = /^(?:VỤ|Vụ|Vu|VẠ|SỞ|Sở|CỤC|Cục|BỘ|Bộ)\p{Lu}{3,}$/u
const SHORT = /^\p{Lu}[\p{Lu}&\d]+$/u

/** A name that no preposition ties to the work, and that ends the line or stands before a rule, a dash or a time. */
function leadIn(tokens: Token[], text: string, partners: boolean): { at: number; name: string } | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!token.cap || (i > 0 && INSIDE.has(tokens[i - 1]!.low))) continue
    if (GLUED.test(token.text)) return { at: i, name: token.text }
    const short = /^(?:vụ|vu|sở|cục|ban|phòng)$/u.test(token.low) && SHORT.test(tokens[i + 1]?.text ?? '')
    const name = short ? { to: i + 2, group: false } : nameAt(tokens, i)
    if (!name || (name.group && partners) || !(short || phraseAt(tokens, i, KINDS) > 0 || name.group || i === 0)) continue
    const next = tokens[name.to]
    const closes = !next || /^[-|<>'"_~.:;]$/u.test(next.low) || /^(?:năm|dự|quý|tháng|\d.*)$/u.test(next.low) || (short && next.cap)
    if (closes) return { at: i, name: text.slice(token.start, tokens[name.to - 1]!.end) }
  }
  return undefined
}
