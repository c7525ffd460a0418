/** Tình hình gửi báo cáo: shares sent and in time by period, level, group and unit; every figure opens its reports. */

import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import * as api from '@thong-suot/domain/overview/reporting.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { reportTitle } from '@thong-suot/domain/report/report.ts'
import { addressOf } from '../../ask.ts'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './overview.module.css'
import { ReportingShares } from './ReportingShares.tsx'
import { ReportingTable } from './ReportingTable.tsx'
import { MissingReports, ReportingUnits, UnitRanks } from './ReportingUnits.tsx'

const DEFAULTS = { year: '', regime: '', period: '', level: '' }
type Filters = typeof DEFAULTS
type Set = (changes: Partial<Filters>) => void

export default function ReportingPage() {
  const me = useMe()
  const [filters, setFilters] = useFilters(DEFAULTS)
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const { data, error, refetch } = useAsk(api.getReporting, asked as never, { refetchInterval: 300_000 })
  const places = placesOf(filters, data)
  return (
    <Page>
      <PageHead
        title="Tình hình gửi báo cáo"
        crumbs={[{ to: '/tong-quan', text: 'Tổng quan' }, { text: data?.title ?? 'Báo cáo' }]}
        meta={data && <span className="second">{[...places, showMoment(data.at)].join(' · ')}</span>}
        actions={
          <>
            <KeptFilters page="tinh-hinh-bao-cao" />
            <Button
              className="not-on-phone"
              leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => print()}
            >
              In
            </Button>
            <ExportButton href={addressOf(api.exportReporting, asked as never)} />
          </>
        }
      />
      <Narrowing filters={filters} setFilters={setFilters} data={data} />
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows />
      ) : data.units.length === 0 ? (
        <Empty
          says={
            places.length > 0
              ? 'Không có báo cáo nào trong phạm vi này. Bỏ bớt điều kiện lọc.'
              : 'Chưa có báo cáo nào gửi về đây. Đặt chế độ báo cáo rồi mở kỳ.'
          }
        />
      ) : (
        <Body data={data} asked={asked} setFilters={setFilters} />
      )}
      <p className="only-print small">
        {places.join('; ')} Người in: {me.name}, {showMoment(new Date().toISOString())}.
      </p>
    </Page>
  )
}

function Narrowing({
  filters,
  setFilters,
  data,
}: {
  filters: Filters
  setFilters: Set
  data: api.Reporting | undefined
}) {
  const thisYear = Number(useMe().today.slice(0, 4))
  const narrowed = Object.values(filters).some(Boolean)
  return (
    <FilterRow>
      <ChoiceFilter
        label="Chế độ báo cáo"
        value={filters.regime}
        onChange={regime => setFilters({ regime, period: '' })}
        options={[
          { value: '', label: 'Mọi chế độ báo cáo' },
          ...(data?.choices.regimes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ChoiceFilter
        label="Năm"
        value={filters.year}
        onChange={year => setFilters({ year, period: '' })}
        options={[
          { value: '', label: 'Mọi năm' },
          ...[0, -1, -2, -3].map(n => ({ value: String(thisYear + n), label: `Hạn trong năm ${thisYear + n}` })),
        ]}
      />
      <ChoiceFilter
        label="Cấp gửi"
        value={filters.level}
        onChange={level => setFilters({ level })}
        options={[
          { value: '', label: 'Mọi cấp' },
          ...(data?.choices.levels ?? []).map(n => ({ value: String(n), label: api.levelName(n) })),
        ]}
      />
      {narrowed && (
        <Button size="xs" variant="subtle" onClick={() => setFilters(DEFAULTS)}>
          Bỏ lọc
        </Button>
      )}
    </FilterRow>
  )
}

const PERIODS_SHOWN = 24

function Body({ data, asked, setFilters }: { data: api.Reporting; asked: Record<string, string>; setFilters: Set }) {
  const total = { key: 'all', name: 'Cộng', counts: data.total, to: asked }
  return (
    <div className={names.grid}>
      <ReportingShares data={data} />
      <section className={`panel ${names.wide}`}>
        <h2>Theo kỳ báo cáo</h2>
        <ReportingTable
          caption="Theo kỳ báo cáo"
          head="Kỳ báo cáo"
          rows={data.periods.slice(0, PERIODS_SHOWN).map(({ periodId, name, regimeName, dueOn, operator, counts }) => ({
            key: periodId,
            name: reportTitle({ periodName: name, regimeName }),
            small: `hạn ${showDue(dueOn, operator)}`,
            counts,
            to: { ...asked, period: periodId },
            ...(asked.period ? {} : { onName: () => setFilters({ period: periodId }) }),
          }))}
          total={total}
        />
        {data.periods.length > PERIODS_SHOWN && (
          <p className="small second">
            {PERIODS_SHOWN} kỳ gần nhất trong {data.periods.length} kỳ; dòng Cộng và bản xuất Excel gồm đủ.
          </p>
        )}
        <p className="small second">
          Đúng hạn hay trễ tính theo lần gửi đầu và ngày đã gia hạn; trả lại rồi gửi lại không đổi. Bấm số để mở từng
          báo cáo.
        </p>
      </section>
      <section className={`panel ${names.wide}`}>
        <h2>Theo cấp gửi và khối</h2>
        <ReportingTable
          caption="Theo cấp gửi"
          head="Cấp gửi"
          rows={data.levels.map(({ level, counts }) => ({
            key: String(level),
            name: api.levelName(level),
            counts,
            to: { ...asked, level: String(level) },
            ...(asked.level ? {} : { onName: () => setFilters({ level: String(level) }) }),
          }))}
        />
        <ReportingTable
          caption="Theo khối"
          head="Khối"
          rows={data.sectors.map(({ key, name, units, counts }) => ({
            key,
            name,
            small: `${units} đơn vị`,
            counts,
            to: { ...asked, sector: key },
          }))}
          total={total}
        />
      </section>
      <ReportingUnits data={data} asked={asked} />
      <MissingReports data={data} asked={asked} />
      <UnitRanks data={data} asked={asked} />
    </div>
  )
}

function placesOf(filters: Filters, data: api.Reporting | undefined): string[] {
  return [
    filters.period && (data?.choices.periodName ?? 'một kỳ'),
    filters.regime && (data?.choices.regimes.find(each => each.id === filters.regime)?.name ?? 'một chế độ báo cáo'),
    filters.year && `hạn trong năm ${filters.year}`,
    filters.level && api.levelName(Number(filters.level)),
  ].filter(word => word !== '')
}
