/** Biểu mẫu: every form of the unit and of those it reports to, with the version that new periods take. */
import { Link, useNavigate } from '@tanstack/react-router'
import type { TemplateLine } from '@thong-suot/domain/template/template.api.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'

const placeOf = (row: TemplateLine) => (row.version === null ? `/bieu-mau/${row.id}/soan` : `/bieu-mau/${row.id}`)
const link = (row: TemplateLine) => <Link to={placeOf(row)}>{row.name}</Link>
const made = (row: TemplateLine) =>
  [
    `${row.indicators} chỉ tiêu`,
    row.narratives && `${row.narratives} phần thuyết minh`,
    row.annexes && `${row.annexes} danh sách`,
  ]
    .filter(Boolean)
    .join(', ')

function State({ row }: { row: TemplateLine }) {
  if (row.version === null) return <Tag tone="quiet" icon="going" says="Bản nháp" />
  return <Tag tone="good" icon="done" says={row.draft ? `Bản ${row.version}, có bản nháp mới` : `Bản ${row.version}`} />
}

const COLUMNS: Column<TemplateLine>[] = [
  { key: 'name', head: 'Biểu mẫu', fixed: true, sort: true, cell: row => <span className="item">{link(row)}</span> },
  {
    key: 'unit',
    head: 'Nơi lập',
    sort: true,
    width: '13rem',
    cell: row => <UnitName name={row.unitName} most={32} focusable={false} />,
  },
  { key: 'made', head: 'Gồm', width: '13rem', cell: made },
  { key: 'regimes', head: 'Chế độ đang dùng', sort: true, width: '7.5rem', right: true, cell: row => row.regimes },
  { key: 'version', head: 'Bản', sort: true, width: '11rem', cell: row => <State row={row} /> },
]

const STATES = { published: 'Đã công bố', draft: 'Có bản nháp' }
const USED = { 1: 'Đang có chế độ dùng', 0: 'Chưa chế độ nào dùng' }
const choices = (all: string, names: Record<string, string>) => [
  { value: '', label: all },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
]

export default function TemplatesPage() {
  const list = useList({
    name: 'bieu-mau',
    title: 'Các biểu mẫu báo cáo',
    noun: 'biểu mẫu',
    endpoint: api.listTemplates,
    sheet: api.exportTemplates,
    defaults: { q: '', state: '', used: '', mine: '', sort: 'own', page: 1 },
    columns: COLUMNS,
    words: f => [
      f.q && `Có “${f.q}”`,
      STATES[f.state as 'draft'],
      USED[f.used as unknown as 1],
      f.mine && 'Của đơn vị',
    ],
  })
  const { filters, set } = list
  const navigate = useNavigate()
  const mayMake = useMay('regime.make')
  return (
    <Page>
      <PageHead
        title="Biểu mẫu báo cáo"
        crumbs={[
          { to: '/bao-cao', text: 'Báo cáo' },
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { text: 'Biểu mẫu' },
        ]}
        actions={
          <>
            <ListTools list={list} />
            {mayMake && <Primary onClick={() => void navigate({ to: '/bieu-mau/moi' })}>Lập biểu mẫu</Primary>}
          </>
        }
      />
      <ListFilters list={list}>
        <SearchFilter label="Tên biểu mẫu, nơi lập" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Bản"
          value={filters.state}
          onChange={state => set({ state })}
          options={choices('Mọi bản', STATES)}
        />
        <ChoiceFilter
          label="Chế độ đang dùng"
          value={filters.used}
          onChange={used => set({ used })}
          options={choices('Dùng hay chưa', USED)}
        />
        <ChoiceFilter
          label="Của ai"
          value={filters.mine}
          onChange={mine => set({ mine })}
          options={choices('Mọi nơi lập', { 1: 'Của đơn vị' })}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={row => row.id}
        linkOf={placeOf}
        card={row => ({ head: made(row), title: link(row), foot: <State row={row} /> })}
        empty="Chưa có biểu mẫu nào. Lập từ mẫu có sẵn, từ tệp Excel hoặc Word của đơn vị, hoặc từ đầu."
      />
    </Page>
  )
}
