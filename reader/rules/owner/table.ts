/** Tables of work: columns for the work, the body that leads and those that take part, their heads in any order and any words. */

import { type CellNames, cellNames } from '../../body/cell.ts'
import { type BodyList, listAt } from '../../body/list.ts'
import { tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import { type Block, type Paper, quoted, type Table } from '../../tree.ts'
import { tokenEnd, tokensOf } from '../../words/tokens.ts'
import { partnersFrom } from './partners.ts'

/** The length of a quote of a row's work (LABELS.md). */
const QUOTE = 120

const LEAD =
  /chủ trì|đơn vị thực hiện|cơ quan thực hiện|người thực hiện|đơn vị đầu mối|cơ quan đầu mối|đầu mối|đơn vị tham mưu|cơ quan tham mưu|phân công|trách nhiệm thực hiện|đơn vị phụ trách|cơ quan, đơn vị|đơn vị được giao|bộ phận thực hiện|đơn vị, cá nhân thực hiện|^đơn vị$|^cơ quan$|phòng thực hiện|đơn vị chịu trách nhiệm|phụ trách|chịu trách nhiệm|^thực hiện$|^trách nhiệm$|chủ công|bộ phận|^phòng ?[/,] ?(?:ban|đơn vị)|(?:phòng, ban|cấp|chủ thể|lực lượng|tổ chức|cá nhân|đơn vị|ban, ngành) thực hiện|^giao (?:đơn vị|cơ quan)/iu
/** Heads of columns in which persons stand as often as bodies. */
const MAY_BE_PERSONS = /người|phụ trách|phân công|cá nhân|^(?:tổ chức )?thực hiện$/iu
const WITH = /phối hợp|(?:cơ quan|đơn vị|lực lượng|thành phần) (?:cùng )?(?:tham gia|liên quan|có liên quan|hỗ trợ)/iu
const WORK = /nội dung|nhiệm vụ|công việc|tên|hoạt động|việc|đầu việc|hạng mục|nội dung nhiệm vụ|giải pháp|chỉ tiêu/iu
const NO_WORK = /đã báo cáo|danh sách|đơn vị tính|kết quả|sản phẩm|ghi chú|thời gian|tiến độ|kinh phí/iu

export type TableColumns = { work: number; lead: number; partners: number }

/** The columns of a table of work, undefined for any other table. */
export function columnsOf(table: Table): TableColumns | undefined {
  const find = (pattern: RegExp, except?: RegExp) =>
    table.heads.findIndex(head => pattern.test(head) && !except?.test(head))
  const partners = find(WITH, /chủ trì/iu)
  const lead = table.heads.findIndex(
    (head, i) => i !== partners && LEAD.test(head) && !/thời gian|sản phẩm/iu.test(head),
  )
  if (lead < 0) return undefined
  const work = table.heads.findIndex(
    (head, i) => i !== lead && i !== partners && WORK.test(head) && !NO_WORK.test(head),
  )
  return work < 0 ? undefined : { work, lead, partners }
}

const TASK = /^(?:nội dung |tên )?(?:các )?(?:công việc|nhiệm vụ|đầu việc)/iu
const TIME = /thời gian|thời hạn|tiến độ|mốc|hoàn thành/iu

/** The column of the work where only another says when, and none says who. */
export function timedColumn(table: Table): number | undefined {
  if (columnsOf(table) || !table.heads.some(head => TIME.test(head))) return undefined
  const work = table.heads.findIndex(head => TASK.test(head) && !TIME.test(head))
  return work < 0 ? undefined : work
}

/** A row of a table of work: its cells and the bodies in them; `joining` are the partners that the work itself names. */
export type WorkRow = {
  work: Block
  lead: string[]
  groups: string[]
  with: string[]
  joining: string[]
  cells: (Block | undefined)[]
}

const NOBODY: CellNames = { names: [], groups: [], partners: [] }

/** "GVCN các lớp", "Đại diện cha mẹ học sinh": somebody, though no body that is known. */
const NAMES_SOMEBODY = /^\p{Lu}[^\d|]{2,80}$/u

/** The shortest work that is known without a body, in letters. */
const SHORTEST = 15

/** Rows of work; `lead` is empty where they name somebody who is no body. */
export function workRows(table: Table): WorkRow[] {
  const columns = columnsOf(table)
  if (!columns) return []
  const rows: WorkRow[] = []
  let above: { cells: Cells; who: Block } | undefined
  for (const cells of table.rows) {
    const work = cells[columns.work]
    const who = whoIn(cells, columns, above)
    above = who && work !== who ? { cells, who } : undefined
    if (!work || !who || work === who || work.text.length < 8) continue
    const lead = cellNames(who, MAY_BE_PERSONS.test(table.heads[columns.lead] ?? ''))
    if (lead.names.length === 0 && !(NAMES_SOMEBODY.test(who.text) && work.text.length >= SHORTEST)) continue
    const beside = besideIn(who, table.heads[columns.lead] ?? '')
    const others = columns.partners < 0 ? undefined : cells[columns.partners]
    const partners = others && others !== who ? cellNames(others) : NOBODY
    const named = partnersOfWork(work)
    const joining = named.names.filter(name => !lead.names.includes(name))
    rows.push({
      ...{ work, lead: lead.names, groups: [...lead.groups, ...partners.groups, ...named.groups], joining, cells },
      with: [...new Set([...lead.partners, ...partners.names, ...partners.partners, ...joining, ...beside])],
    })
  }
  return rows
}

const DITTO = /^["“”'\-–. ]*(?:(?:nt|như (?:mục |dòng |ý )?trên)["“”'\-–. ]*|["“”]["“”\-–. ]*)$/iu

type Cells = (Block | undefined)[]

/** "-nt-", or nothing in a row that has all that the row above has: the body of that row, whose cell reaches down. */
function whoIn(cells: Cells, { work, lead, partners }: TableColumns, above: { cells: Cells; who: Block } | undefined) {
  const own = cells[lead]
  if (own) return DITTO.test(own.text) ? above?.who : own
  const others = cells.map((cell, i) => i === lead || i === partners || cell !== undefined)
  const says = cells.some((cell, i) => cell && i > 0 && i !== work && i !== partners)
  return says && above?.cells.every((cell, i) => !cell || others[i]) ? above.who : undefined
}

/** "Đơn vị chủ trì (phối hợp)": the head says what stands in the brackets of its cells. */
const BESIDE = /chủ trì[^()]{0,20}\([^()]{0,20}phối hợp\)/iu
const IN_BRACKET = /\(([^()]{2,80})\)\s*$/u

function besideIn(who: Block, head: string): string[] {
  const text = BESIDE.test(head) ? (IN_BRACKET.exec(who.text)?.[1] ?? '') : ''
  return text === '' ? [] : (listAt(text, tokensOf(text), 0)?.names ?? [text])
}

const rowsOfBodies = (table: Table) => workRows(table).filter(row => row.lead.length > 0)

/** The owners of all tables. `with` holds only names that stand in the quote, and the quote is the work. */
export function ownersInTables(paper: Paper): OwnerFact[] {
  return paper.tables.flatMap(table =>
    rowsOfBodies(table).map(row => {
      const groups = row.groups.filter(name => row.lead.includes(name) || row.joining.includes(name))
      return {
        ...quoted(paper, row.work, 0, quoteLength(row.work.text), 'owner/table'),
        lead: row.lead,
        with: row.joining,
        ...(groups.length > 0 ? { groups } : {}),
      }
    }),
  )
}

const OPENS_TOGETHER = /^[^,.;:]{0,30}?(?:phối hợp|kết hợp)/iu

/** "Kết hợp các ngành, UBND xã An Bình khảo sát …": work that opens with those who take part. */
function partnersOfWork(work: Block): Pick<BodyList, 'names' | 'groups'> {
  if (!OPENS_TOGETHER.test(work.text)) return NOBODY
  const tokens = tokensIn(work)
  const list = partnersFrom(work.text, tokens, 0)
  return list && tokenEnd(tokens, list.to - 1) <= quoteLength(work.text) ? list : NOBODY
}

function quoteLength(text: string): number {
  if (text.length <= QUOTE) return text.length
  const space = text.lastIndexOf(' ', QUOTE)
  return space > 0 ? space : QUOTE
}
