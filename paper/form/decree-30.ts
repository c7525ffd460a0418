/** What Phụ lục I of Nghị định 30/2020/NĐ-CP says about the page, in one place: both writers and the form check read it here. */

/** Millimetres. Phụ lục I, mục I.3: top and bottom 20-25, left 30-35, right 15-20. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 }

/** Phụ lục I, mục I.4: Times New Roman, Unicode, black. */
export const FONT = 'Times New Roman'

type Style = { size: number; bold?: true; italic?: true; caps?: true }

/** Points, within the spans of Phụ lục I, mục V; the sizes are those of the decree's own sample column. */
export const STYLE = {
  nation: { size: 12, bold: true },
  motto: { size: 13, bold: true },
  parent: { size: 12, caps: true },
  issuer: { size: 12, bold: true, caps: true },
  number: { size: 13 },
  date: { size: 13, italic: true },
  letterAbout: { size: 12 },
  type: { size: 14, bold: true, caps: true },
  title: { size: 14, bold: true },
  to: { size: 14 },
  basis: { size: 14, italic: true },
  body: { size: 14 },
  division: { size: 14, bold: true },
  divisionTitle: { size: 14, bold: true, caps: true },
  headingCaps: { size: 14, bold: true },
  heading: { size: 14, bold: true },
  sign: { size: 14, bold: true, caps: true },
  signName: { size: 14, bold: true },
  recipientsHead: { size: 12, bold: true, italic: true },
  recipients: { size: 11 },
  annexLabel: { size: 14, bold: true },
  annexTitle: { size: 14, bold: true, caps: true },
  annexOf: { size: 14, italic: true },
  urgency: { size: 13, bold: true, caps: true },
  footer: { size: 11 },
  pageNumber: { size: 14 },
  table: { size: 12 },
  tableNote: { size: 12, italic: true },
} as const satisfies Record<string, Style>
export type StyleName = keyof typeof STYLE

/** Phụ lục I, mục II.6: first line in 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. */
export const BODY = { indent: 12.7, after: 6, line: 1.15 }

/** Width shares of the heading's two columns; the right one must hold the national title on one line. */
export const HEADING = { left: 0.41, right: 0.59 }

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Where each part's rule is written, for the form check and its page. */
export const SOURCE = {
  parts: 'Nghị định 30/2020/NĐ-CP, Điều 8',
  types: 'Nghị định 30/2020/NĐ-CP, Điều 7',
  signing: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  numbering: 'Nghị định 30/2020/NĐ-CP, Điều 15',
  page: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I',
  nation: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1',
  issuer: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2',
  number: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  date: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4',
  title: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5',
  body: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6',
  sign: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7',
  recipients: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9',
  annex: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1',
  urgency: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.2',
  capitals: 'Nghị định 30/2020/NĐ-CP, Phụ lục II',
  models: 'Nghị định 30/2020/NĐ-CP, Phụ lục III',
} as const
