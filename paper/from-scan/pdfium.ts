import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { PaperProblem } from '../paper.problems.ts'
import type { Raster } from './raster.ts'

let library: Promise<PDFiumLibrary> | undefined

/** No side of a picture grows beyond this many pixels, however large a page says it is. */
const LONGEST = 4400

/** A PDF whose pages can be drawn. Close it when done. */
export class Drawing {
  readonly #document: PDFiumDocument
  private constructor(document: PDFiumDocument) {
    this.#document = document
  }

  static async open(bytes: Uint8Array): Promise<Drawing> {
    library ??= PDFiumLibrary.init()
    try {
      return new Drawing(await (await library).loadDocument(bytes))
    } catch (cause) {
      const encrypted = /password/i.test(String(cause))
      throw new PaperProblem(encrypted ? 'paper.encrypted' : 'paper.broken', {}, { cause })
    }
  }

  get pages(): number {
    return this.#document.getPageCount()
  }

  /** Width and height of a page (from 1) in points, as it is shown. */
  size(page: number): { width: number; height: number } {
    const { originalWidth, originalHeight } = this.#document.getPage(page - 1).getOriginalSize()
    return { width: originalWidth, height: originalHeight }
  }

  /** The page in grey at a number of dots an inch; `scale` says how many pixels a point became. */
  async grey(page: number, dpi: number): Promise<Raster & { scale: number }> {
    const scale = this.#scale(page, dpi)
    const { width, height, data } = await this.#document.getPage(page - 1).render({ scale, colorSpace: 'Gray' })
    return { width, height, data, scale }
  }

  /** The page in colour, four bytes a pixel (red, green, blue, opacity). */
  async colour(page: number, dpi: number): Promise<Raster & { scale: number }> {
    const scale = this.#scale(page, dpi)
    const { width, height, data } = await this.#document.getPage(page - 1).render({ scale, colorSpace: 'BGRA' })
    return { width, height, data, scale }
  }

  #scale(page: number, dpi: number): number {
    const { width, height } = this.size(page)
    return Math.min(dpi / 72, LONGEST / Math.max(width, height, 1))
  }

  close(): void {
    this.#document.destroy()
  }
}
