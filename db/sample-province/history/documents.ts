/** Registers of the story: papers that came and went, read by the reader as any other paper is. */
import type { Day } from '@thong-suot/domain/day.ts'
import { DOCUMENT_TYPES, type OfficialDocument } from '@thong-suot/paper/official-document.ts'
import { pagesOfText } from '@thong-suot/reader/page.ts'
import { read } from '@thong-suot/reader/read.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'
import { factsOfReading } from '../../../server/document/reading/facts-of-reading.ts'
import { idOf } from '../ids.ts'
import { personId } from '../people.ts'
import { unitId } from '../unit.ts'
import type { SampleClause } from './clauses.ts'
import { arrivedPapers, linesOf, planPaper, sentPapers } from './papers.ts'
import { planDocumentId } from './plans.ts'
import type { StoryDays } from './story-days.ts'

type Rows = Record<'document' | 'register_counter' | 'document_unit' | 'fact', object[]>
type Entry = {
  id: string
  unit: string
  direction: 'in' | 'out'
  paper: OfficialDocument
  from: string
  on: Day
  handled: boolean
  draft?: boolean
  dueOn?: Day | undefined
  by: string
}

export const arrivedId = (symbol: string) => idOf('document', 'in', symbol)

export function documentRows(days: StoryDays, pathOf: (unit: string) => string): Rows {
  const rows: Rows = { document: [], register_counter: [], document_unit: [], fact: [] }
  const arrived = arrivedPapers(days)
  const sent = sentPapers(days)
  const entries: Entry[] = [
    {
      id: planDocumentId('above'),
      unit: 'bcd-138',
      direction: 'out',
      paper: planPaper('above', days),
      from: 'bcd-138',
      on: days.aboveIssuedOn,
      handled: true,
      by: 'sample-standing',
    },
    ...arrived.map(
      ({ paper, from, on, handled, dueOn }): Entry => ({
        id: arrivedId(paper.symbol),
        unit: 'so-nnmt',
        direction: 'in',
        paper,
        from: from.key,
        on,
        handled,
        dueOn,
        by: 'sample-clerk',
      }),
    ),
    ...sent.map(
      (paper, i): Entry => ({
        id: i === 0 ? planDocumentId('own') : idOf('document', 'out', i),
        unit: 'so-nnmt',
        direction: 'out',
        paper,
        from: 'so-nnmt',
        on: paper.date!,
        handled: true,
        draft: i === sent.length - 1,
        by: 'sample-office',
      }),
    ),
    {
      id: idOf('document', 'in', 'kiem-lam'),
      unit: 'so-nnmt/kiem-lam',
      direction: 'in',
      paper: sent[0]!,
      from: 'so-nnmt',
      on: days.ownIssuedOn,
      handled: true,
      by: 'sample-officer',
    },
    {
      id: idOf('document', 'in', 'xa-dong-hoa'),
      unit: 'xa-dong-hoa',
      direction: 'in',
      paper: arrived[0]!.paper,
      from: 'bcd-138',
      on: arrived[0]!.on,
      handled: true,
      by: 'sample-commune-officer',
    },
  ]
  const counters = new Map<string, { unit: string; direction: string; year: number; last: number }>()
  for (const entry of entries) addDocument(rows, entry, entry.draft ? null : nextNumber(counters, entry), pathOf)
  rows.register_counter.push(
    ...[...counters.values()].map(({ unit, direction, year, last }) => ({
      unit_id: unitId(unit),
      direction,
      register_year: year,
      last_no: last,
    })),
  )
  for (const { paper, passedTo = [], on, handled } of arrived) {
    for (const [unit, role, instruction] of passedTo) {
      rows.document_unit.push({
        document_id: arrivedId(paper.symbol),
        unit_id: unitId(unit),
        path: pathOf(unit),
        register_path: pathOf('so-nnmt'),
        role,
        // The office works in the department's own name.
        person_id: unit === 'so-nnmt' ? personId('sample-office') : null,
        instruction,
        // Arrived, taken on, finished (QCVN 102:2016/BTTTT).
        state: handled ? '06' : on < days.today ? '03' : '01',
        by_person: personId('sample-director'),
        at: `${on}T02:30:00Z`,
      })
    }
  }
  return rows
}

/** An outgoing paper has its number already; an incoming one takes the next of its register. */
function nextNumber(
  counters: Map<string, { unit: string; direction: string; year: number; last: number }>,
  { unit, direction, paper, on }: Entry,
): number {
  const year = Number(on.slice(0, 4))
  const key = `${unit} ${direction} ${year}`
  const counter = counters.get(key) ?? { unit, direction, year, last: 0 }
  counter.last = direction === 'out' ? Math.max(counter.last, paper.number ?? 0) : counter.last + 1
  counters.set(key, counter)
  return direction === 'out' ? (paper.number ?? 0) : counter.last
}

