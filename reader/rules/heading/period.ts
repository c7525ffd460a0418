/** The years that a paper is for, by its title, else by the sentence that says what it makes. */
import { matchesOf } from '../../scanner/matches.ts'
import type { Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'

const SPAN = /(?:giai đoạn|thời kỳ|từ năm|năm|các năm)? ?(20\d{2}) ?(?:-|đến|đến năm|và) ?(20\d{2})/gu
const YEAR = /năm (20\d{2})(?![\d/])/gu

export function periodOf(paper: Paper): Paper['period'] {
  const title =
    paper.blocks.find(block => block.kind === 'title' && block.annex === 0)?.text ?? paper.document.title ?? ''
  return yearsIn(title.normalize('NFC'))
}

/** The last span or year that is no part of a cited document's day. */
export function yearsIn(text: string): { from: number; to: number } | undefined {
  const spans = matchesOf(SPAN, text).map(m => ({ from: Number(m[1]), to: Number(m[2]), at: m.index }))
  const years = matchesOf(YEAR, text).filter(m => !/thang \d{1,2}$/.test(fold(text.slice(0, m.index))))
  const span = spans.findLast(({ from, to }) => from < to && to - from <= 30)
  if (span) return { from: span.from, to: span.to }
  const year = years.at(-1)?.[1]
  return year ? { from: Number(year), to: Number(year) } : undefined
}
