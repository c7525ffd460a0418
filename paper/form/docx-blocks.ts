/** Blocks of a body as Word paragraphs and tables. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, Column, Table as PaperTable } from '../official-document.ts'
import { columnWidths } from './balance-lines.ts'
import { BODY, FONT, STYLE } from './decree-30.ts'
import { line, mm, say, sayRuns } from './docx-words.ts'

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }

/** One block; the last of a body is kept with the signature. */
export function blockParts(block: Block, last: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'division':
      return [
        line({ before: 8, keepNext: true }, say('division', block.label)),
        line({ after: 8, keepNext: true }, say('divisionTitle', block.title)),
      ]
    case 'verdict':
      return [line({ before: 8, after: 8, keepNext: true }, say('headingCaps', block.text.toLocaleUpperCase('vi')))]
    case 'heading':
      return [heading(block)]
    case 'article':
      return article(block, last)
    case 'paragraph':
      return [
        justified([...(block.label ? sayRuns(`${block.label} `) : []), ...sayRuns(block.text)], { keepNext: last }),
      ]
    case 'quote':
      return [quote(block, last)]
    case 'table':
      return tableParts(block)
  }
}

type Keep = { keepNext: boolean; outlineLevel?: number; left?: boolean }

/** A paragraph of the body: justified, first line in, at least 6 pt below. `left` moves the whole of it in instead. */
export function justified(children: ParagraphChild[], { keepNext, outlineLevel, left }: Keep): Paragraph {
  return new Paragraph({
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    alignment: AlignmentType.JUSTIFIED,
    indent: left ? { left: mm(BODY.indent) } : { firstLine: mm(BODY.indent) },
    spacing: { after: BODY.after * 20, line: BODY.line * 240, lineRule: 'auto' },
    keepNext,
    keepLines: keepNext,
    children,
  })
}

function heading(block: Extract<Block, { kind: 'heading' }>): Paragraph {
  const words = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text
  const style = block.level === 1 ? 'headingCaps' : 'heading'
  return justified([say(style, `${block.label} ${words}`)], { keepNext: true, outlineLevel: block.level - 1 })
}

function article(block: Extract<Block, { kind: 'article' }>, last: boolean): Paragraph[] {
  if (!block.title) {
    return [justified([bold(`${block.label} `), ...sayRuns(block.text ?? '')], { keepNext: last })]
  }
  const title = justified([bold(`${block.label} ${block.title}`)], { keepNext: true })
  return block.text === undefined ? [title] : [title, justified(sayRuns(block.text), { keepNext: last })]
}

function bold(words: string): TextRun {
  return new TextRun({ text: words, font: FONT, size: STYLE.body.size * 2, bold: true })
}

function quote(block: Extract<Block, { kind: 'quote' }>, last: boolean): Paragraph {
  const words = new TextRun({ text: `“${block.text}”`, font: FONT, size: STYLE.body.size * 2, italics: true })
  const source = block.source ? sayRuns(` (${block.source})`) : []
  return justified([words, ...source], { keepNext: last, left: true })
}

function tableParts(table: PaperTable): (Paragraph | Table)[] {
  const shares = columnWidths(table)
  const row = (cells: readonly string[], look: { head: boolean; bold: boolean }) =>
    new TableRow({
      tableHeader: look.head,
      cantSplit: true,
      children: table.columns.map((column, i) => cell(cells[i] ?? '', { ...look, column, share: shares[i]! })),
    })
  const laid = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [
      row(
        table.columns.map(column => column.header),
        { head: true, bold: true },
      ),
      ...table.rows.map((cells, i) => row(cells, { head: false, bold: table.bold?.includes(i) === true })),
    ],
  })
  const note = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 40 },
    children: [say('tableNote', table.note ?? '')],
  })
  return [...(table.note ? [note] : []), laid, new Paragraph({ spacing: { after: 60 } })]
}

function cell(words: string, look: { head: boolean; bold: boolean; column: Column; share: number }): TableCell {
  return new TableCell({
    width: { size: Math.round(look.share * 100), type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: look.head ? AlignmentType.CENTER : ALIGN[look.column.align ?? 'left'],
        children: [new TextRun({ text: words, font: FONT, size: STYLE.table.size * 2, bold: look.bold })],
      }),
    ],
  })
}
