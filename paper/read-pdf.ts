import { fileURLToPath } from 'node:url'
import type { Page } from '@thong-suot/reader/page.ts'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isGarbage } from './from-pdf/quality.ts'
import { byBetterTable } from './from-pdf/unnamed-letters.ts'
import { type Drawn, type Glyph, Walk } from './from-pdf/walk.ts'
import { wordsOf } from './from-pdf/words.ts'
import { type LaidLine, linesOf } from './layout/lines.ts'
import { apartFromPageNumber, giveRoles, type LaidPage } from './layout/roles.ts'
import { asShown, type Quarter, upright, uprightRule } from './layout/turn.ts'
import { asTheFile, PaperProblem } from './paper.problems.ts'
import type { Paper, ReadContext } from './read-paper.ts'

const ASSETS = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')))

/** A page with fewer letters than this may be a picture with a stamp over it. */
const FEW_LETTERS = 150

/** A PDF: pages with a sound text layer are read from it, the others as scans. */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<Paper> {
  return finish(bytes, await layOutAll(bytes, context), context)
}

/** All pages in lines; the PDF is closed again before any scan is read, which needs the memory. */
async function layOutAll(bytes: Uint8Array, context: ReadContext): Promise<(LaidOut | undefined)[]> {
  const pdf = await open(bytes)
  try {
    const limit = context.limits.textPages
    if (pdf.numPages > limit) throw new PaperProblem('paper.too-many-pages', { pages: pdf.numPages, limit })
    const wanted = Math.min(pdf.numPages, context.firstPages)
    const laid: (LaidOut | undefined)[] = []
    for (let n = 1; n <= wanted; n++) {
      laid.push(await layOut(pdf, n))
      if (laid.at(-1)) context.onPage(laid.filter(Boolean).length, wanted)
    }
    return laid
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type LaidOut = LaidPage & { turn: Quarter; shown: { width: number; height: number }; letters: number }

async function finish(bytes: Uint8Array, laid: (LaidOut | undefined)[], context: ReadContext): Promise<Paper> {
  giveRoles(laid.filter(page => page !== undefined))
  const pages = laid.map((page, i): Page => (page ? asPage(page, i + 1) : { number: i + 1, how: 'pdf', lines: [] }))
  const sparse = pages.filter((_, i) => (laid[i]?.letters ?? 0) < FEW_LETTERS)
  if (sparse.length === 0) return { kind: 'pdf', pages, warnings: [] }

  const { pagesWithMore, readScannedPages, withDrawing } = await import('./read-scan.ts')
  const boxes = new Map(sparse.map(page => [page.number, page.lines.flatMap(line => line.box ?? [])]))
  const read = await withDrawing(bytes, async drawing => {
    const numbers = await pagesWithMore(drawing, boxes)
    const done = pages.length - numbers.length
    const onPage = (n: number, of: number) => context.onPage(done + n, done + of)
    return numbers.length ? readScannedPages(drawing, numbers, { ...context, onPage }) : []
  })
  if (read.length === 0) return { kind: 'pdf', pages, warnings: [] }
  for (const page of read) pages[page.number - 1] = page
  const numbers = read.map(page => page.number)
  const all = numbers.length >= pages.length / 2
  const warning = `Trang ${numbers.join(', ')} là ảnh quét nên được nhận dạng chữ; hãy đối chiếu kỹ hơn.`
  return { kind: all ? 'scan' : 'pdf', pages, warnings: all ? [] : [warning] }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    const task = getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      fontExtraProperties: true,
      useSystemFonts: false,
      // Pictures are not decoded here: letters and lines are all that is asked.
      maxImageSize: 0,
      cMapUrl: `${ASSETS}cmaps/`,
      standardFontDataUrl: `${ASSETS}standard_fonts/`,
    })
    return await task.promise
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException'
    throw new PaperProblem(encrypted ? 'paper.encrypted' : 'paper.broken', {}, { cause })
  }
}

