/** Reports owed to whoever looks, counted by where they stand; one pass, so that the parts add up. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { SECTORS, sectorOf } from '@thong-suot/domain/overview/overview.ts'
import {
  addReports,
  NO_REPORTS,
  type PeriodReporting,
  type Reporting,
  type ReportingCell,
  type ReportingCounts,
  type ReportingFilter,
  type UnitReporting,
} from '@thong-suot/domain/overview/reporting.ts'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db.ts'
import { inSector, seesProvince } from '../obligation/list/obligation-filter.ts'
import { LAST_ON, reportingCellSql } from '../report/list/owed.ts'

const TREND_POINTS = 12

/** Reports that reach the post's own unit, at whatever level; over the province those that reach a body of its head. */
const reaching = (actor: Actor) =>
  seesProvince(actor)
    ? sql<SqlBool>`period.unit_id in (select id from unit g where g.kind in ('province', 'committee', 'steering-body'))`
    : sql<SqlBool>`${actor.unitId} = any (report.chain)`

/** How many hands a report goes through before it is there. */
const levelFor = (actor: Actor) =>
  seesProvince(actor)
    ? sql<number>`cardinality(report.chain)`
    : sql<number>`array_position(report.chain, ${actor.unitId})`

/** The conditions of a filter on `report` and `period`. */
export function reportsMatching(actor: Actor, f: ReportingFilter, today: Day) {
  const all = [reaching(actor)]
  if (f.year) all.push(sql`period.due_on between make_date(${f.year}, 1, 1) and make_date(${f.year}, 12, 31)`)
  if (f.regime) all.push(sql`period.regime_id = ${f.regime}`)
  if (f.period) all.push(sql`period.id = ${f.period}`)
  if (f.level) all.push(sql`${levelFor(actor)} = ${f.level}`)
  if (f.sector) all.push(inSector(f.sector, 'report'))
  if (f.unit) all.push(sql`report.unit_id = ${f.unit}`)
  if (f.cell) all.push(sql`${reportingCellSql(today)} = ${f.cell}`)
  if (f.nothing)
    all.push(sql`report.nothing_to_report and report.first_sent_on is not null and report.status <> 'excused'`)
  return sql<SqlBool>`${sql.join(all, sql` and `)}`
}

type Count = {
  unitId: string | null
  periodId: string | null
  level: number | null
  cell: ReportingCell
  n: number
  nothing: number
  sent: number
  ahead: number | null
}

