/** Chế độ báo cáo: every duty to report that stands, who asks and when it is next due. */
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { CADENCE_NAMES, showDue } from '@thong-suot/domain/period/period.ts'
import type { RegimeLine } from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'

const link = (row: RegimeLine) => <Link to={`/che-do-bao-cao/${row.id}`}>{row.name}</Link>
const next = (row: RegimeLine) =>
  row.next ? `${row.next.name}, ${showDue(row.next.due, row.next.operator)}` : 'mở kỳ khi cần'

const COLUMNS: Column<RegimeLine>[] = [
  { key: 'name', head: 'Chế độ báo cáo', fixed: true, cell: row => <span className="item">{link(row)}</span> },
  {
    key: 'unit',
    head: 'Nơi nhận',
    width: '15rem',
    cell: row => <UnitName name={row.unitName} most={32} focusable={false} />,
  },
  { key: 'cadence', head: 'Nhịp', width: '8rem', cell: row => CADENCE_NAMES[row.cadence] },
  { key: 'next', head: 'Kỳ tới', width: '17rem', cell: next },
  { key: 'state', head: 'Tình trạng', width: '9rem', cell: row => <State row={row} /> },
]

function State({ row }: { row: RegimeLine }) {
  return row.state === 'ended' ? (
    <Tag tone="quiet" says="Đã thôi" />
  ) : (
    <Tag tone={row.mine ? 'asked' : 'quiet'} icon="done" says={row.mine ? 'Của đơn vị' : 'Đang áp dụng'} />
  )
}

export default function RegimesPage() {
  const { data, error, refetch } = useAsk(api.listRegimes, {})
  const navigate = useNavigate()
  const mayMake = useMay('regime.make')
  return (
    <Page>
      <PageHead
        title="Chế độ báo cáo"
        crumbs={[{ to: '/bao-cao', text: 'Báo cáo' }, { text: 'Chế độ báo cáo' }]}
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/bieu-mau' })}>Biểu mẫu</Button>
            {mayMake && (
              <Primary onClick={() => void navigate({ to: '/che-do-bao-cao/moi' })}>Đặt chế độ báo cáo</Primary>
            )}
          </>
        }
      />
      <DataTable
        caption="Các chế độ báo cáo"
        noun="chế độ báo cáo"
        columns={COLUMNS}
        data={data && { rows: data, count: data.length, page: 1, size: Math.max(1, data.length) }}
        error={error}
        retry={() => void refetch()}
        idOf={row => row.id}
        linkOf={row => `/che-do-bao-cao/${row.id}`}
        card={row => ({
          head: `${CADENCE_NAMES[row.cadence]} · ${next(row)}`,
          title: link(row),
          foot: <State row={row} />,
        })}
        empty="Chưa có chế độ báo cáo nào. Đặt một chế độ, hoặc mở văn bản, xác nhận nghĩa vụ báo cáo rồi lập từ đó."
      />
    </Page>
  )
}
