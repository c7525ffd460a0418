import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { asTheFile, PaperProblem } from '../paper.problems.ts'
import { greyOf, hasRed, type Raster } from './raster.ts'

/** A page's picture; `scale` is pixels a point, `shown` the page's size in points. */
export type Drawn = Raster & { scale: number; shown: { width: number; height: number } }

let library: Promise<PDFiumLibrary> | undefined

/** Loads the drawing library, once a process. */
export const openLibrary = (): Promise<PDFiumLibrary> => (library ??= PDFiumLibrary.init())

/** No side of a picture grows beyond this many pixels, however large a page says it is. */
const LONGEST = 4400

/** Dots an inch at which a seal still shows its red, and ink can be told from paper. */
const GLANCE = 60

/** A PDF whose pages can be drawn. Close it when done. */
export class Drawing {
  readonly #document: PDFiumDocument
  readonly #red = new Map<number, boolean>()
  private constructor(document: PDFiumDocument) {
    this.#document = document
  }

  static async open(bytes: Uint8Array): Promise<Drawing> {
    try {
      return new Drawing(await (await openLibrary()).loadDocument(bytes))
    } catch (cause) {
      const encrypted = /password/i.test(String(cause))
      throw new PaperProblem(encrypted ? 'paper.encrypted' : 'paper.broken', {}, { cause })
    }
  }

  get pages(): number {
    return this.#document.getPageCount()
  }

  /** The page (from 1) in grey at a number of dots an inch. */
  grey(page: number, dpi: number): Promise<Drawn> {
    return this.#draw(page, dpi, 'Gray')
  }

  /** The page (from 1) in colour, four bytes a pixel: red, green, blue, opacity. */
  colour(page: number, dpi: number): Promise<Drawn> {
    return this.#draw(page, dpi, 'BGRA')
  }

  /** The page (from 1) small and in grey. */
  async glance(page: number): Promise<Drawn> {
    const colours = await this.colour(page, GLANCE)
    this.#red.set(page, hasRed(colours))
    return { ...colours, ...greyOf(colours) }
  }

  /** Whether the page (from 1) holds red, as seals and arrival stamps do. */
  async hasRed(page: number): Promise<boolean> {
    if (!this.#red.has(page)) await this.glance(page)
    return this.#red.get(page) === true
  }

  #draw(number: number, dpi: number, colorSpace: 'Gray' | 'BGRA'): Promise<Drawn> {
    return asTheFile(() => this.#drawPage(number, dpi, colorSpace))
  }

  async #drawPage(number: number, dpi: number, colorSpace: 'Gray' | 'BGRA'): Promise<Drawn> {
    const page = this.#document.getPage(number - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = Math.min(dpi / 72, LONGEST / Math.max(originalWidth, originalHeight, 1))
    // Signatures' stamps are form fields.
    const { width, height, data } = await page.render({ scale, colorSpace, renderFormFields: true })
    return { width, height, data, scale, shown: { width: originalWidth, height: originalHeight } }
  }

  close(): void {
    this.#document.destroy()
  }
}
