/** The figures of a table of units, worked out once for as long as the totals they come from stand. */
import type { NumberOf } from '@thong-suot/domain/indicator/computed.ts'
import type { Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import type { UnitTable } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { figureIn, totalMap, type UnitTotal } from '../totals.queries.ts'

type Cells = Pick<UnitTable, 'cells' | 'totals'>
type Asked = {
  templateVersionId: string
  indicators: readonly Indicator[]
  periodIds: readonly string[]
  /** Units that stand in each row, and those whose totals are the whole. */
  rows: readonly (readonly string[])[]
  whole: readonly string[]
}

/** Tables as last worked out. An acceptance changes the edition of every total above it, and with it the key. */
const known = new Map<string, Cells>()
const MOST_KEPT = 50

/** @param kept totals that the asking transaction was let see */
export function cellsOf(asked: Asked, kept: readonly UnitTotal[]): Cells {
  const { templateVersionId, periodIds, rows, whole } = asked
  const key = JSON.stringify([templateVersionId, periodIds, rows, whole, kept.map(total => total.edition).sort()])
  const cells = known.get(key) ?? workOut(asked, kept)
  known.delete(key)
  known.set(key, cells)
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!)
  return cells
}

function workOut({ indicators, periodIds, rows, whole }: Asked, kept: readonly UnitTotal[]): Cells {
  const at = new Map(kept.map(total => [`${total.periodId} ${total.unitId}`, total]))
  const standing = (units: readonly string[], parts: (total: UnitTotal) => UnitTotal['own'][]): NumberOf[] =>
    periodIds.map(periodId =>
      figureIn(indicators, totalMap(units.flatMap(unit => at.get(`${periodId} ${unit}`) ?? []).flatMap(parts))),
    )
  const ofRows = rows.map(units => standing(units, total => [total.own, total.below]))
  const ofAll = standing(whole, total => [total.below])
  return {
    cells: indicators.map(({ code }) => ofRows.map(row => row.map(figure => figure(code, 0)))),
    totals: indicators.map(({ code }) => ofAll.map(figure => figure(code, 0))),
  }
}
