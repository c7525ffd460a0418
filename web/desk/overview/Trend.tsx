import { showNumber } from '../../parts/words/moment.ts'
import names from './overview.module.css'

const [W, H, PAD] = [260, 110, 18]
/** Labels that have room under the line. */
const MOST_LABELS = 8

export type TrendPoint = { key: string; label: string; rate: number | null; says: string }

/** A share by time as a line; the same numbers stand in a table for readers. */
export function Trend({ points, caption }: { points: readonly TrendPoint[]; caption: string }) {
  const known = points.flatMap((point, i) => (point.rate === null ? [] : [{ ...point, rate: point.rate, i }]))
  if (known.length < 2) return null
  const low = Math.max(0, Math.floor((Math.min(...known.map(k => k.rate)) - 5) / 10) * 10)
  const x = (i: number) => PAD + (i * (W - 2 * PAD)) / (points.length - 1)
  const y = (rate: number) => H - PAD - ((rate - low) / Math.max(100 - low, 1)) * (H - 2 * PAD)
  const last = known.at(-1)
  const every = Math.ceil(points.length / MOST_LABELS)
  return (
    <figure className={names.figure}>
      <svg viewBox={`0 0 ${W} ${H}`} aria-hidden>
        <line x1={PAD} x2={W - PAD} y1={y(100)} y2={y(100)} className={names.rule} />
        <line x1={PAD} x2={W - PAD} y1={y(low)} y2={y(low)} className={names.rule} />
        <polyline points={known.map(k => `${x(k.i)},${y(k.rate)}`).join(' ')} className={names.line} />
        {known.map(k => (
          <circle
            key={k.key}
            cx={x(k.i)}
            cy={y(k.rate)}
            r={k === last ? 4 : 2.5}
            className={k === last ? names.dotLast : names.dot}
          />
        ))}
        {points.map((point, i) =>
          (points.length - 1 - i) % every === 0 ? (
            <text key={point.key} x={x(i)} y={H - 3} className={names.axis} textAnchor={anchorOf(i, points.length)}>
              {point.label}
            </text>
          ) : null,
        )}
        {last && (
          <text x={x(last.i)} y={y(last.rate) - 8} className={names.value} textAnchor="middle">
            {showNumber(last.rate)}
          </text>
        )}
      </svg>
      <table className="only-read">
        <caption>{caption}</caption>
        <tbody>
          {points.map(point => (
            <tr key={point.key}>
              <th scope="row">{point.label}</th>
              <td>{point.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Labels at the ends stay within the picture. */
const anchorOf = (i: number, of: number) => (i === 0 ? 'start' : i === of - 1 ? 'end' : 'middle')
