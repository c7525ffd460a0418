import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays } from '@thong-suot/domain/day.ts'
import { type DocumentTab, type listDocuments, TABS_OF } from '@thong-suot/domain/document/document.api.ts'
import { DocumentNotFound } from '@thong-suot/domain/document/document.problems.ts'
import type { CitationLink, DocumentOne, DocumentRow, Handling } from '@thong-suot/domain/document/document.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import type { Tx } from '../db.ts'

type Asked = z.output<typeof listDocuments.input>

const COLUMNS = [
  'document.id',
  'document.direction',
  'document.state',
  'document.registerNo',
  'document.registerYear',
  'document.type',
  'document.number',
  'document.issuer',
  'document.issuedOn',
  'document.title',
  'document.urgency',
  'document.arrivedOn',
  'document.dueOn',
  'document.fileName',
  'document.pageCount',
  'document.pagesRead',
  'document.trouble',
  'document.duplicateOfId',
  'document.bundleId',
  'document.partFrom',
  'document.partTo',
  'document.createdAt',
] as const

const counted = (eb: ExpressionBuilder<Tables, 'document'>) => [
  sql<number | null>`jsonb_array_length(document.cuts)`.as('cutCount'),
  eb
    .selectFrom('fact')
    .select(f => f.fn.countAll<number>().as('n'))
    .whereRef('fact.documentId', '=', 'document.id')
    .where('fact.kind', '<>', 'finding')
    .as('factsAll'),
  eb
    .selectFrom('fact')
    .select(f => f.fn.countAll<number>().as('n'))
    .whereRef('fact.documentId', '=', 'document.id')
    .where('fact.kind', '<>', 'finding')
    .where('fact.state', '<>', 'proposed')
    .as('factsDecided'),
  eb
    .selectFrom('plan')
    .select('plan.id')
    .whereRef('plan.documentId', '=', 'document.id')
    .where('plan.state', '<>', 'withdrawn')
    .orderBy('plan.createdAt', 'desc')
    .limit(1)
    .as('planId'),
]

