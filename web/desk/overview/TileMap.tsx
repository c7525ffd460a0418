import { Link } from '@tanstack/react-router'
import { CELL_NAMES, CELLS } from '@thong-suot/domain/obligation/obligation.ts'
import type { UnitCells } from '@thong-suot/domain/overview/overview.ts'
import names from './overview.module.css'

/** One tile a commune in the order of their names; the number is the count, the ground only repeats it. */
export function TileMap({
  communes,
  listOf,
}: {
  communes: UnitCells[]
  listOf: (unitId: string) => Record<string, string>
}) {
  return (
    <>
      <ul className={names.map} aria-label="Số nhiệm vụ quá hạn của từng xã, phường, đặc khu">
        {communes.map(u => {
          const n = u.cells.overdue
          const says = `${u.shortName}: ${
            CELLS.filter(c => u.cells[c] > 0)
              .map(c => `${u.cells[c]} ${CELL_NAMES[c].toLowerCase()}`)
              .join(', ') || 'chưa có việc'
          }`
          return (
            <li key={u.unitId}>
              <Link
                to="/nhiem-vu"
                search={listOf(u.unitId) as never}
                className={`${names.tile} ${n >= 4 ? names.much : n >= 2 ? names.some : n === 1 ? names.one : ''}`}
                title={says}
                aria-label={says}
              >
                {n > 0 ? n : ''}
              </Link>
            </li>
          )
        })}
      </ul>
      <p className={`small second ${names.legend}`}>
        <span className={names.tile} /> không có <span className={`${names.tile} ${names.one}`}>1</span> 1 việc{' '}
        <span className={`${names.tile} ${names.some}`}>2</span> 2–3 việc{' '}
        <span className={`${names.tile} ${names.much}`}>4</span> từ 4 việc. Ô xếp theo tên.
      </p>
    </>
  )
}
