/** Báo cáo: what the unit owes, what it has sent, what it receives. */

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { REPORT_STATUS_NAMES, type ReportStatus, reportTitle } from '@thong-suot/domain/report/report.ts'
import type { ReportLine } from '@thong-suot/domain/report/report-page.ts'
import type { ReactNode } from 'react'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { YearFilter } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useOpeningTab } from '../../parts/table/use-opening-tab.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import { SignOff } from './SignOff.tsx'

type Tab = 'phai-nop' | 'da-gui' | 'nhan-ve'

export default function ReportsPage() {
  const [{ tab }, set] = useFilters({ tab: 'phai-nop' })
  const { owed, received, sent } = useCounts()
  useOpeningTab(
    [
      ['phai-nop', owed],
      ['nhan-ve', received],
      ['da-gui', sent],
    ],
    tab => set({ tab }),
  )
  // Keyed, so that a tab does not begin with the order of another.
  return tab === 'nhan-ve' ? <ReceivedList /> : <OwedList key={tab} tab={tab as Tab} />
}

/** Counts of each tab as a whole, whatever the filters say. */
function useCounts() {
  const owed = useAsk(api.listOwedReports, { state: 'open', size: 1 })
  const late = useAsk(api.listOwedReports, { state: 'open', late: '1', size: 1 })
  const sent = useAsk(api.listOwedReports, { state: 'sent', size: 1 })
  const received = useAsk(api.listReceivedPeriods, { size: 1 })
  return {
    owed: owed.data?.count,
    late: late.data?.count,
    sent: sent.data?.count,
    received: received.data?.waiting,
  }
}

function Head({ tab, tools }: { tab: Tab; tools: ReactNode }) {
  const { owed, late, sent, received } = useCounts()
  return (
    <>
      <PageHead
        title="Báo cáo"
        actions={
          <>
            {tools}
            <Button component={Link} to="/che-do-bao-cao">
              Chế độ báo cáo
            </Button>
          </>
        }
      />
      <StateTabs
        tabs={[
          { key: 'phai-nop', label: 'Phải nộp', count: owed, alarm: (late ?? 0) > 0 },
          { key: 'da-gui', label: 'Đã gửi', count: sent },
          { key: 'nhan-ve', label: 'Nhận về', count: received },
        ]}
        value={tab}
        label="Nhóm báo cáo"
      />
    </>
  )
}

const STATUSES: Record<'phai-nop' | 'da-gui', readonly ReportStatus[]> = {
  'phai-nop': ['draft', 'presented', 'returned'],
  'da-gui': ['submitted', 'accepted', 'excused'],
}

function OwedList({ tab }: { tab: Tab }) {
  const sent = tab === 'da-gui'
  const list = useList({
    name: 'bao-cao',
    title: sent ? 'Báo cáo đã gửi' : 'Báo cáo phải nộp',
    noun: 'báo cáo',
    endpoint: api.listOwedReports,
    sheet: api.exportOwedReports,
    defaults: { tab: 'phai-nop', q: '', status: '', late: '', year: '', sort: sent ? '-due' : 'due', page: 1 },
    columns: COLUMNS,
    input: ({ tab: _, ...f }) => ({ ...f, state: sent ? 'sent' : 'open' }),
    words: f => [
      f.q && `Có “${f.q}”`,
      REPORT_STATUS_NAMES[f.status as ReportStatus],
      f.late && 'Trễ hạn',
      f.year && `Năm ${f.year}`,
    ],
  })
  const { filters, set } = list
  return (
    <Page>
      <Head tab={tab} tools={<ListTools list={list} />} />
      <ListFilters list={list}>
        <SearchFilter label="Tên báo cáo, kỳ, nơi nhận" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Tình trạng"
          value={filters.status}
          onChange={status => set({ status })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...STATUSES[sent ? 'da-gui' : 'phai-nop'].map(s => ({ value: s, label: REPORT_STATUS_NAMES[s] })),
          ]}
        />
        <ChoiceFilter
          label="Đúng hạn, trễ hạn"
          value={filters.late}
          onChange={late => set({ late })}
          options={[
            { value: '', label: 'Đúng hạn và trễ hạn' },
            { value: '1', label: 'Trễ hạn' },
          ]}
        />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
      </ListFilters>
      <ListTable
        list={list}
        idOf={row => row.id}
        linkOf={row => `/bao-cao/${row.id}`}
        card={row => ({
          head: `${showDue(row.dueOn, row.operator)}${row.distance ? ` · ${row.distance}` : ''}`,
          title: link(row),
          foot: <StandingTag row={row} />,
        })}
        empty={sent ? 'Chưa gửi báo cáo nào.' : 'Không còn báo cáo nào phải nộp. Kỳ mới mở ra, báo cáo sẽ hiện ở đây.'}
      />
      {!sent && <SignOff />}
    </Page>
  )
}

