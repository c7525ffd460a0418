/** One piece of work as a fact: its place, title, owners, deadline and the clause it points to. */
import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact, Span } from '../../reading.ts'
import { onOneLine } from '../../text.ts'
import { type Block, type Paper, printedOf } from '../../tree.ts'
import { referenceIn } from './reference.ts'

/** An owner that stands outside the work it owns. */
export type Owned = { fact: OwnerFact; elsewhere: boolean }

export type Piece = {
  from: Span
  /** Where the work ends, if behind `from`. */
  to?: number
  owner: OwnerFact | undefined
  elsewhere?: Span | undefined
  path: string
  /** The block whose heading or first words are the title; without one the title is what stands behind the names. */
  title: Block | undefined
  groups?: string[]
  with?: string[]
}

/** The longest title, in letters. */
const TITLE = 120

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
    quote: onOneLine(letters),
    rule: 'obligation/clause',
    clause: piece.path === '' ? null : piece.path,
    title: piece.title
      ? headingOf(paper, piece.title)
      : titleBehindNames(
          [...(piece.elsewhere ? [] : (owner?.lead ?? [])), ...(piece.with ?? owner?.with ?? [])],
          letters,
        ),
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
  const stop = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf(';\n'),
  )
  return stop < 0 || /hoàn thành/iu.test(before.slice(stop))
}

function outside(owner: OwnerFact | undefined, span: Span): Span | null {
  return owner && (owner.start < span.start || owner.end > span.end) ? { start: owner.start, end: owner.end } : null
}

/** The day of the work itself before the day of a report on it. */
function deadlineIn(paper: Paper, deadlines: DeadlineFact[], span: Span): ObligationFact['deadline'] {
  const own = within(deadlines, span)
  const one = own.find(deadline => !deadline.report || datesWork(paper.text.slice(span.start, deadline.start)))
  if (!one) return null
  const { start, end, due, operator, quote } = one
  return { start, end, due, ...(operator ? { operator } : {}), quote }
}

function headingOf(paper: Paper, block: Block): string {
  const text = printedOf(paper, block, block.body)
  if (block.title) return shortened(text.replace(/[:.]$/u, ''))
  return shortened(firstWords(text))
}

/** "Giao Công an tỉnh chủ trì, phối hợp với …, THEO DÕI, ĐÔN ĐỐC …": the work behind the names. */
function titleBehindNames(names: string[], letters: string): string {
  const text = onOneLine(letters.replace(/[*#_]+/gu, '').replace(/[\u2010-\u2015]/gu, '-'))
  let from = 0
  for (const name of names) {
    const at = text.toLowerCase().indexOf(name.toLowerCase(), 0)
    if (at >= 0 && at < 900) from = Math.max(from, at + name.length)
  }
  const rest = text
    .slice(from)
    .replace(
      /^(?: ?\([^()]{0,120}\)|[\s,.;:)]+|có trách nhiệm|chịu trách nhiệm|chủ trì(?=,? phối hợp)|theo chức năng, nhiệm vụ(?: được giao)?|cần phải)+/iu,
      '',
    )
    .trim()
  // What stands behind the names may hang on their verb: "phối hợp với … TRONG quản lý".
  const hangs = /^(?:trong|để|về|nhằm|tại|theo|và)\s/iu.test(rest)
  return shortened(firstWords(hangs || !rest ? text : rest))
}

/** Up to the first stop that leaves enough to know the work by. */
function firstWords(text: string): string {
  const stop = text.slice(24).search(/[;:.](?:\s|$)/u)
  return stop < 0 ? text : text.slice(0, 24 + stop)
}

function shortened(text: string): string {
  const line = text.replace(/[*#_]+/gu, '').trim()
  if (line.length <= TITLE) return line.replace(/[\s,;:./]+$/u, '')
  const comma = line.lastIndexOf(',', TITLE)
  const space = line.lastIndexOf(' ', TITLE)
  return line.slice(0, comma > TITLE / 2 ? comma : space).replace(/[\s,;:]+$/u, '')
}
