/** What the system counts itself for a unit within the days of a period; offered beside the field, never filled in. */
import type { Day } from '@thong-suot/domain/day.ts'
import type { SystemCount } from '@thong-suot/domain/indicator/indicator.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

export type CountedFor = { unitId: string; fromOn: Day; toOn: Day }

/** Only what is asked for is counted; days are those of Vietnam. */
export async function systemCounts(
  tx: Tx,
  asked: ReadonlySet<SystemCount>,
  of: CountedFor,
): Promise<Map<SystemCount, number>> {
  const found = new Map<SystemCount, number>()
  for (const count of asked) found.set(count, await COUNTS[count](tx, of))
  return found
}

const within = (column: string, { fromOn, toOn }: CountedFor) =>
  sql<boolean>`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date between ${fromOn}::date and ${toOn}::date`
const number = sql<number>`count(*)::int`.as('n')

const given = (tx: Tx, { unitId }: CountedFor) =>
  tx
    .selectFrom('obligation')
    .select(number)
    .where('unitId', '=', unitId)
    .where('role', '<>', 'know')
    // What several papers ask of it is one piece of work to the unit.
    .where('beside', '=', false)
    .where('state', '<>', 'withdrawn')

const COUNTS: Record<SystemCount, (tx: Tx, of: CountedFor) => Promise<number>> = {
  'obligations-given': async (tx, of) => (await given(tx, of).where(within('givenAt', of)).executeTakeFirstOrThrow()).n,
  'obligations-done': async (tx, of) =>
    (await given(tx, of).where('doneOn', '>=', of.fromOn).where('doneOn', '<=', of.toOn).executeTakeFirstOrThrow()).n,
  'obligations-done-late': async (tx, of) =>
    (
      await given(tx, of)
        .where('doneOn', '>=', of.fromOn)
        .where('doneOn', '<=', of.toOn)
        .whereRef('doneOn', '>', 'dueOn')
        .executeTakeFirstOrThrow()
    ).n,
  'obligations-overdue': async (tx, of) =>
    (
      await given(tx, of)
        .where('dueOn', '<=', of.toOn)
        .where(eb => eb.or([eb('doneOn', 'is', null), eb('doneOn', '>', of.toOn)]))
        .executeTakeFirstOrThrow()
    ).n,
  'obligations-handed-down': async (tx, of) =>
    (
      await tx
        .selectFrom('obligation')
        .select(number)
        .where('giverId', '=', of.unitId)
        .where('unitId', '<>', of.unitId)
        .where('state', '<>', 'withdrawn')
        .where(within('givenAt', of))
        .executeTakeFirstOrThrow()
    ).n,
  'plans-made': async (tx, of) =>
    (
      await tx
        .selectFrom('plan')
        .select(number)
        .where('unitId', '=', of.unitId)
        .where('state', '<>', 'withdrawn')
        .where(within('createdAt', of))
        .executeTakeFirstOrThrow()
    ).n,
  'documents-issued': (tx, of) => documents(tx, of, 'out', 'issuedOn'),
  'documents-received': (tx, of) => documents(tx, of, 'in', 'arrivedOn'),
  'units-below': async (tx, of) =>
    (
      await tx
        .selectFrom('unit')
        .select(number)
        .where('parentId', '=', of.unitId)
        .where('validFrom', '<=', of.toOn)
        .where(eb => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', of.toOn)]))
        .executeTakeFirstOrThrow()
    ).n,
}

async function documents(
  tx: Tx,
  { unitId, fromOn, toOn }: CountedFor,
  direction: 'in' | 'out',
  column: 'issuedOn' | 'arrivedOn',
): Promise<number> {
  const { n } = await tx
    .selectFrom('document')
    .select(number)
    .where('unitId', '=', unitId)
    .where('direction', '=', direction)
    .where('registerNo', 'is not', null)
    .where(column, '>=', fromOn)
    .where(column, '<=', toOn)
    .executeTakeFirstOrThrow()
  return n
}
