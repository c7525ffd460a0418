/** Totals read: one row a unit and period, kept in memory under its edition, which every acceptance changes. */

import type { NumberOf } from '@thong-suot/domain/indicator/computed.ts'
import { cellKey, type Indicator, showChange } from '@thong-suot/domain/indicator/indicator.ts'
import type { TotalRow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { addTotals, type Figures, type Total, totalsByCode } from '@thong-suot/domain/roll-up/roll-up.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** What one unit had accepted in a period, itself and all below it. */
export type UnitTotal = { periodId: string; unitId: string; edition: string; own: Figures; below: Figures }

/**
 * Rows as last read. Whether one may be seen and still holds is asked of the database every time, by its edition: so
 * memory never shows what is older than the last acceptance, nor what row-level security hides.
 */
const read = new Map<string, UnitTotal>()
const MOST_KEPT = 8000

type Found = Pick<UnitTotal, 'periodId' | 'unitId' | 'edition'>

/** Totals of units over periods, as far as the transaction may see them. */
export async function totalsOfUnits(
  tx: Tx,
  periodIds: readonly string[],
  unitIds: readonly string[],
): Promise<UnitTotal[]> {
  const { rows } = await sql<Found>`
    select period_id, unit_id, edition from report_total
     where period_id = any (${periodIds}::uuid[]) and unit_id = any (${unitIds}::uuid[])`.execute(tx)
  const missing = rows.filter(row => !read.has(row.edition))
  if (missing.length === 0) return rows.map(row => read.get(row.edition)!)
  const fresh = await sql<UnitTotal>`
    select t.period_id, t.unit_id, edition, own, below
      from report_total t join unnest(${missing.map(row => row.periodId)}::uuid[], ${missing.map(row => row.unitId)}::uuid[]) as asked(period_id, unit_id)
        on t.period_id = asked.period_id and t.unit_id = asked.unit_id`.execute(tx)
  const kept = rows.flatMap(row => read.get(row.edition) ?? [])
  for (const total of fresh.rows) keep(total)
  return [...kept, ...fresh.rows]
}

/** The longest kept goes first. */
function keep(total: UnitTotal): void {
  if (read.size >= MOST_KEPT) read.delete(read.keys().next().value!)
  read.set(total.edition, total)
}

/** Totals of all below a unit; of several units (one, and those merged into it) together. */
export async function totalsOf(tx: Tx, periodId: string, unitIds: readonly string[]): Promise<Map<string, Total>> {
  const all = await totalsOfUnits(tx, [periodId], unitIds)
  return totalMap(all.map(each => each.below))
}

/** Figures of several units put together, by cell. */
export function totalMap(figures: readonly Figures[]): Map<string, Total> {
  const together = new Map<string, Total>()
  for (const each of figures) {
    for (const [key, [sum, counted, highest, weighted, weight]] of Object.entries(each)) {
      const total = { sum, counted, highest, weighted, weight }
      const known = together.get(key)
      together.set(key, known ? addTotals(known, total) : total)
    }
  }
  return together
}

export function totalRows(
  indicators: readonly Indicator[],
  now: Map<string, Total>,
  before: Map<string, Total>,
): TotalRow[] {
  const [figure, earlier] = [now, before].map(totals => figureIn(indicators, totals)) as [NumberOf, NumberOf]
  return indicators.map(({ id, code, kind, breakdown, choices }) => ({
    indicatorId: id,
    now: figure(code, 0),
    counted: now.get(id)?.counted ?? 0,
    before: earlier(code, 0),
    change: showChange(figure(code, 0), earlier(code, 0), kind),
    parts: [...(breakdown?.parts ?? []), ...choices].map(({ no, name }) => ({
      no,
      name,
      now: figure(code, no),
      before: earlier(code, no),
    })),
  }))
}

/** A figure of totals by its code and part, formulas included. */
export function figureIn(indicators: readonly Indicator[], totals: Map<string, Total>): NumberOf {
  return totalsByCode(indicators, (id, part) => totals.get(cellKey(id, part)))
}
