/** Tables that a conversion wrote one cell a line: number, work, body, time, each below the other. They become cells again. */

import { listAt, skipBracket } from '../../../body/list.ts'
import { cut } from '../../../text/text.ts'
import { KINDS } from '../../../words/names/bodies.ts'
import { FIELDS } from '../../../words/names/fields.ts'
import { phraseAt } from '../../../words/phrases.ts'
import { type Tokens, tokensOf } from '../../../words/tokens.ts'
import { hasNoSmall } from '../../paragraph/paragraph.ts'
import type { Strip } from '../../strip.ts'
import { NUMBER_HEAD } from '../table.ts'
import {
  BEGINS,
  type Columns,
  columnsAt,
  FIRST,
  headsOn,
  joinedStrip,
  LETTERED,
  SECTION,
  SECTION_NUMBER,
} from './cell-heads.ts'

export const TIME =
  /^(?:(?:thời gian|hạn|hoàn thành|trước|trong|từ|ngày|tháng|quý|năm|thường xuyên|h[ằà]ng|chậm nhất|muộn nhất|giai đoạn|mỗi (?:năm|quý|tháng))(?!\p{L})|\d{1,2}[/.-]\d|\d{1,2} (?:tháng|lần|quý) ?\/|20\d{2} ?- ?20\d{2}$)/iu
const ROW = /^\d{1,3}[.)]?$/u
const PART = /^(\d{1,2})\.(\d{1,2})[.)]?$/u
/** Behind these a cell has not ended. */
const HANGING =
  /(?:[,;-]|(?:^| )(?:và|của|với|các|tại|theo|cho|do|là|trong|(?:định|hoạch|văn|thị|báo|quyết) số|trên|từ|đến|về|thuộc|trước|sau|xong|hết))$/iu
/** The word for a kind of body alone: its name goes on. */
const KIND_ALONE =
  /(?:^|[;,] )(?:Trung tâm|Sở|Phòng|Bộ|Trường|Chi cục|Cục|Vụ|Viện|Hội|Bệnh viện|Hội đồng|Ban Chỉ đạo|Ban Quản lý)$/u
const BEFORE_FIGURES =
  /(?:^|(?<!(?:h[ằà]ng|cả|đầu|cuối)) )(?:ngày|tháng|năm|quý|(?:khu vực|xã|phường|số|tổ|đội|cụm|trạm) số)$/iu
