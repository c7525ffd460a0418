import { Link } from '@tanstack/react-router'
import {
  REPORTING_CELL_NAMES,
  REPORTING_CELLS,
  type ReportingCounts,
  type Share,
  shareOnTime,
  shareSent,
} from '@thong-suot/domain/overview/reporting.ts'
import { showNumber } from '../../parts/words/moment.ts'
import names from './overview.module.css'

export const LIST = '/tong-quan/bao-cao/tung-bao-cao'
export type ReportingRow = {
  key: string
  name: string
  small?: string
  counts: ReportingCounts
  /** What narrows the list to this row. */
  to: Record<string, string>
  /** Narrows this page to the row. */
  onName?: () => void
}

export const showShare = ({ rate }: Share) => (rate === null ? '–' : `${showNumber(rate)}%`)
export const saysShare = ({ part, of, rate }: Share) => (rate === null ? 'chưa có' : `${part}/${of} báo cáo`)

/** How many reports stand where, each figure a link to its reports, and the two shares; the last row adds up. */
export function ReportingTable(p: { caption: string; head: string; rows: ReportingRow[]; total?: ReportingRow }) {
  return (
    <div className={names.scroll}>
      <table className={`${names.table} ${names.reporting}`}>
        <caption className="only-read">{p.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{p.head}</th>
            {REPORTING_CELLS.map(cell => (
              <th key={cell} scope="col">
                {REPORTING_CELL_NAMES[cell]}
              </th>
            ))}
            <th scope="col">Không phát sinh</th>
            <th scope="col">Tỷ lệ gửi</th>
            <th scope="col">Tỷ lệ đúng hạn</th>
          </tr>
        </thead>
        <tbody>
          {p.rows.map(row => (
            <tr key={row.key}>
              <Line row={row} />
            </tr>
          ))}
        </tbody>
        {p.total && (
          <tfoot>
            <tr>
              <Line row={p.total} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Line({ row: { name, small, counts, to, onName } }: { row: ReportingRow }) {
  const [sent, onTime] = [shareSent(counts), shareOnTime(counts)]
  return (
    <>
      <th scope="row">
        {onName ? (
          <button type="button" className={names.name} onClick={onName}>
            {name}
          </button>
        ) : (
          <Link to={LIST} search={to as never}>
            {name}
          </Link>
        )}
        {small && <div className="hint small">{small}</div>}
      </th>
      {REPORTING_CELLS.map(cell => (
        <td key={cell} className={cell === 'missing' && counts.missing > 0 ? 'overdue' : undefined}>
          <Figure n={counts[cell]} says={`${name}, ${REPORTING_CELL_NAMES[cell].toLowerCase()}`} to={{ ...to, cell }} />
        </td>
      ))}
      <td>
        <Figure n={counts.nothing} says={`${name}, đã gửi, không phát sinh`} to={{ ...to, nothing: '1' }} />
      </td>
      <td title={saysShare(sent)}>{showShare(sent)}</td>
      <td title={saysShare(onTime)}>{showShare(onTime)}</td>
    </>
  )
}

function Figure({ n, says, to }: { n: number; says: string; to: Record<string, string> }) {
  if (n === 0) return <>0</>
  return (
    <Link to={LIST} search={to as never} style={{ color: 'inherit' }} aria-label={`${says}: ${showNumber(n)}`}>
      {showNumber(n)}
    </Link>
  )
}
