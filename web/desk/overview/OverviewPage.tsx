import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/overview/overview.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { showMoment, showNumber } from '../../parts/words/moment.ts'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { ChaseLetters } from '../draft/ChaseLetters.tsx'
import { CountTable } from './CountTable.tsx'
import names from './overview.module.css'
import { TileMap } from './TileMap.tsx'
import { Trend } from './Trend.tsx'

export default function OverviewPage() {
  const { today } = useMe()
  const [filters, setFilters] = useFilters({ year: today.slice(0, 4), plan: '' })
  const asked = {
    ...(filters.year === 'all' ? {} : { year: Number(filters.year) }),
    ...(filters.plan ? { plan: filters.plan } : {}),
  }
  const { data, error, refetch } = useAsk(api.getOverview, asked, { refetchInterval: 300_000 })
  const thisYear = Number(today.slice(0, 4))
  return (
    <Page>
      <PageHead
        title={data?.title ?? 'Tổng quan'}
        meta={
          <>
            <ChoiceFilter
              label="Năm"
              value={filters.year}
              onChange={year => setFilters({ year })}
              options={[
                ...[0, -1, -2, -3].map(n => ({ value: String(thisYear + n), label: `Năm ${thisYear + n}` })),
                { value: 'all', label: 'Mọi năm' },
              ]}
            />
            {data && (
              <span className="second">
                {data.plans.find(p => p.planId === filters.plan)?.title ?? `Mọi kế hoạch`} · {showMoment(data.at)}
              </span>
            )}
          </>
        }
        actions={
          <>
            <Link
              to="/tong-quan/bon-o"
              search={
                {
                  ...(filters.plan ? { plan: filters.plan, by: 'clause' } : {}),
                  ...(filters.year === 'all' ? {} : { year: filters.year }),
                } as never
              }
            >
              Bảng bốn ô
            </Link>
            <Link to="/tong-quan/bao-cao">Tình hình gửi báo cáo</Link>
            <ExportButton href={addressOf(api.exportOverview, asked)} />
            <Button
              className={names.print ?? ''}
              leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => window.print()}
            >
              In báo cáo nhanh
            </Button>
          </>
        }
      />
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : data ? (
        <Body data={data} filters={filters} setPlan={plan => setFilters({ plan })} />
      ) : (
        <LoadingRows />
      )}
    </Page>
  )
}

type Filters = { year: string; plan: string }
const listOf = (filters: Filters, more: Record<string, string>) => ({
  tab: 'given',
  down: '1',
  ...(filters.plan ? { plan: filters.plan } : {}),
  ...(filters.year === 'all' ? {} : { year: filters.year }),
  ...more,
})

const saysCells = (cells: CellCounts) =>
  CELLS.filter(cell => cells[cell] > 0)
    .map(cell => `${cells[cell]} ${CELL_NAMES[cell].toLowerCase()}`)
    .join(', ') || 'chưa có việc'

function Body({ data, filters, setPlan }: { data: api.Overview; filters: Filters; setPlan: (plan: string) => void }) {
  const [tiles, setTiles] = useState('map')
  if (cellSum(data.total) === 0)
    return (
      <Empty says={`Chưa giao nhiệm vụ nào trong ${filters.year === 'all' ? 'mọi năm' : `năm ${filters.year}`}.`} />
    )
  return (
    <div className={names.grid}>
      <section className={`panel ${names.sectors}`}>
        <CellBar counts={data.total} />
        <div className={names.scroll}>
          <CountTable
            caption="Theo khối"
            head="Khối"
            rows={data.sectors.map(s => ({
              key: s.key,
              name: s.name,
              units: s.units,
              cells: s.cells,
              to: listOf(filters, { sector: s.key }),
            }))}
            total={{ name: data.title, units: data.units, cells: data.total, to: listOf(filters, {}) }}
          />
        </div>
        {(data.unaccepted > 0 || data.extensionsAsked > 0) && (
          <p className="small second">
            Ngoài bốn ô:{' '}
            <Link to="/nhiem-vu" search={listOf(filters, { state: 'given' }) as never}>
              {showNumber(data.unaccepted)} việc chưa tiếp nhận
            </Link>
            {', '}
            <Link to="/nhiem-vu" search={listOf(filters, { state: 'extension-asked' }) as never}>
              {data.extensionsAsked} việc xin gia hạn
            </Link>
            .
          </p>
        )}
      </section>
      <Rate data={data} />
      {data.communes.length > 0 && (
        <section className={`panel ${names.tiles}`}>
          <div className={names.head}>
            <h2>{data.communes.length} xã, phường, đặc khu: số nhiệm vụ quá hạn</h2>
            <SegmentedControl
              size="xs"
              data={[
                { value: 'map', label: 'Bản đồ ô' },
                { value: 'table', label: 'Bảng' },
              ]}
              value={tiles}
              onChange={setTiles}
              aria-label="Cách xem"
            />
          </div>
          {tiles === 'map' ? (
            <TileMap
              to="/nhiem-vu"
              label="Số nhiệm vụ quá hạn của từng xã, phường, đặc khu"
              noun="việc"
              tiles={data.communes.map(u => ({
                key: u.unitId,
                n: u.cells.overdue,
                says: `${u.shortName}: ${saysCells(u.cells)}`,
                search: listOf(filters, { unit: u.unitId, cell: 'overdue' }),
              }))}
            />
          ) : (
            <div className={names.scroll}>
              <CountTable
                caption="Theo xã, phường, đặc khu"
                head="Xã, phường, đặc khu"
                rows={data.communes.map(u => ({
                  key: u.unitId,
                  name: u.shortName,
                  cells: u.cells,
                  to: listOf(filters, { unit: u.unitId }),
                }))}
              />
            </div>
          )}
        </section>
      )}
      <Late data={data} filters={filters} />
      {data.plans.length > 1 && (
        <section className={`panel ${names.wide}`}>
          <h2>Theo kế hoạch</h2>
          <div className={names.scroll}>
            <CountTable
              caption="Theo kế hoạch"
              head="Kế hoạch"
              rows={data.plans.map(p => ({
                key: p.planId,
                name: p.title,
                cells: p.cells,
                to: listOf(filters, { plan: p.planId }),
                onName: () => setPlan(p.planId),
              }))}
            />
          </div>
        </section>
      )}
      {filters.plan && (
        <Button variant="subtle" onClick={() => setPlan('')}>
          Xem mọi kế hoạch
        </Button>
      )}
    </div>
  )
}