const STILL = { waiting: 'Có báo cáo chờ xem', late: 'Có báo cáo trễ hạn', missing: 'Chưa đủ báo cáo' }

function ReceivedList() {
  const list = useList({
    name: 'bao-cao-nhan-ve',
    title: 'Kỳ báo cáo nhận về',
    noun: 'kỳ báo cáo',
    endpoint: api.listReceivedPeriods,
    sheet: api.exportReceivedPeriods,
    defaults: { tab: 'phai-nop', q: '', still: '', year: '', sort: '-due', page: 1 },
    columns: PERIOD_COLUMNS,
    input: ({ tab: _, ...f }) => f,
    words: f => [f.q && `Có “${f.q}”`, STILL[f.still as 'late'], f.year && `Năm ${f.year}`],
  })
  const { filters, set } = list
  return (
    <Page>
      <Head tab="nhan-ve" tools={<ListTools list={list} />} />
      <ListFilters list={list}>
        <SearchFilter label="Tên báo cáo, kỳ" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Tình trạng"
          value={filters.still}
          onChange={still => set({ still })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...Object.entries(STILL).map(([value, label]) => ({ value, label })),
          ]}
        />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
      </ListFilters>
      <ListTable
        list={list}
        idOf={row => row.id}
        linkOf={row => `/bao-cao/tong-hop/${row.id}`}
        card={row => ({
          head: showDue(row.dueOn, row.operator),
          title: open(row),
          foot: `${row.accepted}/${row.units} tiếp nhận · ${row.waiting} chờ xem${row.late ? ` · ${row.late} trễ` : ''}`,
        })}
        empty="Chưa có kỳ báo cáo nào gửi về đây. Đặt chế độ báo cáo rồi mở kỳ."
      />
    </Page>
  )
}

const link = (row: ReportLine) => <Link to={`/bao-cao/${row.id}`}>{reportTitle(row)}</Link>

const COLUMNS: Column<ReportLine>[] = [
  {
    key: 'due',
    head: 'Hạn gửi',
    sort: true,
    width: '12rem',
    cell: row => (
      <>
        <div>{showDue(row.dueOn, row.operator)}</div>
        {row.extendedTo && <div className="small">gia hạn đến {showDay(row.extendedTo)}</div>}
        <div className={row.standing.tone === 'bad' ? 'overdue small' : 'hint small'}>{row.distance}</div>
      </>
    ),
  },
  { key: 'title', head: 'Báo cáo', fixed: true, sort: true, cell: row => <span className="item">{link(row)}</span> },
  {
    key: 'receiver',
    head: 'Gửi cho',
    sort: true,
    width: '16rem',
    cell: row => <UnitName name={row.receiverName} most={34} focusable={false} />,
  },
  { key: 'state', head: 'Tình trạng', sort: true, width: '15rem', cell: row => <StandingTag row={row} /> },
]

export function StandingTag({ row }: { row: Pick<ReportLine, 'standing' | 'status' | 'nothingToReport'> }) {
  const says =
    row.nothingToReport && row.status !== 'draft' ? `${row.standing.says}, không phát sinh` : row.standing.says
  return (
    <Tag tone={row.standing.tone} says={says} {...(row.status === 'returned' ? { icon: 'returned' as const } : {})} />
  )
}

const open = (row: api.ReceivedPeriod) => (
  <Link to={`/bao-cao/tong-hop/${row.id}`}>{reportTitle({ periodName: row.name, regimeName: row.regimeName })}</Link>
)

const PERIOD_COLUMNS: Column<api.ReceivedPeriod>[] = [
  { key: 'due', head: 'Hạn đơn vị gửi', sort: true, width: '12rem', cell: row => showDue(row.dueOn, row.operator) },
  { key: 'title', head: 'Kỳ báo cáo', sort: true, fixed: true, cell: row => <span className="item">{open(row)}</span> },
  { key: 'accepted', head: 'Đã tiếp nhận', right: true, width: '9rem', cell: row => `${row.accepted}/${row.units}` },
  { key: 'waiting', head: 'Chờ xem', sort: true, right: true, width: '6rem', cell: row => row.waiting },
  {
    key: 'late',
    head: 'Trễ hạn',
    sort: true,
    right: true,
    width: '6rem',
    cell: row => (row.late ? <span className="overdue">{row.late}</span> : 0),
  },
  { key: 'upward', head: 'Gửi lên', width: '8rem', cell: row => (row.upwardDueOn ? showDay(row.upwardDueOn) : '–') },
]
