/** A document as an office writes it: its parts by Nghị định 30/2020/NĐ-CP, Điều 8, before any file is made of it. */

/** The 29 types, keyed by abbreviation (Điều 7 and Phụ lục III); công văn and thư công have none on paper, so their keys never reach a symbol. */
export const DOCUMENT_TYPES = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  CV: 'Công văn',
  TCg: 'Thư công',
} as const
export type DocumentType = keyof typeof DOCUMENT_TYPES

/** Letters that share a look; `source` names where a figure or sentence came from and is not printed. */
export type Run = { text: string; bold?: boolean; italic?: boolean; source?: string }
export type Text = string | Run[]

export type Column = {
  header: string
  /** Share of the table's width; columns without one share what is left. */
  width?: number
  align?: 'left' | 'right' | 'center'
}
export type Table = {
  kind: 'table'
  columns: Column[]
  rows: string[][]
  /** Rows of `rows`, from 0, set in bold: group heads and totals. */
  bold?: number[]
  /** Stands above the table, e.g. 'Đơn vị tính: người'. */
  note?: string
}
export type Block =
  /** 'Phần I', 'Chương II', 'Mục 1' on a line of its own with the title below. */
  | { kind: 'division'; label: string; title: string }
  /** 'I.' with a title in capitals (level 1), '1.' or 'a)' with a title (levels 2, 3). */
  | { kind: 'heading'; level: 1 | 2 | 3; label: string; text: string }
  /** 'Điều 1.' with a title, or with its words straight after. */
  | { kind: 'article'; label: string; title?: string; text?: Text }
  /** Words of the body; `label` is '1.', 'a)' or '-' when the paragraph is a numbered one. */
  | { kind: 'paragraph'; label?: string; text: Text }
  /** 'QUYẾT ĐỊNH:' alone on its line. */
  | { kind: 'verdict'; text: string }
  /** Words of another paper, letter for letter; `source` is printed after them in brackets. */
  | { kind: 'quote'; text: string; source?: string }
  | Table

export type Signature = {
  /** 'TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC': one a line, outermost first (Điều 13). */
  authority: string[]
  post: string
  /** The agency post of a member of an advisory body, under the first one (Phụ lục I, mục II.7). */
  agencyPost?: string
  name: string
}
export type Annex = { label: string; title: string; blocks: Block[]; landscape?: boolean }

export const URGENCIES = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const
export type Urgency = (typeof URGENCIES)[number]

export type OfficialDocument = {
  /** The body above the issuer; absent for those that print none. Both as running text writes them, the paper's capitals are made of that; a line feed forces a line. */
  parent?: string
  issuer: string
  /** null as long as the register has not given one. */
  number: number | null
  /** 'KH-UBND', 'SNV-VP': what stands after the stroke. */
  symbol: string
  place: string
  /** As much of the day as is known: '2025-11-05', '2025-11', '2025'; null leaves day, month and year open. */
  date: string | null
  type: DocumentType
  /** Trích yếu; that of a công văn without its 'V/v'. */
  title: string
  /** Kính gửi, one addressee each. */
  to?: string[]
  /** Căn cứ lines, one each, with or without their ';'. */
  basis?: string[]
  body: Block[]
  /** Nơi nhận, one line each without the dash; the last is 'Lưu: …'. */
  recipients: string[]
  sign: Signature
  urgency?: Urgency
  annexes?: Annex[]
  /** Address strip at the foot of page one (công văn). */
  footer?: string
}

/** The letters of a text without their look. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(run => run.text).join('')
}

/** What a công văn is about, under its number: 'V/v' stands for 'về việc', so a trích yếu that says it again loses it. */
export function letterAbout(doc: Pick<OfficialDocument, 'title'>): string {
  return `V/v ${doc.title.trim().replace(/^(?:về việc|v\/v)\s+/iu, '')}`
}

/** 'Số: 05/KH-UBND'; a number under ten keeps its nought (Phụ lục I, mục II.3); without one the clerk finds room to stamp it. */
export function numberLine(doc: Pick<OfficialDocument, 'number' | 'symbol'>): string {
  const number = doc.number === null ? '\u00a0'.repeat(10) : String(doc.number).padStart(2, '0')
  return `Số: ${number}/${doc.symbol}`
}

/** 'ngày 05 tháng 11 năm 2025'; days under 10 and months 1 and 2 keep their nought (Phụ lục I, mục II.4). */
export function dateWords(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-')
  const gap = '\u00a0'.repeat(6)
  const monthWords = month ? (Number(month) < 3 ? month.padStart(2, '0') : String(Number(month))) : gap
  return `ngày ${day ? day.padStart(2, '0') : gap} tháng ${monthWords} năm ${year || gap}`
}

/** Lines of a list that end in ';', the last in '.' (Kính gửi, Nơi nhận, Căn cứ); what the author already closed stays. */
export function closedLines(lines: readonly string[]): string[] {
  return lines.map((line, i) => {
    const bare = line
      .trim()
      .replace(/^[-–]\s*/, '')
      .replace(/\s*[;.,]$/, '')
    return bare + (i === lines.length - 1 ? '.' : ';')
  })
}

/** 'Kèm theo Báo cáo số 05/BC-SNV ngày … của Sở Nội vụ': the italic line under an annex's title. */
export function annexLine(doc: OfficialDocument): string {
  const name = doc.type === 'CV' ? 'Công văn' : DOCUMENT_TYPES[doc.type]
  const number = numberLine(doc).replace('Số: ', 'số ')
  return `(Kèm theo ${name} ${number} ${dateWords(doc.date)} của ${doc.issuer.replace(/\s+/g, ' ')})`
}
