import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import { addressOf } from '../../ask.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'

type Row = api.InspectionRow
const link = (row: Row) => <Link to={`/kiem-tra/${row.id}`}>{row.title}</Link>

/** What was found is put right: "2/3, quá hạn 1". */
function Remedies({ row }: { row: Row }) {
  if (row.faults === 0) return <span className="second">không có tồn tại</span>
  return (
    <>
      đã giao {row.handed}/{row.faults}, xong {row.done}
      {row.overdue > 0 && <span className="overdue"> · quá hạn {row.overdue}</span>}
    </>
  )
}

const COLUMNS: Column<Row>[] = [
  { key: 'day', head: 'Ngày', sort: true, width: '7rem', cell: r => showDay(r.heldOn) },
  { key: 'title', head: 'Cuộc kiểm tra', fixed: true, cell: r => <span className="item">{link(r)}</span> },
  {
    key: 'unit',
    head: 'Đơn vị được kiểm tra',
    sort: true,
    width: '12rem',
    cell: r => <UnitName name={r.inspectedName} most={34} focusable={false} />,
  },
  {
    key: 'by',
    head: 'Đơn vị kiểm tra',
    width: '12rem',
    cell: r => <UnitName name={r.unitName} most={34} focusable={false} />,
  },
  { key: 'remedies', head: 'Khắc phục', width: '11rem', cell: r => <Remedies row={r} /> },
]

/** Visits and what became of what they found. */
export default function InspectionsPage() {
  const { today } = useMe()
  const [filters, setFilters] = useFilters({ q: '', year: '', open: '', sort: '-day', page: 1 })
  const { page, ...filter } = filters
  const { data, error, refetch } = useAsk(api.listInspections, filters as never)
  const navigate = useNavigate()
  const mayKeep = useMay('inspection.keep')
  const years = [0, 1, 2, 3].map(back => String(Number(today.slice(0, 4)) - back))
  return (
    <Page>
      <PageHead
        title="Kiểm tra"
        actions={
          <>
            <ExportButton href={addressOf(api.exportInspections, filter as never)} />
            {mayKeep && <Primary onClick={() => void navigate({ to: '/kiem-tra/moi' })}>Ghi cuộc kiểm tra</Primary>}
          </>
        }
      />
      <FilterRow>
        <SearchFilter label="Nội dung, đơn vị, thành phần" value={filters.q} onChange={q => setFilters({ q })} />
        <ChoiceFilter
          label="Năm"
          value={filters.year}
          onChange={year => setFilters({ year })}
          options={[{ value: '', label: 'Mọi năm' }, ...years.map(y => ({ value: y, label: `Năm ${y}` }))]}
        />
        <ChoiceFilter
          label="Khắc phục"
          value={filters.open}
          onChange={open => setFilters({ open })}
          options={[
            { value: '', label: 'Tất cả' },
            { value: '1', label: 'Còn tồn tại chưa khắc phục' },
          ]}
        />
      </FilterRow>
      <DataTable
        caption="Các cuộc kiểm tra"
        noun="cuộc kiểm tra"
        columns={COLUMNS}
        data={data}
        error={error}
        retry={() => void refetch()}
        idOf={r => r.id}
        linkOf={r => `/kiem-tra/${r.id}`}
        sort={filters.sort}
        onSort={sort => setFilters({ sort })}
        onPage={next => setFilters({ page: next })}
        card={r => ({ head: `${showDay(r.heldOn)} · ${r.inspectedName}`, title: link(r), foot: <Remedies row={r} /> })}
        empty={
          filters.q || filters.year || filters.open
            ? 'Không có cuộc kiểm tra nào khớp. Bỏ bớt điều kiện lọc.'
            : 'Chưa có cuộc kiểm tra nào. Ghi một cuộc kiểm tra, rồi giao từng nội dung tồn tại thành nhiệm vụ có thời hạn.'
        }
      />
    </Page>
  )
}
