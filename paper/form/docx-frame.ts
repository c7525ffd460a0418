/** The two tables without borders that frame a document in Word: the heading above the body, recipients and signature below it. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { closedLines, dateWords, letterAbout, numberLine, type OfficialDocument } from '../official-document.ts'
import { balanceLines, widthOf } from './balance-lines.ts'
import { HEADING, MOTTO, NATION, PAGE } from './decree-30.ts'
import { dashed, line, mm, ruleUnder, say } from './docx-words.ts'

const ROOM = PAGE.width - PAGE.left - PAGE.right
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }

type Child = Paragraph | Table

function frame(shares: readonly [number, number], rows: [Child[], Child[]][]): Table {
  const widths = shares.map(share => mm(ROOM * share))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(ROOM), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    margins: { left: 0, right: 0 },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                borders: NO_LINES,
                verticalAlign: VerticalAlign.TOP,
                width: { size: widths[i]!, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })
}

/** Boxes 2, 3, 5b and 10b at the left, 1 and 4 at the right (Phụ lục I, mục IV). */
export function headingTable(doc: OfficialDocument): Table {
  const left = ROOM * HEADING.left
  const right = ROOM * HEADING.right
  const issuer = balanceLines(doc.issuer, 'issuer', left - 2)
  return frame(
    [HEADING.left, HEADING.right],
    [
      [
        [
          ...balanceLines(doc.parent ?? '', 'parent', left - 2).map(words => line({}, say('parent', words))),
          ...issuer.map(words => line({}, say('issuer', words))),
          ruleUnder(issuer, 'issuer', left, 0.4),
        ],
        [line({}, say('nation', NATION)), line({}, say('motto', MOTTO)), ruleUnder([MOTTO], 'motto', right, 1)],
      ],
      [numberBox(doc, left), [line({ before: 6 }, say('date', `${doc.place}, ${dateWords(doc.date)}`))]],
    ],
  )
}

function numberBox(doc: OfficialDocument, room: number): Child[] {
  const about = doc.type === 'CV' ? balanceLines(letterAbout(doc), 'letterAbout', room - 2) : []
  return [
    line({ before: 6 }, say('number', numberLine(doc))),
    ...about.map((words, i) => line({ before: i === 0 ? 6 : 0 }, say('letterAbout', words))),
    ...(doc.urgency ? [line({ after: 4 }), urgencyBox(doc.urgency, room)] : []),
  ]
}

/** Bold capitals in a single-line box (Phụ lục I, mục III.2). */
function urgencyBox(words: string, room: number): Paragraph {
  const side = mm((room - widthOf(words, 'urgency') - 8) / 2)
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [say('urgency', words)],
  })
}

/** Nơi nhận at the left, authority, post and name at the right, level with each other, never parted by a page. */
export function signTable(doc: OfficialDocument): Table {
  const { authority, post, agencyPost, name } = doc.sign
  const recipients = closedLines(doc.recipients).map(
    words =>
      new Paragraph({
        indent: { left: mm(2.5), hanging: mm(2.5) },
        tabStops: [{ type: 'left', position: mm(2.5) }],
        children: [dashed('recipients', words)],
      }),
  )
  return frame(
    [0.46, 0.54],
    [
      [
        [new Paragraph({ children: [say('recipientsHead', 'Nơi nhận:')] }), ...recipients],
        [
          ...[...authority, post].filter(Boolean).map(words => line({ keepNext: true }, say('sign', words))),
          // Room for the signature and the seal over its left third.
          line({ before: 62, keepNext: true }, ...(agencyPost ? [say('sign', agencyPost)] : [say('signName', name)])),
          ...(agencyPost ? [line({}, say('signName', name))] : []),
        ],
      ],
    ],
  )
}