async function countAll(tx: Tx, actor: Actor, filter: ReportingFilter, today: Day): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select unit_id, period_id, level, cell, count(*)::int as n, (count(*) filter (where nothing))::int as nothing,
           count(ahead)::int as sent, sum(ahead)::int as ahead
      from (select report.unit_id, report.period_id, ${levelFor(actor)} as level, ${reportingCellSql(today)} as cell,
                   report.nothing_to_report and report.first_sent_on is not null and report.status <> 'excused' as nothing,
                   ${LAST_ON} - report.first_sent_on as ahead
              from report join period on period.id = report.period_id
             where ${reportsMatching(actor, filter, today)}) r
     group by grouping sets ((unit_id, cell), (period_id, cell), (level, cell))`.execute(tx)
  return rows
}

/** Counts by what parts them: of the counts of one grouping set, whose other two keys are null. */
function partBy<K extends 'unitId' | 'periodId' | 'level'>(counts: readonly Count[], key: K) {
  const parts = new Map<NonNullable<Count[K]>, Count[]>()
  for (const count of counts) {
    const of = count[key]
    if (of !== null) parts.set(of as never, [...(parts.get(of as never) ?? []), count])
  }
  return parts
}
function countsIn(some: readonly Count[]): ReportingCounts {
  const counts = { ...NO_REPORTS }
  for (const { cell, n, nothing } of some) {
    counts[cell] = n
    counts.nothing += nothing
  }
  return counts
}

export async function getReportingOf(tx: Tx, actor: Actor, filter: ReportingFilter, today: Day): Promise<Reporting> {
  const counts = await countAll(tx, actor, filter, today)
  const levels = [...partBy(counts, 'level')]
    .sort(([a], [b]) => a - b)
    .map(([level, some]) => ({ level, counts: countsIn(some) }))
  const units = await listUnits(tx, counts)
  return {
    title: seesProvince(actor) ? 'Toàn tỉnh' : actor.unitName,
    at: new Date().toISOString(),
    today,
    total: levels.map(each => each.counts).reduce(addReports, NO_REPORTS),
    levels,
    sectors: SECTORS.flatMap(({ key, name }) => {
      const some = units.filter(unit => unit.sector === key)
      return some.length
        ? [{ key, name, units: some.length, counts: some.map(each => each.counts).reduce(addReports, NO_REPORTS) }]
        : []
    }),
    periods: (await listPeriods(tx, counts)).reverse(),
    trend: await trendOf(tx, actor, filter, today),
    units,
    choices: await choicesOf(tx, actor, filter),
  }
}

async function listUnits(tx: Tx, counts: readonly Count[]): Promise<UnitReporting[]> {
  const byUnit = partBy(counts, 'unitId')
  const { rows } = await sql<{ id: string; name: string; shortName: string; kind: string; communeKind: string | null }>`
    select id, name, short_name, kind, commune_kind from unit where id = any (${[...byUnit.keys()]}::uuid[]) order by no`.execute(
    tx,
  )
  return rows.map(({ id, name, shortName, ...kind }) => {
    const some = byUnit.get(id) ?? []
    const sent = some.reduce((sum, each) => sum + each.sent, 0)
    const ahead = some.reduce((sum, each) => sum + (each.ahead ?? 0), 0)
    return {
      ...{ unitId: id, name, shortName, sector: sectorOf(kind), counts: countsIn(some) },
      daysAhead: sent === 0 ? null : Math.round((ahead / sent) * 10) / 10,
    }
  })
}

/** In the order of their days. */
async function listPeriods(tx: Tx, counts: readonly Count[]): Promise<PeriodReporting[]> {
  const byPeriod = partBy(counts, 'periodId')
  const { rows } = await sql<Omit<PeriodReporting, 'counts'>>`
    select p.id as period_id, p.name, r.name as regime_name, p.due_on, p.operator from period p join regime r on r.id = p.regime_id
     where p.id = any (${[...byPeriod.keys()]}::uuid[]) order by p.due_on, r.name, p.id`.execute(tx)
  return rows.map(row => ({ ...row, counts: countsIn(byPeriod.get(row.periodId) ?? []) }))
}

/** Of one regime by period, of several by month of the day due; never a period whose day is still to come. */
async function trendOf(tx: Tx, actor: Actor, filter: ReportingFilter, today: Day): Promise<Reporting['trend']> {
  const { year: _, period: __, ...lasting } = filter
  const due = (await listPeriods(tx, await countAll(tx, actor, lasting, today))).filter(period => period.dueOn <= today)
  if (filter.regime)
    return due.slice(-TREND_POINTS).map(({ periodId, name, counts }) => ({ key: periodId, label: name, counts }))
  const months = new Map<string, ReportingCounts>()
  for (const { dueOn, counts } of due) {
    const month = dueOn.slice(0, 7)
    months.set(month, addReports(months.get(month) ?? NO_REPORTS, counts))
  }
  return [...months]
    .slice(-TREND_POINTS)
    .map(([month, counts]) => ({ key: month, label: month.split('-').reverse().join('/'), counts }))
}

async function choicesOf(tx: Tx, actor: Actor, filter: ReportingFilter): Promise<Reporting['choices']> {
  const { rows } = await sql<{ id: string; name: string; levels: number[] }>`
    select regime.id, regime.name, array_agg(distinct ${levelFor(actor)}) as levels
      from report join period on period.id = report.period_id join regime on regime.id = period.regime_id
     where ${reaching(actor)} group by regime.id, regime.name order by regime.name, regime.id`.execute(tx)
  const period = filter.period
    ? await tx.selectFrom('period').select('name').where('id', '=', filter.period).executeTakeFirst()
    : undefined
  return {
    regimes: rows.map(({ id, name }) => ({ id, name })),
    levels: [...new Set(rows.flatMap(row => row.levels))].sort(),
    periodName: period?.name ?? null,
  }
}
