/** Tables of work one cell a line whose rows no number counts: the time behind its body closes each row. */
import { fold } from '../../../words/fold.ts'
import { hasNoSmall } from '../../paragraph/paragraph.ts'
import type { Strip } from '../../strip.ts'
import { HEAD, TIME_HEAD, WHO_HEAD, WORK_HEAD } from '../table.ts'
import { addLine, type Cell, END, isName, opensName, TIME } from './cell-a-line.ts'
import { SECTION } from './cell-heads.ts'
import { type Found, pairsAt } from './pairs.ts'

const LONGEST_HEAD = 40
const MOST_HEADS = 8
const LONGEST_TIME = 50
/** Lines that one row and what stands before it may fill. */
const MOST_LINES = 8
/** What else a cell of times may open with where it stands behind a body. */
const LATER_TIME = /^(?:tuần|xong|sáng|chiều|tối|đầu|cuối|giữa|sau|dự kiến|\d{1,2} ?(?:giờ|h)(?!\p{L}))/iu

/** Columns of the work and of who does it. */
const WORK = 0
const WHO = 1
type Columns = { heads: Strip[]; time: number }
type Row = { work: Cell; beside: Cell[]; time: Cell; remarks: Cell[] }

/** The strips, those of such tables as cells; tables already known keep their numbers. */
export function withUnnumberedRows(strips: Strip[]): Strip[] {
  let table = strips.reduce((next, strip) => Math.max(next, (strip.cell?.table ?? -1) + 1), 0)
  let out: Strip[] | undefined
  let done = 0
  for (let i = 0; i < strips.length; i++) {
    const found = opensTable(strips, i) ? (rowsAt(strips, i) ?? pairsAt(strips, i)) : undefined
    if (!found) continue
    out ??= []
    out.push(...strips.slice(done, i), ...found.cells(table++))
    done = found.end
    i = found.end - 1
  }
  return out ? [...out, ...strips.slice(done)] : strips
}

/** The work, behind the time or first of all, and next who does it: known without folding their letters. */
function opensTable(strips: Strip[], at: number): boolean {
  const text = strips[at]!.flow.text
  if (text.length > LONGEST_HEAD) return false
  const work = TIME_HEAD.test(text) ? at + 1 : at
  return WORK_HEAD.test(strips[work]?.flow.text ?? '') && WHO_HEAD.test(strips[work + 1]?.flow.text ?? '')
}

function rowsAt(strips: Strip[], at: number): Found | undefined {
  const columns = columnsAt(strips, at)
  const found = columns && rowsFrom(strips, at + columns.heads.length, columns)
  return found && { end: found.end, cells: table => cellsOf(columns, found.rows, table) }
}

const isHead = ({ flow: { text }, cell }: Strip) =>
  !cell && text.length < LONGEST_HEAD && /^\p{Lu}[^.;:]*$/u.test(text) && HEAD.test(fold(text))

/** Heads one below the other: the work, who does it and, behind both, when. */
function columnsAt(strips: Strip[], at: number): Columns | undefined {
  const rest = strips.slice(at, at + MOST_HEADS)
  const last = rest.findIndex((strip, i) => !isHead(strip) || (i > 0 && strip.gap > 0))
  const heads = last < 0 ? rest : rest.slice(0, last)
  const time = heads.findIndex(({ flow }, i) => i > WHO && TIME_HEAD.test(flow.text))
  return time > WHO && WORK_HEAD.test(heads[WORK]!.flow.text) ? { heads, time } : undefined
}

type Rows = (Row | Cell)[]

/** Rows and, as cells alone, the titles of sections; undefined if they are not those of such a table. */
function rowsFrom(strips: Strip[], from: number, columns: Columns): { rows: Rows; end: number } | undefined {
  const rows: Rows = []
  let end = from
  let lines: Cell[] = []
  for (let at = from; at < strips.length && lines.length <= MOST_LINES; at++) {
    const strip = strips[at]!
    if (strip.cell || END.test(strip.flow.text)) break
    if (!closesRow(lines, strip)) {
      if (lines.length === 0) lines.push({ ...strip, at })
      else addLine(lines, { ...strip, at })
      continue
    }
    const row = rowOf(lines, { ...strip, at }, columns, rows)
    if (!row) break
    rows.push(...row)
    lines = []
    end = at + 1
  }
  return rows.filter(row => 'work' in row).length > 1 ? { rows, end } : undefined
}

const closesRow = (lines: Cell[], { flow: { text } }: Strip) =>
  lines.length > 1 && text.length < LONGEST_TIME && (TIME.test(text) || LATER_TIME.test(text))

const mayBeName = (strip: Strip) => isName(strip.flow.text) || opensName(strip)

/** The last lines before a time are the work, its body and those beside it; before them a section may stand, or a remark on the row above. */
function rowOf(lines: Cell[], time: Cell, columns: Columns, rows: Rows): Rows | undefined {
  const whole = lines.length - (columns.time - WHO)
  const named = lines.findIndex((line, i) => i > 0 && i >= whole && mayBeName(line))
  const above = rows.at(-1)
  const room = above && 'work' in above ? columns.heads.length - 1 - columns.time : 0
  for (const who of [named, whole].filter(at => at > 0)) {
    const before = lines.slice(0, who - 1)
    const section = before.find(({ flow }) => SECTION.test(flow.text) || hasNoSmall(flow.text))
    const remarks = before.filter(line => line !== section)
    if (remarks.length > room) continue
    if (above && 'work' in above) above.remarks = remarks
    return [...(section ? [section] : []), { work: lines[who - 1]!, beside: lines.slice(who), time, remarks: [] }]
  }
  return undefined
}

function cellsOf({ heads, time }: Columns, rows: Rows, table: number): Strip[] {
  const cell = (strip: Strip, row: number, col: number, colSpan?: number): Strip => ({
    ...strip,
    columns: undefined,
    cell: { table, row, col, ...(colSpan ? { colSpan } : {}) },
  })
  const below = rows.flatMap((row, i) =>
    'work' in row
      ? [
          cell(row.work, i + 1, WORK),
          ...row.beside.map((strip, k) => cell(strip, i + 1, WHO + k)),
          cell(row.time, i + 1, time),
          ...row.remarks.map((strip, k) => cell(strip, i + 1, time + 1 + k)),
        ]
      : [cell(row, i + 1, 0, heads.length)],
  )
  return [...heads.map((head, col) => cell(head, 0, col)), ...below]
}
