/** Chế độ báo cáo: every duty to report that stands, who asks and when it is next due. */
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CADENCE_NAMES, CADENCES, type Cadence, showDue } from '@thong-suot/domain/period/period.ts'
import type { RegimeLine } from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'

const link = (row: RegimeLine) => <Link to={`/che-do-bao-cao/${row.id}`}>{row.name}</Link>
const next = (row: RegimeLine) =>
  row.next ? `${row.next.name}, ${showDue(row.next.due, row.next.operator)}` : 'mở kỳ khi cần'

const COLUMNS: Column<RegimeLine>[] = [
  {
    key: 'name',
    head: 'Chế độ báo cáo',
    fixed: true,
    sort: true,
    cell: row => <span className="item">{link(row)}</span>,
  },
  {
    key: 'unit',
    head: 'Nơi nhận',
    sort: true,
    width: '15rem',
    cell: row => <UnitName name={row.unitName} most={32} focusable={false} />,
  },
  { key: 'cadence', head: 'Nhịp', sort: true, width: '8rem', cell: row => CADENCE_NAMES[row.cadence] },
  { key: 'next', head: 'Kỳ tới', width: '17rem', cell: next },
  {
    key: 'starts',
    head: 'Áp dụng',
    sort: true,
    off: true,
    width: '10rem',
    cell: row => `từ ${showDay(row.startsOn)}${row.endsOn ? ` đến ${showDay(row.endsOn)}` : ''}`,
  },
  { key: 'state', head: 'Tình trạng', width: '9rem', cell: row => <State row={row} /> },
]
const STATES = { 'in-force': 'Đang áp dụng', ended: 'Đã thôi' }

function State({ row }: { row: RegimeLine }) {
  return row.state === 'ended' ? (
    <Tag tone="quiet" says={STATES.ended} />
  ) : (
    <Tag tone={row.mine ? 'asked' : 'quiet'} icon="done" says={row.mine ? 'Của đơn vị' : STATES['in-force']} />
  )
}

export default function RegimesPage() {
  const list = useList({
    name: 'che-do-bao-cao',
    title: 'Các chế độ báo cáo',
    noun: 'chế độ báo cáo',
    endpoint: api.listRegimes,
    sheet: api.exportRegimes,
    defaults: { q: '', cadence: '', state: '', mine: '', sort: '-made', page: 1 },
    columns: COLUMNS,
    words: f => [
      f.q && `Có “${f.q}”`,
      CADENCE_NAMES[f.cadence as Cadence],
      STATES[f.state as 'ended'],
      f.mine && 'Của đơn vị',
    ],
  })
  const { filters, set } = list
  const navigate = useNavigate()
  const mayMake = useMay('regime.make')
  return (
    <Page>
      <PageHead
        title="Chế độ báo cáo"
        crumbs={[{ to: '/bao-cao', text: 'Báo cáo' }, { text: 'Chế độ báo cáo' }]}
        actions={
          <>
            <ListTools list={list} />
            <Button onClick={() => void navigate({ to: '/bieu-mau' })}>Biểu mẫu</Button>
            {mayMake && (
              <Primary onClick={() => void navigate({ to: '/che-do-bao-cao/moi' })}>Đặt chế độ báo cáo</Primary>
            )}
          </>
        }
      />
      <ListFilters list={list}>
        <SearchFilter label="Tên chế độ, nơi nhận" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Nhịp"
          value={filters.cadence}
          onChange={cadence => set({ cadence })}
          options={[{ value: '', label: 'Mọi nhịp' }, ...CADENCES.map(c => ({ value: c, label: CADENCE_NAMES[c] }))]}
        />
        <ChoiceFilter
          label="Tình trạng"
          value={filters.state}
          onChange={state => set({ state })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...Object.entries(STATES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <ChoiceFilter
          label="Của ai"
          value={filters.mine}
          onChange={mine => set({ mine })}
          options={[
            { value: '', label: 'Mọi nơi nhận' },
            { value: '1', label: 'Của đơn vị' },
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
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