function Rate({ data }: { data: api.Overview }) {
  const { total } = data
  const due = total['on-time'] + total['done-late'] + total.overdue
  return (
    <section className={`panel ${names.rate}`}>
      <div className={names.head}>
        <h2>Tỷ lệ đúng hạn</h2>
        <span className="small second">theo tháng đến hạn</span>
      </div>
      <p className={names.big}>{data.rate === null ? 'chưa có' : `${showNumber(data.rate)}%`}</p>
      <Trend
        caption="Tỷ lệ đúng hạn theo tháng"
        points={data.trend.map(t => ({
          key: t.month,
          label: `T${Number(t.month.slice(5))}`,
          rate: t.rate,
          says: `${t.month}: ${t.rate === null ? 'chưa có việc đến hạn' : `${showNumber(t.rate)}% của ${t.due} việc`}`,
        }))}
      />
      <p className="small second">
        <b>{showNumber(total['on-time'])}</b> hoàn thành đúng hạn trong <b>{showNumber(due)}</b> việc đã xong hoặc đã
        quá hạn; việc còn trong hạn không tính.
      </p>
      {data.reports && (
        <p className="small">
          <Link to={`/bao-cao/tong-hop/${data.reports.periodId}`}>Báo cáo {data.reports.name}</Link>:{' '}
          {data.reports.sent}/{data.reports.all} đơn vị đã gửi, hạn{' '}
          <b>{showDue(data.reports.dueOn, data.reports.operator)}</b>.
        </p>
      )}
    </section>
  )
}

const SHOWN = 8

function Late({ data, filters }: { data: api.Overview; filters: Filters }) {
  const [all, setAll] = useState(false)
  return (
    <section className={`panel ${names.late}`}>
      <div className={names.head}>
        <h2>Chậm nhất</h2>
        {data.late.length > SHOWN && !all && (
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            Xem cả {data.late.length} đơn vị
          </Button>
        )}
      </div>
      {data.late.length === 0 ? (
        <p className="small second">Không đơn vị nào quá hạn ngày {showDay(data.today)}.</p>
      ) : (
        <table className={names.table}>
          <caption className="only-read">Đơn vị quá hạn</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Quá hạn</th>
              <th scope="col">Lâu nhất</th>
            </tr>
          </thead>
          <tbody>
            {(all ? data.late : data.late.slice(0, SHOWN)).map(u => (
              <tr key={u.unitId}>
                <th scope="row">
                  <Link to="/nhiem-vu" search={listOf(filters, { unit: u.unitId, cell: 'overdue' }) as never}>
                    <UnitName name={u.shortName} most={28} focusable={false} />
                  </Link>
                </th>
                <td className="overdue">{u.cells.overdue}</td>
                <td>{u.oldestDays} ngày</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.late.length > 0 && (
        <div className={names.chase}>
          <ChaseLetters
            chosen={{
              everything: {
                ...(filters.plan ? { plan: filters.plan } : {}),
                ...(filters.year === 'all' ? {} : { year: Number(filters.year) }),
              },
            }}
          />
        </div>
      )}
    </section>
  )
}
