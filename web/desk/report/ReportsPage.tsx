/** Báo cáo: what the unit owes, what it receives. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { PeriodLine } from '@thong-suot/domain/regime/regime.api.ts'
import type { ReportLine } from '@thong-suot/domain/report/report.api.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import { SignOff } from './SignOff.tsx'

type Tab = 'phai-nop' | 'da-gui' | 'nhan-ve'

export default function ReportsPage() {
  const [{ tab, page }, setFilters] = useFilters({ tab: 'phai-nop', page: 1 })
  const owed = useAsk(api.listOwedReports, { state: 'open', page: tab === 'phai-nop' ? page : 1 })
  const sent = useAsk(api.listOwedReports, { state: 'sent', page: tab === 'da-gui' ? page : 1 })
  const received = useAsk(api.listReceivedPeriods, {})
  const waiting = received.data?.reduce((sum, period) => sum + period.waiting, 0)
  const tabs = [
    {
      key: 'phai-nop',
      label: 'Phải nộp',
      count: owed.data?.count,
      alarm: owed.data?.rows.some(row => row.standing.tone === 'bad') ?? false,
    },
    { key: 'da-gui', label: 'Đã gửi', count: sent.data?.count },
    { key: 'nhan-ve', label: 'Nhận về', count: waiting },
  ]
  return (
    <Page>
      <PageHead
        title="Báo cáo"
        actions={
          <Button component={Link} to="/che-do-bao-cao">
            Chế độ báo cáo
          </Button>
        }
      />
      <StateTabs tabs={tabs} value={tab} label="Nhóm báo cáo" />
      {(tab as Tab) === 'nhan-ve' ? (
        <Received periods={received.data} error={received.error} retry={() => void received.refetch()} />
      ) : (
        <Owed answer={tab === 'da-gui' ? sent : owed} tab={tab as Tab} onPage={next => setFilters({ page: next })} />
      )}
      {tab === 'phai-nop' && <SignOff />}
    </Page>
  )
}

const link = (row: ReportLine) => <Link to={`/bao-cao/${row.id}`}>{titleOf(row)}</Link>
export const titleOf = (row: Pick<ReportLine, 'periodName' | 'regimeName'>) =>
  `${row.periodName[0]!.toLocaleUpperCase('vi')}${row.periodName.slice(1)}: ${row.regimeName}`

const COLUMNS: Column<ReportLine>[] = [
  {
    key: 'due',
    head: 'Hạn gửi',
    width: '12rem',
    cell: row => (
      <>
        <div>{showDue(row.dueOn, row.operator)}</div>
        {row.extendedTo && <div className="small">gia hạn đến {showDay(row.extendedTo)}</div>}
        <div className={row.standing.tone === 'bad' ? 'overdue small' : 'hint small'}>{row.distance}</div>
      </>
    ),
  },
  { key: 'title', head: 'Báo cáo', fixed: true, cell: row => <span className="item">{link(row)}</span> },
  {
    key: 'receiver',
    head: 'Gửi cho',
    width: '16rem',
    cell: row => <UnitName name={row.receiverName} most={34} focusable={false} />,
  },
  { key: 'state', head: 'Tình trạng', width: '15rem', cell: row => <StandingTag row={row} /> },
]

export function StandingTag({ row }: { row: Pick<ReportLine, 'standing' | 'status' | 'nothingToReport'> }) {
  const says =
    row.nothingToReport && row.status !== 'draft' ? `${row.standing.says}, không phát sinh` : row.standing.says
  return (
    <Tag tone={row.standing.tone} says={says} {...(row.status === 'returned' ? { icon: 'returned' as const } : {})} />
  )
}

function Owed({
  answer,
  tab,
  onPage,
}: {
  answer: ReturnType<typeof useAsk<never, never>> & object
  tab: Tab
  onPage: (page: number) => void
}) {
  const { data, error, refetch } = answer as unknown as {
    data: { rows: ReportLine[]; count: number; page: number; size: number } | undefined
    error: never
    refetch: () => void
  }
  return (
    <DataTable
      caption={tab === 'da-gui' ? 'Báo cáo đã gửi' : 'Báo cáo phải nộp'}
      noun="báo cáo"
      columns={COLUMNS}
      data={data}
      error={error}
      retry={refetch}
      idOf={row => row.id}
      linkOf={row => `/bao-cao/${row.id}`}
      onPage={onPage}
      card={row => ({
        head: `${showDue(row.dueOn, row.operator)}${row.distance ? ` · ${row.distance}` : ''}`,
        title: link(row),
        foot: <StandingTag row={row} />,
      })}
      empty={
        tab === 'da-gui'
          ? 'Chưa gửi báo cáo nào.'
          : 'Không còn báo cáo nào phải nộp. Kỳ mới mở ra, báo cáo sẽ hiện ở đây.'
      }
    />
  )
}

type Received = PeriodLine & { regimeId: string; regimeName: string }
const open = (row: Received) => (
  <Link to={`/bao-cao/tong-hop/${row.id}`}>{titleOf({ periodName: row.name, regimeName: row.regimeName })}</Link>
)

const PERIOD_COLUMNS: Column<Received>[] = [
  { key: 'due', head: 'Hạn đơn vị gửi', width: '12rem', cell: row => showDue(row.dueOn, row.operator) },
  { key: 'title', head: 'Kỳ báo cáo', fixed: true, cell: row => <span className="item">{open(row)}</span> },
  { key: 'accepted', head: 'Đã tiếp nhận', right: true, width: '9rem', cell: row => `${row.accepted}/${row.units}` },
  { key: 'waiting', head: 'Chờ xem', right: true, width: '6rem', cell: row => row.waiting },
  {
    key: 'late',
    head: 'Trễ hạn',
    right: true,
    width: '6rem',
    cell: row => (row.late ? <span className="overdue">{row.late}</span> : 0),
  },
  { key: 'upward', head: 'Gửi lên', width: '8rem', cell: row => (row.upwardDueOn ? showDay(row.upwardDueOn) : '–') },
]

function Received({
  periods,
  error,
  retry,
}: {
  periods: Received[] | undefined
  error: never | null | unknown
  retry: () => void
}) {
  return (
    <DataTable
      caption="Kỳ báo cáo nhận về"
      noun="kỳ báo cáo"
      columns={PERIOD_COLUMNS}
      data={periods && { rows: periods, count: periods.length, page: 1, size: 200 }}
      error={error as never}
      retry={retry}
      idOf={row => row.id}
      linkOf={row => `/bao-cao/tong-hop/${row.id}`}
      card={row => ({
        head: showDue(row.dueOn, row.operator),
        title: open(row),
        foot: `${row.accepted}/${row.units} tiếp nhận · ${row.waiting} chờ xem${row.late ? ` · ${row.late} trễ` : ''}`,
      })}
      empty="Chưa có kỳ báo cáo nào gửi về đây. Đặt chế độ báo cáo rồi mở kỳ."
    />
  )
}
