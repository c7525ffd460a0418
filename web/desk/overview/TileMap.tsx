import { Link } from '@tanstack/react-router'
import names from './overview.module.css'

export type Tile = { key: string; n: number; says: string; search: Record<string, string> }

/** One tile a unit in the order of their names; the number is the count, the ground only repeats it. */
export function TileMap({
  tiles,
  to,
  label,
  noun,
}: {
  tiles: readonly Tile[]
  to: string
  label: string
  noun: string
}) {
  return (
    <>
      <ul className={names.map} aria-label={label}>
        {tiles.map(({ key, n, says, search }) => (
          <li key={key}>
            <Link
              to={to}
              search={search as never}
              className={`${names.tile} ${n >= 4 ? names.much : n >= 2 ? names.some : n === 1 ? names.one : ''}`}
              title={says}
              aria-label={says}
            >
              {n > 0 ? n : ''}
            </Link>
          </li>
        ))}
      </ul>
      <p className={`small second ${names.legend}`}>
        <span className={names.tile} /> không có <span className={`${names.tile} ${names.one}`}>1</span> 1 {noun}{' '}
        <span className={`${names.tile} ${names.some}`}>2</span> 2–3 {noun}{' '}
        <span className={`${names.tile} ${names.much}`}>4</span> từ 4 {noun}. Ô xếp theo tên.
      </p>
    </>
  )
}
