import type { Page } from '../page.ts'
import { type ReadOptions, read } from '../read.ts'
import type { Reading } from '../reading.ts'
import { type Cut, documentsOf } from './cuts.ts'

/** One document of a bundle: where it begins, its pages (a page that two share is parted), and its own reading. */
export type BundledDocument = { cut: Cut; pages: Page[]; reading: Reading }

/** Each document of a bundle read by itself: spans point into its own text, page numbers stay those of the file. */
export function readDocuments(
  pages: readonly Page[],
  cuts: readonly Cut[],
  options: ReadOptions = {},
): BundledDocument[] {
  return documentsOf(pages, cuts).map((own, i) => ({ cut: cuts[i]!, pages: own, reading: read(own, options) }))
}
