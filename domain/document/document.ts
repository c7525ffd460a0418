/** Papers in the registers: what they are, where they stand, who has them in hand. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'

/** Decree 30/2020/NĐ-CP, Art. 7 and Annex III: the 29 types and their abbreviations; công văn and thư công carry none on paper. */
export const DOCUMENT_TYPES: Record<string, string> = {
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
  CV: 'Công văn',
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
  TCg: 'Thư công',
}

/** Type and subject as a register writes them; what a letter is about begins with "Về việc". */
export function typeAndSubject(type: string | null, title: string | null): string {
  if (type && type !== 'CV') return [DOCUMENT_TYPES[type] ?? type, title].filter(Boolean).join(' ')
  const bare = type === 'CV' && title && /^\p{Ll}/u.test(title) && !/^(?:về việc|v\/v)/iu.test(title)
  return bare ? `Về việc ${title}` : (title ?? '')
}

/** A number and symbol as the register keeps it: pasted ones bring blanks around their strokes and dashes of a text editor. */
export const tidySymbol = (typed: string): string =>
  typed
    .trim()
    .replace(/\s*([/‐‑–—-])\s*/g, '$1')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')

export const Direction = z.enum(['in', 'out'])
export type Direction = z.infer<typeof Direction>

export type DocumentState =
  | 'waiting'
  | 'reading'
  | 'bundle'
  | 'duplicate'
  | 'refused'
  | 'failed'
  | 'read'
  | 'draft'
  | 'issued'
  | 'withdrawn'

/** One line of a register. */
export type DocumentRow = {
  id: string
  direction: Direction
  state: DocumentState
  registerNo: number | null
  registerYear: number
  type: string | null
  number: string | null
  issuer: string | null
  issuedOn: Day | null
  title: string | null
  urgency: string | null
  arrivedOn: Day | null
  dueOn: Day | null
  fileName: string | null
  pageCount: number | null
  pagesRead: number
  trouble: string | null
  duplicateOfId: string | null
  /** How many documents the machine sees in a file that waits to be cut. */
  cutCount: number | null
  /** The first of the documents cut from the same file, and the pages of the file that are this one's. */
  bundleId: string | null
  partFrom: number | null
  partTo: number | null
  /** Facts that a person decided on, of all that wait for one. */
  factsDecided: number
  factsAll: number
  planId: string | null
  createdAt: Instant
}

export type HandlingRole = 'main' | 'partner' | 'know'
export const HANDLING_ROLES: Record<HandlingRole, string> = {
  main: 'Xử lý chính',
  partner: 'Phối hợp',
  know: 'Để biết',
}

/** States of a paper between agencies: QCVN 102:2016/BTTTT. */
export const HANDLING_STATES: Record<string, string> = {
  '01': 'Đã đến',
  '02': 'Từ chối tiếp nhận',
  '03': 'Đã tiếp nhận',
  '04': 'Đã phân công',
  '05': 'Đang xử lý',
  '06': 'Hoàn thành',
  '13': 'Yêu cầu lấy lại',
  '15': 'Đồng ý lấy lại',
  '16': 'Từ chối lấy lại',
}

export type Handling = {
  unitId: string
  unitName: string
  role: HandlingRole
  personName: string | null
  dueOn: Day | null
  instruction: string | null
  state: string
  byName: string | null
  at: Instant
}

/** A paper named by another: where it stands in the registers one may see, if it does. */
export type CitationLink = { number: string; documentId: string; title: string | null; issuedOn: Day | null }

/** "UBND tỉnh (để b/c)": a line of recipients with what they get the paper for. */
export function withPurpose(line: string, purposes: Record<string, string>): string {
  const purpose = purposes[line]
  return purpose ? `${line} (${purpose})` : line
}

export type DocumentOne = DocumentRow & {
  unitId: string
  unitName: string
  place: string | null
  signer: string | null
  recipients: string[]
  /** What recipients get it for, by their lines. */
  purposes: Record<string, string>
  fileType: string | null
  fileSize: number | null
  registeredByName: string | null
  handling: Handling[]
  citations: CitationLink[]
  /** Papers in the registers that name this one. */
  citedBy: { documentId: string; number: string | null; title: string | null }[]
}

export type DocumentAction =
  | 'assign'
  | 'readAgain'
  | 'keepDuplicate'
  | 'discard'
  | 'enterByHand'
  | 'confirmFacts'
  | 'makePlan'
  | 'keepExample'

const ALLOWED: Record<DocumentState, readonly DocumentAction[]> = {
  waiting: [],
  reading: [],
  bundle: ['discard'],
  duplicate: ['keepDuplicate', 'discard'],
  refused: ['discard'],
  failed: ['readAgain', 'enterByHand', 'discard'],
  read: ['assign', 'confirmFacts', 'makePlan', 'readAgain', 'keepExample'],
  draft: [],
  issued: ['assign'],
  withdrawn: [],
}

/** What may be done with a paper now; the server refuses the rest and the page hides it. */
export function documentActions(document: { state: DocumentState }): readonly DocumentAction[] {
  return ALLOWED[document.state]
}
