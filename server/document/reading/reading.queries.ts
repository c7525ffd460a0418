import type { DocumentReading } from '@thong-suot/domain/document/document.api.ts'
import { DocumentNotFound } from '@thong-suot/domain/document/document.problems.ts'
import type { Fact } from '@thong-suot/domain/document/fact.ts'
import type { Page as PaperPage } from '@thong-suot/reader/page.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

import { getDocumentRow } from '../document.queries.ts'

const FACT_COLUMNS = [
  'fact.id',
  'fact.kind',
  'fact.position',
  'fact.startAt as start',
  'fact.endAt as end',
  'fact.quote',
  'fact.value',
  'fact.proposed',
  'fact.rule',
  'fact.state',
  'fact.decidedAt',
  'person.name as decidedByName',
] as const

export async function listFacts(tx: Tx, documentId: string): Promise<Fact[]> {
  const rows = await tx
    .selectFrom('fact')
    .leftJoin('person', 'person.id', 'fact.decidedBy')
    .select(FACT_COLUMNS)
    .where('fact.documentId', '=', documentId)
    .orderBy('fact.position')
    .execute()
  return rows as Fact[]
}

export async function findFact(tx: Tx, id: string): Promise<(Fact & { documentId: string }) | undefined> {
  const row = await tx
    .selectFrom('fact')
    .leftJoin('person', 'person.id', 'fact.decidedBy')
    .select(FACT_COLUMNS)
    .select('fact.documentId')
    .where('fact.id', '=', id)
    .executeTakeFirst()
  return row as (Fact & { documentId: string }) | undefined
}

/** The paper's pages with the places of its letters, and everything found in it. */
export async function getDocumentReading(tx: Tx, id: string): Promise<DocumentReading> {
  const document = await getDocumentRow(tx, id)
  const { pages, reading } = await tx
    .selectFrom('document')
    .select(['pages', 'reading'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const paper = (pages ?? []) as PaperPage[]
  const found = reading as Reading | null
  const starts = new Map(found?.lines.map(line => [`${line.page}:${line.line}`, line.start]))
  return {
    document,
    pages: paper.map(page => ({
      number: page.number,
      width: page.width ?? null,
      height: page.height ?? null,
      picture: page.how === 'pdf' || page.how === 'scan',
      confidence: page.confidence ?? null,
      lines: page.lines.map((line, i) => ({
        start: starts.get(`${page.number}:${i}`) ?? -1,
        text: line.text,
        ...(line.box ? { box: line.box } : {}),
        ...(line.words ? { words: line.words } : {}),
        ...(line.bold ? { bold: true } : {}),
      })),
    })),
    facts: await listFacts(tx, id),
    marks: [
      ...(found?.deadlines ?? []).map(({ start, end }) => ({ kind: 'deadline' as const, start, end })),
      ...(found?.owners ?? []).map(({ start, end }) => ({ kind: 'owner' as const, start, end })),
    ],
  }
}

/** The plain text that facts point into. */
export async function getReadingText(tx: Tx, id: string): Promise<string> {
  const row = await tx
    .selectFrom('document')
    .select(sql<string | null>`reading->>'text'`.as('text'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new DocumentNotFound()
  return row.text ?? ''
}

/** Numbers and days that the papers of one's registers carry or cite, for finding where a new paper disagrees with them. */
export async function listKnownCitations(tx: Tx): Promise<{ number: string; date: string | null }[]> {
  const { rows } = await sql<{ number: string; date: string | null }>`
    select number, issued_on::text as date from document where number is not null and direction = 'in'
    union
    select value->>'number', value->>'date' from fact
    where kind = 'citation' and state in ('confirmed', 'corrected') and value->>'number' is not null
    limit 20000`.execute(tx)
  return rows
}
