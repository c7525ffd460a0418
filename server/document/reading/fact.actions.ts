import type { Actor } from '@thong-suot/domain/actor.ts'
import {
  FactAlreadyThere,
  FactDecidedMeanwhile,
  FactNotFound,
  FactValueWrong,
  FactWithoutWords,
} from '@thong-suot/domain/document/document.problems.ts'
import {
  FACT_VALUES,
  type Fact,
  type FactKind,
  type FactState,
  type FieldValue,
} from '@thong-suot/domain/document/fact.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { getDocumentFor } from '../document.actions.ts'
import { findFact, getReadingText } from './reading.queries.ts'

type Decision = {
  id: string
  decision: 'confirm' | 'correct' | 'reject' | 'reopen'
  value?: unknown
  seen?: FactState | undefined
}

const STATES = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', reopen: 'proposed' } as const

/** A person says what a fact is worth. The register follows its heading fields, when a decision is taken back too. */
export function decideFact(db: Db, actor: Actor, { id, decision, value, seen }: Decision): Promise<Fact> {
  return act(db, actor, `fact.${decision}`, async tx => {
    const before = await factForDecision(tx, actor, id)
    if (seen && seen !== before.state)
      throw new FactDecidedMeanwhile({ who: before.decidedByName, state: before.state })
    const given =
      decision === 'correct'
        ? readValue(before.kind, value)
        : decision === 'reopen'
          ? (before.proposed ?? before.value)
          : before.value
    await tx
      .updateTable('fact')
      .set({
        state: STATES[decision],
        value: JSON.stringify(given),
        decidedBy: decision === 'reopen' ? null : actor.personId,
        decidedAt: decision === 'reopen' ? null : sql`now()`,
      })
      .where('id', '=', id)
      .execute()
    if (before.kind === 'field') {
      const said = given as FieldValue
      await setField(tx, before.documentId, decision === 'reject' ? { ...said, value: null } : said)
    }
    const after = (await findFact(tx, id)) as Fact
    return { before, after }
  })
}

/** As it stands while its paper is held: two who decide at the same time do so one after the other. */
async function factForDecision(tx: Tx, actor: Actor, id: string) {
  const { documentId } = (await findFact(tx, id)) ?? {}
  if (!documentId) throw new FactNotFound()
  await getDocumentFor(tx, actor, documentId, 'confirmFacts')
  const fact = await findFact(tx, id)
  if (!fact) throw new FactNotFound()
  return fact
}

/** Several at once, each seen by the officer: "Xác nhận cả nhóm". Only open proposals are touched. */
export function confirmFacts(
  db: Db,
  actor: Actor,
  documentId: string,
  factIds: string[],
): Promise<{ confirmed: number }> {
  return act(db, actor, 'fact.confirm', async tx => {
    await getDocumentFor(tx, actor, documentId, 'confirmFacts')
    const rows = await tx
      .updateTable('fact')
      .set({ state: 'confirmed', decidedBy: actor.personId, decidedAt: sql`now()` })
      .where('documentId', '=', documentId)
      .where('id', 'in', factIds)
      .where('state', '=', 'proposed')
      .returning(['id', 'kind', 'value'])
      .execute()
    for (const row of rows) if (row.kind === 'field') await setField(tx, documentId, row.value as FieldValue)
    return { before: { factIds: rows.map(r => r.id) }, after: { confirmed: rows.length }, subject: documentId }
  })
}

type Added = {
  id: string
  kind: Exclude<FactKind, 'finding'>
  start: number | null
  end: number | null
  value: unknown
}

/** What the machine left out, marked by a person on the page; confirmed by being added. */
export function addFact(db: Db, actor: Actor, { id, kind, start, end, value }: Added): Promise<Fact> {
  return act(db, actor, 'fact.add', async tx => {
    await getDocumentFor(tx, actor, id, 'confirmFacts')
    const given = readValue(kind, value)
    await refuseSecond(tx, { id, kind, start, end, value: given })
    const quote = start === null || end === null ? null : await quoteOf(tx, id, start, end)
    const { n } = await tx
      .selectFrom('fact')
      .select(eb => eb.fn.coalesce(eb.fn.max('position'), sql<number>`0`).as('n'))
      .where('documentId', '=', id)
      .executeTakeFirstOrThrow()
    const row = await tx
      .insertInto('fact')
      .values({
        documentId: id,
        kind,
        position: n + 1,
        startAt: start,
        endAt: end,
        quote,
        value: JSON.stringify(given),
        state: 'confirmed',
        decidedBy: actor.personId,
        decidedAt: sql`now()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { after: (await findFact(tx, row.id)) as Fact }
  })
}

/** Two presses add one fact. */
async function refuseSecond(tx: Tx, { id, kind, start, end, value }: Added): Promise<void> {
  const there = await tx
    .selectFrom('fact')
    .select('id')
    .where('documentId', '=', id)
    .where('kind', '=', kind)
    .where('state', 'in', ['confirmed', 'corrected'])
    .where('startAt', 'is not distinct from', start)
    .where('endAt', 'is not distinct from', end)
    .where('value', '=', sql<never>`${JSON.stringify(value)}::jsonb`)
    .executeTakeFirst()
  if (there) throw new FactAlreadyThere()
}

async function quoteOf(tx: Tx, documentId: string, start: number, end: number): Promise<string> {
  const text = await getReadingText(tx, documentId)
  const quote = text.slice(start, end).replace(/\s+/g, ' ').trim()
  if (end <= start || end > text.length || !quote) throw new FactWithoutWords()
  return quote
}

function readValue(kind: FactKind, value: unknown): unknown {
  const parsed = FACT_VALUES[kind].safeParse(value)
  if (parsed.success) return parsed.data
  throw new FactValueWrong({
    fields: Object.fromEntries(parsed.error.issues.map(i => [i.path.join('.') || 'value', i.message])),
  })
}

const COLUMN_OF = {
  type: 'type',
  number: 'number',
  issuer: 'issuer',
  date: 'issuedOn',
  place: 'place',
  title: 'title',
  signer: 'signer',
  urgency: 'urgency',
} as const

async function setField(tx: Tx, documentId: string, { name, value }: FieldValue): Promise<void> {
  if (name === 'recipients' || Array.isArray(value)) return
  await tx
    .updateTable('document')
    .set({ [COLUMN_OF[name]]: value || null })
    .where('id', '=', documentId)
    .execute()
}