/** The page in lines, or undefined where its letters are missing or not to be trusted. */
async function layOut(pdf: PDFDocumentProxy, number: number): Promise<LaidOut | undefined> {
  const page = await asTheFile(() => pdf.getPage(number))
  try {
    const list = await asTheFile(() => page.getOperatorList())
    return arrange(page, new Walk(page).run(list, OPS as unknown as Record<string, number>))
  } finally {
    page.cleanup()
  }
}

function arrange(page: PDFPageProxy, drawn: Drawn): LaidOut | undefined {
  const { width, height } = page.getViewport({ scale: 1 })
  const shown = { width, height }
  const visible = byBetterTable(withoutHidden(drawn.glyphs))
  const inked = visible.filter(glyph => glyph.text.trim() !== '' || glyph.unknown)
  const unknown = inked.filter(glyph => glyph.unknown).length
  if (inked.length === 0) return undefined

  const turn = turnOf(inked)
  const straight = visible.filter(glyph => quarter(glyph.turn) === turn).map(glyph => turned(glyph, turn, shown))
  const rules = drawn.rules.map(rule => uprightRule(rule, turn, shown))
  const size = turn % 180 === 0 ? shown : { width: height, height: width }
  const words = wordsOf(straight.filter(glyph => !glyph.unknown))
  const [number = [], rest = []] = apartFromPageNumber(words, size)
  const lines = [...linesOf(number, [], size.width), ...linesOf(rest, rules, size.width), ...sideLines(visible, turn)]
  const text = lines.map(line => line.text).join('\n')
  if (isGarbage(text, unknown / inked.length)) return undefined
  return { ...size, lines, rules, turn, shown, letters: inked.length }
}

/** Letters nobody sees are left out, unless they are the page's only ones: the text layer that a scanner made. */
function withoutHidden(glyphs: Glyph[]): Glyph[] {
  const seen = glyphs.filter(glyph => !glyph.hidden)
  return seen.length > 0.3 * glyphs.length ? seen : glyphs
}

const quarter = (degrees: number): Quarter | undefined => {
  const near = ((Math.round(degrees / 90) * 90 + 360) % 360) as Quarter
  return Math.abs(((degrees - near + 540) % 360) - 180) <= 4 ? near : undefined
}

function turnOf(glyphs: Glyph[]): Quarter {
  const votes = new Map<Quarter, number>()
  for (const glyph of glyphs) {
    const turn = quarter(glyph.turn)
    if (turn !== undefined) votes.set(turn, (votes.get(turn) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const turned = (glyph: Glyph, turn: Quarter, page: { width: number; height: number }): Glyph =>
  turn === 0 ? glyph : { ...glyph, ...upright(glyph, turn, page) }

/** Words that run another way than the page (a note up the margin, a mark across it), in the order of the file. */
function sideLines(glyphs: Glyph[], turn: Quarter): LaidLine[] {
  const runs = new Map<number, Glyph[]>()
  for (const glyph of glyphs)
    if (quarter(glyph.turn) !== turn && !glyph.unknown) runs.set(glyph.turn, [...(runs.get(glyph.turn) ?? []), glyph])
  return [...runs.values()].flatMap(run => {
    const text = run
      .map(glyph => glyph.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const [x, y] = [Math.min(...run.map(g => g.x)), Math.min(...run.map(g => g.y))]
    const box = { x, y, w: Math.max(...run.map(g => g.x)) - x, h: Math.max(...run.map(g => g.y)) - y }
    const line: LaidLine = { text, box, words: [{ at: [0, text.length], box }], size: run[0]!.size, role: 'header' }
    return text ? [line] : []
  })
}

function asPage({ shown, lines, turn, width, height }: LaidOut, number: number): Page {
  const back = (box: LaidLine['box']) => asShown(box, turn, shown)
  return {
    number,
    width: shown.width,
    height: shown.height,
    how: 'pdf',
    lines: lines.map(({ size: _, ...line }) =>
      turn === 0 || (line.role === 'header' && width === height)
        ? line
        : { ...line, box: back(line.box), words: line.words.map(word => ({ ...word, box: back(word.box) })) },
    ),
  }
}
