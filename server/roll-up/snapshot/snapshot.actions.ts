import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import { NothingAccepted, PeriodNotReceived, SnapshotNotFound } from '@thong-suot/domain/report/report.problems.ts'
import type { RolledRow, TotalRow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { AnnexField, NarrativeField } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { getForm } from '../../template/template.queries.ts'
import { listNarratives } from '../narrative/narrative.queries.ts'
import { earlierPeriods, getPeriod, receives, unitsOf } from '../period.queries.ts'
import { rowsOfLists } from '../rows/rolled-rows.queries.ts'
import { predecessorsOf } from '../successors.queries.ts'
import { totalRows, totalsOf } from '../totals.queries.ts'

/** What a cut holds; it is written once and never changed, so that what was reported stays what was reported. */
export type Snapshot = {
  no: number
  at: string
  /** The day of the office on which it was made. */
  on: Day
  periodName: string
  beforeName: string | null
  accepted: number
  owed: number
  indicators: Indicator[]
  narratives: NarrativeField[]
  totals: TotalRow[]
  units: { reportId: string; name: string; status: string; says: string; firstSentOn: Day | null; version: number }[]
  texts: { narrativeId: string; text: string; from: string[] }[]
  /** Lists and their rows; cuts made before lists were filled in have neither. */
  annexes?: AnnexField[]
  rows?: Record<string, RolledRow[]>
}

/** Chốt số liệu: a cut with the next number. `final` also ends the period: what was accepted is not given back any more. */
export function closePeriod(
  db: Db,
  actor: Actor,
  { id, final }: { id: string; final: boolean },
  today: Day,
): Promise<{ no: number }> {
  return act(db, actor, 'period.close', async tx => {
    if (final) await refuseOthersPeriod(tx, actor, id)
    const { no, content } = await cut(tx, actor, id, today)
    if (final)
      await tx
        .updateTable('period')
        .set({ state: 'closed' })
        .where('id', '=', id)
        .where('unitId', '=', actor.unitId)
        .execute()
    return { after: { no }, subject: id, reason: `Bản chốt số ${no}: ${content.accepted}/${content.owed} đơn vị` }
  })
}

/** Who adds up further down cuts its own figures; the period is ended by the one whose regime it is. */
async function refuseOthersPeriod(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { unitId } = await getPeriod(tx, id)
  if (unitId === actor.unitId) return
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  throw new PeriodNotReceived({ receiver: name })
}

/** Makes the cut inside a transaction: totals, who is in them, and the words, as they stand now. */
export async function cut(
  tx: Tx,
  actor: Actor,
  periodId: string,
  today: Day,
): Promise<{ no: number; content: Snapshot }> {
  await receives(tx, actor, periodId)
  // Two who press at once get two numbers, one after the other.
  await sql`select pg_advisory_xact_lock(hashtext(${`${periodId}:${actor.unitId}`}))`.execute(tx)
  const period = await getPeriod(tx, periodId)
  const units = await unitsOf(tx, periodId, actor.unitId, today)
  const accepted = units.filter(unit => unit.status === 'accepted').length
  if (accepted === 0) throw new NothingAccepted({ count: units.length })
  const { indicators, narratives, annexes } = await getForm(tx, period.templateVersionId)
  const [earlier] = await earlierPeriods(tx, period, 1)
  const before = earlier ? await totalsOf(tx, earlier.id, await predecessorsOf(tx, actor.unitId)) : new Map()
  const columns = await listNarratives(tx, actor, { id: periodId, unitId: actor.unitId })
  const last = await tx
    .selectFrom('periodSnapshot')
    .select(eb => eb.fn.max('no').as('no'))
    .where('periodId', '=', periodId)
    .where('unitId', '=', actor.unitId)
    .executeTakeFirst()
  const no = (last?.no ?? 0) + 1
  const [clock] = (await sql<{ at: string }>`select now() as at`.execute(tx)).rows
  const content: Snapshot = {
    ...{
      no,
      at: clock!.at,
      on: today,
      periodName: period.name,
      beforeName: earlier?.name ?? null,
      accepted,
      owed: units.length,
      indicators,
      narratives,
    },
    totals: totalRows(indicators, await totalsOf(tx, periodId, [actor.unitId]), before),
    units: units.map(unit => ({
      reportId: unit.reportId,
      name: unit.name,
      status: unit.status,
      says: unit.standing.says,
      firstSentOn: unit.firstSentOn,
      version: unit.version,
    })),
    texts: columns.map(({ narrative, own, passages }) => ({
      narrativeId: narrative.id,
      text: own?.passages.map(passage => passage.text).join('\n') ?? '',
      from: [...new Set(passages.flatMap(passage => passage.from.map(source => source.unit)))],
    })),
    annexes,
    rows: await rowsOfLists(tx, { periodId, unitId: actor.unitId }, annexes),
  }
  await tx
    .insertInto('periodSnapshot')
    .values({
      periodId,
      unitId: actor.unitId,
      path: actor.unitPath,
      no,
      personId: actor.personId,
      content: JSON.stringify(content),
    })
    .execute()
  return { no, content }
}

export async function getSnapshot(tx: Tx, actor: Actor, periodId: string, no: number): Promise<Snapshot> {
  const row = await tx
    .selectFrom('periodSnapshot')
    .select('content')
    .where('periodId', '=', periodId)
    .where('unitId', '=', actor.unitId)
    .where('no', '=', no)
    .executeTakeFirst()
  if (!row) throw new SnapshotNotFound({ no })
  return row.content as Snapshot
}
