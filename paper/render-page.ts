import { PNG } from 'pngjs'
import { Drawing } from './from-scan/pdfium.ts'
import { pictureAsPdf } from './from-scan/picture-pdf.ts'
import { PaperProblem } from './paper.problems.ts'
import { kindOf } from './paper-kind.ts'

export type RenderedPage = {
  png: Uint8Array
  /** Pixels. */
  width: number
  height: number
}

/** Whether a file has pages that can be shown as pictures; Word and text files have none. */
export function hasPictures(bytes: Uint8Array): boolean {
  return ['pdf', 'png', 'jpeg'].includes(kindOf(bytes))
}

/**
 * A page (from 1) as a PNG picture, for the reading view; 110 dots an inch make an A4 page 910 pixels wide.
 * Boxes of lines and words are points of the same page: multiply by width / page.width.
 */
export async function renderPage(bytes: Uint8Array, page: number, dpi = 110): Promise<RenderedPage> {
  const kind = kindOf(bytes)
  if (kind !== 'pdf' && kind !== 'png' && kind !== 'jpeg') throw new PaperProblem('paper.unsupported')
  const drawing = await Drawing.open(kind === 'pdf' ? bytes : await pictureAsPdf(bytes, kind))
  try {
    if (page < 1 || page > drawing.pages) throw new PaperProblem('paper.no-page', { page, pages: drawing.pages })
    const { width, height, data } = await drawing.colour(page, dpi)
    const png = new PNG({ width, height })
    png.data = Buffer.from(data)
    return { png: PNG.sync.write(png, { colorType: 2, deflateLevel: 6, filterType: 4 }), width, height }
  } finally {
    drawing.close()
  }
}
