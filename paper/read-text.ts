import { type Page, pagesOfText } from '@thong-suot/reader/page.ts'
import { PaperProblem } from './paper.problems.ts'

/** UTF-8 unless the first bytes say UTF-16. Older encodings cannot be told apart with certainty and are refused. */
export function decodeText(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  try {
    return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new PaperProblem('paper.not-utf8', {}, { cause })
  }
}

/** A text or Markdown file as pages without places. */
export function readText(bytes: Uint8Array): Page[] {
  const text = decodeText(bytes)
  if (text.trim() === '') throw new PaperProblem('paper.empty')
  return pagesOfText(text)
}
