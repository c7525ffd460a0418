/** Small Word files for tests, part by part. */
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export type DocxParts = {
  body: string
  numbering?: string
  footnotes?: string
  rels?: string
  files?: Record<string, Uint8Array>
}

/** A DOCX whose body, numbering and footnotes are the WordprocessingML given. */
export function docxFile({ body, numbering, footnotes, rels = '', files = {} }: DocxParts): Uint8Array {
  const part = (root: string, inner: string) => strToU8(`<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`)
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships ${PACKAGE}>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships ${PACKAGE}>${relation('n', 'numbering', 'numbering.xml')}${relation('f', 'footnotes', 'footnotes.xml')}${rels}</Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(numbering && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(footnotes && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...files,
  })
}

export const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (inner: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`
export const listed = (text: string, level: number, numId = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

const LINES = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>'
export const table = (rows: string, borders = LINES) => `<w:tbl><w:tblPr>${borders}</w:tblPr>${rows}</w:tbl>`
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('|')
    .map(t => paragraph(t))
    .join('')}</w:tc>`
