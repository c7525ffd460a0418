/** Page numbers, running headers and footers, footnotes: what a page holds besides its text. */
import type { LaidLine } from './lines.ts'
import { median } from './rows.ts'
import type { PlacedWord, Rule } from './word.ts'

export type LaidPage = { width: number; height: number; lines: LaidLine[]; rules: Rule[] }

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—])?$/iu
const FOOTNOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(?\d{1,2}\)?|\*+)\s*\p{L}/u

/**
 * Parts the page number from a page's words before lines are made: set in the middle of the top margin, it would
 * otherwise run into a heading of two columns. A figure in a title stands among words of its own look.
 */
export function apartFromPageNumber(words: PlacedWord[], page: { width: number; height: number }): PlacedWord[][] {
  const middle = ({ box }: PlacedWord) => box.x + box.w / 2
  const number = words.find(
    ({ text, box }) =>
      /^\d{1,3}$/.test(text) &&
      box.y + box.h < 0.1 * page.height &&
      Math.abs(box.x + box.w / 2 - page.width / 2) < 0.1 * page.width,
  )
  if (!number) return [[], words]
  const kin = (word: PlacedWord) =>
    word !== number &&
    Math.abs(word.base - number.base) < 2 &&
    Math.abs(middle(word) - middle(number)) < 8 * number.size &&
    Math.abs(word.size - number.size) < 0.6 &&
    word.bold === number.bold
  return words.some(kin) ? [[], words] : [[number], words.filter(word => word !== number)]
}

/** Sets `role` on the lines of all pages of a paper. */
export function giveRoles(pages: LaidPage[]): void {
  const repeated = repeatedLines(pages)
  for (const page of pages) {
    for (const line of page.lines) {
      const numbered = PAGE_NUMBER.test(line.text.trim()) ? edgeOf(line, page, 0.1) : undefined
      const edge = edgeOf(line, page)
      if (numbered) line.role = numbered
      else if (edge && repeated.has(signature(line, edge))) line.role = edge
    }
    for (const line of footnotesOf(page)) line.role = 'footnote'
  }
}

/** In the margins: Decree 30/2020, annex I, leaves at least 20 mm of 297 above and below and puts the page number there. */
function edgeOf(line: LaidLine, page: LaidPage, margin = 0.072): 'header' | 'footer' | undefined {
  if (line.cell) return undefined
  if (line.box.y + line.box.h < margin * page.height) return 'header'
  return line.box.y > (1 - margin) * page.height ? 'footer' : undefined
}

const signature = (line: LaidLine, edge: string) => `${edge}|${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`

/** Lines that stand at the edge of three pages and more, figures aside. */
function repeatedLines(pages: LaidPage[]): Set<string> {
  const count = new Map<string, number>()
  for (const page of pages)
    for (const line of page.lines) {
      const edge = edgeOf(line, page)
      if (edge) count.set(signature(line, edge), (count.get(signature(line, edge)) ?? 0) + 1)
    }
  return new Set([...count].filter(([, n]) => n >= 3).map(([key]) => key))
}

/** Small lines at the foot that begin with a mark, below the short rule that word processors draw or clearly smaller than the text. */
function footnotesOf(page: LaidPage): LaidLine[] {
  const flow = page.lines.filter(line => !line.cell && !line.role)
  const usual = median(flow.flatMap(line => line.words.map(() => line.size)))
  const rule = page.rules.findLast(
    r =>
      r.way === 'across' &&
      r.to - r.from > 80 &&
      r.to - r.from < 240 &&
      r.from < 0.3 * page.width &&
      r.at > 0.3 * page.height,
  )
  const first = flow.findIndex(line => {
    const below = rule !== undefined && line.box.y > rule.at - 4
    return FOOTNOTE_MARK.test(line.text) && line.size < (below ? 0.95 : 0.87) * usual && line.box.y > 0.35 * page.height
  })
  if (first < 0) return []
  const rest = flow.slice(first)
  return rest.every(line => line.size < 0.95 * usual) ? rest : []
}
