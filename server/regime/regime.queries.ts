import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { CADENCES, type Cadence } from '@thong-suot/domain/period/period.ts'
import type {
  listRegimes as listApi,
  PeriodLine,
  RegimeLine,
  RegimePage,
} from '@thong-suot/domain/regime/regime.api.ts'
import { RegimeNotFound, RegimeNotOwned } from '@thong-suot/domain/regime/regime.problems.ts'
import {
  type Addressees,
  type PeriodDays,
  periodsAround,
  type RegimeKind,
  type RegimeRule,
} from '@thong-suot/domain/regime/regime.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { hasWords, ordered } from '../list.ts'

export type RegimeRow = {
  id: string
  unitId: string
  path: string
  name: string
  cadence: Cadence
  rule: RegimeRule
  addressees: Addressees
  templateId: string
  startsOn: Day
  endsOn: Day | null
  state: 'in-force' | 'ended'
  edition: number
}

/** @throws RegimeNotOwned unless the actor's own unit has laid it down */
export async function ownRegime(tx: Tx, actor: Actor, id: string): Promise<RegimeRow> {
  const regime = await getRegimeRow(tx, id)
  if (regime.unitId === actor.unitId) return regime
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', regime.unitId).executeTakeFirstOrThrow()
  throw new RegimeNotOwned({ unit: name })
}

export async function getRegimeRow(tx: Tx, id: string): Promise<RegimeRow> {
  const row = await tx.selectFrom('regime').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new RegimeNotFound()
  return row as unknown as RegimeRow
}

/** Periods of the calendar from the year before `today` on, within the regime's days. */
export function calendarOf(
  regime: Pick<RegimeRow, 'cadence' | 'rule' | 'startsOn' | 'endsOn'>,
  today: Day,
): PeriodDays[] {
  return periodsAround(regime, today).filter(
    period => period.levels[0]!.due >= regime.startsOn && (!regime.endsOn || period.levels[0]!.due <= regime.endsOn),
  )
}

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

const SORTS = {
  made: sql`regime.created_at`,
  name: sql`plain(regime.name)`,
  unit: sql`unit.no`,
  cadence: sql`array_position(${sql.lit(`{${CADENCES.join(',')}}`)}::text[], regime.cadence)`,
  starts: sql`regime.starts_on`,
}

