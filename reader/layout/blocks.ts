/** Lines of each part joined to blocks: paragraphs over breaks of line and page, clauses with their numbers, cells of tables. */

import { repaired } from '../settle/repair/repair.ts'
import { spaced } from '../settle/spaced.ts'
import { type Flow, joined } from '../text/text.ts'
import type { Block, BlockKind, Table } from '../tree.ts'
import { settleBareHeads } from './number/bare-head.ts'
import { settleMarkers } from './number/look-alike.ts'
import { settleLost } from './number/lost-number.ts'
import { nest } from './number/nest.ts'
import { markerOf } from './number/outline.ts'
import { continues, type Measure, measureOf } from './paragraph/paragraph.ts'
import type { Part } from './parts.ts'
import { FILED } from './signing.ts'
import type { Strip } from './strip.ts'
import { tablesOf } from './table/table.ts'

/** `damaged`: the paper needs the repair of words. */
export function blocksOf(strips: Strip[], parts: Part[], damaged: boolean): { blocks: Block[]; tables: Table[] } {
  if (damaged) settleMarkers(strips, parts)
  if (strips.some(strip => strip.lost)) settleLost(strips)
  const measure = measureOf(strips, parts)
  const groups: Group[] = []
  let open: Group | undefined
  const waiting: Group[] = []
  const cells = new Map<string, Group>()
  for (const [i, strip] of strips.entries()) {
    const part = parts[i]!
    if (strip.apart) {
      aside(waiting, strip, part)
      continue
    }
    const kind = kindOf(strip, part)
    // A cell broken over pages goes on behind the rest of its row.
    const begun = strip.cell && cells.get(cellKey(strip.cell))
    if (begun) {
      begun.strips.push(strip)
      open = begun
    } else if (open && open.kind === kind && open.annex === part.annex && belongs(open, strip, kind, measure))
      open.strips.push(strip)
    else {
      groups.push(...waiting.splice(0))
      open = { kind, strips: [strip], annex: part.annex }
      groups.push(open)
      if (strip.cell) cells.set(cellKey(strip.cell), open)
    }
  }
  groups.push(...waiting)
  const blocks = groups.map((group, index) => blockOf(group, index, damaged))
  const tables = tablesOf(blocks)
  settleBareHeads(blocks)
  nest(blocks)
  return { blocks, tables }
}

const cellKey = ({ table, row, col }: NonNullable<Strip['cell']>) => `${table}/${row}/${col}`

type Group = { kind: BlockKind; strips: Strip[]; annex: number }

/** Stamps and footnotes wait until the paragraph that they interrupt has ended. */
function aside(waiting: Group[], strip: Strip, part: Part): void {
  const last = waiting.at(-1)
  const kind = strip.apart!
  const text = strip.flow.text
  const begins = /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}) ?(?=["“(]?\p{Lu})/u.test(text)
  if (kind === 'footnote' && last?.kind === 'footnote' && !begins) last.strips.push(strip)
  else waiting.push({ kind, strips: [strip], annex: part.annex })
}

function kindOf(strip: Strip, part: Part): BlockKind {
  if (strip.cell) return 'cell'
  return part.name === 'body' ? 'para' : part.name
}

/** Is the strip one more line of the open group? */
function belongs(open: Group, strip: Strip, kind: BlockKind, measure: Measure): boolean {
  const last = open.strips.at(-1)!
  switch (kind) {
    case 'para':
      return continues(last, strip, measure)
    case 'title':
    case 'annex-title':
      return true
    case 'recipients':
      return (
        !/^[-•+*~¬'=_.]{1,3} ?\p{L}/u.test(strip.flow.text) &&
        !FILED.test(strip.flow.text) &&
        !/;[^\p{L}\p{N}]*$/u.test(last.flow.text) &&
        !/^n[oơ]i nh/iu.test(last.flow.text)
      )
    case 'addressee':
      return !/^[.,'_]?[-•+~] ?\p{L}/u.test(strip.flow.text) && !/[;:]$/.test(last.flow.text)
    case 'heading':
      return isTornHead(last.flow.text, strip.flow.text)
    default:
      return false
  }
}

/** "Bình An, ngày" / "tháng 6 năm 2027", "Số:" / "CT-UBND": a gap left for the clerk's pen, or a narrow column, tore the line in two. */
const TORN_HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^\p{Lu}[\p{L} .-]{2,30},$/u, /^ngày [^,;]{0,6}? ?tháng(?: [^,;]{0,6}?)?(?: ?năm(?: \d{4})?)?$/u],
  [
    /^\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6})?$/u,
    /^\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6})?, ngày [^,;]{0,6} ?tháng [^,;]{0,6}?(?: ?năm \d{4})?$/u,
  ],
  [/^(?:[ỦU][YỶ]|H[ỘO]I|VĂN|TÒA|VIỆN|CÔNG|TỔNG|THỦ|THANH|NGÂN|BẢO|KHO)$/u, /^\p{Lu}{2,} \p{Lu}{2}/u],
  [/, ngày$/u, /^\d{1,2} tháng(?: \d{1,2}(?: năm(?: \d{4})?)?)?$/u],
  [/, ngày(?: ?\d{1,2})?$/u, /^tháng(?: [^,;]{0,6}? ?năm \d{4})?$/u],
  [/^tháng$/u, /^\d{1,2} năm \d{4}$/u],
  [/(?:^|^ngày |, ngày )\d{1,2} ?tháng ?\d{0,2}$/u, /^(?:\d{1,2} )?năm \d{4}$/u],
  [/(?:^|^ngày |, ngày )\d{1,2} ?tháng ?\d{1,2} ?năm$/u, /^\d{4}$/u],
  [/^Số ?:$/u, /^\d{1,5} ?[-/] ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{L}\p{N}/-]*$/u],
  [/^Số ?:$/u, /^\/? ?(?:QĐ|KH|CT|TB|BC|TTr|HD|NQ|CĐ|CTr|PA|ĐA)-\p{Lu}[\p{L}\p{N}-]*$/u],
]
const isTornHead = (before: string, text: string) =>
  TORN_HEADS.some(([head, rest]) => head.test(before) && rest.test(text))

function blockOf(group: Group, index: number, damaged: boolean): Block {
  const printed = joined(group.strips.map(strip => strip.flow))
  const flow: Flow = damaged ? repaired(spaced(printed)) : spaced(printed)
  const first = group.strips[0]!
  const marker = group.kind === 'para' ? (first.marker ?? markerOf(flow.text)) : undefined
  const bullet = marker?.label === '-' || marker?.label === '+'
  const lower = flow.text.toLowerCase()
  // Each block has all its parts from the start, the empty ones too: what reads blocks by the thousand then knows their shape.
  return {
    text: flow.text,
    runs: flow.runs,
    kind: group.kind === 'para' && marker ? (bullet ? 'bullet' : 'clause') : group.kind,
    index,
    lower: lower.length === flow.text.length ? lower : flow.text,
    body: marker?.length ?? (group.kind === 'cell' ? (/^[-+•] ?/.exec(flow.text)?.[0].length ?? 0) : 0),
    label: marker?.label,
    level: marker?.level ?? 0,
    path: '',
    parent: undefined,
    title: false,
    annex: group.annex,
    page: first.page,
    bold: group.strips.every(strip => strip.bold),
    italic: group.strips.every(strip => strip.italic),
    cell: first.cell && { table: first.cell.table, row: first.cell.row, col: first.cell.col, head: '' },
    spans: first.cell,
    drawn: undefined,
  }
}
