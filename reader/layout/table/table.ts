/** Cells put into tables, with the heads of their columns; merged cells stand in each row they span. */
import type { Block, Table } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import type { CellPlace } from '../strip.ts'

/** The head of the column that counts the rows. */
export const NUMBER_HEAD = /^(?:S?T\.?T\.?|Số TT|Số thứ tự)$/iu

/** What the head of a column begins with, folded. */
export const HEAD =
  /^(?:tt|stt|so tt|ten |noi dung|nhiem vu|cong viec|don vi|co quan|phong ban|thoi gian|thoi han|tien do|ket qua|san pham|ghi chu|nguoi |chu tri|phoi hop|lop|hang muc|dia diem|kinh phi|du kien|muc tieu|chi tieu|linh vuc|can cu|co so|ngay|so luong|trach nhiem|moc$|moc thoi gian|phan cong|dau viec|hoat dong|viec can |cac nhiem vu|danh muc (?:nhiem|cong|noi)|tham gia|hoan thanh$|bo phan |han (?:hoan|xong|cuoi)|lo trinh|dau moi|cq |dv |giao (?:don|co)|chiu trach)/

/** The head of the column of who leads, where a table is still lines: that of those beside him is none. */
export const WHO_HEAD =
  /^(?!(?!.*chủ trì).*phối hợp)(?:.*(?:đơn vị|cơ quan|bộ phận|phòng|ban|ngành|người|cá nhân|cấp|chủ thể|lực lượng|tổ chức)[^,.;]{0,24} (?:chủ trì|chủ công|thực hiện|phụ trách|đầu mối|tham mưu|chịu trách nhiệm|được giao)|(?:cq|đv) chủ trì|(?:.* )?chủ trì$|(?:đơn vị|cơ quan|phụ trách|phân công(?: thực hiện| nhiệm vụ)?|đầu mối(?: thực hiện)?|(?:chịu )?trách nhiệm(?: chính| thực hiện)?|phòng ?[/,] ?(?:ban|đơn vị)|giao (?:đơn vị|cơ quan))$)/iu
export const WORK_HEAD = /nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|hạng mục|việc cần làm/iu
export const TIME_HEAD =
  /^(?:(?:thời gian|thời hạn|tg|tiến độ|hạn|lộ trình|kỳ hạn|thời điểm|mốc|deadline)(?!\p{L})|(?:ngày )?hoàn thành$)/iu

export function tablesOf(blocks: Block[]): Table[] {
  const cells = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.kind !== 'cell' || !block.cell) continue
    const list = cells.get(block.cell.table)
    if (list) list.push(block)
    else cells.set(block.cell.table, [block])
  }
  return [...cells.entries()].sort(([a], [b]) => a - b).map(([, list], i) => tableOf(list, i))
}

function tableOf(list: Block[], number: number): Table {
  const grid: (Block | undefined)[][] = []
  for (const block of list) {
    const { row, rowSpan = 1, colSpan = 1, col }: CellPlace = block.spans ?? block.cell!
    for (let r = row; r < row + Math.min(rowSpan, 500); r++) {
      grid[r] ??= []
      for (let c = col; c < col + Math.min(colSpan, 50); c++) grid[r]![c] ??= block
    }
    block.spans = undefined
  }
  const all = [...grid].map(row => row ?? [])
  const rows = all.slice(titleRows(all))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const depth = headRows(rows)
  const heads = Array.from({ length: width }, (_, c) => headOf(rows.slice(0, depth), c))
  for (const block of list) block.cell = { ...block.cell!, table: number, head: heads[block.cell!.col] ?? '' }
  return {
    heads,
    rows: rows.slice(depth).map(row => Array.from({ length: width }, (_, c) => row[c])),
    at: list[0]!.index,
  }
}

/** Rows above the heads: blank ones, and one cell with the title of the table. */
function titleRows(rows: (Block | undefined)[][]): number {
  const first = rows.slice(0, MOST_TITLES + 1).findIndex(row => new Set(row.filter(Boolean)).size > 1)
  return first > 0 && headRows(rows.slice(first)) > 0 ? first : 0
}
const MOST_TITLES = 2

/** Rows of heads: the first, where two of its cells name what a column holds, and a second that divides it. */
function headRows(rows: (Block | undefined)[][]): number {
  const heads = (row: (Block | undefined)[] | undefined) =>
    (row ?? []).filter(cell => cell && cell.text.length < 90 && HEAD.test(fold(cell.text))).length
  const numbered = (row: (Block | undefined)[] | undefined) => /^(?:\d|[IVX]+$)/.test(row?.[0]?.text ?? '')
  if (heads(rows[0]) < 2) return 0
  return heads(rows[1]) >= 2 && !numbered(rows[1]) ? 2 : 1
}

function headOf(rows: (Block | undefined)[][], col: number): string {
  const texts: string[] = []
  for (const row of rows) {
    const text = row[col]?.text
    if (text && !texts.includes(text)) texts.push(text)
  }
  return texts.join(' ')
}