/** Duties to report; those that have ended stand behind the others. */
export async function listRegimes(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Page<RegimeLine>> {
  let found = tx.selectFrom('regime').innerJoin('unit', 'unit.id', 'regime.unitId')
  if (asked.q) found = found.where(hasWords(sql`regime.name || ' ' || unit.name`, asked.q))
  if (asked.cadence) found = found.where('regime.cadence', '=', asked.cadence)
  if (asked.state) found = found.where('regime.state', '=', asked.state)
  if (asked.mine) found = found.where('regime.unitId', '=', actor.unitId)
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('regime')
    .select('unit.name as unitName')
    .orderBy(sql`regime.state = 'ended'`)
    .orderBy(ordered(asked.sort, SORTS))
    .orderBy('regime.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows: rows.map(row => lineOf(row as never, actor, today)), count, page: asked.page, size: asked.size }
}

type Told = { content: string; sentHow: string; through: string | null; coordinator: string | null; process: string }
type Row = RegimeRow & { unitName: string; kind: RegimeKind; upwardTo: string | null }

function lineOf(row: Row, actor: Actor, today: Day): RegimeLine {
  const next =
    row.state === 'in-force' ? calendarOf(row, today).find(period => period.levels[0]!.due >= today) : undefined
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    cadence: row.cadence,
    upwardTo: row.upwardTo,
    unitId: row.unitId,
    unitName: row.unitName,
    state: row.state,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    mine: row.unitId === actor.unitId,
    next: next ? { name: next.name, due: next.levels[0]!.due, operator: next.levels[0]!.operator } : null,
  }
}

/** Weeks of a year nobody opened are not asked for one by one. */
const OPENABLE = 12

export async function getRegime(tx: Tx, id: string, actor: Actor, today: Day): Promise<RegimePage> {
  const row = await tx
    .selectFrom('regime')
    .innerJoin('unit', 'unit.id', 'regime.unitId')
    .innerJoin('template', 'template.id', 'regime.templateId')
    .leftJoin('fact', 'fact.id', 'regime.factId')
    .selectAll('regime')
    .select(['unit.name as unitName', 'template.name as templateName', 'fact.quote'])
    .where('regime.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RegimeNotFound()
  const typed = row as unknown as Row & Told
  const units = await tx
    .selectFrom('regimeUnit')
    .innerJoin('unit', 'unit.id', 'regimeUnit.unitId')
    .select(['unit.id', 'unit.name'])
    .where('regimeId', '=', id)
    .orderBy('unit.no')
    .execute()
  const named = typed.addressees.units.length
    ? await tx
        .selectFrom('unit')
        .select(['id', 'name'])
        .where('id', 'in', typed.addressees.units)
        .orderBy('no')
        .execute()
    : []
  const periods = await listPeriods(tx, id, today)
  const open = new Set(periods.map(period => period.name))
  return {
    ...lineOf(typed, actor, today),
    content: typed.content,
    sentHow: typed.sentHow,
    through: typed.through,
    coordinator: typed.coordinator,
    process: typed.process,
    rule: typed.rule,
    addressees: typed.addressees,
    templateId: row.templateId,
    templateName: row.templateName,
    edition: typed.edition,
    quote: row.quote,
    units,
    named,
    periods,
    openable: calendarOf(typed, today)
      .filter(period => !open.has(period.name) && period.from <= today)
      .slice(-OPENABLE)
      .map(period => ({ name: period.name, due: period.levels[0]!.due })),
  }
}

/** How many of a period's reports stand where. */
export function countedReports(today: Day) {
  const counted = (status: string) => sql<number>`count(*) filter (where report.status = ${status})::int`
  return [
    sql<number>`count(*)::int`.as('units'),
    counted('accepted').as('accepted'),
    counted('submitted').as('waiting'),
    counted('returned').as('returned'),
    counted('excused').as('excused'),
    sql<number>`count(*) filter (where report.status <> 'excused' and coalesce(report.first_sent_on, ${today}::date) > coalesce(report.extended_to, report.due_on))::int`.as(
      'late',
    ),
  ] as const
}
export const PERIOD_COLUMNS = [
  'period.id',
  'period.name',
  'period.fromOn',
  'period.toOn',
  'period.dueOn',
  'period.operator',
  'period.upwardDueOn',
  'period.state',
] as const

async function listPeriods(tx: Tx, regimeId: string, today: Day): Promise<PeriodLine[]> {
  const rows = await tx
    .selectFrom('period')
    .innerJoin('report', 'report.periodId', 'period.id')
    .select(PERIOD_COLUMNS)
    .select(countedReports(today))
    .where('period.regimeId', '=', regimeId)
    .groupBy('period.id')
    .orderBy('period.dueOn', 'desc')
    .limit(200)
    .execute()
  return rows as PeriodLine[]
}

/** Kinds of unit right under the actor's own, and right under the unit above when that is where a province's bodies stand. */
export async function listSubordinateKinds(tx: Tx, actor: Actor, today: Day) {
  const rows = await tx
    .selectFrom('unit')
    .innerJoin('unit as above', 'above.id', 'unit.parentId')
    .select(['above.id as under', 'above.name as underName', 'unit.kind'])
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<string[]>`(array_agg(unit.name order by unit.no))[1:30]`.as('names'),
    ])
    .where(sql<boolean>`unit.path <@ any (${actor.scope}::ltree[])`)
    .where('unit.validFrom', '<=', today)
    .where(eb => eb.or([eb('unit.validTo', 'is', null), eb('unit.validTo', '>=', today)]))
    .groupBy(['above.id', 'unit.kind'])
    .having(sql<boolean>`above.id = ${actor.unitId} or count(*) >= 5`)
    .orderBy(sql`above.id = ${actor.unitId} desc`)
    .orderBy('above.no')
    .limit(40)
    .execute()
  return rows
}
