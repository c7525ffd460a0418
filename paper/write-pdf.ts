/** A document as PDF in the form of Decree 30/2020/NĐ-CP, set by Typst with Tinos, whose letters measure as Times New Roman does. */
import { balanceLines, columnWidths } from './form/balance-lines.ts'
import { BODY, HEADING, MOTTO, NATION, PAGE, STYLE } from './form/decree-30.ts'
import { setPages } from './form/typst.ts'
import {
  annexLine,
  type Block,
  closedLines,
  DOCUMENT_TYPES,
  dateWords,
  letterAbout,
  numberLine,
  type OfficialDocument,
  plainText,
  type Text,
} from './official-document.ts'

const ROOM = PAGE.width - PAGE.left - PAGE.right
/** A last paragraph longer than this (letters) may be parted from the signature: it fills several lines of the new page anyway. */
const LONGEST_TAIL = 700

/**
 * The document as PDF 1.7, tagged, fonts embedded. The compiler starts on first use (about 0.3 s) and is kept.
 * Throws when the form itself does not compile; no typed text can make it do so, for text reaches Typst as data only.
 */
export function writePdf(doc: OfficialDocument): Promise<Uint8Array> {
  return setPages(laidOut(doc))
}

function laidOut(doc: OfficialDocument) {
  const left = ROOM * HEADING.left
  const last = doc.body.at(-1)
  const tail =
    last && (last.kind === 'paragraph' || last.kind === 'quote') && plainText(last.text).length <= LONGEST_TAIL
  const name = DOCUMENT_TYPES[doc.type]
  return {
    doc: {
      ...doc,
      body: doc.body.map(forTypst),
      annexes: (doc.annexes ?? []).map(annex => ({
        ...annex,
        titleLines: balanceLines(annex.title, 'annexTitle', ROOM * 0.85),
        blocks: annex.blocks.map(forTypst),
      })),
    },
    style: STYLE,
    page: PAGE,
    body: BODY,
    heading: HEADING,
    nation: NATION,
    motto: MOTTO,
    subject: doc.type === 'CV' ? doc.title : `${name} ${doc.title}`,
    parentLines: balanceLines(doc.parent ?? '', 'parent', left),
    issuerLines: balanceLines(doc.issuer, 'issuer', left),
    typeName: name,
    titleLines: balanceLines(doc.title, 'title', ROOM * 0.8),
    aboutLines: balanceLines(letterAbout(doc), 'letterAbout', left),
    numberLine: numberLine(doc),
    dateLine: `${doc.place}, ${dateWords(doc.date)}`,
    annexLine: annexLine(doc),
    to: doc.to && doc.to.length > 1 ? closedLines(doc.to) : (doc.to ?? []).map(one => closedLines([one])[0]),
    basis: closedLines(doc.basis ?? []),
    recipients: closedLines(doc.recipients),
    signGap: 62,
    tail: tail ? true : null,
  }
}

const runs = (text: Text) => (typeof text === 'string' ? [{ text }] : text)

function forTypst(block: Block): Record<string, unknown> {
  if (block.kind === 'paragraph') return { ...block, text: runs(block.text) }
  if (block.kind === 'article') return { ...block, ...(block.text === undefined ? {} : { text: runs(block.text) }) }
  if (block.kind === 'table') return { ...block, widths: columnWidths(block) }
  return { ...block }
}
