import type { Overview } from '@thong-suot/domain/overview/overview.ts'
import { showNumber } from '../../parts/words/moment.ts'
import names from './overview.module.css'

const [W, H, PAD] = [260, 110, 18]

/** Share on time by month as a line; the same numbers stand in a table for readers. */
export function Trend({ trend }: { trend: Overview['trend'] }) {
  const known = trend.flatMap((t, i) => (t.rate === null ? [] : [{ ...t, rate: t.rate, i }]))
  if (known.length < 2) return null
  const low = Math.max(0, Math.floor((Math.min(...known.map(k => k.rate)) - 5) / 10) * 10)
  const x = (i: number) => PAD + (i * (W - 2 * PAD)) / (trend.length - 1)
  const y = (rate: number) => H - PAD - ((rate - low) / Math.max(100 - low, 1)) * (H - 2 * PAD)
  const last = known.at(-1)
  return (
    <figure className={names.figure}>
      <svg viewBox={`0 0 ${W} ${H}`} aria-hidden>
        <line x1={PAD} x2={W - PAD} y1={y(100)} y2={y(100)} className={names.rule} />
        <line x1={PAD} x2={W - PAD} y1={y(low)} y2={y(low)} className={names.rule} />
        <polyline points={known.map(k => `${x(k.i)},${y(k.rate)}`).join(' ')} className={names.line} />
        {known.map(k => (
          <circle
            key={k.month}
            cx={x(k.i)}
            cy={y(k.rate)}
            r={k === last ? 4 : 2.5}
            className={k === last ? names.dotLast : names.dot}
          />
        ))}
        {trend.map((t, i) => (
          <text key={t.month} x={x(i)} y={H - 3} className={names.axis} textAnchor="middle">
            T{Number(t.month.slice(5))}
          </text>
        ))}
        {last && (
          <text x={x(last.i)} y={y(last.rate) - 8} className={names.value} textAnchor="middle">
            {showNumber(last.rate)}
          </text>
        )}
      </svg>
      <table className="only-read">
        <caption>Tỷ lệ đúng hạn theo tháng</caption>
        <tbody>
          {trend.map(t => (
            <tr key={t.month}>
              <th scope="row">{t.month.split('-').reverse().join('/')}</th>
              <td>{t.rate === null ? 'chưa có việc đến hạn' : `${showNumber(t.rate)}% của ${t.due} việc`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
