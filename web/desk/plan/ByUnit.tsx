import { Link } from '@tanstack/react-router'
import { CELL_NAMES, CELLS, type Cell, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import type { Matrix } from '@thong-suot/domain/plan/plan.ts'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { CellBar } from '../../parts/words/FourCells.tsx'
import names from './plan.module.css'

type Row = { key: string; name: string; units: number; cells: CellCounts }

/** Work by unit, or by kind of unit where there are many. */
export function ByUnit({ planId, matrix, onKind }: { planId: string; matrix: Matrix; onKind: (kind: string) => void }) {
  const rows: Row[] = matrix.columns.map((c, i) => ({
    key: c.key,
    name: c.name,
    units: c.unitIds.length,
    cells: matrix.sums[i] as CellCounts,
  }))
  const listOf = (row: Row, cell?: Cell) =>
    ({
      tab: 'given',
      plan: planId,
      ...(matrix.byKind ? { sector: row.key } : { unit: row.key }),
      ...(cell ? { cell } : {}),
    }) as never
  const name = (row: Row) =>
    matrix.byKind ? (
      <button type="button" className={names.kind} onClick={() => onKind(row.key)}>
        {row.name} ({row.units})
      </button>
    ) : (
      <Link to="/nhiem-vu" search={listOf(row)}>
        {row.name}
      </Link>
    )
  const figure = (row: Row, cell: Cell) =>
    row.cells[cell] > 0 ? (
      <Link to="/nhiem-vu" search={listOf(row, cell)} className={cell === 'overdue' ? 'overdue' : undefined}>
        {row.cells[cell]}
      </Link>
    ) : (
      0
    )
  const columns: Column<Row>[] = [
    { key: 'name', head: matrix.byKind ? 'Khối' : 'Đơn vị', fixed: true, cell: name },
    ...CELLS.map(c => ({
      key: c,
      head: CELL_NAMES[c],
      right: true,
      width: '8rem',
      cell: (row: Row) => figure(row, c),
    })),
    { key: 'sum', head: 'Cộng', right: true, width: '5rem', cell: row => <b>{cellSum(row.cells)}</b> },
  ]
  return (
    <DataTable
      caption="Việc của từng đơn vị"
      noun={matrix.byKind ? 'khối' : 'đơn vị'}
      columns={columns}
      data={{ rows, count: rows.length, page: 1, size: Math.max(1, rows.length) }}
      idOf={row => row.key}
      card={row => ({
        head: `${cellSum(row.cells)} việc`,
        title: name(row),
        foot: (
          <div className={names.unitCells}>
            <CellBar counts={row.cells} />
            {CELLS.filter(c => row.cells[c] > 0).map(c => (
              <Link
                key={c}
                to="/nhiem-vu"
                search={listOf(row, c)}
                className={`${names.unitCell} ${c === 'overdue' ? 'overdue' : ''}`}
              >
                {row.cells[c]} {CELL_NAMES[c].toLowerCase()}
              </Link>
            ))}
          </div>
        ),
      })}
      totals={
        <tr>
          <td>Cộng</td>
          {CELLS.map(c => (
            <td key={c} style={{ textAlign: 'right' }}>
              {matrix.total[c]}
            </td>
          ))}
          <td style={{ textAlign: 'right' }}>{cellSum(matrix.total)}</td>
        </tr>
      }
      empty="Chưa giao việc cho đơn vị nào."
    />
  )
}
