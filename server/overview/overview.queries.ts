/** Figures of everything that was handed down within what the post sees; nothing is counted twice. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { addMonths, type Day } from '@thong-suot/domain/day.ts'
import { cellSum, NO_CELLS, rateOnTime } from '@thong-suot/domain/obligation/obligation.ts'
import { type Overview, SECTORS, sectorOf, type UnitCells } from '@thong-suot/domain/overview/overview.ts'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db.ts'
import { addCells, cellSql, cellsOfRow, countCells, lastDaySql } from '../obligation/cell.ts'
import { inYear, laidBy, seesProvince } from '../obligation/obligation-filter.ts'

type Asked = { year?: number | undefined; plan?: string | undefined }
const MONTHS = 8

export async function getOverviewOf(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Overview> {
  const counted = countedFor(actor, asked)
  const units = await listUnits(tx, counted, today)
  const withWork = units.filter(u => cellSum(u.cells) > 0)
  const sectors = SECTORS.flatMap(({ key, name }) => {
    const some = withWork.filter(u => u.sector === key)
    return some.length
      ? [{ key, name, units: some.length, cells: some.map(u => u.cells).reduce(addCells, NO_CELLS) }]
      : []
  })
  const total = sectors.map(s => s.cells).reduce(addCells, NO_CELLS)
  const wide = seesProvince(actor)
  return {
    title: wide ? 'Toàn tỉnh' : actor.unitName,
    at: new Date().toISOString(),
    today,
    sectors,
    total,
    units: withWork.length,
    rate: rateOnTime(total),
    plans: await listPlanCells(tx, counted, today),
    late: withWork
      .filter(u => u.cells.overdue > 0)
      .sort((a, b) => b.cells.overdue - a.cells.overdue || (b.oldestDays ?? 0) - (a.oldestDays ?? 0)),
    communes: wide
      ? units.filter(u => u.kind === 'commune').sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
      : [],
    trend: await trendOf(tx, counted, today),
    reports: await reportsOf(tx, actor, today),
    ...(await waiting(tx, counted)),
  }
}

function countedFor(actor: Actor, { year, plan }: Asked) {
  const inThatYear = year ? inYear(year) : sql<SqlBool>`true`
  const ofPlan = plan ? sql<SqlBool>`obligation.plan_id = ${plan}` : sql<SqlBool>`true`
  return sql<SqlBool>`obligation.state <> 'withdrawn' and ${laidBy(actor)} and ${inThatYear} and ${ofPlan}`
}
type Counted = ReturnType<typeof countedFor>

async function listUnits(tx: Tx, counted: Counted, today: Day): Promise<UnitCells[]> {
  const rows = await tx
    .selectFrom('unit')
    .leftJoin('obligation', join => join.onRef('obligation.unitId', '=', 'unit.id').on(counted))
    .select(['unit.id as unitId', 'unit.name', 'unit.shortName', 'unit.kind', 'unit.communeKind', 'unit.no'])
    .select(countCells('obligation', today))
    .select(
      sql<
        number | null
      >`max(case when ${cellSql('obligation', today)} = 'overdue' then ${today}::date - ${lastDaySql('obligation')} end)`.as(
        'oldestDays',
      ),
    )
    .where(
      sql<SqlBool>`obligation.id is not null or (unit.kind = 'commune' and coalesce(unit.valid_to, 'infinity') >= ${today} and unit.valid_from <= ${today})`,
    )
    .groupBy(['unit.id', 'unit.name', 'unit.shortName', 'unit.kind', 'unit.communeKind', 'unit.no'])
    .orderBy('unit.no')
    .execute()
  return rows.map(r => ({
    unitId: r.unitId,
    name: r.name,
    shortName: r.shortName,
    kind: r.kind,
    communeKind: r.communeKind,
    sector: sectorOf(r),
    cells: cellsOfRow(r),
    oldestDays: r.oldestDays,
  }))
}

async function listPlanCells(tx: Tx, counted: Counted, today: Day): Promise<Overview['plans']> {
  const rows = await tx
    .selectFrom('obligation')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .select(['plan.id as planId', 'plan.title'])
    .select(countCells('obligation', today))
    .where(counted)
    .groupBy(['plan.id', 'plan.title', 'plan.createdAt'])
    .orderBy('plan.createdAt', 'desc')
    .execute()
  return rows.map(r => ({ planId: r.planId, title: r.title, cells: cellsOfRow(r) }))
}

/** Share on time of the work due in each month. */
async function trendOf(tx: Tx, counted: Counted, today: Day): Promise<Overview['trend']> {
  const from = `${addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS).slice(0, 7)}-01`
  const rows = await tx
    .selectFrom('obligation')
    .select(sql<string>`to_char(obligation.due_on, 'YYYY-MM')`.as('month'))
    .select(countCells('obligation', today))
    .where(counted)
    .where('obligation.dueOn', '>=', from)
    .where('obligation.dueOn', '<=', today)
    .groupBy('month')
    .orderBy('month')
    .execute()
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = addMonths(from, i).slice(0, 7)
    const row = rows.find(r => r.month === month)
    const cells = row ? cellsOfRow(row) : NO_CELLS
    return { month, rate: rateOnTime(cells), due: cellSum(cells) - cells['in-time'] }
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

async function waiting(tx: Tx, counted: Counted): Promise<Pick<Overview, 'unaccepted' | 'extensionsAsked'>> {
  return tx
    .selectFrom('obligation')
    .select([
      sql<number>`count(*) filter (where obligation.state = 'given')::int`.as('unaccepted'),
      sql<number>`count(*) filter (where obligation.state = 'extension-asked')::int`.as('extensionsAsked'),
    ])
    .where(counted)
    .executeTakeFirstOrThrow()
}
