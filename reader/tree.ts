/** A paper taken to pieces: blocks in reading order, each with its kind, its clause and its way back to the printed letters. */

import { blocksOf } from './layout/blocks.ts'
import { withHeadApart, withoutRunningTitle } from './layout/letterhead/own-line.ts'
import { setApart } from './layout/margin.ts'
import { withLoneNumbers } from './layout/number/lone-number.ts'
import { withLostNumbers } from './layout/number/lost-number.ts'
import { partsOf } from './layout/parts.ts'
import { type CellPlace, stripsOf } from './layout/strip.ts'
import { withCellsALine } from './layout/table/a-line/cell-a-line.ts'
import { withUnnumberedRows } from './layout/table/a-line/unnumbered.ts'
import { withAlignedTables } from './layout/table/aligned.ts'
import { unflattened } from './layout/table/unflatten.ts'
import type { Page } from './page.ts'
import type { DocumentFacts, LinePlace, Quoted, Span } from './reading.ts'
import type { Drawn } from './scanner/drawn.ts'
import { isDamaged } from './settle/repair/repair.ts'
import { type Flow, printedText, quoteOf, spanOf } from './text/text.ts'

export type BlockKind =
  /** A line of the letterhead: parent, issuer, motto, number, place and date, abstract of a letter. */
  | 'heading'
  /** The word of the type ("KẾ HOẠCH"). */
  | 'type'
  /** The abstract (trích yếu), lines joined. */
  | 'title'
  /** Kính gửi and the names below it. */
  | 'addressee'
  /** A numbered clause: Phần, Chương, Mục, Điều, I., 1., 1.1., a). */
  | 'clause'
  /** "-", "+" or "•". */
  | 'bullet'
  | 'para'
  /** A cell of a table, its lines joined; `cell` says where. */
  | 'cell'
  | 'footnote'
  /** Arrival stamps, stamps of digital signatures, running headers, page numbers. */
  | 'stamp'
  /** "Nơi nhận:" and each of its lines. */
  | 'recipients'
  /** A line of the signature block. */
  | 'signature'
  /** "Phụ lục …" and its title. */
  | 'annex-title'

export type Block = Flow & {
  kind: BlockKind
  /** Place in `Paper.blocks`. */
  index: number
  /** The text in small letters, same length: for quick tests. */
  lower: string
  /** Where the clause's own text begins, behind "a)" or "-"; 0 where there is no marker. */
  body: number
  /** "II", "3", "a", "Điều 4", "-"; undefined for plain paragraphs. */
  label: string | undefined
  /** LEVEL of layout/number/outline.ts; plain paragraphs have 0. */
  level: number
  /** The clause it stands in or is: "II.3", "III.1 a)", "" before the first. Bullets and paragraphs have their clause's. */
  path: string
  /** The clause or lead-in line above it in the outline, index into `Paper.blocks`. */
  parent: number | undefined
  /** A clause without a sentence of its own, above others: "III. TỔ CHỨC THỰC HIỆN", "1. Công an tỉnh". */
  title: boolean
  /** 0 the paper itself, 1 and on its annexes. */
  annex: number
  page: number
  bold: boolean
  italic: boolean
  /** Kept by drawn.ts. */
  drawn: Drawn | undefined
  /** For kind 'cell': its place and the letters at the head of its column ("" where unknown). */
  cell: { table: number; row: number; col: number; head: string } | undefined
  /** Rows and columns that a merged cell spans, until the tables are made. */
  spans: CellPlace | undefined
}

export type Table = {
  /** Letters at the head of each column, from the row or rows of heads; "" where unknown. */
  heads: string[]
  /** Cells by row and column, rows of heads left out; a cell merged over rows stands in each of them. */
  rows: (Block | undefined)[][]
  /** Index of its first cell in `Paper.blocks`. */
  at: number
}

export type Paper = {
  /** The printed text: every span points into it. */
  text: string
  lines: LinePlace[]
  /** Everything that is printed, in reading order; cells of a table row by row; footnotes behind the block they interrupt. */
  blocks: Block[]
  tables: Table[]
  /** The heading fields, known before the rules of the other facts run. */
  document: DocumentFacts
  fields: Partial<Record<keyof DocumentFacts, Quoted>>
  /** Read optically, at least in part, or typed in such haste that it looks so. */
  damaged: boolean
  /** Numbers of the pages that were read from a picture. */
  scanned: ReadonlySet<number>
  /** The years that the paper is for, by its title or opening: "năm 2025", "giai đoạn 2022 - 2026". */
  period?: { from: number; to: number }
}

/** Kinds that carry what a paper says: where rules of work, time and citation look. */
export function isBody(block: Block): boolean {
  return block.kind === 'clause' || block.kind === 'bullet' || block.kind === 'para' || block.kind === 'cell'
}

/** Takes pages to pieces. The heading fields are still empty: read.ts fills them. */
export function paperOf(pages: Page[]): Paper {
  const { text, lines } = printedText(pages)
  const printed = withHeadApart(withoutRunningTitle(stripsOf(pages, text, lines)))
  const strips = withLoneNumbers(
    withUnnumberedRows(withCellsALine(withAlignedTables(withLostNumbers(unflattened(printed)), text))),
  )
  setApart(strips)
  const scanned = new Set(pages.filter(page => page.how === 'scan').map(page => page.number))
  const damaged = scanned.size > 0 || isDamaged(text)
  const { blocks, tables } = blocksOf(strips, partsOf(strips), damaged)
  return { text, lines, blocks, tables, damaged, scanned, document: emptyDocument(), fields: {} }
}

function emptyDocument(): DocumentFacts {
  return {
    type: null,
    number: null,
    issuer: null,
    parent: null,
    place: null,
    date: null,
    title: null,
    signer: null,
    capacity: null,
    post: null,
    recipients: [],
    purposes: {},
    urgency: null,
    secrecy: null,
  }
}

const startOf = (block: Block) => block.runs[0]?.from ?? 0

/** Blocks in the order in which they stand in the printed text: those of tables and notes come in another. */
export const byPlace = (blocks: readonly Block[]): Block[] => blocks.toSorted((a, b) => startOf(a) - startOf(b))

/** The last of them that begins at or before a place of the printed text. */
export function blockAt(blocks: readonly Block[], place: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(blocks[middle]!) <= place) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}

/** The printed place of clean letters [start, end) of a block. */
export function placeOf(block: Block, start: number, end: number): Span {
  return spanOf(block, start, end)
}

/** The printed letters of clean letters [start, end) of a block, on one line: how names and quotes are taken from the paper. */
export function printedOf(paper: Paper, block: Block, start = 0, end = block.text.length): string {
  return quoteOf(paper.text, block, start, end)
}

/** A fact's place, letters and rule, for clean letters [start, end) of a block. */
export function quoted(paper: Paper, block: Block, start: number, end: number, rule: string): Quoted {
  return { ...spanOf(block, start, end), quote: quoteOf(paper.text, block, start, end), rule }
}

/** The blocks below a clause in the outline, to the next of its own level or higher. */
export function blocksUnder(paper: Paper, block: Block): Block[] {
  const under: Block[] = []
  for (let i = block.index + 1; i < paper.blocks.length; i++) {
    const next = paper.blocks[i]!
    if (next.kind === 'clause' && next.level <= block.level) break
    if (next.kind === 'bullet' && block.kind === 'bullet' && next.level <= block.level) break
    if (next.kind === 'signature' || next.kind === 'recipients' || next.kind === 'annex-title') break
    if (isBody(next)) under.push(next)
  }
  return under
}