/** Papers of a register, and those that others passed on; without accents, 50 a page. */
export async function listDocumentsOf(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  today: string,
): Promise<Page<DocumentRow> & { tabs: Partial<Record<DocumentTab, number>> }> {
  const base = (tab: DocumentTab) => {
    let query = tx
      .selectFrom('document')
      .where('document.direction', '=', asked.direction)
      .where(eb =>
        eb.or([
          eb('document.unitId', '=', actor.unitId),
          eb.exists(
            eb
              .selectFrom('documentUnit')
              .select(sql`1`.as('one'))
              .whereRef('documentUnit.documentId', '=', 'document.id')
              .where('documentUnit.unitId', '=', actor.unitId),
          ),
        ]),
      )
    if (asked.q) query = query.where(sql<boolean>`document.search like '%' || plain(${asked.q}) || '%'`)
    if (asked.type) query = query.where('document.type', '=', asked.type)
    if (asked.from) query = query.where('document.arrivedOn', '>=', asked.from)
    if (asked.to) query = query.where('document.arrivedOn', '<=', asked.to)
    if (tab === 'waiting')
      query = query.where('document.state', 'in', ['waiting', 'reading', 'bundle', 'duplicate', 'failed', 'refused'])
    if (tab === 'confirming') {
      query = query
        .where('document.state', '=', 'read')
        .where(eb =>
          eb.exists(
            eb
              .selectFrom('fact')
              .select(sql`1`.as('one'))
              .whereRef('fact.documentId', '=', 'document.id')
              .where('fact.state', '=', 'proposed')
              .where('fact.kind', '<>', 'finding'),
          ),
        )
    }
    if (tab === 'draft' || tab === 'issued') query = query.where('document.state', '=', tab)
    if (tab === 'due') query = query.where('document.dueOn', '<=', addDays(today, 3))
    if (tab === 'unread') {
      query = query.where(eb =>
        eb.exists(
          eb
            .selectFrom('documentUnit')
            .select(sql`1`.as('one'))
            .whereRef('documentUnit.documentId', '=', 'document.id')
            .where('documentUnit.unitId', '=', actor.unitId)
            .where('documentUnit.state', '=', '01'),
        ),
      )
    }
    return query
  }
  const by = {
    arrived: 'document.createdAt',
    issued: 'document.issuedOn',
    due: 'document.dueOn',
    number: 'document.registerNo',
  } as const
  const down = asked.sort.startsWith('-')
  const column = by[asked.sort.replace('-', '') as keyof typeof by]
  const rows = await base(asked.tab)
    .select(COLUMNS)
    .select(counted)
    .orderBy(column, o => (down ? o.desc().nullsLast() : o.asc().nullsLast()))
    .orderBy('document.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  const count = async (tab: DocumentTab) =>
    (
      await base(tab)
        .select(eb => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  const tabs: Partial<Record<DocumentTab, number>> = {}
  for (const tab of TABS_OF[asked.direction]) tabs[tab] = await count(tab)
  return {
    rows: rows as DocumentRow[],
    count: tabs[asked.tab] ?? (await count(asked.tab)),
    page: asked.page,
    size: asked.size,
    tabs,
  }
}

/** @throws DocumentNotFound when it is not there or not within what the actor may see */
export async function getDocumentRow(tx: Tx, id: string): Promise<DocumentRow> {
  const row = await tx
    .selectFrom('document')
    .select(COLUMNS)
    .select(counted)
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new DocumentNotFound()
  return row as DocumentRow
}

/** The row as the database has it, locked for a change. */
export async function getDocumentForUpdate(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('document')
    .select(COLUMNS)
    .select(['unitId', 'path', 'fileSha256', 'fileType', 'fileSize'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DocumentNotFound()
  return row
}

export async function getDocumentOne(tx: Tx, id: string): Promise<DocumentOne> {
  const row = await getDocumentRow(tx, id)
  const more = await tx
    .selectFrom('document')
    .innerJoin('unit', 'unit.id', 'document.unitId')
    .leftJoin('person', 'person.id', 'document.registeredBy')
    .select([
      'document.unitId',
      'unit.name as unitName',
      'document.place',
      'document.signer',
      'document.fileType',
      'document.fileSize',
      'person.name as registeredByName',
      sql<string[] | null>`coalesce(
        (select case state when 'rejected' then '[]' else value->'value' end from fact
         where document_id = document.id and kind = 'field' and value->>'name' = 'recipients'
         order by state = 'rejected', position desc limit 1),
        document.reading->'document'->'recipients')`.as('recipients'),
      sql<Record<string, string> | null>`document.reading->'document'->'purposes'`.as('purposes'),
    ])
    .where('document.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    ...more,
    recipients: more.recipients ?? [],
    purposes: more.purposes ?? {},
    handling: await listHandling(tx, id),
    citations: await listCitationLinks(tx, id),
    citedBy: row.number ? await listCitedBy(tx, id, row.number) : [],
  }
}

async function listHandling(tx: Tx, id: string): Promise<Handling[]> {
  const rows = await tx
    .selectFrom('documentUnit')
    .innerJoin('unit', 'unit.id', 'documentUnit.unitId')
    .leftJoin('person', 'person.id', 'documentUnit.personId')
    .leftJoin('person as giver', 'giver.id', 'documentUnit.byPerson')
    .select([
      'documentUnit.unitId',
      'unit.name as unitName',
      'documentUnit.role',
      'person.name as personName',
      'documentUnit.dueOn',
      'documentUnit.instruction',
      'documentUnit.state',
      'giver.name as byName',
      'documentUnit.at',
    ])
    .where('documentUnit.documentId', '=', id)
    .orderBy('documentUnit.at')
    .orderBy('unit.name')
    .execute()
  return rows as Handling[]
}

/** Cited papers that stand in a register one may see: same number and symbol, accents and spaces aside. */
async function listCitationLinks(tx: Tx, id: string): Promise<CitationLink[]> {
  const { rows } = await sql<CitationLink>`
    select distinct on (f.value->>'number') f.value->>'number' as number, d.id as document_id, d.title, d.issued_on
    from fact f join document d on plain(d.number) = plain(f.value->>'number') and d.id <> f.document_id
    where f.document_id = ${id} and f.kind = 'citation' and f.state <> 'rejected'`.execute(tx)
  return rows
}

async function listCitedBy(tx: Tx, id: string, number: string): Promise<DocumentOne['citedBy']> {
  const { rows } = await sql<DocumentOne['citedBy'][number]>`
    select distinct d.id as document_id, d.number, d.title
    from fact f join document d on d.id = f.document_id
    where f.kind = 'citation' and f.state <> 'rejected' and plain(f.value->>'number') = plain(${number}) and d.id <> ${id}
    limit 100`.execute(tx)
  return rows
}

/** Units below one's own that are in force on the day; the nearest first. */
export function listAssignable(
  tx: Tx,
  actor: Actor,
  today: string,
): Promise<{ id: string; name: string; kind: string }[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where(sql<boolean>`path <@ ${actor.unitPath}::ltree`)
    .where('id', '<>', actor.unitId)
    .where('validFrom', '<=', today)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}`)
    .orderBy(sql`nlevel(path)`)
    .orderBy('no')
    .limit(1000)
    .execute()
}
