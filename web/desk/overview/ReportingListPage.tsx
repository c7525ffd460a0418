/** The single reports behind a figure of the overview of reporting. */

import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { SECTORS } from '@thong-suot/domain/overview/overview.ts'
import * as api from '@thong-suot/domain/overview/reporting.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { reportTitle } from '@thong-suot/domain/report/report.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter } from '../../parts/table/Filters.tsx'
import { Tag, type Tone } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'

type Row = api.ReportingLine
const DEFAULTS = {
  cell: '',
  nothing: '',
  year: '',
  regime: '',
  period: '',
  level: '',
  sector: '',
  unit: '',
  sort: '',
  page: 1,
}
const TONES: Record<api.ReportingCell, Tone> = {
  'on-time': 'good',
  late: 'late',
  missing: 'bad',
  waiting: 'quiet',
  excused: 'quiet',
}

function says(row: Row): string {
  const state =
    row.cell === 'late'
      ? `Gửi trễ ${row.daysLate} ngày`
      : row.cell === 'missing'
        ? `Quá hạn ${row.daysLate} ngày, chưa gửi`
        : api.REPORTING_CELL_NAMES[row.cell]
  return [
    state,
    row.nothing && 'không phát sinh',
    row.back === 'returned' && 'đang sửa',
    row.back === 'withdrawn' && 'đã lấy lại',
  ]
    .filter(Boolean)
    .join(', ')
}

const State = ({ row }: { row: Row }) => (
  <>
    <Tag tone={TONES[row.cell]} says={says(row)} />
    {row.excusedReason && <div className="hint small">{row.excusedReason}</div>}
  </>
)
const COLUMNS: Column<Row>[] = [
  {
    key: 'unit',
    head: 'Đơn vị',
    fixed: true,
    cell: row => (
      <Link to={`/bao-cao/${row.reportId}`}>
        <UnitName name={row.unitName} most={44} focusable={false} />
      </Link>
    ),
  },
  { key: 'period', head: 'Kỳ báo cáo', cell: reportTitle },
  {
    key: 'receiver',
    head: 'Gửi cho',
    width: '14rem',
    off: true,
    cell: row => <UnitName name={row.receiverName} most={30} focusable={false} />,
  },
  {
    key: 'due',
    head: 'Hạn gửi',
    width: '10rem',
    cell: row => (
      <>
        {showDue(row.dueOn, row.operator)}
        {row.extendedTo && <div className="small">gia hạn đến {showDay(row.extendedTo)}</div>}
      </>
    ),
  },
  {
    key: 'sent',
    head: 'Gửi lần đầu',
    width: '7.5rem',
    cell: row => (row.firstSentOn ? showDay(row.firstSentOn) : '–'),
  },
  { key: 'state', head: 'Tình trạng', width: '15rem', cell: row => <State row={row} /> },
]

export default function ReportingListPage() {
  const list = useList({
    name: 'tung-bao-cao',
    title: 'Từng báo cáo',
    noun: 'báo cáo',
    endpoint: api.listReporting,
    sheet: api.exportReporting,
    defaults: DEFAULTS,
    columns: COLUMNS,
    input: ({ sort: _, ...filters }) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
    words: (filters, answer) => [
      filters.cell && api.REPORTING_CELL_NAMES[filters.cell as api.ReportingCell],
      filters.nothing && 'Không phát sinh',
      answer?.narrowed.unit,
      answer?.narrowed.period,
      filters.sector && SECTORS.find(sector => sector.key === filters.sector)?.name,
      filters.level && api.levelName(Number(filters.level)),
      filters.year && `Hạn trong năm ${filters.year}`,
    ],
  })
  const words = list.words.filter(Boolean)
  return (
    <Page>
      <PageHead
        title="Từng báo cáo"
        crumbs={[
          { to: '/tong-quan', text: 'Tổng quan' },
          { to: '/tong-quan/bao-cao', text: 'Tình hình gửi báo cáo' },
          { text: words.join(', ') || 'Tất cả' },
        ]}
        actions={<ListTools list={list} />}
      />
      <ListFilters list={list}>
        <ChoiceFilter
          label="Tình trạng"
          value={list.filters.cell}
          onChange={cell => list.set({ cell })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...api.REPORTING_CELLS.map(value => ({ value, label: api.REPORTING_CELL_NAMES[value] })),
          ]}
        />
        <ChoiceFilter
          label="Không phát sinh"
          value={list.filters.nothing}
          onChange={nothing => list.set({ nothing })}
          options={[
            { value: '', label: 'Có và không phát sinh' },
            { value: '1', label: 'Chỉ không phát sinh' },
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={row => row.reportId}
        linkOf={row => `/bao-cao/${row.reportId}`}
        card={row => ({
          head: `hạn ${showDue(row.dueOn, row.operator)}`,
          title: <Link to={`/bao-cao/${row.reportId}`}>{row.unitName}</Link>,
          foot: (
            <>
              <div className="small second">{reportTitle(row)}</div>
              <State row={row} />
            </>
          ),
        })}
        empty="Chưa có báo cáo nào gửi về đây."
      />
    </Page>
  )
}