const BEFORE_TIME = /(?:^| )(?:ngày|tháng|quý|từ|đến|trước|trong|hết|và|hoàn thành|xong)$/iu
const FIGURES = /^(?:\d|[IVX]+(?!\p{L}))/u
const SMALL = /^(?:\p{Ll}|\()/u
export const END = /^(?:nơi nhận|phụ lục|ghi chú|tm\.|kt\.|tl\.|\*|trên đây)/iu
/** What no name of a body holds, but what is said of one does. */
const SAID = /(?:^| )(?:chưa|đã|đang|được|không|cần|phải)(?: |$)/iu
const LONGEST_NAME = 70
/** Lines that one row may fill. */
const MOST_LINES = 14

/** The strips, those of such tables as cells; tables already known keep their numbers. */
export function withCellsALine(strips: Strip[]): Strip[] {
  let table = strips.reduce((next, strip) => Math.max(next, (strip.cell?.table ?? -1) + 1), 0)
  let out: Strip[] | undefined
  let done = 0
  for (let i = 0; i < strips.length; i++) {
    if (strips[i]!.cell || !BEGINS.test(strips[i]!.flow.text)) continue
    const [first, ...beside] = headsOn(strips[i]!)
    const columns = first && NUMBER_HEAD.test(first.flow.text) ? columnsAt(strips, i, beside) : undefined
    const rows = columns && rowsFrom(strips, columns)
    if (!columns || !rows || !holdsBodies(rows.lines, columns)) continue
    out ??= []
    out.push(...strips.slice(done, i), ...cellsOf(columns, rows.lines, table++, first!))
    done = rows.end
    i = rows.end - 1
  }
  return out ? [...out, ...strips.slice(done)] : strips
}

/** The lines of each row, its number first, and where the table ends. */
function rowsFrom(strips: Strip[], { next, names, time, heads }: Columns): { lines: Cell[][]; end: number } {
  const lines: Cell[][] = []
  let at = next
  for (; at < strips.length; at++) {
    const strip = strips[at]!
    if (strip.cell || END.test(strip.flow.text)) break
    const row = lines.at(-1)
    if (row && figuresOfTime(row, strip)) {
      addLine(row, { ...strip, at })
      continue
    }
    if (isFolio(strips, at, row)) continue
    if (SECTION.test(strip.flow.text) && !rowFollows(strips, at, lines.at(-1))) break
    if (ROW.test(strip.flow.text) || isPart(strip, lines.at(-1))) lines.push([{ ...strip, at }])
    else if (lines.at(-1)!.length > MOST_LINES) break
    else for (const part of time > 0 ? timeApart(strip) : [strip]) addLine(lines.at(-1)!, { ...part, at })
  }
  const last = lines.at(-1)!
  // Behind the last row the paper goes on: it has no more lines than columns are left.
  const name = nameLine(last)
  const kept = Math.min(last.length, name < 0 ? heads.length + 1 : name + 1 + heads.length - names)
  lines[lines.length - 1] = last.slice(0, kept)
  return { lines, end: last[kept]?.at ?? at }
}

/** A cell of a row, and the place of its first line among the strips. */
export type Cell = Strip & { at: number }

/** "đến tháng" / "11": the number of a month on a line of its own, which counts no row. */
const figuresOfTime = (row: Cell[], strip: Strip) =>
  row.length > 1 &&
  BEFORE_FIGURES.test(row.at(-1)!.flow.text) &&
  numberOf(strip) !== undefined &&
  numberOf(strip) !== numberOf(row[0]!)! + 1

/** The next row stands below the title of a section. */
function rowFollows(strips: Strip[], at: number, row: Strip[] | undefined): boolean {
  const last = row && numberOf(row[0]!)
  return strips.slice(at + 1, at + 4).some(next => numberOf(next) === (last ?? 0) + 1 || FIRST.test(next.flow.text))
}

/** "20/10/2026 02 lớp", "Các sở, ngành Hằng năm": a time and the cells beside it on one line. */
function timeApart(strip: Strip): Strip[] {
  const { text } = strip.flow
  const time = text.length < LONGEST_NAME ? TIME_BESIDE.exec(text) : null
  if (!time) return [strip]
  const end = time.index + time[0].length
  return [cut(strip.flow, 0, time.index), cut(strip.flow, time.index, end), cut(strip.flow, end, text.length)]
    .map(flow => cut(flow, flow.text.length - flow.text.trimStart().length, flow.text.trimEnd().length))
    .filter(flow => flow.text !== '')
    .map(flow => ({ ...strip, flow }))
}
/** Whole, and with a capital or a figure behind it. */
const TIME_BESIDE =
  /(?<=^|\p{L} )(?<!(?:^| )(?:[Nn]gày|[Tt]ừ|[Đđ]ến|[Tt]rước|[Nn]ăm|học|đoạn|nhất|là|và|[Hh]ết|[Tt]rong|thành|[Cc]uối|[Đđ]ầu|-) )(?:(?:(?:Trước|Xong|Hoàn thành|Chậm nhất|Giai đoạn|Năm học|Từ|Đến|Ngày)(?: (?:trước|ngày|là|hết|năm|xong)){0,2} )?(?:\d{1,2}\/\d{1,2}\/\d{4}|20\d{2} ?- ?20\d{2})|Thường xuyên|H[ằà]ng (?:năm|quý|tháng)|Quý (?:IV|I{1,3})\/20\d{2}|Tháng \d{1,2}\/20\d{2})(?= [\p{Lu}\d]|$)/u

export function addLine(row: Cell[], strip: Cell): void {
  const last = row.at(-1)!
  if (row.length > 1 && goesOn(last.flow.text, strip.flow.text)) row[row.length - 1] = joinedStrip(last, strip)
  else row.push(strip)
}

/** A cell goes on in small letters, or behind a word that cannot end it; what is said of a body is no part of its name. */
const goesOn = (before: string, text: string) =>
  (!TIME.test(text) || BEFORE_TIME.test(before)) &&
  (KIND_ALONE.test(before) ||
    tornField(before, text) ||
    (SMALL.test(text) && !SAID_FIRST.test(text)) ||
    (HANGING.test(before) && !NUMBER_AND_SYMBOL.test(text)) ||
    (BEFORE_FIGURES.test(before) && FIGURES.test(text)))
/** "Sở Công" / "Thương": the two together are a field, the first alone is none. */
function tornField(before: string, text: string): boolean {
  if (!/^\p{Lu}/u.test(text)) return false
  if (phraseAt(tokensOf(text), 0, KINDS) > 1) return false
  const name = before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; ')) + 1).trimStart()
  const tokens = tokensOf(`${name} ${text}`)
  const kind = phraseAt(tokens, 0, KINDS)
  const broken = tokensOf(name).length
  return kind > 0 && kind < broken && kind + phraseAt(tokens, kind, FIELDS) > broken
}
const SAID_FIRST = /^(?:chưa|đã|đang|được|không|cần|phải)(?!\p{L})/iu
const NUMBER_AND_SYMBOL = /^(?:số|cv|công văn|quyết định) /iu

/** A number among the rows that does not count on from the last, which one further down does: that of a page. */
function isFolio(strips: Strip[], at: number, row: Strip[] | undefined): boolean {
  const number = numberOf(strips[at]!)
  const last = row && numberOf(row[0]!)
  if (number === undefined || last === undefined || number <= 1 || number === last || number === last + 1) return false
  return strips.slice(at + 1, at + 1 + MOST_LINES).some(next => numberOf(next) === last + 1)
}

/** "2.1" behind "2" or behind "1.4", "2.2" behind "2.1". */
function isPart({ flow }: Strip, row: Strip[] | undefined): boolean {
  const part = PART.exec(flow.text)?.slice(1).map(Number)
  if (!part || !row) return part !== undefined
  const last = (PART.exec(row[0]!.flow.text)?.slice(1) ?? [row[0]!.flow.text, '0']).map(figures =>
    Number.parseInt(figures, 10),
  )
  return part[0] === last[0] ? part[1] === last[1]! + 1 : part[0] === last[0]! + 1 && part[1] === 1
}

const numberOf = ({ flow }: Strip) => (ROW.test(flow.text) ? Number.parseInt(flow.text, 10) : undefined)

const holdsBodies = (rows: Strip[][], { who }: Columns) =>
  rows.length > 1 && rows.filter(row => nameLine(row) >= Math.min(who, 2)).length * 2 > rows.length

/** Which line of a row is the name of a body and nothing else; -1 if none is. */
const nameLine = (row: Strip[]) => row.findIndex((strip, i) => i > 0 && isName(strip.flow.text))

export function isName(text: string): boolean {
  if (hasNoSmall(text)) return isShort(text)
  if (text.length > LONGEST_NAME || SAID.test(text)) return false
  const tokens = tokensOf(text)
  const list = listAt(text, tokens, 0)
  if (list && onlyMarks(tokens, skipBracket(tokens, list.to))) return true
  return tokens[0]?.cap === true && phraseAt(tokens, 0, KINDS) > 0 && tokens.length < 8 && !/[.;:]/u.test(text)
}

export const opensName = ({ flow }: Strip) => phraseAt(tokensOf(flow.text), 0, KINDS) > 0 && /^\p{Lu}/u.test(flow.text)

/** "BQL", "UBND", "VP": letters alone. */
const isShort = (text: string) => /^\p{Lu}[\p{Lu}&-]{1,8}$/u.test(text) && phraseAt(tokensOf(text), 0, KINDS) > 0

const onlyMarks = (tokens: Tokens, from: number) => tokens.slice(from).every(token => token.mark)

function cellsOf(columns: Columns, rows: Strip[][], table: number, first: Strip): Strip[] {
  const cell = (strip: Strip, row: number, col: number, colSpan?: number): Strip => ({
    ...strip,
    columns: undefined,
    cell: { table, row, col, ...(colSpan ? { colSpan } : {}) },
  })
  const width = columns.heads.length + 1
  const cells = [cell(first, 0, 0), ...columns.heads.flatMap((head, i) => head.map(line => cell(line, 0, i + 1)))]
  let row = 1
  if (columns.section) cells.push(cell(columns.section, row++, 0, width))
  for (const lines of rows) {
    const heading = sectionBehind(lines)
    cells.push(...placed(lines, columns, width).map(([strip, col]) => cell(strip, row, col)))
    row++
    if (heading) cells.push(cell(heading, row++, 0, width))
  }
  return cells
}

/** The title of the next section, taken off the lines of the row above it. */
function sectionBehind(lines: Strip[]): Strip | undefined {
  const number = lines.findIndex((line, i) => i > 1 && SECTION_NUMBER.test(line.flow.text))
  if (number > 0 && number >= lines.length - 3) return lines.splice(number).reduce(joinedStrip)
  return lines.length > 1 && isSection(lines.at(-1)!) ? lines.pop() : undefined
}

const isSection = ({ flow }: Strip) =>
  SECTION.test(flow.text) ||
  LETTERED.test(flow.text) ||
  (hasNoSmall(flow.text) && flow.text.length > 6 && /\p{Lu}{2}/u.test(flow.text))

/** Lines of a row with the columns they belong to: in their order where none is missing, else by the name among them. */
function placed(lines: Strip[], columns: Columns, width: number): [Strip, number][] {
  const found = nameLine(lines)
  const whole = lines.length === width
  const timed = whole && columns.time > 0 && TIME.test(lines[columns.time]!.flow.text)
  if (whole && (timed || found === columns.who || found < 0 || opensName(lines[columns.who]!)))
    return lines.map((line, i) => [line, Math.min(i, width - 1)])
  if (columns.work > columns.who) return lines.map((line, i) => [line, Math.min(i, width - 1)])
  const longest = longestLine(lines, found < 0 ? lines.length : found)
  const name = found < 0 ? longest + 1 : found
  const from = columns.work === 1 ? 1 : Math.max(1, longest)
  const alone = !lines.some((line, i) => i > found && isName(line.flow.text))
  const time = columns.time < columns.who ? -1 : lines.findIndex((line, i) => i > name && TIME.test(line.flow.text))
  let col = alone ? columns.who : columns.names
  return lines.map((line, i): [Strip, number] => {
    if (i === 0) return [line, 0]
    if (i < from) return [line, Math.min(i, columns.work - 1)]
    if (i < name) return [line, columns.work]
    if (i === found) return [line, col]
    if (i === time) col = columns.time
    else if (i < time) col = Math.min(col + 1, columns.time - 1)
    else col += col + 1 === columns.time ? 2 : 1
    return [line, Math.min(col, width - 1)]
  })
}

/** The longest line between the number of a row and line `until`: its work. */
function longestLine(lines: Strip[], until: number): number {
  let longest = 1
  for (let i = 2; i < until; i++) if (lines[i]!.flow.text.length > lines[longest]!.flow.text.length) longest = i
  return longest
}
