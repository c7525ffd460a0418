/** Units on the overview of reporting: tiles or a table, who has not sent, who is first and last. */
import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  listReporting,
  REPORTING_CELL_NAMES,
  REPORTING_CELLS,
  type Reporting,
  shareOnTime,
  type UnitReporting,
} from '@thong-suot/domain/overview/reporting.ts'
import { useState } from 'react'
import { showNumber } from '../../parts/words/moment.ts'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import names from './overview.module.css'
import { LIST, ReportingTable, saysShare, showShare } from './ReportingTable.tsx'
import { TileMap } from './TileMap.tsx'

type Props = { data: Reporting; asked: Record<string, string> }

export function ReportingUnits({ data, asked }: Props) {
  const [view, setView] = useState<'missing' | 'late' | 'table'>('missing')
  const units = data.units.toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
  return (
    <section className="panel">
      <div className={names.head}>
        <h2>{units.length} đơn vị</h2>
        <SegmentedControl
          size="xs"
          data={[
            { value: 'missing', label: 'Chưa gửi' },
            { value: 'late', label: 'Gửi trễ' },
            { value: 'table', label: 'Bảng' },
          ]}
          value={view}
          onChange={value => setView(value as typeof view)}
          aria-label="Cách xem"
        />
      </div>
      {view === 'table' ? (
        <ReportingTable
          caption="Theo đơn vị"
          head="Đơn vị"
          rows={units.map(unit => ({
            key: unit.unitId,
            name: unit.shortName,
            counts: unit.counts,
            to: { ...asked, unit: unit.unitId },
          }))}
        />
      ) : (
        <TileMap
          to={LIST}
          label={
            view === 'missing' ? 'Số báo cáo quá hạn chưa gửi của từng đơn vị' : 'Số báo cáo gửi trễ của từng đơn vị'
          }
          noun="báo cáo"
          tiles={units.map(unit => ({
            key: unit.unitId,
            n: unit.counts[view],
            says: `${unit.shortName}: ${saysCounts(unit)}`,
            search: { ...asked, unit: unit.unitId, ...(unit.counts[view] > 0 ? { cell: view } : {}) },
          }))}
        />
      )}
    </section>
  )
}

const saysCounts = ({ counts }: UnitReporting) =>
  REPORTING_CELLS.filter(cell => counts[cell] > 0)
    .map(cell => `${counts[cell]} ${REPORTING_CELL_NAMES[cell].toLowerCase()}`)
    .join(', ')

const NAMED = 12

/** Who owes what, by name; the longest late first. */
export function MissingReports({ data, asked }: Props) {
  const { data: list } = useAsk(listReporting, { ...asked, cell: 'missing', size: NAMED } as never)
  return (
    <section className={`panel ${names.late}`}>
      <h2>Quá hạn chưa gửi</h2>
      {data.total.missing === 0 ? (
        <p className="small second">Không báo cáo nào quá hạn chưa gửi.</p>
      ) : (
        <ul className={names.missing}>
          {list?.rows.map(row => (
            <li key={row.reportId}>
              <Link to={`/bao-cao/${row.reportId}`}>{row.unitName}</Link>
              <span className="small second">
                {row.periodName}, <span className="overdue">quá {showNumber(row.daysLate)} ngày</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {data.total.missing > NAMED && (
        <p>
          <Link to={LIST} search={{ ...asked, cell: 'missing' } as never}>
            Xem cả {showNumber(data.total.missing)} báo cáo
          </Link>
        </p>
      )}
    </section>
  )
}

const RANKED = 8

/** By the share in time, then by how many were owed, then by how early they were sent. */
export function UnitRanks({ data, asked }: Props) {
  const due = data.units.filter(unit => shareOnTime(unit.counts).of > 0)
  if (due.length < 2) return null
  const rate = (unit: UnitReporting) => shareOnTime(unit.counts).rate ?? 0
  const best = due.toSorted(
    (a, b) =>
      rate(b) - rate(a) ||
      shareOnTime(b.counts).of - shareOnTime(a.counts).of ||
      (b.daysAhead ?? -1e9) - (a.daysAhead ?? -1e9),
  )
  const worst = due
    .filter(unit => rate(unit) < 100)
    .sort(
      (a, b) =>
        rate(a) - rate(b) || b.counts.missing - a.counts.missing || (a.daysAhead ?? -1e9) - (b.daysAhead ?? -1e9),
    )
  return (
    <section className={`panel ${names.wide} ${names.ranks}`}>
      <Ranked title="Đúng hạn nhất" units={best.slice(0, Math.min(RANKED, Math.ceil(due.length / 2)))} asked={asked} />
      {worst.length > 0 ? (
        <Ranked title="Chậm nhất" units={worst.slice(0, Math.min(RANKED, Math.ceil(due.length / 2)))} asked={asked} />
      ) : (
        <p className="small second">Mọi đơn vị đều gửi đúng hạn.</p>
      )}
    </section>
  )
}

function Ranked({ title, units, asked }: { title: string; units: UnitReporting[]; asked: Record<string, string> }) {
  return (
    <div>
      <h2>{title}</h2>
      <table className={names.table}>
        <caption className="only-read">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Đúng hạn</th>
            <th scope="col">Chưa gửi</th>
            <th scope="col">Gửi trung bình</th>
          </tr>
        </thead>
        <tbody>
          {units.map(unit => (
            <tr key={unit.unitId}>
              <th scope="row">
                <Link to={LIST} search={{ ...asked, unit: unit.unitId } as never}>
                  <UnitName name={unit.shortName} most={32} focusable={false} />
                </Link>
              </th>
              <td title={saysShare(shareOnTime(unit.counts))}>{showShare(shareOnTime(unit.counts))}</td>
              <td className={unit.counts.missing > 0 ? 'overdue' : undefined}>{unit.counts.missing}</td>
              <td>{aheadOf(unit.daysAhead)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function aheadOf(days: number | null): string {
  if (days === null) return '–'
  if (days === 0) return 'đúng ngày'
  return days > 0 ? `sớm ${showNumber(days)} ngày` : `trễ ${showNumber(-days)} ngày`
}
