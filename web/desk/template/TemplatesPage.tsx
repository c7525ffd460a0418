/** Biểu mẫu: every form of the unit and of those it reports to, with the version that new periods take. */
import { Link, useNavigate } from '@tanstack/react-router'
import type { TemplateLine } from '@thong-suot/domain/template/template.api.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'

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
  { key: 'name', head: 'Biểu mẫu', fixed: true, cell: row => <span className="item">{link(row)}</span> },
  {
    key: 'unit',
    head: 'Nơi lập',
    width: '15rem',
    cell: row => <UnitName name={row.unitName} most={32} focusable={false} />,
  },
  { key: 'made', head: 'Gồm', width: '19rem', cell: made },
  { key: 'regimes', head: 'Chế độ đang dùng', width: '9rem', right: true, cell: row => row.regimes },
  { key: 'state', head: 'Bản', width: '13rem', cell: row => <State row={row} /> },
]

export default function TemplatesPage() {
  const { data, error, refetch } = useAsk(api.listTemplates, {})
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
        actions={mayMake && <Primary onClick={() => void navigate({ to: '/bieu-mau/moi' })}>Lập biểu mẫu</Primary>}
      />
      <DataTable
        caption="Các biểu mẫu báo cáo"
        noun="biểu mẫu"
        columns={COLUMNS}
        data={data && { rows: data, count: data.length, page: 1, size: Math.max(1, data.length) }}
        error={error}
        retry={() => void refetch()}
        idOf={row => row.id}
        linkOf={placeOf}
        card={row => ({ head: made(row), title: link(row), foot: <State row={row} /> })}
        empty="Chưa có biểu mẫu nào. Lập từ mẫu có sẵn, từ tệp Excel hoặc Word của đơn vị, hoặc từ đầu."
      />
    </Page>
  )
}
