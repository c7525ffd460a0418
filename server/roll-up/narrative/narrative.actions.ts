/** The narrative a person puts together: passages in order, each with the sendings it was taken from. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import {
  DifficultyNotTold,
  PassageNotInReport,
  RolledTextChanged,
  SourceNotReceived,
} from '@thong-suot/domain/report/report.problems.ts'
import {
  type DifficultySource,
  type Passage,
  type ReportSource,
  saysQuote,
} from '@thong-suot/domain/roll-up/passage.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { receives } from '../period.queries.ts'

type Written = { id: string; narrativeId: string; edition: number; passages: Passage[] }

/** Keeps a section as it stands now; who saw an older one is told, and nothing is overwritten. */
export function writeRolledText(
  db: Db,
  actor: Actor,
  { id, narrativeId, edition, passages }: Written,
): Promise<{ at: string; edition: number }> {
  return act(db, actor, 'period.write', async tx => {
    await receives(tx, actor, id)
    await refuseUnsaid(tx, actor, id, passages)
    const place = { periodId: id, unitId: actor.unitId, path: actor.unitPath, narrativeId }
    const { before, after } = await nextEdition(tx, actor, place, edition)
    await tx
      .deleteFrom('rolledPassage')
      .where('periodId', '=', id)
      .where('unitId', '=', actor.unitId)
      .where('narrativeId', '=', narrativeId)
      .execute()
    const rows = passages.map(({ text }, i) => ({ ...place, position: i + 1, text: text.normalize('NFC') }))
    if (rows.length) await tx.insertInto('rolledPassage').values(rows).execute()
    const sources = passages.flatMap((passage, i) =>
      passage.sources.map((source, j) => ({ ...place, position: i + 1, no: j + 1, ...stored(source) })),
    )
    if (sources.length) await tx.insertInto('rolledSource').values(sources).execute()
    return { before, after: { ...after, words: rows.map(row => row.text) }, subject: id }
  })
}

const stored = (source: ReportSource | DifficultySource) =>
  'reportId' in source
    ? { ...source, progressId: null }
    : { reportId: null, version: null, progressId: source.difficultyId, quote: source.quote }

type Place = { periodId: string; unitId: string; path: string; narrativeId: string }

/** The head of the section, locked and one edition on. @throws when somebody else wrote since */
async function nextEdition(tx: Tx, actor: Actor, place: Place, seen: number) {
  // The head first, so that two who begin a section at once wait for one another.
  await tx
    .insertInto('rolledText')
    .values({ ...place, personId: actor.personId })
    .onConflict(conflict => conflict.columns(['periodId', 'unitId', 'narrativeId']).doNothing())
    .execute()
  const ofSection = tx
    .selectFrom('rolledText')
    .leftJoin('person', 'person.id', 'rolledText.personId')
    .select(['rolledText.edition', 'person.name as person', 'rolledText.at'])
    .where('periodId', '=', place.periodId)
    .where('rolledText.unitId', '=', place.unitId)
    .where('narrativeId', '=', place.narrativeId)
  const before = await ofSection.forUpdate('rolledText').executeTakeFirstOrThrow()
  if (before.edition !== Math.max(seen, 1)) throw new RolledTextChanged({ person: before.person ?? 'Người khác' })
  const after = await tx
    .updateTable('rolledText')
    .set({ edition: before.edition + 1, personId: actor.personId, at: sql`now()` })
    .where('periodId', '=', place.periodId)
    .where('unitId', '=', place.unitId)
    .where('narrativeId', '=', place.narrativeId)
    .returning(['at', 'edition'])
    .executeTakeFirstOrThrow()
  return { before, after }
}

const SHOWN = 60

/** @throws when a source is not of a report received in the period, or does not say the words taken from it */
async function refuseUnsaid(tx: Tx, actor: Actor, periodId: string, passages: readonly Passage[]): Promise<void> {
  const all = passages.flatMap(passage => passage.sources)
  await refuseUntold(
    tx,
    all.filter(source => 'difficultyId' in source),
  )
  const sources = all.filter(source => 'reportId' in source)
  if (sources.length === 0) return
  const versions = await sendings(tx, actor, periodId, sources)
  for (const { reportId, version, quote } of sources) {
    const sent = versions.get(`${reportId} ${version}`)
    if (!sent) throw new SourceNotReceived()
    if (!Object.values(sent.texts).some(text => saysQuote(text, quote)))
      throw new PassageNotInReport({
        unit: sent.unit,
        version,
        quote: short(quote),
      })
  }
}

const short = (quote: string) => (quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote)

/** @throws when no difficulty that the writer may see says these words */
async function refuseUntold(tx: Tx, sources: readonly DifficultySource[]): Promise<void> {
  if (sources.length === 0) return
  const told = await tx
    .selectFrom('progress')
    .select(['id', 'note'])
    .where('kind', '=', 'difficulty')
    .where('id', 'in', [...new Set(sources.map(source => source.difficultyId))])
    .execute()
  const notes = new Map(told.map(({ id, note }) => [Number(id), note ?? '']))
  for (const { difficultyId, quote } of sources)
    if (!saysQuote(notes.get(difficultyId) ?? '', quote)) throw new DifficultyNotTold({ quote: short(quote) })
}

async function sendings(tx: Tx, actor: Actor, periodId: string, sources: readonly ReportSource[]) {
  const rows = await tx
    .selectFrom('reportVersion')
    .innerJoin('report', 'report.id', 'reportVersion.reportId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id as reportId', 'reportVersion.version', 'reportVersion.texts', 'unit.name as unit'])
    .where('report.periodId', '=', periodId)
    .where('report.receiverId', '=', actor.unitId)
    .where('report.id', 'in', [...new Set(sources.map(source => source.reportId))])
    .execute()
  return new Map(
    rows.map(({ texts, ...row }) => [
      `${row.reportId} ${row.version}`,
      { ...row, texts: texts as Record<string, string> },
    ]),
  )
}
