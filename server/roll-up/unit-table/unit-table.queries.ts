/** Indicators by unit and period out of the kept totals: the table a ministry reads, and every cell of it live. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { UnitTable } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { type Db, type Tx, within } from '../../db.ts'
import { readTogether } from '../../read-together.ts'
import { getForm } from '../../template/template.queries.ts'
import { earlierPeriods, getPeriod, receiverFor } from '../period.queries.ts'
import { predecessors } from '../successors.queries.ts'
import { totalsOfUnits } from '../totals.queries.ts'
import { cellsOf } from './unit-cells.ts'

type Asked = { id: string; unitId?: string | undefined; periods: number }

/** The table as those see it who stand in the same unit with the same scope; they read it together. */
export function readUnitTable(db: Db, actor: Actor, asked: Asked): Promise<UnitTable> {
  const key = JSON.stringify(['unit table', actor.scope, actor.unitId, asked.id, asked.unitId ?? null, asked.periods])
  return readTogether(key, () => within(db, actor, tx => getUnitTable(tx, actor, asked)))
}

/** Units that report to a receiver in any of the periods; one that was merged stands in the row of its successor. */
async function getUnitTable(tx: Tx, actor: Actor, { id, unitId, periods: most }: Asked): Promise<UnitTable> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const { indicators } = await getForm(tx, period.templateVersionId)
  const periods = [...(await earlierPeriods(tx, period, most - 1)).reverse(), period]
  const periodIds = periods.map(each => each.id)
  const receivers = await predecessors(tx, [receiver])
  const reports = await reportsTo(tx, receivers.get(receiver) ?? [receiver], periodIds)
  const rows = await rowsOf(tx, reports)
  const whole = receivers.get(receiver) ?? [receiver]
  const kept = await totalsOfUnits(tx, periodIds, [...new Set(reports.map(report => report.unitId)), ...whole])
  const accepted = new Set(
    reports.filter(report => report.status === 'accepted').map(report => `${report.periodId} ${report.unitId}`),
  )
  return {
    periods: periods.map(({ id, name }) => ({ id, name })),
    units: rows.map(({ id, name, took, all }) => ({
      id,
      name,
      took,
      missing: periodIds.flatMap((periodId, i) => (all.some(unit => accepted.has(`${periodId} ${unit}`)) ? [] : [i])),
    })),
    indicators,
    ...cellsOf(
      { templateVersionId: period.templateVersionId, indicators, periodIds, rows: rows.map(row => row.all), whole },
      kept,
    ),
  }
}

type Reporting = { periodId: string; unitId: string; name: string; status: string }

function reportsTo(tx: Tx, receivers: readonly string[], periodIds: readonly string[]): Promise<Reporting[]> {
  return tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.periodId', 'report.unitId', 'unit.name', 'report.status'])
    .where('report.periodId', 'in', periodIds)
    .where('report.receiverId', 'in', receivers)
    .orderBy('unit.no')
    .execute()
}

type Row = { id: string; name: string; took: string[]; all: string[] }

/** One row a unit; those that became another of the rows stand in it. */
async function rowsOf(tx: Tx, reports: readonly Reporting[]): Promise<Row[]> {
  const names = new Map(reports.map(report => [report.unitId, report.name]))
  const before = await predecessors(tx, [...names.keys()])
  const gone = new Set([...before].flatMap(([unit, all]) => all.filter(id => id !== unit && names.has(id))))
  return [...names]
    .filter(([id]) => !gone.has(id))
    .map(([id, name]) => {
      const all = (before.get(id) ?? [id]).filter(unit => names.has(unit))
      return { id, name, all, took: all.filter(unit => unit !== id).map(unit => names.get(unit)!) }
    })
}
