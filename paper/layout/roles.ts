/** Page numbers, running headers and footers, footnotes: what a page holds besides its text. */
import type { LaidLine } from './lines.ts'
import { median } from './rows.ts'
import type { Rule } from './word.ts'

export type LaidPage = { width: number; height: number; lines: LaidLine[]; rules: Rule[] }

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—])?$/iu
const FOOTNOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(?\d{1,2}\)?|\*+)\s*\p{L}/u

/** Sets `role` on the lines of all pages of a paper. */
export function giveRoles(pages: LaidPage[]): void {
  const repeated = repeatedLines(pages)
  for (const page of pages) {
    for (const line of page.lines) {
      const edge = edgeOf(line, page)
      if (edge && (PAGE_NUMBER.test(line.text.trim()) || repeated.has(signature(line, edge)))) line.role = edge
    }
    for (const line of footnotesOf(page)) line.role = 'footnote'
  }
}

/** In the outer tenth of the page, where Decree 30/2020 puts the page number and agencies their running lines. */
function edgeOf(line: LaidLine, page: LaidPage): 'header' | 'footer' | undefined {
  if (line.cell) return undefined
  if (line.box.y + line.box.h < 0.1 * page.height) return 'header'
  return line.box.y > 0.91 * page.height ? 'footer' : undefined
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
