import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { NO_FIELD } from '@thong-suot/domain/field/field.ts'
import { cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/overview/four-cells.ts'
import { SECTORS } from '@thong-suot/domain/overview/overview.ts'
import { addressOf } from '../../ask.ts'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { FieldFilterBox } from '../field/FieldFilterBox.tsx'
import { CountTable } from './CountTable.tsx'
import names from './overview.module.css'

const DEFAULTS = { by: 'plan', year: '', plan: '', unit: '', sector: '', field: '', q: '' }
type Filters = typeof DEFAULTS

/** Narrowing to a part asks next how it is parted in turn. */
const NEXT: Record<api.PartedBy, api.PartedBy> = {
  plan: 'clause',
  clause: 'unit',
  sector: 'unit',
  field: 'plan',
  unit: 'plan',
  month: 'unit',
  year: 'month',
}

/** The four cells parted by plan, group, unit or time; every figure opens its list, every name its parts. */
export default function FourCellsPage() {
  const me = useMe()
  const [filters, setFilters] = useFilters(DEFAULTS)
  const by = api.PARTED_BY.find(b => b === filters.by) ?? 'plan'
  const { q, ...rest } = filters
  const asked = Object.fromEntries(Object.entries({ ...rest, by }).filter(([, value]) => value !== ''))
  const { data, error, refetch } = useAsk(api.getFourCells, asked as never)
  const places = placesOf(filters, data)
  const thisYear = Number(me.today.slice(0, 4))
  return (
    <Page>
      <PageHead
        title="Bảng bốn ô"
        crumbs={[{ to: '/tong-quan', text: 'Tổng quan' }, { text: api.PARTED_BY_NAMES[by] }]}
        meta={places.length > 0 && <span>Chỉ gồm: {places.join('; ')}</span>}
        actions={
          <>
            <KeptFilters page="bon-o" />
            <Button leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />} onClick={() => print()}>
              In
            </Button>
            <ExportButton href={addressOf(api.exportFourCells, asked as never)} />
          </>
        }
      />
      <FilterRow>
        <ChoiceFilter
          label="Chia theo"
          value={by}
          onChange={next => setFilters({ by: next })}
          options={api.PARTED_BY.map(b => ({ value: b, label: `Theo ${api.PARTED_BY_NAMES[b].toLowerCase()}` }))}
        />
        <ChoiceFilter
          label="Năm"
          value={filters.year}
          onChange={year => setFilters({ year })}
          options={[
            { value: '', label: 'Mọi năm' },
            ...[1, 0, -1, -2, -3].map(n => ({ value: String(thisYear + n), label: `Năm ${thisYear + n}` })),
          ]}
        />
        <ChoiceFilter
          label="Khối"
          value={filters.sector}
          onChange={sector => setFilters({ sector })}
          options={[{ value: '', label: 'Mọi khối' }, ...SECTORS.map(s => ({ value: s.key, label: s.name }))]}
        />
        <FieldFilterBox value={filters.field} onChange={field => setFilters({ field })} />
        <SearchFilter label="Tìm trong bảng" value={q} onChange={next => setFilters({ q: next })} />
        {(places.length > 0 || q) && (
          <Button size="xs" variant="subtle" onClick={() => setFilters({ ...DEFAULTS, by })}>
            Bỏ lọc
          </Button>
        )}
      </FilterRow>
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows />
      ) : cellSum(data.total) === 0 ? (
        <Empty says="Chưa giao nhiệm vụ nào trong phạm vi này. Bỏ bớt điều kiện lọc." />
      ) : (
        <>
          <CellBar counts={data.total} />
          <Parts data={data} by={by} filters={filters} setFilters={setFilters} />
          <p className="only-print small">
            {places.join('; ')} Người in: {me.name}, {showMoment(new Date().toISOString())}.
          </p>
        </>
      )}
    </Page>
  )
}

function Parts({
  data,
  by,
  filters,
  setFilters,
}: {
  data: api.FourCells
  by: api.PartedBy
  filters: Filters
  setFilters: (changes: Partial<Filters>) => void
}) {
  const { q, by: _, ...narrowing } = filters
  const base = Object.fromEntries(
    Object.entries({ tab: 'given', down: '1', ...narrowing }).filter(([, value]) => value !== ''),
  )
  const shown = q ? data.rows.filter(r => withoutAccents(r.name).includes(withoutAccents(q))) : data.rows
  const goDown = (key: string) => setFilters({ ...partOf(by, key), by: NEXT[by], q: '' })
  return (
    <>
      <div className={names.scroll}>
        <CountTable
          caption={`Bốn ô theo ${api.PARTED_BY_NAMES[by].toLowerCase()}`}
          head={api.PARTED_BY_NAMES[by]}
          rows={shown.map(r => ({
            key: r.key,
            name: r.name,
            cells: r.cells,
            to: { ...base, ...api.listOfPart(by, r.key) },
            ...(opens(by, r.key) ? { onName: () => goDown(r.key) } : {}),
          }))}
          {...(q ? {} : { total: { name: 'Cộng', cells: data.total, to: base } })}
        />
      </div>
      {q && (
        <p className="small second">
          {shown.length}/{data.rows.length} dòng có “{q}”; số cộng của cả bảng ở trên.
        </p>
      )}
      <p className="small second no-print">
        Bấm tên để xem phần đó chia tiếp; bấm số để mở danh sách. <Link to="/tong-quan">Trở về tổng quan</Link>
      </p>
    </>
  )
}

/** A month or a clause narrows the list, not this table: its name opens the list. */
const opens = (by: api.PartedBy, key: string) => key !== 'none' && by !== 'month' && by !== 'clause'

const partOf = (by: api.PartedBy, key: string): Partial<Filters> => ({ [by]: key })

function placesOf(f: Filters, data: api.FourCells | undefined): string[] {
  return [
    f.plan && (data?.narrowed.plan ?? 'một kế hoạch'),
    f.unit && (data?.narrowed.unit ?? 'một đơn vị'),
    f.field && (f.field === 'none' ? NO_FIELD : (data?.narrowed.field ?? 'một lĩnh vực')),
    f.sector && (SECTORS.find(s => s.key === f.sector)?.name ?? ''),
    f.year && `năm ${f.year}`,
  ].filter(word => word !== '')
}

const withoutAccents = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
