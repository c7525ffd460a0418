import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  REORGANISATION_KIND_NAMES,
  REORGANISATION_KINDS,
  REORGANISATION_STATE_NAMES,
  REORGANISATION_STATES,
  type ReorganisationKind,
  type ReorganisationRow,
  type ReorganisationState,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { YearFilter } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay } from '../../shell/use-me.ts'
import names from './reorganisation.module.css'

export function StateOf({ state }: { state: ReorganisationState }) {
  const tone = { draft: 'asked', agreed: 'late', done: 'good', cancelled: 'quiet' } as const
  return <Tag tone={tone[state]} says={REORGANISATION_STATE_NAMES[state]} />
}

/** "A, B và 3 đơn vị khác" */
export const fewNames = (list: readonly string[], most = 2) =>
  list.length > most + 1 ? `${list.slice(0, most).join(', ')} và ${list.length - most} đơn vị khác` : list.join(', ')

const change = (r: ReorganisationRow) =>
  r.successors.length > 0 ? `${fewNames(r.ends)} → ${fewNames(r.successors)}` : fewNames(r.ends)

const COLUMNS: Column<ReorganisationRow>[] = [
  {
    key: 'change',
    head: 'Sắp xếp',
    fixed: true,
    cell: r => (
      <>
        <Link to={`/don-vi/sap-xep/${r.id}`} className="strong">
          {change(r)}
        </Link>
        <div className="small second">{r.reason}</div>
      </>
    ),
  },
  { key: 'kind', head: 'Hình thức', sort: true, width: '11rem', cell: r => REORGANISATION_KIND_NAMES[r.kind] },
  { key: 'day', head: 'Ngày cuối cùng', sort: true, width: '9rem', cell: r => showDay(r.lastDay) },
  { key: 'made', head: 'Người lập', sort: true, off: true, width: '11rem', cell: r => r.madeBy },
  { key: 'state', head: 'Trạng thái', sort: true, width: '11rem', cell: r => <StateOf state={r.state} /> },
]

export default function ReorganisationsPage() {
  const navigate = useNavigate()
  const mayChange = useMay('unit.change')
  const list = useList({
    name: 'sap-xep-don-vi',
    title: 'Phương án sắp xếp đơn vị',
    noun: 'phương án',
    endpoint: api.listReorganisations,
    sheet: api.exportReorganisations,
    defaults: { q: '', state: '', kind: '', year: '', sort: '-day', page: 1 },
    columns: COLUMNS,
    words: f => [
      f.q && `Có “${f.q}”`,
      REORGANISATION_STATE_NAMES[f.state as ReorganisationState],
      REORGANISATION_KIND_NAMES[f.kind as ReorganisationKind],
      f.year && `Năm ${f.year}`,
    ],
  })
  const { filters, set, data } = list
  return (
    <Page>
      <PageHead
        title="Sắp xếp đơn vị"
        crumbs={[{ to: '/don-vi', text: 'Đơn vị' }]}
        actions={
          <>
            <ListTools list={list} />
            {mayChange && (
              <Primary onClick={() => navigate({ to: '/don-vi/sap-xep/moi' })}>Lập phương án sắp xếp</Primary>
            )}
          </>
        }
      />
      {data && data.leftBehind.length > 0 && <LeftBehind units={data.leftBehind} mayChange={mayChange} />}
      <ListFilters list={list}>
        <SearchFilter label="Tên đơn vị, căn cứ, lý do" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Trạng thái"
          value={filters.state}
          onChange={state => set({ state })}
          options={[
            { value: '', label: 'Mọi trạng thái' },
            ...REORGANISATION_STATES.map(s => ({ value: s, label: REORGANISATION_STATE_NAMES[s] })),
          ]}
        />
        <ChoiceFilter
          label="Hình thức"
          value={filters.kind}
          onChange={kind => set({ kind })}
          options={[
            { value: '', label: 'Mọi hình thức' },
            ...REORGANISATION_KINDS.map(k => ({ value: k, label: REORGANISATION_KIND_NAMES[k] })),
          ]}
        />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
      </ListFilters>
      <ListTable
        list={list}
        idOf={r => r.id}
        linkOf={r => `/don-vi/sap-xep/${r.id}`}
        card={r => ({
          head: `${REORGANISATION_KIND_NAMES[r.kind]}, ngày cuối ${showDay(r.lastDay)}`,
          title: <Link to={`/don-vi/sap-xep/${r.id}`}>{change(r)}</Link>,
          foot: <StateOf state={r.state} />,
        })}
        empty="Chưa có phương án nào. Sáp nhập, chia tách, giải thể đơn vị được chuẩn bị ở đây: xem trước ảnh hưởng rồi mới thực hiện."
      />
    </Page>
  )
}

/** Units that ended with work that nobody can do any more. */
function LeftBehind({
  units,
  mayChange,
}: {
  units: { id: string; name: string; count: number }[]
  mayChange: boolean
}) {
  const sum = units.reduce((n, u) => n + u.count, 0)
  return (
    <section className="panel" aria-labelledby="con-lai">
      <h2 id="con-lai">Đơn vị đã kết thúc còn việc chưa xong</h2>
      <p className="second">
        {sum.toLocaleString('vi-VN')} việc của {units.length} đơn vị chưa có đơn vị nào nhận.
        {mayChange && ' Mở từng đơn vị để chuyển việc cho đơn vị kế thừa.'}
      </p>
      <ul className={names.left}>
        {units.map(u => (
          <li key={u.id}>
            {mayChange ? (
              <Link to="/don-vi/sap-xep/moi" search={{ 'ket-thuc': u.id } as never}>
                {u.name}
              </Link>
            ) : (
              <Link to={`/don-vi/${u.id}`}>{u.name}</Link>
            )}
            <span className="small second"> {u.count} việc</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
