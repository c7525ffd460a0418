import type { Page } from '@thong-suot/reader/page.ts'
import { joinTables } from './layout/tables-over-pages.ts'
import { PaperProblem } from './paper.problems.ts'
import { kindOf } from './paper-kind.ts'

export { PaperProblem } from './paper.problems.ts'

export type Limits = { bytes: number; scanPages: number; textPages: number; unpackedBytes: number }
export const LIMITS: Limits = {
  bytes: 50 * 1048576,
  scanPages: 200,
  textPages: 2000,
  unpackedBytes: 256 * 1048576,
}

export type PaperKind = 'pdf' | 'docx' | 'scan' | 'text' | 'doc' | 'image'
export type Paper = {
  kind: PaperKind
  pages: Page[]
  /** Vietnamese sentences on what was left out or is unsure. */
  warnings: string[]
}
export type ReadOptions = {
  /** Called when a page is done: how many are, of how many. */
  onPage?: (done: number, of: number) => void
  limits?: Partial<Limits>
  /** Read only the first pages. */
  firstPages?: number
  /** Scans are read by the machine's own tesseract where it has Vietnamese, unless this says to use the one that comes along. */
  ownReader?: boolean
}
export type ReadContext = {
  onPage: (done: number, of: number) => void
  limits: Limits
  firstPages: number
  ownReader: boolean
}

/**
 * A file as pages of lines. Told by content: no name is asked.
 * @throws PaperProblem with a code and a Vietnamese sentence when the file cannot be taken in; anything else is a fault of ours.
 */
export async function readPaper(bytes: Uint8Array, options: ReadOptions = {}): Promise<Paper> {
  const context: ReadContext = {
    onPage: options.onPage ?? (() => {}),
    limits: { ...LIMITS, ...options.limits },
    firstPages: options.firstPages ?? Number.POSITIVE_INFINITY,
    ownReader: options.ownReader ?? false,
  }
  const limit = context.limits.bytes
  if (bytes.length > limit) throw new PaperProblem('paper.too-big', { bytes: bytes.length, limit })
  const paper = await readers[kindOf(bytes)](bytes, context)
  if (paper.kind === 'pdf' || paper.kind === 'scan') joinTables(paper.pages)
  return paper
}

// Each format brings its libraries only when a file of that format comes: a text file is read at once.
const readers = {
  text: async (bytes: Uint8Array, context: ReadContext): Promise<Paper> => {
    const { readText } = await import('./read-text.ts')
    const pages = readText(bytes)
    context.onPage(pages.length, pages.length)
    return { kind: 'text', pages, warnings: [] }
  },
  pdf: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-pdf.ts')).readPdf(bytes, context),
  zip: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-docx.ts')).readDocx(bytes, context),
  doc: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-doc.ts')).readDoc(bytes, context),
  rtf: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-doc.ts')).readRtf(bytes, context),
  png: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-scan.ts')).readImage(bytes, context),
  jpeg: async (bytes: Uint8Array, context: ReadContext) => (await import('./read-scan.ts')).readImage(bytes, context),
}
