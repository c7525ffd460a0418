/** Figures of everything that was handed down within what the post sees; nothing is counted twice. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { addMonths, type Day } from '@thong-suot/domain/day.ts'
import { type Cell, cellSum, NO_CELLS, rateOnTime } from '@thong-suot/domain/obligation/obligation.ts'
import { type Overview, SECTORS, sectorOf, type UnitCells } from '@thong-suot/domain/overview/overview.ts'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db.ts'
import { addCells, cellSql, lastDaySql } from '../obligation/list/cell.ts'
import { inYear, laidBy, seesProvince } from '../obligation/list/obligation-filter.ts'

type Asked = { year?: number | undefined; plan?: string | undefined }
const MONTHS = 8
/** Keeps a list of ids from being empty, which SQL refuses. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export async function getOverviewOf(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Overview> {
  const counts = await countAll(tx, countedFor(actor, asked), today)
  const wide = seesProvince(actor)
  const units = await listUnits(tx, counts, wide, today)
  const withWork = units.filter(u => cellSum(u.cells) > 0)
  const sectors = SECTORS.flatMap(({ key, name }) => {
    const some = withWork.filter(u => u.sector === key)
    return some.length
      ? [{ key, name, units: some.length, cells: some.map(u => u.cells).reduce(addCells, NO_CELLS) }]
      : []
  })
  const total = sectors.map(s => s.cells).reduce(addCells, NO_CELLS)
  return {
    title: wide ? 'Toàn tỉnh' : actor.unitName,
    at: new Date().toISOString(),
    today,
    sectors,
    total,
    units: withWork.length,
    rate: rateOnTime(total),
    plans: await listPlanCells(tx, counts),
    late: withWork
      .filter(u => u.cells.overdue > 0)
      .sort((a, b) => b.cells.overdue - a.cells.overdue || (b.oldestDays ?? 0) - (a.oldestDays ?? 0)),
    communes: wide
      ? units.filter(u => u.kind === 'commune').sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
      : [],
    trend: trendOf(counts, today),
    reports: await reportsOf(tx, actor, today),
    unaccepted: counts.reduce((sum, c) => sum + (c.unitId ? c.unaccepted : 0), 0),
    extensionsAsked: counts.reduce((sum, c) => sum + (c.unitId ? c.extensionsAsked : 0), 0),
  }
}

function countedFor(actor: Actor, { year, plan }: Asked) {
  const inThatYear = year ? inYear(year) : sql<SqlBool>`true`
  const ofPlan = plan ? sql<SqlBool>`obligation.plan_id = ${plan}` : sql<SqlBool>`true`
  return sql<SqlBool>`obligation.state <> 'withdrawn' and ${laidBy(actor)} and ${inThatYear} and ${ofPlan}`
}

/** One cell of one unit, of one plan, or of one month of the day due: exactly one of the three is given. */
type Count = {
  unitId: string | null
  planId: string | null
  month: Day | null
  cell: Cell
  n: number
  oldestDays: number | null
  unaccepted: number
  extensionsAsked: number
}

/** Everything is counted in one pass over the work, so that the parts add up and the page answers at once. */
async function countAll(tx: Tx, counted: ReturnType<typeof countedFor>, today: Day): Promise<Count[]> {
  const cell = cellSql('obligation', today)
  const { rows } = await sql<Count>`
    select unit_id, plan_id, month, cell, count(*)::int as n, ${today}::date - min(last_on) as oldest_days,
           (count(*) filter (where state = 'given'))::int as unaccepted,
           (count(*) filter (where state = 'extension-asked'))::int as extensions_asked
      from (select unit_id, plan_id, state, case when due_on <= ${today}::date then date_trunc('month', due_on)::date end as month, ${cell} as cell, ${lastDaySql('obligation')} as last_on
              from obligation where ${counted}) o
     group by grouping sets ((unit_id, cell), (plan_id, cell), (month, cell))
    having grouping(month) = 1 or month is not null`.execute(tx)
  return rows
}

const cellsIn = (some: readonly Count[]) => some.reduce((cells, c) => ({ ...cells, [c.cell]: c.n }), NO_CELLS)

function partBy<K extends 'unitId' | 'planId' | 'month'>(counts: readonly Count[], key: K): Map<string, Count[]> {
  const parts = new Map<string, Count[]>()
  for (const c of counts) {
    const of = c[key]
    if (of) parts.set(of, [...(parts.get(of) ?? []), c])
  }
  return parts
}

/** Units with work; for one who looks over the province also every commune without, for the tiles. */
async function listUnits(tx: Tx, counts: readonly Count[], wide: boolean, today: Day): Promise<UnitCells[]> {
  const byUnit = partBy(counts, 'unitId')
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'kind', 'communeKind'])
    .where(eb =>
      eb.or([
        eb('id', 'in', [...byUnit.keys(), NOBODY]),
        wide
          ? sql<SqlBool>`kind = 'commune' and coalesce(valid_to, 'infinity') >= ${today} and valid_from <= ${today}`
          : sql<SqlBool>`false`,
      ]),
    )
    .orderBy('no')
    .execute()
  return rows.map(({ id, ...r }) => {
    const some = byUnit.get(id) ?? []
    return {
      unitId: id,
      ...r,
      sector: sectorOf(r),
      cells: cellsIn(some),
      oldestDays: some.find(c => c.cell === 'overdue')?.oldestDays ?? null,
    }
  })
}

async function listPlanCells(tx: Tx, counts: readonly Count[]): Promise<Overview['plans']> {
  const byPlan = partBy(counts, 'planId')
  const rows = await tx
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('id', 'in', [...byPlan.keys(), NOBODY])
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(({ id, title }) => ({ planId: id, title, cells: cellsIn(byPlan.get(id) ?? []) }))
}

/** Share on time of the work due in each month, up to today's. */
function trendOf(counts: readonly Count[], today: Day): Overview['trend'] {
  const byMonth = partBy(counts, 'month')
  const from = addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS)
  return Array.from({ length: MONTHS }, (_, i) => {
    const first = addMonths(from, i)
    const cells = cellsIn(byMonth.get(first) ?? [])
    return { month: first.slice(0, 7), rate: rateOnTime(cells), due: cellSum(cells) - cells['in-time'] }
  })
}

async function reportsOf(tx: Tx, actor: Actor, today: Day): Promise<Overview['reports']> {
  const row = await tx
    .selectFrom('period')
    .innerJoin('report', 'report.periodId', 'period.id')
    .select([
      'period.id as periodId',
      'period.name',
      'period.dueOn',
      'period.operator',
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where report.first_sent_on is not null)::int`.as('sent'),
    ])
    .where('period.unitId', '=', actor.unitId)
    .whereRef('report.receiverId', '=', 'period.unitId')
    .groupBy(['period.id', 'period.name', 'period.dueOn', 'period.operator'])
    .orderBy(sql`abs(period.due_on - ${today}::date)`)
    .executeTakeFirst()
  return row ?? null
}
