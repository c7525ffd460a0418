/** The four-cell matrix of a plan: clauses down, units across; over 24 units the columns become kinds of unit. */
import type { Day } from '@thong-suot/domain/day.ts'
import { daysBetween } from '@thong-suot/domain/day.ts'
import { type Cell, lastDay, NO_CELLS } from '@thong-suot/domain/obligation/obligation.ts'
import { SECTORS, sectorOf } from '@thong-suot/domain/overview/overview.ts'
import type { ClauseRow, Matrix, MatrixCell, MatrixColumn, PlanRow } from '@thong-suot/domain/plan/plan.ts'
import type { Tx } from '../../db.ts'
import { addCells, cellSql } from '../../obligation/list/cell.ts'

/** More columns than this cannot be read (screens 03). */
const MOST_COLUMNS = 24

type Given = {
  id: string
  clauseId: string
  unitId: string
  dueOn: Day | null
  operator: string | null
  cell: Cell | null
  name: string
  shortName: string
  kind: string
  communeKind: string | null
}

export async function matrixOf(
  tx: Tx,
  plan: Pick<PlanRow, 'id' | 'unitId'>,
  clauses: readonly ClauseRow[],
  sector: string | undefined,
  today: Day,
): Promise<Matrix> {
  const given = (await tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .select([
      'obligation.id',
      'obligation.clauseId',
      'obligation.unitId',
      'obligation.dueOn',
      'obligation.operator',
      'unit.name',
      'unit.shortName',
      'unit.kind',
      'unit.communeKind',
      cellSql('obligation', today).as('cell'),
    ])
    .where('obligation.planId', '=', plan.id)
    .where('obligation.giverId', '=', plan.unitId)
    .where('obligation.state', '<>', 'withdrawn')
    .orderBy('unit.no')
    .orderBy('obligation.dueOn')
    .execute()) as Given[]
  const shown = sector ? given.filter(g => sectorOf(g) === sector) : given
  const units = [...new Map(shown.map(g => [g.unitId, g])).values()]
  const byKind = units.length > MOST_COLUMNS
  const columns = byKind
    ? columnsByKind(units)
    : units.map(u => ({ key: u.unitId, name: u.name, shortName: u.shortName, unitIds: [u.unitId] }))
  const rows = clauses.map(clause => rowOf(clause, columns, shown, today))
  const sums = columns.map((_, i) =>
    rows.reduce((sum, row) => addCells(sum, row.cells[i]?.cells ?? NO_CELLS), NO_CELLS),
  )
  return { columns, byKind, rows, sums, total: sums.reduce(addCells, NO_CELLS), units: units.length }
}

function columnsByKind(units: readonly Given[]): MatrixColumn[] {
  return SECTORS.flatMap(({ key, name }) => {
    const unitIds = units.filter(u => sectorOf(u) === key).map(u => u.unitId)
    return unitIds.length ? [{ key, name, shortName: name, unitIds }] : []
  })
}

function rowOf(
  clause: ClauseRow,
  columns: readonly MatrixColumn[],
  given: readonly Given[],
  today: Day,
): Matrix['rows'][number] {
  const mine = given.filter(g => g.clauseId === clause.id)
  const cells = columns.map(column =>
    cellOf(
      mine.filter(g => column.unitIds.includes(g.unitId)),
      today,
    ),
  )
  const { id, label, title, quote, says } = clause
  return {
    clauseId: id,
    label,
    title,
    quote,
    says,
    cells,
    sum: cells.reduce((sum, cell) => addCells(sum, cell?.cells ?? NO_CELLS), NO_CELLS),
  }
}

/** One obligation stands for itself; several (instances, units of a kind) are counted. */
function cellOf(some: readonly Given[], today: Day): MatrixCell | null {
  if (some.length === 0) return null
  const cells = { ...NO_CELLS }
  for (const g of some) if (g.cell) cells[g.cell]++
  const late = some
    .filter(g => g.cell === 'overdue')
    .map(g => lastDay(g))
    .filter(day => day !== null)
    .sort()
  const first = some.find(g => g.cell === 'overdue') ?? some.find(g => g.cell === 'in-time') ?? some[0]
  return {
    obligationId: some.length === 1 ? (some[0]?.id ?? null) : null,
    cells,
    dueOn: first?.dueOn ?? null,
    daysLate: late[0] ? daysBetween(late[0], today) : null,
  }
}
