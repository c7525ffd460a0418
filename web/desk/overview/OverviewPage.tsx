import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { CELL_NAMES, CELLS, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/overview/overview.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { showMoment, showNumber } from '../../parts/words/moment.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { CountTable } from './CountTable.tsx'
import { Late } from './Late.tsx'
import { type Filters, listOf } from './list-of.ts'
import names from './overview.module.css'
import { Rate } from './Rate.tsx'
import { TileMap } from './TileMap.tsx'

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
