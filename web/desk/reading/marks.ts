/** Where facts are shown on the paper: rectangles on a picture of a page, stretches of a line of text. Pure. */
import type { DocumentReading, ReadLine, ReadPage } from '@thong-suot/domain/document/document.api.ts'
import { tagOf } from '../fact/fact-words.ts'

export type PaperMark = {
  /** The fact to choose when it is pressed; undefined for a mark that is no fact of its own. */
  factId?: string
  /** The number printed beside the mark. */
  tag?: string
  look: 'deadline' | 'owner' | 'citation' | 'report' | 'finding' | 'chosen'
  start: number
  end: number
}

/** All marks of a paper, the chosen fact last so that it lies on top. */
export function marksOf(
  { facts, marks }: Pick<DocumentReading, 'facts' | 'marks'>,
  chosenId: string | undefined,
): PaperMark[] {
  const found: PaperMark[] = marks.map(m => ({ look: m.kind, start: m.start, end: m.end }))
  for (const fact of facts) {
    if (fact.start === null || fact.end === null || fact.state === 'rejected') continue
    const place = { factId: fact.id, start: fact.start, end: fact.end }
    if (fact.kind === 'citation' || fact.kind === 'report' || fact.kind === 'finding') {
      found.push({ ...place, look: fact.kind, tag: tagOf(fact) })
    }
  }
  const chosen = facts.find(f => f.id === chosenId)
  if (chosen && chosen.start !== null && chosen.end !== null) {
    found.push({ factId: chosen.id, tag: tagOf(chosen), look: 'chosen', start: chosen.start, end: chosen.end })
  }
  return found
}

/** The page on which an offset stands; 0 when it stands nowhere. */
export function pageAt(pages: readonly ReadPage[], start: number | null): number {
  if (start === null) return 0
  return (
    pages.find(page => page.lines.some(line => line.start <= start && start <= line.start + line.text.length))
      ?.number ?? 0
  )
}

export type Rect = { x: number; y: number; w: number; h: number }

/** Rectangles of a mark on a page, one a line, in points. */
export function rectsOf(page: ReadPage, mark: Pick<PaperMark, 'start' | 'end'>): Rect[] {
  return page.lines.flatMap(line => {
    const from = mark.start - line.start
    const to = mark.end - line.start
    if (line.start < 0 || from >= line.text.length || to <= 0) return []
    const boxes = (line.words ?? []).filter(w => w.at[0] < to && w.at[1] > from).map(w => w.box)
    if (!boxes.length) return line.box ? [line.box] : []
    return [around(boxes)]
  })
}

function around(boxes: Rect[]): Rect {
  const x = Math.min(...boxes.map(b => b.x))
  const y = Math.min(...boxes.map(b => b.y))
  return {
    x,
    y,
    w: Math.max(...boxes.map(b => b.x + b.w)) - x,
    h: Math.max(...boxes.map(b => b.y + b.h)) - y,
  }
}

/** Where the numbers of a page's facts stand: `after` places of tags to the right of the first that stands there. */
export type TagPlace = { factId: string; tag: string; at: Rect; after: number }

/** Each fact's number once, at the end of its words; facts that end at one place stand in a row. */
export function tagPlaces(page: ReadPage, marks: readonly PaperMark[]): TagPlace[] {
  const ends = new Map<string, { factId: string; tag: string; at: Rect }>()
  for (const mark of marks) {
    const at = rectsOf(page, mark).at(-1)
    if (mark.factId && mark.tag && at) ends.set(mark.factId, { factId: mark.factId, tag: mark.tag, at })
  }
  const placed: TagPlace[] = []
  for (const one of [...ends.values()].sort((a, b) => a.at.y - b.at.y || a.at.x + a.at.w - b.at.x - b.at.w)) {
    const first = placed.find(
      p => p.after === 0 && Math.abs(p.at.y - one.at.y) < 24 && Math.abs(p.at.x + p.at.w - one.at.x - one.at.w) < 48,
    )
    const row = first ? placed.filter(p => p.at === first.at).length : 0
    placed.push({ ...one, at: first?.at ?? one.at, after: row })
  }
  return placed
}

export type Segment = { start: number; text: string; marks: PaperMark[] }

/** A line cut where marks begin and end, each stretch with the marks that cover it. */
export function segmentsOf(line: ReadLine, marks: readonly PaperMark[]): Segment[] {
  const end = line.start + line.text.length
  const here = marks.filter(m => m.start < end && m.end > line.start)
  if (line.start < 0 || !here.length) return [{ start: line.start, text: line.text, marks: [] }]
  const cuts = new Set([line.start, end])
  for (const m of here) {
    cuts.add(Math.max(m.start, line.start))
    cuts.add(Math.min(m.end, end))
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i) => {
    const stop = at[i + 1] as number
    return {
      start,
      text: line.text.slice(start - line.start, stop - line.start),
      marks: here.filter(m => m.start <= start && m.end >= stop),
    }
  })
}
