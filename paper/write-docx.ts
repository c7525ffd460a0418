/** A document as DOCX in the form of Decree 30/2020/NĐ-CP; the words an office may still change stay ordinary Word paragraphs. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { balanceLines } from './form/balance-lines.ts'
import { FONT, PAGE, STYLE } from './form/decree-30.ts'
import { blockParts, justified } from './form/docx-blocks.ts'
import { headingTable, signTable } from './form/docx-frame.ts'
import { dashed, line, mm, ruleUnder, say } from './form/docx-words.ts'
import { type Annex, annexLine, closedLines, DOCUMENT_TYPES, type OfficialDocument } from './official-document.ts'

const ROOM = PAGE.width - PAGE.left - PAGE.right

/** The document as an Office Open XML file: A4, margins, faces and sizes of the decree, page number over the text from page 2. */
export async function writeDocx(doc: OfficialDocument): Promise<Uint8Array> {
  const name = DOCUMENT_TYPES[doc.type]
  const file = new Document({
    title: doc.type === 'CV' ? doc.title : `${name} ${doc.title}`,
    creator: doc.issuer.replace(/\s+/g, ' '),
    lastModifiedBy: doc.issuer.replace(/\s+/g, ' '),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: STYLE.body.size * 2, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      { ...section(false, doc.footer), children: bodyOf(doc) },
      ...(doc.annexes ?? []).map(annex => ({ ...section(annex.landscape === true), children: annexOf(doc, annex) })),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function section(landscape: boolean, footer?: string): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          // docx turns the paper itself when it is told landscape.
          width: mm(PAGE.width),
          height: mm(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(PAGE.top),
          bottom: mm(PAGE.bottom),
          left: mm(PAGE.left),
          right: mm(PAGE.right),
          header: mm(PAGE.header),
          footer: mm(PAGE.header),
        },
        // Phụ lục I, mục III.1: annexes are numbered for themselves.
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    footers: {
      first: new Footer({ children: [footer ? footerStrip(footer) : new Paragraph({})] }),
      default: new Footer({ children: [new Paragraph({})] }),
    },
  }
}

function pageNumber(): Paragraph {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: STYLE.pageNumber.size * 2 })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })
}

function footerStrip(words: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '000000' } },
    children: [say('footer', words)],
  })
}

function bodyOf(doc: OfficialDocument): (Paragraph | Table)[] {
  return [
    headingTable(doc),
    ...titleOf(doc),
    ...addressees(doc.to ?? []),
    ...closedLines(doc.basis ?? []).map(words => justified([say('basis', words)], { keepNext: false })),
    ...doc.body.flatMap((block, i) => blockParts(block, i === doc.body.length - 1)),
    line({ before: 4, keepNext: true }),
    signTable(doc),
  ]
}

function titleOf(doc: OfficialDocument): Paragraph[] {
  if (doc.type === 'CV') return [line({})]
  const lines = balanceLines(doc.title, 'title', ROOM * 0.8)
  return [
    line({ before: 14 }, say('type', DOCUMENT_TYPES[doc.type])),
    ...lines.map(words => line({}, say('title', words))),
    ruleUnder(lines, 'title', ROOM, 0.4),
    line({ after: 2 }),
  ]
}

/** One addressee on the line of "Kính gửi:"; several below it, their dashes under the colon (Phụ lục I, mục II.6). */
function addressees(to: readonly string[]): Paragraph[] {
  if (to.length === 0) return []
  if (to.length === 1) return [line({ after: 10 }, say('to', `Kính gửi: ${closedLines(to)[0]}`))]
  const names = closedLines(to).map(
    (words, i) =>
      new Paragraph({
        indent: { left: mm(53), hanging: mm(4) },
        tabStops: [{ type: 'left', position: mm(53) }],
        spacing: { before: 60, after: i === to.length - 1 ? 200 : 0 },
        children: [dashed('to', words)],
      }),
  )
  return [
    new Paragraph({ indent: { left: mm(31) }, spacing: { before: 60 }, children: [say('to', 'Kính gửi:')] }),
    ...names,
  ]
}

function annexOf(doc: OfficialDocument, annex: Annex): (Paragraph | Table)[] {
  return [
    line({}, say('annexLabel', annex.label)),
    ...balanceLines(annex.title, 'annexTitle', ROOM * 0.85).map(words => line({}, say('annexTitle', words))),
    line({ after: 8 }, say('annexOf', annexLine(doc))),
    ...annex.blocks.flatMap(block => blockParts(block, false)),
  ]
}