function addDocument(rows: Rows, entry: Entry, registerNo: number | null, pathOf: (unit: string) => string): void {
  const { id, unit, direction, paper, from, on, draft, by } = entry
  const out = direction === 'out'
  const kept: OfficialDocument = draft ? { ...paper, number: null, date: on.slice(0, 7) } : paper
  const pages = pagesOfText(linesOf(paper, DOCUMENT_TYPES[paper.type]))
  const reading = draft ? null : read(pages)
  rows.document.push({
    id,
    direction,
    unit_id: unitId(unit),
    path: pathOf(unit),
    register_year: Number(on.slice(0, 4)),
    register_no: registerNo,
    type: paper.type === 'CV' && !out ? 'CV' : paper.type,
    number: draft ? null : `${paper.number}/${paper.symbol}`,
    issuer: running(paper.issuer),
    issuer_unit_id: unitId(from),
    place: paper.place,
    issued_on: draft ? null : paper.date,
    title: paper.title,
    signer: paper.sign.name,
    urgency: paper.urgency ?? null,
    arrived_on: out ? null : on,
    due_on: entry.dueOn ?? null,
    page_count: draft ? null : pages.length,
    pages_read: draft ? 0 : pages.length,
    state: draft ? 'draft' : out ? 'issued' : 'read',
    reading,
    pages: draft ? null : pages,
    content: out ? { paper: kept, kept: [] } : null,
    registered_by: personId(by),
    created_at: `${on}T01:30:00Z`,
  })
  if (reading) rows.fact.push(...factsOfReading(reading).map(fact => factRow(entry, fact)))
}

type ReadFact = ReturnType<typeof factsOfReading>[number]

/** Of papers long since handled, what was found is confirmed; findings are only remarks and stay as they are. */
function factRow({ id, handled, on, by }: Entry, { kind, position, startAt, endAt, quote, value, rule }: ReadFact) {
  const decided = handled && kind !== 'finding'
  return {
    id: idOf('fact', id, position),
    document_id: id,
    kind,
    position,
    start_at: startAt,
    end_at: endAt,
    quote,
    value: JSON.parse(value) as unknown,
    proposed: JSON.parse(value) as unknown,
    rule,
    state: decided ? 'confirmed' : 'proposed',
    decided_by: decided ? personId(by) : null,
    decided_at: decided ? `${on}T04:00:00Z` : null,
  }
}

/** 'SỞ NỘI VỤ' as running text writes it. */
const RUNNING: Record<string, string> = {
  'BAN CHỈ ĐẠO 138': 'Ban Chỉ đạo 138 tỉnh',
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG': 'Sở Nông nghiệp và Môi trường',
  'CÔNG AN TỈNH AN BÌNH': 'Công an tỉnh An Bình',
  'ỦY BAN NHÂN DÂN TỈNH AN BÌNH': 'Ủy ban nhân dân tỉnh An Bình',
  'SỞ NỘI VỤ': 'Sở Nội vụ',
  'SỞ TÀI CHÍNH': 'Sở Tài chính',
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ': 'Sở Khoa học và Công nghệ',
  'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN': 'Ủy ban nhân dân phường Tân An',
  'TỈNH ĐOÀN AN BÌNH': 'Tỉnh Đoàn An Bình',
}
const running = (issuer: string) => RUNNING[issuer] ?? issuer

type KeptFact = {
  id: string
  document_id: string
  kind: string
  start_at: number | null
  value: { clause?: string | null }
}

/**
 * The fact of a plan's paper that a clause stands for: by its number, a duty to report by its words.
 * What the reader left out was added by a person, who marked the words.
 */
export function factOfClause(
  rows: Rows,
  documentId: string,
  clause: SampleClause,
  by: string,
  decidedAt: string,
): string {
  const facts = (rows.fact as KeptFact[]).filter(fact => fact.document_id === documentId)
  const document = (rows.document as { id: string; reading: Reading }[]).find(({ id }) => id === documentId)!
  const start = document.reading.text.indexOf(clause.text)
  const within = ({ start_at }: KeptFact) =>
    start_at !== null && start_at >= start && start_at <= start + clause.text.length
  const found = facts.find(fact =>
    clause.kind === 'report'
      ? fact.kind === 'report' && within(fact)
      : fact.kind === 'obligation' && fact.value.clause === clause.label,
  )
  if (found) return found.id
  const id = idOf('fact', documentId, 'added', clause.label)
  const deadline = clause.due ? { due: { kind: 'date', date: clause.due.day }, operator: clause.due.operator } : null
  rows.fact.push({
    id,
    document_id: documentId,
    kind: 'obligation',
    position: facts.length + 1,
    start_at: start,
    end_at: start + clause.text.length,
    quote: clause.text,
    value: { clause: clause.label, title: clause.title, lead: clause.lead, with: clause.with, groups: [], deadline },
    proposed: null,
    rule: null,
    state: 'confirmed',
    decided_by: personId(by),
    decided_at: decidedAt,
  })
  return id
}
