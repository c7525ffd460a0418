import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { YearFilter } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'

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
  const navigate = useNavigate()
  const mayKeep = useMay('inspection.keep')
  const list = useList({
    name: 'kiem-tra',
    title: 'Các cuộc kiểm tra',
    noun: 'cuộc kiểm tra',
    endpoint: api.listInspections,
    sheet: api.exportInspections,
    defaults: { q: '', year: '', open: '', sort: '-day', page: 1 },
    columns: COLUMNS,
    words: f => [f.q && `Có “${f.q}”`, f.year && `Năm ${f.year}`, f.open && 'Còn tồn tại chưa khắc phục'],
  })
  const { filters, set } = list
  return (
    <Page>
      <PageHead
        title="Kiểm tra"
        actions={
          <>
            <ListTools list={list} />
            {mayKeep && <Primary onClick={() => void navigate({ to: '/kiem-tra/moi' })}>Ghi cuộc kiểm tra</Primary>}
          </>
        }
      />
      <ListFilters list={list}>
        <SearchFilter label="Nội dung, đơn vị, thành phần" value={filters.q} onChange={q => set({ q })} />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
        <ChoiceFilter
          label="Khắc phục"
          value={filters.open}
          onChange={open => set({ open })}
          options={[
            { value: '', label: 'Tất cả' },
            { value: '1', label: 'Còn tồn tại chưa khắc phục' },
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={r => r.id}
        linkOf={r => `/kiem-tra/${r.id}`}
        card={r => ({ head: `${showDay(r.heldOn)} · ${r.inspectedName}`, title: link(r), foot: <Remedies row={r} /> })}
        empty="Chưa có cuộc kiểm tra nào. Ghi một cuộc kiểm tra, rồi giao từng nội dung tồn tại thành nhiệm vụ có thời hạn."
      />
    </Page>
  )
}
