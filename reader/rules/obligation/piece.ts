/** One piece of work as a fact: its place, title, owners, deadline and the clause it points to. */
import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact, Span } from '../../reading.ts'
import { cleanText, cut, type Flow, onOneLine } from '../../text/text.ts'
import { type Block, type Paper, printedOf } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt } from '../../words/phrases.ts'
import { tokensOf } from '../../words/tokens.ts'
import { referenceIn } from './reference.ts'
import { shortened, titleOf } from './title.ts'

/** An owner that stands outside the work it owns. */
export type Owned = {
  /** Left out where somebody is told whom the paper does not know as a body. */
  fact: OwnerFact | undefined
  elsewhere: boolean
  /** An order above clauses of its own level, whose words do not say where it ends. */
  opened?: true
}

export type Piece = {
  from: Span
  /** Where the work ends, if behind `from`. */
  to?: number
  owner: OwnerFact | undefined
  elsewhere?: Span | undefined
  path: string
  /** The heading that is the title; without one the title is what stands behind the names. */
  title: Block | undefined
  /** What the work may be the end of, where that is not its title. */
  block?: Block
  groups?: string[]
  with?: string[]
}

export function pieceOf(
  paper: Paper,
  found: { deadlines: DeadlineFact[]; reports: ReportFact[] },
  piece: Piece,
): ObligationFact {
  const { owner } = piece
  const span = { start: piece.from.start, end: piece.to ?? piece.from.end }
  const letters = paper.text.slice(span.start, span.end)
  const refersTo = referenceIn(paper, letters)
  return {
    ...span,
    quote: piece.title?.kind === 'cell' ? printedOf(paper, piece.title) : onOneLine(letters),
    rule: 'obligation/clause',
    clause: piece.path === '' ? null : piece.path,
    title: piece.title?.title ? headingOf(paper, piece.title) : titleIn(paper, span, piece),
    lead: owner?.lead ?? [],
    with: piece.with ?? owner?.with ?? [],
    groups: piece.groups ?? owner?.groups ?? [],
    deadline: deadlineIn(paper, found.deadlines, span),
    owner: piece.elsewhere ?? outside(owner, span),
    ...(refersTo ? { refersTo } : {}),
  }
}

/** The facts that stand within a stretch; `facts` are in reading order. */
export function within<T extends Span>(facts: readonly T[], span: Span): T[] {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (facts[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const own: T[] = []
  for (let i = low; i < facts.length && facts[i]!.start < span.end; i++)
    if (facts[i]!.end <= span.end) own.push(facts[i]!)
  return own
}

/** A day in a sentence on reporting is the work's own if the sentence is its first, or speaks of finishing: "Hoàn thành và báo cáo trước ngày …". */
function datesWork(before: string): boolean {
  if (/[^.;:] (?:và|,) (?:định kỳ|hằng|hàng) [^.;]{0,80}$/iu.test(before)) return false
  const stop = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf(';\n'),
  )
  return stop < 0 || /hoàn thành/iu.test(before.slice(stop))
}

const OF_TIME = /(?:thời gian|thời hạn|tiến độ)[^:]{0,30}:[^.;:]{0,60}$/iu

/** "…. Thường xuyên kiểm tra …": what goes on all the time in a later sentence is only a part of the work, unless it stands in a bracket or behind "Thời gian:". */
function lastsAllWork(before: string, { quote }: DeadlineFact): boolean {
  if (!/[.;]\s/u.test(before) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true
  return OF_TIME.test(before + quote)
}

function outside(owner: OwnerFact | undefined, span: Span): Span | null {
  return owner && (owner.start < span.start || owner.end > span.end) ? { start: owner.start, end: owner.end } : null
}

/** The day of the work itself before the day of a report on it. */
export function deadlineIn(paper: Paper, deadlines: DeadlineFact[], span: Span): ObligationFact['deadline'] {
  const own = within(deadlines, span)
  const one = own.find(deadline => {
    const before = paper.text.slice(span.start, deadline.start)
    return (
      (!deadline.report || datesWork(before)) && (deadline.due.kind !== 'continuous' || lastsAllWork(before, deadline))
    )
  })
  return one ? timeOf(one) : null
}

/** What a piece of work keeps of a deadline. */
export function timeOf({ start, end, due, operator, quote }: DeadlineFact): NonNullable<ObligationFact['deadline']> {
  return { start, end, due, ...(operator ? { operator } : {}), quote }
}

/** The title behind the owner's name, where the work holds it: what stands before says when, or on what ground. */
function titleIn(paper: Paper, span: Span, { owner, title, block = title }: Piece): string {
  // Letters of other columns stand between those of a cell, and the rest of its row where it is broken over pages.
  if (title?.kind === 'cell') return titleOf(paper.text, title, owner, title)
  const inside =
    owner &&
    owner.start > span.start &&
    owner.end <= span.end &&
    (!CLOSES.has(owner.rule) || paper.text.slice(span.start, owner.start) === '(')
  const start = inside ? owner.start : owner?.rule === 'owner/label' ? lastBefore(paper, span, owner) : span.start
  return titleOf(paper.text, tailOf(block, start, span.end) ?? cleanText(paper.text, start, span.end), owner, block)
}

/** The printed letters [from, to) as they stand in a block, where they are the end of it. */
function tailOf(block: Block | undefined, from: number, to: number): Flow | undefined {
  if (!block || block.runs.at(-1)?.to !== to) return undefined
  const run = block.runs.find(one => one.to > from)
  if (!run || run.from > from || (run.from < from && run.size !== run.to - run.from)) return undefined
  return cut(block, run.at + from - run.from, block.text.length)
}

/** "Đường nội bộ chưa hoàn thiện. Ưu tiên bố trí vốn nâng cấp đường. Chủ trì: …": what is to be done stands last, behind how things are. */
function lastBefore(paper: Paper, span: Span, owner: OwnerFact): number {
  const before = paper.text.slice(span.start, owner.start).trimEnd()
  if (phraseAt(tokensOf(before.slice(0, FIRST_WORDS)), 0, DUTIES) > 0) return span.start
  const stop = before.slice(0, -1).search(LAST_SENTENCE)
  return stop < 0 ? span.start : span.start + stop + 2
}
const FIRST_WORDS = 40
const LAST_SENTENCE = /\.\s(?=\p{Lu}[^.]*$)/u

/** Rules whose owner stands behind its work. */
const CLOSES = new Set(['owner/bracket', 'owner/label', 'owner/role-list', 'owner/done-by', 'owner/table'])

function headingOf(paper: Paper, block: Block): string {
  return shortened(printedOf(paper, block, block.body).replace(/[:.]$/u, ''))
}
