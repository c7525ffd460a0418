import { Link } from '@tanstack/react-router'
import { CELL_NAMES, CELLS, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import { CellIcon } from '../../parts/words/FourCells.tsx'
import { showNumber } from '../../parts/words/moment.ts'
import names from './overview.module.css'

type Row = {
  key: string
  name: string
  units?: number
  cells: CellCounts
  to: Record<string, string>
  onName?: () => void
}

/** The four numbers of each row, each a link to its list; the last row adds up. */
export function CountTable({
  caption,
  head,
  rows,
  total,
}: {
  caption: string
  head: string
  rows: Row[]
  total?: Omit<Row, 'key'>
}) {
  const withUnits = rows.some(r => r.units !== undefined)
  const line = (r: Omit<Row, 'key'>) => (
    <>
      <th scope="row">
        {r.onName ? (
          <button type="button" className={names.name} onClick={r.onName}>
            {r.name}
          </button>
        ) : (
          <Link to="/nhiem-vu" search={r.to as never}>
            {r.name}
          </Link>
        )}
      </th>
      {withUnits && <td className={`hint ${names.units}`}>{r.units}</td>}
      {CELLS.map(cell => (
        <td key={cell} className={cell === 'overdue' && r.cells[cell] > 0 ? 'overdue' : undefined}>
          {r.cells[cell] > 0 ? (
            <Link
              to="/nhiem-vu"
              search={{ ...r.to, cell } as never}
              style={{ color: 'inherit' }}
              aria-label={`${r.name}, ${CELL_NAMES[cell].toLowerCase()}: ${showNumber(r.cells[cell])}`}
            >
              {showNumber(r.cells[cell])}
            </Link>
          ) : (
            0
          )}
        </td>
      ))}
      <td className="second">{showNumber(cellSum(r.cells))}</td>
    </>
  )
  return (
    <table className={names.table}>
      <caption className="only-read">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {withUnits && (
            <th scope="col" className={names.units}>
              Đơn vị
            </th>
          )}
          {CELLS.map(cell => (
            <th key={cell} scope="col">
              <span className={names.icon}>
                <CellIcon cell={cell} label="" />
              </span>
              <span className={names.headWord}>{CELL_NAMES[cell]}</span>
            </th>
          ))}
          <th scope="col">Cộng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(r => (
          <tr key={r.key}>{line(r)}</tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>{line(total)}</tr>
        </tfoot>
      )}
    </table>
  )
}
