import type { Box, Page } from '@thong-suot/reader/page.ts'
import { Drawing, type Drawn } from './from-scan/pdfium.ts'
import { pictureAsPdf } from './from-scan/picture-pdf.ts'
import { greyWithoutRed, inkShare, type Raster } from './from-scan/raster.ts'
import { type ReadPicture, readPicture } from './from-scan/read-picture.ts'
import { openRecogniser, type Recogniser } from './from-scan/recognise.ts'
import { type LaidLine, linesOf } from './layout/lines.ts'
import { giveRoles, type LaidPage } from './layout/roles.ts'
import { PaperProblem } from './paper.problems.ts'
import { kindOf } from './paper-kind.ts'
import type { Paper, ReadContext } from './read-paper.ts'

/** A page with less ink than this is blank: dust, a fold. A line with the file copy alone has twice as much. */
const BLANK = 0.00015

/** The same of a glance, in which thin strokes fade; and what a page with letters of its own shows besides them: a scan under a stamp. */
const GLIMPSE = 0.00005
const BESIDES = 0.002

/** A picture of one page. */
export async function readImage(bytes: Uint8Array, context: ReadContext): Promise<Paper> {
  const pdf = await pictureAsPdf(bytes, kindOf(bytes) === 'png' ? 'png' : 'jpeg')
  const pages = await withDrawing(pdf, drawing => readScannedPages(drawing, [1], context))
  return { kind: 'image', pages, warnings: [] }
}

/** Opens a PDF to be drawn for the time of some work. */
export async function withDrawing<T>(bytes: Uint8Array, work: (drawing: Drawing) => Promise<T>): Promise<T> {
  const drawing = await Drawing.open(bytes)
  try {
    return await work(drawing)
  } finally {
    drawing.close()
  }
}

/** Reads pages (numbers from 1) of a PDF by their looks, several at once. */
export async function readScannedPages(drawing: Drawing, numbers: number[], context: ReadContext): Promise<Page[]> {
  const limit = context.limits.scanPages
  if (numbers.length > limit)
    throw new PaperProblem('paper.too-many-pages', { pages: numbers.length, limit, scan: true })
  const recogniser = await openRecogniser(numbers.length, context.ownReader)
  try {
    return await readAll(drawing, numbers, recogniser, context)
  } finally {
    await recogniser.close()
  }
}

type Laid = { number: number; read?: ReadPicture; page: LaidPage; shown: { width: number; height: number } }

async function readAll(
  drawing: Drawing,
  numbers: number[],
  recogniser: Recogniser,
  context: ReadContext,
): Promise<Page[]> {
  const waiting = [...numbers]
  // While the last of an odd number is read, nobody has another page to read beside it.
  const alone = numbers.length % 2 === 1 ? numbers.at(-1) : undefined
  const laid: Laid[] = []
  const nextTurn = turns()
  const hand = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const beginsReading = await nextTurn()
      const read: Recogniser['read'] = (...asked) => {
        beginsReading()
        return recogniser.read(...asked)
      }
      laid.push(await layOut(drawing, number, { ...recogniser, read }, number === alone).finally(beginsReading))
      context.onPage(laid.length, numbers.length)
    }
  }
  await Promise.all(Array.from({ length: recogniser.hands }, hand))
  laid.sort((a, b) => a.number - b.number)
  giveRoles(laid.map(one => one.page))
  return laid.map(asPage)
}

/** Pages are drawn and made ready one after the other: the first is being read while the second is drawn. */
function turns(): () => Promise<() => void> {
  let last: Promise<unknown> = Promise.resolve()
  return async () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    await before
    return resolve
  }
}

async function layOut(drawing: Drawing, number: number, recogniser: Recogniser, inHalves: boolean): Promise<Laid> {
  const { scale, shown, ...picture } = await greyPage(drawing, number, recogniser.dpi)
  if (inkShare(picture) < BLANK) return { number, shown, page: { ...shown, lines: [], rules: [] } }
  const read = await readPicture(picture, scale, { recogniser, inHalves })
  const lines = linesOf(read.words, read.rules, read.width, true)
  return { number, read, shown, page: { width: read.width, height: read.height, lines, rules: read.rules } }
}

/** Most pages hold no red, and are drawn in grey at once; the colours of others, four times as large, are let go at once. */
async function greyPage(drawing: Drawing, number: number, dpi: number): Promise<Drawn> {
  if (!(await drawing.hasRed(number))) return drawing.grey(number, dpi)
  const { scale, shown, ...colours } = await drawing.colour(number, dpi)
  const grey = greyWithoutRed(colours)
  letGo(colours)
  return { scale, shown, ...grey }
}

/** Some 40 MB at once, where the engine would wait for its next sweep. */
function letGo({ data }: Raster): void {
  if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0)
}

function asPage({ number, read, shown, page }: Laid): Page {
  const back = read?.back ?? (box => box)
  return {
    number,
    ...shown,
    how: 'scan',
    confidence: read?.confidence ?? 1,
    lines: page.lines.map(({ size: _, ...line }: LaidLine) => ({
      ...line,
      box: back(line.box),
      words: line.words.map(word => ({ ...word, box: back(word.box) })),
    })),
  }
}

/** Of pages with few letters of their own, those that show more than these: pictures with a stamp or number over them. */
export async function pagesWithMore(drawing: Drawing, printed: Map<number, Box[]>): Promise<number[]> {
  const more: number[] = []
  for (const [number, boxes] of printed) {
    const { scale, ...picture } = await drawing.glance(number)
    const pixels = boxes.map(({ x, y, w, h }) => ({ x: x * scale, y: y * scale, w: w * scale, h: h * scale }))
    if (inkShare(picture, pixels) > (boxes.length > 0 ? BESIDES : GLIMPSE)) more.push(number)
  }
  return more
}
